from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.errors import PercentagesNotWhole
from coopledger.accounting.money import Money
from coopledger.accounting.settings import (
    DEFAULT_SURPLUS_RULES,
    Cooperative,
    DatedAmount,
    Part,
    SurplusRules,
    amount_on,
)

OPENING = date(2025, 1, 1)


def test_papers_are_signed_where_the_cooperative_is() -> None:
    places = {"regency": "Wonosobo", "district": "Kalikajar", "village": "Kapencar"}
    assert Cooperative(name="A", opening_date=OPENING, **places).place == "Wonosobo"
    del places["regency"]
    assert Cooperative(name="A", opening_date=OPENING, **places).place == "Kalikajar"
    del places["district"]
    assert Cooperative(name="A", opening_date=OPENING, **places).place == "Kapencar"


def test_a_book_year_may_begin_in_any_month() -> None:
    cooperative = Cooperative(name="A", opening_date=OPENING, fiscal_year_start_month=7)
    assert cooperative.fiscal_year_of(date(2026, 3, 1)) == FiscalYear(2025, 7)


def test_both_tables_of_the_surplus_are_whole() -> None:
    members, others = DEFAULT_SURPLUS_RULES.members, DEFAULT_SURPLUS_RULES.non_members
    assert sum(members.values()) == sum(others.values()) == 1_000_000
    with pytest.raises(PercentagesNotWhole) as refused:
        SurplusRules(members={Part.RESERVE: 999_999}, non_members=others)
    assert refused.value == PercentagesNotWhole("members", 999_999)


def test_no_share_is_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        SurplusRules(
            members={Part.RESERVE: 1_100_000, Part.SOCIAL: -100_000},
            non_members=DEFAULT_SURPLUS_RULES.non_members,
        )


def test_an_amount_holds_from_its_date_on() -> None:
    rates = (
        DatedAmount(from_date=date(2026, 1, 1), amount=Money.rupiah(25_000)),
        DatedAmount(from_date=OPENING, amount=Money.rupiah(20_000)),
    )
    assert amount_on(rates, date(2024, 12, 31)) is None
    assert amount_on(rates, date(2025, 12, 31)) == Money.rupiah(20_000)
    assert amount_on(rates, date(2026, 1, 1)) == Money.rupiah(25_000)
