"""The bases of the surplus allocation, and the meetings' decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.chart import Codes
from coopledger.accounting.settings import CapitalBasis, LoanBasis, Part, SurplusRules
from coopledger.accounting.surplus import Bases, MemberName, average_bases, frozen_hash
from coopledger.storage import balances
from coopledger.storage.database import Tx
from coopledger.storage.schema import journal_entry as entry
from coopledger.storage.schema import journal_line as line
from coopledger.storage.schema import member, surplus_decision

CAPITAL_ACCOUNTS = {
    CapitalBasis.SHARE_AND_MANDATORY: (Codes.MEMBERSHIP_SHARE, Codes.MANDATORY_SAVINGS),
    CapitalBasis.MANDATORY: (Codes.MANDATORY_SAVINGS,),
    CapitalBasis.ALL_SAVINGS: (
        Codes.MEMBERSHIP_SHARE,
        Codes.MANDATORY_SAVINGS,
        "3103",
        "2101",
        "2102",
        "2103",
        "2104",
        "2105",
        "2106",
        "2107",
        "2204",
    ),
}
"""The accounts of each capital basis."""

LOAN_ACCOUNTS = (Codes.LOANS_TO_MEMBERS, Codes.LOANS_TO_PROSPECTIVE_MEMBERS)
PURCHASE_ACCOUNTS = (Codes.SALES_TO_MEMBERS, Codes.RETURNS_FROM_MEMBERS)


def bases(tx: Tx, rules: SurplusRules, year: FiscalYear) -> Bases:
    """Each member's figure for each pool, from the lines that name her; leavers included.

    Nothing is sold on consignment yet, so that pool has no base.
    """
    return Bases(
        by_part={
            Part.CAPITAL_RETURN: _capital(tx, rules, year),
            Part.PATRONAGE_LOANS: _loans(tx, rules, year),
            Part.PATRONAGE_PURCHASES: _turnover(tx, PURCHASE_ACCOUNTS, year),
            Part.PATRONAGE_CONSIGNMENT: {},
        }
    )


def _capital(tx: Tx, rules: SurplusRules, year: FiscalYear) -> dict[int, int]:
    accounts = CAPITAL_ACCOUNTS[rules.capital_basis]
    if rules.capital_average:
        return average_bases(_month_ends(tx, accounts, year))
    return _credits(tx, accounts, at=year.last_day)


def _month_ends(tx: Tx, codes: Iterable[str], year: FiscalYear) -> list[dict[int, int]]:
    """Each member's credit balance at the end of each month of the year."""
    running = _credits(tx, codes, at=year.first_day - timedelta(days=1))
    month = sa.func.substr(line.c.posted_on, 1, 7)
    query = (
        sa.select(month, line.c.member_id, sa.func.sum(line.c.credit_sen - line.c.debit_sen))
        .where(
            line.c.member_id.is_not(None),
            line.c.account_code.in_(list(codes)),
            *balances.conditions(from_date=year.first_day, at=year.last_day),
        )
        .group_by(month, line.c.member_id)
    )
    moved: dict[str, list[tuple[int, int]]] = {}
    for text, member_id, sen in tx.connection.execute(query):
        moved.setdefault(text, []).append((member_id, sen))
    ends = []
    for period in year.periods:
        for member_id, sen in moved.get(str(period), ()):
            running[member_id] = running.get(member_id, 0) + sen
        ends.append(dict(running))
    return ends


def _credits(tx: Tx, codes: Iterable[str], *, at: date) -> dict[int, int]:
    return {who: -net.sen for who, net in balances.by_member(tx, codes, at=at).items()}


def _turnover(tx: Tx, codes: Iterable[str], year: FiscalYear) -> dict[int, int]:
    nets = balances.by_member(
        tx, codes, from_date=year.first_day, at=year.last_day, opening=False, closing=False
    )
    return {who: -net.sen for who, net in nets.items()}


def _loans(tx: Tx, rules: SurplusRules, year: FiscalYear) -> dict[int, int]:
    if rules.loan_basis is LoanBasis.INTEREST_PAID:
        return _turnover(tx, (Codes.LOAN_INTEREST,), year)
    if rules.loan_basis is LoanBasis.LOAN_BALANCE:
        nets = balances.by_member(tx, LOAN_ACCOUNTS, at=year.last_day)
        return {who: net.sen for who, net in nets.items()}
    return _disbursed(tx, year)


def _disbursed(tx: Tx, year: FiscalYear) -> dict[int, int]:
    """What was lent out in the year: debits, less what reversals took back of them."""
    lent = sa.case((entry.c.reverses.is_(None), line.c.debit_sen), else_=-line.c.credit_sen)
    query = (
        sa.select(line.c.member_id, sa.func.sum(lent))
        .join_from(line, entry, entry.c.id == line.c.entry_id)
        .where(
            line.c.member_id.is_not(None),
            line.c.account_code.in_(LOAN_ACCOUNTS),
            *balances.conditions(
                from_date=year.first_day, at=year.last_day, opening=False, closing=False
            ),
        )
        .group_by(line.c.member_id)
    )
    return {member_id: int(sen) for member_id, sen in tx.connection.execute(query)}


def member_names(tx: Tx) -> dict[int, MemberName]:
    """Number and name of everybody in the register, those who left too."""
    query = sa.select(member.c.id, member.c.number, member.c.name)
    return {
        member_id: MemberName(number=number, name=name)
        for member_id, number, name in tx.connection.execute(query)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a meeting decided on a year's surplus, frozen.

    Attributes:
        intact: Whether the frozen text still has the hash it was kept with.
    """

    year: int
    entry_id: int
    decided_on: date
    text: str
    intact: bool


def decision(tx: Tx, year: int) -> Decision | None:
    """The decision on a book year; None before it, and when its entry was taken back."""
    reversal = entry.alias("reversal")
    query = (
        sa.select(surplus_decision)
        .outerjoin(reversal, reversal.c.reverses == surplus_decision.c.entry_id)
        .where(surplus_decision.c.year == year, reversal.c.id.is_(None))
        .order_by(surplus_decision.c.entry_id.desc())
    )
    row = tx.connection.execute(query).first()
    if row is None:
        return None
    return Decision(
        year=row.year,
        entry_id=row.entry_id,
        decided_on=date.fromisoformat(row.decided_on),
        text=row.allocation,
        intact=frozen_hash(row.allocation) == row.hash,
    )


def put_decision(tx: Tx, *, year: int, entry_id: int, decided_on: date, text: str) -> None:
    """Keeps a decision for good."""
    tx.connection.execute(
        sa.insert(surplus_decision).values(
            year=year,
            entry_id=entry_id,
            decided_on=decided_on.isoformat(),
            allocation=text,
            hash=frozen_hash(text),
        )
    )
