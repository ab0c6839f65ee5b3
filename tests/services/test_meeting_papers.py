"""The papers of a posted meeting: receipts in one file, the list, and the sheet to fill in."""

from __future__ import annotations

import io
import time

import pypdf
import pytest

from coopledger.accounting.errors import Cancelled, NotPermitted, UnknownMeeting, UnknownPlace
from coopledger.accounting.meetings import Place, PlaceKind
from coopledger.accounting.paper_prints import LoggedPaper
from coopledger.i18n import Translator
from coopledger.services import (
    batches,
    journal,
    meeting_papers,
    meetings,
    papers,
    print_log,
)
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.services.meeting_builders import (
    HELD,
    MELATI,
    C,
    D,
    J,
    M,
    P,
    V,
    as_proposed,
    as_role,
    lend,
    new_book,
    post,
    rupiah,
    typed,
)

ID = Translator("id")


def pages(made: papers.MadePaper) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(made.content))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def held(session: Session) -> int:
    """A meeting: 0001 pays everything and two loans, 0002 dues, 0003 is absent."""
    lend(session, "0001", "P1")
    lend(session, "0001", "P2")
    posted = post(
        session,
        typed("0001", {M: 60_000, V: 25_000, P: 100_000, J: 12_000, D: 5_000, C: 40_000}),
        typed("0001", {P: 50_000}, loan_number="P2"),
        typed("0002", {M: 20_000}),
        typed("0003", absent=True),
    )
    return posted.meeting_id


def test_a_receipt_lists_its_parts_and_both_vouchers() -> None:
    session = new_book(3)
    one, two = meeting_papers.receipts(session, held(session))
    assert one.paper.amount == rupiah(252_000)
    assert one.paper.number == ", ".join(one.subjects)
    assert len(one.subjects) == 2
    assert one.paper.on_credit == rupiah(40_000)
    assert [(ID.resolve(part.label), part.amount) for part in one.paper.parts] == [
        ("Simpanan wajib", rupiah(60_000)),
        ("Simpanan sukarela", rupiah(25_000)),
        ("Angsuran pokok pinjaman P1", rupiah(100_000)),
        ("Jasa pinjaman P1", rupiah(12_000)),
        ("Denda pinjaman P1", rupiah(5_000)),
        ("Angsuran pokok pinjaman P2", rupiah(50_000)),
    ]
    assert two.paper.party_number == "0002"


@pytest.mark.parametrize(("layout", "sheets"), [("a4x3", 1), ("a5", 2)])
def test_receipts_are_one_file_and_say_when_they_are_copies(layout: str, sheets: int) -> None:
    session = new_book(3)
    meeting = held(session)
    told: list[tuple[int, int | None]] = []
    made = meeting_papers.receipts_paper(
        session, meeting, ID, layout=layout, progress=lambda done, of: told.append((done, of))
    )
    assert len(pages(made)) == sheets
    assert told[-1][0] == told[-1][1]
    text = " ".join(pages(made))
    for words in ("Kuitansi", "Anggota 0001", "Anggota 0002", "Belanja kredit", "252.000"):
        assert words in text
    assert "SALINAN" not in text
    assert made.logged is LoggedPaper.RECEIPT
    assert len(made.subjects) == 3
    print_log.printed_many(session, LoggedPaper.RECEIPT, made.subjects)
    again = " ".join(pages(meeting_papers.receipts_paper(session, meeting, ID, layout=layout)))
    assert again.count("SALINAN 1") == 2
    # The receipt of one voucher alone is a copy by then as well.
    number = meetings.meeting(session, meeting).rows[1].vouchers[0]
    single = papers.entry_paper(session, number, papers.EntryPaper.RECEIPT, ID)
    assert "SALINAN 1" in " ".join(pages(single))


def test_a_receipt_taken_back_says_so() -> None:
    session = new_book(3)
    meeting = held(session)
    number = meetings.meeting(session, meeting).rows[1].vouchers[0]
    journal.reverse(
        session,
        journal.ReversalRequest(operation_id=session.ids.new(), voucher=number, reason="salah"),
    )
    text = " ".join(pages(meeting_papers.receipts_paper(session, meeting, ID)))
    assert text.count("DIBATALKAN") + text.count("BATAL") >= 1
    report = " ".join(pages(meeting_papers.collection_paper(session, meeting, ID)))
    assert f"{number} (batal)" in report


