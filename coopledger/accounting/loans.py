"""Loans: what the cooperative offers, what was agreed, and the entries of payout and payment.

Source: Permenkop 8/2023 art. 23 and 27 (lending to members, interest within the meeting's range).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting.chart import Chart, Codes
from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    BeforeDisbursement,
    DeductionsExceedPrincipal,
    InvalidTerms,
    PaymentExceedsDebt,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.loan_schedule import (
    InterestTiming,
    LoanMethod,
    LoanTerms,
    RoundMode,
)
from coopledger.accounting.money import (
    MAX_AMOUNT,
    RUPIAH,
    ZERO,
    Money,
    Rounding,
    round_half_up,
)
from coopledger.accounting.rates import Rate
from coopledger.accounting.sales import check_cash_account
from coopledger.accounting.text import Named

INTEREST_FROM_NON_MEMBERS = "4211"

NO_RATE = Rate(0)

LOAN_ACCOUNTS = (
    Codes.LOANS_TO_MEMBERS,
    Codes.LOANS_TO_PROSPECTIVE_MEMBERS,
    Codes.LOANS_TO_COOPERATIVES,
)
"""The control accounts on which loans stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanProduct:
    """Terms that the cooperative offers; a loan may depart from them.

    Attributes:
        code: Short.
        name_id: Its name in Indonesian.
        name_en: Its name in English.
        rate_per_year: The usual rate.
        term_months: The usual term.
        origination_fee: Provisi, as a share of the principal.
        administration_fee: A fixed amount.
        active: Whether new loans are granted.
    """

    code: str
    name_id: str
    name_en: str
    method: LoanMethod
    rate_per_year: Rate
    term_months: int
    origination_fee: Rate = NO_RATE
    administration_fee: Money = ZERO
    round_to: Money = RUPIAH
    round_mode: RoundMode = RoundMode.NEAREST
    rounding: Rounding = Rounding.HALF_UP
    grace_principal_months: int = 0
    interest_at: InterestTiming = InterestTiming.END
    active: bool = True

    @property
    def name(self) -> Named:
        """Its name in both languages."""
        return Named(self.name_id, self.name_en)

    def terms(self, principal: Money, start: date) -> LoanTerms:
        """The product's own terms for a loan of that size."""
        return LoanTerms(
            principal=principal,
            rate_per_year=self.rate_per_year,
            term_months=self.term_months,
            method=self.method,
            start=start,
            round_to=self.round_to,
            round_mode=self.round_mode,
            rounding=self.rounding,
            grace_principal_months=self.grace_principal_months,
            interest_at=self.interest_at,
        )

    def fees(self, principal: Money) -> Fees:
        """What is held back from a loan of that size; the share in whole rupiah, half-up."""
        return Fees(
            origination=round_half_up(principal.sen * self.origination_fee.fraction),
            administration=self.administration_fee,
        )


