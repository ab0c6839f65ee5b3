"""Capital: grants, participation capital and borrowings, with what moved on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.accounting.capital import RESTRICTED_GRANT
from coopledger.accounting.chart import Account, Codes
from coopledger.accounting.money import ZERO, Money, total
from coopledger.services import capital
from coopledger.services.capital import CapitalBalance, CapitalMovement, CapitalOverview
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.borrowing import BorrowingDialog, BorrowingRepaymentDialog
from coopledger.ui.dialogs.grant import GrantDialog
from coopledger.ui.navigation import Act, KeyHint
from coopledger.ui.operations import Work
from coopledger.ui.pages.account_page import AccountPage
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.entry_page import EntryPage
from coopledger.ui.widgets.basic import GAP, Card, FigureCard
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn
from coopledger.ui.widgets.keys_sheet import list_keys
from coopledger.ui.widgets.span_choice import ALL, SpanChoice

_GRANTS = frozenset({Codes.DONATED_CAPITAL, RESTRICTED_GRANT})


class CapitalPage(Page[CapitalOverview]):
    """Money from outside that works in the cooperative."""

    name = "capital"
    concerns = frozenset({Change.JOURNAL, Change.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Capital"), parent=parent)
        self.grants = FigureCard(theme, tr("Grants"))
        self.participation = FigureCard(theme, tr("Participation capital"))
        self.borrowed = FigureCard(theme, tr("Borrowed from outside"))
        self.span = SpanChoice(context, ALL)
        self.accounts = self._account_grid()
        self.movements = self._movement_grid()
        self._lay_out()
        self._add_buttons()
        self.span.value_changed.connect(self.refresh)
        self.accounts.row_activated.connect(self._open_account)
        self.movements.row_activated.connect(self._open_entry)

    # --- reading ---

    def read(self) -> Work[CapitalOverview]:
        """Balances and movements of the chosen span."""
        session = self.context.session
        first, last = self.span.span()
        return lambda _: capital.overview(session, from_date=first, to_date=last)

    def show_result(self, result: CapitalOverview) -> None:
        """Figures and both lists."""
        tr = self.context.tr
        sums = {
            self.grants: _sum(result.accounts, lambda row: row.account.code in _GRANTS),
            self.participation: _sum(
                result.accounts, lambda row: row.account.code == Codes.PARTICIPATION_CAPITAL
            ),
            self.borrowed: _sum(result.accounts, lambda row: row.borrowed),
        }
        for card, amount in sums.items():
            card.show_figure(tr.value(amount))
        self.accounts.show_rows(result.accounts)
        self.movements.show_rows(result.movements)

    def acts(self) -> Sequence[Act]:
        """What the search palette offers."""
        if not self.context.may(Permission.RECORD_CAPITAL):
            return ()
        tr = self.context.tr
        return [
            Act(title=title, run=partial(self._run, slot), icon=icon)
            for title, slot, icon in (
                (tr("Receive a grant or capital"), self.receive, "deposit"),
                (tr("Borrow money"), self.borrow, "bank"),
                (tr("Pay the lender"), self.repay, "withdraw"),
            )
        ]

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def state(self) -> Mapping[str, str]:
        """The chosen span."""
        return {"span": str(self.span.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The span again."""
        self.span.restore_value(state.get("span", ALL))

    def focus_first(self) -> None:
        """The movements."""
        self.movements.setFocus()

    # --- acts ---

    def receive(self) -> None:
        """Opens the form of grants and participation capital."""
        show_dialog(GrantDialog(self.context, parent=self.window()))

    def borrow(self) -> None:
        """Opens the form of a borrowing."""
        show_dialog(BorrowingDialog(self.context, parent=self.window()))

    def repay(self) -> None:
        """Opens the form of an instalment to the lender."""
        chosen = self.accounts.selected()
        account = chosen.account.code if chosen is not None and chosen.borrowed else ""
        show_dialog(BorrowingRepaymentDialog(self.context, account=account, parent=self.window()))

    def _run(self, slot: Any, typed: str) -> None:
        del typed
        slot()

    # --- building ---

    def _lay_out(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        for card in (self.grants, self.participation, self.borrowed):
            cards.addWidget(card, 1)
        accounts = Card(theme, tr("Where it stands"), flush=True)
        accounts.body.addWidget(self.accounts)
        movements = Card(theme, tr("What moved"), flush=True)
        movements.head.addWidget(self.span)
        movements.body.addWidget(self.movements)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(accounts, 4)
        columns.addWidget(movements, 5)
        self.body.addLayout(cards)
        self.body.addLayout(columns, 1)

    def _add_buttons(self) -> None:
        if not self.context.may(Permission.RECORD_CAPITAL):
            return
        tr = self.context.tr
        self.add_action(tr("Pay the lender"), self.repay, "withdraw")
        self.add_action(tr("Borrow money"), self.borrow, "bank")
        self.add_action(
            tr("Receive a grant or capital"), self.receive, "plus", primary=True, keys="Ctrl+N"
        )

    def _account_grid(self) -> Grid[CapitalBalance]:
        tr = self.context.tr
        columns: tuple[GridColumn[CapitalBalance], ...] = (
            GridColumn(
                key="account",
                title=tr("Account"),
                value=lambda row: self._name(row.account),
                stretch=1,
                sortable=False,
            ),
            GridColumn(
                key="balance",
                title=tr("Balance"),
                value=lambda row: row.balance,
                kind=CellKind.MONEY,
                width=120,
                sortable=False,
            ),
        )
        grid: Grid[CapitalBalance] = Grid(
            self.context.theme, tr, columns, key=lambda row: row.account.code
        )
        grid.setObjectName("capital-accounts")
        return grid

    def _movement_grid(self) -> Grid[CapitalMovement]:
        tr = self.context.tr
        columns: tuple[GridColumn[CapitalMovement], ...] = (
            GridColumn(
                key="posted_on",
                title=tr("Date"),
                value=lambda row: row.posted_on,
                kind=CellKind.DATE,
            ),
            GridColumn(
                key="description",
                title=tr("Description"),
                value=lambda row: row.description,
                stretch=3,
            ),
            GridColumn(
                key="came",
                title=tr("Came in"),
                value=lambda row: row.amount if row.amount > ZERO else None,
                kind=CellKind.MONEY,
                width=104,
            ),
            GridColumn(
                key="went",
                title=tr("Went out"),
                value=lambda row: -row.amount if row.amount < ZERO else None,
                kind=CellKind.MONEY,
                width=104,
            ),
        )
        grid: Grid[CapitalMovement] = Grid(
            self.context.theme, tr, columns, key=lambda row: (row.entry_id, row.account.code)
        )
        grid.setObjectName("capital-movements")
        grid.set_empty(
            tr("Nothing moved"),
            tr("No grant, capital or borrowing was recorded in that time."),
            icon="capital",
        )
        return grid

    def _name(self, account: Account) -> str:
        return account.name_en if self.context.tr.language == "en" else account.name_id

    # --- links ---

    def _open_account(self, row: CapitalBalance) -> None:
        self.open_detail(AccountPage(self.context, row.account.code))

    def _open_entry(self, row: CapitalMovement) -> None:
        self.open_detail(EntryPage(self.context, row.entry_id))


def _sum(rows: Sequence[CapitalBalance], wanted: Any) -> Money:
    return total(row.balance for row in rows if wanted(row))
