"""What a person does with savings: put in, take out, close an account, keep the products."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict

from coopledger.accounting import savings as rules
from coopledger.accounting.chart import Codes
from coopledger.accounting.dues import DuesPosition
from coopledger.accounting.errors import (
    AccountHasBalance,
    HoldReleased,
    InvalidInput,
    Problem,
    ReasonRequired,
    SavingsAccountClosed,
    UnknownHold,
    UnknownProduct,
    UnknownSavingsAccount,
)
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.savings import (
    Hold,
    Movement,
    SavingsAccount,
    SavingsKind,
    SavingsProduct,
)
from coopledger.accounting.term_deposits import TermDeposit, earned
from coopledger.accounting.text import Text
from coopledger.accounting.withdrawal_windows import Opening, next_opening, open_on
from coopledger.services import members, trail
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Changes, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.second_person import require_second_person
from coopledger.services.session import Session, User
from coopledger.storage import (
    balances,
    chart_store,
    loan_store,
    member_store,
    savings_store,
    settings_store,
    term_store,
)
from coopledger.storage.database import Tx


class _DepositFacts(TypedDict):
    balance: Money
    share_due: Money | None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawRequest(SavingsRequest):
    """Money that a member takes out.

    Attributes:
        second_person: Who confirmed it, above the limit of the rules.
    """

    second_person: User | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRequest:
    """Savings that move from one account to another.

    Attributes:
        member_number: Whose account gives.
        product: The product of that account.
        to_member_number: Whose account takes; empty for the same member.
        to_product: The product of that account, which the transfer opens if need be.
        description: What stands in the journal; both accounts if nothing is written.
        second_person: Who confirmed it, above the limit, when it goes to another member.
    """

    operation_id: str
    posted_on: date
    member_number: str
    product: str
    to_product: str
    amount: Money
    to_member_number: str = ""
    description: str = ""
    reference: str = ""
    second_person: User | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldRequest:
    """Part of an account to hold.

    Attributes:
        account: The number of the savings account or certificate.
        reason: Why, in the person's words.
        held_on: From which day.
        loan_number: The loan that it stands for, hers or another member's; empty for none.
    """

    operation_id: str
    account: str
    amount: Money
    reason: str
    held_on: date
    loan_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRequest:
    """A hold to release.

    Attributes:
        note: Why; may be empty.
    """

    hold_id: int
    on: date
    note: str = ""


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
        held: What of the balance is held.
        opens: When the product is paid out next, where it is not on the day.
        second_person_above: Above this amount somebody else confirms; None for never.
        amount: What is usually put in: the rest of the share, the dues; None where it is hers to
            say.
        dues: Where she stands with her dues, for mandatory savings.
    """

    product: SavingsProduct
    balance: Money
    available: Money
    held: Money = ZERO
    opens: Opening | None = None
    second_person_above: Money | None = None
    amount: Money | None = None
    dues: DuesPosition | None = None


# --- in and out
# ------------------------------------------------------------------------------------


def deposit(session: Session, request: DepositRequest) -> Posted:
    """Puts a member's money on her account, which its first deposit opens.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownMember, UnknownProduct: When there is none.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        BelowMinimum, AboveMaximum: When the product wants more or less at a time.
        AboveMaximumBalance: When the account would hold more than the product allows.
        OpenAsTermDeposit: When the product wants a certificate.
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
        draft = rules.deposit(
            chart_store.chart(tx),
            account,
            member,
            _movement(tx, request, member, account.product, Text("Deposit, {product}, {name}")),
            **_for_deposit(tx, account, member, request.posted_on),
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
        BalanceHeld: When too much of it is held.
        NotWithdrawable: For share capital of a member.
        OutsideWindow, NoWindowLeft: When the product is not paid out on that day.
        MemberIsAbroad: While she works abroad.
        SecondPersonNeeded: Above the limit, when nobody else confirmed.
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
            held=ZERO if request.as_history else savings_store.held(tx, account.contract_id),
        )
        if not request.as_history:
            check_cash_cover(tx, draft)
            confirm_payment(tx, session, request.second_person, request.amount)
        entry = post(tx, session, draft, request.operation_id)
    return Posted(entries=(entry,), changes=CHANGED)


def transfer(session: Session, request: TransferRequest) -> Posted:
    """Moves savings to another account of the member, or to another member's.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownMember, UnknownProduct: When there is none.
        UnknownSavingsAccount: When she has no account of the product.
        SameSavingsAccount: When both accounts are one.
        SecondPersonNeeded: To another member above the limit, when nobody else confirmed.
        CoopLedgerError: What `withdraw` refuses for the one account and `deposit` for the other.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        giver = member_store.by_number(tx, request.member_number)
        receiver = member_store.by_number(tx, request.to_member_number or request.member_number)
        source = _existing(tx, giver, request.product)
        target = open_if_new(tx, receiver, _product(tx, request.to_product), request.posted_on)
        words = Text(
            "Transfer, {product} {name} to {to_product} {to_name}",
            {
                "product": source.product.name_id,
                "name": giver.name,
                "to_product": target.product.name_id,
                "to_name": receiver.name,
            },
        )
        draft = rules.transfer(
            chart_store.chart(tx),
            source,
            giver,
            target,
            receiver,
            Movement(
                amount=request.amount,
                posted_on=request.posted_on,
                description=memo(tx, request.description, words),
                reference=request.reference,
            ),
            available=_available(tx, source, request.posted_on),
            held=savings_store.held(tx, source.contract_id),
            **_for_deposit(tx, target, receiver, request.posted_on),
        )
        if receiver.id != giver.id:
            confirm_payment(tx, session, request.second_person, request.amount)
        entry = post(tx, session, draft, request.operation_id)
    return Posted(entries=(entry,), changes=CHANGED)


