"""Locking and reopening months, and closing a book year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coopledger.accounting import closing as rules
from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.chart import Account, Codes
from coopledger.accounting.closing import MonthStep, PeriodState, YearState
from coopledger.accounting.errors import ChecksFailed, ReasonRequired
from coopledger.accounting.journal import DraftEntry, EntryKind, JournalEntry, reversal
from coopledger.accounting.money import Money, total
from coopledger.accounting.text import Text
from coopledger.services import checking, trail
from coopledger.services.changes import Change, Changes, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.second_person import require_second_person
from coopledger.services.session import Session, User
from coopledger.storage import (
    chart_store,
    journal_store,
    period_store,
    settings_store,
    statement_facts,
    surplus_store,
)
from coopledger.storage.database import Tx
from coopledger.storage.period_store import PeriodAction, PeriodEvent

__all__ = [
    "CloseMonthRequest",
    "CloseYearRequest",
    "PeriodAction",
    "PeriodEvent",
    "ReopenMonthRequest",
    "YearPreview",
    "calendar",
    "close_month",
    "close_year",
    "first_open_day",
    "list_periods",
    "list_years",
    "period_events",
    "preview_year",
    "reopen_month",
]

_PERIODS: Changes = frozenset({Change.PERIODS})
_PERIODS_AND_JOURNAL: Changes = frozenset({Change.PERIODS, Change.JOURNAL, Change.SURPLUS})


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMonthRequest:
    """A month to lock.

    Attributes:
        done: The manual steps that were done; the others are recorded as skipped.
    """

    period: Period
    done: frozenset[MonthStep] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenMonthRequest:
    """A locked month to open again.

    Attributes:
        reason: Why, in words; it stays in the trail.
        second_person: Another user who confirmed with her password; not needed in a book that only
            one person uses.
    """

    operation_id: str
    period: Period
    reason: str
    second_person: User | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseYearRequest:
    """A book year to close."""

    operation_id: str
    year: int


def close_month(session: Session, request: CloseMonthRequest) -> Changes:
    """Locks a month: nothing is posted into it any more, and what stands in it is fixed.

    Raises:
        NotPermitted: When the user may not lock months.
        DateOutOfRange, MonthAlreadyClosed, MonthNotOver, MonthsNotInOrder: When it is not its turn.
        ChecksFailed: When a check does not hold.
    """
    require(session, Permission.CLOSE_MONTH)
    with session.books.write() as tx:
        rules.check_month_may_close(calendar(tx, session), request.period)
        _check(tx)
        _lock(tx, session, request.period, request.done)
    return _PERIODS


def reopen_month(session: Session, request: ReopenMonthRequest) -> Posted:
    """Takes a month's lock away; the closing entries of its year, if there are any, go with it.

    Raises:
        NotPermitted: When one of the two may not reopen months.
        ReasonRequired: When the reason is empty.
        SecondPersonNeeded: When nobody else confirmed and there is somebody else.
        MonthNotClosed: When it is open.
        SurplusAlreadyAllocated: When the meeting has decided on its year.
        YearAlreadyClosed: When a later year is closed.
    """
    require(session, Permission.REOPEN_MONTH)
    period, reason = request.period, request.reason.strip()
    if not reason:
        raise ReasonRequired
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        require_second_person(tx, session, request.second_person, Permission.REOPEN_MONTH)
        books = calendar(tx, session)
        year = _fiscal_year(tx, period)
        decided = surplus_store.decision(tx, year.year) is not None
        rules.check_month_may_reopen(books, period, year, decided=decided)
        entries: tuple[JournalEntry, ...] = ()
        if year.year in books.closed_years:
            entries = _reopen_year(tx, session, year, reason, request.operation_id)
        period_store.reopen(
            tx,
            period,
            at=session.clock.now(),
            who=session.user.name,
            reason=reason,
            head_hash=journal_store.head(tx),
        )
        second = request.second_person
        confirmed = {} if second is None else {"second_person": second.name}
        trail.record(
            tx, session, "reopen_month", str(period), after={"reason": reason, **confirmed}
        )
    return Posted(entries=entries, changes=_PERIODS_AND_JOURNAL if entries else _PERIODS)


def close_year(session: Session, request: CloseYearRequest) -> Posted:
    """Closes a book year: locks its months still open and posts the two closing entries.

    Raises:
        NotPermitted: When the user may not close years.
        DateOutOfRange, YearAlreadyClosed, MonthNotOver, YearNotClosed: When it is not its turn.
        MonthsNotInOrder: When a month before the year is open.
        ChecksFailed: When a check does not hold.
    """
    require(session, Permission.CLOSE_YEAR)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        books = calendar(tx, session)
        fiscal_year = books.fiscal_year(request.year)
        rules.check_year_may_close(books, fiscal_year)
        _check(tx)
        for month in tuple(books.open_months(fiscal_year.periods[-1])):
            rules.check_month_may_close(calendar(tx, session), month)
            _lock(tx, session, month, frozenset())
        entries = tuple(
            post(tx, session, draft, request.operation_id, part)
            for part, draft in enumerate(_closing_drafts(tx, fiscal_year))
        )
        period_store.mark_year(
            tx,
            request.year,
            PeriodAction.YEAR_CLOSED,
            at=session.clock.now(),
            who=session.user.name,
            head_hash=journal_store.head(tx),
        )
        trail.record(tx, session, "close_year", str(request.year))
    return Posted(entries=entries, changes=_PERIODS_AND_JOURNAL)


# --- looking ---


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPreview:
    """What closing a book year will do.

    Attributes:
        fiscal_year: The year.
        months: Its months, and those before it, that will be locked on the way.
        entries: The entries that will be posted, by account.
        accounts: The accounts they move, by code.
        surplus: The surplus that is carried forward; below zero it is a loss.
    """

    fiscal_year: FiscalYear
    months: tuple[Period, ...]
    entries: tuple[DraftEntry, ...]
    accounts: Mapping[str, Account]
    surplus: Money


def preview_year(session: Session, year: int) -> YearPreview:
    """The exact entries that `close_year` will post, and the months it will lock; keeps nothing.

    Raises:
        NotPermitted: When the user may not see the books.
        DateOutOfRange, YearAlreadyClosed, MonthNotOver, YearNotClosed: When it is not its turn.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        books = calendar(tx, session)
        fiscal_year = books.fiscal_year(year)
        rules.check_year_may_close(books, fiscal_year)
        entries = _closing_drafts(tx, fiscal_year)
        chart = chart_store.chart(tx)
        return YearPreview(
            fiscal_year=fiscal_year,
            months=tuple(books.open_months(fiscal_year.periods[-1])),
            entries=entries,
            accounts={
                line.account: chart[line.account] for entry in entries for line in entry.lines
            },
            surplus=total(
                -line.signed
                for entry in entries[:1]
                for line in entry.lines
                if line.account == Codes.CURRENT_SURPLUS
            ),
        )


