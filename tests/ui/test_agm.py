"""The annual meeting: percentages are tried and kept, the decision is posted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.money import Money
from coopledger.accounting.officers import Body
from coopledger.accounting.settings import LoanBasis, Part
from coopledger.accounting.vouchers import Direction
from coopledger.services import cash, closing, officers, surplus
from coopledger.services.session import SetClock
from coopledger.ui.context import Context
from coopledger.ui.dialogs.agm import DecisionDialog
from coopledger.ui.dialogs.officers import EndTermDialog, OfficerDialog
from coopledger.ui.pages.agm import AgmPage

YEAR_AFTER = date(2027, 3, 1)


@pytest.fixture
def meeting(context: Context) -> Context:
    """1.000.000 of other income in a closed 2026, seen on 1 March 2027."""
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
    session = replace(session, clock=SetClock(YEAR_AFTER))
    closing.close_year(session, closing.CloseYearRequest(operation_id=session.ids.new(), year=2026))
    return replace(context, session=session)


@pytest.fixture
def page(qtbot, meeting, settle):  # type: ignore[no-untyped-def]
    """The page as it is shown."""
    page = AgmPage(meeting)
    qtbot.addWidget(page)
    meeting.operations.changed.connect(page.take_changes)
    page.show()
    settle()
    return page


def type_percent(qtbot, page, part, text, *, members=True) -> None:  # type: ignore[no-untyped-def]
    editor = page.table.field(part, members=members).editor()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def decision(page, print_decision=print) -> DecisionDialog:  # type: ignore[no-untyped-def]
    dialog = DecisionDialog(
        page.context, page.allocation, print_decision=print_decision, parent=page
    )
    dialog.show()
    return dialog


def test_the_closed_year_is_offered_for_its_decision(page) -> None:
    assert page.year.value() == 2026
    assert page.decide_button.isVisible()
    assert page.decide_button.isEnabled()
    assert page.surplus_card.value.whole_text() == "Rp1,000,000"


def test_percentages_are_tried_live_and_must_sum_to_100(qtbot, page, settle) -> None:
    before = page.allocation.amount(Part.RESERVE)
    type_percent(qtbot, page, Part.RESERVE, "35")
    assert page.table.members_sum.text() == "110%, 10% too much"
    assert not page.keep_button.isEnabled()
    assert not page.decide_button.isEnabled()
    type_percent(qtbot, page, Part.CAPITAL_RETURN, "10")
    settle()
    assert page.table.members_sum.text() == "100%"
    assert page.allocation.amount(Part.RESERVE) >= before
    assert page.allocation.parts[0].members_ppm == 350_000
    rules = surplus.surplus_rules(page.context.session)
    assert rules.members[Part.RESERVE] == 250_000, "only tried"


def test_tried_percentages_are_kept_as_rules(qtbot, page, settle) -> None:
    type_percent(qtbot, page, Part.RESERVE, "35")
    type_percent(qtbot, page, Part.CAPITAL_RETURN, "10")
    page.loans.set_value(LoanBasis.LOAN_BALANCE)
    settle()
    qtbot.mouseClick(page.keep_button, Qt.MouseButton.LeftButton)
    settle()
    settle()
    rules = surplus.surplus_rules(page.context.session)
    assert rules.members[Part.RESERVE] == 350_000
    assert rules.loan_basis is LoanBasis.LOAN_BALANCE
    assert page.decide_button.isEnabled()


def test_back_to_the_rules(qtbot, page, settle) -> None:
    type_percent(qtbot, page, Part.RESERVE, "35")
    qtbot.mouseClick(page.reset_button, Qt.MouseButton.LeftButton)
    settle()
    assert page.table.members_sum.text() == "100%"
    assert page.decide_button.isEnabled()


def test_the_decision_is_posted_once_and_freezes_the_page(qtbot, page, settle, messages) -> None:
    printed: list[str] = []
    dialog = decision(page, printed.append)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settle()
    settle()
    decided = surplus.allocation(page.context.session, 2026)
    assert decided.decided_on == YEAR_AFTER
    messages[-1].run()
    assert printed == [messages[-1].text.rsplit(" ", 1)[-1]]
    assert not page.decide_button.isVisible()
    assert page.table.field(Part.RESERVE).edit.isReadOnly()
    assert not page.base_card.isVisible()


def test_a_meeting_before_the_year_ends_is_refused_at_the_date(page, settle) -> None:
    dialog = decision(page)
    dialog.decided_on.set_value(date(2026, 12, 1))
    dialog.save()
    settle()
    assert dialog.form.row("decided_on").error()
    assert not surplus.allocation(page.context.session, 2026).decided


def test_an_officer_is_entered_and_her_term_ends(qtbot, page, settle) -> None:
    dialog = OfficerDialog(page.context, parent=page)
    dialog.show()
    dialog.save()
    assert dialog.form.row("position").error()
    qtbot.keyClicks(dialog.position.editor(), "Ketua")
    qtbot.keyClicks(dialog.officer.editor(), "Sri Wahyuni")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settle()
    (officer,) = officers.officers(page.context.session)
    assert (officer.body, officer.position, officer.name) == (Body.BOARD, "Ketua", "Sri Wahyuni")
    settle()
    assert page.officer_grid.model.rowCount() == 1

    ending = EndTermDialog(page.context, officer, parent=page)
    ending.show()
    ending.last_day.set_value(date(2020, 1, 1))
    ending.save()
    settle()
    assert ending.form.row("to_date").error()
    ending.last_day.set_value(YEAR_AFTER)
    ending.save()
    settle()
    (officer,) = officers.officers(page.context.session)
    assert officer.to_date == YEAR_AFTER
