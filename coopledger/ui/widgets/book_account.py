"""The field of an account of the book, whose chart is at hand before the first letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from coopledger.accounting.chart import Account
from coopledger.services import chart
from coopledger.ui.context import Context
from coopledger.ui.operations import Progress
from coopledger.ui.searches import account_search
from coopledger.ui.widgets.lookup import AccountEdit, Hit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def _active(account: Account) -> bool:
    return account.active


class BookAccountEdit(AccountEdit):
    """Finds an active account by code or name without waiting, so that code, Enter, amount flow.

    Args:
        context: What every dialog is given.
        fits: Which accounts are offered.
    """

    def __init__(
        self,
        context: Context,
        fits: Callable[[Account], bool] = _active,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, context.tr, self._find, parent=parent)
        self._context = context
        self._fits = fits
        self._accounts: Sequence[Account] = ()
        session = context.session
        context.operations.run(lambda _: chart.accounts(session), self._take, owner=self)

    def _find(self, progress: Progress, text: str) -> Sequence[Hit]:
        return account_search(self._context, self._accounts)(progress, text)

    def _take(self, accounts: Sequence[Account]) -> None:
        """The chart is here: what was filled in before is looked up now."""
        self._accounts = [account for account in accounts if self._fits(account)]
        if self.hit() is None and not self.is_empty():
            self.set_value(self.edit.text())
