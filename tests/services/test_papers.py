from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.errors import UnknownEntry
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment
from coopledger.accounting.text import Named
from coopledger.accounting.voucher_paper import (
    ENTRY_KIND_TITLES,
    PaperGoods,
    PaperKind,
    PaperLine,
)
from coopledger.services import cash, journal, papers, savings
from coopledger.services.journal import ReversalRequest
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.services.shop_builders import (
    RP,
    TODAY,
    add_goods,
    add_member,
    as_role,
    buy,
    item,
    new_session,
    sell,
)

MARCH = date(2026, 3, 1)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    add_goods(made)
    return made


def deposit(session: Session, rupiah: int) -> str:
    request = savings.DepositRequest(
        operation_id=session.ids.new(),
        posted_on=TODAY,
        member_number="7",
        product="SS",
        amount=RP(rupiah),
        description="Setoran Maret",
        reference="S-9",
    )
    return str(savings.deposit(session, request).entry.voucher)


def test_a_receipt_names_the_payer_and_where_the_money_went(session: Session):
    number = deposit(session, 100_000)
    shown = papers.paper(session, number)
    assert (shown.kind, shown.entry_kind, shown.number) == (
        PaperKind.RECEIPT,
        EntryKind.DEPOSIT,
        number,
    )
    assert (shown.party, shown.party_number) == ("Ibu 7", "7")
    assert (shown.amount, shown.description, shown.reference) == (
        RP(100_000),
        "Setoran Maret",
        "S-9",
    )
    assert shown.cash_accounts == (Named("Kas", "Cash on hand"),)
    assert shown.lines == (
        PaperLine(
            account="1101", name=Named("Kas", "Cash on hand"), debit=RP(100_000), credit=None
        ),
        PaperLine(
            account="2101",
            name=Named("Simpanan sukarela", "Voluntary savings"),
            debit=None,
            credit=RP(100_000),
            party="7 · SS-7",
        ),
    )
    assert shown.goods == ()
    assert shown.recorded_by == "siti"
    assert shown.hash == journal.entry(session, number).entry.hash


@pytest.mark.parametrize(
    ("rupiah", "stamp"), [(5_000_000, False), (5_000_001, True), (4_999_999, False)]
)
def test_stamp_duty_is_due_above_five_million(session: Session, rupiah: int, *, stamp: bool):
    assert papers.paper(session, deposit(session, rupiah)).needs_stamp is stamp


def test_money_out_carries_no_stamp(session: Session):
    deposit(session, 6_000_000)
    request = cash.ActRequest(
        operation_id=session.ids.new(), posted_on=TODAY, act="pay_wages", amount=RP(5_500_000)
    )
    paid = cash.do_act(session, request)
    shown = papers.paper(session, str(paid.entry.voucher))
    assert (shown.kind, shown.needs_stamp, shown.party) == (PaperKind.PAYMENT, False, "")


def test_a_sales_note_shows_its_goods(session: Session):
    buy(session, MARCH, item(10, 5_000))
    sold = sell(session, TODAY, item(2.5, 6_000), customer="Bu Ani")
    shown = papers.paper(session, str(sold.entry.voucher))
    assert shown.goods == (
        PaperGoods(
            name="Gula",
            unit_name="kg",
            quantity_milli=2_500,
            unit_price=RP(6_000),
            amount=RP(15_000),
        ),
    )
    assert (shown.party, shown.party_number, shown.payment, shown.amount) == (
        "Bu Ani",
        "",
        Payment.CASH,
        RP(15_000),
    )


def test_without_cash_it_is_a_memorial(session: Session):
    bought = buy(session, MARCH, item(10, 5_000), supplier="Toko A")
    shown = papers.paper(session, str(bought.entry.voucher))
    assert (shown.kind, shown.amount, shown.party, shown.cash_accounts) == (
        PaperKind.MEMORIAL,
        RP(50_000),
        "Toko A",
        (),
    )


def test_a_reversed_voucher_says_so(session: Session):
    number = deposit(session, 100)
    back = journal.reverse(
        session,
        ReversalRequest(operation_id=session.ids.new(), voucher=number, reason="Salah"),
    )
    reversal = str(back.entry.voucher)
    assert papers.paper(session, number).reversed_by == reversal
    assert papers.paper(session, reversal).reverses == number


def test_who_may_print_what(session: Session):
    number = deposit(session, 100)
    assert papers.paper(as_role(session, Role.CASHIER), number).amount == Money(10_000)
    with pytest.raises(UnknownEntry):
        papers.paper(session, "BKM/2026/000099")


def test_every_kind_of_entry_has_a_title():
    assert set(ENTRY_KIND_TITLES) == set(EntryKind)
