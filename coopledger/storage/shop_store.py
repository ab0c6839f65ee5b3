"""Goods, their movements, and the notes of sales and purchases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.errors import ProductCodeTaken, UnknownGoods
from coopledger.accounting.inventory import (
    DayMovement,
    MovementKind,
    Product,
    Stock,
    StockMovement,
)
from coopledger.accounting.journal import EntryKind, VoucherNumber
from coopledger.accounting.money import Money, total
from coopledger.accounting.sales import Payment, Trade, TradeKind, TradeLine
from coopledger.accounting.stock_checks import EntryFacts, GoodsFacts, StockFacts
from coopledger.storage.database import Tx
from coopledger.storage.schema import (
    journal_entry,
    journal_line,
    product,
    stock_movement,
    trade,
    trade_line,
)

_QUANTITY = sa.func.coalesce(sa.func.sum(stock_movement.c.quantity_milli), 0)
_VALUE = sa.func.coalesce(sa.func.sum(stock_movement.c.value_sen), 0)

# --- goods ---


def add_product(tx: Tx, value: Product) -> Product:
    """Puts goods on the list and gives them their id.

    Raises:
        ProductCodeTaken: When other goods have the code.
    """
    _refuse_taken_code(tx, value)
    result = tx.connection.execute(sa.insert(product).values(**_product_row(value)))
    (product_id,) = result.inserted_primary_key or (0,)
    return product_by_id(tx, product_id)


def update_product(tx: Tx, value: Product) -> None:
    """Replaces what the list says of the goods of that id.

    Raises:
        ProductCodeTaken: When other goods have the code.
    """
    _refuse_taken_code(tx, value)
    tx.connection.execute(
        sa.update(product).where(product.c.id == value.id).values(**_product_row(value))
    )


def _refuse_taken_code(tx: Tx, value: Product) -> None:
    holder = tx.connection.execute(
        sa.select(product.c.id).where(product.c.code == value.code)
    ).scalar()
    if holder is not None and holder != value.id:
        raise ProductCodeTaken(value.code)


def product_by_code(tx: Tx, code: str) -> Product:
    """The goods of that code.

    Raises:
        UnknownGoods: When there are none.
    """
    row = (
        tx.connection.execute(sa.select(product).where(product.c.code == code.strip()))
        .mappings()
        .first()
    )
    if row is None:
        raise UnknownGoods(code)
    return _product(row)


def product_by_id(tx: Tx, product_id: int) -> Product:
    """The goods of that id.

    Raises:
        UnknownGoods: When there are none.
    """
    row = (
        tx.connection.execute(sa.select(product).where(product.c.id == product_id))
        .mappings()
        .first()
    )
    if row is None:
        raise UnknownGoods(str(product_id))
    return _product(row)


def products(tx: Tx) -> tuple[Product, ...]:
    """All goods, those off the list included, in the order of their codes."""
    rows = tx.connection.execute(sa.select(product).order_by(product.c.code)).mappings()
    return tuple(_product(row) for row in rows)


def _product_row(value: Product) -> dict[str, Any]:
    return {
        "code": value.code,
        "name": value.name,
        "unit_name": value.unit_name,
        "price_sen": value.price.sen,
        "consignor_member_id": value.consignor_member_id,
        "account_code": value.stock_account,
        "active": int(value.active),
    }


def _product(row: Any) -> Product:
    return Product(
        id=row["id"],
        code=row["code"],
        name=row["name"],
        unit_name=row["unit_name"],
        price=Money(row["price_sen"]),
        consignor_member_id=row["consignor_member_id"],
        stock_account=row["account_code"],
        active=bool(row["active"]),
    )


# --- movements ---


def add_movements(tx: Tx, movements: Iterable[StockMovement]) -> None:
    """Writes movements, which never change."""
    rows = [
        {
            "product_id": movement.product_id,
            "entry_id": movement.entry_id,
            "moved_on": movement.moved_on.isoformat(),
            "kind": movement.kind.value,
            "quantity_milli": movement.quantity_milli,
            "value_sen": movement.value.sen,
        }
        for movement in movements
    ]
    if rows:
        tx.connection.execute(sa.insert(stock_movement), rows)


def stock_on(tx: Tx, product_id: int, day: date) -> Stock:
    """The stock of one product on the evening of a day."""
    quantity, value = tx.connection.execute(
        sa.select(_QUANTITY, _VALUE).where(
            stock_movement.c.product_id == product_id,
            stock_movement.c.moved_on <= day.isoformat(),
        )
    ).one()
    return Stock(quantity, Money(value))


def days_from(tx: Tx, product_id: int, first: date) -> tuple[DayMovement, ...]:
    """What moved of one product on a day and later, one value for each day."""
    rows = tx.connection.execute(
        sa.select(stock_movement.c.moved_on, _QUANTITY, _VALUE)
        .where(
            stock_movement.c.product_id == product_id,
            stock_movement.c.moved_on >= first.isoformat(),
        )
        .group_by(stock_movement.c.moved_on)
        .order_by(stock_movement.c.moved_on)
    )
    return tuple(
        DayMovement(on=date.fromisoformat(on), quantity_milli=quantity, value=Money(value))
        for on, quantity, value in rows
    )


def stocks_on(tx: Tx, day: date) -> dict[int, Stock]:
    """The stock of every product that ever moved, on the evening of a day."""
    rows = tx.connection.execute(
        sa.select(stock_movement.c.product_id, _QUANTITY, _VALUE)
        .where(stock_movement.c.moved_on <= day.isoformat())
        .group_by(stock_movement.c.product_id)
    )
    return {product_id: Stock(quantity, Money(value)) for product_id, quantity, value in rows}


def movements_of_entry(tx: Tx, entry_id: int) -> tuple[StockMovement, ...]:
    """The movements that belong to an entry, in the order of posting."""
    query = sa.select(stock_movement).where(stock_movement.c.entry_id == entry_id)
    return tuple(_movement(row) for row in tx.connection.execute(query.order_by("id")))


def card_lines(
    tx: Tx, product_id: int, first: date, last: date
) -> Iterator[tuple[StockMovement, str, str]]:
    """The movements of a product in a span, each with its entry's number and description.

    They stand by date and then by order of posting.
    """
    query = (
        sa.select(
            stock_movement,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            journal_entry.c.description,
        )
        .outerjoin(journal_entry, journal_entry.c.id == stock_movement.c.entry_id)
        .where(
            stock_movement.c.product_id == product_id,
            stock_movement.c.moved_on.between(first.isoformat(), last.isoformat()),
        )
        .order_by(stock_movement.c.moved_on, stock_movement.c.id)
    )
    for row in tx.connection.execute(query):
        if row.entry_id is None:
            yield _movement(row), "", ""
        else:
            voucher = VoucherNumber(row.series, row.year, row.number)
            yield _movement(row), str(voucher), row.description


def _movement(row: Any) -> StockMovement:
    return StockMovement(
        product_id=row.product_id,
        entry_id=row.entry_id,
        moved_on=date.fromisoformat(row.moved_on),
        kind=MovementKind(row.kind),
        quantity_milli=row.quantity_milli,
        value=Money(row.value_sen),
    )


# --- notes ---


def add_trade(tx: Tx, value: Trade) -> None:
    """Writes a sale or purchase, which never changes."""
    tx.connection.execute(
        sa.insert(trade).values(
            entry_id=value.entry_id,
            kind=value.kind.value,
            traded_on=value.traded_on.isoformat(),
            member_id=value.member_id,
            partner=value.partner,
            payment=value.payment.value,
            total_sen=value.amount.sen,
        )
    )
    tx.connection.execute(
        sa.insert(trade_line),
        [
            {
                "entry_id": value.entry_id,
                "line_no": number,
                "product_id": line.product_id,
                "quantity_milli": line.quantity_milli,
                "unit_price_sen": line.unit_price.sen,
                "amount_sen": line.amount.sen,
                "cost_sen": line.cost.sen,
            }
            for number, line in enumerate(value.lines, start=1)
        ],
    )


def trade_of_entry(tx: Tx, entry_id: int) -> Trade | None:
    """The sale or purchase behind an entry, if it is one."""
    row = tx.connection.execute(sa.select(trade).where(trade.c.entry_id == entry_id)).first()
    if row is None:
        return None
    lines = tx.connection.execute(
        sa.select(trade_line)
        .where(trade_line.c.entry_id == entry_id)
        .order_by(trade_line.c.line_no)
    )
    return Trade(
        entry_id=entry_id,
        kind=TradeKind(row.kind),
        traded_on=date.fromisoformat(row.traded_on),
        payment=Payment(row.payment),
        member_id=row.member_id,
        partner=row.partner,
        lines=tuple(
            TradeLine(
                product_id=line.product_id,
                quantity_milli=line.quantity_milli,
                unit_price=Money(line.unit_price_sen),
                amount=Money(line.amount_sen),
                cost=Money(line.cost_sen),
            )
            for line in lines
        ),
    )


# --- for the check ---


def stock_accounts(tx: Tx) -> tuple[str, ...]:
    """The accounts on which goods of the list stand."""
    rows = tx.connection.execute(
        sa.select(product.c.account_code).distinct().order_by(product.c.account_code)
    )
    return tuple(code for (code,) in rows)


def stock_facts(tx: Tx, codes: Iterable[str]) -> StockFacts:
    """What the check `stock` looks at, for the given stock accounts."""
    moved = _moved_by_entry(tx)
    net = sa.func.sum(journal_line.c.debit_sen - journal_line.c.credit_sen)
    on_ledger = dict(
        tx.connection.execute(
            sa.select(journal_line.c.entry_id, net)
            .where(journal_line.c.account_code.in_(list(codes)))
            .group_by(journal_line.c.entry_id)
        ).all()
    )
    entries = tx.connection.execute(
        sa.select(
            journal_entry.c.id,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            journal_entry.c.kind,
        )
        .where(journal_entry.c.id.in_(_touching(codes)))
        .order_by(journal_entry.c.id)
    ).all()
    opening = EntryKind.OPENING.value
    return StockFacts(
        goods=_goods_facts(tx),
        entries=tuple(
            EntryFacts(
                voucher=str(VoucherNumber(row.series, row.year, row.number)),
                kind=EntryKind(row.kind),
                ledger=Money(on_ledger.get(row.id, 0)),
                moved=moved.get(row.id),
            )
            for row in entries
            if row.kind != opening
        ),
        opening_ledger=total(
            Money(on_ledger.get(row.id, 0)) for row in entries if row.kind == opening
        ),
        opening_detail=moved.get(None),
    )


def _touching(codes: Iterable[str]) -> sa.CompoundSelect[Any]:
    """The ids of the entries that touch stock, by their lines or by their goods."""
    return sa.union(
        sa.select(journal_line.c.entry_id).where(journal_line.c.account_code.in_(list(codes))),
        sa.select(stock_movement.c.entry_id).where(stock_movement.c.entry_id.is_not(None)),
    )


def _moved_by_entry(tx: Tx) -> dict[int | None, Money]:
    """What goods moved by, for each entry; under None the detail of the opening entry."""
    rows = tx.connection.execute(
        sa.select(stock_movement.c.entry_id, sa.func.sum(stock_movement.c.value_sen)).group_by(
            stock_movement.c.entry_id
        )
    )
    return {entry_id: Money(sen) for entry_id, sen in rows}


def _goods_facts(tx: Tx) -> tuple[GoodsFacts, ...]:
    rows = tx.connection.execute(
        sa.select(product.c.code, stock_movement.c.moved_on, _QUANTITY, _VALUE)
        .join(product, product.c.id == stock_movement.c.product_id)
        .group_by(product.c.code, stock_movement.c.moved_on)
        .order_by(product.c.code, stock_movement.c.moved_on)
    )
    return tuple(
        _worst_evenings(code, [(quantity, sen) for _, _, quantity, sen in days])
        for code, days in groupby(rows, key=itemgetter(0))
    )


def _worst_evenings(code: str, days: list[tuple[int, int]]) -> GoodsFacts:
    evenings = list(accumulate(days, lambda left, day: (left[0] + day[0], left[1] + day[1])))
    without_goods = [sen for quantity, sen in evenings if quantity == 0 and sen]
    return GoodsFacts(
        code=code,
        lowest_quantity_milli=min(quantity for quantity, _ in evenings),
        lowest_value=Money(min(sen for _, sen in evenings)),
        value_without_goods=Money(without_goods[0] if without_goods else 0),
    )


def opening_entry_id(tx: Tx) -> int | None:
    """The id of the opening entry, if it is posted."""
    found: int | None = tx.connection.execute(
        sa.select(journal_entry.c.id).where(journal_entry.c.kind == EntryKind.OPENING.value)
    ).scalar()
    return found
