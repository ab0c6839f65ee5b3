"""Reports in process, beside the one statement of SQL that a person would write."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any
from unittest import mock

import book
from coopledger.accounting.member_statement import MemberStatement
from coopledger.accounting.settings import Cooperative
from coopledger.i18n import Translator
from coopledger.reports import pdf_canvas
from coopledger.reports.layouts.member_statement import StatementFrame, member_statements_pdf
from coopledger.reports.statement_document import Issuer
from coopledger.services import statements, statements_members
from coopledger.services.session import Session
from ledger import READ_ROUNDS, bare_balances, bare_year_of_member, driver_of
from measuring import Result, alternate

YEAR = book.LAST_DAY.year
FROM, TO = date(YEAR, 1, 1), date(YEAR, 12, 31)
PAPER_ROUNDS = 3


def figures(session: Session) -> Iterator[Result]:
    """Trial balance, financial position, and one member's year."""
    driver = driver_of(session)

    def group_by() -> object:
        return bare_balances(driver, book.LAST_DAY)

    reports: list[tuple[str, Callable[[], object]]] = [
        ("trial balance at a date", lambda: statements.trial_balance(session, at=book.LAST_DAY)),
        (
            "financial position at a date",
            lambda: statements.financial_position(session, at=book.LAST_DAY),
        ),
    ]
    for what, ours in reports:
        ours_ms, bare_ms = alternate(ours, group_by, rounds=READ_ROUNDS)
        yield Result(
            what=what, bare_what="one indexed GROUP BY", ours_ms=ours_ms, bare_ms=bare_ms, aim=2
        )
    ours_ms, bare_ms = alternate(
        lambda: statements_members.member_statement(session, "0007", FROM, TO),
        lambda: bare_year_of_member(driver, 7, YEAR),
        rounds=READ_ROUNDS,
    )
    yield Result(
        what="one member's year",
        bare_what="one indexed SELECT",
        ours_ms=ours_ms,
        bare_ms=bare_ms,
        aim=2,
    )


# --- statements as one PDF ---

Placed = tuple[float, float, str, float]
"""Where a text begins, the text, its size."""


def papers(session: Session) -> Iterator[Result]:
    """The members' statements as one PDF: with and without the reading of the book."""
    translator = Translator("id")
    pages = _recorded(session, translator)
    count = len(_chosen(session))
    ours_ms, bare_ms = alternate(
        lambda: _print(_chosen(session), translator),
        lambda: _bare_pdf(pages),
        rounds=PAPER_ROUNDS,
        warm_up=1,
    )
    yield Result(
        what=f"{count} member statements as one PDF, from the book ({len(pages)} pages)",
        bare_what="reportlab canvas drawing the same text",
        ours_ms=ours_ms,
        bare_ms=bare_ms,
        aim=1.3,
    )


def _chosen(session: Session) -> list[MemberStatement]:
    """All of them: reading is one query for all members, so a part would pay for the whole."""
    return list(statements_members.member_statements(session, FROM, TO))


def _print(chosen: Iterable[MemberStatement], translator: Translator) -> bytes:
    stream = io.BytesIO()
    cooperative = Cooperative(name="Koperasi Ukur", opening_date=FROM)
    issuer = Issuer(cooperative=cooperative, made_at=datetime(YEAR, 12, 31, tzinfo=UTC))
    member_statements_pdf(stream, chosen, translator, StatementFrame(issuer=issuer))
    return stream.getvalue()


def _recorded(session: Session, translator: Translator) -> list[tuple[Any, list[Placed]]]:
    """Every text of the papers with its place, page by page, as ours draws it."""
    pages: dict[int, tuple[pdf_canvas.Page, list[Placed]]] = {}
    original = pdf_canvas.Page.text

    def remember(
        page: pdf_canvas.Page, x: float, y: float, text: str, face: Any, size: float, *rest: str
    ) -> None:
        # The page is kept, so that its id is not given to another one.
        pages.setdefault(id(page), (page, []))[1].append((x, page.height - y, text, size))
        original(page, x, y, text, face, size, *rest)

    with mock.patch.object(pdf_canvas.Page, "text", remember):
        _print(_chosen(session), translator)
    return [((page.width, page.height), texts) for page, texts in pages.values()]


def _bare_pdf(pages: list[tuple[Any, list[Placed]]]) -> bytes:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from coopledger import paths

    font = str(paths.resources() / "fonts" / "NotoSans-Regular.ttf")
    pdfmetrics.registerFont(TTFont("bare", font))
    stream = io.BytesIO()
    canvas = Canvas(stream, pageCompression=1, invariant=1)
    for size, texts in pages:
        canvas.setPageSize(size)
        for x, y, text, points in texts:
            canvas.setFont("bare", points)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
