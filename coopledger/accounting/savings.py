"""Savings: products, accounts, and the rules of putting in and taking out.

Membership share and mandatory savings are the member's capital: they are not paid back while she is
a member. Voluntary savings are a debt of the cooperative to her, due at any time.

Source: UU 25/1992 art. 41 (own capital) and Permenkop 8/2023 art. 23 (savings and term deposits).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coopledger.accounting.chart import Chart, Codes
from coopledger.accounting.errors import (
    AboveMaximum,
    AboveMaximumBalance,
    AboveRemainingShare,
    AlreadyPaidInFull,
    AmountNotPositive,
    AmountTooLarge,
    BalanceHeld,
    BelowMinimum,
    HoldTooLarge,
    InsufficientBalance,
    MemberNotActive,
    NotATermProduct,
    NotWithdrawable,
    NoWindowLeft,
    OpenAsTermDeposit,
    OutsideWindow,
    Problem,
    ProductInactive,
    SameSavingsAccount,
    SavingsAccountClosed,
    UnknownProduct,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, Line, LineBuilder
from coopledger.accounting.member_accounts import AccountGroup, group_of
from coopledger.accounting.members import Member, MemberStatus, check_not_abroad
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.sales import check_cash_account
from coopledger.accounting.savings_interest import (
    FirstMonth,
    InterestMethod,
    RateStep,
    check_rates,
)
from coopledger.accounting.term_deposits import (
    LONGEST_TERM,
    NO_PENALTY,
    BreakPenalty,
    BreakRule,
)
from coopledger.accounting.text import Named
from coopledger.accounting.withdrawal_windows import (
    DayOfYear,
    WithdrawalWindow,
    YearlyWindow,
    check_windows,
    next_opening,
    open_on,
)

DAY_COUNTS = (365, 360, 0)
"""What a year's interest is divided by; 0 is a twelfth of the year for each month."""


class SavingsKind(Enum):
    """The kinds of savings a cooperative keeps."""

    MEMBERSHIP_SHARE = "membership_share"
    """Simpanan pokok: paid once at entry, the same for all; equity."""
    MANDATORY_SAVINGS = "mandatory_savings"
    """Simpanan wajib: paid every month; equity."""
    VOLUNTARY_SAVINGS = "voluntary_savings"
    """Simpanan sukarela: in and out at any time; a liability."""
    TERM_DEPOSIT = "term_deposit"
    """Simpanan berjangka."""
    HOLIDAY_SAVINGS = "holiday_savings"
    """Simpanan hari raya."""
    EDUCATION_SAVINGS = "education_savings"
    """Simpanan pendidikan."""
    SPECIAL_SAVINGS = "special_savings"
    """Simpanan khusus: for a purpose of its own."""
    LOAN_LINKED_SAVINGS = "loan_linked_savings"
    """Simpanan wajib pinjam: held back from a loan."""


