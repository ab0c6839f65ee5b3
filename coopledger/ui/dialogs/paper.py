"""A paper before it is printed: which paper, on which sheet, then print it or keep it as a PDF.

Whoever posts an entry offers its papers with `show_entry_papers(context, voucher, parent)`; other
papers are declared as `PaperChoice`s and shown with `show_dialog(PaperDialog(context, ...))`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.officers import Body
from coopledger.accounting.registers import BOOK_NAMES
from coopledger.accounting.text import Label, Text
from coopledger.ui.context import Context
from coopledger.ui.dialogs.member_batch import speaking
from coopledger.ui.dialogs.print_preview import PrintPreview
from coopledger.ui.operations import Operation, Progress, ProgressState, Work
from coopledger.ui.widgets.basic import Segments, TextLabel
from coopledger.ui.widgets.export_bar import ExportBar

if TYPE_CHECKING:
    from coopledger.accounting.statements import Statement
    from coopledger.services.papers import EntryPaper, MadePaper

SHEETS = ("A5", "A4", "F4")
LARGE_SHEETS = ("A4", "F4")
_BODIES = {
    Body.BOARD: Text("Board"),
    Body.SUPERVISORY_COMMITTEE: Text("Supervisory committee"),
    Body.MANAGEMENT: Text("Management"),
}
_MEMORY = "paper/sheet/{key}"

Make = Callable[[Progress, str], "MadePaper"]
"""Makes the paper on a sheet (`A5`, `A4`, `F4`); runs on the worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoice:
    """One paper that can be printed.

    Attributes:
        key: Under which its sheet is remembered (`receipt`, `member-statement`).
        title: What it is called.
        make: Makes it.
        sheets: The sheets it fits, the usual one first.
    """

    key: str
    title: Label
    make: Make
    sheets: tuple[str, ...] = SHEETS


