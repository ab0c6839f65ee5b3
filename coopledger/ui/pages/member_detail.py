"""One member on one page: who she is, what she has and owes, and how it came to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from coopledger.accounting.calendar import FiscalYear, Period, fiscal_year_of
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.member_statement import (
    AccountStatement,
    MemberStatement,
    Movement,
)
from coopledger.accounting.members import (
    GENDER_LABELS,
    STATUS_LABELS,
    Member,
    MemberStatus,
    masked,
)
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.savings import SavingsKind
from coopledger.i18n import format_month, format_month_short
from coopledger.services import loans, members, settings, statements_members
from coopledger.services.changes import Change, Changes
from coopledger.services.members import HeldAccount, MemberPage
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.navigation import Act, KeyHint
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import (
    Avatar,
    Button,
    Card,
    FigureCard,
    IconButton,
    Scroller,
    Tabs,
    TextLabel,
)
from coopledger.ui.widgets.card_row import CardRow
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.grid import Grid, below
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.tab_head import LARGE_TYPE, TabHead, roomy_body

if TYPE_CHECKING:
    from coopledger.services.session import Session

OLDEST_YEARS = 12
"""So many years back are offered; older ones are in the reports."""
_HERS = frozenset({AccountGroup.SAVINGS, AccountGroup.PAYABLES})
_MOVEMENTS, _LOANS, _REGISTER = "movements", "loans", "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the page reads.

    Attributes:
        page: Her figures of today.
        loans: Her loans, those paid off too.
        chosen: The chosen book year.
        running: The book year of today.
        statement: The chosen year.
        this_year: The running year.
    """

    page: MemberPage
    loans: tuple[LoanSummary, ...]
    chosen: FiscalYear
    running: FiscalYear
    statement: MemberStatement
    this_year: MemberStatement


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


