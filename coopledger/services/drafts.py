"""Half-typed forms survive a restart: they are kept in the book, for the one who typed them."""

from __future__ import annotations

from collections.abc import Mapping

from coopledger.services.session import Session
from coopledger.storage import draft_store


def drafts(session: Session) -> Mapping[str, Mapping[str, str]]:
    """The user's half-typed forms by name."""
    with session.books.read() as tx:
        return draft_store.of_user(tx, session.user.name)


def keep_draft(session: Session, form: str, content: Mapping[str, str] | None) -> None:
    """Keeps the texts of a form, or forgets them (None). A read-only book keeps none."""
    if session.books.read_only:
        return
    with session.books.write() as tx:
        if content is None:
            draft_store.forget(tx, form, session.user.name)
        else:
            draft_store.put(tx, form, session.user.name, content, at=session.clock.now())
