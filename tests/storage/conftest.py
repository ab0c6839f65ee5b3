"""Books for storage tests: in memory, and real ones on disk with cheap passwords."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coopledger.accounting.settings import Cooperative
from coopledger.services import opening
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from tests.storage.ledger_builders import OPENING_DATE, PASSWORD

TREASURER = User(name="siti", role=Role.TREASURER, full_name="Siti Aminah")


@pytest.fixture
def session() -> Session:
    """A new book in memory."""
    return opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENING_DATE),
        user=TREASURER,
        clock=SetClock(date(2025, 1, 2)),
        ids=SeededIds(1),
    )


@pytest.fixture
def created(tmp_path: Path) -> Iterator[opening.CreatedBook]:
    """A new book on disk, open."""
    made = opening.create_book(
        opening.NewBookRequest(
            folder=tmp_path / "book",
            cooperative=Cooperative(name="Koperasi Uji", opening_date=OPENING_DATE),
            user=TREASURER,
            password=PASSWORD,
        ),
        clock=SetClock(date(2025, 1, 2)),
        ids=SeededIds(1),
        cost=opening.PRACTICE_COST,
    )
    yield made
    made.session.books.close()
