"""What the statements are built from, in few queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.cash_flow import CashEntryLine, CashFacts
from coopledger.accounting.changes_in_equity import EquityColumn, EquityFacts, EquityLine, column_of
from coopledger.accounting.chart import (
    SURPLUS_TYPES,
    AccountType,
    Chart,
    Unit,
)
from coopledger.accounting.financial_position import PositionFacts
from coopledger.accounting.money import ZERO, Money, total
from coopledger.storage import balances
from coopledger.storage.database import Tx
from coopledger.storage.schema import journal_entry as entry
from coopledger.storage.schema import journal_line as line

_NET = sa.func.sum(line.c.debit_sen - line.c.credit_sen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Which days, and of which business unit; None is all units."""

    first: date
    last: date
    unit: Unit | None = None

    @property
    def conditions(self) -> list[sa.ColumnElement[bool]]:
        """Ordinary lines of the span: no opening, no closing entry."""
        return balances.conditions(
            from_date=self.first, at=self.last, unit=self.unit, opening=False, closing=False
        )


def trial_balance(
    tx: Tx, *, at: date, unit: Unit | None = None, without_closing_from: date | None = None
) -> dict[str, Money]:
    """The net of each account that has lines.

    Args:
        tx: The book.
        at: The last day that counts.
        unit: Only this business unit.
        without_closing_from: Closing entries from this day on are left out, so that a closed year
            shows its balances as they were before.
    """
    conditions = balances.conditions(at=at, unit=unit)
    if without_closing_from is not None:
        conditions.append(
            sa.or_(line.c.role != "C", line.c.posted_on < without_closing_from.isoformat())
        )
    query = (
        sa.select(line.c.account_code, _NET)
        .where(*conditions)
        .group_by(line.c.account_code)
        .order_by(line.c.account_code)
    )
    return _money(tx, query)


def position(
    tx: Tx, chart: Chart, *, at: date, unclosed: tuple[date, date] | None, unit: Unit | None = None
) -> PositionFacts:
    """All balances at the end of a day.

    Args:
        tx: The book.
        chart: The accounts.
        at: The day.
        unclosed: First and last day of earlier years that are not closed yet; None when there are
            none, which saves a query.
        unit: Only this business unit.
    """
    unclosed_before = ZERO
    if unclosed is not None:
        query = sa.select(_NET).where(
            line.c.account_code.in_(_codes(chart, SURPLUS_TYPES)),
            *balances.conditions(from_date=unclosed[0], at=unclosed[1], unit=unit),
        )
        unclosed_before = Money(tx.connection.execute(query).scalar() or 0)
    return PositionFacts(
        balances=balances.by_account(tx, at=at, unit=unit), unclosed_before=unclosed_before
    )


def surplus_movements(tx: Tx, chart: Chart, span: Span) -> dict[str, Money]:
    """Debit less credit of each surplus account over the span, opening and closing left out."""
    query = (
        sa.select(line.c.account_code, _NET)
        .where(line.c.account_code.in_(_codes(chart, SURPLUS_TYPES)), *span.conditions)
        .group_by(line.c.account_code)
    )
    return _money(tx, query)


def surplus_by_unit(tx: Tx, chart: Chart, span: Span) -> dict[Unit, Money]:
    """Each unit's surplus over the span, opening and closing left out; a loss is below zero."""
    query = (
        sa.select(line.c.unit, _NET)
        .where(line.c.account_code.in_(_codes(chart, SURPLUS_TYPES)), *span.conditions)
        .group_by(line.c.unit)
        .order_by(line.c.unit)
    )
    return {Unit(unit): Money(-sen) for unit, sen in tx.connection.execute(query)}


def balances_by_unit(tx: Tx, codes: Iterable[str], *, at: date) -> dict[tuple[str, Unit], Money]:
    """The net of each account in each unit at the end of a day, everything included; no zeros."""
    query = (
        sa.select(line.c.account_code, line.c.unit, _NET)
        .where(line.c.account_code.in_(list(codes)), *balances.conditions(at=at))
        .group_by(line.c.account_code, line.c.unit)
        .order_by(line.c.account_code, line.c.unit)
    )
    return {
        (code, Unit(unit)): Money(sen) for code, unit, sen in tx.connection.execute(query) if sen
    }


