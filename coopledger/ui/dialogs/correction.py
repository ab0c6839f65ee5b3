"""Perbaiki: what was wrong, and then the fitting form with the old values, in one step.

The entry is taken back and the right one posted together, or neither is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from coopledger.accounting.journal import EntryKind
from coopledger.services import correcting, journal
from coopledger.services.changes import Posted
from coopledger.services.correcting import CorrectionFacts, CorrectionForm
from coopledger.services.journal import ReversalRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog, FormDialog
from coopledger.ui.operations import Work
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.form import Form
from coopledger.ui.widgets.lookup import Hit


def correct_entry(context: Context, voucher: str, parent: QWidget) -> None:
    """Asks what was wrong with an entry and opens the fitting form."""
    session = context.session

    def ask(facts: CorrectionFacts) -> None:
        CorrectionDialog(context, facts, parent=parent).open()

    context.operations.run(lambda _: correcting.facts(session, voucher), ask, owner=parent)


class CorrectionDialog(BaseDialog):
    """Asks what was wrong.

    Args:
        context: What every dialog is given.
        facts: The entry and its form.
    """

    def __init__(
        self, context: Context, facts: CorrectionFacts, *, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Correct {voucher}", voucher=facts.voucher),
            subtitle=tr("The old one is cancelled and the right one recorded, in one step."),
            parent=parent,
        )
        self.setObjectName("correction")
        self._facts = facts
        draft = facts.detail.entry.draft
        self.form = Form(theme, tr)
        self.form.add_widget(
            FactList(
                theme,
                (
                    Fact(label=tr("Date"), value=tr.value(draft.posted_on)),
                    Fact(label=draft.description, value=tr.value(draft.amount), strong=True),
                ),
            )
        )
        self.wrong = self.form.add("wrong", ChoiceEdit(self._choices()), tr("What was wrong?"))
        self.reason = self.form.add(
            "reason",
            TextEdit(tr("Typed one zero too many …")),
            tr("In a few words"),
            optional=True,
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        cancel = Button(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.next_button = Button(theme, tr("Go on"), "arrow-right", role="primary")
        self.next_button.setObjectName("next")
        self.next_button.clicked.connect(self.go_on)
        self.foot.addWidget(cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next_button)
        self.form.submit_wanted.connect(self.go_on)
        self.form.focus_first()
        self.wrong.select_all()

    def _choices(self) -> list[tuple[str, str]]:
        tr = self.context.tr
        every = {
            "amount": tr("The amount"),
            "posted_on": tr("The date"),
            "member": tr("The member"),
            "product": tr("The kind of savings"),
            "loan": tr("The loan"),
            "account": tr("The account"),
            "cash_account": tr("The cash box or bank"),
            "lines": tr("The lines"),
            "description": tr("The words"),
        }
        fitting = {name: words for name, words in every.items() if name in self._facts.values}
        if self._facts.form is CorrectionForm.JOURNAL:
            fitting.pop("amount")
        if self._facts.values.get("member", "") is None:
            fitting.pop("member")
        return [*fitting.items(), ("", tr("Something else"))]

    def reason_text(self) -> str:
        """What stands in the book as the reason."""
        words = self.wrong.draft()
        return ": ".join(filter(None, (words, self.reason.value())))

    def go_on(self) -> None:
        """Opens the form with the old values."""
        if not self.form.check():
            return
        wrong = str(self.wrong.value())
        dialog = correcting_dialog(
            self.context, self._facts, self.reason_text(), wrong=wrong, parent=self.parentWidget()
        )
        self.accept()
        dialog.open()


def correcting_dialog(
    context: Context,
    facts: CorrectionFacts,
    reason: str,
    *,
    wrong: str = "",
    parent: QWidget | None = None,
) -> FormDialog[Posted]:
    """The form that puts an entry right, filled in, with the cursor in the field `wrong`."""
    values = dict(facts.values)
    dialog = _MAKERS[facts.form](context, values, parent)
    tr = context.tr
    dialog.start_as_correction(
        values,
        _AsCorrection(context, dialog.operation_id, facts.voucher, reason),
        text=tr("Corrects {voucher}: change what was wrong.", voucher=facts.voucher),
        save_text=tr("Save the correction"),
        wrong=wrong,
    )
    return dialog


class _AsCorrection:
    """Makes the work of a form the second half of a correction."""

    def __init__(self, context: Context, operation_id: str, voucher: str, reason: str) -> None:
        self._session = context.session
        self._request = ReversalRequest(operation_id=operation_id, voucher=voucher, reason=reason)

    def __call__(self, work: Work[Posted]) -> Work[Posted]:
        session, request = self._session, self._request

        def correct(progress: Any) -> Posted:
            posted = journal.correct(session, request, lambda _session: work(progress))
            # The right entry stands first: the form's message and papers are about it.
            right = [
                entry
                for entry in posted.entries
                if entry.draft.reverses is None
                and entry.draft.kind is not EntryKind.STOCK_ADJUSTMENT
            ]
            rest = [entry for entry in posted.entries if entry not in right]
            return replace(posted, entries=(*right, *rest))

        return correct


_Make = Callable[[Context, dict[str, Any], QWidget | None], FormDialog[Posted]]


def _deposit(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.deposit import DepositDialog

    return DepositDialog(
        context, member=values.pop("member"), product=values.pop("product"), parent=parent
    )


def _withdrawal(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.withdrawal import WithdrawalDialog

    return WithdrawalDialog(
        context, member=values.pop("member"), product=values.pop("product"), parent=parent
    )


def _repayment(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.repayment import RepaymentDialog

    # A loan that the payment settled is no running loan, so it is not looked up again.
    values["loan"] = Hit(key=values["loan"], title=values.pop("loan_name"))
    return RepaymentDialog(context, parent=parent)


def _voucher(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.voucher import VoucherDialog

    return VoucherDialog(context, direction=values["direction"], parent=parent)


def _transfer(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.transfer import TransferDialog

    del values
    return TransferDialog(context, parent=parent)


def _grant(context: Context, values: dict[str, Any], parent: QWidget | None) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.grant import GrantDialog

    return GrantDialog(context, kind=values["kind"], parent=parent)


def _borrowing(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.borrowing import BorrowingDialog

    return BorrowingDialog(context, account=values["liability"], parent=parent)


def _borrowing_repayment(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.borrowing import BorrowingRepaymentDialog

    return BorrowingRepaymentDialog(context, account=values["liability"], parent=parent)


def _journal(
    context: Context, values: dict[str, Any], parent: QWidget | None
) -> FormDialog[Posted]:
    from coopledger.ui.dialogs.journal_entry import JournalEntryDialog

    del values
    return JournalEntryDialog(context, parent=parent)


_MAKERS: dict[CorrectionForm, _Make] = {
    CorrectionForm.DEPOSIT: _deposit,
    CorrectionForm.WITHDRAWAL: _withdrawal,
    CorrectionForm.REPAYMENT: _repayment,
    CorrectionForm.VOUCHER: _voucher,
    CorrectionForm.TRANSFER: _transfer,
    CorrectionForm.GRANT: _grant,
    CorrectionForm.BORROWING: _borrowing,
    CorrectionForm.BORROWING_REPAYMENT: _borrowing_repayment,
    CorrectionForm.JOURNAL: _journal,
}
