"""Where a loan stands on a day: what is owed, what is late, and what a payment would pay.

What is owed is the ledger's balance of the loan. The schedule says what should have been paid by
then; the difference is the arrears. Both are worked out when they are asked for and stored nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from fractions import Fraction

from coopledger.accounting.calendar import add_months
from coopledger.accounting.errors import AmountNotPositive, InvalidTerms, PaymentExceedsDebt
from coopledger.accounting.loan_schedule import (
    Instalment,
    InterestTiming,
    LoanMethod,
    LoanTerms,
    RepaymentSchedule,
)
from coopledger.accounting.loans import Loan, PaymentSplit
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, round_half_up, total


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """What is late of one kind, principal or interest.

    Attributes:
        amount: How much.
        since: The due date of the oldest unpaid part; None when nothing is late.
        days: Days from then.
        months: Whole months from then.
    """

    amount: Money = ZERO
    since: date | None = None
    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanPosition:
    """Where a loan stands at the end of a day.

    Attributes:
        at: The day.
        outstanding: The principal owed.
        principal_paid: What these books have seen repaid.
        interest_paid: What these books have seen paid in interest.
        unpaid: The unpaid parts of the instalments, in order; their balance is the schedule's.
        principal_overdue: Principal due before the day.
        interest_overdue: Interest due before the day.
        instalments_overdue: How many instalments are late, wholly or in part.
        next_due: The unpaid parts of the first instalment due on the day or later; None after the
            last.
    """

    at: date
    outstanding: Money
    principal_paid: Money
    interest_paid: Money
    unpaid: tuple[Instalment, ...]
    principal_overdue: Overdue
    interest_overdue: Overdue
    instalments_overdue: int
    next_due: Instalment | None

    @property
    def is_running(self) -> bool:
        """Whether principal is owed."""
        return self.outstanding > ZERO

    @property
    def overdue(self) -> Money:
        """Principal and interest that are late."""
        return self.principal_overdue.amount + self.interest_overdue.amount

    @property
    def overdue_days(self) -> int:
        """Days since the oldest part that is late."""
        return max(self.principal_overdue.days, self.interest_overdue.days)


def position(
    loan: Loan,
    instalments: Iterable[Instalment],
    *,
    at: date,
    outstanding: Money,
    interest_paid: Money,
) -> LoanPosition:
    """Where a loan stands at the end of a day.

    Payments count against the instalments in order, principal against principal and interest
    against interest: who pays ahead is not late before her payments are used up. An instalment is
    late from the day after it is due. A loan that is paid off owes no more interest.

    Args:
        loan: The loan.
        instalments: Its schedule.
        at: The day.
        outstanding: The ledger's balance of the loan.
        interest_paid: The interest paid until the day.
    """
    principal_paid = loan.start_principal - outstanding
    unpaid = (
        _unpaid(instalments, max(principal_paid, ZERO), interest_paid) if outstanding > ZERO else ()
    )
    late = [line for line in unpaid if line.due_on < at]
    return LoanPosition(
        at=at,
        outstanding=outstanding,
        principal_paid=principal_paid,
        interest_paid=interest_paid,
        unpaid=unpaid,
        principal_overdue=_overdue([(line.due_on, line.principal) for line in late], at),
        interest_overdue=_overdue([(line.due_on, line.interest) for line in late], at),
        instalments_overdue=len(late),
        next_due=next((line for line in unpaid if line.due_on >= at), None),
    )


def _unpaid(
    instalments: Iterable[Instalment], principal_paid: Money, interest_paid: Money
) -> tuple[Instalment, ...]:
    """What is left of each instalment when the payments are counted against them in order."""
    rest: list[Instalment] = []
    for line in instalments:
        principal = min(line.principal, principal_paid)
        interest = min(line.interest, interest_paid)
        if not (principal or interest):
            if line.total:
                rest.append(line)
            continue
        principal_paid -= principal
        interest_paid -= interest
        if principal != line.principal or interest != line.interest:
            rest.append(
                replace(
                    line, principal=line.principal - principal, interest=line.interest - interest
                )
            )
    return tuple(rest)


def _overdue(late: list[tuple[date, Money]], at: date) -> Overdue:
    unpaid = [(due_on, amount) for due_on, amount in late if amount]
    if not unpaid:
        return Overdue()
    since = unpaid[0][0]
    return Overdue(
        amount=total(amount for _, amount in unpaid),
        since=since,
        days=(at - since).days,
        months=_whole_months(since, at),
    )


def _whole_months(since: date, at: date) -> int:
    """How many whole months lie between two days: from 31 January to 28 February it is one."""
    months = (at.year - since.year) * 12 + at.month - since.month
    return months if add_months(since, months) <= at else months - 1


class Claim(Enum):
    """What a payment can go to."""

    PENALTY = "penalty"
    OVERDUE_INTEREST = "overdue_interest"
    OVERDUE_PRINCIPAL = "overdue_principal"
    CURRENT_INTEREST = "current_interest"
    CURRENT_PRINCIPAL = "current_principal"
    FURTHER_PRINCIPAL = "further_principal"
    FURTHER_INTEREST = "further_interest"


DEFAULT_ORDER = tuple(Claim)
"""Penalty, then interest before principal of what is late and of the current instalment, then more
principal; interest of months to come only after the whole principal."""
PRINCIPAL_FIRST_ORDER = (
    Claim.OVERDUE_PRINCIPAL,
    Claim.CURRENT_PRINCIPAL,
    Claim.OVERDUE_INTEREST,
    Claim.CURRENT_INTEREST,
    Claim.PENALTY,
    Claim.FURTHER_PRINCIPAL,
    Claim.FURTHER_INTEREST,
)
"""For cooperatives whose statutes let a payment reduce the debt first."""


def propose_split(
    loan: Loan,
    standing: LoanPosition,
    amount: Money,
    *,
    penalty_due: Money = ZERO,
    order: tuple[Claim, ...] = DEFAULT_ORDER,
) -> PaymentSplit:
    """How an amount would divide on the day at which the loan stands so.

    Args:
        loan: The loan.
        standing: Where it stands on the day of the payment.
        amount: What the borrower hands over.
        penalty_due: A penalty that is asked for.
        order: What is paid first.

    Raises:
        AmountNotPositive: For zero or less.
        PaymentExceedsDebt: When it is more than everything that is owed until the last instalment.
    """
    if amount <= ZERO:
        raise AmountNotPositive
    claims = _claims(loan, standing, penalty_due)
    if amount > total(claims.values()):
        raise PaymentExceedsDebt(total(claims.values()))
    paid = dict.fromkeys(Claim, ZERO)
    for claim in order:
        paid[claim] = min(claims[claim], amount)
        amount -= paid[claim]
    return PaymentSplit(
        principal=paid[Claim.OVERDUE_PRINCIPAL]
        + paid[Claim.CURRENT_PRINCIPAL]
        + paid[Claim.FURTHER_PRINCIPAL],
        interest=paid[Claim.OVERDUE_INTEREST]
        + paid[Claim.CURRENT_INTEREST]
        + paid[Claim.FURTHER_INTEREST],
        penalty=paid[Claim.PENALTY],
    )


def payoff(loan: Loan, standing: LoanPosition) -> PaymentSplit:
    """What settles the loan on the day: the principal, and interest up to the running month.

    A month counts whole from the day after the last due date. Interest of months that have not
    begun is not asked for, whatever the method.
    """
    return PaymentSplit(
        principal=standing.outstanding,
        interest=standing.interest_overdue.amount + _begun_interest(loan, standing),
    )


def _claims(loan: Loan, standing: LoanPosition, penalty_due: Money) -> Mapping[Claim, Money]:
    following = standing.next_due
    pays_once = _pays_interest_once(loan.terms)
    current_interest = ZERO
    if following is not None:
        current_interest = _begun_interest(loan, standing) if pays_once else following.interest
    overdue = min(standing.principal_overdue.amount, standing.outstanding)
    current = min(following.principal if following else ZERO, standing.outstanding - overdue)
    all_interest = total(line.interest for line in standing.unpaid)
    return {
        Claim.PENALTY: penalty_due,
        Claim.OVERDUE_INTEREST: standing.interest_overdue.amount,
        Claim.OVERDUE_PRINCIPAL: overdue,
        Claim.CURRENT_INTEREST: current_interest,
        Claim.CURRENT_PRINCIPAL: current,
        Claim.FURTHER_PRINCIPAL: standing.outstanding - overdue - current,
        Claim.FURTHER_INTEREST: all_interest - standing.interest_overdue.amount - current_interest,
    }


def _pays_interest_once(terms: LoanTerms) -> bool:
    return terms.method is LoanMethod.BULLET and terms.interest_at is InterestTiming.END


def _begun_interest(loan: Loan, standing: LoanPosition) -> Money:
    """The unpaid interest of the month that runs; of all months begun where it is paid once."""
    following = standing.next_due
    if following is None:
        return ZERO
    start = loan.terms.start
    if _pays_interest_once(loan.terms):
        whole = _whole_months(start, standing.at)
        begun = whole + (add_months(start, whole) < standing.at)
        interest = following.interest + standing.interest_paid
        earned = round_half_up(Fraction(interest.sen * begun, following.number))
        return min(max(earned - standing.interest_paid, ZERO), following.interest)
    has_begun = add_months(start, following.number - 1) < standing.at
    return following.interest if has_begun else ZERO


def remaining_instalments(
    made: RepaymentSchedule, remaining: Money, opening_date: date
) -> tuple[Instalment, ...]:
    """The instalments that are left of a loan that ran when these books began.

    What was repaid before is counted against the instalments in order, so those that are left sum
    to what is left; what was due before the books began is in arrears. Interest of an instalment
    whose principal was repaid in part counts as paid, and so does interest due before the books
    began where the instalment has no principal.

    Args:
        made: The schedule of the loan as it was granted.
        remaining: The principal left.
        opening_date: The first day of the books.

    Raises:
        InvalidTerms: When less than nothing, or more than the loan, is left.
    """
    if remaining < ZERO:
        raise InvalidTerms("remaining_negative")
    if remaining > made.terms.principal:
        raise InvalidTerms("remaining_above_principal")
    if not remaining:
        return ()
    repaid = made.terms.principal - remaining
    left: list[Instalment] = []
    for line in made.instalments:
        paid = min(line.principal, repaid)
        repaid -= paid
        if line.principal and paid == line.principal:
            continue
        if not line.principal and (line.due_on < opening_date or repaid):
            continue
        interest = ZERO if paid else line.interest
        left.append(replace(line, principal=line.principal - paid, interest=interest))
    return tuple(left)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanSummary:
    """A loan with its borrower and where it stands: a row of every list of loans.

    Attributes:
        last_due_on: When its last instalment is due; None without instalments.
    """

    loan: Loan
    member: Member
    position: LoanPosition
    last_due_on: date | None
