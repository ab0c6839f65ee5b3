"""The check `stock`: goods, their movements and the ledger must tell the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from coopledger.accounting.errors import Problem
from coopledger.accounting.inventory import MILLI
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.text import Label, Text

_MOVES_GOODS = frozenset({EntryKind.PURCHASE, EntryKind.SALE, EntryKind.STOCK_ADJUSTMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsFacts:
    """What the movements of one product come to.

    Attributes:
        code: The goods.
        lowest_quantity_milli: The fewest there were on any evening.
        lowest_value: The least they were worth on any evening.
        value_without_goods: The value that stood on some evening without goods; mostly zero.
    """

    code: str
    lowest_quantity_milli: int
    lowest_value: Money
    value_without_goods: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFacts:
    """What one entry does to stock.

    Attributes:
        voucher: Its number.
        ledger: What its lines on stock accounts say, debit less credit.
        moved: What the movements of its goods say; None when it has none.
    """

    voucher: str
    kind: EntryKind
    ledger: Money
    moved: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StockFacts:
    """What the book has of its stock.

    Attributes:
        goods: Every product that moved.
        entries: Every entry that touches a stock account or moved goods, the opening one left out.
        opening_ledger: What the opening entry has on the stock accounts.
        opening_detail: What the goods of the list account for; None when none were written down.
    """

    goods: tuple[GoodsFacts, ...] = ()
    entries: tuple[EntryFacts, ...] = ()
    opening_ledger: Money = ZERO
    opening_detail: Money | None = None


def check_stock(facts: StockFacts) -> list[Problem]:
    """What is wrong: stock below zero, value without goods, goods and ledger at odds.

    From these follows that the value of all goods is the balance of the stock accounts, apart from
    what `stock_notes` names.
    """
    return [*_goods_problems(facts), *_entry_problems(facts), *_opening_problems(facts)]


def _goods_problems(facts: StockFacts) -> Iterator[Problem]:
    for goods in facts.goods:
        if goods.lowest_quantity_milli < 0:
            quantity = Decimal(goods.lowest_quantity_milli) / MILLI
            yield Problem("stock_quantity_negative", goods.code, {"quantity": quantity})
        if goods.lowest_value < ZERO:
            yield Problem("stock_value_negative", goods.code, {"value": goods.lowest_value})
        if goods.value_without_goods:
            value = goods.value_without_goods
            yield Problem("stock_value_without_goods", goods.code, {"value": value})


def _entry_problems(facts: StockFacts) -> Iterator[Problem]:
    for entry in facts.entries:
        if entry.moved is None and entry.kind not in _MOVES_GOODS:
            continue
        moved = entry.moved or ZERO
        if moved != entry.ledger:
            yield Problem(
                "stock_entry_differs", entry.voucher, {"ledger": entry.ledger, "goods": moved}
            )


def _opening_problems(facts: StockFacts) -> Iterator[Problem]:
    if facts.opening_detail not in {None, facts.opening_ledger}:
        values = {"ledger": facts.opening_ledger, "goods": facts.opening_detail}
        yield Problem("stock_opening_differs", "", values)


def stock_notes(facts: StockFacts) -> list[Label]:
    """What stands on the stock accounts without goods, which is worth knowing and no failure."""
    notes: list[Label] = []
    if facts.opening_ledger and facts.opening_detail is None:
        notes.append(Text("The opening stock is not itemised by goods"))
    by_hand = [
        entry
        for entry in facts.entries
        if entry.moved is None and entry.ledger and entry.kind not in _MOVES_GOODS
    ]
    if total(entry.ledger for entry in by_hand):
        notes.append(
            Text(
                "{count} entries by hand moved stock accounts without goods, the last {voucher}",
                {"count": str(len(by_hand)), "voucher": by_hand[-1].voucher},
            )
        )
    return notes
