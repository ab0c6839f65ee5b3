from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import (
    AccountOfWrongType,
    AmountNotPositive,
    AmountTooLarge,
    ConsignedGoods,
    CreditNeedsMember,
    DateOutOfRange,
    GoodsInactive,
    InsufficientBalance,
    InsufficientCash,
    InsufficientStock,
    MemberNotActive,
    NameRequired,
    NoGoods,
    NotACashAccount,
    NotPermitted,
    PeriodClosed,
    ProductCodeTaken,
    QuantityNotPositive,
    UnknownAccount,
    UnknownEntry,
    UnknownGoods,
    UnknownMember,
)
from coopledger.accounting.inventory import Product, Stock
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import MAX_AMOUNT, ZERO
from coopledger.accounting.sales import Payment
from coopledger.accounting.stock_checks import check_stock
from coopledger.services import journal, shop
from coopledger.services.changes import Change, Posted
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import Session
from coopledger.storage import audit_log, chart_store, member_store, savings_store, shop_store
from tests.accounting.journal_text import journal as expected
from tests.services.shop_builders import (
    OPENS,
    RP,
    TODAY,
    add_goods,
    add_member,
    as_role,
    buy,
    entry_count,
    item,
    ledger,
    lock,
    new_session,
    sell,
    stock,
    texts,
)

MARCH = date(2026, 3, 1)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_goods(made)
    return made


def deposit(session: Session, number: str, rupiah: int, on: date = OPENS) -> None:
    """Voluntary savings of a member, posted without the savings service."""
    with session.books.write() as tx:
        member = member_store.by_number(tx, number)
        account = savings_store.open_account(tx, savings_store.product(tx, "SS"), member, on)
        lines = LineBuilder(chart_store.chart(tx)).debit("1101", RP(rupiah))
        lines.credit("2101", RP(rupiah), member_id=member.id, contract_id=account.contract_id)
        draft = DraftEntry(
            kind=EntryKind.DEPOSIT, posted_on=on, description="Setoran", lines=lines.lines
        )
        post(tx, session, draft, session.ids.new())


# --- goods ---


def test_goods_are_registered_found_and_edited(session: Session):
    edited = shop.edit_goods(
        session,
        "GULA",
        shop.GoodsRequest(code=" GULA1 ", name="Gula pasir", unit_name="kg", price=RP(7_000)),
    )
    assert (edited.code, edited.name, edited.price) == ("GULA1", "Gula pasir", RP(7_000))
    add_goods(session, "KOPI")
    assert [found.product.code for found in shop.goods(session)] == ["GULA1", "KOPI"]
    assert [found.product.code for found in shop.goods(session, search="pasir gula")] == ["GULA1"]
    with session.books.read() as tx:
        newest, edit, *_ = audit_log.events(tx)
    assert (newest.action, newest.subject) == ("register_goods", "KOPI")
    assert (edit.before["code"], edit.after["code"]) == ("GULA", "GULA1")
    assert "unit_name" not in edit.after


def test_goods_off_the_list_are_not_traded_but_keep_their_stock(session: Session):
    buy(session, MARCH, item(5, 1_000))
    request = shop.GoodsRequest(code="GULA", name="Gula", unit_name="kg", active=False)
    shop.edit_goods(session, "GULA", request)
    with pytest.raises(GoodsInactive):
        sell(session, MARCH, item(1, 2_000))
    with pytest.raises(GoodsInactive):
        buy(session, MARCH, item(1, 2_000))
    sell(session, MARCH, item(1, 2_000), as_history=True)
    assert shop.goods(session, active_only=True) == ()
    assert shop.goods(session)[0].stock == Stock(4_000, RP(4_000))


