"""Taking back what a workbook brought in."""

from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.errors import (
    AlreadyReversed,
    ImportRefused,
    NotPermitted,
    NotReversible,
    ReasonRequired,
)
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import Money
from coopledger.services import checking, import_batches, importing, members, savings
from coopledger.services.import_batches import TakeBackRequest, Undo
from coopledger.services.permissions import Role
from coopledger.services.session import Session, User
from coopledger.storage import balances, journal_store
from tests.services.workbook_builders import bring_in, read, workbook

DAY = date(2024, 3, 5)
SAVINGS = ["Tanggal", "No Anggota", "Jenis", "Setor", "Tarik"]
OPENING = ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"]


def request(session: Session, batch_id: int, **values: object) -> TakeBackRequest:
    values.setdefault("reason", "salah berkas")
    return TakeBackRequest(operation_id=session.ids.new(), batch_id=batch_id, **values)  # type: ignore[arg-type]


def nets(session: Session) -> dict[str, str]:
    with session.books.read() as tx:
        return {code: net.to_text() for code, net in balances.by_account(tx).items() if net}


def test_an_import_is_taken_back_as_a_whole_and_may_come_again() -> None:
    sheets = workbook(
        Simpanan=[SAVINGS, [DAY, "001", "Sukarela", 50_000], [DAY, "001", "Sukarela", None, 20_000]]
    )
    session, result = bring_in(sheets)
    (kept,) = import_batches.imports(session)
    assert (kept.batch.id, kept.undo, kept.registered) == (result.batch_id, Undo.TAKE_BACK, 2)
    assert kept.without_business == ("001", "002")
    done = import_batches.take_back(session, request(session, result.batch_id))
    assert [entry.draft.reverses for entry in done.entries] == [2, 1]
    assert nets(session) == {}
    assert all(each.holds for each in checking.check(session))
    assert import_batches.imports(session)[0].undo is Undo.NOTHING_LEFT
    again = importing.import_workbook(session, read(sheets))
    assert (again.entries, again.members) == (2, 0)
    assert nets(session) == {"1101": "30000", "2101": "-30000"}
    with pytest.raises(ImportRefused):
        importing.import_workbook(session, read(sheets))


def test_who_was_only_registered_may_be_marked_as_having_left() -> None:
    session, result = bring_in(workbook(Simpanan=[SAVINGS, [DAY, "001", "Wajib", 20_000]]))
    savings.deposit(
        session,
        savings.DepositRequest(
            operation_id=session.ids.new(),
            posted_on=date(2024, 5, 1),
            member_number="002",
            product="SW",
            amount=Money.rupiah(5_000),
        ),
    )
    import_batches.take_back(session, request(session, result.batch_id, end_memberships=True))
    assert members.get_member(session, "001").status is MemberStatus.LEFT
    assert members.get_member(session, "002").status is MemberStatus.ACTIVE


def test_the_opening_is_undone_by_discarding_the_book() -> None:
    opening = [OPENING, ["1101", None, None, None, 5_000], ["3202", None, None, None, None, 5_000]]
    session, result = bring_in(workbook(Saldo_Awal=opening))
    assert import_batches.imports(session)[0].undo is Undo.DISCARD_BOOK
    assert import_batches.is_first_and_alone(session)
    with pytest.raises(NotReversible):
        import_batches.take_back(session, request(session, result.batch_id))
    more = {"Simpanan": [SAVINGS, [DAY, "001", "Wajib", 20_000]]}
    importing.import_workbook(session, read(more))
    assert [each.undo for each in import_batches.imports(session)] == [Undo.TAKE_BACK, Undo.CORRECT]
    assert not import_batches.is_first_and_alone(session)


def test_it_wants_a_reason_a_right_and_something_that_stands() -> None:
    session, result = bring_in(workbook(Simpanan=[SAVINGS, [DAY, "001", "Wajib", 20_000]]))
    with pytest.raises(ReasonRequired):
        import_batches.take_back(session, request(session, result.batch_id, reason=" "))
    secretary = Session(
        books=session.books,
        user=User(name="s", role=Role.SECRETARY),
        clock=session.clock,
        ids=session.ids,
    )
    with pytest.raises(NotPermitted):
        import_batches.take_back(secretary, request(session, result.batch_id))
    wanted = request(session, result.batch_id)
    import_batches.take_back(session, wanted)
    assert import_batches.take_back(session, wanted).repeated
    with pytest.raises(AlreadyReversed):
        import_batches.take_back(session, request(session, result.batch_id))
    with session.books.read() as tx:
        assert journal_store.count(tx) == 2
