from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.cash_flow import CashEntryLine, CashFacts, build
from coopledger.accounting.chart import CashFlow, Unit
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statement_specs import Scope
from coopledger.accounting.statements import RowKind, Statement
from coopledger.accounting.text import Text
from tests.accounting.journal_text import chart

SCOPE = Scope(cooperative="Uji", from_date=date(2025, 1, 1), to_date=date(2025, 12, 31))


def entries(*journal: dict[str, int], reversals: tuple[int, ...] = ()) -> list[CashEntryLine]:
    """Entries as `{account: rupiah, debit positive}`."""
    return [
        CashEntryLine(entry_id=n, account=code, net=Money.rupiah(net), reversal=n in reversals)
        for n, lines in enumerate(journal)
        for code, net in lines.items()
    ]


def statement(*journal: dict[str, int], reversals: tuple[int, ...] = ()) -> Statement:
    lines = entries(*journal, reversals=reversals)
    cash = total(line.net for line in lines if line.account in ("1101", "1110"))
    return build(chart(), [CashFacts(lines=lines, closing_cash=Money.rupiah(100) + cash)], SCOPE)


def sections(report: Statement) -> tuple[int, int, int]:
    operating, investing, financing = (
        report.totals[name].sen // 100 for name in ("operating", "investing", "financing")
    )
    return operating, investing, financing


def rows(report: Statement) -> list[tuple[str, int]]:
    """Account rows as code and rupiah."""
    found = []
    for row in report.rows:
        if row.kind is RowKind.LINE and row.code:
            amount = row.cells[0]
            assert isinstance(amount, Money)
            found.append((row.code, amount.sen // 100))
    return found


def test_equipment_bought_partly_on_credit_is_an_investment_of_the_cash_paid() -> None:
    report = statement({"1605": 22_000_000, "1101": -7_000_000, "2111": -15_000_000})
    assert sections(report) == (0, -7_000_000, 0)
    assert rows(report) == [("1605", -7_000_000)]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param({"1101": 5, "1232": 10, "1604": -15}, (0, 5, 0), id="sold partly on credit"),
        pytest.param(
            {"1101": 4, "1654": 8, "8203": 3, "1604": -15}, (0, 4, 0), id="sold at a loss"
        ),
        pytest.param({"1101": -9, "2111": 9}, (-9, 0, 0), id="a payable is paid"),
        pytest.param(
            {"1605": 5, "2111": 4, "1101": -9},
            (-4, -5, 0),
            id="paid, not raised, beside a purchase",
        ),
        pytest.param(
            {"1201": 3_000, "3102": -60, "4102": -30, "1101": -2_910},
            (-2_970, 0, 60),
            id="a loan with a deduction for capital stays operating",
        ),
        pytest.param({"1101": 9, "5103": 1, "2201": -10}, (-1, 0, 10), id="a borrowing with cost"),
        pytest.param({"2131": 40, "2132": 10, "1101": -50}, (0, 0, -50), id="surplus paid out"),
        pytest.param({"1101": 7, "2101": -5, "3101": -2}, (5, 0, 2), id="savings and capital"),
        pytest.param({"1110": 7, "1101": -7}, (0, 0, 0), id="between cash boxes"),
        pytest.param({"5212": 3, "1101": -3}, (-3, 0, 0), id="nothing to follow"),
        pytest.param(
            {"1101": 10, "4112": -2, "2112": -8, "9904": 8, "9901": -8},
            (10, 0, 0),
            id="memo lines that balance are left out",
        ),
        pytest.param({"1101": 10, "9904": -10}, (10, 0, 0), id="memo lines that do not balance"),
        pytest.param(
            {"1605": 10, "2201": -12, "1101": 5, "6107": -3},
            (0, 10 - 20, 12 + 3),
            id="the largest line leads",
        ),
    ],
)
def test_sections(entry: dict[str, int], expected: tuple[int, int, int]) -> None:
    assert sections(statement(entry)) == expected


def test_a_cash_sale_shows_its_price_and_not_the_cost_of_the_goods() -> None:
    report = statement({"1101": 100, "4201": -100, "5211": 60, "1301": -60})
    assert rows(report) == [("4201", 100)]


