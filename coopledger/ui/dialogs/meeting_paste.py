"""A pasted block before it is filled in: what goes where, and what cannot be taken as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from coopledger.accounting.meetings import COLUMN_TITLES, SheetColumn
from coopledger.i18n.error_text import problem_text
from coopledger.ui.dialogs.base import BaseDialog
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, Notice, TextLabel
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from coopledger.accounting.errors import Problem
    from coopledger.accounting.meeting_paste import Pasted, PastedRow
    from coopledger.accounting.meetings import Sheet
    from coopledger.accounting.money import Money
    from coopledger.i18n import Translator
    from coopledger.ui.context import Context

_FINDINGS_HEIGHT = 150
_ROWS_HEIGHT = 230


class PasteDialog(BaseDialog):
    """Shows what a block means, and what is wrong with it.

    Args:
        context: What every dialog is given.
        sheet: The sheet on which it was pasted.
        pasted: What the block says.

    Signals:
        taken: It is to be filled in; cells that cannot be read are marked on the sheet.
    """

    taken = Signal()

    def __init__(
        self, context: Context, sheet: Sheet, pasted: Pasted, *, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("What was pasted"),
            subtitle=tr("The rows found their members by number.")
            if pasted.by_number
            else tr("The rows follow the order of the sheet, from the row you were on."),
            wide=True,
            parent=parent,
        )
        self.setObjectName("meeting-paste")
        self.notice = Notice(theme)
        self.findings: Grid[Problem] = Grid(
            theme, tr, _finding_columns(tr), marks_rows=False, dense=True
        )
        self.rows: Grid[PastedRow] = Grid(
            theme, tr, _row_columns(sheet, pasted, tr), marks_rows=False, dense=True
        )
        self.findings.setFixedHeight(theme.px(_FINDINGS_HEIGHT))
        self.rows.setFixedHeight(theme.px(_ROWS_HEIGHT))
        self.findings.show_rows(pasted.problems)
        self.rows.set_empty(
            tr("No row found its member"),
            tr(
                "The block needs a column of member numbers, or the rows in the order of the sheet."
            ),
            icon="table",
        )
        self.rows.show_rows(pasted.rows)
        self.body.addWidget(self.notice)
        self.notice.tell(
            tr.ngettext(
                "{n} place cannot be taken as it is. Fill in the rest and mend the marked cells "
                "on the sheet, or cancel and mend the spreadsheet.",
                "{n} places cannot be taken as they are. Fill in the rest and mend the marked "
                "cells on the sheet, or cancel and mend the spreadsheet.",
                len(pasted.problems),
            ),
            Tone.WARNING,
        )
        for grid in (self.findings, self.rows):
            card = Card(theme, flush=True)
            card.body.addWidget(grid)
            self.body.addWidget(card)
        self.body.addStretch(1)
        cancel = Button(theme, tr("Cancel"))
        cancel.setAutoDefault(True)
        cancel.clicked.connect(self.reject)
        self.take_button = Button(theme, tr("Fill in the rest"), "check", role="primary")
        self.take_button.setObjectName("take")
        self.take_button.setAutoDefault(True)
        self.take_button.setEnabled(bool(pasted.rows))
        self.take_button.clicked.connect(self._take)
        self.foot.addWidget(cancel)
        self.foot.addWidget(
            TextLabel(tr.ngettext("{n} row fits", "{n} rows fit", len(pasted.rows)), "muted")
        )
        self.foot.addStretch(1)
        self.foot.addWidget(self.take_button)
        self.take_button.setFocus()

    def _take(self) -> None:
        self.taken.emit()
        self.accept()


def _finding_columns(tr: Translator) -> tuple[GridColumn[Problem], ...]:
    return (
        GridColumn(
            key="cell", title=tr("Cell of the block"), value=lambda row: row.place, sortable=False
        ),
        GridColumn(
            key="problem",
            title=tr("What is wrong"),
            value=lambda row: problem_text(row, tr),
            tone=lambda _: Tone.ERROR,
            stretch=1,
            sortable=False,
        ),
    )


def _row_columns(sheet: Sheet, pasted: Pasted, tr: Translator) -> tuple[GridColumn[PastedRow], ...]:
    def name(row: PastedRow) -> str:
        found = sheet.row(row.key)
        return found.member_name if found is not None else ""

    def value(column: SheetColumn) -> Callable[[PastedRow], Money | str | None]:
        return lambda row: row.unread.get(column) or row.amounts.get(column) or None

    def tone(column: SheetColumn) -> Callable[[PastedRow], Tone]:
        return lambda row: Tone.ERROR if column in row.unread else Tone.NORMAL

    covered = [
        column for column in SheetColumn if any(column in row.amounts for row in pasted.rows)
    ]
    return (
        GridColumn(key="number", title=tr("No."), value=lambda row: row.key[0], sortable=False),
        GridColumn(key="name", title=tr("Name"), value=name, stretch=1, sortable=False),
        *(
            GridColumn(
                key=column.value,
                title=tr.resolve(COLUMN_TITLES[column]),
                value=value(column),
                kind=CellKind.MONEY,
                tone=tone(column),
                sortable=False,
            )
            for column in covered
        ),
        GridColumn(
            key="absent",
            title="",
            value=lambda row: tr("absent") if row.absent else "",
            sortable=False,
        ),
    )
