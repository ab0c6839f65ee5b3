"""Charts: on paper and on the screen, in colour and in grey."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.reports.charts import DARK, LIGHT, chart_drawing, chart_svg, tick_values
from coopledger.reports.document import Chart, ChartKind, Series

SVG = "{http://www.w3.org/2000/svg}"
AMOUNT = st.integers(-(10**12), 10**12)


def chart(kind: ChartKind, *values: tuple[int, ...]) -> Chart:
    names = ("Simpanan", "Pinjaman & jasa", "SHU")
    return Chart(
        title="Perkembangan",
        kind=kind,
        categories=tuple(f"Bulan {place}" for place in range(len(values[0]))),
        series=tuple(Series(label=names[place], values=one) for place, one in enumerate(values)),
        divisor=1_000_000,
        unit="juta rupiah",
    )


@given(AMOUNT, AMOUNT)
def test_the_axis_holds_all_values_and_zero(one: int, other: int) -> None:
    lowest, highest = sorted((one, other))
    ticks = tick_values(lowest, highest)
    assert ticks[0] <= min(lowest, 0)
    assert ticks[-1] >= max(highest, 0)
    assert 0 in ticks
    assert 2 <= len(ticks) <= 7
    assert len({after - before for before, after in pairwise(ticks)}) == 1


@pytest.mark.parametrize("kind", list(ChartKind))
@given(values=st.lists(st.tuples(AMOUNT, AMOUNT, AMOUNT), min_size=1, max_size=24))
def test_nothing_is_drawn_outside_the_picture(
    kind: ChartKind, values: list[tuple[int, int, int]]
) -> None:
    drawing = chart_drawing(chart(kind, *zip(*values, strict=True)), 400, 180)
    for shape in drawing.contents:
        left, bottom, right, top = shape.getBounds()
        assert left >= -1
        assert bottom >= -1
        assert right <= 401
        assert top <= 181


@pytest.mark.parametrize("kind", list(ChartKind))
def test_svg_is_well_formed_and_says_what_the_chart_says(kind: ChartKind) -> None:
    svg = chart_svg(chart(kind, (1_500_000, 2_000_000), (-500_000, 0)), width=400, height=180)
    root = ET.fromstring(svg)
    words = {element.text for element in root.iter(f"{SVG}text")}
    assert {"Simpanan", "Pinjaman & jasa", "juta rupiah", "Bulan 0", "Bulan 1", "0"} <= words


def test_series_differ_without_colour() -> None:
    values = ((1, 2), (2, 3), (3, 4))
    lines = chart_svg(chart(ChartKind.LINE, *values), width=400, height=180).decode()
    dashes = {
        re.search(r"stroke-dasharray=\"[^\"]+\"", element).group(0)  # type: ignore[union-attr]
        if "dasharray" in element
        else ""
        for element in re.findall(r"<polyline[^>]+>", lines)
    }
    assert len(dashes) == 3
    bars = chart_svg(chart(ChartKind.BARS, *values), width=400, height=180).decode()
    solid = set(re.findall(r"<rect[^>]+fill=\"(#\w+)\"", bars))
    assert LIGHT.background in solid
    assert LIGHT.series[0] in solid


def test_the_dark_screen_has_its_own_colours() -> None:
    one = chart(ChartKind.LINE, (1, 2))
    dark = chart_svg(one, width=400, height=180, palette=DARK)
    assert DARK.series[0].encode() in dark
    assert LIGHT.series[0].encode() not in dark
    assert chart_svg(one, width=400, height=180) == chart_svg(one, width=400, height=180)


def test_many_categories_are_named_without_overlap() -> None:
    svg = chart_svg(chart(ChartKind.LINE, tuple(range(60))), width=300, height=150)
    root = ET.fromstring(svg)
    places = [
        float(e.get("x", "0"))
        for e in root.iter(f"{SVG}text")
        if (e.text or "").startswith("Bulan")
    ]
    assert 3 < len(places) < 20
    assert min(after - before for before, after in pairwise(places)) > 25


def test_amounts_on_the_axis_follow_the_language() -> None:
    values = (1_500_000, 0)
    indonesian = chart_svg(chart(ChartKind.BARS, values), width=300, height=150)
    assert b">1,5<" in indonesian
