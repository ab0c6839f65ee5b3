"""Print, PDF, Excel and CSV: the buttons that every list and report has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from coopledger.accounting.errors import DiskFull, StorageUnavailable
from coopledger.ui.context import Context
from coopledger.ui.operations import Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button

if TYPE_CHECKING:
    from coopledger.accounting.statements import Statement

FOLDER = "export/folder"
_NO_SPACE = 28

Sources = Mapping[str, Work[bytes]]
"""What makes the content of a file, by its ending: `pdf`, `xlsx`, `csv`, `json`."""


class ExportBar(QWidget):
    """The buttons; what a report cannot be has none.

    Args:
        context: What every page is given.
        print_text: Whether there is a print button; it shows the PDF before it prints.

    Signals:
        written: A file was written.
    """

    written = Signal()

    def __init__(
        self, context: Context, *, printable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._sources: Sources = {}
        self._name: Callable[[str], str] | None = None
        self._report: tuple[str, Work[Statement]] | None = None
        tr, theme = context.tr, context.theme
        self._buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.print_button = Button(theme, tr("Print"), "print", keys="Ctrl+P")
        self.print_button.clicked.connect(self.show_preview)
        self._printable = printable
        row.addWidget(self.print_button)
        for ending, text, icon in (
            ("pdf", "PDF", "pdf"),
            ("xlsx", "Excel", "table"),
            ("csv", "CSV", "download"),
        ):
            button = Button(theme, text, icon)
            button.setProperty("ending", ending)
            button.setAccessibleName(tr("Save as {format}", format=text))
            button.clicked.connect(self._pressed)
            self._buttons[ending] = button
            row.addWidget(button)
        self.offer({}, str)

    def offer(self, sources: Sources, name: Callable[[str], str]) -> None:
        """Offers these formats.

        Args:
            sources: What makes each file's content, on the worker.
            name: The file's name for an ending (`reports.file_names` through a service).
        """
        self._sources = sources
        self._name = name
        self._report = None
        self.print_button.setVisible(self._printable and "pdf" in sources)
        for ending, button in self._buttons.items():
            button.setVisible(ending in sources)

    def offer_report(
        self, read: Work[Statement], kind: str, *, to_date: date, from_date: date | None = None
    ) -> None:
        """Offers a report in every format; printing lets the sheet be chosen.

        Args:
            read: Makes its figures, on the worker.
            kind: What it is called in the files' names.
            to_date: Its last day, for the files' names.
            from_date: Its first day.
        """
        context = self._context

        def source(ending: str) -> Work[bytes]:
            def work(progress: Progress) -> bytes:
                from coopledger.services import reporting

                figures = read(progress)
                progress.check()
                form = reporting.FileForm(ending)
                return reporting.statement_file(context.session, figures, form, context.tr)

            return work

        def name(ending: str) -> str:
            from coopledger.services import papers

            return papers.file_name(
                context.session,
                context.cooperative,
                kind,
                to_date=to_date,
                from_date=from_date,
                extension=ending,
            )

        self.offer({ending: source(ending) for ending in ("pdf", "xlsx", "csv")}, name)
        self.let_choose_sheet(kind, read)

    def let_choose_sheet(self, kind: str, read: Work[Statement]) -> None:
        """Lets the sheet of a report that is offered be chosen before it is printed."""
        self._report = (kind, read)

    def show_preview(self) -> None:
        """Makes the PDF and shows it before it is printed."""
        if self._report is not None:
            from coopledger.ui.dialogs.paper import PaperDialog, report_choice

            kind, read = self._report
            choice = report_choice(self._context, read)
            PaperDialog(self._context, [choice], title=kind, parent=self.window()).open()
            return
        work = self._sources.get("pdf")
        if work is not None:
            self._context.operations.run(
                work, self._preview, owner=self, title=self._context.tr("Making the pages")
            )

    def save(self, ending: str) -> None:
        """Asks where, makes the file and says where it is."""
        work, name = self._sources.get(ending), self._name
        if work is None or name is None:
            return
        memory, tr = self._context.memory, self._context.tr
        location = QStandardPaths.StandardLocation.DocumentsLocation
        folder = memory.text(FOLDER) or QStandardPaths.writableLocation(location)
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save as"), str(Path(folder) / name(ending)), f"*.{ending}"
        )
        if chosen:
            path = Path(chosen)
            memory.put(FOLDER, str(path.parent))
            self.write_to(path, work)

    def write_to(self, path: Path, work: Work[bytes]) -> None:
        """Makes the file at a path on the worker."""

        def write(progress: Progress) -> Path:
            content = work(progress)
            progress.check()
            try:
                path.write_bytes(content)
            except OSError as error:
                if error.errno == _NO_SPACE:
                    raise DiskFull(str(path)) from error
                raise StorageUnavailable(str(path), str(error)) from error
            return path

        self._context.operations.run(
            write, self._written, owner=self, title=self._context.tr("Writing the file")
        )

    def _preview(self, content: bytes) -> None:
        from coopledger.ui.dialogs.print_preview import PrintPreview

        PrintPreview(self._context, content, self.window()).open()

    def _written(self, path: Path) -> None:
        tr = self._context.tr
        self.written.emit()
        self._context.navigator.say(
            tr("Written: {name}", name=path.name),
            tone=Tone.GOOD,
            action=tr("Open"),
            run=_Opener(path),
        )

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.save(str(sender.property("ending")))


class _Opener:
    """Opens a file with the program the desktop has for it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


def open_file(path: Path) -> None:
    """Opens a file with the program the desktop has for it."""
    _Opener(path)()
