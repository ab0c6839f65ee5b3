from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting import journal
from coopledger.accounting.errors import (
    AccountInactive,
    AmountNotPositive,
    AmountTooLarge,
    BeforeDisbursement,
    CoopLedgerError,
    DateOutOfRange,
    DeductionsExceedPrincipal,
    InsufficientCash,
    InvalidTerms,
    LoanHasPayments,
    LoanNotRunning,
    LoanNumberTaken,
    MemberIsAbroad,
    MemberNotActive,
    NotACashAccount,
    NotPermitted,
    PaymentExceedsDebt,
    PeriodClosed,
    ProductInactive,
    UnknownLoan,
    UnknownMember,
    UnknownProduct,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.loan_schedule import LoanMethod, schedule
from coopledger.accounting.loans import Fees
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.services import loan_products, loans, members
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import Session
from coopledger.storage import balances, chart_store, journal_store, loan_store, schema
from tests.accounting.journal_text import journal as expected
from tests.accounting.journal_text import journal_text
from tests.services.loan_builders import (
    OPENING_DATE,
    START,
    as_role,
    lend,
    lock_month,
    new_book,
    pay,
    request,
    split,
    switch_on,
    terms,
)


@pytest.fixture
def session() -> Session:
    return new_book()


def ledger(session: Session, code: str) -> Money:
    with session.books.read() as tx:
        return balances.of_account(tx, code)


def problems(session: Session) -> list[str]:
    with session.books.read() as tx:
        return [problem.code for problem in loans.check_schedules(tx)]


def take_back(session: Session, entry_id: int, on: date) -> None:
    with session.books.write() as tx:
        entry = journal_store.by_id(tx, entry_id)
        loans.refuse_reversal(tx, entry)
        draft = journal.reversal(entry, on=on, description="batal")
        post(tx, session, draft, session.ids.new())


# --- payout ---


def test_a_payout_posts_the_loan_its_fees_and_the_rest_in_cash(session: Session) -> None:
    fees = Fees(origination=Money.rupiah(12_000), administration=Money.rupiah(5_000))
    posted = lend(session, fees=fees, reference="SPK-1")
    assert journal_text(posted.entry.draft) == expected(f"""
        2025-01-15 {posted.entry.draft.description}
          D 1201 Piutang pinjaman anggota [1/1] 1.200.000
          K 4102 Provisi pinjaman [1/1] 12.000
          K 4103 Administrasi pinjaman [1/1] 5.000
          K 1101 Kas 1.183.000
    """)
    assert posted.entry.draft.kind is EntryKind.DISBURSEMENT
    assert posted.entry.draft.reference == "SPK-1"
    assert "P1" in posted.entry.draft.description
    card = loans.loan_card(session, "P1", START)
    assert card.instalments == schedule(terms()).instalments
    assert card.summary.loan.fees == fees
    assert card.summary.position.outstanding == Money.rupiah(1_200_000)
    assert problems(session) == []


def test_terms_come_back_as_they_were_agreed(session: Session) -> None:
    agreed = terms(method=LoanMethod.ANNUITY, round_to=Money.rupiah(100), grace_principal_months=2)
    lend(session, terms=agreed, product_code="PA", purpose="warung")
    card = loans.loan_card(session, "P1", START)
    assert card.summary.loan.terms == agreed
    assert card.summary.loan.purpose == "warung"
    assert card.product is not None
    assert card.product.code == "PA"


def test_a_double_click_pays_out_once(session: Session) -> None:
    twice = request(session)
    first, second = loans.disburse(session, twice), loans.disburse(session, twice)
    assert second.repeated
    assert second.entry == first.entry
    assert ledger(session, "1201") == Money.rupiah(1_200_000)
    assert len(loans.running_loans(session, START)) == 1


def test_numbers_go_on_by_year(session: Session) -> None:
    assert loans.next_number(session, START) == "PJ-2025-001"
    lend(session, number="")
    lend(session, number="PJ-2025-009")
    lend(session, number="PJ-2025-x")
    assert loans.next_number(session, START) == "PJ-2025-010"
    assert loans.next_number(session, date(2026, 1, 1)) == "PJ-2026-001"


def test_a_prospective_members_loan_is_no_business_with_members(session: Session) -> None:
    switch_on(session, "4211")
    lend(session, member_number="4", fees=Fees(origination=Money.rupiah(10_000)))
    pay(session, date(2025, 2, 15), 100_000, 12_000)
    assert ledger(session, "1202") == Money.rupiah(1_100_000)
    assert ledger(session, "4211") == -Money.rupiah(22_000)
    assert ledger(session, "4101") == ledger(session, "4102") == ZERO
    assert problems(session) == []


def test_history_is_not_stopped_by_rules_of_today(session: Session) -> None:
    product = replace(loan_products.products(session)[0], active=False)
    loan_products.change_product(session, product)
    lend(
        session,
        member_number="3",
        product_code=product.code,
        cash_account="1110",
        as_history=True,
    )
    assert ledger(session, "1110") == -Money.rupiah(1_200_000)


PAYOUT_REFUSALS: list[tuple[type[CoopLedgerError], dict[str, Any]]] = [
    (UnknownMember, {"member_number": "99"}),
    (MemberNotActive, {"member_number": "3"}),
    (UnknownProduct, {"product_code": "??"}),
    (InvalidTerms, {"terms": terms(principal=ZERO)}),
    (InvalidTerms, {"terms": terms(term_months=0)}),
    (InvalidTerms, {"fees": Fees(origination=Money(-1))}),
    (DeductionsExceedPrincipal, {"fees": Fees(administration=Money.rupiah(1_200_001))}),
    (NotACashAccount, {"cash_account": "4101"}),
    (InsufficientCash, {"terms": terms(principal=Money.rupiah(20_000_001))}),
    (InsufficientCash, {"cash_account": "1110"}),
    (DateOutOfRange, {"terms": terms(start=date(2024, 12, 31))}),
    (AccountInactive, {"member_number": "4", "fees": Fees(origination=Money(100))}),
]


@pytest.mark.parametrize(
    ("error", "change"), PAYOUT_REFUSALS, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_payout_is_refused(
    session: Session, error: type[CoopLedgerError], change: dict[str, Any]
) -> None:
    with pytest.raises(error):
        loans.disburse(session, request(session, **change))
    with session.books.read() as tx:
        assert journal_store.count(tx) == 1
        contracts = sa.select(sa.func.count()).select_from(schema.contract)
        assert tx.connection.execute(contracts).scalar() == 0


def test_nobody_borrows_while_she_works_abroad(session: Session) -> None:
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="1",
            status=MemberStatus.ABROAD,
            from_date=OPENING_DATE,
        ),
    )
    with pytest.raises(MemberIsAbroad):
        lend(session)
    lend(session, as_history=True)


