"""Closing by keyboard: months are locked and reopened, a year is closed, and the book says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coopledger.accounting import integrity
from coopledger.accounting.calendar import Period
from coopledger.accounting.closing import MonthStep
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import Money
from coopledger.accounting.vouchers import Direction
from coopledger.services import cash, closing
from coopledger.services.closing import PeriodAction
from coopledger.services.permissions import Role
from coopledger.services.session import SetClock, User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.closing import CloseMonthDialog, CloseYearDialog, ReopenMonthDialog
from coopledger.ui.pages.closing import ClosingPage
from coopledger.ui.widgets.grid_model import RowLook


@pytest.fixture
def income(context: Context) -> Context:
    """1.000.000 of other income on 10 January."""
    session = context.session
    cash.record_voucher(
        session,
        cash.VoucherRequest(
            operation_id=session.ids.new(),
            posted_on=date(2026, 1, 10),
            direction=Direction.IN,
            account="8101",
            amount=Money.rupiah(1_000_000),
            description="Pendapatan lain",
        ),
    )
    return context


@pytest.fixture
def page(qtbot, income, settle):  # type: ignore[no-untyped-def]
    """The page as it is shown."""
    page = ClosingPage(income)
    qtbot.addWidget(page)
    income.operations.changed.connect(page.take_changes)
    page.show()
    settle()
    return page


def month_row(page: ClosingPage, period: Period):  # type: ignore[no-untyped-def]
    return next(row for row in page.grid.model.rows if row.month and row.month.period == period)


@pytest.fixture
def show(qtbot):  # type: ignore[no-untyped-def]
    """Shows a dialog above a window that outlives it."""
    window = QWidget()
    qtbot.addWidget(window)

    def opened(dialog):  # type: ignore[no-untyped-def]
        dialog.setParent(window, Qt.WindowType.Dialog)
        dialog.show()
        return dialog

    return opened


def press_twice(qtbot, dialog) -> None:  # type: ignore[no-untyped-def]
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)


def lock(context: Context, *months: int) -> None:
    for month in months:
        closing.close_month(context.session, closing.CloseMonthRequest(period=Period(2026, month)))


def test_the_next_month_is_locked_with_the_steps_that_are_ticked(
    qtbot, show, page, settle, messages
) -> None:
    assert page.lock_button.text() == "Lock January 2026"
    dialog = show(CloseMonthDialog(page.context, Period(2026, 1)))
    settle()
    assert dialog.checks.notice.text() == f"All {len(integrity.CHECK_NAMES)} checks hold"
    first = dialog.steps.boxes[MonthStep.CASH_COUNT]
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    settle()
    (event,) = closing.period_events(page.context.session)
    assert event.period == Period(2026, 1)
    assert "cash_count" not in event.skipped
    assert "bank_match" in event.skipped
    assert messages[-1].text == "January 2026 is locked."
    settle()
    assert page.lock_button.text() == "Lock February 2026"
    assert page._month_state(month_row(page, Period(2026, 1))) == "Locked"


def test_a_month_out_of_turn_is_refused_in_the_dialog(show, income, settle) -> None:
    dialog = show(CloseMonthDialog(income, Period(2026, 3)))
    dialog.save()
    settle()
    assert dialog.isVisible()
    assert "January 2026" in dialog.refusal.text()
    assert closing.period_events(income.session) == ()


def test_pressing_twice_locks_once(qtbot, show, income, settle) -> None:
    dialog = show(CloseMonthDialog(income, Period(2026, 1)))
    press_twice(qtbot, dialog)
    settle()
    assert len(closing.period_events(income.session)) == 1


def test_reopening_wants_a_reason_at_its_field(qtbot, show, income, settle) -> None:
    lock(income, 1)
    dialog = show(ReopenMonthDialog(income, Period(2026, 1), year_closed=False, others=()))
    dialog.save()
    assert dialog.form.row("reason").error()
    dialog.reason.set_value("Bukti terlupa")
    press_twice(qtbot, dialog)
    settle()
    assert [event.action for event in closing.period_events(income.session)] == [
        PeriodAction.CLOSED, PeriodAction.REOPENED,
    ]  # fmt: skip


def test_where_there_are_others_one_of_them_must_confirm(show, income) -> None:
    secretary = User(name="tini", role=Role.SECRETARY)
    dialog = show(
        ReopenMonthDialog(income, Period(2026, 1), year_closed=False, others=(secretary,)),
    )
    dialog.reason.set_value("Bukti terlupa")
    dialog.save()
    assert dialog.isVisible()
    assert dialog.form.value("user") is None, "a secretary may not reopen months"


def test_a_year_shows_its_entries_and_posts_exactly_them(qtbot, show, income, settle) -> None:
    income = replace(income, session=replace(income.session, clock=SetClock(date(2027, 1, 5))))
    preview = closing.preview_year(income.session, 2026)
    dialog = show(CloseYearDialog(income, preview))
    settle()
    lines = [row for row in dialog.grid.model.rows if row.look is RowLook.NORMAL]
    shown = [(row.code, row.debit, row.credit) for row in lines]
    million = Money.rupiah(1_000_000)
    assert shown == [
        ("8101", million, None), ("3402", None, million),
        ("3402", million, None), ("3401", None, million),
    ]  # fmt: skip
    assert preview.surplus == million
    assert len(preview.months) == 12
    saved: list[object] = []
    dialog.saved.connect(saved.append)
    press_twice(qtbot, dialog)
    settle()
    (posted,) = saved
    drafts = [entry.draft for entry in posted.entries]  # type: ignore[attr-defined]
    assert [(draft.posted_on, draft.lines) for draft in drafts] == [
        (draft.posted_on, draft.lines) for draft in preview.entries
    ]
    assert {draft.kind for draft in drafts} == {EntryKind.CLOSING}


def test_reopening_is_offered_for_the_selected_locked_month(qtbot, page, settle) -> None:
    lock(page.context, 1)
    page.refresh()
    settle()
    page.grid.select("January 2026")
    assert page.reopen_button.isVisible()
    assert page.reopen_button.text() == "Reopen January 2026"
    page.grid.select("February 2026")
    assert not page.reopen_button.isVisible()


def test_a_supervisor_sees_and_cannot_act(qtbot, income, settle) -> None:
    user = User(name="wati", role=Role.SUPERVISOR)
    page = ClosingPage(replace(income, session=replace(income.session, user=user)))
    qtbot.addWidget(page)
    page.show()
    settle()
    assert page.grid.model.rowCount() > 1
    assert not page.lock_button.isVisible()