LOCKED_KINDS = frozenset({SavingsKind.MEMBERSHIP_SHARE, SavingsKind.MANDATORY_SAVINGS})
"""Member share capital: paid back only when membership has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsProduct:
    """A product of the cooperative's own.

    Attributes:
        code: Short, stands in account numbers.
        name_id: Its name in Indonesian.
        name_en: Its name in English.
        account_code: The ledger account that holds it.
        minimum_deposit: Each deposit is at least this.
        minimum_balance: A withdrawal leaves at least this.
        maximum_deposit: Each deposit is at most this; zero for no limit.
        maximum_balance: An account holds at most this; zero for no limit.
        rates: What it earns in a year, by day and balance; none when it earns nothing.
        interest_method: Which balance earns.
        days_in_year: What a day's interest is measured by, one of `DAY_COUNTS`.
        minimum_interest_balance: A month whose balance is lower earns nothing.
        first_month: What the month earns in which an account was opened.
        pays_into: The code of the product whose account takes the interest; empty for its own.
        taxed: Whether its interest is under the final tax.
        withdrawable: Whether members may take it out while they are members.
        withdrawal_windows: When they may; none for always.
        term_months: The usual term of a term deposit; zero for none.
        break_rule: What breaking a term deposit early costs.
        active: Whether new money goes in.
    """

    code: str
    name_id: str
    name_en: str
    kind: SavingsKind
    account_code: str
    minimum_deposit: Money = ZERO
    minimum_balance: Money = ZERO
    maximum_deposit: Money = ZERO
    maximum_balance: Money = ZERO
    rates: tuple[RateStep, ...] = ()
    interest_method: InterestMethod = InterestMethod.LOWEST
    days_in_year: int = 365
    minimum_interest_balance: Money = ZERO
    first_month: FirstMonth = FirstMonth.STRICT
    pays_into: str = ""
    taxed: bool = True
    withdrawable: bool = True
    withdrawal_windows: tuple[WithdrawalWindow, ...] = ()
    term_months: int = 0
    break_rule: BreakRule = NO_PENALTY
    active: bool = True

    @property
    def name(self) -> Named:
        """Its name in both languages."""
        return Named(self.name_id, self.name_en)

    @property
    def is_share_capital(self) -> bool:
        """Whether it is the member's capital in the cooperative."""
        return self.kind in LOCKED_KINDS

    @property
    def is_term_deposit(self) -> bool:
        """Whether its money stands on certificates."""
        return self.kind is SavingsKind.TERM_DEPOSIT


SHIPPED_PRODUCTS = (
    SavingsProduct(
        code="SP",
        name_id="Simpanan pokok",
        name_en="Membership share",
        kind=SavingsKind.MEMBERSHIP_SHARE,
        account_code=Codes.MEMBERSHIP_SHARE,
        withdrawable=False,
    ),
    SavingsProduct(
        code="SW",
        name_id="Simpanan wajib",
        name_en="Mandatory savings",
        kind=SavingsKind.MANDATORY_SAVINGS,
        account_code=Codes.MANDATORY_SAVINGS,
        withdrawable=False,
    ),
    SavingsProduct(
        code="SS",
        name_id="Simpanan sukarela",
        name_en="Voluntary savings",
        kind=SavingsKind.VOLUNTARY_SAVINGS,
        account_code=Codes.VOLUNTARY_SAVINGS,
    ),
    SavingsProduct(
        code="SB",
        name_id="Simpanan berjangka",
        name_en="Term deposit",
        kind=SavingsKind.TERM_DEPOSIT,
        account_code="2102",
        term_months=12,
        break_rule=BreakRule(kind=BreakPenalty.INTEREST),
        active=False,
    ),
    SavingsProduct(
        code="SHR",
        name_id="Simpanan hari raya",
        name_en="Holiday savings",
        kind=SavingsKind.HOLIDAY_SAVINGS,
        account_code="2103",
        active=False,
    ),
    SavingsProduct(
        code="SPD",
        name_id="Simpanan pendidikan",
        name_en="Education savings",
        kind=SavingsKind.EDUCATION_SAVINGS,
        account_code="2104",
        withdrawal_windows=(YearlyWindow(DayOfYear(6, 15), DayOfYear(7, 31)),),
        active=False,
    ),
    SavingsProduct(
        code="SK",
        name_id="Simpanan khusus",
        name_en="Special savings",
        kind=SavingsKind.SPECIAL_SAVINGS,
        account_code="2105",
        active=False,
    ),
    SavingsProduct(
        code="TCA",
        name_id="Tabungan calon anggota dan koperasi lain",
        name_en="Savings of prospective members and other cooperatives",
        kind=SavingsKind.VOLUNTARY_SAVINGS,
        account_code="2106",
        active=False,
    ),
    SavingsProduct(
        code="SWP",
        name_id="Simpanan wajib pinjam",
        name_en="Loan-linked savings",
        kind=SavingsKind.LOAN_LINKED_SAVINGS,
        account_code="2107",
        active=False,
    ),
    SavingsProduct(
        code="SBP",
        name_id="Simpanan berjangka lebih dari 1 tahun",
        name_en="Term deposit over one year",
        kind=SavingsKind.TERM_DEPOSIT,
        account_code="2204",
        term_months=24,
        break_rule=BreakRule(kind=BreakPenalty.INTEREST),
        active=False,
    ),
    SavingsProduct(
        code="SWK",
        name_id="Simpanan wajib khusus",
        name_en="Loan-linked capital",
        kind=SavingsKind.LOAN_LINKED_SAVINGS,
        account_code="3103",
        withdrawable=False,
        active=False,
    ),
)
"""One for each account that holds members' savings; those switched off wait to be wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsAccount:
    """One member's account of one product.

    Attributes:
        contract_id: By which lines of the journal name it.
        number: Product code and member number.
    """

    contract_id: int
    number: str
    member_id: int
    product: SavingsProduct
    opened_on: date
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Money that a person puts in or takes out.

    Attributes:
        amount: How much, positive.
        posted_on: The accounting date.
        cash_account: The account it comes into or goes out of.
        description: What stands in the journal.
        reference: A number from outside, such as that of a paper slip.
        as_history: Whether it happened before the books were kept here. History is not stopped by
            rules of today: minimum, lock, amount of the membership share, product switched off,
            joining date.
    """

    amount: Money
    posted_on: date
    cash_account: str = Codes.CASH
    description: str
    reference: str = ""
    as_history: bool = False


