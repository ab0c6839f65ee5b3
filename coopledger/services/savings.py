"""What a person does with savings: put in, take out, close an account, keep the products."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting import savings as rules
from coopledger.accounting.chart import Codes
from coopledger.accounting.dues import DuesPosition
from coopledger.accounting.errors import (
    AccountHasBalance,
    InvalidInput,
    Problem,
    SavingsAccountClosed,
    UnknownProduct,
    UnknownSavingsAccount,
)
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.savings import Movement, SavingsAccount, SavingsKind, SavingsProduct
from coopledger.accounting.text import Text
from coopledger.services import members
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Changes, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.session import Session
from coopledger.storage import (
    audit_log,
    balances,
    chart_store,
    member_store,
    savings_store,
    settings_store,
)
from coopledger.storage.database import Tx

CHANGED: Changes = frozenset({Change.SAVINGS, Change.JOURNAL})
SAVINGS_CHANGED: Changes = frozenset({Change.SAVINGS})


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsRequest:
    """Money that a member puts in or takes out.

    Attributes:
        product: The product's code.
        description: What stands in the journal; the product and the member if nothing is written.
        reference: A number from outside.
        as_history: Brought in from older books: not stopped by rules of today, nor by an empty cash
            box.
    """

    operation_id: str
    posted_on: date
    member_number: str
    product: str
    amount: Money
    cash_account: str = Codes.CASH
    description: str = ""
    reference: str = ""
    as_history: bool = False


class DepositRequest(SavingsRequest):
    """Money that a member puts in."""


class WithdrawRequest(SavingsRequest):
    """Money that a member takes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRequest:
    """An account to close, or to open again."""

    member_number: str
    product: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsSaved:
    """What was saved that is no entry."""

    changes: Changes = SAVINGS_CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsProposal:
    """What a savings form shows before anything is typed.

    Attributes:
        balance: What her account holds on the day.
        available: What she may take out on the day.
        amount: What is usually put in: the rest of the share, the dues; None where it is hers to
            say.
        dues: Where she stands with her dues, for mandatory savings.
    """

    product: SavingsProduct
    balance: Money
    available: Money
    amount: Money | None = None
    dues: DuesPosition | None = None


# --- in and out
# ------------------------------------------------------------------------------------


def deposit(session: Session, request: DepositRequest) -> Posted:
    """Puts a member's money on her account, which its first deposit opens.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownMember, UnknownProduct: When there is none.
        AmountNotPositive, AmountTooLarge, BelowMinimum: When the amount is no deposit.
        AlreadyPaidInFull, AboveRemainingShare: When the membership share wants no more.
        MemberNotActive, ProductInactive, SavingsAccountClosed: When nothing goes in.
        UnknownAccount, NotACashAccount, AccountInactive: When the cash account is none.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        member = member_store.by_number(tx, request.member_number)
        account = open_if_new(tx, member, _product(tx, request.product), request.posted_on)
        # Only the share asks what was paid before; other deposits are spared the sum.
        is_share = account.product.kind is SavingsKind.MEMBERSHIP_SHARE
        draft = rules.deposit(
            chart_store.chart(tx),
            account,
            member,
            _movement(tx, request, member, account.product, Text("Deposit, {product}, {name}")),
            balance=_balance(tx, account) if is_share else ZERO,
            share_due=members.share_due(tx, member) if is_share else None,
        )
        entry = post(tx, session, draft, request.operation_id)
    return Posted(entries=(entry,), changes=CHANGED)


def withdraw(session: Session, request: WithdrawRequest) -> Posted:
    """Pays a member out of her account.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownMember, UnknownProduct: When there is none.
        UnknownSavingsAccount: When she has no account of the product.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        InsufficientBalance: When the account holds less on that day or a later one.
        NotWithdrawable: For share capital of a member.
        SavingsAccountClosed: When the account is closed.
        InsufficientCash: When the cash account holds less on that day or a later one.
        UnknownAccount, NotACashAccount, AccountInactive: When the cash account is none.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        member = member_store.by_number(tx, request.member_number)
        spare = ZERO
        if request.as_history:
            product = _product(tx, request.product)
            spare = opened_in_one_sum(tx, product.account_code)
            if spare:
                # Older books knew of an account that these have not met yet.
                open_if_new(tx, member, product, request.posted_on)
        account = _existing(tx, member, request.product)
        draft = rules.withdraw(
            chart_store.chart(tx),
            account,
            member,
            _movement(tx, request, member, account.product, Text("Withdrawal, {product}, {name}")),
            available=_available(tx, account, request.posted_on) + spare,
        )
        if not request.as_history:
            check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
    return Posted(entries=(entry,), changes=CHANGED)


