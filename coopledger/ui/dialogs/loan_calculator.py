"""What a loan would cost: recomputed as one types, printed for whoever asks, turned into a loan."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.accounting.loan_schedule import InterestTiming, LoanMethod, LoanTerms, RoundMode
from coopledger.accounting.loans import LoanProduct
from coopledger.accounting.money import Money
from coopledger.services import loan_products
from coopledger.services.permissions import Permission
from coopledger.ui.business_words import loan_method_name, loan_method_short
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog
from coopledger.ui.dialogs.disbursement import BESIDE
from coopledger.ui.dialogs.loan_papers import show_proposal
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.form import Form
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit
from coopledger.ui.widgets.schedule_preview import Offer, SchedulePreview

ROUNDINGS = (1, 100, 500, 1000)


class LoanCalculatorDialog(BaseDialog):
    """The calculator; it changes nothing in the book.

    Signals:
        loan_wanted: The terms, to begin a loan with them.
    """

    loan_wanted = Signal(object)
    name: ClassVar[str] = "loan-calculator"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, title=tr("Loan calculator"), wide=True, parent=parent)
        self._width = theme.px(BESIDE)
        self.setObjectName(self.name)
        self._products: dict[str, LoanProduct] = {}
        self._round_mode = RoundMode.NEAREST
        self.form = Form(theme, tr)
        self._build_form()
        self.preview = SchedulePreview(context, net_paid=False)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(24))
        columns.addWidget(self.form, 2)
        columns.addWidget(self.preview, 3)
        self.body.addLayout(columns, 1)
        self._build_foot()
        for name in self.form.names():
            self.form.row(name).field.value_changed.connect(self._recompute)
        self.product.value_changed.connect(self._take_product)
        session = context.session
        context.operations.run(
            lambda _: loan_products.products(session, active_only=True),
            self._take_products,
            owner=self,
        )
        self.form.focus_first()

    def terms(self) -> LoanTerms | None:
        """The terms as they stand; None while one is missing."""
        value = self.form.value
        principal, months, rate = value("principal"), value("term_months"), value("rate_per_year")
        start = value("start")
        if principal is None or months is None or rate is None or start is None:
            return None
        grace = value("grace_principal_months")
        return LoanTerms(
            principal=principal,
            rate_per_year=rate,
            term_months=int(months),
            method=value("method"),
            start=start,
            round_to=value("round_to"),
            round_mode=self._round_mode,
            grace_principal_months=int(grace or 0),
            interest_at=value("interest_at"),
        )

    def print_proposal(self) -> None:
        """Shows the proposal before it is printed."""
        terms = self.terms()
        if terms is not None and self.preview.preview() is not None:
            show_proposal(self.context, terms, self)

    def begin_loan(self) -> None:
        """Closes and begins a loan on these terms."""
        terms = self.terms()
        if terms is not None:
            self.loan_wanted.emit(terms)
            self.accept()

    def _build_form(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        self.product = form.add(
            "product", ChoiceEdit(placeholder=tr("Without a product")), tr("Product"), optional=True
        )
        self.principal = form.add("principal", MoneyEdit(theme, tr), tr("Loan amount"))
        self.term = form.add(
            "term_months", QuantityEdit(theme, tr, unit=tr("months"), whole=True), tr("Term")
        )
        self.rate = form.add(
            "rate_per_year", PercentEdit(theme, tr), tr("Interest per year"), beside=True
        )
        self.method = form.add(
            "method",
            ChoiceEdit([(method, loan_method_short(method, tr)) for method in LoanMethod]),
            tr("Method"),
            share=4,
        )
        self.start_on = form.add(
            "start",
            DateEdit(theme, tr, self.context.today()),
            tr("Paid out on"),
            beside=True,
            share=3,
        )
        self.grace = form.add(
            "grace_principal_months",
            QuantityEdit(theme, tr, unit=tr("months"), whole=True),
            tr("Without principal at first"),
            optional=True,
        )
        self.round_to = form.add(
            "round_to",
            ChoiceEdit([(Money.rupiah(unit), tr.value(Money.rupiah(unit))) for unit in ROUNDINGS]),
            tr("Rounded to"),
            beside=True,
        )
        self.interest_at = form.add(
            "interest_at",
            ChoiceEdit(
                [
                    (InterestTiming.END, tr("At the end")),
                    (InterestTiming.EACH, tr("Every month")),
                ]
            ),
            tr("Interest is paid"),
        )
        self._show_method()

    def _build_foot(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        close = Button(theme, tr("Close"))
        close.clicked.connect(self.reject)
        self.print_button = Button(theme, tr("Print proposal"), "print")
        self.print_button.clicked.connect(self.print_proposal)
        self.loan_button = Button(theme, tr("Begin this loan"), "plus", role="primary")
        self.loan_button.clicked.connect(self.begin_loan)
        self.loan_button.setVisible(self.context.may(Permission.RECORD_LOANS))
        self.foot.addWidget(close)
        self.foot.addStretch(1)
        self.foot.addWidget(self.print_button)
        self.foot.addWidget(self.loan_button)
        self.form.submit_wanted.connect(self.begin_loan)

    def _take_products(self, products: tuple[LoanProduct, ...]) -> None:
        tr = self.context.tr
        self._products = {product.code: product for product in products}
        self.product.set_choices([(product.code, tr.resolve(product.name)) for product in products])

    def _take_product(self, code: object) -> None:
        product = self._products.get(str(code))
        if product is None:
            return
        self._round_mode = product.round_mode
        self.term.set_value(Decimal(product.term_months))
        self.rate.set_value(product.rate_per_year)
        self.method.set_value(product.method)
        self.grace.set_value(Decimal(product.grace_principal_months) or None)
        self.interest_at.set_value(product.interest_at)
        if product.round_to in [Money.rupiah(unit) for unit in ROUNDINGS]:
            self.round_to.set_value(product.round_to)

    def _recompute(self, _: object = None) -> None:
        self._show_method()
        terms = self.terms()
        self.preview.show_offer(None if terms is None else Offer(terms=terms))

    def _show_method(self) -> None:
        method: LoanMethod = self.method.value()
        self.form.row("method").set_hint(loan_method_name(method, self.context.tr))
        self.form.set_shown("interest_at", method is LoanMethod.BULLET)
