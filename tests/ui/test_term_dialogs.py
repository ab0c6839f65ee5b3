"""Term deposits, holds and transfers by keyboard: what is shown, posted, and refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.money import ZERO
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SavingsKind
from coopledger.accounting.savings_interest import ALWAYS, RateStep, one_rate
from coopledger.accounting.term_deposits import (
    AtMaturity,
    BreakPenalty,
    Ended,
    InterestPaid,
)
from coopledger.accounting.withdrawal_windows import DatedWindow, DayOfYear, YearlyWindow
from coopledger.services import opening, savings, settings, term_deposits, users
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, SetClock
from coopledger.storage import savings_store, user_store
from coopledger.storage.user_store import UserRow
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import PaperDialog
from coopledger.ui.dialogs.savings_hold import HoldDialog, ReleaseDialog
from coopledger.ui.dialogs.savings_product import SavingsProductDialog
from coopledger.ui.dialogs.savings_transfer import SavingsTransferDialog
from coopledger.ui.dialogs.term_deposit import TermDepositDialog
from coopledger.ui.dialogs.term_end import BreakDialog, InstructionDialog, MatureDialog
from coopledger.ui.dialogs.withdrawal import WithdrawalDialog
from coopledger.ui.navigation import Message
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.savings import SavingsPage
from tests.services.savings_builders import RULES, R, add_member, entries, ledger, move, put_in
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import press, shown

JUNE = date(2026, 6, 1)


@pytest.fixture
def book(context: Context) -> Context:
    """Two members with savings; term deposits earn 6 % a year."""
    session = opening.new_book_in_memory(
        settings.cooperative(context.session),
        user=context.session.user,
        clock=SetClock(TODAY),
        ids=SeededIds(7),
        rules=RULES,
    )
    add_member(session, "0012", joined_on=date(2026, 2, 1))
    add_member(session, "0014", name="Rohayati", joined_on=date(2026, 2, 1))
    move(session, lambda lines: lines.debit("1101", R(20_000_000)).credit("3202", R(20_000_000)))
    with session.books.read() as tx:
        term = savings_store.product(tx, "SB")
    savings.edit_product(session, replace(term, active=True, rates=one_rate(Rate.percent(6))))
    put_in(session, 7_000_000, posted_on=JUNE)
    return replace(context, session=session)


Opened = Callable[..., Any]


@pytest.fixture
def opened(qtbot: Any, book: Context, settle: Settle) -> Opened:
    def open_dialog(kind: Callable[..., Any], *facts: Any, **named: Any) -> Any:
        dialog = kind(book, *facts, **named)
        shown(qtbot, dialog)
        settle()
        return dialog

    return open_dialog


def certificate(book: Context, months: int = 3, **facts: Any) -> term_deposits.TermRow:
    """A certificate of 1.000.000 of member 0012 from 1 June."""
    posted = term_deposits.open_deposit(
        book.session,
        term_deposits.OpenRequest(
            **{
                "operation_id": book.session.ids.new(),
                "posted_on": JUNE,
                "member_number": "0012",
                "product": "SB",
                "amount": R(1_000_000),
                "term_months": months,
                "from_product": "SS",
                **facts,
            }
        ),
    )
    return term_deposits.deposit(book.session, posted.deposit.certificate, TODAY)


def save(dialog: Any, settle: Settle) -> None:
    dialog.save()
    settle()


# --- opening ---


def test_a_term_deposit_by_keyboard_alone(
    qtbot: Any, opened: Opened, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = opened(TermDepositDialog)
    press(qtbot, "sumi")
    press(qtbot, Qt.Key.Key_Return)
    settle()
    for keys in ("", "", "2jt"):
        if keys:
            press(qtbot, keys)
        press(qtbot, Qt.Key.Key_Return)
    settle()
    assert dialog.rate.value() == Rate.percent(6)
    assert dialog.term.value() == Decimal(12)
    assert dialog.facts.value_of("Interest of the term") == "Rp120,000"
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    (row,) = term_deposits.deposits(book.session, TODAY)
    assert (row.deposit.principal, row.deposit.agreement.started_on) == (R(2_000_000), TODAY)
    assert messages[0].text.startswith("Term deposit SB-0012-1 runs until ")
    assert messages[0].action == "Print certificate"


def test_money_from_her_savings_is_offered_with_what_is_free(
    opened: Opened, book: Context, settle: Settle
) -> None:
    dialog = opened(TermDepositDialog, member="0012")
    dialog.source.set_value("SS")
    assert not dialog.form.row("cash_account").isVisible()
    dialog.amount.set_value(R(7_000_001))
    save(dialog, settle)
    assert "Rp7,000,000" in dialog.form.row("amount").error()
    dialog.amount.set_value(R(7_000_000))
    dialog.paid.set_value(InterestPaid.MONTHLY)
    save(dialog, settle)
    assert ledger(book.session, "2102") == -R(7_000_000)


def test_a_double_click_opens_one(opened: Opened, book: Context, settle: Settle) -> None:
    dialog = opened(TermDepositDialog, member="0012")
    dialog.amount.set_value(R(1_000_000))
    dialog.save_button.click()
    dialog.save_button.click()
    settle()
    assert len(term_deposits.deposits(book.session, TODAY)) == 1


def test_the_term_is_refused_at_its_field(opened: Opened, book: Context, settle: Settle) -> None:
    dialog = opened(TermDepositDialog, member="0012")
    dialog.amount.set_value(R(1_000_000))
    dialog.term.set_value(Decimal(121))
    save(dialog, settle)
    assert "120" in dialog.form.row("term_months").error()
    assert term_deposits.deposits(book.session, TODAY) == ()


def test_a_balance_from_before_gets_its_certificate(
    opened: Opened, book: Context, settle: Settle
) -> None:
    put_in(book.session, 3_000_000, product="SB", posted_on=JUNE, as_history=True)
    dialog = opened(TermDepositDialog, member="0012")
    dialog.source.set_value("SB")
    assert dialog.form.row("started_on").isVisible()
    assert dialog.interest_from.value() is None
    dialog.amount.set_value(R(3_000_000))
    dialog.started_on.set_value(date(2026, 3, 1))
    save(dialog, settle)
    (row,) = term_deposits.deposits(book.session, TODAY)
    assert row.deposit.matures_on == date(2027, 3, 1)


# --- the end ---


def test_a_matured_one_is_paid_into_her_savings(
    opened: Opened, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = opened(MatureDialog, certificate(book))
    # 92 days at 6 %.
    assert dialog.facts.value_of("She gets") == "Rp1,015,123"
    dialog.to_product.set_value("SS")
    assert not dialog.form.row("cash_account").isVisible()
    save(dialog, settle)
    assert ledger(book.session, "2101") == -R(7_015_123)
    assert messages[0].text.startswith("Term deposit SB-0012-1 is paid out, BM/")


def test_it_rolls_over_with_another_rate(opened: Opened, book: Context, settle: Settle) -> None:
    dialog = opened(MatureDialog, certificate(book, at_maturity=AtMaturity.ROLL_ALL))
    assert dialog.following.value_of("Amount") == "Rp1,015,123"
    assert not dialog.form.row("to_product").isVisible()
    dialog.rate.set_value(Rate.percent(5))
    dialog.term.set_value(Decimal(6))
    save(dialog, settle)
    (row,) = term_deposits.deposits(book.session, TODAY)
    assert row.deposit.certificate == "SB-0012-1/2"
    assert row.deposit.agreement.rate == Rate.percent(5)
    assert row.deposit.matures_on == date(2027, 3, 1)


def test_before_maturity_the_form_says_so(opened: Opened, book: Context, settle: Settle) -> None:
    dialog = opened(MatureDialog, certificate(book, months=12))
    assert "runs until" in dialog.notice.text()
    save(dialog, settle)
    assert dialog.form.row("posted_on").error()


def test_a_break_shows_its_arithmetic_and_wants_a_reason(
    opened: Opened, book: Context, settle: Settle
) -> None:
    dialog = opened(BreakDialog, certificate(book, months=12))
    assert dialog.facts.value_of("She gets") == "Rp1,000,000"
    assert dialog.facts.value_of("Lost by the break").startswith("-Rp")
    save(dialog, settle)
    assert dialog.form.row("reason").error()
    dialog.form.row("reason").field.set_value("Sakit")
    dialog.waive.set_value(True)
    dialog.waive.value_changed.emit(True)
    settle()
    assert dialog.facts.value_of("She gets") != "Rp1,000,000"
    save(dialog, settle)
    (row,) = term_deposits.deposits(book.session, TODAY, ended=True)
    assert row.deposit.ended_how is Ended.BROKEN


def test_the_instruction_is_changed(opened: Opened, book: Context, settle: Settle) -> None:
    dialog = opened(InstructionDialog, certificate(book, months=12))
    assert not dialog.form.is_dirty()
    dialog.at_maturity.set_value(AtMaturity.ROLL_PRINCIPAL)
    save(dialog, settle)
    (row,) = term_deposits.deposits(book.session, TODAY)
    assert row.deposit.agreement.at_maturity is AtMaturity.ROLL_PRINCIPAL


# --- moving and holding ---


def test_savings_move_between_accounts(
    opened: Opened, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = opened(SavingsTransferDialog, member="0012")
    assert dialog.product.value() == "SS"
    dialog.to_product.set_value("SW")
    dialog.amount.set_value(R(60_000))
    settle()
    assert dialog.giving.value_of("After this transfer") == "Rp6,940,000"
    assert dialog.taking.value_of("After this transfer") == "Rp60,000"
    save(dialog, settle)
    assert ledger(book.session, "3102") == -R(60_000)
    assert messages[0].text.startswith("Rp60,000 of savings moved, BM/")


def test_a_transfer_onto_itself_is_refused_at_its_field(
    opened: Opened, book: Context, settle: Settle
) -> None:
    dialog = opened(SavingsTransferDialog, member="0012")
    dialog.to_product.set_value("SS")
    dialog.amount.set_value(R(1))
    before = entries(book.session)
    save(dialog, settle)
    assert dialog.form.row("to_product").error()
    dialog.to_member.set_value("0014")
    settle()
    save(dialog, settle)
    assert entries(book.session) == before + 1


def test_part_of_a_balance_is_held_and_released(
    opened: Opened, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = opened(HoldDialog, member="0012", account="SS-0012")
    dialog.amount.set_value(R(7_000_001))
    dialog.form.row("reason").field.set_value("Agunan")
    save(dialog, settle)
    assert "Rp7,000,000" in dialog.form.row("amount").error()
    dialog.amount.set_value(R(5_000_000))
    assert dialog.facts.value_of("Free after this") == "Rp2,000,000"
    save(dialog, settle)
    (held,) = savings.held_amounts(book.session)
    assert held.hold.amount == R(5_000_000)
    release = opened(ReleaseDialog, held)
    save(release, settle)
    assert release.form.row("reason").error()
    release.form.row("reason").field.set_value("Lunas")
    save(release, settle)
    assert savings.held_amounts(book.session) == ()
    assert messages[-1].text == "Rp5,000,000 of savings are free again."


def test_a_large_withdrawal_asks_for_the_second_person(
    opened: Opened, book: Context, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    with book.session.books.write() as tx:
        for name, role in ((book.session.user.name, Role.TREASURER), ("rohmah", Role.CHAIR)):
            row = UserRow(name=name, full_name=name.title(), role=role.value, active=True)
            user_store.add(tx, row, at=book.session.clock.now())
    monkeypatch.setattr(
        users,
        "confirm",
        lambda session, name, password: replace(session.user, name=name, role=Role.CHAIR),
    )
    dialog = opened(WithdrawalDialog, member="0012", product="SS")
    dialog.amount.set_value(R(5_000_000))
    assert not dialog.form.row("user").isVisible()
    dialog.amount.set_value(R(5_000_001))
    assert dialog.form.row("user").isVisible()
    dialog.form.row("password").field.set_value("rahasia sekali")
    save(dialog, settle)
    assert ledger(book.session, "2101") == -R(1_999_999)


# --- a product with all its fields ---


def test_every_field_of_a_product_is_kept(opened: Opened, book: Context, settle: Settle) -> None:
    dialog = opened(SavingsProductDialog)
    field = {name: dialog.form.row(name).field for name in dialog.form.names()}
    field["code"].set_value("SBX")
    field["name_id"].set_value("Simpanan berjangka istimewa")
    field["kind"].set_value(SavingsKind.TERM_DEPOSIT)
    field["account_code"].set_value("2204")
    field["minimum_deposit"].set_value(R(1_000_000))
    field["maximum_deposit"].set_value(R(9_000_000))
    dialog.rates.set_value(
        (
            RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent(5)),
            RateStep(from_date=date(2027, 1, 1), floor=R(5_000_000), rate=Rate.percent(7)),
        )
    )
    field["days_in_year"].set_value(0)
    field["pays_into"].set_value("SS")
    field["taxed"].set_value(False)
    field["term_months"].set_value(Decimal(24))
    field["break_penalty"].set_value(BreakPenalty.RATE)
    save(dialog, settle)
    assert dialog.form.row("break_rate").error()
    field["break_rate"].set_value(Rate.percent(2))
    save(dialog, settle)
    (kept,) = [each for each in savings.list_products(book.session) if each.code == "SBX"]
    assert [step.rate for step in kept.rates] == [Rate.percent(5), Rate.percent(7)]
    assert (kept.days_in_year, kept.pays_into, kept.taxed) == (0, "SS", False)
    assert (kept.term_months, kept.break_rule.kind) == (24, BreakPenalty.RATE)
    assert kept.maximum_deposit == R(9_000_000)
    again = opened(SavingsProductDialog, kept)
    assert not again.form.is_dirty()
    assert again.product() == kept


def test_windows_are_typed_with_and_without_their_year(
    opened: Opened, book: Context, settle: Settle
) -> None:
    (holiday,) = [
        each for each in savings.list_products(book.session, all_of_them=True) if each.code == "SHR"
    ]
    dialog = opened(SavingsProductDialog, holiday)
    windows = dialog.form.row("withdrawal_windows").field
    windows.cell(0, "first").restore("15/6")
    windows.cell(0, "last").restore("31/7")
    windows.cell(0, "last").tidy()
    windows.edited.emit()
    windows.set_value((YearlyWindow(DayOfYear(6, 15), DayOfYear(7, 31)),))
    windows.cell(1, "first").restore("20/2/2027")
    save(dialog, settle)
    assert dialog.form.row("withdrawal_windows").error()
    windows.cell(1, "last").restore("9-3-2027")
    save(dialog, settle)
    (kept,) = [
        each for each in savings.list_products(book.session, all_of_them=True) if each.code == "SHR"
    ]
    assert kept.withdrawal_windows == (
        YearlyWindow(DayOfYear(6, 15), DayOfYear(7, 31)),
        DatedWindow(date(2027, 2, 20), date(2027, 3, 9)),
    )


def test_loan_linked_savings_choose_their_account_by_what_they_are(
    opened: Opened, book: Context, settle: Settle
) -> None:
    dialog = opened(SavingsProductDialog)
    field = {name: dialog.form.row(name).field for name in dialog.form.names()}
    field["code"].set_value("SWX")
    field["name_id"].set_value("Simpanan wajib pinjam modal")
    field["kind"].set_value(SavingsKind.LOAN_LINKED_SAVINGS)
    assert not dialog.form.row("account_code").isVisible()
    field["linked"].set_value("3103")
    save(dialog, settle)
    (kept,) = [each for each in savings.list_products(book.session) if each.code == "SWX"]
    assert (kept.account_code, kept.withdrawable) == ("3103", False)


# --- the pages ---


def test_the_page_lists_certificates_by_what_is_to_be_done(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    certificate(book)
    certificate(book, months=12)
    page = SavingsPage(book)
    shown(qtbot, page)
    settle()
    page.tabs.set_value("terms")
    part = page.terms
    assert [row.deposit.certificate for row in part.grid.model.rows] == ["SB-0012-1", "SB-0012-2"]
    part.show_kind("overdue")
    assert [row.deposit.certificate for row in part.grid.model.rows] == ["SB-0012-1"]
    part.grid.view.select_row(0)
    assert part.settle_button.isEnabled()
    assert not part.break_button.isEnabled()
    part.grid.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle()
    dialog = part.findChild(MatureDialog)
    assert dialog is not None
    dialog.to_product.set_value("SS")
    save(dialog, settle)
    page.refresh()
    settle()
    assert list(part.grid.model.rows) == []
    part.show_kind("ended")
    part.grid.view.select_row(0)
    part.show_paper()
    settle()
    assert part.findChild(PaperDialog) is not None


def test_the_page_lists_what_is_held(qtbot: Any, book: Context, settle: Settle) -> None:
    savings.place_hold(
        book.session,
        savings.HoldRequest(
            operation_id=book.session.ids.new(),
            account="SS-0012",
            amount=R(500_000),
            reason="Agunan",
            held_on=TODAY,
        ),
    )
    page = SavingsPage(book)
    shown(qtbot, page)
    settle()
    page.tabs.set_value("holds")
    assert [row.member.name for row in page.holds.grid.model.rows] == ["Sumiyati"]
    page.holds.grid.view.select_row(0)
    page.holds.release()
    settle()
    assert page.holds.findChild(ReleaseDialog) is not None


def test_the_arrears_of_one_village(qtbot: Any, book: Context, settle: Settle) -> None:
    add_member(book.session, "0020", name="Wiwin", village="Durensawit")
    page = SavingsPage(book)
    shown(qtbot, page)
    settle()
    page.show_dues()
    assert len(page.dues.grid.model.rows) == 3  # type: ignore[union-attr]
    choices = [page.place.combo.itemText(index) for index in range(page.place.combo.count())]
    page.place.combo.setCurrentIndex(choices.index("Durensawit"))
    settle()
    assert [row.label for row in page.dues.grid.model.rows] == ["Wiwin"]  # type: ignore[union-attr]


def test_her_page_shows_accounts_and_closes_an_empty_one(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    certificate(book, months=12)
    put_in(book.session, 1_000, product="SS", member_number="0014", posted_on=JUNE)
    savings.withdraw(
        book.session,
        savings.WithdrawRequest(
            operation_id=book.session.ids.new(),
            posted_on=JUNE,
            member_number="0014",
            product="SS",
            amount=R(1_000),
        ),
    )
    hers = MemberDetailPage(book, "0012", "Sumiyati")
    shown(qtbot, hers)
    settle()
    tab = hers.parts["accounts"]
    assert [row.account.number for row in tab.grid.model.rows] == ["SS-0012", "SB-0012-1"]
    tab.grid.view.select_row(0)
    assert not tab.close_button.isEnabled()
    other = MemberDetailPage(book, "0014", "Rohayati")
    shown(qtbot, other)
    settle()
    tab = other.parts["accounts"]
    tab.grid.view.select_row(0)
    assert tab.close_button.isEnabled()
    tab.close_or_reopen()
    settle()
    with book.session.books.read() as tx:
        account = savings_store.by_number(tx, "SS-0014")
    assert account is not None
    assert account.closed_on == TODAY
