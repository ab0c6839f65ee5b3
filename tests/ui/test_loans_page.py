"""The page of loans and a loan's own page: lists, figures, search, what the role may do."""

from __future__ import annotations

import gc
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.loans import PaymentSplit
from coopledger.services import journal, loans
from coopledger.services.permissions import Role
from coopledger.ui.context import Context
from coopledger.ui.dialogs.disbursement import DisbursementDialog
from coopledger.ui.dialogs.loan_calculator import LoanCalculatorDialog
from coopledger.ui.navigation import Target
from coopledger.ui.pages.loan_detail import LoanDetail
from coopledger.ui.pages.loans import DUE, LATE, PRODUCTS, LoansPage
from tests.ui.conftest import TODAY, Settle
from tests.ui.loan_shop_builders import RP, book_of, lend


@pytest.fixture
def book(context: Context) -> Context:
    return book_of(context)


def shown(qtbot: Any, settle: Settle, page: Any) -> Any:
    page.resize(1158, 768)
    qtbot.addWidget(page)
    page.show()
    settle()
    return page


def texts(grid: Any, key: str) -> list[str]:
    column = next(column for column in grid.model.columns if column.key == key)
    return [grid.model.text(row, column) for row in range(grid.model.rowCount())]


def pay(book: Context, number: str, split: PaymentSplit, on: date = TODAY) -> str:
    request = loans.RepayRequest(
        operation_id=book.session.ids.new(), posted_on=on, loan_number=number, split=split
    )
    return str(loans.repay(book.session, request).entry.voucher)


def test_the_lists_say_what_runs_what_is_due_and_what_is_late(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    late = lend(book.session, "0012", date(2026, 8, 24))
    in_order = lend(book.session, "0014", date(2026, 10, 28))
    page = shown(qtbot, settle, LoansPage(book))
    assert texts(page.running, "number") == [late, in_order]
    assert texts(page.running, "state") == ["late 61 days", "in order"]
    assert texts(page.running, "due_on") == ["24-11-2026", "28-11-2026"]
    # Today's instalment of the first, and the other's on Saturday.
    assert texts(page.due, "when") == ["today", "Saturday"]
    assert texts(page.due, "which") == ["3 of 12", "1 of 12"]
    assert texts(page.late, "number") == [late]
    assert texts(page.late, "overdue") == ["234,500"]
    assert page.left_card.value.whole_text() == "Rp2,400,000"
    assert page.due_card.value.whole_text() == "Rp233,000"
    assert page.late_card.value.whole_text() == "Rp234,500"


def test_the_search_narrows_without_reading_again(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    lend(book.session, "0012")
    lend(book.session, "0014")
    page = shown(qtbot, settle, LoansPage(book))
    page.search.setText("roha")
    qtbot.waitUntil(lambda: page.running.model.rowCount() == 1)
    assert texts(page.running, "name") == ["Rohayati"]
    page.search.setText("nobody")
    qtbot.waitUntil(lambda: page.running.model.rowCount() == 0)
    assert page.running.empty.isVisible()


def test_cards_lead_to_their_lists(qtbot: Any, book: Context, settle: Settle) -> None:
    page = shown(qtbot, settle, LoansPage(book))
    qtbot.mouseClick(page.late_card, Qt.MouseButton.LeftButton)
    assert page.part.name == LATE
    qtbot.keyClick(page.due_card, Qt.Key.Key_Return)
    assert page.part.name == DUE


def test_a_new_book_says_what_to_press(qtbot: Any, book: Context, settle: Settle) -> None:
    page = shown(qtbot, settle, LoansPage(book))
    assert page.running.empty.isVisible()
    page.show_part(PRODUCTS)
    assert texts(page.products, "code") == ["PM", "PF", "PA", "PB"]
    assert page.product_button.isVisible()


def test_reports_of_the_list_are_offered(qtbot: Any, book: Context, settle: Settle) -> None:
    lend(book.session)
    page = shown(qtbot, settle, LoansPage(book))
    assert page.export.print_button.isVisible()
    page.show_part(DUE)
    assert not page.export.print_button.isVisible()


def test_supervisors_look_and_change_nothing(qtbot: Any, context: Context, settle: Settle) -> None:
    book = book_of(context, Role.SUPERVISOR)
    page = shown(qtbot, settle, LoansPage(book))
    assert [act.title for act in page.acts()] == ["Loan calculator"]
    page.show_part(PRODUCTS)
    assert not page.product_button.isVisible()


# --- one loan ---


def test_schedule_and_payments_stand_side_by_side(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    number = lend(book.session)
    pay(book, number, PaymentSplit(principal=RP(100_000), interest=RP(18_000)))
    voucher = pay(book, number, PaymentSplit(principal=RP(40_000), penalty=RP(2_000)))
    page = shown(qtbot, settle, LoanDetail(book, number))
    assert page.header.title.whole_text() == "Sumiyati"
    assert texts(page.schedule, "state")[:4] == ["paid", "partly", "next", ""]
    assert texts(page.payments, "voucher")[0] == voucher, "the newest first"
    assert texts(page.payments, "penalty") == ["2,000", "–"]
    assert page.left.value.whole_text() == "Rp1,060,000"
    assert page.schedule_card.note.whole_text() == "1 of 12 paid"


def test_a_payment_taken_back_stands_greyed_and_does_not_count(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    number = lend(book.session)
    voucher = pay(book, number, PaymentSplit(principal=RP(100_000), interest=RP(18_000)))
    page = shown(qtbot, settle, LoanDetail(book, number))
    request = journal.ReversalRequest(
        operation_id=book.session.ids.new(), voucher=voucher, reason="keliru"
    )
    book.operations.run(lambda _: journal.reverse(book.session, request))
    book.operations.changed.connect(page.take_changes)
    settle()
    settle()
    assert page.left.value.whole_text() == "Rp1,200,000"
    assert page.payments.model.look(0).value == "greyed"
    assert page.payments.footer.accessibleName().strip() == ""


def test_a_settled_loan_offers_no_payment(qtbot: Any, book: Context, settle: Settle) -> None:
    number = lend(book.session)
    pay(book, number, PaymentSplit(principal=RP(1_200_000)))
    page = shown(qtbot, settle, LoanDetail(book, number))
    assert page.pay_button.isHidden()
    assert set(texts(page.schedule, "state")) == {"paid"}


def test_links_lead_to_the_loan_and_on_to_voucher_and_member(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    number = lend(book.session)
    pay(book, number, PaymentSplit(principal=RP(100_000)))
    root = LoansPage(book)
    qtbot.addWidget(root)
    page = root.detail(Target(page="loans", kind="loan", key=number))
    assert page is not None
    shown(qtbot, settle, page)
    targets: list[Target] = []
    book.navigator.target_wanted.connect(targets.append)
    page.payments.view.select_row(0)
    qtbot.keyClick(page.payments.view, Qt.Key.Key_Return)
    page.open_member()
    assert [(target.page, target.kind) for target in targets] == [
        ("ledger", "entry"),
        ("members", "member"),
    ]


def test_the_calculator_of_the_page_leads_to_the_form(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    page = shown(qtbot, settle, LoansPage(book))
    page.calculate()
    gc.collect()
    (calculator,) = page.findChildren(LoanCalculatorDialog)
    settle()
    calculator.product.set_value("PF")
    calculator.principal.set_value(RP(700_000))
    calculator.begin_loan()
    settle()
    (form,) = page.findChildren(DisbursementDialog)
    assert form.principal.value() == RP(700_000)
    form.hide()
