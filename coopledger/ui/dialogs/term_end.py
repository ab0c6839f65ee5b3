"""Settles a term deposit that has matured, or breaks one before, with the arithmetic beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.money import ZERO
from coopledger.accounting.savings import SavingsProduct
from coopledger.accounting.term_deposits import AtMaturity
from coopledger.i18n import format_percent
from coopledger.i18n.error_text import error_text
from coopledger.services import savings, term_deposits
from coopledger.services.permissions import Permission
from coopledger.services.second_person import may_confirm
from coopledger.services.term_deposits import (
    BreakRequest,
    EndPreview,
    InstructionRequest,
    MatureRequest,
    TermPosted,
    TermRow,
    TermSaved,
)
from coopledger.ui.business_words import at_maturity_name, break_rule_text
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import EntryPapers
from coopledger.ui.dialogs.term_certificate import CertificatePaper
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Notice, TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, NoteEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit
from coopledger.ui.widgets.second_person import SecondPerson

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.session import User

IN_CASH = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Where money may go, and who may confirm a large payment."""

    into: tuple[SavingsProduct, ...]
    able: tuple[User, ...] | None


class _EndDialog(FormDialog[TermPosted]):
    """What settling and breaking have in common: where the money goes, and the arithmetic.

    Args:
        context: What every dialog is given.
        row: The certificate.
        title: What is done here.
        save_text: What the button says.
    """

    keeps_draft: ClassVar[bool] = False

    def __init__(
        self,
        context: Context,
        row: TermRow,
        *,
        title: str,
        save_text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            title=title,
            save_text=save_text,
            subtitle=f"{row.member.name} · {row.deposit.certificate}",
            again=False,
            wide=True,
            parent=parent,
        )
        self.row = row
        self._preview: EndPreview | None = None
        self._latest = Latest(context.operations, self)
        self.second: SecondPerson | None = None
        self._build()
        self._build_aside()
        session = context.session

        def read(progress: Progress) -> Beginning:
            progress.check()
            return Beginning(
                into=tuple(
                    each
                    for each in savings.list_products(session)
                    if each.withdrawable and not each.is_term_deposit
                ),
                able=may_confirm(session, Permission.CONFIRM_WITHDRAWAL),
            )

        context.operations.run(read, self._begin, owner=self)

    # --- for the two ends ---

    def _build(self) -> None:
        raise NotImplementedError

    def _ask_preview(self) -> Work[EndPreview] | None:
        """What the aside shows, read on the worker; None while a field is blank."""
        raise NotImplementedError

    def _pays_out(self) -> bool:
        """Whether the principal goes out."""
        return True

    # --- common ---

    def _add_target(self) -> None:
        tr, form = self.context.tr, self.form
        self.to_product = form.add("to_product", ChoiceEdit(), tr("Paid to"))
        form.add("cash_account", CashChoice(self.context, Codes.CASH), tr("Paid out of"))
        self.to_product.value_changed.connect(self._show)

    def _build_aside(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        aside = QFrame()
        aside.setProperty("surface", "card")
        column = QVBoxLayout(aside)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        column.addWidget(TextLabel(tr("The arithmetic"), "label"))
        self.facts = FactList(theme)
        self.following_title = TextLabel(tr("The next term"), "label")
        self.following = FactList(theme)
        self.notice = Notice(theme, "", Tone.WARNING)
        self.notice.hide()
        for widget in (self.facts, self.following_title, self.following, self.notice):
            column.addWidget(widget)
        column.addStretch(1)
        self.add_aside(aside)

    def _begin(self, beginning: Beginning) -> None:
        tr = self.context.tr
        choices = [(IN_CASH, tr("Cash or bank"))]
        choices += [(each.code, tr.resolve(each.name)) for each in beginning.into]
        self.to_product.set_choices(choices)
        self.to_product.set_value(IN_CASH)
        self.second = SecondPerson(
            self.context,
            self.form,
            Permission.CONFIRM_WITHDRAWAL,
            beginning.able,
            advice=tr(
                "No other user may confirm payments. Add the chair or the secretary as a user."
            ),
        )
        self.start()
        self._ask()

    def _ask(self, _: object = None) -> None:
        work = self._ask_preview()
        if work is not None:
            self._latest.ask(work, self._answered, self._refused)

    def _answered(self, preview: EndPreview) -> None:
        self._preview = preview
        self.notice.hide()
        self._show()

    def _refused(self, error: CoopLedgerError) -> None:
        self._preview = None
        self.notice.tell(error_text(error, self.context.tr), Tone.WARNING)
        self.notice.show()
        self._show()

    def _show(self, _: object = None) -> None:
        preview, tr = self._preview, self.context.tr
        pays = self._pays_out()
        self.form.set_shown("cash_account", pays and not self.to_product.value())
        facts = () if preview is None else settlement_facts(preview, self.context, pays=pays)
        self.facts.show_facts(facts)
        following = None if preview is None else preview.following
        self.following_title.setVisible(following is not None)
        self.following.setVisible(following is not None)
        if following is not None:
            self.following.show_facts(
                (
                    Fact(label=tr("Amount"), value=tr.value(following.principal), strong=True),
                    Fact(
                        label=tr("Interest per year"),
                        value=format_percent(following.rate, tr.language),
                    ),
                    Fact(label=tr("Matures on"), value=tr.value(following.matures_on)),
                )
            )
        if preview is not None and preview.held and pays:
            self.notice.tell(
                tr("{amount} of it is held. Release it first.", amount=preview.held), Tone.WARNING
            )
            self.notice.show()
        if self.second is not None:
            limit = None if preview is None else preview.second_person_above
            cash = pays and not self.to_product.value()
            above = preview is not None and limit is not None and preview.settlement.payout > limit
            self.second.show(wanted=cash and above)

    def message(self, result: TermPosted) -> Message:
        """Names the certificate, and offers the paper of what was posted."""
        tr, number = self.context.tr, result.deposit.certificate
        if result.deposit.running:
            return Message(
                text=tr(
                    "Rolled over: {number} runs until {matures_on}.",
                    number=number,
                    matures_on=result.deposit.matures_on,
                ),
                action=tr("Print certificate"),
                run=CertificatePaper(self.context, number, self.parentWidget()),
            )
        voucher = str(result.entry.voucher)
        return Message(
            text=tr("Term deposit {number} is paid out, {voucher}.", number=number,
                    voucher=voucher),
            action=tr("Print receipt"),
            run=EntryPapers(self.context, voucher, self.parentWidget()),
        )  # fmt: skip


class MatureDialog(_EndDialog):
    """A certificate that has matured."""

    name: ClassVar[str] = "term-maturity"

    def __init__(self, context: Context, row: TermRow, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            row,
            title=tr("Settle a term deposit"),
            save_text=tr("Settle it"),
            parent=parent,
        )

    def _build(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        agreed = self.row.deposit.agreement
        self.instruction = form.add(
            "instruction",
            ChoiceEdit([(each, at_maturity_name(each, tr)) for each in AtMaturity]),
            tr("What is done"),
            hint=tr("Agreed: {what}", what=at_maturity_name(agreed.at_maturity, tr)),
        )
        self.posted_on = form.add(
            "posted_on", DateEdit(theme, tr, self.context.today()), tr("Date")
        )
        self._add_target()
        self.rate = form.add(
            "rate",
            PercentEdit(theme, tr),
            tr("Interest per year from then on"),
            hint=tr("Empty: as the product says"),
            optional=True,
        )
        self.term = form.add(
            "term_months",
            QuantityEdit(theme, tr, unit=tr("months"), whole=True),
            tr("Next term"),
            beside=True,
        )
        self.instruction.set_value(agreed.at_maturity)
        self.term.set_value(Decimal(agreed.term_months))
        form.show_errors_of("certificate", "instruction")
        for field in (self.instruction, self.posted_on):
            field.value_changed.connect(self._ask)

    def _pays_out(self) -> bool:
        return bool(self.instruction.value() is AtMaturity.PAY_OUT)

    def _ask_preview(self) -> Work[EndPreview] | None:
        session, number = self.context.session, self.row.deposit.certificate
        on, instruction = self.posted_on.value(), self.instruction.value()
        if on is None:
            return None
        return lambda _: term_deposits.preview_maturity(session, number, on, instruction)

    def _show(self, _: object = None) -> None:
        rolls = not self._pays_out()
        for name in ("rate", "term_months"):
            self.form.set_shown(name, rolls)
        # Whoever adds the interest to the deposit pays nothing out.
        self.form.set_shown("to_product", self.instruction.value() is not AtMaturity.ROLL_ALL)
        super()._show()

    def work(self) -> Work[TermPosted]:
        """Settles it."""
        session, value = self.context.session, self.form.value
        confirm = self.second.confirm() if self.second is not None else None
        rolls = not self._pays_out()
        months = value("term_months")
        values = {
            "operation_id": self.operation_id,
            "certificate": self.row.deposit.certificate,
            "posted_on": value("posted_on"),
            "instruction": value("instruction"),
            "cash_account": value("cash_account"),
            "to_product": value("to_product") or IN_CASH,
            "rate": value("rate") if rolls else None,
            "term_months": int(months) if rolls and months is not None else None,
        }

        def work(_: object) -> TermPosted:
            second = confirm() if confirm is not None else None
            return term_deposits.mature(session, MatureRequest(**values, second_person=second))

        return work


class BreakDialog(_EndDialog):
    """A certificate that is broken before it matures."""

    name: ClassVar[str] = "term-break"

    def __init__(self, context: Context, row: TermRow, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            row,
            title=tr("Break a term deposit early"),
            save_text=tr("Break and pay out"),
            parent=parent,
        )

    def _build(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        rule = self.row.deposit.agreement.break_rule
        form.add_widget(
            TextLabel(
                tr(
                    "It matures on {matures_on}. Agreed for an early break: {rule}.",
                    matures_on=self.row.deposit.matures_on,
                    rule=break_rule_text(rule, tr),
                ),
                "muted",
                wrap=True,
            )
        )
        self.posted_on = form.add(
            "posted_on", DateEdit(theme, tr, self.context.today()), tr("Date")
        )
        self._add_target()
        form.add("reason", NoteEdit(theme), tr("Why"))
        self.waive = form.add(
            "waive", CheckEdit(tr("The board lets her off the penalty")), "", optional=True
        )
        for field in (self.posted_on, self.waive):
            field.value_changed.connect(self._ask)

    def _ask_preview(self) -> Work[EndPreview] | None:
        session, number = self.context.session, self.row.deposit.certificate
        on, waive = self.posted_on.value(), bool(self.waive.value())
        if on is None:
            return None
        return lambda _: term_deposits.preview_break(session, number, on, waive=waive)

    def work(self) -> Work[TermPosted]:
        """Breaks it."""
        session, value = self.context.session, self.form.value
        confirm = self.second.confirm() if self.second is not None else None
        values = {
            "operation_id": self.operation_id,
            "certificate": self.row.deposit.certificate,
            "posted_on": value("posted_on"),
            "reason": value("reason") or "",
            "waive": bool(value("waive")),
            "cash_account": value("cash_account"),
            "to_product": value("to_product") or IN_CASH,
        }

        def work(_: object) -> TermPosted:
            second = confirm() if confirm is not None else None
            return term_deposits.break_early(session, BreakRequest(**values, second_person=second))

        return work


def settlement_facts(preview: EndPreview, context: Context, *, pays: bool) -> Sequence[Fact]:
    """Principal, interest, tax and penalty down to what is paid."""
    tr, made = context.tr, preview.settlement
    lines = []
    if pays:
        lines.append(Fact(label=tr("Amount"), value=tr.value(made.principal)))
    lines.append(Fact(label=tr("Interest earned"), value=tr.value(made.earned)))
    if made.lost:
        lines.append(Fact(label=tr("Lost by the break"), value=tr.value(-made.lost)))
    if made.paid:
        lines.append(Fact(label=tr("Interest paid before"), value=tr.value(-made.paid)))
    if made.interest < ZERO:
        lines.append(
            Fact(
                label=tr("Goes back out of the deposit"),
                value=tr.value(made.interest),
                tone=Tone.WARNING,
            )
        )
    if made.tax:
        lines.append(Fact(label=tr("Tax kept back"), value=tr.value(-made.tax)))
    if made.penalty:
        lines.append(Fact(label=tr("Kept back for the break"), value=tr.value(-made.penalty)))
    lines.append(
        Fact(
            label=tr("She gets") if pays else tr("Interest she gets"),
            value=tr.value(made.payout if pays else made.net_interest),
            strong=True,
            line=True,
        )
    )
    return lines


class InstructionDialog(FormDialog[TermSaved]):
    """What is done when a certificate matures, changed while it runs."""

    name: ClassVar[str] = "term-instruction"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, row: TermRow, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("When it matures"),
            save_text=tr("Save instruction"),
            subtitle=f"{row.member.name} · {row.deposit.certificate}",
            again=False,
            parent=parent,
        )
        self.row = row
        self.at_maturity = self.form.add(
            "at_maturity",
            ChoiceEdit([(each, at_maturity_name(each, tr)) for each in AtMaturity]),
            tr("What is done"),
        )
        self.pays_into = self.form.add("pays_into", ChoiceEdit(), tr("Interest goes to"))
        session = context.session
        context.operations.run(lambda _: savings.list_products(session), self._begin, owner=self)

    def _begin(self, products: tuple[SavingsProduct, ...]) -> None:
        tr, agreed = self.context.tr, self.row.deposit.agreement
        self.pays_into.set_choices(
            [
                (each.code, tr.resolve(each.name))
                for each in products
                if each.withdrawable and not each.is_term_deposit
            ]
        )
        self.at_maturity.set_value(agreed.at_maturity)
        self.pays_into.set_value(agreed.pays_into)
        self.start()

    def work(self) -> Work[TermSaved]:
        """Changes it."""
        session, value = self.context.session, self.form.value
        request = InstructionRequest(
            certificate=self.row.deposit.certificate,
            at_maturity=value("at_maturity"),
            pays_into=value("pays_into") or "",
        )
        return lambda _: term_deposits.change_instruction(session, request)

    def message(self, result: TermSaved) -> Message:
        """Names the certificate."""
        tr = self.context.tr
        return Message(
            text=tr("The instruction of {number} is saved.", number=result.deposit.certificate)
        )
