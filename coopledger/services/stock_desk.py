"""What sales, purchases and their reversals share: moving goods, and leaving the stock sound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from coopledger.accounting.inventory import (
    MovementKind,
    StockMovement,
    ValueCorrection,
    value_corrections,
)
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.money import Money
from coopledger.accounting.sales import stock_correction
from coopledger.accounting.text import Text
from coopledger.services.memos import memo
from coopledger.services.posting import next_part, post
from coopledger.services.session import Session
from coopledger.storage import chart_store, shop_store
from coopledger.storage.database import Tx


def move_back(tx: Tx, entry: JournalEntry, reversal: JournalEntry) -> tuple[StockMovement, ...]:
    """Takes back the movements of an entry that was reversed; returns those made now."""
    back = tuple(
        replace(
            movement,
            entry_id=reversal.id,
            moved_on=reversal.draft.posted_on,
            kind=MovementKind.REVERSAL,
            quantity_milli=-movement.quantity_milli,
            value=-movement.value,
        )
        for movement in shop_store.movements_of_entry(tx, entry.id)
    )
    shop_store.add_movements(tx, back)
    return back


def settle(
    tx: Tx, session: Session, operation_id: str, moved: Iterable[StockMovement]
) -> tuple[JournalEntry, ...]:
    """Posts what keeps the stock of the moved products sound from the first moved day on.

    Late entries alone need it: business in the order of days never does.

    Returns:
        The entries, one for each day on which value had to be written off or back; mostly none.

    Raises:
        InsufficientStock: When fewer than no goods would be left on some evening.
        PeriodClosed: When the day of a correction lies in a locked month.
    """
    first: dict[int, date] = {}
    taken: dict[int, int] = {}
    for movement in moved:
        known = first.get(movement.product_id, movement.moved_on)
        first[movement.product_id] = min(known, movement.moved_on)
        out = taken.get(movement.product_id, 0) - movement.quantity_milli
        taken[movement.product_id] = out
    by_day: dict[date, list[tuple[int, Money]]] = {}
    for product_id, since in sorted(first.items()):
        for correction in _corrections(tx, product_id, since, taken[product_id]):
            by_day.setdefault(correction.on, []).append((product_id, correction.amount))
    return tuple(
        _post_correction(tx, session, operation_id, day, amounts)
        for day, amounts in sorted(by_day.items())
    )


def _corrections(
    tx: Tx, product_id: int, since: date, taken_milli: int
) -> tuple[ValueCorrection, ...]:
    before = shop_store.stock_on(tx, product_id, since - timedelta(days=1))
    return value_corrections(
        before,
        shop_store.days_from(tx, product_id, since),
        product=shop_store.product_by_id(tx, product_id).name,
        taken_milli=taken_milli,
    )


def _post_correction(
    tx: Tx,
    session: Session,
    operation_id: str,
    day: date,
    amounts: list[tuple[int, Money]],
) -> JournalEntry:
    products = {product_id: shop_store.product_by_id(tx, product_id) for product_id, _ in amounts}
    names = ", ".join(product.name for product in products.values())
    draft = stock_correction(
        chart_store.chart(tx),
        posted_on=day,
        amounts=[(products[product_id].stock_account, amount) for product_id, amount in amounts],
        description=memo(tx, "", Text("Stock value corrected: {goods}", {"goods": names})),
    )
    entry = post(tx, session, draft, operation_id, next_part(tx, operation_id))
    shop_store.add_movements(
        tx,
        [
            StockMovement(
                product_id=product_id,
                entry_id=entry.id,
                moved_on=day,
                kind=MovementKind.CORRECTION,
                quantity_milli=0,
                value=amount,
            )
            for product_id, amount in amounts
        ],
    )
    return entry
