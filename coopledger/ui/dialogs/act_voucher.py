"""A ready act in everyday words: what for, how much, from where; debit and credit on demand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer

from coopledger.accounting.chart import Account, Codes, Demands, Side
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.journal import DraftEntry
from coopledger.accounting.money import Money
from coopledger.accounting.vouchers import Act, Direction
from coopledger.i18n.error_text import error_text
from coopledger.services import cash, chart
from coopledger.services.cash import ActRequest
from coopledger.services.changes import Posted
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.searches import member_search
from coopledger.ui.widgets.basic import Button, TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import Hit, LookupEdit, MemberEdit, search_in_memory
from coopledger.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ActVoucherDialog(FormDialog[Posted]):
    """Money in or out by what it was for.

    Args:
        context: What every dialog is given.
        act: The key of an act that is chosen already.
        direction: Only acts of that direction are offered; None offers all.
    """

    name: ClassVar[str] = "act-voucher"

    def __init__(
        self,
        context: Context,
        *,
        act: str = "",
        direction: Direction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        titles = {
            Direction.IN: tr("Money in"),
            Direction.OUT: tr("Money out"),
            Direction.TRANSFER: tr("Move cash"),
        }
        title = tr("Money in or out") if direction is None else titles[direction]
        super().__init__(context, title=title, save_text=tr("Record"), parent=parent)
        self._offered = [
            each for each in cash.acts() if direction is None or each.direction is direction
        ]
        self._chart: dict[str, Account] = {}
        self._preview = Latest(context.operations, self)
        self._build()
        self._connect_fields()
        session = context.session
        context.operations.run(lambda _: chart.accounts(session), self._take_chart, owner=self)
        if act:
            self.act.set_value(self._hit(cash.act(act)))
        self.start()

    # --- what is saved ---

    def work(self) -> Work[Posted]:
        """Posts the act."""
        session, request = self.context.session, self._request()
        return lambda _: cash.do_act(session, request)

    def message(self, result: Posted) -> Message:
        """Says so and offers the papers."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr("Recorded: {voucher}", voucher=voucher),
            action=tr("Print"),
            run=partial(show_entry_papers, self.context, voucher, self.parentWidget()),
        )

    # --- building ---

    def _build(self) -> None:
        context, form = self.context, self.form
        tr, theme = context.tr, context.theme
        self.act = form.add(
            "act",
            LookupEdit(
                theme,
                tr,
                search_in_memory([self._hit(each) for each in self._offered]),
                placeholder=tr("Electricity, wages, meeting …"),
                nothing=tr("No act fits. Try another word, or choose the account yourself."),
            ),
            tr("What was it for?"),
        )
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount"), share=3)
        self.posted_on = form.add(
            "posted_on",
            DateEdit(theme, tr, context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=2,
        )
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, member_search(context), context.operations),
            tr("Member"),
        )
        self.cash_account = form.add(
            "cash_account", CashChoice(context, Codes.CASH), tr("Cash box or bank"), keep=True
        )
        self.description = form.add(
            "description", TextEdit(), tr("Details"), optional=True, share=3
        )
        form.add(
            "reference",
            TextEdit(longest=60),
            tr("Number of the bill"),
            optional=True,
            beside=True,
            share=2,
        )
        form.set_shown("member", False)
        self.preview_button = Button(theme, tr("Show debit and credit"), role="quiet")
        self.preview_button.setObjectName("show-entry")
        self.preview = FactList(theme)
        self.preview_note = TextLabel("", "small", wrap=True)
        for widget in (self.preview_button, self.preview, self.preview_note):
            form.add_widget(widget)
        self.preview.hide()
        self.preview_note.hide()

    def _connect_fields(self) -> None:
        self.act.hit_changed.connect(self._act_chosen)
        self.preview_button.clicked.connect(self._toggle_preview)
        for field in (self.amount, self.posted_on, self.cash_account, self.member):
            field.value_changed.connect(self._refresh_preview)

    def _hit(self, each: Act) -> Hit:
        tr = self.context.tr
        name = tr.resolve(each.name)
        # The key of an act is no word for people, so the name stands for it.
        return Hit(key=name, title=name, detail=tr.resolve(each.help), payload=each)

    def _take_chart(self, accounts: Sequence[Account]) -> None:
        self._chart = {account.code: account for account in accounts}
        self._act_chosen(self.act.hit())

    # --- while one types ---

    def _chosen(self) -> Act | None:
        hit = self.act.hit()
        return hit.payload if hit is not None and isinstance(hit.payload, Act) else None

    def _act_chosen(self, hit: Hit | None) -> None:
        """The act says where the money usually is, and whom it may concern."""
        del hit
        chosen, tr = self._chosen(), self.context.tr
        if chosen is None:
            self.form.row("act").set_hint("")
            return
        self.form.row("act").set_hint(tr.resolve(chosen.help))
        self.cash_account.set_value(chosen.cash_account)
        other = self._chart.get(chosen.account)
        demands = other is not None and other.demands is not Demands.NOTHING
        self.form.set_shown("member", demands)
        labels = {
            Direction.IN: tr("Into which cash box or bank"),
            Direction.OUT: tr("From which cash box or bank"),
            Direction.TRANSFER: tr("From which cash box or bank"),
        }
        self.form.row("cash_account").set_label(labels[chosen.direction])
        self._refresh_preview()

    def _request(self) -> ActRequest:
        value, chosen = self.form.value, self._chosen()
        assert chosen is not None, "asked for only when an act is chosen"
        return ActRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            act=chosen.key,
            amount=value("amount"),
            description=value("description") or "",
            cash_account=value("cash_account") or "",
            member_number=(value("member") or "") if self.member.isVisibleTo(self) else "",
            reference=value("reference") or "",
        )

    # --- debit and credit ---

    def _toggle_preview(self) -> None:
        shown = not self.preview.isVisibleTo(self)
        tr = self.context.tr
        self.preview.setVisible(shown)
        self.preview_button.setText(
            tr("Hide debit and credit") if shown else tr("Show debit and credit")
        )
        self._refresh_preview()

    def _refresh_preview(self, _: object = None) -> None:
        self.preview_note.hide()
        if not self.preview.isVisibleTo(self):
            return
        ready = self._chosen() is not None and self.posted_on.value() is not None
        if not ready or not isinstance(self.amount.value(), Money):
            self._tell(self.context.tr("Choose what it was for and write the amount."))
            return
        session, request = self.context.session, self._request()
        self._preview.ask(
            lambda _: cash.preview_act(session, request), self._show_entry, self._show_error
        )

    def _show_entry(self, draft: DraftEntry) -> None:
        tr = self.context.tr
        facts = []
        for line in draft.lines:
            account = self._chart.get(line.account)
            name = line.account
            if account is not None:
                words = account.name_en if tr.language == "en" else account.name_id
                name = f"{account.code} {words}"
            label = tr("Debit") if line.side is Side.DEBIT else tr("Credit")
            facts.append(Fact(label=f"{label} · {name}", value=tr.value(line.amount)))
        self.preview.show_facts(facts)
        QTimer.singleShot(0, self, self.fit)

    def _show_error(self, error: CoopLedgerError) -> None:
        self._tell(error_text(error, self.context.tr))

    def _tell(self, text: str) -> None:
        self.preview.show_facts(())
        self.preview_note.setText(text)
        self.preview_note.show()
