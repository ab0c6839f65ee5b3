"""What a part of a member's page is built on; `member_tabs` names the parts.

How to write one
----------------

::

    class PapersTab(MemberTab[tuple[Attachment, ...]]):
        \"\"\"Photos and scanned papers of hers.\"\"\"

        name = "papers"

        @classmethod
        def title(cls, tr: Translator) -> str:
            return tr("Papers")

        @classmethod
        def is_offered(cls, context: Context) -> bool:      # a permission, else leave it out
            return context.may(Permission.SEE_MEMBERS)

        def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
            super().__init__(page, parent)
            self.body.addWidget(...)                        # a column that fills the card

        def reader(self) -> Reader[...]:                    # runs on the worker; no widget in it
            number = self.number
            return lambda session: attachments.list_of(session, "member", number)

        def show_member(self, shown: Shown, own: ...) -> None:
            ...                                             # `own` is what the reader gave

`beside()` are buttons and filters at the right of the tabs, seen while the part is; `acts()` go
into the palette and into the page's menu. After saving, the page reads again by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.member_statement import MemberStatement
from coopledger.i18n import Translator
from coopledger.services.members import MemberPage
from coopledger.ui.context import Context

if TYPE_CHECKING:
    from coopledger.services.session import Session

T = TypeVar("T")
Reader = Callable[["Session"], T]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the page reads for all its parts.

    Attributes:
        page: Her figures of today.
        loans: Her loans, those paid off too.
        chosen: The chosen book year.
        running: The book year of today.
        statement: The chosen year.
        this_year: The running year.
        own: What each part has read for itself, by its name.
    """

    page: MemberPage
    loans: tuple[LoanSummary, ...]
    chosen: FiscalYear
    running: FiscalYear
    statement: MemberStatement
    this_year: MemberStatement
    own: dict[str, Any]


class MemberFrame(Protocol):
    """What a part knows of the page around it."""

    context: Context
    number: str

    def refresh(self) -> None:
        """Reads all parts again."""

    def choose_year(self, year: int) -> None:
        """Reads another book year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabAct:
    """Something that a part lets one do: a line of the page's menu and of the palette."""

    title: str
    run: Callable[[], None]


class MemberTab(QWidget, Generic[T]):
    """One part of a member's page.

    Args:
        page: The page around it.
    """

    name: ClassVar[str] = ""

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.context = page.context
        self.number = page.number
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    @classmethod
    def title(cls, tr: Translator) -> str:
        """The word on the tab."""
        raise NotImplementedError

    @classmethod
    def is_offered(cls, context: Context) -> bool:
        """Whether this user sees the part."""
        del context
        return True

    def beside(self) -> Sequence[QWidget]:
        """Filters and buttons at the right of the tabs while this part is shown."""
        return ()

    def acts(self) -> Sequence[TabAct]:
        """What can be done here, for the page's menu and the palette."""
        return ()

    def reader(self) -> Reader[T] | None:
        """What the part reads for itself, on the worker; None when `Shown` has it all."""
        return None

    def show_member(self, shown: Shown, own: T | None) -> None:
        """Shows the member; `own` is what the reader gave."""
        raise NotImplementedError
