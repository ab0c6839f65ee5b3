"""The acts that the search palette offers on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coopledger.services.permissions import Permission
from coopledger.ui.navigation import Act, Target

if TYPE_CHECKING:
    from coopledger.ui.context import Context


def window_acts(context: Context) -> Sequence[Act]:
    """What can be done from anywhere; `hari kumpulan Melati` opens the sheet of that group."""
    tr = context.tr
    if not context.may(Permission.RECORD_SAVINGS):
        return ()

    def open_sheet(name: str) -> None:
        context.navigator.open(Target(page="meeting", kind="place" if name else "", key=name))

    return (Act(title=tr("Meeting day: fill in the sheet"), run=open_sheet, icon="collection"),)
