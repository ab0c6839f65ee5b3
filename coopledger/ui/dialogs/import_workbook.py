"""Taking a workbook over: tried first, each mistake with its cell, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from coopledger.accounting.errors import Cancelled, CoopLedgerError, ImportRefused, Problem
from coopledger.i18n.error_text import error_text, problem_text
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog
from coopledger.ui.operations import Operation, Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, ElidedLabel, Notice, TextLabel
from coopledger.ui.widgets.export_bar import open_file
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import GridColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.importing import ImportResult, ReadWorkbook

T = TypeVar("T")

FOLDER = "import/folder"
_ENDINGS = "Excel (*.xlsx)"
_GRID_HEIGHT = 260


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake, or a note, at its place."""

    sheet: str
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class Tried:
    """A workbook that could be taken over; nothing was kept."""

    source: ReadWorkbook
    result: ImportResult


class ImportDialog(BaseDialog):
    """Chooses a workbook, tries it, and takes it over."""

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
        self.path: Path | None = None
        self._problems: tuple[Problem, ...] = ()
        self._tried: Tried | None = None
        self._running: Operation | None = None
        self.choose_button = Button(theme, tr("Choose the workbook …"), "folder")
        self.blank_button = Button(theme, tr("Blank workbook …"), "table", role="quiet")
        self.file_label = ElidedLabel(tr("No workbook chosen yet"), "muted")
        self.notice = Notice(theme)
        self.explanation = TextLabel(
            tr(
                "Fill in the blank workbook, or one that you have in its form. Each sheet says in "
                "its first rows what belongs into it."
            ),
            "muted",
            wrap=True,
        )
        self.grid = self._finding_grid()
        self.card = Card(theme, flush=True)
        self.errors_button = Button(theme, tr("Save with the mistakes marked …"), "download")
        self.again_button = Button(theme, tr("Try it again"), "refresh")
        self.cancel_button = Button(theme, tr("Cancel"))
        self.take_button = Button(theme, tr("Take everything over"), "check", role="primary")
        self._lay_out_content()
        self._connect_buttons()
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
        if self._running is not None:
            return
        self.path = path
        self._tried, self._problems = None, ()
        self.file_label.setText(path.name)
        self.notice.tell(self.context.tr("Trying the workbook …"), Tone.NORMAL)
        session = self.context.session

        def work(progress: Progress) -> Tried:
            from coopledger.services import importing

            source = importing.read(path)
            progress.check()
            result = importing.import_workbook(session, source, dry_run=True, progress=progress)
            return Tried(source, result)

        self._run(work, self._could_be_taken, self.context.tr("Trying the workbook"))

    def try_again(self) -> None:
        """The same file, after it was corrected."""
        if self.path is not None:
            self.try_file(self.path)

    def take_over(self) -> None:
        """Brings the workbook in that was tried."""
        tried, session = self._tried, self.context.session
        if tried is None or self._running is not None:
            return

        def work(progress: Progress) -> ImportResult:
            from coopledger.services import importing

            return importing.import_workbook(session, tried.source, progress=progress)

        self._run(work, self._taken, self.context.tr("Taking the workbook over"))

    def save_errors(self) -> None:
        """Asks where to write the workbook with its mistakes marked."""
        if self.path is None:
            return
        tr = self.context.tr
        mistakes = tr("mistakes")
        proposed = self.path.with_name(f"{self.path.stem}-{mistakes}.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save as"), str(proposed), _ENDINGS)
        if chosen:
            self.write_errors(Path(chosen))

    def write_errors(self, target: Path) -> None:
        """Writes the workbook again, each mistake beside its row."""
        source, problems, tr = self.path, self._problems, self.context.tr
        assert source is not None

        def work(progress: Progress) -> Path:
            from coopledger.services import workbook_files

            progress.check()
            workbook_files.write_errors(source, target, problems=problems, tr=tr)
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

    def reject(self) -> None:
        """Closes, unless something runs."""
        if self._running is None:
            super().reject()

    # --- answers ---

    def _could_be_taken(self, tried: Tried) -> None:
        tr = self.context.tr
        self._tried = tried
        result = tried.result
        self.notice.tell(
            tr(
                "Could be taken over: {entries}, {members}. Nothing was kept.",
                entries=tr.ngettext("{n} entry", "{n} entries", result.entries),
                members=tr.ngettext("{n} member", "{n} members", result.members),
            ),
            Tone.GOOD,
        )
        self._show_findings(result.notes)
        self._show_stage()
        self.take_button.setFocus()

    def _taken(self, result: ImportResult) -> None:
        tr = self.context.tr
        self.context.navigator.saved.emit()
        self.context.navigator.say(
            tr(
                "Taken over: {entries}, {members}.",
                entries=tr.ngettext("{n} entry", "{n} entries", result.entries),
                members=tr.ngettext("{n} member", "{n} members", result.members),
            )
        )
        self.accept()

    def _refused(self, error: CoopLedgerError) -> None:
        tr = self.context.tr
        self._tried = None
        if isinstance(error, ImportRefused):
            self._problems = error.problems
            self.notice.tell(
                tr.ngettext(
                    "{n} mistake. Correct it in the workbook, then try again.",
                    "{n} mistakes. Correct them in the workbook, then try again.",
                    len(error.problems),
                ),
                Tone.ERROR,
            )
            self._show_findings(error.problems)
        else:
            tone = Tone.WARNING if isinstance(error, Cancelled) else Tone.ERROR
            self.notice.tell(error_text(error, tr), tone)
            self._show_findings(())
        self._show_stage()

    def _written(self, path: Path) -> None:
        tr = self.context.tr
        self.context.navigator.say(
            tr("Written: {name}", name=path.name), action=tr("Open"), run=lambda: open_file(path)
        )

    # --- inside ---

    def _run(self, work: Work[T], done: Callable[[T], None], title: str) -> None:
        self._running = self.context.operations.run(
            work, done, self._refused, on_settled=self._settled, owner=self, title=title
        )
        self._set_running(running=True)

    def _settled(self) -> None:
        self._running = None
        self._set_running(running=False)

    def _set_running(self, *, running: bool) -> None:
        for button in (
            self.choose_button,
            self.blank_button,
            self.errors_button,
            self.again_button,
            self.cancel_button,
            self.take_button,
        ):
            button.set_running(running)
        self._show_stage()

    def _show_stage(self) -> None:
        """The buttons of where one is."""
        idle = self._running is None
        self.errors_button.setVisible(bool(self._problems))
        self.again_button.setVisible(self.path is not None and self._tried is None)
        self.take_button.setEnabled(self._tried is not None and idle)
        self.explanation.setVisible(self.path is None)
        self.card.setVisible(self.grid.model.rowCount() > 0)
        self.fit()

    def _show_findings(self, problems: Sequence[Problem]) -> None:
        self.grid.show_rows([finding(problem, self.context) for problem in problems])

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
                ),
            ),
            dense=True,
        )  # fmt: skip
        grid.setFixedHeight(theme.px(_GRID_HEIGHT))
        return grid

    def _lay_out_content(self) -> None:
        theme = self.context.theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        top.addWidget(self.choose_button)
        top.addWidget(self.file_label, 1)
        top.addWidget(self.blank_button)
        self.card.body.addWidget(self.grid)
        below = QHBoxLayout()
        below.setSpacing(theme.px(10))
        below.addWidget(self.errors_button)
        below.addWidget(self.again_button)
        below.addStretch(1)
        self.body.addLayout(top)
        self.body.addWidget(self.explanation)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.card)
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.take_button)

    def _connect_buttons(self) -> None:
        self.choose_button.clicked.connect(self.choose)
        self.blank_button.clicked.connect(self.save_blank)
        self.errors_button.clicked.connect(self.save_errors)
        self.again_button.clicked.connect(self.try_again)
        self.cancel_button.clicked.connect(self.reject)
        self.take_button.clicked.connect(self.take_over)


def finding(problem: Problem, context: Context) -> Finding:
    """A mistake with its sheet and cell apart: `Simpanan!C7`."""
    sheet, _, cell = problem.place.partition("!")
    return Finding(sheet, cell, problem_text(problem, context.tr))


def _documents() -> str:
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(location)
