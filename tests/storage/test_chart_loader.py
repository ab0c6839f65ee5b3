from __future__ import annotations

import pytest

from coopledger.accounting.chart import (
    AccountType,
    CashFlow,
    Chart,
    Codes,
    Demands,
    Patronage,
    Side,
    Unit,
)
from coopledger.accounting.settings import DEFAULT_SURPLUS_RULES, Part
from coopledger.storage.chart_loader import chart_from_toml, load_chart, load_presets


@pytest.fixture(scope="module")
def chart() -> Chart:
    return load_chart()


def test_it_has_152_accounts_of_which_36_are_switched_off(chart: Chart) -> None:
    active = [account for account in chart.values() if account.active]
    assert (len(chart), len(active), len(chart) - len(active)) == (152, 116, 36)


def test_every_account_that_rules_post_to_exists(chart: Chart) -> None:
    codes = [value for name, value in vars(Codes).items() if name.isupper()]
    assert [code for code in codes if code not in chart] == []


def test_loans_and_savings_demand_a_contract_and_its_member(chart: Chart) -> None:
    demanding = [code for code, a in chart.items() if a.demands is Demands.CONTRACT]
    assert demanding == [
        *("1201", "1202", "1203"),
        *("2101", "2102", "2103", "2104", "2105", "2106", "2107", "2112", "2204"),
        *("3101", "3102", "3103"),
    ]


def test_five_accounts_demand_a_member_alone(chart: Chart) -> None:
    demanding = [code for code, a in chart.items() if a.demands is Demands.MEMBER]
    assert demanding == ["1211", "1212", "1221", "2108", "2131"]


def test_patronage_follows_the_marks_of_the_chart(chart: Chart) -> None:
    members = [code for code, a in chart.items() if a.patronage is Patronage.MEMBER]
    others = [code for code, a in chart.items() if a.patronage is Patronage.NON_MEMBER]
    assert members == [
        *("4101", "4102", "4103", "4104", "4111", "4112", "4113", "4119"),
        *("5101", "5102", "5111"),
    ]
    assert others == ["4201", "4202", "4203", "4204", "4211", "5211"]


@pytest.mark.parametrize(
    ("code", "unit"),
    [
        ("1201", Unit.SAVINGS_AND_LOAN),
        ("2101", Unit.SAVINGS_AND_LOAN),
        ("4101", Unit.SAVINGS_AND_LOAN),
        ("5101", Unit.SAVINGS_AND_LOAN),
        ("1301", Unit.SHOP),
        ("4111", Unit.SHOP),
        ("4201", Unit.SHOP),
        ("5111", Unit.SHOP),
        ("1101", Unit.HEAD_OFFICE),
        ("3202", Unit.HEAD_OFFICE),
        ("6101", Unit.HEAD_OFFICE),
    ],
)
def test_lines_belong_to_a_unit_by_default(chart: Chart, code: str, unit: Unit) -> None:
    assert chart[code].default_unit is unit


def test_contra_accounts_stand_on_the_other_side(chart: Chart) -> None:
    sides = {a.normal_side for a in chart.values() if a.type is AccountType.CONTRA_ASSET}
    assert sides == {Side.CREDIT}
    assert chart["4113"].normal_side is Side.DEBIT
    assert chart["4204"].type is AccountType.CONTRA_REVENUE


def test_cash_is_the_boxes_banks_and_wallets(chart: Chart) -> None:
    assert [a.code for a in chart.cash] == [
        *("1101", "1102", "1103", "1110", "1111", "1115", "1116", "1118"),
    ]
    assert chart["2131"].cash_flow is CashFlow.FINANCING


def test_names_are_complete_and_differ(chart: Chart) -> None:
    for names in ([a.name_id for a in chart.values()], [a.name_en for a in chart.values()]):
        assert all(names)
        assert len(set(names)) == len(names)


def test_printed_english_follows_the_glossary(chart: Chart) -> None:
    assert chart["3101"].name_en == "Membership shares"
    assert chart["3102"].name_en == "Mandatory savings"
    assert chart["4102"].name_en == "Origination fee"
    assert chart["3402"].name_en == "Surplus of the year"


def test_a_misspelt_value_is_refused() -> None:
    line = 'id="K", en="C", type="current_asset", side="D", cash_flow="K", patronag="m"'
    with pytest.raises(ValueError, match="patronag"):
        chart_from_toml(f"[accounts]\n1101 = {{ {line} }}")


def test_seven_cooperatives_are_proposed() -> None:
    presets = load_presets()
    assert [preset.key for preset in presets.cooperatives] == [
        *("indramayu", "kebumen", "wonosobo", "banyuwangi", "jember", "lombok", "lembata"),
    ]


def test_the_proposed_surplus_tables_are_the_default_ones() -> None:
    surplus = load_presets().rules.surplus
    assert dict(surplus.members) == dict(DEFAULT_SURPLUS_RULES.members)
    assert surplus.non_members[Part.RESERVE] == 400_000
    assert dict(surplus.non_members) == dict(DEFAULT_SURPLUS_RULES.non_members)
