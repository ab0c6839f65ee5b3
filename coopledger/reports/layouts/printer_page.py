"""A test page: whether printer and sheet agree, in millimetres."""

from __future__ import annotations

from datetime import date

from coopledger.i18n import Translator
from coopledger.reports.document import Align, Document, Field, Fields, Paper, Paragraph, Table
from coopledger.reports.document import TableColumn as Column
from coopledger.reports.document import TableRow as Row
from coopledger.reports.statement_document import Issuer, letterhead, page_label


def printer_page_document(
    title: str, sheet: str, tr: Translator, issuer: Issuer, *, made_on: date, paper: Paper
) -> Document:
    """A page that says on which sheet it should lie.

    Args:
        title: What is printed on such sheets.
        sheet: The name of the sheet.
        tr: The language.
        issuer: The cooperative.
        made_on: Today.
        paper: The sheet.
    """
    width, height = paper.value
    return Document(
        title=tr("Test page"),
        subtitle=title,
        letterhead=letterhead(issuer, tr),
        kind_label=sheet,
        paper=paper,
        page_label=page_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
        blocks=(
            Fields(
                items=(
                    Field(label=tr("Sheet"), value=sheet),
                    Field(label=tr("Millimetres"), value=f"{width:.0f} x {height:.0f}"),
                    Field(label=tr("Date"), value=tr.value(made_on)),
                )
            ),
            Paragraph(
                text=tr(
                    "The margins should be equal left and right, and nothing may be cut. If the "
                    "page is smaller than the sheet, choose no scaling in the printer's window."
                )
            ),
            Table(
                columns=(
                    Column(title=tr("Left edge")),
                    Column(title=tr("Right edge"), align=Align.RIGHT),
                ),
                rows=(Row(("1.234.567.890", "0,00")),),
            ),
        ),
    )
