"""The notes of sales and purchases as a list shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment, TradeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSummary:
    """One note in the list.

    Attributes:
        entry_id: The entry.
        voucher: Its number.
        traded_on: The accounting date.
        member_number: The member who bought; empty for others and for purchases.
        party: Her name, the other buyer's, or the supplier's; empty where nobody is named.
        amount: What it comes to.
        description: What stands in the journal.
        taken_back: Whether the entry was reversed.
    """

    entry_id: int
    voucher: str
    kind: TradeKind
    traded_on: date
    payment: Payment
    amount: Money
    description: str
    member_number: str = ""
    party: str = ""
    taken_back: bool = False
