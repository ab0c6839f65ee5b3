"""The lines of an entry by hand: a list that grows, with the difference in sight."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.chart import Account, Demands, Side
from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.member_accounts import AccountGroup, group_of
from coopledger.accounting.money import ZERO, Money, total
from coopledger.services import loans
from coopledger.services.journal import EntryLine
from coopledger.ui.context import Context
from coopledger.ui.searches import member_search
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Hairline, IconButton, Scroller, TextLabel, set_look
from coopledger.ui.widgets.book_account import BookAccountEdit
from coopledger.ui.widgets.fields import ChoiceEdit, Field, TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import Hit, MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.pasted_block import (
    Column,
    by_column,
    clipboard_rows,
    plain_figure,
    wants_paste,
    wants_undo,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_AMOUNT_WIDTH = 150
_SHOWN = 250
"""The height of the list at 100 %: five lines; more scroll."""
_COLUMNS = (
    Column("account", frozenset({"kode akun", "akun", "rekening", "kode", "account", "code"})),
    Column("debit", frozenset({"debet", "debit"}), figure=True),
    Column("credit", frozenset({"kredit", "credit"}), figure=True),
    Column("member", frozenset({"no anggota", "anggota", "member", "member no."})),
    Column("contract", frozenset({"no kontrak", "kontrak", "pinjaman", "contract", "loan"})),
)
"""The columns of a block that is pasted, in the order of a block without headings."""
_NOUGHTS = frozenset({"0", "0,00", "0.00"})


class LineRow(QWidget):
    """One line: account, what the account asks for, debit, credit.

    Signals:
        changed: Something in it is another value now.
        filled: An account was chosen, so that a further blank line is wanted.
        drop_wanted: The line is to go.
    """

    changed = Signal()
    filled = Signal()
    drop_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme, tr = context.theme, context.tr
        self._loans = Latest(context.operations, self)
        self._wanted_contract = ""
        self.account = BookAccountEdit(context)
        self.member = MemberEdit(theme, tr, member_search(context), context.operations)
        self.contract = ChoiceEdit(placeholder=tr("Which loan"))
        self.number = TextEdit(tr("Number of the contract"), longest=40)
        self.debit = MoneyEdit(theme, tr, echo=False)
        self.credit = MoneyEdit(theme, tr, echo=False)
        self.drop = IconButton(theme, "close", tr("Take the line away"))
        self.drop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for field, name in (
            (self.account, tr("Account")),
            (self.member, tr("Member")),
            (self.contract, tr("Loan")),
            (self.number, tr("Contract")),
            (self.debit, tr("Debit")),
            (self.credit, tr("Credit")),
        ):
            field.editor().setAccessibleName(name)
            field.edited.connect(self._edited)
        self._lay_out()
        self.account.hit_changed.connect(self._account_changed)
        self.member.hit_changed.connect(self._member_changed)
        for amount in (self.debit, self.credit):
            amount.value_changed.connect(self.changed)
        self.drop.clicked.connect(self.drop_wanted)
        self._show_detail(None)

    # --- values ---

    def chosen(self) -> Account | None:
        """The account, once it is chosen."""
        hit = self.account.hit()
        return hit.payload if hit is not None and isinstance(hit.payload, Account) else None

    def signed(self) -> Money:
        """What the line adds, debit positive; zero while it says nothing."""
        return (self.debit.value() or ZERO) - (self.credit.value() or ZERO)

    def is_blank(self) -> bool:
        """Whether nothing was filled in."""
        return self.account.is_empty() and self.debit.is_empty() and self.credit.is_empty()

    def fill(self, line: EntryLine) -> None:
        """Fills in a line."""
        self._wanted_contract = line.contract_number
        self.account.set_value(line.account)
        if line.member_number:
            self.member.set_value(line.member_number)
        self.number.set_value(line.contract_number)
        amount = self.debit if line.side is Side.DEBIT else self.credit
        amount.set_value(line.amount)

    def problem(self) -> str:
        """Why the line cannot be taken."""
        tr = self._context.tr
        for field in self.fields():
            if text := field.problem():
                return text
        account = self.chosen()
        if account is None:
            return tr("Choose the account.")
        if account.demands is not Demands.NOTHING and self.member.value() is None:
            return tr("Choose the member: this account is kept per member.")
        if self.contract.isVisibleTo(self) and self.contract.value() is None:
            return tr("Choose the loan.")
        if self.debit.is_empty() == self.credit.is_empty():
            return tr("Write the amount, either as debit or as credit.")
        return ""

    def line(self) -> EntryLine | None:
        """The line as it is requested; None while it cannot be taken."""
        account = self.chosen()
        if account is None or self.problem():
            return None
        debit = self.debit.value()
        amount = debit if debit is not None else self.credit.value()
        if amount is None:
            return None
        contract = ""
        if self.contract.isVisibleTo(self):
            contract = self.contract.value() or ""
        elif self.number.isVisibleTo(self):
            contract = self.number.value() or ""
        return EntryLine(
            account=account.code,
            side=Side.DEBIT if debit is not None else Side.CREDIT,
            amount=amount,
            member_number=self.member.value() or "" if self.member.isVisibleTo(self) else "",
            contract_number=contract,
        )

    def draft(self) -> list[str]:
        """The texts of the fields."""
        return [
            self.account.draft(),
            self.debit.draft(),
            self.credit.draft(),
            self.member.draft(),
            self.contract.value() or self.number.draft(),
        ]

    def restore(self, texts: Sequence[str]) -> None:
        """The texts again."""
        account, debit, credit, member, contract = texts
        self._wanted_contract = contract
        self.account.restore(account)
        self.debit.restore(debit)
        self.credit.restore(credit)
        self.member.restore(member)
        self.number.restore(contract)

    def fields(self) -> list[Field]:
        """What the keyboard goes through, in order; hidden ones are left out."""
        every: list[Field] = [
            self.account,
            self.member,
            self.contract,
            self.number,
            self.debit,
            self.credit,
        ]
        return [field for field in every if field.isVisibleTo(self)]

    def propose(self, difference: Money) -> None:
        """Fills in what is missing for the entry to balance, unless an amount stands there."""
        if difference and self.debit.is_empty() and self.credit.is_empty():
            (self.credit if difference > ZERO else self.debit).set_value(abs(difference))

    # --- inside ---

    def _lay_out(self) -> None:
        theme = self._context.theme
        for amount in (self.debit, self.credit):
            amount.setFixedWidth(theme.px(_AMOUNT_WIDTH))
        self.drop.setFixedWidth(theme.px(28))
        keeps_room = self.drop.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.drop.setSizePolicy(keeps_room)
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.account, 1)
        top.addWidget(self.debit)
        top.addWidget(self.credit)
        top.addWidget(self.drop)
        self.detail = QWidget()
        below = QHBoxLayout(self.detail)
        below.setContentsMargins(theme.px(24), 0, 0, 0)
        below.setSpacing(theme.px(8))
        below.addWidget(self.member, 3)
        below.addWidget(self.contract, 2)
        below.addWidget(self.number, 2)
        below.addSpacing(theme.px(28))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        box.addLayout(top)
        box.addWidget(self.detail)

    def _account_changed(self, hit: Hit | None) -> None:
        account = hit.payload if hit is not None and isinstance(hit.payload, Account) else None
        self._show_detail(account)
        if account is not None:
            self.filled.emit()
        self.changed.emit()

    def _show_detail(self, account: Account | None) -> None:
        demands = Demands.NOTHING if account is None else account.demands
        group = None if account is None else group_of(account)
        by_contract = demands is Demands.CONTRACT
        self.detail.setVisible(demands is not Demands.NOTHING)
        self.contract.setVisible(by_contract and group is AccountGroup.LOANS)
        # A member's savings account is found, or opened, without its number.
        self.number.setVisible(by_contract and group is AccountGroup.PAYABLES)
        if self.contract.isVisibleTo(self):
            self._member_changed(self.member.hit())

    def _member_changed(self, hit: Hit | None) -> None:
        self.changed.emit()
        if hit is None or not self.contract.isVisibleTo(self):
            self._loans.drop()
            self.contract.set_choices(())
            return
        session, today = self._context.session, self._context.today()
        number = hit.key
        self._loans.ask(lambda _: loans.loans_of_member(session, number, today), self._offer_loans)

    def _offer_loans(self, found: Sequence[LoanSummary]) -> None:
        tr = self._context.tr
        self.contract.set_choices(
            [
                (each.loan.number, f"{each.loan.number} · {tr.value(each.position.outstanding)}")
                for each in found
            ]
        )
        numbers = [each.loan.number for each in found]
        running = [each.loan.number for each in found if each.position.is_running]
        if self._wanted_contract in numbers:
            self.contract.set_value(self._wanted_contract)
        elif len(running) == 1:
            self.contract.set_value(running[0])
        self.changed.emit()

    def _edited(self) -> None:
        sender = self.sender()
        if isinstance(sender, Field):
            sender.set_invalid(False)
        self.changed.emit()


class JournalLines(Field):
    """The lines as one field of a form; its value is a tuple of `EntryLine`.

    Enter goes on from cell to cell; Enter in the blank last line leaves the list. A new line
    proposes the amount that is missing. Ctrl+Delete takes a line away. Ctrl+V takes rows that were
    copied in a spreadsheet, Ctrl+Z gives them back.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[LineRow] = []
        self._wrong = -1
        self._silent = False
        self._pasted = ("", "")
        self.frame = QFrame()
        self.frame.setProperty("surface", "card")
        self.frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.scroller = Scroller()
        self.debits = TextLabel("", "label")
        self.credits = TextLabel("", "label")
        self.difference = TextLabel("", "small")
        self._lay_out()
        self._add_row()
        self._tell()

    # --- as a field ---

    def editor(self) -> QWidget:
        """The frame, whose proxy is the first line."""
        return self.frame

    def rows(self) -> Sequence[LineRow]:
        """The lines, the blank last one too."""
        return self._rows

    def value(self) -> tuple[EntryLine, ...] | None:
        """The finished lines; None when there are none."""
        lines = tuple(line for line in (row.line() for row in self._rows) if line is not None)
        return lines or None

    def set_value(self, value: Sequence[EntryLine] | None) -> None:
        """Fills the lines in; None leaves one blank line."""
        self._empty()
        self._silent = True
        for line in value or ():
            self._add_row().fill(line)
        self._silent = False
        self._add_row()
        self._tell()

    def problem(self) -> str:
        """Why the lines cannot be taken: one that is not finished, or a difference."""
        tr = self._context.tr
        for number, row in enumerate(self._rows):
            if row.is_blank():
                continue
            if text := row.problem():
                self._wrong = number
                return tr("Line {number}: {problem}", number=number + 1, problem=text)
        self._wrong = -1
        if not self.is_empty() and self._left():
            return tr("Debit and credit differ by {amount}.", amount=abs(self._left()))
        return ""

    def is_empty(self) -> bool:
        """Whether there is no line at all."""
        return all(row.is_blank() for row in self._rows)

    def draft(self) -> str:
        """The lines as a JSON text; empty while nothing was typed."""
        rows = [row.draft() for row in self._rows if not row.is_blank()]
        return json.dumps(rows) if rows else ""

    def restore(self, draft: str) -> None:
        """The lines again."""
        if not draft:
            return
        self._empty()
        self._silent = True
        for texts in json.loads(draft):
            self._add_row().restore(texts)
        self._silent = False
        self._add_row()
        self._tell()

    def select_all(self) -> None:
        """Goes to the line that is wrong, or else to the blank one."""
        row = self._rows[self._wrong if 0 <= self._wrong < len(self._rows) else -1]
        target = next((field for field in row.fields() if field.problem()), None)
        (target or row.account).select_all()
        self.scroller.ensureWidgetVisible(row)

    def set_invalid(self, invalid: bool) -> None:
        """Marks the frame."""
        set_look(self.frame, "invalid", invalid)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; Ctrl+Delete takes the line away."""
        place = self._place_of_focus()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if place is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            if self._go_on(*place):
                return
        elif (
            place is not None
            and event.key() == Qt.Key.Key_Delete
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._drop(place[0])
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+V takes rows of a spreadsheet, and Ctrl+Z gives them back."""
        del watched
        if wants_paste(event) and (rows := clipboard_rows()):
            self.paste(rows)
            return True
        if wants_undo(event) and self._pasted[1] and self.draft() == self._pasted[1]:
            self._take_paste_back()
            return True
        return False

    def paste(self, rows: Sequence[Sequence[str]]) -> None:
        """Adds rows of a spreadsheet; what cannot be read stands in its cell, marked."""
        tr, before = self._context.tr, self.draft()
        found = by_column(rows, _COLUMNS)
        kept: list[list[str]] = json.loads(before) if before else []
        for row in found:
            texts = [row.get("account", ""), plain_figure(row.get("debit", ""))]
            texts += [
                plain_figure(row.get("credit", "")),
                row.get("member", ""),
                row.get("contract", ""),
            ]
            # A sheet with both columns filled in has a nought on the other side.
            texts[1:3] = ["" if text in _NOUGHTS else text for text in texts[1:3]]
            kept.append(texts)
        self.restore(json.dumps(kept))
        self._pasted = (before, self.draft())
        told = tr.ngettext(
            "{n} row pasted. Ctrl+Z takes it back.",
            "{n} rows pasted. Ctrl+Z takes them back.",
            len(found),
        )
        self._tell_paste(told)

    def _tell_paste(self, told: str) -> None:
        problem = ""
        for number, row in enumerate(self._rows, start=1):
            for field in row.fields():
                if row.is_blank() or not (text := field.problem()):
                    continue
                field.set_invalid(True)
                line = self._context.tr("Line {number}: {problem}", number=number, problem=text)
                problem = problem or line
        self._rows[-1].account.select_all()
        self.scroller.ensureWidgetVisible(self._rows[-1])
        self.hint_changed.emit(f"{told} {problem}".strip(), Tone.WARNING if problem else Tone.GOOD)
        self.edited.emit()

    def _take_paste_back(self) -> None:
        before, _ = self._pasted
        self._pasted = ("", "")
        if before:
            self.restore(before)
        else:
            self.set_value(None)
        self._rows[-1].account.select_all()
        self.hint_changed.emit(self._context.tr("The pasted rows are gone."), Tone.MUTED)
        self.edited.emit()

    def _go_on(self, row: LineRow, field: Field) -> bool:
        """Moves on from a cell; False where the form has to."""
        if field is row.account and row.is_blank():
            return False
        if field.problem() or (field is row.account and field.is_empty()):
            self.hint_changed.emit(
                field.problem() or self._context.tr("Choose the account."), Tone.WARNING
            )
            field.set_invalid(True)
            field.select_all()
            return True
        fields = row.fields()
        after = fields[fields.index(field) + 1 :]
        if field is row.debit and not row.debit.is_empty():
            after = []
        if after:
            if after[0] is row.debit and row.debit.is_empty() and not row.credit.is_empty():
                after = after[1:]
            after[0].select_all()
            return True
        number = self._rows.index(row)
        following = self._rows[min(number + 1, len(self._rows) - 1)]
        following.account.select_all()
        self.scroller.ensureWidgetVisible(following)
        return True

    def _place_of_focus(self) -> tuple[LineRow, Field] | None:
        for row in self._rows:
            for field in row.fields():
                if field.editor().hasFocus():
                    return row, field
        return None

    # --- lines ---

    def _lay_out(self) -> None:
        theme, tr = self._context.theme, self._context.tr
        edge = theme.px(12)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(edge, theme.px(8), edge, theme.px(6))
        foot.setContentsMargins(edge, theme.px(6), edge, theme.px(8))
        head.addWidget(TextLabel(tr("Account"), "small"), 1)
        foot.addWidget(self.difference, 1)
        for title, figure in ((tr("Debit"), self.debits), (tr("Credit"), self.credits)):
            label = TextLabel(title, "small")
            for each in (label, figure):
                each.setAlignment(right)
                each.setFixedWidth(theme.px(_AMOUNT_WIDTH))
            head.addWidget(label)
            foot.addWidget(figure)
        for row in (head, foot):
            row.setSpacing(theme.px(8))
            row.addSpacing(theme.px(36))
        self.scroller.body.setContentsMargins(edge, theme.px(6), edge, theme.px(6))
        self.scroller.body.setSpacing(theme.px(6))
        self.scroller.body.addStretch(1)
        self.scroller.setFixedHeight(theme.px(_SHOWN))
        outer = QVBoxLayout(self.frame)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(Hairline())
        outer.addWidget(self.scroller)
        outer.addWidget(Hairline())
        outer.addLayout(foot)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.frame)

    def _add_row(self) -> LineRow:
        row = LineRow(self._context)
        self.scroller.body.insertWidget(self.scroller.body.count() - 1, row)
        self._rows.append(row)
        row.changed.connect(self._changed)
        row.filled.connect(partial(self._row_filled, row))
        row.drop_wanted.connect(partial(self._drop, row))
        row.drop.hide()
        for field in (row.account, row.member, row.number, row.debit, row.credit):
            field.editor().installEventFilter(self)
        self.frame.setFocusProxy(self._rows[0].account.edit)
        return row

    def _row_filled(self, row: LineRow) -> None:
        """An account was chosen: the missing amount is proposed, and a blank line follows."""
        if self._silent or row not in self._rows:
            return
        if not row.account.edit.hasFocus() and not row.is_blank() and row.signed():
            # Filled in from a draft or an entry, not by hand.
            return
        row.propose(self._left())
        if row is self._rows[-1]:
            self._add_row()
            self.scroller.body.activate()
        self._tell()

    def _drop(self, row: LineRow) -> None:
        if row is self._rows[-1]:
            return
        number = self._rows.index(row)
        self._remove(row)
        self._rows[min(number, len(self._rows) - 1)].account.select_all()
        self._changed()
        self.edited.emit()

    def _remove(self, row: LineRow) -> None:
        self._rows.remove(row)
        row.hide()
        self.scroller.body.removeWidget(row)
        row.deleteLater()

    def _empty(self) -> None:
        for row in tuple(self._rows):
            self._remove(row)

    def _left(self) -> Money:
        """By how much debits are more than credits."""
        return total(row.signed() for row in self._rows)

    def _changed(self) -> None:
        if self._silent:
            return
        self._tell()
        if not self._pasted[1] or self.draft() != self._pasted[1]:
            # What was said of pasted rows stands until one of them is changed.
            self.hint_changed.emit("", Tone.MUTED)
        if self._place_of_focus() is not None:
            self.edited.emit()

    def _tell(self) -> None:
        tr = self._context.tr
        debits = total(row.debit.value() or ZERO for row in self._rows)
        credits_ = total(row.credit.value() or ZERO for row in self._rows)
        self.debits.setText(tr.value(debits) if debits else "")
        self.credits.setText(tr.value(credits_) if credits_ else "")
        left = debits - credits_
        if left:
            self.difference.setText(tr("Difference {amount}", amount=abs(left)))
        else:
            self.difference.setText(tr("Debit and credit are equal") if debits else "")
        self.difference.set_tone(Tone.WARNING if left else Tone.GOOD)
        for row in self._rows:
            row.drop.setVisible(row is not self._rows[-1])
        self.value_changed.emit(self.value())