class MemberDetailPage(Page[Shown]):
    """The page of one member.

    Args:
        context: What every page is given.
        number: Her number.
        person: Her name, shown until the page is read.
    """

    name: ClassVar[str] = "member"
    concerns: ClassVar[Changes] = frozenset(
        {Change.MEMBERS, Change.SAVINGS, Change.LOANS, Change.JOURNAL, Change.SURPLUS}
    )

    def __init__(
        self, context: Context, number: str, person: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(context, person or number, parent=parent)
        self.number = number
        self._shown: Shown | None = None
        self._year: int | None = None
        self.avatar = Avatar(context.theme, person)
        self.header.lead.addWidget(self.avatar)
        self._add_actions()
        self._add_cards()
        self._add_card()

    # --- building ---

    def _add_actions(self) -> None:
        context, tr = self.context, self.context.tr
        if context.may(Permission.RECORD_SAVINGS):
            self.deposit_button = self.add_action(
                tr("Deposit"), self.deposit, "plus", primary=True, keys="Ctrl+D"
            )
            self.add_action(tr("Withdraw"), self.withdraw, "minus", keys="Ctrl+T")
        if context.may(Permission.RECORD_LOANS):
            self.repay_button = self.add_action(
                tr("Instalment"), self.repay, "loans", keys="Ctrl+G"
            )
        if context.may(Permission.PRINT_PAPERS):
            self._add_printing()
        if context.may(Permission.EDIT_MEMBERS):
            self.more = IconButton(context.theme, "more", tr("More"))
            self.more.setObjectName("more")
            self.more.clicked.connect(self._open_menu)
            self.header.action_row.addWidget(self.more)
            self._add_key("Ctrl+E", self.edit)

    def _add_printing(self) -> None:
        """A button; in large type her name needs the room, and the key and the menu print."""
        if self.context.theme.scale < LARGE_TYPE:
            text = self.context.tr("Print")
            self.add_action(text, self.print_statement, "print", keys="Ctrl+P")
        else:
            self._add_key("Ctrl+P", self.print_statement)

    def _add_key(self, keys: str, slot: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcut(keys)
        action.triggered.connect(slot)
        self.addAction(action)

    def _add_cards(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        self.share = FigureCard(theme, tr("Membership share"))
        self.mandatory = FigureCard(theme, tr("Mandatory savings"))
        self.voluntary = FigureCard(theme, tr("Voluntary savings"))
        self.loan = FigureCard(theme, tr("Loan still owed"))
        self.purchases = FigureCard(theme, tr("Purchases this year"))
        self.cards = CardRow(
            theme, (self.share, self.mandatory, self.voluntary, self.loan, self.purchases)
        )
        self.card = Card(theme, flush=True)
        self.column = roomy_body(theme, self.body, self.card)
        self.column.addWidget(self.cards)

    def _add_card(self) -> None:
        context, theme, tr = self.context, self.context.theme, self.context.tr
        self.tabs = Tabs(
            theme,
            (
                (_MOVEMENTS, tr("Movements")),
                (_LOANS, tr("Loans")),
                (_REGISTER, tr("Register")),
            ),
        )
        self.kind = ChoiceEdit([(None, tr("All kinds"))])
        self.year = ChoiceEdit()
        for field, name, words, width in (
            (self.kind, "filter-kind", tr("Kind"), 190),
            (self.year, "filter-year", tr("Year"), 130),
        ):
            field.setObjectName(name)
            field.editor().setAccessibleName(words)
            field.setFixedWidth(theme.px(width))
        self.receipt_button = Button(theme, tr("Receipt"), "receipt")
        self.receipt_button.setEnabled(False)
        self.receipt_button.clicked.connect(self.print_receipt)
        self.receipt_button.setVisible(context.may(Permission.PRINT_PAPERS))
        head = TabHead(theme, self.tabs, (self.receipt_button, self.kind, self.year))
        self.card.body.addWidget(head)
        self._add_stack()
        self.column.addWidget(self.card, 1)
        self.tabs.value_changed.connect(self._show_tab)
        self.kind.value_changed.connect(self._show_movements)
        self.year.value_changed.connect(self._choose_year)

    def _add_stack(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        self.movements: Grid[MoveRow] = Grid(
            theme,
            tr,
            self._movement_columns(),
            key=lambda row: (row.account.key, row.movement.entry_id),
            look=lambda row: RowLook.GREYED if row.movement.cancelled else RowLook.NORMAL,
        )
        self.movements.row_activated.connect(self._open_entry)
        self.movements.selection_changed.connect(self._row_selected)
        self.loans: Grid[LoanSummary] = Grid(
            theme, tr, _loan_columns(self.context), key=lambda row: row.loan.number
        )
        self.loans.set_empty(
            tr("No loans"), tr("She has not borrowed from the cooperative."), icon="loans"
        )
        self.loans.row_activated.connect(self._open_loan)
        self.register = RegisterFacts(self.context)
        self.stack = QStackedWidget()
        for widget in (self.movements, self.loans, self.register):
            self.stack.addWidget(widget)
        self.card.body.addWidget(self.stack, 1)

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

    # --- reading ---

    def read(self) -> Work[Shown]:
        """Her figures of today, and the movements of the chosen year."""
        session, number, today = self.context.session, self.number, self.context.today()
        chosen = self._year

        def work(progress: Progress) -> Shown:
            progress.check()
            running = settings.cooperative(session).fiscal_year_of(today)
            year = FiscalYear(running.year if chosen is None else chosen, running.start_month)
            this_year = _statement_of(session, number, running)
            return Shown(
                page=members.member_page(session, number),
                loans=loans.loans_of_member(session, number, today),
                chosen=year,
                running=running,
                statement=this_year if year == running else _statement_of(session, number, year),
                this_year=this_year,
            )

        return work

    def show_result(self, result: Shown) -> None:
        """Fills the page in."""
        self._shown = result
        member = result.page.member
        self.avatar.set_name(member.name)
        self.header.set_title(member.name, self._subtitle(member))
        self.header.set_pills(*self._pills(result))
        self._show_savings(result)
        self._show_loans(result)
        bought = result.page.patronage.purchases
        self.purchases.show_figure(
            self.context.tr.value(bought), self.context.tr("basis of her surplus share")
        )
        self.cards.reflow()
        self._offer_choices(result)
        self._show_movements()
        self.loans.show_rows(result.loans)
        self.register.show_member(result.page)

    def _subtitle(self, member: Member) -> str:
        tr = self.context.tr
        joined = format_month_short(Period.of(member.joined_on), tr.language)
        since = tr("member since {date}", date=joined)
        if member.status is MemberStatus.PROSPECTIVE:
            since = tr("applied on {date}", date=member.joined_on)
        place = (
            tr("group {name}", name=member.group) if member.group else "",
            tr("{name} village", name=member.village) if member.village else "",
        )
        parts = (
            tr("No. {number}", number=member.number),
            ", ".join(filter(None, place)),
            since,
            tr("tel. {phone}", phone=member.phone) if member.phone else "",
        )
        return " · ".join(filter(None, parts))

    def _pills(self, shown: Shown) -> list[tuple[str, Tone]]:
        tr, member = self.context.tr, shown.page.member
        good = member.status is MemberStatus.ACTIVE
        pills = [(tr.resolve(STATUS_LABELS[member.status]), Tone.GOOD if good else Tone.NORMAL)]
        days = max((each.position.overdue_days for each in shown.loans), default=0)
        if days:
            pills.append(
                (tr.ngettext("{n} day in arrears", "{n} days in arrears", days), Tone.WARNING)
            )
        months = shown.page.dues.months_in_arrears
        if months and not member.status.has_ended:
            pills.append(
                (
                    tr.ngettext("dues: {n} month open", "dues: {n} months open", months),
                    Tone.WARNING,
                )
            )
        return pills

    # --- cards ---

    def _show_savings(self, shown: Shown) -> None:
        tr, page = self.context.tr, shown.page
        share = _held(page.accounts, SavingsKind.MEMBERSHIP_SHARE)
        note = ""
        if page.share_due is not None:
            rest = page.share_due - share
            note = tr("paid in full") if rest <= ZERO else tr("{amount} to go", amount=rest)
        self.share.show_figure(tr.value(share), note)
        mandatory = _held(page.accounts, SavingsKind.MANDATORY_SAVINGS)
        self.mandatory.show_figure(tr.value(mandatory), self._dues_note(page))
        others = page.savings - share - mandatory
        self.voluntary.show_figure(tr.value(others), self._interest_note(shown))

    def _dues_note(self, page: MemberPage) -> str:
        tr, dues = self.context.tr, page.dues
        if dues.arrears and not page.member.status.has_ended:
            return tr("{amount} open", amount=dues.arrears)
        if dues.paid_through is not None:
            return tr("paid up to {month}", month=dues.paid_through)
        return ""

    def _interest_note(self, shown: Shown) -> str:
        """The newest interest of the year, else how many accounts there are."""
        tr = self.context.tr
        earned = [
            movement
            for account in shown.this_year.of_group(AccountGroup.SAVINGS)
            for movement in account.movements
            if movement.kind is EntryKind.SAVINGS_INTEREST and not movement.cancelled
        ]
        if earned:
            newest = max(movement.posted_on for movement in earned)
            amount = total(each.increase for each in earned if each.posted_on == newest)
            return tr(
                "interest {month} {amount}",
                month=format_month(Period.of(newest), tr.language),
                amount=amount,
            )
        kinds = {SavingsKind.MEMBERSHIP_SHARE, SavingsKind.MANDATORY_SAVINGS}
        held = [each for each in shown.page.accounts if each.account.product.kind not in kinds]
        if len(held) > 1:
            return tr.ngettext("in {n} account", "in {n} accounts", len(held))
        return tr("can be taken out") if held else tr("no account yet")

    def _show_loans(self, shown: Shown) -> None:
        tr = self.context.tr
        running = [each for each in shown.loans if each.position.is_running]
        late = total(each.position.overdue for each in running)
        note = tr("no loan")
        if late:
            note = tr("{amount} is late", amount=late)
        elif len(running) > 1:
            note = tr.ngettext("{n} loan", "{n} loans", len(running))
        elif running:
            note = _next_note(running[0], self.context)
        self.loan.show_figure(
            tr.value(shown.page.loans), note, tone=Tone.WARNING if late else Tone.NORMAL
        )
        if self.context.may(Permission.RECORD_LOANS):
            self.repay_button.setEnabled(bool(running))

    # --- movements ---

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
        self.movements.set_empty(
            tr("Nothing moved in {year}", year=self._shown.chosen.year),
            tr("Deposits, instalments and purchases stand here as soon as they are recorded."),
            icon="transfer",
        )
        self.movements.show_rows(rows)
        if rows and chosen is not None:
            valid = [row for row in rows if not row.movement.cancelled]
            self.movements.show_totals(
                tr("Total"),
                {
                    "in": total(row.came_in or ZERO for row in valid),
                    "out": total(row.went_out or ZERO for row in valid),
                },
            )
        else:
            self.movements.footer.hide()

    def _choose_year(self, year: object) -> None:
        if isinstance(year, int):
            self._year = year
            self.refresh()

    def _show_tab(self, tab: object) -> None:
        self.stack.setCurrentIndex((_MOVEMENTS, _LOANS, _REGISTER).index(str(tab)))
        moving = tab == _MOVEMENTS
        self.kind.setVisible(moving)
        self.year.setVisible(moving)
        self.receipt_button.setVisible(moving and self.context.may(Permission.PRINT_PAPERS))

    def _row_selected(self, row: MoveRow | None) -> None:
        self.receipt_button.setEnabled(row is not None)

    def _open_entry(self, row: MoveRow) -> None:
        self.context.navigator.open_link("entry", str(row.movement.entry_id))

    def _open_loan(self, row: LoanSummary) -> None:
        self.context.navigator.open_link("loan", row.loan.number)

    # --- acts ---

    def acts(self) -> Sequence[Act]:
        """What can be done with her."""
        context, tr = self.context, self.context.tr
        offered: tuple[tuple[Permission, str, str, Callable[[], None]], ...] = (
            (Permission.RECORD_SAVINGS, tr("Receive a deposit"), "Ctrl+D", self.deposit),
            (Permission.RECORD_SAVINGS, tr("Pay out savings"), "Ctrl+T", self.withdraw),
            (Permission.RECORD_LOANS, tr("Receive an instalment"), "Ctrl+G", self.repay),
            (Permission.PRINT_PAPERS, tr("Print her statement"), "Ctrl+P", self.print_statement),
            (Permission.EDIT_MEMBERS, tr("Correct the register"), "Ctrl+E", self.edit),
            (Permission.EDIT_MEMBERS, tr("Change the status"), "", self.change_status),
        )
        return tuple(
            Act(title=title, keys=keys, run=_Run(act))
            for permission, title, keys, act in offered
            if context.may(permission)
        )

    def keys(self) -> list[KeyHint]:
        """The keys of her buttons stand among the acts."""
        return []

    def focus_first(self) -> None:
        """The movements."""
        self.movements.setFocus()

    def deposit(self) -> None:
        """Takes a deposit of hers."""
        from coopledger.ui.dialogs.deposit import DepositDialog

        show_dialog(DepositDialog(self.context, member=self.number, parent=self))

    def withdraw(self) -> None:
        """Pays her out."""
        from coopledger.ui.dialogs.withdrawal import WithdrawalDialog

        show_dialog(WithdrawalDialog(self.context, member=self.number, parent=self))

    def repay(self) -> None:
        """Takes an instalment on the loan that is due first."""
        from coopledger.ui.dialogs.repayment import RepaymentDialog

        running = [each for each in self._loans() if each.position.is_running]
        running.sort(key=_due_order)
        loan = running[0].loan.number if running else ""
        show_dialog(RepaymentDialog(self.context, loan=loan, parent=self))

    def edit(self) -> None:
        """Corrects what the register says of her."""
        from coopledger.ui.dialogs.member import MemberEditDialog

        show_dialog(MemberEditDialog(self.context, self.number, parent=self))

    def change_status(self) -> None:
        """Changes her status."""
        from coopledger.ui.dialogs.member_status import MemberStatusDialog

        show_dialog(MemberStatusDialog(self.context, self.number, parent=self))

    def print_statement(self) -> None:
        """Shows her statement of the chosen year."""
        from coopledger.ui.dialogs.paper import PaperDialog, member_statement_choice

        if self._shown is None:
            return
        year, today = self._shown.chosen, self.context.today()
        choice = member_statement_choice(
            self.context,
            member=self.number,
            from_date=year.first_day,
            to_date=min(year.last_day, today),
        )
        title = self.header.title.whole_text()
        show_dialog(PaperDialog(self.context, [choice], title=title, parent=self))

    def print_receipt(self) -> None:
        """Shows the papers of the chosen movement."""
        from coopledger.ui.dialogs.paper import show_entry_papers

        row = self.movements.selected()
        if row is not None:
            show_entry_papers(self.context, row.movement.voucher, self)

    def _loans(self) -> tuple[LoanSummary, ...]:
        return () if self._shown is None else self._shown.loans

    def _open_menu(self) -> None:
        tr = self.context.tr
        menu = QMenu(self)
        if self.context.may(Permission.PRINT_PAPERS):
            menu.addAction(tr("Print her statement")).triggered.connect(self.print_statement)
        menu.addAction(tr("Correct the register")).triggered.connect(self.edit)
        menu.addAction(tr("Change the status")).triggered.connect(self.change_status)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below(self.more))


class _Run:
    """An act that takes no words behind its name."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act

    def __call__(self, words: str) -> None:
        del words
        self._act()


class RegisterFacts(Scroller):
    """What the register says of her, and the steps of her membership."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme, tr = context.theme, context.tr
        self.person = FactList(theme)
        self.place = FactList(theme)
        self.history = FactList(theme)
        columns = QHBoxLayout()
        edge = theme.px(18)
        columns.setContentsMargins(edge, theme.px(8), edge, edge)
        columns.setSpacing(theme.px(40))
        for title, facts in (
            (tr("Who she is"), self.person),
            (tr("Where she lives"), self.place),
            (tr("Membership"), self.history),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.px(8))
            column.addWidget(TextLabel(title, "heading"))
            column.addWidget(facts)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.body.addStretch(1)

    def show_member(self, page: MemberPage) -> None:
        """Shows a member."""
        tr, member = self._context.tr, page.member
        self.person.show_facts(
            _facts(
                (tr("Member no."), member.number),
                (tr("Gender"), tr.resolve(GENDER_LABELS[member.gender])),
                (tr("NIK"), masked(member.national_id)),
                (tr("Born in"), member.birth_place),
                (tr("Born on"), tr.value(member.birth_date) if member.birth_date else ""),
                (tr("Disability"), member.disability),
            )
        )
        self.place.show_facts(
            _facts(
                (tr("Address"), member.address),
                (tr("Village"), member.village),
                (tr("Group"), member.group),
                (tr("Telephone"), member.phone),
                (tr("Worked in"), member.destination_country),
                (tr("Home since"), str(member.returned_year or "")),
                (tr("Heir"), member.heir_name),
                (tr("Heir is her"), member.heir_relation),
            )
        )
        steps = []
        for step in page.history:
            words = tr.resolve(STATUS_LABELS[step.status])
            if step.reason:
                words = tr("{status}: {reason}", status=words, reason=step.reason)
            steps.append(Fact(label=tr.value(step.from_date), value=words))
        self.history.show_facts(steps)


def _facts(*pairs: tuple[str, str]) -> list[Fact]:
    return [Fact(label=label, value=value or "\N{EN DASH}") for label, value in pairs]


def _money(key: str, title: str, value: Callable[[MoveRow], Money | None]) -> GridColumn[MoveRow]:
    return GridColumn(key=key, title=title, value=value, kind=CellKind.MONEY, width=105)


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


def _next_note(summary: LoanSummary, context: Context) -> str:
    tr, due = context.tr, summary.position.next_due
    if due is None:
        return tr("no instalment is waiting")
    return tr(
        "no. {number} of {count} · {amount}",
        number=due.number,
        count=summary.loan.terms.term_months,
        amount=due.total,
    )


def _due_order(summary: LoanSummary) -> tuple[bool, date]:
    unpaid = summary.position.unpaid
    return (not unpaid, unpaid[0].due_on if unpaid else date.max)


def _held(accounts: Sequence[HeldAccount], kind: SavingsKind) -> Money:
    return total(held.balance for held in accounts if held.account.product.kind is kind)


def _account_name(account: AccountStatement, context: Context) -> str:
    name = context.tr.resolve(account.name)
    return f"{name} {account.number}" if account.group is AccountGroup.LOANS else name


def _statement_of(session: Session, number: str, year: FiscalYear) -> MemberStatement:
    return statements_members.member_statement(session, number, year.first_day, year.last_day)
