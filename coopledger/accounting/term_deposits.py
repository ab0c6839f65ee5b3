"""Term deposits (simpanan berjangka): a sum for a term at a rate that stays as it was agreed.

What a certificate has earned by a day is one function; every payment is what was earned so far less
what was paid so far, so that the payments of a term always sum to the term's interest. The day of
the deposit earns, the day of maturity does not.

Source: simple interest, principal x rate x days / 365 or 360, or a twelfth of the year for each
whole month of the term.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from fractions import Fraction

from coopledger.accounting.calendar import Period, add_months
from coopledger.accounting.errors import (
    Problem,
    TermDepositEnded,
    TermDepositNotDue,
    TermDepositOverdue,
)
from coopledger.accounting.money import ZERO, Money, round_half_up
from coopledger.accounting.rates import MONTHS_PER_YEAR, Rate

LONGEST_TERM = 120
"""Months."""
NO_RATE = Rate(0)


class InterestPaid(Enum):
    """When a certificate's interest is paid."""

    MONTHLY = "monthly"
    AT_MATURITY = "at_maturity"


class AtMaturity(Enum):
    """What the member wants done at maturity."""

    PAY_OUT = "pay_out"
    ROLL_PRINCIPAL = "roll_principal"
    """The principal goes on for the same term, the interest is paid."""
    ROLL_ALL = "roll_all"
    """Principal and interest go on together."""


class Ended(Enum):
    """How a certificate came to its end."""

    PAID_OUT = "paid_out"
    ROLLED = "rolled"
    BROKEN = "broken"


class BreakPenalty(Enum):
    """What an early break costs."""

    NONE = "none"
    """Nothing: interest up to the day is hers."""
    INTEREST = "interest"
    """The interest that was not paid yet: the running month's, or the whole term's."""
    RATE = "rate"
    """Interest is counted again at a lower rate from the first day on."""
    AMOUNT = "amount"
    """A fixed amount off what is paid out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakRule:
    """What was agreed for an early break.

    Attributes:
        rate: By how much a year's rate falls, for `BreakPenalty.RATE`.
        amount: What is kept back, for `BreakPenalty.AMOUNT`.
    """

    kind: BreakPenalty = BreakPenalty.NONE
    rate: Rate = NO_RATE
    amount: Money = ZERO


NO_PENALTY = BreakRule()


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAgreement:
    """What the member and the cooperative agree upon, printed on the certificate.

    Attributes:
        principal: The sum that is put down.
        rate: Per year, as long as the term runs.
        term_months: How long.
        started_on: The first day that earns.
        days_in_year: What a day's part is measured by; 0 for a twelfth of the year each month.
        pays_into: The code of the savings product whose account of hers takes the interest.
        interest_from: From which day interest is owed here: later than `started_on` for a
            certificate whose earlier interest was paid before the books were kept here.
    """

    principal: Money
    rate: Rate
    term_months: int
    started_on: date
    interest_paid: InterestPaid = InterestPaid.AT_MATURITY
    at_maturity: AtMaturity = AtMaturity.PAY_OUT
    pays_into: str = ""
    days_in_year: int = 365
    break_rule: BreakRule = NO_PENALTY
    interest_from: date | None = None

    @property
    def matures_on(self) -> date:
        """The day on which the term is over; a start on the 31st falls on shorter months' last."""
        return add_months(self.started_on, self.term_months)


def check_agreement(agreement: TermAgreement) -> tuple[Problem, ...]:
    """What keeps a certificate from being written; empty when nothing does."""
    problems = []
    if not 1 <= agreement.term_months <= LONGEST_TERM:
        problems.append(Problem("deposit_term_out_of_range", "term_months", {"most": LONGEST_TERM}))
    if agreement.rate < NO_RATE:
        problems.append(Problem("rate_negative", "rate"))
    begins = agreement.interest_from
    if begins is not None and begins < agreement.started_on:
        problems.append(Problem("interest_before_start", "interest_from"))
    return tuple(problems)


def earned(agreement: TermAgreement, until: date, *, rate: Rate | None = None) -> Money:
    """What is owed in interest for the days before `until`, to the whole rupiah, halves up.

    Nothing is earned after maturity. With a twelfth for each month, the days beyond the last whole
    month count by the length of the month that they lie in.

    Args:
        agreement: The certificate's.
        until: The first day that no longer counts.
        rate: Another rate than the agreed one, for an early break.
    """
    begins = agreement.interest_from or agreement.started_on
    used = agreement.rate if rate is None else rate
    sen = _exact(agreement, until, used) - _exact(agreement, begins, used)
    return round_half_up(max(sen, Fraction(0)))


