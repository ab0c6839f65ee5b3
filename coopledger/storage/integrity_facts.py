"""What the checks look at, read in few queries; the journal is read as a stream."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.chart import BALANCE_SHEET_TYPES, Chart, Codes, Demands
from coopledger.accounting.closing import surplus_accounts
from coopledger.accounting.integrity import (
    ClosedYearFacts,
    DetailBalance,
    DetailSum,
    JournalFacts,
    LockFacts,
    Misplaced,
    OpeningFacts,
    SchemaFacts,
    StoredEntry,
    StoredLine,
)
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import ZERO, Money, total
from coopledger.storage import period_store
from coopledger.storage.database import Tx, make_engine
from coopledger.storage.period_store import PeriodAction
from coopledger.storage.schema import contract, create_schema, journal_entry, journal_line, member

_NET = sa.func.sum(journal_line.c.debit_sen - journal_line.c.credit_sen)

_ENTRY_COLUMNS = (
    journal_entry.c.id,
    journal_entry.c.series,
    journal_entry.c.year,
    journal_entry.c.number,
    journal_entry.c.kind,
    journal_entry.c.posted_on,
    journal_entry.c.description,
    journal_entry.c.reference,
    journal_entry.c.reverses,
    journal_entry.c.recorded_at,
    journal_entry.c.recorded_by,
    journal_entry.c.operation_id,
    journal_entry.c.part,
    journal_entry.c.previous_hash,
    journal_entry.c.hash,
)
_LINE_COLUMNS = (
    journal_line.c.entry_id,
    journal_line.c.posted_on,
    journal_line.c.role,
    journal_line.c.account_code,
    journal_line.c.unit,
    journal_line.c.debit_sen,
    journal_line.c.credit_sen,
    journal_line.c.member_id,
    journal_line.c.contract_id,
)


def stored_entries(tx: Tx) -> Iterator[StoredEntry]:
    """Every entry with its lines in the order of posting, however wrong they are."""
    entries = tx.connection.execute(sa.select(*_ENTRY_COLUMNS).order_by(journal_entry.c.id))
    lines = iter(
        tx.connection.execute(
            sa.select(*_LINE_COLUMNS).order_by(journal_line.c.entry_id, journal_line.c.line_no)
        )
    )
    waiting = next(lines, None)
    for entry in entries:
        own = []
        while waiting is not None and waiting[0] <= entry[0]:
            if waiting[0] == entry[0]:
                own.append(StoredLine(*tuple(waiting)[1:]))
            waiting = next(lines, None)
        yield _stored(tuple(entry), tuple(own))


def _stored(row: tuple[Any, ...], lines: tuple[StoredLine, ...]) -> StoredEntry:
    return StoredEntry(*(*row, lines))


def journal_facts(tx: Tx, chart: Chart, start_month: int) -> JournalFacts:
    """Locks, and what they were locked on."""
    marks: dict[Period, period_store.PeriodEvent] = {
        event.period: event for event in period_store.events(tx) if event.period is not None
    }
    locked = period_store.locks(tx)
    return JournalFacts(
        chart=chart,
        start_month=start_month,
        locks=tuple(
            LockFacts(period=month, head_hash=_head_at(marks.get(month))) for month in locked
        ),
        reopened=tuple(
            month
            for month, mark in marks.items()
            if mark.action is PeriodAction.REOPENED and month not in locked
        ),
    )


def _head_at(mark: period_store.PeriodEvent | None) -> str | None:
    return mark.head_hash if mark is not None and mark.action is PeriodAction.CLOSED else None


# --- details ---


def detail_sums(tx: Tx, chart: Chart) -> tuple[DetailSum, ...]:
    """The lines of control accounts, summed by the details that they name."""
    opening = journal_line.c.role == "O"
    has_member = journal_line.c.member_id.is_not(None)
    has_contract = journal_line.c.contract_id.is_not(None)
    query = (
        sa.select(
            journal_line.c.account_code, opening, has_member, has_contract, _NET, sa.func.count()
        )
        .where(journal_line.c.account_code.in_(_control_accounts(chart)))
        .group_by(journal_line.c.account_code, opening, has_member, has_contract)
        .order_by(journal_line.c.account_code)
    )
    return tuple(
        DetailSum(
            account=code,
            opening=bool(in_opening),
            has_member=bool(of_member),
            has_contract=bool(of_contract),
            net=Money(sen),
            lines=lines,
        )
        for code, in_opening, of_member, of_contract, sen, lines in tx.connection.execute(query)
    )


def misplaced_lines(tx: Tx, chart: Chart) -> tuple[Misplaced, ...]:
    """Lines of control accounts whose contract belongs to another account or member."""
    demanding = [a.code for a in chart.values() if a.demands is Demands.CONTRACT]
    query = (
        sa.select(
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            journal_line.c.account_code,
            contract.c.number.label("contract_number"),
        )
        .join_from(journal_line, contract, contract.c.id == journal_line.c.contract_id)
        .join(journal_entry, journal_entry.c.id == journal_line.c.entry_id)
        .where(
            journal_line.c.contract_id.is_not(None),
            journal_line.c.account_code.in_(demanding),
            sa.or_(
                contract.c.account_code != journal_line.c.account_code,
                contract.c.member_id.is_distinct_from(journal_line.c.member_id),
            ),
        )
        .order_by(journal_line.c.entry_id)
    )
    return tuple(
        Misplaced(
            voucher=f"{row.series}/{row.year}/{row.number:06d}",
            account=row.account_code,
            contract=row.contract_number,
        )
        for row in tx.connection.execute(query)
    )


def detail_balances(tx: Tx, chart: Chart) -> tuple[DetailBalance, ...]:
    """Every member's balance on every control account, by contract where it has one; no zeros."""
    query = (
        sa.select(
            journal_line.c.account_code,
            member.c.number,
            contract.c.number.label("contract_number"),
            contract.c.closed_on,
            _NET.label("net"),
        )
        .join_from(journal_line, member, member.c.id == journal_line.c.member_id)
        .outerjoin(contract, contract.c.id == journal_line.c.contract_id)
        .where(
            journal_line.c.member_id.is_not(None),
            journal_line.c.account_code.in_(_control_accounts(chart)),
        )
        .group_by(journal_line.c.account_code, journal_line.c.member_id, journal_line.c.contract_id)
        .having(_NET != 0)
        .order_by(journal_line.c.account_code, member.c.number)
    )
    return tuple(
        DetailBalance(
            account=row.account_code,
            member=row.number,
            contract=row.contract_number or "",
            net=Money(row.net),
            closed=row.closed_on is not None,
        )
        for row in tx.connection.execute(query)
    )