def deposit(
    chart: Chart,
    account: SavingsAccount,
    member: Member,
    movement: Movement,
    *,
    balance: Money,
    share_due: Money | None = None,
) -> DraftEntry:
    """The entry of a deposit: cash to the savings account.

    Args:
        chart: The chart of the book.
        account: The member's account.
        member: Its holder.
        movement: What she puts in.
        balance: What the account holds, for a membership share and a product with a limit; of that
            day and later ones the most.
        share_due: What a membership share costs; None when the statutes name no amount.

    Raises:
        AmountNotPositive: For zero or less.
        AmountTooLarge: Above the largest single amount.
        MemberNotActive: When she is no member on that day; a prospective member may pay her share.
        SavingsAccountClosed: When the account is closed.
        ProductInactive: When the product is switched off.
        OpenAsTermDeposit: When the product wants a certificate.
        BelowMinimum, AboveMaximum: When the product wants more or less at a time.
        AboveMaximumBalance: When the account would hold more than the product allows.
        AlreadyPaidInFull: When the membership share is paid.
        AboveRemainingShare: When more is paid than is left of it.
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the money moves on no cash account.
    """
    _check_deposit(account, member, movement, balance, share_due)
    lines = (
        LineBuilder(chart)
        .debit(check_cash_account(chart, movement.cash_account), movement.amount)
        .credit(
            account.product.account_code,
            movement.amount,
            member_id=member.id,
            contract_id=account.contract_id,
        )
        .lines
    )
    return _draft(EntryKind.DEPOSIT, movement, lines)


def withdraw(
    chart: Chart,
    account: SavingsAccount,
    member: Member,
    movement: Movement,
    *,
    available: Money,
    held: Money = ZERO,
) -> DraftEntry:
    """The entry of a withdrawal: the savings account to cash.

    Args:
        chart: The chart of the book.
        account: The member's account.
        member: Its holder.
        movement: What she takes out.
        available: The lowest balance of the account from that day on: a withdrawal with an earlier
            date must not leave a later one without cover.
        held: What of it is held.

    Raises:
        AmountNotPositive: For zero or less.
        AmountTooLarge: Above the largest single amount.
        SavingsAccountClosed: When the account is closed.
        NotWithdrawable: For share capital while she is a member.
        MemberIsAbroad: While she works abroad.
        OutsideWindow, NoWindowLeft: When the product is not paid out on that day.
        InsufficientBalance: When the account holds less, or would fall below the product's minimum.
        BalanceHeld: When it holds enough, but too much of it is held.
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the money moves on no cash account.
    """
    check_withdrawal(account, member, movement, available, held)
    lines = (
        LineBuilder(chart)
        .debit(
            account.product.account_code,
            movement.amount,
            member_id=member.id,
            contract_id=account.contract_id,
        )
        .credit(check_cash_account(chart, movement.cash_account), movement.amount)
        .lines
    )
    return _draft(EntryKind.WITHDRAWAL, movement, lines)


