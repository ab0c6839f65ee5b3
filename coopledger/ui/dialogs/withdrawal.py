"""Pays a member out of her savings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.savings import SavingsAccount, SavingsProduct
from coopledger.services import savings
from coopledger.services.changes import Posted
from coopledger.services.members import HeldAccount
from coopledger.services.savings import WithdrawRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.savings_form import SavingsDialog, summary_of
from coopledger.ui.operations import Work

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LOCK_LIFTED = frozenset({MemberStatus.PROSPECTIVE, MemberStatus.LEFT, MemberStatus.DECEASED})


class WithdrawalDialog(SavingsDialog):
    """A withdrawal.

    Args:
        context: What every dialog is given.
        member: Her number, if she is known already.
        product: The code of the product, if it is known already.
    """

    name: ClassVar[str] = "withdrawal"
    sign = -1

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
            title=tr("Pay out savings"),
            save_text=tr("Record withdrawal"),
            cash_label=tr("Paid out of"),
            member=member,
            product=product,
            parent=parent,
        )

    def offered(self, accounts: Sequence[HeldAccount]) -> Sequence[SavingsProduct]:
        """Her own accounts that may be taken from; capital only when membership has ended."""
        summary = summary_of(self.member.hit())
        lifted = summary is not None and summary.member.status in _LOCK_LIFTED
        hers = [
            held.account.product
            for held in accounts
            if held.account.closed_on is None and self._is_plain(held.account)
        ]
        if not hers:
            hers = [product for product in self._products if product.active]
        return [product for product in hers if product.withdrawable or lifted]

    def _is_plain(self, account: SavingsAccount) -> bool:
        """Certificates are settled or broken; what stands beside them is taken out like this."""
        plain = f"{account.product.code}-{self.member.value()}"
        return not account.product.is_term_deposit or account.number == plain

    def work(self) -> Work[Posted]:
        """Posts the withdrawal."""
        session, values = self.context.session, self.request_values()
        confirm = self.second.confirm() if self.second is not None else None

        def work(_: object) -> Posted:
            second = confirm() if confirm is not None else None
            return savings.withdraw(session, WithdrawRequest(**values, second_person=second))

        return work

    def saved_text(self, amount: Money, name: str, voucher: str) -> str:
        """Names the amount, the member and the voucher."""
        return self.context.tr(
            "Withdrawal of {amount} by {name} saved, {voucher}.",
            amount=amount,
            name=name,
            voucher=voucher,
        )
