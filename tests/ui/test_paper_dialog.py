"""Papers on the screen: which paper, which sheet, remembered, saved as a file."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt

from coopledger.services import member_reports
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import (
    PaperChoice,
    PaperDialog,
    member_statement_choice,
    report_choice,
    show_entry_papers,
)
from coopledger.ui.dialogs.print_preview import SHOWN_PAGES
from tests.services.savings_builders import add_member, put_in
from tests.ui.conftest import Settle

FEBRUARY = date(2026, 2, 1)


@pytest.fixture
def voucher(context: Context) -> str:
    """A member's deposit."""
    add_member(context.session)
    return str(put_in(context.session, 150_000, posted_on=FEBRUARY).entry.voucher)


def opened(qtbot: Any, context: Context, *choices: PaperChoice) -> PaperDialog:
    dialog = PaperDialog(context, choices)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def page(dialog: PaperDialog) -> Any:
    return pypdf.PdfReader(BytesIO(dialog.content)).pages[0]


def test_an_entry_offers_its_papers(  # type: ignore[no-untyped-def]
    qtbot, context: Context, settle: Settle, voucher: str
) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    show_entry_papers(context, voucher, window)
    settle()
    dialog = window.findChild(PaperDialog)
    assert dialog is not None
    assert dialog.windowTitle() == voucher
    assert "Receipt" in page(dialog).extract_text()
    assert dialog.file_name().startswith("Koperasi-Uji_Receipt-BKM-2026-0000")
    dialog.kinds.set_value("slip")
    settle()
    text = page(dialog).extract_text()
    assert "Deposit slip" in text
    assert "+150.000" in text.replace(",", ".")
    dialog.kinds.set_value("voucher")
    settle()
    assert "1101" in page(dialog).extract_text()


def test_the_sheet_is_remembered_for_each_paper(  # type: ignore[no-untyped-def]
    qtbot, context: Context, settle: Settle, voucher: str
) -> None:
    del voucher
    year = {"from_date": date(2026, 1, 1), "to_date": date(2026, 12, 31)}
    one = member_statement_choice(context, member="0012", **year)
    dialog = opened(qtbot, context, one)
    settle()
    assert round(float(page(dialog).mediabox.width)) == 420
    dialog.sheets.set_value("F4")
    settle()
    assert round(float(page(dialog).mediabox.height)) == 935
    again = opened(qtbot, context, member_statement_choice(context, **year))
    settle()
    assert again.sheet() == "F4"
    register = report_choice(
        context, lambda _: member_reports.member_register(context.session, FEBRUARY)
    )
    report = opened(qtbot, context, register)
    settle()
    assert report.sheet() == "A4"


def test_many_pages_are_made_but_not_all_drawn(  # type: ignore[no-untyped-def]
    qtbot, context: Context, settle: Settle
) -> None:
    for number in range(1, SHOWN_PAGES + 3):
        add_member(context.session, f"{number:04d}", name=f"Ibu {number}")
    every = member_statement_choice(context, from_date=date(2026, 1, 1), to_date=date(2026, 12, 31))
    dialog = opened(qtbot, context, every)
    settle()
    assert dialog.count_label.text() == "14 pages, the first 12 shown"
    assert dialog.file_name().startswith("Koperasi-Uji_Member-statements_2026-01-01")


def test_a_paper_is_kept_as_a_file(  # type: ignore[no-untyped-def]
    qtbot, context: Context, settle: Settle, voucher: str, tmp_path: Path, monkeypatch
) -> None:
    del voucher
    year = {"from_date": date(2026, 1, 1), "to_date": date(2026, 12, 31)}
    dialog = opened(qtbot, context, member_statement_choice(context, member="0012", **year))
    settle()
    target = tmp_path / "kept.pdf"
    monkeypatch.setattr(
        "coopledger.ui.widgets.export_bar.QFileDialog.getSaveFileName",
        lambda *_: (str(target), ""),
    )
    dialog.export.save("pdf")
    settle()
    assert target.read_bytes() == dialog.content


def test_a_receipt_that_left_once_is_a_copy_from_then_on(  # type: ignore[no-untyped-def]
    qtbot, context: Context, settle: Settle, voucher: str, tmp_path: Path, monkeypatch
) -> None:
    from coopledger.accounting.paper_prints import LoggedPaper
    from coopledger.services import print_log
    from coopledger.services.papers import EntryPaper
    from coopledger.ui.dialogs.paper import entry_choice

    receipt = entry_choice(context, voucher, EntryPaper.RECEIPT)
    dialog = opened(qtbot, context, receipt)
    settle()
    assert "COPY" not in page(dialog).extract_text()
    assert print_log.prints(context.session) == ()
    target = tmp_path / "receipt.pdf"
    monkeypatch.setattr(
        "coopledger.ui.widgets.export_bar.QFileDialog.getSaveFileName",
        lambda *_: (str(target), ""),
    )
    dialog.export.save("pdf")
    settle()
    assert "COPY" not in pypdf.PdfReader(target).pages[0].extract_text()
    (printed,) = print_log.prints(context.session)
    assert (printed.paper, printed.subject, printed.number) == (LoggedPaper.RECEIPT, voucher, 1)
    # The preview already shows what would be printed now.
    assert "COPY 1" in page(dialog).extract_text()
    # Printed elsewhere meanwhile: what leaves says the number that is true then.
    print_log.printed(context.session, LoggedPaper.RECEIPT, voucher)
    dialog.export.save("pdf")
    settle()
    assert "COPY 2" in pypdf.PdfReader(target).pages[0].extract_text()
    assert print_log.prints(context.session)[0].number == 3


def test_closing_gives_up_what_is_still_made(  # type: ignore[no-untyped-def]
    qtbot, context: Context, settle: Settle, voucher: str
) -> None:
    del voucher
    refused: list[object] = []
    context.operations.refused.connect(refused.append)
    year = {"from_date": date(2026, 1, 1), "to_date": date(2026, 12, 31)}
    dialog = opened(qtbot, context, member_statement_choice(context, **year))
    dialog.reject()
    settle()
    assert refused == []
