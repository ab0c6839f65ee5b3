"""The receipt (kuitansi): what the person at the counter takes home.

Source: UU 10/2020 (stamp duty), common practice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from coopledger.accounting.money import Money
from coopledger.accounting.voucher_paper import (
    ENTRY_KIND_TITLES,
    PaperGoods,
    PaperKind,
    VoucherPaper,
)
from coopledger.accounting.words import amount_in_words, terbilang
from coopledger.i18n import Translator, format_date, format_money, format_quantity
from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Document,
    Emphasis,
    Field,
    Fields,
    Paper,
    Paragraph,
    Signature,
    Signatures,
    Table,
    TableColumn,
    TableRow,
)
from coopledger.reports.statement_document import (
    Issuer,
    footer,
    letterhead,
    page_label,
    part_label,
    place_and_date,
    short_hash,
)

STAMP_DUTY = Money.rupiah(10_000)
"""What the duty stamp costs. Source: UU 10/2020 art. 5."""

_MOST_GOODS_ACROSS = 4
_NO_BREAK = "\N{NO-BREAK SPACE}"

BLANK = "." * 40
"""Where a name is to be written by hand."""


def receipt_document(
    paper: VoucherPaper, tr: Translator, issuer: Issuer, *, sheet: Paper | None = None
) -> Document:
    """The receipt for money that came in, or the slip for money that was paid out.

    Args:
        paper: The entry.
        tr: The language.
        issuer: The cooperative.
        sheet: The sheet; None for half an A4 across, or upright when many goods are listed.

    Raises:
        ValueError: When no cash moved: a memorial voucher has no receipt.
    """
    if paper.kind is PaperKind.MEMORIAL:
        raise ValueError(f"no cash moved in {paper.number}")
    return Document(
        title=_title(paper, tr),
        letterhead=letterhead(issuer, tr),
        kind_label=paper.number,
        kind_note=format_date(paper.posted_on, tr.language),
        blocks=tuple(_blocks(paper, tr, issuer)),
        paper=sheet or sheet_for(max(len(paper.goods), len(paper.parts))),
        code=entry_code(paper),
        footer=entry_footer(paper, tr, issuer),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
        large=not (paper.goods or paper.parts),
    )


def _title(paper: VoucherPaper, tr: Translator) -> str:
    if paper.goods:
        return tr.resolve(ENTRY_KIND_TITLES[paper.entry_kind])
    return tr("Receipt") if paper.kind is PaperKind.RECEIPT else tr("Payment slip")


def _blocks(paper: VoucherPaper, tr: Translator, issuer: Issuer) -> Iterator[Block]:
    if mark := cancelled_mark(paper, tr):
        yield mark
    yield Fields(items=tuple(_fields(paper, tr)))
    if paper.goods:
        yield goods_table(paper, tr)
    if len(paper.parts) > 1:
        yield parts_table(paper, tr)
    yield Amount(
        label=tr("In words"),
        value=tr.value(paper.amount),
        words=words_of(paper.amount, tr),
    )
    yield counter_signatures(paper, tr, issuer)


def _fields(paper: VoucherPaper, tr: Translator) -> Iterator[Field]:
    receiving = paper.kind is PaperKind.RECEIPT
    yield Field(
        label=tr("Received from") if receiving else tr("Paid to"), value=party_of(paper, tr)
    )
    yield Field(label=tr("For"), value=paper.description)
    if paper.on_credit:
        yield credit_field(paper, tr)
    if paper.reference:
        yield Field(label=tr("Reference"), value=paper.reference)
    if paper.reverses:
        yield Field(label=tr("Takes back"), value=paper.reverses)


# --- shared with the voucher and the slip ---


def counter_signatures(paper: VoucherPaper, tr: Translator, issuer: Issuer) -> Signatures:
    """The two who stand at the counter; whoever receives the money signs last, over the stamp."""
    receiving = paper.kind is PaperKind.RECEIPT
    other = Signature(
        role=tr("Paid by") if receiving else tr("Received by"), name=paper.party or BLANK
    )
    treasurer = Signature(role=tr("Treasurer"), name=issuer.cooperative.treasurer)
    return Signatures(
        place_and_date=place_and_date(issuer.cooperative, paper.posted_on, tr),
        items=(other, treasurer) if receiving else (treasurer, other),
        stamp_label=tr("Duty stamp {amount}", amount=STAMP_DUTY) if paper.needs_stamp else "",
    )


def entry_code(paper: VoucherPaper) -> str:
    """What the QR code says: number, date, amount and the entry's short hash."""
    parts = (
        paper.number,
        paper.posted_on.isoformat(),
        paper.amount.to_text(),
        short_hash(paper.hash),
    )
    return " ".join(parts)


