"""Waiting, for screens that are brought about in steps."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer

from coopledger.ui.operations import Operations


def wait(operations: Operations) -> None:
    """Lets the worker come to rest."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(10)

    def look() -> None:
        if operations.idle:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
