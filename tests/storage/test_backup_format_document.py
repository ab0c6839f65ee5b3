"""The program in docs/BACKUP_FORMAT.md, which an auditor may copy, really re-checks a chain."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder, reversal
from coopledger.accounting.money import Money
from coopledger.services import posting
from coopledger.services.session import Session
from coopledger.storage import chart_store, journal_store
from tests.storage.ledger_builders import grant

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "BACKUP_FORMAT.md"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The Python of the document, as a file."""
    source = re.search(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert source is not None
    path = tmp_path / "recheck.py"
    path.write_text(source[1], encoding="utf-8")
    return path


@pytest.fixture
def plain_copy(session: Session, tmp_path: Path) -> Path:
    """A book with awkward words, a reversal and sen, as a plain SQLite file."""
    grant(session, 5_000_000)
    with session.books.write() as tx:
        builder = LineBuilder(chart_store.chart(tx))
        lines = builder.debit("1101", Money(12_345)).credit("3202", Money(12_345)).lines
        draft = DraftEntry(
            kind=EntryKind.VOUCHER,
            posted_on=date(2025, 1, 31),
            description="Hibah \\ dari desa\nbaris dua\r— “é”",
            lines=lines,
            reference="",
        )
        first = posting.post(tx, session, draft, session.ids.new())
        back = replace(reversal(first, on=date(2025, 2, 1), description="Batal"), reference="No. 7")
        posting.post(tx, session, back, session.ids.new())
    path = tmp_path / "book.sqlite"
    with session.books.read() as tx:
        raw = tx.connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        target = sqlite3.connect(path)
        raw.backup(target)
        target.close()
    return path


def run(program: Path, book: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(program), str(book)], capture_output=True, text=True, check=False
    )


def test_an_untouched_book_is_intact(session: Session, program: Path, plain_copy: Path) -> None:
    result = run(program, plain_copy)
    with session.books.read() as tx:
        head = journal_store.head(tx)
    assert result.stdout.strip() == f"3 entries, head {head}"
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal_line SET debit_sen = debit_sen + 100 WHERE entry_id = 2 AND debit_sen > 0",
        "UPDATE journal_line SET account_code = '1110' WHERE entry_id = 2 AND line_no = 1",
        "UPDATE journal_entry SET description = 'Hibah' WHERE id = 2",
        "UPDATE journal_entry SET posted_on = '2025-01-30' WHERE id = 2",
        "DELETE FROM journal_entry WHERE id = 1",
    ],
)
def test_a_changed_entry_is_found(program: Path, plain_copy: Path, tampering: str) -> None:
    book = sqlite3.connect(plain_copy)
    for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        book.execute(f'DROP TRIGGER "{name}"')
    book.execute(tampering)
    book.commit()
    book.close()
    result = run(program, plain_copy)
    assert result.returncode == 1
    assert "does not fit" in result.stderr
