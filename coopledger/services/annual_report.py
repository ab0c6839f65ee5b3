"""The annual report (buku RAT) of a book year, collected in one reading of the book."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from coopledger.accounting.annual_report import (
    AnnualReport,
    ChartSeries,
    ChartShape,
    MemberCounts,
    Officer,
    ReportChart,
)
from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.chart import EXPENSE_TYPES, Chart
from coopledger.accounting.loans import LOAN_ACCOUNTS
from coopledger.accounting.members import Gender, Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.officers import Body
from coopledger.accounting.settings import Cooperative
from coopledger.accounting.surplus_reports import allocation_list, allocation_table
from coopledger.accounting.text import Label, Text
from coopledger.services import loan_reports, member_reports, statements, surplus
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    journal_store,
    member_store,
    officer_store,
    settings_store,
    statement_facts,
)
from coopledger.storage.database import Tx
from coopledger.storage.statement_facts import Span

MOST_YEARS = 5
"""How many book years the chart of results looks back over."""

SHARE_CAPITAL_ACCOUNTS = ("3101", "3102", "3103")
SAVINGS_ACCOUNTS = ("2101", "2102", "2103", "2104", "2105", "2106", "2107", "2204")


def annual_report(session: Session, year: int) -> AnnualReport:
    """Everything that the annual report of the book year shows, at any time and as often as wanted.

    Raises:
        NotPermitted: When the user may not see the books and the register.
    """
    require(session, Permission.SEE_BOOKS)
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        cooperative = settings_store.cooperative(tx)
        fiscal_year = FiscalYear(year, cooperative.fiscal_year_start_month)
        first, last = fiscal_year.first_day, fiscal_year.last_day
        before = fiscal_year.previous()
        # In the books' first year only the opening balances can stand beside this year's.
        had_year_before = before.last_day >= cooperative.opening_date
        has_opening = before.last_day >= cooperative.opening_date - timedelta(days=1)
        members = member_store.everyone(tx)
        allocation = surplus.allocation_tx(tx, fiscal_year)
        return AnnualReport(
            cooperative=cooperative,
            fiscal_year=fiscal_year,
            officers=_officers(tx, cooperative, last),
            members=count_members(members, fiscal_year),
            members_last_year=count_members(members, before) if had_year_before else None,
            financial_position=statements.financial_position(
                session, at=last, comparative=has_opening
            ),
            surplus=statements.surplus_statement(
                session, from_date=first, to_date=last, comparative=had_year_before
            ),
            changes_in_equity=statements.changes_in_equity(
                session, from_date=first, to_date=last, comparative=had_year_before
            ),
            cash_flow=statements.cash_flow(
                session, from_date=first, to_date=last, comparative=had_year_before
            ),
            allocation=allocation,
            allocation_table=allocation_table(
                allocation, cooperative=cooperative.name, fiscal_year=fiscal_year
            ),
            allocation_list=allocation_list(
                allocation, cooperative=cooperative.name, fiscal_year=fiscal_year
            ),
            savings=member_reports.savings_balances(session, last),
            loans=loan_reports.loan_balances(session, last),
            charts=_charts(tx, cooperative, fiscal_year),
            decided_on=allocation.decided_on,
            chain_head=journal_store.head(tx),
        )


def count_members(members: Iterable[Member], year: FiscalYear) -> MemberCounts:
    """Members at the beginning and the end of a year, and who came and went in between.

    Somebody counts from the day of joining to the day before leaving; those who have only applied
    do not count.
    """
    admitted = [m for m in members if m.status.is_member or m.status.has_ended]
    before = [m for m in admitted if _is_in(m, year.first_day - timedelta(days=1))]
    at_end = [m for m in admitted if _is_in(m, year.last_day)]
    joined = sum(year.contains(member.joined_on) for member in admitted)
    women = sum(member.gender is Gender.FEMALE for member in at_end)
    return MemberCounts(
        opening=len(before),
        joined=joined,
        left=len(before) + joined - len(at_end),
        closing=len(at_end),
        closing_women=women,
        closing_men=len(at_end) - women,
    )


def _is_in(member: Member, day: date) -> bool:
    return member.joined_on <= day and not member.ended_by(day)


def _officers(tx: Tx, cooperative: Cooperative, day: date) -> tuple[Officer, ...]:
    """Who served on the day by the register, else the three names in the settings."""
    order = list(Body)
    registered = [one for one in officer_store.all_officers(tx) if one.serves_on(day)]
    if registered:
        registered.sort(key=lambda one: (order.index(one.body), one.rank, one.id))
        return tuple(
            Officer(body=one.body.value, position=one.position, name=one.name) for one in registered
        )
    named: tuple[tuple[Label, str], ...] = (
        (Text("Chair"), cooperative.chair),
        (Text("Secretary"), cooperative.secretary),
        (Text("Treasurer"), cooperative.treasurer),
    )
    return tuple(
        Officer(body=Body.BOARD.value, position=position, name=name)
        for position, name in named
        if name
    )


# --- charts ---


def _charts(tx: Tx, cooperative: Cooperative, year: FiscalYear) -> tuple[ReportChart, ...]:
    return (_balances_chart(tx, year), _results_chart(tx, cooperative, year))


def _balances_chart(tx: Tx, year: FiscalYear) -> ReportChart:
    """Members' capital, their savings and their loans at each month-end of the year."""
    groups = {
        "capital": SHARE_CAPITAL_ACCOUNTS,
        "savings": SAVINGS_ACCOUNTS,
        "loans": LOAN_ACCOUNTS,
    }
    ends = statement_facts.month_end_balances(
        tx, groups, [period.last_day for period in year.periods]
    )
    return ReportChart(
        title=Text("Savings and loans over the year"),
        shape=ChartShape.LINE,
        categories=year.periods,
        series=(
            ChartSeries(label=Text("Member share capital"), values=_negated(ends["capital"])),
            ChartSeries(label=Text("Voluntary savings"), values=_negated(ends["savings"])),
            ChartSeries(label=Text("Loans to members"), values=ends["loans"]),
        ),
    )


def _results_chart(tx: Tx, cooperative: Cooperative, year: FiscalYear) -> ReportChart:
    """Income, cost and surplus of this year and up to four before it."""
    chart = chart_store.chart(tx)
    years = [year]
    while len(years) < MOST_YEARS and years[0].previous().last_day >= cooperative.opening_date:
        years.insert(0, years[0].previous())
    results = [_results(tx, chart, one) for one in years]
    return ReportChart(
        title=Text("Income, costs and surplus"),
        shape=ChartShape.BARS,
        categories=tuple(years),
        series=(
            ChartSeries(label=Text("Income"), values=tuple(income for income, _ in results)),
            ChartSeries(label=Text("Costs"), values=tuple(costs for _, costs in results)),
            ChartSeries(
                label=Text("Surplus"), values=tuple(income - costs for income, costs in results)
            ),
        ),
    )


def _results(tx: Tx, chart: Chart, year: FiscalYear) -> tuple[Money, Money]:
    """Income and costs of a year."""
    span = Span(first=year.first_day, last=year.last_day)
    movements = statement_facts.surplus_movements(tx, chart, span)
    costs = total(movements.get(a.code, ZERO) for a in chart.of_types(EXPENSE_TYPES))
    return costs - total(movements.values()), costs


def _negated(amounts: Iterable[Money]) -> tuple[Money, ...]:
    return tuple(-amount for amount in amounts)
