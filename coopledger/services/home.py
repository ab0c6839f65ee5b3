"""The home page in one read: figures, what is due, three trends, and what is left to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from coopledger.accounting.calendar import FiscalYear, Period, months_between
from coopledger.accounting.chart import SURPLUS_TYPES, Account, Chart
from coopledger.accounting.closing import Calendar
from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.loan_schedule import Instalment
from coopledger.accounting.loans import LOAN_ACCOUNTS
from coopledger.accounting.member_accounts import AccountGroup, member_accounts
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.services import closing, loans, members
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    home_facts,
    member_store,
    savings_store,
    settings_store,
)
from coopledger.storage.database import Tx

MONTHS = 12
"""How many months the trends go back."""
_ORDINARY = "N"
_ROLES = "ONC"
"""Opening, ordinary and closing lines: all count for a balance."""
DAYS_AHEAD = 7
DAYS_FRESH = 30
"""What was missed longer ago stands below what is due now."""


class DueKind(Enum):
    """What is due."""

    INSTALMENT = "instalment"
    LATE = "late"
    """Instalments that were missed, one row a loan."""
    DUES = "dues"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """Something that a member should pay these days.

    Attributes:
        amount: What is left to pay of it.
        loan_number: The loan; empty for dues.
        number: Which instalment; of those that were missed the oldest.
        of: Of how many.
        count: How many instalments were missed, or months of dues are open.
    """

    kind: DueKind
    due_on: date
    member_number: str
    member_name: str
    amount: Money
    loan_number: str = ""
    number: int = 0
    of: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CashBox:
    """A cash account and what is in it today."""

    account: Account
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A figure at each month's end, or of each month; the last month is the running one.

    Attributes:
        values: One for each month.
        change: What the running month added.
    """

    months: tuple[Period, ...]
    values: tuple[Money, ...]
    change: Money