def test_a_payout_into_a_locked_month_is_refused(session: Session) -> None:
    lock_month(session, 2025, 1)
    with pytest.raises(PeriodClosed):
        lend(session)


def test_a_taken_number_is_refused(session: Session) -> None:
    lend(session)
    with pytest.raises(LoanNumberTaken):
        lend(session, member_number="2")


def test_a_product_switched_off_is_refused(session: Session) -> None:
    product = replace(loan_products.products(session)[0], active=False)
    loan_products.change_product(session, product)
    with pytest.raises(ProductInactive):
        lend(session, product_code=product.code)


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SECRETARY, Role.CHAIR, Role.AUDITOR])
def test_only_who_records_loans_may(session: Session, role: Role) -> None:
    lend(session)
    other = as_role(session, role)
    with pytest.raises(NotPermitted):
        lend(other, number="P2")
    with pytest.raises(NotPermitted):
        pay(other, date(2025, 2, 15), 100_000)
    with pytest.raises(NotPermitted):
        loans.register_running_loan(other, running())


@pytest.mark.parametrize(
    "read",
    [
        lambda session: loans.running_loans(session, START),
        lambda session: loans.due_within(session, START),
        lambda session: loans.loan_card(session, "P1", START),
        lambda session: loans.loans_of_member(session, "1", START),
    ],
)
def test_a_cashier_sees_no_loans(session: Session, read: Callable[[Session], object]) -> None:
    lend(session)
    read(session)
    with pytest.raises(NotPermitted):
        read(as_role(session, Role.CASHIER))


# --- preview ---


