"""The statement of changes in equity (laporan perubahan ekuitas)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby
from operator import attrgetter

from coopledger.accounting.chart import SURPLUS_TYPES, AccountType, Chart, Codes
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statement_specs import Balances, Scope
from coopledger.accounting.statements import Column, Row, Statement, line, section, total_row
from coopledger.accounting.text import Label, Text


class EquityColumn(Enum):
    """A column of the statement, in its order."""

    MEMBERSHIP_SHARE = "membership_share"
    MANDATORY_SAVINGS = "mandatory_savings"
    PARTICIPATION_CAPITAL = "participation_capital"
    DONATED_CAPITAL = "donated_capital"
    GENERAL_RESERVE = "general_reserve"
    RISK_RESERVE = "risk_reserve"
    SURPLUS = "surplus"
    OTHER = "other"


_TITLES: Mapping[EquityColumn, Label] = {
    EquityColumn.MEMBERSHIP_SHARE: Text("Membership shares"),
    EquityColumn.MANDATORY_SAVINGS: Text("Mandatory savings"),
    EquityColumn.PARTICIPATION_CAPITAL: Text("Participation capital"),
    EquityColumn.DONATED_CAPITAL: Text("Donated capital"),
    EquityColumn.GENERAL_RESERVE: Text("General reserve"),
    EquityColumn.RISK_RESERVE: Text("Risk reserve"),
    EquityColumn.SURPLUS: Text("Undistributed surplus"),
    EquityColumn.OTHER: Text("Other equity"),
}

_COLUMNS_BY_CODE = {
    "3101": EquityColumn.MEMBERSHIP_SHARE,
    "3102": EquityColumn.MANDATORY_SAVINGS,
    "3103": EquityColumn.MANDATORY_SAVINGS,
    "3104": EquityColumn.PARTICIPATION_CAPITAL,
    "3201": EquityColumn.PARTICIPATION_CAPITAL,
    "3202": EquityColumn.DONATED_CAPITAL,
    "3301": EquityColumn.GENERAL_RESERVE,
    "3302": EquityColumn.RISK_RESERVE,
    "3401": EquityColumn.SURPLUS,
    "3402": EquityColumn.SURPLUS,
    "3403": EquityColumn.SURPLUS,
}
_RESERVES = (EquityColumn.GENERAL_RESERVE, EquityColumn.RISK_RESERVE)
_MEMBER_CAPITAL = (EquityColumn.MEMBERSHIP_SHARE, EquityColumn.MANDATORY_SAVINGS)


class EquityRow(Enum):
    """A reason why equity changed, in the order of the statement."""

    CORRECTIONS = "corrections"
    SAVINGS_RECEIVED = "savings_received"
    SAVINGS_RETURNED = "savings_returned"
    CAPITAL_RECEIVED = "capital_received"
    GRANTS_RECEIVED = "grants_received"
    ALLOCATED_TO_RESERVE = "allocated_to_reserve"
    ALLOCATED_TO_MEMBERS_AND_FUNDS = "allocated_to_members_and_funds"
    SURPLUS_OF_THE_YEAR = "surplus_of_the_year"
    OTHER = "other"


_ROW_TITLES: Mapping[EquityRow, Label] = {
    EquityRow.CORRECTIONS: Text("Corrections of earlier years"),
    EquityRow.SAVINGS_RECEIVED: Text("Savings received"),
    EquityRow.SAVINGS_RETURNED: Text("Savings paid back"),
    EquityRow.CAPITAL_RECEIVED: Text("Participation capital received and paid back"),
    EquityRow.GRANTS_RECEIVED: Text("Grants received"),
    EquityRow.ALLOCATED_TO_RESERVE: Text("Surplus allocated to reserves"),
    EquityRow.ALLOCATED_TO_MEMBERS_AND_FUNDS: Text("Surplus allocated to members and funds"),
    EquityRow.SURPLUS_OF_THE_YEAR: Text("Surplus of the year"),
    EquityRow.OTHER: Text("Other changes"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EquityLine:
    """Lines on one equity account, opening and closing entries left out.

    Attributes:
        entry_id: The entry; 0 where lines of many entries were summed.
        account: An equity account's code.
        net: Credit less debit: what it added to equity.
        reversal: Whether the entry takes another back.
    """

    entry_id: int
    account: str
    net: Money
    reversal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EquityFacts:
    """What the statement of one span needs.

    Attributes:
        from_date: The first day.
        to_date: The last day.
        closing: Every account's debit less credit at the end of the span.
        lines: Lines on equity accounts, entry by entry.
        surplus: The surplus of the span.
    """

    from_date: date
    to_date: date
    closing: Balances
    lines: Iterable[EquityLine]
    surplus: Money


_Grid = dict[EquityRow, dict[EquityColumn, Money]]


def build(chart: Chart, facts: Sequence[EquityFacts], scope: Scope) -> Statement:
    """The statement of one span, or of several, one below the other.

    Args:
        chart: The accounts.
        facts: One span's, or several in the order of time.
        scope: What it covers.

    Source: docs/ACCOUNTING.md 1.
    """
    parts = [_part(chart, fact) for fact in facts]
    used = [
        column
        for column in EquityColumn
        if column is not EquityColumn.OTHER
        or any(part.closing[column] or part.opening[column] for part in parts)
        or any(row.get(column) for part in parts for row in part.grid.values())
    ]
    rows: list[Row] = []
    for fact, part in zip(facts, parts, strict=True):
        if len(facts) > 1:
            rows.append(section(_span(fact)))
        rows += _rows(part, used)
    last = parts[-1]
    return Statement(
        name="changes-in-equity",
        title=Text("Statement of changes in equity"),
        cooperative=scope.cooperative,
        from_date=scope.from_date,
        to_date=scope.to_date,
        columns=(
            *(Column(key=column.value, title=_TITLES[column]) for column in used),
            Column(key="total", title=Text("Total")),
        ),
        rows=tuple(rows),
        label_width=2.2,
        totals={
            "opening_equity": total(last.opening.values()),
            "closing_equity": total(last.closing.values()),
        },
        filters=scope.filters,
    )


def _span(fact: EquityFacts) -> Label:
    return f"{fact.from_date:%d-%m-%Y} - {fact.to_date:%d-%m-%Y}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    opening: Mapping[EquityColumn, Money]
    grid: _Grid
    closing: Mapping[EquityColumn, Money]


def _part(chart: Chart, facts: EquityFacts) -> _Part:
    grid: _Grid = {row: {} for row in EquityRow}
    for entry_id, lines in groupby(facts.lines, key=attrgetter("entry_id")):
        _add(grid, list(lines), one_entry=entry_id != 0)
    _put(grid, EquityRow.SURPLUS_OF_THE_YEAR, EquityColumn.SURPLUS, facts.surplus)
    closing = dict.fromkeys(EquityColumn, ZERO)
    for account in chart.values():
        if account.type is AccountType.EQUITY:
            column = column_of(account.code)
        elif account.type in SURPLUS_TYPES:
            column = EquityColumn.SURPLUS
        else:
            continue
        closing[column] -= facts.closing.get(account.code, ZERO)
    opening = {
        column: amount - total(row.get(column, ZERO) for row in grid.values())
        for column, amount in closing.items()
    }
    return _Part(opening=opening, grid=grid, closing=closing)


def column_of(code: str) -> EquityColumn:
    """The column of an equity account; one of the cooperative's own stands under other equity."""
    return _COLUMNS_BY_CODE.get(code, EquityColumn.OTHER)


