"""Capital from outside: grants, participation capital, borrowings and their repayment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting.capital import (
    RESTRICTED_GRANT,
    CapitalKind,
    borrowing_received,
    borrowing_repaid,
    capital_received,
)
from coopledger.accounting.chart import Account, AccountType, CashFlow, Chart, Codes, Demands
from coopledger.accounting.journal import natural
from coopledger.accounting.money import ZERO, Money, total
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Posted
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.session import Session
from coopledger.storage import balances, chart_store, ledger_lines


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


# --- reading ---

_LENDER_ACCOUNTS = frozenset({"2151"})
"""What of a borrowing falls due within the year stands among the current liabilities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalBalance:
    """An account of capital from outside and what stands on it.

    Attributes:
        borrowed: Whether it is owed to a lender, and not given or entrusted.
        came: What came in within the span.
        went: What went out within the span.
    """

    account: Account
    balance: Money
    borrowed: bool
    came: Money
    went: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalMovement:
    """One movement; what comes in is positive."""

    entry_id: int
    voucher: str
    posted_on: date
    account: Account
    description: str
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalOverview:
    """Capital from outside with its movements in a span, the newest first."""

    accounts: tuple[CapitalBalance, ...]
    movements: tuple[CapitalMovement, ...]


def overview(session: Session, *, from_date: date, to_date: date) -> CapitalOverview:
    """Grants, participation capital and borrowings as they stand on the last day of a span.

    Raises:
        NotPermitted: When the role may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        shown = capital_accounts(chart)
        nets = balances.by_account(tx, at=to_date)
        movements = tuple(
            CapitalMovement(
                entry_id=line.entry_id,
                voucher=line.voucher,
                posted_on=line.posted_on,
                account=chart[line.account],
                description=line.description,
                amount=natural(chart[line.account], line.signed),
            )
            for line in ledger_lines.of_accounts(
                tx, [account.code for account in shown], first=from_date, last=to_date
            )
        )
    rows = []
    for account in shown:
        moved = [each.amount for each in movements if each.account is account]
        balance = natural(account, nets.get(account.code, ZERO))
        if account.active or balance or moved:
            rows.append(
                CapitalBalance(
                    account=account,
                    balance=balance,
                    borrowed=_is_borrowed(account),
                    came=total(amount for amount in moved if amount > ZERO),
                    went=total(-amount for amount in moved if amount < ZERO),
                )
            )
    newest = sorted(movements, key=lambda each: (each.posted_on, each.entry_id), reverse=True)
    return CapitalOverview(accounts=tuple(rows), movements=tuple(newest))


def capital_accounts(chart: Chart) -> tuple[Account, ...]:
    """The accounts on which grants, participation capital and borrowings stand."""
    given = {Codes.DONATED_CAPITAL, Codes.PARTICIPATION_CAPITAL, RESTRICTED_GRANT}
    return tuple(
        account for account in chart.values() if account.code in given or _is_borrowed(account)
    )


def lender_accounts(session: Session) -> tuple[Account, ...]:
    """The active accounts on which a borrowing can stand."""
    with session.books.read() as tx:
        return tuple(
            account
            for account in chart_store.chart(tx).values()
            if account.active and _is_borrowed(account)
        )


def _is_borrowed(account: Account) -> bool:
    if account.demands is not Demands.NOTHING or account.cash_flow is not CashFlow.FINANCING:
        return False
    return account.type is AccountType.LONG_TERM_LIABILITY or account.code in _LENDER_ACCOUNTS
