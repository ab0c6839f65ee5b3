"""A statement as a document: its figures become text here, once, for screen, paper and terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from coopledger.accounting.money import SEN_PER_RUPIAH, Money
from coopledger.accounting.settings import Cooperative
from coopledger.accounting.statements import Cell, CellType, Column, Row, RowKind, Statement
from coopledger.accounting.text import Text
from coopledger.i18n import (
    Translator,
    format_count,
    format_date,
    format_date_short,
    format_money,
    format_percent,
    format_quantity,
    format_time,
)
from coopledger.reports.document import (
    Align,
    Block,
    Document,
    Emphasis,
    FormCell,
    FormColumn,
    FormTable,
    Heading,
    Letterhead,
    Paper,
    Paragraph,
    Signature,
    Signatures,
    Table,
    TableColumn,
    TableRow,
)

NOTHING = "–"
"""What stands for an amount of zero in a report."""

SHORT_HASH_LENGTH = 12
_LONG_LIST = 40
_EMPHASIS = {
    RowKind.SECTION: Emphasis.SECTION,
    RowKind.LINE: Emphasis.NORMAL,
    RowKind.TOTAL: Emphasis.TOTAL,
}
_SIGNED_ROW_MM = 13.0
_CODE_WIDTH = 0.7
_LYING = {Paper.A4: Paper.A4_LANDSCAPE, Paper.F4: Paper.F4_LANDSCAPE}
_LEFT = (CellType.TEXT, CellType.DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Who issues a paper, when, and out of which state of the books.

    Attributes:
        cooperative: Its name, address and officers.
        made_at: The moment, in the cooperative's own time; None prints no time.
        chain_head: The hash of the newest entry, in hex; empty prints none.
        logo_png: Its logo; None draws its initial.
    """

    cooperative: Cooperative
    made_at: datetime | None = None
    chain_head: str = ""
    logo_png: bytes | None = None


def statement_document(
    statement: Statement,
    tr: Translator,
    issuer: Issuer,
    *,
    paper: Paper = Paper.A4,
    signed: bool = True,
) -> Document:
    """One statement as a paper of its own, with letterhead and signatures."""
    by_hand = any(column.by_hand for column in statement.columns)
    blocks: list[Block]
    if by_hand:
        blocks = [statement_form(statement, tr), *_notes(statement, tr)]
    else:
        blocks = [*statement_blocks(statement, tr)]
    if signed:
        blocks.append(officers_signatures(issuer, tr, on=statement.to_date, keeper=by_hand))
    return Document(
        title=tr.resolve(statement.title),
        subtitle=subtitle(statement, tr),
        blocks=tuple(blocks),
        letterhead=letterhead(issuer, tr),
        paper=_LYING.get(paper, paper) if by_hand else paper,
        code=book_code(issuer),
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
    )


def statement_form(statement: Statement, tr: Translator) -> FormTable:
    """A statement that is signed by hand: boxes high enough for a hand or a thumb."""
    columns = [
        FormColumn(title=tr.resolve(statement.code_title), width=_CODE_WIDTH),
        FormColumn(title=tr.resolve(statement.label_title), width=statement.label_width),
        *(
            FormColumn(title=tr.resolve(column.title), width=column.width)
            for column in statement.columns
        ),
    ]
    writer = CellWriter(statement, tr)
    rows = tuple(
        tuple(FormCell(text=text) for text in (row.code, tr.resolve(row.label), *writer.cells(row)))
        for row in statement.rows
    )
    return FormTable(columns=tuple(columns), rows=rows, row_mm=_SIGNED_ROW_MM)


def _notes(statement: Statement, tr: Translator) -> list[Paragraph]:
    return [Paragraph(text=tr.resolve(note), muted=True) for note in statement.notes]


def statement_blocks(
    statement: Statement, tr: Translator, *, heading_level: int | None = None
) -> tuple[Block, ...]:
    """The statement within a larger paper: perhaps a heading with its period, table, notes."""
    blocks: list[Block] = []
    if heading_level is not None:
        blocks.append(
            Heading(
                text=tr.resolve(statement.title), level=heading_level, new_page=heading_level == 1
            )
        )
        blocks.append(Paragraph(text=subtitle(statement, tr), muted=True))
    blocks.append(statement_table(statement, tr))
    blocks += _notes(statement, tr)
    return tuple(blocks)


def statement_table(statement: Statement, tr: Translator) -> Table:
    """The statement's rows as a table: code, label, then its columns."""
    has_code = bool(statement.code_title)
    columns = [
        *([TableColumn(title=tr.resolve(statement.code_title), width=0.2)] if has_code else []),
        TableColumn(title=tr.resolve(statement.label_title), width=statement.label_width),
        *(
            TableColumn(
                title=tr.resolve(column.title),
                align=Align.LEFT if column.type in _LEFT else Align.RIGHT,
                width=column.width,
            )
            for column in statement.columns
        ),
    ]
    writer = CellWriter(statement, tr)
    rows = tuple(_table_row(row, writer, tr, has_code=has_code) for row in statement.rows)
    return Table(
        columns=tuple(columns),
        rows=rows,
        indent_column=1 if has_code else 0,
        empty_text=tr("Nothing in this period."),
        small=len(rows) > _LONG_LIST,
    )


def _table_row(row: Row, writer: CellWriter, tr: Translator, *, has_code: bool) -> TableRow:
    cells = writer.cells(row)
    label = tr.resolve(row.label)
    return TableRow(
        cells=(row.code, label, *cells) if has_code else (label, *cells),
        emphasis=_EMPHASIS[row.kind],
        level=row.level,
        link=f"{row.link.kind}:{row.link.key}" if row.link else "",
    )