def list_periods(session: Session) -> tuple[PeriodState, ...]:
    """Every month of the books up to this one, with its state.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        closed = {
            month: (lock.closed_at, lock.closed_by)
            for month, lock in period_store.locks(tx).items()
        }
        return rules.month_states(calendar(tx, session), closed, _last_month(tx, session))


def list_years(session: Session) -> tuple[YearState, ...]:
    """Every book year up to this one, with its state.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        books = calendar(tx, session)
        cooperative = settings_store.cooperative(tx)
        year = cooperative.fiscal_year_of(books.begins)
        last = cooperative.fiscal_year_of(_last_month(tx, session).first_day)
        states = []
        while year <= last:
            decision = surplus_store.decision(tx, year.year)
            states.append(
                YearState(
                    fiscal_year=year,
                    closed=year.year in books.closed_years,
                    decided_on=None if decision is None else decision.decided_on,
                )
            )
            year = year.next()
        return tuple(states)


def period_events(session: Session) -> tuple[PeriodEvent, ...]:
    """Every mark that closing and reopening left, oldest first.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return period_store.events(tx)


def first_open_day(session: Session) -> date:
    """The first day on which something may be posted: the day after the last locked month in order.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        books = calendar(tx, session)
        month = next(books.open_months(_last_month(tx, session).plus(1)))
        return max(month.first_day, books.begins)


