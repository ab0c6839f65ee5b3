"""Papers of many members at once: their statements, or their cards, by village and number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QVBoxLayout, QWidget

from coopledger.accounting.errors import Cancelled, CoopLedgerError
from coopledger.i18n import Translator
from coopledger.i18n.error_text import error_text
from coopledger.services.member_reports import EVERYWHERE, Place
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog
from coopledger.ui.dialogs.print_preview import PrintPreview
from coopledger.ui.operations import Operation, Progress, ProgressState, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Notice, TextLabel
from coopledger.ui.widgets.export_bar import FOLDER, open_file
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.form import Form
from coopledger.ui.widgets.span_choice import THIS_YEAR, SpanChoice

if TYPE_CHECKING:
    from coopledger.services.papers import MadePaper

GROUP, VILLAGE = "group:", "village:"
"""How a place is told apart in the value of the choice."""
_SHEET = "paper/sheet/{key}"


class BatchPaper(Enum):
    """What is printed of everybody."""

    STATEMENTS = "member-statement"
    CARDS = "member-card"
    BOOK = "member-book"
    """Buku daftar anggota: one paper of everybody, with boxes to sign."""


_SHEETS = {
    BatchPaper.STATEMENTS: ("A5", "A4", "F4"),
    BatchPaper.CARDS: ("A4", "F4"),
    BatchPaper.BOOK: ("A4", "F4"),
}


class MemberBatchDialog(BaseDialog):
    """Chooses whose papers, of which time, on which sheet and in which language; makes them.

    Args:
        context: What every dialog is given.
        places: The groups and villages to choose from: `group:Melati`, `village:Lipursari`.
        place: The one that is chosen first; empty for everybody.
        paper: The paper that is chosen first.
    """

    def __init__(
        self,
        context: Context,
        places: Sequence[tuple[str, str]],
        *,
        place: str = "",
        paper: BatchPaper = BatchPaper.STATEMENTS,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Print for many members"),
            subtitle=tr("One file, sorted by village and then by number."),
            parent=parent,
        )
        self.setObjectName("member-batch")
        self._running: Operation | None = None
        self.form = Form(theme, tr)
        self._add_fields(places, place, paper)
        self.notice = Notice(theme)
        self.notice.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.count = TextLabel("", "muted")
        self.progress = QFrame()
        column = QVBoxLayout(self.progress)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.count)
        column.addWidget(self.bar)
        self.progress.hide()
        for widget in (self.form, self.progress, self.notice):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._add_buttons()
        self.paper.value_changed.connect(self._paper_chosen)
        self.form.submit_wanted.connect(self.print_papers)
        context.operations.progressed.connect(self._show_progress)
        self._paper_chosen(paper)
        self.form.focus_first()

    def _add_fields(self, places: Sequence[tuple[str, str]], place: str, paper: BatchPaper) -> None:
        tr = self.context.tr
        self.paper = self.form.add(
            "paper",
            ChoiceEdit(
                [
                    (BatchPaper.STATEMENTS, tr("Member statements")),
                    (BatchPaper.CARDS, tr("Member cards")),
                    (BatchPaper.BOOK, tr("Book of members")),
                ]
            ),
            tr("What is printed"),
        )
        self.paper.set_value(paper)
        self.place = self.form.add(
            "place", ChoiceEdit([("", tr("Everybody")), *places]), tr("Whose")
        )
        self.place.set_value(place)
        self.span = self.form.add("span", SpanChoice(self.context, THIS_YEAR), tr("Span of time"))
        self.sheet = self.form.add("sheet", ChoiceEdit([("A5", "A5")]), tr("Sheet"))
        self.language = self.form.add(
            "language", ChoiceEdit(language_choices(tr)), tr("Language"), beside=True
        )
        self.language.set_value(tr.language)

    def _add_buttons(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.close_button = Button(theme, tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.stop_button = Button(theme, tr("Stop"))
        self.stop_button.clicked.connect(self.stop)
        self.stop_button.hide()
        self.pdf_button = Button(theme, tr("Save as PDF …"), "pdf")
        self.pdf_button.clicked.connect(self.save_papers)
        self.print_button = Button(theme, tr("Show and print"), "print", role="primary")
        self.print_button.clicked.connect(self.print_papers)
        self.foot.addWidget(self.close_button)
        self.foot.addWidget(self.stop_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.pdf_button)
        self.foot.addWidget(self.print_button)

    # --- what is chosen ---

    def whose(self) -> Place:
        """Those of the chosen place; the book of members is of everybody."""
        if self.paper.value() is BatchPaper.BOOK:
            return EVERYWHERE
        place = str(self.place.value() or "")
        if place.startswith(GROUP):
            return Place(group=place.removeprefix(GROUP))
        if place.startswith(VILLAGE):
            return Place(village=place.removeprefix(VILLAGE))
        return EVERYWHERE

    def days(self) -> tuple[date, date]:
        """The first and last day; what lies ahead of today has not happened."""
        first, last = self.span.span()
        return first, min(last, max(first, self.context.today()))

    def _paper_chosen(self, paper: object) -> None:
        assert isinstance(paper, BatchPaper)
        sheets = _SHEETS[paper]
        self.sheet.set_choices([(sheet, sheet) for sheet in sheets])
        kept = self.context.memory.text(_SHEET.format(key=paper.value))
        self.sheet.set_value(kept if kept in sheets else sheets[0])
        self.form.set_shown("span", paper is BatchPaper.STATEMENTS)
        self.form.set_shown("place", paper is not BatchPaper.BOOK)

    # --- making them ---

    def print_papers(self) -> None:
        """Makes them and shows the first pages before they are printed."""
        self._make(self._making(), self._preview)

    def save_papers(self) -> None:
        """Asks where, and writes them as one file when the last is made."""
        from coopledger.services import papers

        tr, memory = self.context.tr, self.context.memory
        words = {
            BatchPaper.STATEMENTS: tr("Member statements"),
            BatchPaper.CARDS: tr("Member cards"),
            BatchPaper.BOOK: tr("Book of members"),
        }
        first, last = self.days()
        statements = self.paper.value() is BatchPaper.STATEMENTS
        whose = self.whose()
        name = papers.file_name(
            self.context.session,
            self.context.cooperative,
            " ".join(filter(None, (words[self.paper.value()], whose.village, whose.group))),
            from_date=first if statements else None,
            to_date=last if statements else self.context.today(),
        )
        location = QStandardPaths.StandardLocation.DocumentsLocation
        folder = memory.text(FOLDER) or QStandardPaths.writableLocation(location)
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save as"), str(Path(folder) / name), "*.pdf"
        )
        if chosen:
            memory.put(FOLDER, str(Path(chosen).parent))
            self.write_papers(Path(chosen))

    def write_papers(self, path: Path) -> None:
        """Makes them and writes the file whole, once the last is made; stopped it writes none."""
        make = self._making()

        def work(progress: Progress) -> Path:
            from coopledger.services import reporting

            made = make(progress)
            progress.check()
            reporting.write_file(path, made.content)
            return path

        self._make(work, self._written)

    def stop(self) -> None:
        """Gives up what is being made."""
        if self._running is not None:
            self.stop_button.setEnabled(False)
            self.count.setText(self.context.tr("Stopping …"))
            self._running.cancel()

    def reject(self) -> None:
        """Closes; what is still being made is given up."""
        self.stop()
        super().reject()

    def _making(self) -> Work[MadePaper]:
        session, whose, (first, last) = self.context.session, self.whose(), self.days()
        paper, sheet_name = self.paper.value(), str(self.sheet.value())
        self.context.memory.put(_SHEET.format(key=paper.value), sheet_name)
        tr, today = speaking(self.context.tr, str(self.language.value())), self.context.today()

        def work(progress: Progress) -> MadePaper:
            from coopledger.services import member_cards, papers, registers

            sheet = papers.Sheet(sheet_name)
            if paper is BatchPaper.BOOK:
                progress.check()
                book = registers.member_book(session, today)
                return papers.report(session, book, tr, sheet=sheet)
            if paper is BatchPaper.CARDS:
                return member_cards.member_cards(
                    session, tr, place=whose, sheet=sheet, progress=progress
                )
            return papers.member_statements(
                session,
                from_date=first,
                to_date=last,
                tr=tr,
                place=whose,
                sheet=sheet,
                progress=progress,
            )

        return work

    def _make(self, work: Work[object], on_done: object) -> None:
        if self._running is not None:
            return
        tr = self.context.tr
        self.notice.hide()
        # Never the moving bar of an unknown total: Qt's animation may outlive a dialog that closes.
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self.count.setText(tr("Starting …"))
        self._set_busy(busy=True)
        self._running = self.context.operations.run(
            work,
            on_done,  # type: ignore[arg-type]
            self._refused,
            on_settled=self._settled,
            owner=self,
            title=tr("Making the papers"),
        )

    def _set_busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.form.setEnabled(not busy)
        self.stop_button.setVisible(busy)
        self.stop_button.setEnabled(busy)
        self.close_button.setVisible(not busy)
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(not busy)
        self.fit()

    def _show_progress(self, state: ProgressState | None) -> None:
        running = self._running
        if state is None or running is None or running.cancelled or not state.total:
            return
        self.bar.setRange(0, state.total)
        self.bar.setValue(state.done)
        self.count.setText(
            self.context.tr("{done} of {total} done", done=state.done, total=state.total)
        )

    def _settled(self) -> None:
        self._running = None
        self._set_busy(busy=False)

    def _refused(self, error: CoopLedgerError) -> None:
        tr = self.context.tr
        if isinstance(error, Cancelled):
            self.notice.tell(tr("Stopped. Nothing was written."), Tone.WARNING)
        else:
            self.notice.tell(error_text(error, tr), Tone.ERROR)
        self.fit()

    def _preview(self, made: MadePaper) -> None:
        PrintPreview(self.context, made.content, self).open()

    def _written(self, path: Path) -> None:
        tr = self.context.tr
        self.context.navigator.say(
            tr("Written: {name}", name=path.name),
            tone=Tone.GOOD,
            action=tr("Open"),
            run=lambda: open_file(path),
        )
        self.accept()


def language_choices(tr: Translator) -> list[tuple[str, str]]:
    """The languages of papers."""
    return [("id", tr("Indonesian")), ("en", tr("English"))]


def speaking(tr: Translator, language: str) -> Translator:
    """The translator of papers in a language, with the cooperative's word for interest."""
    if language == tr.language:
        return tr
    return Translator(language, interest_word=tr.interest_word)
