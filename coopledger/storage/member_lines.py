"""What the journal says of members: for one, or for all in one ordered pass."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.chart import Codes
from coopledger.accounting.journal import EntryKind, VoucherNumber
from coopledger.accounting.member_statement import (
    AccountKey,
    AccountName,
    LedgerLine,
    Patronage,
    SurplusReceived,
)
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.text import Named, Text
from coopledger.storage.database import Tx
from coopledger.storage.schema import (
    contract,
    journal_entry,
    journal_line,
    savings_account,
    savings_product,
    surplus_decision,
)

_line = journal_line.c
_entry = journal_entry.c
_reversal = journal_entry.alias("reversal")
_NET = sa.func.sum(_line.debit_sen - _line.credit_sen)

LOAN = Text("Loan")
"""What a loan is called to the member, whose debt is the cooperative's receivable."""

Balances = Mapping[int, Mapping[AccountKey, Money]]
"""Debit less credit by member id and account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which members and which accounts are read.

    Attributes:
        codes: The accounts that are kept by member.
        member_id: One member; None for all.
        up_to_entry: Only entries posted up to this one, by its id; None for all.
    """

    codes: tuple[str, ...]
    member_id: int | None = None
    up_to_entry: int | None = None

    @property
    def conditions(self) -> list[sa.ColumnElement[bool]]:
        """As the index on members wants to hear it."""
        chosen: list[sa.ColumnElement[bool]] = [
            _line.member_id.is_not(None),
            _line.account_code.in_(self.codes),
        ]
        if self.member_id is not None:
            chosen.append(_line.member_id == self.member_id)
        if self.up_to_entry is not None:
            chosen.append(_line.entry_id <= self.up_to_entry)
        return chosen


def balances_before(tx: Tx, scope: Scope, first: date) -> Balances:
    """The balances with which a span begins; the opening entry stands before every span."""
    return _balances(tx, scope, sa.or_(_line.role == "O", _line.posted_on < first.isoformat()))


def balances_at(tx: Tx, scope: Scope, last: date) -> Balances:
    """The balances at the end of a day; the opening entry counts on every day."""
    return _balances(tx, scope, sa.or_(_line.role == "O", _line.posted_on <= last.isoformat()))


def _balances(tx: Tx, scope: Scope, days: sa.ColumnElement[bool]) -> Balances:
    query = (
        sa.select(_line.member_id, _line.account_code, _line.contract_id, _NET)
        .where(*scope.conditions, days)
        .group_by(_line.member_id, _line.account_code, _line.contract_id)
    )
    held: dict[int, dict[AccountKey, Money]] = {}
    for member_id, code, contract_id, sen in tx.connection.execute(query):
        held.setdefault(member_id, {})[code, contract_id] = Money(sen)
    return held


def lines(
    tx: Tx, scope: Scope, first: date, last: date, *, member_ids: Collection[int] = ()
) -> dict[int, list[LedgerLine]]:
    """The lines of a span by member.

    Within a member they stand by account, then by date, then in the order of posting.

    Args:
        tx: The book.
        scope: Which accounts, and perhaps which one member.
        first: The first day.
        last: The last day.
        member_ids: Only these members; none for those of the scope.
    """
    chosen = [*scope.conditions]
    if member_ids:
        chosen.append(_line.member_id.in_(list(member_ids)))
    query = (
        sa.select(
            _line.member_id,
            _line.account_code,
            _line.contract_id,
            _line.posted_on,
            _line.entry_id,
            (_line.debit_sen - _line.credit_sen).label("net"),
            _entry.series,
            _entry.year,
            _entry.number,
            _entry.kind,
            _entry.description,
            sa.case(
                (_entry.reverses.is_not(None), _entry.reverses),
                (_reversal.c.id.is_not(None), _entry.id),
            ).label("pair"),
        )
        .select_from(journal_line)
        .join(journal_entry, _entry.id == _line.entry_id)
        .outerjoin(_reversal, _reversal.c.reverses == _entry.id)
        .where(
            *chosen,
            _line.role != "O",
            _line.posted_on.between(first.isoformat(), last.isoformat()),
        )
        .order_by(
            _line.member_id,
            _line.account_code,
            _line.contract_id,
            _line.posted_on,
            _line.entry_id,
            _line.line_no,
        )
    )
    found: dict[int, list[LedgerLine]] = {}
    for row in tx.connection.execute(query):
        found.setdefault(row.member_id, []).append(_ledger_line(row))
    return found


