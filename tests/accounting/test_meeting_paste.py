"""What a block pasted from a spreadsheet means on the meeting-day sheet."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.errors import AmountUnreadable, Problem
from coopledger.accounting.meeting_paste import Pasted, PastedRow, cell_name, parse_block
from coopledger.accounting.meetings import (
    Place,
    PlaceKind,
    RowEntry,
    Sheet,
    SheetColumn,
    SheetRow,
)
from coopledger.accounting.money import Money

M, V, P, J, D, C = SheetColumn


def rupiah(amount: int) -> Money:
    return Money.rupiah(amount)


def parse(text: str) -> Money:
    """Amounts as `i18n.parse_money` reads the simple ones; that room lies above."""
    digits = text.replace(".", "")
    if not digits.isdecimal():
        raise AmountUnreadable(text, "letters")
    return Money.rupiah(int(digits))


def row(place: int, number: str, loan: str | None = None, *, further: bool = False) -> SheetRow:
    return SheetRow(
        rank=place,
        code=f"{place:02d}",
        member_number=number,
        member_name=f"Anggota {number}",
        loan_number=loan,
        further=further,
    )


SHEET = Sheet(
    place=Place(kind=PlaceKind.GROUP, name="Melati"),
    held_on=date(2026, 11, 24),
    rows=(
        row(1, "0012", "P1"),
        row(1, "0012", "P2", further=True),
        row(2, "0014"),
        row(3, "0018"),
        row(4, "0031"),
    ),
)


def paste(text: str, **where: object) -> Pasted:
    return parse_block(text, SHEET, parse, **where)  # type: ignore[arg-type]


def amounts(pasted: Pasted) -> list[tuple[str, dict[SheetColumn, Money]]]:
    """Member and filled amounts of each row."""
    return [(row.key[0], dict(row.entry.amounts)) for row in pasted.rows]


def found(pasted: Pasted) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in pasted.problems]


def test_rows_find_their_members_by_number_whatever_their_order() -> None:
    pasted = paste("0018\tNur\t20.000\t25.000\n0014\tRohayati\t20.000\t\n")
    assert pasted.by_number
    assert pasted.problems == ()
    assert amounts(pasted) == [
        ("0018", {M: rupiah(20_000), V: rupiah(25_000)}),
        ("0014", {M: rupiah(20_000)}),
    ]
    assert pasted.rows[1].amounts == {M: rupiah(20_000), V: None}


def test_zeros_that_a_spreadsheet_dropped_are_found_again() -> None:
    assert amounts(paste("14\t20.000\n18\t5.000")) == [
        ("0014", {M: rupiah(20_000)}),
        ("0018", {M: rupiah(5_000)}),
    ]


def test_the_column_of_full_numbers_goes_before_one_of_row_numbers() -> None:
    pasted = paste("12\t0014\tAni\t20.000\n14\t0018\tIda\t5.000")
    assert amounts(pasted) == [("0014", {M: rupiah(20_000)}), ("0018", {M: rupiah(5_000)})]


def test_row_numbers_and_names_are_no_amounts() -> None:
    for text in ("1\tAni\t20.000\n2\tIda\t5.000", "1\t20.000\n2\t5.000", "Ani\t20.000\nIda\t5.000"):
        pasted = paste(text)
        assert not pasted.by_number
        assert amounts(pasted) == [("0012", {M: rupiah(20_000)}), ("0012", {M: rupiah(5_000)})]
    # One row alone is no count of rows.
    assert amounts(paste("1")) == [("0012", {M: rupiah(1)})]


def test_remarks_at_the_right_are_left_out() -> None:
    pasted = paste("0014\t20.000\tlunas\n0018\t5.000\tkurang")
    assert pasted.problems == ()
    assert set(pasted.rows[0].amounts) == {M}


def test_without_numbers_rows_follow_the_order_of_the_sheet() -> None:
    pasted = paste("20.000\t5.000\n300.000\n\n7.000", first_row=0, first_column=M)
    assert not pasted.by_number
    assert [line.key for line in pasted.rows] == [
        ("0012", None),
        ("0012", "P2"),
        ("0014", None),
        ("0018", None),
    ]
    assert pasted.rows[2].amounts == {M: None, V: None}
    later = paste("5.000\n6.000", first_row=3, first_column=P)
    assert amounts(later) == [("0018", {P: rupiah(5_000)}), ("0031", {P: rupiah(6_000)})]


def test_a_heading_says_what_the_columns_are() -> None:
    pasted = paste(
        "No\tNama\tNo. Anggota\tSimpanan Wajib\tDenda\tJasa\tJumlah\n"
        "1\tRohayati\t0014\t20.000\t5.000\t\t25.000\n"
        "\tJumlah\t\t20.000\t5.000\t\t25.000\n"
    )
    assert pasted.problems == ()
    assert amounts(pasted) == [("0014", {M: rupiah(20_000), D: rupiah(5_000)})]
    assert set(pasted.rows[0].amounts) == {M, D, J}


def test_semicolons_part_cells_where_there_is_no_tab() -> None:
    assert amounts(paste("0014;20.000;5.000\r\n")) == [
        ("0014", {M: rupiah(20_000), V: rupiah(5_000)})
    ]


def test_quotes_of_a_spreadsheet_and_monstrous_cells_do_no_harm() -> None:
    pasted = paste('0014\t"Siti ""Ibu"" Aminah"\t20.000\n0018\t' + "x" * 200_000 + "\t5.000")
    assert amounts(pasted) == [("0014", {M: rupiah(20_000)}), ("0018", {M: rupiah(5_000)})]


def test_a_second_row_of_a_member_is_that_of_her_further_loan() -> None:
    pasted = paste("Nomor Anggota\tPokok\n0012\t100.000\n0012\t50.000\n0012\t1.000")
    assert [line.key for line in pasted.rows] == [("0012", None), ("0012", "P2")]
    assert found(pasted) == [("pasted_member_twice", "A4")]


@pytest.mark.parametrize("word", ["tidak hadir", "Absen", "ALPA", "izin", "-"])
def test_words_for_absence_are_understood(word: str) -> None:
    (line, other) = paste(f"0014\t{word}\n0018\t20.000").rows
    assert line.absent
    assert line.entry == RowEntry(member_number="0014", absent=True)
    assert not other.absent


def test_a_dash_beside_amounts_is_what_a_spreadsheet_shows_for_zero() -> None:
    (line,) = paste("0014\t20.000\t-\t-").rows
    assert not line.absent
    assert line.amounts == {M: rupiah(20_000), V: None, P: None}


def test_a_column_of_attendance() -> None:
    pasted = paste("No Anggota\tHadir\tWajib\n0014\ttidak\t\n0018\tya\t5.000")
    assert [line.absent for line in pasted.rows] == [True, False]
    assert pasted.problems == ()


def test_somebody_absent_who_paid_is_asked_about() -> None:
    pasted = paste("0014\ttidak hadir\t20.000")
    assert found(pasted) == [("pasted_absent_but_paid", "B1")]
    assert not pasted.rows[0].absent


def test_each_bad_cell_is_named_and_the_rest_stands() -> None:
    pasted = paste("0014\t1.5x\t5.000\n0404\t5.000\n0018\t5.000\n\t7.000")
    assert found(pasted) == [
        ("refused", "B1"),
        ("pasted_unknown_member", "A2"),
        ("pasted_number_missing", "A4"),
    ]
    assert pasted.problems[0] == Problem(
        "refused", "B1", {"error": AmountUnreadable("1.5x", "letters")}
    )
    assert pasted.rows[0] == PastedRow(
        key=("0014", None), amounts={M: None, V: rupiah(5_000)}, unread={M: "1.5x"}
    )
    assert amounts(pasted)[1] == ("0018", {M: rupiah(5_000)})


def test_an_empty_row_between_others_says_nothing() -> None:
    pasted = paste("0014\t1.000\n\t\n0018\t2.000")
    assert pasted.problems == ()
    assert [line.key[0] for line in pasted.rows] == ["0014", "0018"]


def test_more_rows_than_the_sheet_are_named_once() -> None:
    pasted = paste("1.000\n" * 7, first_row=1)
    assert len(pasted.rows) == 4
    assert found(pasted) == [("pasted_too_many_rows", "A5")]
    assert found(paste("1.000\n\n\n\n\n\t\n")) == []


def test_amounts_beyond_the_last_column_are_named() -> None:
    pasted = paste("0014\t1\t2\t3\t4\t5\t6\t9")
    assert found(pasted) == [("pasted_too_many_cells", "H1")]
    assert len(pasted.rows[0].amounts) == 6


def test_a_column_that_only_adds_up_the_others_is_left_out() -> None:
    pasted = paste("0014\t20.000\t5.000\t25.000\n0018\t20.000\t\t20.000")
    assert pasted.problems == ()
    assert amounts(pasted)[0] == ("0014", {M: rupiah(20_000), V: rupiah(5_000)})
    assert set(paste("0014\t20.000\t5.000\t26.000").rows[0].amounts) == {M, V, P}
    assert set(paste("0014\t\t\t").rows[0].amounts) == {M, V, P}


def test_headings_that_say_nothing_above_amounts_and_double_ones_are_named() -> None:
    pasted = paste("No Anggota\tWajib\tHari raya\tTelepon\tWajib\n0014\t1.000\t2.000\tx\t3.000")
    assert found(pasted) == [("pasted_unknown_column", "C1"), ("pasted_column_twice", "E1")]


def test_a_first_row_of_names_alone_is_no_heading() -> None:
    pasted = paste("Wajib\tSukarela\tEntah\tLain\tApa\n0014\t1.000")
    assert pasted.rows == () or not pasted.by_number


@pytest.mark.parametrize("text", ["", "\n\n", "\t\t"])
def test_nothing_pasted_says_nothing(text: str) -> None:
    pasted = paste(text)
    assert pasted.problems == ()
    assert all(line.entry.is_empty for line in pasted.rows)


@pytest.mark.parametrize(
    ("line", "index", "name"), [(1, 0, "A1"), (12, 25, "Z12"), (3, 26, "AA3"), (1, 701, "ZZ1")]
)
def test_cells_are_named_as_a_spreadsheet_does(line: int, index: int, name: str) -> None:
    assert cell_name(line, index) == name


NUMBERS = ["0012", "0014", "0018", "0031"]
CELL = st.one_of(st.just(0), st.integers(1, 9_999_999))


@given(
    st.lists(
        st.tuples(st.sampled_from(NUMBERS), st.lists(CELL, min_size=6, max_size=6)),
        min_size=1,
        unique_by=lambda pair: pair[0],
    )
)
def test_a_pasted_block_equals_what_was_typed(
    rows: list[tuple[str, list[int]]],
) -> None:
    titles = ("No Anggota", "Wajib", "Sukarela", "Pokok", "Jasa", "Denda", "Belanja kredit")
    lines = ["\t".join(titles)]
    lines += [
        "\t".join((number, *(f"{cell:,}".replace(",", ".") for cell in cells)))
        for number, cells in rows
    ]
    pasted = paste("\n".join(lines))
    assert pasted.problems == ()
    assert [line.entry for line in pasted.rows] == [
        RowEntry(
            member_number=number,
            amounts={
                column: rupiah(cell)
                for column, cell in zip(SheetColumn, cells, strict=True)
                if cell
            },
        )
        for number, cells in rows
    ]