def test_the_preview_is_what_is_paid_out(session: Session) -> None:
    fees = Fees(origination=Money.rupiah(12_000))
    shown = loans.preview(session, terms(), fees)
    assert shown.net_paid == Money.rupiah(1_188_000)
    assert shown.warnings == ()
    lend(session, fees=fees)
    assert loans.loan_card(session, "P1", START).instalments == shown.schedule.instalments


def test_the_preview_warns_of_high_rates_and_never_blocks(session: Session) -> None:
    high = loans.preview(session, terms(rate_per_year=Rate.percent("24.5")))
    assert [warning.code for warning in high.warnings] == ["loan_rate_above_cap"]
    flat = terms(method=LoanMethod.FLAT, rate_per_year=Rate.percent(24))
    hidden = loans.preview(session, flat)
    assert [warning.code for warning in hidden.warnings] == ["effective_rate_above_cap"]
    assert hidden.warnings[0].values["rate"] == Rate.percent("41.70")
    lend(session, terms=flat)


# --- payments ---


def test_a_payment_posts_its_split_as_given(session: Session) -> None:
    lend(session)
    posted = pay(session, date(2025, 2, 15), split=split(100_000, 12_000, 1_500))
    text = journal_text(posted.entry.draft)
    assert text == expected(f"""
        2025-02-15 {posted.entry.draft.description}
          D 1101 Kas 113.500
          K 1201 Piutang pinjaman anggota [1/1] 100.000
          K 4101 Jasa pinjaman anggota [1/1] 12.000
          K 4104 Denda keterlambatan [1/1] 1.500
    """)
    (payment,) = loans.loan_card(session, "P1", date(2025, 2, 15)).payments
    assert payment.split == split(100_000, 12_000, 1_500)
    assert payment.voucher == str(posted.entry.voucher)
    assert not payment.reversed
    assert loans.loan_of_entry(session, posted.entry.id) == "P1"
    assert problems(session) == []


def test_a_double_click_pays_once(session: Session) -> None:
    lend(session)
    twice = loans.RepayRequest(
        operation_id=session.ids.new(),
        posted_on=date(2025, 2, 15),
        loan_number="P1",
        split=split(100_000, 12_000),
    )
    loans.repay(session, twice)
    assert loans.repay(session, twice).repeated
    assert ledger(session, "1201") == Money.rupiah(1_100_000)


def test_interest_alone_may_be_paid(session: Session) -> None:
    lend(session)
    pay(session, date(2025, 2, 15), 0, 12_000)
    assert ledger(session, "1201") == Money.rupiah(1_200_000)


PAYMENT_REFUSALS: list[tuple[type[CoopLedgerError], dict[str, Any]]] = [
    (UnknownLoan, {"loan_number": "P9"}),
    (AmountNotPositive, {"split": split()}),
    (AmountNotPositive, {"split": split(100_000, -1)}),
    (AmountTooLarge, {"split": split(1, 1_000_000_000_000)}),
    (PaymentExceedsDebt, {"split": split(1_200_001)}),
    (BeforeDisbursement, {"on": START - timedelta(days=1)}),
    (NotACashAccount, {"cash_account": "1201"}),
]


