"""The sums behind the home page, in two queries that walk the accounts' index."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import ZERO, Money
from coopledger.storage.database import Tx
from coopledger.storage.schema import journal_line as line

_NET = sa.func.sum(line.c.debit_sen - line.c.credit_sen)


def balances_before(tx: Tx, codes: Iterable[str], first: date) -> dict[str, Money]:
    """Debit less credit of each account before a day."""
    query = (
        sa.select(line.c.account_code, _NET)
        .where(line.c.account_code.in_(list(codes)), line.c.posted_on < first.isoformat())
        .group_by(line.c.account_code)
    )
    return {code: Money(sen) for code, sen in tx.connection.execute(query)}


def movements_by_month(
    tx: Tx, codes: Iterable[str], first: date, last: date
) -> dict[tuple[str, Period, str], Money]:
    """Debit less credit of each account in each month, by role: opening O, ordinary N, closing C.

    The days come in the order of the index and are folded into months here, which spares SQLite a
    sort.
    """
    query = (
        sa.select(line.c.account_code, line.c.posted_on, line.c.role, _NET)
        .where(
            line.c.account_code.in_(list(codes)),
            line.c.posted_on.between(first.isoformat(), last.isoformat()),
        )
        .group_by(line.c.account_code, line.c.posted_on, line.c.role)
    )
    sums: dict[tuple[str, Period, str], Money] = {}
    for code, day, role, sen in tx.connection.execute(query):
        key = (code, Period(int(day[:4]), int(day[5:7])), role)
        sums[key] = sums.get(key, ZERO) + Money(sen)
    return sums
