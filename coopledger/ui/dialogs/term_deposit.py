"""Opens a term deposit: a certificate with its term, rate and instruction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout

from coopledger.accounting.chart import Codes
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SavingsProduct
from coopledger.accounting.term_deposits import (
    LONGEST_TERM,
    AtMaturity,
    InterestPaid,
    TermAgreement,
    earned,
)
from coopledger.i18n import format_percent
from coopledger.services import savings, term_deposits
from coopledger.services.savings import AccountState
from coopledger.services.term_deposits import OpenRequest, TermPosted
from coopledger.ui.business_words import at_maturity_name, break_rule_text, interest_paid_name
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.term_certificate import CertificatePaper
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.searches import member_search
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

USUAL_TERM = 12
FROM_CASH = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The products of the book: those that take a certificate, and those that take interest."""

    term: tuple[SavingsProduct, ...]
    into: tuple[SavingsProduct, ...]


class TermDepositDialog(FormDialog[TermPosted]):
    """A term deposit to open.

    Args:
        context: What every dialog is given.
        member: Her number, if she is known already.
    """

    name: ClassVar[str] = "term-deposit"

    def __init__(
        self, context: Context, *, member: str = "", parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Open a term deposit"),
            save_text=tr("Open the deposit"),
            again=False,
            wide=True,
            parent=parent,
        )
        self._products: tuple[SavingsProduct, ...] = ()
        self._proposed: Rate | None = None
        self._latest = Latest(context.operations, self)
        self._build_money()
        self._build_terms()
        self._build_aside()
        self._connect_fields()
        if member:
            self.member.set_value(member)
        session = context.session

        def read(progress: Progress) -> Beginning:
            progress.check()
            kept = savings.list_products(session, all_of_them=True)
            return Beginning(
                term=tuple(each for each in kept if each.is_term_deposit),
                into=tuple(
                    each
                    for each in kept
                    if each.active and each.withdrawable and not each.is_term_deposit
                ),
            )

        context.operations.run(read, self._begin, owner=self)

    def work(self) -> Work[TermPosted]:
        """Opens it."""
        session, value = self.context.session, self.form.value
        source = value("source") or FROM_CASH
        existing = self._stands_already()
        request = OpenRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            member_number=value("member"),
            product=value("product") or "",
            amount=value("amount"),
            term_months=int(value("term_months")),
            rate=value("rate"),
            interest_paid=value("interest_paid"),
            at_maturity=value("at_maturity"),
            pays_into=value("pays_into") or "",
            cash_account=value("cash_account"),
            from_product=source,
            started_on=value("started_on") if existing else None,
            interest_from=value("interest_from") if existing else None,
        )
        return lambda _: term_deposits.open_deposit(session, request)

    def message(self, result: TermPosted) -> Message:
        """Names the certificate and offers its paper."""
        tr = self.context.tr
        number = result.deposit.certificate
        return Message(
            text=tr(
                "Term deposit {number} runs until {matures_on}.",
                number=number,
                matures_on=result.deposit.matures_on,
            ),
            action=tr("Print certificate"),
            run=CertificatePaper(self.context, number, self.parentWidget()),
        )

    # --- building ---

    def _build_money(self) -> None:
        tr, theme, form, context = self.context.tr, self.context.theme, self.form, self.context
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, member_search(context), context.operations),
            tr("Member"),
        )
        self.product = form.add("product", ChoiceEdit(), tr("Product"), share=3)
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount"), beside=True, share=4)
        self.source = form.add("source", ChoiceEdit(), tr("Money comes from"))
        self.posted_on = form.add(
            "posted_on", DateEdit(theme, tr, context.today()), tr("Date"), share=4
        )
        form.add(
            "cash_account",
            CashChoice(context, Codes.CASH),
            tr("Received in"),
            beside=True,
            share=5,
        )
        self.started_on = form.add(
            "started_on",
            DateEdit(theme, tr, context.today()),
            tr("Term began on"),
        )
        self.interest_from = form.add(
            "interest_from",
            DateEdit(theme, tr, context.today(), blank=True),
            tr("Interest owed from"),
            hint=tr("Empty: from the first day"),
            optional=True,
            beside=True,
        )
        form.show_errors_of("from_product", "source")

    def _build_terms(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        self.term = form.add(
            "term_months",
            QuantityEdit(theme, tr, unit=tr("months"), whole=True),
            tr("Term"),
            share=3,
        )
        self.rate = form.add(
            "rate", PercentEdit(theme, tr), tr("Interest per year"), beside=True, share=3
        )
        self.paid = form.add(
            "interest_paid",
            ChoiceEdit([(each, interest_paid_name(each, tr)) for each in InterestPaid]),
            tr("Interest is paid"),
            beside=True,
            share=4,
        )
        self.at_maturity = form.add(
            "at_maturity",
            ChoiceEdit([(each, at_maturity_name(each, tr)) for each in AtMaturity]),
            tr("When it matures"),
        )
        self.pays_into = form.add("pays_into", ChoiceEdit(), tr("Interest goes to"), beside=True)
        self.paid.set_value(InterestPaid.AT_MATURITY)
        self.at_maturity.set_value(AtMaturity.PAY_OUT)

    def _build_aside(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        aside = QFrame()
        aside.setProperty("surface", "card")
        column = QVBoxLayout(aside)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        column.addWidget(TextLabel(tr("The certificate"), "label"))
        self.facts = FactList(theme)
        self.note = TextLabel("", "muted", wrap=True)
        column.addWidget(self.facts)
        column.addWidget(self.note)
        column.addStretch(1)
        self.add_aside(aside)

    def _connect_fields(self) -> None:
        self.member.hit_changed.connect(self._ask)
        self.source.value_changed.connect(self._source_chosen)
        self.product.value_changed.connect(self._product_chosen)
        for field in (self.amount, self.posted_on, self.started_on):
            field.value_changed.connect(self._propose_rate)
        for other in (self.term, self.rate, self.paid, self.at_maturity, self.interest_from):
            other.value_changed.connect(self._show)

    def _begin(self, beginning: Beginning) -> None:
        tr = self.context.tr
        self._products = beginning.term
        offered = [each for each in beginning.term if each.active] or list(beginning.term)
        self.product.set_choices([(each.code, tr.resolve(each.name)) for each in offered])
        self.pays_into.set_choices([(each.code, tr.resolve(each.name)) for each in beginning.into])
        self._offer_sources(())
        self._product_chosen()
        self._source_chosen()
        self.start()
        self._ask()

    # --- while one types ---

    def _ask(self, _: object = None) -> None:
        number, on = self.member.value(), self.context.today()
        if number is None:
            return
        session = self.context.session

        def read(progress: Progress) -> tuple[AccountState, ...]:
            progress.check()
            return savings.account_states(session, number, on)

        self._latest.ask(read, self._offer_sources)

    def _offer_sources(self, accounts: Sequence[AccountState]) -> None:
        """Cash, or what of hers can be taken out, with what is free of it."""
        tr = self.context.tr
        before = self.source.value()
        choices = [(FROM_CASH, tr("Cash or bank"))]
        for state in accounts:
            if state.certificate is not None or not state.available:
                continue
            words = tr(
                "{name}, {amount} free",
                name=tr.resolve(state.account.product.name),
                amount=state.available,
            )
            choices.append((state.account.product.code, words))
        self.source.set_choices(choices)
        self.source.set_value(before if before in dict(choices) else FROM_CASH)

    def _source_chosen(self, _: object = None) -> None:
        self.form.set_shown("cash_account", not self.source.value())
        existing = self._stands_already()
        for name in ("started_on", "interest_from"):
            self.form.set_shown(name, existing)
        self._propose_rate()

    def _stands_already(self) -> bool:
        """Whether the money is in the product already and only gets its certificate now."""
        source = self.source.value()
        return bool(source) and source == self.product.value()

    def _chosen(self) -> SavingsProduct | None:
        code = self.product.value()
        return next((each for each in self._products if each.code == code), None)

    def _product_chosen(self, _: object = None) -> None:
        product = self._chosen()
        if product is None:
            return
        if self.term.value() is None:
            self.term.set_value(Decimal(product.term_months or USUAL_TERM))
        if product.pays_into:
            self.pays_into.set_value(product.pays_into)
        self._source_chosen()

    def _propose_rate(self, _: object = None) -> None:
        """Fills in what the product says of the amount, unless another rate was typed."""
        product, on = self._chosen(), self._starts_on()
        if product is not None and on is not None and self.rate.value() in {None, self._proposed}:
            amount = self.amount.value() or ZERO
            self._proposed = term_deposits.rate_for(product.rates, on, amount)
            self.rate.set_value(self._proposed)
        self._show()

    def _starts_on(self) -> date | None:
        return self.started_on.value() if self._stands_already() else self.posted_on.value()

    def _agreement(self) -> TermAgreement | None:
        product, amount, months = self._chosen(), self.amount.value(), self.term.value()
        rate, on = self.rate.value(), self._starts_on()
        if product is None or not amount or months is None or rate is None or on is None:
            return None
        if not 1 <= months <= LONGEST_TERM:
            return None
        return TermAgreement(
            principal=amount,
            rate=rate,
            term_months=int(months),
            started_on=on,
            interest_paid=self.paid.value(),
            at_maturity=self.at_maturity.value(),
            days_in_year=product.days_in_year,
            break_rule=product.break_rule,
            interest_from=self.interest_from.value() if self._stands_already() else None,
        )

    def _show(self, _: object = None) -> None:
        tr, agreed = self.context.tr, self._agreement()
        if agreed is None:
            self.facts.show_facts(())
            self.note.setText(tr("Amount and term: what it earns stands here."))
            return
        interest = earned(agreed, agreed.matures_on)
        self.facts.show_facts(_facts(self.context, agreed, interest))
        self.note.setText(
            tr(
                "Before tax, which is kept back where her interest of a month is above the limit. "
                "Agreed for an early break: {rule}.",
                rule=break_rule_text(agreed.break_rule, tr),
            )
        )


def _facts(context: Context, agreed: TermAgreement, interest: Money) -> list[Fact]:
    tr = context.tr
    lines = [
        Fact(label=tr("Amount"), value=tr.value(agreed.principal)),
        Fact(label=tr("Interest per year"), value=format_percent(agreed.rate, tr.language)),
        Fact(label=tr("Matures on"), value=tr.value(agreed.matures_on), strong=True),
        Fact(label=tr("Interest of the term"), value=tr.value(interest)),
    ]
    if agreed.interest_paid is InterestPaid.MONTHLY:
        lines.append(Fact(label=tr("Interest is paid"), value=tr("each month")))
    else:
        whole = agreed.principal + interest
        lines.append(Fact(label=tr("At maturity"), value=tr.value(whole), strong=True, line=True))
    return lines
