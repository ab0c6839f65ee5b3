"""Cash boxes and banks: plain-word vouchers, transfers, and what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from coopledger.accounting.chart import Account, Codes, Unit
from coopledger.accounting.errors import UnknownAct
from coopledger.accounting.journal import DraftEntry
from coopledger.accounting.money import Money
from coopledger.accounting.sales import check_cash_account
from coopledger.accounting.vouchers import Act, Direction, cash_transfer, cash_voucher
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Posted
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.session import Session
from coopledger.storage import act_loader, balances, chart_store, member_store
from coopledger.storage.database import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRequest:
    """A ready act.

    Attributes:
        act: Its key.
        description: Further words; empty for the act's own name.
        cash_account: Empty for the one the act proposes.
        member_number: Whom it concerns, where the account is kept per member.
    """

    operation_id: str
    posted_on: date
    act: str
    amount: Money
    description: str = ""
    cash_account: str = ""
    member_number: str = ""
    unit: Unit | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherRequest:
    """Money in or out against an account chosen from the chart.

    Attributes:
        direction: `IN` or `OUT`.
        account: The account on the other side.
        member_number: Whom it concerns, where the account is kept per member.
    """

    operation_id: str
    posted_on: date
    direction: Direction
    amount: Money
    account: str
    description: str
    cash_account: str = Codes.CASH
    member_number: str = ""
    unit: Unit | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRequest:
    """Money from one cash account to another."""

    operation_id: str
    posted_on: date
    amount: Money
    from_account: str
    to_account: str
    description: str
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CashBalance:
    """A cash account with what is in it."""

    account: Account
    balance: Money


_CHANGES = frozenset({Change.JOURNAL})


@cache
def acts() -> tuple[Act, ...]:
    """The ready acts, in the order of the screen."""
    return act_loader.load_acts()


def act(key: str) -> Act:
    """The ready act of that key.

    Raises:
        UnknownAct: When there is none.
    """
    for known in acts():
        if known.key == key:
            return known
    raise UnknownAct(key)


def do_act(session: Session, request: ActRequest) -> Posted:
    """Posts a ready act.

    Raises:
        NotPermitted: When the role may not.
        UnknownAct: When there is no such act.
        UnknownMember: When nobody has the member number.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        UnknownAccount, NotACashAccount, AccountInactive, SameAccount: When an account is none.
        MemberRequired: When the account is kept per member and none is named.
        InsufficientCash: When the cash account does not hold enough then or on a later day.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_VOUCHERS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        draft = _act_draft(tx, request)
        check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
        return Posted(entries=(entry,), changes=_CHANGES)


def preview_act(session: Session, request: ActRequest) -> DraftEntry:
    """The entry that the act would post, for whoever wants to see debit and credit.

    Raises:
        CoopLedgerError: As `do_act`, except what only posting can refuse.
    """
    require(session, Permission.RECORD_VOUCHERS)
    with session.books.read() as tx:
        return _act_draft(tx, request)


def _act_draft(tx: Tx, request: ActRequest) -> DraftEntry:
    ready = act(request.act)
    # The book is kept in Indonesian, so the act's Indonesian name stands in it.
    description = request.description.strip() or ready.name.id
    cash_account = request.cash_account or ready.cash_account
    if ready.direction is Direction.TRANSFER:
        return cash_transfer(
            chart_store.chart(tx),
            posted_on=request.posted_on,
            amount=request.amount,
            from_account=cash_account,
            to_account=ready.account,
            description=description,
            reference=request.reference,
        )
    return cash_voucher(
        chart_store.chart(tx),
        direction=ready.direction,
        posted_on=request.posted_on,
        amount=request.amount,
        account=ready.account,
        description=description,
        cash_account=cash_account,
        member_id=_member_id(tx, request.member_number),
        unit=request.unit,
        reference=request.reference,
    )


def record_voucher(session: Session, request: VoucherRequest) -> Posted:
    """Posts money in or out against an account.

    Raises:
        NotPermitted: When the role may not.
        UnknownMember: When nobody has the member number.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When nothing says what it was for.
        UnknownAccount, NotACashAccount, CashOnBothSides, AccountInactive: When an account is none.
        MemberRequired, ContractRequired: When the account is kept per member or per contract.
        InsufficientCash: When the cash account does not hold enough then or on a later day.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_VOUCHERS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        draft = cash_voucher(
            chart_store.chart(tx),
            direction=request.direction,
            posted_on=request.posted_on,
            amount=request.amount,
            account=request.account,
            description=request.description,
            cash_account=request.cash_account,
            member_id=_member_id(tx, request.member_number),
            unit=request.unit,
            reference=request.reference,
        )
        check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
        return Posted(entries=(entry,), changes=_CHANGES)


def transfer(session: Session, request: TransferRequest) -> Posted:
    """Moves money from one cash account to another.

    Raises:
        NotPermitted: When the role may not.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When nothing says what it was for.
        UnknownAccount, NotACashAccount, SameAccount, AccountInactive: When an account is none.
        InsufficientCash: When the cash account does not hold enough then or on a later day.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_VOUCHERS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        draft = cash_transfer(
            chart_store.chart(tx),
            posted_on=request.posted_on,
            amount=request.amount,
            from_account=request.from_account,
            to_account=request.to_account,
            description=request.description,
            reference=request.reference,
        )
        check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
        return Posted(entries=(entry,), changes=_CHANGES)


def _member_id(tx: Tx, number: str) -> int | None:
    return member_store.by_number(tx, number).id if number.strip() else None


def cash_balances(session: Session, *, at: date | None = None) -> tuple[CashBalance, ...]:
    """The active cash accounts with what is in each on the evening of a day (None: today).

    Raises:
        NotPermitted: When the role may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        accounts = [account for account in chart_store.chart(tx).cash if account.active]
        return tuple(
            CashBalance(
                account=account,
                balance=balances.of_account(tx, account.code, at=at or session.clock.today()),
            )
            for account in accounts
        )


def spendable(session: Session, cash_account: str, on: date) -> Money:
    """How much may go out on a day without the account falling below zero then or later.

    Raises:
        NotPermitted: When the role may not see the books.
        UnknownAccount, NotACashAccount: When it is no cash account.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        code = check_cash_account(chart_store.chart(tx), cash_account)
        return balances.lowest_from(tx, code, on)
