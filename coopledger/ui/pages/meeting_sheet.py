"""One meeting-day sheet: filled in by keys, counted, recorded at once; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    Cancelled,
    CoopLedgerError,
    InvalidInput,
    MeetingAlreadyPosted,
    Problem,
)
from coopledger.accounting.meeting_paste import Pasted, parse_block
from coopledger.accounting.meetings import (
    Place,
    PlaceKind,
    RowKey,
    Sheet,
    SheetColumn,
    counted_cash,
    place_of,
)
from coopledger.i18n import format_day_and_date, format_money, format_time, parse_money_sum
from coopledger.i18n.error_text import error_text, problem_text
from coopledger.services.changes import Change
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.meeting_count import CountDialog, DifferenceDialog
from coopledger.ui.dialogs.meeting_paste import PasteDialog
from coopledger.ui.navigation import Act, KeyHint
from coopledger.ui.pages.base import Page, SearchField
from coopledger.ui.pages.meeting_held import MeetingHeldPage, place_title
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Card, EmptyState, Notice, TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.meeting_draft import (
    SheetDraft,
    draft_name,
    from_texts,
    to_texts,
)
from coopledger.ui.widgets.meeting_foot import HintLine, SheetFoot
from coopledger.ui.widgets.meeting_grid import SheetGrid
from coopledger.ui.widgets.meeting_model import COLUMNS, FIRST, Merged, find_row

if TYPE_CHECKING:
    from coopledger.i18n import Translator
    from coopledger.services.meetings import MeetingPosted, MeetingRequest
    from coopledger.ui.operations import Operation, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRequest:
    """Which sheet is to be opened.

    Attributes:
        held_on: The day; None for the next meeting, or else today.
        wanted: Part of a place's name, where the place itself is still to be found.
    """

    place: Place | None = None
    held_on: date | None = None
    wanted: str = ""


class MeetingSheetPage(Page[None]):
    """The sheet of one place and day.

    Args:
        context: What every page is given.
        request: Which sheet.
    """

    name = "meeting-sheet"
    concerns = frozenset({Change.MEMBERS, Change.SAVINGS, Change.LOANS})

    def __init__(
        self, context: Context, request: SheetRequest, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Meeting day"), parent=parent)
        self.place = request.place
        self._wanted = request.wanted
        self.held_on = request.held_on or self._proposed_day()
        self.sheet: Sheet | None = None
        self.pieces: dict[int, int] = {}
        self.is_counted = False
        self.operation_id = context.session.ids.new()
        self._typed: str | None = None
        self._restoring = False
        self._recording: Operation | None = None
        self._asking = Latest(context.operations, self)
        self._checking = Latest(context.operations, self)
        self.date = DateEdit(theme, tr, context.today(), self.held_on)
        self.cash = CashChoice(context, Codes.CASH)
        self.search = SearchField(context, tr("Find a row: number or name"))
        self.saved = TextLabel("", "muted")
        self._saved_icon = QLabel()
        self.restored = Notice(theme, "", Tone.GOOD)
        self.refusal = Notice(theme, "", Tone.ERROR)
        self.grid = SheetGrid(theme, tr)
        self.model, self.view = self.grid.model, self.grid.view
        self.hint = HintLine(theme, tr)
        self.foot = SheetFoot(theme, tr)
        self.empty = EmptyState(theme)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    # --- opening ---

    def refresh(self) -> None:
        """Reads the sheet again; what was typed stays with its members."""
        self._stale = False
        if self._recording is None:
            self.open_day(self.held_on)

    def open_day(self, held_on: date) -> None:
        """Reads the sheet of a day."""
        session, place, wanted = self.context.session, self.place, self._wanted
        today = self.context.today()

        def work(progress: Progress) -> Sheet:
            from coopledger.services import meetings

            progress.check()
            if place is not None:
                return meetings.open_sheet(session, place, held_on)
            found = best_place(meetings.places(session), wanted)
            return meetings.open_sheet(session, found, found.next_meeting or today)

        self._asking.ask(work, self.show_sheet, self.show_refusal)

    def show_sheet(self, sheet: Sheet) -> None:
        """Shows a sheet, with what was typed into it before."""
        before = self.sheet
        same = before is not None and _same_sheet(before, sheet)
        draft = self.draft() if same else None
        self.place, self.held_on, self.sheet = sheet.place, sheet.held_on, sheet
        if draft is None:
            draft = from_texts(self.context.drafts.of(self.draft_name()))
        self._restoring = True
        self.model.load(sheet)
        self._take_draft(draft, tell=not same)
        self._restoring = False
        self.date.set_value(sheet.held_on)
        self.refusal.hide()
        self.stack.setCurrentIndex(0)
        self.view.go_to_start()
        if self.isVisible() and not same:
            self.view.setFocus()
        self._show_everything()

    def show_refusal(self, error: CoopLedgerError) -> None:
        """Says why there is no sheet for that day, and what helps."""
        if isinstance(error, Cancelled):
            return
        tr = self.context.tr
        title = tr("No sheet for this day")
        if isinstance(error, MeetingAlreadyPosted):
            title = tr("This meeting is recorded already")
        action = tr("To the list of meetings")
        if self._has_draft():
            action = tr("Throw the half-typed sheet away")
        self.empty.tell(title, error_text(error, tr), icon="collection", action=action)
        self.sheet = None
        self.stack.setCurrentIndex(1)
        self._show_head()

    def focus_first(self) -> None:
        """The cell where the work goes on."""
        self.view.setFocus()

    # --- the draft ---

    def draft_name(self) -> str:
        """Under which name what is typed here is kept."""
        assert self.place is not None
        return draft_name(self.place, self.held_on)

    def draft(self) -> SheetDraft:
        """What stands on the sheet now."""
        assert self.place is not None
        return SheetDraft(
            place=self.place,
            held_on=self.held_on,
            operation_id=self.operation_id,
            rows=self.model.kept_rows(),
            known=tuple(line.row.key for line in self.model.lines),
            pieces=dict(self.pieces),
            counted=self.is_counted,
            cash_account=str(self.cash.value() or ""),
            at=self.context.session.clock.now(),
        )

    def _has_draft(self) -> bool:
        return self.place is not None and bool(self.context.drafts.of(self.draft_name()))

    def _leave_refused(self) -> None:
        """Goes back to the list; a half-typed sheet that no day takes any more is given up."""
        if self._has_draft():
            self.context.drafts.forget(self.draft_name())
        self.back_wanted.emit()

    def throw_away(self) -> None:
        """Empties the sheet: what is due is proposed again; what was typed can be brought back."""
        tr = self.context.tr
        if self.sheet is not None:
            self.context.navigator.say(
                tr("The sheet is emptied."),
                action=tr("Take back"),
                run=partial(self._bring_back, self.draft()),
            )
        self.context.drafts.forget(self.draft_name())
        self.sheet = None
        self.pieces, self.is_counted = {}, False
        self.operation_id = self.context.session.ids.new()
        self.restored.hide()
        self._show_saved("")
        self.open_day(self.held_on)

    def _bring_back(self, draft: SheetDraft) -> None:
        """Puts what was thrown away back; also after the page has gone."""
        self.context.drafts.keep(draft_name(draft.place, draft.held_on), to_texts(draft))
        if isValid(self):
            self.sheet = None
            self.open_day(draft.held_on)

    def _take_draft(self, draft: SheetDraft | None, *, tell: bool) -> None:
        if draft is None:
            if tell:
                self.pieces, self.is_counted = {}, False
                self.operation_id = self.context.session.ids.new()
                self.restored.hide()
                self._show_saved("")
            return
        merged = self.model.take_kept(draft.rows, draft.known)
        self.pieces, self.is_counted = dict(draft.pieces), draft.counted
        self.operation_id = draft.operation_id
        if draft.cash_account:
            self.cash.set_value(draft.cash_account)
        if tell or merged.gone or merged.added:
            self._tell_restored(draft, merged, returned=tell)

    def _tell_restored(self, draft: SheetDraft, merged: Merged, *, returned: bool) -> None:
        tr = self.context.tr
        parts = []
        if returned:
            parts.append(
                tr.ngettext(
                    "What you had typed is back: {n} row, saved {time}.",
                    "What you had typed is back: {n} rows, saved {time}.",
                    merged.rows,
                    time=self._time(draft),
                )
            )
            self._show_saved(self._time(draft))
        if merged.gone:
            parts.append(
                tr("No longer on this sheet: {names}.", names=", ".join(sorted(set(merged.gone))))
            )
        if merged.added:
            parts.append(tr("New on this sheet: {names}.", names=", ".join(merged.added)))
        tone = Tone.WARNING if merged.gone else Tone.GOOD
        self.restored.tell(" ".join(parts), tone, action=tr("Empty the sheet"))

    def _time(self, draft: SheetDraft) -> str:
        return format_time(draft.at.astimezone(), self.context.tr.language)

    def _keep(self) -> None:
        """Keeps what stands here, within a second."""
        if self._restoring or self.sheet is None or self._recording is not None:
            return
        draft = self.draft()
        if not draft.rows and not draft.pieces:
            return
        self.context.drafts.keep(self.draft_name(), to_texts(draft))
        self._show_saved(None)

    def _draft_kept(self, name: str) -> None:
        if self.sheet is None or name != self.draft_name():
            return
        draft = from_texts(self.context.drafts.of(name))
        self._show_saved("" if draft is None else self._time(draft))

    def _show_saved(self, time: str | None) -> None:
        """Says when what is typed was saved last; None while it is being saved."""
        tr, theme = self.context.tr, self.context.theme
        self._saved_icon.setVisible(bool(time))
        if time is None:
            self.saved.setText(tr("saving …"))
            return
        self._saved_icon.setPixmap(theme.pixmap("done", "accent", 16))
        self.saved.setText(tr("saved {time}", time=time) if time else "")

    # --- filling in ---

    def paste(self) -> None:
        """Takes the clipboard's block."""
        self.paste_text(QGuiApplication.clipboard().text())

    def paste_text(self, text: str) -> None:
        """Takes a block of cells; shows first what is wrong with it, if anything is."""
        self.view.delegate.finish()
        if self.sheet is None or not text.strip():
            return
        row, column = self.view.place() or (0, SheetColumn.MANDATORY)
        pasted = parse_block(text, self.sheet, parse_money_sum, first_row=row, first_column=column)
        if not pasted.problems and pasted.rows:
            self.take_pasted(pasted)
            return
        dialog = PasteDialog(self.context, self.sheet, pasted, parent=self)
        dialog.taken.connect(partial(self.take_pasted, pasted))
        show_dialog(dialog)

    def take_pasted(self, pasted: Pasted) -> None:
        """Fills a block in; Ctrl+Z takes all of it back."""
        tr = self.context.tr
        texts, absences = [], {}
        for row in pasted.rows:
            place = self.model.row_of(row.key)
            if place is None:
                continue
            absences[place] = row.absent
            for column, amount in row.amounts.items():
                written = "" if amount is None else format_money(amount, "id")
                texts.append((place, column, row.unread.get(column, written)))
        self.model.fill(texts, absences)
        self.context.navigator.say(
            tr.ngettext(
                "{n} row is filled in. Ctrl+Z takes it back.",
                "{n} rows are filled in. Ctrl+Z takes them back.",
                len(pasted.rows),
            ),
            action=tr("Take back"),
            run=self.undo,
        )
        self._show_first_problem()
        self.view.setFocus()

    def undo(self) -> None:
        """Takes the last change back; the message that offers it may outlive the page."""
        if not isValid(self):
            return
        place = self.model.undo()
        if place is not None:
            self.view.go(*place)

    def go_to_found(self) -> None:
        """Goes to the row that the search means."""
        row = find_row(self.model, self.search.text())
        if row is not None:
            self.view.go_to_row(row)

    # --- counting and recording ---

    def count(self) -> None:
        """Counts the money."""
        self.view.delegate.finish()
        if self.sheet is None:
            return
        self.check_with_book()
        dialog = CountDialog(self.context, self.model.expected(), self.pieces, parent=self)
        dialog.changed.connect(self._pieces_changed)
        dialog.counted.connect(self._count_finished)
        show_dialog(dialog)

    def check_with_book(self) -> None:
        """Asks whether the book would take every cell, and marks those that it would not."""
        session, place, held_on = self.context.session, self.place, self.held_on
        rows = self.model.entries()
        assert place is not None

        def work(progress: Progress) -> tuple[Problem, ...]:
            from coopledger.services import meetings

            progress.check()
            return meetings.check_rows(session, place, held_on, rows)

        self._checking.ask(work, self._mark, self._tell_refusal)

    def request(self) -> MeetingRequest:
        """The sheet as it is recorded."""
        from coopledger.services.meetings import MeetingRequest

        assert self.place is not None
        return MeetingRequest(
            operation_id=self.operation_id,
            place=self.place,
            held_on=self.held_on,
            rows=self.model.entries(),
            counted=counted_cash(self.pieces),
            denominations=dict(self.pieces),
            cash_account=str(self.cash.value() or Codes.CASH),
        )

    def record(self) -> None:
        """Records everything; pressed twice it is recorded once."""
        self.view.delegate.finish()
        if self._recording is not None or self.sheet is None or self._show_first_problem():
            return
        session, request = self.context.session, self.request()

        def work(progress: Progress) -> MeetingPosted:
            from coopledger.services import meetings

            progress.check()
            return meetings.post_meeting(session, request)

        self.refusal.hide()
        self.foot.set_running(True)
        self.grid.setEnabled(False)
        self._recording = self.context.operations.run(
            work,
            self.show_recorded,
            self._tell_refusal,
            on_settled=self._settled,
            owner=self,
            title=self.context.tr("Recording the meeting"),
            cancellable=False,
        )

    def record_with_difference(self) -> None:
        """Asks about the difference and records it with the rest."""
        self.view.delegate.finish()
        if self._recording is not None or self._show_first_problem():
            return
        dialog = DifferenceDialog(self.context, self.request(), self.model.expected(), parent=self)
        dialog.saved.connect(self.show_recorded)
        dialog.refused.connect(self._tell_refusal)
        show_dialog(dialog)

    def show_recorded(self, posted: MeetingPosted) -> None:
        """Everything is in the book: what is printed now."""
        self.context.drafts.forget(self.draft_name())
        self.sheet = None
        self.context.navigator.saved.emit()
        self.open_detail(MeetingHeldPage(self.context, posted.meeting_id, fresh=True))

    def print_sheet(self) -> None:
        """Shows the empty sheet for the paper that goes out before the meeting."""
        from coopledger.ui.dialogs.meeting_papers import show_sheet_paper

        if self.place is not None:
            show_sheet_paper(self.context, self.place, self.held_on, self)

    # --- the window ---

    def acts(self) -> Sequence[Act]:
        """What can be done on the sheet."""
        tr = self.context.tr
        return (
            Act(title=tr("Count the money"), run=lambda _: self.count(), icon="coins", keys="F9"),
            Act(
                title=tr("Print the blank sheet"),
                run=lambda _: self.print_sheet(),
                icon="print",
                keys="Ctrl+P",
            ),
        )

    def keys(self) -> list[KeyHint]:
        """The keys of the sheet."""
        return sheet_keys(self.context.tr)

    def _lay_out(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.add_action(tr("Print the blank sheet"), self.print_sheet, "print", keys="Ctrl+P")
        self.add_action(tr("Paste from a spreadsheet"), self.paste, "paste", keys="Ctrl+Shift+V")
        self.date.setFixedWidth(theme.px(180))
        self.date.edit.setAccessibleName(tr("Date of the meeting"))
        self.cash.setMinimumWidth(theme.px(120))
        self.cash.setMaximumWidth(theme.px(260))
        self.cash.combo.setAccessibleName(tr("Cash account"))
        self.search.setMinimumWidth(theme.px(140))
        self.search.setMaximumWidth(theme.px(240))
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(10))
        filters.addWidget(self.date)
        filters.addWidget(self.cash, 3)
        filters.addWidget(self.search, 2)
        filters.addStretch(1)
        filters.addWidget(self._saved_icon)
        filters.addWidget(self.saved)
        card = Card(theme, flush=True)
        card.body.setSpacing(0)
        card.body.addWidget(self.grid, 1)
        card.body.addWidget(self.hint)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(card, 1)
        column.addWidget(self.foot)
        around = Card(theme, flush=True)
        around.body.addWidget(self.empty)
        self.stack.addWidget(filled)
        self.stack.addWidget(around)
        self.body.addLayout(filters)
        self.body.addWidget(self.restored)
        self.body.addWidget(self.refusal)
        self.body.addWidget(self.stack, 1)
        self.restored.hide()
        self.refusal.hide()

    def _connect(self) -> None:
        self.model.edited.connect(self._edited)
        self.model.sums_changed.connect(self._show_cash)
        self.view.moved.connect(self._show_hint)
        self.view.typing.connect(self._typing)
        self.view.finished.connect(self.count)
        self.view.paste_wanted.connect(self.paste_text)
        self.foot.count_wanted.connect(self.count)
        self.foot.record_wanted.connect(self.record)
        self.foot.difference_wanted.connect(self.record_with_difference)
        self.search.wanted.connect(self.go_to_found)
        self.search.left.connect(self._to_sheet)
        self.date.edit.editingFinished.connect(self._day_chosen)
        self.date.edited.connect(self._day_edited)
        self.date.edit.returnPressed.connect(self.view.setFocus)
        self.cash.edited.connect(self._keep)
        self.restored.activated.connect(self.throw_away)
        self.empty.activated.connect(self._leave_refused)
        self.context.drafts.kept.connect(self._draft_kept)

    def _proposed_day(self) -> date:
        if self.place is not None and self.place.next_meeting is not None:
            return self.place.next_meeting
        return self.context.today()

    def _day_edited(self) -> None:
        """A key stepped to another day while nothing is half written."""
        if self.date.edit.text() == self.date.write(self.date.value() or self.held_on):
            self._day_chosen()

    def _day_chosen(self) -> None:
        """Another day: its own sheet, to which what was typed here is taken along."""
        day = self.date.value()
        if day is None or day == self.held_on or self.place is None:
            return
        typed = self.draft() if self.sheet is not None else None
        if (
            typed is not None
            and typed.rows
            and not self.context.drafts.of(draft_name(self.place, day))
        ):
            self.context.drafts.forget(self.draft_name())
            moved = replace(typed, held_on=day)
            self.context.drafts.keep(draft_name(self.place, day), to_texts(moved))
        self.sheet = None
        self.held_on = day
        self.open_day(day)

    def _to_sheet(self) -> None:
        self.go_to_found()
        self.view.setFocus()

    def _typing(self, text: object) -> None:
        """A letter was typed into the open cell."""
        self._typed = text if isinstance(text, str) else None
        place = self.view.place()
        if place is not None and not self._restoring:
            self.model.set_pending(*place, self._typed)
            self._keep()
        self._show_hint()

    def _edited(self) -> None:
        self._keep()
        self._show_hint()
        self._show_head()

    def _pieces_changed(self, pieces: Mapping[int, int]) -> None:
        self.pieces, self.is_counted = dict(pieces), False
        self._keep()
        self._show_cash()

    def _count_finished(self, pieces: Mapping[int, int]) -> None:
        self.pieces, self.is_counted = dict(pieces), True
        self._keep()
        self._show_cash()
        if self.foot.record_button.isEnabled():
            self.foot.record_button.setFocus()
        else:
            self.view.setFocus()

    def _settled(self) -> None:
        self._recording = None
        self.foot.set_running(False)
        self.grid.setEnabled(True)
        self._show_cash()

    # --- showing ---

    def _show_everything(self) -> None:
        self._show_head()
        self._show_hint()
        self._show_cash()

    def _show_head(self) -> None:
        tr = self.context.tr
        if self.place is None:
            return
        day = format_day_and_date(self.held_on, tr.language)
        if self.sheet is None:
            self.header.set_title(place_title(self.place, tr), day)
            return
        members = tr.ngettext("{n} member", "{n} members", self.model.member_count())
        done = tr("{n} filled in", n=self.model.done_count())
        absent = self.model.absent_count()
        parts = [day, members, done, tr("{n} absent", n=absent) if absent else ""]
        self.header.set_title(place_title(self.place, tr), " · ".join(filter(None, parts)))

    def _show_hint(self) -> None:
        place = self.view.place()
        if place is None or place[0] >= self.model.rowCount():
            self.hint.clear()
            return
        self.hint.show_cell(self.model, *place, self._typed)

    def _show_cash(self) -> None:
        tr = self.context.tr
        reason = ""
        if self.model.first_problem() is not None:
            reason = tr("A marked cell cannot be recorded yet.")
        counted = counted_cash(self.pieces) if self.is_counted or self.pieces else None
        waiting = self.model.member_count() - self.model.done_count()
        note = tr("Count the money first: F9.") if counted is None else ""
        if counted is not None and waiting:
            note = tr.ngettext(
                "{n} member was not gone through: what is proposed counts.",
                "{n} members were not gone through: what is proposed counts.",
                waiting,
            )
        self.foot.show_cash(self.model.expected(), counted, reason, note)

    def _mark(self, problems: tuple[Problem, ...]) -> None:
        """Marks the cells that were found wrong; what concerns no cell stands above the sheet."""
        tr = self.context.tr
        cells: dict[tuple[RowKey, SheetColumn], str] = {}
        rest = []
        for problem in problems:
            key, column = _cell_of(problem)
            if key is not None and column is not None:
                cells[key, column] = problem_text(problem, tr)
            else:
                rest.append(problem_text(problem, tr))
        self.model.mark(cells)
        self.refusal.tell(" ".join(rest), Tone.ERROR)
        self._show_cash()
        if problems:
            self._show_first_problem()

    def _show_first_problem(self) -> bool:
        """Goes to the first cell that cannot be taken; whether there is one."""
        wrong = self.model.first_problem()
        if wrong is None:
            return False
        self.view.go(*wrong)
        row, section = wrong
        line = self.model.lines[row]
        tr = self.context.tr
        self.refusal.tell(
            tr(
                "{name}, {column}: {problem}",
                name=line.row.member_name,
                column=self.model.title(section),
                problem=line.cells[COLUMNS[section - FIRST]].problem,
            ),
            Tone.ERROR,
        )
        return True

    def _tell_refusal(self, error: CoopLedgerError) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, InvalidInput):
            self._mark(error.problems)
            return
        self.refusal.tell(error_text(error, self.context.tr), Tone.ERROR)