def confirm_payment(tx: Tx, session: Session, second: User | None, amount: Money) -> None:
    """Asks for a second person above the limit; for services that pay members out.

    Raises:
        SecondPersonNeeded: When nobody else confirmed and there is somebody else.
    """
    limit = settings_store.book_rules(tx).withdrawal_second_person_above
    if limit is not None and amount > limit:
        require_second_person(tx, session, second, Permission.CONFIRM_WITHDRAWAL)


def _for_deposit(tx: Tx, account: SavingsAccount, member: Member, on: date) -> _DepositFacts:
    """What the rule of a deposit asks; most deposits are spared the sums."""
    if account.product.kind is SavingsKind.MEMBERSHIP_SHARE:
        return {"balance": _balance(tx, account), "share_due": members.share_due(tx, member)}
    if not account.product.maximum_balance:
        return {"balance": ZERO, "share_due": None}
    code = account.product.account_code
    most = -balances.lowest_from(tx, code, on, contract_id=account.contract_id)
    return {"balance": most, "share_due": None}


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
        held = ZERO if account is None else savings_store.held(tx, account.contract_id)
        reach = _reach(member, kept, lowest, held, on)
        dues = None
        if kept.kind is SavingsKind.MANDATORY_SAVINGS:
            dues = members.dues_of(tx, member, on)
        return SavingsProposal(
            product=kept,
            balance=balance,
            available=reach.available,
            held=held,
            opens=reach.opens,
            second_person_above=settings_store.book_rules(tx).withdrawal_second_person_above,
            amount=_usual_amount(tx, member, kept, balance, dues),
            dues=dues,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reach:
    """What may be taken out, and when next where the product is not paid out on the day."""

    available: Money
    opens: Opening | None


def _reach(member: Member, product: SavingsProduct, lowest: Money, held: Money, on: date) -> _Reach:
    ended = member.ended_by(on)
    locked = not product.withdrawable and member.is_member_on(on)
    keeps = ZERO if ended else product.minimum_balance
    windows = () if ended else product.withdrawal_windows
    shut = bool(windows) and open_on(windows, on) is None
    return _Reach(
        available=ZERO if locked or shut else max(lowest - keeps - held, ZERO),
        opens=next_opening(windows, on) if shut else None,
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
        trail.record(
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
            trail.record(
                tx,
                session,
                "reopen_savings_account",
                account.number,
                {"closed_on": account.closed_on.isoformat()},
                {"closed_on": None},
            )
    return SavingsSaved()


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountState:
    """A member's account with all that is known of it on a day.

    Attributes:
        available: What she may take out of it; nothing of a certificate, which is settled instead.
        opens: When it is paid out next, where it is not on the day.
        holds: What is held of it, the newest first.
        certificate: The term deposit that stands on it.
        earned: What that has earned by the day.
    """

    account: SavingsAccount
    balance: Money
    available: Money
    opens: Opening | None = None
    holds: tuple[Hold, ...] = ()
    certificate: TermDeposit | None = None
    earned: Money = ZERO

    @property
    def held(self) -> Money:
        """What of it is held."""
        return total(hold.amount for hold in self.holds)


def account_states(session: Session, member_number: str, on: date) -> tuple[AccountState, ...]:
    """A member's savings accounts and certificates, in the order of their products.

    Certificates that have ended and were taken back are left out.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        member = member_store.by_number(tx, member_number)
        accounts = savings_store.accounts_of(tx, member.id)
        holds = savings_store.holds(tx, contract_ids=[each.contract_id for each in accounts])
        bound = term_store.contracts(tx)
        running = {each.contract_id: each for each in term_store.deposits(tx, member_id=member.id)
                   if each.running}  # fmt: skip
        return tuple(
            _state(
                tx,
                member,
                account,
                on,
                tuple(hold for hold in holds if hold.contract_id == account.contract_id),
                running.get(account.contract_id),
            )
            for account in accounts
            if account.contract_id not in bound or account.contract_id in running
        )


def _state(
    tx: Tx,
    member: Member,
    account: SavingsAccount,
    on: date,
    holds: tuple[Hold, ...],
    certificate: TermDeposit | None,
) -> AccountState:
    held = total(hold.amount for hold in holds)
    lowest = ZERO if certificate is not None else _available(tx, account, on)
    reach = _reach(member, account.product, lowest, held, on)
    return AccountState(
        account=account,
        balance=_balance(tx, account),
        available=reach.available,
        opens=reach.opens,
        holds=holds,
        certificate=certificate,
        earned=ZERO if certificate is None else earned(certificate.agreement, on),
    )


# --- holds
# --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldAmount:
    """A hold with the account and the member behind it.

    Attributes:
        balance: What the account holds.
    """

    hold: Hold
    account: SavingsAccount
    member: Member
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldSaved(SavingsSaved):
    """A hold that was placed or released."""

    hold: Hold


def place_hold(session: Session, request: HoldRequest) -> HoldSaved:
    """Holds part of an account: it does not go out until the hold is released.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownSavingsAccount: When no account has the number.
        UnknownLoan: When no loan has the number.
        ReasonRequired: When nothing says why.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        SavingsAccountClosed: When the account is closed.
        HoldTooLarge: When less is free on that day or a later one.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        if done := savings_store.hold_of_operation(tx, request.operation_id):
            return HoldSaved(hold=done)
        account = _by_number(tx, request.account)
        if not request.reason.strip():
            raise ReasonRequired
        rules.check_hold(
            account,
            request.amount,
            balance=_available(tx, account, request.held_on),
            held=savings_store.held(tx, account.contract_id),
        )
        kept = savings_store.add_hold(
            tx,
            contract_id=account.contract_id,
            amount=request.amount,
            reason=request.reason.strip(),
            loan_contract_id=_loan_of(tx, request.loan_number),
            held_on=request.held_on,
            at=session.clock.now(),
            who=session.user.name,
            operation_id=request.operation_id,
        )
        after = {"amount": kept.amount.to_text(), "reason": kept.reason, "loan": kept.loan_number}
        trail.record(tx, session, "hold_savings", account.number, {}, after)
    return HoldSaved(hold=kept)


def release_hold(session: Session, request: ReleaseRequest) -> HoldSaved:
    """Releases a hold.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownHold: When there is none.
        HoldReleased: When it was released already.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        kept = savings_store.hold(tx, request.hold_id)
        if kept is None:
            raise UnknownHold(request.hold_id)
        if kept.released_on is not None:
            raise HoldReleased(kept.released_on)
        savings_store.release(
            tx, kept.id, on=request.on, at=session.clock.now(), who=session.user.name
        )
        number = savings_store.accounts(tx)[kept.contract_id].number
        before = {"amount": kept.amount.to_text(), "reason": kept.reason}
        after = {"released_on": request.on.isoformat(), "note": request.note.strip()}
        trail.record(tx, session, "release_savings", number, before, after)
        released = savings_store.hold(tx, kept.id)
        assert released is not None
    return HoldSaved(hold=released)


def held_amounts(session: Session, *, released: bool = False) -> tuple[HeldAmount, ...]:
    """The holds that stand, the newest first; with `released` those of the past too.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        holds = savings_store.holds(tx, released=released)
        if not holds:
            return ()
        accounts = savings_store.accounts(tx)
        return tuple(
            HeldAmount(
                hold=hold,
                account=accounts[hold.contract_id],
                member=member_store.get(tx, accounts[hold.contract_id].member_id),
                balance=_balance(tx, accounts[hold.contract_id]),
            )
            for hold in holds
        )


def _by_number(tx: Tx, number: str) -> SavingsAccount:
    account = savings_store.by_number(tx, number)
    if account is None:
        raise UnknownSavingsAccount(number)
    return account


def _loan_of(tx: Tx, number: str) -> int | None:
    if not number.strip():
        return None
    return loan_store.by_number(tx, number.strip()).contract_id


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
        _switch_account_on(tx, session, product)
        row = savings_store.product_facts(product)
        trail.record(tx, session, "add_savings_product", product.code, {}, row)
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
        _switch_account_on(tx, session, product)
        trail.record(
            tx,
            session,
            "edit_savings_product",
            product.code,
            savings_store.product_facts(before),
            savings_store.product_facts(product),
        )
    return SavingsSaved(changes=SAVINGS_CHANGED | {Change.SETTINGS})


def _check_product(tx: Tx, product: SavingsProduct) -> None:
    problems = rules.check_product(chart_store.chart(tx), product)
    if product.pays_into and not _takes_interest(tx, product.pays_into):
        problems = (*problems, Problem("pays_into_unfit", "pays_into"))
    if problems:
        raise InvalidInput(problems)


def _takes_interest(tx: Tx, code: str) -> bool:
    """Whether interest of other savings may go there."""
    return any(
        each.code == code and each.withdrawable and not each.is_term_deposit
        for each in savings_store.products(tx)
    )


def _switch_account_on(tx: Tx, session: Session, product: SavingsProduct) -> None:
    """A product that takes money needs its ledger account."""
    account = chart_store.chart(tx).account(product.account_code)
    if account.active or not product.active:
        return
    chart_store.put_account(tx, replace(account, active=True))
    trail.record(tx, session, "edit_account", account.code, {"active": False}, {"active": True})
