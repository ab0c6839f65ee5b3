"""The slip of a deposit or withdrawal (slip setoran, slip penarikan): balances before and after.

Source: common practice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopledger.accounting.money import Money
from coopledger.accounting.text import Label
from coopledger.accounting.voucher_paper import PaperKind, VoucherPaper
from coopledger.i18n import Translator, format_date, format_money
from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Document,
    Field,
    Fields,
    Paper,
    Table,
    TableColumn,
    TableRow,
)
from coopledger.reports.layouts.receipt import (
    cancelled_mark,
    counter_signatures,
    entry_code,
    entry_footer,
    party_of,
    sheet_for,
    words_of,
)
from coopledger.reports.statement_document import (
    NOTHING,
    Issuer,
    letterhead,
    page_label,
    part_label,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """What the entry did to one savings account.

    Attributes:
        name: The product's name.
        number: The account's number.
        before: The balance before the entry.
        change: What came in, positive, or went out, negative.
        after: The balance after it.
    """

    name: Label
    number: str
    before: Money
    change: Money
    after: Money


def savings_slip_document(
    paper: VoucherPaper,
    lines: tuple[SlipLine, ...],
    tr: Translator,
    issuer: Issuer,
    *,
    sheet: Paper | None = None,
) -> Document:
    """The slip that a member keeps with her passbook.

    Args:
        paper: The entry.
        lines: Her savings accounts that it moved.
        tr: The language.
        issuer: The cooperative.
        sheet: The sheet; None for half an A4.
    """
    return Document(
        title=tr("Withdrawal slip") if paper.kind is PaperKind.PAYMENT else tr("Deposit slip"),
        letterhead=letterhead(issuer, tr),
        kind_label=paper.number,
        kind_note=format_date(paper.posted_on, tr.language),
        blocks=tuple(_blocks(paper, lines, tr, issuer)),
        paper=sheet or sheet_for(len(lines)),
        code=entry_code(paper),
        footer=entry_footer(paper, tr, issuer),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
        large=True,
    )


def _blocks(
    paper: VoucherPaper, lines: tuple[SlipLine, ...], tr: Translator, issuer: Issuer
) -> Iterator[Block]:
    if mark := cancelled_mark(paper, tr):
        yield mark
    yield Fields(
        items=(
            Field(label=tr("Member"), value=party_of(paper, tr)),
            Field(label=tr("For"), value=paper.description),
        )
    )
    yield Table(
        columns=(
            TableColumn(title=tr.pgettext("of a member", "Account"), width=2.0),
            TableColumn(title=tr("Balance before"), align=Align.RIGHT),
            TableColumn(title=tr("In / out"), align=Align.RIGHT),
            TableColumn(title=tr("Balance after"), align=Align.RIGHT),
        ),
        rows=tuple(_row(line, tr) for line in lines),
    )
    yield Amount(
        label=tr("In words"), value=tr.value(paper.amount), words=words_of(paper.amount, tr)
    )
    yield counter_signatures(paper, tr, issuer)


def _row(line: SlipLine, tr: Translator) -> TableRow:
    def money(amount: Money) -> str:
        return format_money(amount, tr.language) if amount else NOTHING

    name = tr.resolve(line.name)
    sign = "+" if line.change.sen > 0 else ""
    return TableRow(
        (
            f"{name} {line.number}" if line.number else name,
            money(line.before),
            f"{sign}{money(line.change)}",
            money(line.after),
        )
    )