@pytest.mark.parametrize(
    ("error", "change"), PAYMENT_REFUSALS, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_payment_is_refused(
    session: Session, error: type[CoopLedgerError], change: dict[str, Any]
) -> None:
    lend(session)
    usual: dict[str, Any] = {"on": date(2025, 2, 15), "principal": 100_000}
    with pytest.raises(error):
        pay(session, **usual | change)
    with session.books.read() as tx:
        assert journal_store.count(tx) == 2


def test_a_payment_into_a_locked_month_is_refused(session: Session) -> None:
    lend(session)
    lock_month(session, 2025, 2)
    with pytest.raises(PeriodClosed):
        pay(session, date(2025, 2, 15), 100_000, 12_000)
    assert loans.loan_card(session, "P1", date(2025, 2, 15)).payments == ()


def test_an_earlier_payment_must_leave_the_later_ones_room(session: Session) -> None:
    lend(session)
    pay(session, date(2025, 5, 15), 1_000_000)
    with pytest.raises(PaymentExceedsDebt) as refused:
        pay(session, date(2025, 3, 15), 300_000)
    assert refused.value.outstanding == Money.rupiah(200_000)
    pay(session, date(2025, 3, 15), 200_000)
    assert ledger(session, "1201") == ZERO


def test_a_loan_paid_off_takes_no_more(session: Session) -> None:
    lend(session)
    pay(session, date(2025, 2, 15), 1_200_000, 12_000)
    assert loans.running_loans(session, date(2025, 2, 15)) == ()
    with pytest.raises(LoanNotRunning):
        pay(session, date(2025, 3, 15), 0, 12_000)
    with pytest.raises(LoanNotRunning):
        loans.propose(session, "P1", Money.rupiah(1), date(2025, 3, 15))
    with pytest.raises(LoanNotRunning):
        loans.payoff_quote(session, "P1", date(2025, 3, 15))
    pay(session, date(2025, 3, 15), 0, 3_000, as_history=True)
    assert loans.loan_card(session, "P1", date(2025, 3, 15)).payoff is None


def test_a_proposal_follows_where_the_loan_stands(session: Session) -> None:
    lend(session)
    on = date(2025, 2, 20)
    assert loans.propose(session, "P1", Money.rupiah(112_000), on) == split(100_000, 12_000)
    assert loans.propose(session, "P1", Money.rupiah(12_500), on) == split(500, 12_000)
    pay(session, on, 500, 12_000)
    assert loans.propose(session, "P1", Money.rupiah(99_500), on) == split(99_500)
    assert loans.payoff_quote(session, "P1", on) == split(1_199_500, 11_000)
    with pytest.raises(UnknownLoan):
        loans.propose(session, "P9", Money.rupiah(1), on)
    with pytest.raises(UnknownLoan):
        loans.payoff_quote(session, "P9", on)


# --- taking back ---


def test_a_payment_taken_back_is_owed_again(session: Session) -> None:
    lend(session)
    posted = pay(session, date(2025, 2, 15), 100_000, 12_000)
    take_back(session, posted.entry.id, date(2025, 3, 1))
    before, after = (
        loans.loan_card(session, "P1", day) for day in (date(2025, 2, 28), date(2025, 3, 1))
    )
    assert before.summary.position.interest_paid == Money.rupiah(12_000)
    assert before.summary.position.outstanding == Money.rupiah(1_100_000)
    assert after.summary.position.interest_paid == ZERO
    assert after.summary.position.outstanding == Money.rupiah(1_200_000)
    assert [payment.reversed for payment in after.payments] == [True]
    assert problems(session) == []


def test_a_payout_taken_back_frees_its_number(session: Session) -> None:
    posted = lend(session)
    take_back(session, posted.entry.id, START)
    assert loans.running_loans(session, START) == ()
    with pytest.raises(LoanNotRunning):
        pay(session, date(2025, 2, 15), 100_000)
    lend(session, terms=terms(principal=Money.rupiah(900_000)))
    (summary,) = loans.running_loans(session, START)
    assert summary.loan.number == "P1"
    assert summary.position.outstanding == Money.rupiah(900_000)
    assert problems(session) == []


def test_a_payout_with_payments_is_not_taken_back(session: Session) -> None:
    posted = lend(session)
    payment = pay(session, date(2025, 2, 15), 100_000, 12_000)
    with pytest.raises(LoanHasPayments):
        take_back(session, posted.entry.id, date(2025, 2, 15))
    take_back(session, payment.entry.id, date(2025, 2, 15))
    take_back(session, posted.entry.id, date(2025, 2, 15))
    assert ledger(session, "1201") == ZERO
    assert problems(session) == []


# --- loans that ran already ---


def running(**changes: Any) -> loans.RunningLoanRequest:
    usual: dict[str, Any] = {
        "number": "L1",
        "member_number": "2",
        "terms": terms(start=date(2024, 8, 10)),
        "remaining": Money.rupiah(900_000),
    }
    return loans.RunningLoanRequest(**(usual | changes))


def post_opening(session: Session, owed: Money, contract_id: int | None) -> None:
    with session.books.write() as tx:
        builder = LineBuilder(chart_store.chart(tx))
        who = None if contract_id is None else 2
        builder.debit("1201", owed, member_id=who, contract_id=contract_id)
        builder.credit("3202", owed)
        draft = DraftEntry(
            kind=EntryKind.OPENING,
            posted_on=OPENING_DATE - timedelta(days=1),
            description="Saldo awal",
            lines=builder.lines,
        )
        post(tx, session, draft, session.ids.new())


@pytest.mark.parametrize("itemised", [True, False])
def test_a_running_loan_goes_on(session: Session, *, itemised: bool) -> None:
    """Paid out in August; four instalments were due, three are paid, nothing is posted for it."""
    borrowing = loans.register_running_loan(session, running())
    assert journal_count(session) == 1
    post_opening(session, Money.rupiah(900_000), borrowing.contract_id if itemised else None)
    (summary,) = loans.running_loans(session, OPENING_DATE)
    assert summary.position.outstanding == Money.rupiah(900_000)
    assert summary.position.principal_overdue.amount == Money.rupiah(100_000)
    assert summary.position.principal_overdue.since == date(2024, 12, 10)
    loans.repay(
        session,
        loans.RepayRequest(
            operation_id=session.ids.new(),
            posted_on=date(2025, 1, 10),
            loan_number="L1",
            split=split(900_000, 9_000),
        ),
    )
    assert loans.running_loans(session, date(2025, 1, 10)) == ()
    (done,) = loans.loans_of_member(session, "2", date(2025, 1, 10))
    assert done.position.principal_paid == Money.rupiah(900_000)
    assert problems(session) == []


def test_a_wrong_opening_balance_is_found(session: Session) -> None:
    borrowing = loans.register_running_loan(session, running())
    post_opening(session, Money.rupiah(850_000), borrowing.contract_id)
    assert problems(session) == ["loan_start_differs", "loan_balance_differs"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"remaining": Money.rupiah(1_200_001)}, "remaining_above_principal"),
        ({"remaining": Money(-1)}, "remaining_negative"),
        ({"terms": terms(start=OPENING_DATE)}, "running_loan_not_before_opening"),
        ({"terms": terms(start=date(2024, 1, 1), term_months=0)}, "term_out_of_range"),
    ],
)
def test_a_running_loan_is_refused(session: Session, change: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidTerms) as refused:
        loans.register_running_loan(session, running(**change))
    assert refused.value.reason == reason


