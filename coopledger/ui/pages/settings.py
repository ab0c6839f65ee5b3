"""Settings: what the person chooses for herself, and the cooperative's settings as sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from coopledger.services.changes import Change
from coopledger.ui.context import Context
from coopledger.ui.pages.base import Page
from coopledger.ui.widgets.appearance import AppearanceCard
from coopledger.ui.widgets.basic import GAP, Scroller

Section = Callable[[Context], QWidget]
"""Makes a card of the page; a card that reads the book does so itself, on the worker."""

SECTIONS: Sequence[Section] = ()
"""The cards above the look, in order."""


class SettingsPage(Page[None]):
    """Cards one below the other."""

    name = "settings"
    concerns = frozenset({Change.SETTINGS, Change.USERS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(context, tr("Settings"), parent=parent)
        self.appearance = AppearanceCard(context)
        self.appearance.look_changed.connect(context.navigator.look_changed)
        scroller = Scroller()
        scroller.body.setSpacing(GAP)
        for section in SECTIONS:
            scroller.body.addWidget(section(context))
        scroller.body.addWidget(self.appearance)
        scroller.body.addStretch(1)
        self.body.addWidget(scroller, 1)