class StepKind(Enum):
    """What is looked at before a month is closed."""

    DUES = "dues"
    INSTALMENTS = "instalments"
    CASH = "cash"
    MONTH_OVER = "month_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing of the checklist.

    Attributes:
        open: How many are left (members, loans, months, boxes, days); 0 when it is done.
    """

    kind: StepKind
    open: int

    @property
    def done(self) -> bool:
        """Whether nothing is left of it."""
        return self.open == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeFigures:
    """Everything that the home page shows.

    Attributes:
        today: The day for which the figures stand.
        month: The month that is closed next.
        open_months: The months that are over and still open, the oldest first.
        empty: Whether nothing was ever posted.
        cash: In all boxes and banks.
        boxes: The active cash accounts.
        savings: What members hold, share capital included.
        loans: What members owe in principal.
        running_loans: How many loans are running.
        late_loans: How many of them are late.
        overdue: How much is late.
        surplus: Income less costs of the book year so far; the trend has it month by month.
        due: What is late, and what is due within a week; what was missed long ago stands last.
        steps: What is left before `month` can be closed.
    """

    today: date
    month: Period
    open_months: tuple[Period, ...]
    empty: bool
    cash: Money
    boxes: tuple[CashBox, ...]
    savings: Trend
    loans: Trend
    surplus: Trend
    surplus_of_year: Money
    fiscal_year: FiscalYear
    running_loans: int
    late_loans: int
    overdue: Money
    due: tuple[DueItem, ...]
    steps: tuple[Step, ...]

    @property
    def due_total(self) -> Money:
        """All that is due these days."""
        return total(item.amount for item in self.due)

    @property
    def members_due(self) -> int:
        """How many members have something due these days."""
        return len({item.member_number for item in self.due})

    @property
    def overdrawn(self) -> tuple[CashBox, ...]:
        """Boxes and banks below zero, which cannot be."""
        return tuple(box for box in self.boxes if box.balance < ZERO)


def figures(session: Session) -> HomeFigures:
    """The home page as it stands today.

    Raises:
        NotPermitted: When the role may not see books and members.
    """
    require(session, Permission.SEE_BOOKS)
    require(session, Permission.SEE_MEMBERS)
    today = session.clock.today()
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        calendar = closing.calendar(tx, session)
        year = settings_store.cooperative(tx).fiscal_year_of(today)
        money = _Sums.read(tx, chart, today)
        running = loans.running(tx, at=today)
        behind = _dues_open(tx, today)
    late = [summary for summary in running if summary.position.overdue > ZERO]
    open_months = tuple(
        month for month in calendar.open_months(Period.of(today)) if month.last_day < today
    )
    month = open_months[0] if open_months else Period.of(today)
    boxes = tuple(
        CashBox(account=account, balance=money.balance((account.code,)))
        for account in chart.cash
        if account.active or money.balance((account.code,))
    )
    savings_codes = member_accounts(chart, AccountGroup.SAVINGS)
    return HomeFigures(
        today=today,
        month=month,
        open_months=open_months,
        empty=money.empty,
        cash=total(box.balance for box in boxes),
        boxes=boxes,
        savings=money.balance_trend(savings_codes, sign=-1),
        loans=money.balance_trend(LOAN_ACCOUNTS, sign=1),
        surplus=money.surplus_trend(chart),
        surplus_of_year=money.surplus(chart, max(year.first_day, calendar.begins)),
        fiscal_year=year,
        running_loans=len(running),
        late_loans=len(late),
        overdue=total(summary.position.overdue for summary in late),
        due=_due(running, behind, today),
        steps=_steps(calendar, month, behind, late, boxes),
    )


# --- sums ---


@dataclass(frozen=True, slots=True)
class _Sums:
    """The balances before the window of months, and every month's movements since."""

    today: date
    months: tuple[Period, ...]
    before: Mapping[str, Money]
    moved: Mapping[tuple[str, Period, str], Money]

    @classmethod
    def read(cls, tx: Tx, chart: Chart, today: date) -> _Sums:
        months = tuple(
            months_between(Period.of(today).plus(1 - MONTHS).first_day, Period.of(today).first_day)
        )
        held = (
            *(account.code for account in chart.cash),
            *member_accounts(chart, AccountGroup.SAVINGS),
            *LOAN_ACCOUNTS,
        )
        results = [account.code for account in chart.of_types(SURPLUS_TYPES)]
        first = months[0].first_day
        return cls(
            today=today,
            months=months,
            before=home_facts.balances_before(tx, held, first),
            moved=home_facts.movements_by_month(tx, (*held, *results), first, today),
        )

    @property
    def empty(self) -> bool:
        return not self.before and not self.moved

    def balance(self, codes: Iterable[str]) -> Money:
        wanted = frozenset(codes)
        return total(self.before.get(code, ZERO) for code in wanted) + self._of(
            lambda code, _month, _role: code in wanted
        )

    def balance_trend(self, codes: Iterable[str], *, sign: int) -> Trend:
        wanted = frozenset(codes)
        running = total(self.before.get(code, ZERO) for code in wanted)
        values: list[Money] = []
        change = ZERO
        for month in self.months:
            change = self._in_month(wanted, month, _ROLES)
            running += change
            values.append(running * sign)
        return Trend(months=self.months, values=tuple(values), change=change * sign)

    def surplus_trend(self, chart: Chart) -> Trend:
        codes = frozenset(account.code for account in chart.of_types(SURPLUS_TYPES))
        values = tuple(-self._in_month(codes, month, _ORDINARY) for month in self.months)
        return Trend(months=self.months, values=values, change=values[-1])

    def surplus(self, chart: Chart, first: date) -> Money:
        codes = frozenset(account.code for account in chart.of_types(SURPLUS_TYPES))
        begin = Period.of(first)
        return -self._of(
            lambda code, month, role: code in codes and month >= begin and role == _ORDINARY
        )

    def _in_month(self, codes: frozenset[str], month: Period, roles: str) -> Money:
        return total(self.moved.get((code, month, role), ZERO) for code in codes for role in roles)

    def _of(self, wanted: Callable[[str, Period, str], bool]) -> Money:
        return total(amount for key, amount in self.moved.items() if wanted(*key))


