"""Settings: the cooperative, its rules, users and accounts, and the person's own look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coopledger.accounting.chart import Account
from coopledger.accounting.savings_tax import DatedTax
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.accounting.text import Named
from coopledger.i18n import Translator, format_date_short, format_money
from coopledger.services import chart, settings, users
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission, allowed
from coopledger.services.session import User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.account import AccountDialog
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.cooperative import CooperativeDialog, DatedAmountDialog, RulesDialog
from coopledger.ui.dialogs.users import (
    AddUserDialog,
    ChangePasswordDialog,
    ChangeRoleDialog,
    RemoveUserDialog,
)
from coopledger.ui.navigation import Act, Target
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page, SearchField
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.appearance import AppearanceCard
from coopledger.ui.widgets.basic import GAP, Button, Card, Scroller, Tabs, TextLabel
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.words import ROLE_NAMES, kind_name, month_name, role_note

LARGE_SCALE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsState:
    """What the page shows of the book."""

    cooperative: Cooperative
    rules: BookRules
    users: tuple[User, ...]
    accounts: tuple[Account, ...]


class SettingsPage(Page[SettingsState]):
    """Its parts as tabs; who may not see the books sees only her own."""

    name = "settings"
    concerns = frozenset({Change.SETTINGS, Change.USERS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Settings"), parent=parent)
        self._state: SettingsState | None = None
        self._sees = allowed(context.session.user.role, Permission.SEE_BOOKS)
        self.add_action(tr("Change my password …"), self.change_password, "key").setVisible(
            not context.read_only
        )
        choices: list[tuple[object, str]] = []
        self.parts = QStackedWidget()
        self._names: list[str] = []
        for name, title, part in self._parts():
            choices.append((name, title))
            self._names.append(name)
            self.parts.addWidget(part)
        self.tabs = Tabs(theme, choices)
        self.tabs.value_changed.connect(self._show_tab)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.parts, 1)

    # --- reading ---

    def read(self) -> Work[SettingsState] | None:
        """Everything in one reading."""
        if not self._sees:
            return None
        session = self.context.session
        return lambda _: SettingsState(
            cooperative=settings.cooperative(session),
            rules=settings.book_rules(session),
            users=users.users(session),
            accounts=chart.accounts(session),
        )

    def show_result(self, result: SettingsState) -> None:
        """Everything anew."""
        self._state = result
        tr = self.context.tr
        self.cooperative_facts.show_facts(cooperative_facts(result.cooperative, tr))
        self.rule_facts.show_facts(rule_facts(result.rules, tr))
        self.share_facts.show_facts(_dated_facts(result.rules.membership_share, tr))
        self.dues_facts.show_facts(_dated_facts(result.rules.mandatory_savings, tr))
        self.tax_facts.show_facts(_tax_facts(result.rules.interest_tax, tr))
        self.user_grid.show_rows(result.users)
        self._show_accounts()

    # --- for the window ---

    def acts(self) -> Sequence[Act]:
        """What can be changed here, for the palette."""
        tr = self.context.tr
        acts = []
        if not self.context.read_only:
            acts.append(
                Act(
                    title=tr("Change my password …"),
                    run=lambda _: self.change_password(),
                    icon="key",
                )
            )
        if self.context.may(Permission.MANAGE_USERS):
            acts.append(Act(title=tr("New user"), run=lambda _: self.add_user(), icon="user-plus"))
        if self.context.may(Permission.IMPORT):
            acts.append(
                Act(
                    title=tr("Take a workbook over …"),
                    run=lambda _: self.import_workbook(),
                    icon="upload",
                    keywords="import excel",
                )
            )
        return acts

    def state(self) -> Mapping[str, str]:
        """The chosen tab."""
        return {"tab": str(self.tabs.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The tab again."""
        self.tabs.set_value(state.get("tab", self._names[0]))

    def detail(self, target: Target) -> Page[Any] | None:
        """Leads to a tab: it is no page of its own."""
        if target.kind == "tab" and target.key in self._names:
            self.tabs.set_value(target.key)
        return None

    # --- acts ---

    def edit_cooperative(self) -> None:
        """Opens the dialog of the cooperative."""
        if self._state is not None:
            show_dialog(CooperativeDialog(self.context, self._state.cooperative, parent=self))

    def edit_rules(self) -> None:
        """Opens the dialog of the other rules."""
        if self._state is not None:
            show_dialog(RulesDialog(self.context, self._state.rules, parent=self))

    def add_amount(self, which: str) -> None:
        """Opens the dialog of a dated amount."""
        if self._state is not None:
            show_dialog(DatedAmountDialog(self.context, self._state.rules, which, parent=self))

    def add_user(self) -> None:
        """Opens the dialog of a new user."""
        show_dialog(AddUserDialog(self.context, parent=self))

    def change_role(self) -> None:
        """Opens the dialog of the selected user's office."""
        user = self.user_grid.selected()
        if user is not None and self.context.may(Permission.MANAGE_USERS):
            show_dialog(ChangeRoleDialog(self.context, user, parent=self))

    def remove_user(self) -> None:
        """Asks before the selected user's key is taken away."""
        user = self.user_grid.selected()
        if user is not None:
            show_dialog(RemoveUserDialog(self.context, user, parent=self))

    def change_password(self) -> None:
        """Opens the dialog of the own password."""
        show_dialog(ChangePasswordDialog(self.context, parent=self))

    def add_account(self) -> None:
        """Opens the dialog of a new account."""
        show_dialog(AccountDialog(self.context, parent=self))

    def edit_account(self) -> None:
        """Opens the dialog of the selected account: its names, on or off."""
        account = self.account_grid.selected()
        if account is not None and self.context.may(Permission.EDIT_CHART):
            show_dialog(AccountDialog(self.context, account, parent=self))

    def import_workbook(self) -> None:
        """Opens the dialog that takes a workbook over."""
        from coopledger.ui.dialogs.import_workbook import ImportDialog

        ImportDialog(self.context, parent=self).open()

    def show_imports(self) -> None:
        """The imports of this book, to look at and to take back."""
        from coopledger.ui.dialogs.imports import ImportsDialog

        show_dialog(ImportsDialog(self.context, parent=self))

    def edit_letterhead(self) -> None:
        """Opens the dialog of logo, address and who signs."""
        from coopledger.ui.dialogs.letterhead import LetterheadDialog

        show_dialog(LetterheadDialog(self.context, parent=self))

    def print_recovery_sheet(self) -> None:
        """Prints the recovery sheet again, from its code."""
        from coopledger.ui.dialogs.recovery import SheetAgainDialog

        show_dialog(SheetAgainDialog(self.context, parent=self))

    # --- parts ---

    def _parts(self) -> list[tuple[str, str, QWidget]]:
        tr = self.context.tr
        own = ("look", tr("Look"), self._look_part())
        if not self._sees:
            return [own]
        return [
            ("cooperative", tr("Cooperative"), self._cooperative_part()),
            ("rules", tr("Rules"), self._rules_part()),
            ("users", tr("Users"), self._users_part()),
            ("accounts", tr("Accounts"), self._accounts_part()),
            own,
        ]

    def _look_part(self) -> QWidget:
        self.appearance = AppearanceCard(self.context)
        self.appearance.look_changed.connect(self.context.navigator.look_changed)
        scroller = Scroller()
        scroller.body.addWidget(self.appearance)
        scroller.body.addStretch(1)
        return scroller

    def _cooperative_part(self) -> QWidget:
        tr, theme = self.context.tr, self.context.theme
        self.cooperative_facts = FactList(theme)
        card = Card(theme, tr("The cooperative"))
        card.body.addWidget(self.cooperative_facts)
        if self.context.may(Permission.EDIT_RULES):
            change = (tr("Change …"), "edit", self.edit_cooperative)
            head = (tr("Letterhead and logo …"), "note", self.edit_letterhead)
            card.body.addLayout(self._buttons(change, head))
        side = Card(theme, tr("From Excel"))
        side.body.addWidget(
            TextLabel(
                tr(
                    "Members, balances and entries come in from a workbook: all of it, or nothing. "
                    "It is tried first, and each mistake is shown with its cell."
                ),
                "muted",
                wrap=True,
            )
        )
        if self.context.may(Permission.IMPORT):
            act = (tr("Take a workbook over …"), "upload", self.import_workbook)
            earlier = (tr("Earlier imports …"), "clock", self.show_imports)
            side.body.addLayout(self._buttons(act, earlier))
        return self._columns([card], [side])

    def _rules_part(self) -> QWidget:
        tr, theme = self.context.tr, self.context.theme
        may = self.context.may(Permission.EDIT_RULES)
        self.rule_facts, self.share_facts, self.dues_facts = (FactList(theme) for _ in range(3))
        self.tax_facts = FactList(theme)
        tax = Card(theme, tr("Tax on savings interest"))
        tax.body.addWidget(self.tax_facts)
        rules = Card(theme, tr("Other rules"))
        rules.body.addWidget(self.rule_facts)
        if may:
            rules.body.addLayout(self._buttons((tr("Change …"), "edit", self.edit_rules)))
            tax.body.addLayout(self._buttons((tr("Change …"), "edit", self.edit_rules)))
        cards = [
            self._dated_card(tr("Membership share"), self.share_facts, "membership_share", may=may),
            self._dated_card(
                tr("Mandatory savings"), self.dues_facts, "mandatory_savings", may=may
            ),
            tax,
        ]
        elsewhere = Card(theme, tr("Elsewhere"))
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        for title, page in (
            (tr("Kinds of savings"), "savings"),
            (tr("Kinds of loans"), "loans"),
            (tr("Surplus allocation"), "agm"),
        ):
            button = Button(theme, title, "arrow-right", role="quiet")
            button.clicked.connect(partial(self._open_page, page))
            column.addWidget(button)
        elsewhere.body.addLayout(column)
        return self._columns(cards, [rules, elsewhere])

    def _dated_card(self, title: str, facts: FactList, which: str, *, may: bool) -> Card:
        card = Card(self.context.theme, title)
        card.body.addWidget(facts)
        if may:
            text = self.context.tr("New amount …")
            card.body.addLayout(self._buttons((text, "plus", partial(self.add_amount, which))))
        return card

    def _users_part(self) -> QWidget:
        tr, me = self.context.tr, self.context.session.user.name
        self.user_grid: Grid[User] = Grid(
            self.context.theme,
            tr,
            (
                GridColumn(key="full", title=tr("Name"), value=lambda row: row.display_name,
                           stretch=1, strong=True),
                GridColumn(key="role", title=tr("Office"),
                           value=lambda row: ROLE_NAMES[row.role], width=120),
                GridColumn(key="may", title=tr("May do"),
                           value=lambda row: role_note(row.role, tr), stretch=2),
                GridColumn(key="name", title=tr("Name at the start"),
                           value=lambda row: row.name, width=140),
                GridColumn(key="me", title="", kind=CellKind.PILL,
                           value=lambda row: tr("you") if row.name == me else "",
                           tone=lambda _: Tone.GOOD, sortable=False, width=60),
            ),
            key=lambda row: row.name,
        )  # fmt: skip
        self.user_grid.row_activated.connect(lambda _: self.change_role())
        top = QHBoxLayout()
        if self.context.may(Permission.MANAGE_USERS):
            top.addWidget(self._button(tr("Recovery sheet …"), "key", self.print_recovery_sheet))
        top.addStretch(1)
        if self.context.may(Permission.MANAGE_USERS):
            self.role_button = self._button(tr("Other office …"), "edit", self.change_role)
            self.remove_button = self._button(tr("Remove …"), "trash", self.remove_user)
            for button in (self.role_button, self.remove_button):
                button.setEnabled(False)
                top.addWidget(button)
            top.addWidget(self._button(tr("New user"), "user-plus", self.add_user))
            self.user_grid.selection_changed.connect(self._user_selected)
        return self._with_grid(top, self.user_grid)

    def _user_selected(self, user: User | None) -> None:
        other = user is not None and user.name != self.context.session.user.name
        self.role_button.setEnabled(user is not None)
        self.remove_button.setEnabled(other)

    def _accounts_part(self) -> QWidget:
        tr = self.context.tr
        self.account_search = SearchField(self.context, tr("Code or name"))
        self.account_search.wanted.connect(self._show_accounts)
        self.account_grid: Grid[Account] = Grid(
            self.context.theme,
            tr,
            (
                GridColumn(key="code", title=tr("Code"), value=lambda row: row.code, width=80),
                GridColumn(key="name", title=tr("Name"), stretch=2,
                           value=lambda row: Named(row.name_id, row.name_en)),
                GridColumn(key="other", title=tr("Name in the other language"), stretch=2,
                           value=self._other_name),
                GridColumn(key="state", title=tr("State"), kind=CellKind.PILL,
                           value=lambda row: tr("in use") if row.active else tr("switched off"),
                           tone=lambda row: Tone.GOOD if row.active else Tone.MUTED, width=130),
            ),
            key=lambda row: row.code,
            look=lambda row: RowLook.NORMAL if row.active else RowLook.GREYED,
        )  # fmt: skip
        self.account_grid.set_empty(tr("No account fits"), icon="ledger")
        self.account_search.left.connect(self.account_grid.setFocus)
        self.account_grid.row_activated.connect(lambda _: self.edit_account())
        top = QHBoxLayout()
        top.addWidget(self.account_search)
        top.addStretch(1)
        if self.context.may(Permission.EDIT_CHART):
            edit = self._button(tr("Change …"), "edit", self.edit_account)
            edit.setEnabled(False)
            self.account_grid.selection_changed.connect(lambda row: edit.setEnabled(bool(row)))
            top.addWidget(edit)
            top.addWidget(self._button(tr("New account"), "plus", self.add_account))
        return self._with_grid(top, self.account_grid)

    def _show_accounts(self) -> None:
        accounts = () if self._state is None else self._state.accounts
        words = self.account_search.text().casefold().split()
        self.account_grid.show_rows(
            [
                account
                for account in accounts
                if all(
                    word in f"{account.code} {account.name_id} {account.name_en}".casefold()
                    for word in words
                )
            ]
        )

    def _other_name(self, account: Account) -> str:
        return account.name_id if self.context.tr.language == "en" else account.name_en

    # --- building ---

    def _button(self, text: str, icon: str, slot: object) -> Button:
        button = Button(self.context.theme, text, icon)
        button.clicked.connect(slot)
        return button

    def _buttons(self, *acts: tuple[str, str, object]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, self.context.theme.px(6), 0, 0)
        for text, icon, slot in acts:
            row.addWidget(self._button(text, icon, slot))
        row.addStretch(1)
        return row

    def _columns(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> QWidget:
        """Cards in two columns that scroll together; in one where the type is large."""
        scroller = Scroller()
        large = self.context.theme.scale > LARGE_SCALE
        row = QVBoxLayout() if large else QHBoxLayout()
        row.setSpacing(GAP)
        for widgets, share in ((left, 3), (right, 2)):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            row.addLayout(column, share)
        scroller.body.addLayout(row)
        scroller.body.addStretch(1)
        return scroller

    def _with_grid(self, top: QHBoxLayout, grid: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.px(10))
        top.setSpacing(self.context.theme.px(10))
        card = Card(self.context.theme, flush=True)
        card.body.addWidget(grid)
        column.addLayout(top)
        column.addWidget(card, 1)
        return part

    def _open_page(self, page: str) -> None:
        self.context.navigator.open(Target(page=page))

    def _show_tab(self, tab: object) -> None:
        self.parts.setCurrentIndex(self._names.index(str(tab)))


def cooperative_facts(cooperative: Cooperative, tr: Translator) -> tuple[Fact, ...]:
    """Who keeps the books; what is empty shows a dash."""
    places = (
        (tr("Address"), cooperative.address),
        (tr("Village"), _joined(cooperative.village, cooperative.district)),
        (tr("Regency"), _joined(cooperative.regency, cooperative.province)),
    )
    pairs = (
        (tr("Name"), cooperative.name),
        (tr("Kind"), kind_name(cooperative.kind, tr)),
        (tr("Number of the deed"), cooperative.legal_entity_number),
        (tr("NIK of the cooperative"), cooperative.cooperative_id_number),
        *places,
        (tr("Chair"), cooperative.chair),
        (tr("Secretary"), cooperative.secretary),
        (tr("Treasurer"), cooperative.treasurer),
        (
            tr("The book year begins in"),
            month_name(cooperative.fiscal_year_start_month, tr.language),
        ),
        (tr("First day of these books"), tr.value(cooperative.opening_date)),
    )
    return tuple(Fact(label=label, value=value or "–") for label, value in pairs)


def _joined(*words: str) -> str:
    return ", ".join(word for word in words if word)


def rule_facts(rules: BookRules, tr: Translator) -> tuple[Fact, ...]:
    """The rules without dates."""
    pairs = (
        (tr("The cooperative's word for interest"), rules.interest_word.value),
        (tr("Highest interest on savings a year"), tr.value(rules.savings_rate_cap)),
        (tr("Highest interest on loans a year"), tr.value(rules.loan_rate_cap)),
        (tr("Instalments are rounded to"), tr.value(rules.instalment_rounding)),
        (tr("Stamp duty above"), tr.value(rules.stamp_duty_above)),
        (
            tr("Annual meeting at the latest after"),
            tr.ngettext("{n} month", "{n} months", rules.agm_deadline_months),
        ),
        (
            tr("A second person confirms payments to members above"),
            tr("never")
            if rules.withdrawal_second_person_above is None
            else tr.value(rules.withdrawal_second_person_above),
        ),
    )
    return tuple(Fact(label=label, value=value) for label, value in pairs)


def _tax_facts(taxes: tuple[DatedTax, ...], tr: Translator) -> tuple[Fact, ...]:
    """The newest tax first."""
    if not taxes:
        return (Fact(label=tr("No tax is kept back."), value="–"),)
    return tuple(
        Fact(
            label=tr("from {date}", date=format_date_short(tax.from_date)),
            value=tr("{rate} above {limit} a month", rate=tax.rate, limit=tax.monthly_limit),
            strong=tax is max(taxes),
        )
        for tax in sorted(taxes, reverse=True)
    )


def _dated_facts(amounts: tuple[DatedAmount, ...], tr: Translator) -> tuple[Fact, ...]:
    """The newest amount first."""
    if not amounts:
        return (Fact(label=tr("Nothing is fixed yet."), value="–"),)
    newest = max(amounts, key=lambda amount: amount.from_date)
    return tuple(
        Fact(
            label=tr("from {date}", date=format_date_short(amount.from_date)),
            value=format_money(amount.amount, tr.language, symbol=True),
            strong=amount is newest,
        )
        for amount in sorted(amounts, key=lambda amount: amount.from_date, reverse=True)
    )