def _movement(
    tx: Tx, request: SavingsRequest, member: Member, product: SavingsProduct, otherwise: Text
) -> Movement:
    words = Text(otherwise.msgid, {"product": product.name_id, "name": member.name})
    return Movement(
        amount=request.amount,
        posted_on=request.posted_on,
        cash_account=request.cash_account,
        description=memo(tx, request.description, words),
        reference=request.reference,
        as_history=request.as_history,
    )


def _product(tx: Tx, name: str) -> SavingsProduct:
    return rules.find_product(savings_store.products(tx), name)


def _existing(tx: Tx, member: Member, product: str) -> SavingsAccount:
    account = savings_store.account(tx, member.id, _product(tx, product).code)
    if account is None:
        raise UnknownSavingsAccount(member.number)
    return account


def _balance(tx: Tx, account: SavingsAccount) -> Money:
    return -balances.of_contract(tx, account.contract_id, account.product.account_code)


def _available(tx: Tx, account: SavingsAccount, on: date) -> Money:
    """The lowest balance from the day on."""
    code = account.product.account_code
    return -balances.highest_from(tx, code, on, contract_id=account.contract_id)


def propose(session: Session, member_number: str, product: str, on: date) -> SavingsProposal:
    """What a savings form shows for a member, a product and a day.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember, UnknownProduct: When there is none.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        member = member_store.by_number(tx, member_number)
        kept = _product(tx, product)
        account = savings_store.account(tx, member.id, kept.code)
        balance = ZERO if account is None else _balance(tx, account)
        lowest = ZERO if account is None else _available(tx, account, on)
        locked = not kept.withdrawable and member.is_member_on(on)
        keeps = ZERO if member.ended_by(on) else kept.minimum_balance
        dues = None
        if kept.kind is SavingsKind.MANDATORY_SAVINGS:
            dues = members.dues_of(tx, member, on)
        return SavingsProposal(
            product=kept,
            balance=balance,
            available=ZERO if locked else max(lowest - keeps, ZERO),
            amount=_usual_amount(tx, member, kept, balance, dues),
            dues=dues,
        )


def _usual_amount(
    tx: Tx,
    member: Member,
    product: SavingsProduct,
    balance: Money,
    dues: DuesPosition | None,
) -> Money | None:
    if product.kind is SavingsKind.MEMBERSHIP_SHARE:
        due = members.share_due(tx, member)
        return None if due is None else max(due - balance, ZERO)
    if dues is None:
        return None
    rates = settings_store.book_rules(tx).mandatory_savings
    newest = max(rates, key=lambda rate: rate.from_date, default=None)
    return dues.arrears or (newest.amount if newest else None)


# --- accounts
# --------------------------------------------------------------------------------------


def open_if_new(tx: Tx, member: Member, product: SavingsProduct, opened_on: date) -> SavingsAccount:
    """A member's account of a product, opened now if she has none; for services that post to it."""
    account = savings_store.account(tx, member.id, product.code)
    return account or savings_store.open_account(tx, product, member, opened_on)


def account_on(tx: Tx, member: Member, account_code: str, opened_on: date) -> SavingsAccount:
    """A member's savings account on a ledger account, found or opened: for journal and import rows.

    Where several products stand on one ledger account, the one she has goes before one she has not,
    and one that is active before one switched off.

    Raises:
        UnknownProduct: When no savings product stands on the ledger account.
    """
    standing = [p for p in savings_store.products(tx) if p.account_code == account_code]
    for product in standing:
        if account := savings_store.account(tx, member.id, product.code):
            return account
    if not standing:
        raise UnknownProduct(account_code)
    product = next((kept for kept in standing if kept.active), standing[0])
    return savings_store.open_account(tx, product, member, opened_on)