def test_the_list_of_what_came_in_names_payers_absent_and_the_count() -> None:
    session = new_book(3)
    meeting = held(session)
    for sheet in (papers.Sheet.A4, papers.Sheet.F4):
        made = meeting_papers.collection_paper(session, meeting, ID, sheet=sheet)
        text = " ".join(pages(made))
        assert "Laporan kumpulan" in text
        assert "Tidak hadir (1): Anggota 0003" in text
        assert "272.000" in text
    (batch,) = batches.list_batches(session)
    batches.take_back(
        session,
        batches.TakeBackRequest(operation_id=session.ids.new(), batch_id=batch.id, reason="x"),
    )
    assert "DIBATALKAN" in pages(meeting_papers.collection_paper(session, meeting, ID))[0]


def test_the_sheet_on_paper_follows_the_screen() -> None:
    session = new_book(3)
    lend(session, "0002", "P1")
    for sheet in (papers.Sheet.A4, papers.Sheet.F4):
        made = meeting_papers.sheet_paper(session, MELATI, HELD, ID, sheet=sheet)
        text = " ".join(pages(made))
        places = [
            text.index(f"{row.code} {row.member_number}")
            for row in meetings.open_sheet(session, MELATI, HELD).rows
        ]
        assert places == sorted(places)
        assert "200.000" in text
        assert "100.000" in text


def test_what_is_refused() -> None:
    session = new_book(2)
    with pytest.raises(UnknownMeeting):
        meeting_papers.receipts_paper(session, 7, ID)
    with pytest.raises(UnknownMeeting):
        meeting_papers.collection_paper(session, 7, ID)
    with pytest.raises(UnknownPlace):
        meeting_papers.sheet_paper(session, Place(kind=PlaceKind.GROUP, name="x"), HELD, ID)
    with pytest.raises(NotPermitted):
        meeting_papers.receipts(as_role(session, Role.CASHIER), 1)
    lend(session, "0001", "P1")
    only_goods = post(session, typed("0001", {C: 5_000}))
    assert only_goods.receipts == 0
    with pytest.raises(ValueError, match="nobody paid"):
        meeting_papers.receipts_paper(session, only_goods.meeting_id, ID)


def test_printing_can_be_given_up() -> None:
    session = new_book(3)
    meeting = held(session)

    def give_up(done: int, of: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        meeting_papers.receipts_paper(session, meeting, ID, layout="a5", progress=give_up)


def test_a_meeting_of_85_members_is_posted_and_printed() -> None:
    session = new_book(85)
    for number in range(1, 40):
        lend(session, f"{number:04d}", f"P{number:03d}", principal=rupiah(600_000))
    sheet = meetings.open_sheet(session, MELATI, HELD)
    posted = post(session, *as_proposed(sheet))
    assert posted.receipts == 85
    made = meeting_papers.receipts_paper(session, posted.meeting_id, ID)
    text = pages(made)
    assert len(text) == 29
    joined = " ".join(text)
    assert all(f"BKM/2026/{number:06d}" in joined for number in range(2, 87))
    assert [f"Anggota {number:04d}" for number in (1, 2, 3)] == [
        f"Anggota {number:04d}" for number in (1, 2, 3) if f"Anggota {number:04d}" in text[0]
    ]


def test_a_sheet_of_250_members_opens_and_posts_quickly() -> None:
    session = new_book(250)
    for number in range(1, 126):
        lend(session, f"{number:04d}", f"P{number:03d}", principal=rupiah(300_000))
    begun = time.perf_counter()
    sheet = meetings.open_sheet(session, MELATI, HELD)
    opened = time.perf_counter()
    rows = as_proposed(sheet)
    meetings.check_rows(session, MELATI, HELD, rows)
    checked = time.perf_counter()
    post(session, *rows)
    posted = time.perf_counter()
    # Half a second, half a second and three seconds are what a person is asked to wait; the tests
    # of a busy machine get four times as long.
    assert opened - begun < 2.0
    assert checked - opened < 2.0
    assert posted - checked < 12.0
