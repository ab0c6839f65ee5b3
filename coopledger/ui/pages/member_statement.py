"""A member's statement on the screen, with the figures of the paper, and the way to the paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.member_statement import MemberStatement
from coopledger.i18n import Translator
from coopledger.services import rendering, statements_members
from coopledger.services.permissions import Permission
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.operations import Progress
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Shown, TabAct
from coopledger.ui.widgets.basic import Button
from coopledger.ui.widgets.document_view import DocumentView
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.span_choice import THIS_YEAR, SpanChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from coopledger.reports.document import Document


class StatementTab(MemberTab[None]):
    """Her statement of a span of her choice, as it will be printed."""

    name: ClassVar[str] = "statement"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """Statement."""
        return tr.pgettext("of a member", "Statement")

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        context, theme, tr = self.context, self.context.theme, self.context.tr
        self.statement: MemberStatement | None = None
        self.span = SpanChoice(context, THIS_YEAR)
        self.span.setObjectName("statement-span")
        self.span.setFixedWidth(theme.px(190))
        self.print_button = Button(theme, tr("Print or PDF"), "print")
        self.print_button.clicked.connect(self.print_statement)
        self.card_button = Button(theme, tr("Member card"), "members")
        self.card_button.clicked.connect(self.print_card)
        self.view = DocumentView(theme, tr)
        self.view.link_activated.connect(context.navigator.open_link)
        self.body.addWidget(self.view)
        self.setFocusProxy(self.span)
        self._stale = False
        self._latest = Latest(context.operations, self)
        self._may_print = context.may(Permission.PRINT_PAPERS)
        self.span.value_changed.connect(self._span_chosen)

    def beside(self) -> Sequence[QWidget]:
        """The span, and the papers."""
        if self._may_print:
            return (self.span, self.card_button, self.print_button)
        return (self.span,)

    def acts(self) -> Sequence[TabAct]:
        """The papers, for the page's menu."""
        if not self._may_print:
            return ()
        tr = self.context.tr
        return (
            # The page itself offers the statement.
            TabAct(title=tr("Print the member card"), run=self.print_card),
        )

    def show_member(self, shown: Shown, own: None) -> None:
        """Reads the chosen span anew."""
        del shown, own
        self._stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Reads when it is first seen, and after something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def _span_chosen(self, value: object) -> None:
        del value
        self._stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        session, number, tr = self.context.session, self.number, self.context.tr
        first, last = self.span.span()
        last = min(last, max(first, self.context.today()))

        def work(progress: Progress) -> tuple[MemberStatement, Document]:
            progress.check()
            statement = statements_members.member_statement(session, number, first, last)
            return statement, rendering.member_statement_page(session, statement, tr)

        self._stale = False
        self._latest.ask(work, self._show)

    def _show(self, found: tuple[MemberStatement, Document]) -> None:
        self.statement, document = found
        self.view.show_document(document)

    def print_statement(self) -> None:
        """The paper of the span that is shown."""
        from coopledger.ui.dialogs.paper import PaperDialog, member_statement_choices

        first, last = self.span.span()
        last = min(last, max(first, self.context.today()))
        choices = member_statement_choices(
            self.context, from_date=first, to_date=last, member=self.number
        )
        title = self.context.tr("Member statement")
        show_dialog(PaperDialog(self.context, choices, title=title, parent=self))

    def print_card(self) -> None:
        """Her member card."""
        from coopledger.ui.dialogs.paper import PaperDialog, member_card_choice

        choice = member_card_choice(self.context, member=self.number)
        title = self.context.tr("Member card")
        show_dialog(PaperDialog(self.context, [choice], title=title, parent=self))
