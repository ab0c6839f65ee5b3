"""The savings accounts of a member: what each holds, what of it is held, and her certificates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.money import ZERO, total
from coopledger.i18n import Translator
from coopledger.services import savings
from coopledger.services.permissions import Permission
from coopledger.services.savings import AccountRequest, AccountState
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Reader, Shown, TabAct
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.savings import SavingsSaved
    from coopledger.services.session import Session


class AccountsTab(MemberTab[tuple[AccountState, ...]]):
    """Her accounts and certificates."""

    name: ClassVar[str] = "accounts"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """Accounts."""
        return tr.pgettext("of a member", "Accounts")

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        tr, theme = self.context.tr, self.context.theme
        self.grid: Grid[AccountState] = Grid(
            theme,
            tr,
            _columns(self.context),
            key=lambda row: row.account.number,
            look=lambda row: RowLook.GREYED if row.account.closed_on else RowLook.NORMAL,
        )
        self.grid.set_empty(
            tr("No accounts yet"), tr("Her first deposit opens an account."), icon="savings"
        )
        self.grid.row_activated.connect(self._open)
        self.grid.selection_changed.connect(self._offer)
        self.body.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        records = self.context.may(Permission.RECORD_SAVINGS)
        self.hold_button = Button(theme, tr("Hold"), "lock")
        self.close_button = Button(theme, tr("Close account"), "close")
        for button in (self.hold_button, self.close_button):
            button.setEnabled(False)
            button.setVisible(records)
        self.hold_button.clicked.connect(self.hold)
        self.close_button.clicked.connect(self.close_or_reopen)

    def beside(self) -> Sequence[QWidget]:
        """What can be done to the marked account."""
        if not self.context.may(Permission.RECORD_SAVINGS):
            return ()
        return (self.hold_button, self.close_button)

    def acts(self) -> Sequence[TabAct]:
        """Moving savings and opening a term deposit."""
        if not self.context.may(Permission.RECORD_SAVINGS):
            return ()
        tr = self.context.tr
        return (
            TabAct(title=tr("Move savings"), run=self.move_savings),
            TabAct(title=tr("Open a term deposit"), run=self.open_term_deposit),
            TabAct(title=tr("Hold savings"), run=self.hold),
        )

    def reader(self) -> Reader[tuple[AccountState, ...]]:
        """Her accounts of today."""
        number, today = self.number, self.context.today()

        def read(session: Session) -> tuple[AccountState, ...]:
            return savings.account_states(session, number, today)

        return read

    def show_member(self, shown: Shown, own: tuple[AccountState, ...] | None) -> None:
        """Shows them with their sums."""
        del shown
        rows = own or ()
        self.grid.show_rows(rows)
        if rows:
            self.grid.show_totals(
                self.context.tr("Total"),
                {
                    "balance": total(row.balance for row in rows),
                    "held": total(row.held for row in rows),
                    "available": total(row.available for row in rows),
                },
            )
        else:
            self.grid.footer.hide()
        self._offer()

    def _offer(self, _: object = None) -> None:
        tr, row = self.context.tr, self.grid.selected()
        closed = row is not None and row.account.closed_on is not None
        self.hold_button.setEnabled(row is not None and not closed and row.balance > ZERO)
        self.close_button.setText(tr("Open again") if closed else tr("Close account"))
        empty = row is not None and not row.balance and row.certificate is None
        self.close_button.setEnabled(closed or empty)
        self.close_button.setToolTip(
            "" if closed or empty else tr("Only an empty account can be closed.")
        )

    # --- acts ---

    def _open(self, row: AccountState) -> None:
        """A certificate shows its paper; another account is paid out of."""
        if row.certificate is not None:
            from coopledger.ui.dialogs.term_certificate import CertificatePaper

            if self.context.may(Permission.PRINT_PAPERS):
                CertificatePaper(self.context, row.certificate.certificate, self)()
        elif row.available and self.context.may(Permission.RECORD_SAVINGS):
            from coopledger.ui.dialogs.withdrawal import WithdrawalDialog

            code = row.account.product.code
            show_dialog(
                WithdrawalDialog(self.context, member=self.number, product=code, parent=self)
            )

    def hold(self) -> None:
        """Holds part of the marked account."""
        from coopledger.ui.dialogs.savings_hold import HoldDialog

        row = self.grid.selected()
        account = "" if row is None else row.account.number
        show_dialog(HoldDialog(self.context, member=self.number, account=account, parent=self))

    def move_savings(self) -> None:
        """Moves savings of hers."""
        from coopledger.ui.dialogs.savings_transfer import SavingsTransferDialog

        show_dialog(SavingsTransferDialog(self.context, member=self.number, parent=self))

    def open_term_deposit(self) -> None:
        """Opens a term deposit of hers."""
        from coopledger.ui.dialogs.term_deposit import TermDepositDialog

        show_dialog(TermDepositDialog(self.context, member=self.number, parent=self))

    def close_or_reopen(self) -> None:
        """Closes the marked account, or opens it again."""
        row = self.grid.selected()
        if row is None:
            return
        session, closed = self.context.session, row.account.closed_on is not None
        request = AccountRequest(
            member_number=self.number, product=row.account.product.code, on=self.context.today()
        )
        act = savings.reopen_account if closed else savings.close_account
        number, tr = row.account.number, self.context.tr
        text = (
            tr("Account {number} is open again.", number=number)
            if closed
            else tr("Account {number} is closed.", number=number)
        )

        def done(result: SavingsSaved) -> None:
            del result
            self.context.navigator.say(text)

        self.context.operations.run(lambda _: act(session, request), done, owner=self)


def _state(row: AccountState, tr: Translator) -> str:
    if row.account.closed_on is not None:
        return tr("closed")
    if row.certificate is not None:
        return tr("until {date}", date=row.certificate.matures_on)
    if row.opens is not None:
        return tr("comes out from {date}", date=row.opens.first)
    if row.holds:
        return row.holds[0].reason
    return ""


def _columns(context: Context) -> tuple[GridColumn[AccountState], ...]:
    tr = context.tr
    return (
        GridColumn(
            key="product",
            title=tr("Kind of savings"),
            value=lambda row: row.account.product.name,
            stretch=2,
            width=170,
            strong=True,
        ),
        GridColumn(key="number", title=tr("Number"), value=lambda row: row.account.number),
        GridColumn(
            key="opened",
            title=tr("Open since"),
            value=lambda row: row.account.opened_on,
            kind=CellKind.DATE,
        ),
        GridColumn(
            key="state",
            title=tr("State"),
            value=lambda row: _state(row, tr),
            stretch=2,
            tone=lambda row: Tone.WARNING if row.holds else Tone.MUTED,
        ),
        GridColumn(
            key="held", title=tr("Held"), value=lambda row: row.held or None, kind=CellKind.MONEY
        ),
        GridColumn(
            key="available",
            title=tr("Can be taken out"),
            value=lambda row: row.available or None,
            kind=CellKind.MONEY,
        ),
        GridColumn(
            key="balance", title=tr("Balance"), value=lambda row: row.balance, kind=CellKind.MONEY
        ),
    )
