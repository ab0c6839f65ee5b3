"""The statement on a member's page: the paper's own figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from coopledger.services import statements_members
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import PaperDialog
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.member_statement import StatementTab
from tests.services.savings_builders import put_in
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import filled, shown


@pytest.fixture
def page(qtbot: Any, context: Context, settle: Settle) -> MemberDetailPage:
    page = MemberDetailPage(filled(context), "0012")
    shown(qtbot, page)
    page.refresh()
    settle()
    page.tabs.set_value("statement")
    settle()
    return page


def tab_of(page: MemberDetailPage) -> StatementTab:
    tab = page.parts["statement"]
    assert isinstance(tab, StatementTab)
    return tab


def texts(tab: StatementTab) -> str:
    return "\n".join(label.text() for label in tab.view.findChildren(QLabel))


def test_it_shows_the_figures_of_the_paper(page: MemberDetailPage) -> None:
    tab = tab_of(page)
    expected = statements_members.member_statement(
        page.context.session, "0012", date(2026, 1, 1), TODAY
    )
    assert tab.statement == expected
    shown_text = texts(tab)
    assert "Ms Sumiyati" in shown_text
    assert "Rp660,000" in shown_text


def test_another_span_shows_other_figures(page: MemberDetailPage, settle: Settle) -> None:
    tab = tab_of(page)
    tab.span.set_value("2026-11")
    settle()
    assert tab.statement is not None
    assert (tab.statement.from_date, tab.statement.to_date) == (date(2026, 11, 1), TODAY)
    assert "Nothing moved in this period." in texts(tab)


def test_what_is_recorded_meanwhile_is_read_when_it_is_seen_again(
    page: MemberDetailPage, settle: Settle
) -> None:
    tab = tab_of(page)
    page.tabs.set_value("movements")
    put_in(page.context.session, 40_000, posted_on=TODAY)
    page.refresh()
    settle()
    before = tab.statement
    page.tabs.set_value("statement")
    settle()
    assert tab.statement != before
    assert "Rp700,000" in texts(tab)


def test_its_paper_can_be_had_in_both_languages(page: MemberDetailPage, settle: Settle) -> None:
    tab = tab_of(page)
    tab.print_statement()
    settle()
    dialog = tab.findChild(PaperDialog)
    assert dialog is not None
    assert dialog.choice.key == "member-statement-en"
    dialog.kinds.set_value("member-statement-id")
    settle()
    assert dialog.file_name().startswith("Koperasi-Uji_Kartu-anggota-0012")
    dialog.reject()
    tab.print_card()
    settle()
    cards = [each for each in tab.findChildren(PaperDialog) if each.choice.key == "member-card"]
    assert cards[0].content.startswith(b"%PDF")
    cards[0].reject()