def transfer(
    chart: Chart,
    source: SavingsAccount,
    giver: Member,
    target: SavingsAccount,
    receiver: Member,
    movement: Movement,
    *,
    available: Money,
    held: Money,
    balance: Money,
    share_due: Money | None = None,
) -> DraftEntry:
    """The entry that moves savings to another account, of the same member or of another one.

    The rules of a withdrawal hold for the one account and those of a deposit for the other; the
    cash account of the movement plays no part.

    Args:
        chart: The chart of the book.
        source: The account that gives.
        giver: Its holder.
        target: The account that takes.
        receiver: Its holder.
        movement: What is moved.
        available: The lowest balance of the giving account from that day on.
        held: What of it is held.
        balance: What the taking account holds, as for a deposit.
        share_due: What a membership share costs, as for a deposit.

    Raises:
        SameSavingsAccount: When both are one.
        CoopLedgerError: What `withdraw` and `deposit` refuse.
        UnknownAccount: When the chart lacks an account.
    """
    if source.contract_id == target.contract_id:
        raise SameSavingsAccount
    check_withdrawal(source, giver, movement, available, held)
    _check_deposit(target, receiver, movement, balance, share_due)
    lines = (
        LineBuilder(chart)
        .debit(
            source.product.account_code,
            movement.amount,
            member_id=giver.id,
            contract_id=source.contract_id,
        )
        .credit(
            target.product.account_code,
            movement.amount,
            member_id=receiver.id,
            contract_id=target.contract_id,
        )
        .lines
    )
    return _draft(EntryKind.TRANSFER, movement, lines)


