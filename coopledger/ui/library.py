"""Opening and closing books for the window; everything here runs on the worker.

The services are imported at the first call, so that the window is painted before SQLAlchemy is
loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coopledger.accounting.errors import WeakPassword
from coopledger.accounting.settings import InterestWord

if TYPE_CHECKING:
    from coopledger.services.session import Session

PRACTICE_NAME = "Koperasi Latihan"
"""How the name of every practice cooperative begins; its books wear an unmistakable frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBook:
    """A book that is open, with what the window shows of it at once.

    Attributes:
        session: Who works on it.
        cooperative: Its cooperative's name.
        interest_word: What the cooperative calls interest.
        drafts: Half-typed forms of the user.
    """

    session: Session
    cooperative: str
    interest_word: InterestWord
    drafts: Mapping[str, Mapping[str, str]]

    @property
    def practice(self) -> bool:
        """Whether it is the practice cooperative."""
        return self.cooperative.startswith(PRACTICE_NAME)


def load_services() -> None:
    """Loads what opening a book and its first page need, while she still types her password."""
    from coopledger.services import drafts, home, opening, settings
    from coopledger.ui import main_window, searches
    from coopledger.ui.pages import home as home_page

    del drafts, home, opening, settings, main_window, searches, home_page


def user_names(folder: Path) -> tuple[str, ...]:
    """Who can open the book.

    Raises:
        BookNotFound, BookDamaged: As they say.
    """
    from coopledger.services import opening

    return opening.user_names(folder)


def open_book(folder: Path, user: str | None, password: str, *, read_only: bool) -> OpenedBook:
    """Opens a book.

    Raises:
        CoopLedgerError: What `services.opening.open_book` refuses.
    """
    from coopledger.services import opening

    session = opening.open_book(folder, user=user, password=password, read_only=read_only)
    try:
        return look_into(session)
    except BaseException:
        session.books.close()
        raise


def upgrade_and_open(folder: Path, user: str | None, password: str) -> OpenedBook:
    """Brings an older book up to this version, keeping a copy, and opens it.

    Raises:
        CoopLedgerError: What `services.opening.upgrade_book` and `open_book` refuse.
    """
    from coopledger.services import opening

    opening.upgrade_book(folder, user=user, password=password)
    return open_book(folder, user, password, read_only=False)


def weakness(password: str) -> WeakPassword | None:
    """What is wrong with a password that somebody wants to choose; None when it is good enough."""
    from coopledger.services import users

    return users.weakness(password)


def recover_password(folder: Path, code: str, user: str, new: str) -> None:
    """Gives a user a new password with the code of the recovery sheet.

    Raises:
        CoopLedgerError: What `services.users.recover_password` refuses.
    """
    from coopledger.services import users

    users.recover_password(folder, code, user, new)


def open_practice(
    folder: Path, progress: Callable[[int, int], None], *, anew: bool = False
) -> OpenedBook:
    """Opens the practice cooperative, which is made now if it is not there yet.

    Args:
        folder: Where it is kept.
        progress: Told how many months of how many were lived.
        anew: Whether the one of before is thrown away.

    Raises:
        CoopLedgerError: What `services.practice.open_practice` refuses.
    """
    from coopledger.services import practice

    session = practice.open_practice(folder, progress=progress, anew=anew)
    try:
        return look_into(session)
    except BaseException:
        session.books.close()
        raise


def look_into(session: Session) -> OpenedBook:
    """What the window shows at once of a book that is open (a new one, or one opened before)."""
    from coopledger.services import drafts, settings

    return OpenedBook(
        session=session,
        cooperative=settings.cooperative(session).name,
        interest_word=settings.book_rules(session).interest_word,
        drafts=drafts.drafts(session),
    )


def close_book(session: Session) -> None:
    """Closes it and gives its lock back."""
    session.books.close()


def keep_draft(session: Session, form: str, content: Mapping[str, str] | None) -> None:
    """Keeps a half-typed form in the book."""
    from coopledger.services import drafts

    drafts.keep_draft(session, form, content)