# --- what is due ---


@dataclass(frozen=True, slots=True)
class _OpenDues:
    member: Member
    amount: Money
    months: int
    oldest: Period


def _dues_open(tx: Tx, today: date) -> tuple[_OpenDues, ...]:
    """Who has not paid her dues up to this month, and for how many months."""
    table = members.dues_table(tx, today)
    paid = savings_store.dues_paid(tx, at=today)
    paused = members.spells_abroad(tx)
    behind = []
    for member in member_store.everyone(tx):
        if not member.is_member_on(today) or member.ended_by(today):
            continue
        hers, away = paid.get(member.id, ZERO), paused.get(member.id, ())
        joined_on, left_on = member.joined_on, member.left_on
        # Most owe nothing, which a subtraction tells; only then are the months looked at.
        if table.arrears(joined_on=joined_on, left_on=left_on, paid=hers, paused=away):
            position = table.position(joined_on=joined_on, left_on=left_on, paid=hers, paused=away)
            months = [each.period for each in position.months if each.open]
            behind.append(_OpenDues(member, position.arrears, len(months), months[0]))
    return tuple(behind)


def _due(
    running: Iterable[LoanSummary], behind: Iterable[_OpenDues], today: date
) -> tuple[DueItem, ...]:
    last = today + timedelta(days=DAYS_AHEAD)
    items = [item for summary in running for item in _due_of_loan(summary, today, last)]
    month_end = Period.of(today).last_day
    if month_end <= last:
        # Dues are for the month, so its last day is when they are due.
        items += [
            DueItem(
                kind=DueKind.DUES,
                due_on=month_end,
                member_number=dues.member.number,
                member_name=dues.member.name,
                amount=dues.amount,
                count=dues.months,
            )
            for dues in behind
        ]
    stale = today - timedelta(days=DAYS_FRESH)
    return tuple(
        sorted(items, key=lambda item: (item.due_on < stale, item.due_on, item.member_number))
    )


def _due_of_loan(summary: LoanSummary, today: date, last: date) -> Iterator[DueItem]:
    """What a loan has missed, in one row, and its instalments from today on."""
    position = summary.position
    missed = [line for line in position.unpaid if line.due_on < today]
    if missed:
        yield _loan_item(summary, DueKind.LATE, missed[0], position.overdue, len(missed))
    for line in position.unpaid:
        if today <= line.due_on <= last:
            yield _loan_item(summary, DueKind.INSTALMENT, line, line.total, 1)


def _loan_item(
    summary: LoanSummary, kind: DueKind, line: Instalment, amount: Money, count: int
) -> DueItem:
    return DueItem(
        kind=kind,
        due_on=line.due_on,
        member_number=summary.member.number,
        member_name=summary.member.name,
        amount=amount,
        loan_number=summary.loan.number,
        number=line.number,
        of=summary.loan.terms.term_months,
        count=count,
    )


def _steps(
    calendar: Calendar,
    month: Period,
    behind: Iterable[_OpenDues],
    late: Iterable[LoanSummary],
    boxes: Iterable[CashBox],
) -> tuple[Step, ...]:
    left = max((month.last_day - calendar.today).days + 1, 0)
    missed = sum(
        1
        for summary in late
        if any(line.due_on <= month.last_day for line in summary.position.unpaid)
    )
    return (
        Step(kind=StepKind.DUES, open=sum(1 for dues in behind if dues.oldest <= month)),
        Step(kind=StepKind.INSTALMENTS, open=missed),
        Step(kind=StepKind.CASH, open=sum(1 for box in boxes if box.balance < ZERO)),
        Step(kind=StepKind.MONTH_OVER, open=left),
    )