def test_goods_refusals(session: Session):
    good = shop.GoodsRequest(code="KOPI", name="Kopi", unit_name="bungkus")
    for change, refusal in [
        ({"code": " "}, NameRequired),
        ({"name": ""}, NameRequired),
        ({"unit_name": ""}, NameRequired),
        ({"code": "GULA"}, ProductCodeTaken),
        ({"price": RP(-1)}, AmountNotPositive),
        ({"price": MAX_AMOUNT + RP(1)}, AmountTooLarge),
        ({"stock_account": "1101"}, AccountOfWrongType),
        ({"stock_account": "1399"}, UnknownAccount),
        ({"opening_quantity_milli": 1_000}, AmountNotPositive),
        ({"opening_quantity_milli": -1, "opening_unit_cost": RP(1)}, QuantityNotPositive),
    ]:
        with pytest.raises(refusal):
            shop.register_goods(session, replace(good, **change))
    add_goods(session, "TEH")
    with pytest.raises(ProductCodeTaken):
        shop.edit_goods(session, "TEH", replace(good, code="GULA"))
    with pytest.raises(UnknownGoods):
        shop.edit_goods(session, "SUSU", good)
    with pytest.raises(NotPermitted):
        shop.register_goods(as_role(session, Role.CASHIER), good)
    with pytest.raises(NotPermitted):
        shop.edit_goods(as_role(session, Role.SUPERVISOR), "GULA", good)
    assert [found.product.code for found in shop.goods(session)] == ["GULA", "TEH"]


def test_opening_stock_is_there_from_the_first_day(session: Session):
    add_goods(session, "KOPI", opening_quantity_milli=12_500, opening_unit_cost=RP(8_000))
    assert stock(session, "KOPI", OPENS - timedelta(days=2)) == (0, ZERO)
    assert stock(session, "KOPI", OPENS - timedelta(days=1)) == (12_500, RP(100_000))
    posted = sell(session, OPENS, item(2.5, 10_000, "KOPI"))
    assert posted.entry.draft.lines[-1].amount == RP(20_000)
    assert entry_count(session) == 1


# --- buying and selling ---


def test_purchase_and_sale_move_goods_and_ledger_alike(session: Session):
    add_goods(session, "KOPI")
    bought = buy(
        session,
        MARCH,
        item(10, 5_000),
        item(4, 20_000, "KOPI"),
        supplier=" Toko Makmur ",
        reference=" N-12 ",
    )
    assert texts(bought) == expected(
        """
        2026-03-01 Pembelian dari Toko Makmur: Gula, Kopi
          D 1301 Persediaan barang dagang 130.000
          K 2111 Utang usaha 130.000
        """
    )
    assert bought.entry.draft.reference == "N-12"
    buy(session, MARCH + timedelta(days=1), item(20, 5_600))
    sold = sell(session, TODAY, item(3, 6_500), item(2, 25_000, "KOPI"), customer="Bu Ani")
    assert texts(sold) == expected(
        """
        2026-03-31 Penjualan kepada Bu Ani: Gula, Kopi
          D 1101 Kas 69.500
          K 4201 Penjualan non-anggota 69.500
          D 5211 HPP penjualan non-anggota 56.200
          K 1301 Persediaan barang dagang 56.200
        """
    )
    assert stock(session) == (27_000, RP(145_800))
    assert stock(session, "KOPI") == (2_000, RP(40_000))
    assert ledger(session, "1301") == RP(185_800)
    assert sold.changes == {Change.STOCK, Change.JOURNAL}


def test_sale_to_a_member_is_hers(session: Session):
    member = add_member(session)
    buy(session, MARCH, item(10, 5_000))
    sold = sell(session, TODAY, item(1, 6_500), member_number="7", payment=Payment.CREDIT)
    assert [line.member_id for line in sold.entry.draft.lines] == [member.id, member.id, None, None]
    note = shop.note(session, str(sold.entry.voucher))
    assert note is not None
    assert (note.member, note.trade.amount, note.trade.lines[0].cost) == (
        member,
        RP(6_500),
        RP(5_000),
    )
    assert [goods.code for goods in note.products] == ["GULA"]


