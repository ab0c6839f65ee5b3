"""Checking a book: every named check, one answer each."""

from __future__ import annotations

from typing import Any

from coopledger.accounting import integrity
from coopledger.accounting.attachments import check_contents
from coopledger.accounting.chart import Codes
from coopledger.accounting.integrity import CheckResult
from coopledger.accounting.loan_checks import check_loans
from coopledger.accounting.meeting_checks import check_meetings
from coopledger.accounting.stock_checks import check_stock, stock_notes
from coopledger.accounting.term_checks import check_term_deposits
from coopledger.i18n import Translator
from coopledger.i18n.error_text import problem_text
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    attachment_store,
    chart_store,
    integrity_facts,
    loan_store,
    meeting_store,
    settings_store,
    shop_store,
    term_store,
)
from coopledger.storage.database import Books, Tx


def check(session: Session) -> tuple[CheckResult, ...]:
    """Every check of the session's book, in the order of `integrity.CHECK_NAMES`.

    Raises:
        NotPermitted: When the user may not check the book.
    """
    require(session, Permission.CHECK)
    return check_books(session.books)


def check_books(books: Books) -> tuple[CheckResult, ...]:
    """Every check of a book that is opened without a user, such as a backup."""
    with books.read() as tx:
        return check_tx(tx)


def check_tx(tx: Tx) -> tuple[CheckResult, ...]:
    """Every check, inside an act that depends on them."""
    chart = chart_store.chart(tx)
    cooperative = settings_store.cooperative(tx)
    start_month = cooperative.fiscal_year_start_month
    sums = integrity_facts.detail_sums(tx, chart)
    results = (
        *integrity.check_journal(
            integrity_facts.stored_entries(tx),
            integrity_facts.journal_facts(tx, chart, start_month),
        ),
        integrity.check_control_accounts(chart, sums, integrity_facts.misplaced_lines(tx, chart)),
        integrity.check_member_balances(
            chart,
            integrity_facts.detail_balances(tx, chart),
            frozenset(item.account for item in sums if item.opening and not item.has_member),
        ),
        _check_stock(tx),
        integrity.result("loan-schedules", check_loans(loan_store.facts(tx))),
        integrity.result("attachments", check_contents(attachment_store.stored(tx))),
        integrity.result("meetings", check_meetings(meeting_store.facts(tx))),
        integrity.result("term-deposits", check_term_deposits(term_store.facts(tx))),
        integrity.check_year_ends(
            integrity_facts.opening_facts(tx, cooperative.opening_date),
            integrity_facts.closed_year_facts(tx, chart, start_month),
        ),
        integrity.check_schema(integrity_facts.schema_facts(tx)),
    )
    by_name = {result.name: result for result in results}
    return tuple(by_name[name] for name in integrity.CHECK_NAMES)


def check_values(results: tuple[CheckResult, ...], tr: Translator) -> dict[str, Any]:
    """The results in the form of the contract's JSON."""
    return {
        "checks": [
            {
                "name": result.name,
                "holds": result.holds,
                "problems": [
                    {
                        "code": problem.code,
                        "place": problem.place,
                        "text": problem_text(problem, tr),
                    }
                    for problem in result.problems
                ],
                "notes": [tr.resolve(note) for note in result.notes],
            }
            for result in results
        ]
    }


def _check_stock(tx: Tx) -> CheckResult:
    codes = {Codes.MERCHANDISE, *shop_store.stock_accounts(tx)}
    facts = shop_store.stock_facts(tx, codes)
    return integrity.result("stock", check_stock(facts), stock_notes(facts))
