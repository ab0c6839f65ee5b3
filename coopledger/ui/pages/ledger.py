"""General ledger: the journal, the accounts, the trial balance, each leading on to its vouchers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from coopledger.accounting.entry_list import Cursor, EntrySummary
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import Money
from coopledger.accounting.voucher_paper import ENTRY_KIND_TITLES
from coopledger.i18n import parse_money
from coopledger.services import chart, journal, statements
from coopledger.services.changes import Change
from coopledger.services.chart import AccountBalance
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.account import AccountDialog
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.journal_entry import JournalEntryDialog
from coopledger.ui.navigation import Act, KeyHint, Target
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.account_page import AccountPage
from coopledger.ui.pages.base import Page, SearchField
from coopledger.ui.pages.entry_page import EntryPage
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Card, Tabs
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook, Sort
from coopledger.ui.widgets.keys_sheet import list_keys
from coopledger.ui.widgets.span_choice import ALL, THIS_YEAR, SpanChoice
from coopledger.ui.widgets.statement_export import NamedStatement, offer_statement, with_names
from coopledger.ui.widgets.statement_table import StatementTable

JOURNAL, ACCOUNTS, TRIAL_BALANCE = "journal", "accounts", "trial-balance"
_LEAST_AMOUNT = Money.rupiah(1_000)
"""A smaller number in the search is a part of a word or of a reference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """What was read for the chosen tab."""

    accounts: tuple[AccountBalance, ...] = ()
    trial_balance: NamedStatement | None = None


