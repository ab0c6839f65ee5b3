"""The meeting day: which sheet is to be filled in, which are half typed, which are recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget

from coopledger.accounting.meetings import MeetingSummary, Place, PlaceKind
from coopledger.i18n import format_time
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.meeting_papers import show_sheet_paper
from coopledger.ui.navigation import Act, Target
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.meeting_held import MeetingHeldPage, meeting_columns, place_title
from coopledger.ui.pages.meeting_sheet import MeetingSheetPage, SheetRequest
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Card, Notice, Tabs
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn
from coopledger.ui.widgets.keys_sheet import list_keys
from coopledger.ui.widgets.meeting_draft import SheetDraft, half_typed

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from coopledger.i18n import Translator
    from coopledger.ui.navigation import KeyHint
    from coopledger.ui.operations import Progress, Work

SHEETS, HELD = "sheets", "held"
_MOST_MEETINGS = 500
"""Forty years of monthly meetings of one group, or three of twelve groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoice:
    """A sheet that can be opened.

    Attributes:
        held_on: The day that is proposed, or that of the half-typed sheet.
        draft: What is half typed; None for a sheet that nobody has begun.
        waits: Whether the meeting was held in the last days and nobody has recorded it.
    """

    place: Place
    held_on: date
    draft: SheetDraft | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsFound:
    """What the page shows."""

    places: tuple[Place, ...]
    meetings: tuple[MeetingSummary, ...]