def _exact(agreement: TermAgreement, until: date, rate: Rate) -> Fraction:
    """Interest in sen from the first day of the term, before rounding."""
    start = agreement.started_on
    until = max(min(until, agreement.matures_on), start)
    if agreement.days_in_year:
        part = Fraction((until - start).days, agreement.days_in_year)
    else:
        part = _months(start, until) / MONTHS_PER_YEAR
    return agreement.principal.sen * rate.fraction * part


def _months(start: date, until: date) -> Fraction:
    """The months from one day to another, the last in part."""
    whole = (until.year - start.year) * MONTHS_PER_YEAR + until.month - start.month
    if add_months(start, whole) > until:
        whole -= 1
    begins, ends = add_months(start, whole), add_months(start, whole + 1)
    return whole + Fraction((until - begins).days, (ends - begins).days)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDeposit:
    """A certificate as it stands.

    Attributes:
        contract_id: By which lines of the journal name it.
        version: 1 for the first term; each roll-over is the next.
        number: Its contract number, `SB-0012-1`.
        certificate: The number on the paper: that, and from the second term on the term.
        member_id: Whose it is.
        product_code: The savings product.
        account_code: The ledger account that holds it.
        paid: Interest that was paid in this term, before tax.
        accrued: Interest that stands accrued.
        entry_id: The entry that began the term; None when nothing moved.
        ended_on: When it ended; None while it runs.
        ended_how: How.
    """

    contract_id: int
    version: int
    number: str
    certificate: str
    member_id: int
    product_code: str
    account_code: str
    agreement: TermAgreement
    paid: Money = ZERO
    accrued: Money = ZERO
    entry_id: int | None = None
    ended_on: date | None = None
    ended_how: Ended | None = None

    @property
    def principal(self) -> Money:
        """The sum that is put down."""
        return self.agreement.principal

    @property
    def matures_on(self) -> date:
        """The day on which the term is over."""
        return self.agreement.matures_on

    @property
    def running(self) -> bool:
        """Whether it has not ended; it may be overdue."""
        return self.ended_on is None

    def due_by(self, until: date) -> Money:
        """Interest for the days before `until` that was not paid yet."""
        return earned(self.agreement, until) - self.paid


def certificate_number(number: str, version: int) -> str:
    """What stands on the paper: `SB-0012-1`, after the first roll-over `SB-0012-1/2`."""
    return number if version == 1 else f"{number}/{version}"


def days_left(deposit: TermDeposit, today: date) -> int:
    """Days to maturity; negative once it is overdue."""
    return (deposit.matures_on - today).days


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """Monthly interest of one certificate that a month's run pays.

    Attributes:
        interest: Before tax.
        until: The first day that it no longer covers.
    """

    deposit: TermDeposit
    interest: Money
    until: date


def month_end(period: Period) -> date:
    """The first day that a month's interest no longer covers: its last day still earns."""
    return period.plus(1).first_day


def monthly_lines(deposits: Iterable[TermDeposit], period: Period) -> tuple[TermLine, ...]:
    """What a month's run pays: the certificates with monthly interest, and what each is owed.

    A certificate that matures within the month gets its last days at maturity.
    """
    until = month_end(period)
    return tuple(
        TermLine(deposit=deposit, interest=interest, until=until)
        for deposit in deposits
        if deposit.agreement.interest_paid is InterestPaid.MONTHLY
        and _earns_to_the_end(deposit, until)
        and (interest := deposit.due_by(until)) > ZERO
    )


def accrual_lines(deposits: Iterable[TermDeposit], period: Period) -> tuple[TermLine, ...]:
    """What a month adds to the interest owed at maturity."""
    until = month_end(period)
    return tuple(
        TermLine(deposit=deposit, interest=interest, until=until)
        for deposit in deposits
        if deposit.agreement.interest_paid is InterestPaid.AT_MATURITY
        and deposit.running
        and (interest := deposit.due_by(until) - deposit.accrued) > ZERO
    )


def _earns_to_the_end(deposit: TermDeposit, until: date) -> bool:
    return deposit.running and deposit.matures_on >= until


