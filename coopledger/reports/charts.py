"""Charts, drawn once: into PDF for paper, to SVG for the screen.

They are legible in grey and to the colour-blind: series differ by line style, marker and hatching,
and colour only helps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from coopledger.reports import fonts
from coopledger.reports.document import Chart, ChartKind

_LABEL = 7.0
_LABEL_GAP = 4.0
_LEGEND = 7.5
_SAMPLE = 22.0
_MOST_VALUE_LABELS = 12
_DASHES: tuple[tuple[float, ...] | None, ...] = (None, (5, 2.5), (1.2, 2.2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """A chart's colours as `#RRGGBB`.

    Attributes:
        ink: Words.
        muted: The axis' words.
        line: Hairlines.
        background: What hatching lets through.
        series: One for each series.
    """

    ink: str
    muted: str
    line: str
    background: str
    series: tuple[str, str, str]


PAPER = Palette(
    ink="#1C2622",
    muted="#5C6863",
    line="#D5DAD7",
    background="#FFFFFF",
    series=("#1F7A5C", "#B4541A", "#3D4A45"),
)
LIGHT = Palette(
    ink="#1C2622",
    muted="#66736D",
    line="#E3E7E4",
    background="#FFFFFF",
    series=("#1F7A5C", "#B4541A", "#3D4A45"),
)
DARK = Palette(
    ink="#E6ECE9",
    muted="#93A19B",
    line="#2A3530",
    background="#1A221E",
    series=("#4DB38D", "#E39A62", "#CFE0DA"),
)


def chart_svg(
    chart: Chart, *, width: float, height: float, palette: Palette = LIGHT, family: str = "Inter"
) -> bytes:
    """The chart without its title as an SVG picture, in points.

    The elements are few and plain (rectangles, lines, text), which Qt's SVG reader draws
    faithfully.
    """
    drawing = chart_drawing(chart, width, height, palette)
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family={quoteattr(family)}>']
    parts += [_svg_element(shape, height) for shape in drawing.contents]
    parts.append("</svg>")
    return "\n".join(parts).encode("utf-8")


def chart_drawing(chart: Chart, width: float, height: float, palette: Palette = PAPER) -> Any:
    """The chart without its title as a `reportlab.graphics` drawing, in points."""
    from reportlab.graphics.shapes import Drawing

    fonts.register()
    drawing: Any = Drawing(width, height)
    for shape in _Plot(chart, width, height, palette).shapes():
        drawing.add(shape)
    return drawing


def tick_values(lowest: int, highest: int) -> list[int]:
    """Round values for a vertical axis that holds all values and zero: 3 to 6 of them.

    >>> tick_values(0, 7_300_000)
    [0, 2000000, 4000000, 6000000, 8000000]
    """
    lowest, highest = min(lowest, 0), max(highest, 0)
    span = max(highest - lowest, 4)
    step = 1
    while True:
        for multiple in (1, 2, 5):
            if span <= step * multiple * 4:
                step *= multiple
                first = -(-lowest // step) if lowest >= 0 else lowest // step
                last = -(-highest // step)
                return [step * number for number in range(first, max(last, first + 1) + 1)]
        step *= 10


class _Plot:
    """One chart's geometry."""

    def __init__(self, chart: Chart, width: float, height: float, palette: Palette) -> None:
        self.chart = chart
        self.palette = palette
        values = [value for series in chart.series for value in series.values] or [0]
        self.ticks = tick_values(min(values), max(values))
        labels = [self._number(value) for value in self.ticks]
        self.left = max(_width(label, _LABEL) for label in labels) + _LABEL_GAP
        self.right = width - 2.0
        slot = (self.right - self.left) / max(len(chart.categories), 1)
        self.slot = slot
        self.category_lines = [_wrap(name, slot - 3) for name in chart.categories]
        self.every = self._label_every()
        deepest = (
            1 if self.every > 1 else max((len(lines) for lines in self.category_lines), default=1)
        )
        self.bottom = deepest * _LABEL * 1.2 + _LABEL_GAP + 1
        self.legend = self._legend_places()
        legend_rows = max((row for _, row in self.legend), default=0) + 1
        self.top = height - _LEGEND * (1.6 * legend_rows + 0.8)
        self.height = height

    def shapes(self) -> Iterator[Any]:
        """Everything from back to front."""
        yield from self._legend()
        yield from self._axis()
        if self.chart.kind is ChartKind.LINE:
            for number, series in enumerate(self.chart.series):
                yield from self._line(number, series.values)
        else:
            yield from self._bars()

    def _label_every(self) -> int:
        """Every how many categories are named; names that do not fit beside others are left out."""
        if self.chart.kind is ChartKind.BARS:
            return 1
        widest = max((_width(name, _LABEL) for name in self.chart.categories), default=0.0)
        every = 1
        while widest + 4 > self.slot * every:
            every += 1
        return every

    def _y(self, value: int) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom + (self.top - self.bottom) * (value - low) / (high - low)

    def _x(self, place: int) -> float:
        return self.left + self.slot * (place + 0.5)

    def _number(self, value: int) -> str:
        number = Decimal(value) / self.chart.divisor
        text = f"{number:,.1f}" if number != number.to_integral_value() else f"{number:,.0f}"
        if self.chart.decimal_mark == ",":
            text = text.translate({ord(","): ".", ord("."): ","})
        return text

    def _legend_places(self) -> list[tuple[float, int]]:
        """Where each series is named: from the left, and in which line of the legend."""
        places = []
        x, row = self.left, 0
        unit = _width(self.chart.unit, _LABEL) + 12 if self.chart.unit else 0.0
        for series in self.chart.series:
            width = _SAMPLE + _width(series.label, _LEGEND)
            if x > self.left and x + width > self.right - (unit if row == 0 else 0.0):
                x, row = self.left, row + 1
            places.append((x, row))
            x += width + 14
        return places

    def _legend(self) -> Iterator[Any]:
        from reportlab.graphics.shapes import Line

        for number, (series, (x, row)) in enumerate(
            zip(self.chart.series, self.legend, strict=True)
        ):
            colour = self._colour(number)
            y = self.height - _LEGEND * (1 + 1.6 * row)
            if self.chart.kind is ChartKind.LINE:
                yield Line(
                    x,
                    y + 2.5,
                    x + 18,
                    y + 2.5,
                    strokeColor=colour,
                    strokeWidth=1.6,
                    strokeDashArray=_DASHES[number],
                )
                yield _marker(number, x + 9, y + 2.5, colour)
            else:
                yield from self._bar(number, x + 6, y - 0.5, 10, 7)
            yield _text(x + _SAMPLE, y, series.label, _LEGEND, _color(self.palette.ink))
        if self.chart.unit:
            y = self.height - _LEGEND
            yield _text(
                self.right, y, self.chart.unit, _LABEL, _color(self.palette.muted), anchor="end"
            )

    def _axis(self) -> Iterator[Any]:
        from reportlab.graphics.shapes import Line

        muted = _color(self.palette.muted)
        for value in self.ticks:
            y = self._y(value)
            colour = muted if value == 0 else _color(self.palette.line)
            yield Line(
                self.left,
                y,
                self.right,
                y,
                strokeColor=colour,
                strokeWidth=0.6 if value == 0 else 0.5,
            )
            label = self._number(value)
            yield _text(
                self.left - _LABEL_GAP, y - _LABEL * 0.35, label, _LABEL, muted, anchor="end"
            )
        for place, lines in enumerate(self.category_lines):
            if place % self.every:
                continue
            shown = lines if self.every == 1 else [self.chart.categories[place]]
            for depth, line in enumerate(shown):
                y = self.bottom - _LABEL_GAP - _LABEL * (0.8 + 1.2 * depth)
                # A name thinned out to every third month may be wider than its own slot.
                half = _width(line, _LABEL) / 2
                x = max(half, min(self._x(place), self.right - half))
                yield _text(x, y, line, _LABEL, muted, anchor="middle")

    def _line(self, number: int, values: Sequence[int]) -> Iterator[Any]:
        from reportlab.graphics.shapes import PolyLine

        colour = self._colour(number)
        points = [(self._x(place), self._y(value)) for place, value in enumerate(values)]
        flat = [coordinate for point in points for coordinate in point]
        if len(points) > 1:
            yield PolyLine(
                flat,
                strokeColor=colour,
                strokeWidth=1.6,
                strokeDashArray=_DASHES[number],
                strokeLineJoin=1,
            )
        for place, (x, y) in enumerate(points):
            if place % self.every == 0 or place == len(points) - 1:
                yield _marker(number, x, y, colour)

    def _bars(self) -> Iterator[Any]:
        count = max(len(self.chart.series), 1)
        group = min(self.slot * 0.72, 46.0 * count)
        width = group / count
        named = count * len(self.chart.categories) <= _MOST_VALUE_LABELS
        for number, series in enumerate(self.chart.series):
            for place, value in enumerate(series.values):
                x = self._x(place) - group / 2 + number * width
                low, high = sorted((self._y(0), self._y(value)))
                if value:
                    yield from self._bar(number, x + width * 0.06, low, width * 0.88, high - low)
                if named:
                    y = high + 2.5 if value >= 0 else low - _LABEL
                    ink = _color(self.palette.ink)
                    yield _text(x + width / 2, y, self._number(value), _LABEL, ink, anchor="middle")

    def _bar(self, number: int, x: float, y: float, width: float, height: float) -> Iterator[Any]:
        """A bar: solid, hatched, or an outline, so that grey copies keep them apart."""
        from reportlab.graphics.shapes import Line, Rect

        colour = self._colour(number)
        fill = colour if number == 0 else _color(self.palette.background)
        yield Rect(x, y, width, height, fillColor=fill, strokeColor=colour, strokeWidth=0.7)
        if number != 1:
            return
        # Diagonals from the left and lower edges, cut at the right and upper ones.
        step = 3.2
        offset = step - height
        while offset < width:
            x1, y1 = (offset, 0.0) if offset >= 0 else (0.0, -offset)
            reach = min(width - x1, height - y1)
            if reach > 0:
                yield Line(
                    x + x1,
                    y + y1,
                    x + x1 + reach,
                    y + y1 + reach,
                    strokeColor=colour,
                    strokeWidth=0.6,
                )
            offset += step

    def _colour(self, number: int) -> Any:
        return _color(self.palette.series[number])


