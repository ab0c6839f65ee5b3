"""A file to add: chosen, dropped, or pasted as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QHBoxLayout, QWidget

from coopledger.i18n import Translator
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import Button, ElidedLabel
from coopledger.ui.widgets.fields import Field

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file, by its path or by its content.

    Attributes:
        name: What it is called.
        path: Where it is; None for what was pasted.
        content: What was pasted, as PNG; None for a file of the disk.
    """

    name: str
    path: Path | None = None
    content: bytes | None = None


def given_by(data: QMimeData, pasted_name: str) -> GivenFile | None:
    """The first file, or else the picture, of what was dropped or copied; None when it has none."""
    for url in data.urls():
        if url.isLocalFile():
            path = Path(url.toLocalFile())
            return GivenFile(path.name, path=path)
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return GivenFile(pasted_name, content=as_png(image))
    return None


def as_png(image: QImage) -> bytes:
    """A picture of the clipboard as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes the name of a format here.
    return bytes(buffer.data().data())


class FileEdit(Field):
    """The field: a place to drop a file on, with a button that looks for one.

    Enter looks for a file while there is none; Ctrl+V takes the picture that was copied.

    Args:
        theme: The look.
        tr: The words.
        patterns: Which files are offered: `*.jpg *.pdf`.
        folder: Where looking begins.
    """

    folder_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        *,
        patterns: str,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self._patterns = patterns
        self._folder = folder
        self._given: GivenFile | None = None
        self.setAcceptDrops(True)
        frame = QFrame()
        frame.setProperty("surface", "soft")
        self.label = ElidedLabel("", "muted")
        self.button = Button(theme, tr("Choose a file …"), "folder")
        row = QHBoxLayout(frame)
        row.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        row.setSpacing(theme.px(12))
        row.addWidget(self.button)
        row.addWidget(self.label, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self.choose)
        self._show()

    def editor(self) -> QWidget:
        """The button."""
        return self.button

    def value(self) -> GivenFile | None:
        """The file; None while there is none."""
        return self._given

    def set_value(self, value: GivenFile | None) -> None:
        """Takes a file, or lets go of it."""
        self._given = value
        self._show()
        self.value_changed.emit(value)

    def is_empty(self) -> bool:
        """Whether there is no file yet."""
        return self._given is None

    def draft(self) -> str:
        """The name; a file is not kept for later."""
        return "" if self._given is None else self._given.name

    def restore(self, draft: str) -> None:
        """Nothing was kept."""

    def choose(self) -> None:
        """Looks for a file on the disk."""
        tr = self._tr
        words = tr("Photos and papers")
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a file"), self._folder, f"{words} ({self._patterns})"
        )
        if chosen:
            path = Path(chosen)
            self.folder_chosen.emit(str(path.parent))
            self.take(GivenFile(path.name, path=path))

    def paste(self) -> bool:
        """Takes the picture or file that was copied; whether there was one."""
        given = given_by(QApplication.clipboard().mimeData(), self._tr("pasted picture"))
        if given is not None:
            self.take(given)
        return given is not None

    def take(self, given: GivenFile) -> None:
        """Takes a file as if a hand had chosen it."""
        self.set_value(given)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks for a file, Ctrl+V pastes; from a chosen file Enter moves on."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            return
        if enter and self._given is None and not event.modifiers():
            self.choose()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes what was dropped."""
        given = given_by(event.mimeData(), self._tr("dropped picture"))
        if given is not None:
            event.acceptProposedAction()
            self.take(given)

    def _show(self) -> None:
        tr = self._tr
        if self._given is None:
            self.label.setText(tr("or drop it here, or paste it with Ctrl+V"))
            self.button.setText(tr("Choose a file …"))
        else:
            self.label.setText(self._given.name)
            self.button.setText(tr("Choose another …"))
