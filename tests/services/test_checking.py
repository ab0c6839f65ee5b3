"""Each check is turned red by what it is there to find, done to the tables from outside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from coopledger.accounting import integrity
from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.integrity import CheckResult
from coopledger.i18n import Translator
from coopledger.i18n.error_text import PROBLEM_TEXTS
from coopledger.services import checking
from coopledger.services.permissions import Role
from tests.services.book_builders import Book, new_book


def sound() -> Book:
    """A closed year with savings, a loan and a decision."""
    book = new_book("2025-01-01", today="2026-06-01")
    book.opening("D 1101 9000", "K 3101 2000 [A]", "K 2101 3000 [A]", "K 3102 4000")
    book.post("2025-02-05", "D 1201 1000 [A]", "K 1101 1000")
    book.post("2025-03-05", "D 1101 300", "K 1201 200 [A]", "K 4101 100 [A]")
    book.close_month("2025-01")
    book.close_year(2025)
    book.allocate(2025, "2026-03-14")
    return book


def results(book: Book) -> dict[str, CheckResult]:
    return {result.name: result for result in checking.check(book.session)}


@contextmanager
def tampering(book: Book) -> Iterator[Any]:
    """The tables without their triggers, as somebody with a SQLite tool would have them."""
    with book.session.books.write() as tx:
        run = tx.connection.exec_driver_sql
        triggers = run("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
        for name, _ in triggers:
            run(f"DROP TRIGGER {name}")
        yield run
        for _, sql in triggers:
            run(sql)


def test_a_sound_book_holds() -> None:
    found = results(sound())
    assert tuple(found) == integrity.CHECK_NAMES
    assert {name: result.problems for name, result in found.items() if not result.holds} == {}
    assert [note.values["amount"].sen for note in found["control-accounts"].notes] == [400_000]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("statement", "red"),
    [
        (
            "UPDATE journal_line SET debit_sen = debit_sen + 1 WHERE entry_id = 2 AND line_no = 1",
            {"balanced", "chain", "opening-equals-closing"},
        ),
        (
            "UPDATE journal_entry SET number = 9 WHERE id = 3",
            {"numbers", "chain"},
        ),
        ("UPDATE journal_entry SET description = 'x' WHERE id = 3", {"chain"}),
        (
            "UPDATE journal_line SET member_id = NULL, contract_id = NULL WHERE entry_id = 3",
            {"control-accounts", "chain"},
        ),
        (
            "UPDATE contract SET account_code = '2102' WHERE account_code = '2101'",
            {"control-accounts"},
        ),
        ("UPDATE period_event SET head_hash = 'f' WHERE month = 2", {"locked-periods"}),
        ("DELETE FROM period_event WHERE month = 2", {"locked-periods"}),
        (
            "UPDATE contract SET closed_on = '2025-12-31' WHERE account_code = '1201'",
            {"member-balances"},
        ),
        (
            "UPDATE journal_line SET role = 'N', posted_on = '2026-01-02' WHERE entry_id = 5",
            {"opening-equals-closing", "balanced"},
        ),
    ],
)
def test_a_change_behind_the_program_s_back_is_found(statement: str, red: set[str]) -> None:
    book = sound()
    with tampering(book) as run:
        run(statement)
    found = results(book)
    assert {name for name, result in found.items() if not result.holds} == red


def test_an_entry_slipped_into_a_locked_month_is_found() -> None:
    book = sound()
    with tampering(book) as run:
        run("CREATE TEMP TABLE kept AS SELECT * FROM period")
        run("DELETE FROM period")
    book.post("2025-02-20", "D 1101 5", "K 4101 5")
    with tampering(book) as run:
        run("INSERT INTO period SELECT * FROM kept")
    found = results(book)
    assert [problem.code for problem in found["locked-periods"].problems] == ["entry_after_lock"]
    assert not found["opening-equals-closing"].holds


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "DROP TRIGGER journal_entry_no_update",
            ("schema_missing", "trigger journal_entry_no_update"),
        ),
        ("CREATE TABLE extra (a TEXT)", ("schema_unknown", "table extra")),
        ("DROP INDEX ix_member_name", ("schema_missing", "index ix_member_name")),
        ("ALTER TABLE member ADD COLUMN note TEXT", ("schema_altered", "table member")),
    ],
)
def test_a_changed_schema_is_found(statement: str, problem: tuple[str, str]) -> None:
    book = sound()
    with book.session.books.write() as tx:
        tx.connection.exec_driver_sql(statement)
    (found,) = results(book)["schema-and-triggers"].problems
    assert (found.code, found.place) == problem


def test_rows_that_point_nowhere_are_found() -> None:
    book = sound()
    connection = book.session.books.engine.connect()
    with tampering(book) as run:
        run("PRAGMA defer_foreign_keys = ON")
        run("DROP TRIGGER IF EXISTS journal_line_of_last_entry")
    connection.close()
    raw = book.session.books.engine.raw_connection()
    raw.driver_connection.execute("PRAGMA foreign_keys = OFF")
    raw.driver_connection.execute("DELETE FROM member WHERE number = 'A'")
    raw.driver_connection.execute("PRAGMA foreign_keys = ON")
    raw.close()
    codes = [p.code for p in results(book)["schema-and-triggers"].problems]
    assert "rows_orphaned" in codes


def test_the_json_of_the_contract_speaks_in_sentences() -> None:
    book = sound()
    with tampering(book) as run:
        run("UPDATE journal_entry SET description = 'x' WHERE id = 3")
    values = checking.check_values(checking.check(book.session), Translator("en"))
    assert [one["name"] for one in values["checks"]] == list(integrity.CHECK_NAMES)
    chain = values["checks"][2]
    assert chain["holds"] is False
    (problem,) = chain["problems"]
    assert (problem["code"], problem["place"]) == ("entry_changed", "BKM/2025/000001")
    assert problem["text"].endswith(".")
    assert chain["notes"][0].startswith("6 entries; head ")


def test_every_finding_has_a_sentence() -> None:
    codes = {
        "entry_unbalanced", "entry_incomplete", "line_not_one_sided", "line_differs_from_entry",
        "line_account_unknown", "entry_id_gap", "voucher_gap", "entry_date_unreadable",
        "voucher_in_wrong_year", "chain_broken", "entry_changed", "lock_without_mark",
        "entry_after_lock", "detail_missing", "contract_of_other", "balance_below_zero",
        "closed_with_balance", "closed_year_not_zero", "current_surplus_not_moved",
        "balance_sheet_unbalanced", "opening_entry_misdated", "schema_missing", "schema_unknown",
        "schema_altered", "pages_damaged", "rows_orphaned",
    }  # fmt: skip
    assert codes <= set(PROBLEM_TEXTS)


def test_a_cashier_may_not_check() -> None:
    with pytest.raises(NotPermitted):
        checking.check(new_book().as_role(Role.CASHIER))


def test_a_book_is_checked_without_a_user() -> None:
    assert all(result.holds for result in checking.check_books(sound().session.books))
