"""The statements: one function a report, each one read of the book."""

from __future__ import annotations

from datetime import date

from coopledger.accounting import (
    cash_flow as cash_flow_rules,
)
from coopledger.accounting import (
    changes_in_equity as equity_rules,
)
from coopledger.accounting import (
    financial_position as position_rules,
)
from coopledger.accounting import (
    surplus_statement as surplus_rules,
)
from coopledger.accounting import (
    trial_balance as trial_balance_rules,
)
from coopledger.accounting.calendar import FiscalYear, add_months
from coopledger.accounting.chart import Unit
from coopledger.accounting.financial_position import PositionFacts
from coopledger.accounting.settings import Cooperative
from coopledger.accounting.statement_specs import Scope
from coopledger.accounting.statements import Statement
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    journal_store,
    period_store,
    settings_store,
    statement_facts,
)
from coopledger.storage.database import Tx
from coopledger.storage.statement_facts import Span


def trial_balance(
    session: Session, *, at: date, unit: Unit | None = None, before_closing: bool = False
) -> Statement:
    """The report `trial-balance` at the end of a day.

    Args:
        session: Who asks.
        at: The day.
        unit: Only this business unit.
        before_closing: Leaves out the closing entries of the day's own book year, so that a closed
            year shows its income and expenses again; the year before stays closed.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        cooperative = settings_store.cooperative(tx)
        # The year before was carried forward on this year's first day, which stays.
        second_day = cooperative.fiscal_year_of(at).first_day.toordinal() + 1
        balances = statement_facts.trial_balance(
            tx,
            at=at,
            unit=unit,
            without_closing_from=date.fromordinal(second_day) if before_closing else None,
        )
        scope = Scope(
            cooperative=cooperative.name, to_date=at, unit=unit, before_closing=before_closing
        )
        return trial_balance_rules.build(chart_store.chart(tx), balances, scope)


def financial_position(
    session: Session, *, at: date, unit: Unit | None = None, comparative: bool = False
) -> Statement:
    """The report `financial-position` at the end of a day.

    Args:
        session: Who asks.
        at: The day.
        unit: Only this business unit.
        comparative: Whether the end of the book year before stands beside it.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        cooperative = settings_store.cooperative(tx)
        previous = cooperative.fiscal_year_of(at).previous().last_day if comparative else None
        facts = [_position(tx, cooperative, at, unit)]
        if previous is not None:
            facts.append(_position(tx, cooperative, previous, unit))
        scope = Scope(cooperative=cooperative.name, to_date=at, previous_to=previous, unit=unit)
        return position_rules.build(chart_store.chart(tx), facts, scope)


def surplus_statement(
    session: Session,
    *,
    from_date: date,
    to_date: date,
    unit: Unit | None = None,
    comparative: bool = False,
) -> Statement:
    """The report `surplus` of a span; closing entries never count.

    Args:
        session: Who asks.
        from_date: The first day.
        to_date: The last day.
        unit: Only this business unit.
        comparative: Whether the same span a year before stands beside it.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        spans = _spans(from_date, to_date, unit, comparative=comparative)
        movements = [statement_facts.surplus_movements(tx, chart, span) for span in spans]
        return surplus_rules.build(chart, movements, _scope(tx, spans))


def changes_in_equity(
    session: Session,
    *,
    from_date: date,
    to_date: date,
    unit: Unit | None = None,
    comparative: bool = False,
) -> Statement:
    """The report `changes-in-equity` of a span.

    Args:
        session: Who asks.
        from_date: The first day.
        to_date: The last day.
        unit: Only this business unit.
        comparative: Whether the same span a year before stands above it.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        spans = _spans(from_date, to_date, unit, comparative=comparative)
        facts = [statement_facts.equity(tx, chart, span) for span in reversed(spans)]
        return equity_rules.build(chart, facts, _scope(tx, spans))


def cash_flow(
    session: Session,
    *,
    from_date: date,
    to_date: date,
    unit: Unit | None = None,
    comparative: bool = False,
) -> Statement:
    """The report `cash-flow` of a span, in the direct form.

    Args:
        session: Who asks.
        from_date: The first day.
        to_date: The last day.
        unit: Only this business unit.
        comparative: Whether the same span a year before stands beside it.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        spans = _spans(from_date, to_date, unit, comparative=comparative)
        facts = [statement_facts.cash(tx, chart, span) for span in spans]
        return cash_flow_rules.build(chart, facts, _scope(tx, spans))


def default_year(session: Session) -> FiscalYear:
    """The book year of the last entry, which reports cover when no dates are given.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        cooperative = settings_store.cooperative(tx)
        last = journal_store.last_posted_on(tx) or cooperative.opening_date
        return cooperative.fiscal_year_of(max(last, cooperative.opening_date))


# --- parts ---


def _position(tx: Tx, cooperative: Cooperative, at: date, unit: Unit | None) -> PositionFacts:
    year = cooperative.fiscal_year_of(at)
    closed = [number for number in period_store.closed_years(tx) if number < year.year]
    through = FiscalYear(max(closed), cooperative.fiscal_year_start_month) if closed else None
    unclosed = statement_facts.unclosed_span(
        at=year, closed_through=through, begins=cooperative.opening_date
    )
    return statement_facts.position(tx, chart_store.chart(tx), at=at, unclosed=unclosed, unit=unit)


def _spans(first: date, last: date, unit: Unit | None, *, comparative: bool) -> tuple[Span, ...]:
    """The span, then the same one a year earlier."""
    span = Span(first=first, last=last, unit=unit)
    if not comparative:
        return (span,)
    return (span, Span(first=add_months(first, -12), last=_year_before(last), unit=unit))


def _year_before(last: date) -> date:
    """The day before the same next day a year earlier, so that month-ends stay month-ends."""
    after = date.fromordinal(last.toordinal() + 1)
    return date.fromordinal(add_months(after, -12).toordinal() - 1)


def _scope(tx: Tx, spans: tuple[Span, ...]) -> Scope:
    span, before = spans[0], spans[1] if len(spans) > 1 else None
    return Scope(
        cooperative=settings_store.cooperative(tx).name,
        from_date=span.first,
        to_date=span.last,
        previous_from=None if before is None else before.first,
        previous_to=None if before is None else before.last,
        unit=span.unit,
    )