class LedgerPage(Page[LedgerView]):
    """The books themselves."""

    name = "ledger"
    concerns = frozenset({Change.JOURNAL, Change.PERIODS, Change.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("General ledger"), parent=parent)
        self._accounts: tuple[AccountBalance, ...] = ()
        self.tabs = Tabs(
            theme,
            (
                (JOURNAL, tr("Journal")),
                (ACCOUNTS, tr("Accounts")),
                (TRIAL_BALANCE, tr("Trial balance")),
            ),
        )
        self.search = SearchField(context, tr("Words, voucher or amount"))
        self.span = SpanChoice(context, ALL)
        self.kind = ChoiceEdit(
            [(None, tr("Every kind")), *((k, tr.resolve(t)) for k, t in ENTRY_KIND_TITLES.items())]
        )
        self.kind.combo.setAccessibleName(tr("Kind of entry"))
        self.kind.combo.setMinimumWidth(theme.px(150))
        self.which = ChoiceEdit([("used", tr("Accounts in use")), ("all", tr("All accounts"))])
        self.which.combo.setAccessibleName(tr("Which accounts"))
        self.which.combo.setMinimumWidth(theme.px(170))
        self.at = SpanChoice(context, THIS_YEAR)
        self.export = ExportBar(context)
        self.journal = self._journal_grid()
        self.accounts = self._account_grid()
        self.trial_balance = StatementTable(context, dense=True)
        self._lay_out()
        self._add_buttons()
        self._connect()
        self._tab_chosen(JOURNAL)

    # --- reading ---

    def read(self) -> Work[LedgerView] | None:
        """The chosen tab; the journal is read page by page by its list."""
        session, tr = self.context.session, self.context.tr
        tab = self.tabs.value()
        if tab == JOURNAL:
            self._show_journal()
            return None
        if tab == ACCOUNTS:
            return lambda _: LedgerView(accounts=chart.account_balances(session))
        day = min(self.at.span()[1], self.context.today())

        def work(progress: Progress) -> LedgerView:
            progress.check()
            statement = statements.trial_balance(session, at=day)
            return LedgerView(trial_balance=with_names(session, statement, tr))

        return work

    def show_result(self, result: LedgerView) -> None:
        """Shows the tab's list."""
        if result.trial_balance is not None:
            self.trial_balance.show_statement(result.trial_balance.statement)
            offer_statement(self.export, self.context, result.trial_balance)
            day = result.trial_balance.statement.to_date
            self.header.set_subtitle(self.context.tr("as of {day}", day=day))
            return
        self._accounts = result.accounts
        self._show_accounts()

    def detail(self, target: Target) -> Page[Any] | None:
        """An account or a voucher that a link points to."""
        if target.kind == "account":
            return AccountPage(self.context, target.key)
        if target.kind == "entry":
            key = target.key
            return EntryPage(self.context, int(key) if key.isdecimal() else key)
        return None

    def acts(self) -> Sequence[Act]:
        """What the search palette offers here."""
        acts = []
        tr = self.context.tr
        if self.context.may(Permission.RECORD_JOURNAL):
            acts.append(
                Act(
                    title=tr("Journal entry"),
                    run=self._new_entry_named,
                    icon="edit",
                    keys="Ctrl+N",
                    keywords="jurnal",
                )
            )
        if self.context.may(Permission.EDIT_CHART):
            acts.append(Act(title=tr("New account"), run=self._new_account_named, icon="plus"))
        return acts

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def state(self) -> Mapping[str, str]:
        """Tab, search and span."""
        return {
            "tab": str(self.tabs.value()),
            "search": self.search.text(),
            "span": str(self.span.value()),
            "which": str(self.which.value()),
        }

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Tab, search and span again."""
        self.search.setText(state.get("search", ""))
        self.span.restore_value(state.get("span", ALL))
        if state.get("which"):
            self.which.set_value(state["which"])
        self.tabs.set_value(state.get("tab", JOURNAL))

    def focus_first(self) -> None:
        """The search field, or the list."""
        if self.search.isVisibleTo(self):
            self.search.setFocus()
        else:
            self._to_list()

    # --- acts ---

    def new_entry(self) -> None:
        """Opens the form of an entry by hand."""
        show_dialog(JournalEntryDialog(self.context, parent=self.window()))

    def new_account(self) -> None:
        """Opens the form of an account."""
        show_dialog(AccountDialog(self.context, parent=self.window()))

    def _new_entry_named(self, name: str) -> None:
        del name
        self.new_entry()

    def _new_account_named(self, name: str) -> None:
        del name
        self.new_account()

    # --- building ---

    def _lay_out(self) -> None:
        theme = self.context.theme
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(10))
        for widget in (self.search, self.span, self.kind, self.which, self.at):
            filters.addWidget(widget)
        filters.addStretch(1)
        filters.addWidget(self.export)
        self.lists = QStackedWidget()
        self._cards: dict[str, Card] = {}
        shown: tuple[tuple[str, QWidget], ...] = (
            (JOURNAL, self.journal),
            (ACCOUNTS, self.accounts),
            (TRIAL_BALANCE, self.trial_balance),
        )
        for name, part in shown:
            card = Card(theme, flush=True)
            card.body.addWidget(part)
            self._cards[name] = card
            self.lists.addWidget(card)
        self.body.addWidget(self.tabs)
        self.body.addLayout(filters)
        self.body.addWidget(self.lists, 1)

    def _add_buttons(self) -> None:
        tr, context = self.context.tr, self.context
        self.account_button = self.add_action(tr("New account"), self.new_account, "plus")
        self.account_button.setVisible(context.may(Permission.EDIT_CHART))
        self.entry_button = self.add_action(
            tr("Journal entry"), self.new_entry, "plus", primary=True, keys="Ctrl+N"
        )
        self.entry_button.setVisible(context.may(Permission.RECORD_JOURNAL))

    def _connect(self) -> None:
        self.tabs.value_changed.connect(self._tab_chosen)
        self.search.wanted.connect(self._search_changed)
        self.search.left.connect(self._to_list)
        self.span.value_changed.connect(self._filter_changed)
        self.kind.value_changed.connect(self._filter_changed)
        self.which.value_changed.connect(self._show_accounts)
        self.at.value_changed.connect(self._filter_changed)
        for grid in (self.journal, self.accounts):
            grid.view.typed.connect(self.search.type)
        self.journal.row_activated.connect(self._open_entry)
        self.accounts.row_activated.connect(self._open_account)
        self.trial_balance.link_activated.connect(self._open_link)

    def _journal_grid(self) -> Grid[EntrySummary]:
        tr = self.context.tr
        columns: tuple[GridColumn[EntrySummary], ...] = (
            GridColumn(
                key="posted_on",
                title=tr("Date"),
                value=lambda row: row.posted_on,
                kind=CellKind.DATE,
                sortable=False,
            ),
            GridColumn(
                key="voucher",
                title=tr("Voucher"),
                value=lambda row: str(row.voucher),
                sortable=False,
            ),
            GridColumn(
                key="description",
                title=tr("Description"),
                value=lambda row: row.description,
                stretch=4,
                sortable=False,
            ),
            GridColumn(
                key="kind",
                title=tr("Kind"),
                value=lambda row: ENTRY_KIND_TITLES[row.kind],
                stretch=1,
                sortable=False,
            ),
            GridColumn(
                key="state",
                title=tr("State"),
                value=self._state_of,
                kind=CellKind.PILL,
                tone=lambda row: Tone.WARNING if row.reversed_by else Tone.MUTED,
                width=104,
                sortable=False,
            ),
            GridColumn(
                key="amount",
                title=tr("Amount"),
                value=lambda row: row.amount,
                kind=CellKind.MONEY,
                width=120,
                sortable=False,
            ),
        )
        grid: Grid[EntrySummary] = Grid(
            self.context.theme,
            tr,
            columns,
            key=lambda row: row.id,
            look=lambda row: RowLook.GREYED if row.reversed_by or row.reverses else RowLook.NORMAL,
        )
        grid.setObjectName("journal")
        grid.set_empty(
            tr("No entry fits"),
            tr("Nothing was recorded that fits these words and this time."),
            icon="ledger",
        )
        return grid

    def _account_grid(self) -> Grid[AccountBalance]:
        tr = self.context.tr
        english = tr.language == "en"
        columns: tuple[GridColumn[AccountBalance], ...] = (
            GridColumn(key="code", title=tr("Code"), value=lambda row: row.account.code),
            GridColumn(
                key="name",
                title=tr("Account"),
                value=lambda row: row.account.name_en if english else row.account.name_id,
                stretch=3,
            ),
            GridColumn(
                key="unit",
                title=tr("Unit"),
                value=lambda row: row.account.default_unit.value,
            ),
            GridColumn(
                key="state",
                title=tr("State"),
                value=lambda row: "" if row.account.active else tr("switched off"),
                kind=CellKind.PILL,
                tone=lambda _: Tone.MUTED,
            ),
            GridColumn(
                key="balance",
                title=tr("Balance"),
                value=lambda row: row.balance,
                kind=CellKind.MONEY,
                width=140,
            ),
        )
        grid: Grid[AccountBalance] = Grid(
            self.context.theme,
            tr,
            columns,
            key=lambda row: row.account.code,
            look=lambda row: RowLook.NORMAL if row.account.active else RowLook.GREYED,
        )
        grid.setObjectName("accounts")
        grid.set_empty(tr("No account fits"), tr("Try a part of the name."), icon="ledger")
        return grid

    # --- showing ---

    def _tab_chosen(self, tab: object) -> None:
        self.lists.setCurrentWidget(self._cards[str(tab)])
        self.search.setVisible(tab != TRIAL_BALANCE)
        self.span.setVisible(tab == JOURNAL)
        self.kind.setVisible(tab == JOURNAL)
        self.which.setVisible(tab == ACCOUNTS)
        self.at.setVisible(tab == TRIAL_BALANCE)
        self.export.offer({}, str)
        self.header.set_subtitle("")
        self.refresh()

    def _search_changed(self) -> None:
        if self.tabs.value() == ACCOUNTS:
            self._show_accounts()
        else:
            self.refresh()

    def _filter_changed(self, _: object = None) -> None:
        self.refresh()

    def _show_journal(self) -> None:
        session, wanted = self.context.session, self._wanted()

        def fetch(
            progress: Progress, after: EntrySummary | None, limit: int, sort: Sort | None
        ) -> Sequence[EntrySummary]:
            del sort
            progress.check()
            cursor = None if after is None else Cursor(after.posted_on, after.id)
            return journal.entries(session, wanted, after=cursor, limit=limit).entries

        self.journal.show_source(self.context.operations, fetch)

    def _wanted(self) -> journal.Search:
        text = self.search.text().strip()
        amount = _as_amount(text)
        kind = self.kind.value()
        first, last = self.span.span() if self.span.value() != ALL else (None, None)
        return journal.Search(
            from_date=first,
            to_date=last,
            text="" if amount is not None else text,
            amount=amount,
            kind=kind if isinstance(kind, EntryKind) else None,
        )

    def _show_accounts(self, _: object = None) -> None:
        words = self.search.text().casefold().split()
        every = self.which.value() == "all"
        self.accounts.show_rows(
            [
                row
                for row in self._accounts
                if (every or row.balance)
                and all(
                    word
                    in f"{row.account.code} {row.account.name_id} {row.account.name_en}".casefold()
                    for word in words
                )
            ]
        )

    def _state_of(self, row: EntrySummary) -> str:
        tr = self.context.tr
        if row.reversed_by is not None:
            return tr("cancelled")
        return tr("cancellation") if row.reverses is not None else ""

    # --- links ---

    def _open_entry(self, row: EntrySummary) -> None:
        self.open_detail(EntryPage(self.context, row.id))

    def _open_account(self, row: AccountBalance) -> None:
        self.open_detail(AccountPage(self.context, row.account.code))

    def _open_link(self, kind: str, key: str) -> None:
        page = self.detail(Target(page=self.name, kind=kind, key=key))
        if page is not None:
            self.open_detail(page)

    def _to_list(self) -> None:
        grids: dict[object, Grid[Any] | None] = {
            JOURNAL: self.journal,
            ACCOUNTS: self.accounts,
            TRIAL_BALANCE: self.trial_balance.grid,
        }
        grid = grids[self.tabs.value()]
        if grid is not None:
            grid.setFocus()
            if grid.selected() is None:
                grid.view.select_row(0)


def _as_amount(text: str) -> Money | None:
    """The amount that a search text is, if it is one."""
    if not text or not text[0].isdigit() or "/" in text:
        return None
    try:
        amount = parse_money(text)
    except CoopLedgerError:
        return None
    return amount if amount >= _LEAST_AMOUNT else None
