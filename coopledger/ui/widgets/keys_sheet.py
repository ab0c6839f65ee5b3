"""The keys of the current screen, which F1 shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.i18n import Translator
from coopledger.ui.context import Context
from coopledger.ui.navigation import KeyHint
from coopledger.ui.widgets.basic import Button, KeyCap, Scroller, TextLabel


def form_keys(tr: Translator) -> list[KeyHint]:
    """The keys that work in every form."""
    form, date, amount = tr("In a form"), tr("In a date"), tr("In an amount")
    return [
        KeyHint(keys="Enter", text=tr("To the next field; saves in the last"), group=form),
        KeyHint(keys="Ctrl+Enter", text=tr("Save and begin the next"), group=form),
        KeyHint(keys="Esc", text=tr("Close; asks if something was typed"), group=form),
        KeyHint(keys="+ / -", text=tr("A day on or back"), group=date),
        KeyHint(keys="] / [", text=tr("A month on or back"), group=date),
        KeyHint(keys="T", text=tr("Today"), group=date),
        KeyHint(keys="M / H", text=tr("First or last day of the month"), group=date),
        KeyHint(keys="Y / R", text=tr("First or last day of the year"), group=date),
        KeyHint(keys="15 / 15/3", text=tr("The 15th; the 15th of March"), group=date),
        KeyHint(keys="250rb / 1,25jt", text=tr("250.000; 1.250.000"), group=amount),
        KeyHint(keys="150rb+75rb", text=tr("Adds them up"), group=amount),
    ]


def window_keys(tr: Translator) -> list[KeyHint]:
    """The keys that work anywhere in the window."""
    group = tr("Anywhere")
    return [
        KeyHint(keys="Ctrl+K", text=tr("Find a member, voucher, page or act"), group=group),
        KeyHint(keys="Ctrl+1–9", text=tr("Go to a page of the sidebar"), group=group),
        KeyHint(keys="Alt+\N{LEFTWARDS ARROW}", text=tr("Back to where you were"), group=group),
        KeyHint(keys="F1", text=tr("The keys of this screen"), group=group),
        KeyHint(keys="F5", text=tr("Read again"), group=group),
    ]


def list_keys(tr: Translator) -> list[KeyHint]:
    """The keys that work in every list."""
    group = tr("In a list")
    return [
        KeyHint(keys="Enter", text=tr("Open the row"), group=group),
        KeyHint(keys="Ctrl+F", text=tr("Search in the list; typing does it too"), group=group),
        KeyHint(keys="Ctrl+C", text=tr("Copy the row"), group=group),
    ]


class KeysSheet(QDialog):
    """The keys in groups."""

    def __init__(
        self, context: Context, hints: Sequence[KeyHint], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tr, theme = context.tr, context.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        self.setObjectName("keys")
        groups: dict[str, list[KeyHint]] = {}
        for hint in hints:
            groups.setdefault(hint.group, []).append(hint)
        scroller = Scroller()
        scroller.body.setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(12))
        scroller.body.setSpacing(theme.px(8))
        for title, members in groups.items():
            if title:
                scroller.body.addWidget(TextLabel(title, "heading"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.px(16))
            grid.setVerticalSpacing(theme.px(7))
            grid.setColumnMinimumWidth(0, theme.px(130))
            grid.setColumnStretch(1, 1)
            for number, hint in enumerate(members):
                caps = QHBoxLayout()
                caps.setSpacing(theme.px(4))
                for part in hint.keys.split(" / "):
                    for cap in part.split("+") if len(part) > 1 and part[0].isupper() else [part]:
                        caps.addWidget(KeyCap(cap))
                caps.addStretch(1)
                grid.addLayout(caps, number, 0)
                grid.addWidget(TextLabel(hint.text, wrap=True), number, 1)
            scroller.body.addLayout(grid)
            scroller.body.addSpacing(theme.px(8))
        scroller.body.addStretch(1)
        close = Button(theme, tr("Close"), role="primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(16))
        foot.addStretch(1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller, 1)
        outer.addLayout(foot)
        content = scroller.body.totalSizeHint().height() + theme.px(80)
        self.resize(theme.px(500), min(content, 660))
        close.setFocus()
