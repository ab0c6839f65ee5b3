"""The reports as people find them: grouped, and with the choices that each takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from coopledger.accounting.registers import BOOK_NAMES, BOOK_TITLES
from coopledger.accounting.text import Text
from coopledger.services.reporting import ANNUAL_REPORT


class ReportGroup(Enum):
    """Where a report is looked for."""

    STATEMENTS = "statements"
    BOOKS = "books"
    MEMBERS = "members"
    LOANS = "loans"
    SHOP = "shop"


class ReportTime(Enum):
    """What a report covers."""

    SPAN = "span"
    DAY = "day"
    """It stands at the end of a day."""
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportInfo:
    """One report.

    Attributes:
        name: Its name in the command line and in `ReportRequest`.
        units: Whether it can be of one business unit.
        comparative: Whether the time before can stand beside it.
        before_closing: Whether it can leave the closing entries out.
    """

    name: str
    title: Text
    group: ReportGroup
    time: ReportTime
    units: bool = False
    comparative: bool = False
    before_closing: bool = False


_STATEMENTS, _BOOKS, _MEMBERS = ReportGroup.STATEMENTS, ReportGroup.BOOKS, ReportGroup.MEMBERS
_SPAN, _DAY, _YEAR = ReportTime.SPAN, ReportTime.DAY, ReportTime.YEAR

REPORTS: tuple[ReportInfo, ...] = (
    ReportInfo(
        name="financial-position",
        title=Text("Statement of financial position"),
        group=_STATEMENTS,
        time=_DAY,
        units=True,
        comparative=True,
    ),
    ReportInfo(
        name="surplus",
        title=Text("Surplus statement"),
        group=_STATEMENTS,
        time=_SPAN,
        units=True,
        comparative=True,
    ),
    ReportInfo(
        name="changes-in-equity",
        title=Text("Statement of changes in equity"),
        group=_STATEMENTS,
        time=_SPAN,
        units=True,
        comparative=True,
    ),
    ReportInfo(
        name="cash-flow",
        title=Text("Cash-flow statement"),
        group=_STATEMENTS,
        time=_SPAN,
        units=True,
        comparative=True,
    ),
    ReportInfo(
        name="surplus-allocation",
        title=Text("Surplus allocation"),
        group=_STATEMENTS,
        time=_YEAR,
    ),
    ReportInfo(
        name=ANNUAL_REPORT,
        title=Text("Annual report"),
        group=_STATEMENTS,
        time=_YEAR,
    ),
    ReportInfo(
        name="journal",
        title=Text("Journal"),
        group=_BOOKS,
        time=_SPAN,
        units=True,
        before_closing=True,
    ),
    ReportInfo(
        name="general-ledger",
        title=Text("General ledger"),
        group=_BOOKS,
        time=_SPAN,
        units=True,
        before_closing=True,
    ),
    ReportInfo(
        name="trial-balance",
        title=Text("Trial balance"),
        group=_BOOKS,
        time=_DAY,
        units=True,
        before_closing=True,
    ),
    ReportInfo(name="member-register", title=Text("Member register"), group=_MEMBERS, time=_DAY),
    ReportInfo(name="member-book", title=Text("Book of members"), group=_MEMBERS, time=_DAY),
    *(
        ReportInfo(name=name, title=BOOK_TITLES[body], group=_MEMBERS, time=_DAY)
        for body, name in BOOK_NAMES.items()
    ),
    ReportInfo(name="savings-balances", title=Text("Savings balances"), group=_MEMBERS, time=_DAY),
    ReportInfo(name="dues-arrears", title=Text("Dues in arrears"), group=_MEMBERS, time=_DAY),
    ReportInfo(name="term-deposits", title=Text("Term deposits"), group=_MEMBERS, time=_DAY),
    ReportInfo(name="disability", title=Text("Members with disability"), group=_MEMBERS, time=_DAY),
    ReportInfo(
        name="loan-balances", title=Text("Loan balances"), group=ReportGroup.LOANS, time=_DAY
    ),
    ReportInfo(
        name="loan-aging", title=Text("Loans by days late"), group=ReportGroup.LOANS, time=_DAY
    ),
    ReportInfo(name="stock", title=Text("Stock of goods"), group=ReportGroup.SHOP, time=_DAY),
)
"""Every report of this version, in the order of the reports page."""