class MeetingPage(Page[MeetingsFound]):
    """The sheets to fill in, and the meetings that were recorded."""

    name = "meeting"
    concerns = frozenset({Change.MEMBERS, Change.JOURNAL, Change.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            tr("Meeting day"),
            tr("One row per member: dues, savings, instalments. Recorded when the cash agrees."),
            parent,
        )
        self._found: MeetingsFound | None = None
        self._opened_once = False
        self._focus_wanted = False
        self.tabs = Tabs(theme, [(SHEETS, tr("Sheets to fill in")), (HELD, tr("Recorded"))])
        self.groups_hint = Notice(theme, "", Tone.NORMAL, action=tr("Open the members"))
        self.choices: Grid[SheetChoice] = Grid(
            theme,
            tr,
            _columns(context),
            key=lambda row: (row.place.kind, row.place.name, row.held_on),
        )
        self.held: Grid[MeetingSummary] = Grid(
            theme, tr, meeting_columns(tr), key=lambda row: row.id
        )
        self.lists = QStackedWidget()
        self._lay_out()
        self.tabs.value_changed.connect(self._show_tab)
        if not context.may(Permission.RECORD_SAVINGS):
            self.tabs.set_value(HELD)
        self.choices.row_activated.connect(self.open_choice)
        self.held.row_activated.connect(self.open_held)
        self.choices.empty_activated.connect(self._open_members)
        self.groups_hint.activated.connect(self._open_members)

    def read(self) -> Work[MeetingsFound]:
        """Places and meetings."""
        session = self.context.session
        sees_books = self.context.may(Permission.SEE_BOOKS)

        def work(progress: Progress) -> MeetingsFound:
            from coopledger.services import meetings

            progress.check()
            return MeetingsFound(
                places=meetings.places(session),
                meetings=meetings.meetings(session, limit=_MOST_MEETINGS) if sees_books else (),
            )

        return work

    def show_result(self, result: MeetingsFound) -> None:
        """Half-typed sheets first, then every place with its next meeting."""
        tr = self.context.tr
        self._found = result
        self.choices.set_empty(
            tr("Nobody stands on a sheet yet"),
            tr(
                "A sheet has a row for each member of a group or village. Enter the members first; "
                "their group is written on their page."
            ),
            icon="members",
            action=tr("Open the members"),
        )
        self.held.set_empty(
            tr("No meeting is recorded yet"),
            tr("Fill in a sheet, count the money and record it; it then stands here."),
            icon="collection",
        )
        self._show_choices()
        self.held.show_rows(result.meetings)
        if self._focus_wanted:
            self.focus_first()
        self._open_the_only_draft()

    def showEvent(self, event: QShowEvent) -> None:
        """Sheets may have been begun or recorded meanwhile."""
        super().showEvent(event)
        self._show_choices()

    def open_choice(self, choice: SheetChoice) -> None:
        """Opens a sheet; who may not record sees how it would be printed."""
        if not self.context.may(Permission.RECORD_SAVINGS):
            show_sheet_paper(self.context, choice.place, choice.held_on, self)
            return
        self.open_detail(
            MeetingSheetPage(self.context, SheetRequest(place=choice.place, held_on=choice.held_on))
        )

    def open_held(self, meeting: MeetingSummary) -> None:
        """Opens a recorded meeting."""
        self.open_detail(MeetingHeldPage(self.context, meeting.id))

    def open_selected(self) -> None:
        """Opens what is chosen in the list."""
        if self.tabs.value() == HELD:
            row = self.held.selected()
            if row is not None:
                self.open_held(row)
            return
        choice = self._chosen()
        if choice is not None:
            self.open_choice(choice)

    def print_selected(self) -> None:
        """Shows the empty sheet of the chosen place."""
        choice = self._chosen()
        if choice is not None:
            show_sheet_paper(self.context, choice.place, choice.held_on, self)

    def detail(self, target: Target) -> Page[Any] | None:
        """A recorded meeting by its id, or the sheet of a place by its name."""
        if target.kind == "meeting" and target.key.isdecimal():
            return MeetingHeldPage(self.context, int(target.key))
        if target.kind == "place":
            return MeetingSheetPage(self.context, SheetRequest(wanted=target.key))
        return None

    def acts(self) -> Sequence[Act]:
        """What can be done here."""
        tr = self.context.tr
        return (
            Act(
                title=tr("Print the blank sheet"),
                run=lambda _: self.print_selected(),
                icon="print",
                keys="Ctrl+P",
            ),
        )

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def state(self) -> Mapping[str, str]:
        """The chosen tab."""
        return {"tab": str(self.tabs.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The tab again."""
        self.tabs.set_value(state.get("tab", SHEETS))

    def focus_first(self) -> None:
        """The list, at its first row."""
        grid: Grid[Any] = self.held if self.tabs.value() == HELD else self.choices
        # An empty list takes no keyboard; it gets it as soon as its rows are read.
        self._focus_wanted = self._found is None
        grid.setFocus()
        if grid.selected() is None:
            grid.view.select_row(0)

    # --- inside ---

    def _lay_out(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.print_button = self.add_action(
            tr("Print the blank sheet"), self.print_selected, "print", keys="Ctrl+P"
        )
        self.open_button = self.add_action(
            tr("Fill in"), self.open_selected, "collection", primary=True
        )
        self.open_button.setVisible(self.context.may(Permission.RECORD_SAVINGS))
        self.print_button.setEnabled(self.context.may(Permission.PRINT_PAPERS))
        for grid in (self.choices, self.held):
            card = Card(theme, flush=True)
            card.body.addWidget(grid)
            self.lists.addWidget(card)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.groups_hint)
        self.body.addWidget(self.lists, 1)
        self.groups_hint.hide()

    def _show_tab(self, tab: object) -> None:
        self.lists.setCurrentIndex(1 if tab == HELD else 0)
        self.open_button.setText(
            self.context.tr("Open") if tab == HELD else self.context.tr("Fill in")
        )
        self.print_button.setVisible(tab != HELD)
        self._show_groups_hint()

    def _show_choices(self) -> None:
        if self._found is None:
            return
        places = [place for place in self._found.places if place.members]
        known = {(place.kind, place.name): place for place in places}
        drafts = half_typed(self.context.drafts)
        begun = [
            SheetChoice(
                place=known.get((draft.place.kind, draft.place.name), draft.place),
                held_on=draft.held_on,
                draft=draft,
            )
            for draft in drafts
        ]
        taken = {(each.place.kind, each.place.name, each.held_on) for each in begun}
        fresh = [
            SheetChoice(place=place, held_on=day, waits=day == place.waiting)
            for place in places
            for day in (place.waiting, self._day(place))
            if day is not None and (place.kind, place.name, day) not in taken
        ]
        self.choices.show_rows([*begun, *sorted(fresh, key=_order)])
        if self.choices.selected() is None:
            self.choices.view.select_row(0)
        self._show_groups_hint()

    def _show_groups_hint(self) -> None:
        found = self._found
        only_all = (
            found is not None
            and any(place.members for place in found.places)
            and all(place.kind is PlaceKind.ALL for place in found.places)
        )
        text = (
            self.context.tr(
                "No group or village is written on the members' pages yet. So there is only the "
                "sheet of the whole cooperative."
            )
            if only_all and self.tabs.value() == SHEETS
            else ""
        )
        self.groups_hint.tell(text, Tone.NORMAL, action=self.context.tr("Open the members"))

    def _day(self, place: Place) -> date:
        return place.next_meeting or self.context.today()

    def _chosen(self) -> SheetChoice | None:
        return self.choices.selected() or next(iter(self.choices.model.rows), None)

    def _open_the_only_draft(self) -> None:
        """After a power cut the half-typed sheet opens by itself, if there is just one."""
        first, self._opened_once = not self._opened_once, True
        begun = [row for row in self.choices.model.rows if row.draft is not None]
        if first and len(begun) == 1 and self.isVisible():
            self.open_choice(begun[0])

    def _open_members(self) -> None:
        self.context.navigator.open(Target(page="members"))


def _order(choice: SheetChoice) -> tuple[bool, date, int, str]:
    """The nearest meeting first; then groups, villages, everybody."""
    kinds = [PlaceKind.GROUP, PlaceKind.VILLAGE, PlaceKind.ALL]
    place = choice.place
    return (
        place.next_meeting is None and not choice.waits,
        choice.held_on,
        kinds.index(place.kind),
        place.name.casefold(),
    )


def _columns(context: Context) -> tuple[GridColumn[SheetChoice], ...]:
    tr = context.tr
    kinds = {
        PlaceKind.GROUP: tr("Group"),
        PlaceKind.VILLAGE: tr("Village"),
        PlaceKind.ALL: tr("All members"),
    }
    return (
        GridColumn(
            key="name",
            title=tr("Group or village"),
            value=lambda row: place_title(row.place, tr),
            stretch=2,
        ),
        GridColumn(key="kind", title=tr("Kind"), value=lambda row: kinds[row.place.kind]),
        GridColumn(
            key="members",
            title=tr("Members"),
            value=lambda row: row.place.members,
            kind=CellKind.COUNT,
        ),
        GridColumn(
            key="held_on",
            title=tr("Date of the meeting"),
            value=lambda row: row.held_on,
            kind=CellKind.DATE,
        ),
        GridColumn(
            key="state",
            title=tr("State"),
            value=lambda row: _state(row, tr),
            kind=CellKind.PILL,
            tone=lambda row: Tone.NORMAL if row.draft is None and not row.waits else Tone.WARNING,
            stretch=1,
        ),
    )


def _state(choice: SheetChoice, tr: Translator) -> str:
    draft = choice.draft
    if draft is None:
        return tr("not recorded yet") if choice.waits else ""
    return tr(
        "half typed: {rows} rows, saved {time}",
        rows=draft.members,
        time=format_time(draft.at.astimezone(), tr.language),
    )
