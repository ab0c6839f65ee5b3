"""Posting and reading, beside the same SQL through the bare driver on the same file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import book
from coopledger.accounting.chart import Codes
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import Money
from coopledger.services import opening, posting
from coopledger.services.session import Session
from coopledger.storage import chart_store, schema
from measuring import Result, alternate

POST_ROUNDS = 150
READ_ROUNDS = 15


@contextmanager
def reopened(folder: Path) -> Iterator[Session]:
    """The book, open."""
    session = opening.open_book(folder, password=book.PASSWORD)
    try:
        yield session
    finally:
        session.books.close()


def driver_of(session: Session) -> Any:
    """The bare driver's connection to the same open file."""
    with session.books.read() as tx:
        return tx.connection.connection.driver_connection


def posting_durably(folder: Path, scratch: Path) -> Result:
    """One entry in one transaction: ours, and the same rows through the driver.

    Both write to copies with the same pragmas and the same indexes; the bare one has no triggers,
    no chain and no number to look up.
    """
    ours, bare = scratch / "ours", scratch / "bare"
    for copy in (ours, bare):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder, copy)
    with reopened(ours) as session, reopened(bare) as bare_session:
        rows = _rows_to_post(session)
        driver = driver_of(bare_session)
        for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            driver.execute(f'DROP TRIGGER "{name}"')
        post_bare = _bare_post(driver, rows)
        ours_ms, bare_ms = alternate(_our_post(session), post_bare, rounds=POST_ROUNDS)
    return Result(
        what="post one entry of two lines, durably",
        bare_what="one SQLite transaction of the same rows",
        ours_ms=ours_ms,
        bare_ms=bare_ms,
        aim=3,
    )


def _draft(session: Session) -> DraftEntry:
    with session.books.read() as tx:
        amount = Money.rupiah(25_000)
        builder = LineBuilder(chart_store.chart(tx))
        lines = builder.debit(Codes.CASH, amount).credit(Codes.DONATED_CAPITAL, amount).lines
    return DraftEntry(
        kind=EntryKind.CAPITAL, posted_on=book.LAST_DAY, description="Hibah", lines=lines
    )


def _our_post(session: Session) -> Callable[[], object]:
    draft = _draft(session)

    def work() -> None:
        with session.books.write() as tx:
            posting.post(tx, session, draft, session.ids.new())

    return work


def _rows_to_post(session: Session) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """Rows as ours wrote them last, with ids and keys that go on counting."""
    driver = driver_of(session)
    entry = driver.execute("SELECT * FROM journal_entry ORDER BY id DESC LIMIT 1").fetchone()
    lines = driver.execute("SELECT * FROM journal_line WHERE entry_id = ?", entry[:1]).fetchall()
    names = [column.name for column in schema.journal_entry.columns]

    def numbered() -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
        values = dict(zip(names, entry, strict=True))
        while True:
            values["id"] += 1
            values["number"] += 1
            values["operation_id"] = f"{values['id']:032x}"
            values["hash"] = f"{values['id']:064x}"
            yield tuple(values.values()), [(values["id"], *line[1:]) for line in lines[:2]]

    return numbered()


def _bare_post(
    driver: Any, rows: Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]
) -> Callable[[], object]:
    entry_sql, line_sql = (
        f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"
        for table in (schema.journal_entry, schema.journal_line)
    )

    def work() -> None:
        entry, lines = next(rows)
        driver.execute("BEGIN IMMEDIATE")
        driver.execute(entry_sql, entry)
        driver.executemany(line_sql, lines)
        driver.execute("COMMIT")

    return work


GROUP_BY = (
    "SELECT account_code, SUM(debit_sen - credit_sen) FROM journal_line"
    " WHERE posted_on <= ? GROUP BY account_code"
)


def bare_balances(driver: Any, at: date) -> list[tuple[str, int]]:
    """What a person who knows SQL would ask: one indexed GROUP BY."""
    found: list[tuple[str, int]] = driver.execute(GROUP_BY, (at.isoformat(),)).fetchall()
    return found


def bare_year_of_member(driver: Any, member_id: int, year: int) -> list[tuple[Any, ...]]:
    """The lines of one member in one year: one indexed SELECT."""
    found: list[tuple[Any, ...]] = driver.execute(
        "SELECT account_code, contract_id, posted_on, debit_sen, credit_sen FROM journal_line"
        " WHERE member_id = ? AND member_id IS NOT NULL AND posted_on BETWEEN ? AND ?",
        (member_id, f"{year}-01-01", f"{year}-12-31"),
    ).fetchall()
    return found
