"""Home: how the cooperative stands today, what is due, and the acts that are used most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Codes
from coopledger.accounting.money import ZERO, Money, total
from coopledger.i18n import format_date_short, format_day_and_date, format_month, format_month_short
from coopledger.services import home
from coopledger.services.changes import EVERYTHING, Change
from coopledger.services.home import DueItem, DueKind, HomeFigures, Step, StepKind, Trend
from coopledger.services.permissions import Permission, allowed
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.navigation import Act, Target
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import (
    GAP,
    PAGE_MARGIN,
    Button,
    Card,
    CheckList,
    EmptyState,
    FigureCard,
    Notice,
    Scroller,
    TextLabel,
    clear_layout,
)
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn
from coopledger.ui.widgets.setup_cards import SetupCards
from coopledger.ui.widgets.trend import Point, TrendView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NO_LIMIT = 16_777_215
"""Qt's own largest width."""
MOST_ACTS = 6
"""How many buttons the row of acts has."""
_USED = "home/used/"
_SIDE = 372
"""The width of the right column at 100 %."""
_WIDE = 1000
"""From this width at 100 % on, the due list and the trends stand side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeAct:
    """A button of the row: which acts stand there follows from how often each was used."""

    key: str
    title: str
    icon: str
    permission: Permission
    run: Callable[[], None]


class HomePage(Page[HomeFigures]):
    """The first page of the day."""

    name = "home"
    concerns = EVERYTHING - {Change.USERS}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        role = context.session.user.role
        self._sees = allowed(role, Permission.SEE_BOOKS) and allowed(role, Permission.SEE_MEMBERS)
        self._figures: HomeFigures | None = None
        self._action: Target | None = None
        self._wide = True
        self._acts = self._known_acts()
        self.act_row = QHBoxLayout()
        self.act_row.setSpacing(context.theme.px(10))
        self.alarm = Notice(context.theme)
        self.alarm.setObjectName("alarm")
        self.alarm.hide()
        self.alarm.activated.connect(self._open_alarm)
        scroller = Scroller()
        scroller.body.setSpacing(GAP)
        self.setup = SetupCards(context)
        self.setup.shown_changed.connect(self._setup_changed)
        scroller.body.addLayout(self.act_row)
        scroller.body.addWidget(self.alarm)
        scroller.body.addWidget(self.setup)
        self.body.addWidget(scroller, 1)
        if self._sees:
            self._build_figures(scroller.body)
        else:
            self._build_counter(scroller.body)
        self._show_acts()
        self._show_greeting()

    # --- reading ---

    def read(self) -> Work[HomeFigures] | None:
        """All figures of the page in one read of the book."""
        if not self._sees:
            return None
        session = self.context.session
        return lambda _: home.figures(session)

    def show_result(self, result: HomeFigures) -> None:
        """Everything anew, the greeting too: it may be afternoon by now."""
        self._figures = result
        self.setup.refresh()
        self._show_greeting()
        self._show_alarm(result)
        self._show_cards(result)
        self._show_due(result)
        self._show_trends(result)
        self._show_steps(result)

    def acts(self) -> Sequence[Act]:
        """The acts of the row and those that found no room."""
        return [
            Act(title=act.title, run=partial(self._run_named, act), icon=act.icon)
            for act in self._acts
        ]

    def focus_first(self) -> None:
        """The first act."""
        item = self.act_row.itemAt(0)
        widget = item.widget() if item is not None else None
        (widget or self).setFocus()

    # --- building ---

    def _build_figures(self, body: QVBoxLayout) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.cash = FigureCard(theme, tr("Cash and bank today"))
        self.savings = FigureCard(theme, tr("Members' savings"))
        self.loans = FigureCard(theme, tr("Running loans"))
        self.surplus = FigureCard(theme, tr("Surplus of the year so far"))
        self.figure_grid = QGridLayout()
        self.figure_grid.setSpacing(GAP)
        for card, page in (
            (self.cash, "cash"),
            (self.savings, "savings"),
            (self.loans, "loans"),
            (self.surplus, "reports"),
        ):
            card.make_clickable(card.label.whole_text())
            card.activated.connect(partial(self._open, Target(page=page)))
        body.addLayout(self.figure_grid)
        self.due_card = Card(theme, tr("Due this week and late"), " ", flush=True)
        self.due = self._due_grid()
        self.due_card.body.addWidget(self.due)
        self.due_card.setMinimumHeight(theme.px(250))
        self.side = QVBoxLayout()
        self.side.setSpacing(GAP)
        self.side.addWidget(self._trend_card(), 3)
        self.side.addWidget(self._step_card(), 2)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(GAP)
        self.columns.addWidget(self.due_card, 1)
        self.columns.addLayout(self.side)
        body.addLayout(self.columns, 1)
        self._arrange(wide=True)

    def _build_counter(self, body: QVBoxLayout) -> None:
        """What a cashier sees: her work stands on the shop's page."""
        tr = self.context.tr
        welcome = EmptyState(
            self.context.theme,
            tr("Ready to serve"),
            tr("Selling and its receipts stand on the page of the shop."),
            icon="shop",
            action=tr("To the shop"),
            action_icon="arrow-right",
        )
        welcome.activated.connect(partial(self._open, Target(page="shop")))
        body.addWidget(welcome, 1)

    def _due_grid(self) -> Grid[DueItem]:
        tr = self.context.tr
        columns: tuple[GridColumn[DueItem], ...] = (
            GridColumn(key="number", title=tr("No."), value=lambda row: row.member_number),
            GridColumn(key="name", title=tr("Name"), value=lambda row: row.member_name, stretch=3),
            GridColumn(key="for", title=tr("For"), value=self._purpose, stretch=2),
            GridColumn(
                key="due",
                title=tr("Due"),
                value=self._due_day,
                tone=self._due_tone,
                width=104,
                sortable=False,
            ),
            GridColumn(
                key="amount",
                title=tr("Amount"),
                value=lambda row: row.amount,
                kind=CellKind.MONEY,
            ),
        )
        grid: Grid[DueItem] = Grid(
            self.context.theme,
            tr,
            columns,
            key=lambda row: (row.kind, row.loan_number or row.member_number, row.number),
        )
        grid.setObjectName("due")
        grid.row_activated.connect(self._open_due)
        grid.set_empty(
            tr("Nothing is due this week"),
            tr("Instalments and dues of the next seven days, and whatever is late, stand here."),
            icon="calendar",
        )
        return grid

    def _trend_card(self) -> Card:
        tr, theme = self.context.tr, self.context.theme
        self.trend_card = card = Card(theme, tr("Twelve months"))
        card.body.setSpacing(theme.px(2))
        card.body.setContentsMargins(theme.px(18), 0, theme.px(18), theme.px(12))
        self.trends: dict[str, tuple[TrendView, TextLabel]] = {}
        for key, title in (
            ("savings", tr("Savings")),
            ("loans", tr("Loans")),
            ("surplus", tr("Surplus of each month")),
        ):
            view = TrendView(theme, title, bars=key == "surplus", labels=key == "surplus")
            view.setObjectName(f"trend-{key}")
            note = TextLabel("", "small")
            head = QHBoxLayout()
            head.addWidget(TextLabel(title, "small"))
            head.addStretch(1)
            head.addWidget(note)
            card.body.addLayout(head)
            card.body.addWidget(view, 1)
            self.trends[key] = (view, note)
        return card

    def _step_card(self) -> Card:
        tr, theme = self.context.tr, self.context.theme
        self.step_card = Card(theme, tr("Before the month is closed"))
        self.steps = CheckList(theme)
        self.close_button = Button(theme, tr("Close the month"), "closing", role="quiet")
        self.close_button.clicked.connect(partial(self._open, Target(page="closing")))
        self.close_button.hide()
        self.step_card.body.addWidget(self.steps)
        self.step_card.body.addWidget(self.close_button)
        self.step_card.body.addStretch(1)
        return self.step_card

    # --- width ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them, else one; acts that do not fit wait."""
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(_WIDE)
        if self._sees and wide != self._wide:
            self._arrange(wide=wide)
        self._fit_acts()

    def _arrange(self, *, wide: bool) -> None:
        self._wide = wide
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.columns.setDirection(across if wide else down)
        self.side.setDirection(down if wide else across)
        for card in (self.trend_card, self.step_card):
            card.setMaximumWidth(self.context.theme.px(_SIDE) if wide else _NO_LIMIT)
            card.setMinimumWidth(self.context.theme.px(_SIDE) if wide else 0)
        a_row = 4 if wide else 2
        for number, card in enumerate((self.cash, self.savings, self.loans, self.surplus)):
            self.figure_grid.removeWidget(card)
            self.figure_grid.addWidget(card, number // a_row, number % a_row)
        for column in range(4):
            self.figure_grid.setColumnStretch(column, int(column < a_row))

    def _fit_acts(self) -> None:
        """Hides the last buttons of the row that the width has no room for."""
        room = self.width() - 2 * PAGE_MARGIN - self.context.theme.px(16)
        for place in range(self.act_row.count()):
            item = self.act_row.itemAt(place)
            button = item.widget() if item is not None else None
            if button is not None:
                room -= button.sizeHint().width() + self.act_row.spacing()
                button.setVisible(room >= 0)

    # --- showing ---

    def _show_greeting(self) -> None:
        tr, session = self.context.tr, self.context.session
        hour = session.clock.now().astimezone().hour
        name = session.user.display_name.split()[0]
        if hour < 11:
            greeting = tr("Good morning, {name}", name=name)
        elif hour < 15:
            greeting = tr("Good day, {name}", name=name)
        elif hour < 18:
            greeting = tr("Good afternoon, {name}", name=name)
        else:
            greeting = tr("Good evening, {name}", name=name)
        parts = [format_day_and_date(self.context.today(), tr.language)]
        if self._figures is not None:
            parts.append(self._state_of_month(self._figures))
        self.header.set_title(greeting, " · ".join(parts))

    def _state_of_month(self, figures: HomeFigures) -> str:
        tr = self.context.tr
        waiting = figures.open_months
        if len(waiting) == 1:
            return tr("{month} is over but not closed", month=waiting[0])
        if waiting:
            return tr(
                "{n} months from {month} on are not closed yet", n=len(waiting), month=waiting[0]
            )
        return tr("{month} is open", month=figures.month)

    def _setup_changed(self) -> None:
        """The cards say where to begin; without them the alarm does."""
        if self._figures is not None:
            self._show_alarm(self._figures)

    def _show_alarm(self, figures: HomeFigures) -> None:
        """At most one thing, the worst first."""
        tr = self.context.tr
        self._action = None
        if figures.overdrawn:
            box = figures.overdrawn[0]
            self._action = Target(page="cash", kind="cash", key=box.account.code)
            name = box.account.name_en if tr.language == "en" else box.account.name_id
            text = tr("{name} is below zero: {amount}.", name=name, amount=box.balance)
            self.alarm.tell(text, Tone.ERROR, action=tr("Look at the day book"))
        elif figures.empty and not self.setup.isHidden():
            # The cards say where to begin.
            self.alarm.tell("")
        elif figures.empty:
            self._action = Target(page="members")
            text = tr("Nothing is recorded yet. Begin with the members.")
            self.alarm.tell(text, Tone.GOOD, action=tr("To the members"))
        elif len(figures.open_months) > 1:
            self._action = Target(page="closing")
            text = tr(
                "{month} is waiting to be closed, and so are the months after it.",
                month=figures.month,
            )
            self.alarm.tell(text, Tone.WARNING, action=tr("Close the month"))
        else:
            self.alarm.tell("")

    def _show_cards(self, figures: HomeFigures) -> None:
        tr = self.context.tr
        held = total(box.balance for box in figures.boxes if box.account.code == Codes.CASH)
        self.cash.show_figure(tr.value(figures.cash), tr("in the box {amount}", amount=held))
        self.savings.show_figure(
            tr.value(figures.savings.values[-1]), self._change(figures.savings)
        )
        self.loans.show_figure(
            tr.value(figures.loans.values[-1]),
            tr.ngettext("{n} loan", "{n} loans", figures.running_loans)
            if not figures.overdue
            else tr.ngettext(
                "{n} loan, {amount} late",
                "{n} loans, {amount} late",
                figures.running_loans,
                amount=figures.overdue,
            ),
            pill=tr.ngettext("{n} late", "{n} late", figures.late_loans)
            if figures.late_loans
            else "",
        )
        running = figures.surplus
        self.surplus.show_figure(
            tr.value(figures.surplus_of_year),
            tr("this month {amount}", amount=running.change),
            tone=Tone.WARNING if figures.surplus_of_year < ZERO else Tone.NORMAL,
        )

    def _change(self, trend: Trend) -> str:
        tr = self.context.tr
        if trend.change < ZERO:
            return tr("down {amount} this month", amount=-trend.change)
        if trend.change:
            return tr("up {amount} this month", amount=trend.change)
        return tr("unchanged this month")

    def _show_due(self, figures: HomeFigures) -> None:
        tr = self.context.tr
        note = ""
        if figures.due:
            note = tr.ngettext(
                "{n} member · {amount}",
                "{n} members · {amount}",
                figures.members_due,
                amount=figures.due_total,
            )
        self.due_card.note.setText(note)
        self.due.show_rows(figures.due)

    def _show_trends(self, figures: HomeFigures) -> None:
        tr = self.context.tr
        for key, trend in (("savings", figures.savings), ("loans", figures.loans)):
            view, note = self.trends[key]
            view.show_points(self._points(trend))
            grown = trend.values[-1] - trend.values[0]
            sign = "+" if grown > ZERO else ""
            note.setText(f"{sign}{tr.value(grown)}")
        view, note = self.trends["surplus"]
        view.show_points(self._points(figures.surplus))
        months = len(figures.surplus.values)
        average = Money.rupiah(total(figures.surplus.values).sen // 100 // months)
        note.setText(tr("on average {amount}", amount=average))

    def _points(self, trend: Trend) -> list[Point]:
        tr = self.context.tr
        return [
            Point(
                height=value.sen,
                text=f"{format_month(month, tr.language)}: {tr.value(value)}",
                label=format_month_short(month, tr.language).split()[0] if number % 2 else "",
            )
            for number, (month, value) in enumerate(zip(trend.months, trend.values, strict=True))
        ]

    def _show_steps(self, figures: HomeFigures) -> None:
        tr = self.context.tr
        self.step_card.heading.setText(tr("Before {month} is closed", month=figures.month))
        self.steps.set_steps(
            [(self._step_text(step, figures.month), step.done) for step in figures.steps]
        )
        over = all(step.done for step in figures.steps if step.kind is StepKind.MONTH_OVER)
        self.close_button.setVisible(over and self.context.may(Permission.CLOSE_MONTH))

    def _step_text(self, step: Step, month: Period) -> str:
        tr = self.context.tr
        match step.kind:
            case StepKind.DUES:
                if step.done:
                    return tr("Dues are paid by everybody")
                return tr.ngettext(
                    "{n} member has not paid her dues", "{n} members have not paid dues", step.open
                )
            case StepKind.INSTALMENTS:
                if step.done:
                    return tr("No instalment is missing")
                return tr.ngettext(
                    "{n} loan misses instalments", "{n} loans miss instalments", step.open
                )
            case StepKind.CASH:
                if step.done:
                    return tr("No cash box or bank is below zero")
                return tr.ngettext(
                    "{n} cash box is below zero", "{n} cash boxes are below zero", step.open
                )
            case StepKind.MONTH_OVER:
                if step.done:
                    return tr("{month} is over", month=month)
                return tr.ngettext(
                    "{month} ends in {n} day", "{month} ends in {n} days", step.open, month=month
                )

    # --- the list of what is due ---

    def _purpose(self, row: DueItem) -> str:
        tr = self.context.tr
        if row.kind is DueKind.DUES:
            if row.count == 1:
                return tr("Mandatory savings")
            return tr("Mandatory savings, {n} months", n=row.count)
        if row.count > 1:
            return tr("{n} instalments", n=row.count)
        return tr("Instalment {number} of {of}", number=row.number, of=row.of)

    def _due_day(self, row: DueItem) -> str:
        tr, today = self.context.tr, self.context.today()
        near = {
            today - timedelta(days=1): tr("yesterday"),
            today: tr("today"),
            today + timedelta(days=1): tr("tomorrow"),
        }
        if row.due_on in near:
            return near[row.due_on]
        if today < row.due_on:
            return format_day_and_date(row.due_on, tr.language).split(",")[0]
        return format_date_short(row.due_on)

    def _due_tone(self, row: DueItem) -> Tone:
        return Tone.WARNING if row.due_on < self.context.today() else Tone.NORMAL

    def _open_due(self, row: DueItem) -> None:
        if row.loan_number:
            self._open(Target(page="loans", kind="loan", key=row.loan_number))
        else:
            self._open(Target(page="members", kind="member", key=row.member_number))

    # --- acts ---

    def _known_acts(self) -> tuple[HomeAct, ...]:
        """Every act this person may do, in the order in which they stand."""
        tr, p = self.context.tr, Permission
        acts = (
            ("deposit", tr("Receive a deposit"), "deposit", p.RECORD_SAVINGS, self._deposit),
            ("withdraw", tr("Pay out savings"), "withdraw", p.RECORD_SAVINGS, self._withdraw),
            ("repay", tr("Receive an instalment"), "loans", p.RECORD_LOANS, self._repay),
            ("sell", tr("Sell goods"), "cart", p.RECORD_SALES, self._sell),
            ("cost", tr("Pay a cost"), "receipt", p.RECORD_VOUCHERS, self._cost),
            ("lend", tr("Grant a loan"), "coins", p.RECORD_LOANS, self._lend),
            ("transfer", tr("Move cash"), "transfer", p.RECORD_VOUCHERS, self._transfer),
            ("member", tr("New member"), "user-plus", p.EDIT_MEMBERS, self._new_member),
            ("journal", tr("Journal entry"), "edit", p.RECORD_JOURNAL, self._journal),
        )
        return tuple(
            HomeAct(key=key, title=title, icon=icon, permission=permission, run=run)
            for key, title, icon, permission, run in acts
            if self.context.may(permission)
        )

    def _show_acts(self) -> None:
        """The acts used most, in the order in which they always stand, so that none jumps about."""
        clear_layout(self.act_row)
        places = range(len(self._acts))
        most = sorted(places, key=lambda place: (-self._used(self._acts[place]), place))[:MOST_ACTS]
        for number, place in enumerate(sorted(most)):
            act = self._acts[place]
            button = Button(
                self.context.theme, act.title, act.icon, role="" if number else "primary"
            )
            button.setObjectName(f"act-{act.key}")
            button.clicked.connect(partial(self._run, act))
            self.act_row.addWidget(button)
        self.act_row.addStretch(1)

    def _used(self, act: HomeAct) -> int:
        count = self.context.memory.text(_USED + act.key)
        return int(count) if count.isdecimal() else 0

    def _run(self, act: HomeAct) -> None:
        self.context.memory.put(_USED + act.key, str(self._used(act) + 1))
        act.run()

    def _run_named(self, act: HomeAct, name: str) -> None:
        del name
        self._run(act)

    # Their forms are loaded when they are first wanted: the page itself is there at once.

    def _deposit(self) -> None:
        from coopledger.ui.dialogs.deposit import DepositDialog

        show_dialog(DepositDialog(self.context, parent=self.window()))

    def _withdraw(self) -> None:
        from coopledger.ui.dialogs.withdrawal import WithdrawalDialog

        show_dialog(WithdrawalDialog(self.context, parent=self.window()))

    def _repay(self) -> None:
        from coopledger.ui.dialogs.repayment import RepaymentDialog

        show_dialog(RepaymentDialog(self.context, parent=self.window()))

    def _lend(self) -> None:
        from coopledger.ui.dialogs.disbursement import DisbursementDialog

        show_dialog(DisbursementDialog(self.context, parent=self.window()))

    def _sell(self) -> None:
        from coopledger.ui.dialogs.sale import SaleDialog

        show_dialog(SaleDialog(self.context, parent=self.window()))

    def _cost(self) -> None:
        from coopledger.accounting.vouchers import Direction
        from coopledger.ui.dialogs.act_voucher import ActVoucherDialog

        dialog = ActVoucherDialog(self.context, direction=Direction.OUT, parent=self.window())
        show_dialog(dialog)

    def _transfer(self) -> None:
        from coopledger.ui.dialogs.transfer import TransferDialog

        show_dialog(TransferDialog(self.context, parent=self.window()))

    def _new_member(self) -> None:
        from coopledger.ui.dialogs.member import MemberDialog

        show_dialog(MemberDialog(self.context, parent=self.window()))

    def _journal(self) -> None:
        from coopledger.ui.dialogs.journal_entry import JournalEntryDialog

        show_dialog(JournalEntryDialog(self.context, parent=self.window()))

    def _open(self, target: Target) -> None:
        self.context.navigator.open(target)

    def _open_alarm(self) -> None:
        if self._action is not None:
            self._open(self._action)
