from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.errors import ProductCodeTaken, UnknownProduct
from coopledger.accounting.members import Gender, Member, MemberDetails, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SHIPPED_PRODUCTS, SavingsKind, SavingsProduct
from coopledger.accounting.savings_interest import ALWAYS, InterestMethod, RateStep
from coopledger.services.session import Session
from coopledger.storage import member_store, savings_store
from coopledger.storage.database import Tx

OPENED = date(2025, 1, 5)
WHOLE = SavingsProduct(
    code="SQ",
    name_id="Simpanan qurban",
    name_en="Qurban savings",
    kind=SavingsKind.SPECIAL_SAVINGS,
    account_code="2105",
    minimum_deposit=Money(12_345),
    minimum_balance=Money.rupiah(10_000),
    rates=(
        RateStep(from_date=ALWAYS, floor=Money(0), rate=Rate.percent("2.5")),
        RateStep(from_date=date(2025, 7, 1), floor=Money(0), rate=Rate.percent(2)),
        RateStep(from_date=date(2025, 7, 1), floor=Money.rupiah(5_000_000), rate=Rate.percent(3)),
    ),
    interest_method=InterestMethod.DAILY,
    withdrawable=False,
    active=False,
)


def a_member(tx: Tx, number: str = "1") -> Member:
    details = MemberDetails(
        number=number, name="Ibu", gender=Gender.FEMALE, joined_on=date(2025, 1, 1)
    )
    return member_store.add(tx, details, MemberStatus.ACTIVE)


def test_a_new_book_has_the_shipped_products(session: Session) -> None:
    with session.books.read() as tx:
        assert savings_store.products(tx) == SHIPPED_PRODUCTS


def test_every_field_of_a_product_comes_back(session: Session) -> None:
    with session.books.write() as tx:
        savings_store.add_product(tx, WHOLE)
        assert savings_store.product(tx, "SQ") == WHOLE
        changed = replace(WHOLE, active=True, minimum_deposit=Money(1), rates=WHOLE.rates[1:])
        savings_store.update_product(tx, changed)
        assert savings_store.product(tx, "SQ") == changed


def test_products_that_are_not_there_or_there_already(session: Session) -> None:
    with session.books.read() as tx, pytest.raises(UnknownProduct):
        savings_store.product(tx, "SQ")
    with pytest.raises(ProductCodeTaken), session.books.write() as tx:
        savings_store.add_product(tx, replace(WHOLE, code="SP"))


def test_what_was_taken_back_is_not_remembered(session: Session) -> None:
    def add_and_fail() -> None:
        with session.books.write() as tx:
            savings_store.add_product(tx, WHOLE)
            assert savings_store.product(tx, "SQ") == WHOLE
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()
    with session.books.read() as tx, pytest.raises(UnknownProduct):
        savings_store.product(tx, "SQ")


def test_accounts_are_of_a_member_and_a_product(session: Session) -> None:
    with session.books.write() as tx:
        one, two = a_member(tx, "1"), a_member(tx, "2")
        sukarela, pokok = (savings_store.product(tx, code) for code in ("SS", "SP"))
        opened = savings_store.open_account(tx, sukarela, one, OPENED)
        assert (opened.number, opened.product, opened.opened_on) == ("SS-1", sukarela, OPENED)
        other = savings_store.open_account(tx, pokok, one, OPENED)
        theirs = savings_store.open_account(tx, sukarela, two, OPENED)
        assert savings_store.account(tx, one.id, "SS") == opened
        assert savings_store.account(tx, two.id, "SP") is None
        assert savings_store.accounts_of(tx, one.id) == (other, opened)
        assert savings_store.accounts(tx) == {
            account.contract_id: account for account in (opened, other, theirs)
        }
        assert savings_store.product_in_use(tx, "SS")
        assert not savings_store.product_in_use(tx, "SW")


def test_nobody_has_two_accounts_of_a_product(session: Session) -> None:
    with session.books.write() as tx:
        member, product = a_member(tx), savings_store.product(tx, "SS")
        savings_store.open_account(tx, product, member, OPENED)
    with pytest.raises(sqlite3.IntegrityError), session.books.write() as tx:
        savings_store.open_account(tx, product, member, OPENED)


def test_an_account_is_closed_and_opened_again(session: Session) -> None:
    with session.books.write() as tx:
        member, product = a_member(tx), savings_store.product(tx, "SS")
        opened = savings_store.open_account(tx, product, member, OPENED)
        savings_store.set_closed(tx, opened.contract_id, date(2025, 6, 1))
        closed = savings_store.account(tx, member.id, "SS")
        assert closed == replace(opened, closed_on=date(2025, 6, 1))
        savings_store.set_closed(tx, opened.contract_id, None)
        assert savings_store.account(tx, member.id, "SS") == opened
