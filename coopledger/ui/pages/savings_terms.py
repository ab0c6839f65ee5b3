"""The term deposits of the savings page: running, maturing soon, overdue, ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.money import total
from coopledger.accounting.term_deposits import Ended
from coopledger.i18n import format_percent
from coopledger.services.permissions import Permission
from coopledger.services.term_deposits import TermRow
from coopledger.ui.business_words import at_maturity_name
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Segments
from coopledger.ui.widgets.flow import Flow
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook

if TYPE_CHECKING:
    from coopledger.i18n import Translator

SOON = 30
"""Days before maturity from which a certificate counts as maturing soon."""
RUNNING, MATURING, OVERDUE, ENDED = "running", "maturing", "overdue", "ended"


class TermDepositsPart(QWidget):
    """The list with what can be done to the marked certificate.

    Args:
        context: What every page is given.
        with_member: Whether the list names the member; not on her own page.
    """

    def __init__(
        self, context: Context, *, with_member: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._rows: tuple[TermRow, ...] = ()
        tr, theme = context.tr, context.theme
        self.kinds = Segments(
            theme,
            (
                (RUNNING, tr("Running")),
                (MATURING, tr("Due soon")),
                (OVERDUE, tr("Overdue")),
                (ENDED, tr("Ended")),
            ),
        )
        self.open_button = Button(theme, tr("New deposit"), "plus")
        self.settle_button = Button(theme, tr("Settle"), "check")
        self.break_button = Button(theme, tr("Break early"), "reverse")
        self.instruct_button = Button(theme, tr("Instruction"), "edit")
        self.paper_button = Button(theme, tr("Certificate"), "print")
        self.grid: Grid[TermRow] = Grid(
            theme,
            tr,
            _columns(context, with_member=with_member),
            key=lambda row: row.deposit.certificate,
            look=lambda row: RowLook.NORMAL if row.deposit.running else RowLook.GREYED,
        )
        self._lay_out()
        self.kinds.value_changed.connect(self._show)
        self.grid.row_activated.connect(self._activated)
        self.grid.selection_changed.connect(self._offer)
        self.open_button.clicked.connect(self.open)
        self.settle_button.clicked.connect(self.settle)
        self.break_button.clicked.connect(self.break_early)
        self.instruct_button.clicked.connect(self.instruct)
        self.paper_button.clicked.connect(self.show_paper)
        self.setFocusProxy(self.grid)

    def _lay_out(self) -> None:
        theme, context = self.context.theme, self.context
        records = context.may(Permission.RECORD_SAVINGS)
        for button in (
            self.open_button,
            self.settle_button,
            self.break_button,
            self.instruct_button,
        ):
            button.setVisible(records)
        self.paper_button.setVisible(context.may(Permission.PRINT_PAPERS))
        bar = Flow(theme.px(8))
        for widget in (
            self.kinds,
            self.open_button,
            self.settle_button,
            self.break_button,
            self.instruct_button,
            self.paper_button,
        ):
            bar.add(widget)
        frame = QWidget()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8))
        inner.addWidget(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame)
        column.addWidget(self.grid, 1)

    def show_deposits(self, rows: Sequence[TermRow]) -> None:
        """Shows all certificates, those that have ended too."""
        self._rows = tuple(rows)
        self._show()

    def show_kind(self, kind: str) -> None:
        """Chooses which of them are shown."""
        self.kinds.set_value(kind)

    def _show(self, _: object = None) -> None:
        tr, kind = self.context.tr, str(self.kinds.value())
        shown = [row for row in self._rows if _is_of(row, kind)]
        title, reason = _nothing(kind, tr)
        self.grid.set_empty(title, reason, icon="savings")
        self.grid.show_rows(shown)
        if shown:
            self.grid.show_totals(
                tr("Total"),
                {
                    "principal": total(row.deposit.principal for row in shown),
                    "earned": total(row.interest_so_far for row in shown),
                },
            )
        else:
            self.grid.footer.hide()
        self._offer()

    def _offer(self, _: object = None) -> None:
        """Only what can be done to the marked one is offered."""
        row = self.grid.selected()
        running = row is not None and row.deposit.running
        due = row is not None and running and row.days_left <= 0
        self.settle_button.setEnabled(due)
        self.break_button.setEnabled(running and not due)
        self.instruct_button.setEnabled(running and not due)
        self.paper_button.setEnabled(row is not None)

    # --- acts ---

    def _activated(self, row: TermRow) -> None:
        """What one most likely wants of it: settle what is due, else see its paper."""
        due = row.deposit.running and row.days_left <= 0
        if due and self.context.may(Permission.RECORD_SAVINGS):
            self.settle()
        else:
            self.show_paper()

    def open(self) -> None:
        """Opens one."""
        from coopledger.ui.dialogs.term_deposit import TermDepositDialog

        show_dialog(TermDepositDialog(self.context, parent=self))

    def settle(self) -> None:
        """Settles the marked certificate, which has matured."""
        from coopledger.ui.dialogs.term_end import MatureDialog

        if row := self.grid.selected():
            show_dialog(MatureDialog(self.context, row, parent=self))

    def break_early(self) -> None:
        """Breaks the marked certificate."""
        from coopledger.ui.dialogs.term_end import BreakDialog

        if row := self.grid.selected():
            show_dialog(BreakDialog(self.context, row, parent=self))

    def instruct(self) -> None:
        """Changes what is done when it matures."""
        from coopledger.ui.dialogs.term_end import InstructionDialog

        if row := self.grid.selected():
            show_dialog(InstructionDialog(self.context, row, parent=self))

    def show_paper(self) -> None:
        """Shows its certificate."""
        from coopledger.ui.dialogs.term_certificate import CertificatePaper

        row = self.grid.selected()
        if row is not None and self.context.may(Permission.PRINT_PAPERS):
            CertificatePaper(self.context, row.deposit.certificate, self)()


def _is_of(row: TermRow, kind: str) -> bool:
    if not row.deposit.running:
        return kind == ENDED
    if kind == MATURING:
        return 0 <= row.days_left <= SOON
    if kind == OVERDUE:
        return row.days_left < 0
    return kind == RUNNING


def _nothing(kind: str, tr: Translator) -> tuple[str, str]:
    match kind:
        case "maturing":
            return tr("Nothing matures soon"), tr("No term deposit matures within 30 days.")
        case "overdue":
            return tr("Nothing is overdue"), tr("Every term deposit that matured was settled.")
        case "ended":
            return tr("Nothing has ended yet"), tr("Settled and broken deposits stand here.")
        case _:
            return (
                tr("No term deposits"),
                tr("Open one for a member: a sum for some months at a fixed rate."),
            )


def state_of(row: TermRow, tr: Translator) -> str:
    """Where a certificate stands, in two or three words."""
    match row.deposit.ended_how:
        case Ended.PAID_OUT:
            return tr("paid out")
        case Ended.ROLLED:
            return tr("rolled over")
        case Ended.BROKEN:
            return tr("broken early")
    if row.days_left > 0:
        return tr.ngettext("{n} day left", "{n} days left", row.days_left)
    if row.days_left == 0:
        return tr("due today")
    return tr.ngettext("{n} day overdue", "{n} days overdue", -row.days_left)


def _tone(row: TermRow) -> Tone:
    if not row.deposit.running:
        return Tone.MUTED
    if row.days_left < 0:
        return Tone.ERROR
    return Tone.WARNING if row.days_left <= SOON else Tone.NORMAL


def _columns(context: Context, *, with_member: bool) -> tuple[GridColumn[TermRow], ...]:
    tr = context.tr
    member = GridColumn[TermRow](
        key="member", title=tr("Member"), value=lambda row: row.member.name, stretch=2, strong=True
    )
    own = (
        GridColumn[TermRow](
            key="number", title=tr("Certificate"), value=lambda row: row.deposit.certificate
        ),
    )
    rest = (
        GridColumn[TermRow](
            key="matures",
            title=tr("Matures on"),
            value=lambda row: row.deposit.matures_on,
            kind=CellKind.DATE,
        ),
        GridColumn[TermRow](
            key="state",
            title=tr("State"),
            value=lambda row: state_of(row, tr),
            kind=CellKind.PILL,
            tone=_tone,
        ),
        GridColumn[TermRow](
            key="then",
            title=tr("Then"),
            value=lambda row: at_maturity_name(row.deposit.agreement.at_maturity, tr),
            stretch=2,
        ),
        GridColumn[TermRow](
            key="rate",
            title=tr("Per year"),
            value=lambda row: format_percent(row.deposit.agreement.rate, tr.language),
        ),
        GridColumn[TermRow](
            key="earned",
            title=tr("Earned so far"),
            value=lambda row: row.interest_so_far,
            kind=CellKind.MONEY,
        ),
        GridColumn[TermRow](
            key="principal",
            title=tr("Amount"),
            value=lambda row: row.deposit.principal,
            kind=CellKind.MONEY,
        ),
    )
    return (*own, member, *rest) if with_member else (*own, *rest)
