"""The month's savings interest: looked at before it is posted, and taken back if it was wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.interest_run import Difference, InterestRun, RunLine, TermInterest
from coopledger.accounting.money import Money, total
from coopledger.i18n import format_month, format_percent
from coopledger.i18n.error_text import error_text, problem_text
from coopledger.services import batches, member_reports, savings_interest
from coopledger.services.changes import Posted
from coopledger.services.permissions import Permission
from coopledger.services.savings_interest import InterestPosted, InterestPreview, RunRequest
from coopledger.ui.business_words import interest_method_short
from coopledger.ui.dialogs.base import BaseDialog, FormDialog, show_dialog
from coopledger.ui.navigation import Message
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Notice, TextLabel
from coopledger.ui.widgets.fields import ChoiceEdit, NoteEdit
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn
from coopledger.ui.widgets.latest import Latest

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from coopledger.ui.context import Context
    from coopledger.ui.operations import Operation, Progress, Work

_HEIGHT, _HIGHEST = 300, 330
"""Of the table; larger type keeps the notice above it and its foot on the screen."""
_WIDTH = 1160
MONTHS_OFFERED = 24
LARGE_SCALE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One line of the table: an account or a certificate."""

    member: str
    name: str
    account: str
    counts: str
    base: Money | None
    rate: str
    interest: Money
    tax: Money

    @property
    def net(self) -> Money:
        """What she gets."""
        return self.interest - self.tax


class InterestRunDialog(BaseDialog):
    """What a month's run would post, month by month.

    Args:
        context: What every dialog is given.
        period: The month to begin with; None for the one whose turn it is.
    """

    name: ClassVar[str] = "interest-run"

    def __init__(
        self, context: Context, period: Period | None = None, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Savings interest of a month"),
            subtitle=tr("Look at it first; nothing is recorded before you say so."),
            wide=True,
            parent=parent,
        )
        self.setObjectName(self.name)
        self._width = theme.px(_WIDTH)
        self.operation_id = context.session.ids.new()
        self._preview: InterestPreview | None = None
        self._running: Operation | None = None
        self._latest = Latest(context.operations, self)
        self.month = ChoiceEdit()
        self.month.editor().setAccessibleName(tr("Month"))
        self.notice = Notice(theme)
        self.refusal = Notice(theme, "", Tone.ERROR)
        self.refusal.hide()
        self.grid = lines_grid(context)
        self.grid.setMinimumHeight(min(theme.px(_HEIGHT), _HIGHEST))
        self.aside = TextLabel("", "muted", wrap=True)
        self.close_button = Button(theme, tr("Close"))
        self.post_button = Button(theme, tr("Record the interest"), "check", role="primary")
        self.post_button.setObjectName("save")
        self.post_button.setVisible(context.may(Permission.RUN_INTEREST))
        self._lay_out_content()
        self.close_button.clicked.connect(self.reject)
        self.post_button.clicked.connect(self.post)
        session = context.session
        context.operations.run(
            lambda _: period or savings_interest.next_period(session), self._begin, owner=self
        )

    # --- reading ---

    def _begin(self, period: Period) -> None:
        today = Period.of(self.context.today())
        offered = [today.plus(-back) for back in range(1, MONTHS_OFFERED + 1)]
        if period not in offered:
            offered.append(period)
        language = self.context.tr.language
        self.month.set_choices(
            [(each, format_month(each, language)) for each in sorted(offered, reverse=True)]
        )
        self.month.set_value(period)
        self.month.value_changed.connect(self.read)
        self.read()
        self.month.editor().setFocus()

    def read(self, _: object = None) -> None:
        """Reckons the chosen month."""
        period, session = self.month.value(), self.context.session
        self._preview = None
        self.post_button.setEnabled(False)
        self.refusal.hide()
        if period is not None:
            self._latest.ask(
                lambda progress: savings_interest.preview(session, period, progress=progress),
                self._show,
            )

    def _show(self, found: InterestPreview) -> None:
        tr = self.context.tr
        self._preview = found
        rows = shown_lines(self.context, found.lines, found.terms)
        self.grid.show_rows(rows)
        show_sums(self.context, self.grid, rows)
        self.aside.setText(
            tr("Put aside for term deposits that are paid at maturity: {amount}",
               amount=found.put_aside)
            if found.put_aside
            else ""
        )  # fmt: skip
        self.aside.setVisible(bool(found.put_aside))
        problems = found.obstacles or found.warnings
        tone = Tone.ERROR if found.obstacles else Tone.WARNING
        self.notice.tell(" ".join(problem_text(each, tr) for each in problems), tone)
        self.notice.setVisible(bool(problems))
        self.post_button.setEnabled(not found.obstacles)
        self.fit()

    # --- posting ---

    def post(self) -> None:
        """Records it; pressed twice it is the same act."""
        found = self._preview
        if found is None or found.obstacles or self._running is not None:
            return
        self.refusal.hide()
        session = self.context.session
        request = RunRequest(operation_id=self.operation_id, period=found.period)

        def work(progress: Progress) -> InterestPosted:
            return savings_interest.run(session, request, progress=progress)

        self.post_button.set_running(True)
        self._running = self.context.operations.run(
            work,
            self._posted,
            self._refused,
            on_settled=self._settled,
            owner=self,
            title=self.context.tr("Recording savings interest"),
            cancellable=True,
        )

    def _posted(self, result: InterestPosted) -> None:
        tr = self.context.tr
        month = format_month(result.run.period, tr.language)
        self.context.navigator.saved.emit()
        self.context.navigator.message_wanted.emit(
            Message(text=tr("The interest of {month} is recorded.", month=month))
        )
        self.accept()

    def _refused(self, error: CoopLedgerError) -> None:
        self.refusal.tell(error_text(error, self.context.tr), Tone.ERROR)
        self.refusal.show()
        self.fit()

    def _settled(self) -> None:
        self._running = None
        self.post_button.set_running(False)

    def reject(self) -> None:
        """Closes, unless something is being recorded."""
        if self._running is None:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter records."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.post()
            return
        super().keyPressEvent(event)

    def _lay_out_content(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(TextLabel(tr("Month"), "label"))
        self.month.setFixedWidth(theme.px(220))
        row.addWidget(self.month)
        row.addStretch(1)
        self.body.addLayout(row)
        for widget in (self.notice, self.grid, self.aside, self.refusal):
            self.body.addWidget(widget)
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.post_button)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRun:
    """What a run that was recorded shows."""

    lines: tuple[RunLine, ...]
    terms: tuple[TermInterest, ...]
    differing: tuple[Difference, ...]


