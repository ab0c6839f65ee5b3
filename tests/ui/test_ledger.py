"""General ledger: finding entries, paging, details, links, and putting entries right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from coopledger.services import journal
from coopledger.services.journal import ReversalRequest
from coopledger.services.permissions import Role
from coopledger.services.session import User
from coopledger.ui.context import Context
from coopledger.ui.navigation import Target
from coopledger.ui.pages.account_page import AccountPage
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.entry_page import EntryPage
from coopledger.ui.pages.ledger import ACCOUNTS, TRIAL_BALANCE, LedgerPage
from coopledger.ui.widgets.grid_model import ROWS_AT_A_TIME, RowLook
from tests.services.savings_builders import R, entries
from tests.ui.books import filled_book, newest, pay_bill
from tests.ui.conftest import Settle


@pytest.fixture
def book(context: Context) -> Context:
    return filled_book(context)


@pytest.fixture
def page(qtbot: Any, book: Context, settle: Settle) -> LedgerPage:
    return shown(qtbot, LedgerPage(book), settle)


def shown(qtbot: Any, page: Any, settle: Settle) -> Any:
    qtbot.addWidget(page)
    page.resize(1158, 768)
    page.show()
    settle()
    return page


def found(page: LedgerPage) -> list[str]:
    return [row.description for row in page.journal.model.rows]


def search(page: LedgerPage, text: str, settle: Settle) -> None:
    page.search.setText(text)
    page.search.wanted.emit()
    settle()


def test_the_newest_stand_first(page: LedgerPage) -> None:
    assert found(page)[0] == "Bayar listrik, air, internet, pulsa"
    assert len(found(page)) == 3


@pytest.mark.parametrize("text", ["listrik", "187.500", "187500", "BKK/2026/000001"])
def test_entries_are_found_by_words_amount_or_number(
    page: LedgerPage, settle: Settle, text: str
) -> None:
    search(page, text, settle)
    assert found(page) == ["Bayar listrik, air, internet, pulsa"]


def test_nothing_found_says_why(page: LedgerPage, settle: Settle) -> None:
    search(page, "zzz", settle)
    assert found(page) == []
    assert page.journal.empty.isVisible()


def test_a_long_journal_comes_page_by_page_without_gaps(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    with book.session.books.write():
        for _ in range(ROWS_AT_A_TIME + 20):
            pay_bill(book.session, 10)
    page = shown(qtbot, LedgerPage(book), settle)
    model = page.journal.model
    assert model.rowCount() == ROWS_AT_A_TIME
    model.fetchMore(page.journal.view.rootIndex())
    settle()
    ids = [row.id for row in model.rows]
    assert len(ids) == len(set(ids)) == entries(book.session)
    assert model.complete


def test_cancelled_entries_stay_greyed_and_linked(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    voucher = str(newest(book.session).voucher)
    journal.reverse(
        book.session,
        ReversalRequest(operation_id=book.session.ids.new(), voucher=voucher, reason="Dobel"),
    )
    page = shown(qtbot, LedgerPage(book), settle)
    looks = [page.journal.model.look(n) for n in range(3)]
    assert looks == [RowLook.GREYED, RowLook.GREYED, RowLook.NORMAL]
    detail = shown(qtbot, EntryPage(book, voucher), settle)
    assert "was cancelled by" in detail.notice.text()
    assert detail.correct_button.isHidden()
    assert detail.cancel_button.isHidden()
    further: list[Page[Any]] = []
    detail.detail_wanted.connect(further.append)
    detail.notice.activated.emit()
    other = shown(qtbot, further[0], settle)
    assert other.notice.text() == f"This entry cancels {voucher}."


def test_an_entry_with_its_lines_and_seal(qtbot: Any, book: Context, settle: Settle) -> None:
    entry = newest(book.session)
    detail = shown(qtbot, EntryPage(book, entry.id), settle)
    assert detail.header.title.whole_text() == str(entry.voucher)
    assert detail.record.value_of("Seal") == entry.hash[:12]
    assert detail.record.value_of("Recorded by") == "siti"
    assert [row.account.code for row in detail.lines.model.rows] == ["6104", "1101"]
    assert detail.correct_button.isVisible()
    assert detail.cancel_button.isVisible()


def test_a_posting_elsewhere_shows_at_once(qtbot: Any, book: Context, settle: Settle) -> None:
    entry = newest(book.session)
    detail = shown(qtbot, EntryPage(book, entry.id), settle)
    posted = journal.reverse(
        book.session,
        ReversalRequest(
            operation_id=book.session.ids.new(), voucher=str(entry.voucher), reason="Dobel"
        ),
    )
    detail.take_changes(posted.changes)
    settle()
    assert detail.notice.isVisible()


def test_accounts_with_balances_lead_to_their_movements(
    qtbot: Any, page: LedgerPage, settle: Settle
) -> None:
    page.tabs.set_value(ACCOUNTS)
    settle()
    rows = {row.account.code: row for row in page.accounts.model.rows}
    assert rows["1101"].balance == R(10_112_500)
    assert rows["6104"].balance == R(187_500)
    assert "2201" not in rows
    page.which.set_value("all")
    assert "2201" in {row.account.code for row in page.accounts.model.rows}
    search(page, "kas", settle)
    assert "1101" in {row.account.code for row in page.accounts.model.rows}
    details: list[Page[Any]] = []
    page.detail_wanted.connect(details.append)
    page.accounts.row_activated.emit(rows["1101"])
    assert isinstance(details[0], AccountPage)
    qtbot.addWidget(details[0])


def test_an_account_s_movements_with_the_balance_after_each(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    detail = shown(qtbot, AccountPage(book, "1101"), settle)
    assert detail.closing.value.whole_text() == "Rp10,112,500"
    assert detail.opening.value.whole_text() == "Rp0"
    grid = detail.table.grid
    assert grid is not None
    assert [row.cells[-1] for row in grid.model.rows][1:4] == [
        R(10_000_000),
        R(10_300_000),
        R(10_112_500),
    ]
    further: list[Page[Any]] = []
    detail.detail_wanted.connect(further.append)
    grid.row_activated.emit(grid.model.rows[1])
    assert isinstance(further[0], EntryPage)
    qtbot.addWidget(further[0])


def test_an_account_without_movements_says_so(qtbot: Any, book: Context, settle: Settle) -> None:
    detail = shown(qtbot, AccountPage(book, "2202"), settle)
    grid = detail.table.grid
    assert grid is not None
    assert grid.model.rowCount() == 0
    # What is new in a layout is shown a moment later.
    qtbot.waitUntil(lambda: grid.empty.isVisibleTo(detail))
    assert detail.closing.value.whole_text() == "–"


def test_the_trial_balance_drills_down(qtbot: Any, page: LedgerPage, settle: Settle) -> None:
    page.tabs.set_value(TRIAL_BALANCE)
    settle()
    grid = page.trial_balance.grid
    assert grid is not None
    debit, credit = grid.model.rows[-1].cells[-2:]
    assert debit == credit == R(10_300_000)
    details: list[Page[Any]] = []
    page.detail_wanted.connect(details.append)
    grid.row_activated.emit(grid.model.rows[0])
    assert isinstance(details[0], AccountPage)
    qtbot.addWidget(details[0])


def test_links_from_elsewhere(qtbot: Any, page: LedgerPage) -> None:
    account = page.detail(Target(page="ledger", kind="account", key="1101"))
    entry = page.detail(Target(page="ledger", kind="entry", key="2"))
    voucher = page.detail(Target(page="ledger", kind="entry", key="BKK/2026/000001"))
    assert isinstance(account, AccountPage)
    assert isinstance(entry, EntryPage)
    assert isinstance(voucher, EntryPage)
    for each in (account, entry, voucher):
        qtbot.addWidget(each)
    assert page.detail(Target(page="ledger", kind="moon", key="1")) is None


def test_filters_are_remembered(qtbot: Any, book: Context, settle: Settle) -> None:
    page = shown(qtbot, LedgerPage(book), settle)
    page.tabs.set_value(ACCOUNTS)
    page.search.setText("kas")
    state = page.state()
    again = LedgerPage(book)
    again.restore_state(state)
    shown(qtbot, again, settle)
    assert again.tabs.value() == ACCOUNTS
    assert again.search.text() == "kas"


def test_who_only_looks_is_offered_no_act(qtbot: Any, book: Context, settle: Settle) -> None:
    session = replace(book.session, user=User(name="ani", role=Role.AUDITOR))
    looking = replace(book, session=session)
    page = shown(qtbot, LedgerPage(looking), settle)
    assert not page.entry_button.isVisible()
    assert not page.acts()
    detail = shown(qtbot, EntryPage(looking, 2), settle)
    assert detail.correct_button.isHidden()
    assert detail.cancel_button.isHidden()