def opened_in_one_sum(tx: Tx, account_code: str) -> Money:
    """What the opening holds in nobody's name, part of which may be any member's; for history."""
    return max(savings_store.not_itemised(tx, account_code), ZERO)


def close_account(session: Session, request: AccountRequest) -> SavingsSaved:
    """Closes an empty account: nothing goes in or out until it is opened again.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownMember, UnknownProduct, UnknownSavingsAccount: When there is none.
        SavingsAccountClosed: When it is closed already.
        AccountHasBalance: When it holds money.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        account = _existing(tx, member_store.by_number(tx, request.member_number), request.product)
        if account.closed_on is not None:
            raise SavingsAccountClosed(account.number)
        if balance := _balance(tx, account):
            raise AccountHasBalance(account.number, balance)
        savings_store.set_closed(tx, account.contract_id, request.on)
        _record(
            tx,
            session,
            "close_savings_account",
            account.number,
            {"closed_on": None},
            {"closed_on": request.on.isoformat()},
        )
    return SavingsSaved()


def reopen_account(session: Session, request: AccountRequest) -> SavingsSaved:
    """Opens a closed account again; one that is open stays so.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownMember, UnknownProduct, UnknownSavingsAccount: When there is none.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        account = _existing(tx, member_store.by_number(tx, request.member_number), request.product)
        if account.closed_on is not None:
            savings_store.set_closed(tx, account.contract_id, None)
            _record(
                tx,
                session,
                "reopen_savings_account",
                account.number,
                {"closed_on": account.closed_on.isoformat()},
                {"closed_on": None},
            )
    return SavingsSaved()


# --- products
# --------------------------------------------------------------------------------------


def list_products(session: Session, *, all_of_them: bool = False) -> tuple[SavingsProduct, ...]:
    """The products that take money; with `all_of_them` those switched off too.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return tuple(
            product for product in savings_store.products(tx) if product.active or all_of_them
        )


def add_product(session: Session, product: SavingsProduct) -> SavingsSaved:
    """Adds a product of the cooperative's own.

    Raises:
        NotPermitted: When the user may not change rules.
        InvalidInput: When the product has problems.
        ProductCodeTaken: When a product has the code.
    """
    require(session, Permission.EDIT_RULES)
    with session.books.write() as tx:
        _check_product(tx, product)
        savings_store.add_product(tx, product)
        row = savings_store.product_facts(product)
        _record(tx, session, "add_savings_product", product.code, {}, row)
    return SavingsSaved(changes=SAVINGS_CHANGED | {Change.SETTINGS})


def edit_product(session: Session, product: SavingsProduct) -> SavingsSaved:
    """Changes the product of that code.

    Once members have accounts of it, its kind and ledger account stay.

    Raises:
        NotPermitted: When the user may not change rules.
        UnknownProduct: When there is none.
        InvalidInput: When the product has problems.
    """
    require(session, Permission.EDIT_RULES)
    with session.books.write() as tx:
        before = savings_store.product(tx, product.code)
        _check_product(tx, product)
        moved = (product.kind, product.account_code) != (before.kind, before.account_code)
        if moved and savings_store.product_in_use(tx, product.code):
            raise InvalidInput((Problem("product_in_use", "account_code"),))
        savings_store.update_product(tx, product)
        _record(
            tx,
            session,
            "edit_savings_product",
            product.code,
            savings_store.product_facts(before),
            savings_store.product_facts(product),
        )
    return SavingsSaved(changes=SAVINGS_CHANGED | {Change.SETTINGS})


def _check_product(tx: Tx, product: SavingsProduct) -> None:
    if problems := rules.check_product(chart_store.chart(tx), product):
        raise InvalidInput(problems)


def _record(
    tx: Tx,
    session: Session,
    action: str,
    subject: str,
    before: dict[str, object],
    after: dict[str, object],
) -> None:
    audit_log.record(
        tx,
        who=session.user.name,
        at=session.clock.now(),
        action=action,
        subject=subject,
        before=before,
        after=after,
    )
