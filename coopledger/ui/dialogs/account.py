"""An account of the chart: a new one beside one like it, or another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.chart import Account
from coopledger.services import chart
from coopledger.services.chart import AccountRequest, AccountSaved
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.book_account import BookAccountEdit
from coopledger.ui.widgets.fields import CheckEdit, TextEdit
from coopledger.ui.widgets.lookup import Hit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AccountDialog(FormDialog[AccountSaved]):
    """Adds or renames an account.

    Args:
        context: What every dialog is given.
        account: The account to change; None adds one.
    """

    name: ClassVar[str] = "account"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, account: Account | None = None, *, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        title = tr("New account") if account is None else tr("Account {code}", code=account.code)
        super().__init__(
            context, title=title, save_text=tr("Save account"), again=account is None, parent=parent
        )
        self._account = account
        form = self.form
        if account is None:
            self.like = form.add(
                "like",
                BookAccountEdit(context),
                tr("Of the same kind as"),
                hint=tr("It will stand beside this account in every report."),
                keep=True,
            )
            form.show_errors_of("account", "like")
            self.like.hit_changed.connect(self._propose_code)
            self.code = form.add("code", TextEdit(longest=8), tr("Code"), share=1)
            form.add("name_id", TextEdit(), tr("Name in Indonesian"), beside=True, share=3)
        else:
            form.add("name_id", TextEdit(), tr("Name in Indonesian")).set_value(account.name_id)
        self.name_en = form.add("name_en", TextEdit(), tr("Name in English"), optional=True)
        if account is not None:
            self.name_en.set_value(account.name_en)
            form.add("active", CheckEdit(tr("New entries may use it"), checked=account.active), "")
        self.start()

    def work(self) -> Work[AccountSaved]:
        """Adds or changes the account."""
        session, value = self.context.session, self.form.value
        account = self._account
        if account is None:
            new = AccountRequest(
                code=value("code"),
                name_id=value("name_id"),
                name_en=value("name_en") or "",
                like=value("like"),
            )
            return lambda _: chart.add_account(session, new)
        changed = AccountRequest(
            code=account.code,
            name_id=value("name_id"),
            name_en=value("name_en") or "",
            active=value("active"),
        )
        return lambda _: chart.edit_account(session, changed)

    def message(self, result: AccountSaved) -> Message:
        """Says which account is saved."""
        return Message(text=self.context.tr("Account {code} is saved.", code=result.account.code))

    def _propose_code(self, hit: Hit | None) -> None:
        """The next free code after the account that it is like."""
        if hit is None or not self.code.is_empty():
            return
        session, wanted = self.context.session, hit.key

        def next_free(_: object) -> str:
            taken = {account.code for account in chart.accounts(session)}
            code = int(wanted) + 1
            while str(code) in taken:
                code += 1
            return str(code)

        self.context.operations.run(next_free, self._take_code, owner=self)

    def _take_code(self, code: str) -> None:
        if self.code.is_empty():
            self.code.set_value(code)