# --- holds ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Part of an account that does not go out until it is released.

    Attributes:
        contract_id: The savings account.
        reason: Why, in the person's words.
        loan_number: The loan that it stands for; empty for none.
    """

    id: int
    contract_id: int
    amount: Money
    reason: str
    held_on: date
    held_by: str
    loan_number: str = ""
    released_on: date | None = None
    released_by: str = ""

    @property
    def stands(self) -> bool:
        """Whether it was not released."""
        return self.released_on is None


def check_hold(account: SavingsAccount, amount: Money, *, balance: Money, held: Money) -> None:
    """Refuses to hold what is not there.

    Args:
        account: The account.
        amount: What is to be held.
        balance: The lowest balance of the account from the day on.
        held: What is held already.

    Raises:
        AmountNotPositive, AmountTooLarge: When the amount is none.
        SavingsAccountClosed: When the account is closed.
        HoldTooLarge: When less is free.
    """
    _check_amount(amount)
    _check_open(account)
    if amount > balance - held:
        raise HoldTooLarge(max(balance - held, ZERO))


# --- products ---


def find_product(products: Iterable[SavingsProduct], name: str) -> SavingsProduct:
    """The product of that code, kind or name, as a person writes it.

    A name may leave out its first word, so that the workbook's `Pokok`, `Wajib` and `Sukarela` find
    theirs. An active product goes before one that is switched off.

    Raises:
        UnknownProduct: When there is none.
    """
    wanted = " ".join(name.split()).casefold()
    for product in sorted(products, key=lambda product: (not product.active, product.code)):
        names = {product.code, product.name_id, product.name_en, product.kind.value}
        names |= {long.partition(" ")[2] for long in (product.name_id, product.name_en)}
        if wanted and wanted in {known.casefold() for known in names}:
            return product
    raise UnknownProduct(name)


def check_product(chart: Chart, product: SavingsProduct) -> tuple[Problem, ...]:
    """What keeps a product out of the book; empty when nothing does."""
    problems = [
        Problem("required", place)
        for place in ("code", "name_id", "name_en")
        if not getattr(product, place).strip()
    ]
    if not _account_fits(chart, product):
        problems.append(Problem("product_account_unfit", "account_code"))
    problems += [
        Problem("amount_negative", place)
        for place in (
            "minimum_deposit",
            "minimum_balance",
            "maximum_deposit",
            "maximum_balance",
            "minimum_interest_balance",
        )
        if getattr(product, place) < ZERO
    ]
    problems += [
        Problem("maximum_below_minimum", f"maximum_{what}")
        for what in ("deposit", "balance")
        if ZERO < getattr(product, f"maximum_{what}") < getattr(product, f"minimum_{what}")
    ]
    problems += check_rates(product.rates)
    problems += check_windows(product.withdrawal_windows)
    problems += _check_terms(product)
    return tuple(problems)


def _check_terms(product: SavingsProduct) -> Iterator[Problem]:
    """What is wrong with how interest is counted, and with the term."""
    if product.days_in_year not in DAY_COUNTS:
        yield Problem("days_in_year_unknown", "days_in_year")
    if product.is_share_capital and product.withdrawable:
        yield Problem("share_capital_stays", "withdrawable")
    if product.is_share_capital and product.rates and not product.pays_into:
        # On its own account the interest would count as dues or share that she paid.
        yield Problem("share_interest_elsewhere", "pays_into")
    if not 0 <= product.term_months <= LONGEST_TERM:
        yield Problem("deposit_term_out_of_range", "term_months", {"most": LONGEST_TERM})
    rule = product.break_rule
    if rule.rate.ppm < 0:
        yield Problem("rate_negative", "break_rate")
    elif rule.kind is BreakPenalty.RATE and not rule.rate.ppm:
        yield Problem("required", "break_rate")
    if rule.amount < ZERO:
        yield Problem("amount_negative", "break_amount")
    elif rule.kind is BreakPenalty.AMOUNT and not rule.amount:
        yield Problem("required", "break_amount")


def _account_fits(chart: Chart, product: SavingsProduct) -> bool:
    """Shares and dues have accounts of their own, from which rules read what was paid."""
    account = chart.get(product.account_code)
    if account is None or group_of(account) is not AccountGroup.SAVINGS:
        return False
    reserved = {
        SavingsKind.MEMBERSHIP_SHARE: Codes.MEMBERSHIP_SHARE,
        SavingsKind.MANDATORY_SAVINGS: Codes.MANDATORY_SAVINGS,
    }
    own = reserved.get(product.kind)
    return account.code == own if own else account.code not in reserved.values()


def account_number(product: SavingsProduct, member: Member) -> str:
    """The number of a member's account: `SW-0012`."""
    return f"{product.code}-{member.number}"


def _check_deposit(
    account: SavingsAccount,
    member: Member,
    movement: Movement,
    balance: Money,
    share_due: Money | None,
) -> None:
    _check_amount(movement.amount)
    _check_open(account)
    if not movement.as_history:
        _check_may_deposit(account.product, member, movement.posted_on)
        _check_deposit_amount(account.product, movement.amount, balance, share_due)


def check_withdrawal(
    account: SavingsAccount, member: Member, movement: Movement, available: Money, held: Money
) -> None:
    """Refuses what may not leave an account, whatever way it goes.

    Raises:
        CoopLedgerError: What `withdraw` refuses of account, member and amount.
    """
    _check_amount(movement.amount)
    _check_open(account)
    if not movement.as_history:
        _check_may_withdraw(account.product, member, movement.posted_on)
    # Whoever has left takes out everything, so no minimum stays behind.
    keeps_minimum = not movement.as_history and not member.ended_by(movement.posted_on)
    minimum = account.product.minimum_balance if keeps_minimum else ZERO
    free = max(available - minimum - held, ZERO)
    if movement.amount > available - minimum:
        raise InsufficientBalance(free)
    if movement.amount > free:
        raise BalanceHeld(free, held)


