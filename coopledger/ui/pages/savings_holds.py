"""What is held of the members' savings, for loans and other reasons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.money import total
from coopledger.services.permissions import Permission
from coopledger.services.savings import HeldAmount
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.flow import Flow
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn


class HoldsPart(QWidget):
    """The holds that stand, and the button that releases one.

    Args:
        context: What every page is given.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        tr, theme = context.tr, context.theme
        self.hold_button = Button(theme, tr("Hold savings"), "lock")
        self.release_button = Button(theme, tr("Release"), "unlock")
        self.grid: Grid[HeldAmount] = Grid(
            theme, tr, _columns(context), key=lambda row: row.hold.id
        )
        self.grid.set_empty(
            tr("Nothing is held"),
            tr("Hold part of a balance when it stands for a loan, so that it is not paid out."),
            icon="savings",
        )
        bar = Flow(theme.px(8))
        for button in (self.hold_button, self.release_button):
            button.setVisible(context.may(Permission.RECORD_SAVINGS))
            bar.add(button)
        frame = QWidget()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8))
        inner.addWidget(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame)
        column.addWidget(self.grid, 1)
        self.hold_button.clicked.connect(self.hold)
        self.release_button.clicked.connect(self.release)
        self.grid.row_activated.connect(self.release)
        self.grid.selection_changed.connect(self._offer)
        self.setFocusProxy(self.grid)
        self._offer()

    def show_holds(self, rows: Sequence[HeldAmount]) -> None:
        """Shows them with their sum."""
        tr = self.context.tr
        self.grid.show_rows(rows)
        if rows:
            self.grid.show_totals(tr("Total"), {"amount": total(row.hold.amount for row in rows)})
        else:
            self.grid.footer.hide()
        self._offer()

    def _offer(self, _: object = None) -> None:
        self.release_button.setEnabled(self.grid.selected() is not None)

    def hold(self, member: object = "") -> None:
        """Holds part of an account; a name typed in the palette chooses the member."""
        from coopledger.ui.dialogs.savings_hold import HoldDialog

        name = member if isinstance(member, str) else ""
        show_dialog(HoldDialog(self.context, member=name, parent=self))

    def release(self, _: object = None) -> None:
        """Releases the marked hold."""
        from coopledger.ui.dialogs.savings_hold import ReleaseDialog

        row = self.grid.selected()
        if row is not None and self.context.may(Permission.RECORD_SAVINGS):
            show_dialog(ReleaseDialog(self.context, row, parent=self))


def _columns(context: Context) -> tuple[GridColumn[HeldAmount], ...]:
    tr = context.tr
    return (
        GridColumn(
            key="member",
            title=tr("Member"),
            value=lambda row: row.member.name,
            stretch=2,
            strong=True,
        ),
        GridColumn(
            key="account", title=tr("Savings account"), value=lambda row: row.account.number
        ),
        GridColumn(key="reason", title=tr("Why"), value=lambda row: row.hold.reason, stretch=3),
        GridColumn(key="loan", title=tr("Loan"), value=lambda row: row.hold.loan_number),
        GridColumn(
            key="since",
            title=tr("Since"),
            value=lambda row: row.hold.held_on,
            kind=CellKind.DATE,
        ),
        GridColumn(
            key="balance",
            title=tr("Balance"),
            value=lambda row: row.balance,
            kind=CellKind.MONEY,
        ),
        GridColumn(
            key="amount",
            title=tr("Held"),
            value=lambda row: row.hold.amount,
            kind=CellKind.MONEY,
        ),
    )
