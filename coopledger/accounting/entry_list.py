"""Entries in a list: which are wanted, one row of it, and where a page ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting.journal import EntryKind, Series, VoucherNumber
from coopledger.accounting.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which entries are wanted; what is left out does not narrow.

    Attributes:
        from_date: The first accounting date.
        to_date: The last accounting date.
        text: Words that description or reference must contain, or a voucher number.
        account: A ledger account that a line must have.
        member_id: A member whom a line must name.
        contract_id: A savings account or loan that a line must name.
        kind: Why it was made.
        series: The voucher series.
        amount: The sum of its debits.
    """

    from_date: date | None = None
    to_date: date | None = None
    text: str = ""
    account: str = ""
    member_id: int | None = None
    contract_id: int | None = None
    kind: EntryKind | None = None
    series: Series | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended: the next one begins behind it."""

    posted_on: date
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrySummary:
    """One entry in a list.

    Attributes:
        amount: The sum of its debits.
        reverses: The number of the entry it takes back.
        reversed_by: The number of the entry that took it back.
    """

    id: int
    voucher: VoucherNumber
    kind: EntryKind
    posted_on: date
    description: str
    reference: str
    amount: Money
    recorded_by: str
    reverses: VoucherNumber | None
    reversed_by: VoucherNumber | None