class PostedRunDialog(BaseDialog):
    """A run that was recorded: its lines, what would be otherwise today, and the way back.

    Args:
        context: What every dialog is given.
        run: The run.
    """

    def __init__(self, context: Context, run: InterestRun, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        month = format_month(run.period, tr.language)
        super().__init__(
            context,
            title=tr("Savings interest of {month}", month=month),
            subtitle=tr("Recorded by {name}", name=run.batch.posted_by),
            wide=True,
            parent=parent,
        )
        self.setObjectName("interest-posted")
        self._width = theme.px(_WIDTH)
        self._run = run
        self.notice = Notice(theme)
        self.notice.hide()
        self.grid = lines_grid(context)
        self.grid.setMinimumHeight(min(theme.px(_HEIGHT), _HIGHEST))
        self.back_button = Button(theme, tr("Take it back …"), "reverse", role="danger")
        self.back_button.setVisible(run.standing and context.may(Permission.REVERSE))
        self.close_button = Button(theme, tr("Close"))
        self.print_button = Button(theme, tr("Print …"), "print")
        self.print_button.setVisible(context.may(Permission.PRINT_PAPERS))
        self.print_button.clicked.connect(self.print_list)
        for widget in (self.notice, self.grid):
            self.body.addWidget(widget)
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.back_button)
        self.foot.addWidget(self.print_button)
        self.close_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self.take_back)
        session = context.session

        def read(_: object) -> RecordedRun:
            return RecordedRun(
                lines=savings_interest.lines_of(session, run.id),
                terms=savings_interest.certificates_of(session, run.id),
                differing=savings_interest.differences(session, run.id) if run.standing else (),
            )

        context.operations.run(read, self._show, owner=self)

    def print_list(self) -> None:
        """Shows the list that is filed with the month."""
        from coopledger.ui.dialogs.paper import PaperDialog, report_choice

        session, run_id = self.context.session, self._run.id
        choice = report_choice(
            self.context, lambda _: member_reports.savings_interest(session, run_id)
        )
        PaperDialog(self.context, [choice], parent=self).open()

    def take_back(self) -> None:
        """Asks why, and takes the run back."""
        dialog = TakeBackRunDialog(self.context, self._run, self)
        dialog.saved.connect(self.accept)
        show_dialog(dialog)

    def _show(self, found: RecordedRun) -> None:
        tr, differing = self.context.tr, found.differing
        rows = shown_lines(self.context, found.lines, found.terms)
        self.grid.show_rows(rows)
        show_sums(self.context, self.grid, rows)
        if not self._run.standing:
            self.notice.tell(tr("This run was taken back. The month can run again."), Tone.NORMAL)
            self.notice.show()
        elif differing:
            names = ", ".join(
                tr(
                    "{account}: {posted}, now {now}",
                    account=each.account_number,
                    posted=each.posted[0],
                    now=each.now[0],
                )
                for each in differing[:5]
            )
            text = tr.ngettext(
                "Something was recorded in the month since. {n} account would earn otherwise now: ",
                "Something was recorded in the month since. {n} accounts would earn otherwise "
                "now: ",
                len(differing),
            )
            self.notice.tell(text + names, Tone.WARNING)
            self.notice.show()
        self.fit()


