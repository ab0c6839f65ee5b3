"""A picture that was drawn as SVG, sharp at every size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


class SvgView(QWidget):
    """Shows an SVG picture as large as its width allows, keeping its proportions.

    Args:
        description: What the picture shows, for screen readers.
    """

    def __init__(self, description: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer: QSvgRenderer | None = None
        self.setAccessibleName(description)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_svg(self, content: bytes) -> None:
        """Shows a picture; QtSvg is loaded with the first one."""
        from PySide6.QtSvg import QSvgRenderer

        self._renderer = QSvgRenderer(QByteArray(content), self)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its height follows its width."""
        return self._renderer is not None

    def heightForWidth(self, width: int) -> int:
        """The height at which the picture keeps its proportions."""
        size = self.sizeHint()
        return size.height() if size.width() <= 0 else width * size.height() // size.width()

    def sizeHint(self) -> QSize:
        """The picture's own size."""
        return QSize(0, 0) if self._renderer is None else self._renderer.defaultSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture."""
        del event
        if self._renderer is None:
            return
        own = self._renderer.defaultSize()
        if own.isEmpty():
            return
        scale = min(self.width() / own.width(), self.height() / own.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        target = QRectF(0, 0, own.width() * scale, own.height() * scale)
        self._renderer.render(painter, target)
        painter.end()
