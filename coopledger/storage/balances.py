"""Sums over the lines, the only source of every balance.

All amounts are debit minus credit; the natural sign appears only in statements.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.chart import Unit
from coopledger.accounting.money import Money
from coopledger.storage.database import Tx
from coopledger.storage.schema import journal_line as line

_NET = sa.func.sum(line.c.debit_sen - line.c.credit_sen)


def conditions(
    *,
    at: date | None = None,
    from_date: date | None = None,
    unit: Unit | None = None,
    closing: bool = True,
    opening: bool = True,
) -> list[sa.ColumnElement[bool]]:
    """The conditions that choose lines.

    Args:
        at: The last day that counts; None for all.
        from_date: The first day that counts; None from the beginning, the opening entry included.
        unit: Only this business unit.
        closing: Whether closing entries count.
        opening: Whether the opening entry counts.
    """
    chosen: list[sa.ColumnElement[bool]] = []
    if at is not None:
        chosen.append(line.c.posted_on <= at.isoformat())
    if from_date is not None:
        chosen.append(line.c.posted_on >= from_date.isoformat())
    if unit is not None:
        chosen.append(line.c.unit == unit.value)
    if not closing and not opening:
        chosen.append(line.c.role == "N")
    elif not closing:
        chosen.append(line.c.role != "C")
    elif not opening:
        chosen.append(line.c.role != "O")
    return chosen


def by_account(tx: Tx, **chosen: Any) -> dict[str, Money]:
    """The net of each account that has lines, debit minus credit; arguments as `conditions`."""
    query = (
        sa.select(line.c.account_code, _NET)
        .where(*conditions(**chosen))
        .group_by(line.c.account_code)
        .order_by(line.c.account_code)
    )
    return {code: Money(sen) for code, sen in tx.connection.execute(query)}


def of_account(tx: Tx, code: str, **chosen: Any) -> Money:
    """The net of one account."""
    query = sa.select(_NET).where(line.c.account_code == code, *conditions(**chosen))
    return Money(tx.connection.execute(query).scalar() or 0)


def of_contract(tx: Tx, contract_id: int, code: str, *, at: date | None = None) -> Money:
    """The net of one contract on its control account."""
    query = sa.select(_NET).where(
        line.c.contract_id == contract_id,
        line.c.contract_id.is_not(None),
        line.c.account_code == code,
        *conditions(at=at),
    )
    return Money(tx.connection.execute(query).scalar() or 0)


def by_contract(
    tx: Tx, codes: Iterable[str], *, at: date | None = None
) -> dict[tuple[str, int | None, int | None], Money]:
    """The net of each account, member and contract on the given control accounts.

    A key with None for both is what the opening entry left "not itemised".
    """
    query = (
        sa.select(line.c.account_code, line.c.member_id, line.c.contract_id, _NET)
        .where(line.c.account_code.in_(list(codes)), *conditions(at=at))
        .group_by(line.c.account_code, line.c.member_id, line.c.contract_id)
    )
    return {
        (code, member_id, contract_id): Money(sen)
        for code, member_id, contract_id, sen in tx.connection.execute(query)
    }


def by_member(tx: Tx, codes: Iterable[str], **chosen: Any) -> dict[int, Money]:
    """The net of each member over the given accounts together."""
    query = (
        sa.select(line.c.member_id, _NET)
        .where(
            line.c.member_id.is_not(None),
            line.c.account_code.in_(list(codes)),
            *conditions(**chosen),
        )
        .group_by(line.c.member_id)
    )
    return {member_id: Money(sen) for member_id, sen in tx.connection.execute(query)}


def of_member(tx: Tx, member_id: int, **chosen: Any) -> dict[tuple[str, int | None], Money]:
    """The net of one member by account and contract."""
    query = (
        sa.select(line.c.account_code, line.c.contract_id, _NET)
        .where(line.c.member_id == member_id, line.c.member_id.is_not(None), *conditions(**chosen))
        .group_by(line.c.account_code, line.c.contract_id)
    )
    return {
        (code, contract_id): Money(sen) for code, contract_id, sen in tx.connection.execute(query)
    }


def lowest_from(tx: Tx, code: str, first: date, *, contract_id: int | None = None) -> Money:
    """The lowest end-of-day net of an account (or contract) on `first` and every later day.

    It says how much may go out of a cash box on `first` without any later day falling below zero.
    """
    return min(_nets_from(tx, code, first, contract_id))


def highest_from(tx: Tx, code: str, first: date, *, contract_id: int | None = None) -> Money:
    """The highest end-of-day net on `first` and every later day.

    A savings account's net is negative while it holds money; `-highest_from(...)` is what can be
    withdrawn on `first` without any later day being overdrawn.
    """
    return max(_nets_from(tx, code, first, contract_id))


def _nets_from(tx: Tx, code: str, first: date, contract_id: int | None) -> list[Money]:
    """The net at the end of `first`, then at the end of each later day with lines."""
    scope = [line.c.account_code == code]
    if contract_id is not None:
        scope += [line.c.contract_id == contract_id, line.c.contract_id.is_not(None)]
    start = sa.select(_NET).where(*scope, *conditions(at=first))
    balance = int(tx.connection.execute(start).scalar() or 0)
    later = (
        sa.select(_NET)
        .where(*scope, line.c.posted_on > first.isoformat())
        .group_by(line.c.posted_on)
        .order_by(line.c.posted_on)
    )
    nets = [Money(balance)]
    for (sen,) in tx.connection.execute(later):
        balance += sen
        nets.append(Money(balance))
    return nets
