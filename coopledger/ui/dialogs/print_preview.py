"""The pages as they will come out of the printer, and the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coopledger.ui.context import Context
from coopledger.ui.operations import Progress
from coopledger.ui.widgets.basic import Button, Scroller, TextLabel

SHOWN_DPI = 110
PRINTED_DPI = 300
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a picture, and its size in points."""

    image: QImage
    size: QSizeF


def render_pages(progress: Progress, content: bytes, dpi: int) -> list[Sheet]:
    """The pages of a PDF as pictures; runs on the worker.

    Raises:
        Cancelled: When the person stopped it.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        sheets = []
        count = len(document)
        for number in range(count):
            progress.report(number, count)
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
            sheets.append(Sheet(image.copy(), QSizeF(page.get_width(), page.get_height())))
        return sheets
    finally:
        document.close()


class PrintPreview(QDialog):
    """Shows the pages and prints them.

    Args:
        context: What every dialog is given.
        content: The PDF.
    """

    def __init__(self, context: Context, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._content = content
        tr, theme = context.tr, context.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("print-preview")
        self.setWindowTitle(tr("Before printing"))
        self._pages = Scroller()
        edge = theme.px(24)
        self._pages.body.setContentsMargins(edge, edge, edge, edge)
        self._pages.body.setSpacing(theme.px(16))
        self._count = TextLabel(tr("Making the pages …"), "muted")
        self._print = Button(theme, tr("Print"), "print", role="primary")
        self._print.setEnabled(False)
        self._print.clicked.connect(self.print_pages)
        close = Button(theme, tr("Close"))
        close.clicked.connect(self.reject)
        foot = QFrame()
        foot.setProperty("surface", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        row.addWidget(close)
        row.addSpacing(theme.px(10))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._print)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._pages, 1)
        outer.addWidget(foot)
        self.resize(QSize(980, 680))
        context.operations.run(
            lambda progress: render_pages(progress, content, SHOWN_DPI), self._show, owner=self
        )

    def print_pages(self) -> None:
        """Asks for the printer and prints."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        content = self._content
        self._print.set_running(True)
        self._context.operations.run(
            lambda progress: render_pages(progress, content, PRINTED_DPI),
            _Printing(printer, self).run,
            on_settled=self._printed,
            owner=self,
            title=self._context.tr("Printing"),
        )

    def _show(self, sheets: list[Sheet]) -> None:
        tr = self._context.tr
        for sheet in sheets:
            label = QLabel()
            label.setProperty("surface", "paper")
            label.setPixmap(QPixmap.fromImage(sheet.image))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._pages.body.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.body.addStretch(1)
        self._count.setText(tr.ngettext("{n} page", "{n} pages", len(sheets)))
        self._print.setEnabled(bool(sheets))
        self._print.setFocus()

    def _printed(self) -> None:
        self._print.set_running(False)


class _Printing:
    """Puts the pictures of the pages on the printer's sheets, each on paper of its own size."""

    def __init__(self, printer: object, dialog: PrintPreview) -> None:
        self._printer = printer
        self._dialog = dialog

    def run(self, sheets: list[Sheet]) -> None:
        from PySide6.QtPrintSupport import QPrinter

        printer = self._printer
        assert isinstance(printer, QPrinter)
        painter = QPainter()
        for number, sheet in enumerate(sheets):
            _set_paper(printer, sheet.size)
            if number == 0:
                if not painter.begin(printer):
                    return
            else:
                printer.newPage()
            area = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
            painter.drawImage(QRect(0, 0, area.width(), area.height()), sheet.image)
        painter.end()
        self._dialog.accept()


def _set_paper(printer: object, size: QSizeF) -> None:
    from PySide6.QtPrintSupport import QPrinter

    assert isinstance(printer, QPrinter)
    landscape = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    orientation = (
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    )
    printer.setPageOrientation(orientation)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
