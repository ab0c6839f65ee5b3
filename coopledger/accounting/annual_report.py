"""The annual report to the members' meeting (buku RAT) as one value: all its figures, no look.

Its layout stands in `reports/layouts/annual_report.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.money import Money
from coopledger.accounting.settings import Cooperative
from coopledger.accounting.statements import Statement
from coopledger.accounting.surplus import SurplusAllocation
from coopledger.accounting.text import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """One who answers for the year, and signs.

    Attributes:
        body: `board`, `supervisory_committee` or `management`, as the register keeps it.
        position: Her office, `Ketua`; a message of the catalogue or the register's own words.
        name: Her name.
    """

    body: str
    position: Label
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCounts:
    """How many members there were in a year.

    `opening + joined - left == closing`, and `closing_women + closing_men == closing`.
    """

    opening: int
    joined: int
    left: int
    closing: int
    closing_women: int
    closing_men: int


class ChartShape(Enum):
    """How a chart wants to be drawn."""

    LINE = "line"
    BARS = "bars"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSeries:
    """One line or set of bars: a value for each category."""

    label: Label
    values: tuple[Money, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChart:
    """One chart's figures.

    Attributes:
        categories: What stands along the axis: months, or book years.
    """

    title: Label
    shape: ChartShape
    categories: tuple[Period, ...] | tuple[FiscalYear, ...]
    series: tuple[ChartSeries, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualReport:
    """Everything that the annual report of one book year shows.

    Attributes:
        cooperative: Who reports.
        fiscal_year: About which year.
        officers: Board, supervisors and managers in their order; from the register, else from the
            settings.
        members: Members in the year.
        members_last_year: The same a year before; None in the first year of the books.
        financial_position: With last year beside it, as every statement here.
        changes_in_equity: This year's, after last year's.
        allocation: The proposed or decided allocation.
        allocation_table: Its parts.
        allocation_list: Its members.
        savings: Each member's savings at the end of the year.
        loans: The loans that were running at the end of the year.
        charts: At least two.
        decided_on: The date of the meeting that decided on the surplus, once it has.
        chain_head: The hash of the newest entry when the report was made.
    """

    cooperative: Cooperative
    fiscal_year: FiscalYear
    officers: tuple[Officer, ...]
    members: MemberCounts
    members_last_year: MemberCounts | None
    financial_position: Statement
    surplus: Statement
    changes_in_equity: Statement
    cash_flow: Statement
    allocation: SurplusAllocation
    allocation_table: Statement
    allocation_list: Statement
    savings: Statement
    loans: Statement
    charts: tuple[ReportChart, ...]
    decided_on: date | None
    chain_head: str