def _ledger_line(row: Any) -> LedgerLine:
    return LedgerLine(
        entry_id=row.entry_id,
        posted_on=date.fromisoformat(row.posted_on),
        voucher=str(VoucherNumber(row.series, row.year, row.number)),
        kind=EntryKind(row.kind),
        description=row.description,
        key=(row.account_code, row.contract_id),
        net=Money(row.net),
        pair=row.pair,
    )


PaidAlong = Mapping[tuple[int, int], tuple[Money, Money]]
"""Interest and penalty by entry and loan."""


def paid_along(tx: Tx, first: date, last: date, member_id: int | None = None) -> PaidAlong:
    """What was paid in interest and penalties along with the principal of loans."""
    query = (
        sa.select(_line.entry_id, _line.contract_id, _line.account_code, _NET)
        .where(
            *Scope(codes=(Codes.LOAN_INTEREST, Codes.PENALTY), member_id=member_id).conditions,
            _line.role == "N",
            _line.contract_id.is_not(None),
            _line.posted_on.between(first.isoformat(), last.isoformat()),
        )
        .group_by(_line.entry_id, _line.contract_id, _line.account_code)
    )
    paid: dict[tuple[int, int], tuple[Money, Money]] = {}
    for entry_id, contract_id, code, sen in tx.connection.execute(query):
        interest, penalty = paid.get((entry_id, contract_id), (ZERO, ZERO))
        if code == Codes.PENALTY:
            penalty -= Money(sen)
        else:
            interest -= Money(sen)
        paid[entry_id, contract_id] = (interest, penalty)
    return paid


def members_with_lines(tx: Tx, scope: Scope, first: date, last: date) -> frozenset[int]:
    """The ids of those who have lines in the span."""
    query = (
        sa.select(_line.member_id)
        .where(
            *scope.conditions,
            _line.role != "O",
            _line.posted_on.between(first.isoformat(), last.isoformat()),
        )
        .distinct()
    )
    return frozenset(tx.connection.execute(query).scalars())


def names(tx: Tx, member_id: int | None = None) -> dict[int, dict[AccountKey, AccountName]]:
    """How each member's contracts are called: savings by their product, a loan as a loan."""
    query = (
        sa.select(
            contract.c.id,
            contract.c.kind,
            contract.c.member_id,
            contract.c.account_code,
            contract.c.number,
            savings_product.c.name_id,
            savings_product.c.name_en,
        )
        .outerjoin(savings_account, savings_account.c.contract_id == contract.c.id)
        .outerjoin(savings_product, savings_product.c.id == savings_account.c.product_id)
        .where(contract.c.member_id.is_not(None), contract.c.kind.in_(("savings", "loan")))
    )
    if member_id is not None:
        query = query.where(contract.c.member_id == member_id)
    known: dict[int, dict[AccountKey, AccountName]] = {}
    for row in tx.connection.execute(query):
        label = LOAN if row.kind == "loan" else Named(row.name_id, row.name_en)
        name = AccountName(name=label, number=row.number)
        known.setdefault(row.member_id, {})[row.account_code, row.id] = name
    return known


def patronage(
    tx: Tx, first: date, last: date, member_id: int | None = None
) -> dict[int, Patronage]:
    """Each member's business over the days, from the lines of revenue that name her.

    What was sold of her goods is what was credited to her as their owner; what she was paid for it
    is no business. An entry that was taken back is none either.
    """
    codes = (
        Codes.SALES_TO_MEMBERS,
        Codes.RETURNS_FROM_MEMBERS,
        Codes.LOAN_INTEREST,
        Codes.DUE_TO_MEMBER_CONSIGNORS,
    )
    owed_for_goods = _line.account_code == Codes.DUE_TO_MEMBER_CONSIGNORS
    stands = sa.and_(
        _line.credit_sen > 0,
        sa.not_(
            sa.exists().where(
                sa.or_(
                    sa.and_(_entry.id == _line.entry_id, _entry.reverses.is_not(None)),
                    _entry.reverses == _line.entry_id,
                )
            )
        ),
    )
    query = (
        sa.select(_line.member_id, _line.account_code, _NET)
        .where(
            *Scope(codes=codes, member_id=member_id).conditions,
            _line.role == "N",
            _line.posted_on.between(first.isoformat(), last.isoformat()),
            sa.or_(sa.not_(owed_for_goods), stands),
        )
        .group_by(_line.member_id, _line.account_code)
    )
    nets: dict[int, dict[str, int]] = {}
    for who, code, sen in tx.connection.execute(query):
        nets.setdefault(who, {})[code] = sen
    return {who: _patronage(by_code) for who, by_code in nets.items()}


