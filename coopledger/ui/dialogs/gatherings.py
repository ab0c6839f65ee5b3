"""Groups and villages: the list of them, and one with its calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer

from coopledger.accounting.gatherings import (
    MONTH_DAYS,
    WEEK_LABELS,
    WEEKDAY_LABELS,
    Gathering,
    GatheringKind,
    MeetingRule,
    Rhythm,
    rule_label,
)
from coopledger.services import gatherings
from coopledger.services.gatherings import GatheringSaved, GatheringSummary
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog, FormDialog, show_dialog
from coopledger.ui.dialogs.gathering_order import OrderDialog
from coopledger.ui.navigation import KeyHint, Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, Notice, TextLabel
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, TextEdit
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.suggest_edit import SuggestEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from coopledger.accounting.errors import CoopLedgerError

WIDTH = 940
_HEIGHT = 330
_AHEAD = 3
"""So many meetings are shown beside the calendar while it is made."""


class GatheringsDialog(BaseDialog):
    """Lists groups and villages, with when they meet and how many belong to each."""

    def __init__(self, context: Context, *, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Groups and villages"),
            subtitle=tr("When each meets, who belongs to it, and the order of its sheet."),
            wide=True,
            parent=parent,
        )
        self.setObjectName("gatherings")
        self._width = theme.px(WIDTH)
        self._all: tuple[GatheringSummary, ...] = ()
        self._wanted: tuple[GatheringKind, str] | None = None
        self.grid = self._list()
        self.retired = CheckEdit(tr("Show those too that no longer gather"))
        self.refusal = Notice(theme, "", Tone.ERROR)
        self.refusal.hide()
        self.close_button = Button(theme, tr("Close"))
        self.retire_button = Button(theme, tr("Give up"), "trash")
        self.order_button = Button(theme, tr("Order of the sheet …"), "members")
        self.edit_button = Button(theme, tr("Change …"), "edit")
        self.new_button = Button(theme, tr("New group …"), "plus", role="primary")
        self._lay_out_content()
        self._connect()
        self._read()

    def keys(self) -> list[KeyHint]:
        """The keys of this list."""
        tr = self.context.tr
        return [
            KeyHint(keys="Enter", text=tr("Change the group or village")),
            KeyHint(keys="Ctrl+N", text=tr("New group")),
            KeyHint(keys="Esc", text=tr("Close")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N begins a new group."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_N and self.new_button.isVisible():
            self._new()
            return
        super().keyPressEvent(event)

    # --- reading ---

    def _read(self) -> None:
        session = self.context.session
        self.context.operations.run(
            lambda _: gatherings.gatherings(session, retired=True), self._show, owner=self
        )

    def _show(self, found: tuple[GatheringSummary, ...]) -> None:
        self._all = found
        self._show_rows()

    def _show_rows(self, _: object = None) -> None:
        shown = [row for row in self._all if row.gathering.active or self.retired.value()]
        self.grid.show_rows(shown)
        if self._wanted is not None:
            self.grid.select(self._wanted)
            self._wanted = None
        if shown and self.grid.selected() is None:
            self.grid.view.select_row(0)
        self.grid.view.setFocus()
        self._show_way(self.grid.selected())

    def _show_way(self, row: GatheringSummary | None) -> None:
        """What can be done with the one in hand."""
        tr = self.context.tr
        self.edit_button.setEnabled(row is not None and row.gathering.active)
        self.order_button.setEnabled(row is not None and row.members > 1)
        self.retire_button.setEnabled(row is not None)
        active = row is None or row.gathering.active
        self.retire_button.setText(tr("Give up") if active else tr("Gathers again"))

    # --- acts ---

    def _new(self) -> None:
        self._open(GatheringDialog(self.context, parent=self))

    def _edit(self, _: object = None) -> None:
        row = self.grid.selected()
        if row is not None and self.edit_button.isEnabled() and self.edit_button.isVisible():
            self._open(GatheringDialog(self.context, row.gathering, parent=self))

    def _order(self) -> None:
        row = self.grid.selected()
        if row is not None:
            show_dialog(OrderDialog(self.context, row.gathering, parent=self))

    def _retire(self) -> None:
        row = self.grid.selected()
        if row is None:
            return
        session, gathering = self.context.session, row.gathering
        act = gatherings.retire if gathering.active else gatherings.bring_back
        self.refusal.hide()
        self.context.operations.run(
            lambda _: act(session, gathering.kind, gathering.name),
            self._saved,
            self._refuse,
            owner=self,
        )

    def _open(self, dialog: GatheringDialog) -> None:
        self.refusal.hide()
        dialog.saved.connect(self._saved)
        show_dialog(dialog)

    def _saved(self, saved: GatheringSaved) -> None:
        self._wanted = (saved.gathering.kind, saved.gathering.name)

    def _refuse(self, error: CoopLedgerError) -> None:
        from coopledger.i18n.error_text import error_text

        self.refusal.tell(error_text(error, self.context.tr), Tone.ERROR)
        self.refusal.show()
        self.fit()

    # --- building ---

    def _list(self) -> Grid[GatheringSummary]:
        tr, theme = self.context.tr, self.context.theme
        grid: Grid[GatheringSummary] = Grid(
            theme,
            tr,
            (
                GridColumn(
                    key="name",
                    title=tr("Name"),
                    value=lambda row: row.gathering.name,
                    stretch=3,
                    strong=True,
                ),
                GridColumn(key="kind", title=tr("Kind"), value=self._kind),
                GridColumn(
                    key="rule",
                    title=tr("Meets"),
                    value=lambda row: tr.resolve(rule_label(row.gathering.rule)),
                    stretch=4,
                ),
                GridColumn(
                    key="next",
                    title=tr("Next meeting"),
                    value=lambda row: row.next_meeting,
                    kind=CellKind.DATE,
                ),
                GridColumn(
                    key="members",
                    title=tr("Members"),
                    value=lambda row: row.members,
                    kind=CellKind.COUNT,
                ),
            ),
            key=lambda row: (row.gathering.kind, row.gathering.name),
            look=lambda row: RowLook.NORMAL if row.gathering.active else RowLook.GREYED,
        )
        grid.setFixedHeight(theme.px(_HEIGHT))
        grid.set_empty(
            tr("No group and no village yet"),
            tr("They come by themselves when members are entered, or make one here."),
            icon="members",
        )
        return grid

    def _kind(self, row: GatheringSummary) -> str:
        tr = self.context.tr
        return tr("Group") if row.gathering.kind is GatheringKind.GROUP else tr("Village")

    def _lay_out_content(self) -> None:
        card = Card(self.context.theme, flush=True)
        card.body.addWidget(self.grid)
        self.body.addWidget(card)
        self.body.addWidget(self.retired)
        self.body.addWidget(self.refusal)
        self.body.addStretch(1)
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        may = self.context.may(Permission.EDIT_MEMBERS)
        for button in (self.retire_button, self.order_button, self.edit_button, self.new_button):
            self.foot.addWidget(button)
            button.setVisible(may)

    def _connect(self) -> None:
        self.grid.selection_changed.connect(self._show_way)
        self.grid.row_activated.connect(self._edit)
        self.retired.value_changed.connect(self._show_rows)
        self.close_button.clicked.connect(self.reject)
        self.new_button.clicked.connect(self._new)
        self.edit_button.clicked.connect(self._edit)
        self.order_button.clicked.connect(self._order)
        self.retire_button.clicked.connect(self._retire)
        self.context.operations.changed.connect(self._read)


class GatheringDialog(FormDialog[GatheringSaved]):
    """One group or village with its calendar.

    Args:
        context: What every dialog is given.
        gathering: The one that is changed; None for a new one.
    """

    name: ClassVar[str] = "gathering"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, gathering: Gathering | None = None, *, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Change a group or village") if gathering else tr("New group or village"),
            save_text=tr("Save"),
            again=False,
            wide=True,
            parent=parent,
        )
        self._gathering = gathering
        self.ahead = TextLabel("", "muted", wrap=True)
        self._add_name()
        self._add_calendar()
        if gathering is not None:
            self._fill(gathering)
        for field in (self.rhythm, self.day, self.week, self.weekday, self.begins):
            field.value_changed.connect(self._show_calendar)
        self._show_calendar()
        session = context.session

        def read(progress: Progress) -> tuple[str, ...]:
            progress.check()
            found = gatherings.gatherings(session, GatheringKind.VILLAGE)
            return tuple(each.gathering.name for each in found)

        context.operations.run(read, self.village.set_suggestions, owner=self)
        self.start()

    def work(self) -> Work[GatheringSaved]:
        """Keeps it."""
        session, value = self.context.session, self.form.value
        old = self._gathering
        gathering = Gathering(
            kind=value("kind"),
            name=value("name") or "",
            village=value("village") or "",
            rule=self._rule(),
            time=value("time") or "",
            place=value("place") or "",
            note=value("note") or "",
        )
        old_name = old.name if old else ""
        return lambda _: gatherings.save(session, gathering, old_name=old_name)

    def message(self, result: GatheringSaved) -> Message:
        """Says so, and how many members carry a new name."""
        tr = self.context.tr
        if result.renamed:
            return Message(
                text=tr.ngettext(
                    "{name} is saved; {n} member carries the new name.",
                    "{name} is saved; {n} members carry the new name.",
                    result.renamed,
                    name=result.gathering.name,
                )
            )
        return Message(text=tr("{name} is saved.", name=result.gathering.name))

    # --- building ---

    def _add_name(self) -> None:
        tr, form = self.context.tr, self.form
        self.kind = form.add(
            "kind",
            ChoiceEdit(
                [(GatheringKind.GROUP, tr("Group")), (GatheringKind.VILLAGE, tr("Village"))]
            ),
            tr("Kind"),
            share=2,
        )
        hint = tr("A new name is given to all its members at once") if self._gathering else ""
        self.named = form.add("name", TextEdit(), tr("Name"), hint=hint, beside=True, share=4)
        self.village = form.add(
            "village", SuggestEdit(), tr("In the village"), optional=True, beside=True, share=3
        )

    def _add_calendar(self) -> None:
        context, tr, form = self.context, self.context.tr, self.form
        form.add_heading(tr("When they meet"))
        self.rhythm = form.add(
            "rhythm",
            ChoiceEdit(
                [
                    (None, tr("no fixed day")),
                    (Rhythm.MONTH_DAY, tr("every month, on a day of the month")),
                    (Rhythm.MONTH_WEEKDAY, tr("every month, on a weekday")),
                    (Rhythm.WEEK, tr("every week")),
                    (Rhythm.TWO_WEEKS, tr("every two weeks")),
                ]
            ),
            tr("How often"),
            optional=True,
            share=4,
        )
        days: list[tuple[int, str]] = [(day, str(day)) for day in range(1, MONTH_DAYS)]
        days.append((MONTH_DAYS, tr("the last day")))
        self.day = form.add("day", ChoiceEdit(days), tr("Day of the month"), beside=True, share=3)
        weeks = [(week, tr.resolve(text)) for week, text in WEEK_LABELS.items()]
        self.week = form.add("week", ChoiceEdit(weeks), tr("Which one"), beside=True, share=2)
        weekdays = [(number, tr.resolve(text)) for number, text in enumerate(WEEKDAY_LABELS)]
        self.weekday = form.add(
            "weekday", ChoiceEdit(weekdays), tr("Weekday"), beside=True, share=3
        )
        self.begins = form.add(
            "start",
            DateEdit(context.theme, tr, context.today()),
            tr("Counted from"),
            hint=tr("A day on which they meet"),
            beside=True,
            share=3,
        )
        form.add_widget(self.ahead)
        form.add("time", TextEdit(tr("for instance 13.00")), tr("Hour"), optional=True, share=2)
        form.add(
            "place",
            TextEdit(tr("whose house, which hall")),
            tr("Where"),
            optional=True,
            beside=True,
            share=4,
        )
        form.add("note", TextEdit(), tr("Note"), optional=True, beside=True, share=4)

    def _fill(self, gathering: Gathering) -> None:
        self.set_subtitle(gathering.name)
        values: dict[str, object] = {
            "kind": gathering.kind,
            "name": gathering.name,
            "village": gathering.village,
            "time": gathering.time,
            "place": gathering.place,
            "note": gathering.note,
        }
        rule = gathering.rule
        if rule is not None:
            values |= {"rhythm": rule.rhythm, "day": rule.day, "week": rule.week}
            values |= {"weekday": rule.weekday}
            if rule.start is not None:
                values["start"] = rule.start
        for name, value in values.items():
            self.form.row(name).field.set_value(value)
        # What it is does not change: its members are counted by it.
        self.form.set_shown("kind", False)

    # --- the calendar ---

    def _rule(self) -> MeetingRule | None:
        value = self.form.value
        match value("rhythm"):
            case Rhythm.MONTH_DAY:
                return MeetingRule(rhythm=Rhythm.MONTH_DAY, day=value("day"))
            case Rhythm.MONTH_WEEKDAY:
                return MeetingRule(
                    rhythm=Rhythm.MONTH_WEEKDAY, week=value("week"), weekday=value("weekday")
                )
            case Rhythm.WEEK:
                return MeetingRule(rhythm=Rhythm.WEEK, weekday=value("weekday"))
            case Rhythm.TWO_WEEKS if value("start") is not None:
                return MeetingRule(rhythm=Rhythm.TWO_WEEKS, start=value("start"))
            case _:
                return None

    def _show_calendar(self, _: object = None) -> None:
        """The fields of the rhythm, and the next meetings."""
        rhythm = self.rhythm.value()
        for name, rhythms in (
            ("day", {Rhythm.MONTH_DAY}),
            ("week", {Rhythm.MONTH_WEEKDAY}),
            ("weekday", {Rhythm.MONTH_WEEKDAY, Rhythm.WEEK}),
            ("start", {Rhythm.TWO_WEEKS}),
        ):
            self.form.set_shown(name, rhythm in rhythms)
        QTimer.singleShot(0, self, self.fit)
        tr, rule = self.context.tr, self._rule()
        if rule is None:
            self.ahead.setText(tr("The date of each meeting is typed in then."))
            return
        days: list[str] = []
        day = rule.next_meeting(self.context.today())
        while day is not None and len(days) < _AHEAD:
            days.append(tr.value(day))
            day = rule.next_meeting(day.fromordinal(day.toordinal() + 1))
        self.ahead.setText(tr("The next meetings: {days}", days="; ".join(days)))
