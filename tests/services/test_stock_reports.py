from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from coopledger.accounting.chart import Side
from coopledger.accounting.errors import NotPermitted, SpanReversed, UnknownGoods
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.statements import Link, RowKind, Statement
from coopledger.accounting.text import Named, Text
from coopledger.services import checking, journal, stock_reports
from coopledger.services.journal import EntryLine, JournalRequest, ReversalRequest
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import Session
from coopledger.storage import chart_store
from coopledger.storage.schema import stock_movement
from tests.services.shop_builders import (
    OPENS,
    RP,
    TODAY,
    add_goods,
    as_role,
    buy,
    item,
    new_session,
    sell,
)

MARCH = date(2026, 3, 1)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_goods(made)
    return made


def opening(session: Session, rupiah: int, code: str = "1301") -> None:
    with session.books.write() as tx:
        lines = LineBuilder(chart_store.chart(tx)).debit(code, RP(rupiah))
        draft = DraftEntry(
            kind=EntryKind.OPENING,
            posted_on=OPENS - timedelta(days=1),
            description="Saldo awal",
            lines=lines.credit("3401", RP(rupiah)).lines,
        )
        post(tx, session, draft, session.ids.new())


def by_hand(session: Session, rupiah: int) -> None:
    lines = (
        EntryLine(account="1301", side=Side.DEBIT, amount=RP(rupiah)),
        EntryLine(account="3202", side=Side.CREDIT, amount=RP(rupiah)),
    )
    journal.record(
        session,
        JournalRequest(
            operation_id=session.ids.new(), posted_on=MARCH, description="Hibah barang", lines=lines
        ),
    )


def cells(statement: Statement, *kinds: RowKind) -> list[tuple[object, ...]]:
    wanted = kinds or tuple(RowKind)
    return [(row.code, *row.cells) for row in statement.rows if row.kind in wanted]


def stock_check(session: Session):
    return next(result for result in checking.check(session) if result.name == "stock")


def test_what_is_in_stock_at_a_date(session: Session):
    add_goods(session, "KOPI")
    add_goods(session, "TEH")
    buy(session, MARCH, item(3, 3_333), item(1, 1), item(2.5, 20_000, "KOPI"))
    buy(session, TODAY, item(1, 9_999))
    before = stock_reports.stock(session, at=MARCH)
    assert cells(before) == [
        ("GULA", Decimal(4), "kg", RP(2_500), RP(10_000)),
        ("KOPI", Decimal("2.5"), "kg", RP(20_000), RP(50_000)),
        ("", None, None, None, RP(60_000)),
    ]
    assert before.rows[0].link == Link(kind="product", key="GULA")
    now = stock_reports.stock(session, at=TODAY)
    assert now.totals == {"stock": RP(69_999)}
    assert now.rows[0].cells[2] == Money(399_980)


def test_the_total_is_the_ledgers_even_where_goods_do_not_explain_it(session: Session):
    by_hand(session, 7_000)
    buy(session, MARCH, item(1, 1_000))
    shown = stock_reports.stock(session, at=TODAY)
    assert [row.label for row in shown.rows] == [
        "Gula",
        Text("Not itemised by goods"),
        Text("Total"),
    ]
    assert [row.cells[-1] for row in shown.rows] == [RP(1_000), RP(7_000), RP(8_000)]


def test_each_stock_account_has_its_own_sum(session: Session):
    add_goods(session, "TEPUNG", stock_account="1302")
    buy(session, MARCH, item(1, 1_000), item(1, 500, "TEPUNG"))
    shown = stock_reports.stock(session, at=TODAY)
    assert [(row.kind, row.code) for row in shown.rows] == [
        (RowKind.SECTION, "1301"),
        (RowKind.LINE, "GULA"),
        (RowKind.TOTAL, ""),
        (RowKind.SECTION, "1302"),
        (RowKind.LINE, "TEPUNG"),
        (RowKind.TOTAL, ""),
        (RowKind.TOTAL, ""),
    ]
    assert shown.rows[3].label == Named("Persediaan bahan baku", "Raw materials")
    assert [row.cells[-1] for row in shown.rows if row.kind is RowKind.TOTAL] == [
        RP(1_000),
        RP(500),
        RP(1_500),
    ]


