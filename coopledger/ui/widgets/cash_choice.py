"""The choice of a cash box or bank account, with what is in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from coopledger.services import cash
from coopledger.services.cash import CashBalance
from coopledger.ui.context import Context
from coopledger.ui.widgets.fields import ChoiceEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CashChoice(ChoiceEdit):
    """The active cash accounts; they are read as soon as the field is made.

    Args:
        context: What every dialog is given.
        usual: The code that is proposed.
    """

    def __init__(self, context: Context, usual: str, parent: QWidget | None = None) -> None:
        # The base asks for the value while it is built.
        self._usual = self._wanted = usual
        super().__init__(parent=parent)
        self._context = context
        session = context.session
        context.operations.run(lambda _: cash.cash_balances(session), self._offer, owner=self)

    def value(self) -> Any:
        """The chosen code; before the accounts are read the one that will be chosen."""
        return super().value() if self._values else self._wanted

    def set_value(self, value: Any) -> None:
        """Chooses a code; None gives the proposed one again."""
        self._wanted = value or self._usual
        if self._values:
            super().set_value(self._wanted)

    def draft(self) -> str:
        """The code: the words carry a balance that will have changed."""
        return str(self.value() or "")

    def restore(self, draft: str) -> None:
        """The code again."""
        self.set_value(draft)

    def _offer(self, held: Sequence[CashBalance]) -> None:
        wanted = self._wanted
        self.set_choices([(each.account.code, self._words(each)) for each in held])
        super().set_value(wanted if wanted in self._values else next(iter(self._values), None))

    def _words(self, each: CashBalance) -> str:
        tr, account = self._context.tr, each.account
        name = account.name_en if tr.language == "en" else account.name_id
        return f"{name} · {tr.value(each.balance)}"