def best_place(places: Sequence[Place], wanted: str) -> Place:
    """The place that a typed name means: the same name first, then a part of it, then everybody."""
    text = wanted.strip().casefold()
    by_name = {place.name.casefold(): place for place in reversed(places)}
    if text in by_name:
        return by_name[text]
    part = [place for place in places if text and text in place.name.casefold()]
    everybody = Place(kind=PlaceKind.ALL)
    return part[0] if part else by_name.get("", everybody)


def _same_sheet(one: Sheet, other: Sheet) -> bool:
    return (one.place.kind, one.place.name, one.held_on) == (
        other.place.kind,
        other.place.name,
        other.held_on,
    )


def _cell_of(problem: Problem) -> tuple[RowKey | None, SheetColumn | None]:
    """The cell that a finding means; None where it means something else."""
    if problem.place.count("\t") != 2:
        return None, None
    return place_of(problem.place)


def sheet_keys(tr: Translator) -> list[KeyHint]:
    """The keys of the meeting-day sheet."""
    group, amount = tr("On the sheet"), tr("In an amount")
    pairs = (
        ("Enter", tr("Right as it stands: to the next cell")),
        ("Ctrl+Enter", tr("The whole row is right: to the next row")),
        ("Shift+Enter", tr("One cell back")),
        ("0–9", tr("Types over the cell; F2 changes what stands there")),
        ("Del", tr("Empties the cell")),
        ("=", tr("What she usually puts in")),
        ("A / Space", tr("Absent, or there after all")),
        ("Ctrl+Z / Ctrl+Y", tr("Takes back, does again")),
        ("Ctrl+F", tr("Finds a row by number or name")),
        ("Ctrl+V", tr("Pastes a block from a spreadsheet")),
        ("Home / End", tr("First or last cell of the row; with Ctrl of the sheet")),
        ("F9", tr("Count the money")),
        ("F12", tr("Record all")),
        ("Ctrl+P", tr("Print the blank sheet")),
    )
    return [
        *(KeyHint(keys=keys, text=text, group=group) for keys, text in pairs),
        KeyHint(keys="250rb / 1,25jt", text=tr("250.000; 1.250.000"), group=amount),
        KeyHint(keys="150rb+75rb", text=tr("Adds them up"), group=amount),
    ]
