"""Meetings: the sheet that is opened, what is refused, and what posting and taking back move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.batches import BatchKind
from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    AboveMaximum,
    AboveMaximumBalance,
    AlreadyReversed,
    AmountNotPositive,
    CoopLedgerError,
    DateOutOfRange,
    InsufficientBalance,
    InvalidInput,
    LoanHasPayments,
    MeetingAlreadyPosted,
    MeetingCountDiffers,
    MeetingEmpty,
    NotACashAccount,
    NotPermitted,
    PaymentExceedsDebt,
    PeriodClosed,
    Problem,
    UnknownMeeting,
    UnknownPlace,
)
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.loan_schedule import LoanMethod
from coopledger.accounting.meeting_paste import parse_block
from coopledger.accounting.meetings import (
    Place,
    PlaceKind,
    RowEntry,
    SheetColumn,
    place_of,
)
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.text import Text
from coopledger.i18n import Translator, parse_money_sum
from coopledger.i18n.error_text import problem_text
from coopledger.services import (
    batches,
    checking,
    correcting,
    exporting,
    journal,
    loans,
    meetings,
    members,
    savings,
    shop_desk,
    statements,
    statements_members,
    surplus,
)
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.storage import balances, journal_store, member_lines
from tests.services.meeting_builders import (
    HELD,
    MELATI,
    OPENS,
    C,
    D,
    J,
    M,
    P,
    V,
    add_member,
    as_proposed,
    as_role,
    lend,
    new_book,
    post,
    request,
    rupiah,
    typed,
)


def problems(error: Any) -> list[tuple[str, str, SheetColumn | None]]:
    """Code, member and column of what was refused."""
    found: tuple[Problem, ...] = error.value.problems
    return [(each.code, place_of(each.place)[0][0], place_of(each.place)[1]) for each in found]


def net(session: Session, code: str, member: str | None = None) -> Money:
    """The balance of an account, perhaps of one member, debit less credit."""
    with session.books.read() as tx:
        if member is None:
            return balances.of_account(tx, code)
        held = members.get_member(session, member)
        return balances.by_member(tx, [code]).get(held.id, ZERO)


def assert_sound(session: Session) -> None:
    """Every check of the book holds."""
    for result in checking.check(session):
        assert result.holds, (result.name, result.problems)


# --- the sheet ---


def test_the_sheet_proposes_what_is_due_in_a_fixed_order() -> None:
    session = new_book(3)
    lend(session, "0002", "P1")
    sheet = meetings.open_sheet(session, MELATI, HELD)
    assert [(row.code, row.member_number) for row in sheet.rows] == [
        ("01", "0001"),
        ("02", "0002"),
        ("03", "0003"),
    ]
    assert sheet.title == "Kumpulan Kelompok Melati, 24 Maret 2026"
    # January to March; of the loan the instalments of 10 February and 10 March.
    assert sheet.rows[0].proposed == {M: rupiah(60_000)}
    assert sheet.rows[1].proposed == {M: rupiah(60_000), P: rupiah(200_000), J: rupiah(24_000)}
    assert sheet.rows[1].limits == {P: rupiah(1_200_000), J: rupiah(144_000)}
    assert sheet.rows[0].limits == {P: ZERO, J: ZERO, D: ZERO}
    assert sheet.rows[0].note is not None
    assert sheet.rows[0].note.msgid == "Dues open since {month}"
    assert sheet.rows[1].note == Text("Loan {days} days late", {"days": 42})


def test_an_instalment_that_is_due_later_in_the_month_is_asked_for_at_its_meeting() -> None:
    session = new_book(1)
    lend(session, "0001", "P1", start=date(2026, 2, 28))
    row = meetings.open_sheet(session, MELATI, HELD).rows[0]
    assert row.proposed[P] == rupiah(100_000)
    lend(session, "0001", "P2", start=date(2026, 3, 2))
    further = meetings.open_sheet(session, MELATI, HELD).rows[1]
    assert P not in further.proposed, "its first instalment is due in April"


def test_dues_that_are_paid_ahead_are_not_asked_for() -> None:
    session = new_book(1)
    post(session, typed("0001", {M: 100_000}), held_on=date(2026, 2, 24))
    row = meetings.open_sheet(session, MELATI, HELD).rows[0]
    assert row.proposed == {}
    assert row.note is None


def test_a_usual_deposit_is_a_hint_and_never_a_proposal() -> None:
    session = new_book(2)
    for day in (date(2026, 1, 24), date(2026, 2, 24)):
        post(session, typed("0001", {V: 50_000}), held_on=day)
    post(session, typed("0002", {V: 75_000}), held_on=date(2026, 2, 25))
    one, two = meetings.open_sheet(session, MELATI, HELD).rows
    assert one.hints == {V: rupiah(50_000)}
    assert V not in one.proposed
    assert two.hints == {}, "once is no habit"


def test_a_second_loan_has_a_row_of_its_own_below_its_member() -> None:
    session = new_book(2)
    lend(session, "0001", "P1")
    lend(session, "0001", "P2", principal=rupiah(600_000), term_months=6)
    sheet = meetings.open_sheet(session, MELATI, HELD)
    assert [(row.code, row.loan_number) for row in sheet.rows] == [
        ("01", "P1"),
        ("01b", "P2"),
        ("02", None),
    ]
    assert sheet.rows[1].key == ("0001", "P2")
    assert not sheet.rows[1].allows(M)
    assert not sheet.rows[1].allows(C)


def test_a_member_abroad_stands_on_the_sheet_only_while_she_owes_a_loan() -> None:
    session = new_book(3)
    lend(session, "0002", "P1")
    for number in ("0001", "0002"):
        members.change_status(
            session,
            members.StatusRequest(
                operation_id=session.ids.new(),
                number=number,
                status=MemberStatus.ABROAD,
                from_date=date(2026, 3, 1),
            ),
        )
    sheet = meetings.open_sheet(session, MELATI, HELD)
    assert [row.member_number for row in sheet.rows] == ["0002", "0003"]
    away = sheet.rows[0]
    assert away.note == Text("Works abroad")
    assert M not in away.proposed
    assert not away.allows(M)
    assert not away.allows(V)
    assert away.allows(P)
    posted = post(session, typed("0002", {P: 100_000, J: 12_000}))
    assert posted.receipts == 1


def test_who_left_before_the_meeting_is_not_on_it() -> None:
    session = new_book(2)
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="0001",
            status=MemberStatus.LEFT,
            from_date=date(2026, 2, 1),
            reason="pindah",
        ),
    )
    assert [r.member_number for r in meetings.open_sheet(session, MELATI, HELD).rows] == ["0002"]


def test_places_are_groups_then_villages_then_everybody() -> None:
    session = new_book(3)
    add_member(session, "0009", group="Anggrek", village="Ropoh")
    add_member(session, "0010", group="melati", village="")
    found = [(each.kind, each.name, each.members) for each in meetings.places(session)]
    assert found == [
        (PlaceKind.GROUP, "Anggrek", 1),
        (PlaceKind.GROUP, "Melati", 4),
        (PlaceKind.VILLAGE, "Lipursari", 3),
        (PlaceKind.VILLAGE, "Ropoh", 1),
        (PlaceKind.ALL, "", 5),
    ]


# --- posting ---


def test_a_row_with_everything_makes_one_voucher_and_one_purchase() -> None:
    session = new_book(2)
    lend(session, "0001", "P1")
    posted = post(
        session,
        typed("0001", {M: 60_000, V: 25_000, P: 100_000, J: 12_000, D: 5_000, C: 40_000}),
        typed("0002", absent=True),
    )
    voucher, purchase = posted.entries
    assert posted.receipts == 1
    assert voucher.draft.kind is EntryKind.COLLECTION
    assert voucher.voucher.series == "BKM"
    assert [(line.account, line.amount.sen // 100) for line in voucher.draft.lines] == [
        ("1101", 202_000),
        ("3102", 60_000),
        ("2101", 25_000),
        ("1201", 100_000),
        ("4101", 12_000),
        ("4104", 5_000),
    ]
    assert voucher.draft.description == "Kumpulan Kelompok Melati, Anggota 0001"
    assert [(line.account, line.amount.sen // 100) for line in purchase.draft.lines] == [
        ("1221", 40_000),
        ("4111", 40_000),
    ]
    card = loans.loan_card(session, "P1", HELD)
    assert card.summary.position.outstanding == rupiah(1_100_000)
    assert [payment.voucher for payment in card.payments] == [str(voucher.voucher)]
    assert card.payments[0].split.penalty == rupiah(5_000)
    page = members.member_page(session, "0001")
    assert page.receivables == rupiah(40_000)
    assert page.patronage.purchases == rupiah(40_000)
    assert page.patronage.loan_interest == rupiah(12_000)
    assert_sound(session)


def test_a_second_loan_is_paid_by_a_voucher_of_its_own() -> None:
    session = new_book(1)
    lend(session, "0001", "P1")
    lend(session, "0001", "P2")
    sheet = meetings.open_sheet(session, MELATI, HELD)
    posted = post(session, *as_proposed(sheet))
    assert len(posted.entries) == 2
    assert posted.receipts == 1
    for number in ("P1", "P2"):
        position = loans.loan_card(session, number, HELD).summary.position
        assert position.outstanding == rupiah(1_000_000)
        assert position.overdue == ZERO
    row = meetings.meeting(session, posted.meeting_id).rows[0]
    assert row.amounts[P] == rupiah(400_000)
    assert row.loans["P2"] == {P: rupiah(200_000), J: rupiah(24_000)}
    assert row.vouchers == tuple(str(entry.voucher) for entry in posted.entries)
    assert_sound(session)


def test_what_was_posted_is_listed_with_its_rows_and_count() -> None:
    session = new_book(3)
    posted = post(
        session,
        typed("0001", {M: 20_000}),
        typed("0002", absent=True),
        denominations={20_000: 1, 500: 0},
    )
    (summary,) = meetings.meetings(session)
    assert summary.id == posted.meeting_id
    assert (summary.members, summary.absent, summary.payers) == (3, 1, 1)
    assert summary.denominations == {20_000: 1}
    assert summary.difference == ZERO
    detail = meetings.meeting(session, posted.meeting_id)
    assert [(row.member_number, row.absent, row.cash) for row in detail.rows] == [
        ("0001", False, rupiah(20_000)),
        ("0002", True, ZERO),
        ("0003", False, ZERO),
    ]
    with pytest.raises(UnknownMeeting):
        meetings.meeting(session, 99)


def test_the_same_act_twice_posts_once() -> None:
    session = new_book(1)
    act = request(session, typed("0001", {M: 20_000}))
    first = meetings.post_meeting(session, act)
    again = meetings.post_meeting(session, act)
    assert again.repeated
    assert again.entries == first.entries
    assert (again.meeting_id, again.receipts) == (first.meeting_id, first.receipts)
    assert net(session, Codes.MANDATORY_SAVINGS) == -rupiah(20_000)


@pytest.mark.parametrize(("counted", "account"), [(21_000, "8103"), (19_000, "8202")])
def test_a_difference_is_booked_only_by_an_explicit_act(counted: int, account: str) -> None:
    session = new_book(1)
    act = request(session, typed("0001", {M: 20_000}), counted=rupiah(counted))
    before = net(session, Codes.CASH)
    with pytest.raises(MeetingCountDiffers) as refused:
        meetings.post_meeting(session, act)
    assert refused.value == MeetingCountDiffers(rupiah(20_000), rupiah(counted))
    assert meetings.meetings(session) == ()
    posted = meetings.post_meeting(
        session, replace(act, book_difference=True, difference_reason="uang kembali")
    )
    assert net(session, Codes.CASH) - before == rupiah(counted)
    assert abs(net(session, account)) == rupiah(1_000)
    assert posted.entries[-1].draft.description.endswith("24 Maret 2026: uang kembali")
    (batch,) = batches.list_batches(session, BatchKind.MEETING)
    assert len(batch.entries) == 2


# --- what the rest of the book makes of it ---


def test_reports_know_what_a_meeting_brought() -> None:
    session = new_book(2)
    lend(session, "0001", "P1")
    post(
        session,
        typed("0001", {M: 60_000, V: 25_000, P: 100_000, J: 12_000, D: 5_000, C: 40_000}),
        typed("0002", {M: 20_000}),
        held_on=HELD,
    )
    year = {"from_date": OPENS, "to_date": date(2026, 12, 31)}
    flow = statements.cash_flow(session, **year)
    came = {row.code: row.cells[0] for row in flow.rows if row.code}
    assert came["3102"] == rupiah(80_000)
    assert came["2101"] == rupiah(25_000)
    assert came["4101"] == rupiah(12_000)
    assert came["4104"] == rupiah(5_000)
    (first, _) = surplus.allocation(session, 2026).members
    assert first.patronage_loans > ZERO
    assert first.patronage_purchases > ZERO
    statement = statements_members.member_statement(session, "0001", **year)
    moved = {account.key[0]: account.movements[-1] for account in statement.accounts}
    assert set(moved) == {"3102", "2101", "1201", "1221"}
    assert moved["1201"].decrease == rupiah(100_000)
    assert moved["1221"].increase == rupiah(40_000)
    overview = shop_desk.overview(session, HELD)
    (debtor,) = overview.debts
    assert debtor.last_bought_on == HELD


@pytest.mark.parametrize("form", ["beancount", "hledger", "csv"])
def test_a_meeting_is_exported_like_any_entry(form: str, tmp_path: Path) -> None:
    session = new_book(1)
    lend(session, "0001", "P1")
    posted = post(session, typed("0001", {M: 60_000, P: 100_000, C: 40_000}))
    path = tmp_path / "book"
    exporting.export(session, exporting.ExportFormat(form), path)
    text = path.read_text(encoding="utf-8")
    for entry in posted.entries:
        assert str(entry.voucher) in text


def test_the_same_meeting_typed_and_pasted_makes_the_same_entries() -> None:
    books = [new_book(3), new_book(3)]
    for session in books:
        lend(session, "0002", "P1")
        lend(session, "0002", "P2")
    by_hand = (
        typed("0001", {M: 60_000, V: 12_500}),
        typed("0002", {M: 20_000, P: 100_000, J: 12_000, D: 2_500}),
        typed("0002", {P: 50_000}, loan_number="P2"),
        typed("0003", absent=True),
    )
    block = (
        "Kode\tNo. Anggota\tNama\tWajib\tSukarela\tPokok\tJasa\tDenda\tBelanja kredit\n"
        "01\t1\tAnggota 0001\t60.000\t12.500\t\t\t\t\n"
        "02\t2\tAnggota 0002\t20rb\t\t100.000\t12.000\t2.500\t\n"
        "02b\t2\t\t\t\t50.000\t\t\t\n"
        "03\t3\tAnggota 0003\ttidak hadir\t\t\t\t\t\n"
        "\tJumlah\t\t80.000\t12.500\t150.000\t12.000\t2.500\t\n"
    )
    sheet = meetings.open_sheet(books[1], MELATI, HELD)
    pasted = parse_block(block, sheet, parse_money_sum)
    assert pasted.problems == ()
    rows = tuple(line.entry for line in pasted.rows)
    assert rows == by_hand
    one, two = post(books[0], *by_hand), post(books[1], *rows)
    assert [entry.hash for entry in one.entries] == [entry.hash for entry in two.entries]


def test_a_loan_paid_at_a_meeting_cannot_lose_its_payout() -> None:
    session = new_book(1)
    lend(session, "0001", "P1")
    payout = loans.loan_card(session, "P1", HELD).summary.loan.disbursement_entry_id
    post(session, typed("0001", {P: 100_000}))
    voucher = str(journal.entry_by_id(session, payout or 0).entry.voucher)
    with pytest.raises(LoanHasPayments):
        journal.reverse(
            session,
            journal.ReversalRequest(operation_id=session.ids.new(), voucher=voucher, reason="x"),
        )


def test_savings_brought_in_and_taken_out_since_keep_a_meeting_from_being_taken_back() -> None:
    session = new_book(1)
    post(session, typed("0001", {V: 50_000}))
    savings.withdraw(
        session,
        savings.WithdrawRequest(
            operation_id=session.ids.new(),
            posted_on=HELD,
            member_number="0001",
            product="SS",
            amount=rupiah(10_000),
        ),
    )
    with pytest.raises(InsufficientBalance):
        take_back(session)
    assert not meetings.meetings(session)[0].taken_back


def test_who_pays_her_second_loan_through_somebody_else_is_not_listed_as_absent() -> None:
    session = new_book(1)
    lend(session, "0001", "P1")
    lend(session, "0001", "P2")
    posted = post(session, typed("0001", absent=True), typed("0001", {P: 50_000}, loan_number="P2"))
    (row,) = meetings.meeting(session, posted.meeting_id).rows
    assert (row.absent, row.cash) == (False, rupiah(50_000))


# --- taking back ---


def take_back(session: Session) -> None:
    (batch, *_) = batches.list_batches(session, BatchKind.MEETING)
    batches.take_back(
        session,
        batches.TakeBackRequest(
            operation_id=session.ids.new(), batch_id=batch.id, reason="salah kelompok"
        ),
    )


def test_a_meeting_taken_back_leaves_everything_as_before_and_can_be_posted_anew() -> None:
    session = new_book(2)
    lend(session, "0001", "P1")
    sheet = meetings.open_sheet(session, MELATI, HELD)
    with session.books.read() as tx:
        before = balances.by_account(tx)
    post(session, *as_proposed(sheet))
    with pytest.raises(MeetingAlreadyPosted):
        meetings.open_sheet(session, MELATI, HELD)
    take_back(session)
    with session.books.read() as tx:
        after = balances.by_account(tx)
    assert {code: sen for code, sen in after.items() if sen} == {
        code: sen for code, sen in before.items() if sen
    }
    assert meetings.meetings(session)[0].taken_back
    assert meetings.open_sheet(session, MELATI, HELD).rows == sheet.rows
    assert loans.loan_card(session, "P1", HELD).summary.position.interest_paid == ZERO
    post(session, *as_proposed(sheet))
    assert_sound(session)
    take_back(session)
    (newest, *_) = batches.list_batches(session, BatchKind.MEETING)
    with pytest.raises(AlreadyReversed):
        batches.take_back(
            session,
            batches.TakeBackRequest(
                operation_id=session.ids.new(), batch_id=newest.id, reason="lagi"
            ),
        )


def test_one_voucher_taken_back_no_longer_counts_and_the_others_stand() -> None:
    session = new_book(2)
    lend(session, "0001", "P1")
    posted = post(
        session, typed("0001", {M: 20_000, P: 100_000, J: 12_000}), typed("0002", {M: 20_000})
    )
    voucher = str(posted.entries[0].voucher)
    journal.reverse(
        session,
        journal.ReversalRequest(
            operation_id=session.ids.new(), voucher=voucher, reason="salah anggota"
        ),
    )
    position = loans.loan_card(session, "P1", HELD).summary.position
    assert (position.outstanding, position.interest_paid) == (rupiah(1_200_000), ZERO)
    assert members.member_page(session, "0001").dues.paid == ZERO
    assert members.member_page(session, "0002").dues.paid == rupiah(20_000)
    assert not meetings.meetings(session)[0].taken_back
    assert_sound(session)


def test_a_meetings_voucher_is_cancelled_and_never_corrected_in_a_form() -> None:
    session = new_book(1)
    posted = post(session, typed("0001", {M: 20_000}))
    detail = journal.entry(session, str(posted.entry.voucher))
    assert detail.reversible
    assert not correcting.can_be_corrected(detail)


# --- what is refused ---


def test_cells_that_cannot_be_are_named_before_and_at_posting() -> None:
    session = new_book(3)
    lend(session, "0001", "P1")
    rows = (
        typed("0001", {P: 1_200_001, J: 144_001}),
        typed("0002", {P: 1_000}),
        typed("0003", {M: 20_000}),
        typed("0003", {M: 20_000}),
        typed("0404", {M: 20_000}),
    )
    expected = [
        ("meeting_row_twice", "0003", None),
        ("meeting_not_on_sheet", "0404", None),
        ("meeting_interest_too_much", "0001", J),
        ("refused", "0001", P),
        ("meeting_column_closed", "0002", P),
    ]
    with pytest.raises(InvalidInput) as refused:
        post(session, *rows)
    assert problems(refused) == expected
    found = meetings.check_rows(session, MELATI, HELD, rows)
    assert found == refused.value.problems
    assert found[3].values["error"] == PaymentExceedsDebt(rupiah(1_200_000))
    assert problem_text(found[3], Translator("en")) == (
        "Only Rp1,200,000 is still owed. Lower the amount."
    )
    assert meetings.meetings(session) == ()


def test_a_payment_typed_for_another_loan_than_stands_in_the_row_is_refused() -> None:
    session = new_book(1)
    lend(session, "0001", "P1")
    lend(session, "0001", "P2", start=date(2026, 1, 20))
    row = typed("0001", {P: 100_000}, loan_shown="P1")
    assert meetings.check_rows(session, MELATI, HELD, [row]) == ()
    post(session, typed("0001", {P: 1_200_000}), held_on=date(2026, 3, 20))
    (found,) = meetings.check_rows(session, MELATI, HELD, [row])
    assert (found.code, place_of(found.place)[1]) == ("meeting_loan_changed", P)


def test_limits_of_a_savings_product_hold_at_meetings_too() -> None:
    session = new_book(2)
    (product,) = [each for each in savings.list_products(session) if each.code == "SS"]
    limited = replace(product, maximum_deposit=rupiah(60_000), maximum_balance=rupiah(100_000))
    savings.edit_product(session, limited)
    post(session, typed("0001", {V: 50_000}), held_on=date(2026, 2, 24))
    rows = [typed("0001", {V: 50_001}), typed("0002", {V: 60_001})]
    one, two = meetings.check_rows(session, MELATI, HELD, rows)
    assert one.values["error"] == AboveMaximumBalance(rupiah(100_000), rupiah(50_000))
    assert two.values["error"] == AboveMaximum(rupiah(60_000))
    assert meetings.check_rows(session, MELATI, HELD, [typed("0001", {V: 50_000})]) == ()


def test_checking_rows_changes_nothing() -> None:
    session = new_book(1)
    assert meetings.check_rows(session, MELATI, HELD, [typed("0001", {V: 5_000})]) == ()
    with session.books.read() as tx:
        assert journal_store.count(tx) == 1
    assert members.member_page(session, "0001").accounts == ()


def test_an_amount_below_zero_is_refused_at_its_cell() -> None:
    session = new_book(1)
    found = meetings.check_rows(session, MELATI, HELD, [typed("0001", {M: -1, V: 5})])
    assert [place_of(each.place)[1] for each in found] == [M]
    assert found[0].values["error"] == AmountNotPositive()


def test_a_later_payment_lowers_what_an_earlier_meeting_may_take() -> None:
    session = new_book(1)
    lend(session, "0001", "P1")
    post(session, typed("0001", {P: 1_000_000}), held_on=date(2026, 3, 25))
    row = meetings.open_sheet(session, MELATI, HELD).rows[0]
    assert row.limits[P] == rupiah(200_000)
    (found,) = meetings.check_rows(session, MELATI, HELD, [typed("0001", {P: 200_001})])
    assert found.values["error"] == PaymentExceedsDebt(rupiah(200_000))


@pytest.mark.parametrize("rows", [(), (typed("0001"),), (typed("0001", {M: 5}, absent=True),)])
def test_an_empty_sheet_is_not_posted(rows: tuple[RowEntry, ...]) -> None:
    with pytest.raises(MeetingEmpty):
        post(new_book(1), *rows)


def test_a_count_must_be_of_money_that_exists_and_add_up() -> None:
    session = new_book(1)
    with pytest.raises(InvalidInput) as refused:
        post(session, typed("0001", {M: 20_000}), denominations={7_000: 1, 10_000: 1})
    assert [(each.code, each.place) for each in refused.value.problems] == [
        ("denomination_unknown", "denominations"),
        ("denominations_differ", "counted"),
    ]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"held_on": date(2025, 12, 31)}, DateOutOfRange),
        ({"cash_account": "1201"}, NotACashAccount),
        ({"place": Place(kind=PlaceKind.VILLAGE, name="Entah")}, UnknownPlace),
    ],
)
def test_acts_that_cannot_be(changes: dict[str, Any], error: type[CoopLedgerError]) -> None:
    with pytest.raises(error):
        post(new_book(1), typed("0001", {M: 20_000}), **changes)


def test_a_locked_month_takes_no_meeting_and_opens_no_sheet() -> None:
    session = new_book(1)
    with session.books.write() as tx:
        from coopledger.storage import schema

        tx.connection.execute(
            schema.period.insert().values(year=2026, month=3, closed_at="x", closed_by="x")
        )
    with pytest.raises(PeriodClosed):
        post(session, typed("0001", {M: 20_000}))
    with pytest.raises(PeriodClosed):
        meetings.open_sheet(session, MELATI, HELD)
    assert meetings.printable_sheet(session, MELATI, HELD).rows


@pytest.mark.parametrize("role", [Role.CASHIER, Role.CHAIR, Role.AUDITOR])
def test_only_who_records_savings_and_loans_posts_a_meeting(role: Role) -> None:
    session = as_role(new_book(1), role)
    with pytest.raises(NotPermitted):
        post(session, typed("0001", {M: 20_000}))


def test_the_same_place_and_day_is_posted_once() -> None:
    session = new_book(2)
    post(session, typed("0001", {M: 20_000}))
    with pytest.raises(MeetingAlreadyPosted):
        post(session, typed("0002", {M: 20_000}))
    village = Place(kind=PlaceKind.VILLAGE, name="Lipursari")
    assert post(session, typed("0002", {M: 20_000}), place=village).receipts == 1


def test_a_count_below_zero_is_no_count() -> None:
    session = new_book(1)
    with pytest.raises(InvalidInput) as refused:
        post(session, typed("0001", {V: 5}), counted=-rupiah(1), book_difference=True)
    assert [(each.code, each.place) for each in refused.value.problems] == [
        ("amount_negative", "counted")
    ]


def test_what_no_voucher_can_carry_is_refused_before_it_is_posted() -> None:
    session = new_book(1)
    largest = typed("0001", {M: 1_000_000_000_000, V: 1})
    (found,) = meetings.check_rows(session, MELATI, HELD, [largest])
    assert (found.code, place_of(found.place)) == ("refused", (("0001", None), None))
    (found,) = meetings.check_rows(session, MELATI, HELD, [typed("0001", {V: 1_000_000_000_001})])
    assert place_of(found.place)[1] is V


@pytest.mark.parametrize("name", ["Kelompok Mawar", "Mawar"])
def test_a_group_is_not_called_a_group_twice(name: str) -> None:
    session = new_book(0)
    add_member(session, "0001", group=name)
    sheet = meetings.open_sheet(session, Place(kind=PlaceKind.GROUP, name=name), HELD)
    assert sheet.title == "Kumpulan Kelompok Mawar, 24 Maret 2026"


@pytest.mark.parametrize("start", [date(2026, 1, 3), date(2026, 1, 31)])
@pytest.mark.parametrize("method", list(LoanMethod))
def test_who_pays_what_the_sheet_proposes_each_month_owes_nothing_at_the_end(
    method: LoanMethod, start: date
) -> None:
    session = new_book(1)
    lend(
        session,
        "0001",
        "P1",
        principal=rupiah(1_000_000),
        rate_per_year=Rate.percent(17),
        term_months=7,
        method=method,
        start=start,
    )
    for month in range(1, 10):
        on = date(2026, month, 24)
        if on < start:
            continue
        rows = as_proposed(meetings.open_sheet(session, MELATI, on))
        if not all(row.is_empty for row in rows):
            post(session, *rows, held_on=on)
        card = loans.loan_card(session, "P1", date(2026, month, 28))
        assert card.summary.position.overdue == ZERO, "it is paid in the month in which it is due"
    assert card.summary.position.outstanding == ZERO
    assert card.summary.position.interest_paid == sum(
        (line.interest for line in card.instalments), ZERO
    )
    dues = members.member_page(session, "0001").dues
    assert dues.arrears == ZERO
    assert_sound(session)


# --- money is conserved ---

AMOUNT = st.integers(0, 40).map(lambda step: step * 2_500)


@st.composite
def sheets(draw: st.DrawFn) -> list[RowEntry]:
    """What members 0001 to 0004 pay; 0001 and 0002 owe loans, 0002 two of them."""
    rows = []
    for number in ("0001", "0002", "0003", "0004"):
        amounts = {M: draw(AMOUNT), V: draw(AMOUNT), C: draw(AMOUNT)}
        if number in {"0001", "0002"}:
            amounts |= {P: draw(AMOUNT), J: draw(AMOUNT), D: draw(AMOUNT)}
        rows.append(typed(number, amounts, absent=draw(st.booleans())))
    rows.append(
        typed("0002", {P: draw(AMOUNT), J: draw(AMOUNT), D: draw(AMOUNT)}, loan_number="P3")
    )
    return rows


@settings(max_examples=25)
@given(rows=sheets(), extra=st.integers(-3, 3))
def test_money_is_conserved(rows: list[RowEntry], extra: int) -> None:
    if all(row.is_empty for row in rows):
        return
    session = new_book(4)
    for member, number in (("0001", "P1"), ("0002", "P2"), ("0002", "P3")):
        lend(session, member, number)
    with session.books.read() as tx:
        before = member_lines.held(tx, ["3102", "2101", "1201", "4101", "4104", "1221", "4111"])
        cash = balances.of_account(tx, Codes.CASH)
    counted = max(sum((row.cash for row in rows), ZERO) + rupiah(extra * 500), ZERO)
    posted = post(session, *rows, counted=counted, book_difference=True)
    with session.books.read() as tx:
        assert balances.of_account(tx, Codes.CASH) - cash == counted
        after = member_lines.held(tx, ["3102", "2101", "1201", "4101", "4104", "1221", "4111"])
    columns = {"3102": M, "2101": V, "1201": P, "4101": J, "4104": D, "1221": C, "4111": C}
    for number in ("0001", "0002", "0003", "0004"):
        who = members.get_member(session, number).id
        for code, column in columns.items():
            moved = after.get(who, {}).get(code, ZERO) - before.get(who, {}).get(code, ZERO)
            paid = sum((row.amount(column) for row in rows if row.member_number == number), ZERO)
            assert moved == (paid if code == "1221" else -paid)
    assert posted.receipts == len({row.member_number for row in rows if row.cash})
    assert_sound(session)
    take_back(session)
    with session.books.read() as tx:
        assert balances.of_account(tx, Codes.CASH) == cash
    assert_sound(session)
