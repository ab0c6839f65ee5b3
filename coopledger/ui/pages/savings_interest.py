"""The runs of savings interest, and the button for the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.interest_run import InterestRun
from coopledger.i18n import format_month
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.flow import Flow
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook


class InterestPart(QWidget):
    """The months whose interest is recorded.

    Args:
        context: What every page is given.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        tr, theme = context.tr, context.theme
        self.run_button = Button(theme, tr("Interest of a month"), "percent")
        self.run_button.setVisible(context.may(Permission.RUN_INTEREST))
        self.grid: Grid[InterestRun] = Grid(
            theme,
            tr,
            _columns(context),
            key=lambda row: row.id,
            look=lambda row: RowLook.NORMAL if row.standing else RowLook.GREYED,
        )
        self.grid.set_empty(
            tr("No interest recorded yet"),
            tr("At the end of each month the savings that earn are credited here in one step."),
            icon="percent",
        )
        bar = Flow(theme.px(8))
        bar.add(self.run_button)
        frame = QWidget()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8))
        inner.addWidget(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame)
        column.addWidget(self.grid, 1)
        self.run_button.clicked.connect(self.run)
        self.grid.row_activated.connect(self.open_run)
        self.setFocusProxy(self.grid)

    def show_runs(self, rows: Sequence[InterestRun]) -> None:
        """Shows them, the newest first."""
        self.grid.show_rows(rows)

    def run(self, _: object = None) -> None:
        """Looks at the month whose turn it is."""
        from coopledger.ui.dialogs.interest_run import InterestRunDialog

        show_dialog(InterestRunDialog(self.context, parent=self))

    def open_run(self, row: InterestRun) -> None:
        """Opens a run that was recorded."""
        from coopledger.ui.dialogs.interest_run import PostedRunDialog

        show_dialog(PostedRunDialog(self.context, row, parent=self))


def _columns(context: Context) -> tuple[GridColumn[InterestRun], ...]:
    tr = context.tr
    return (
        GridColumn(
            key="month",
            title=tr("Month"),
            value=lambda row: format_month(row.period, tr.language),
            stretch=2,
            strong=True,
        ),
        GridColumn(key="who", title=tr("Recorded by"), value=lambda row: row.batch.posted_by),
        GridColumn(
            key="entries",
            title=tr("Entries"),
            value=lambda row: len(row.batch.entries),
            kind=CellKind.COUNT,
        ),
        GridColumn(
            key="interest",
            title=tr("Interest"),
            value=lambda row: row.interest,
            kind=CellKind.MONEY,
            width=110,
        ),
        GridColumn(
            key="tax",
            title=tr("Tax"),
            value=lambda row: row.tax or None,
            kind=CellKind.MONEY,
            width=90,
        ),
        GridColumn(
            key="state",
            title=tr("State"),
            value=lambda row: tr("stands") if row.standing else tr("taken back"),
            kind=CellKind.PILL,
            tone=lambda row: Tone.GOOD if row.standing else Tone.NORMAL,
        ),
    )