def _add(grid: _Grid, lines: list[EquityLine], *, one_entry: bool) -> None:
    """Adds the equity lines of one entry, or summed lines of many on members' capital."""
    reserved = total(item.net for item in lines if column_of(item.account) in _RESERVES)
    given_up = total(item.net for item in lines if item.account == Codes.PRIOR_SURPLUS)
    allocates = one_entry and given_up and (given_up < ZERO) is not lines[0].reversal
    for item in lines:
        column = column_of(item.account)
        if item.account == Codes.PRIOR_SURPLUS and allocates:
            continue
        row = _row_of(item, column, allocates=bool(allocates))
        _put(grid, row, column, item.net)
    if allocates:
        _put(grid, EquityRow.ALLOCATED_TO_RESERVE, EquityColumn.SURPLUS, -reserved)
        rest = given_up + reserved
        _put(grid, EquityRow.ALLOCATED_TO_MEMBERS_AND_FUNDS, EquityColumn.SURPLUS, rest)


def _row_of(item: EquityLine, column: EquityColumn, *, allocates: bool) -> EquityRow:
    received = (item.net > ZERO) is not item.reversal
    if column in _MEMBER_CAPITAL:
        return EquityRow.SAVINGS_RECEIVED if received else EquityRow.SAVINGS_RETURNED
    if column is EquityColumn.PARTICIPATION_CAPITAL:
        return EquityRow.CAPITAL_RECEIVED
    if column is EquityColumn.DONATED_CAPITAL and received:
        return EquityRow.GRANTS_RECEIVED
    if column in _RESERVES and allocates:
        return EquityRow.ALLOCATED_TO_RESERVE
    if item.account == Codes.CURRENT_SURPLUS:
        return EquityRow.SURPLUS_OF_THE_YEAR
    if column is EquityColumn.SURPLUS:
        return EquityRow.CORRECTIONS
    return EquityRow.OTHER


def _put(grid: _Grid, row: EquityRow, column: EquityColumn, amount: Money) -> None:
    grid[row][column] = grid[row].get(column, ZERO) + amount


def _rows(part: _Part, used: Sequence[EquityColumn]) -> list[Row]:
    rows = [total_row(Text("Opening balance"), *_cells(part.opening, used))]
    for row in EquityRow:
        amounts = part.grid[row]
        if any(amounts.values()):
            rows.append(line(_ROW_TITLES[row], *_cells(amounts, used), level=0))
    rows.append(total_row(Text("Closing balance"), *_cells(part.closing, used)))
    return rows


def _cells(
    amounts: Mapping[EquityColumn, Money], used: Sequence[EquityColumn]
) -> tuple[Money, ...]:
    return (*(amounts.get(column, ZERO) for column in used), total(amounts.values()))
