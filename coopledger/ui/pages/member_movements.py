"""Every movement of a member: what came in from her, what went out to her."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.calendar import fiscal_year_of
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.member_statement import AccountStatement, Movement
from coopledger.accounting.money import ZERO, Money, total
from coopledger.i18n import Translator
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Shown
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

OLDEST_YEARS = 12
"""So many years back are offered; older ones are in the reports."""
_HERS = frozenset({AccountGroup.SAVINGS, AccountGroup.PAYABLES})


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """One movement, seen from the counter: what came in from her, what went out to her."""

    account: AccountStatement
    movement: Movement

    @property
    def came_in(self) -> Money | None:
        """What she brought or was credited."""
        hers = self.account.group in _HERS
        return (self.movement.increase if hers else self.movement.decrease) or None

    @property
    def went_out(self) -> Money | None:
        """What she took or was charged."""
        hers = self.account.group in _HERS
        return (self.movement.decrease if hers else self.movement.increase) or None


class MovementsTab(MemberTab[None]):
    """Her movements of a book year, of all kinds or of one."""

    name: ClassVar[str] = "movements"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """Movements."""
        return tr("Movements")

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        context, theme, tr = self.context, self.context.theme, self.context.tr
        self._shown: Shown | None = None
        self.kind = ChoiceEdit([(None, tr("All kinds"))])
        self.year = ChoiceEdit()
        for field, name, words, width in (
            (self.kind, "filter-kind", tr("Kind"), 170),
            (self.year, "filter-year", tr("Year"), 130),
        ):
            field.setObjectName(name)
            field.editor().setAccessibleName(words)
            field.setFixedWidth(theme.px(width))
        self.receipt_button = Button(theme, tr("Receipt"), "receipt")
        self.receipt_button.setEnabled(False)
        self.receipt_button.clicked.connect(self.print_receipt)
        self.grid: Grid[MoveRow] = Grid(
            theme,
            tr,
            self._movement_columns(),
            key=lambda row: (row.account.key, row.movement.entry_id),
            look=lambda row: RowLook.GREYED if row.movement.cancelled else RowLook.NORMAL,
        )
        self.body.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        self.grid.row_activated.connect(self._open_entry)
        self.grid.selection_changed.connect(self._row_selected)
        self.kind.value_changed.connect(self._show_movements)
        self.year.value_changed.connect(self._choose_year)
        self._may_print = context.may(Permission.PRINT_PAPERS)

    def beside(self) -> Sequence[QWidget]:
        """The receipt of the chosen movement, and the filters."""
        return (
            (self.receipt_button, self.kind, self.year)
            if self._may_print
            else (self.kind, self.year)
        )

    def show_member(self, shown: Shown, own: None) -> None:
        """Shows the movements of the chosen year."""
        del own
        self._shown = shown
        self._offer_choices(shown)
        self._show_movements()

    def _movement_columns(self) -> tuple[GridColumn[MoveRow], ...]:
        tr = self.context.tr
        return (
            GridColumn(
                key="date",
                title=tr("Date"),
                value=lambda row: row.movement.posted_on,
                kind=CellKind.DATE,
            ),
            GridColumn(key="voucher", title=tr("Voucher"), value=lambda row: row.movement.voucher),
            GridColumn(
                key="description",
                title=tr("What happened"),
                value=self._description,
                stretch=3,
            ),
            GridColumn(
                key="account",
                title=tr.pgettext("of a member", "Account"),
                value=lambda row: row.account.name,
                stretch=2,
            ),
            _money("in", tr("In"), lambda row: row.came_in),
            _money("out", tr("Out"), lambda row: row.went_out),
            _money("balance", tr("Balance"), lambda row: row.movement.balance),
        )

    def _description(self, row: MoveRow) -> str:
        name = "" if self._shown is None else self._shown.page.member.name
        text = row.movement.description.removesuffix(f", {name}")
        if row.movement.cancelled:
            return self.context.tr("{description} (cancelled)", description=text)
        return text

    def _offer_choices(self, shown: Shown) -> None:
        tr = self.context.tr
        newest, start = shown.running.year, shown.running.start_month
        joined = fiscal_year_of(shown.page.member.joined_on, start).year
        first = max(joined, newest - OLDEST_YEARS)
        years = range(newest, min(first, newest) - 1, -1)
        names = [
            (account.key, _account_name(account, self.context))
            for account in shown.statement.accounts
        ]
        for field, choices in (
            (self.kind, [(None, tr("All kinds")), *names]),
            (self.year, [(year, tr("Year {year}", year=year)) for year in years]),
        ):
            field.blockSignals(True)
            field.set_choices(choices)
            field.blockSignals(False)

    def _show_movements(self, _: object = None) -> None:
        if self._shown is None:
            return
        tr, chosen = self.context.tr, self.kind.value()
        rows = [
            MoveRow(account=account, movement=movement)
            for account, movement in reversed(self._shown.statement.movements)
            if chosen is None or account.key == chosen
        ]
        self.grid.set_empty(
            tr("Nothing moved in {year}", year=self._shown.chosen.year),
            tr("Deposits, instalments and purchases stand here as soon as they are recorded."),
            icon="transfer",
        )
        self.grid.show_rows(rows)
        if rows and chosen is not None:
            valid = [row for row in rows if not row.movement.cancelled]
            self.grid.show_totals(
                tr("Total"),
                {
                    "in": total(row.came_in or ZERO for row in valid),
                    "out": total(row.went_out or ZERO for row in valid),
                },
            )
        else:
            self.grid.footer.hide()

    def _choose_year(self, year: object) -> None:
        if isinstance(year, int):
            self.page.choose_year(year)

    def _row_selected(self, row: MoveRow | None) -> None:
        self.receipt_button.setEnabled(row is not None)

    def _open_entry(self, row: MoveRow) -> None:
        self.context.navigator.open_link("entry", str(row.movement.entry_id))

    def print_receipt(self) -> None:
        """Shows the papers of the chosen movement."""
        from coopledger.ui.dialogs.paper import show_entry_papers

        row = self.grid.selected()
        if row is not None:
            show_entry_papers(self.context, row.movement.voucher, self)


def _money(key: str, title: str, value: Callable[[MoveRow], Money | None]) -> GridColumn[MoveRow]:
    return GridColumn(key=key, title=title, value=value, kind=CellKind.MONEY, width=105)


def _account_name(account: AccountStatement, context: Context) -> str:
    name = context.tr.resolve(account.name)
    return f"{name} {account.number}" if account.group is AccountGroup.LOANS else name
