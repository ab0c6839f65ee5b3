"""The annual meeting (RAT): the surplus and how it is shared, its book, and who answers for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coopledger.accounting.closing import YearState
from coopledger.accounting.errors import CoopLedgerError, PercentagesNotWhole
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.officers import Officer
from coopledger.accounting.settings import (
    MEMBER_PARTS,
    CapitalBasis,
    LoanBasis,
    Part,
    SurplusRules,
)
from coopledger.accounting.surplus import MemberShare, SurplusAllocation
from coopledger.i18n.error_text import error_text
from coopledger.services import closing, officers, surplus
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.agm import DecisionDialog
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.officers import (
    CorrectOfficerDialog,
    EndTermDialog,
    OfficerDialog,
    body_name,
)
from coopledger.ui.dialogs.paper import PaperDialog, annual_report_choice, show_entry_papers
from coopledger.ui.navigation import Act, Target
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page, SearchField
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import (
    GAP,
    Button,
    Card,
    FigureCard,
    Notice,
    Scroller,
    Tabs,
    TextLabel,
)
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.surplus_parts import Bases, SurplusParts

SIDE_WIDTH = 330
WIDEST_SIDE = 390
LARGE_SCALE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingState:
    """What the page shows of a year."""

    years: tuple[YearState, ...]
    year: YearState
    rules: SurplusRules
    allocation: SurplusAllocation
    officers: tuple[Officer, ...]


class AgmPage(Page[MeetingState]):
    """A year's surplus before and after the meeting."""

    name = "agm"
    concerns = frozenset({Change.SURPLUS, Change.PERIODS, Change.JOURNAL, Change.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Annual meeting"), parent=parent)
        self._wanted: int | None = None
        self._state: MeetingState | None = None
        self.allocation: SurplusAllocation | None = None
        self._latest = Latest(context.operations, self)
        self.year = ChoiceEdit()
        self.year.setFixedWidth(theme.px(176))
        self.year.editor().setAccessibleName(tr("Book year"))
        self.year.value_changed.connect(self._year_chosen)
        self.header.action_row.addWidget(self.year)
        self.book_button = self.add_action(tr("Annual report …"), self.print_book, "book")
        self.decide_button = self.add_action(
            tr("Post the decision"), self.decide, "meeting", primary=True
        )
        self.decide_button.hide()
        self.notice = Notice(theme)
        self.notice.activated.connect(self._help)
        self.tabs = Tabs(
            theme,
            (
                ("allocation", tr("Surplus allocation")),
                ("members", tr("Members' shares")),
                ("officers", tr("Board and supervisors")),
            ),
        )
        self.tabs.value_changed.connect(self._show_tab)
        self.parts = QStackedWidget()
        self._names: list[str] = []
        self._add_part("allocation", self._allocation_part())
        self._add_part("members", self._members_part())
        self._add_part("officers", self._officers_part())
        self.body.addWidget(self.notice)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.parts, 1)

    # --- reading ---

    def read(self) -> Work[MeetingState]:
        """The year's figures by the book's own rules, or as the meeting decided."""
        session, wanted, today = self.context.session, self._wanted, self.context.today()

        def work(_: object) -> MeetingState:
            years = closing.list_years(session)
            year = next((one for one in years if one.fiscal_year.year == wanted), None)
            year = year or usual_year(years, today)
            return MeetingState(
                years=years,
                year=year,
                rules=surplus.surplus_rules(session),
                allocation=surplus.allocation(session, year.fiscal_year.year),
                officers=officers.officers(session),
            )

        return work

    def show_result(self, result: MeetingState) -> None:
        """Everything anew; percentages that were tried but not kept stay."""
        tried = self._state is not None and self.changed() and not result.allocation.decided
        self._state = result
        tr = self.context.tr
        self.year.blockSignals(True)
        self.year.set_choices(
            [
                (one.fiscal_year.year, tr("Book year {year}", year=one.fiscal_year.year))
                for one in reversed(result.years)
            ]
        )
        self.year.set_value(result.year.fiscal_year.year)
        self.year.blockSignals(False)
        self.officer_grid.show_rows(result.officers)
        if tried:
            self._try()
            return
        self._show_rules()
        self._show_allocation(result.allocation)

    def changed(self) -> bool:
        """Whether other rules are tried than those of the book."""
        state = self._state
        if state is None or state.allocation.decided:
            return False
        try:
            typed = self.table.rules(self._bases())
        except PercentagesNotWhole:
            return True
        return _plain(typed) != _plain(state.rules)

    # --- for the window ---

    def acts(self) -> Sequence[Act]:
        """The annual report, for the palette."""
        return (
            Act(
                title=self.context.tr("Annual report …"),
                run=lambda _: self.print_book(),
                icon="book",
            ),
        )

    def state(self) -> Mapping[str, str]:
        """The chosen tab."""
        return {"tab": str(self.tabs.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The tab again."""
        self.tabs.set_value(state.get("tab", "allocation"))

    def focus_first(self) -> None:
        """The year."""
        self.year.editor().setFocus()

    # --- acts ---

    def print_book(self) -> None:
        """Shows the annual report before it is printed."""
        if self._state is not None:
            choice = annual_report_choice(self.context, self._state.year.fiscal_year.year)
            PaperDialog(self.context, [choice], parent=self).open()

    def decide(self) -> None:
        """Opens the dialog that posts the decision."""
        if self.allocation is None or self.changed():
            return
        dialog = DecisionDialog(
            self.context,
            self.allocation,
            print_decision=lambda voucher: show_entry_papers(self.context, voucher, self),
            parent=self,
        )
        show_dialog(dialog)

    def keep_rules(self) -> None:
        """Makes the percentages that are tried the cooperative's rules."""
        if not self.table.is_whole():
            return
        session, rules = self.context.session, self.table.rules(self._bases())
        self.keep_button.set_running(True)
        self.context.operations.run(
            lambda _: surplus.put_surplus_rules(session, rules),
            lambda _: self.context.navigator.say(self.context.tr("The rules are kept.")),
            on_settled=lambda: self.keep_button.set_running(False),
            owner=self,
        )

    def reset_rules(self) -> None:
        """Back to the cooperative's rules."""
        if self._state is not None:
            self._show_rules()
            self._show_allocation(self._state.allocation)

    def appoint(self) -> None:
        """Opens the dialog for an officer."""
        show_dialog(OfficerDialog(self.context, parent=self))

    def correct_officer(self) -> None:
        """Opens the selected officer to be corrected."""
        officer = self.officer_grid.selected()
        if officer is not None and self.context.may(Permission.EDIT_MEMBERS):
            show_dialog(CorrectOfficerDialog(self.context, officer, parent=self))

    def print_books(self) -> None:
        """The books of board, supervisors and management, with boxes to sign."""
        from coopledger.ui.dialogs.paper import PaperDialog, officer_book_choices

        choices = officer_book_choices(self.context, self.context.today())
        title = self.context.tr("Books of officers")
        show_dialog(PaperDialog(self.context, choices, title=title, parent=self))

    def end_term(self) -> None:
        """Opens the dialog for the selected officer."""
        officer = self.officer_grid.selected()
        if officer is not None and officer.to_date is None:
            show_dialog(EndTermDialog(self.context, officer, parent=self))

    # --- what-if ---

    def _bases(self) -> Bases:
        return Bases(
            capital_basis=self.capital.value(),
            capital_average=self.average.value(),
            loan_basis=self.loans.value(),
        )

    def _try(self) -> None:
        """Works the figures out by what is typed, as soon as it is whole."""
        state = self._state
        if state is None or state.allocation.decided:
            return
        self._show_state()
        if not self.table.is_whole():
            self._latest.drop()
            self.table.fade_amounts()
            return
        rules, session = self.table.rules(self._bases()), self.context.session
        year = state.year.fiscal_year.year
        self._latest.ask(
            lambda _: surplus.allocation(session, year, what_if=rules),
            self._show_allocation,
            self._refused,
        )

    def _refused(self, error: CoopLedgerError) -> None:
        self.notice.tell(error_text(error, self.context.tr), Tone.ERROR)

    def _year_chosen(self, year: object) -> None:
        if isinstance(year, int) and year != self._wanted:
            self._wanted = year
            self._state = None
            self.refresh()

    # --- showing ---

    def _show_rules(self) -> None:
        """The book's percentages, or the decided ones, which nobody changes any more."""
        state = self._state
        assert state is not None
        decided = state.allocation.decided
        rules = decided_rules(state) if decided else state.rules
        may = not decided and self.context.may(Permission.EDIT_RULES)
        self.table.show_rules(rules)
        self.table.set_read_only(decided)
        fields = (self.capital, self.average, self.loans)
        for field in fields:
            field.blockSignals(True)
        self.capital.set_value(rules.capital_basis)
        self.average.set_value(rules.capital_average)
        self.loans.set_value(rules.loan_basis)
        for field in fields:
            field.blockSignals(False)
        self.base_card.setVisible(not decided)
        self.keep_button.setVisible(may)

    def _show_allocation(self, allocation: SurplusAllocation) -> None:
        tr = self.context.tr
        self.allocation = allocation
        self.table.show_allocation(allocation)
        to_members: Money = total(allocation.amount(part) for part in MEMBER_PARTS)
        loss = allocation.surplus < ZERO
        self.surplus_card.show_figure(
            tr.value(allocation.surplus),
            tr("a loss: nothing is shared out") if loss else "",
            tone=Tone.WARNING if loss else Tone.NORMAL,
        )
        covered = ""
        if allocation.loss_covered:
            covered = tr("after a loss of {amount} was covered", amount=allocation.loss_covered)
        self.members_card.show_figure(tr.value(allocation.from_members), covered)
        self.others_card.show_figure(tr.value(allocation.from_non_members))
        self.shares_card.show_figure(
            tr.value(to_members),
            tr.ngettext("{n} member", "{n} members", len(allocation.members)),
        )
        self._show_members()
        self._show_state()

    def _show_members(self) -> None:
        allocation = self.allocation
        if allocation is None:
            return
        words = self.member_search.text().casefold().split()
        shares = [
            share
            for share in allocation.members
            if all(word in f"{share.number} {share.name}".casefold() for word in words)
        ]
        self.member_grid.show_rows(shares)
        sums: dict[str, Money] = {
            part.value: total(share.of(part) for share in shares) for part in MEMBER_PARTS
        }
        sums["total"] = total(share.total for share in shares)
        self.member_grid.show_totals(self.context.tr("Total"), sums)
        self.export.setVisible(not self.changed())
        self._offer_files()

    def _offer_files(self) -> None:
        state, session = self._state, self.context.session
        if state is not None:
            year = state.year.fiscal_year
            self.export.offer_report(
                lambda _: surplus.allocation_list(session, year.year),
                self.context.tr("Members' shares of the surplus"),
                from_date=year.first_day,
                to_date=year.last_day,
            )

    def _show_state(self) -> None:
        """What comes next: close the year, keep the percentages, or post the decision."""
        state = self._state
        if state is None:
            return
        tr, changed = self.context.tr, self.changed()
        self.reset_button.setVisible(changed)
        self.keep_button.setEnabled(changed and self.table.is_whole())
        self.try_hint.setVisible(changed)
        may = self.context.may(Permission.ALLOCATE_SURPLUS)
        ready = state.year.closed and not state.allocation.decided
        self.decide_button.setVisible(may and ready)
        self.decide_button.setEnabled(not changed)
        if state.allocation.decided:
            self.notice.tell(
                tr("The meeting decided on {date}.", date=state.allocation.decided_on), Tone.GOOD
            )
        elif not state.year.closed:
            over = state.year.fiscal_year.last_day < self.context.today()
            action = tr("To closing") if over and may else ""
            text = tr("The year is not closed yet: this is how it would be shared out today.")
            self.notice.tell(text, Tone.NORMAL, action=action)
        elif changed:
            self.notice.tell(
                tr("Other percentages are tried. Keep them as rules before the decision."),
                Tone.WARNING,
            )
        else:
            self.notice.tell(tr("The year is closed; the meeting can decide."), Tone.NORMAL)

    def _help(self) -> None:
        self.context.navigator.open(Target(page="closing"))

    # --- parts ---

    def _add_part(self, name: str, widget: QWidget) -> None:
        self._names.append(name)
        self.parts.addWidget(widget)

    def _show_tab(self, tab: object) -> None:
        self.parts.setCurrentIndex(self._names.index(str(tab)))

    def _cards(self) -> QGridLayout:
        tr, theme = self.context.tr, self.context.theme
        self.surplus_card = FigureCard(theme, tr("Surplus of the year"), "…")
        self.members_card = FigureCard(theme, tr("From business with members"), "…")
        self.others_card = FigureCard(theme, tr("From business with non-members"), "…")
        self.shares_card = FigureCard(theme, tr("To members"), "…")
        cards = (self.surplus_card, self.members_card, self.others_card, self.shares_card)
        # Large type: amounts are never cut.
        columns = 2 if theme.scale > LARGE_SCALE else len(cards)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, card in enumerate(cards):
            grid.addWidget(card, *divmod(number, columns))
        return grid

    def _allocation_part(self) -> QWidget:
        tr, theme = self.context.tr, self.context.theme
        self.table = SurplusParts(theme, tr)
        self.table.edited.connect(self._try)
        self.reset_button = Button(theme, tr("Back to the rules"), "reverse", role="quiet")
        self.reset_button.clicked.connect(self.reset_rules)
        self.keep_button = Button(theme, tr("Keep as rules"), "check")
        self.keep_button.clicked.connect(self.keep_rules)
        self.try_hint = TextLabel(tr("Only tried so far"), "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        buttons.addWidget(self.try_hint)
        buttons.addStretch(1)
        buttons.addWidget(self.reset_button)
        buttons.addWidget(self.keep_button)
        card = Card(theme)
        card.body.addWidget(self.table)
        card.body.addLayout(buttons)
        left = QVBoxLayout()
        left.addWidget(card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._base_card())
        right.addStretch(1)
        scroller = Scroller()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addLayout(right)
        scroller.body.setSpacing(GAP)
        scroller.body.addLayout(self._cards())
        scroller.body.addLayout(row)
        scroller.body.addStretch(1)
        return scroller

    def _base_card(self) -> Card:
        tr, theme = self.context.tr, self.context.theme
        self.capital = ChoiceEdit(
            [
                (CapitalBasis.SHARE_AND_MANDATORY, tr("Membership shares and mandatory savings")),
                (CapitalBasis.MANDATORY, tr("Mandatory savings")),
                (CapitalBasis.ALL_SAVINGS, tr("All savings")),
            ]
        )
        self.average = CheckEdit(tr("average over the year"))
        self.loans = ChoiceEdit(
            [
                (LoanBasis.INTEREST_PAID, tr("Interest she paid")),
                (LoanBasis.PRINCIPAL_DISBURSED, tr("Loans she received")),
                (LoanBasis.LOAN_BALANCE, tr("What she owes")),
            ]
        )
        for field in (self.capital, self.average, self.loans):
            field.value_changed.connect(lambda _: self._try())
        self.base_card = Card(theme, tr("What shares are counted by"))
        body = self.base_card.body
        body.addWidget(TextLabel(tr("Return on capital"), "label"))
        body.addWidget(self.capital)
        body.addWidget(self.average)
        body.addSpacing(theme.px(6))
        body.addWidget(TextLabel(tr("Patronage refund on loans"), "label"))
        body.addWidget(self.loans)
        body.addSpacing(theme.px(6))
        body.addWidget(
            TextLabel(
                tr(
                    "Purchases and consignment count by their amounts. Roundings go to the reserve."
                ),
                "muted",
                wrap=True,
            )
        )
        self.base_card.setFixedWidth(min(theme.px(SIDE_WIDTH), WIDEST_SIDE))
        return self.base_card

    def _members_part(self) -> QWidget:
        tr, theme = self.context.tr, self.context.theme
        self.member_search = SearchField(self.context, tr("Number or name"))
        self.member_search.wanted.connect(self._show_members)
        self.export = ExportBar(self.context)
        money = CellKind.MONEY
        titles = {
            Part.CAPITAL_RETURN: tr("On capital"),
            Part.PATRONAGE_LOANS: tr("On loans"),
            Part.PATRONAGE_PURCHASES: tr("On purchases"),
            Part.PATRONAGE_CONSIGNMENT: tr("On consignment"),
        }
        columns = [
            GridColumn[MemberShare](key="number", title=tr("No."), value=lambda row: row.number),
            GridColumn[MemberShare](
                key="name", title=tr("Name"), value=lambda row: row.name, stretch=1
            ),
            *(
                GridColumn[MemberShare](
                    key=part.value, title=titles[part], value=_share_of(part), kind=money
                )
                for part in MEMBER_PARTS
            ),
            GridColumn[MemberShare](
                key="total", title=tr("Total"), value=lambda row: row.total, kind=money, strong=True
            ),
        ]
        self.member_grid: Grid[MemberShare] = Grid(
            theme, tr, columns, key=lambda row: row.member_id
        )
        self.member_grid.set_empty(
            tr("No shares"),
            tr("There is no surplus, or no member has savings, loans or purchases in this year."),
            icon="members",
        )
        self.member_grid.row_activated.connect(self._open_member)
        self.member_search.left.connect(self.member_grid.setFocus)
        top = QHBoxLayout()
        top.addWidget(self.member_search)
        top.addStretch(1)
        top.addWidget(self.export)
        return _with_grid(self.context, top, self.member_grid)

    def _open_member(self, share: MemberShare) -> None:
        self.context.navigator.open(Target(page="members", kind="member", key=share.number))

    def _officers_part(self) -> QWidget:
        tr, theme, today = self.context.tr, self.context.theme, self.context.today()
        columns = (
            GridColumn[Officer](
                key="body", title=tr("Body"), value=lambda row: body_name(row.body, tr), width=170
            ),
            GridColumn[Officer](
                key="position", title=tr("Office"), value=lambda row: row.position, stretch=1
            ),
            GridColumn[Officer](key="name", title=tr("Name"), value=lambda r: r.name, stretch=2),
            GridColumn[Officer](
                key="member", title=tr("Member no."), value=lambda row: row.member_number
            ),
            GridColumn[Officer](key="phone", title=tr("Telephone"), value=lambda row: row.phone),
            GridColumn[Officer](
                key="from", title=tr("Since"), value=lambda row: row.from_date, kind=CellKind.DATE
            ),
            GridColumn[Officer](
                key="to", title=tr("Until"), value=lambda row: row.to_date, kind=CellKind.DATE
            ),
            GridColumn[Officer](
                key="state",
                title=tr("State"),
                value=lambda row: tr("serves") if row.serves_on(today) else tr("ended"),
                kind=CellKind.PILL,
                tone=lambda row: Tone.GOOD if row.serves_on(today) else Tone.MUTED,
            ),
        )
        self.officer_grid: Grid[Officer] = Grid(
            theme, tr, columns, key=lambda row: row.id, look=_officer_look(today)
        )
        self.officer_grid.set_empty(
            tr("Nobody is entered yet"),
            tr("Board and supervisors sign the statements and the annual report."),
            icon="members",
            action=tr("Enter an officer"),
        )
        self.officer_grid.empty_activated.connect(self.appoint)
        self.end_button = Button(theme, tr("End the term …"), "log-out")
        self.end_button.clicked.connect(self.end_term)
        self.end_button.setEnabled(False)
        self.officer_grid.selection_changed.connect(self._officer_selected)
        self.officer_grid.row_activated.connect(lambda _: self.correct_officer())
        self.correct_button = Button(theme, tr("Correct …"), "edit")
        self.correct_button.clicked.connect(self.correct_officer)
        self.correct_button.setEnabled(False)
        appoint = Button(theme, tr("Enter an officer"), "user-plus")
        appoint.clicked.connect(self.appoint)
        top = QHBoxLayout()
        if self.context.may(Permission.PRINT_PAPERS):
            books = Button(theme, tr("Books to sign"), "print")
            books.clicked.connect(self.print_books)
            top.addWidget(books)
        top.addStretch(1)
        if self.context.may(Permission.EDIT_MEMBERS):
            for button in (self.end_button, self.correct_button, appoint):
                top.addWidget(button)
        return _with_grid(self.context, top, self.officer_grid)

    def _officer_selected(self, officer: Officer | None) -> None:
        self.end_button.setEnabled(officer is not None and officer.to_date is None)
        self.correct_button.setEnabled(officer is not None)


def usual_year(years: Sequence[YearState], today: date) -> YearState:
    """The year a meeting is about: closed and undecided, else the newest that is over."""
    waiting = [year for year in years if year.closed and year.decided_on is None]
    over = [year for year in years if year.fiscal_year.last_day < today]
    return (waiting[-1:] or over[-1:] or years[-1:])[0]


def decided_rules(state: MeetingState) -> SurplusRules:
    """The percentages of a decision, which may differ from today's rules."""
    parts = state.allocation.parts
    return SurplusRules(
        members={part.part: part.members_ppm for part in parts if part.members_ppm},
        non_members={part.part: part.non_members_ppm for part in parts if part.non_members_ppm},
    )


def _plain(rules: SurplusRules) -> tuple[object, ...]:
    """Rules without parts of 0 %, to compare them."""
    members = {part: ppm for part, ppm in rules.members.items() if ppm}
    others = {part: ppm for part, ppm in rules.non_members.items() if ppm}
    return (members, others, rules.capital_basis, rules.capital_average, rules.loan_basis)


def _share_of(part: Part) -> Callable[[MemberShare], Money]:
    return lambda row: row.of(part)


def _officer_look(today: date) -> Callable[[Officer], RowLook]:
    return lambda row: RowLook.NORMAL if row.serves_on(today) else RowLook.GREYED


def _with_grid(context: Context, top: QHBoxLayout, grid: QWidget) -> QWidget:
    """A list with its filters and buttons above."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(context.theme.px(10))
    top.setSpacing(context.theme.px(10))
    card = Card(context.theme, flush=True)
    card.body.addWidget(grid)
    column.addLayout(top)
    column.addWidget(card, 1)
    return part