# --- the end of a term ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The arithmetic of the end of a term.

    Attributes:
        on: The day of it.
        principal: What was put down.
        earned: Interest at the agreed rate, for all days that earned.
        lost: What of it an early break loses.
        paid: What of it was paid before.
        accrued: What of it stands accrued.
        tax: Withheld from what is paid now.
        penalty: Kept back as a fixed amount.
    """

    on: date
    principal: Money
    earned: Money
    paid: Money
    accrued: Money
    lost: Money = ZERO
    tax: Money = ZERO
    penalty: Money = ZERO

    @property
    def interest(self) -> Money:
        """Interest that is paid now; negative when more was paid than the break leaves."""
        return self.earned - self.lost - self.paid

    @property
    def net_interest(self) -> Money:
        """Interest less tax."""
        return self.interest - self.tax

    @property
    def payout(self) -> Money:
        """What she gets: principal and interest, less tax and penalty."""
        return self.principal + self.net_interest - self.penalty


def settle_at_maturity(deposit: TermDeposit, on: date) -> Settlement:
    """The arithmetic of a term that is over, before tax.

    Raises:
        TermDepositEnded: When it has ended already.
        TermDepositNotDue: When the term is not over on that day.
    """
    check_running(deposit)
    if on < deposit.matures_on:
        raise TermDepositNotDue(deposit.certificate, deposit.matures_on)
    return Settlement(
        on=on,
        principal=deposit.principal,
        earned=earned(deposit.agreement, deposit.matures_on),
        paid=deposit.paid,
        accrued=deposit.accrued,
    )


def settle_early(deposit: TermDeposit, on: date) -> Settlement:
    """The arithmetic of an early break, before tax, by the rule that was agreed.

    Raises:
        TermDepositEnded: When it has ended already.
        TermDepositNotDue: When the day lies before the first.
        TermDepositOverdue: When the term is over, so that nothing is broken.
    """
    check_running(deposit)
    agreement, rule = deposit.agreement, deposit.agreement.break_rule
    if on < agreement.started_on:
        raise TermDepositNotDue(deposit.certificate, agreement.started_on)
    if on >= deposit.matures_on:
        raise TermDepositOverdue(deposit.certificate, deposit.matures_on)
    # A run at a month's end pays that day as well: broken on it, she has earned what was paid.
    full = max(earned(agreement, on), deposit.paid)
    lost = penalty = ZERO
    if rule.kind is BreakPenalty.INTEREST:
        lost = full - deposit.paid
    elif rule.kind is BreakPenalty.RATE:
        lower = Rate(max(agreement.rate.ppm - rule.rate.ppm, 0))
        # What was paid before goes back out of the principal, and no more than that holds.
        most = agreement.principal + full - deposit.paid
        lost = min(full - earned(agreement, on, rate=lower), most)
    settlement = Settlement(
        on=on,
        principal=deposit.principal,
        earned=full,
        lost=lost,
        paid=deposit.paid,
        accrued=deposit.accrued,
    )
    if rule.kind is BreakPenalty.AMOUNT:
        # Nobody owes the cooperative money for having saved.
        penalty = min(rule.amount, settlement.payout)
    return replace(settlement, penalty=penalty)


def with_tax(settlement: Settlement, tax: Money) -> Settlement:
    """The settlement with what is withheld; nothing is withheld from nothing."""
    return replace(settlement, tax=min(tax, max(settlement.interest, ZERO)))


def waived(settlement: Settlement) -> Settlement:
    """The settlement of a break that costs nothing, as the board decided."""
    return replace(settlement, lost=ZERO, penalty=ZERO)


def next_term(
    deposit: TermDeposit, settlement: Settlement, *, rate: Rate, term_months: int
) -> TermAgreement:
    """The agreement of the term after a roll-over, which begins on the day of maturity."""
    agreement = deposit.agreement
    adds = settlement.net_interest if agreement.at_maturity is AtMaturity.ROLL_ALL else ZERO
    return replace(
        agreement,
        principal=agreement.principal + adds,
        rate=rate,
        term_months=term_months,
        started_on=deposit.matures_on,
        interest_from=None,
    )


def check_running(deposit: TermDeposit) -> None:
    """Refuses to end a certificate twice.

    Raises:
        TermDepositEnded: When it has ended.
    """
    if not deposit.running:
        raise TermDepositEnded(deposit.certificate)
