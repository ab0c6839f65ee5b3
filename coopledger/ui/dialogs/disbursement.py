"""Pays a loan out: the terms at the left, what they would cost at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.chart import Codes
from coopledger.accounting.loan_schedule import LoanTerms
from coopledger.accounting.loans import Fees, LoanProduct
from coopledger.accounting.money import ZERO, Money
from coopledger.services import loan_products, loans
from coopledger.services.changes import Posted
from coopledger.services.loans import DisburseRequest
from coopledger.services.members import MemberSummary
from coopledger.ui.business_words import loan_method_name
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.loan_papers import SchedulePrinter
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.searches import member_search
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import SETTLE_MS, Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import Hit, MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit
from coopledger.ui.widgets.schedule_preview import Offer, SchedulePreview

BESIDE = 1130
"""As wide as a form with a schedule beside it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """What the form is built from."""

    products: tuple[LoanProduct, ...]
    number: str


class DisbursementDialog(FormDialog[Posted]):
    """A new loan.

    Args:
        context: What every dialog is given.
        member: The borrower's number, if she is known already.
        terms: Terms from the calculator to begin with.
    """

    name: ClassVar[str] = "disbursement"

    def __init__(
        self,
        context: Context,
        *,
        member: str = "",
        terms: LoanTerms | None = None,
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("New loan"),
            save_text=tr("Pay out the loan"),
            wide=True,
            parent=parent,
        )
        self._width = context.theme.px(BESIDE)
        self._offered_terms = terms
        self._products: dict[str, LoanProduct] = {}
        self._standing = Latest(context.operations, self)
        self._build_form()
        self._build_aside()
        if member:
            self.member.set_value(member)
        self._connect_fields()
        session = context.session
        today = context.today()

        def read(_: object) -> _Start:
            return _Start(
                products=loan_products.products(session, active_only=True),
                number=loans.next_number(session, today),
            )

        context.operations.run(read, self._begin, owner=self)

    # --- what is saved ---

    def work(self) -> Work[Posted]:
        """Pays out with the terms that stand in the form."""
        terms, session = self._terms(), self.context.session
        assert terms is not None
        value = self.form.value
        request = DisburseRequest(
            operation_id=self.operation_id,
            member_number=value("member"),
            terms=terms,
            fees=self._fees(),
            number=value("number") or "",
            product_code=value("product"),
            cash_account=value("cash_account"),
            purpose=value("purpose") or "",
        )
        return lambda _: loans.disburse(session, request)

    def message(self, result: Posted) -> Message:
        """Says so and offers the schedule to sign."""
        tr = self.context.tr
        number = self._number_of(result)
        return Message(
            text=tr("Loan {number} is paid out.", number=number),
            action=tr("Print schedule"),
            run=SchedulePrinter(self.context, number, self.parentWidget()),
        )

    # --- building ---

    def _build_form(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, member_search(self.context), self.context.operations),
            tr("Borrower"),
        )
        self.product = form.add("product", ChoiceEdit(), tr("Product"), keep=True)
        form.add("purpose", TextEdit(), tr("What for"), optional=True, beside=True)
        self.principal = form.add("principal", MoneyEdit(theme, tr), tr("Loan amount"))
        self.posted_on = form.add(
            "posted_on",
            DateEdit(theme, tr, self.context.today()),
            tr("Paid out on"),
            keep=True,
            beside=True,
        )
        self.term = form.add(
            "term_months", QuantityEdit(theme, tr, unit=tr("months"), whole=True), tr("Term")
        )
        self.rate = form.add(
            "rate_per_year", PercentEdit(theme, tr), tr("Interest per year"), beside=True
        )
        self.origination = form.add(
            "origination_fee", MoneyEdit(theme, tr, echo=False), tr("Origination fee")
        )
        self.administration = form.add(
            "administration_fee",
            MoneyEdit(theme, tr, echo=False),
            tr("Administration fee"),
            beside=True,
        )
        self.cash_account = form.add(
            "cash_account",
            CashChoice(self.context, Codes.CASH),
            tr("Paid out from"),
            keep=True,
            share=3,
        )
        self.number = form.add(
            "number", TextEdit(longest=40), tr("Number"), optional=True, beside=True, share=2
        )
        form.show_errors_of("amount", "cash_account")
        form.show_errors_of("start", "posted_on")
        for name in ("origination_fee", "administration_fee"):
            form.row(name).field.required = False

    def _build_aside(self) -> None:
        theme = self.context.theme
        column = QWidget()
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(10))
        self.borrower = BorrowerFacts(self.context)
        self.preview = SchedulePreview(self.context)
        box.addWidget(self.borrower)
        box.addWidget(self.preview, 1)
        self.add_aside(column, share=4)

    def _connect_fields(self) -> None:
        self.member.hit_changed.connect(self.borrower.show_member)
        self.borrower.changed.connect(self.grow)
        self.preview.changed.connect(self.grow)
        self.product.value_changed.connect(self._take_product)
        self.principal.value_changed.connect(self._take_principal)
        for field in (
            self.posted_on,
            self.term,
            self.rate,
            self.origination,
            self.administration,
        ):
            field.value_changed.connect(self._recompute)

    def _begin(self, start: _Start) -> None:
        """The products and accounts are here: the form can be filled in."""
        tr = self.context.tr
        self._products = {product.code: product for product in start.products}
        self.product.set_choices(
            [(product.code, tr.resolve(product.name)) for product in start.products]
        )
        self.number.edit.setPlaceholderText(start.number)
        self._take_product(self.product.value())
        self._take_offered()
        self.start()
        self._recompute()

    def _take_offered(self) -> None:
        """The terms from the calculator, with the product that is made like them."""
        given = self._offered_terms
        if given is None:
            return
        for code, product in self._products.items():
            if product.method is given.method:
                self.product.set_value(code)
                break
        self.principal.set_value(given.principal)
        self.term.set_value(Decimal(given.term_months))
        self.rate.set_value(given.rate_per_year)

    # --- while one types ---

    def grow(self) -> None:
        """Takes the room that what stands beside the form wants now."""
        QTimer.singleShot(SETTLE_MS, self, self.fit)

    def _take_product(self, code: object) -> None:
        product = self._products.get(str(code))
        if product is None:
            return
        self.term.set_value(Decimal(product.term_months))
        self.rate.set_value(product.rate_per_year)
        self.form.row("product").set_hint(loan_method_name(product.method, self.context.tr))
        self._take_principal(self.principal.value())

    def _take_principal(self, principal: object) -> None:
        """The product's fees for a loan of that size."""
        product = self._product()
        if product is not None and isinstance(principal, Money) and principal > ZERO:
            fees = product.fees(principal)
            self.origination.set_value(fees.origination)
            self.administration.set_value(fees.administration)
        self._recompute()

    def _recompute(self, _: object = None) -> None:
        terms = self._terms()
        offer = None if terms is None else Offer(terms=terms, fees=self._fees())
        self.preview.show_offer(offer)

    def _product(self) -> LoanProduct | None:
        return self._products.get(str(self.product.value()))

    def _terms(self) -> LoanTerms | None:
        """The terms as they stand in the form; None while one of them is missing."""
        product, principal = self._product(), self.principal.value()
        on, months, rate = self.posted_on.value(), self.term.value(), self.rate.value()
        if product is None or principal is None or on is None or months is None or rate is None:
            return None
        return replace(product.terms(principal, on), term_months=int(months), rate_per_year=rate)

    def _fees(self) -> Fees:
        return Fees(
            origination=self.origination.value() or ZERO,
            administration=self.administration.value() or ZERO,
        )

    def _number_of(self, result: Posted) -> str:
        return (
            self.number.value() or self.number.edit.placeholderText() or str(result.entry.voucher)
        )


