"""The surplus allocation: proposed at any time, decided once by the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting import surplus as rules
from coopledger.accounting import surplus_reports
from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.errors import SurplusAlreadyAllocated, YearNotClosed
from coopledger.accounting.settings import SurplusRules
from coopledger.accounting.statements import Statement
from coopledger.accounting.surplus import SurplusAllocation
from coopledger.accounting.text import Text
from coopledger.services.changes import Change, Changes, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.session import Session
from coopledger.storage import (
    audit_log,
    chart_store,
    period_store,
    settings_store,
    statement_facts,
    surplus_store,
)
from coopledger.storage.database import Tx
from coopledger.storage.statement_facts import Span

_CHANGES: Changes = frozenset({Change.SURPLUS, Change.JOURNAL})


def allocation(
    session: Session, year: int, *, what_if: SurplusRules | None = None
) -> SurplusAllocation:
    """How a year's surplus is shared out: as decided, or else as the rules would have it.

    Closing entries never count, so the figures are the same before and after a year is closed.

    Args:
        session: Who asks.
        year: The book year.
        what_if: Rules to try instead of the book's own; a decision is then left aside.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return allocation_tx(tx, _fiscal_year(tx, year), what_if=what_if)


def allocation_tx(
    tx: Tx, year: FiscalYear, *, what_if: SurplusRules | None = None
) -> SurplusAllocation:
    """The same, inside an act or report that needs it."""
    decision = surplus_store.decision(tx, year.year)
    if decision is not None and what_if is None:
        return rules.thawed(decision.text, decided_on=decision.decided_on)
    chart = chart_store.chart(tx)
    own = what_if or settings_store.surplus_rules(tx)
    span = Span(first=year.first_day, last=year.last_day)
    return rules.allocate(
        year=year.year,
        split=rules.split_surplus(chart, statement_facts.surplus_movements(tx, chart, span)),
        rules=own,
        bases=surplus_store.bases(tx, own, year),
        names=surplus_store.member_names(tx),
    )


def allocation_report(session: Session, year: int) -> Statement:
    """The report `surplus-allocation`: the parts, and in its data the members.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        fiscal_year = _fiscal_year(tx, year)
        return surplus_reports.allocation_table(
            allocation_tx(tx, fiscal_year),
            cooperative=settings_store.cooperative(tx).name,
            fiscal_year=fiscal_year,
        )


def allocation_list(session: Session, year: int) -> Statement:
    """Each member's share of each pool.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        fiscal_year = _fiscal_year(tx, year)
        return surplus_reports.allocation_list(
            allocation_tx(tx, fiscal_year),
            cooperative=settings_store.cooperative(tx).name,
            fiscal_year=fiscal_year,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocateRequest:
    """A meeting's decision.

    Attributes:
        year: The book year whose surplus it is.
        decided_on: The date of the meeting, which is the entry's date; its month must be open.
    """

    operation_id: str
    year: int
    decided_on: date


def allocate(session: Session, request: AllocateRequest) -> Posted:
    """Posts the meeting's decision from the rules in the book's settings, and freezes it.

    Raises:
        NotPermitted: When the user may not post the decision.
        YearNotClosed: When the year's closing entries are not posted.
        SurplusAlreadyAllocated: When a decision on the year stands.
        DecisionBeforeYearEnd: When the meeting would decide on a year that has not ended.
        NothingToAllocate: When the surplus is zero or a loss.
        PeriodClosed, DateOutOfRange: When nothing may be posted on the date of the meeting.
    """
    require(session, Permission.ALLOCATE_SURPLUS)
    year, decided_on = request.year, request.decided_on
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        fiscal_year = _fiscal_year(tx, year)
        if surplus_store.decision(tx, year) is not None:
            raise SurplusAlreadyAllocated(year)
        if year not in period_store.closed_years(tx):
            raise YearNotClosed(year)
        chart = chart_store.chart(tx)
        proposal = allocation_tx(tx, fiscal_year)
        span = Span(first=fiscal_year.first_day, last=fiscal_year.last_day)
        draft = rules.decision_draft(
            chart,
            proposal,
            fiscal_year=fiscal_year,
            decided_on=decided_on,
            surplus_by_unit=statement_facts.surplus_by_unit(tx, chart, span),
            description=memo(
                tx, "", Text("Surplus of {year} allocated by the meeting", {"year": year})
            ),
        )
        entry = post(tx, session, draft, request.operation_id)
        surplus_store.put_decision(
            tx,
            year=year,
            entry_id=entry.id,
            decided_on=decided_on,
            text=rules.frozen_text(proposal),
        )
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="allocate_surplus",
            subject=str(year),
            after={"decided_on": decided_on.isoformat(), "voucher": str(entry.voucher)},
        )
    return Posted(entries=(entry,), changes=_CHANGES)


def surplus_rules(session: Session) -> SurplusRules:
    """The rules that the next allocation follows.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return settings_store.surplus_rules(tx)


def put_surplus_rules(session: Session, value: SurplusRules) -> Changes:
    """Keeps new rules for the next allocation; what was decided stays as it was decided.

    Both tables are whole already, or the value could not have been made.

    Raises:
        NotPermitted: When the user may not change the rules.
    """
    require(session, Permission.EDIT_RULES)
    with session.books.write() as tx:
        before = _described(settings_store.surplus_rules(tx))
        settings_store.put_surplus_rules(tx, value)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="surplus_rules",
            before=before,
            after=_described(value),
        )
    return frozenset({Change.SETTINGS, Change.SURPLUS})


def _fiscal_year(tx: Tx, year: int) -> FiscalYear:
    return FiscalYear(year, settings_store.cooperative(tx).fiscal_year_start_month)


def _described(value: SurplusRules) -> dict[str, object]:
    """The rules as the trail keeps them, one field a share."""
    shares = {
        f"{name}.{part.value}": ppm
        for name, table in (("members", value.members), ("non_members", value.non_members))
        for part, ppm in table.items()
    }
    return {
        **shares,
        "capital_basis": value.capital_basis.value,
        "capital_average": value.capital_average,
        "loan_basis": value.loan_basis.value,
    }
