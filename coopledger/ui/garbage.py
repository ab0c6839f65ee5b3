"""Lets Python collect its garbage on the window's thread only.

Python collects wherever an object is made, so also on the worker; a widget that is part of the
garbage would then be destroyed on the wrong thread, which ends the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000


class Collector(QObject):
    """Takes over from the automatic collection until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects the oldest generation that has grown as Python itself would let it grow."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        grown = [
            generation
            for generation, (count, threshold) in enumerate(zip(counts, thresholds, strict=True))
            if threshold and count > threshold
        ]
        if grown:
            gc.collect(max(grown))

    def stop(self) -> None:
        """Leaves the collection to Python again."""
        self._timer.stop()
        gc.enable()
