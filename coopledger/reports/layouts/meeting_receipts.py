"""The receipts of a meeting: three to an A4 with lines to cut along, or half a sheet each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopledger.accounting.paper_prints import CopyMark
from coopledger.accounting.voucher_paper import VoucherPaper
from coopledger.i18n import Translator, format_date, format_date_short, format_money
from coopledger.reports.document import Amount, Document, Field, Paper, Slip, Slips
from coopledger.reports.layouts.receipt import (
    cancelled_mark,
    counter_signatures,
    credit_field,
    entry_code,
    entry_footer,
    party_of,
    words_of,
)
from coopledger.reports.statement_document import Issuer, letterhead

ON_A_SHEET = 3


def slips_document(
    receipts: Iterable[tuple[VoucherPaper, CopyMark]],
    tr: Translator,
    issuer: Issuer,
    *,
    paper: Paper = Paper.A4,
) -> Document:
    """Receipts, three to a sheet, in the order given.

    Args:
        receipts: Each with what its print says of itself.
        tr: The language.
        issuer: The cooperative.
        paper: The sheet.
    """
    return Document(
        title="",
        blocks=(
            Slips(
                items=tuple(_slips(receipts, tr, issuer)),
                letterhead=letterhead(issuer, tr),
                on_a_sheet=ON_A_SHEET,
            ),
        ),
        paper=paper,
        author=issuer.cooperative.name,
        language=tr.language,
    )


def _slips(
    receipts: Iterable[tuple[VoucherPaper, CopyMark]], tr: Translator, issuer: Issuer
) -> Iterator[Slip]:
    for paper, mark in receipts:
        yield Slip(
            title=tr("Receipt"),
            number=paper.number,
            note=format_date(paper.posted_on, tr.language),
            mark=" · ".join(_marks(paper, mark, tr)),
            fields=(
                Field(label=tr("Received from"), value=party_of(paper, tr)),
                Field(label=tr("For"), value=paper.description),
                *([credit_field(paper, tr)] if paper.on_credit else []),
            ),
            parts=tuple(
                Field(label=tr.resolve(part.label), value=format_money(part.amount, tr.language))
                for part in paper.parts
            ),
            amount=Amount(
                label=tr("In words"),
                value=tr.value(paper.amount),
                words=words_of(paper.amount, tr),
            ),
            signatures=counter_signatures(paper, tr, issuer),
            code=entry_code(paper),
            footer=entry_footer(paper, tr, issuer),
        )


def _marks(paper: VoucherPaper, mark: CopyMark, tr: Translator) -> Iterator[str]:
    if words := copy_text(mark, tr):
        yield words
    if cancelled := cancelled_mark(paper, tr):
        yield cancelled.text


def copy_text(mark: CopyMark, tr: Translator) -> str:
    """What says that the original is out already; empty for the original."""
    if not mark.is_copy:
        return ""
    label = tr("COPY {number}", number=mark.copy_number)
    if mark.original_on is None:
        return label
    note = tr("original printed {date}", date=format_date_short(mark.original_on))
    return f"{label} · {note}"
