"""Adds a savings product, or changes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.chart import Account
from coopledger.accounting.member_accounts import AccountGroup, group_of
from coopledger.accounting.money import ZERO
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SavingsKind, SavingsProduct
from coopledger.accounting.savings_interest import InterestMethod, one_rate
from coopledger.services import chart, savings
from coopledger.services.savings import SavingsSaved
from coopledger.ui.business_words import interest_method_name, savings_kind_name
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SavingsProductDialog(FormDialog[SavingsSaved]):
    """A savings product.

    Args:
        context: What every dialog is given.
        product: The product to change; None for a new one.
    """

    name: ClassVar[str] = "savings-product"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self,
        context: Context,
        product: SavingsProduct | None = None,
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Savings product") if product else tr("New savings product"),
            save_text=tr("Save product"),
            subtitle=tr.resolve(product.name) if product else "",
            again=False,
            wide=True,
            parent=parent,
        )
        self._product = product
        self._build()
        session = context.session
        context.operations.run(lambda _: chart.accounts(session), self._begin, owner=self)

    def work(self) -> Work[SavingsSaved]:
        """Adds or changes it."""
        session, product = self.context.session, self.product()
        if self._product is not None:
            return lambda _: savings.edit_product(session, product)
        return lambda _: savings.add_product(session, product)

    def message(self, result: SavingsSaved) -> Message:
        """Names the product."""
        del result
        name = self.product().name
        return Message(text=self.context.tr("{name} is saved.", name=name))

    def product(self) -> SavingsProduct:
        """What stands in the form."""
        value = self.form.value
        return SavingsProduct(
            code=value("code") or "",
            name_id=value("name_id") or "",
            name_en=value("name_en") or value("name_id") or "",
            kind=value("kind"),
            account_code=value("account_code") or "",
            minimum_deposit=value("minimum_deposit") or ZERO,
            minimum_balance=value("minimum_balance") or ZERO,
            rates=one_rate(value("rates") or Rate(0)),
            interest_method=value("interest_method"),
            withdrawable=value("withdrawable"),
            active=value("active"),
        )

    def _build(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        form.add("code", TextEdit(longest=12), tr("Short code"))
        form.add("name_id", TextEdit(), tr("Name"), beside=True, share=3)
        form.add("name_en", TextEdit(), tr("Name in English"), optional=True, beside=True, share=3)
        kinds = [(kind, savings_kind_name(kind, tr)) for kind in SavingsKind]
        form.add("kind", ChoiceEdit(kinds, placeholder=tr("Choose")), tr("Kind of savings"))
        self.account = form.add(
            "account_code", ChoiceEdit(placeholder=tr("Choose")), tr("Ledger account"), beside=True
        )
        form.add("rates", PercentEdit(theme, tr), tr("Interest per year"), optional=True)
        methods = [(each, interest_method_name(each, tr)) for each in InterestMethod]
        form.add("interest_method", ChoiceEdit(methods), tr("Counted on"), beside=True, share=2)
        form.add(
            "minimum_deposit",
            MoneyEdit(theme, tr, echo=False),
            tr("Least deposit"),
            optional=True,
        )
        form.add(
            "minimum_balance",
            MoneyEdit(theme, tr, echo=False),
            tr("Stays in the account"),
            optional=True,
            beside=True,
        )
        form.add(
            "withdrawable",
            CheckEdit(tr("Members may take it out while they are members"), checked=True),
            "",
        )
        form.add("active", CheckEdit(tr("Takes deposits"), checked=True), "", beside=True)

    def _begin(self, accounts: tuple[Account, ...]) -> None:
        english = self.context.tr.language == "en"
        self.account.set_choices(
            [
                (each.code, f"{each.code} {each.name_en if english else each.name_id}")
                for each in accounts
                if each.active and group_of(each) is AccountGroup.SAVINGS
            ]
        )
        if self._product is not None:
            for name in self.form.names():
                value = getattr(self._product, name)
                if name == "rates":
                    value = value[-1].rate if value else ZERO
                nothing = value == ZERO
                self.form.row(name).field.set_value(None if nothing else value)
            self.form.row("code").field.editor().setEnabled(False)
        self.start()
