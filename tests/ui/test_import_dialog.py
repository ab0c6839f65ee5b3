"""Taking a workbook over in the window: tried, refused with cells, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coopledger.services import members
from coopledger.ui.context import Context
from coopledger.ui.dialogs.import_workbook import ImportDialog
from tests.services import workbook_builders as builders


@pytest.fixture
def dialog(qtbot, context: Context):  # type: ignore[no-untyped-def]
    """The dialog over a book that begins where the workbooks of these tests begin."""
    session = builders.new_book(builders.read(builders.workbook()))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ImportDialog(replace(context, session=session), parent=window)
    dialog.show()
    yield dialog
    session.books.close()


def good(tmp_path: Path) -> Path:
    """Two members."""
    return builders.write(tmp_path / "baik.xlsx", builders.workbook())


def bad(tmp_path: Path) -> Path:
    """The second member has no name."""
    sheets = builders.workbook()
    sheets["Anggota"][2][1] = None
    return builders.write(tmp_path / "salah.xlsx", sheets)


def count(dialog: ImportDialog) -> int:
    return len(members.find_members(dialog.context.session, ""))


def test_a_workbook_is_tried_before_it_is_taken_over(
    qtbot, dialog, settle, messages, tmp_path
) -> None:
    assert not dialog.take_button.isEnabled()
    dialog.try_file(good(tmp_path))
    settle()
    assert dialog.notice.text() == "Could be taken over: 0 entries, 2 members. Nothing was kept."
    assert count(dialog) == 0
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    settle()
    assert count(dialog) == 2
    assert messages[-1].text == "Taken over: 0 entries, 2 members."


def test_mistakes_are_listed_with_sheet_cell_and_reason(dialog, settle, tmp_path) -> None:
    dialog.try_file(bad(tmp_path))
    settle()
    (row,) = dialog.grid.model.rows
    assert (row.sheet, row.cell) == ("Anggota", "B3")
    assert row.text
    assert dialog.errors_button.isVisible()
    assert not dialog.take_button.isEnabled()
    assert count(dialog) == 0


def test_the_workbook_is_written_again_with_its_mistakes(dialog, settle, tmp_path) -> None:
    dialog.try_file(bad(tmp_path))
    settle()
    target = tmp_path / "salah-kesalahan.xlsx"
    dialog.write_errors(target)
    settle()
    (row,) = dialog.grid.model.rows
    cells = [str(cell.value) for line in openpyxl.load_workbook(target)["Anggota"] for cell in line]
    assert any(row.text in cell for cell in cells)


def test_a_corrected_workbook_is_tried_again(dialog, settle, tmp_path) -> None:
    path = bad(tmp_path)
    dialog.try_file(path)
    settle()
    builders.write(path, builders.workbook())
    dialog.try_again()
    settle()
    assert dialog.take_button.isEnabled()
    assert not dialog.errors_button.isVisible()


def test_a_file_that_is_no_workbook_is_refused_in_words(dialog, settle, tmp_path) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"no workbook")
    dialog.try_file(path)
    settle()
    assert dialog.notice.text()
    assert dialog.grid.model.rowCount() == 0


def test_the_blank_workbook_can_be_read_by_excel(dialog, settle, tmp_path) -> None:
    target = tmp_path / "kosong.xlsx"
    dialog.write_blank(target)
    settle()
    assert "Anggota" in openpyxl.load_workbook(target).sheetnames
