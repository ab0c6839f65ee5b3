"""Cash vouchers: money in or out against one account, by hand or by a ready act.

An act (`resources/acts/acts.toml`) says in everyday words what happened ("Bayar listrik"); its
debit and credit are shown only on demand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from coopledger.accounting.chart import CashFlow, Chart, Codes, Unit
from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CashOnBothSides,
    DescriptionRequired,
    SameAccount,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.sales import check_cash_account
from coopledger.accounting.text import Named


class Direction(Enum):
    """Which way money goes, seen from the cooperative."""

    IN = "in"
    OUT = "out"
    TRANSFER = "transfer"
    """From one cash account to another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A ready act in everyday words.

    Attributes:
        key: Its stable name.
        name: What it is called.
        help: When to use it.
        direction: Which way money goes.
        account: The account on the other side; for a transfer the cash account that money goes to.
        cash_account: The cash account that is proposed; for a transfer the one money comes from.
        group: The heading under which it stands (`costs`, `bank`, `capital`, `other`).
    """

    key: str
    name: Named
    help: Named
    direction: Direction
    account: str
    cash_account: str = Codes.CASH
    group: str = "other"


def acts_from(data: Mapping[str, Any]) -> tuple[Act, ...]:
    """The acts of a parsed TOML file, in its order.

    Raises:
        KeyError: When an act lacks a field.
        ValueError: When a key comes twice or a direction is unknown.
    """
    acts = tuple(
        Act(
            key=row["key"],
            name=Named(row["name_id"], row["name_en"]),
            help=Named(row["help_id"], row["help_en"]),
            direction=Direction(row["direction"]),
            account=row["account"],
            cash_account=row.get("cash_account", Codes.CASH),
            group=row["group"],
        )
        for row in data["act"]
    )
    if len({act.key for act in acts}) != len(acts):
        raise ValueError("two acts have the same key")
    return acts


def cash_voucher(
    chart: Chart,
    *,
    direction: Direction,
    posted_on: date,
    amount: Money,
    account: str,
    description: str,
    cash_account: str = Codes.CASH,
    member_id: int | None = None,
    unit: Unit | None = None,
    reference: str = "",
) -> DraftEntry:
    """Money in (D cash / K account) or out (D account / K cash).

    Raises:
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When nothing says what it was for.
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the cash account is none.
        CashOnBothSides: When the account is cash as well; that is a transfer.
    """
    _check(amount, description)
    check_cash_account(chart, cash_account)
    if chart.account(account).cash_flow is CashFlow.CASH:
        raise CashOnBothSides(account)
    builder = LineBuilder(chart)
    if direction is Direction.IN:
        builder.debit(cash_account, amount)
        builder.credit(account, amount, member_id=member_id, unit=unit)
    else:
        builder.debit(account, amount, member_id=member_id, unit=unit)
        builder.credit(cash_account, amount)
    return DraftEntry(
        kind=EntryKind.VOUCHER,
        posted_on=posted_on,
        description=description.strip(),
        lines=builder.lines,
        reference=reference,
    )


def cash_transfer(
    chart: Chart,
    *,
    posted_on: date,
    amount: Money,
    from_account: str,
    to_account: str,
    description: str,
    reference: str = "",
) -> DraftEntry:
    """Money from one cash account to another: D the one it goes to / K the one it leaves.

    Raises:
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When nothing says what it was for.
        UnknownAccount, NotACashAccount: When an account is unknown or no cash.
        SameAccount: When both are the same.
    """
    _check(amount, description)
    if from_account == to_account:
        raise SameAccount(to_account)
    builder = LineBuilder(chart)
    builder.debit(check_cash_account(chart, to_account), amount)
    builder.credit(check_cash_account(chart, from_account), amount)
    return DraftEntry(
        kind=EntryKind.VOUCHER,
        posted_on=posted_on,
        description=description.strip(),
        lines=builder.lines,
        reference=reference,
    )


def _check(amount: Money, description: str) -> None:
    if amount <= ZERO:
        raise AmountNotPositive
    if amount > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    if not description.strip():
        raise DescriptionRequired
