"""What a workbook's rows say as a whole; the services' tests go through files and books."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from coopledger.accounting import workbook as w
from coopledger.accounting import workbook_checks as checks
from coopledger.accounting.chart import Account, AccountType, CashFlow, Chart, Demands, Side
from coopledger.accounting.loan_schedule import LoanMethod
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SHIPPED_PRODUCTS

BEGINS = date(2024, 1, 1)


def account(code: str, demands: Demands = Demands.NOTHING) -> Account:
    return Account(
        code=code,
        name_id=code,
        name_en=code,
        type=AccountType.CURRENT_ASSET,
        normal_side=Side.DEBIT,
        cash_flow=CashFlow.OPERATING,
        demands=demands,
    )


CHART = Chart([account("1201", Demands.CONTRACT), account("1301"), account("3202")])
LETTERS = {"Barang": {"Jumlah Awal": "F"}, "Saldo Awal": {"Debet": "E", "No Kontrak": "C"}}


def found(**rows: object) -> list[tuple[str, str]]:
    book = w.Workbook(columns=LETTERS, **rows)  # type: ignore[arg-type]
    known = checks.Known(
        opening_date=BEGINS,
        chart=CHART,
        members={"001": "siti"},
        products=SHIPPED_PRODUCTS,
    )
    return [(problem.code, problem.place) for problem in checks.check(book, known)]


def opening(code: str, debit: int, *, member: str = "", contract: str = "") -> w.OpeningRow:
    return w.OpeningRow(
        row=2,
        account=code,
        member=member,
        contract=contract,
        unit=None,
        debit=Money.rupiah(max(debit, 0)),
        credit=Money.rupiah(max(-debit, 0)),
    )


def running_loan() -> w.LoanRow:
    return w.LoanRow(
        row=2,
        number="P1",
        member="001",
        disbursed_on=date(2023, 5, 1),
        principal=Money.rupiah(100),
        rate_per_year=Rate.percent(12),
        method=LoanMethod.FLAT,
        term_months=10,
        opening_principal=Money.rupiah(40),
    )


def test_a_member_alone_is_enough_where_her_loan_is_on_its_sheet() -> None:
    rows = (opening("1201", 40, member="001"), opening("3202", -40))
    assert found(opening=rows, loans=(running_loan(),)) == []
    assert found(opening=rows) == [("contract_missing", "Saldo Awal!C2")]


def test_goods_whose_opening_value_cannot_be_are_found() -> None:
    goods = w.GoodsRow(
        row=2,
        code="B1",
        name="Kopi",
        unit_name="kg",
        price=ZERO,
        consignor="",
        opening_quantity=Decimal(1_000_000),
        opening_unit_cost=Money.rupiah(1_000_000_000),
    )
    assert found(goods=(goods,)) == [("refused", "Barang!F2")]


def test_an_empty_workbook_fits_every_book() -> None:
    assert found() == []


def test_a_sheet_has_its_name_whatever_its_capitals() -> None:
    assert w.sheet_name(" saldo  AWAL ") == "Saldo Awal"
    assert w.sheet_name("Catatan") == "Catatan"