class TakeBackRunDialog(FormDialog[Posted]):
    """Asks why a run is taken back.

    Args:
        context: What every dialog is given.
        run: The run.
    """

    name: ClassVar[str] = "interest-back"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, run: InterestRun, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr(
                "Take the interest of {month} back", month=format_month(run.period, tr.language)
            ),
            subtitle=tr("The opposite of each entry is recorded; then the month can run again."),
            save_text=tr("Take the interest back"),
            again=False,
            parent=parent,
        )
        self._run = run
        self.form.add("reason", NoteEdit(context.theme, lines=2), tr("Why"))
        self.start()

    def work(self) -> Work[Posted]:
        """Takes it back."""
        session = self.context.session
        request = batches.TakeBackRequest(
            operation_id=self.operation_id,
            batch_id=self._run.batch.id,
            reason=self.form.value("reason"),
        )
        return lambda _: batches.take_back(session, request)

    def message(self, result: Posted) -> Message:
        """Says so."""
        del result
        return Message(text=self.context.tr("The interest is taken back."))


def shown_lines(
    context: Context, lines: Sequence[RunLine], terms: Sequence[TermInterest]
) -> tuple[Shown, ...]:
    """The lines of the table, by member."""
    tr = context.tr
    rows = [
        Shown(
            member=line.member_number,
            name=line.member_name,
            account=line.account.number,
            counts=interest_method_short(line.method, tr),
            base=line.base,
            rate=", ".join(format_percent(rate, tr.language) for rate in line.rates),
            interest=line.interest,
            tax=line.tax,
        )
        for line in lines
    ]
    rows += [
        Shown(
            member=term.member_number,
            name=term.member_name,
            account=term.certificate,
            counts=tr("certificate"),
            base=None,
            rate="",
            interest=term.interest,
            tax=term.tax,
        )
        for term in terms
    ]
    return tuple(sorted(rows, key=lambda row: (len(row.member), row.member, row.account)))


def show_sums(context: Context, grid: Grid[Shown], rows: Sequence[Shown]) -> None:
    """The sums at the foot; none for an empty table."""
    if not rows:
        grid.footer.hide()
        return
    grid.show_totals(
        context.tr("Total"),
        {
            "interest": total(row.interest for row in rows),
            "tax": total(row.tax for row in rows),
            "net": total(row.net for row in rows),
        },
    )


def lines_grid(context: Context) -> Grid[Shown]:
    """The table of what was earned."""
    tr = context.tr
    money = partial(GridColumn[Shown], kind=CellKind.MONEY)
    counts: GridColumn[Shown] = GridColumn(
        key="counts", title=tr("Counted on"), value=lambda row: row.counts
    )
    # In large type there is no room for it; the products say it too.
    large = context.theme.scale > LARGE_SCALE
    grid: Grid[Shown] = Grid(
        context.theme,
        tr,
        (
            GridColumn(key="number", title=tr("No."), value=lambda row: row.member),
            GridColumn(
                key="name",
                title=tr("Member"),
                value=lambda row: row.name,
                width=170,
                stretch=1,
                strong=True,
            ),
            GridColumn(
                key="account",
                title=tr.pgettext("of a member", "Account"),
                value=lambda row: row.account,
            ),
            *(() if large else (counts,)),
            money(key="base", title=tr("Balance"), value=lambda row: row.base),
            GridColumn(key="rate", title=tr("Per year"), value=lambda row: row.rate),
            money(key="interest", title=tr("Interest"), value=lambda row: row.interest),
            money(key="tax", title=tr("Tax"), value=lambda row: row.tax or None),
            money(key="net", title=tr("She gets"), value=lambda row: row.net),
        ),
        key=lambda row: row.account,
    )
    grid.set_empty(
        tr("Nothing earned interest"),
        tr("Give a savings product a rate, or choose another month."),
        icon="percent",
    )
    return grid
