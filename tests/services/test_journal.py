from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from coopledger.accounting.chart import Side, Unit
from coopledger.accounting.errors import (
    AccountInactive,
    AlreadyReversed,
    AmountNotPositive,
    AmountTooLarge,
    ContractOfOther,
    ContractRequired,
    DateOutOfRange,
    DescriptionRequired,
    EntryNotBalanced,
    EntryTooShort,
    InsufficientBalance,
    InsufficientCash,
    InsufficientStock,
    LoanHasPayments,
    MemberRequired,
    NotPermitted,
    NotReversible,
    PeriodClosed,
    ReasonRequired,
    UnknownAccount,
    UnknownContract,
    UnknownEntry,
    UnknownMember,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder, Series
from coopledger.accounting.money import MAX_AMOUNT, ZERO
from coopledger.accounting.sales import Payment
from coopledger.services import checking, journal, loans, savings, shop
from coopledger.services.changes import Change, Posted
from coopledger.services.journal import EntryLine, JournalRequest, ReversalRequest, Search
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import Session
from coopledger.storage import chart_store
from tests.accounting.journal_text import journal as expected
from tests.services import loan_builders
from tests.services.shop_builders import (
    OPENS,
    RP,
    TODAY,
    add_goods,
    add_member,
    as_role,
    buy,
    entry_count,
    item,
    ledger,
    lock,
    new_session,
    sell,
    stock,
    texts,
)

MARCH = date(2026, 3, 1)
FEBRUARY = date(2026, 2, 10)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    # Ample cash, so that only the tests about cash run out of it.
    write(made, debit("1101", 100_000_000), credit("3202", 100_000_000), on=OPENS)
    return made


def debit(account: str, rupiah: int, **facts: object) -> EntryLine:
    return EntryLine(account=account, side=Side.DEBIT, amount=RP(rupiah), **facts)


def credit(account: str, rupiah: int, **facts: object) -> EntryLine:
    return EntryLine(account=account, side=Side.CREDIT, amount=RP(rupiah), **facts)


def write(session: Session, *lines: EntryLine, on: date = TODAY, **facts: object) -> Posted:
    facts = {"operation_id": session.ids.new(), "description": "Penyesuaian", **facts}
    return journal.record(session, JournalRequest(posted_on=on, lines=lines, **facts))


def take_back(session: Session, posted: Posted, reason: str = "Salah ketik") -> Posted:
    return journal.reverse(
        session,
        ReversalRequest(
            operation_id=session.ids.new(), voucher=str(posted.entry.voucher), reason=reason
        ),
    )


def deposit(session: Session, rupiah: int, on: date = TODAY, product: str = "SS") -> Posted:
    return savings.deposit(session, deposit_request(session.ids.new(), rupiah, on, product))


def deposit_request(
    operation_id: str, rupiah: int, on: date = TODAY, product: str = "SS"
) -> savings.DepositRequest:
    return savings.DepositRequest(
        operation_id=operation_id,
        posted_on=on,
        member_number="7",
        product=product,
        amount=RP(rupiah),
        description="Setoran",
    )


# --- by hand ---


def test_an_entry_by_hand(session: Session):
    posted = write(
        session,
        debit("6107", 50_000, unit=Unit.SHOP),
        credit("1655", 30_000),
        credit("1654", 20_000),
        reference=" M-1 ",
        description=" Penyusutan ",
    )
    assert texts(posted) == expected(
        """
        2026-03-31 Penyusutan
          D 6107 Penyusutan aset tetap (Toko) 50.000
          K 1655 Akumulasi penyusutan inventaris 30.000
          K 1654 Akumulasi penyusutan mesin 20.000
        """
    )
    assert posted.entry.draft.reference == "M-1"
    assert posted.changes == {Change.JOURNAL}


def test_a_line_on_savings_finds_or_opens_the_members_account(session: Session):
    first = write(session, debit("1101", 100), credit("2101", 100, member_number="7"))
    again = write(session, debit("1101", 100), credit("2101", 100, member_number="7"))
    by_number = write(session, debit("2101", 50, contract_number="SS-7"), credit("1101", 50))
    lines = [first.entry.draft.lines[1], again.entry.draft.lines[1], by_number.entry.draft.lines[0]]
    assert {(line.member_id, line.contract_id) for line in lines} == {(1, 1)}
    assert Change.SAVINGS in first.changes


def test_refusals_of_an_entry_by_hand(session: Session):
    add_member(session, "8")
    deposit(session, 1_000)
    before = entry_count(session)
    good = (debit("6103", 10), credit("1101", 10))
    for lines, refusal in [
        ((), EntryTooShort),
        (good[:1], EntryTooShort),
        ((debit("6103", 10), credit("1101", 9)), EntryNotBalanced),
        ((debit("6103", 0), credit("1101", 0)), AmountNotPositive),
        ((debit("6103", -5), credit("1101", -5)), AmountNotPositive),
        ((debit("6103", 10**12 + 1), credit("1101", 10**12 + 1)), AmountTooLarge),
        ((debit("6199", 10), credit("1101", 10)), UnknownAccount),
        ((debit("1102", 10), credit("1101", 10)), AccountInactive),
        ((debit("1221", 10), credit("1101", 10)), MemberRequired),
        ((debit("1101", 10), credit("3102", 10)), MemberRequired),
        ((debit("1201", 10, member_number="7"), credit("1101", 10)), ContractRequired),
        ((debit("6103", 10, member_number="99"), credit("1101", 10)), UnknownMember),
        ((debit("1201", 10, contract_number="P-1"), credit("1101", 10)), UnknownContract),
        (
            (debit("2101", 10, contract_number="SS-7", member_number="8"), credit("1101", 10)),
            ContractOfOther,
        ),
        ((debit("2101", 1_001, member_number="7"), credit("1101", 1_001)), InsufficientBalance),
        ((debit("6103", 200_000_000), credit("1101", 200_000_000)), InsufficientCash),
    ]:
        with pytest.raises(refusal):
            write(session, *lines)
    with pytest.raises(DescriptionRequired):
        write(session, *good, description=" ")
    with pytest.raises(DateOutOfRange):
        write(session, *good, on=OPENS - timedelta(days=1))
    lock(session, 2026, 3)
    with pytest.raises(PeriodClosed):
        write(session, *good)
    with pytest.raises(NotPermitted):
        write(as_role(session, Role.CASHIER), *good)
    assert entry_count(session) == before
    assert RP(10**12) == MAX_AMOUNT


def test_history_is_not_stopped_by_cover(session: Session):
    posted = write(
        session,
        debit("2101", 5, member_number="7"),
        credit("1110", 5),
        as_history=True,
        description="",
    )
    assert posted.entry.draft.description
    assert ledger(session, "1110") == RP(-5)


def test_the_same_operation_twice_posts_once(session: Session):
    lines = (debit("6103", 10), credit("1101", 10))
    first = write(session, *lines, operation_id="a" * 32)
    again = write(session, *lines, operation_id="a" * 32)
    assert again.repeated
    assert again.entry == first.entry
    request = ReversalRequest(
        operation_id="b" * 32, voucher=str(first.entry.voucher), reason="Dobel"
    )
    once = journal.reverse(session, request)
    twice = journal.reverse(session, request)
    assert (twice.repeated, twice.entry) == (True, once.entry)


# --- taking back ---


def test_a_reversal_stands_on_the_day_of_its_original(session: Session):
    wrong = write(session, debit("6103", 10), credit("1101", 10), on=MARCH)
    back = take_back(session, wrong, " Dobel ")
    assert texts(back) == expected(
        """
        2026-03-01 Pembatalan BKK/2026/000001: Dobel
          K 6103 ATK, cetak, fotokopi 10
          D 1101 Kas 10
        """
    )
    assert (back.entry.draft.reverses, str(back.entry.voucher)) == (2, "BKM/2026/000002")
    assert ledger(session, "6103") == ZERO


def test_a_reversal_of_a_locked_month_stands_on_today(session: Session):
    wrong = write(session, debit("6103", 10), credit("1101", 10), on=FEBRUARY)
    lock(session, 2026, 2)
    assert take_back(session, wrong).entry.draft.posted_on == TODAY
    late = write(session, debit("6103", 10), credit("1101", 10), on=MARCH)
    lock(session, 2026, 3)
    with pytest.raises(PeriodClosed):
        take_back(session, late)


def test_expense_of_an_earlier_book_year_is_corrected_through_3403(session: Session):
    wrong = write(
        session, debit("6103", 10), debit("1304", 5), credit("1101", 15), on=date(2026, 12, 5)
    )
    lock(session, 2026, 12)
    session.clock.move_to(date(2027, 2, 1))
    assert texts(take_back(session, wrong)) == expected(
        """
        2027-02-01 Pembatalan BKK/2026/000001: Salah ketik
          K 3403 Koreksi SHU tahun lalu 10
          K 1304 Perlengkapan kantor 5
          D 1101 Kas 15
        """
    )


def test_what_cannot_be_taken_back(session: Session):
    wrong = write(session, debit("6103", 10), credit("1101", 10))
    back = take_back(session, wrong)
    with pytest.raises(AlreadyReversed):
        take_back(session, wrong)
    with pytest.raises(NotReversible):
        take_back(session, back)
    with pytest.raises(ReasonRequired):
        take_back(session, wrong, "  ")
    with pytest.raises(NotPermitted):
        take_back(as_role(session, Role.SECRETARY), wrong)
    unknown = ReversalRequest(operation_id=session.ids.new(), voucher="BKM/1/1", reason="x")
    with pytest.raises(UnknownEntry):
        journal.reverse(session, unknown)


@pytest.mark.parametrize("kind", [EntryKind.OPENING, EntryKind.CLOSING])
def test_opening_and_closing_are_not_taken_back(session: Session, kind: EntryKind):
    on = OPENS - timedelta(days=1) if kind is EntryKind.OPENING else date(2026, 12, 31)
    with session.books.write() as tx:
        lines = LineBuilder(chart_store.chart(tx)).debit("1101", RP(5)).credit("3401", RP(5)).lines
        draft = DraftEntry(kind=kind, posted_on=on, description="x", lines=lines)
        entry = post(tx, session, draft, session.ids.new())
    with pytest.raises(NotReversible):
        take_back(session, Posted(entries=(entry,), changes=frozenset()))


def test_savings_that_were_taken_out_keep_their_deposit(session: Session):
    first = deposit(session, 1_000, MARCH)
    write(session, debit("2101", 400, member_number="7"), credit("1101", 400))
    with pytest.raises(InsufficientBalance) as refusal:
        take_back(session, first)
    assert refusal.value.available == RP(600)
    assert entry_count(session) == 3


def test_a_reversed_deposit_frees_the_member(session: Session):
    first = deposit(session, 1_000)
    back = take_back(session, first)
    assert back.changes == {Change.JOURNAL, Change.SAVINGS}
    assert ledger(session, "2101") == ZERO


# --- goods ---


def test_a_reversed_sale_brings_its_goods_back_at_their_cost(session: Session):
    add_goods(session)
    buy(session, MARCH, item(10, 100))
    sold = sell(session, TODAY, item(4, 300))
    back = take_back(session, sold)
    assert Change.STOCK in back.changes
    assert stock(session) == (10_000, RP(1_000))
    assert ledger(session, "1301") == RP(1_000)


def test_a_purchase_whose_goods_are_sold_is_not_taken_back(session: Session):
    add_goods(session)
    bought = buy(session, MARCH, item(10, 100))
    sell(session, TODAY, item(4, 300))
    with pytest.raises(InsufficientStock) as refusal:
        take_back(session, bought)
    assert refusal.value.available_milli == 6_000
    assert stock(session) == (6_000, RP(600))


def test_a_purchase_taken_back_leaves_no_value_without_goods(session: Session):
    add_goods(session)
    buy(session, MARCH, item(10, 100))
    dear = buy(session, MARCH, item(10, 200), payment=Payment.CASH)
    sell(session, TODAY, item(10, 300))
    back = take_back(session, dear)
    assert texts(back) == expected(
        """
        2026-03-01 Pembatalan BKK/2026/000001: Salah ketik
          K 1301 Persediaan barang dagang 2.000
          D 1101 Kas 2.000
        2026-03-31 Koreksi nilai persediaan: Gula
          D 1301 Persediaan barang dagang 500
          K 5212 Selisih persediaan 500
        """
    )
    assert stock(session) == (0, ZERO)
    with pytest.raises(NotReversible):
        take_back(session, Posted(entries=back.entries[1:], changes=frozenset()))


def test_a_correction_of_stock_value_goes_back_with_its_sale(session: Session):
    add_goods(session)
    buy(session, MARCH, item(10, 100))
    sell(session, MARCH + timedelta(days=1), item(5, 300))
    buy(session, MARCH + timedelta(days=2), item(5, 200))
    sell(session, MARCH + timedelta(days=3), item(5, 300))
    late = sell(session, MARCH + timedelta(days=1), item(5, 300))
    assert len(late.entries) == 2
    back = take_back(session, late)
    assert [entry.draft.reverses for entry in back.entries] == [e.id for e in late.entries]
    assert stock(session) == (5_000, RP(750))
    assert ledger(session, "1301") == RP(750)


# --- loans ---


def test_a_loan_goes_back_only_after_its_payments():
    session = loan_builders.new_book()
    paid_out = loan_builders.lend(session)
    paid = loan_builders.pay(session, date(2025, 2, 15), 100_000, 12_000)
    with pytest.raises(LoanHasPayments):
        take_back(session, paid_out)
    back = take_back(session, paid)
    assert back.changes == {Change.JOURNAL, Change.LOANS}
    card = loans.loan_card(session, "P1", date(2025, 2, 28))
    assert [payment.reversed for payment in card.payments] == [True]
    assert ledger(session, "1201") == RP(1_200_000)
    take_back(session, paid_out)
    assert ledger(session, "1201") == ZERO
    assert loans.running_loans(session, date(2025, 2, 28)) == ()
    assert all(result.holds for result in checking.check(session))


def test_a_loan_is_corrected_under_its_own_number():
    session = loan_builders.new_book()
    wrong = loan_builders.lend(session)
    terms = loan_builders.terms(principal=RP(1_500_000))
    right = loan_builders.request(session, terms=terms)
    done = corrected(session, wrong, loans.disburse, right)
    assert [entry.part for entry in done.entries] == [0, 1]
    (running,) = loans.running_loans(session, date(2025, 1, 31))
    assert running.loan.number == "P1"
    assert ledger(session, "1201") == RP(1_500_000)


def test_a_line_on_a_loan_names_its_number():
    session = loan_builders.new_book()
    loan_builders.lend(session)
    lines = (debit("1201", 5_000, contract_number="P1"), credit("4103", 5_000))
    posted = write(session, *lines, on=date(2025, 1, 20))
    assert posted.entry.draft.lines[0].contract_id is not None
    assert Change.LOANS in posted.changes


# --- correcting ---


def corrected(
    session: Session, wrong: Posted, right, request: object, operation_id: str = "c" * 32
) -> Posted:
    return journal.correct(
        session,
        ReversalRequest(
            operation_id=operation_id, voucher=str(wrong.entry.voucher), reason="Salah jumlah"
        ),
        partial(right, request=replace(request, operation_id=operation_id)),
    )


def test_a_correction_is_one_operation_of_two_parts(session: Session):
    wrong = deposit(session, 10_000)
    right = deposit_request("", 100_000)
    done = corrected(session, wrong, savings.deposit, right)
    assert texts(done) == expected(
        """
        2026-03-31 Pembatalan BKM/2026/000002: Salah jumlah
          K 1101 Kas 10.000
          D 2101 Simpanan sukarela [1/1] 10.000
        2026-03-31 Setoran
          D 1101 Kas 100.000
          K 2101 Simpanan sukarela [1/1] 100.000
        """
    )
    assert [(entry.operation_id, entry.part) for entry in done.entries] == [
        ("c" * 32, 0),
        ("c" * 32, 1),
    ]
    assert {Change.JOURNAL, Change.SAVINGS} <= done.changes
    assert corrected(session, wrong, savings.deposit, right).repeated
    assert ledger(session, "2101") == RP(-100_000)


def test_an_entry_by_hand_is_corrected_from_its_own_values(session: Session):
    add_member(session, "8")
    wrong = write(session, debit("1221", 10, member_number="7"), credit("4119", 10))
    old = journal.request_of(session, str(wrong.entry.voucher), "c" * 32)
    assert old.lines[0] == debit("1221", 10, member_number="7", unit=Unit.SHOP)
    lines = (replace(old.lines[0], member_number="8"), old.lines[1])
    done = corrected(session, wrong, journal.record, replace(old, lines=lines))
    assert [line.member_id for line in done.entries[1].draft.lines] == [2, None]


def test_savings_lines_are_copied_with_their_account(session: Session):
    posted = deposit(session, 10)
    request = journal.request_of(session, str(posted.entry.voucher), "c" * 32)
    assert request.lines[1].contract_number == "SS-7"
    done = corrected(session, posted, journal.record, request)
    assert done.entries[1].draft.lines == posted.entry.draft.lines


def test_a_price_is_corrected_after_goods_were_sold(session: Session):
    add_goods(session)
    wrong = buy(session, MARCH, item(10, 100))
    sell(session, TODAY, item(4, 300))
    right = shop.PurchaseRequest(operation_id="", posted_on=MARCH, items=(item(10, 120),))
    corrected(session, wrong, shop.buy, right)
    assert stock(session) == (6_000, RP(800))
    too_few = shop.PurchaseRequest(operation_id="", posted_on=MARCH, items=(item(3, 120),))
    newest = journal.entries(session, Search(kind=EntryKind.PURCHASE)).entries[0]
    request = ReversalRequest(operation_id="d" * 32, voucher=str(newest.voucher), reason="x")
    with pytest.raises(InsufficientStock):
        journal.correct(
            session, request, partial(shop.buy, request=replace(too_few, operation_id="d" * 32))
        )
    assert stock(session) == (6_000, RP(800))


def test_a_sale_is_corrected_with_its_goods(session: Session):
    add_goods(session)
    buy(session, MARCH, item(10, 100))
    wrong = sell(session, TODAY, item(10, 300))
    right = shop.SaleRequest(
        operation_id="", posted_on=TODAY, items=(item(9, 300),), member_number="7"
    )
    corrected(session, wrong, shop.sell, right)
    assert stock(session) == (1_000, RP(100))
    assert ledger(session, "1301") == RP(100)
    assert ledger(session, "4201") == ZERO
    assert ledger(session, "4111") == RP(-2_700)


def test_a_refused_right_entry_keeps_the_wrong_one(session: Session):
    wrong = deposit(session, 10_000)
    before = entry_count(session)
    with pytest.raises(AmountNotPositive):
        corrected(session, wrong, savings.deposit, deposit_request("", 0))
    assert entry_count(session) == before
    assert journal.entry(session, str(wrong.entry.voucher)).reversible
    # The same operation may be tried again with a good amount.
    assert not corrected(session, wrong, savings.deposit, deposit_request("", 5)).repeated


def test_the_right_entry_must_belong_to_the_correction(session: Session):
    wrong = deposit(session, 10_000)
    request = ReversalRequest(operation_id="c" * 32, voucher=str(wrong.entry.voucher), reason="x")
    stranger = partial(savings.deposit, request=deposit_request("d" * 32, 5))
    with pytest.raises(ValueError, match="under the operation"):
        journal.correct(session, request, stranger)
    assert not journal.entry(session, str(wrong.entry.voucher)).reversed_by


def test_correcting_wants_both_permissions(session: Session):
    wrong = deposit(session, 10_000)
    with pytest.raises(NotPermitted):
        corrected(as_role(session, Role.CHAIR), wrong, savings.deposit, deposit_request("", 5))
    with pytest.raises(NotPermitted):
        corrected(as_role(session, Role.SECRETARY), wrong, savings.deposit, deposit_request("", 5))
    assert journal.entry(session, str(wrong.entry.voucher)).reversible


# --- finding ---


def test_entries_are_found_by_what_is_known_of_them(session: Session):
    electricity = write(
        session,
        debit("6104", 250_000),
        credit("1101", 250_000),
        on=FEBRUARY,
        description="Listrik Februari",
        reference="PLN-77",
    )
    paid_in = deposit(session, 40_000, MARCH)
    back = take_back(session, electricity)

    def found(**wanted: object) -> list[int]:
        return [each.id for each in journal.entries(session, Search(**wanted)).entries]

    first = 1
    e, d, r = electricity.entry.id, paid_in.entry.id, back.entry.id
    assert found() == [d, r, e, first]
    assert found(from_date=MARCH) == [d]
    assert found(to_date=FEBRUARY) == [r, e, first]
    assert found(text="februari LISTRIK") == [e]
    assert found(text="pln-7") == [r, e]
    assert found(text="100%") == []
    assert found(text=" bkk/2026/000001 ") == [e]
    assert found(account="6104") == [r, e]
    assert found(account="6104", from_date=MARCH) == []
    assert found(account="1101", to_date=FEBRUARY, kind=EntryKind.JOURNAL) == [r, e, first]
    assert found(member_number="7") == [d]
    assert found(kind=EntryKind.DEPOSIT) == [d]
    assert found(series=Series.CASH_PAYMENT) == [e]
    assert found(amount=RP(250_000)) == [r, e]
    with pytest.raises(UnknownMember):
        found(member_number="99")
    summary = journal.entries(session, Search(text="BKK/2026/000001")).entries[0]
    assert (summary.amount, summary.reverses, summary.reversed_by) == (
        RP(250_000),
        None,
        back.entry.voucher,
    )
    with pytest.raises(NotPermitted):
        journal.entries(as_role(session, Role.CASHIER))


def test_pages_follow_each_other_without_gap_or_repetition(session: Session):
    for number in range(12):
        on = MARCH + timedelta(days=(number * 5) % 7)
        write(session, debit("6103", 10), credit("1101", 10), on=on)
    seen, cursor = [], None
    while True:
        page = journal.entries(session, after=cursor, limit=5)
        seen += [(each.posted_on, each.id) for each in page.entries]
        cursor = page.next
        if cursor is None:
            break
    assert len(seen) == entry_count(session)
    assert seen == sorted(set(seen), reverse=True)


def test_one_entry_with_the_names_behind_its_numbers(session: Session):
    paid_in = deposit(session, 40_000)
    shown = journal.entry(session, str(paid_in.entry.voucher))
    assert shown == journal.entry_by_id(session, paid_in.entry.id)
    assert shown.entry == paid_in.entry
    line = shown.lines[1]
    assert line.member is not None
    assert (line.account.code, line.member.number, line.contract_number) == ("2101", "7", "SS-7")
    assert (shown.reversible, shown.reverses, shown.reversed_by) == (True, None, None)
    back = take_back(session, paid_in)
    shown = journal.entry(session, str(paid_in.entry.voucher))
    assert (shown.reversible, shown.reversed_by) == (False, back.entry.voucher)
    assert journal.entry_by_id(session, back.entry.id).reverses == paid_in.entry.voucher
    with pytest.raises(UnknownEntry):
        journal.entry_by_id(session, 99)
