"""A workbook of 220 members in the window, by keyboard: the bad copy refused, the good one in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from coopledger.accounting.errors import Problem
from coopledger.services import checking, journal, members
from coopledger.services.session import Session
from coopledger.ui.context import Context
from coopledger.ui.dialogs.import_workbook import ImportDialog
from coopledger.ui.operations import Operations
from tests.services import big_workbook as big
from tests.services import workbook_builders as builders

LONG = 90_000


@pytest.fixture
def session() -> Iterator[Session]:
    made = builders.new_book(builders.read(big.good()))
    yield made
    made.books.close()


@pytest.fixture
def dialog(qtbot: Any, context: Context, session: Session) -> Iterator[ImportDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ImportDialog(replace(context, session=session), parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    window.close()


def wait(qtbot: Any, operations: Operations) -> None:
    qtbot.waitUntil(lambda: operations.idle, timeout=LONG)


def places(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.place for problem in problems}


def test_the_bad_copy_names_each_cell_and_nothing_comes_in(
    qtbot: Any, dialog: ImportDialog, operations: Operations, session: Session, tmp_path: Path
) -> None:
    for number, mistakes in enumerate((big.cell_mistakes, big.fit_mistakes)):
        sheets, wanted = big.bad(mistakes())
        dialog.try_file(builders.write(tmp_path / f"salah{number}.xlsx", sheets))
        wait(qtbot, operations)
        assert dialog.review is not None
        assert {place for _, place in wanted} <= places(dialog.review.problems)
        shown = {f"{row.sheet}!{row.cell}" if row.cell else row.sheet
                 for row in dialog.grid.model.rows}  # fmt: skip
        assert {place for _, place in wanted} <= shown
        assert not dialog.take_button.isEnabled()
        assert members.list_members(session) == ()


def test_the_good_workbook_is_mended_and_taken_over_by_keys(
    qtbot: Any, dialog: ImportDialog, operations: Operations, session: Session, tmp_path: Path
) -> None:
    sheets = big.good()
    sheets["Simpanan"][40][3] = "20ribu"
    dialog.try_file(builders.write(tmp_path / "hampir.xlsx", sheets))
    wait(qtbot, operations)
    qtbot.keyClick(dialog, Qt.Key.Key_F8)
    assert dialog.table.hasFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    (editor,) = dialog.table.findChildren(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "20rb")
    before = dialog.opened
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.opened is not before)
    wait(qtbot, operations)
    assert dialog.take_button.hasFocus(), dialog.notice.text()
    assert dialog.opening.text().endswith("both are equal.")
    qtbot.keyClick(dialog.take_button, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.take_button, Qt.Key.Key_Space)
    wait(qtbot, operations)
    assert len(members.list_members(session)) == big.MEMBERS
    assert dialog.sign_button.isVisible(), "members sign what they had"
    assert all(each.holds for each in checking.check(session))
    assert journal.entries(session).entries
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Space)
    assert not dialog.isVisible()