def _color(value: str) -> Any:
    from reportlab.lib.colors import HexColor

    return HexColor(value)


def _text(x: float, y: float, text: str, size: float, colour: Any, *, anchor: str = "start") -> Any:
    from reportlab.graphics.shapes import String

    return String(
        x, y, text, fontName=fonts.REGULAR, fontSize=size, fillColor=colour, textAnchor=anchor
    )


def _width(text: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    fonts.register()
    width: float = stringWidth(text, fonts.REGULAR, size)
    return width


def _wrap(text: str, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}", _LABEL) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines or [""]


def _marker(number: int, x: float, y: float, colour: Any) -> Any:
    from reportlab.graphics.shapes import Circle, Polygon, Rect

    if number == 0:
        return Circle(x, y, 2.1, fillColor=colour, strokeColor=None)
    if number == 1:
        return Rect(x - 2, y - 2, 4, 4, fillColor=colour, strokeColor=None)
    return Polygon([x - 2.5, y - 2, x + 2.5, y - 2, x, y + 2.6], fillColor=colour, strokeColor=None)


def _svg_element(shape: Any, height: float) -> str:
    """One shape of our charts as SVG, whose vertical axis points down."""
    match type(shape).__name__:
        case "Line":
            place = f'x1="{shape.x1:.2f}" y1="{height - shape.y1:.2f}" '
            place += f'x2="{shape.x2:.2f}" y2="{height - shape.y2:.2f}"'
            return f"<line {place} {_svg_stroke(shape)}/>"
        case "PolyLine":
            points = _svg_points(shape.points, height)
            return f'<polyline points="{points}" {_svg_stroke(shape)} fill="none"/>'
        case "Polygon":
            points = _svg_points(shape.points, height)
            return f'<polygon points="{points}" fill="{_svg_colour(shape.fillColor)}"/>'
        case "Circle":
            place = f'cx="{shape.cx:.2f}" cy="{height - shape.cy:.2f}" r="{shape.r:g}"'
            return f'<circle {place} fill="{_svg_colour(shape.fillColor)}"/>'
        case "Rect":
            place = f'x="{shape.x:.2f}" y="{height - shape.y - shape.height:.2f}"'
            size = f'width="{shape.width:.2f}" height="{shape.height:.2f}"'
            stroke = _svg_stroke(shape) if shape.strokeColor is not None else ""
            return f'<rect {place} {size} fill="{_svg_colour(shape.fillColor)}" {stroke}/>'
        case _:
            place = f'x="{shape.x:.2f}" y="{height - shape.y:.2f}" text-anchor="{shape.textAnchor}"'
            style = f'font-size="{shape.fontSize:g}" fill="{_svg_colour(shape.fillColor)}"'
            return f"<text {place} {style}>{escape(shape.text)}</text>"


def _svg_stroke(shape: Any) -> str:
    dash = shape.strokeDashArray
    dashes = f' stroke-dasharray="{",".join(f"{part:g}" for part in dash)}"' if dash else ""
    return f'stroke="{_svg_colour(shape.strokeColor)}" stroke-width="{shape.strokeWidth:g}"{dashes}'


def _svg_points(points: Sequence[float], height: float) -> str:
    pairs = zip(points[::2], points[1::2], strict=True)
    return " ".join(f"{x:.2f},{height - y:.2f}" for x, y in pairs)


def _svg_colour(colour: Any) -> str:
    red, green, blue = (round(part * 255) for part in (colour.red, colour.green, colour.blue))
    return f"#{red:02X}{green:02X}{blue:02X}"
