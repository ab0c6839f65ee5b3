"""A workbook on the table before it is brought in: looked at, mended, rows laid aside, tried.

What is mended here is mended for this import; the file stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from coopledger.accounting import workbook as w
from coopledger.accounting.errors import ImportRefused, Problem
from coopledger.accounting.money import Money, total
from coopledger.services import importing
from coopledger.services.importing import ImportResult, Progress, ReadWorkbook, SkippedRow
from coopledger.services.session import Session
from coopledger.services.workbook_reading import Oddity, PercentCell, RawCell, RawRow, RawSheet

if TYPE_CHECKING:
    from coopledger.i18n import Translator


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """A cell: the sheet, the number of its row, and its column counted from 0."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWorkbook:
    """A workbook as it stands in the window.

    Attributes:
        sheets: As they are now, rows laid aside among them.
        digest: Of the file as it was.
        mended: The cells that were typed anew here.
        skipped: The rows that are laid aside, each with what was wrong with it.
    """

    path: Path
    sheets: tuple[RawSheet, ...]
    digest: str
    mended: Mapping[CellPlace, str] = field(default_factory=dict)
    skipped: Mapping[SkippedRow, tuple[Problem, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    def shown_sheets(self) -> tuple[RawSheet, ...]:
        """The sheets that bring something; the template's notes and lists do not."""
        silent = {each.casefold() for each in w.NO_SHEETS}
        return tuple(
            sheet
            for sheet in self.sheets
            if sheet.rows and sheet.name.strip().casefold() not in silent
        )

    def with_cell(self, place: CellPlace, text: str) -> OpenWorkbook:
        """The workbook with a cell typed anew."""
        mended = {**self.mended, place: text}
        sheets = tuple(
            _with_cell(sheet, place, text) if sheet.name == place.sheet else sheet
            for sheet in self.sheets
        )
        return replace(self, sheets=sheets, mended=mended)

    def skipping(self, row: SkippedRow, problems: tuple[Problem, ...]) -> OpenWorkbook:
        """The workbook with a row laid aside."""
        return replace(self, skipped={**self.skipped, row: problems})

    def taking_again(self, row: SkippedRow) -> OpenWorkbook:
        """The workbook with a row that was laid aside taken up again."""
        return replace(self, skipped={k: v for k, v in self.skipped.items() if k != row})

    def source(self) -> ReadWorkbook:
        """What it says without the rows that are laid aside."""
        aside = self.skipped.keys()
        sheets = tuple(
            RawSheet(
                sheet.name,
                tuple(row for row in sheet.rows if SkippedRow(sheet.name, row.number) not in aside),
            )
            for sheet in self.sheets
        )
        return importing.from_sheets(
            sheets, name=self.name, digest=self.digest, skipped=tuple(sorted(aside))
        )


def _with_cell(sheet: RawSheet, place: CellPlace, text: str) -> RawSheet:
    rows = []
    for row in sheet.rows:
        if row.number != place.row:
            rows.append(row)
            continue
        cells: list[RawCell] = [*row.cells, *[None] * (place.column + 1 - len(row.cells))]
        cells[place.column] = text.strip() or None
        rows.append(RawRow(row.number, tuple(cells)))
    return RawSheet(sheet.name, tuple(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningSums:
    """What the opening balances come to."""

    debit: Money
    credit: Money

    @property
    def difference(self) -> Money:
        """Debit less credit; it must be nothing."""
        return self.debit - self.credit


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is to be said of a workbook.

    Attributes:
        opened: The workbook.
        problems: What keeps it out; empty when nothing does.
        result: What it would bring in; None when it is refused or was only looked at.
        opening: The sums of the opening balances; None without any.
    """

    opened: OpenWorkbook
    problems: tuple[Problem, ...] = ()
    result: ImportResult | None = None
    opening: OpeningSums | None = None


def open_workbook(path: Path, progress: Progress | None = None) -> OpenWorkbook:
    """Reads a file.

    Raises:
        FileUnreadable: When it is no workbook.
    """
    # openpyxl is loaded here, at first use.
    from coopledger.services import workbook_files

    read = workbook_files.read_file(path, progress)
    # As the findings name them, whatever capitals the file has.
    sheets = tuple(RawSheet(w.sheet_name(sheet.name), sheet.rows) for sheet in read)
    return OpenWorkbook(path=path, sheets=sheets, digest=importing.digest_of(read))


def look(session: Session, opened: OpenWorkbook) -> Review:
    """What can be said of it without posting a row: quick enough after each mended cell.

    Raises:
        NotPermitted: When the user may not import.
    """
    source = opened.source()
    return Review(
        opened=opened,
        problems=importing.find_misfits(session, source),
        opening=_opening(source),
    )


def attempt(session: Session, opened: OpenWorkbook, progress: Progress | None = None) -> Review:
    """Tries everything and keeps nothing.

    Raises:
        NotPermitted: When the user may not import.
    """
    source = opened.source()
    try:
        result = importing.import_workbook(session, source, dry_run=True, progress=progress)
    except ImportRefused as refused:
        return Review(opened=opened, problems=refused.problems, opening=_opening(source))
    return Review(opened=opened, result=result, opening=_opening(source))


def take_over(
    session: Session, opened: OpenWorkbook, progress: Progress | None = None
) -> ImportResult:
    """Brings it in without the rows that are laid aside: all or nothing.

    Raises:
        NotPermitted, ImportRefused: As `importing.import_workbook` says.
    """
    return importing.import_workbook(session, opened.source(), progress=progress)


def _opening(source: ReadWorkbook) -> OpeningSums | None:
    rows = source.workbook.opening
    if not rows:
        return None
    return OpeningSums(
        debit=total(row.debit for row in rows), credit=total(row.credit for row in rows)
    )


def write_copy(
    opened: OpenWorkbook, target: Path, *, problems: tuple[Problem, ...], tr: Translator
) -> None:
    """Writes the workbook again as it stands here, each finding beside its row.

    Raises:
        BookExists, FileUnreadable, FileNotWritable, DiskFull, StorageUnavailable: As
        `workbook_files.write_errors` says.
    """
    from coopledger.services import workbook_files

    laid_aside = [
        Problem("row_skipped", f"{row.sheet}!{row.row}") for row in sorted(opened.skipped)
    ]
    workbook_files.write_errors(
        opened.path, target, problems=[*problems, *laid_aside], tr=tr, mended=_by_place(opened)
    )


def write_skipped(opened: OpenWorkbook, target: Path, *, tr: Translator) -> None:
    """Writes a workbook of only the rows that were laid aside, each with what was wrong with it.

    Raises:
        BookExists, FileUnreadable, FileNotWritable, DiskFull, StorageUnavailable: As
        `workbook_files.write_errors` says.
    """
    from coopledger.services import workbook_files

    wanted: dict[str, set[int]] = {}
    for row in opened.skipped:
        wanted.setdefault(row.sheet, set()).add(row.row)
    workbook_files.write_errors(
        opened.path,
        target,
        problems=[problem for problems in opened.skipped.values() for problem in problems],
        tr=tr,
        mended=_by_place(opened),
        only=wanted,
    )


def _by_place(opened: OpenWorkbook) -> dict[tuple[str, int, int], str]:
    return {(place.sheet, place.row, place.column): text for place, text in opened.mended.items()}


_WRITTEN: Mapping[Oddity, str] = {Oddity.FORMULA: "= …", Oddity.ERROR: "#!"}


def cell_text(cell: RawCell) -> str:
    """A cell as it is shown and as it may be typed again."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case Oddity():
            return _WRITTEN[cell]
        case bool():
            return str(cell).upper()
        case date():
            return cell.strftime("%d-%m-%Y")
        case PercentCell():
            return f"{_plain(cell.percent)}%"
        case Decimal():
            return _plain(cell)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".").replace(".", ",") if "." in text else text
