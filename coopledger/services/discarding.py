"""Throwing a book away that holds nothing but its first import, to begin anew."""

from __future__ import annotations

from pathlib import Path

from coopledger.accounting.errors import BookHoldsWork, DiscardNotConfirmed
from coopledger.services import import_batches
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import book, settings_store


def discard_book(session: Session, typed: str) -> None:
    """Closes the book and deletes it from the disk; nothing of it can be got back.

    Args:
        session: Who throws it away; it cannot be used afterwards.
        typed: The cooperative's name, typed as a confirmation.

    Raises:
        NotPermitted: When the user may not manage users.
        DiscardNotConfirmed: When another name was typed.
        BookHoldsWork: When anything stands in it but one import.
        BookReadOnly, StorageUnavailable: When the disk refuses.
    """
    require(session, Permission.MANAGE_USERS)
    with session.books.read() as tx:
        name = settings_store.cooperative(tx).name
    if " ".join(typed.split()).casefold() != " ".join(name.split()).casefold():
        raise DiscardNotConfirmed(name)
    if not import_batches.is_first_and_alone(session):
        raise BookHoldsWork
    folder = Path(session.books.path)
    session.books.close()
    book.delete_book(folder)