class BorrowerFacts(QWidget):
    """Her savings and her loans, as soon as she is chosen.

    Signals:
        changed: Somebody else is shown.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.operations, self)
        self.title = TextLabel("", "heading")
        self.facts = FactList(context.theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(context.theme.px(6))
        box.addWidget(self.title)
        box.addWidget(self.facts)
        self.hide()

    def show_member(self, hit: Hit | None) -> None:
        """Reads what she has; nobody chosen shows nothing."""
        self._latest.drop()
        if hit is None or not isinstance(hit.payload, MemberSummary):
            self.hide()
            return
        session, today = self._context.session, self._context.today()
        held: MemberSummary = hit.payload
        self._latest.ask(
            lambda _: (held, loans.loans_of_member(session, held.member.number, today)), self._show
        )

    def _show(self, found: tuple[MemberSummary, Sequence[Any]]) -> None:
        tr = self._context.tr
        held, hers = found
        self.title.setText(held.member.name)
        facts = [Fact(label=tr("Savings"), value=tr.value(held.savings))]
        running = [each for each in hers if each.position.is_running]
        for each in running:
            late = each.position.overdue
            label = tr("Runs: {number}", number=each.loan.number)
            if late:
                label = tr("Runs: {number}, late {amount}", number=each.loan.number, amount=late)
            facts.append(
                Fact(
                    label=label,
                    value=tr.value(each.position.outstanding),
                    tone=Tone.WARNING if late else Tone.NORMAL,
                )
            )
        if not running:
            facts.append(Fact(label=tr("Running loans"), value=tr("none")))
        self.facts.show_facts(facts)
        self.show()
        self.changed.emit()