def test_a_running_loan_needs_its_member_and_a_free_number(session: Session) -> None:
    with pytest.raises(UnknownMember):
        loans.register_running_loan(session, running(member_number="99"))
    loans.register_running_loan(session, running())
    with pytest.raises(LoanNumberTaken):
        loans.register_running_loan(session, running())
    with pytest.raises(LoanNumberTaken):
        lend(session, number="L1")


def test_a_running_loan_of_which_nothing_is_left(session: Session) -> None:
    loans.register_running_loan(session, running(remaining=ZERO))
    assert loans.running_loans(session, START) == ()
    assert loans.loan_card(session, "L1", START).instalments == ()
    assert problems(session) == []


def journal_count(session: Session) -> int:
    with session.books.read() as tx:
        return journal_store.count(tx)


# --- lists ---


def test_what_is_due_within_a_week(session: Session) -> None:
    lend(session)
    lend(session, number="P2", terms=terms(start=date(2025, 1, 12)), member_number="2")
    lend(session, number="P3", terms=terms(start=date(2025, 1, 31)), member_number="2")

    def due(at: date) -> list[str]:
        return [summary.loan.number for summary in loans.due_within(session, at)]

    assert due(date(2025, 2, 8)) == ["P2", "P1"]
    assert due(date(2025, 2, 4)) == []
    assert due(date(2025, 2, 5)) == ["P2"]
    pay(session, date(2025, 2, 8), 100_000, 12_000)
    assert due(date(2025, 2, 8)) == ["P2"]


def test_few_and_many_loans_are_read_alike(session: Session) -> None:
    for number in range(1, 13):
        lend(session, number=f"P{number}", member_number=str(1 + number % 2))
    pay(session, date(2025, 2, 15), 100_000, 12_000)
    at = date(2025, 3, 1)
    everyone = loans.running_loans(session, at)
    assert [summary.loan.number for summary in everyone] == [f"P{n}" for n in range(1, 13)]
    of_one = loans.loans_of_member(session, "2", at)
    assert of_one == tuple(s for s in everyone if s.member.number == "2")
    assert of_one[0].position.interest_paid == Money.rupiah(12_000)


def test_unknown_loans_and_members(session: Session) -> None:
    with pytest.raises(UnknownLoan):
        loans.loan_card(session, "P1", START)
    with pytest.raises(UnknownMember):
        loans.loans_of_member(session, "99", START)
    assert loans.loan_of_entry(session, 1) is None


