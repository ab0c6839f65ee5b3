"""The account settled with a member who left or died, and what stays for one who goes abroad.

Source: the papers of the field for a member who leaves (perhitungan hak dan kewajiban anggota).
"""

from __future__ import annotations

from collections.abc import Iterator

from coopledger.accounting.money import ZERO, total
from coopledger.accounting.settlement import LeavingReason
from coopledger.accounting.settlement_paper import REASON_LABELS, SettlementPaper, StatedLine
from coopledger.i18n import Translator, format_date, format_money
from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Document,
    Emphasis,
    Field,
    Fields,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Signatures,
    Table,
    TableColumn,
    TableRow,
)
from coopledger.reports.layouts.receipt import words_of
from coopledger.reports.statement_document import (
    Issuer,
    book_code,
    footer,
    letterhead,
    page_label,
    part_label,
    place_and_date,
)


def settlement_document(
    paper: SettlementPaper, tr: Translator, issuer: Issuer, *, sheet: Paper = Paper.A4
) -> Document:
    """The account as a paper that both sides sign."""
    going = paper.reason is None
    return Document(
        title=paper.member_name,
        subtitle=tr("Member no. {number}", number=paper.member_number),
        kind_label=(tr("Going abroad") if going else tr("Settlement")).upper(),
        kind_note=format_date(paper.settled_on, tr.language),
        letterhead=letterhead(issuer, tr),
        paper=sheet,
        code=book_code(issuer),
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
        blocks=tuple(_blocks(paper, tr, issuer)),
    )


def _blocks(paper: SettlementPaper, tr: Translator, issuer: Issuer) -> Iterator[Block]:
    if paper.taken_back:
        yield Paragraph(text=tr("CANCELLED: this settlement was taken back."), bold=True)
    yield Fields(items=tuple(_facts(paper, tr)), columns=3)
    yield Heading(text=tr("What the cooperative owes her"))
    yield _table(paper.owed_to_her, tr("Total of what she is owed"), tr)
    yield Heading(text=tr("What she owes the cooperative"))
    yield _table(paper.owed_by_her, tr("Total of what she owes"), tr)
    if paper.reason is None:
        yield Paragraph(
            text=tr(
                "Her savings stay as they are and earn as before. While she is away no dues are "
                "asked, and nothing of hers is lost. Loans go on as agreed: whoever pays for her "
                "gets a receipt in her name."
            )
        )
    else:
        yield from _difference(paper, tr)
    yield _signatures(paper, tr, issuer)


def _facts(paper: SettlementPaper, tr: Translator) -> Iterator[Field]:
    yield Field(label=tr("Member since"), value=format_date(paper.joined_on, tr.language))
    if paper.ended_on is not None:
        yield Field(label=tr("Membership ended"), value=format_date(paper.ended_on, tr.language))
    if paper.reason is not None:
        yield Field(label=tr("Reason"), value=tr.resolve(REASON_LABELS[paper.reason]))
    if paper.heirs:
        yield Field(label=tr("Heirs"), value=", ".join(paper.heirs))
    if paper.note:
        yield Field(label=tr("Note"), value=paper.note)
    if paper.vouchers:
        yield Field(label=tr("Vouchers"), value=", ".join(paper.vouchers))


def _table(lines: tuple[StatedLine, ...], sum_label: str, tr: Translator) -> Table:
    whole = total(line.amount for line in lines)
    rows = [
        TableRow((tr.resolve(line.label), line.number, format_money(line.amount, tr.language)))
        for line in lines
    ]
    if rows:
        rows.append(TableRow((sum_label, "", format_money(whole, tr.language)), Emphasis.TOTAL))
    return Table(
        columns=(
            TableColumn(title=tr("What it is"), width=3.0),
            TableColumn(title=tr("Number"), width=1.4),
            TableColumn(title=tr("Amount"), align=Align.RIGHT, width=1.4),
        ),
        rows=tuple(rows),
        empty_text=tr("Nothing."),
    )


def _difference(paper: SettlementPaper, tr: Translator) -> Iterator[Block]:
    net = paper.net
    yield Amount(
        label=tr("Left for her") if net >= ZERO else tr("Still owed by her"),
        value=tr.value(abs(net)),
        words=words_of(abs(net), tr),
    )
    if paper.outcome:
        yield Heading(text=tr("What becomes of it"))
        yield Table(
            columns=(
                TableColumn(title=tr("What it is"), width=3.0),
                TableColumn(title=tr("Amount"), align=Align.RIGHT, width=1.4),
            ),
            rows=tuple(
                TableRow((tr.resolve(line.label), format_money(line.amount, tr.language)))
                for line in paper.outcome
            ),
        )


def _signatures(paper: SettlementPaper, tr: Translator, issuer: Issuer) -> Signatures:
    own = paper.payee or ("" if paper.reason is LeavingReason.DIED else paper.member_name)
    role = tr("Heir") if paper.reason is LeavingReason.DIED else tr("Member")
    return Signatures(
        place_and_date=place_and_date(issuer.cooperative, paper.settled_on, tr),
        items=(
            Signature(role=role, name=own),
            Signature(role=tr("Treasurer"), name=issuer.cooperative.treasurer),
            Signature(role=tr("Chair"), name=issuer.cooperative.chair),
        ),
    )
