from __future__ import annotations

from datetime import date
from io import BytesIO

import pypdf
import pytest

from coopledger.accounting.errors import NotPermitted, UnknownEntry
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
from coopledger.i18n import Translator
from coopledger.services import cash, journal, member_reports, papers, savings
from coopledger.services.journal import ReversalRequest
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.storage import journal_store
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


# --- papers as files
# -------------------------------------------------------------------------------


def text_of(made: papers.MadePaper) -> str:
    reader = pypdf.PdfReader(BytesIO(made.content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_a_deposit_has_receipt_slip_and_voucher(session: Session):
    assert papers.entry_papers(session, deposit(session, 100_000)) == tuple(papers.EntryPaper)


def test_an_entry_without_cash_has_a_voucher_alone(session: Session):
    bought = buy(session, TODAY, item(10, 5_000))
    voucher = str(bought.entry.voucher)
    assert papers.entry_papers(session, voucher) == (papers.EntryPaper.VOUCHER,)


def test_the_slip_shows_the_balance_before_and_after(session: Session):
    deposit(session, 100_000)
    second = deposit(session, 50_000)
    slip = papers.entry_paper(session, second, papers.EntryPaper.SLIP, Translator("id"))
    text = text_of(slip)
    assert "Slip setoran" in text
    assert "100.000 +50.000 150.000" in text
    assert "Lima puluh ribu rupiah" in text


def test_each_paper_of_an_entry_is_made_and_named(session: Session):
    number = deposit(session, 100_000)
    for kind in papers.EntryPaper:
        for sheet in papers.Sheet:
            made = papers.entry_paper(session, number, kind, Translator("en"), sheet=sheet)
            assert number in text_of(made)
            assert number.replace("/", "-") in made.file_name
            assert made.file_name.endswith(".pdf")


def test_a_report_is_printed_with_the_code_of_the_book(session: Session):
    deposit(session, 100_000)
    figures = member_reports.savings_balances(session, TODAY)
    made = papers.report(session, figures, Translator("id"), sheet=papers.Sheet.F4)
    with session.books.read() as tx:
        head = journal_store.head(tx)
    assert head[:4] in text_of(made)
    name = papers.file_name(session, "Koperasi Uji", "Simpanan", to_date=TODAY, extension="xlsx")
    assert name.startswith(f"Koperasi-Uji_Simpanan_{TODAY}_")
    assert name.endswith(".xlsx")


def test_who_may_not_print_gets_no_report(session: Session):
    figures = member_reports.savings_balances(session, TODAY)
    cashier = as_role(session, Role.CASHIER)
    assert papers.report(cashier, figures, Translator("id")).content
    with pytest.raises(NotPermitted):
        papers.member_statements(cashier, from_date=MARCH, to_date=TODAY, tr=Translator("id"))