def _check_amount(amount: Money) -> None:
    if amount <= ZERO:
        raise AmountNotPositive
    if amount > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)


def _check_open(account: SavingsAccount) -> None:
    if account.closed_on is not None:
        raise SavingsAccountClosed(account.number)


def check_term_deposit(
    product: SavingsProduct, member: Member, amount: Money, on: date, *, as_history: bool
) -> None:
    """Refuses what may not be put on a certificate.

    Args:
        product: The product.
        member: Who puts it down.
        amount: The principal.
        on: The day.
        as_history: Whether the money stands in the product already, and only its certificate is
            written now: then the product may be switched off and its limits are of today.

    Raises:
        NotATermProduct: When the product is no term deposit.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        MemberNotActive: When she is no member on that day.
        ProductInactive: When the product is switched off.
        BelowMinimum, AboveMaximum: When the product wants more or less.
    """
    if not product.is_term_deposit:
        raise NotATermProduct(product.name)
    _check_amount(amount)
    if not member.is_member_on(on):
        raise MemberNotActive(member.number)
    if as_history:
        return
    if not product.active:
        raise ProductInactive(product.name)
    if amount < product.minimum_deposit:
        raise BelowMinimum(product.minimum_deposit)
    if product.maximum_deposit and amount > product.maximum_deposit:
        raise AboveMaximum(product.maximum_deposit)


def _check_may_deposit(product: SavingsProduct, member: Member, on: date) -> None:
    applying = (
        member.status is MemberStatus.PROSPECTIVE and product.kind is SavingsKind.MEMBERSHIP_SHARE
    )
    if not (applying or member.is_member_on(on)):
        raise MemberNotActive(member.number)
    if not product.active:
        raise ProductInactive(product.name)
    if product.is_term_deposit:
        raise OpenAsTermDeposit(product.name)


def _check_deposit_amount(
    product: SavingsProduct, amount: Money, balance: Money, share_due: Money | None
) -> None:
    if product.kind is SavingsKind.MEMBERSHIP_SHARE and share_due is not None:
        remaining = share_due - balance
        if remaining <= ZERO:
            raise AlreadyPaidInFull(share_due)
        if amount > remaining:
            raise AboveRemainingShare(remaining)
        # The last instalment of a share may be smaller than the minimum.
        if amount == remaining:
            return
    if amount < product.minimum_deposit:
        raise BelowMinimum(product.minimum_deposit)
    if product.maximum_deposit and amount > product.maximum_deposit:
        raise AboveMaximum(product.maximum_deposit)
    if product.maximum_balance and balance + amount > product.maximum_balance:
        remaining = max(product.maximum_balance - balance, ZERO)
        raise AboveMaximumBalance(product.maximum_balance, remaining)


def _check_may_withdraw(product: SavingsProduct, member: Member, on: date) -> None:
    if (
        not product.withdrawable
        and member.status is not MemberStatus.PROSPECTIVE
        and not member.ended_by(on)
    ):
        raise NotWithdrawable(product.name)
    check_not_abroad(member)
    if member.ended_by(on) or not product.withdrawal_windows:
        return
    if open_on(product.withdrawal_windows, on) is None:
        following = next_opening(product.withdrawal_windows, on)
        if following is None:
            raise NoWindowLeft(product.name)
        raise OutsideWindow(following.first, following.last)


def _draft(kind: EntryKind, movement: Movement, lines: tuple[Line, ...]) -> DraftEntry:
    return DraftEntry(
        kind=kind,
        posted_on=movement.posted_on,
        description=movement.description,
        lines=lines,
        reference=movement.reference,
    )
