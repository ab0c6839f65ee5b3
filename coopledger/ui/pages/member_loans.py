"""The loans of a member, those paid off too."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.loan_position import LoanSummary
from coopledger.i18n import Translator
from coopledger.ui.context import Context
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Shown
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LoansTab(MemberTab[None]):
    """Her loans."""

    name: ClassVar[str] = "loans"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """Loans."""
        return tr("Loans")

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        tr = self.context.tr
        self.grid: Grid[LoanSummary] = Grid(
            self.context.theme, tr, _loan_columns(self.context), key=lambda row: row.loan.number
        )
        self.grid.set_empty(
            tr("No loans"), tr("She has not borrowed from the cooperative."), icon="loans"
        )
        self.grid.row_activated.connect(self._open_loan)
        self.body.addWidget(self.grid)
        self.setFocusProxy(self.grid)

    def show_member(self, shown: Shown, own: None) -> None:
        """Shows them all."""
        del own
        self.grid.show_rows(shown.loans)

    def _open_loan(self, row: LoanSummary) -> None:
        self.context.navigator.open_link("loan", row.loan.number)


def _loan_columns(context: Context) -> tuple[GridColumn[LoanSummary], ...]:
    tr = context.tr

    def next_due(row: LoanSummary) -> date | None:
        return row.position.next_due.due_on if row.position.next_due else None

    def state(row: LoanSummary) -> str:
        days = row.position.overdue_days
        if days:
            return tr.ngettext("{n} day late", "{n} days late", days)
        return tr("running") if row.position.is_running else tr("paid off")

    return (
        GridColumn(key="number", title=tr("Loan"), value=lambda row: row.loan.number),
        GridColumn(
            key="date",
            title=tr("Paid out on"),
            value=lambda row: row.loan.terms.start,
            kind=CellKind.DATE,
        ),
        GridColumn(
            key="purpose", title=tr("What for"), value=lambda row: row.loan.purpose, stretch=1
        ),
        GridColumn(
            key="state",
            title=tr("State"),
            value=state,
            kind=CellKind.PILL,
            tone=lambda row: Tone.WARNING if row.position.overdue_days else Tone.NORMAL,
        ),
        GridColumn(key="due", title=tr("Due next"), value=next_due, kind=CellKind.DATE),
        GridColumn(
            key="principal",
            title=tr("Loan amount"),
            value=lambda row: row.loan.terms.principal,
            kind=CellKind.MONEY,
            width=110,
        ),
        GridColumn(
            key="outstanding",
            title=tr("Still owed"),
            value=lambda row: row.position.outstanding,
            kind=CellKind.MONEY,
            width=110,
        ),
    )
