"""The lists of loans at a date."""

from __future__ import annotations

from datetime import date

from coopledger.accounting import loan_reports
from coopledger.accounting.loans import LOAN_ACCOUNTS
from coopledger.accounting.money import ZERO
from coopledger.accounting.statements import Statement
from coopledger.services import loans
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import balances, chart_store, settings_store


def loan_balances(session: Session, at: date) -> Statement:
    """The report `loan-balances`: who owes what at the end of the day.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        ledger = balances.by_account(tx, at=at)
        return loan_reports.loan_balances(
            loans.running(tx, at=at),
            chart=chart_store.chart(tx),
            control_balances={code: ledger.get(code, ZERO) for code in LOAN_ACCOUNTS},
            cooperative=settings_store.cooperative(tx).name,
            at=at,
        )


def loan_aging(session: Session, at: date) -> Statement:
    """The report `loan-aging`: which loans are late at the end of the day, and for how long.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return loan_reports.loan_aging(
            loans.running(tx, at=at),
            cooperative=settings_store.cooperative(tx).name,
            at=at,
        )
