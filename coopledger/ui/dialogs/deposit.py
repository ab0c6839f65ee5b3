"""Takes a member's money for her savings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.money import Money
from coopledger.accounting.savings import SavingsKind, SavingsProduct
from coopledger.services import savings
from coopledger.services.changes import Posted
from coopledger.services.members import HeldAccount
from coopledger.services.savings import DepositRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.savings_form import SavingsDialog
from coopledger.ui.operations import Work

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ORDER = (SavingsKind.MANDATORY_SAVINGS, SavingsKind.MEMBERSHIP_SHARE)
"""What is paid most often stands first; the rest in the order of the products."""


class DepositDialog(SavingsDialog):
    """A deposit.

    Args:
        context: What every dialog is given.
        member: Her number, if she is known already.
        product: The code of the product, if it is known already.
    """

    name: ClassVar[str] = "deposit"

    def __init__(
        self,
        context: Context,
        *,
        member: str = "",
        product: str = "",
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Receive a deposit"),
            save_text=tr("Record deposit"),
            cash_label=tr("Received in"),
            member=member,
            product=product,
            parent=parent,
        )

    def offered(self, accounts: Sequence[HeldAccount]) -> Sequence[SavingsProduct]:
        """The products that take money; term deposits are opened with their certificate."""
        del accounts
        active = [
            product for product in self._products if product.active and not product.is_term_deposit
        ]
        return sorted(active, key=_place)

    def work(self) -> Work[Posted]:
        """Posts the deposit."""
        request = DepositRequest(**self.request_values())
        session = self.context.session
        return lambda _: savings.deposit(session, request)

    def saved_text(self, amount: Money, name: str, voucher: str) -> str:
        """Names the amount, the member and the voucher."""
        return self.context.tr(
            "Deposit of {amount} by {name} saved, {voucher}.",
            amount=amount,
            name=name,
            voucher=voucher,
        )


def _place(product: SavingsProduct) -> int:
    return _ORDER.index(product.kind) if product.kind in _ORDER else len(_ORDER)