def test_sale_out_of_savings(session: Session):
    add_member(session)
    deposit(session, "7", 20_000)
    buy(session, MARCH, item(10, 1_000))
    paid = {"member_number": "7", "payment": Payment.SAVINGS}
    sold = sell(session, TODAY, item(3, 6_000), **paid)
    assert texts(sold) == expected(
        """
        2026-03-31 Penjualan: Gula
          D 2101 Simpanan sukarela [1/1] 18.000
          K 4111 Penjualan kepada anggota [1] 18.000
          D 5111 HPP penjualan anggota 3.000
          K 1301 Persediaan barang dagang 3.000
        """
    )
    assert Change.SAVINGS in sold.changes
    with pytest.raises(InsufficientBalance) as refusal:
        sell(session, TODAY, item(1, 2_001), **paid)
    assert refusal.value.available == RP(2_000)
    # Earlier days may not take what a later day has spent.
    with pytest.raises(InsufficientBalance):
        sell(session, MARCH, item(1, 2_001), **paid)
    with pytest.raises(InsufficientBalance):
        sell(session, TODAY, item(1, 1_000), cash_account="2103", **paid)
    add_member(session, "8")
    with pytest.raises(InsufficientBalance):
        sell(session, TODAY, item(1, 1_000), member_number="8", payment=Payment.SAVINGS)


def test_the_same_goods_twice_on_a_note_come_from_one_stock(session: Session):
    buy(session, MARCH, item(3, 3_333), item(1, 1))
    sold = sell(session, TODAY, item(1, 5_000), item(3, 5_000))
    assert stock(session) == (0, ZERO)
    assert sold.entry.draft.lines[-1].amount == RP(10_000)
    with pytest.raises(InsufficientStock):
        sell(session, TODAY, item(1, 5_000))


def test_unit_and_account_of_a_sale_can_be_named(session: Session):
    buy(session, MARCH, item(3, 1_000), as_history=True, payment=Payment.CASH, cash_account="1103")
    sold = sell(
        session,
        TODAY,
        item(1, 2_000),
        unit=Unit.HEAD_OFFICE,
        cash_account="1115",
        description="Bazar",
    )
    assert texts(sold) == expected(
        """
        2026-03-31 Bazar
          D 1115 Dompet digital (e-wallet, QRIS) 2.000
          K 4201 Penjualan non-anggota (Pusat) 2.000
          D 5211 HPP penjualan non-anggota (Pusat) 1.000
          K 1301 Persediaan barang dagang 1.000
        """
    )


def test_many_goods_are_named_by_the_first_three(session: Session):
    codes = ["TEH", "KOPI", "SABUN", "MIE"]
    for code in codes:
        add_goods(session, code)
    bought = buy(session, MARCH, *(item(1, 1_000, code) for code in codes))
    assert bought.entry.draft.description == "Pembelian: Teh, Kopi, Sabun, …"


def test_sale_refusals(session: Session):
    add_member(session, "7")
    add_member(session, "9", joined_on=date(2026, 3, 15))
    buy(session, MARCH, item(2, 1_000))
    before = entry_count(session)
    for change, refusal in [
        ({"items": ()}, NoGoods),
        ({"items": (item(1, 2_000, "SUSU"),)}, UnknownGoods),
        ({"items": (item(0, 2_000),)}, QuantityNotPositive),
        ({"items": (item(1, 0),)}, AmountNotPositive),
        ({"items": (item(3, 2_000),)}, InsufficientStock),
        ({"items": (item(1, 2_000), item(1.5, 2_000))}, InsufficientStock),
        ({"member_number": "99"}, UnknownMember),
        ({"member_number": "9"}, MemberNotActive),
        ({"payment": Payment.SAVINGS}, CreditNeedsMember),
        ({"cash_account": "6101"}, NotACashAccount),
        ({"posted_on": date(2100, 1, 1)}, DateOutOfRange),
    ]:
        facts = {"posted_on": date(2026, 3, 10), "items": (item(1, 2_000),), **change}
        with pytest.raises(refusal):
            shop.sell(session, shop.SaleRequest(operation_id=session.ids.new(), **facts))
    assert entry_count(session) == before
    assert stock(session) == (2_000, RP(2_000))