class CellWriter:
    """Writes a statement's cells as text in one language.

    A column in which any amount carries sen shows them in all, so that rupiah stand under rupiah.
    """

    def __init__(self, statement: Statement, tr: Translator) -> None:
        self._columns = statement.columns
        self._tr = tr
        self._with_sen = columns_with_sen(statement.columns, statement.rows)

    def cells(self, row: Row) -> tuple[str, ...]:
        """A row's cells; empty ones for a heading."""
        if not row.cells:
            return ("",) * len(self._columns)
        return tuple(
            self._text(cell, column.type, always_sen=with_sen)
            for cell, column, with_sen in zip(row.cells, self._columns, self._with_sen, strict=True)
        )

    def _text(self, cell: Cell, cell_type: CellType, *, always_sen: bool) -> str:
        language = self._tr.language
        match cell:
            case None:
                return ""
            case Money():
                if not cell:
                    return NOTHING
                return format_money(cell, language, parentheses=True, always_sen=always_sen)
            case date():
                return format_date_short(cell)
            case int():
                return format_count(cell, language)
            case Decimal():
                if cell_type is CellType.PERCENT:
                    return format_percent(cell, language, decimals=2)
                return format_quantity(cell, language)
            case _:
                return self._tr.resolve(cell)


def columns_with_sen(columns: Sequence[Column], rows: Iterable[Row]) -> list[bool]:
    """For each column, whether any of its amounts has sen."""
    with_sen = [False] * len(columns)
    for row in rows:
        for place, cell in enumerate(row.cells):
            if type(cell) is Money and cell.sen % SEN_PER_RUPIAH:
                with_sen[place] = True
    return with_sen


# --- what stands on every paper
# --------------------------------------------------------------------


def subtitle(statement: Statement, tr: Translator) -> str:
    """Period or date, then what was chosen: `Per 31 Desember 2025 · Unit toko`."""
    return " · ".join(
        (
            period_text(statement.from_date, statement.to_date, tr),
            *map(tr.resolve, statement.filters),
        )
    )


def period_text(from_date: date | None, to_date: date, tr: Translator) -> str:
    """A span of days or a date: `1 Januari s.d. 31 Desember 2025`."""
    if from_date is None:
        return tr("As at {date}", date=to_date)
    if from_date == to_date:
        return format_date(to_date, tr.language)
    first = format_date(from_date, tr.language)
    if from_date.year == to_date.year:
        first = first.removesuffix(f" {from_date.year}")
    return tr("{from_date} to {to_date}", from_date=first, to_date=to_date)


def letterhead(issuer: Issuer, tr: Translator) -> Letterhead:
    """Name, address and legal numbers of the cooperative."""
    cooperative = issuer.cooperative
    village, district, regency = (
        tr.resolve(Text(text.msgid, {"name": name})) if name else ""
        for text, name in (
            (Text("{name} village"), cooperative.village),
            (Text("{name} district"), cooperative.district),
            (Text("{name} regency"), cooperative.regency),
        )
    )
    legal = []
    if cooperative.legal_entity_number:
        legal.append(tr("Legal entity no. {number}", number=cooperative.legal_entity_number))
    if cooperative.cooperative_id_number:
        legal.append(tr("Cooperative id {number}", number=cooperative.cooperative_id_number))
    place = (cooperative.address, village, district, regency, cooperative.province)
    return Letterhead(
        name=cooperative.name,
        address=", ".join(part for part in place if part),
        legal=" · ".join(legal),
        logo_png=issuer.logo_png,
    )


def footer(issuer: Issuer, tr: Translator) -> str:
    """When the paper was made and out of which state of the books."""
    parts = []
    if issuer.made_at is not None:
        parts.append(
            tr(
                "Printed {date} {time}",
                date=issuer.made_at.date(),
                time=format_time(issuer.made_at, tr.language),
            )
        )
    if issuer.chain_head:
        parts.append(tr("Book code {code}", code=short_hash(issuer.chain_head)))
    return " · ".join(parts)


def short_hash(chain_head: str) -> str:
    """The first digits of the chain's hash in groups of four: `9f3a-71c2-e804`."""
    digits = chain_head[:SHORT_HASH_LENGTH]
    return "-".join(digits[begin : begin + 4] for begin in range(0, len(digits), 4))


def book_code(issuer: Issuer) -> str:
    """What the QR code of a paper says: the cooperative and the state of its books."""
    if not issuer.chain_head:
        return ""
    return f"{issuer.cooperative.name} · {short_hash(issuer.chain_head)}"


def page_label(tr: Translator) -> str:
    """The form of the page number, its placeholders left in."""
    return tr("page {page} of {pages}")


def part_label(tr: Translator) -> str:
    """The form of the line over a part of a wide table, its placeholders left in."""
    return tr("Part {part} of {parts}")


def place_and_date(cooperative: Cooperative, on: date, tr: Translator) -> str:
    """`Wonosobo, 24 November 2026`."""
    day = format_date(on, tr.language)
    return f"{cooperative.place}, {day}" if cooperative.place else day


def officers_signatures(
    issuer: Issuer, tr: Translator, *, on: date, keeper: bool = False
) -> Signatures:
    """Chair and treasurer sign, on the day the paper was made, else on the day it reports.

    Args:
        issuer: The cooperative.
        tr: The language.
        on: The day it reports.
        keeper: Whether it is a book of persons, which the secretary keeps and signs.
    """
    cooperative = issuer.cooperative
    day = issuer.made_at.date() if issuer.made_at is not None else on
    return Signatures(
        place_and_date=place_and_date(cooperative, day, tr),
        items=(
            Signature(role=tr("Chair"), name=cooperative.chair),
            Signature(role=tr("Secretary"), name=cooperative.secretary)
            if keeper
            else Signature(role=tr("Treasurer"), name=cooperative.treasurer),
        ),
    )
