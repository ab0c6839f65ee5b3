"""What is loaded when the window is painted first: Qt's widgets and nothing that knows the book."""

from __future__ import annotations

import json
import os
import subprocess
import sys

PROGRAM = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coopledger.ui import app
from coopledger.ui.memory import Memory

qt = QApplication([])
application = app.Application(qt, Memory(), language="id")
application._load_services = lambda: None
application.show_start()
application.start_screen.grab()
first = sorted(sys.modules)
from coopledger.ui import main_window, navigation
print(json.dumps([first, sorted(sys.modules)]))
application.close()
"""
HEAVY = (
    "sqlalchemy",
    "sqlite3",
    "sqlcipher3",
    "alembic",
    "reportlab",
    "PIL",
    "openpyxl",
    "xlsxwriter",
    "cryptography",
    "argon2",
    "pyrage",
    "babel",
    "pypdfium2",
    "coopledger.storage",
    "coopledger.services.session",
    "coopledger.services.opening",
    "PySide6.QtSvg",
    "PySide6.QtPrintSupport",
    "PySide6.QtNetwork",
)


def test_the_first_window_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
    )
    first, later = (set(names) for names in json.loads(done.stdout.strip().splitlines()[-1]))
    assert "coopledger.ui.start_screen" in first
    assert "coopledger.ui.main_window" not in first, "the window itself is loaded behind it"
    assert "coopledger.ui.main_window" in later
    assert sorted(later.intersection(HEAVY)) == []
    assert not any(name.startswith("coopledger.ui.wizards.") for name in later)
