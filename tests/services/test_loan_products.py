from __future__ import annotations

from dataclasses import replace

import pytest

from coopledger.accounting.errors import (
    InvalidInput,
    NotPermitted,
    ProductCodeTaken,
    UnknownProduct,
)
from coopledger.accounting.loan_schedule import InterestTiming, RoundMode
from coopledger.accounting.loans import SHIPPED_PRODUCTS
from coopledger.accounting.money import Money, Rounding
from coopledger.accounting.rates import Rate
from coopledger.services import loan_products
from coopledger.services.changes import Change
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.storage import audit_log
from tests.services.loan_builders import as_role, new_book

OWN = replace(
    SHIPPED_PRODUCTS[3],
    code="TANI",
    name_id="Pinjaman tani",
    name_en="Farm loan",
    origination_fee=Rate.percent("0.5"),
    administration_fee=Money.rupiah(2_500),
    round_to=Money.rupiah(500),
    round_mode=RoundMode.UP,
    rounding=Rounding.HALF_EVEN,
    grace_principal_months=1,
    interest_at=InterestTiming.EACH,
)


@pytest.fixture
def session() -> Session:
    return new_book()


def test_a_new_book_offers_the_shipped_products(session: Session) -> None:
    assert loan_products.products(session) == SHIPPED_PRODUCTS


def test_a_product_is_kept_whole_and_leaves_its_trail(session: Session) -> None:
    assert loan_products.add_product(session, OWN) == {Change.LOANS, Change.SETTINGS}
    assert loan_products.products(session)[-1] == OWN
    off = replace(OWN, active=False, term_months=4)
    loan_products.change_product(session, off)
    assert loan_products.products(session)[-1] == off
    assert off not in loan_products.products(session, active_only=True)
    with session.books.read() as tx:
        changed, added = audit_log.events(tx, limit=2)
    assert (added.action, changed.action) == ("add_loan_product", "change_loan_product")
    assert changed.before == {"active": 1, "term_months": 6}
    assert changed.after == {"active": 0, "term_months": 4}


def test_refusals(session: Session) -> None:
    with pytest.raises(ProductCodeTaken):
        loan_products.add_product(session, SHIPPED_PRODUCTS[0])
    with pytest.raises(UnknownProduct):
        loan_products.change_product(session, OWN)
    other = as_role(session, Role.SECRETARY)
    with pytest.raises(NotPermitted):
        loan_products.add_product(other, OWN)
    with pytest.raises(NotPermitted):
        loan_products.change_product(other, OWN)


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ({"code": " ", "name_id": "", "name_en": ""}, ["code", "name_id", "name_en"]),
        ({"term_months": 0}, ["term_months"]),
        ({"rate_per_year": Rate(-1)}, ["rate_per_year"]),
        ({"round_to": Money(0)}, ["round_to"]),
        ({"grace_principal_months": 6}, ["grace_principal_months"]),
        ({"origination_fee": Rate.percent(101)}, ["origination_fee"]),
        ({"origination_fee": Rate(-1)}, ["origination_fee"]),
        ({"administration_fee": Money(-1)}, ["administration_fee"]),
    ],
)
def test_each_field_is_checked(
    session: Session, changes: dict[str, object], places: list[str]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        loan_products.add_product(session, replace(OWN, **changes))  # type: ignore[arg-type]
    assert [problem.place for problem in refused.value.problems] == places
