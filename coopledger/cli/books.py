"""Opening the book that a command works on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from coopledger.accounting.errors import ComesLater
from coopledger.cli.arguments import password
from coopledger.i18n import Translator

if TYPE_CHECKING:
    from coopledger.services.session import Session


@contextmanager
def opened(
    arguments: argparse.Namespace, tr: Translator, *, read_only: bool = False
) -> Iterator[Session]:
    """The book of a command's arguments, open for as long as it is worked on.

    Raises:
        ComesLater: When it is a backup file.
        CoopLedgerError: What opening a book refuses.
    """
    from coopledger.services import opening

    folder: Path = arguments.book
    if folder.is_file():
        raise ComesLater(tr("Reading a backup"))
    # Asked for before the password: there is no use in typing one for a book that is not there.
    opening.user_names(folder)
    session = opening.open_book(
        folder, password=password(arguments, tr), user=arguments.user, read_only=read_only
    )
    try:
        yield session
    finally:
        session.books.close()
