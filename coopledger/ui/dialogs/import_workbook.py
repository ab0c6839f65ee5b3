"""Taking a workbook over: seen row by row, mended or laid aside, then all of it or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from coopledger.accounting.errors import Cancelled, CoopLedgerError, ImportRefused, Problem
from coopledger.i18n.error_text import error_text, problem_text
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog, show_dialog
from coopledger.ui.navigation import KeyHint
from coopledger.ui.operations import Operation, Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, ElidedLabel, EmptyState, Notice, TextLabel
from coopledger.ui.widgets.export_bar import open_file
from coopledger.ui.widgets.flow import Flow
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.sheet_table import (
    WHOLE_ROW,
    SheetModel,
    SheetRow,
    SheetTable,
    TypedCell,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from coopledger.services.import_preview import OpenWorkbook, Review
    from coopledger.services.importing import ImportResult

T = TypeVar("T")

FOLDER = "import/folder"
_ENDINGS = "Excel (*.xlsx)"
_WIDTH = 1180
_HEIGHT = 410
_LIST_WIDTH = 292
_LIST_WIDEST = 410
_HIGHEST = 440


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake, or a note, at its place."""

    sheet: str
    cell: str
    text: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A sheet in the list; an empty `name` stands for all mistakes and notes together."""

    name: str
    title: str
    rows: int
    mistakes: int
    skipped: int = 0


class ImportDialog(BaseDialog):
    """Chooses a workbook, shows every row of it, tries it, and takes it over."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Take a workbook over"),
            subtitle=tr("It is tried first and nothing is kept. Then all of it comes in, or none."),
            wide=True,
            parent=parent,
        )
        self.setObjectName("import-workbook")
        self.setAcceptDrops(True)
        self._width = theme.px(_WIDTH)
        self.path: Path | None = None
        self.opened: OpenWorkbook | None = None
        self.review: Review | None = None
        self.taken: ImportResult | None = None
        self._shown_sheet = ""
        self._typed_at: tuple[int, int] | None = None
        self._running: Operation | None = None
        self._looks = Latest(context.operations, self)
        self._build()
        self._lay_out_content()
        self._connect_all()
        self._show_stage()
        self.choose_button.setFocus()

    # --- acts ---

    def choose(self) -> None:
        """Asks for the file."""
        memory, tr = self.context.memory, self.context.tr
        folder = memory.text(FOLDER) or _documents()
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Choose the workbook"), folder, _ENDINGS)
        if chosen:
            memory.put(FOLDER, str(Path(chosen).parent))
            self.try_file(Path(chosen))

    def try_file(self, path: Path) -> None:
        """Reads a workbook and tries it without keeping anything."""
        if self._running is not None or self.taken is not None:
            return
        tr = self.context.tr
        self.path = path
        self._forget()
        self.file_label.setText(path.name)
        self.notice.tell(tr("Reading the workbook …"), Tone.NORMAL)

        def work(progress: Progress) -> OpenWorkbook:
            from coopledger.services import import_preview

            return import_preview.open_workbook(path, progress)

        self._run(work, self._read, tr("Reading the workbook"))

    def try_again(self) -> None:
        """The same file, after it was corrected."""
        if self.path is not None:
            self.try_file(self.path)

    def try_all(self) -> None:
        """Tries everything that stands here; keeps nothing."""
        opened, session, tr = self.opened, self.context.session, self.context.tr
        if opened is None or self._running is not None:
            return
        self.notice.tell(tr("Trying the workbook …"), Tone.NORMAL)

        def work(progress: Progress) -> Review:
            from coopledger.services import import_preview

            return import_preview.attempt(session, opened, progress)

        self._run(work, self._reviewed, tr("Trying the workbook"))

    def take_over(self) -> None:
        """Brings the workbook in that was tried."""
        opened, session = self.opened, self.context.session
        if not self._may_take() or opened is None:
            return

        def work(progress: Progress) -> ImportResult:
            from coopledger.services import import_preview

            return import_preview.take_over(session, opened, progress)

        self._run(work, self._taken, self.context.tr("Taking the workbook over"))

    def skip_row(self) -> None:
        """Lays the current row aside, or takes it up again."""
        from coopledger.services.importing import SkippedRow

        opened, index = self.opened, self.table.currentIndex()
        if opened is None or not self._shown_sheet or not index.isValid():
            return
        if self._running is not None or self.taken is not None:
            return
        self._typed_at = None
        row = SkippedRow(self._shown_sheet, self.model.number(index.row()))
        if row in opened.skipped:
            self.opened = opened.taking_again(row)
        else:
            self.opened = opened.skipping(row, self._problems_of(row.sheet, row.row))
        self._look_again()

    def next_mistake(self) -> None:
        """Goes to the next bad cell of the sheet, or to the next sheet that has one."""
        if self._shown_sheet and self.table.go_to_next_mistake():
            self.table.setFocus()
            return
        for line in self.sheets.model.rows:
            if line.name and line.mistakes:
                self._show_sheet(line.name)
                self.table.go_to_next_mistake()
                self.table.setFocus()
                return

    def save_errors(self) -> None:
        """Asks where to write the workbook with its mistakes marked."""
        if self.path is not None:
            self._ask_where(self.context.tr("mistakes"), self.write_errors)

    def write_errors(self, target: Path) -> None:
        """Writes the workbook again, each mistake beside its row."""
        opened, review, tr = self.opened, self.review, self.context.tr
        assert opened is not None
        problems = () if review is None else review.problems

        def work(progress: Progress) -> Path:
            from coopledger.services import import_preview

            progress.check()
            import_preview.write_copy(opened, target, problems=problems, tr=tr)
            return target

        self._run(work, self._written, tr("Writing the file"))

    def save_skipped(self) -> None:
        """Asks where to write the rows that were laid aside."""
        if self.path is not None:
            self._ask_where(self.context.tr("laid aside"), self.write_skipped)

    def write_skipped(self, target: Path) -> None:
        """Writes a workbook of only the rows that were laid aside."""
        opened, tr = self.opened, self.context.tr
        assert opened is not None

        def work(progress: Progress) -> Path:
            from coopledger.services import import_preview

            progress.check()
            import_preview.write_skipped(opened, target, tr=tr)
            return target

        self._run(work, self._written, tr("Writing the file"))

    def save_blank(self) -> None:
        """Asks where to write the blank workbook."""
        tr = self.context.tr
        title = tr("Workbook for CoopLedger")
        name = str(Path(_documents()) / f"{title}.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save as"), name, _ENDINGS)
        if chosen:
            self.write_blank(Path(chosen))

    def write_blank(self, target: Path) -> None:
        """Writes the blank workbook."""
        tr = self.context.tr

        def work(progress: Progress) -> Path:
            from coopledger.services import templates

            progress.check()
            templates.write_import_template(target, tr)
            return target

        self._run(work, self._written, tr("Writing the file"))

    def show_earlier(self) -> None:
        """The imports of this book, to look at and to take back."""
        from coopledger.ui.dialogs.imports import ImportsDialog

        show_dialog(ImportsDialog(self.context, parent=self.parentWidget()))
        self.reject()

    def reject(self) -> None:
        """Closes, unless something runs."""
        if self._running is None:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A workbook may be dropped here."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A workbook was dropped here."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.try_file(path)

    def keys(self) -> list[KeyHint]:
        """The keys of the table, beside those of every form."""
        tr = self.context.tr
        group = tr("In the table")
        return [
            KeyHint(keys="F8", text=tr("The next mistake"), group=group),
            KeyHint(keys="Enter", text=tr("Type the cell anew"), group=group),
            KeyHint(keys="Ctrl+Delete", text=tr("Lay the row aside, or take it up"), group=group),
            *super().keys(),
        ]

    # --- answers ---

    def _read(self, opened: OpenWorkbook) -> None:
        self.opened = opened
        self._fill_list()
        self._show_sheet("")
        self.try_all()

    def _reviewed(self, review: Review) -> None:
        """What came of a look or of a try."""
        self.review = review
        self._fill_list()
        self._show_findings()
        self._show_opening()
        self._tell(review)
        self._mark()
        self._show_stage()
        if review.result is not None:
            self.take_button.setFocus()
        elif self._typed_at is not None:
            self._go_on()

    def _looked(self, review: Review) -> None:
        """After a mended cell: with nothing left to see, everything is tried."""
        self._reviewed(review)
        if not review.problems:
            self.try_all()

    def _taken(self, result: ImportResult) -> None:
        tr = self.context.tr
        self.taken = result
        self.context.navigator.saved.emit()
        text = tr(
            "Taken over: {entries}, {members}.",
            entries=tr.ngettext("{n} entry", "{n} entries", result.entries),
            members=tr.ngettext("{n} member", "{n} members", result.members),
        )
        opening = self.review is not None and self.review.opening is not None
        self.context.navigator.say(text)
        if not result.skipped and not opening:
            self.accept()
            return
        aside = tr.ngettext(
            "{n} row was laid aside.", "{n} rows were laid aside.", len(result.skipped)
        )
        self.notice.tell(f"{text} {aside}" if result.skipped else text, Tone.GOOD)
        self.model.editable = False
        self._show_stage()
        self.close_button.setFocus()

    def _refused(self, error: CoopLedgerError) -> None:
        """A file that could not be read, an import that was stopped, rows that do not fit."""
        from coopledger.services.import_preview import Review

        if isinstance(error, ImportRefused) and self.opened is not None:
            self._reviewed(Review(opened=self.opened, problems=error.problems))
            return
        tone = Tone.WARNING if isinstance(error, Cancelled) else Tone.ERROR
        self.notice.tell(error_text(error, self.context.tr), tone)
        self._show_stage()

    def _written(self, path: Path) -> None:
        tr = self.context.tr
        self.context.navigator.say(
            tr("Written: {name}", name=path.name), action=tr("Open"), run=lambda: open_file(path)
        )

    # --- mending ---

    def _cell_typed(self, typed: TypedCell) -> None:
        from coopledger.services.import_preview import CellPlace

        if self.opened is None:
            return
        place = CellPlace(self._shown_sheet, typed.row, typed.column)
        self.opened = self.opened.with_cell(place, typed.text)
        self._typed_at = (typed.row, typed.column)
        self._look_again()

    def _look_again(self) -> None:
        """Looks at what stands here now, without posting a row."""
        opened, session = self.opened, self.context.session
        assert opened is not None
        self.review = None
        self._mark()
        self._show_stage()

        def work(_: Progress) -> Review:
            from coopledger.services import import_preview

            return import_preview.look(session, opened)

        self._looks.ask(work, self._looked, self._refused)

    def _go_on(self) -> None:
        """From a cell that is right now to the next mistake; a wrong one keeps the hand."""
        assert self._typed_at is not None
        row, column = self._typed_at
        at = self.model.place_of(row)
        if at >= 0 and self.model.reasons_at(self.model.index(at, column + 1)):
            self.table.go_to(at, column + 1)
        else:
            self.next_mistake()

    # --- showing ---

    def _tell(self, review: Review) -> None:
        tr = self.context.tr
        if review.problems:
            self.notice.tell(
                tr.ngettext(
                    "{n} mistake. Mend it here or lay its row aside, or correct the workbook.",
                    "{n} mistakes. Mend them here or lay their rows aside, or correct the "
                    "workbook.",
                    len(review.problems),
                ),
                Tone.ERROR,
            )
        elif review.result is not None:
            result = review.result
            twins = sum(1 for note in result.notes if note.code == "row_looks_known")
            text = tr(
                "Could be taken over: {entries}, {members}. Nothing was kept.",
                entries=tr.ngettext("{n} entry", "{n} entries", result.entries),
                members=tr.ngettext("{n} member", "{n} members", result.members),
            )
            if twins:
                double = tr.ngettext(
                    "{n} row is like an entry that the book has already: see the notes.",
                    "{n} rows are like entries that the book has already: see the notes.",
                    twins,
                )
                text = f"{text} {double}"
            self.notice.tell(text, Tone.WARNING if twins else Tone.GOOD)

    def _show_opening(self) -> None:
        tr, review = self.context.tr, self.review
        sums = None if review is None else review.opening
        self.opening.setVisible(sums is not None)
        if sums is None:
            return
        values = {"debit": sums.debit, "credit": sums.credit}
        if sums.difference:
            text = tr(
                "Opening balances: debit {debit}, credit {credit}; they differ by {difference}.",
                difference=abs(sums.difference),
                **values,
            )
        else:
            text = tr("Opening balances: debit {debit}, credit {credit}; both are equal.", **values)
        self.opening.setText(text)
        self.opening.set_tone(Tone.ERROR if sums.difference else Tone.MUTED)

    def _fill_list(self) -> None:
        tr, opened, review = self.context.tr, self.opened, self.review
        if opened is None:
            self.sheets.show_rows(())
            return
        problems = () if review is None else review.problems
        mistakes = Counter(problem.place.partition("!")[0] for problem in problems)
        skipped = Counter(row.sheet for row in opened.skipped)
        lines = [
            SheetLine("", tr("All findings"), len(self._findings()), len(problems)),
            *(
                SheetLine(
                    sheet.name,
                    sheet.name,
                    max(len(sheet.rows) - 1, 0),
                    mistakes[sheet.name],
                    skipped[sheet.name],
                )
                for sheet in opened.shown_sheets()
            ),
        ]
        self.sheets.show_rows(lines)
        self.sheets.select(self._shown_sheet)

    def _findings(self) -> list[Finding]:
        review = self.review
        if review is None:
            return []
        notes = () if review.result is None else review.result.notes
        return [
            *(finding(problem, self.context) for problem in review.problems),
            *(finding(note, self.context, note=True) for note in notes),
        ]

    def _show_findings(self) -> None:
        self.grid.show_rows(self._findings())

    def _show_sheet(self, name: str) -> None:
        """The rows of a sheet, or all findings."""
        from coopledger.services.import_preview import cell_text

        changed = name != self._shown_sheet
        self._shown_sheet = name
        sheet = None
        if self.opened is not None:
            sheet = next((each for each in self.opened.shown_sheets() if each.name == name), None)
        if sheet is None:
            self._shown_sheet = ""
            self.pages.setCurrentWidget(self.grid)
        elif changed or self.pages.currentWidget() is not self.sheet_page:
            width = max(len(row.cells) for row in sheet.rows)
            rows = [
                SheetRow(
                    row.number,
                    tuple(map(cell_text, (*row.cells, *[None] * (width - len(row.cells))))),
                )
                for row in sheet.rows
            ]
            self.model.show_sheet(rows[0].cells, rows[1:])
            self.pages.setCurrentWidget(self.sheet_page)
            self._mark()
        self.sheets.select(self._shown_sheet)
        self._show_reason()

    def _mark(self) -> None:
        """Marks the rows of the shown sheet."""
        name, review, opened = self._shown_sheet, self.review, self.opened
        if not name or opened is None:
            return
        problems = () if review is None else review.problems
        notes = () if review is None or review.result is None else review.result.notes
        aside = frozenset(row.row for row in opened.skipped if row.sheet == name)
        self.model.show_marks(self._by_row(problems), self._by_row(notes), aside)
        self._show_reason()

    def _by_row(self, problems: Sequence[Problem]) -> dict[int, dict[int, list[str]]]:
        found: dict[int, dict[int, list[str]]] = {}
        for problem in problems:
            sheet, _, cell = problem.place.partition("!")
            if sheet == self._shown_sheet and cell:
                row, column = cell_of(cell)
                text = problem_text(problem, self.context.tr)
                found.setdefault(row, {}).setdefault(column, []).append(text)
        return found

    def _problems_of(self, sheet: str, row: int) -> tuple[Problem, ...]:
        problems = () if self.review is None else self.review.problems
        return tuple(
            problem
            for problem in problems
            if problem.place.startswith(f"{sheet}!")
            and cell_of(problem.place.partition("!")[2])[0] == row
        )

    def _show_reason(self) -> None:
        """Below the table: what is wrong with the cell in hand."""
        tr, index = self.context.tr, self.table.currentIndex()
        reasons = self.model.reasons_at(index) if self._shown_sheet else ()
        self.reason.setText(" ".join(reasons))
        self.reason.setVisible(bool(reasons))
        valid = index.isValid() and bool(self._shown_sheet)
        aside = valid and not self.model.flags(index) & Qt.ItemFlag.ItemIsEditable
        aside = aside and 0 < index.column() <= self.model.columnCount() - 2
        self.skip_button.setText(tr("Take the row up") if aside else tr("Lay the row aside"))

    def _finding_opened(self, row: Finding) -> None:
        """Goes to the cell of a finding."""
        if not row.cell:
            return
        number, column = cell_of(row.cell)
        self._show_sheet(row.sheet)
        at = self.model.place_of(number)
        if at >= 0:
            self.table.go_to(at, max(column, 0) + 1)
        self.table.setFocus()

    def _sheet_chosen(self, line: SheetLine | None) -> None:
        if line is not None and line.name != self._shown_sheet:
            self._show_sheet(line.name)

    # --- stages ---

    def _may_take(self) -> bool:
        review = self.review
        tried = review is not None and review.result is not None
        return tried and self._running is None and self.taken is None

    def _run(self, work: Work[T], done: Callable[[T], None], title: str) -> None:
        self._looks.drop()
        self._running = self.context.operations.run(
            work, done, self._refused, on_settled=self._settled, owner=self, title=title
        )
        self._set_running(running=True)

    def _settled(self) -> None:
        self._running = None
        self._set_running(running=False)

    def _set_running(self, *, running: bool) -> None:
        for button in self._buttons():
            button.set_running(running)
        self.model.editable = not running and self.taken is None
        self._show_stage()

    def _buttons(self) -> tuple[Button, ...]:
        return (
            *(self.choose_button, self.blank_button, self.earlier_button, self.errors_button),
            *(self.skipped_button, self.again_button, self.cancel_button, self.take_button),
            *(self.next_button, self.skip_button, self.sign_button, self.close_button),
        )

    def _show_stage(self) -> None:
        """The buttons of where one is."""
        review, opened, done = self.review, self.opened, self.taken is not None
        wrong = review is not None and bool(review.problems)
        aside = opened is not None and bool(opened.skipped)
        self.errors_button.setVisible(wrong or (aside and not done))
        self.skipped_button.setVisible(done and aside)
        self.sign_button.setVisible(done and review is not None and review.opening is not None)
        self.again_button.setVisible(opened is not None and wrong and not done)
        self.take_button.setEnabled(self._may_take())
        self.take_button.setVisible(not done)
        self.cancel_button.setVisible(not done)
        self.close_button.setVisible(done)
        self.choose_button.setVisible(not done)
        self.blank_button.setVisible(opened is None)
        self.earlier_button.setVisible(opened is None)
        self.drop_card.setVisible(opened is None)
        self.card.setVisible(opened is not None)
        self.fit()

    def _forget(self) -> None:
        self.opened = self.review = None
        self._shown_sheet, self._typed_at = "", None
        self.model.show_sheet((), ())
        self.grid.show_rows(())
        self.sheets.show_rows(())
        self.opening.hide()

    def _ask_where(self, word: str, write: Callable[[Path], None]) -> None:
        assert self.path is not None
        proposed = self.path.with_name(f"{self.path.stem}-{word.replace(' ', '-')}.xlsx")
        title = self.context.tr("Save as")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), _ENDINGS)
        if chosen:
            write(Path(chosen))

    def _print_opening(self) -> None:
        from coopledger.ui.dialogs.opening_list import show_opening_list

        show_opening_list(self.context, self)

    # --- building ---

    def _build(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.choose_button = Button(theme, tr("Choose the workbook …"), "folder")
        self.blank_button = Button(theme, tr("Blank workbook …"), "table", role="quiet")
        self.earlier_button = Button(theme, tr("Earlier imports …"), "clock", role="quiet")
        self.file_label = ElidedLabel(tr("No workbook chosen yet"), "muted")
        self.notice = Notice(theme)
        self.opening = TextLabel("", "small", wrap=True)
        self.opening.hide()
        self.drop_card = Card(theme)
        self.explanation = EmptyState(
            theme,
            tr("Drop the workbook here, or choose it"),
            tr(
                "Fill in the blank workbook, or one that you have in its form. Each sheet says in "
                "its first rows what belongs into it."
            ),
            icon="table",
        )
        self.sheets = self._sheet_list()
        self.grid = self._finding_grid()
        self.model = SheetModel(theme, tr, self)
        self.table = SheetTable(theme, tr, self.model)
        self.reason = TextLabel("", "error", wrap=True)
        self.only_marked = QCheckBox(tr("Only rows with mistakes"))
        self.next_button = Button(theme, tr("The next mistake"), "chevron-down")
        self.next_button.setToolTip(tr("{button}  (F8)", button=tr("The next mistake")))
        self.skip_button = Button(theme, tr("Lay the row aside"), "minus")
        self.skip_button.setToolTip(tr("{button}  (Ctrl+Delete)", button=tr("Lay the row aside")))
        self.card = Card(theme, flush=True)
        self.errors_button = Button(theme, tr("Save with the mistakes marked …"), "download")
        self.skipped_button = Button(theme, tr("Save the rows laid aside …"), "download")
        self.sign_button = Button(theme, tr("Opening balances to sign …"), "print")
        self.again_button = Button(theme, tr("Read the file again"), "refresh")
        self.cancel_button = Button(theme, tr("Cancel"))
        self.close_button = Button(theme, tr("Close"), "check", role="primary")
        self.take_button = Button(theme, tr("Take everything over"), "check", role="primary")
        if not self.context.may(Permission.IMPORT):
            self.choose_button.setEnabled(False)

    def _sheet_list(self) -> Grid[SheetLine]:
        tr, theme = self.context.tr, self.context.theme
        grid: Grid[SheetLine] = Grid(
            theme,
            tr,
            (
                GridColumn(
                    key="title", title=tr.pgettext("workbook", "Sheet"),
                    value=lambda row: row.title, stretch=1, sortable=False,
                ),
                GridColumn(
                    key="rows", title=tr.pgettext("workbook", "Rows"), kind=CellKind.COUNT,
                    value=lambda row: row.rows if row.name else None, sortable=False,
                ),
                GridColumn(
                    key="mistakes", title=tr.pgettext("workbook", "Wrong"), kind=CellKind.COUNT,
                    value=lambda row: row.mistakes or None, sortable=False,
                    tone=lambda _: Tone.ERROR,
                ),
            ),
            key=lambda row: row.name,
            edge=10,
            dense=True,
        )  # fmt: skip
        grid.setObjectName("sheets")
        # With large type the rows of the sheet need the room more.
        grid.setFixedWidth(min(theme.px(_LIST_WIDTH), _LIST_WIDEST))
        return grid

    def _finding_grid(self) -> Grid[Finding]:
        tr, theme = self.context.tr, self.context.theme
        grid: Grid[Finding] = Grid(
            theme,
            tr,
            (
                GridColumn(key="sheet", title=tr.pgettext("workbook", "Sheet"),
                           value=lambda row: row.sheet, width=100),
                GridColumn(key="cell", title=tr("Cell"), value=lambda row: row.cell, width=60),
                GridColumn(
                    key="text", title=tr("What is wrong, or worth knowing"),
                    value=lambda row: row.text, stretch=1,
                    tone=lambda row: Tone.NORMAL if row.note else Tone.ERROR,
                ),
            ),
            dense=True,
        )  # fmt: skip
        grid.set_empty(
            tr("Nothing is wrong"), tr("The rows of each sheet stand at the left."), icon="check"
        )
        return grid

    def _lay_out_content(self) -> None:
        theme = self.context.theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        top.addWidget(self.choose_button)
        top.addWidget(self.file_label, 1)
        top.addWidget(self.earlier_button)
        top.addWidget(self.blank_button)
        self.drop_card.body.addWidget(self.explanation)
        self.sheet_page = self._sheet_page()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.grid)
        self.pages.addWidget(self.sheet_page)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sheets)
        row.addWidget(self.pages, 1)
        self.card.body.addLayout(row)
        self.card.setMinimumHeight(min(theme.px(_HEIGHT), _HIGHEST))
        self.body.addLayout(top)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.opening)
        self.body.addWidget(self.drop_card)
        self.body.addWidget(self.card, 1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.errors_button)
        self.foot.addWidget(self.skipped_button)
        self.foot.addWidget(self.sign_button)
        self.foot.addWidget(self.again_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_button)
        self.foot.addWidget(self.take_button)

    def _sheet_page(self) -> QWidget:
        from PySide6.QtWidgets import QWidget

        theme = self.context.theme
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.table, 1)
        acts = Flow(theme.px(10))
        for each in (self.next_button, self.skip_button, self.only_marked):
            acts.add(each)
        below = QHBoxLayout()
        below.setContentsMargins(theme.px(10), 0, theme.px(10), 0)
        below.addWidget(acts)
        reason = QHBoxLayout()
        reason.setContentsMargins(theme.px(10), 0, theme.px(10), 0)
        reason.addWidget(self.reason, 1)
        column.addLayout(reason)
        column.addLayout(below)
        return page

    def _connect_all(self) -> None:
        self.choose_button.clicked.connect(self.choose)
        self.blank_button.clicked.connect(self.save_blank)
        self.earlier_button.clicked.connect(self.show_earlier)
        self.errors_button.clicked.connect(self.save_errors)
        self.skipped_button.clicked.connect(self.save_skipped)
        self.sign_button.clicked.connect(self._print_opening)
        self.again_button.clicked.connect(self.try_again)
        self.cancel_button.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.take_button.clicked.connect(self.take_over)
        self.next_button.clicked.connect(self.next_mistake)
        self.skip_button.clicked.connect(self.skip_row)
        self.only_marked.toggled.connect(self.model.show_only_marked)
        self.model.cell_typed.connect(self._cell_typed)
        self.table.place_changed.connect(self._show_reason)
        self.sheets.selection_changed.connect(self._sheet_chosen)
        self.grid.row_activated.connect(self._finding_opened)
        # Of the dialog: the buttons are hidden while the list of all findings is shown.
        for keys, act in (("Ctrl+Delete", self.skip_row), ("F8", self.next_mistake)):
            QShortcut(keys, self).activated.connect(act)


def finding(problem: Problem, context: Context, *, note: bool = False) -> Finding:
    """A mistake or a note with its sheet and cell apart: `Simpanan!C7`."""
    sheet, _, cell = problem.place.partition("!")
    return Finding(sheet, cell, problem_text(problem, context.tr), note)


def cell_of(cell: str) -> tuple[int, int]:
    """The row and the column, counted from 0, of `C7`; `WHOLE_ROW` where no column is named."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :] or 0), column - 1 if letters else WHOLE_ROW


def _dropped(event: QDropEvent) -> Path | None:
    """The workbook that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    workbooks = [path for path in paths if path.suffix.lower() == ".xlsx"]
    return workbooks[0] if len(workbooks) == 1 else None


def _documents() -> str:
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(location)
