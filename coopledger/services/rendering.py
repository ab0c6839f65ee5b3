"""Finished documents as the window needs them: PDF bytes, and charts as pictures for the screen."""

from __future__ import annotations

from coopledger.reports.document import Chart, Document


def pdf(document: Document) -> bytes:
    """The document as a PDF file's content."""
    from coopledger.reports.pdf import render_pdf

    return render_pdf(document)


def chart_svg(chart: Chart, *, width: int, height: int, dark: bool = False) -> bytes:
    """The chart without its title as an SVG picture, in the colours of the screen's look."""
    from coopledger.reports import charts

    palette = charts.DARK if dark else charts.LIGHT
    return charts.chart_svg(chart, width=width, height=height, palette=palette)
