"""The vouchers of the bookkeeping file: cash received (BKM), cash paid (BKK), memorial (BM).

Source: common practice.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopledger.accounting.money import Money
from coopledger.accounting.voucher_paper import (
    ENTRY_KIND_TITLES,
    PaperKind,
    PaperLine,
    VoucherPaper,
)
from coopledger.i18n import Translator, format_date, format_money
from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Document,
    Emphasis,
    Field,
    Fields,
    Paper,
    Signature,
    Signatures,
    Table,
    TableColumn,
    TableRow,
)
from coopledger.reports.layouts.receipt import (
    BLANK,
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


def voucher_document(
    paper: VoucherPaper, tr: Translator, issuer: Issuer, *, sheet: Paper | None = None
) -> Document:
    """The voucher of any entry, with its debits and credits and the places to sign.

    Args:
        paper: The entry.
        tr: The language.
        issuer: The cooperative.
        sheet: The sheet; None for half an A4 across, or upright when its lists are long.
    """
    return Document(
        title=_title(paper.kind, tr),
        subtitle=tr.resolve(ENTRY_KIND_TITLES[paper.entry_kind]),
        letterhead=letterhead(issuer, tr),
        kind_label=paper.number,
        kind_note=format_date(paper.posted_on, tr.language),
        blocks=tuple(_blocks(paper, tr, issuer)),
        paper=sheet or sheet_for(_rows(paper)),
        code=entry_code(paper),
        footer=entry_footer(paper, tr, issuer),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
    )


def _rows(paper: VoucherPaper) -> int:
    """How many rows the lists have; goods bring a heading and a total of their own."""
    return len(paper.lines) + (len(paper.goods) + 2 if paper.goods else 0)


def _title(kind: PaperKind, tr: Translator) -> str:
    match kind:
        case PaperKind.RECEIPT:
            return tr("Cash receipt voucher")
        case PaperKind.PAYMENT:
            return tr("Cash payment voucher")
        case PaperKind.MEMORIAL:
            return tr("Memorial voucher")


def _blocks(paper: VoucherPaper, tr: Translator, issuer: Issuer) -> Iterator[Block]:
    if mark := cancelled_mark(paper, tr):
        yield mark
    yield Fields(items=tuple(_fields(paper, tr)))
    if paper.goods:
        yield goods_table(paper, tr)
    yield _lines_table(paper, tr)
    yield Amount(
        label=tr("In words"), value=tr.value(paper.amount), words=words_of(paper.amount, tr)
    )
    yield Signatures(
        place_and_date=place_and_date(issuer.cooperative, paper.posted_on, tr),
        items=tuple(_signatures(paper, tr, issuer)),
    )


def _fields(paper: VoucherPaper, tr: Translator) -> Iterator[Field]:
    match paper.kind:
        case PaperKind.RECEIPT:
            yield Field(label=tr("Received from"), value=party_of(paper, tr))
        case PaperKind.PAYMENT:
            yield Field(label=tr("Paid to"), value=party_of(paper, tr))
        case PaperKind.MEMORIAL:
            if paper.party:
                yield Field(label=tr("Concerns"), value=party_of(paper, tr))
    is_memorial = paper.kind is PaperKind.MEMORIAL
    yield Field(label=tr("Reason") if is_memorial else tr("For"), value=paper.description)
    if paper.reference:
        yield Field(label=tr("Reference"), value=paper.reference)
    if paper.reverses:
        yield Field(label=tr("Takes back"), value=paper.reverses)


def _lines_table(paper: VoucherPaper, tr: Translator) -> Table:
    def money(amount: Money | None) -> str:
        return "" if amount is None else format_money(amount, tr.language)

    def named(line: PaperLine) -> str:
        name = tr.resolve(line.name)
        return f"{name} · {line.party}" if line.party else name

    rows = [
        TableRow((line.account, named(line), money(line.debit), money(line.credit)))
        for line in paper.lines
    ]
    debits = Money(sum(line.debit.sen for line in paper.lines if line.debit is not None))
    credits_ = Money(sum(line.credit.sen for line in paper.lines if line.credit is not None))
    rows.append(TableRow(("", tr("Total"), money(debits), money(credits_)), Emphasis.TOTAL))
    return Table(
        columns=(
            TableColumn(title=tr("Code"), width=0.2),
            TableColumn(title=tr("Account"), width=3.0),
            TableColumn(title=tr("Debit"), align=Align.RIGHT),
            TableColumn(title=tr("Credit"), align=Align.RIGHT),
        ),
        rows=tuple(rows),
        indent_column=1,
    )


def _signatures(paper: VoucherPaper, tr: Translator, issuer: Issuer) -> Iterator[Signature]:
    cooperative = issuer.cooperative
    yield Signature(role=tr("Made by"), name=paper.recorded_by)
    yield Signature(role=tr("Treasurer"), name=cooperative.treasurer)
    yield Signature(role=tr("Approved by the chair"), name=cooperative.chair)
    match paper.kind:
        case PaperKind.RECEIPT:
            yield Signature(role=tr("Paid by"), name=paper.party or BLANK)
        case PaperKind.PAYMENT:
            yield Signature(role=tr("Received by"), name=paper.party or BLANK)
        case PaperKind.MEMORIAL:
            return
