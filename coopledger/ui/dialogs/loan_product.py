"""A loan product: the terms that the cooperative offers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.loan_schedule import InterestTiming, LoanMethod, RoundMode
from coopledger.accounting.loans import NO_RATE, LoanProduct
from coopledger.accounting.money import RUPIAH, ZERO, Money, Rounding
from coopledger.services import loan_products
from coopledger.services.changes import Changes
from coopledger.ui.business_words import loan_method_name, loan_method_short
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.loan_calculator import ROUNDINGS
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LoanProductDialog(FormDialog[Changes]):
    """A new product; `EditLoanProductDialog` changes one.

    Args:
        context: What every dialog is given.
        product: The product to change; None for a new one.
    """

    name: ClassVar[str] = "loan-product"

    def __init__(
        self, context: Context, product: LoanProduct | None = None, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("New loan product") if product is None else tr("Loan product"),
            subtitle=tr("Loans that run already keep the terms that were agreed."),
            save_text=tr("Save product"),
            again=False,
            wide=True,
            parent=parent,
        )
        self._product = product
        self._build_form()
        self.method.value_changed.connect(self._show_method)
        if product is not None:
            self._fill(product)
        self._show_method()
        self.start()

    def work(self) -> Work[Changes]:
        """Adds or replaces the product."""
        session, product = self.context.session, self._read()
        if self._product is None:
            return lambda _: loan_products.add_product(session, product)
        return lambda _: loan_products.change_product(session, product)

    def message(self, result: Changes) -> Message:
        """Says which product is saved."""
        del result
        tr = self.context.tr
        name = tr.resolve(self._read().name)
        return Message(text=tr("Product {name} is saved.", name=name))

    def _read(self) -> LoanProduct:
        value = self.form.value
        unit: Money = value("round_to")
        grace = value("grace_principal_months")
        return LoanProduct(
            code=self._product.code if self._product is not None else value("code"),
            name_id=value("name_id"),
            name_en=value("name_en"),
            method=value("method"),
            rate_per_year=value("rate_per_year"),
            term_months=int(value("term_months")),
            origination_fee=value("origination_fee") or NO_RATE,
            administration_fee=value("administration_fee") or ZERO,
            round_to=unit,
            round_mode=value("round_mode"),
            rounding=Rounding.HALF_UP if self._product is None else self._product.rounding,
            grace_principal_months=int(grace or 0),
            interest_at=value("interest_at"),
            active=value("active"),
        )

    def _build_form(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        months = tr("months")
        form.add("code", TextEdit(longest=20), tr("Code"), share=1)
        form.add(
            "name_id", TextEdit(longest=60), tr("Product name in Indonesian"), beside=True, share=2
        )
        form.add(
            "name_en", TextEdit(longest=60), tr("Product name in English"), beside=True, share=2
        )
        self.method = form.add(
            "method",
            ChoiceEdit([(method, loan_method_short(method, tr)) for method in LoanMethod]),
            tr("Method"),
            share=2,
        )
        form.add(
            "rate_per_year", PercentEdit(theme, tr), tr("Interest per year"), beside=True, share=1
        )
        form.add(
            "term_months",
            QuantityEdit(theme, tr, unit=months, whole=True),
            tr("Usual term"),
            beside=True,
            share=1,
        )
        form.add(
            "origination_fee",
            PercentEdit(theme, tr),
            tr("Origination fee"),
            hint=tr("A share of the loan, held back at the payout."),
            optional=True,
        )
        form.add(
            "administration_fee",
            MoneyEdit(theme, tr, echo=False),
            tr("Administration fee"),
            hint=tr("The same amount for every loan."),
            optional=True,
            beside=True,
        )
        form.add(
            "round_to",
            ChoiceEdit([(Money.rupiah(unit), tr.value(Money.rupiah(unit))) for unit in ROUNDINGS]),
            tr("Instalments rounded to"),
        )
        form.add(
            "round_mode",
            ChoiceEdit([(RoundMode.NEAREST, tr("the nearest")), (RoundMode.UP, tr("always up"))]),
            tr("Rounding"),
            beside=True,
        )
        form.add(
            "grace_principal_months",
            QuantityEdit(theme, tr, unit=months, whole=True),
            tr("Without principal at first"),
            optional=True,
        )
        form.add(
            "interest_at",
            ChoiceEdit(
                [
                    (InterestTiming.END, tr("At the end")),
                    (InterestTiming.EACH, tr("Every month")),
                ]
            ),
            tr("Interest is paid"),
            beside=True,
        )
        form.add("active", CheckEdit(tr("New loans are granted"), checked=True), "")

    def _fill(self, product: LoanProduct) -> None:
        for name in (
            "code",
            "name_id",
            "name_en",
            "method",
            "rate_per_year",
            "round_mode",
            "interest_at",
            "active",
        ):
            self.form.row(name).field.set_value(getattr(product, name))
        row = self.form.row
        fee = product.origination_fee
        row("origination_fee").field.set_value(None if fee == NO_RATE else fee)
        row("administration_fee").field.set_value(product.administration_fee or None)
        row("term_months").field.set_value(Decimal(product.term_months))
        grace = Decimal(product.grace_principal_months)
        row("grace_principal_months").field.set_value(grace or None)
        self._offer_rounding(product.round_to)
        row("code").field.editor().setEnabled(False)

    def _offer_rounding(self, unit: Money) -> None:
        """A product may have another unit than the usual ones; it stays."""
        field = self.form.row("round_to").field
        assert isinstance(field, ChoiceEdit)
        usual = [Money.rupiah(each) for each in ROUNDINGS]
        offered = sorted({*usual, unit or RUPIAH})
        field.set_choices([(each, self.context.tr.value(each)) for each in offered])
        field.set_value(unit)

    def _show_method(self, _: object = None) -> None:
        method: LoanMethod = self.method.value()
        self.form.row("method").set_hint(loan_method_name(method, self.context.tr))
        self.form.set_shown("interest_at", method is LoanMethod.BULLET)


class EditLoanProductDialog(LoanProductDialog):
    """A change of a product: it begins with what stands in the book, never with a draft."""

    name: ClassVar[str] = "edit-loan-product"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, product: LoanProduct, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, product, parent)
