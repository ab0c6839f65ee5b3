"""Capital from outside: grants, participation capital, borrowings and their repayment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting.capital import (
    CapitalKind,
    borrowing_received,
    borrowing_repaid,
    capital_received,
)
from coopledger.accounting.chart import Codes
from coopledger.accounting.money import ZERO, Money
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Posted
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.session import Session
from coopledger.storage import chart_store


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalRequest:
    """A grant or participation capital that comes in as money.

    Attributes:
        description: Who gives it, and for what.
        reference: The number of the agreement.
    """

    operation_id: str
    posted_on: date
    kind: CapitalKind
    amount: Money
    description: str
    cash_account: str = Codes.BANK
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BorrowingRequest:
    """Money borrowed.

    Attributes:
        liability: The account of the debt: 2201 for a bank, 2202 for LPDB.
        description: Who lends it.
        reference: The number of the contract.
    """

    operation_id: str
    posted_on: date
    amount: Money
    description: str
    liability: str = Codes.EXTERNAL_BORROWING
    cash_account: str = Codes.BANK
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepaymentRequest:
    """An instalment paid to a lender.

    Attributes:
        principal: What it takes off the debt.
        interest: What the borrowing costs.
        liability: The account of the debt.
        description: Whom it is paid to.
    """

    operation_id: str
    posted_on: date
    principal: Money
    description: str
    interest: Money = ZERO
    liability: str = Codes.EXTERNAL_BORROWING
    cash_account: str = Codes.BANK
    reference: str = ""


_CHANGES = frozenset({Change.JOURNAL})


def receive_capital(session: Session, request: CapitalRequest) -> Posted:
    """A grant or participation capital comes in.

    Raises:
        NotPermitted: When the role may not.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When nobody is named as giver.
        UnknownAccount, NotACashAccount, AccountInactive: When the cash account is none.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_CAPITAL)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        draft = capital_received(
            chart_store.chart(tx),
            kind=request.kind,
            posted_on=request.posted_on,
            amount=request.amount,
            description=request.description,
            cash_account=request.cash_account,
            reference=request.reference,
        )
        entry = post(tx, session, draft, request.operation_id)
        return Posted(entries=(entry,), changes=_CHANGES)


def borrow(session: Session, request: BorrowingRequest) -> Posted:
    """Borrowed money comes in.

    Raises:
        NotPermitted: When the role may not.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When no lender is named.
        AccountOfWrongType: When the debt's account is no liability, or one that belongs to members.
        UnknownAccount, NotACashAccount, AccountInactive: When an account is none.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_CAPITAL)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        draft = borrowing_received(
            chart_store.chart(tx),
            posted_on=request.posted_on,
            amount=request.amount,
            description=request.description,
            liability=request.liability,
            cash_account=request.cash_account,
            reference=request.reference,
        )
        entry = post(tx, session, draft, request.operation_id)
        return Posted(entries=(entry,), changes=_CHANGES)


def repay_borrowing(session: Session, request: RepaymentRequest) -> Posted:
    """An instalment goes to a lender.

    Raises:
        NotPermitted: When the role may not.
        AmountNotPositive, AmountTooLarge: When the amounts are none.
        DescriptionRequired: When no lender is named.
        AccountOfWrongType: When the debt's account is no liability, or one that belongs to members.
        UnknownAccount, NotACashAccount, AccountInactive: When an account is none.
        InsufficientCash: When the cash account does not hold enough then or on a later day.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_CAPITAL)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        draft = borrowing_repaid(
            chart_store.chart(tx),
            posted_on=request.posted_on,
            principal=request.principal,
            interest=request.interest,
            description=request.description,
            liability=request.liability,
            cash_account=request.cash_account,
            reference=request.reference,
        )
        check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
        return Posted(entries=(entry,), changes=_CHANGES)
