"""Comparing a paper with the book, and the list of second prints, on the page of checks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.paper_prints import LoggedPaper
from coopledger.accounting.statement_code import StatementCode, cooperative_mark
from coopledger.services import print_log, reporting, statements_members
from coopledger.services.statement_codes import Finding, verify_code
from coopledger.ui.context import Context
from coopledger.ui.dialogs.compare_paper import ComparePaperDialog, verdict_text
from coopledger.ui.pages.checks import ChecksPage
from tests.services.savings_builders import R, put_in, take_out
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import filled, press, shown


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


def code_of(context: Context) -> StatementCode:
    issuer = reporting.issuer(context.session)
    span = (date(2026, 1, 1), TODAY)
    return StatementCode(
        cooperative=cooperative_mark(issuer.cooperative),
        member="0012",
        from_date=span[0],
        to_date=span[1],
        figures=statements_members.member_statement(context.session, "0012", *span).closing_figures,
        chain_head=issuer.chain_head,
    )


def compared(qtbot: Any, context: Context, settle: Settle, text: str) -> Any:
    dialog: Any = shown(qtbot, ComparePaperDialog(context))
    dialog.code.set_value(text)
    dialog.code.editor().setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settle()
    return dialog


def test_a_scanned_code_and_enter_give_the_verdict(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    dialog = compared(qtbot, book, settle, code_of(book).to_text())
    assert dialog.verdict.isVisible()
    assert dialog.verdict._text.text() == "The paper agrees with the book."
    assert dialog.facts.value_of("Member") == "Sumiyati (member no. 0012)"
    assert dialog.facts.value_of("Savings") == "Rp660,000"
    assert dialog.facts.value_of("Recorded since") == "0"


def test_figures_that_differ_stand_beside_each_other(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    code = code_of(book)
    take_out(book.session, 100_000, posted_on=TODAY)
    forged = replace(code, figures=replace(code.figures, savings=R(700_000)))
    dialog = compared(qtbot, book, settle, forged.to_text())
    assert dialog.facts.value_of("Savings: the paper says") == "Rp700,000"
    assert dialog.facts.value_of("the book said then") == "Rp660,000"
    assert dialog.facts.value_of("the book says now") == "Rp560,000"
    assert dialog.facts.value_of("Loans") == "Rp0"


def test_what_is_no_code_is_refused_at_the_field(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    dialog = compared(qtbot, book, settle, "Koperasi Uji")
    assert "not the code" in dialog.form.row("code").error()
    assert not dialog.verdict.isVisible()
    dialog.code.set_value("")
    dialog.compare_button.click()
    settle()
    assert not dialog.verdict.isVisible()


def test_every_finding_has_its_words(book: Context) -> None:
    verdict = verify_code(book.session, code_of(book).to_text())
    words = {verdict_text(replace(verdict, finding=finding), book.tr) for finding in Finding}
    assert len(words) == len(Finding)


def test_the_page_lists_second_prints_and_all(qtbot, book: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    voucher = str(put_in(book.session, 5_000, posted_on=TODAY).entry.voucher)
    for _ in range(2):
        print_log.printed(book.session, LoggedPaper.RECEIPT, voucher)
    print_log.printed(book.session, LoggedPaper.CERTIFICATE, "SJ-1")
    page: Any = shown(qtbot, ChecksPage(book))
    page.refresh()
    settle()
    page.tabs.set_value("prints")
    settle()
    assert [row.number for row in page.prints.grid.model.rows] == [2]
    page.prints.choice.set_value("all")
    settle()
    assert [row.number for row in page.prints.grid.model.rows] == [1, 2, 1]
    opened: list[Any] = []
    book.navigator.target_wanted.connect(opened.append)
    page.prints.grid.row_activated.emit(page.prints.grid.model.rows[1])
    settle()
    assert opened[0].kind == "entry"
    page.prints.grid.row_activated.emit(page.prints.grid.model.rows[0])
    settle()
    assert len(opened) == 1
    page.compare_paper()
    dialog = page.findChild(ComparePaperDialog)
    assert dialog is not None
    dialog.reject()
