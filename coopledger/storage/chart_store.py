"""The book's own chart of accounts."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from coopledger.accounting.chart import (
    Account,
    AccountType,
    CashFlow,
    Chart,
    Demands,
    Patronage,
    Side,
    Unit,
)
from coopledger.storage.database import Tx
from coopledger.storage.schema import account

_CACHE = "chart"


def chart(tx: Tx) -> Chart:
    """The chart; read once per book until an account changes."""
    cached = tx.books.caches.get(_CACHE)
    if isinstance(cached, Chart):
        return cached
    rows = tx.connection.execute(sa.select(account)).mappings()
    result = Chart(from_row(dict(row)) for row in rows)
    tx.books.caches[_CACHE] = result
    return result


def put_account(tx: Tx, value: Account) -> None:
    """Adds the account, or replaces its names, flags and activity."""
    row = to_row(value)
    known = tx.connection.execute(
        sa.update(account).where(account.c.code == value.code).values(**row)
    )
    if known.rowcount == 0:
        tx.connection.execute(sa.insert(account).values(**row))
    tx.books.caches.pop(_CACHE, None)


def put_chart(tx: Tx, accounts: Chart) -> None:
    """Fills an empty book with a whole chart."""
    tx.connection.execute(sa.insert(account), [to_row(value) for value in accounts.values()])
    tx.books.caches.pop(_CACHE, None)


def to_row(value: Account) -> dict[str, Any]:
    """The columns of an account."""
    return {
        "code": value.code,
        "name_id": value.name_id,
        "name_en": value.name_en,
        "type": value.type.value,
        "normal_side": value.normal_side.value,
        "cash_flow": value.cash_flow.value,
        "patronage": value.patronage.value,
        "default_unit": value.default_unit.value,
        "demands": value.demands.value,
        "active": int(value.active),
    }


def from_row(row: dict[str, Any]) -> Account:
    """The account of a row."""
    return Account(
        code=row["code"],
        name_id=row["name_id"],
        name_en=row["name_en"],
        type=AccountType(row["type"]),
        normal_side=Side(row["normal_side"]),
        cash_flow=CashFlow(row["cash_flow"]),
        patronage=Patronage(row["patronage"]),
        default_unit=Unit(row["default_unit"]),
        demands=Demands(row["demands"]),
        active=bool(row["active"]),
    )
