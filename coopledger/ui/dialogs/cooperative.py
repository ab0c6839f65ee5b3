"""What the cooperative is and what its statutes say: names, dated amounts, other rules."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import ALWAYS
from coopledger.accounting.savings_tax import DatedTax
from coopledger.accounting.settings import (
    BookRules,
    Cooperative,
    CooperativeKind,
    DatedAmount,
    InterestWord,
)
from coopledger.services import settings
from coopledger.services.changes import Changes
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.operations import Work
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit
from coopledger.ui.widgets.rows_edit import RowColumn, RowsEdit
from coopledger.ui.words import kind_name, month_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CooperativeDialog(FormDialog[Changes]):
    """Who keeps the books."""

    name = "cooperative"
    keeps_draft = False

    def __init__(
        self, context: Context, cooperative: Cooperative, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("The cooperative"),
            save_text=tr("Save"),
            subtitle=tr("Stands at the head of every paper."),
            again=False,
            wide=True,
            parent=parent,
        )
        self._cooperative = cooperative
        self._add_deed()
        self._add_address()
        self._add_offices()
        self._add_year()
        self.start()

    def work(self) -> Work[Changes]:
        """Saves it."""
        session, values = self.context.session, self.form.values()
        texts: dict[str, Any] = {
            name: (value or "").strip() if isinstance(value, str) or value is None else value
            for name, value in values.items()
        }
        value = replace(self._cooperative, **texts)
        return lambda _: settings.put_cooperative(session, value)

    def _text(self, name: str, label: str, *, beside: bool = False, optional: bool = True) -> None:
        field = self.form.add(name, TextEdit(), label, optional=optional, beside=beside)
        field.set_value(getattr(self._cooperative, name))

    def _add_deed(self) -> None:
        tr = self.context.tr
        self._text("name", tr("Name of the cooperative"), optional=False)
        kinds = [(kind, kind_name(kind, tr)) for kind in CooperativeKind]
        kind = self.form.add("kind", ChoiceEdit(kinds), tr("Kind"), beside=True)
        kind.set_value(self._cooperative.kind)
        self._text("legal_entity_number", tr("Number of the deed"))
        self._text("cooperative_id_number", tr("NIK of the cooperative"), beside=True)

    def _add_address(self) -> None:
        tr = self.context.tr
        self._text("address", tr("Address"))
        self._text("village", tr("Village"), beside=True)
        self._text("district", tr("District"))
        self._text("regency", tr("Regency"), beside=True)
        self._text("province", tr("Province"), beside=True)

    def _add_offices(self) -> None:
        tr = self.context.tr
        self._text("chair", tr("Chair"))
        self._text("secretary", tr("Secretary"), beside=True)
        self._text("treasurer", tr("Treasurer"), beside=True)

    def _add_year(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        months = [(month, month_name(month, tr.language)) for month in range(1, 13)]
        start = self.form.add(
            "fiscal_year_start_month", ChoiceEdit(months), tr("The book year begins in")
        )
        start.set_value(self._cooperative.fiscal_year_start_month)
        opening = self.form.add(
            "opening_date",
            DateEdit(theme, tr, self.context.today()),
            tr("First day of these books"),
            hint=tr("Fixed once something is posted."),
            beside=True,
        )
        opening.set_value(self._cooperative.opening_date)


class DatedAmountDialog(FormDialog[Changes]):
    """Another membership share or other mandatory savings from a day on.

    Args:
        context: What every dialog is given.
        rules: The rules as they stand.
        which: `membership_share` or `mandatory_savings`.
    """

    name = "dated-amount"
    keeps_draft = False

    def __init__(
        self, context: Context, rules: BookRules, which: str, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=_amount_title(which, context),
            save_text=tr("Save"),
            subtitle=tr("What held before stays for the time before."),
            again=False,
            parent=parent,
        )
        self._rules = rules
        self._which = which
        self.amount = self.form.add("amount", MoneyEdit(theme, tr), tr("Amount"))
        self.since = self.form.add(
            "from_date",
            DateEdit(theme, tr, context.today(), context.today().replace(day=1)),
            tr("Holds from"),
        )
        self.start()

    def work(self) -> Work[Changes]:
        """Adds the amount; one of the same day is replaced."""
        session = self.context.session
        added = DatedAmount(
            from_date=self.form.value("from_date"), amount=self.form.value("amount")
        )
        before: tuple[DatedAmount, ...] = getattr(self._rules, self._which)
        kept = [amount for amount in before if amount.from_date != added.from_date]
        amounts = tuple(sorted([*kept, added], key=lambda amount: amount.from_date))
        value = with_amounts(self._rules, self._which, amounts)
        return lambda _: settings.put_book_rules(session, value)


def with_amounts(rules: BookRules, which: str, amounts: tuple[DatedAmount, ...]) -> BookRules:
    """The rules with other dated amounts."""
    if which == "membership_share":
        return replace(rules, membership_share=amounts)
    return replace(rules, mandatory_savings=amounts)


def _amount_title(which: str, context: Context) -> str:
    tr = context.tr
    if which == "membership_share":
        return tr("Membership share from a day on")
    return tr("Mandatory savings from a day on")


class RulesDialog(FormDialog[Changes]):
    """The other rules of the statutes and of the regulations."""

    name = "rules"
    keeps_draft = False

    def __init__(self, context: Context, rules: BookRules, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context, title=tr("Rules"), save_text=tr("Save"), again=False, wide=True, parent=parent
        )
        self._rules = rules
        form = self.form
        words = [(InterestWord.JASA, "jasa"), (InterestWord.BUNGA, "bunga")]
        word = form.add(
            "interest_word",
            ChoiceEdit(words),
            tr("The cooperative's word for interest"),
            hint=tr("Seen when the book is opened the next time."),
        )
        savings_cap = form.add(
            "savings_rate_cap",
            PercentEdit(theme, tr),
            tr("Highest interest on savings a year"),
            hint=tr("Above it the form warns."),
        )
        loan_cap = form.add(
            "loan_rate_cap",
            PercentEdit(theme, tr),
            tr("Highest interest on loans a year"),
            hint=tr("Above it the form warns."),
            beside=True,
        )
        rounding = form.add(
            "instalment_rounding", MoneyEdit(theme, tr), tr("Instalments are rounded to")
        )
        stamp = form.add(
            "stamp_duty_above", MoneyEdit(theme, tr), tr("Stamp duty above"), beside=True
        )
        months = form.add(
            "agm_deadline_months",
            QuantityEdit(theme, tr, unit=tr("months"), whole=True),
            tr("Annual meeting at the latest after"),
        )
        second = form.add(
            "withdrawal_second_person_above",
            MoneyEdit(theme, tr),
            tr("A second person confirms payments to members above"),
            optional=True,
            beside=True,
        )
        taxes = form.add(
            "interest_tax",
            RowsEdit(theme, tr, _tax_columns(context), read=_tax, write=_tax_cells),
            tr("Tax on savings interest"),
            hint=tr(
                "Up to the limit a month nothing is kept back; above it the rate of all of it, "
                "over all savings of a member."
            ),
            optional=True,
        )
        form.show_errors_of("monthly_limit", "interest_tax")
        form.show_errors_of("rate", "interest_tax")
        form.show_errors_of("from_date", "interest_tax")
        word.set_value(rules.interest_word)
        savings_cap.set_value(rules.savings_rate_cap)
        loan_cap.set_value(rules.loan_rate_cap)
        rounding.set_value(rules.instalment_rounding)
        stamp.set_value(rules.stamp_duty_above)
        months.set_value(Decimal(rules.agm_deadline_months))
        second.set_value(rules.withdrawal_second_person_above)
        taxes.set_value(rules.interest_tax)
        self.start()

    def work(self) -> Work[Changes]:
        """Saves them."""
        session, form = self.context.session, self.form
        stamp: Money = form.value("stamp_duty_above")
        value = replace(
            self._rules,
            interest_word=form.value("interest_word"),
            savings_rate_cap=form.value("savings_rate_cap"),
            loan_rate_cap=form.value("loan_rate_cap"),
            instalment_rounding=form.value("instalment_rounding"),
            stamp_duty_above=stamp,
            agm_deadline_months=int(form.value("agm_deadline_months")),
            withdrawal_second_person_above=form.value("withdrawal_second_person_above"),
            interest_tax=tuple(form.value("interest_tax")),
        )
        return lambda _: settings.put_book_rules(session, value)


def _tax_columns(context: Context) -> tuple[RowColumn, ...]:
    tr, theme, today = context.tr, context.theme, context.today()
    return (
        RowColumn(
            key="from_date",
            title=tr("From the day"),
            make=lambda: DateEdit(theme, tr, today, blank=True),
            share=3,
        ),
        RowColumn(
            key="monthly_limit",
            title=tr("Free up to, a month"),
            make=lambda: MoneyEdit(theme, tr, echo=False),
            share=4,
        ),
        RowColumn(key="rate", title=tr("Rate"), make=lambda: PercentEdit(theme, tr), share=2),
    )


def _tax(cells: dict[str, Any]) -> DatedTax:
    return DatedTax(
        from_date=cells["from_date"] or ALWAYS,
        monthly_limit=cells["monthly_limit"] or ZERO,
        rate=cells["rate"] or Rate(0),
    )


def _tax_cells(tax: DatedTax) -> dict[str, Any]:
    return {
        "from_date": None if tax.from_date == ALWAYS else tax.from_date,
        "monthly_limit": tax.monthly_limit,
        "rate": tax.rate,
    }
