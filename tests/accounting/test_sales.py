from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import (
    AmountTooLarge,
    CreditNeedsMember,
    NoGoods,
    NotACashAccount,
    UnknownAccount,
)
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.sales import (
    Buyer,
    GoodsLine,
    Payment,
    purchase,
    sale,
    stock_correction,
)
from tests.accounting.journal_text import chart, journal, journal_text

RP = Money.rupiah
ON = date(2026, 3, 31)
GOODS = (
    GoodsLine(amount=RP(120_000), cost=RP(100_000)),
    GoodsLine(amount=RP(30_000), cost=RP(25_500)),
)


def bought(amount: int) -> GoodsLine:
    return GoodsLine(amount=RP(amount), cost=RP(amount))


@pytest.mark.parametrize(
    ("payment", "cash_account", "line"),
    [
        (Payment.CASH, "", "K 1101 Kas 112.000"),
        (Payment.CASH, "1103", "K 1103 Kas unit toko 112.000"),
        (Payment.BANK, "", "K 1110 Bank BRI 112.000"),
        (Payment.CREDIT, "", "K 2111 Utang usaha 112.000"),
    ],
)
def test_purchase(payment: Payment, cash_account: str, line: str):
    draft = purchase(
        chart(),
        posted_on=ON,
        lines=[bought(100_000), bought(12_000)],
        payment=payment,
        description="Beras",
        cash_account=cash_account,
    )
    assert journal_text(draft) == journal(
        f"""
        2026-03-31 Beras
          D 1301 Persediaan barang dagang 112.000
          {line}
        """
    )


def test_purchase_of_goods_and_raw_materials():
    lines = [bought(100), GoodsLine(stock_account="1302", amount=RP(50), cost=RP(50))]
    draft = purchase(chart(), posted_on=ON, lines=lines, payment=Payment.CASH, description="Campur")
    assert journal_text(draft) == journal(
        """
        2026-03-31 Campur
          D 1301 Persediaan barang dagang 100
          D 1302 Persediaan bahan baku 50
          K 1101 Kas 150
        """
    )


def test_cash_sale_to_a_member():
    draft = sale(
        chart(),
        posted_on=ON,
        lines=GOODS,
        payment=Payment.CASH,
        description="Gula, kopi",
        buyer=Buyer(member_id=7),
    )
    assert journal_text(draft) == journal(
        """
        2026-03-31 Gula, kopi
          D 1101 Kas 150.000
          K 4111 Penjualan kepada anggota [7] 150.000
          D 5111 HPP penjualan anggota 125.500
          K 1301 Persediaan barang dagang 125.500
        """
    )


def test_bank_sale_to_a_non_member_with_a_unit():
    draft = sale(
        chart(),
        posted_on=ON,
        lines=GOODS,
        payment=Payment.BANK,
        description="Bazar",
        unit=Unit.HEAD_OFFICE,
    )
    assert journal_text(draft) == journal(
        """
        2026-03-31 Bazar
          D 1110 Bank BRI 150.000
          K 4201 Penjualan non-anggota (Pusat) 150.000
          D 5211 HPP penjualan non-anggota (Pusat) 125.500
          K 1301 Persediaan barang dagang 125.500
        """
    )


def test_credit_sales_go_to_the_receivable_of_the_buyer():
    to_member = sale(
        chart(),
        posted_on=ON,
        lines=GOODS,
        payment=Payment.CREDIT,
        description="Gula",
        buyer=Buyer(member_id=7),
    )
    to_other = sale(
        chart(), posted_on=ON, lines=GOODS, payment=Payment.CREDIT, description="Bu Ani"
    )
    assert journal_text(to_member, to_other) == journal(
        """
        2026-03-31 Gula
          D 1221 Piutang dagang anggota [7] 150.000
          K 4111 Penjualan kepada anggota [7] 150.000
          D 5111 HPP penjualan anggota 125.500
          K 1301 Persediaan barang dagang 125.500
        2026-03-31 Bu Ani
          D 1222 Piutang dagang non-anggota 150.000
          K 4201 Penjualan non-anggota 150.000
          D 5211 HPP penjualan non-anggota 125.500
          K 1301 Persediaan barang dagang 125.500
        """
    )


def test_sale_cut_from_savings():
    draft = sale(
        chart(),
        posted_on=ON,
        lines=GOODS,
        payment=Payment.SAVINGS,
        description="Gula",
        buyer=Buyer(member_id=7, savings_contract_id=3),
    )
    assert journal_text(draft) == journal(
        """
        2026-03-31 Gula
          D 2101 Simpanan sukarela [7/3] 150.000
          K 4111 Penjualan kepada anggota [7] 150.000
          D 5111 HPP penjualan anggota 125.500
          K 1301 Persediaan barang dagang 125.500
        """
    )


def test_goods_without_cost_move_no_stock_value():
    draft = sale(
        chart(),
        posted_on=ON,
        lines=[GoodsLine(amount=RP(500), cost=ZERO)],
        payment=Payment.CASH,
        description="Sisa",
    )
    assert [line.account for line in draft.lines] == ["1101", "4201"]


def test_refusals():
    with pytest.raises(NoGoods):
        sale(chart(), posted_on=ON, lines=[], payment=Payment.CASH, description="x")
    with pytest.raises(NoGoods):
        purchase(chart(), posted_on=ON, lines=[], payment=Payment.CASH, description="x")
    most = GoodsLine(amount=MAX_AMOUNT, cost=MAX_AMOUNT)
    with pytest.raises(AmountTooLarge):
        purchase(chart(), posted_on=ON, lines=[most, most], payment=Payment.CASH, description="x")
    with pytest.raises(CreditNeedsMember):
        purchase(chart(), posted_on=ON, lines=GOODS, payment=Payment.SAVINGS, description="x")
    with pytest.raises(CreditNeedsMember):
        sale(chart(), posted_on=ON, lines=GOODS, payment=Payment.SAVINGS, description="x")
    with pytest.raises(CreditNeedsMember):
        sale(
            chart(),
            posted_on=ON,
            lines=GOODS,
            payment=Payment.SAVINGS,
            description="x",
            buyer=Buyer(member_id=7),
        )
    with pytest.raises(NotACashAccount):
        sale(
            chart(),
            posted_on=ON,
            lines=GOODS,
            payment=Payment.CASH,
            description="x",
            cash_account="1221",
        )
    with pytest.raises(UnknownAccount):
        purchase(
            chart(),
            posted_on=ON,
            lines=GOODS,
            payment=Payment.CASH,
            description="x",
            cash_account="1199",
        )


def test_stock_corrections():
    written_back = stock_correction(
        chart(), posted_on=ON, amounts=[("1301", RP(500)), ("1302", RP(-40))], description="Koreksi"
    )
    assert journal_text(written_back) == journal(
        """
        2026-03-31 Koreksi
          D 1301 Persediaan barang dagang 500
          K 5212 Selisih persediaan 500
          D 5212 Selisih persediaan 40
          K 1302 Persediaan bahan baku 40
        """
    )