def _control_accounts(chart: Chart) -> list[str]:
    return [a.code for a in chart.values() if a.demands is not Demands.NOTHING]


# --- year ends ---


def opening_facts(tx: Tx, begins: date) -> OpeningFacts:
    """The opening entries that were not taken back."""
    reversal = journal_entry.alias("reversal")
    query = (
        sa.select(journal_entry)
        .outerjoin(reversal, reversal.c.reverses == journal_entry.c.id)
        .where(
            journal_entry.c.kind == EntryKind.OPENING.value,
            journal_entry.c.reverses.is_(None),
            reversal.c.id.is_(None),
        )
        .order_by(journal_entry.c.id)
    )
    return OpeningFacts(
        begins=begins,
        entries=tuple(
            (f"{row.series}/{row.year}/{row.number:06d}", date.fromisoformat(row.posted_on))
            for row in tx.connection.execute(query)
        ),
    )


def closed_year_facts(tx: Tx, chart: Chart, start_month: int) -> tuple[ClosedYearFacts, ...]:
    """Each closed year's balances after its closing entries."""
    years = (FiscalYear(year, start_month) for year in sorted(period_store.closed_years(tx)))
    return tuple(_closed_year(tx, chart, year) for year in years)


def _closed_year(tx: Tx, chart: Chart, year: FiscalYear) -> ClosedYearFacts:
    """Balances at the year's last day, and 3402 with the closing entry of the day after."""
    last, next_day = year.last_day.isoformat(), year.next().first_day.isoformat()
    at_end = (
        sa.select(journal_line.c.account_code, _NET)
        .where(journal_line.c.posted_on <= last)
        .group_by(journal_line.c.account_code)
    )
    balances = {code: Money(sen) for code, sen in tx.connection.execute(at_end)}
    moved = sa.select(_NET).where(
        journal_line.c.account_code == Codes.CURRENT_SURPLUS,
        journal_line.c.posted_on == next_day,
        journal_line.c.role == "C",
    )
    current = balances.get(Codes.CURRENT_SURPLUS, ZERO)
    return ClosedYearFacts(
        fiscal_year=year,
        surplus_accounts={code: balances.get(code, ZERO) for code in surplus_accounts(chart)},
        current_surplus=current + Money(tx.connection.execute(moved).scalar() or 0),
        balance_sheet=total(
            balances.get(account.code, ZERO) for account in chart.of_types(BALANCE_SHEET_TYPES)
        ),
    )


# --- the tables themselves ---


def schema_facts(tx: Tx) -> SchemaFacts:
    """What the database says of itself, beside what a new book would say."""
    pages = tx.connection.exec_driver_sql("PRAGMA quick_check(20)").scalars().all()
    orphans: dict[str, int] = {}
    for table, *_ in tx.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        orphans[table] = orphans.get(table, 0) + 1
    return SchemaFacts(
        expected=_expected_schema(),
        found=described(tx.connection),
        damage=tuple(str(text) for text in pages if text != "ok"),
        orphans=tuple(f"{table}: {count}" for table, count in sorted(orphans.items())),
    )


@cache
def _expected_schema() -> Mapping[str, str]:
    """What a new book says of itself."""
    fresh = make_engine(lambda: sqlite3.connect(":memory:"), sqlite3)
    with fresh.begin() as connection:
        create_schema(connection)
        expected = described(connection)
    fresh.dispose()
    return MappingProxyType(expected)


_CHECK_NAMES = re.compile(r"CONSTRAINT\s+[\"`]?(ck_\w+)")


def described(connection: sa.Connection) -> dict[str, str]:
    """What a database says of itself.

    Tables by their columns and checks, indexes and triggers by their text without layout.

    A table that a migration made in steps is written otherwise than a new one, and is the same.
    """
    rows = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    ).all()
    return {
        f"{kind} {name}": _table(connection, name, sql) if kind == "table" else _plain(sql)
        for kind, name, sql in rows
    }


def _table(connection: sa.Connection, name: str, sql: str) -> str:
    columns = connection.exec_driver_sql(f'PRAGMA table_xinfo("{name}")').all()
    strict = connection.exec_driver_sql(f'PRAGMA table_list("{name}")').one()[-1]
    described = [f"{c[1]} {c[2]} {c[3]} {c[5]}" for c in columns]
    return "; ".join([f"strict {strict}", *described, *sorted(_CHECK_NAMES.findall(sql))])


def _plain(sql: str | None) -> str:
    return " ".join(re.sub(r'["`]', "", sql or "").split())