class PaperDialog(PrintPreview):
    """Shows a paper, lets its sheet be chosen, prints it or writes it as a PDF.

    Args:
        context: What every dialog is given.
        choices: The papers to choose from; one shows no choice.
        title: Of the window: what the paper is about ("BKM/2026/000123").
        chosen: The key of the paper that is shown first; the first one if empty.
    """

    def __init__(
        self,
        context: Context,
        choices: Sequence[PaperChoice],
        *,
        title: str = "",
        chosen: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, b"", parent)
        tr, theme = context.tr, context.theme
        self.setObjectName("paper")
        self._choices = {choice.key: choice for choice in choices}
        self._making: Operation | None = None
        self._file_name = ""
        self._paper: MadePaper | None = None
        self._session = context.session
        if title:
            self.setWindowTitle(title)
        first = chosen if chosen in self._choices else choices[0].key
        self.kinds = Segments(theme, [(choice.key, tr.resolve(choice.title)) for choice in choices])
        self.kinds.setVisible(len(choices) > 1)
        self.kinds.set_value(first)
        self.heading = TextLabel(tr.resolve(choices[0].title), "heading")
        self.heading.setVisible(len(choices) == 1)
        self.sheets = Segments(theme, [(sheet, sheet) for sheet in SHEETS])
        self.export = ExportBar(context, printable=False)
        self.export.written.connect(self._kept)
        self._lay_out()
        self.kinds.value_changed.connect(self._kind_chosen)
        self.sheets.value_changed.connect(self._sheet_chosen)
        context.operations.progressed.connect(self._show_progress)
        self._kind_chosen(first)

    @property
    def choice(self) -> PaperChoice:
        """The paper that is shown."""
        return self._choices[str(self.kinds.value())]

    def sheet(self) -> str:
        """The sheet it is made for."""
        return str(self.sheets.value())

    def file_name(self) -> str:
        """Under which name it is offered to be kept."""
        return self._file_name

    def _lay_out(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        head = QFrame()
        head.setProperty("surface", "bar")
        row = QHBoxLayout(head)
        edge = theme.px(24)
        row.setContentsMargins(edge, theme.px(10), edge, theme.px(10))
        row.setSpacing(theme.px(10))
        row.addWidget(self.kinds)
        row.addWidget(self.heading)
        row.addStretch(1)
        row.addWidget(TextLabel(tr("Sheet"), "muted"))
        row.addWidget(self.sheets)
        self.outer.insertWidget(0, head)
        self.foot.insertWidget(self.foot.count() - 1, self.export)

    def _kind_chosen(self, key: object) -> None:
        choice = self._choices[str(key)]
        kept = self.context.memory.text(_MEMORY.format(key=choice.key))
        sheet = kept if kept in choice.sheets else choice.sheets[0]
        self.sheets.offer(choice.sheets)
        self.sheets.blockSignals(True)
        self.sheets.set_value(sheet)
        self.sheets.blockSignals(False)
        self._make()

    def _sheet_chosen(self, sheet: object) -> None:
        self.context.memory.put(_MEMORY.format(key=self.choice.key), str(sheet))
        self._make()

    def _make(self) -> None:
        if self._making is not None:
            self._making.on_error = _given_up
            self._making.cancel()
        make, sheet = self.choice.make, self.sheet()
        self.print_button.setEnabled(False)
        self.export.setEnabled(False)
        self.count_label.setText(self.context.tr("Making the pages …"))
        self._making = self.context.operations.run(
            lambda progress: make(progress, sheet),
            self._made,
            owner=self,
            title=self.context.tr("Making the pages"),
        )

    def _show_progress(self, state: ProgressState | None) -> None:
        if state is not None and state.total > 1 and self._making is not None:
            tr = self.context.tr
            self.count_label.setText(tr("{done} of {total}", done=state.done, total=state.total))

    def reject(self) -> None:
        """Closes; a paper that is still being made is given up."""
        if self._making is not None:
            self._making.on_error = _given_up
            self._making.cancel()
        super().reject()

    def _made(self, paper: MadePaper) -> None:
        self._making = None
        self._file_name = paper.file_name
        self._paper = paper
        self.show_content(paper.content)
        self.export.offer({"pdf": self.leaving()}, lambda _: paper.file_name)
        self.export.setEnabled(True)

    def leaving(self) -> Work[bytes]:
        """The PDF; of a paper whose prints are counted the one that is next now, and counted.

        It is made anew, because it may have been printed elsewhere since it was shown.
        """
        paper = self._paper
        if paper is None or paper.logged is None:
            return super().leaving()
        make, sheet, session = self.choice.make, self.sheet(), self._session
        logged = paper.logged

        def work(progress: Progress) -> bytes:
            from coopledger.services import print_log

            made = make(progress, sheet)
            print_log.printed_many(session, logged, made.subjects)
            return made.content

        return work

    def _kept(self) -> None:
        """A file was written: what is printed next is a copy of it, and is shown as such."""
        if self._paper is not None and self._paper.logged is not None:
            self._make()


def _given_up(error: CoopLedgerError) -> None:
    """What was stopped because another sheet was chosen or the window closed is no news."""
    del error


# --- the papers of the books
# -----------------------------------------------------------------------


def show_entry_papers(
    context: Context, voucher: str, parent: QWidget | None = None, *, first: str = ""
) -> None:
    """Shows the papers of a posted entry: receipt, slip, voucher, as it has them."""

    def offered(progress: Progress) -> tuple[EntryPaper, ...]:
        from coopledger.services import papers

        progress.check()
        return papers.entry_papers(context.session, voucher)

    def show(kinds: tuple[EntryPaper, ...]) -> None:
        choices = [entry_choice(context, voucher, kind) for kind in kinds]
        PaperDialog(context, choices, title=voucher, chosen=first, parent=parent).open()

    context.operations.run(offered, show, owner=parent)


class EntryPapers:
    """What the button of a message does: shows the papers of an entry."""

    def __init__(
        self, context: Context, voucher: str, parent: QWidget | None, *, first: str = ""
    ) -> None:
        self._context = context
        self._voucher = voucher
        self._parent = parent
        self._first = first

    def __call__(self) -> None:
        """Shows them."""
        show_entry_papers(self._context, self._voucher, self._parent, first=self._first)


def entry_choice(context: Context, voucher: str, kind: EntryPaper) -> PaperChoice:
    """One paper of a posted entry."""
    titles = {
        "receipt": Text("Receipt"),
        "slip": Text("Slip"),
        "voucher": Text("Voucher for the file"),
    }

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import papers

        progress.check()
        return papers.entry_paper(
            context.session, voucher, kind, context.tr, sheet=papers.Sheet(sheet)
        )

    return PaperChoice(key=kind.value, title=titles[kind.value], make=make)


def member_statement_choice(
    context: Context, *, from_date: date, to_date: date, member: str = ""
) -> PaperChoice:
    """The statement of one member, or of all members."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import papers

        return papers.member_statements(
            context.session,
            from_date=from_date,
            to_date=to_date,
            tr=context.tr,
            member=member,
            sheet=papers.Sheet(sheet),
            progress=progress,
        )

    title = Text("Member statement") if member else Text("Member statements")
    return PaperChoice(key="member-statement", title=title, make=make)


def member_statement_choices(
    context: Context, *, from_date: date, to_date: date, member: str
) -> list[PaperChoice]:
    """One member's statement in the languages of papers, that of the screen first."""
    choices = []
    for language, title in (("id", Text("Indonesian")), ("en", Text("English"))):
        speaks = replace(context, tr=speaking(context.tr, language))
        choice = member_statement_choice(
            speaks, from_date=from_date, to_date=to_date, member=member
        )
        choices.append(replace(choice, key=f"{choice.key}-{language}", title=title))
    return choices if context.tr.language == "id" else choices[::-1]


def member_card_choice(context: Context, *, member: str) -> PaperChoice:
    """One member's card."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import member_cards, papers

        progress.check()
        return member_cards.member_cards(
            context.session, context.tr, member=member, sheet=papers.Sheet(sheet)
        )

    return PaperChoice(key="member-card", title=Text("Member card"), make=make, sheets=LARGE_SHEETS)


def officer_book_choices(context: Context, at: date) -> list[PaperChoice]:
    """The books of board, supervisors and management, with boxes to sign."""

    def book(body: Body) -> PaperChoice:
        def read(progress: Progress) -> Statement:
            from coopledger.services import registers

            progress.check()
            return registers.officer_book(context.session, body, at)

        return replace(report_choice(context, read), key=BOOK_NAMES[body], title=_BODIES[body])

    return [book(body) for body in Body]


def report_choice(context: Context, read: Callable[[Progress], Statement]) -> PaperChoice:
    """Any report; `read` makes its figures on the worker."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import papers

        figures = read(progress)
        progress.check()
        return papers.report(context.session, figures, context.tr, sheet=papers.Sheet(sheet))

    return PaperChoice(key="report", title=Text("Report"), make=make, sheets=LARGE_SHEETS)


def annual_report_choice(context: Context, year: int) -> PaperChoice:
    """The annual report (buku RAT) of a book year."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import papers

        progress.check()
        return papers.annual_report(context.session, year, context.tr, sheet=papers.Sheet(sheet))

    return PaperChoice(
        key="annual-report", title=Text("Annual report"), make=make, sheets=LARGE_SHEETS
    )
