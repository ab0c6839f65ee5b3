"""Adds a savings product, or changes one: what it is, when it moves, what it earns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from coopledger.accounting.chart import Account
from coopledger.accounting.member_accounts import AccountGroup, group_of
from coopledger.accounting.money import ZERO
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import (
    DAY_COUNTS,
    LOCKED_KINDS,
    SavingsKind,
    SavingsProduct,
)
from coopledger.accounting.savings_interest import ALWAYS, FirstMonth, InterestMethod, RateStep
from coopledger.accounting.term_deposits import BreakPenalty, BreakRule
from coopledger.services import chart, savings
from coopledger.services.savings import SavingsSaved
from coopledger.ui.business_words import (
    break_penalty_name,
    interest_method_name,
    savings_kind_name,
)
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit
from coopledger.ui.widgets.rows_edit import RowColumn, RowsEdit
from coopledger.ui.widgets.window_days import WindowsEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LINKED_DEBT, LINKED_CAPITAL = "2107", "3103"
"""Where loan-linked savings stand: paid back with the loan, or the members' capital."""
MOST_RATES = 24
_NO_RATE = Rate(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What the choices of the form offer."""

    accounts: tuple[Account, ...]
    into: tuple[SavingsProduct, ...]


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
        self._build_general()
        self._build_movements()
        self._build_interest()
        self._build_term()
        self.kind.value_changed.connect(self._kind_chosen)
        self.linked.value_changed.connect(self._linked_chosen)
        self.penalty.value_changed.connect(self._kind_chosen)
        session = context.session

        def read(progress: Progress) -> Beginning:
            progress.check()
            kept = savings.list_products(session, all_of_them=True)
            return Beginning(
                accounts=chart.accounts(session),
                into=tuple(each for each in kept if each.withdrawable and not each.is_term_deposit),
            )

        context.operations.run(read, self._begin, owner=self)

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
        kind = value("kind")
        is_term = kind is SavingsKind.TERM_DEPOSIT
        linked = kind is SavingsKind.LOAN_LINKED_SAVINGS
        account = value("linked") if linked else value("account_code")
        return SavingsProduct(
            code=value("code") or "",
            name_id=value("name_id") or "",
            name_en=value("name_en") or value("name_id") or "",
            kind=kind,
            account_code=account or "",
            minimum_deposit=value("minimum_deposit") or ZERO,
            minimum_balance=value("minimum_balance") or ZERO,
            maximum_deposit=value("maximum_deposit") or ZERO,
            maximum_balance=value("maximum_balance") or ZERO,
            rates=value("rates"),
            interest_method=value("interest_method"),
            days_in_year=value("days_in_year"),
            minimum_interest_balance=value("minimum_interest_balance") or ZERO,
            first_month=value("first_month"),
            pays_into=value("pays_into") or "",
            taxed=value("taxed"),
            withdrawable=value("withdrawable") and kind not in LOCKED_KINDS,
            withdrawal_windows=tuple(value("withdrawal_windows")),
            term_months=int(value("term_months") or 0) if is_term else 0,
            break_rule=self._break_rule() if is_term else BreakRule(),
            active=value("active"),
        )

    def _break_rule(self) -> BreakRule:
        value = self.form.value
        kind = value("break_penalty")
        return BreakRule(
            kind=kind,
            rate=value("break_rate") or _NO_RATE if kind is BreakPenalty.RATE else _NO_RATE,
            amount=value("break_amount") or ZERO if kind is BreakPenalty.AMOUNT else ZERO,
        )

    # --- building ---

    def _build_general(self) -> None:
        tr, form = self.context.tr, self.form
        form.add_part("general", tr("Basics"))
        form.add("code", TextEdit(longest=12), tr("Short code"))
        form.add("name_id", TextEdit(), tr("Name"), beside=True, share=3)
        form.add("name_en", TextEdit(), tr("Name in English"), optional=True, beside=True, share=3)
        kinds = [(kind, savings_kind_name(kind, tr)) for kind in SavingsKind]
        self.kind = form.add(
            "kind", ChoiceEdit(kinds, placeholder=tr("Choose")), tr("Kind of savings")
        )
        self.account = form.add(
            "account_code", ChoiceEdit(placeholder=tr("Choose")), tr("Ledger account")
        )
        self.linked = form.add(
            "linked",
            ChoiceEdit(
                [
                    (LINKED_DEBT, tr("A debt of the cooperative: paid back with the loan")),
                    (LINKED_CAPITAL, tr("Members' capital: stays until she leaves")),
                ]
            ),
            tr("What is held back counts as"),
            hint=tr("It chooses the ledger account: 2107 or 3103."),
        )
        form.add("active", CheckEdit(tr("Takes deposits"), checked=True), "")

    def _build_movements(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        form.add_part("movements", tr("In and out"))
        fields = (
            ("minimum_deposit", tr("Least deposit"), False),
            ("maximum_deposit", tr("Most at a time"), True),
            ("minimum_balance", tr("Stays in the account"), False),
            ("maximum_balance", tr("Most in the account"), True),
        )
        for name, label, beside in fields:
            form.add(
                name,
                MoneyEdit(theme, tr, echo=False),
                label,
                optional=True,
                beside=beside,
            )
        form.add(
            "withdrawable",
            CheckEdit(tr("Members may take it out while they are members"), checked=True),
            "",
        )
        form.add(
            "withdrawal_windows",
            WindowsEdit(theme, tr),
            tr("Only in these days"),
            hint=tr(
                "15-06 to 31-07 comes each year; with a year, as 20-02-2027, it comes once. "
                "Empty: always."
            ),
            optional=True,
        )

    def _build_interest(self) -> None:
        tr, theme, form, today = (
            self.context.tr, self.context.theme, self.form, self.context.today(),
        )  # fmt: skip
        form.add_part("interest", tr("Interest"))
        columns = (
            RowColumn(
                key="from_date",
                title=tr("From the day"),
                make=lambda: DateEdit(theme, tr, today, blank=True),
                share=3,
            ),
            RowColumn(
                key="floor",
                title=tr("From the balance"),
                make=lambda: MoneyEdit(theme, tr, echo=False),
                share=4,
            ),
            RowColumn(
                key="rate", title=tr("Per year"), make=lambda: PercentEdit(theme, tr), share=2
            ),
        )
        self.rates = form.add(
            "rates",
            RowsEdit(theme, tr, columns, read=_step, write=_cells, most=MOST_RATES),
            tr("Interest per year"),
            hint=tr("Without a day: always. Without a balance: for every balance."),
            optional=True,
        )
        methods = [(each, interest_method_name(each, tr)) for each in InterestMethod]
        form.add("interest_method", ChoiceEdit(methods), tr("Counted on"), share=3)
        form.add(
            "days_in_year",
            ChoiceEdit([(each, _day_count_name(each, self.context)) for each in DAY_COUNTS]),
            tr("A year has"),
            beside=True,
            share=2,
        )
        months = [(each, _first_month_name(each, self.context)) for each in FirstMonth]
        form.add("first_month", ChoiceEdit(months), tr("In the first month"), share=3)
        form.add(
            "minimum_interest_balance",
            MoneyEdit(theme, tr, echo=False),
            tr("Earns from this balance"),
            optional=True,
            beside=True,
            share=2,
        )
        self.into = form.add("pays_into", ChoiceEdit(), tr("Interest goes to"), share=3)
        form.add("taxed", CheckEdit(tr("Taxed"), checked=True), "", beside=True, share=2)

    def _build_term(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        form.add_part("term", tr("Term"))
        self.no_term = TextLabel(tr("Only term deposits have a term."), "muted", wrap=True)
        form.add_widget(self.no_term)
        form.add(
            "term_months",
            QuantityEdit(theme, tr, unit=tr("months"), whole=True),
            tr("Usual term"),
            optional=True,
        )
        self.penalty = form.add(
            "break_penalty",
            ChoiceEdit([(each, break_penalty_name(each, tr)) for each in BreakPenalty]),
            tr("Breaking it early costs"),
        )
        form.add("break_rate", PercentEdit(theme, tr), tr("Interest lower by"))
        form.add("break_amount", MoneyEdit(theme, tr, echo=False), tr("Kept back"), beside=True)

    # --- while one types ---

    def _kind_chosen(self, _: object = None) -> None:
        """Shows what this kind of savings has."""
        kind, show = self.kind.value(), self.form.set_shown
        linked = kind is SavingsKind.LOAN_LINKED_SAVINGS
        show("account_code", not linked)
        show("linked", linked)
        is_term = kind is SavingsKind.TERM_DEPOSIT
        self.no_term.setVisible(not is_term)
        for name in ("term_months", "break_penalty"):
            show(name, is_term)
        penalty = self.penalty.value()
        show("break_rate", is_term and penalty is BreakPenalty.RATE)
        show("break_amount", is_term and penalty is BreakPenalty.AMOUNT)
        capital = kind in LOCKED_KINDS
        show("withdrawable", not capital)
        show("withdrawal_windows", not capital and not is_term)

    def _linked_chosen(self, account: object) -> None:
        """Members' capital stays while she is a member."""
        if self.kind.value() is SavingsKind.LOAN_LINKED_SAVINGS and self._product is None:
            self.form.row("withdrawable").field.set_value(account == LINKED_DEBT)

    def _begin(self, beginning: Beginning) -> None:
        tr = self.context.tr
        self.account.set_choices(_accounts(beginning.accounts, self.context))
        self.into.set_choices(
            [
                ("", tr("The same account")),
                *((each.code, tr.resolve(each.name)) for each in beginning.into),
            ]
        )
        if self._product is None:
            for name, usual in (
                ("interest_method", InterestMethod.LOWEST),
                ("days_in_year", DAY_COUNTS[0]),
                ("first_month", FirstMonth.STRICT),
                ("break_penalty", BreakPenalty.INTEREST),
                ("linked", LINKED_DEBT),
                ("pays_into", ""),
            ):
                self.form.row(name).field.set_value(usual)
        else:
            self._fill_in(self._product)
        self._kind_chosen()
        self.start()

    def _fill_in(self, product: SavingsProduct) -> None:
        rule = product.break_rule
        special: dict[str, Any] = {
            "linked": product.account_code,
            "break_penalty": rule.kind,
            "break_rate": rule.rate if rule.rate.ppm else None,
            "break_amount": rule.amount or None,
            "term_months": Decimal(product.term_months) if product.term_months else None,
        }
        for name in self.form.names():
            value = special[name] if name in special else getattr(product, name)
            self.form.row(name).field.set_value(None if value == ZERO else value)
        self.form.row("code").field.editor().setEnabled(False)


def _step(cells: dict[str, Any]) -> RateStep:
    return RateStep(
        from_date=cells["from_date"] or ALWAYS,
        floor=cells["floor"] or ZERO,
        rate=cells["rate"] or _NO_RATE,
    )


def _cells(step: RateStep) -> dict[str, Any]:
    began: date | None = None if step.from_date == ALWAYS else step.from_date
    return {"from_date": began, "floor": step.floor or None, "rate": step.rate}


def _accounts(accounts: Sequence[Account], context: Context) -> list[tuple[str, str]]:
    """The savings accounts of the chart; a product that takes deposits switches its own on."""
    english = context.tr.language == "en"
    return [
        (each.code, f"{each.code} {each.name_en if english else each.name_id}")
        for each in accounts
        if group_of(each) is AccountGroup.SAVINGS
    ]


def _day_count_name(days: int, context: Context) -> str:
    tr = context.tr
    return tr("{n} days", n=days) if days else tr("twelve equal months")


def _first_month_name(first: FirstMonth, context: Context) -> str:
    tr = context.tr
    names = {
        FirstMonth.STRICT: tr("by its balances, zero before the first deposit"),
        FirstMonth.SINCE_OPENING: tr("by its balances since the first deposit"),
        FirstMonth.NEXT_MONTH: tr("nothing, it earns from the next month on"),
    }
    return names[first]
