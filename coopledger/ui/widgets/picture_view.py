"""A photo or a scanned paper on the screen, small beside a form or large by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coopledger.ui.operations import Progress
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import Scroller, clear_layout

PAPER_DPI = 110
_ZOOMS = (25, 33, 50, 67, 80, 100, 125, 150, 200, 300)


def pictures_of(progress: Progress, content: bytes, *, pages: range | None = None) -> list[QImage]:
    """A photo, or the pages of a PDF, as pictures; empty for what cannot be shown.

    Runs on the worker.

    Raises:
        Cancelled: When the person stopped it.
    """
    if b"%PDF-" not in content[:1024]:
        image = read_picture(content, QSize())
        return [] if image.isNull() else [image]
    from pypdfium2 import PdfiumError

    from coopledger.ui.dialogs.print_preview import render_pages

    try:
        return [sheet.image for sheet in render_pages(progress, content, PAPER_DPI, pages=pages)]
    except PdfiumError:
        return []


def preview_of(progress: Progress, source: Path | bytes, side: int) -> QImage:
    """A small picture of a file that is not in the book yet; a null one if there is none to show.

    Runs on the worker. A large picture is decoded no larger than it is shown.

    Raises:
        Cancelled: When the person stopped it.
    """
    try:
        content = source if isinstance(source, bytes) else source.read_bytes()
    except OSError:
        return QImage()
    if b"%PDF-" in content[:1024]:
        found = pictures_of(progress, content, pages=range(1))
        return found[0] if found else QImage()
    return read_picture(content, QSize(side, side))


def read_picture(content: bytes, within: QSize) -> QImage:
    """The picture upright, at most so large where a size is given; a null one for no picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if within.isValid() and size.isValid() and size.boundedTo(within) != size:
        reader.setScaledSize(size.scaled(within, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class FittedPicture(QLabel):
    """A picture as large as its place allows, and words while there is none."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._image = QImage()
        self._words = text
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_picture(self, image: QImage, words: str = "") -> None:
        """Shows a picture; of a null one the words."""
        self._image = image
        self._words = words
        self._fit()

    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits it anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull():
            self.clear()
            self.setText(self._words)
            return
        self.setPixmap(scaled(self._image, self.contentsRect().size(), self.devicePixelRatio()))


class PictureView(Scroller):
    """Pictures one below the other, first as wide as the window; `+` `-` and `0` change the size.

    Args:
        theme: The look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images: tuple[QImage, ...] = ()
        self._percent = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setSpacing(theme.px(14))
        self.body.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_pictures(self, images: Sequence[QImage]) -> None:
        """Shows others, fitted."""
        self._images = tuple(images)
        self._percent = 0
        self._draw()

    def count(self) -> int:
        """How many are shown."""
        return len(self._images)

    def percent(self) -> int:
        """The size, 100 for a point of the picture on a point of the screen."""
        return self._percent or self._fitting()

    def larger(self) -> None:
        """The next size up."""
        now = self.percent()
        self._set(next((zoom for zoom in _ZOOMS if zoom > now), _ZOOMS[-1]))

    def smaller(self) -> None:
        """The next size down."""
        now = self.percent()
        self._set(next((zoom for zoom in reversed(_ZOOMS) if zoom < now), _ZOOMS[0]))

    def fit(self) -> None:
        """As wide as the window again."""
        self._set(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the size; the arrows scroll."""
        keys = {
            Qt.Key.Key_Plus: self.larger,
            Qt.Key.Key_Equal: self.larger,
            Qt.Key.Key_Minus: self.smaller,
            Qt.Key.Key_0: self.fit,
        }
        act = keys.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted picture follows the window."""
        super().resizeEvent(event)
        if not self._percent:
            self._draw()

    def _set(self, percent: int) -> None:
        self._percent = percent
        self._draw()

    def _fitting(self) -> int:
        """The size at which the first picture is seen whole, never above its own."""
        if not self._images:
            return 100
        room, image = self.viewport().size() - QSize(4, 4), self._images[0].size()
        # Of several pages one is read after the other: their width counts.
        sides = [(room.width(), image.width())]
        if len(self._images) == 1:
            sides.append((room.height(), image.height()))
        return max(1, min(100, *(100 * place // max(side, 1) for place, side in sides)))

    def _draw(self) -> None:
        clear_layout(self.body)
        percent = self.percent()
        for image in self._images:
            label = QLabel()
            label.setPixmap(scaled(image, image.size() * percent / 100, self.devicePixelRatio()))
            self.body.addWidget(label, 0, Qt.AlignmentFlag.AlignCenter)


def scaled(image: QImage, size: QSize, ratio: float) -> QPixmap:
    """The picture within a size of the screen, sharp on dense screens, never larger than it is."""
    within = (size * ratio).boundedTo(image.size())
    pixmap = QPixmap.fromImage(
        image.scaled(
            within,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
