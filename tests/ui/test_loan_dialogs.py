"""Payout, instalment, calculator and products by keyboard."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.loan_schedule import LoanMethod
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.rates import Rate
from coopledger.services import loan_products, loans
from coopledger.ui.context import Context
from coopledger.ui.dialogs.disbursement import DisbursementDialog
from coopledger.ui.dialogs.loan_calculator import LoanCalculatorDialog
from coopledger.ui.dialogs.loan_product import EditLoanProductDialog, LoanProductDialog
from coopledger.ui.dialogs.repayment import RepaymentDialog
from coopledger.ui.navigation import Message
from tests.ui.conftest import TODAY, Settle
from tests.ui.loan_shop_builders import RP, book_of, ledger, lend, open_dialog, press

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def book(context: Context) -> Context:
    return book_of(context)


# --- payout ---


def test_a_loan_is_paid_out_by_keyboard(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = open_dialog(qtbot, settle, DisbursementDialog(book))
    press(qtbot, "0012")
    press(qtbot, ENTER)
    settle()
    press(qtbot, ENTER)
    press(qtbot, ENTER)
    press(qtbot, "warung")
    press(qtbot, ENTER)
    press(qtbot, "2jt")
    settle()
    preview = dialog.preview.preview()
    assert preview is not None
    assert preview.net_paid == RP(1_980_000), "the product's fee of 1 % is held back"
    assert dialog.preview.facts.value_of("Paid out in hand") == "Rp1,980,000"
    press(qtbot, ENTER, CTRL)
    settle()
    (summary,) = loans.running_loans(book.session, TODAY)
    assert summary.loan.number == "PJ-2026-001"
    assert summary.member.number == "0012"
    assert summary.loan.purpose == "warung"
    assert summary.loan.terms.principal == RP(2_000_000)
    assert ledger(book.session, "1201") == RP(2_000_000)
    assert messages[0].text == "Loan PJ-2026-001 is paid out."
    assert messages[0].action == "Print schedule"


def test_the_borrower_shows_what_she_has(qtbot: Any, book: Context, settle: Settle) -> None:
    lend(book.session)
    dialog = open_dialog(qtbot, settle, DisbursementDialog(book, member="0012"))
    assert dialog.borrower.title.text() == "Sumiyati"
    assert dialog.borrower.facts.value_of("Savings") == "Rp100,000"
    runs = [fact for fact in dialog.borrower.facts.facts() if "PJ-2026-001" in fact.label]
    assert runs[0].value == "Rp1,200,000"


def test_a_product_fills_in_its_terms_and_a_typed_rate_stays(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = open_dialog(qtbot, settle, DisbursementDialog(book))
    dialog.product.set_value("PA")
    assert dialog.term.value() == 24
    assert dialog.rate.value() == Rate.percent(18)
    dialog.rate.set_value(Rate.percent(36))
    dialog.principal.set_value(RP(1_000_000))
    settle()
    assert dialog.rate.value() == Rate.percent(36)
    assert "above the limit" in dialog.preview.warning.text()


def test_too_little_cash_is_said_where_the_money_comes_from(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = open_dialog(qtbot, settle, DisbursementDialog(book, member="0012"))
    dialog.principal.set_value(RP(90_000_000))
    dialog.save()
    settle()
    assert dialog.form.row("cash_account").error()
    assert loans.running_loans(book.session, TODAY) == ()


def test_a_double_click_pays_out_once(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = open_dialog(qtbot, settle, DisbursementDialog(book, member="0012"))
    dialog.principal.set_value(RP(500_000))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settle()
    assert ledger(book.session, "1201") == RP(500_000)


# --- instalment ---


def test_what_is_due_is_proposed_and_recorded_by_keyboard(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    number = lend(book.session)
    dialog = open_dialog(qtbot, settle, RepaymentDialog(book))
    press(qtbot, "sumi")
    press(qtbot, ENTER)
    settle()
    assert dialog.loan.value() == number
    # Two instalments are late and the third is due today.
    assert dialog.amount.value() == RP(118_000 + 116_500 + 115_000)
    press(qtbot, ENTER)
    press(qtbot, "118000")
    assert [part.value() for part in dialog.parts] == [RP(83_500), RP(34_500), None]
    press(qtbot, ENTER, CTRL)
    settle()
    card = loans.loan_card(book.session, number, TODAY)
    assert card.payments[0].split == PaymentSplit(principal=RP(83_500), interest=RP(34_500))
    assert messages[0].action == "Print receipt"
    assert dialog.loan.value() is None, "the next entry begins blank"


def test_parts_may_be_changed_and_the_amount_follows(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    number = lend(book.session)
    dialog = open_dialog(qtbot, settle, RepaymentDialog(book, loan=number))
    principal, interest, penalty = dialog.parts
    for part, text in ((principal, "100000"), (interest, "18000"), (penalty, "5000")):
        part.select_all()
        press(qtbot, text)
    assert dialog.amount.value() == RP(123_000)
    assert dialog.after.value_of("Principal left") == "Rp1,100,000"
    dialog.save()
    settle()
    card = loans.loan_card(book.session, number, TODAY)
    assert card.payments[0].split == PaymentSplit(
        principal=RP(100_000), interest=RP(18_000), penalty=RP(5_000)
    )


def test_a_loan_is_settled_with_the_quote(qtbot: Any, book: Context, settle: Settle) -> None:
    number = lend(book.session)
    quote = loans.payoff_quote(book.session, number, TODAY)
    dialog = open_dialog(qtbot, settle, RepaymentDialog(book, loan=number, payoff=True))
    assert dialog.amount.value() == quote.total
    assert dialog.after.value_of("Principal left") == "settled"
    dialog.save()
    settle()
    assert ledger(book.session, "1201") == RP(0)


def test_more_than_the_debt_is_refused_at_the_amount(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    number = lend(book.session)
    dialog = open_dialog(qtbot, settle, RepaymentDialog(book, loan=number))
    dialog.amount.select_all()
    press(qtbot, "9jt")
    assert dialog.form.row("amount").error()
    dialog.save()
    settle()
    assert loans.loan_card(book.session, number, TODAY).payments == ()


def test_enter_before_the_loan_is_read_waits_for_it(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    number = lend(book.session)
    dialog = open_dialog(qtbot, settle, RepaymentDialog(book, loan=number))
    dialog.posted_on.set_value(date(2026, 10, 24))
    dialog.save()
    settle()
    (payment,) = loans.loan_card(book.session, number, TODAY).payments
    assert payment.paid_on == date(2026, 10, 24)
    assert payment.split.total == RP(118_000 + 116_500), "what was due by then"


# --- calculator ---


def test_the_calculator_recomputes_as_one_types(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = open_dialog(qtbot, settle, LoanCalculatorDialog(book))
    dialog.method.set_value(LoanMethod.ANNUITY)
    dialog.principal.select_all()
    press(qtbot, "3jt")
    dialog.term.select_all()
    press(qtbot, "10")
    dialog.rate.select_all()
    press(qtbot, "18")
    settle()
    facts = dialog.preview.facts
    assert facts.value_of("First instalment") == "Rp325,303"
    assert facts.value_of("Last instalment") == "Rp325,298"
    assert facts.value_of("Total interest") == "Rp253,025"
    assert dialog.preview.warning.text() == ""
    dialog.rate.select_all()
    press(qtbot, "30")
    settle()
    assert "30%" in dialog.preview.warning.text()


def test_the_calculator_begins_a_loan_with_its_terms(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = open_dialog(qtbot, settle, LoanCalculatorDialog(book))
    dialog.product.set_value("PF")
    dialog.principal.set_value(RP(800_000))
    dialog.term.set_value(Decimal(8))
    with qtbot.waitSignal(dialog.loan_wanted) as caught:
        dialog.begin_loan()
    terms = caught.args[0]
    loan = open_dialog(qtbot, settle, DisbursementDialog(book, member="0014", terms=terms))
    assert loan.product.value() == "PF"
    assert loan.principal.value() == RP(800_000)
    assert loan.term.value() == 8


# --- products ---


def test_a_product_is_added(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = open_dialog(qtbot, settle, LoanProductDialog(book))
    for keys in ("PX", ENTER, "Pinjaman kilat", ENTER, "Quick loan", ENTER, ENTER):
        press(qtbot, keys)
    for keys in ("15", ENTER, "5", ENTER, "1,5", ENTER):
        press(qtbot, keys)
    press(qtbot, ENTER, CTRL)
    settle()
    assert not dialog.isVisible()
    product = loan_products.products(book.session)[-1]
    assert (product.code, product.term_months) == ("PX", 5)
    assert product.rate_per_year == Rate.percent(15)
    assert product.origination_fee == Rate.percent(Decimal("1.5"))
    assert product.active


def test_a_taken_code_is_refused_at_the_code(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = open_dialog(qtbot, settle, LoanProductDialog(book))
    row = dialog.form.row
    for name, value in (
        ("code", "PF"),
        ("name_id", "Lain"),
        ("name_en", "Other"),
        ("rate_per_year", Rate.percent(10)),
        ("term_months", Decimal(6)),
    ):
        row(name).field.set_value(value)
    dialog.save()
    settle()
    assert row("code").error()


def test_a_product_is_changed_and_switched_off(qtbot: Any, book: Context, settle: Settle) -> None:
    product = loan_products.products(book.session)[0]
    dialog = open_dialog(qtbot, settle, EditLoanProductDialog(book, product))
    assert dialog.form.value("term_months") == product.term_months
    dialog.form.row("active").field.set_value(False)
    dialog.save()
    settle()
    (changed,) = [p for p in loan_products.products(book.session) if p.code == product.code]
    assert not changed.active
    assert changed.rate_per_year == product.rate_per_year
    dialog = open_dialog(qtbot, settle, DisbursementDialog(book))
    dialog.product.set_value(product.code)
    assert dialog.product.value() is None, "it is offered no more"
