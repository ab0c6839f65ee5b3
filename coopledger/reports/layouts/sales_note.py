"""The sales note (nota): what was bought, what it comes to, and how it is paid.

Unlike a receipt it also stands for goods on credit and for goods cut from savings, where no cash
moves.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopledger.accounting.sales import Payment
from coopledger.accounting.voucher_paper import PaperKind, VoucherPaper
from coopledger.i18n import Translator, format_date
from coopledger.reports.document import (
    Amount,
    Block,
    Document,
    Field,
    Fields,
    Paper,
    Paragraph,
    Signature,
    Signatures,
)
from coopledger.reports.layouts.receipt import (
    BLANK,
    STAMP_DUTY,
    cancelled_mark,
    entry_code,
    entry_footer,
    goods_table,
    party_of,
    sheet_for,
    words_of,
)
from coopledger.reports.statement_document import (
    Issuer,
    letterhead,
    page_label,
    part_label,
    place_and_date,
)

_LINES_OF_CREDIT = 2
"""What a note on credit says more takes the room of so many goods."""


def sales_note_document(
    paper: VoucherPaper, tr: Translator, issuer: Issuer, *, sheet: Paper | None = None
) -> Document:
    """The note of a sale.

    Args:
        paper: The entry of the sale, with its goods.
        tr: The language.
        issuer: The cooperative.
        sheet: The sheet; None for half an A4 across, or upright when many goods are listed.

    Raises:
        ValueError: When the entry sold no goods.
    """
    if not paper.goods:
        raise ValueError(f"no goods in {paper.number}")
    unpaid = paper.payment is Payment.CREDIT
    return Document(
        title=tr("Sales note"),
        letterhead=letterhead(issuer, tr),
        kind_label=paper.number,
        kind_note=format_date(paper.posted_on, tr.language),
        blocks=tuple(_blocks(paper, tr, issuer)),
        paper=sheet or sheet_for(len(paper.goods) + _LINES_OF_CREDIT * unpaid),
        code=entry_code(paper),
        footer=entry_footer(paper, tr, issuer),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
    )


def payment_words(payment: Payment, tr: Translator) -> str:
    """How goods were paid, as a note says it."""
    match payment:
        case Payment.CASH:
            return tr.pgettext("payment", "Cash")
        case Payment.BANK:
            return tr.pgettext("payment", "Bank")
        case Payment.CREDIT:
            return tr("On credit, to be paid later")
        case Payment.SAVINGS:
            return tr("Cut from voluntary savings")


def _blocks(paper: VoucherPaper, tr: Translator, issuer: Issuer) -> Iterator[Block]:
    if mark := cancelled_mark(paper, tr):
        yield mark
    fields = [Field(label=tr("Buyer"), value=party_of(paper, tr))]
    if paper.payment is not None:
        fields.append(Field(label=tr("Paid by means of"), value=payment_words(paper.payment, tr)))
    if paper.reference:
        fields.append(Field(label=tr("Reference"), value=paper.reference))
    yield Fields(items=tuple(fields), columns=2)
    yield goods_table(paper, tr)
    sold = sum((item.amount for item in paper.goods), start=paper.amount - paper.amount)
    yield Amount(label=tr("In words"), value=tr.value(sold), words=words_of(sold, tr))
    if paper.payment is Payment.CREDIT:
        yield Paragraph(
            text=tr("Not paid yet. Keep this note until the goods are paid."), bold=True
        )
    yield Signatures(
        place_and_date=place_and_date(issuer.cooperative, paper.posted_on, tr),
        items=(
            Signature(role=tr("Buyer"), name=paper.party or BLANK),
            Signature(role=tr("Sold by"), name=BLANK),
        ),
        stamp_label=tr("Duty stamp {amount}", amount=STAMP_DUTY)
        if paper.needs_stamp and paper.kind is PaperKind.RECEIPT
        else "",
    )
