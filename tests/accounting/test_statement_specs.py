from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from coopledger.accounting import financial_position, surplus_statement, trial_balance
from coopledger.accounting.chart import (
    BALANCE_SHEET_TYPES,
    SURPLUS_TYPES,
    AccountType,
    Chart,
    Patronage,
    Unit,
)
from coopledger.accounting.financial_position import PositionFacts
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.statement_specs import (
    POSITION_ASSETS,
    POSITION_CLAIMS,
    SURPLUS,
    AccountBlock,
    Scope,
    percent_change,
    place_of,
)
from coopledger.accounting.statements import RowKind, Statement
from coopledger.accounting.text import Text
from tests.accounting.journal_text import chart

AT = Scope(cooperative="Uji", to_date=date(2025, 12, 31))
BESIDE = replace(AT, previous_to=date(2024, 12, 31))
YEAR = Scope(cooperative="Uji", from_date=date(2025, 1, 1), to_date=date(2025, 12, 31))


def rp(amount: int) -> Money:
    return Money.rupiah(amount)


def codes(report: Statement) -> list[str]:
    return [row.code for row in report.rows if row.code]


def label(text: object) -> str:
    return text.msgid if isinstance(text, Text) else str(text)


@pytest.mark.parametrize(
    ("specifications", "types"),
    [((POSITION_ASSETS, POSITION_CLAIMS), BALANCE_SHEET_TYPES), ((SURPLUS,), SURPLUS_TYPES)],
)
def test_every_account_stands_in_exactly_one_section(
    specifications: tuple[tuple[object, ...], ...], types: frozenset[AccountType]
) -> None:
    blocks = [item for spec in specifications for item in spec if isinstance(item, AccountBlock)]
    for account in chart().of_types(types):
        assert sum(place_of(account) in block.types for block in blocks) == 1, account.code


def test_contra_accounts_stand_with_what_they_reduce() -> None:
    places = {code: place_of(chart()[code]) for code in ("1209", "1655", "1751", "4113", "4204")}
    assert places == {
        "1209": AccountType.CURRENT_ASSET,
        "1655": AccountType.FIXED_ASSET,
        "1751": AccountType.INTANGIBLE_ASSET,
        "4113": AccountType.MEMBER_REVENUE,
        "4204": AccountType.NON_MEMBER_REVENUE,
    }
    own = replace(chart()["1209"], code="1899")
    assert place_of(own) is AccountType.OTHER_ASSET


def test_zero_accounts_are_hidden_unless_last_year_had_a_figure() -> None:
    facts = [
        PositionFacts(balances={"1101": rp(10), "3101": rp(-10)}),
        PositionFacts(balances={"1110": rp(7), "3101": rp(-7), "1115": ZERO}),
    ]
    report = financial_position.build(chart(), facts, BESIDE)
    assert codes(report) == ["1101", "1110", "3101"]
    assert report.totals == {"assets": rp(10), "liabilities": ZERO, "equity": rp(10)}


def test_the_surplus_of_the_year_is_3402_and_all_surplus_accounts() -> None:
    balances = {"1101": rp(100), "3402": rp(-30), "4101": rp(-90), "6101": rp(20)}
    report = financial_position.build(chart(), [PositionFacts(balances=balances)], AT)
    shown = {row.code: row.cells[0] for row in report.rows if row.code}
    assert shown == {"1101": rp(100), "3402": rp(100)}


def test_what_earlier_years_left_unclosed_is_theirs() -> None:
    balances = {"1101": rp(100), "4101": rp(-120), "6101": rp(20)}
    facts = PositionFacts(balances=balances, unclosed_before=rp(-70))
    report = financial_position.build(chart(), [facts], AT)
    shown = {row.code: row.cells[0] for row in report.rows if row.code}
    assert shown == {"1101": rp(100), "3401": rp(70), "3402": rp(30)}


