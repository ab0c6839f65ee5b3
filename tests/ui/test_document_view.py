"""Documents on the screen: every block, links, charts, print preview, exports."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from coopledger.accounting.errors import StorageUnavailable
from coopledger.reports import document as d
from coopledger.services import rendering
from coopledger.ui.context import Context
from coopledger.ui.dialogs.print_preview import PrintPreview, render_pages
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress
from coopledger.ui.widgets.document_view import DocumentTable, DocumentView
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.svg_view import SvgView
from tests.ui.conftest import Settle

TABLE = d.Table(
    columns=(
        d.TableColumn(title="Code"),
        d.TableColumn(title="Account", width=3),
        d.TableColumn(title="2026", align=d.Align.RIGHT),
    ),
    rows=(
        d.TableRow(("", "Assets", ""), d.Emphasis.SECTION),
        d.TableRow(("1101", "Cash", "5.000.000.000"), level=1, link="account:1101"),
        d.TableRow(("", "Total", "5.000.000.000"), d.Emphasis.TOTAL),
    ),
    indent_column=1,
)
BLOCKS: tuple[d.Block, ...] = (
    d.Cover(title="Annual report", subtitle="2026", cooperative="Koperasi Uji", lines=("one",)),
    d.TableOfContents(title="Contents"),
    d.Heading(text="Position", level=1),
    d.Paragraph(text="As it stands.", muted=True),
    d.Fields(items=(d.Field(label="Number", value="0012"),), columns=2),
    d.Figures(items=(d.Figure(label="Savings", value="Rp5", note="all"),)),
    d.Amount(label="Received", value="Rp5.000", words="five thousand rupiah"),
    d.Code(groups=("AB12", "CD34"), groups_per_line=1),
    TABLE,
    d.Table(columns=TABLE.columns, rows=(), empty_text="No rows."),
    d.Chart(
        title="Savings",
        kind=d.ChartKind.LINE,
        categories=("Jan", "Feb"),
        series=(d.Series(label="Savings", values=(1, 2)),),
    ),
    d.FormTable(
        columns=(d.FormColumn(title="Name"), d.FormColumn(title="Dues")),
        rows=((d.FormCell(text="Ani"), d.FormCell(hint="20.000")),),
        total=(d.FormCell(text="Total"), d.FormCell(closed=True)),
    ),
    d.IdCards(
        issuer=d.Letterhead(name="Maju"),
        items=(
            d.IdCard(
                kind="CARD",
                name="Painem",
                number="No. 7",
                lines=("Lipursari",),
                initials="P",
                code="7",
            ),
        ),
    ),
    d.Slips(
        letterhead=d.Letterhead(name="Koperasi Uji"),
        items=(
            d.Slip(
                title="Receipt",
                number="BKM/2026/000001",
                note="24-11-2026",
                fields=(d.Field(label="From", value="Tumini"),),
                parts=(d.Field(label="Dues", value="20.000"),),
                amount=d.Amount(label="In words", value="Rp20.000", words="twenty thousand"),
                signatures=d.Signatures(place_and_date="", items=(d.Signature(role="Chair"),)),
            ),
        ),
    ),
    d.Spacer(),
    d.PageBreak(),
    d.Signatures(place_and_date="Wonosobo", items=(d.Signature(role="Chair", name="Ani"),)),
    d.Qr(payload="x", title="Compare", lines=("with your book",)),
)
DOCUMENT = d.Document(title="Report", subtitle="2026", blocks=BLOCKS, footer="made today")


@pytest.fixture
def view(qtbot, context: Context) -> DocumentView:  # type: ignore[no-untyped-def]
    def draw(chart: d.Chart, width: int, height: int) -> bytes:
        return rendering.chart_svg(chart, width=width, height=height)

    shown = DocumentView(context.theme, context.tr, context.operations, draw)
    qtbot.addWidget(shown)
    shown.resize(1_000, 700)
    shown.show()
    return shown


def test_every_block_is_shown(view: DocumentView, settle: Settle) -> None:
    assert {type(block) for block in BLOCKS} == set(get_args(d.Block))
    view.show_document(DOCUMENT)
    settle()
    texts = {label.text() for label in view.findChildren(QLabel)}
    assert {"Report", "Annual report", "Position", "0012", "Rp5", "No rows.", "Ani"} <= texts
    assert {"five thousand rupiah", "AB12", "CD34"} <= texts
    assert {"Compare", "made today", "Painem · No. 7", "Lipursari"} <= texts
    assert {"Receipt BKM/2026/000001", "Tumini", "twenty thousand"} <= texts
    chart = view.findChild(SvgView)
    assert chart is not None
    assert chart.sizeHint().width() > 0


def test_a_figure_opens(qtbot, view: DocumentView) -> None:  # type: ignore[no-untyped-def]
    opened: list[tuple[str, str]] = []
    view.link_activated.connect(lambda kind, key: opened.append((kind, key)))
    view.show_document(DOCUMENT)
    table = view.findChild(DocumentTable)
    assert table is not None
    grid = table.grid
    for row in range(3):
        grid.view.select_row(row)
        qtbot.keyClick(grid.view, Qt.Key.Key_Return)
    assert opened == [("account", "1101")]


def test_the_table_is_never_cut(view: DocumentView) -> None:
    view.show_document(DOCUMENT)
    table = view.findChild(DocumentTable)
    assert table is not None
    bottom = table.grid.view.rowViewportPosition(2) + table.grid.view.row_height
    assert bottom <= table.grid.view.viewport().height()


def test_pages_are_shown_before_they_are_printed(qtbot, context: Context, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    content = rendering.pdf(d.Document(title="Report", blocks=(TABLE, d.PageBreak(), TABLE)))
    preview = PrintPreview(context, content)
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(preview)
    preview.open()
    settle()
    assert preview.count_label.text() == "2 pages"
    assert preview.print_button.isEnabled()


def test_pages_are_printed_each_on_its_own_paper(  # type: ignore[no-untyped-def]
    qtbot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    content = rendering.pdf(d.Document(title="Report", blocks=(TABLE, d.PageBreak(), TABLE)))
    preview = PrintPreview(context, content)
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(preview)
    preview.open()
    settle()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.print_on(printer)
    settle()
    assert preview.result() == PrintPreview.DialogCode.Accepted
    written = pypdf.PdfReader(tmp_path / "printed.pdf")
    assert len(written.pages) == 2
    assert round(float(written.pages[0].mediabox.width)) == 595


def test_a_page_keeps_its_size(context: Context) -> None:
    import threading

    progress = Progress(lambda *_: None, threading.Event())
    document = d.Document(title="Receipt", blocks=(TABLE,), paper=d.Paper.A5_LANDSCAPE)
    (sheet,) = render_pages(progress, rendering.pdf(document), 72)
    assert sheet.size.width() > sheet.size.height()
    assert abs(sheet.image.width() - sheet.size.width()) <= 2
    assert sheet.image.pixelColor(1, 1).name() == "#ffffff"


def test_exports_are_written_and_named(
    qtbot,  # type: ignore[no-untyped-def]
    context: Context,
    settle: Settle,
    tmp_path: Path,
    messages: list[Message],
) -> None:
    bar = ExportBar(context)
    qtbot.addWidget(bar)
    bar.show()
    bar.offer({"csv": lambda _: b"a;b"}, lambda ending: f"report.{ending}")
    assert bar._buttons["csv"].isVisible()
    assert not bar._buttons["xlsx"].isVisible()
    assert not bar.print_button.isVisible()
    bar.write_to(tmp_path / "report.csv", lambda _: b"a;b")
    settle()
    assert (tmp_path / "report.csv").read_bytes() == b"a;b"
    assert messages[0].text == "Written: report.csv"
    assert messages[0].action == "Open"


def test_a_file_that_cannot_be_written_is_said(
    qtbot,  # type: ignore[no-untyped-def]
    context: Context,
    settle: Settle,
    tmp_path: Path,
) -> None:
    refused: list[object] = []
    context.operations.refused.connect(refused.append)
    bar = ExportBar(context)
    qtbot.addWidget(bar)
    bar.write_to(tmp_path / "no folder" / "report.csv", lambda _: b"")
    settle()
    assert isinstance(refused[0], StorageUnavailable)
