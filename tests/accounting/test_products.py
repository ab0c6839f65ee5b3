"""What keeps a product out of the book, and how values name themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coopledger.accounting.loan_schedule import LoanMethod
from coopledger.accounting.loans import LoanProduct
from coopledger.accounting.members import MemberStatus, next_statuses
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.sales import Payment, Trade, TradeKind, TradeLine
from coopledger.accounting.savings import SHIPPED_PRODUCTS, SavingsKind, check_product
from coopledger.accounting.savings_interest import ALWAYS, RateStep, one_rate
from coopledger.accounting.text import Named
from tests.accounting.journal_text import chart
from tests.accounting.member_builders import a_member

VOLUNTARY = next(p for p in SHIPPED_PRODUCTS if p.kind is SavingsKind.VOLUNTARY_SAVINGS)
SHARE = next(p for p in SHIPPED_PRODUCTS if p.kind is SavingsKind.MEMBERSHIP_SHARE)


@pytest.mark.parametrize("product", SHIPPED_PRODUCTS, ids=lambda product: product.code)
def test_the_shipped_products_fit_the_shipped_chart(product: Any) -> None:
    assert check_product(chart(), product) == ()


@pytest.mark.parametrize(
    ("facts", "code", "place"),
    [
        ({"code": " "}, "required", "code"),
        ({"name_id": ""}, "required", "name_id"),
        ({"name_en": ""}, "required", "name_en"),
        ({"account_code": "9999"}, "product_account_unfit", "account_code"),
        ({"account_code": "1101"}, "product_account_unfit", "account_code"),
        # Shares and dues have accounts of their own.
        ({"account_code": "3101"}, "product_account_unfit", "account_code"),
        ({"minimum_deposit": Money(-1)}, "amount_negative", "minimum_deposit"),
        ({"minimum_balance": Money(-1)}, "amount_negative", "minimum_balance"),
        ({"rates": one_rate(Rate(-1))}, "rate_negative", "rates"),
        (
            {"rates": (RateStep(from_date=ALWAYS, floor=Money(-1), rate=Rate(1)),)},
            "amount_negative",
            "rates",
        ),
        ({"rates": one_rate(Rate(1)) + one_rate(Rate(2))}, "rate_twice", "rates"),
        (
            {
                "kind": SavingsKind.MANDATORY_SAVINGS,
                "account_code": "3102",
                "withdrawable": False,
                "rates": one_rate(Rate(1)),
            },
            "share_interest_elsewhere",
            "pays_into",
        ),
    ],
)
def test_what_keeps_savings_out_of_the_book(facts: dict[str, Any], code: str, place: str) -> None:
    problems = check_product(chart(), replace(VOLUNTARY, **facts))
    assert [(problem.code, problem.place) for problem in problems] == [(code, place)]


def test_the_membership_share_stands_on_its_account_alone() -> None:
    problems = check_product(chart(), replace(SHARE, account_code="3102"))
    assert [problem.code for problem in problems] == ["product_account_unfit"]


def test_a_loan_product_has_a_name_in_both_languages() -> None:
    product = LoanProduct(
        code="U",
        name_id="Umum",
        name_en="General",
        method=LoanMethod.FLAT,
        rate_per_year=Rate.percent(18),
        term_months=10,
    )
    assert product.name == Named("Umum", "General")


def test_a_trade_comes_to_the_sum_of_its_lines() -> None:
    lines = tuple(
        TradeLine(
            product_id=number,
            quantity_milli=2_000,
            unit_price=Money.rupiah(10_000),
            amount=Money.rupiah(20_000),
            cost=Money.rupiah(8_000),
        )
        for number in (1, 2)
    )
    trade = Trade(
        entry_id=1,
        kind=TradeKind.SALE,
        traded_on=date(2026, 3, 31),
        payment=Payment.CASH,
        lines=lines,
    )
    assert trade.amount == Money.rupiah(40_000)


def test_a_status_holds_from_the_day_it_begins() -> None:
    left = a_member(status=MemberStatus.LEFT, left_on=date(2026, 3, 31))
    assert left.status_on(date(2026, 3, 30)) is MemberStatus.ACTIVE
    assert left.status_on(date(2026, 3, 31)) is MemberStatus.LEFT
    passive = a_member(status=MemberStatus.PASSIVE)
    assert passive.status_on(date(2026, 3, 31)) is MemberStatus.PASSIVE


def test_a_form_offers_the_statuses_that_may_follow() -> None:
    active = a_member(status=MemberStatus.ACTIVE)
    assert next_statuses(active) == (
        MemberStatus.PASSIVE,
        MemberStatus.ABROAD,
        MemberStatus.LEFT,
        MemberStatus.DECEASED,
    )
