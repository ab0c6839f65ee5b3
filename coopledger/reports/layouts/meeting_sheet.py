"""The meeting-day sheet on paper (lembar kumpulan), and the list of what came in.

The sheet goes out with the rows of the screen in the same order and with the same codes, so that it
is typed back from top to bottom. What is due stands small in the corner of each box.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coopledger.accounting.meetings import (
    CASH_COLUMNS,
    COLUMN_TITLES,
    DENOMINATIONS,
    MeetingDetail,
    MeetingRow,
    Sheet,
    SheetColumn,
    SheetRow,
)
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.text import Label
from coopledger.i18n import Translator, format_count, format_money
from coopledger.reports.document import (
    Align,
    Amount,
    Block,
    Document,
    Emphasis,
    Figure,
    Figures,
    FormCell,
    FormColumn,
    FormTable,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Signatures,
    Table,
    TableColumn,
    TableRow,
)
from coopledger.reports.layouts.receipt import BLANK, words_of
from coopledger.reports.statement_document import (
    NOTHING,
    Issuer,
    footer,
    letterhead,
    page_label,
    part_label,
    place_and_date,
)

_LONG_LIST = 25
_COUNT_WIDTH = 0.72
_COUNT_ROW_MM = 6.5


# --- the empty sheet


def sheet_document(
    sheet: Sheet, tr: Translator, issuer: Issuer, *, place: Label, paper: Paper
) -> Document:
    """The sheet to be filled in by hand.

    Args:
        sheet: The rows.
        tr: The language.
        issuer: The cooperative.
        place: What the place is called.
        paper: The sheet of paper, lying.
    """
    return Document(
        title=tr("Meeting-day sheet"),
        subtitle=" · ".join(
            (
                tr.resolve(place),
                tr.value(sheet.held_on),
                tr.ngettext("{n} member", "{n} members", sheet.place.members),
            )
        ),
        letterhead=letterhead(issuer, tr),
        blocks=(
            Paragraph(
                text=tr(
                    "Small print is what is due. Write what is paid below it; cross out the row of "
                    "whoever is absent."
                ),
                muted=True,
            ),
            _form(sheet, tr),
            Heading(text=tr("Counted cash"), level=2),
            _count_form(tr),
            _sheet_signatures(sheet, tr, issuer),
        ),
        paper=paper,
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
    )


def _form(sheet: Sheet, tr: Translator) -> FormTable:
    columns = [
        FormColumn(title=tr("Code"), width=0.62),
        FormColumn(title=tr("Member no."), width=0.85),
        FormColumn(title=tr("Name"), width=2.7),
        *(
            FormColumn(title=tr.resolve(COLUMN_TITLES[column]), align=Align.RIGHT, width=1.25)
            for column in SheetColumn
        ),
        FormColumn(title=tr("Cash total"), align=Align.RIGHT, width=1.35),
        FormColumn(title=tr("Initials"), width=0.85),
    ]
    return FormTable(
        columns=tuple(columns),
        rows=tuple(_form_row(row, tr) for row in sheet.rows),
        total=(
            FormCell(),
            FormCell(),
            FormCell(text=tr("Total")),
            *(FormCell(hint=_small(_sum(sheet.rows, column), tr)) for column in SheetColumn),
            FormCell(hint=_small(total(_cash(row) for row in sheet.rows), tr)),
            FormCell(closed=True),
        ),
    )


def _form_row(row: SheetRow, tr: Translator) -> tuple[FormCell, ...]:
    name = row.member_name
    if row.further and row.loan_number is not None:
        name = tr("Loan {number}", number=row.loan_number)
    return (
        FormCell(text=row.code),
        FormCell(text="" if row.further else row.member_number),
        FormCell(text=name),
        *(
            FormCell(hint=_small(row.proposed.get(column, ZERO), tr), closed=not row.allows(column))
            for column in SheetColumn
        ),
        FormCell(hint=_small(_cash(row), tr)),
        FormCell(closed=row.further),
    )


def _sum(rows: Iterable[SheetRow], column: SheetColumn) -> Money:
    return total(row.proposed.get(column, ZERO) for row in rows)


def _cash(row: SheetRow) -> Money:
    return total(row.proposed.get(column, ZERO) for column in CASH_COLUMNS)


def _small(amount: Money, tr: Translator) -> str:
    return format_money(amount, tr.language) if amount else ""


def _count_form(tr: Translator) -> FormTable:
    """Notes at the left, coins and small notes at the right, so that the count is a short table."""
    half = len(DENOMINATIONS) // 2
    columns = (
        FormColumn(title=tr("Note or coin"), align=Align.RIGHT),
        FormColumn(title=tr("Pieces"), align=Align.RIGHT),
        FormColumn(title=tr("Amount"), align=Align.RIGHT, width=1.4),
    )
    pairs = zip(DENOMINATIONS[:half], DENOMINATIONS[half:], strict=True)
    closed = FormCell(closed=True)
    return FormTable(
        columns=columns * 2,
        rows=tuple(
            tuple(
                cell
                for value in pair
                for cell in (
                    FormCell(text=format_count(value, tr.language)),
                    FormCell(),
                    FormCell(),
                )
            )
            for pair in pairs
        ),
        total=(closed, closed, closed, FormCell(text=tr("Total")), closed, FormCell()),
        row_mm=_COUNT_ROW_MM,
        width=_COUNT_WIDTH,
    )


def _sheet_signatures(sheet: Sheet, tr: Translator, issuer: Issuer) -> Signatures:
    return Signatures(
        place_and_date=place_and_date(issuer.cooperative, sheet.held_on, tr),
        items=(
            Signature(role=tr("Group leader"), name=BLANK),
            Signature(role=tr("Counted by"), name=BLANK),
            Signature(role=tr("Treasurer"), name=issuer.cooperative.treasurer or BLANK),
        ),
    )


# --- what came in


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """A posted meeting as its list shows it.

    Attributes:
        place: What the place is called.
        cash_account: Where the money went.
        cancelled: The vouchers that were taken back.
    """

    detail: MeetingDetail
    place: Label
    cash_account: Label
    cancelled: frozenset[str] = frozenset()


def collection_document(
    collected: Collected, tr: Translator, issuer: Issuer, *, paper: Paper
) -> Document:
    """Who paid what at a meeting, who was absent, the count, and who signs for it."""
    summary = collected.detail.summary
    return Document(
        title=tr("Meeting report"),
        subtitle=f"{tr.resolve(collected.place)} · {tr.value(summary.held_on)}",
        letterhead=letterhead(issuer, tr),
        blocks=tuple(_collected_blocks(collected, tr, issuer)),
        paper=paper,
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
    )


def _collected_blocks(collected: Collected, tr: Translator, issuer: Issuer) -> Iterator[Block]:
    summary, rows = collected.detail.summary, collected.detail.rows
    if summary.taken_back:
        yield Paragraph(
            text=tr("CANCELLED: this meeting was taken back. This list proves nothing."), bold=True
        )
    yield Figures(
        items=(
            Figure(label=tr("Sheet total"), value=tr.value(summary.expected)),
            Figure(label=tr("Counted cash"), value=tr.value(summary.counted)),
            Figure(
                label=tr("Difference"),
                value=tr.value(summary.difference) if summary.difference else NOTHING,
            ),
            Figure(
                label=tr("Paid"),
                value=tr("{payers} of {members}", payers=summary.payers, members=summary.members),
            ),
        )
    )
    yield _paid_table(collected, tr)
    yield Amount(
        label=tr("In words"), value=tr.value(summary.counted), words=words_of(summary.counted, tr)
    )
    yield Paragraph(text=tr("Put into {account}.", account=collected.cash_account), muted=True)
    absent = [row.member_name for row in rows if row.absent]
    if absent:
        yield Paragraph(
            text=tr("Absent ({count}): {names}.", count=len(absent), names=", ".join(absent))
        )
    if summary.denominations:
        yield Heading(text=tr("Counted cash"), level=2)
        yield _count_table(summary.denominations, tr)
    yield Signatures(
        place_and_date=place_and_date(issuer.cooperative, summary.held_on, tr),
        items=(
            Signature(role=tr("Group leader"), name=BLANK),
            Signature(role=tr("Treasurer"), name=issuer.cooperative.treasurer or BLANK),
        ),
    )


def _paid_table(collected: Collected, tr: Translator) -> Table:
    rows = collected.detail.rows
    used = [column for column in SheetColumn if any(row.amounts.get(column, ZERO) for row in rows)]
    paid = [row for row in rows if any(row.amounts.values())]
    table = [_paid_row(row, used, collected.cancelled, tr) for row in paid]
    table.append(
        TableRow(
            (
                "",
                tr("Total"),
                *(
                    _figure(total(row.amounts.get(column, ZERO) for row in paid), tr)
                    for column in used
                ),
                _figure(total(row.cash for row in paid), tr),
                "",
            ),
            Emphasis.TOTAL,
        )
    )
    return Table(
        columns=(
            TableColumn(title=tr("Member no."), width=0.7),
            TableColumn(title=tr("Name"), width=2.0),
            *(
                TableColumn(title=tr.resolve(COLUMN_TITLES[column]), align=Align.RIGHT)
                for column in used
            ),
            TableColumn(title=tr("Cash total"), align=Align.RIGHT),
            TableColumn(title=tr("Voucher"), width=1.4),
        ),
        rows=tuple(table),
        indent_column=1,
        small=len(table) > _LONG_LIST,
    )


def _paid_row(
    row: MeetingRow, used: Sequence[SheetColumn], cancelled: frozenset[str], tr: Translator
) -> TableRow:
    vouchers = [
        tr("{voucher} (cancelled)", voucher=voucher) if voucher in cancelled else voucher
        for voucher in row.vouchers
    ]
    return TableRow(
        (
            row.member_number,
            row.member_name,
            *(_figure(row.amounts.get(column, ZERO), tr) for column in used),
            _figure(row.cash, tr),
            ", ".join(vouchers),
        )
    )


def _count_table(denominations: Mapping[int, int], tr: Translator) -> Table:
    kept = sorted(denominations.items(), reverse=True)
    rows = [
        TableRow(
            (
                format_count(value, tr.language),
                format_count(pieces, tr.language),
                _figure(Money.rupiah(value * pieces), tr),
            )
        )
        for value, pieces in kept
    ]
    whole = total(Money.rupiah(value * pieces) for value, pieces in kept)
    rows.append(TableRow((tr("Total"), "", _figure(whole, tr)), Emphasis.TOTAL))
    return Table(
        columns=(
            TableColumn(title=tr("Note or coin"), align=Align.RIGHT),
            TableColumn(title=tr("Pieces"), align=Align.RIGHT),
            TableColumn(title=tr("Amount"), align=Align.RIGHT),
        ),
        rows=tuple(rows),
        small=True,
    )


def _figure(amount: Money, tr: Translator) -> str:
    return format_money(amount, tr.language) if amount else NOTHING