def entry_footer(paper: VoucherPaper, tr: Translator, issuer: Issuer) -> str:
    """When the paper was made, and the code that pins it to the entry in the book."""
    code = tr("Entry code {code}", code=short_hash(paper.hash))
    made = footer(replace(issuer, chain_head=""), tr)
    return f"{made} · {code}" if made else code


def sheet_for(goods: int) -> Paper:
    """Half an A4: across, or upright where a list needs the height."""
    return Paper.A5_LANDSCAPE if goods <= _MOST_GOODS_ACROSS else Paper.A5


def party_of(paper: VoucherPaper, tr: Translator) -> str:
    """Who paid or was paid: her name, and her number where she is a member."""
    if not paper.party:
        return BLANK
    if not paper.party_number:
        return paper.party
    return tr("{name} (member no. {number})", name=paper.party, number=paper.party_number)


def words_of(amount: Money, tr: Translator) -> str:
    """The amount in words as papers write it: a capital first, between number signs."""
    words = amount_in_words(amount) if tr.language == "en" else terbilang(amount)
    return f"#{_NO_BREAK}{words[0].upper()}{words[1:]}{_NO_BREAK}#"


def cancelled_mark(paper: VoucherPaper, tr: Translator) -> Paragraph | None:
    """What says that the paper is no longer valid, if it is not."""
    if not paper.reversed_by:
        return None
    return Paragraph(
        text=tr(
            "CANCELLED: taken back by {number}. This copy proves nothing.", number=paper.reversed_by
        ),
        bold=True,
    )


def goods_table(paper: VoucherPaper, tr: Translator) -> Table:
    """What was sold or bought, with the sum."""
    rows = [
        TableRow(
            (
                item.name,
                _quantity(item, tr),
                format_money(item.unit_price, tr.language),
                format_money(item.amount, tr.language),
            )
        )
        for item in paper.goods
    ]
    whole = Money(sum(item.amount.sen for item in paper.goods))
    rows.append(TableRow((tr("Total"), "", "", format_money(whole, tr.language)), Emphasis.TOTAL))
    return Table(
        columns=(
            TableColumn(title=tr("Goods"), width=3.0),
            TableColumn(title=tr("Quantity"), align=Align.RIGHT),
            TableColumn(title=tr("Price"), align=Align.RIGHT),
            TableColumn(title=tr("Amount"), align=Align.RIGHT),
        ),
        rows=tuple(rows),
    )


def credit_field(paper: VoucherPaper, tr: Translator) -> Field:
    """What she took on credit: it is not in the amount, and she should know that it is her debt."""
    return Field(
        label=tr("Goods on credit"),
        value=tr("{amount}, added to her debt", amount=paper.on_credit),
    )


def parts_table(paper: VoucherPaper, tr: Translator) -> Table:
    """What the payment is for, part by part; the amount below is their sum."""
    return Table(
        columns=(
            TableColumn(title=tr("Paid for"), width=3.0),
            TableColumn(title=tr("Amount"), align=Align.RIGHT),
        ),
        rows=tuple(
            TableRow((tr.resolve(part.label), format_money(part.amount, tr.language)))
            for part in paper.parts
        ),
    )


def _quantity(item: PaperGoods, tr: Translator) -> str:
    quantity = Decimal(item.quantity_milli).scaleb(-3)
    return f"{format_quantity(quantity, tr.language)} {item.unit_name}"