def test_goods_bought_partly_on_credit_show_the_cash_paid() -> None:
    assert rows(statement({"1301": 500, "1101": -200, "2111": -300})) == [("1301", -200)]


def test_receipts_and_payments_of_one_account_stand_apart() -> None:
    report = statement({"1201": 300, "1101": -300}, {"1101": 120, "1201": -100, "4101": -20})
    assert rows(report) == [("1201", 100), ("4101", 20), ("1201", -300)]


def test_a_reversal_lessens_what_it_takes_back() -> None:
    report = statement({"1201": 300, "1101": -300}, {"1101": 300, "1201": -300}, reversals=(1,))
    assert rows(report) == []


def test_a_reversal_of_a_purchase_on_credit_takes_back_the_investment() -> None:
    report = statement(
        {"1605": 22, "1101": -7, "2111": -15},
        {"1605": -22, "1101": 7, "2111": 15},
        reversals=(1,),
    )
    assert sections(report) == (0, 0, 0)


def test_last_year_stands_beside() -> None:
    report = build(
        chart(),
        [
            CashFacts(lines=entries({"1101": 5, "4101": -5}), closing_cash=Money.rupiah(8)),
            CashFacts(lines=entries({"1101": 3, "3101": -3}), closing_cash=Money.rupiah(3)),
        ],
        Scope(
            cooperative="Uji",
            from_date=date(2025, 1, 1),
            to_date=date(2025, 12, 31),
            previous_from=date(2024, 1, 1),
            previous_to=date(2024, 12, 31),
        ),
    )
    assert [column.title for column in report.columns] == ["2025", "2024"]
    assert report.rows[-1].cells == (Money.rupiah(8), Money.rupiah(3))
    assert report.rows[-2].cells == (Money.rupiah(3), ZERO)


def test_for_one_unit_what_other_units_paid_stands_as_inter_unit() -> None:
    report = build(
        chart(),
        [CashFacts(lines=entries({"1201": 300}), closing_cash=ZERO)],
        Scope(
            cooperative="Uji",
            from_date=date(2025, 1, 1),
            to_date=date(2025, 12, 31),
            unit=Unit.SAVINGS_AND_LOAN,
        ),
    )
    assert report.totals["inter_unit"] == Money.rupiah(300)
    assert report.totals["operating"] == Money.rupiah(-300)
    assert Text("Inter-unit account") in [row.label for row in report.rows]
    assert report.filters == (Text("Business unit: {unit}", {"unit": "USP"}),)


CODES = [account.code for account in chart().values() if account.cash_flow is not CashFlow.CASH]
amounts = st.integers(-1_000_000, 1_000_000).filter(bool)


@given(
    st.lists(
        st.tuples(st.dictionaries(st.sampled_from(CODES), amounts, max_size=5), st.booleans()),
        max_size=8,
    )
)
def test_the_statement_ends_at_the_cash(journal: list[tuple[dict[str, int], bool]]) -> None:
    balanced = [{**lines, "1101": -sum(lines.values())} for lines, _ in journal]
    reversals = tuple(n for n, (_, takes_back) in enumerate(journal) if takes_back)
    report = statement(*balanced, reversals=reversals)
    moved = total(report.totals[name] for name in ("operating", "investing", "financing"))
    assert report.totals["opening_cash"] + moved == report.totals["closing_cash"]
    assert report.totals["opening_cash"] == Money.rupiah(100)


def test_a_line_of_another_unit_says_what_the_entry_was_for_and_adds_nothing() -> None:
    """The shop's part of an entry of which the head office took the loan and paid the wages."""
    bought = CashEntryLine(entry_id=0, account="1605", net=Money.rupiah(30), reversal=False)
    paid = CashEntryLine(entry_id=0, account="1101", net=Money.rupiah(-30), reversal=False)
    elsewhere = (
        CashEntryLine(
            entry_id=0, account="1101", net=Money.rupiah(90), reversal=False, counts=False
        ),
        CashEntryLine(
            entry_id=0, account="2201", net=Money.rupiah(-90), reversal=False, counts=False
        ),
    )
    facts = CashFacts(lines=[bought, paid, *elsewhere], closing_cash=Money.rupiah(-30))
    report = build(chart(), [facts], SCOPE)
    assert sections(report) == (0, -30, 0)
    assert report.totals["closing_cash"] == Money.rupiah(-30)
