"""One member on one page: who she is, what she has and owes, and how it came to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.member_statement import MemberStatement
from coopledger.accounting.members import STATUS_LABELS, Member, MemberStatus
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.savings import SavingsKind
from coopledger.i18n import format_month_short
from coopledger.services import loans, members, settings, statements_members
from coopledger.services.changes import Change, Changes
from coopledger.services.members import HeldAccount, MemberPage
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.navigation import Act, KeyHint
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.member_papers import PapersTab
from coopledger.ui.pages.member_tab import MemberTab, Shown, TabAct
from coopledger.ui.pages.member_tabs import TABS
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Avatar, Card, FigureCard, IconButton, Tabs
from coopledger.ui.widgets.card_row import CardRow
from coopledger.ui.widgets.grid import below
from coopledger.ui.widgets.tab_head import LARGE_TYPE, TabHead, roomy_body

if TYPE_CHECKING:
    from coopledger.services.session import Session

TAB_GAP = 14
"""Between the tabs, which are many here."""
_CAPITAL = frozenset({SavingsKind.MEMBERSHIP_SHARE, SavingsKind.MANDATORY_SAVINGS})
P = TypeVar("P", bound=MemberTab[Any])


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
        self._add_parts()
        self._add_menu()

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
            if context.theme.scale >= LARGE_TYPE:
                # Her name needs the room; the key and the menu take the instalment.
                self.repay_button.hide()
                self._add_key("Ctrl+G", self.repay)
        if context.may(Permission.PRINT_PAPERS):
            self._add_printing()
        if context.may(Permission.EDIT_MEMBERS):
            self._add_key("Ctrl+E", self.edit)

    def _add_menu(self) -> None:
        """What has no button of its own."""
        context = self.context
        self.more = IconButton(context.theme, "more", context.tr("More"))
        self.more.setObjectName("more")
        self.more.clicked.connect(self._open_menu)
        self.header.action_row.addWidget(self.more)
        self.more.setVisible(
            context.may(Permission.EDIT_MEMBERS)
            or bool(self._acts_of_parts())
            or context.theme.scale >= LARGE_TYPE
        )

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

    def _add_parts(self) -> None:
        context, theme, tr = self.context, self.context.theme, self.context.tr
        offered = [kind for kind in TABS if kind.is_offered(context)]
        self.tabs = Tabs(theme, [(kind.name, kind.title(tr)) for kind in offered])
        self.tabs.set_spacing(theme.px(TAB_GAP))
        self.parts: dict[str, MemberTab[Any]] = {}
        self.stack = QStackedWidget()
        beside: list[QWidget] = []
        for kind in offered:
            part = kind(self)
            self.parts[kind.name] = part
            self.stack.addWidget(part)
            beside += part.beside()
        self.card.body.addWidget(TabHead(theme, self.tabs, beside))
        self.card.body.addWidget(self.stack, 1)
        self.column.addWidget(self.card, 1)
        self.tabs.value_changed.connect(self._show_tab)
        self._show_tab(self.tabs.value())

    # --- reading ---

    def read(self) -> Work[Shown]:
        """Her figures of today, and the movements of the chosen year."""
        session, number, today = self.context.session, self.number, self.context.today()
        chosen = self._year
        readers = {name: part.reader() for name, part in self.parts.items()}

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
                own={name: read(session) for name, read in readers.items() if read is not None},
            )

        return work

    def show_result(self, result: Shown) -> None:
        """Fills the page in."""
        self._shown = result
        member = result.page.member
        self.avatar.set_name(member.name)
        papers = result.own.get(PapersTab.name)
        self.avatar.set_photo(QImage() if papers is None else papers.photo)
        self.header.set_title(member.name, self._subtitle(member))
        self.header.set_pills(*self._pills(result))
        self._show_savings(result)
        self._show_loans(result)
        bought = result.page.patronage.purchases
        self.purchases.show_figure(
            self.context.tr.value(bought), self.context.tr("basis of her surplus share")
        )
        self.cards.reflow()
        for name, part in self.parts.items():
            part.show_member(result, result.own.get(name))

    def _subtitle(self, member: Member) -> str:
        tr = self.context.tr
        joined = format_month_short(Period.of(member.joined_on), tr.language)
        since = tr.pgettext("head of her page", "member since {date}", date=joined)
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
        only_voluntary = all(
            each.account.product.kind in {*_CAPITAL, SavingsKind.VOLUNTARY_SAVINGS}
            or not each.balance
            for each in page.accounts
        )
        self.voluntary.label.setText(
            tr("Voluntary savings") if only_voluntary else tr("Other savings")
        )
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
                month=format_month_short(Period.of(newest), tr.language),
                amount=amount,
            )
        held = [each for each in shown.page.accounts if each.account.product.kind not in _CAPITAL]
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

    # --- parts ---

    def choose_year(self, year: int) -> None:
        """Reads another book year."""
        self._year = year
        self.refresh()

    def part(self, kind: type[P]) -> P:
        """A part of the page, by its kind.

        Raises:
            KeyError: When this user does not see it.
        """
        found = self.parts[kind.name]
        assert isinstance(found, kind)
        return found

    def show_part(self, name: str) -> None:
        """Brings a part to the front; one that is not there changes nothing."""
        self.tabs.set_value(name)

    def _show_tab(self, tab: object) -> None:
        for name, part in self.parts.items():
            for widget in part.beside():
                widget.setVisible(name == tab)
        self.stack.setCurrentWidget(self.parts[str(tab)])

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
        own = tuple(
            Act(title=title, keys=keys, run=_Run(act))
            for permission, title, keys, act in offered
            if context.may(permission)
        )
        return (*own, *(Act(title=act.title, run=_Run(act.run)) for act in self._acts_of_parts()))

    def keys(self) -> list[KeyHint]:
        """The keys of her buttons stand among the acts."""
        return []

    def focus_first(self) -> None:
        """The part that is shown."""
        self.parts[str(self.tabs.value())].setFocus()

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

    def _loans(self) -> tuple[LoanSummary, ...]:
        return () if self._shown is None else self._shown.loans

    def _acts_of_parts(self) -> list[TabAct]:
        return [act for part in self.parts.values() for act in part.acts()]

    def _open_menu(self) -> None:
        context, tr = self.context, self.context.tr
        menu = QMenu(self)
        if context.may(Permission.RECORD_LOANS) and self.repay_button.isHidden():
            menu.addAction(tr("Receive an instalment")).triggered.connect(self.repay)
        if context.may(Permission.PRINT_PAPERS):
            menu.addAction(tr("Print her statement")).triggered.connect(self.print_statement)
        if context.may(Permission.EDIT_MEMBERS):
            menu.addAction(tr("Correct the register")).triggered.connect(self.edit)
            menu.addAction(tr("Change the status")).triggered.connect(self.change_status)
        for act in self._acts_of_parts():
            menu.addAction(act.title).triggered.connect(act.run)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below(self.more))


class _Run:
    """An act that takes no words behind its name."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act

    def __call__(self, words: str) -> None:
        del words
        self._act()


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


def _statement_of(session: Session, number: str, year: FiscalYear) -> MemberStatement:
    return statements_members.member_statement(session, number, year.first_day, year.last_day)
