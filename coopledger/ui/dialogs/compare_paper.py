"""Compares a member's paper with the book: scan or paste its code, read the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.member_accounts import GROUP_TITLES
from coopledger.i18n import Translator, format_date
from coopledger.services import statement_codes
from coopledger.services.statement_codes import FigureCompared, Finding, Verdict
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, Notice
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.form import Form
from coopledger.ui.widgets.latest import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TONES: Final = {
    Finding.AGREES: Tone.GOOD,
    Finding.STATE_FOUND: Tone.GOOD,
    Finding.BOOKED_SINCE: Tone.WARNING,
    Finding.UNKNOWN_MEMBER: Tone.WARNING,
    Finding.OTHER_COOPERATIVE: Tone.WARNING,
    Finding.DIFFERS: Tone.ERROR,
    Finding.STATE_MISSING: Tone.ERROR,
}


class ComparePaperDialog(BaseDialog):
    """Takes the code of a paper and says whether the book agrees with it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Compare a paper"),
            subtitle=tr("Does the book still say what a member was told?"),
            wide=True,
            parent=parent,
        )
        self.setObjectName("compare-paper")
        self.form = Form(theme, tr)
        self.code = self.form.add(
            "code",
            TextEdit("CLS1*…", longest=1000),
            tr("Code of the paper"),
            hint=tr(
                "Scan the square on the statement, or paste what it says. The short book code "
                "(9f3a-71c2-e804) can be typed too."
            ),
        )
        self.verdict = Notice(theme)
        self.verdict.hide()
        self.facts = FactList(theme)
        self.card = Card(theme)
        self.card.body.addWidget(self.facts)
        self.card.hide()
        for widget in (self.form, self.verdict, self.card):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        close = Button(theme, tr("Close"))
        close.clicked.connect(self.reject)
        self.compare_button = Button(theme, tr("Compare"), "checks", role="primary")
        self.compare_button.clicked.connect(self.compare)
        self.foot.addWidget(close)
        self.foot.addStretch(1)
        self.foot.addWidget(self.compare_button)
        self._latest = Latest(context.operations, self)
        # A scanner types the code and then Enter.
        self.form.submit_wanted.connect(self.compare)
        self.form.focus_first()

    def compare(self) -> None:
        """Asks the book."""
        if not self.form.check():
            return
        session, text = self.context.session, str(self.code.value())
        self._latest.ask(
            lambda _: statement_codes.verify_code(session, text), self.show_verdict, self._refused
        )

    def show_verdict(self, verdict: Verdict) -> None:
        """Says what was found, and shows the figures beside each other."""
        tr = self.context.tr
        self.verdict.tell(verdict_text(verdict, tr), _TONES[verdict.finding])
        self.verdict.show()
        facts = verdict_facts(verdict, tr)
        self.facts.show_facts(facts)
        self.card.setVisible(bool(facts))
        self.fit()
        self.code.select_all()

    def _refused(self, error: CoopLedgerError) -> None:
        self.verdict.hide()
        self.card.hide()
        if rest := self.form.show_refusal(error):
            self.verdict.tell(rest, Tone.ERROR)
            self.verdict.show()


def verdict_text(verdict: Verdict, tr: Translator) -> str:
    """The verdict in a sentence or two."""
    match verdict.finding:
        case Finding.AGREES:
            return tr("The paper agrees with the book.")
        case Finding.STATE_FOUND:
            return tr("The book contains the state that this paper was printed from.")
        case Finding.BOOKED_SINCE:
            return tr(
                "The paper was right when it was printed. Since then something was recorded on "
                "the days it is about; print a new one for her."
            )
        case Finding.DIFFERS:
            return tr(
                "The paper says something else than the book said when it was printed. Compare "
                "the figures, and ask who made the paper."
            )
        case Finding.STATE_MISSING:
            return tr(
                "The state that this paper was printed from is not in this book. An older copy was "
                "put back, or entries were changed. Tell the supervisors."
            )
        case Finding.UNKNOWN_MEMBER:
            return tr("The state is in the book, but nobody has the number on the paper.")
        case Finding.OTHER_COOPERATIVE:
            return tr("This is a paper of another cooperative.")


def verdict_facts(verdict: Verdict, tr: Translator) -> tuple[Fact, ...]:
    """Whose paper it is, from when, and each figure as paper and book say it."""
    facts = []
    if verdict.code is not None:
        name = verdict.member_name
        number = verdict.code.member
        who = tr("{name} (member no. {number})", name=name, number=number) if name else number
        facts.append(Fact(label=tr("Member"), value=who, strong=True))
        span = (verdict.code.from_date, verdict.code.to_date)
        first, last = (format_date(day, tr.language) for day in span)
        facts.append(
            Fact(
                label=tr("Span of time"),
                value=tr("{from_date} to {to_date}", from_date=first, to_date=last),
            )
        )
    if verdict.head is not None:
        facts.append(
            Fact(
                label=tr("Newest voucher when it was printed"),
                value=f"{verdict.head.voucher} · {tr.value(verdict.head.recorded_at)}",
            )
        )
        facts.append(Fact(label=tr("Recorded since"), value=str(verdict.entries_since)))
    for figure in verdict.figures:
        facts += _figure_facts(figure, tr)
    return tuple(facts)


def _figure_facts(figure: FigureCompared, tr: Translator) -> list[Fact]:
    title = tr.resolve(GROUP_TITLES[figure.group])
    paper = tr.value(figure.paper)
    if figure.agrees:
        return [Fact(label=title, value=paper, line=True)]
    facts = [
        Fact(
            label=tr("{figure}: the paper says", figure=title),
            value=paper,
            tone=Tone.WARNING,
            line=True,
        )
    ]
    if figure.then is not None:
        facts.append(Fact(label=tr("the book said then"), value=tr.value(figure.then)))
    facts.append(Fact(label=tr("the book says now"), value=tr.value(figure.now)))
    return facts
