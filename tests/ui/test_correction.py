"""Perbaiki: the old entry is taken back and the right one posted, in one step, from its form."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from coopledger.accounting.chart import Side
from coopledger.services import correcting, journal, loans
from coopledger.services.journal import EntryLine, JournalRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.correction import CorrectionDialog, correct_entry, correcting_dialog
from coopledger.ui.navigation import Message
from tests.services.loan_builders import split, terms
from tests.services.savings_builders import R, entries, ledger, put_in
from tests.ui.books import OCTOBER, filled_book, lines_of, newest, opened
from tests.ui.conftest import Settle


@pytest.fixture
def book(context: Context) -> Context:
    return filled_book(context)


def correcting_form(qtbot: Any, book: Context, settle: Settle, voucher: str) -> FormDialog[Any]:
    facts = correcting.facts(book.session, voucher)
    dialog: FormDialog[Any] = opened(
        qtbot, correcting_dialog(book, facts, "Jumlah salah", wrong="amount"), settle
    )
    settle()
    return dialog


def save(qtbot: Any, dialog: FormDialog[Any], settle: Settle) -> None:
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settle()


def test_a_deposit_with_a_zero_too_many(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    wrong = str(put_in(book.session, 3_000_000, posted_on=OCTOBER).entry.voucher)
    dialog = correcting_form(qtbot, book, settle, wrong)
    assert dialog.form.value("member") == "0012"
    assert dialog.form.value("product") == "SS"
    assert dialog.form.value("amount") == R(3_000_000)
    assert dialog.form.value("posted_on") == OCTOBER
    assert not dialog.form.is_dirty()
    assert dialog.next_button.isHidden()
    dialog.form.row("amount").field.set_value(R(300_000))
    before = entries(book.session)
    save(qtbot, dialog, settle)
    assert entries(book.session) == before + 2, "one reversal and one deposit, once"
    assert ledger(book.session, "2101") == -R(600_000)
    old = journal.entry(book.session, wrong)
    reversal = journal.entry(book.session, str(old.reversed_by))
    assert reversal.entry.operation_id == newest(book.session).operation_id
    assert "Jumlah salah" in reversal.entry.draft.description
    assert str(newest(book.session).voucher) in messages[-1].text or messages[-1].run is not None


def test_a_voucher_on_the_wrong_account(qtbot: Any, book: Context, settle: Settle) -> None:
    wrong = str(newest(book.session).voucher)
    dialog = correcting_form(qtbot, book, settle, wrong)
    assert dialog.form.value("account") == "6104"
    assert dialog.form.value("cash_account") == "1101"
    dialog.form.row("account").field.set_value("6103")
    settle()
    save(qtbot, dialog, settle)
    assert lines_of(book.session, str(newest(book.session).voucher)) == [
        ("6103", "D", 187_500),
        ("1101", "K", 187_500),
    ]
    assert ledger(book.session, "6104") == R(0)


def test_a_repayment_keeps_its_parts_until_they_are_changed(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    session = book.session
    loans.disburse(
        session,
        loans.DisburseRequest(
            operation_id=session.ids.new(),
            member_number="0012",
            terms=terms(start=OCTOBER),
            number="P1",
        ),
    )
    paid = loans.repay(
        session,
        loans.RepayRequest(
            operation_id=session.ids.new(),
            posted_on=OCTOBER,
            loan_number="P1",
            split=split(90_000, 22_000),
        ),
    )
    dialog = correcting_form(qtbot, book, settle, str(paid.entry.voucher))
    assert dialog.form.value("loan") == "P1"
    assert (dialog.form.value("principal"), dialog.form.value("interest")) == (
        R(90_000),
        R(22_000),
    )
    dialog.form.row("principal").field.set_value(R(100_000))
    dialog.form.row("interest").field.set_value(R(12_000))
    save(qtbot, dialog, settle)
    assert ledger(session, "1201") == R(1_100_000)
    assert ledger(session, "4101") == -R(12_000)
    payments = loans.loan_card(session, "P1", OCTOBER).payments
    assert [payment.reversed for payment in payments] == [True, False]


def test_an_entry_by_hand(qtbot: Any, book: Context, settle: Settle) -> None:
    posted = journal.record(
        book.session,
        JournalRequest(
            operation_id=book.session.ids.new(),
            posted_on=OCTOBER,
            description="Gaji",
            lines=(
                EntryLine(account="6101", side=Side.DEBIT, amount=R(90_000)),
                EntryLine(account="6103", side=Side.DEBIT, amount=R(10_000)),
                EntryLine(account="1101", side=Side.CREDIT, amount=R(100_000)),
            ),
        ),
    )
    dialog = correcting_form(qtbot, book, settle, str(posted.entry.voucher))
    lines = dialog.form.value("lines")
    assert [line.account for line in lines] == ["6101", "6103", "1101"]
    dialog.form.row("description").field.set_value("Gaji dan ATK")
    save(qtbot, dialog, settle)
    entry = newest(book.session)
    assert entry.draft.description == "Gaji dan ATK"
    assert ledger(book.session, "6101") == R(90_000)


def test_a_refused_correction_takes_nothing_back(qtbot: Any, book: Context, settle: Settle) -> None:
    wrong = str(newest(book.session).voucher)
    dialog = correcting_form(qtbot, book, settle, wrong)
    dialog.form.row("amount").field.set_value(R(900_000_000))
    before = entries(book.session)
    save(qtbot, dialog, settle)
    assert dialog.form.row("amount").error()
    assert entries(book.session) == before
    assert journal.entry(book.session, wrong).reversed_by is None


def test_from_the_question_to_the_form_by_keyboard(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    correct_entry(book, str(newest(book.session).voucher), window)
    settle()
    question = window.findChild(CorrectionDialog)
    assert question is not None
    question.reason.set_value("satu nol")
    assert question.reason_text() == "The amount: satu nol"
    question.go_on()
    settle()
    (form,) = [d for d in window.findChildren(FormDialog) if d.isVisible()]
    qtbot.waitUntil(form.isActiveWindow)
    settle()
    widget = QApplication.focusWidget()
    assert widget is not None
    assert widget.objectName() == "amount-editor"
