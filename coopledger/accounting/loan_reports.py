"""The lists of loans: balances, and arrears by age."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from coopledger.accounting.chart import Chart
from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.loans import LOAN_ACCOUNTS
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statements import (
    TOTAL,
    CellType,
    Column,
    Link,
    Row,
    Statement,
    line,
    section,
    total_row,
)
from coopledger.accounting.text import Label, Named, Text

NOT_ITEMISED = Text("Not itemised")

_BALANCE_COLUMNS = (
    Column(key="disbursed_on", title=Text("Paid out on"), type=CellType.DATE),
    Column(key="last_due_on", title=Text("Ends on"), type=CellType.DATE),
    Column(key="principal", title=Text("Loan")),
    Column(key="repaid", title=Text("Repaid")),
    Column(key="outstanding", title=Text("Still owed")),
    Column(key="interest_paid", title=Text("Interest paid")),
)
_AGING_COLUMNS = (
    Column(key="overdue_since", title=Text("Late since"), type=CellType.DATE),
    Column(key="overdue_days", title=Text("Days late"), type=CellType.COUNT),
    Column(key="instalments_overdue", title=Text("Instalments late"), type=CellType.COUNT),
    Column(key="principal_overdue", title=Text("Principal late")),
    Column(key="interest_overdue", title=Text("Interest late")),
    Column(key="outstanding", title=Text("Still owed")),
)


def loan_balances(
    loans: Iterable[LoanSummary],
    *,
    chart: Chart,
    control_balances: Mapping[str, Money],
    cooperative: str,
    at: date,
) -> Statement:
    """The loans on which principal is owed, by control account; each account sums to its ledger.

    What the opening entry has on an account without naming loans stands in a row of its own.

    Args:
        loans: The loans that run on the day.
        chart: The chart of the book.
        control_balances: The ledger's balance of each account on which loans stand.
        cooperative: The cooperative's name.
        at: The day.
    """
    by_account: dict[str, list[LoanSummary]] = {}
    for summary in loans:
        by_account.setdefault(summary.loan.account_code, []).append(summary)
    codes = [
        code for code in LOAN_ACCOUNTS if by_account.get(code) or control_balances.get(code, ZERO)
    ]
    rows: list[Row] = []
    owed = ZERO
    for code in codes:
        here = by_account.get(code, [])
        balance = control_balances.get(code, ZERO)
        owed += balance
        account = chart.account(code)
        rows.append(section(Named(account.name_id, account.name_en), code=code))
        rows += [_balance_row(summary) for summary in here]
        rest = balance - total(summary.position.outstanding for summary in here)
        if rest:
            rows.append(line(NOT_ITEMISED, None, None, None, None, rest, None))
        if len(codes) > 1:
            rows.append(_balance_total(here, balance, level=1))
    everyone = [summary for code in codes for summary in by_account.get(code, ())]
    rows.append(_balance_total(everyone, owed, level=0))
    return Statement(
        name="loan-balances",
        title=Text("Loan balances"),
        cooperative=cooperative,
        to_date=at,
        columns=_BALANCE_COLUMNS,
        rows=tuple(rows),
        label_title=Text("Borrower"),
        code_title=Text("Loan number"),
        totals=MappingProxyType({"outstanding": owed}),
    )


def _balance_row(summary: LoanSummary) -> Row:
    standing = summary.position
    return _loan_row(
        summary,
        summary.loan.terms.start,
        summary.last_due_on,
        summary.loan.terms.principal,
        summary.loan.terms.principal - standing.outstanding,
        standing.outstanding,
        standing.interest_paid,
    )


def _balance_total(loans: list[LoanSummary], owed: Money, *, level: int) -> Row:
    principal = total(summary.loan.terms.principal for summary in loans)
    return total_row(
        TOTAL,
        None,
        None,
        principal,
        principal - total(summary.position.outstanding for summary in loans),
        owed,
        total(summary.position.interest_paid for summary in loans),
        level=level,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeBand:
    """Loans that are late for a number of days, both ends included; None has no end."""

    first_day: int
    last_day: int | None

    @property
    def label(self) -> Label:
        """What the band is called."""
        if self.last_day == 0:
            return Text("Not late")
        if self.last_day is None:
            return Text("More than {days} days late", {"days": str(self.first_day - 1)})
        return Text(
            "{first} to {last} days late",
            {"first": str(self.first_day), "last": str(self.last_day)},
        )

    def holds(self, days: int) -> bool:
        """Whether so many days fall into it."""
        return self.first_day <= days and (self.last_day is None or days <= self.last_day)


AGE_BANDS = (
    AgeBand(first_day=0, last_day=0),
    AgeBand(first_day=1, last_day=30),
    AgeBand(first_day=31, last_day=60),
    AgeBand(first_day=61, last_day=90),
    AgeBand(first_day=91, last_day=180),
    AgeBand(first_day=181, last_day=365),
    AgeBand(first_day=366, last_day=None),
)
"""The ages by which loans are watched; at risk is what is late for more than 30 days."""
AT_RISK_FROM_DAY = 31


def loan_aging(loans: Iterable[LoanSummary], *, cooperative: str, at: date) -> Statement:
    """The loans on which principal is owed, by how long their oldest unpaid part is late.

    Args:
        loans: The loans that run on the day.
        cooperative: The cooperative's name.
        at: The day.
    """
    everyone = list(loans)
    rows: list[Row] = []
    bands: list[dict[str, object]] = []
    for band in AGE_BANDS:
        here = [summary for summary in everyone if band.holds(summary.position.overdue_days)]
        bands.append(
            {
                "from_days": band.first_day,
                "to_days": band.last_day,
                "loans": len(here),
                "outstanding": _owed(here),
            }
        )
        if here:
            rows.append(section(band.label))
            rows += [_aging_row(summary) for summary in here]
            rows.append(_aging_total(band.label, here, level=1))
    rows.append(_aging_total(TOTAL, everyone, level=0))
    at_risk = [s for s in everyone if s.position.overdue_days >= AT_RISK_FROM_DAY]
    return Statement(
        name="loan-aging",
        title=Text("Loans by days late"),
        cooperative=cooperative,
        to_date=at,
        columns=_AGING_COLUMNS,
        rows=tuple(rows),
        label_title=Text("Borrower"),
        code_title=Text("Loan number"),
        totals=MappingProxyType(
            {
                "outstanding": _owed(everyone),
                "principal_overdue": total(s.position.principal_overdue.amount for s in everyone),
                "interest_overdue": total(s.position.interest_overdue.amount for s in everyone),
                "portfolio_at_risk": _owed(at_risk),
            }
        ),
        notes=(Text("An instalment is late from the day after it is due."),),
        data=MappingProxyType({"bands": bands}),
    )


def _owed(loans: Iterable[LoanSummary]) -> Money:
    return total(summary.position.outstanding for summary in loans)


def _aging_row(summary: LoanSummary) -> Row:
    standing = summary.position
    late = [
        since
        for since in (standing.principal_overdue.since, standing.interest_overdue.since)
        if since is not None
    ]
    return _loan_row(
        summary,
        min(late, default=None),
        standing.overdue_days,
        standing.instalments_overdue,
        standing.principal_overdue.amount,
        standing.interest_overdue.amount,
        standing.outstanding,
    )


def _aging_total(label: Label, loans: list[LoanSummary], *, level: int) -> Row:
    return total_row(
        label,
        None,
        None,
        sum(summary.position.instalments_overdue for summary in loans),
        total(summary.position.principal_overdue.amount for summary in loans),
        total(summary.position.interest_overdue.amount for summary in loans),
        _owed(loans),
        level=level,
    )


def _loan_row(summary: LoanSummary, *cells: Money | date | int | None) -> Row:
    number = summary.loan.number
    row = line(summary.member.name, *cells, code=number, link=Link(kind="loan", key=number))
    return replace(row, member=summary.member.number)