# --- the check ---


def test_a_journal_entry_on_a_loan_is_no_finding(session: Session) -> None:
    """A member who leaves pays her debt from her savings; no payment was recorded for it."""
    lend(session)
    with session.books.write() as tx:
        contract_id = loan_store.by_number(tx, "P1").contract_id
        builder = LineBuilder(chart_store.chart(tx))
        builder.debit("1101", Money.rupiah(200_000))
        builder.credit("1201", Money.rupiah(200_000), member_id=1, contract_id=contract_id)
        draft = DraftEntry(
            kind=EntryKind.JOURNAL, posted_on=START, description="x", lines=builder.lines
        )
        post(tx, session, draft, session.ids.new())
    assert problems(session) == []
    assert loans.loan_card(session, "P1", START).summary.position.principal_paid == Money.rupiah(
        200_000
    )


def test_more_repaid_than_owed_is_found(session: Session) -> None:
    lend(session)
    with session.books.write() as tx:
        contract_id = loan_store.by_number(tx, "P1").contract_id
        builder = LineBuilder(chart_store.chart(tx))
        builder.debit("1101", Money.rupiah(1_300_000))
        builder.credit("1201", Money.rupiah(1_300_000), member_id=1, contract_id=contract_id)
        draft = DraftEntry(
            kind=EntryKind.JOURNAL, posted_on=START, description="x", lines=builder.lines
        )
        post(tx, session, draft, session.ids.new())
    assert problems(session) == ["loan_overpaid"]


def test_a_split_that_was_tampered_with_is_found(session: Session) -> None:
    lend(session)
    pay(session, date(2025, 2, 15), 100_000, 12_000)
    with session.books.write() as tx:
        tx.connection.exec_driver_sql("DROP TRIGGER loan_payment_no_update")
        tx.connection.execute(
            sa.update(schema.loan_payment).values(principal_sen=11_200_000, interest_sen=0)
        )
    assert problems(session) == ["loan_payment_differs", "loan_balance_differs"]


def test_a_schedule_that_was_tampered_with_is_found(session: Session) -> None:
    lend(session)
    with session.books.write() as tx:
        tx.connection.exec_driver_sql("DROP TRIGGER loan_instalment_no_update")
        tx.connection.execute(
            sa.update(schema.loan_instalment)
            .where(schema.loan_instalment.c.number == 1)
            .values(principal_sen=1)
        )
    assert problems(session) == ["loan_schedule_differs"]


# --- a life ---

DAYS = st.integers(1, 500)
STEPS = st.lists(
    st.tuples(st.sampled_from(["pay", "propose", "take back"]), DAYS, st.integers(1, 130_000_000)),
    max_size=12,
)


@settings(max_examples=25)
@given(STEPS, st.sampled_from(LoanMethod))
def test_any_life_of_a_loan_agrees_with_the_ledger(
    steps: list[tuple[str, int, int]], method: LoanMethod
) -> None:
    session = new_book()
    lend(session, terms=terms(method=method, round_to=Money.rupiah(1)))
    posted: list[int] = []
    for act, day, sen in steps:
        on = START + timedelta(days=day)
        try:
            if act == "take back" and posted:
                take_back(session, posted.pop(), START + timedelta(days=600))
            elif act == "propose":
                proposed = loans.propose(session, "P1", Money(sen), on)
                assert proposed.total == Money(sen)
                posted.append(pay(session, on, split=proposed).entry.id)
            elif act == "pay":
                posted.append(pay(session, on, split=split(sen // 100)).entry.id)
        except (PaymentExceedsDebt, LoanNotRunning, AmountNotPositive):
            continue
        assert problems(session) == []
    latest = START + timedelta(days=700)
    card = loans.loan_card(session, "P1", latest)
    paid = sum(p.split.principal.sen for p in card.payments if not p.reversed)
    owed = card.summary.position.outstanding
    assert owed == ledger(session, "1201") == Money(120_000_000 - paid)
    assert ZERO <= owed <= MAX_AMOUNT
    for entry_id in posted:
        take_back(session, entry_id, latest)
    assert ledger(session, "1201") == Money(120_000_000)
    assert problems(session) == []