def calendar(tx: Tx, session: Session) -> rules.Calendar:
    """The books' months and years as they stand, for acts that depend on them."""
    cooperative = settings_store.cooperative(tx)
    return rules.Calendar(
        begins=cooperative.opening_date,
        start_month=cooperative.fiscal_year_start_month,
        today=session.clock.today(),
        locked=frozenset(period_store.locks(tx)),
        closed_years=period_store.closed_years(tx),
    )


# --- parts ---


def _last_month(tx: Tx, session: Session) -> Period:
    """This month, or a later one that has entries."""
    last = journal_store.last_posted_on(tx)
    today = session.clock.today()
    begins = settings_store.cooperative(tx).opening_date
    return max(Period.of(day) for day in (today, begins, last or today))


def _fiscal_year(tx: Tx, period: Period) -> FiscalYear:
    return settings_store.cooperative(tx).fiscal_year_of(period.first_day)


def _check(tx: Tx) -> None:
    problems = tuple(problem for result in checking.check_tx(tx) for problem in result.problems)
    if problems:
        raise ChecksFailed(problems)


def _lock(tx: Tx, session: Session, period: Period, done: frozenset[MonthStep]) -> None:
    skipped = [step.value for step in MonthStep if step not in done]
    period_store.close(
        tx,
        period,
        at=session.clock.now(),
        who=session.user.name,
        head_hash=journal_store.head(tx),
        skipped=skipped,
    )
    trail.record(tx, session, "close_month", str(period), after={"skipped": skipped})


def _closing_drafts(tx: Tx, fiscal_year: FiscalYear) -> tuple[DraftEntry, ...]:
    chart = chart_store.chart(tx)
    year = {"year": str(fiscal_year.year)}
    facts = rules.ClosingBalances(
        surplus_accounts=statement_facts.balances_by_unit(
            tx, rules.surplus_accounts(chart), at=fiscal_year.last_day
        ),
        current_surplus={
            unit: net
            for (_, unit), net in statement_facts.balances_by_unit(
                tx, [Codes.CURRENT_SURPLUS], at=fiscal_year.last_day
            ).items()
        },
    )
    return rules.closing_drafts(
        chart,
        fiscal_year,
        facts,
        descriptions=(
            memo(tx, "", Text("Closing of {year}: income and expenses to surplus", year)),
            memo(tx, "", Text("Closing of {year}: surplus carried forward", year)),
        ),
    )


def _reopen_year(
    tx: Tx, session: Session, year: FiscalYear, reason: str, operation_id: str
) -> tuple[JournalEntry, ...]:
    """Takes the year's closing entries back, the later one first."""
    words = memo(
        tx, "", Text("Year {year} reopened: {reason}", {"year": str(year.year), "reason": reason})
    )
    days = (year.next().first_day, year.last_day)
    standing = [
        entry
        for day in days
        for entry in journal_store.entries_between(tx, day, day)
        if entry.draft.kind is EntryKind.CLOSING
        and entry.reversed_by is None
        and entry.draft.reverses is None
    ]
    entries = tuple(
        post(
            tx,
            session,
            reversal(entry, on=entry.draft.posted_on, description=words),
            operation_id,
            part,
        )
        for part, entry in enumerate(standing)
    )
    period_store.mark_year(
        tx,
        year.year,
        PeriodAction.YEAR_REOPENED,
        at=session.clock.now(),
        who=session.user.name,
        head_hash=journal_store.head(tx),
        reason=reason,
    )
    trail.record(tx, session, "reopen_year", str(year.year), after={"reason": reason})
    return entries