def test_an_empty_shop_has_an_empty_report(session: Session):
    assert cells(stock_reports.stock(session, at=TODAY)) == [("", None, None, None, ZERO)]
    assert stock_reports.stock(as_role(session, Role.CASHIER), at=TODAY)


def test_the_card_of_one_product(session: Session):
    add_goods(session, "KOPI", opening_quantity_milli=2_000, opening_unit_cost=RP(100))
    bought = buy(session, MARCH, item(8, 200, "KOPI"), supplier="Toko A")
    sold = sell(session, TODAY, item(4, 300, "KOPI"))
    card = stock_reports.stock_card(
        session, "KOPI", from_date=OPENS - timedelta(days=1), to_date=TODAY
    )
    d = Decimal
    assert cells(card) == [
        ("", None, None, None, d(0), ZERO, ZERO, ZERO),
        ("", OPENS - timedelta(days=1), d(2), None, d(2), RP(200), RP(200), RP(100)),
        ("BM/2026/000001", MARCH, d(8), None, d(10), RP(1_600), RP(1_800), RP(180)),
        ("BKM/2026/000001", TODAY, None, d(4), d(6), RP(-720), RP(1_080), RP(180)),
        ("", None, d(10), d(4), d(6), RP(1_080), RP(1_080), RP(180)),
    ]
    assert card.rows[2].link == Link(kind="entry", key=str(bought.entry.id))
    assert card.rows[3].label == sold.entry.draft.description
    assert card.rows[1].label == Text("Opening stock")
    later = stock_reports.stock_card(session, "KOPI", from_date=TODAY, to_date=TODAY)
    assert cells(later)[0] == ("", None, None, None, d(10), ZERO, RP(1_800), RP(180))
    assert later.totals == {"stock": RP(1_080)}


def test_report_refusals(session: Session):
    with pytest.raises(UnknownGoods):
        stock_reports.stock_card(session, "SUSU", from_date=MARCH, to_date=TODAY)
    with pytest.raises(SpanReversed):
        stock_reports.stock_card(session, "GULA", from_date=TODAY, to_date=MARCH)
    with pytest.raises(NotPermitted):
        stock_reports.stock_card(
            as_role(session, Role.CASHIER), "GULA", from_date=MARCH, to_date=TODAY
        )


def test_the_check_holds_through_sales_reversals_and_late_entries(session: Session):
    opening(session, 200)
    add_goods(session, "KOPI", opening_quantity_milli=2_000, opening_unit_cost=RP(100))
    buy(session, MARCH, item(10, 100), item(1, 50, "KOPI"))
    dear = buy(session, MARCH, item(10, 200))
    sell(session, TODAY, item(10, 300))
    journal.reverse(
        session,
        ReversalRequest(
            operation_id=session.ids.new(), voucher=str(dear.entry.voucher), reason="Dobel"
        ),
    )
    found = stock_check(session)
    assert (found.problems, found.notes) == ((), ())


def test_the_check_notes_what_goods_do_not_explain(session: Session):
    opening(session, 200)
    by_hand(session, 7_000)
    found = stock_check(session)
    assert found.holds
    assert len(found.notes) == 2


def test_the_check_finds_movements_that_the_ledger_does_not_have(session: Session):
    bought = buy(session, MARCH, item(10, 100))
    with session.books.write() as tx:
        tx.connection.execute(
            stock_movement.insert().values(
                product_id=1,
                entry_id=bought.entry.id,
                moved_on=MARCH.isoformat(),
                kind="sale",
                quantity_milli=-20_000,
                value_sen=-200_000,
            )
        )
    assert {problem.code for problem in stock_check(session).problems} == {
        "stock_quantity_negative",
        "stock_value_negative",
        "stock_entry_differs",
    }


def test_the_check_compares_the_opening(session: Session):
    opening(session, 250)
    add_goods(session, "KOPI", opening_quantity_milli=2_000, opening_unit_cost=RP(100))
    assert [problem.code for problem in stock_check(session).problems] == ["stock_opening_differs"]
