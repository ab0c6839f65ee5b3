"""The pages as they will come out of the printer, and the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coopledger.accounting.errors import Cancelled
from coopledger.ui.dialogs.wizard import WizardContext
from coopledger.ui.operations import Operation, Progress, Work
from coopledger.ui.widgets.basic import Button, Scroller, TextLabel, clear_layout

SHOWN_DPI = 96
PRINTED_DPI = 300
SHOWN_PAGES = 12
"""So many are drawn on the screen; a year of statements would fill the memory."""
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a picture, and its size in points."""

    image: QImage
    size: QSizeF


@dataclass(frozen=True, slots=True)
class Sheets:
    """The first pages of a paper, and how many it has."""

    shown: tuple[Sheet, ...]
    count: int


def render_pages(
    progress: Progress, content: bytes, dpi: int, *, pages: range | None = None
) -> Iterator[Sheet]:
    """The pages of a PDF as pictures, one after the other; runs on the worker.

    Args:
        progress: Told of each page.
        content: The PDF.
        dpi: How fine.
        pages: Which pages, counted from 0; None for all. What the paper does not have is passed.

    Raises:
        Cancelled: When the person stopped it.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        wanted = pages or range(len(document))
        for done, number in enumerate(wanted):
            progress.report(done, len(wanted))
            if number >= len(document):
                return
            page = document[number]
            bitmap = page.render(scale=dpi / _POINTS_PER_INCH, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            )
            # The picture must outlive PDFium's memory.
            yield Sheet(image.copy(), QSizeF(page.get_width(), page.get_height()))
    finally:
        document.close()


def first_pages(progress: Progress, content: bytes) -> Sheets:
    """What the preview shows of a PDF; runs on the worker.

    Raises:
        Cancelled: When the person stopped it.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    count = len(document)
    document.close()
    pages = range(min(count, SHOWN_PAGES))
    return Sheets(tuple(render_pages(progress, content, SHOWN_DPI, pages=pages)), count)


class PrintPreview(QDialog):
    """Shows the pages and prints them.

    Args:
        context: What every dialog is given.
        content: The PDF; empty while it is still to be made.
    """

    def __init__(
        self, context: WizardContext, content: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.content = content
        self._drawing: Operation | None = None
        tr, theme = context.tr, context.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("print-preview")
        self.setWindowTitle(tr("Before printing"))
        self._pages = Scroller()
        edge = theme.px(24)
        self._pages.body.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        self._pages.body.setSpacing(theme.px(16))
        self.count_label = TextLabel(tr("Making the pages …"), "muted")
        self.print_button = Button(theme, tr("Print"), "print", role="primary")
        self.print_button.setObjectName("print")
        self.print_button.setAutoDefault(True)
        self.print_button.setEnabled(False)
        self.print_button.clicked.connect(self.print_pages)
        close = Button(theme, tr("Close"))
        close.clicked.connect(self.reject)
        foot = QFrame()
        foot.setProperty("surface", "bar")
        self.foot = QHBoxLayout(foot)
        self.foot.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        self.foot.setSpacing(theme.px(10))
        self.foot.addWidget(close)
        self.foot.addWidget(self.count_label)
        self.foot.addStretch(1)
        self.foot.addWidget(self.print_button)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self.outer.addWidget(self._pages, 1)
        self.outer.addWidget(foot)
        self.resize(QSize(1000, 700))
        if content:
            self.show_content(content)

    def show_content(self, content: bytes) -> None:
        """Shows another PDF."""
        self.content = content
        self._drawing = self.context.operations.run(
            lambda progress: first_pages(progress, content), self._show, owner=self
        )

    def print_pages(self) -> None:
        """Asks for the printer and prints."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Prints on a printer that was chosen, page by page on the worker."""
        content_of = self.leaving()
        pages = None
        if printer.printRange() is QPrinter.PrintRange.PageRange:
            pages = range(max(printer.fromPage(), 1) - 1, printer.toPage())
        self.print_button.set_running(True)
        self.context.operations.run(
            lambda progress: _print(progress, content_of(progress), printer, pages),
            self._printed,
            on_settled=self._settled,
            owner=self,
            title=self.context.tr("Printing"),
        )

    def leaving(self) -> Work[bytes]:
        """What gives the PDF when it leaves the program, on the worker; a paper may count then."""
        content = self.content
        return lambda _: content

    def _show(self, sheets: Sheets) -> None:
        tr = self.context.tr
        clear_layout(self._pages.body)
        for sheet in sheets.shown:
            label = QLabel()
            label.setProperty("surface", "paper")
            label.setPixmap(QPixmap.fromImage(sheet.image))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._pages.body.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.body.addStretch(1)
        self._pages.verticalScrollBar().setValue(0)
        text = tr.ngettext("{n} page", "{n} pages", sheets.count)
        if sheets.count > len(sheets.shown):
            text = tr("{pages}, the first {count} shown", pages=text, count=len(sheets.shown))
        self.count_label.setText(text)
        self.print_button.setEnabled(bool(sheets.shown))
        self.print_button.setFocus()

    def _settled(self) -> None:
        self.print_button.set_running(False)

    def _printed(self, count: int) -> None:
        del count
        self.accept()


def _print(progress: Progress, content: bytes, printer: QPrinter, pages: range | None) -> int:
    """Puts the pictures of the pages on the printer's sheets, each on paper of its own size.

    Runs on the worker (Qt lets a printer be painted on from any thread), one page in memory at a
    time.

    Raises:
        Cancelled: When the person stopped it.
    """
    painter = QPainter()
    printed = 0
    try:
        for sheet in render_pages(progress, content, PRINTED_DPI, pages=pages):
            _set_paper(printer, sheet.size)
            if not painter.isActive():
                if not painter.begin(printer):
                    return printed
            else:
                printer.newPage()
            area = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
            painter.drawImage(QRect(0, 0, area.width(), area.height()), sheet.image)
            printed += 1
    except Cancelled:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return printed


def _set_paper(printer: QPrinter, size: QSizeF) -> None:
    landscape = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    orientation = (
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    )
    printer.setPageOrientation(orientation)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
