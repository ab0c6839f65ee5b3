"""What every page and dialog is given: the session, the worker, the words and the look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coopledger.i18n import Translator
from coopledger.services.permissions import Permission, allowed
from coopledger.ui.drafts import Drafts
from coopledger.ui.memory import Memory
from coopledger.ui.navigation import Navigator
from coopledger.ui.operations import Operations
from coopledger.ui.theme import Theme

if TYPE_CHECKING:
    # Importing it loads SQLAlchemy, which the first painted window must not wait for.
    from coopledger.services.session import Session

LOOKING = frozenset(
    {
        Permission.SEE_MEMBERS,
        Permission.SEE_BOOKS,
        Permission.SEE_SHOP,
        Permission.PRINT_PAPERS,
        Permission.EXPORT,
        Permission.CHECK,
    }
)
"""What may still be done in a book that was opened only to be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The first parameter of every page and dialog.

    Attributes:
        session: Who works on which book; the first argument of every service.
        operations: Runs services and reads on the worker.
        tr: The words.
        theme: The look.
        memory: What the window remembers.
        drafts: Half-typed forms.
        navigator: Opens pages and says short messages.
        cooperative: The cooperative's name.
        practice: Whether the book is the practice cooperative, which wears an unmistakable frame.
    """

    session: Session
    operations: Operations
    tr: Translator
    theme: Theme
    memory: Memory
    drafts: Drafts
    navigator: Navigator
    cooperative: str = ""
    practice: bool = False

    def may(self, permission: Permission) -> bool:
        """Whether the user's role allows an act; the service asks again, this only hides."""
        if self.read_only and permission not in LOOKING:
            return False
        return allowed(self.session.user.role, permission)

    @property
    def read_only(self) -> bool:
        """Whether the book was opened only to be looked at; then no command is offered."""
        return self.session.books.read_only

    def today(self) -> date:
        """Today, where the cooperative is."""
        return self.session.clock.today()
