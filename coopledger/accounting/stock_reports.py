"""The reports on goods: what is in stock at a date, and the card of one product."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from coopledger.accounting.chart import Account
from coopledger.accounting.inventory import MILLI, Product, Stock, StockMovement
from coopledger.accounting.money import ZERO, Money, round_half_up, total
from coopledger.accounting.statement_specs import account_name
from coopledger.accounting.statements import (
    TOTAL,
    CellType,
    Column,
    Link,
    Row,
    RowKind,
    Statement,
    line,
    section,
    total_row,
)
from coopledger.accounting.text import Text

_STOCK_COLUMNS = (
    Column(key="quantity", title=Text("Quantity"), type=CellType.QUANTITY, width=0.9),
    Column(key="unit_name", title=Text("Unit of goods"), type=CellType.TEXT, width=0.7),
    Column(key="unit_cost", title=Text("Average cost")),
    Column(key="value", title=Text("Value"), width=1.2),
)
_CARD_COLUMNS = (
    Column(key="date", title=Text("Date"), type=CellType.DATE, width=0.9),
    Column(key="quantity_in", title=Text("In"), type=CellType.QUANTITY, width=0.8),
    Column(key="quantity_out", title=Text("Out"), type=CellType.QUANTITY, width=0.8),
    Column(key="quantity", title=Text("Left"), type=CellType.QUANTITY, width=0.8),
    Column(key="change", title=Text("Cost")),
    Column(key="value", title=Text("Value")),
    Column(key="unit_cost", title=Text("Average cost")),
)


def stock(
    goods: Iterable[tuple[Product, Stock]],
    ledger: Mapping[str, Money],
    accounts: Mapping[str, Account],
    *,
    cooperative: str,
    at: date,
) -> Statement:
    """What is in stock on the evening of a day, at average cost.

    Its total is the balance of the stock accounts; what stands there without goods is a row.

    Args:
        goods: The goods with what there is of them, in order; those without stock are left out.
        ledger: The balance of each stock account.
        accounts: Those accounts.
        cooperative: The cooperative's name.
        at: The day.
    """
    there = [(product, left) for product, left in goods if left.quantity_milli or left.value]
    rows: list[Row] = []
    for code in sorted(ledger):
        here = [(product, left) for product, left in there if product.stock_account == code]
        own = [_stock_row(product, left) for product, left in here]
        value = total(left.value for _, left in here)
        if ledger[code] != value:
            rest = ledger[code] - value
            own.append(line(Text("Not itemised by goods"), None, None, None, rest))
        if len(ledger) > 1 and own:
            name = account_name(accounts[code])
            own = [section(name, code=code), *own, _sum(Text("Subtotal"), ledger[code])]
        rows += own
    whole = total(ledger.values())
    rows.append(_sum(TOTAL, whole))
    return Statement(
        name="stock",
        title=Text("Stock of goods"),
        cooperative=cooperative,
        to_date=at,
        columns=_STOCK_COLUMNS,
        rows=tuple(rows),
        code_title=Text("Code"),
        label_title=Text("Goods"),
        totals={"stock": whole},
    )


def _stock_row(product: Product, left: Stock) -> Row:
    return line(
        product.name,
        _quantity(left.quantity_milli),
        product.unit_name,
        _unit_cost(left),
        left.value,
        code=product.code,
        link=Link(kind="product", key=product.code),
    )


def _sum(label: Text, value: Money) -> Row:
    return total_row(label, None, None, None, value)


def _quantity(milli: int) -> Decimal:
    return Decimal(milli) / MILLI


def _unit_cost(left: Stock) -> Money:
    """The average cost to the sen, for reading; the rules count with four decimals."""
    return round_half_up(Fraction(left.unit_cost) * 100, Money(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One movement on a stock card, with the entry that carries it.

    Attributes:
        voucher: The entry's number; empty for the detail of the opening entry.
        description: What happened.
    """

    movement: StockMovement
    voucher: str = ""
    description: str = ""


def stock_card(
    product: Product,
    opening: Stock,
    lines: Iterable[CardLine],
    *,
    cooperative: str,
    from_date: date,
    to_date: date,
) -> Statement:
    """The card of one product: each movement with what is left and what it is worth.

    Args:
        product: The goods.
        opening: What there was on the evening before the span.
        lines: The movements of the span, by date and then by order of posting.
        cooperative: The cooperative's name.
        from_date: The first day.
        to_date: The last day.
    """
    left = opening
    rows = [_left_row(Text("Opening balance"), left)]
    came, went = 0, 0
    for each in lines:
        quantity, value = each.movement.quantity_milli, each.movement.value
        left = left.received(quantity, value)
        came, went = came + max(quantity, 0), went + max(-quantity, 0)
        rows.append(_card_row(each, left))
    rows.append(
        total_row(
            Text("Closing balance"),
            None,
            _quantity(came),
            _quantity(went),
            _quantity(left.quantity_milli),
            left.value - opening.value,
            left.value,
            _unit_cost(left),
        )
    )
    return Statement(
        name="stock-card",
        title=Text("Stock card"),
        cooperative=cooperative,
        from_date=from_date,
        to_date=to_date,
        columns=_CARD_COLUMNS,
        rows=tuple(rows),
        code_title=Text("Voucher"),
        label_title=Text("Description"),
        label_width=2.0,
        totals={"stock": left.value},
        filters=(
            Text(
                "{code} {name}, in {unit}",
                {"code": product.code, "name": product.name, "unit": product.unit_name},
            ),
        ),
    )


def _left_row(label: Text, left: Stock) -> Row:
    quantity = _quantity(left.quantity_milli)
    return line(label, None, None, None, quantity, ZERO, left.value, _unit_cost(left))


def _card_row(each: CardLine, left: Stock) -> Row:
    moved = each.movement
    quantity = _quantity(abs(moved.quantity_milli))
    entry_id = moved.entry_id
    return Row(
        kind=RowKind.LINE,
        label=each.description or Text("Opening stock"),
        code=each.voucher,
        level=1,
        cells=(
            moved.moved_on,
            quantity if moved.quantity_milli > 0 else None,
            quantity if moved.quantity_milli < 0 else None,
            _quantity(left.quantity_milli),
            moved.value,
            left.value,
            _unit_cost(left),
        ),
        link=None if entry_id is None else Link(kind="entry", key=str(entry_id)),
    )
