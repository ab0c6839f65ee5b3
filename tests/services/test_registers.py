"""The books of persons, with the boxes that are signed."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.officers import Body
from coopledger.accounting.text import Named, Text
from coopledger.i18n import Translator
from coopledger.reports.document import FormTable, Paper
from coopledger.reports.statement_document import statement_document
from coopledger.reports.text import render_text
from coopledger.services import members, officers, registers, reporting
from coopledger.services.permissions import Role
from coopledger.services.reporting import FileForm, ReportRequest
from coopledger.services.session import Session
from tests.services.savings_builders import TODAY, add_member, as_role, details, new_session

ENGLISH = Translator("en")
NIK = "3307105408850002"


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(
        made,
        "0012",
        national_id=NIK,
        birth_place="Wonosobo",
        birth_date=date(1985, 8, 14),
        occupation="Petani",
        address="RT 2",
        group="Melati",
    )
    add_member(made, "0013", name="Painem", joined_on=date(2026, 2, 1))
    members.change_status(
        made,
        members.StatusRequest(
            operation_id=made.ids.new(),
            number="0013",
            status=MemberStatus.LEFT,
            from_date=date(2026, 5, 1),
            reason="Pindah ke Jember",
        ),
    )
    return made


def test_the_book_of_members_has_its_columns_and_boxes(session: Session) -> None:
    book = registers.member_book(session, TODAY)
    assert [column.key for column in book.columns if column.by_hand] == [
        "member_signature",
        "chair_signature",
        "chair_signature_left",
    ]
    first, second = book.rows
    assert (first.code, first.label) == ("0012", "Sumiyati")
    assert first.cells == (
        "Wonosobo, 14-08-1985 (40)",
        Named("P", "F"),
        "Petani",
        "RT 2, Lipursari",
        date(2026, 1, 1),
        "",
        "",
        None,
        "",
        "",
        "Melati",
    )
    assert second.cells[7:9] == (date(2026, 5, 1), "Pindah ke Jember")
    before = registers.member_book(session, date(2026, 4, 30))
    assert before.rows[1].cells[7:9] == (None, "")
    assert len(registers.member_book(session, date(2026, 1, 31)).rows) == 1


def test_applicants_are_not_in_it_yet_and_the_dead_are_named_so(session: Session) -> None:
    request = members.RegisterRequest(
        operation_id=session.ids.new(),
        details=details("0020"),
        status=MemberStatus.PROSPECTIVE,
    )
    members.register_member(session, request)
    add_member(session, "0021", left_on=date(2026, 3, 1))
    book = registers.member_book(session, TODAY)
    assert [row.code for row in book.rows] == ["0012", "0013", "0021"]
    assert book.rows[2].cells[8] == Text("left")


def test_the_paper_lies_and_has_room_to_sign(session: Session) -> None:
    officers.appoint(
        session,
        officers.OfficerRequest(
            body=Body.BOARD, position="Sekretaris", name="Ning", from_date=date(2026, 1, 1)
        ),
    )
    book = registers.member_book(session, TODAY)
    issuer = reporting.issuer(session)
    for paper, lying in ((Paper.A4, Paper.A4_LANDSCAPE), (Paper.F4, Paper.F4_LANDSCAPE)):
        document = statement_document(book, ENGLISH, issuer, paper=paper)
        assert document.paper is lying
    (form,) = [block for block in document.blocks if isinstance(block, FormTable)]
    assert form.row_mm >= 12
    text = render_text(document, width=200)
    assert "Secretary: Ning" in text
    assert NIK not in text


def test_the_book_of_a_body(session: Session) -> None:
    def appoint(position: str, name: str, since: date, **facts: object) -> int:
        return officers.appoint(
            session,
            officers.OfficerRequest(
                **{"body": Body.BOARD, "position": position, "name": name, "from_date": since,
                   **facts}  # type: ignore[arg-type]
            ),
        ).id  # fmt: skip

    old = appoint("Ketua", "Painem", date(2025, 1, 1), member_number="0013")
    officers.end_term(session, old, date(2025, 12, 31), "masa jabatan berakhir")
    appoint("Ketua", "Sumiyati", date(2026, 1, 1), member_number="0012")
    appoint("Pengawas", "Budi", date(2026, 1, 1), body=Body.SUPERVISORY_COMMITTEE)
    book = registers.officer_book(session, Body.BOARD, TODAY)
    assert book.name == "board-book"
    first, second = book.rows
    assert (first.code, first.label, first.cells[7:9]) == (
        "1",
        "Painem",
        (date(2025, 12, 31), "masa jabatan berakhir"),
    )
    assert second.cells[:5] == (40, Named("P", "F"), "RT 2, Lipursari", "0012", "Ketua")
    (supervisor,) = registers.officer_book(session, Body.SUPERVISORY_COMMITTEE, TODAY).rows
    assert supervisor.cells[:4] == (None, "", "", "")
    assert registers.officer_book(session, Body.MANAGEMENT, TODAY).rows == ()


@pytest.mark.parametrize(
    "name", ["member-book", "board-book", "supervisors-book", "management-book"]
)
def test_every_book_is_a_report_and_a_spreadsheet(session: Session, name: str) -> None:
    request = ReportRequest(name=name, at=TODAY)
    for form in FileForm:
        assert reporting.report_file(session, request, form, ENGLISH)
    content = reporting.report_file(session, request, FileForm.XLSX, ENGLISH)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("Book of" in text for text in texts)
    assert NIK not in " ".join(texts)


def test_who_may_not_see_members_sees_no_book(session: Session) -> None:
    cashier = as_role(session, Role.CASHIER)
    with pytest.raises(NotPermitted):
        registers.member_book(cashier, TODAY)
    with pytest.raises(NotPermitted):
        registers.officer_book(cashier, Body.BOARD, TODAY)
