"""The forms of cash, capital and journal by keyboard: what is in the book afterwards."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.chart import Side
from coopledger.accounting.vouchers import Direction
from coopledger.services import chart, journal
from coopledger.services.journal import EntryLine
from coopledger.ui.context import Context
from coopledger.ui.dialogs.account import AccountDialog
from coopledger.ui.dialogs.act_voucher import ActVoucherDialog
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.borrowing import BorrowingDialog, BorrowingRepaymentDialog
from coopledger.ui.dialogs.grant import GrantDialog
from coopledger.ui.dialogs.journal_entry import JournalEntryDialog
from coopledger.ui.dialogs.reversal import ReversalDialog
from coopledger.ui.dialogs.transfer import TransferDialog
from coopledger.ui.dialogs.voucher import VoucherDialog
from coopledger.ui.navigation import Message
from tests.services.loan_builders import terms
from tests.services.savings_builders import R, entries, ledger
from tests.ui.books import OCTOBER, filled_book, focused, lines_of, newest, opened, press
from tests.ui.conftest import TODAY, Settle

ENTER = Qt.Key.Key_Return


@pytest.fixture
def book(context: Context) -> Context:
    return filled_book(context)


def keys(qtbot: Any, settle: Settle, *typed: Any) -> None:
    """Types, and waits for what a field looks up before the next key."""
    for each in typed:
        press(qtbot, each)
        settle()


def save_twice(qtbot: Any, dialog: FormDialog[Any], settle: Settle) -> None:
    """A double click on the button."""
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settle()


# --- ready acts


def test_a_bill_is_paid_by_keyboard(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = opened(qtbot, ActVoucherDialog(book, direction=Direction.OUT), settle)
    keys(qtbot, settle, "electric", ENTER)
    assert focused() == "amount-editor"
    keys(qtbot, settle, "187500", ENTER, "-", ENTER, ENTER, "Nov", ENTER, "INV-7")
    press(qtbot, ENTER, Qt.KeyboardModifier.ControlModifier)
    settle()
    entry = newest(book.session)
    assert (entry.draft.description, entry.draft.reference) == ("Nov", "INV-7")
    assert entry.draft.posted_on == TODAY.replace(day=23)
    assert lines_of(book.session, str(entry.voucher)) == [
        ("6104", "D", 187_500),
        ("1101", "K", 187_500),
    ]
    assert str(entry.voucher) in messages[-1].text
    assert dialog.isVisible(), "Ctrl+Enter begins the next"
    assert dialog.form.value("act") is None


def test_debit_and_credit_stand_there_only_when_asked_for(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = opened(qtbot, ActVoucherDialog(book, act="pay_electricity"), settle)
    assert not dialog.preview.isVisibleTo(dialog)
    dialog.preview_button.click()
    settle()
    assert dialog.preview_note.text() == "Choose what it was for and write the amount."
    dialog.amount.set_value(R(50_000))
    settle()
    assert [fact.value for fact in dialog.preview.facts()] == ["Rp50,000", "Rp50,000"]
    assert dialog.preview.facts()[0].label.startswith("Debit · 6104")
    before = entries(book.session)
    dialog.preview_button.click()
    assert not dialog.preview.isVisibleTo(dialog)
    assert entries(book.session) == before


def test_an_act_without_cover_is_refused_at_the_amount(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = opened(qtbot, ActVoucherDialog(book, act="pay_electricity"), settle)
    dialog.amount.set_value(R(5_000_000_000))
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert dialog.form.row("amount").error()
    assert entries(book.session) == before


def test_a_double_click_records_an_act_once(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, ActVoucherDialog(book, act="pay_electricity"), settle)
    dialog.amount.set_value(R(10_000))
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert entries(book.session) == before + 1


def test_an_act_proposes_where_its_money_usually_is(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = opened(qtbot, ActVoucherDialog(book, act="unidentified_receipt"), settle)
    assert dialog.cash_account.value() == "1110"
    assert dialog.form.row("cash_account").label.text() == "Into which cash box or bank"


# --- voucher, transfer


def test_a_voucher_by_hand(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, VoucherDialog(book, direction=Direction.IN), settle)
    assert dialog.form.value("direction") is Direction.IN
    keys(qtbot, settle, "8102", ENTER, "75rb", ENTER, ENTER, ENTER, "Sewa tenda", ENTER)
    press(qtbot, ENTER)
    settle()
    entry = newest(book.session)
    assert entry.draft.description == "Sewa tenda"
    assert lines_of(book.session, str(entry.voucher)) == [
        ("1101", "D", 75_000),
        ("8102", "K", 75_000),
    ]


def test_a_voucher_wants_an_account(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, VoucherDialog(book), settle)
    dialog.amount.set_value(R(10_000))
    dialog.description.set_value("x")
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert dialog.form.row("account").error() == "Fill this in."
    dialog.account.set_value("6103")
    settle()
    save_twice(qtbot, dialog, settle)
    assert entries(book.session) == before + 1


def test_cash_goes_to_the_bank(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, TransferDialog(book), settle)
    assert dialog.source.value() == "1101"
    assert focused() == "amount-editor"
    keys(qtbot, settle, "1jt", ENTER, ENTER, "Setor", ENTER, ENTER)
    assert ledger(book.session, "1110") == R(1_000_000)


def test_a_transfer_to_itself_is_refused_at_its_field(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = opened(qtbot, TransferDialog(book), settle)
    dialog.target.set_value("1101")
    dialog.amount.set_value(R(5))
    dialog.description.set_value("x")
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert dialog.form.row("to_account").error()
    assert entries(book.session) == before


# --- capital


def test_a_grant_comes_in(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, GrantDialog(book, kind=CapitalKind.RESTRICTED_GRANT), settle)
    assert focused() == "description-editor"
    keys(qtbot, settle, "Dinas Koperasi", ENTER, "SK-1", ENTER, "5jt")
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert entries(book.session) == before + 1
    assert ledger(book.session, "2126") == -R(5_000_000)
    assert ledger(book.session, "1110") == R(5_000_000)


def test_a_grant_in_a_closed_time_is_refused_at_the_date(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = opened(qtbot, GrantDialog(book), settle)
    dialog.description.set_value("Dinas")
    dialog.amount.set_value(R(5))
    dialog.form.row("posted_on").field.set_value(date(2024, 1, 1))
    save_twice(qtbot, dialog, settle)
    assert dialog.form.row("posted_on").error()


def test_money_is_borrowed_and_paid_back(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, BorrowingDialog(book, account="2202"), settle)
    dialog.description.set_value("LPDB")
    dialog.amount.set_value(R(9_000_000))
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert entries(book.session) == before + 1
    assert ledger(book.session, "2202") == -R(9_000_000)
    back = opened(qtbot, BorrowingRepaymentDialog(book, account="2202"), settle)
    back.principal.set_value(R(500_000))
    back.interest.set_value(R(80_000))
    assert "Rp580,000" in back.form.row("principal").line.text()
    back.description.set_value("LPDB")
    save_twice(qtbot, back, settle)
    assert ledger(book.session, "2202") == -R(8_500_000)
    assert ledger(book.session, "5103") == R(80_000)


def test_a_repayment_of_nothing_is_refused(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, BorrowingRepaymentDialog(book), settle)
    dialog.description.set_value("LPDB")
    save_twice(qtbot, dialog, settle)
    assert dialog.form.row("principal").error()


# --- by hand


def test_an_entry_by_keyboard_proposes_what_is_missing(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = opened(qtbot, JournalEntryDialog(book), settle)
    keys(qtbot, settle, "Gaji dan ATK", ENTER, ENTER)
    keys(qtbot, settle, "6101", ENTER, "90rb", ENTER)
    keys(qtbot, settle, "6103", ENTER)
    assert dialog.lines.rows()[1].credit.value() == R(90_000), "the missing amount is proposed"
    dialog.lines.rows()[1].credit.set_value(None)
    dialog.lines.rows()[1].debit.set_value(R(10_000))
    assert dialog.lines.difference.text() == "Difference Rp100,000"
    dialog.lines.rows()[2].account.select_all()
    keys(qtbot, settle, "1101", ENTER, ENTER)
    assert dialog.lines.difference.text() == "Debit and credit are equal"
    keys(qtbot, settle, ENTER)
    entry = newest(book.session)
    assert entry.draft.description == "Gaji dan ATK"
    assert lines_of(book.session, str(entry.voucher)) == [
        ("6101", "D", 90_000),
        ("6103", "D", 10_000),
        ("1101", "K", 100_000),
    ]


def by_hand(*lines: tuple[str, Side, int]) -> tuple[EntryLine, ...]:
    return tuple(EntryLine(account=a, side=s, amount=R(n)) for a, s, n in lines)


def test_a_difference_is_refused_at_the_lines(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, JournalEntryDialog(book), settle)
    dialog.description.set_value("x")
    dialog.lines.set_value(by_hand(("6101", Side.DEBIT, 5), ("1101", Side.CREDIT, 4)))
    settle()
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert dialog.form.row("lines").error() == "Debit and credit differ by Rp1."
    dialog.lines.set_value(by_hand(("6101", Side.DEBIT, 5), ("1101", Side.CREDIT, 5)))
    settle()
    save_twice(qtbot, dialog, settle)
    assert entries(book.session) == before + 1


def test_a_control_account_asks_for_the_member_and_the_loan(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    from coopledger.services import loans

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
    dialog = opened(qtbot, JournalEntryDialog(book), settle)
    row = dialog.lines.rows()[0]
    assert not row.detail.isVisibleTo(dialog)
    row.account.set_value("1201")
    settle()
    assert row.member.isVisibleTo(dialog)
    assert row.contract.isVisibleTo(dialog)
    assert "Choose the member" in row.problem()
    row.member.set_value("0012")
    settle()
    assert row.contract.value() == "P1", "her only running loan"
    row.credit.set_value(R(50_000))
    dialog.lines.rows()[-1].account.set_value("1101")
    settle()
    dialog.lines.rows()[1].debit.set_value(R(50_000))
    dialog.description.set_value("Titipan")
    save_twice(qtbot, dialog, settle)
    (line,) = [
        each
        for each in journal.entry(session, str(newest(session).voucher)).lines
        if each.account.code == "1201"
    ]
    assert line.contract_number == "P1"


def test_a_line_is_taken_away(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, JournalEntryDialog(book), settle)
    dialog.lines.set_value(by_hand(("6101", Side.DEBIT, 5), ("1101", Side.CREDIT, 5)))
    settle()
    dialog.lines.rows()[0].debit.select_all()
    press(qtbot, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert [line.account for line in dialog.lines.value()] == ["1101"]


def test_lines_come_back_from_a_draft(qtbot: Any, book: Context, settle: Settle) -> None:
    first = opened(qtbot, JournalEntryDialog(book), settle)
    first.lines.set_value(by_hand(("6101", Side.DEBIT, 5), ("1101", Side.CREDIT, 5)))
    settle()
    draft = first.lines.draft()
    second = opened(qtbot, JournalEntryDialog(book), settle)
    second.lines.restore(draft)
    settle()
    assert second.lines.value() == first.lines.value()


# --- taking back


def test_a_reversal_wants_a_reason_and_posts_once(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    voucher = str(newest(book.session).voucher)
    detail = journal.entry(book.session, voucher)
    dialog = opened(qtbot, ReversalDialog(book, detail), settle)
    before = entries(book.session)
    save_twice(qtbot, dialog, settle)
    assert dialog.form.row("reason").error() == "Fill this in."
    keys(qtbot, settle, "Dobel")
    save_twice(qtbot, dialog, settle)
    assert entries(book.session) == before + 1
    assert journal.entry(book.session, voucher).reversed_by is not None
    assert voucher in messages[-1].text


# --- accounts


def test_a_new_account_with_the_next_free_code(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, AccountDialog(book), settle)
    keys(qtbot, settle, "6104", ENTER)
    taken = {account.code for account in chart.accounts(book.session)}
    proposed = dialog.form.value("code")
    assert proposed not in taken
    dialog.form.row("name_id").field.set_value("Biaya pupuk")
    save_twice(qtbot, dialog, settle)
    assert chart.account(book.session, proposed).name_id == "Biaya pupuk"


def test_a_taken_code_is_refused_at_its_field(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = opened(qtbot, AccountDialog(book), settle)
    dialog.like.set_value("6104")
    settle()
    dialog.code.set_value("6103")
    dialog.form.row("name_id").field.set_value("Baru")
    save_twice(qtbot, dialog, settle)
    assert "Another account has this code" in dialog.form.row("code").error()


def test_an_account_is_renamed(qtbot: Any, book: Context, settle: Settle) -> None:
    account = chart.account(book.session, "1110")
    dialog = opened(qtbot, AccountDialog(book, account), settle)
    dialog.form.row("name_id").field.set_value("Bank Jatim")
    save_twice(qtbot, dialog, settle)
    assert chart.account(book.session, "1110").name_id == "Bank Jatim"
