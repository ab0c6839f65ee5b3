"""Taking a workbook over in the window: tried, refused with cells, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coopledger.services import journal, members
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
    assert dialog.again_button.isVisible()
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


# --- the rows on the table ---

SAVINGS = ["Tanggal", "No Anggota", "Jenis", "Setor", "Tarik"]


def book_of(tmp_path: Path, *rows: list[object]) -> Path:
    return builders.write(tmp_path / "simpanan.xlsx", builders.workbook(Simpanan=[SAVINGS, *rows]))


def read(dialog: ImportDialog, settle, path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog.try_file(path)
    settle()


def texts(dialog: ImportDialog, row: int) -> list[str]:
    model = dialog.model
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


def test_bad_cells_are_marked_by_sign_colour_and_words(dialog, settle, tmp_path) -> None:
    read(dialog, settle, book_of(tmp_path, ["05/03/2024", "001", "Wajib", "dua"]))
    assert [(line.name, line.mistakes) for line in dialog.sheets.model.rows] == [
        ("", 1), ("Koperasi", 0), ("Anggota", 0), ("Simpanan", 1),
    ]  # fmt: skip
    dialog.next_mistake()
    index = dialog.table.currentIndex()
    assert (index.row(), index.column()) == (0, 4)
    assert dialog.model.data(index, Qt.ItemDataRole.DecorationRole) is not None
    assert dialog.model.data(index, Qt.ItemDataRole.BackgroundRole) is not None
    assert dialog.reason.text() == dialog.grid.model.rows[0].text
    assert texts(dialog, 0)[-1] == dialog.reason.text()
    assert texts(dialog, 0)[0] == "2"


def test_a_cell_is_mended_with_the_keyboard_and_all_is_tried_again(
    qtbot, dialog, settle, tmp_path
) -> None:
    path = book_of(
        tmp_path,
        ["05/03/2024", "001", "Wajib", "dua"],
        ["05/03/2024", "009", "Wajib", 5_000],
        ["05/03/2024", "002", "Wajib", 5_000],
    )
    read(dialog, settle, path)
    assert not dialog.take_button.isEnabled()
    dialog.next_mistake()
    for typed in ("20.000", "002"):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        (editor,) = dialog.table.findChildren(QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, typed)
        before = dialog.opened
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda before=before: dialog.opened is not before)
        settle()
    assert dialog.notice.text() == "Could be taken over: 3 entries, 2 members. Nothing was kept."
    dialog.take_over()
    settle()
    assert len(journal.entries(dialog.context.session).entries) == 3
    assert openpyxl.load_workbook(path)["Simpanan"]["D2"].value == "dua"


def test_a_row_is_laid_aside_and_listed_in_a_workbook_of_its_own(
    qtbot, dialog, settle, tmp_path
) -> None:
    path = book_of(
        tmp_path, ["05/03/2024", "001", "Wajib", "dua"], ["05/03/2024", "002", "Wajib", 5_000]
    )
    read(dialog, settle, path)
    dialog.next_mistake()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for expected in (1, 0, 1):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert len(dialog.opened.skipped) == expected
    assert texts(dialog, 0)[-1] == "Laid aside"
    dialog.take_over()
    settle()
    assert dialog.isVisible()
    assert "1 row was laid aside." in dialog.notice.text()
    assert len(journal.entries(dialog.context.session).entries) == 1
    target = tmp_path / "sisa.xlsx"
    dialog.write_skipped(target)
    settle()
    written = openpyxl.load_workbook(target)
    assert written.sheetnames == ["Simpanan"]
    rows = [[cell.value for cell in row] for row in written["Simpanan"]]
    assert rows[1][:4] == ["05/03/2024", "001", "Wajib", "dua"]
    assert len(rows) == 2
    assert str(rows[1][-1]).startswith("Setor: ")
    # Once its cell is right, that workbook comes in beside the first.
    written["Simpanan"]["D2"] = 20_000
    written.save(target)
    more = ImportDialog(dialog.context, parent=dialog.parentWidget())
    more.show()
    read(more, settle, target)
    more.take_over()
    settle()
    assert len(journal.entries(dialog.context.session).entries) == 2


def test_the_same_file_again_is_refused(dialog, settle, tmp_path) -> None:
    path = book_of(tmp_path, ["05/03/2024", "001", "Wajib", 5_000])
    read(dialog, settle, path)
    context, window = dialog.context, dialog.parentWidget()
    dialog.take_over()
    settle()
    again = ImportDialog(context, parent=window)
    again.show()
    read(again, settle, path)
    assert "came into the book on" in again.grid.model.rows[0].text
    assert not again.take_button.isEnabled()


def test_the_sums_of_the_opening_are_told(dialog, settle, tmp_path) -> None:
    opening = [
        ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"],
        ["1101", None, None, None, 5_000_000, None],
        ["3202", None, None, None, None, 4_000_000],
    ]
    read(dialog, settle, builders.write(tmp_path / "x.xlsx", builders.workbook(Saldo_Awal=opening)))
    assert dialog.opening.text() == (
        "Opening balances: debit Rp5,000,000, credit Rp4,000,000; they differ by Rp1,000,000."
    )
    dialog._show_sheet("Saldo Awal")
    model = dialog.model
    model.setData(model.index(1, 6), "5.000.000")
    settle()
    assert dialog.opening.text().endswith("both are equal.")
    assert dialog.take_button.isEnabled()


def test_a_workbook_may_be_dropped(qtbot, dialog, settle, tmp_path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(good(tmp_path)))])
    point = QPointF(dialog.rect().center())
    dialog.dropEvent(
        QDropEvent(
            point,
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    settle()
    assert dialog.take_button.isEnabled()


def test_ten_thousand_rows_are_shown_and_one_of_them_is_mended(dialog, settle, tmp_path) -> None:
    rows = [["05/03/2024", "001", "Wajib", 1_000 + number] for number in range(10_000)]
    rows[9_000][3] = "dua"
    read(dialog, settle, book_of(tmp_path, *rows))
    dialog.next_mistake()
    assert dialog.model.rowCount() == 10_000
    assert dialog.model.number(dialog.table.currentIndex().row()) == 9_002
    dialog.only_marked.setChecked(True)
    assert dialog.model.rowCount() == 1
