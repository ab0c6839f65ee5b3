"""The months whose savings interest was posted, and the daily balances that it is reckoned from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import sqlalchemy as sa

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Codes
from coopledger.accounting.interest_run import TAX_PAYABLE, InterestRun, RunLine, TermInterest
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import DatedBalance, InterestMethod
from coopledger.storage import batch_store, savings_store
from coopledger.storage.database import Tx
from coopledger.storage.schema import (
    batch_entry,
    contract,
    interest_credit,
    interest_run,
    journal_entry,
    journal_line,
    member,
    savings_account,
    settlement,
    settlement_entry,
    term_deposit,
    term_interest,
)
from coopledger.storage.term_store import PAID


def balances(
    tx: Tx,
    first: date,
    last: date,
    *,
    without_run: int | None = None,
    contracts: Iterable[int] | None = None,
) -> Mapping[int, tuple[DatedBalance, ...]]:
    """What every savings account held, by contract id: before the first day, and as it changed.

    One query for all accounts. An account's first balance is dated by its first entry, and so tells
    whether it began within the span.

    Args:
        tx: Where to read.
        first: The first day of the span.
        last: The last day of the span.
        contracts: Only these; None for all.
        without_run: A run whose own credits are left out, to reckon its month anew.
    """
    line = journal_line.c
    # All days before the span are one bucket, whose date is that of the first entry.
    bucket = sa.case((line.posted_on < first.isoformat(), ""), else_=line.posted_on)
    query = (
        sa.select(
            line.contract_id,
            sa.func.min(line.posted_on),
            sa.func.sum(line.credit_sen - line.debit_sen),
        )
        .join(savings_account, savings_account.c.contract_id == line.contract_id)
        .where(line.contract_id.is_not(None), line.posted_on <= last.isoformat())
        .group_by(line.contract_id, bucket)
        .order_by(line.contract_id, bucket)
    )
    if without_run is not None:
        query = query.where(line.entry_id.not_in(_entries_of(without_run)))
    if contracts is not None:
        query = query.where(line.contract_id.in_(list(contracts)))
    held: dict[int, list[DatedBalance]] = defaultdict(list)
    for contract_id, day, moved in tx.connection.execute(query):
        known = held[contract_id]
        before = known[-1].balance.sen if known else 0
        known.append(DatedBalance(on=date.fromisoformat(day), balance=Money(before + moved)))
    return {contract_id: tuple(known) for contract_id, known in held.items()}


def _entries_of(run_id: int) -> sa.Select[tuple[int]]:
    return sa.select(interest_credit.c.entry_id).where(interest_credit.c.run_id == run_id)


def settled_since(tx: Tx, first: date) -> frozenset[int]:
    """The members with whom all was settled on the day or later, and not taken back."""
    reversal = journal_entry.alias()
    standing = (
        sa.select(settlement_entry.c.settlement_id)
        .outerjoin(reversal, reversal.c.reverses == settlement_entry.c.entry_id)
        .where(reversal.c.id.is_(None))
    )
    query = sa.select(settlement.c.member_id).where(
        settlement.c.settled_on >= first.isoformat(), settlement.c.id.in_(standing)
    )
    return frozenset(tx.connection.execute(query).scalars())


def booked_otherwise(tx: Tx, first: date, last: date) -> Money:
    """What stands on the expense account in the span beside runs and settlements."""
    line, reversal = journal_line.c, journal_entry.alias()
    by_run = sa.select(interest_credit.c.entry_id)
    of_run = sa.exists().where(
        reversal.c.id == line.entry_id,
        sa.or_(reversal.c.reverses.in_(by_run), reversal.c.kind == EntryKind.SETTLEMENT.value),
    )
    query = sa.select(sa.func.sum(line.debit_sen - line.credit_sen)).where(
        line.account_code == Codes.SAVINGS_INTEREST,
        line.role == "N",
        line.posted_on.between(first.isoformat(), last.isoformat()),
        line.entry_id.not_in(by_run),
        sa.not_(of_run),
    )
    return Money(tx.connection.execute(query).scalar() or 0)


# --- runs ---


def add_run(tx: Tx, period: Period, batch_id: int) -> int:
    """Keeps that a month was run, and returns the run's id."""
    key = tx.connection.execute(
        sa.insert(interest_run).values(year=period.year, month=period.month, batch_id=batch_id)
    ).inserted_primary_key
    assert key is not None
    return int(key[0])