SHIPPED_PRODUCTS = (
    LoanProduct(
        code="PM",
        name_id="Pinjaman menurun",
        name_en="Declining loan",
        method=LoanMethod.DECLINING_BALANCE,
        rate_per_year=Rate.percent(18),
        term_months=12,
        origination_fee=Rate.percent(1),
    ),
    LoanProduct(
        code="PF",
        name_id="Pinjaman flat",
        name_en="Flat loan",
        method=LoanMethod.FLAT,
        rate_per_year=Rate.percent(12),
        term_months=10,
        origination_fee=Rate.percent(1),
    ),
    LoanProduct(
        code="PA",
        name_id="Pinjaman anuitas",
        name_en="Annuity loan",
        method=LoanMethod.ANNUITY,
        rate_per_year=Rate.percent(18),
        term_months=24,
        origination_fee=Rate.percent(1),
    ),
    LoanProduct(
        code="PB",
        name_id="Pinjaman musiman",
        name_en="Seasonal loan",
        method=LoanMethod.BULLET,
        rate_per_year=Rate.percent(18),
        term_months=6,
        origination_fee=Rate.percent(1),
    ),
)
"""What a new book offers until the cooperative sets its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fees:
    """What is held back at the payout.

    Attributes:
        origination: Provisi.
        administration: Administrasi.
    """

    origination: Money = ZERO
    administration: Money = ZERO

    @property
    def total(self) -> Money:
        """Both together."""
        return self.origination + self.administration


NO_FEES = Fees()


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowing:
    """Which loan of whom an entry moves: what its lines must name."""

    contract_id: int
    member_id: int
    account_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """One loan.

    Attributes:
        contract_id: By which lines of the journal name it.
        number: The number on its papers.
        member_id: The borrower.
        account_code: The control account on which it stands.
        terms: What was agreed.
        fees: What was held back at the payout.
        product_code: The product it was granted under, or None.
        opening_principal: What was left when these books began, for a loan that ran already; None
            for one paid out in these books.
        disbursement_entry_id: The entry that paid it out; None where there is an opening principal.
        purpose: What it is for, in the borrower's words.
    """

    contract_id: int
    number: str
    member_id: int
    account_code: str
    terms: LoanTerms
    fees: Fees = NO_FEES
    product_code: str | None = None
    opening_principal: Money | None = None
    disbursement_entry_id: int | None = None
    purpose: str = ""

    @property
    def start_principal(self) -> Money:
        """The principal that these books have to see repaid."""
        opening = self.opening_principal
        return self.terms.principal if opening is None else opening

    @property
    def borrowing(self) -> Borrowing:
        """What its entries' lines must name."""
        return Borrowing(
            contract_id=self.contract_id,
            member_id=self.member_id,
            account_code=self.account_code,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentSplit:
    """How a payment divides; it is stored as it was made and never computed again."""

    principal: Money = ZERO
    interest: Money = ZERO
    penalty: Money = ZERO

    @property
    def total(self) -> Money:
        """What is paid in all."""
        return self.principal + self.interest + self.penalty


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanPayment:
    """A payment that was posted.

    Attributes:
        entry_id: The entry.
        voucher: Its number.
        paid_on: Its accounting date.
        split: How it was divided.
        reversed: Whether the entry was taken back.
    """

    entry_id: int
    voucher: str
    paid_on: date
    split: PaymentSplit
    reversed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """When, through which cash account and with which words money moves."""

    posted_on: date
    cash_account: str = Codes.CASH
    description: str = ""
    reference: str = ""


def disburse(
    chart: Chart, borrowing: Borrowing, principal: Money, fees: Fees, movement: Movement
) -> DraftEntry:
    """The entry of a payout: the loan against the fees held back and the cash that is left.

    3,000,000 with 1 % origination fee: D 1201 3,000,000; K 4102 30,000; K 1101 2,970,000.

    Args:
        chart: The chart of the book.
        borrowing: Which loan.
        principal: The amount lent.
        fees: What is held back.
        movement: When and through which cash account.

    Raises:
        InvalidTerms: When the principal is not positive or a fee is negative.
        DeductionsExceedPrincipal: When the fees are more than the loan.
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the money comes from no cash account.
    """
    if principal <= ZERO:
        raise InvalidTerms("principal_not_positive")
    if fees.origination < ZERO or fees.administration < ZERO:
        raise InvalidTerms("fee_negative")
    if fees.total > principal:
        raise DeductionsExceedPrincipal(principal, fees.total)
    income = _income_accounts(borrowing.account_code)
    cash = check_cash_account(chart, movement.cash_account)
    builder = LineBuilder(chart).debit(
        borrowing.account_code,
        principal,
        member_id=borrowing.member_id,
        contract_id=borrowing.contract_id,
    )
    _credit(builder, borrowing, income.origination_fee, fees.origination)
    _credit(builder, borrowing, income.administration_fee, fees.administration)
    builder.credit(cash, principal - fees.total)
    return _draft(EntryKind.DISBURSEMENT, movement, builder)


def repay(
    chart: Chart,
    loan: Loan,
    split: PaymentSplit,
    movement: Movement,
    *,
    outstanding: Money,
) -> DraftEntry:
    """The entry of a payment: cash to principal, interest and penalty.

    Args:
        chart: The chart of the book.
        loan: The loan.
        split: How the payment divides; any part may be zero.
        movement: When and through which cash account.
        outstanding: The lowest principal owed from that day on: a payment with an earlier date must
            not make a later one too much.

    Raises:
        AmountNotPositive: When nothing is paid, or a part is negative.
        AmountTooLarge: When a part is above the largest amount.
        BeforeDisbursement: When the day is before the payout.
        PaymentExceedsDebt: When more principal is paid than is owed.
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the money comes into no cash account.
    """
    check_payment(loan, split, movement.posted_on, outstanding=outstanding)
    builder = LineBuilder(chart).debit(
        check_cash_account(chart, movement.cash_account), split.total
    )
    credit_payment(builder, loan, split)
    return _draft(EntryKind.REPAYMENT, movement, builder)


def check_payment(loan: Loan, split: PaymentSplit, posted_on: date, *, outstanding: Money) -> None:
    """Refuses a payment that cannot be, whatever else stands on its voucher.

    Args:
        loan: The loan.
        split: How the payment divides.
        posted_on: Its accounting date.
        outstanding: The lowest principal owed from that day on.

    Raises:
        AmountNotPositive: When nothing is paid, or a part is negative.
        AmountTooLarge: When a part is above the largest amount.
        BeforeDisbursement: When the day is before the payout.
        PaymentExceedsDebt: When more principal is paid than is owed.
    """
    if split.total <= ZERO or min(split.principal, split.interest, split.penalty) < ZERO:
        raise AmountNotPositive
    if split.total > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    if posted_on < loan.terms.start:
        raise BeforeDisbursement(posted_on, loan.terms.start)
    if split.principal > outstanding:
        raise PaymentExceedsDebt(max(outstanding, ZERO))


def credit_payment(builder: LineBuilder, loan: Loan, split: PaymentSplit) -> None:
    """Adds the lines of a payment to a voucher: principal, interest and penalty of a loan.

    Raises:
        UnknownAccount: When the chart lacks an account.
    """
    income = _income_accounts(loan.account_code)
    _credit(builder, loan.borrowing, loan.account_code, split.principal)
    _credit(builder, loan.borrowing, income.interest, split.interest)
    _credit(builder, loan.borrowing, income.penalty, split.penalty)


def _credit(builder: LineBuilder, borrowing: Borrowing, code: str, amount: Money) -> None:
    builder.credit(code, amount, member_id=borrowing.member_id, contract_id=borrowing.contract_id)


def _draft(kind: EntryKind, movement: Movement, builder: LineBuilder) -> DraftEntry:
    return DraftEntry(
        kind=kind,
        posted_on=movement.posted_on,
        description=movement.description,
        lines=builder.lines,
        reference=movement.reference,
    )


@dataclass(frozen=True, slots=True)
class _IncomeAccounts:
    interest: str
    origination_fee: str
    administration_fee: str
    penalty: str


_FROM_MEMBERS = _IncomeAccounts(
    Codes.LOAN_INTEREST, Codes.ORIGINATION_FEE, Codes.ADMINISTRATION_FEE, Codes.PENALTY
)
_FROM_NON_MEMBERS = _IncomeAccounts(*[INTEREST_FROM_NON_MEMBERS] * 4)


def _income_accounts(loan_account: str) -> _IncomeAccounts:
    """Where a loan's income goes: what is not earned with members must not count as theirs."""
    return _FROM_MEMBERS if loan_account == Codes.LOANS_TO_MEMBERS else _FROM_NON_MEMBERS
