"""A meeting that was recorded: what came in, its receipts, and the way to take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from coopledger.accounting.meetings import (
    COLUMN_TITLES,
    MeetingDetail,
    MeetingRow,
    MeetingSummary,
    Place,
    PlaceKind,
    SheetColumn,
)
from coopledger.accounting.money import Money, total
from coopledger.i18n import format_day_and_date
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.meeting_papers import COLLECTED, show_meeting_papers
from coopledger.ui.dialogs.meeting_take_back import MeetingTakeBackDialog
from coopledger.ui.navigation import Act, Target
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, FigureCard, TextLabel
from coopledger.ui.widgets.card_row import CardRow
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.keys_sheet import list_keys
from coopledger.ui.widgets.meeting_foot import difference_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.i18n import Translator
    from coopledger.ui.navigation import KeyHint
    from coopledger.ui.operations import Progress, Work


_ROOM_FOR_CARDS = 120


def place_title(place: Place, tr: Translator) -> str:
    """What a place is called at the head of its sheet."""
    match place.kind:
        case PlaceKind.GROUP:
            return tr("Group {name}", name=place.name)
        case PlaceKind.VILLAGE:
            return tr("Village {name}", name=place.name)
        case PlaceKind.ALL:
            return tr("The whole cooperative")


class MeetingHeldPage(Page[MeetingDetail]):
    """One recorded meeting.

    Args:
        context: What every page is given.
        meeting_id: Which.
        fresh: Whether it was recorded just now; then the page says so and offers the next group.
    """

    name = "meeting-held"
    concerns = frozenset({Change.JOURNAL})

    def __init__(
        self,
        context: Context,
        meeting_id: int,
        *,
        fresh: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Recorded meeting"), parent=parent)
        self._meeting_id = meeting_id
        self._fresh = fresh
        self.detail_shown: MeetingDetail | None = None
        self.done = Card(theme)
        self.done_text = TextLabel("", "heading")
        self.cash = FigureCard(theme, tr("Cash that came in"))
        self.receipts = FigureCard(theme, tr("Receipts"))
        self.absent = FigureCard(theme, tr("Absent"))
        self.difference = FigureCard(theme, tr("Count against sheet"))
        self.cards = CardRow(theme, (self.cash, self.receipts, self.absent, self.difference))
        self.grid: Grid[MeetingRow] = Grid(
            theme, tr, _columns(tr), key=lambda row: row.member_number, look=_look
        )
        self._lay_out()
        self.grid.row_activated.connect(self._open_member)

    def read(self) -> Work[MeetingDetail]:
        """The meeting with its rows."""
        session, meeting_id = self.context.session, self._meeting_id

        def work(progress: Progress) -> MeetingDetail:
            from coopledger.services import meetings

            progress.check()
            return meetings.meeting(session, meeting_id)

        return work

    def show_result(self, result: MeetingDetail) -> None:
        """Its figures and rows."""
        tr = self.context.tr
        self.detail_shown = result
        summary = result.summary
        place = Place(kind=summary.kind, name=summary.name)
        self.header.set_title(place_title(place, tr), self._subtitle(summary))
        pills = [(tr("taken back"), Tone.WARNING)] if summary.taken_back else []
        self.header.set_pills(*pills)
        self.back_button.setEnabled(not summary.taken_back)
        self.receipts_button.setEnabled(bool(summary.payers) and not summary.taken_back)
        self._show_figures(result)
        self.grid.show_rows(result.rows)
        sums = {
            column.value: total(row.amounts.get(column, Money(0)) for row in result.rows)
            for column in SheetColumn
        }
        self.grid.show_totals(tr("Total"), {**sums, "cash": summary.expected})

    def print_receipts(self) -> None:
        """Shows all receipts in one paper."""
        self._show_papers("")

    def print_collected(self) -> None:
        """Shows the list of what came in."""
        self._show_papers(COLLECTED)

    def take_back(self) -> None:
        """Asks why, and takes the meeting back."""
        if self.detail_shown is not None:
            dialog = MeetingTakeBackDialog(self.context, self.detail_shown.summary, parent=self)
            show_dialog(dialog)

    def acts(self) -> Sequence[Act]:
        """What can be done with it."""
        tr = self.context.tr
        return (
            Act(
                title=tr("Print all receipts"),
                run=lambda _: self.print_receipts(),
                icon="print",
                keys="Ctrl+P",
            ),
        )

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def focus_first(self) -> None:
        """The receipts are what comes next."""
        self.receipts_button.setFocus()

    def _lay_out(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        picture = QLabel()
        picture.setPixmap(theme.pixmap("done", "accent", 32))
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.done_text)
        words.addWidget(
            TextLabel(tr("Everything is on the disk. Print the receipts now."), "muted")
        )
        row.addWidget(picture)
        row.addLayout(words, 1)
        self.next_button = Button(theme, tr("Next group"), "arrow-right", keys="Ctrl+N")
        self.next_button.clicked.connect(self.back_wanted)
        row.addWidget(self.next_button)
        self.done.body.setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(12))
        self.done.body.addLayout(row)
        self.done.setVisible(self._fresh)
        self.back_button = self.add_action(tr("Take back …"), self.take_back, "reverse")
        self.back_button.setVisible(self.context.may(Permission.REVERSE))
        self.add_action(tr("What came in"), self.print_collected, "table")
        self.receipts_button = self.add_action(
            tr("Print all receipts"), self.print_receipts, "print", primary=True, keys="Ctrl+P"
        )
        self.receipts_button.setAutoDefault(True)
        card = Card(theme, flush=True)
        card.body.addWidget(self.grid)
        self.body.addWidget(self.done)
        self.body.addWidget(self.cards)
        # In large type the rows need the room; the subtitle has the same figures.
        self.cards.setVisible(theme.scale <= _ROOM_FOR_CARDS)
        self.body.addWidget(card, 1)

    def _subtitle(self, summary: MeetingSummary) -> str:
        tr = self.context.tr
        return " · ".join(
            (
                format_day_and_date(summary.held_on, tr.language),
                tr("{amount} came in", amount=summary.counted),
                tr("{n} absent", n=summary.absent),
            )
        )

    def _show_figures(self, result: MeetingDetail) -> None:
        tr, summary = self.context.tr, result.summary
        self.done_text.setText(
            tr.ngettext("Recorded: {n} receipt.", "Recorded: {n} receipts.", summary.payers)
        )
        self.cash.show_figure(tr.value(summary.counted), tr("by {name}", name=summary.posted_by))
        self.receipts.show_figure(
            tr.value(summary.payers),
            tr.ngettext("of {n} member", "of {n} members", summary.members),
        )
        self.absent.show_figure(tr.value(summary.absent))
        words, tone = difference_words(summary.difference, tr)
        self.difference.show_figure(
            _capital(words), tr("sheet {amount}", amount=summary.expected), tone=tone
        )
        self.cards.reflow()

    def _show_papers(self, first: str) -> None:
        if self.detail_shown is not None:
            show_meeting_papers(self.context, self.detail_shown.summary, self, first=first)

    def _open_member(self, row: MeetingRow) -> None:
        self.context.navigator.open(Target(page="members", kind="member", key=row.member_number))


def meeting_columns(tr: Translator) -> tuple[GridColumn[MeetingSummary], ...]:
    """The columns of the list of meetings."""
    return (
        GridColumn(
            key="held_on", title=tr("Date"), value=lambda row: row.held_on, kind=CellKind.DATE
        ),
        GridColumn(
            key="title",
            title=tr("Group or village"),
            value=lambda row: place_title(Place(kind=row.kind, name=row.name), tr),
            stretch=2,
        ),
        GridColumn(
            key="payers", title=tr("Receipts"), value=lambda row: row.payers, kind=CellKind.COUNT
        ),
        GridColumn(
            key="absent", title=tr("Absent"), value=lambda row: row.absent, kind=CellKind.COUNT
        ),
        GridColumn(
            key="state",
            title=tr("Count"),
            value=lambda row: (
                tr("taken back") if row.taken_back else difference_words(row.difference, tr)[0]
            ),
            kind=CellKind.PILL,
            tone=lambda row: (
                Tone.NORMAL if row.taken_back else difference_words(row.difference, tr)[1]
            ),
        ),
        GridColumn(
            key="counted",
            title=tr("Cash"),
            value=lambda row: row.counted,
            kind=CellKind.MONEY,
            width=130,
        ),
    )


def _columns(tr: Translator) -> tuple[GridColumn[MeetingRow], ...]:
    def amount(column: SheetColumn) -> Callable[[MeetingRow], Money | None]:
        return lambda row: row.amounts.get(column) or None

    return (
        GridColumn(
            key="rank", title="#", value=lambda row: row.rank, kind=CellKind.COUNT, sortable=False
        ),
        GridColumn(key="number", title=tr("No."), value=lambda row: row.member_number),
        GridColumn(key="name", title=tr("Name"), value=lambda row: row.member_name, stretch=1),
        *(
            GridColumn(
                key=column.value,
                title=tr.resolve(COLUMN_TITLES[column]),
                value=amount(column),
                kind=CellKind.MONEY,
            )
            for column in SheetColumn
        ),
        GridColumn(
            key="cash",
            title=tr("Total"),
            value=lambda row: tr("absent") if row.absent else row.cash,
            kind=CellKind.MONEY,
            strong=True,
        ),
    )


def _look(row: MeetingRow) -> RowLook:
    return RowLook.GREYED if row.absent else RowLook.NORMAL


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
