"""What a loan on some terms would cost, recomputed while one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.loan_schedule import Instalment, LoanTerms
from coopledger.accounting.loans import NO_FEES, Fees
from coopledger.i18n import format_percent
from coopledger.i18n.error_text import error_text, problem_text
from coopledger.services import loans
from coopledger.services.loans import LoanPreview
from coopledger.ui.context import Context
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Card, Notice, TextLabel
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn
from coopledger.ui.widgets.latest import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What is to be worked out."""

    terms: LoanTerms
    fees: Fees = NO_FEES


class SchedulePreview(Card):
    """Figures, the warning above the cap, and the instalments.

    Args:
        context: What every widget that reads the book is given.
        net_paid: Whether it shows what the borrower gets in hand.

    Signals:
        changed: Other figures are shown; they may want more room.
    """

    changed = Signal()

    def __init__(
        self, context: Context, *, net_paid: bool = True, parent: QWidget | None = None
    ) -> None:
        theme, tr = context.theme, context.tr
        super().__init__(theme, tr("What it would cost"), flush=True, parent=parent)
        self._context = context
        self._net_paid = net_paid
        self._latest = Latest(context.operations, self)
        self._offer: Offer | None = None
        self._shown: LoanPreview | None = None
        self.setObjectName("schedule-preview")
        self.hint = TextLabel(
            tr("Fill in amount, term and rate: the instalments appear here."), "muted", wrap=True
        )
        self.facts = FactList(theme)
        self.warning = Notice(theme, "", Tone.WARNING)
        self.grid: Grid[Instalment] = Grid(theme, tr, _columns(context), dense=True)
        self.grid.setMinimumHeight(theme.px(150))
        margin = theme.px(18)
        self.words = QVBoxLayout()
        self.words.setContentsMargins(margin, 0, margin, 0)
        self.words.setSpacing(theme.px(8))
        for widget in (self.hint, self.facts, self.warning):
            self.words.addWidget(widget)
        self.words.addStretch(1)
        self.body.addLayout(self.words)
        self.body.addWidget(self.grid, 1)
        self._show_hint(self.hint.text())

    def preview(self) -> LoanPreview | None:
        """What is shown now."""
        return self._shown

    @property
    def waiting(self) -> bool:
        """Whether the newest answer is still to come."""
        return self._latest.waiting

    def show_offer(self, offer: Offer | None) -> None:
        """Works other terms out; None while something is missing."""
        if offer == self._offer and offer is not None:
            return
        self._offer = offer
        if offer is None:
            self._latest.drop()
            tr = self._context.tr
            self._show_hint(tr("Fill in amount, term and rate: the instalments appear here."))
            return
        session = self._context.session
        self._latest.ask(
            lambda _: loans.preview(session, offer.terms, offer.fees), self._show, self._refuse
        )

    def _show_hint(self, text: str) -> None:
        self._shown = None
        self.hint.setText(text)
        self.hint.show()
        self.facts.hide()
        self.warning.tell("")
        self.grid.hide()

    def _refuse(self, error: CoopLedgerError) -> None:
        self._show_hint(error_text(error, self._context.tr))

    def _show(self, preview: LoanPreview) -> None:
        self._shown = preview
        tr = self._context.tr
        self.hint.hide()
        self.facts.show_facts(self._facts(preview))
        self.facts.show()
        self.warning.tell(" ".join(problem_text(problem, tr) for problem in preview.warnings))
        self.grid.show_rows(preview.schedule.instalments)
        whole = preview.schedule
        self.grid.show_totals(
            tr("Total"),
            {
                "principal": whole.terms.principal,
                "interest": whole.total_interest,
                "total": whole.total,
            },
        )
        self.grid.show()
        self.changed.emit()

    def _facts(self, preview: LoanPreview) -> list[Fact]:
        tr, made = self._context.tr, preview.schedule
        first, last = made.instalments[0], made.instalments[-1]
        rate = format_percent(made.effective_rate_per_year, tr.language, decimals=2)
        facts = [
            Fact(label=tr("First instalment"), value=tr.value(first.total), strong=True),
            Fact(label=tr("Last instalment"), value=tr.value(last.total)),
            Fact(label=tr("Total interest"), value=tr.value(made.total_interest)),
            Fact(
                label=tr("Effective rate per year"),
                value=rate,
                tone=Tone.WARNING if preview.warnings else Tone.NORMAL,
            ),
        ]
        if self._net_paid:
            if preview.fees.total:
                facts.append(Fact(label=tr("Held back"), value=tr.value(preview.fees.total)))
            facts.append(
                Fact(
                    label=tr("Paid out in hand"),
                    value=tr.value(preview.net_paid),
                    strong=True,
                    line=True,
                )
            )
        return facts


def _columns(context: Context) -> tuple[GridColumn[Instalment], ...]:
    tr = context.tr
    return (
        GridColumn(
            key="number",
            title=tr("No."),
            value=lambda row: row.number,
            kind=CellKind.COUNT,
            sortable=False,
        ),
        GridColumn(
            key="due_on",
            title=tr("Due date"),
            value=lambda row: row.due_on,
            kind=CellKind.DATE,
            stretch=1,
            sortable=False,
        ),
        *(
            GridColumn[Instalment](
                key=key, title=title, value=value, kind=CellKind.MONEY, sortable=False
            )
            for key, title, value in (
                ("principal", tr("Principal"), lambda row: row.principal),
                ("interest", tr("Interest"), lambda row: row.interest),
                ("total", tr("Instalment"), lambda row: row.total),
                ("balance", tr("Left"), lambda row: row.balance),
            )
        ),
    )