def _patronage(nets: Mapping[str, int]) -> Patronage:
    bought = nets.get(Codes.SALES_TO_MEMBERS, 0) + nets.get(Codes.RETURNS_FROM_MEMBERS, 0)
    return Patronage(
        purchases=Money(-bought),
        loan_interest=Money(-nets.get(Codes.LOAN_INTEREST, 0)),
        consignment=Money(-nets.get(Codes.DUE_TO_MEMBER_CONSIGNORS, 0)),
    )


def last_surplus(
    tx: Tx, at: date, *, savings: Collection[str], ledger: Balances
) -> dict[int, SurplusReceived]:
    """Each member's share of the surplus that the last meeting up to the day decided on.

    A decision whose entry was reversed no longer counts.

    Args:
        tx: The book.
        at: The day.
        savings: The accounts of savings: what was moved there is saved.
        ledger: The balances of the day: what is still on the account of shares waits.
    """
    decision = tx.connection.execute(
        sa.select(surplus_decision.c.year, surplus_decision.c.entry_id)
        # The decision's date is its entry's; asking the entries for it would read them all.
        .outerjoin(_reversal, _reversal.c.reverses == surplus_decision.c.entry_id)
        .where(surplus_decision.c.decided_on <= at.isoformat(), _reversal.c.id.is_(None))
        .order_by(surplus_decision.c.year.desc(), surplus_decision.c.entry_id.desc())
        .limit(1)
    ).first()
    if decision is None:
        return {}
    query = (
        sa.select(_line.member_id, _NET)
        .where(
            _line.entry_id == decision.entry_id,
            _line.account_code == Codes.SURPLUS_PAYABLE_TO_MEMBERS,
            _line.member_id.is_not(None),
        )
        .group_by(_line.member_id)
    )
    saved = _saved_of_surplus(tx, decision.entry_id, at, savings)
    shares = {}
    for who, sen in tx.connection.execute(query):
        amount = Money(-sen)
        held_still = -ledger.get(who, {}).get((Codes.SURPLUS_PAYABLE_TO_MEMBERS, None), ZERO)
        waiting = max(min(held_still, amount), ZERO)
        shares[who] = SurplusReceived(
            year=decision.year,
            amount=amount,
            saved=max(min(saved.get(who, ZERO), amount - waiting), ZERO),
            waiting=waiting,
        )
    return shares


def _saved_of_surplus(
    tx: Tx, decision_id: int, at: date, savings: Collection[str]
) -> dict[int, Money]:
    """What entries after the decision moved from the account of shares to savings, by member."""
    payable = journal_line.alias("payable")
    moved = (
        sa.select(payable.c.entry_id, payable.c.member_id)
        .where(
            payable.c.member_id.is_not(None),
            payable.c.account_code == Codes.SURPLUS_PAYABLE_TO_MEMBERS,
            payable.c.entry_id > decision_id,
            payable.c.posted_on <= at.isoformat(),
        )
        .distinct()
        .subquery()
    )
    query = (
        sa.select(_line.member_id, _NET)
        .join(
            moved, sa.and_(moved.c.entry_id == _line.entry_id, moved.c.member_id == _line.member_id)
        )
        .where(_line.account_code.in_(list(savings)))
        .group_by(_line.member_id)
    )
    return {who: Money(-sen) for who, sen in tx.connection.execute(query)}


def held(
    tx: Tx, codes: Iterable[str], *, member_ids: Iterable[int] | None = None
) -> dict[int, dict[str, Money]]:
    """What members hold on each of the given accounts today, debit less credit.

    Args:
        tx: The book.
        codes: The accounts.
        member_ids: A few members, so that a search field does not sum the whole book; None for all.
    """
    chosen = Scope(codes=tuple(codes)).conditions
    if member_ids is not None:
        chosen.append(_line.member_id.in_(list(member_ids)))
    query = (
        sa.select(_line.member_id, _line.account_code, _NET)
        .where(*chosen)
        .group_by(_line.member_id, _line.account_code)
    )
    result: dict[int, dict[str, Money]] = {}
    for member_id, code, sen in tx.connection.execute(query):
        result.setdefault(member_id, {})[code] = Money(sen)
    return result
