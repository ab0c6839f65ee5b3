"""How a paper says that it is a copy: in a frame beside its title, in words and with its number."""

from __future__ import annotations

from dataclasses import replace

from coopledger.accounting.paper_prints import CopyMark
from coopledger.i18n import Translator, format_date_short
from coopledger.reports.document import Document


def marked_as_copy(document: Document, copy: CopyMark, tr: Translator) -> Document:
    """The document as that print of it; an original stays as it is."""
    if not copy.is_copy:
        return document
    note = ""
    if copy.original_on is not None:
        note = tr("original printed {date}", date=format_date_short(copy.original_on))
    return replace(
        document, copy_label=tr("COPY {number}", number=copy.copy_number), copy_note=note
    )
