"""Column widths: measured, inside the sheet, amounts never squeezed."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from coopledger.reports.document import Align, Emphasis, Table, TableColumn, TableRow
from coopledger.reports.pdf_table import SMALLEST, fit, is_band, measure, split

WORDS = st.text(alphabet="abcdefg hijk", min_size=0, max_size=70)
AMOUNTS = st.integers(-(10**12), 10**12).map(
    lambda number: f"({-number:,})" if number < 0 else f"{number:,}"
)


class Monospaced:
    """A face in which each letter is half as wide as it is high."""

    def width(self, text: str) -> float:
        return len(text) * 0.5


@st.composite
def tables(draw: st.DrawFn) -> Table:
    amounts = draw(st.integers(0, 14))
    rows = draw(
        st.lists(
            st.tuples(WORDS, st.lists(AMOUNTS, min_size=amounts, max_size=amounts)),
            min_size=1,
            max_size=6,
        )
    )
    return Table(
        columns=(
            TableColumn(title=draw(WORDS), width=3.0),
            *(TableColumn(title=draw(WORDS), align=Align.RIGHT) for _ in range(amounts)),
        ),
        rows=tuple(TableRow((label, *cells)) for label, cells in rows),
    )


@given(tables(), st.floats(200, 900))
def test_a_fit_fills_the_width_and_leaves_amounts_whole(table: Table, width: float) -> None:
    face = Monospaced()
    sizes = measure(table, face, face)
    fitted = fit(table, sizes, width=width, size=9.0)
    assume(fitted is not None)
    assert fitted is not None
    assert SMALLEST <= fitted.size <= 9.0
    whole = sum(fitted.widths) + fitted.gutter * (len(fitted.widths) - 1)
    assert abs(whole - width) < 0.01
    for row in table.rows:
        for cell, room in zip(row.cells[1:], fitted.widths[1:], strict=True):
            assert face.width(cell) * fitted.size <= room + 0.01


@given(tables(), st.floats(240, 500))
def test_parts_hold_every_column_and_repeat_the_first(table: Table, width: float) -> None:
    assume(len(table.columns) > 1)
    face = Monospaced()
    sizes = measure(table, face, face)
    parts = split(table, sizes, width=width, size=7.5)
    for part in parts:
        assert part.columns[0] == 0
        whole = sum(part.widths) + part.gutter * (len(part.widths) - 1)
        assert whole <= width + 0.01
        assert part.size >= SMALLEST
    others = [index for part in parts for index in part.columns[1:]]
    assert others == list(range(1, len(table.columns)))


def test_a_heading_over_the_whole_width_widens_no_column() -> None:
    columns = (TableColumn(title="A"), TableColumn(title="B", align=Align.RIGHT))
    band = TableRow(("a very long heading over all columns", ""), Emphasis.SECTION)
    plain = TableRow(("short", "1"))
    face = Monospaced()
    with_band = measure(Table(columns=columns, rows=(band, plain)), face, face)
    assert with_band == measure(Table(columns=columns, rows=(plain,)), face, face)
    assert is_band(band, Table(columns=columns, rows=(band,)))
    assert not is_band(plain, Table(columns=columns, rows=(plain,)))


def test_columns_of_similar_amounts_are_made_equally_wide() -> None:
    columns = (
        TableColumn(title="Name"),
        TableColumn(title="Debit", align=Align.RIGHT),
        TableColumn(title="Credit", align=Align.RIGHT),
    )
    table = Table(columns=columns, rows=(TableRow(("Cash", "1.234.567", "12.345")),))
    face = Monospaced()
    fitted = fit(table, measure(table, face, face), width=400, size=9.0)
    assert fitted is not None
    assert fitted.widths[1] == fitted.widths[2]