def cash_lines(tx: Tx, chart: Chart, span: Span) -> tuple[CashEntryLine, ...]:
    """The lines of all ordinary entries that moved cash, entry by entry.

    For one unit its lines count, whichever unit's cash they moved.
    """
    moved = (
        sa.select(line.c.entry_id)
        .where(
            line.c.account_code.in_([account.code for account in chart.cash]),
            *Span(first=span.first, last=span.last).conditions,
        )
        .distinct()
    )
    query = (
        sa.select(
            line.c.entry_id,
            line.c.account_code,
            line.c.debit_sen - line.c.credit_sen,
            entry.c.reverses.is_not(None),
            line.c.unit,
        )
        .join_from(line, entry, entry.c.id == line.c.entry_id)
        .where(line.c.entry_id.in_(moved))
        .order_by(line.c.entry_id, line.c.line_no)
    )
    return tuple(
        CashEntryLine(
            entry_id=entry_id,
            account=code,
            net=Money(sen),
            reversal=bool(reversal),
            counts=span.unit is None or unit == span.unit.value,
        )
        for entry_id, code, sen, reversal, unit in tx.connection.execute(query)
    )


def cash(tx: Tx, chart: Chart, span: Span) -> CashFacts:
    """What moved cash in the span, and how much there is at its end."""
    query = sa.select(_NET).where(
        line.c.account_code.in_([account.code for account in chart.cash]),
        *balances.conditions(at=span.last, unit=span.unit),
    )
    closing = Money(tx.connection.execute(query).scalar() or 0)
    return CashFacts(lines=cash_lines(tx, chart, span), closing_cash=closing)


_PER_ENTRY = (EquityColumn.GENERAL_RESERVE, EquityColumn.RISK_RESERVE, EquityColumn.SURPLUS)
"""Columns whose movements are told apart by what else stood in the entry."""


def equity(tx: Tx, chart: Chart, span: Span) -> EquityFacts:
    """What changed equity in the span, and the balances at its end."""
    codes = _codes(chart, {AccountType.EQUITY})
    singly = [code for code in codes if column_of(code) in _PER_ENTRY]
    per_entry = line.c.account_code.in_(singly)
    entry_id = sa.case((per_entry, line.c.entry_id), else_=0).label("one_entry")
    side = sa.case((per_entry, 0), else_=sa.case((line.c.debit_sen > 0, 1), else_=0)).label("side")
    reversal = entry.c.reverses.is_not(None).label("reversal")
    query = (
        sa.select(entry_id, line.c.account_code, reversal, side, -_NET)
        .join_from(line, entry, entry.c.id == line.c.entry_id)
        .where(line.c.account_code.in_(codes), *span.conditions)
        .group_by(entry_id, line.c.account_code, reversal, side)
        .order_by(entry_id, line.c.account_code, reversal, side)
    )
    lines = tuple(
        EquityLine(entry_id=one, account=code, net=Money(sen), reversal=bool(takes_back))
        for one, code, takes_back, _, sen in tx.connection.execute(query)
    )
    return EquityFacts(
        from_date=span.first,
        to_date=span.last,
        closing=balances.by_account(tx, at=span.last, unit=span.unit),
        lines=lines,
        surplus=-total(surplus_movements(tx, chart, span).values()),
    )


def unclosed_span(
    *, at: FiscalYear, closed_through: FiscalYear | None, begins: date
) -> tuple[date, date] | None:
    """The days of earlier years whose surplus accounts are not closed yet, seen from a year.

    Args:
        at: The year in which a statement stands.
        closed_through: The last year whose closing entries are posted; None when there is none.
        begins: The first day of the books; the opening entry stands on the day before.
    """
    first = (
        begins - timedelta(days=1) if closed_through is None else closed_through.next().first_day
    )
    last = at.first_day - timedelta(days=1)
    return (first, last) if first <= last else None


def _codes(chart: Chart, types: Iterable[AccountType]) -> list[str]:
    return [account.code for account in chart.of_types(types)]


def _money(tx: Tx, query: sa.Select[Any]) -> dict[str, Money]:
    return {code: Money(sen) for code, sen in tx.connection.execute(query)}


def month_end_balances(
    tx: Tx, codes_by_name: Mapping[str, Iterable[str]], month_ends: Iterable[date]
) -> dict[str, tuple[Money, ...]]:
    """Each group of accounts' debit less credit at each month-end, for charts."""
    ends = [day.isoformat() for day in month_ends]
    result: dict[str, tuple[Money, ...]] = {}
    for name, codes in codes_by_name.items():
        query = (
            sa.select(line.c.posted_on, _NET)
            .where(line.c.account_code.in_(list(codes)), line.c.posted_on <= ends[-1])
            .group_by(line.c.posted_on)
        )
        days = [(day, int(sen)) for day, sen in tx.connection.execute(query)]
        result[name] = tuple(Money(sum(sen for day, sen in days if day <= end)) for end in ends)
    return result