def test_purchase_refusals(session: Session):
    for change, refusal in [
        ({"items": ()}, NoGoods),
        ({"items": (item(1, 2_000, "SUSU"),)}, UnknownGoods),
        ({"items": (item(-1, 2_000),)}, QuantityNotPositive),
        ({"items": (item(1, 0),)}, AmountNotPositive),
        ({"payment": Payment.SAVINGS}, CreditNeedsMember),
        ({"payment": Payment.CASH, "cash_account": "6101"}, NotACashAccount),
        ({"payment": Payment.CASH}, InsufficientCash),
        ({"payment": Payment.BANK}, InsufficientCash),
        ({"posted_on": date(2100, 1, 1)}, DateOutOfRange),
    ]:
        facts = {
            "posted_on": MARCH,
            "items": (item(1, 2_000),),
            "payment": Payment.CREDIT,
            **change,
        }
        with pytest.raises(refusal):
            shop.buy(session, shop.PurchaseRequest(operation_id=session.ids.new(), **facts))
    assert entry_count(session) == 0
    assert stock(session) == (0, ZERO)


def test_a_members_goods_are_never_traded_as_own(session: Session):
    member = add_member(session)
    with session.books.write() as tx:
        bag = Product(code="TAS", name="Tas", unit_name="buah", consignor_member_id=member.id)
        shop_store.add_product(tx, bag)
    with pytest.raises(ConsignedGoods):
        buy(session, MARCH, item(1, 50_000, "TAS"))
    with pytest.raises(ConsignedGoods):
        sell(session, MARCH, item(1, 50_000, "TAS"))


def test_a_locked_month_takes_no_goods(session: Session):
    buy(session, MARCH, item(2, 1_000))
    lock(session, 2026, 3)
    with pytest.raises(PeriodClosed):
        buy(session, MARCH, item(2, 1_000))
    with pytest.raises(PeriodClosed):
        sell(session, TODAY, item(2, 1_000))
    assert stock(session) == (2_000, RP(2_000))


def test_who_may_buy_and_sell(session: Session):
    cashier, chair = as_role(session, Role.CASHIER), as_role(session, Role.CHAIR)
    with pytest.raises(NotPermitted):
        buy(cashier, MARCH, item(2, 1_000))
    with pytest.raises(NotPermitted):
        sell(chair, MARCH, item(2, 1_000))
    buy(session, MARCH, item(2, 1_000))
    assert sell(cashier, MARCH, item(2, 1_000)).entry.recorded_by == "lain"
    assert shop.goods(cashier)


def test_the_same_operation_twice_posts_once(session: Session):
    first = buy(session, MARCH, item(2, 1_000), operation_id="a" * 32)
    again = buy(session, MARCH, item(2, 1_000), operation_id="a" * 32)
    assert again.repeated
    assert again.entry == first.entry
    sell(session, MARCH, item(1, 1_500), operation_id="b" * 32)
    assert sell(session, MARCH, item(1, 1_500), operation_id="b" * 32).repeated
    assert stock(session) == (1_000, RP(1_000))
    assert entry_count(session) == 2


