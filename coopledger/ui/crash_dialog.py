"""What a person sees when the program is at fault, and what she can send to those who mend it."""

from __future__ import annotations

import logging
import platform
import traceback

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from coopledger import __version__
from coopledger.i18n import Translator
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.basic import Button, TextLabel

log = logging.getLogger(__name__)


def report_text(error: BaseException) -> str:
    """The report: versions and the way to the fault, no figures and no names from the book.

    The message of the exception is left out because it may quote what was typed; the traceback says
    where it happened.
    """
    lines = [
        f"CoopLedger {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        # A whole path would name the person's folder.
        path = frame.filename.replace("\\", "/")
        name = path.partition("/coopledger/")[2] or path.rpartition("/")[2]
        lines.append(f"{name}:{frame.lineno} {frame.name}: {frame.line}")
    lines.append(type(error).__name__)
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says what is known: nothing half done was kept, and where the report is.

    Args:
        theme: The look.
        tr: The words.
        error: The exception.
    """

    def __init__(
        self, theme: Theme, tr: Translator, error: BaseException, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        log.error("fault", exc_info=error)
        self.setObjectName("crash")
        self.setWindowTitle(tr("A fault of the program"))
        picture = QLabel()
        picture.setPixmap(theme.pixmap("warning", "warning", 32))
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        head.addWidget(picture)
        head.addWidget(TextLabel(tr("Something went wrong in the program"), "heading"), 1)
        explanation = TextLabel(
            tr(
                "It is not your mistake. What you were just saving was not kept; everything saved "
                "before is safe in the book. You can go on working. Please copy the report below "
                "and send it to those who look after the program; it holds no names and no "
                "amounts."
            ),
            wrap=True,
        )
        self.report = QPlainTextEdit(report_text(error))
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("Report"))
        copy = Button(theme, tr("Copy report"), "copy")
        copy.clicked.connect(self.copy)
        close = Button(theme, tr("Go on"), role="primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        edge = theme.px(24)
        outer.setContentsMargins(edge, edge, edge, theme.px(18))
        outer.setSpacing(theme.px(14))
        outer.addLayout(head)
        outer.addWidget(explanation)
        outer.addWidget(self.report, 1)
        outer.addLayout(foot)
        self.resize(theme.px(560), theme.px(420))
        close.setFocus()

    def copy(self) -> None:
        """Puts the report on the clipboard."""
        QApplication.clipboard().setText(self.report.toPlainText())
