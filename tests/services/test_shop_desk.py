"""What the shop's counter and page look at, and the papers of loans and shop."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest

from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.sales import Payment, TradeKind
from coopledger.i18n import Translator
from coopledger.services import journal, loan_papers, savings, shop_desk, shop_papers
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.services import loan_builders
from tests.services.shop_builders import (
    OPENS,
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


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    add_goods(made)
    buy(made, OPENS, item(20, 5_000), payment=Payment.CREDIT, supplier="UD Tani")
    return made


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages)


def test_the_overview_adds_up(session: Session) -> None:
    sell(session, TODAY, item(2, 6_000), payment=Payment.CREDIT, member_number="7")
    sell(session, TODAY, item(1, 6_000), payment=Payment.CREDIT, customer="Pak Darmo")
    sell(session, TODAY.replace(day=2), item(3, 6_000))
    seen = shop_desk.overview(session, TODAY)
    assert seen.sold_today == RP(18_000)
    assert seen.sold_this_month == RP(36_000)
    assert seen.stock_value == RP(70_000)
    (debt,) = seen.debts
    assert (debt.member.number, debt.owed, debt.last_bought_on) == ("7", RP(12_000), TODAY)
    assert seen.owed_by_others == RP(6_000)
    assert seen.owed == RP(18_000)
    assert [note.party for note in seen.notes] == ["Pak Darmo", "Ibu 7", ""]


def test_a_sale_taken_back_stands_in_the_list_and_counts_no_more(session: Session) -> None:
    voucher = str(sell(session, TODAY, item(2, 6_000)).entry.voucher)
    request = journal.ReversalRequest(
        operation_id=session.ids.new(), voucher=voucher, reason="keliru"
    )
    journal.reverse(session, request)
    seen = shop_desk.overview(session, TODAY)
    assert [(note.kind, note.taken_back) for note in seen.notes] == [(TradeKind.SALE, True)]
    assert seen.sold_today == RP(0)


def test_the_counter_offers_what_can_be_traded(session: Session) -> None:
    add_goods(session, "LAMA", active=False)
    desk = shop_desk.trade_desk(as_role(session, Role.CASHIER))
    assert [each.product.code for each in desk.goods] == ["GULA"]
    assert "1101" in {each.code for each in desk.cash_accounts}
    with pytest.raises(NotPermitted):
        shop_desk.trade_desk(as_role(session, Role.AUDITOR))


def test_the_counter_knows_what_a_buyer_has_and_owes(session: Session) -> None:
    savings.deposit(
        session,
        savings.DepositRequest(
            operation_id=session.ids.new(),
            posted_on=TODAY,
            member_number="7",
            product="SS",
            amount=RP(50_000),
        ),
    )
    sell(session, TODAY, item(2, 6_000), payment=Payment.CREDIT, member_number="7")
    standing = shop_desk.buyer_standing(session, "7", TODAY)
    assert (standing.savings, standing.debt) == (RP(50_000), RP(12_000))
    with pytest.raises(NotPermitted):
        shop_desk.buyer_standing(as_role(session, Role.CASHIER), "7", TODAY)


@pytest.mark.parametrize(
    ("payment", "words"),
    [(Payment.CASH, "Tunai"), (Payment.CREDIT, "Belum dibayar")],
)
def test_a_note_says_what_was_bought_and_how_it_is_paid(
    session: Session, payment: Payment, words: str
) -> None:
    voucher = str(
        sell(session, TODAY, item(2, 6_000), payment=payment, member_number="7").entry.voucher
    )
    paper = shop_papers.sales_note(session, voucher, Translator("id"))
    text = text_of(paper.content)
    assert words in text
    assert "Ibu 7" in text
    assert "12.000" in text
    assert voucher in text
    assert "Nota-penjualan" in paper.file_name


def test_a_purchase_has_no_sales_note_without_goods() -> None:
    session = loan_builders.new_book()
    voucher = str(loan_builders.lend(session).entry.voucher)
    with pytest.raises(ValueError, match="no goods"):
        shop_papers.sales_note(session, voucher, Translator("id"))


def test_the_schedule_of_a_loan_names_the_borrower() -> None:
    session = loan_builders.new_book()
    loan_builders.lend(session)
    paper = loan_papers.schedule_paper(session, "P1", loan_builders.START, Translator("id"))
    text = text_of(paper.content)
    assert "Siti Aminah" in text
    assert "112.000" in text
    cashier = loan_builders.as_role(session, Role.CASHIER)
    with pytest.raises(NotPermitted):
        loan_papers.schedule_paper(cashier, "P1", loan_builders.START, Translator("id"))


def test_a_proposal_names_nobody() -> None:
    session = loan_builders.new_book()
    paper = loan_papers.proposal_paper(session, loan_builders.terms(), Translator("en"))
    text = text_of(paper.content)
    assert "112,000" in text
    assert "PROPOSAL" in text
