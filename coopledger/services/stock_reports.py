"""The report `stock`, and the card of one product."""

from __future__ import annotations

from datetime import date, timedelta

from coopledger.accounting import stock_reports as reports
from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import SpanReversed
from coopledger.accounting.inventory import Stock
from coopledger.accounting.statements import Statement
from coopledger.accounting.stock_reports import CardLine
from coopledger.services.permissions import Permission, require, require_any
from coopledger.services.session import Session
from coopledger.storage import balances, chart_store, settings_store, shop_store


def stock(session: Session, *, at: date) -> Statement:
    """The report `stock`: what is in stock on the evening of a day, at average cost.

    Raises:
        NotPermitted: When the role may see neither shop nor books.
    """
    require_any(session, Permission.SEE_SHOP, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        codes = sorted({Codes.MERCHANDISE, *shop_store.stock_accounts(tx)})
        stocks = shop_store.stocks_on(tx, at)
        return reports.stock(
            [(each, stocks.get(each.id, Stock())) for each in shop_store.products(tx)],
            {code: balances.of_account(tx, code, at=at) for code in codes},
            chart,
            cooperative=settings_store.cooperative(tx).name,
            at=at,
        )


def stock_card(session: Session, code: str, *, from_date: date, to_date: date) -> Statement:
    """The card of one product over a span.

    Raises:
        NotPermitted: When the role may not see the books.
        SpanReversed: When the span ends before it begins.
        UnknownGoods: When there are none of that code.
    """
    require(session, Permission.SEE_BOOKS)
    if to_date < from_date:
        raise SpanReversed(from_date, to_date)
    with session.books.read() as tx:
        product = shop_store.product_by_code(tx, code)
        return reports.stock_card(
            product,
            shop_store.stock_on(tx, product.id, from_date - timedelta(days=1)),
            [
                CardLine(movement=movement, voucher=voucher, description=description)
                for movement, voucher, description in shop_store.card_lines(
                    tx, product.id, from_date, to_date
                )
            ],
            cooperative=settings_store.cooperative(tx).name,
            from_date=from_date,
            to_date=to_date,
        )