def test_a_unit_s_difference_is_its_inter_unit_account() -> None:
    scope = replace(AT, unit=Unit.SAVINGS_AND_LOAN)
    facts = PositionFacts(balances={"1201": rp(100), "2101": rp(-30)})
    report = financial_position.build(chart(), [facts], scope)
    assert report.totals["inter_unit"] == rp(70)
    assert report.rows[-1].cells == (rp(100),)
    assert label(report.rows[-2].label) == "Inter-unit account"


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (221_300_000, 115_000_000, "92.43"),
        (435_500_000, 235_000_000, "85.32"),
        (200_000_000, 220_000_000, "-9.09"),
        (-15_000_000, -12_500_000, "-20.00"),
        (1, 0, None),
        (0, 8, "-100.00"),
    ],
)
def test_the_change_in_percent(now: int, before: int, expected: str | None) -> None:
    assert percent_change(rp(now), rp(before)) == (expected and Decimal(expected))


def test_the_surplus_statement_has_the_results_of_psak_27_in_order() -> None:
    movements = {
        "4101": rp(-500), "4111": rp(-1_000), "4113": rp(100), "5101": rp(50), "5111": rp(700),
        "4201": rp(-800), "5211": rp(600), "6101": rp(120), "7103": rp(30), "8101": rp(-9),
        "8201": rp(2), "9101": rp(7),
    }  # fmt: skip
    report = surplus_statement.build(chart(), [movements], YEAR)
    results = {
        label(row.label): row.cells[0].sen // 100
        for row in report.rows
        if row.kind is RowKind.TOTAL and isinstance(row.cells[0], Money)
    }
    assert results == {
        "Total gross member participation": 1_400,
        "Total direct cost of serving members": 750,
        "Net member participation": 650,
        "Total revenue from non-members": 800,
        "Total cost of goods sold": 600,
        "Gross profit from non-members": 200,
        "Gross surplus": 850,
        "Total operating expenses": 120,
        "Surplus of the cooperative": 730,
        "Total cooperative expenses": 30,
        "Surplus after cooperative expenses": 700,
        "Total other income": 9,
        "Total other expenses": 2,
        "Surplus before tax": 707,
        "Total income tax": 7,
        "Surplus of the year": 700,
    }
    assert report.totals["surplus"] == rp(700)
    parts = report.totals["surplus_from_members"] + report.totals["surplus_from_non_members"]
    assert parts == rp(700)


def test_a_book_year_across_two_calendar_years_is_headed_by_its_last_day() -> None:
    scope = Scope(
        cooperative="Uji",
        from_date=date(2025, 7, 1),
        to_date=date(2026, 6, 30),
        previous_from=date(2024, 7, 1),
        previous_to=date(2025, 6, 30),
    )
    assert [c.title for c in scope.columns(change=True)[:2]] == ["30-06-2026", "30-06-2025"]


def test_the_trial_balance_has_each_account_on_one_side_and_memo_apart() -> None:
    balances = {"1101": rp(70), "1301": ZERO, "4101": rp(-70), "9901": rp(5), "9904": rp(-5)}
    report = trial_balance.build(
        chart(), balances, replace(AT, before_closing=True, unit=Unit.SHOP)
    )
    sides = [(row.code, row.extra["debit"], row.extra["credit"]) for row in report.rows if row.code]
    assert sides == [
        ("1101", rp(70), ZERO), ("4101", ZERO, rp(70)), ("9901", rp(5), ZERO),
        ("9904", ZERO, rp(5)),
    ]  # fmt: skip
    assert report.totals == {"debit": rp(70), "credit": rp(70)}
    assert [label(row.label) for row in report.rows if row.kind is not RowKind.LINE] == [
        "Total", "Memo accounts", "Total memo accounts",
    ]  # fmt: skip
    assert len(report.filters) == 2


def test_a_trial_balance_without_memo_accounts_has_no_section_for_them() -> None:
    report = trial_balance.build(chart(), {"1101": rp(7), "4101": rp(-7)}, AT)
    assert [row.kind for row in report.rows] == [RowKind.LINE, RowKind.LINE, RowKind.TOTAL]
    assert report.filters == ()


def test_own_income_accounts_count_by_their_flag() -> None:
    own = replace(chart()["4204"], code="4299", patronage=Patronage.NON_MEMBER, active=True)
    with_own = Chart([*chart().values(), own])
    report = surplus_statement.build(with_own, [{"4299": rp(10), "4201": rp(-30)}], YEAR)
    assert report.totals["surplus_from_non_members"] == rp(20)
