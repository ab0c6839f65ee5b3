"""One statement in every form: paper, text, workbook, CSV, JSON; the figures are the same."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.statements import (
    CellType,
    Column,
    Row,
    RowKind,
    Statement,
    line,
    section,
)
from coopledger.accounting.text import Named, Text
from coopledger.reports.csv import statement_csv
from coopledger.reports.document import Align, Emphasis
from coopledger.reports.file_names import file_name
from coopledger.reports.json import statement_json, to_json_text
from coopledger.reports.pdf import render_pdf
from coopledger.reports.statement_document import (
    NOTHING,
    period_text,
    short_hash,
    statement_blocks,
    statement_document,
    statement_table,
)
from coopledger.reports.text import render_text
from coopledger.reports.xlsx import statement_xlsx, statements_xlsx
from tests.reports.paper_builders import COOPERATIVE, ENGLISH, INDONESIAN, ISSUER, LONG_NAME, rupiah
from tests.reports.pdf_reading import read_pages, squeezed

MADE_AT = datetime(2026, 1, 5, 9, 7, tzinfo=UTC)
POSITION = Statement(
    name="financial-position",
    title=Text("Statement of financial position"),
    cooperative=COOPERATIVE.name,
    to_date=date(2025, 12, 31),
    code_title=Text("Code"),
    label_title=Text("Account"),
    columns=(
        Column(key="current", title="2025"),
        Column(key="previous", title="2024"),
        Column(key="change", title=Text("Change"), type=CellType.PERCENT),
        Column(key="checked_on", title=Text("Checked on"), type=CellType.DATE),
        Column(key="vouchers", title=Text("Vouchers"), type=CellType.COUNT),
        Column(key="remark", title=Text("Remark"), type=CellType.TEXT),
    ),
    rows=(
        section(Text("Assets")),
        line(
            Named("Kas", "Cash"),
            rupiah(1_234_567_890),
            ZERO,
            None,
            date(2025, 12, 30),
            1_250,
            "=SUM(A1)",
            code="1101",
        ),
        line(
            Named("Penyisihan pinjaman", "Loan loss allowance"),
            rupiah(-5_000),
            Money(410_959),
            Decimal("-92.435"),
            None,
            None,
            LONG_NAME,
            code="1209",
            level=2,
        ),
        Row(
            kind=RowKind.TOTAL,
            label=Text("Total assets"),
            cells=(rupiah(1_234_562_890), Money(410_959), Decimal("12"), None, None, None),
            extra={"debit": rupiah(1)},
        ),
    ),
    totals={"assets": rupiah(1_234_562_890), "liabilities": ZERO},
    filters=(Text("Shop unit"),),
    notes=(Text("The total was re-added."),),
    data={"decided": False, "parts": [{"part": "reserve", "percent": Rate.percent("22.5")}]},
)


# --- paper and text
# --------------------------------------------------------------------------------


def test_statement_as_text(golden: Callable[[str, str], None]) -> None:
    golden(
        "financial_position", render_text(statement_document(POSITION, ENGLISH, ISSUER), width=120)
    )


def test_every_cell_of_the_text_stands_on_the_paper() -> None:
    document = statement_document(POSITION, INDONESIAN, ISSUER)
    text = squeezed("".join(page.text for page in read_pages(render_pdf(document))))
    table = statement_table(POSITION, INDONESIAN)
    for column in table.columns:
        assert squeezed(column.title) in text
    for row in table.rows:
        for cell in row.cells:
            assert squeezed(cell) in text


def test_zero_is_a_dash_negatives_stand_in_parentheses_and_sen_go_through_the_column() -> None:
    table = statement_table(POSITION, INDONESIAN)
    assert table.rows[1].cells == (
        "1101",
        "Kas",
        "1.234.567.890",
        NOTHING,
        "",
        "30-12-2025",
        "1.250",
        "=SUM(A1)",
    )
    assert table.rows[2].cells[2:5] == ("(5.000)", "4.109,59", "-92,44%")
    assert table.rows[2].level == 2
    assert table.rows[3].emphasis is Emphasis.TOTAL


def test_figures_stand_right_and_words_left() -> None:
    aligns = [column.align for column in statement_table(POSITION, INDONESIAN).columns]
    left, right = Align.LEFT, Align.RIGHT
    assert aligns == [left, left, right, right, right, left, right, left]


def test_a_statement_without_codes_has_no_column_for_them() -> None:
    table = statement_table(replace(POSITION, code_title=""), INDONESIAN)
    assert len(table.columns) == 1 + len(POSITION.columns)
    assert table.indent_column == 0


def test_in_a_book_a_statement_is_a_chapter() -> None:
    heading, span, *_ = statement_blocks(POSITION, ENGLISH, heading_level=1)
    assert heading.text == "Statement of financial position"  # type: ignore[union-attr]
    assert span.text == "As at 31 December 2025 · Shop unit"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (None, date(2025, 12, 31), "As at 31 December 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), "1 January to 31 December 2025"),
        (date(2024, 7, 1), date(2025, 6, 30), "1 July 2024 to 30 June 2025"),
        (date(2025, 6, 30), date(2025, 6, 30), "30 June 2025"),
    ],
)
def test_periods_in_words(first: date | None, last: date, text: str) -> None:
    assert period_text(first, last, ENGLISH) == text


def test_the_short_hash_stands_in_groups() -> None:
    assert short_hash("9f3a71c2e80455aa") == "9f3a-71c2-e804"
    assert short_hash("") == ""


# --- JSON
# ------------------------------------------------------------------------------------------


def test_json_has_the_form_of_the_contract() -> None:
    values = json.loads(statement_json(POSITION, ENGLISH))
    assert values["report"] == "financial-position"
    assert values["cooperative"] == COOPERATIVE.name
    assert values["from"] is None
    assert values["to"] == "2025-12-31"
    assert values["columns"] == ["current", "previous"]
    assert values["totals"] == {"assets": "1234562890", "liabilities": "0"}
    assert [row["kind"] for row in values["rows"]] == ["section", "line", "line", "total"]
    assert values["rows"][0] == {"kind": "section", "code": "", "label": "Assets", "amounts": []}
    assert values["rows"][1]["amounts"] == ["1234567890", "0"]
    assert values["rows"][2]["amounts"] == ["-5000", "4109.59"]
    assert values["rows"][2]["change"] == -92.435
    assert values["rows"][1]["checked_on"] == "2025-12-30"
    assert values["rows"][1]["vouchers"] == 1250
    assert values["rows"][3]["debit"] == "1"
    assert values["decided"] is False
    assert values["parts"] == [{"part": "reserve", "percent": 22.5}]


def test_json_rows_about_members_carry_the_member() -> None:
    rows = (
        Row(kind=RowKind.LINE, label=LONG_NAME, cells=(rupiah(5),), code="0012", member="0012"),
    )
    statement = replace(
        POSITION, columns=(Column(key="balance", title="Saldo"),), rows=rows, data={}
    )
    (row,) = json.loads(statement_json(statement, INDONESIAN))["rows"]
    assert row["member"] == "0012"
    assert row["amounts"] == ["5"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_of_plain_values_reads_back(value: Any) -> None:
    assert json.loads(to_json_text(value, ENGLISH)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Money(-5), '"-0.05"'),
        (Decimal("26.10"), "26.1"),
        (Decimal("1E+2"), "100"),
        (Rate.percent(18), "18"),
        (Period(2025, 3), '"2025-03"'),
        (FiscalYear(2025), "2025"),
        (Text("Total {name}", {"name": "x"}), '"Total x"'),
        (RowKind.TOTAL, '"total"'),
        ((), "[]"),
        ({}, "{}"),
    ],
)
def test_json_of_our_own_values(value: object, text: str) -> None:
    assert to_json_text(value, ENGLISH).strip() == text


def test_a_float_has_no_json() -> None:
    with pytest.raises(TypeError, match="float"):
        to_json_text({"amount": 1.5}, ENGLISH)
    with pytest.raises(TypeError, match="finite"):
        to_json_text(Decimal("NaN"), ENGLISH)


# --- CSV
# -------------------------------------------------------------------------------------------


def test_csv_has_plain_amounts_and_no_formulas() -> None:
    text = statement_csv(POSITION, ENGLISH)
    assert text.startswith("\ufeff")
    header, assets, cash, allowance, _ = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert header == [
        "kind",
        "code",
        "Account",
        "2025",
        "2024",
        "Change",
        "Checked on",
        "Vouchers",
        "Remark",
    ]
    assert assets == ["section", "", "Assets", "", "", "", "", "", ""]
    assert cash == [
        "line",
        "1101",
        "Cash",
        "1234567890",
        "0",
        "",
        "2025-12-30",
        "1250",
        "'=SUM(A1)",
    ]
    assert allowance[3:6] == ["-5000", "4109.59", "-92.435"]


def test_csv_of_members_names_them() -> None:
    rows = (Row(kind=RowKind.LINE, label="+62 812", cells=(rupiah(5),), member="0012"),)
    statement = replace(POSITION, columns=(Column(key="balance", title="Saldo"),), rows=rows)
    _, row = csv.reader(io.StringIO(statement_csv(statement, INDONESIAN)))
    assert row == ["line", "", "'+62 812", "0012", "5"]


# --- the workbook
# ----------------------------------------------------------------------------------


def _sheet(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data)).active


def _row_of(sheet: Any, text: str) -> int:
    return next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == text)


def test_workbook_has_numbers_letterhead_bold_totals_and_signatures() -> None:
    sheet = _sheet(statement_xlsx(POSITION, ENGLISH, ISSUER))
    assert sheet["A1"].value == COOPERATIVE.name
    cash = _row_of(sheet, "Cash")
    assert sheet.cell(cash, 3).value == 1_234_567_890
    assert sheet.cell(cash, 3).number_format == "#,##0"
    assert sheet.cell(cash, 6).value == datetime(2025, 12, 30)  # noqa: DTZ001
    assert sheet.cell(cash, 8).value == "=SUM(A1)"
    assert sheet.cell(cash, 8).data_type == "s"
    allowance = _row_of(sheet, "Loan loss allowance")
    assert sheet.cell(allowance, 4).value == pytest.approx(4109.59)
    assert sheet.cell(allowance, 4).number_format == "#,##0.00"
    assert sheet.cell(allowance, 5).value == pytest.approx(-0.92435)
    assert sheet.cell(allowance, 5).number_format == "0.00%"
    total = _row_of(sheet, "Total assets")
    assert sheet.cell(total, 3).font.bold
    assert not sheet.cell(cash, 3).font.bold
    assert sheet.freeze_panes == f"C{_row_of(sheet, 'Account') + 1}"
    for name in ("Chair", "Siti Rohmah", "Treasurer", "Siti Aminah", "The total was re-added."):
        assert _row_of(sheet, name) > total


def test_workbook_of_many_statements_has_a_sheet_each() -> None:
    long = replace(POSITION, title="Laporan [2025]: perubahan ekuitas koperasi / anggota")
    data = statements_xlsx([POSITION, long, long], ENGLISH, ISSUER)
    names = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert len(set(names)) == 3
    assert all(len(name) <= 31 for name in names)


def test_the_same_statement_gives_the_same_workbook() -> None:
    assert statement_xlsx(POSITION, ENGLISH, ISSUER) == statement_xlsx(POSITION, ENGLISH, ISSUER)


@given(st.lists(st.integers(-MAX_AMOUNT.sen, MAX_AMOUNT.sen), min_size=1, max_size=20))
def test_amounts_are_the_same_in_each_form(amounts: list[int]) -> None:
    columns = (Column(key="amount", title="Nilai"),)
    rows = tuple(line(str(place), Money(sen)) for place, sen in enumerate(amounts))
    statement = replace(POSITION, columns=columns, rows=rows, code_title="", data={}, totals={})
    in_json = [row["amounts"][0] for row in json.loads(statement_json(statement, ENGLISH))["rows"]]
    plain = csv.DictReader(io.StringIO(statement_csv(statement, ENGLISH).removeprefix("\ufeff")))
    in_csv = [row["Nilai"] for row in plain]
    sheet = _sheet(statement_xlsx(statement, ENGLISH, ISSUER))
    first = _row_of(sheet, "0")
    for place, sen in enumerate(amounts):
        assert Money.from_decimal(Decimal(in_json[place])) == Money(sen)
        assert in_csv[place] == in_json[place]
        assert round(Decimal(repr(sheet.cell(first + place, 2).value)) * 100) == sen


# --- names of files
# --------------------------------------------------------------------------------


def test_file_names_carry_cooperative_kind_period_and_time() -> None:
    name = file_name(
        "Koperasi Désa: Maju/Jaya",
        "Kartu anggota",
        from_date=date(2025, 1, 1),
        to_date=date(2025, 12, 31),
        made_at=MADE_AT,
        extension="pdf",
    )
    assert name == "Koperasi-Desa-Maju-Jaya_Kartu-anggota_2025-01-01-2025-12-31_20260105-0907.pdf"


def test_file_names_are_never_empty_or_endless() -> None:
    day = date(2025, 12, 31)
    name = file_name("***", "x" * 500, to_date=day, made_at=MADE_AT, extension="xlsx")
    assert name.startswith("CoopLedger_xxx")
    assert len(name) < 120
