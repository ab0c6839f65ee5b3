"""The log of printed papers, the copies or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.paper_prints import LoggedPaper, PaperPrint
from coopledger.accounting.text import Text
from coopledger.i18n import Translator, format_date_short, format_time
from coopledger.services import journal, print_log
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Card, Segments
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn
from coopledger.ui.widgets.latest import Latest

if TYPE_CHECKING:
    from coopledger.ui.context import Context

PAPER_NAMES = {
    LoggedPaper.RECEIPT: Text("Receipt"),
    LoggedPaper.SLIP: Text("Slip"),
    LoggedPaper.VOUCHER: Text("Voucher for the file"),
    LoggedPaper.CERTIFICATE: Text("Certificate"),
    LoggedPaper.SETTLEMENT: Text("Settlement"),
}
_OF_VOUCHERS = (LoggedPaper.RECEIPT, LoggedPaper.SLIP, LoggedPaper.VOUCHER)
_COPIES, _ALL = "copies", "all"
_MOST = 1000


class PrintList(QWidget):
    """What was printed, the newest first; a row opens its voucher."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        tr, theme = context.tr, context.theme
        self.choice = Segments(theme, [(_COPIES, tr("Copies")), (_ALL, tr("All prints"))])
        self.choice.set_value(_COPIES)
        self.grid: Grid[PaperPrint] = Grid(
            theme, tr, _columns(tr), key=lambda row: (row.paper, row.subject, row.number)
        )
        self.grid.set_empty(
            tr("No paper was printed a second time"),
            tr("From the second print on a receipt says that it is a copy, and stands here."),
            icon="print",
        )
        self.grid.row_activated.connect(self._open)
        card = Card(theme, flush=True)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(4))
        head.addWidget(self.choice)
        head.addStretch(1)
        card.body.addLayout(head)
        card.body.addWidget(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._latest = Latest(context.operations, self)
        self._latest_entry = Latest(context.operations, self)
        self.choice.value_changed.connect(lambda _: self.read())

    def read(self) -> None:
        """Reads the log anew."""
        session, copies_only = self._context.session, self.choice.value() == _COPIES

        def work(_: object) -> Sequence[PaperPrint]:
            return print_log.prints(session, copies_only=copies_only, limit=_MOST)

        self._latest.ask(work, self.grid.show_rows)

    def _open(self, row: PaperPrint) -> None:
        if row.paper not in _OF_VOUCHERS:
            return
        session, navigator = self._context.session, self._context.navigator
        self._latest_entry.ask(
            lambda _: journal.entry(session, row.subject),
            lambda found: navigator.open_link("entry", str(found.entry.id)),
        )


def _columns(tr: Translator) -> tuple[GridColumn[PaperPrint], ...]:
    def moment(row: PaperPrint) -> str:
        at = row.printed_at.astimezone()
        return f"{format_date_short(at.date())} {format_time(at, tr.language)}"

    def which(row: PaperPrint) -> str:
        if row.number == 1:
            return tr("original")
        return tr("copy {number}", number=row.number - 1)

    return (
        GridColumn(key="at", title=tr("When"), value=moment, sortable=False, width=150),
        GridColumn(key="who", title=tr("Who"), value=lambda row: row.printed_by, sortable=False),
        GridColumn(
            key="paper",
            title=tr("Paper"),
            value=lambda row: PAPER_NAMES[row.paper],
            sortable=False,
            stretch=1,
        ),
        GridColumn(
            key="subject",
            title=tr("About"),
            value=lambda row: row.subject,
            sortable=False,
            stretch=1,
        ),
        GridColumn(
            key="number",
            title=tr.pgettext("of a paper", "Print"),
            value=which,
            sortable=False,
            kind=CellKind.PILL,
            tone=lambda row: Tone.NORMAL if row.number == 1 else Tone.WARNING,
        ),
    )