def test_a_crash_between_entry_and_goods_keeps_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch
):
    def crash(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr(shop_store, "add_movements", crash)
    with pytest.raises(MemoryError):
        buy(session, MARCH, item(2, 1_000))
    assert entry_count(session) == 0


def test_notes_are_only_of_trades(session: Session):
    add_member(session)
    deposit(session, "7", 1_000)
    assert shop.note(session, "BKM/2026/000001") is None
    with pytest.raises(UnknownEntry):
        shop.note(session, "BKM/2026/000009")


# --- late entries ---


def test_a_late_sale_is_costed_on_its_own_day(session: Session):
    buy(session, MARCH, item(10, 100))
    buy(session, MARCH + timedelta(days=4), item(10, 200))
    late = sell(session, MARCH + timedelta(days=1), item(5, 300))
    assert late.entry.draft.lines[-1].amount == RP(500)
    assert len(late.entries) == 1
    assert stock(session) == (15_000, RP(2_500))


def test_a_late_sale_may_not_take_what_a_later_day_sold(session: Session):
    buy(session, MARCH, item(10, 100))
    sell(session, TODAY, item(8, 300))
    with pytest.raises(InsufficientStock) as refusal:
        sell(session, MARCH, item(3, 300))
    assert (refusal.value.product, refusal.value.available_milli) == ("Gula", 2_000)


def test_value_that_a_late_sale_leaves_behind_is_written_off(session: Session):
    buy(session, MARCH, item(10, 100))
    sell(session, MARCH + timedelta(days=1), item(5, 300))
    buy(session, MARCH + timedelta(days=2), item(5, 200))
    sell(session, MARCH + timedelta(days=3), item(5, 300))
    late = sell(session, MARCH + timedelta(days=1), item(5, 300))
    assert texts(late) == expected(
        """
        2026-03-02 Penjualan: Gula
          D 1101 Kas 1.500
          K 4201 Penjualan non-anggota 1.500
          D 5211 HPP penjualan non-anggota 500
          K 1301 Persediaan barang dagang 500
        2026-03-04 Koreksi nilai persediaan: Gula
          D 5212 Selisih persediaan 250
          K 1301 Persediaan barang dagang 250
        """
    )
    assert [(entry.part, entry.operation_id) for entry in late.entries] == [
        (0, late.entry.operation_id),
        (1, late.entry.operation_id),
    ]
    assert stock(session) == (0, ZERO)
    assert ledger(session, "1301") == ZERO


class Act(Enum):
    """What the property test may do with goods."""

    BUY = "buy"
    SELL = "sell"
    TAKE_BACK = "take back"
    CORRECT = "correct"


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(Act),
        st.integers(0, 30),
        st.sampled_from(["GULA", "KOPI"]),
        st.integers(1, 20_000),
        st.integers(1, 50_000),
    ),
    max_size=20,
)


# A whole book for each example: the soak's thousands would take half an hour.
@settings(max_examples=min(settings.default.max_examples, 400))
@given(_ACTS)
def test_goods_and_ledger_agree_whatever_the_order_of_days(
    acts: list[tuple[Act, int, str, int, int]],
):
    """Purchases, sales, reversals and corrections in any order of days."""
    session = new_session()
    add_goods(session)
    add_goods(session, "KOPI", stock_account="1302")
    done: list[Posted] = []
    for act, after, code, milli, price in acts:
        day = MARCH + timedelta(days=after)
        goods = shop.Item(code=code, quantity_milli=milli, unit_price=RP(price))
        with suppress(InsufficientStock, AmountNotPositive):
            if act is Act.BUY:
                done.append(buy(session, day, goods))
            elif act is Act.SELL:
                done.append(sell(session, day, goods))
            elif done:
                wrong = done[after % len(done)]
                back = journal.ReversalRequest(
                    operation_id=session.ids.new(), voucher=str(wrong.entry.voucher), reason="x"
                )
                if act is Act.TAKE_BACK:
                    journal.reverse(session, back)
                else:
                    operation = {"operation_id": back.operation_id}
                    journal.correct(session, back, lambda s: buy(s, day, goods, **operation))  # noqa: B023
                done.remove(wrong)
    assert_sound(session, {"GULA": "1301", "KOPI": "1302"})


def assert_sound(session: Session, accounts: dict[str, str]) -> None:
    """Goods and ledger agree on every evening, and the check says so too."""
    for number, (code, account) in product(range(31), accounts.items()):
        evening = MARCH + timedelta(days=number)
        quantity, value = stock(session, code, evening)
        assert quantity >= 0
        assert value >= ZERO
        assert quantity or value == ZERO
        assert value == ledger(session, account, evening)
    with session.books.read() as tx:
        assert check_stock(shop_store.stock_facts(tx, accounts.values())) == []
