"""The recovery sheet: the one paper that opens the books when the laptop is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from coopledger.i18n import Translator
from coopledger.reports.document import (
    Block,
    Code,
    Document,
    Field,
    Fields,
    Heading,
    Paper,
    Paragraph,
    Qr,
    Signature,
    Signatures,
)
from coopledger.reports.statement_document import Issuer, letterhead, page_label, place_and_date

_GROUP = 5
_LONGEST_GROUP = 8
_BLANK = "." * 50
_GROUPS_PER_LINE = 4


def recovery_sheet_document(
    code: str, tr: Translator, issuer: Issuer, *, made_on: date, paper: Paper = Paper.A4
) -> Document:
    """The recovery code in large letters and as a QR code, with what it is for in plain words.

    Args:
        code: The code as it is typed; its own dashes or spaces divide it.
        tr: The language.
        issuer: The cooperative.
        made_on: The day the code was made.
        paper: The sheet.
    """
    cooperative = issuer.cooperative
    return Document(
        title=tr("Recovery sheet"),
        subtitle=tr("The key to the books of {name}", name=cooperative.name),
        letterhead=letterhead(issuer, tr),
        kind_label=tr("Secret").upper(),
        kind_note=tr("keep in a sealed envelope"),
        paper=paper,
        page_label=page_label(tr),
        author=cooperative.name,
        language=tr.language,
        blocks=(
            Paragraph(
                text=tr(
                    "Whoever holds this sheet and a backup file can read all the books. Whoever "
                    "loses it, and the laptop too, has lost them. Keep it like the cash."
                ),
                bold=True,
            ),
            Code(groups=code_groups(code), groups_per_line=_GROUPS_PER_LINE),
            Qr(
                payload=code,
                title=tr("The same code for a camera"),
                lines=(tr("Made on {date}.", date=made_on),),
            ),
            *_explanation(tr),
            Fields(
                items=(
                    Field(label=tr("Kept by"), value=_BLANK),
                    Field(label=tr("Kept at"), value=_BLANK),
                )
            ),
            Signatures(
                place_and_date=place_and_date(cooperative, made_on, tr),
                items=(
                    Signature(role=tr("Handed over by"), name=cooperative.treasurer),
                    Signature(role=tr("Received by"), name=cooperative.chair),
                ),
            ),
        ),
    )


def _explanation(tr: Translator) -> Iterator[Block]:
    """When the sheet is needed, what to do then, and what to do with it now."""
    when = (
        tr("The laptop is lost, stolen or broken, and a backup must be opened on another one."),
        tr("A user has forgotten her password, and nobody else can give her a new one."),
    )
    then = (
        tr("Start CoopLedger and choose the book, or on another computer the newest backup file."),
        tr("Say that the password is lost, and type the code above or read the QR code."),
        tr("Dashes, spaces and small letters do not matter. A mistyped code is noticed."),
        tr("Choose a new password, and put this sheet into a new envelope."),
    )
    now = (
        tr("Print this sheet twice. Do not take a photo of it and do not send it by telephone."),
        tr("Put each print into an envelope, close it, and sign over the flap."),
        tr(
            "The chair keeps one envelope, the supervisors keep the other; never beside the laptop."
        ),
    )
    yield Heading(text=tr("When it is needed"))
    yield from (Paragraph(text=text, marker="•") for text in when)
    for title, steps in ((tr("What to do then"), then), (tr("Now"), now)):
        yield Heading(text=title)
        for number, text in enumerate(steps, start=1):
            yield Paragraph(text=text, marker=f"{number}.")


def code_groups(code: str) -> tuple[str, ...]:
    """The code in the groups in which it is read aloud: its own, or of five letters each."""
    parts = [part for part in re.split(r"[\s-]+", code.strip()) if part]
    if all(len(part) <= _LONGEST_GROUP for part in parts):
        return tuple(parts)
    whole = "".join(parts)
    return tuple(whole[begin : begin + _GROUP] for begin in range(0, len(whole), _GROUP))
