"""Monthly dues: what each member owes in mandatory savings (simpanan wajib), and what she has paid.

Dues are not accrued in the ledger: mandatory savings are equity only when paid. So a payment is
never tied to a month; what has been paid covers the oldest months first, and more than is due is a
prepayment.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from coopledger.accounting.calendar import Period, months_between
from coopledger.accounting.members import Spell
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.settings import DatedAmount, amount_on


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDue:
    """One month of one member's dues.

    Attributes:
        due: What the month asks for.
        paid: How much of it is covered.
    """

    period: Period
    due: Money
    paid: Money

    @property
    def open(self) -> Money:
        """What is still owed for the month."""
        return self.due - self.paid


@dataclass(frozen=True, slots=True, kw_only=True)
class DuesPosition:
    """Where a member stands with her dues.

    Attributes:
        months: Each month that asks for dues, oldest first.
        paid: All she has paid since the count began.
        prepaid: What she has paid beyond the months counted.
    """

    months: tuple[MonthDue, ...]
    paid: Money
    prepaid: Money

    @property
    def due(self) -> Money:
        """What all months together ask for."""
        return Money(sum(month.due.sen for month in self.months))

    @property
    def arrears(self) -> Money:
        """What is owed still."""
        return Money(sum(month.open.sen for month in self.months))

    @property
    def months_in_arrears(self) -> int:
        """How many months are not paid in full."""
        return sum(1 for month in self.months if month.open)

    @property
    def paid_through(self) -> Period | None:
        """The last month up to which everything is paid; None when the first month is open."""
        covered = None
        for month in self.months:
            if month.open:
                break
            covered = month.period
        return covered


class DuesTable:
    """The dues of every month of a book, worked out once for all members.

    Args:
        rates: What each month asks for; an amount holds from the month in which its date lies.
        first: The first month that the books count.
        last: The last month that is due.
    """

    def __init__(self, rates: tuple[DatedAmount, ...], *, first: Period, last: Period) -> None:
        self._periods = (
            tuple(months_between(first.first_day, last.last_day)) if first <= last else ()
        )
        self._due = tuple(amount_on(rates, period.last_day) or ZERO for period in self._periods)
        self._sums = tuple(accumulate((due.sen for due in self._due), initial=0))

    def position(
        self,
        *,
        joined_on: date,
        left_on: date | None,
        paid: Money,
        paused: Sequence[Spell] = (),
    ) -> DuesPosition:
        """Where a member stands who has paid so much since the books count.

        The months of joining and of leaving are due; a month that lies within a pause (she works
        abroad) from its first day to its last asks for nothing. A negative `paid` (a wrong deposit
        taken back from what stood before) counts as nothing paid.

        Example: 10,000 a month from January, joined in January, 25,000 paid by March: January and
        February are covered, 5,000 of March; arrears 5,000, one month, paid through February.
        """
        start, end = self._span(joined_on, left_on)
        available = max(paid.sen, 0)
        months = []
        for index in range(start, end):
            due = self._due[index]
            if not due or _is_paused(self._periods[index], paused):
                continue
            covered = min(available, due.sen)
            available -= covered
            months.append(MonthDue(period=self._periods[index], due=due, paid=Money(covered)))
        return DuesPosition(months=tuple(months), paid=paid, prepaid=Money(available))

    def arrears(
        self,
        *,
        joined_on: date,
        left_on: date | None,
        paid: Money,
        paused: Sequence[Spell] = (),
    ) -> Money:
        """What a member owes, without listing her months."""
        if paused:
            return self.position(
                joined_on=joined_on, left_on=left_on, paid=paid, paused=paused
            ).arrears
        start, end = self._span(joined_on, left_on)
        return Money(max(self._sums[end] - self._sums[start] - max(paid.sen, 0), 0))

    def _span(self, joined_on: date, left_on: date | None) -> tuple[int, int]:
        """The indexes of her first month and of the one after her last."""
        if not self._periods:
            return 0, 0
        start = min(
            max(_months_from(self._periods[0], Period.of(joined_on)), 0), len(self._periods)
        )
        end = len(self._periods)
        if left_on is not None:
            end = bisect_right(self._periods, Period.of(left_on))
        return start, max(start, end)


def first_counted_month(books_begin: date) -> Period:
    """The first month whose dues the books count.

    What was owed before the books began is settled by the opening balances. Books that begin within
    a month count from the next one, because that month's dues may stand in the opening balances
    already.
    """
    period = Period.of(books_begin)
    return period if books_begin.day == 1 else period.plus(1)


def _is_paused(period: Period, paused: Sequence[Spell]) -> bool:
    return any(
        start <= period.first_day and (end is None or end >= period.last_day)
        for start, end in paused
    )


def _months_from(first: Period, other: Period) -> int:
    return (other.year - first.year) * 12 + other.month - first.month
