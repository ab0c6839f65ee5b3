from __future__ import annotations

from decimal import Decimal

import pytest

from coopledger.accounting.errors import Problem
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.stock_checks import (
    EntryFacts,
    GoodsFacts,
    StockFacts,
    check_stock,
    stock_notes,
)
from coopledger.accounting.text import Text

RP = Money.rupiah


def goods(quantity_milli: int = 0, value: Money = ZERO, left: Money = ZERO) -> GoodsFacts:
    return GoodsFacts(
        code="GULA",
        lowest_quantity_milli=quantity_milli,
        lowest_value=value,
        value_without_goods=left,
    )


def entry(kind: EntryKind, ledger: int, moved: int | None) -> EntryFacts:
    return EntryFacts(
        voucher="BKK/2026/000001",
        kind=kind,
        ledger=RP(ledger),
        moved=None if moved is None else RP(moved),
    )


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        (
            StockFacts(goods=(goods(-1_500),)),
            Problem("stock_quantity_negative", "GULA", {"quantity": Decimal("-1.5")}),
        ),
        (
            StockFacts(goods=(goods(0, RP(-5)),)),
            Problem("stock_value_negative", "GULA", {"value": RP(-5)}),
        ),
        (
            StockFacts(goods=(goods(0, ZERO, RP(5)),)),
            Problem("stock_value_without_goods", "GULA", {"value": RP(5)}),
        ),
        (
            StockFacts(entries=(entry(EntryKind.SALE, -10, -9),)),
            Problem("stock_entry_differs", "BKK/2026/000001", {"ledger": RP(-10), "goods": RP(-9)}),
        ),
        (
            StockFacts(entries=(entry(EntryKind.PURCHASE, 10, None),)),
            Problem("stock_entry_differs", "BKK/2026/000001", {"ledger": RP(10), "goods": ZERO}),
        ),
        (
            StockFacts(entries=(entry(EntryKind.JOURNAL, 0, 7),)),
            Problem("stock_entry_differs", "BKK/2026/000001", {"ledger": ZERO, "goods": RP(7)}),
        ),
        (
            StockFacts(opening_ledger=RP(100), opening_detail=RP(90)),
            Problem("stock_opening_differs", "", {"ledger": RP(100), "goods": RP(90)}),
        ),
        (
            StockFacts(opening_detail=RP(90)),
            Problem("stock_opening_differs", "", {"ledger": ZERO, "goods": RP(90)}),
        ),
    ],
)
def test_each_thing_that_can_be_wrong(facts: StockFacts, problem: Problem):
    (found,) = check_stock(facts)
    assert (found.code, found.place, found.values) == (problem.code, problem.place, problem.values)


def test_nothing_is_wrong_in_a_book_that_agrees():
    facts = StockFacts(
        goods=(goods(),),
        entries=(entry(EntryKind.SALE, -10, -10), entry(EntryKind.PURCHASE, 10, 10)),
        opening_ledger=RP(5),
        opening_detail=RP(5),
    )
    assert check_stock(facts) == []
    assert stock_notes(facts) == []
    assert check_stock(StockFacts()) == []


def test_stock_kept_by_hand_is_a_note():
    facts = StockFacts(
        entries=(
            entry(EntryKind.JOURNAL, 10, None),
            entry(EntryKind.VOUCHER, -3, None),
            entry(EntryKind.CLOSING, 0, None),
        ),
        opening_ledger=RP(100),
    )
    assert check_stock(facts) == []
    opening, by_hand = stock_notes(facts)
    assert opening == Text("The opening stock is not itemised by goods")
    assert isinstance(by_hand, Text)
    assert by_hand.values == {"count": "2", "voucher": "BKK/2026/000001"}


def test_entries_by_hand_that_cancel_are_no_note():
    facts = StockFacts(
        entries=(entry(EntryKind.JOURNAL, 10, None), entry(EntryKind.JOURNAL, -10, None))
    )
    assert stock_notes(facts) == []
