"""What stands between a member and the cooperative, and what was settled with her."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.money import ZERO
from coopledger.accounting.settlement_paper import (
    REASON_LABELS,
    KeptSettlement,
    StatedLine,
    owed_by_her,
    owed_to_her,
)
from coopledger.i18n import Translator
from coopledger.services import settlement
from coopledger.services.permissions import Permission
from coopledger.services.settlement import DrawnUp
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Reader, Shown, TabAct
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, TextLabel
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn

if TYPE_CHECKING:
    from coopledger.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the part reads."""

    drawn: DrawnUp
    settled: tuple[KeptSettlement, ...]


class SettlementTab(MemberTab[Standing]):
    """Her account as it would be settled today, and the settlements made."""

    name: ClassVar[str] = "settlement"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """Leaving."""
        return tr.pgettext("membership", "Leaving")

    @classmethod
    def is_offered(cls, context: Context) -> bool:
        """Whoever settles with members, or takes it back."""
        return context.may(Permission.SETTLE_MEMBERS) or context.may(Permission.REVERSE)

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        context, tr, theme = self.context, self.context.tr, self.context.theme
        self._standing: Standing | None = None
        self.settle_button = Button(theme, tr("Settle"), "log-out")
        self.settle_button.clicked.connect(self.settle)
        self.settle_button.setVisible(context.may(Permission.SETTLE_MEMBERS))
        self.facts = FactList(theme)
        self.empty = TextLabel("", "muted", wrap=True)
        self.grid: Grid[KeptSettlement] = Grid(
            theme, tr, _columns(context), key=lambda row: str(row.id)
        )
        self.grid.set_empty(
            tr("Nothing settled yet"),
            tr(
                "When she leaves or has died, settle sets her savings off against her debts and "
                "ends her membership in one step."
            ),
            icon="check",
        )
        self.grid.row_activated.connect(self._print)
        self._lay_out()
        self.setFocusProxy(self.grid)

    def _lay_out(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        left = QVBoxLayout()
        left.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        left.setSpacing(theme.px(8))
        left.addWidget(TextLabel(tr("If she left today"), "label"))
        left.addWidget(self.facts)
        left.addWidget(self.empty)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 2)
        row.addWidget(self.grid, 3)
        self.body.addLayout(row)

    def beside(self) -> Sequence[QWidget]:
        """The button that settles."""
        return (self.settle_button,)

    def acts(self) -> Sequence[TabAct]:
        """Settling, printing, taking back."""
        tr, acts = self.context.tr, []
        if self.context.may(Permission.SETTLE_MEMBERS):
            acts.append(TabAct(title=tr("Settle with a member who leaves"), run=self.settle))
        if self.context.may(Permission.PRINT_PAPERS):
            title = tr("Paper for a member who goes abroad")
            acts.append(TabAct(title=title, run=self.print_abroad))
        if self.context.may(Permission.REVERSE):
            acts.append(TabAct(title=tr("Take the last settlement back"), run=self.take_back))
        return acts

    def reader(self) -> Reader[Standing]:
        """Her account today, and what was settled."""
        number, today = self.number, self.context.today()

        def read(session: Session) -> Standing:
            return Standing(
                drawn=settlement.draw_up(session, number, today),
                settled=settlement.settlements(session, number),
            )

        return read

    def show_member(self, shown: Shown, own: Standing | None) -> None:
        """Shows both."""
        del shown
        self._standing = own
        if own is None:
            return
        tr, account, chart = self.context.tr, own.drawn.account, own.drawn.chart
        facts = [
            *(self._fact(line) for line in owed_to_her(chart, account)),
            *(self._fact(line, owes=True) for line in owed_by_her(chart, account)),
        ]
        if facts:
            good = account.net >= ZERO
            facts.append(
                Fact(
                    label=tr("Left for her") if good else tr("Still owed by her"),
                    value=tr.value(abs(account.net)),
                    tone=Tone.NORMAL if good else Tone.WARNING,
                    strong=True,
                    line=True,
                )
            )
        self.facts.show_facts(facts)
        self.empty.setText("" if facts else tr("Nothing stands open on either side."))
        self.grid.show_rows(own.settled)

    def settle(self) -> None:
        """Opens the form."""
        from coopledger.ui.dialogs.settlement import SettlementDialog

        show_dialog(SettlementDialog(self.context, self.number, self))

    def take_back(self) -> None:
        """Asks why, and takes the last settlement back."""
        from coopledger.ui.dialogs.settlement import TakeBackDialog

        standing = [row for row in self._settled() if not row.taken_back and row.entries]
        if standing:
            show_dialog(TakeBackDialog(self.context, standing[0], self))

    def print_abroad(self) -> None:
        """Shows the paper of what stays while she works abroad."""
        from coopledger.ui.dialogs.settlement import show_abroad

        show_abroad(self.context, self.number, self)

    def _settled(self) -> tuple[KeptSettlement, ...]:
        return self._standing.settled if self._standing else ()

    def _print(self, row: KeptSettlement) -> None:
        from coopledger.ui.dialogs.settlement import show_settlement

        show_settlement(self.context, row.id, self)

    def _fact(self, line: StatedLine, *, owes: bool = False) -> Fact:
        tr = self.context.tr
        name = tr.resolve(line.label)
        label = f"{name} · {line.number}" if line.number else name
        return Fact(label=label, value=tr.value(-line.amount if owes else line.amount))


def _columns(context: Context) -> tuple[GridColumn[KeptSettlement], ...]:
    tr = context.tr
    return (
        GridColumn(
            key="date", title=tr("Settled on"), value=lambda row: row.settled_on, kind=CellKind.DATE
        ),
        GridColumn(
            key="reason",
            title=tr("Why she left"),
            value=lambda row: tr.resolve(REASON_LABELS[row.reason]),
            stretch=1,
        ),
        GridColumn(key="who", title=tr("Entered by"), value=lambda row: row.settled_by),
        GridColumn(
            key="state",
            title=tr("State"),
            value=lambda row: tr("taken back") if row.taken_back else tr("stands"),
            kind=CellKind.PILL,
            tone=lambda row: Tone.WARNING if row.taken_back else Tone.GOOD,
        ),
    )
