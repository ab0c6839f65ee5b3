"""The dialogs of members and savings fit the smallest screen, and are freed when they close."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog

from coopledger.accounting.gatherings import Gathering, GatheringKind
from coopledger.ui.context import Context
from coopledger.ui.dialogs.deposit import DepositDialog
from coopledger.ui.dialogs.gathering_order import OrderDialog
from coopledger.ui.dialogs.gatherings import GatheringDialog, GatheringsDialog
from coopledger.ui.dialogs.member import MemberDialog, MemberEditDialog
from coopledger.ui.dialogs.member_status import MemberStatusDialog
from coopledger.ui.dialogs.paper import PaperDialog, member_statement_choice
from coopledger.ui.dialogs.savings_product import SavingsProductDialog
from coopledger.ui.dialogs.withdrawal import WithdrawalDialog
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import SEPTEMBER, filled


def statement(context: Context) -> QDialog:
    choice = member_statement_choice(context, member="0012", from_date=SEPTEMBER, to_date=TODAY)
    return PaperDialog(context, [choice])


MELATI = Gathering(kind=GatheringKind.GROUP, name="Melati")
DIALOGS: dict[str, Callable[[Context], QDialog]] = {
    "deposit": lambda context: DepositDialog(context, member="0012"),
    "withdrawal": lambda context: WithdrawalDialog(context, member="0012"),
    "member": MemberDialog,
    "member-edit": lambda context: MemberEditDialog(context, "0012"),
    "gatherings": GatheringsDialog,
    "gathering": GatheringDialog,
    "gathering-order": lambda context: OrderDialog(context, MELATI),
    "member-status": lambda context: MemberStatusDialog(context, "0012"),
    "savings-product": SavingsProductDialog,
    "paper": statement,
}


@pytest.mark.parametrize("name", DIALOGS)
def test_it_fits_and_is_freed(qtbot: Any, context: Context, settle: Settle, name: str) -> None:
    dialog = DIALOGS[name](filled(context))
    dialog.open()
    settle()
    assert dialog.width() <= 1280
    assert dialog.height() <= 700
    assert dialog.objectName() == name
    gone = weakref.ref(dialog)
    dialog.reject()
    settle()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def is_freed() -> bool:
        # The worker lets go of its last operation a moment after its answer is here.
        gc.collect()
        return gone() is None

    qtbot.waitUntil(is_freed)
