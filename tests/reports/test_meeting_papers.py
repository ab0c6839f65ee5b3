"""The papers of a meeting: every box and amount stands on them, legibly, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.journal import EntryKind
from coopledger.accounting.meetings import (
    MeetingDetail,
    MeetingRow,
    MeetingSummary,
    Place,
    PlaceKind,
    Sheet,
    SheetColumn,
    SheetRow,
    row_codes,
)
from coopledger.accounting.money import ZERO
from coopledger.accounting.paper_prints import ORIGINAL, CopyMark
from coopledger.accounting.text import Named, Text
from coopledger.accounting.voucher_paper import PaperPart, VoucherPaper
from coopledger.reports.document import Document, Paper
from coopledger.reports.layouts.meeting_receipts import slips_document
from coopledger.reports.layouts.meeting_sheet import (
    Collected,
    collection_document,
    sheet_document,
)
from coopledger.reports.layouts.receipt import receipt_document
from coopledger.reports.pdf import render_pdf
from coopledger.reports.text import render_text
from tests.reports.paper_builders import ENGLISH, INDONESIAN, ISSUER, LONG_NAME, rupiah, voucher
from tests.reports.pdf_reading import ReadPage, read_pages, squeezed

HELD = date(2026, 11, 24)
MELATI = Named("Kelompok Melati", "group Melati")
M, V, P, J, D, C = SheetColumn
NO_LOAN = dict.fromkeys((P, J, D), ZERO)


def sheet(rows: int = 3) -> Sheet:
    """So many members; the second has a long name and two loans."""
    codes = row_codes(2 if place == 1 else 1 for place in range(rows))
    made = []
    for place in range(rows):
        number = f"{place + 1:04d}"
        borrows = place == 1
        rank, code = codes[place if place < 2 else place + 1]
        made.append(
            SheetRow(
                rank=rank,
                code=code,
                member_number=number,
                member_name=LONG_NAME if borrows else f"Anggota {number}",
                loan_number="PJ-0007" if borrows else None,
                proposed={M: rupiah(20_000)}
                | ({P: rupiah(300_000), J: rupiah(1_234_567)} if borrows else {}),
                limits={} if borrows else NO_LOAN,
                hints={V: rupiah(5_000)},
            )
        )
        if borrows:
            made.append(
                SheetRow(
                    rank=rank,
                    code=codes[2][1],
                    member_number=number,
                    member_name=LONG_NAME,
                    loan_number="PJ-0009",
                    further=True,
                    proposed={P: rupiah(50_000)},
                    limits={M: ZERO, V: ZERO, C: ZERO},
                )
            )
    place = Place(kind=PlaceKind.GROUP, name="Melati", members=rows)
    return Sheet(place=place, held_on=HELD, rows=tuple(made), title="Kumpulan Melati")


def paper_of(figures: Sheet) -> Document:
    return sheet_document(figures, ENGLISH, ISSUER, place=MELATI, paper=Paper.A4_LANDSCAPE)


def row(number: int, cash: int, *, absent: bool = False) -> MeetingRow:
    return MeetingRow(
        rank=number,
        member_number=f"{number:04d}",
        member_name=f"Anggota {number}",
        absent=absent,
        cash=rupiah(cash),
        amounts={M: rupiah(20_000), P: rupiah(cash - 20_000)} if cash else {},
        loans={},
        vouchers=(f"BKM/2026/{number:06d}",) if cash else (),
    )


def collected(*, taken_back: bool = False, rows: int = 3) -> Collected:
    """Payers, one absent, Rp500 too little."""
    kept = (*(row(number, 50_000) for number in range(1, rows)), row(rows, 0, absent=True))
    expected = sum((each.cash for each in kept), ZERO)
    return Collected(
        detail=MeetingDetail(
            summary=MeetingSummary(
                id=1,
                kind=PlaceKind.GROUP,
                name="Melati",
                title="Kumpulan Kelompok Melati, 24 November 2026",
                held_on=HELD,
                cash_account="1101",
                expected=expected,
                counted=expected - rupiah(500),
                denominations={50_000: 1, 20_000: 2, 500: 19},
                batch_id=1,
                posted_by="siti",
                members=rows,
                absent=1,
                payers=rows - 1,
                taken_back=taken_back,
            ),
            rows=kept,
        ),
        place=MELATI,
        cash_account=Named("Kas", "Cash on hand"),
        cancelled=frozenset({"BKM/2026/000002"}),
    )


def paid(amount: int = 202_000, **changes: object) -> VoucherPaper:
    """What a member with a loan paid."""
    parts = (
        PaperPart(label=Named("Simpanan wajib", "Mandatory savings"), amount=rupiah(60_000)),
        PaperPart(
            label=Text("Principal of loan {number}", {"number": "PJ-0007"}),
            amount=rupiah(amount - 60_000),
        ),
    )
    made = voucher(
        amount=amount,
        entry_kind=EntryKind.COLLECTION,
        description="Kumpulan Kelompok Melati, Sumiyati",
        parts=parts,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def slips(count: int = 4) -> Document:
    """Receipts of which the second is a copy, the third cancelled, the fourth above stamp duty."""
    kinds = (
        (paid(), ORIGINAL),
        (paid(on_credit=rupiah(40_000)), CopyMark(number=2, original_on=HELD)),
        (paid(reversed_by="BKM/2026/000777"), CopyMark(number=3)),
        (paid(7_250_000, needs_stamp=True, party=LONG_NAME), ORIGINAL),
    )
    return slips_document((kinds[place % 4] for place in range(count)), ENGLISH, ISSUER)


def papers() -> Iterator[tuple[str, Document]]:
    yield "meeting_sheet", paper_of(sheet())
    yield "meeting_report", collection_document(collected(), ENGLISH, ISSUER, paper=Paper.A4)
    yield "meeting_receipts", slips()
    yield "meeting_receipt", receipt_document(paid(on_credit=rupiah(40_000)), ENGLISH, ISSUER)


PAPERS = dict(papers())


def pages_of(document: Document) -> list[ReadPage]:
    return read_pages(render_pdf(document))


@pytest.mark.parametrize("name", PAPERS)
def test_paper_as_text(name: str, golden: Callable[[str, str], None]) -> None:
    golden(name, render_text(PAPERS[name], width=130))


@pytest.mark.parametrize("name", PAPERS)
def test_every_word_stands_on_the_paper_within_its_margins_and_legibly(name: str) -> None:
    pages = pages_of(PAPERS[name])
    text = squeezed("".join(page.text for page in pages))
    for line in render_text(PAPERS[name], width=4000).splitlines():
        for cell in line.replace(" : ", "  ").replace(": ", "  ").split("  "):
            word = squeezed(cell).strip("[]")
            if word and not set(word) <= set("-=.×"):
                assert word in text
    for page in pages:
        assert page.ink is not None
        left, bottom, right, top = page.ink
        assert left >= 28
        assert right <= page.width - 28
        assert bottom >= 12
        assert top <= page.height - 12
        assert page.smallest_type >= 6.5


def test_a_long_sheet_repeats_its_heading_and_keeps_every_row() -> None:
    pages = pages_of(paper_of(sheet(90)))
    assert len(pages) > 4
    rows_on = [page.text.count("Anggota") for page in pages]
    assert sum(rows_on) == 89
    for page, rows in zip(pages, rows_on, strict=True):
        assert page.width > page.height
        if rows:
            assert "Initials" in page.text
    assert "Total" in pages[[place for place, rows in enumerate(rows_on) if rows][-1]].text


@pytest.mark.parametrize("rows", range(8, 20))
def test_the_count_of_cash_stands_on_one_page_with_its_heading(rows: int) -> None:
    pages = [page.text for page in pages_of(paper_of(sheet(rows)))]
    (page,) = [text for text in pages if "Counted cash" in text]
    assert "100,000" in page
    assert "Pieces" in page
    assert page.rindex("Total") > page.index("Pieces")


def test_receipts_stand_three_to_a_sheet() -> None:
    pages = pages_of(slips(7))
    assert [page.text.count("Receipt") for page in pages] == [3, 3, 1]
    assert "page" not in pages[0].text


def test_a_receipt_of_many_loans_keeps_every_part() -> None:
    parts = tuple(
        PaperPart(
            label=f"Angsuran pokok pinjaman PJ-2026-{place:03d}", amount=rupiah(1_234_567_890)
        )
        for place in range(17)
    )
    (page,) = pages_of(slips_document([(paid(parts=parts), ORIGINAL)], INDONESIAN, ISSUER))
    text = squeezed(page.text)
    assert all(f"PJ-2026-{place:03d}" in text for place in range(17))
    assert page.smallest_type >= 6.5
    assert page.ink is not None
    assert page.ink[1] > page.height * 2 / 3, "it stays within its third of the sheet"


def test_a_meeting_taken_back_says_so() -> None:
    document = collection_document(collected(taken_back=True), ENGLISH, ISSUER, paper=Paper.F4)
    assert "CANCELLED" in pages_of(document)[0].text


def test_a_report_of_85_members_is_complete() -> None:
    document = collection_document(collected(rows=85), INDONESIAN, ISSUER, paper=Paper.A4)
    text = "".join(page.text for page in pages_of(document))
    assert all(f"BKM/2026/{number:06d}" in text for number in range(1, 85))
