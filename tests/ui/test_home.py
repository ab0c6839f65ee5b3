"""Home: the figures, what is due, the one red thing, and the acts used most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.services import checklist, loans
from coopledger.services.checklist import SetupCard
from coopledger.services.permissions import Role
from coopledger.services.session import SetClock, User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.act_voucher import ActVoucherDialog
from coopledger.ui.navigation import Target
from coopledger.ui.pages.home import MOST_ACTS, HomePage
from tests.services.loan_builders import terms
from tests.services.savings_builders import R, move, put_in
from tests.ui.books import OCTOBER, filled_book
from tests.ui.conftest import Settle


@pytest.fixture
def book(context: Context) -> Context:
    return filled_book(context)


@pytest.fixture
def targets(context: Context) -> list[Target]:
    wanted: list[Target] = []
    context.navigator.target_wanted.connect(wanted.append)
    return wanted


def shown(qtbot: Any, context: Context, settle: Settle) -> HomePage:
    page = HomePage(context)
    qtbot.addWidget(page)
    page.resize(1158, 768)
    page.show()
    settle()
    return page


def lend(book: Context, number: str = "P1", start: date = OCTOBER) -> None:
    loans.disburse(
        book.session,
        loans.DisburseRequest(
            operation_id=book.session.ids.new(),
            member_number="0012",
            terms=terms(start=start),
            number=number,
        ),
    )


def test_the_figures_of_the_day(qtbot: Any, book: Context, settle: Settle) -> None:
    page = shown(qtbot, book, settle)
    assert page.header.title.whole_text().endswith(", Siti")
    assert "Tuesday, 24 November 2026" in page.header.subtitle.whole_text()
    assert page.cash.value.whole_text() == "Rp10,112,500"
    assert page.savings.value.whole_text() == "Rp300,000"
    assert page.surplus.value.whole_text() == "-Rp187,500"
    assert page.loans.pill.isHidden()


def test_late_loans_stand_in_list_and_pill_and_lead_to_the_loan(
    qtbot: Any, book: Context, settle: Settle, targets: list[Target]
) -> None:
    lend(book)
    page = shown(qtbot, book, settle)
    assert page.loans.pill.text() == "1 late"
    (row,) = [row for row in page.due.model.rows if row.loan_number]
    assert page.due.model.text(0, page.due.model.columns[2]) == "Instalment 1 of 12"
    page.due.row_activated.emit(row)
    assert targets == [Target(page="loans", kind="loan", key="P1")]


def test_it_reads_again_when_something_was_posted(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    page = shown(qtbot, book, settle)
    posted = put_in(book.session, 50_000, posted_on=OCTOBER)
    page.take_changes(posted.changes)
    settle()
    assert page.savings.value.whole_text() == "Rp350,000"


def test_a_box_below_zero_is_the_one_red_thing(
    qtbot: Any, book: Context, settle: Settle, targets: list[Target]
) -> None:
    page = shown(qtbot, book, settle)
    assert "2026 is waiting to be closed" in page.alarm.text()
    move(book.session, lambda b: b.debit("6104", R(5)).credit("1110", R(5)))
    page.refresh()
    settle()
    assert page.alarm.text() == "Bank BRI is below zero: -Rp5."
    page.alarm.activated.emit()
    assert targets == [Target(page="cash", kind="cash", key="1110")]


def test_an_empty_book_says_where_to_begin(qtbot: Any, context: Context, settle: Settle) -> None:
    page = shown(qtbot, context, settle)
    assert page.setup.isVisible()
    assert page.alarm.text() == ""
    for card in SetupCard:
        checklist.put_aside(context.session, card, "nanti")
    page.refresh()
    settle()
    assert not page.setup.isVisible()
    assert page.alarm.text() == "Nothing is recorded yet. Begin with the members."


def test_the_checklist_names_the_oldest_open_month(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    page = shown(qtbot, book, settle)
    assert page.step_card.heading.text() == "Before January 2026 is closed"
    assert page.close_button.isVisible()


def test_acts_used_most_keep_their_place(qtbot: Any, book: Context, settle: Settle) -> None:
    def keys(page: HomePage) -> list[str]:
        items = [page.act_row.itemAt(i) for i in range(page.act_row.count())]
        return [item.widget().objectName() for item in items if item and item.widget()]

    first = keys(shown(qtbot, book, settle))
    assert first[0] == "act-deposit"
    assert len(first) == MOST_ACTS
    book.memory.put("home/used/journal", "9")
    then = keys(shown(qtbot, book, settle))
    assert then == [*first[:-1], "act-journal"]


def test_an_act_opens_its_form_and_is_counted(qtbot: Any, book: Context, settle: Settle) -> None:
    page = shown(qtbot, book, settle)
    button = page.findChild(object, "act-cost")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    (dialog,) = page.findChildren(ActVoucherDialog)
    assert dialog.isVisible()
    assert book.memory.text("home/used/cost") == "1"
    dialog.form.mark_clean()
    dialog.reject()


def test_a_cashier_sees_her_work_and_no_figures(qtbot: Any, book: Context, settle: Settle) -> None:
    session = replace(book.session, user=User(name="ani", role=Role.CASHIER, full_name="Ani"))
    page = shown(qtbot, replace(book, session=session), settle)
    assert [act.title for act in page.acts()] == ["Sell goods"]
    assert not hasattr(page, "cash")


def test_narrow_windows_stack_and_hide_acts_that_do_not_fit(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    page = shown(qtbot, book, settle)
    assert page.due_card.width() < page.figure_grid.geometry().width()
    page.resize(760, 768)
    qtbot.waitUntil(lambda: page.width() == 760)
    qtbot.waitUntil(lambda: page.due_card.width() == page.figure_grid.geometry().width())
    last = page.findChild(object, "act-lend")
    assert not last.isVisible()  # type: ignore[attr-defined]


def test_the_greeting_follows_the_hour(qtbot: Any, book: Context, settle: Settle) -> None:
    clock = book.session.clock
    assert isinstance(clock, SetClock)
    seen = set()
    for hour in range(0, 24, 3):
        clock.at = clock.at.replace(hour=hour)
        seen.add(shown(qtbot, book, settle).header.title.whole_text())
    assert seen == {
        "Good morning, Siti",
        "Good day, Siti",
        "Good afternoon, Siti",
        "Good evening, Siti",
    }
