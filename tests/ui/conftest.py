"""A window's surroundings for tests: a real book in memory, a set clock, seeded ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from coopledger.accounting.settings import Cooperative
from coopledger.i18n import Translator
from coopledger.services import opening
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, SetClock, User
from coopledger.ui.context import Context
from coopledger.ui.drafts import Drafts
from coopledger.ui.memory import Memory
from coopledger.ui.navigation import Message, Navigator
from coopledger.ui.operations import Operations
from coopledger.ui.theme import Theme

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light look, put on once."""
    look = Theme()
    look.apply(qapp)
    return look


@pytest.fixture(scope="session")
def tr() -> Translator:
    """English, whose message ids are the texts."""
    return Translator("en")


@pytest.fixture
def operations(qapp: QApplication) -> Iterator[Operations]:
    """A worker that is stopped after the test."""
    worker = Operations()
    yield worker
    worker.close()


@pytest.fixture
def context(theme: Theme, tr: Translator, operations: Operations) -> Context:
    """What pages and dialogs are given: the treasurer at work on an empty book in memory."""
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=date(2026, 1, 1)),
        user=User(name="siti", role=Role.TREASURER, full_name="Siti Aminah"),
        clock=SetClock(TODAY),
        ids=SeededIds(1),
    )
    return Context(
        session=session,
        operations=operations,
        tr=tr,
        theme=theme,
        memory=Memory(),
        drafts=Drafts(operations),
        navigator=Navigator(),
        cooperative="Koperasi Uji",
    )


@pytest.fixture
def messages(context: Context) -> list[Message]:
    """The short messages that are said."""
    said: list[Message] = []
    context.navigator.message_wanted.connect(said.append)
    return said


Settle = Callable[[], None]


@pytest.fixture
def settle(qtbot, operations: Operations) -> Settle:  # type: ignore[no-untyped-def]
    """Waits until the worker is idle and its answers have arrived."""

    def wait() -> None:
        qtbot.waitUntil(lambda: operations.idle, timeout=5_000)

    return wait
