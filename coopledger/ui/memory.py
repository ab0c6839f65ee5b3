"""What the program remembers of its windows between two starts: never anything of the books."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from coopledger.ui.launch import MEMORY_FILE
from coopledger.ui.theme import LARGEST_SCALE, SMALLEST_SCALE


class Memory:
    """Geometry, page, filters, column widths and the person's own look, kept in the data folder.

    Args:
        folder: The folder of the settings file; None keeps them only until the program ends.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._settings: QSettings | None = None
        self._volatile: dict[str, Any] = {}
        if folder is not None:
            file = folder / MEMORY_FILE
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the screen, `id` or `en`."""
        return "en" if self.text("look/language", "id") == "en" else "id"

    @property
    def scale(self) -> int:
        """The font size in percent."""
        kept = self.text("look/scale", str(SMALLEST_SCALE))
        scale = int(kept) if kept.isdecimal() else SMALLEST_SCALE
        return min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)

    @property
    def look(self) -> str:
        """`light`, `dark`, or `system` for what the desktop asks for."""
        look = self.text("look/theme", "light")
        return look if look in {"light", "dark", "system"} else "light"

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._get(key)
        return value if isinstance(value, str) else default

    def put(self, key: str, value: str) -> None:
        """Remembers a text."""
        self._put(key, value)

    def texts(self, key: str) -> list[str]:
        """A remembered list of texts, the newest first."""
        kept = self.text(key)
        return kept.split("\n") if kept else []

    def put_first(self, key: str, value: str, *, keep: int = 8) -> None:
        """Puts a text first in a remembered list of so many."""
        others = [text for text in self.texts(key) if text != value]
        self._put(key, "\n".join([value, *others][:keep]))

    def state(self, key: str) -> QByteArray:
        """A widget's own state, as Qt saves it."""
        value = self._get(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_state(self, key: str, state: QByteArray) -> None:
        """Remembers a widget's own state."""
        self._put(key, state)

    def flush(self) -> None:
        """Writes what is remembered to the disk now."""
        if self._settings is not None:
            self._settings.sync()

    def _get(self, key: str) -> Any:
        if self._settings is None:
            return self._volatile.get(key)
        return self._settings.value(key)

    def _put(self, key: str, value: Any) -> None:
        if self._settings is None:
            self._volatile[key] = value
        else:
            self._settings.setValue(key, value)