def add_credits(tx: Tx, run_id: int, entry_id: int, lines: Iterable[RunLine]) -> None:
    """Keeps what an entry of a run credited."""
    rows = [
        {
            "run_id": run_id,
            "contract_id": line.account.contract_id,
            "entry_id": entry_id,
            "method": line.method.value,
            "rates": " ".join(str(rate.ppm) for rate in line.rates),
            "goes_to": line.taker,
            "base_sen": line.base.sen,
            "interest_sen": line.interest.sen,
            "tax_sen": line.tax.sen,
        }
        for line in lines
    ]
    tx.connection.execute(sa.insert(interest_credit), rows)


def runs(tx: Tx, period: Period | None = None) -> tuple[InterestRun, ...]:
    """The runs of the book, or of a month, the newest first; those taken back too."""
    query = sa.select(interest_run).order_by(interest_run.c.id.desc())
    if period is not None:
        query = query.where(
            interest_run.c.year == period.year, interest_run.c.month == period.month
        )
    found = []
    for row in tx.connection.execute(query).all():
        kept = batch_store.get(tx, row.batch_id)
        assert kept is not None
        found.append(InterestRun(id=row.id, period=Period(row.year, row.month), batch=kept))
    return tuple(found)


def sums(tx: Tx) -> Mapping[int, tuple[Money, Money]]:
    """What the entries of each run book as interest and keep back as tax, by run id."""
    line = journal_line.c
    taxed = sa.case((line.account_code == TAX_PAYABLE, line.credit_sen), else_=0)
    query = (
        sa.select(interest_run.c.id, sa.func.sum(line.debit_sen), sa.func.sum(taxed))
        .join(batch_entry, batch_entry.c.batch_id == interest_run.c.batch_id)
        .join(journal_line, line.entry_id == batch_entry.c.entry_id)
        .group_by(interest_run.c.id)
    )
    return {
        run_id: (Money(interest), Money(tax))
        for run_id, interest, tax in tx.connection.execute(query)
    }


def credited(tx: Tx, run_id: int) -> tuple[RunLine, ...]:
    """What a run credited, by member number and account number."""
    accounts = savings_store.accounts(tx)
    query = (
        sa.select(interest_credit, member.c.number.label("member_number"), member.c.name)
        .join(contract, contract.c.id == interest_credit.c.contract_id)
        .join(member, member.c.id == contract.c.member_id)
        .where(interest_credit.c.run_id == run_id)
    )
    lines = []
    for row in tx.connection.execute(query):
        account = accounts[row.contract_id]
        lines.append(
            RunLine(
                account=account,
                member_number=row.member_number,
                member_name=row.name,
                method=InterestMethod(row.method),
                base=Money(row.base_sen),
                rates=tuple(Rate(int(ppm)) for ppm in row.rates.split()),
                interest=Money(row.interest_sen),
                tax=Money(row.tax_sen),
                goes_to="" if row.goes_to == account.number else row.goes_to,
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.member_number, line.account.number)))


def certificates(tx: Tx, run_id: int) -> tuple[TermInterest, ...]:
    """What a run paid on certificates, by member number and certificate."""
    query = (
        sa.select(
            term_interest.c.contract_id,
            term_interest.c.interest_sen,
            term_interest.c.tax_sen,
            term_deposit.c.certificate,
            member.c.id.label("member_id"),
            member.c.number,
            member.c.name,
        )
        .join(batch_entry, batch_entry.c.entry_id == term_interest.c.entry_id)
        .join(interest_run, interest_run.c.batch_id == batch_entry.c.batch_id)
        .join(
            term_deposit,
            sa.and_(
                term_deposit.c.contract_id == term_interest.c.contract_id,
                term_deposit.c.version == term_interest.c.version,
            ),
        )
        .join(contract, contract.c.id == term_interest.c.contract_id)
        .join(member, member.c.id == contract.c.member_id)
        .where(interest_run.c.id == run_id, term_interest.c.kind == PAID)
    )
    paid = (
        TermInterest(
            contract_id=row.contract_id,
            certificate=row.certificate,
            member_id=row.member_id,
            member_number=row.number,
            member_name=row.name,
            interest=Money(row.interest_sen),
            tax=Money(row.tax_sen),
        )
        for row in tx.connection.execute(query)
    )
    return tuple(sorted(paid, key=lambda term: (term.member_number, term.certificate)))
