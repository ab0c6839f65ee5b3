from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import NotPermitted, SpanReversed, UnknownMember
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder, reversal
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.member_statement import DuesStanding, MemberStatement
from coopledger.accounting.money import ZERO
from coopledger.accounting.rates import Rate
from coopledger.accounting.text import Named, Text
from coopledger.services import loans, savings
from coopledger.services.member_reports import Place
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import Session
from coopledger.services.statements_members import (
    count_statements,
    member_statement,
    member_statements,
)
from coopledger.storage import chart_store, consignor_store, journal_store, member_store, schema
from tests.services.savings_builders import (
    OPENS,
    R,
    add_member,
    as_role,
    move,
    new_session,
    put_in,
    take_out,
)

YEAR = (OPENS, date(2026, 12, 31))
SECOND_QUARTER = (date(2026, 4, 1), date(2026, 6, 30))


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    return made


def open_books(session: Session, number: str, *amounts: tuple[str, int]) -> None:
    """Posts the opening entry of one member's savings."""
    with session.books.write() as tx:
        member = member_store.by_number(tx, number)
        contracts = {
            code: savings.account_on(tx, member, code, OPENS).contract_id for code, _ in amounts
        }

    def lines(builder: Any) -> Any:
        for code, rupiah in amounts:
            builder.debit("1101", R(rupiah)).credit(
                code, R(rupiah), member_id=member.id, contract_id=contracts[code]
            )
        return builder

    move(session, lines, on=date(2025, 12, 31), kind=EntryKind.OPENING)


def by_account(statement: MemberStatement) -> dict[str, tuple[Any, ...]]:
    return {
        account.key[0]: (account.opening, account.increase, account.decrease, account.closing)
        for account in statement.accounts
    }


def lend(session: Session, rupiah: int = 1_200_000) -> str:
    """Twelve months at 12 % flat, paid out on 20 January."""
    loans.disburse(
        session,
        loans.DisburseRequest(
            operation_id=session.ids.new(),
            member_number="0012",
            number="P-1",
            terms=LoanTerms(
                principal=R(rupiah),
                rate_per_year=Rate.percent(12),
                term_months=12,
                method=LoanMethod.FLAT,
                start=date(2026, 1, 20),
            ),
        ),
    )
    return "P-1"


def repay(session: Session, principal: int, interest: int, on: date) -> None:
    loans.repay(
        session,
        loans.RepayRequest(
            operation_id=session.ids.new(),
            loan_number="P-1",
            posted_on=on,
            split=PaymentSplit(principal=R(principal), interest=R(interest)),
        ),
    )


def test_opening_movements_and_closing(session: Session) -> None:
    open_books(session, "0012", ("2101", 300_000))
    put_in(session, 50_000)
    take_out(session, 100_000, posted_on=date(2026, 4, 3), description="Sekolah")
    put_in(session, 20_000, product="SW", posted_on=date(2026, 5, 1))
    statement = member_statement(session, "0012", *SECOND_QUARTER)
    assert by_account(statement) == {
        "2101": (R(350_000), ZERO, R(100_000), R(250_000)),
        "3102": (ZERO, R(20_000), ZERO, R(20_000)),
    }
    assert statement.savings == R(270_000)
    (account, movement), (_, later) = statement.movements
    assert account.name == Named("Simpanan sukarela", "Voluntary savings")
    assert account.number == "SS-0012"
    assert movement.posted_on == date(2026, 4, 3)
    assert movement.voucher == "BKK/2026/000001"
    assert movement.description == "Sekolah"
    assert (movement.increase, movement.decrease, movement.balance) == (
        ZERO,
        R(100_000),
        R(250_000),
    )
    assert later.posted_on == date(2026, 5, 1)


def test_the_opening_entry_is_no_movement_whenever_the_span_begins(session: Session) -> None:
    open_books(session, "0012", ("2101", 300_000), ("3101", 100_000))
    for first in (OPENS, date(2025, 1, 1)):
        statement = member_statement(session, "0012", first, date(2026, 12, 31))
        assert statement.movements == ()
        assert statement.savings == R(400_000)
        assert [account.opening for account in statement.accounts] == [R(300_000), R(100_000)]


def test_what_was_taken_back_stays_and_is_marked(session: Session) -> None:
    wrong = put_in(session, 50_000).entry
    with session.books.write() as tx:
        draft = reversal(wrong, on=date(2026, 2, 1), description="Salah")
        post(tx, session, draft, session.ids.new())
    put_in(session, 5_000, posted_on=date(2026, 3, 1))
    statement = member_statement(session, "0012", *YEAR)
    assert [(move.balance, move.cancelled) for _, move in statement.movements] == [
        (R(50_000), True),
        (ZERO, True),
        (R(5_000), False),
    ]


def test_a_loan_with_what_is_left_and_what_is_next(session: Session) -> None:
    lend(session)
    repay(session, 100_000, 12_000, date(2026, 2, 20))
    statement = member_statement(session, "0012", OPENS, date(2026, 3, 10))
    assert by_account(statement) == {"1201": (ZERO, R(1_200_000), R(100_000), R(1_100_000))}
    assert statement.loan_balance == R(1_100_000)
    (account,) = statement.of_group(AccountGroup.LOANS)
    assert (account.name, account.number) == (Text("Loan"), "P-1")
    (loan,) = statement.loans
    assert statement.next_instalment == loan
    assert (loan.next_number, loan.next_due_on, loan.next_amount) == (
        2,
        date(2026, 3, 20),
        R(112_000),
    )
    assert (loan.instalments, loan.principal, loan.overdue) == (12, R(1_200_000), ZERO)
    assert statement.patronage.loan_interest == R(12_000)
    late = member_statement(session, "0012", OPENS, date(2026, 4, 10))
    assert (late.loans[0].overdue, late.loans[0].overdue_days) == (R(112_000), 21)


def test_a_repayment_says_what_interest_was_paid_with_it(session: Session) -> None:
    lend(session)
    repay(session, 100_000, 12_000, date(2026, 2, 20))
    (account,) = member_statement(session, "0012", *YEAR).of_group(AccountGroup.LOANS)
    paid_out, repaid = account.movements
    assert (paid_out.interest, paid_out.penalty) == (ZERO, ZERO)
    assert (repaid.decrease, repaid.interest, repaid.penalty) == (R(100_000), R(12_000), ZERO)


def test_where_she_stands_with_her_dues(session: Session) -> None:
    add_member(session, "0013", joined_on=date(2026, 5, 3))
    put_in(session, 45_000, product="SW")
    dues = member_statement(session, "0012", OPENS, date(2026, 4, 30)).dues
    assert dues == DuesStanding(paid_through=Period(2026, 2), arrears=R(35_000), months=2)
    late = member_statement(session, "0013", OPENS, date(2026, 6, 30)).dues
    assert late == DuesStanding(paid_through=None, arrears=R(40_000), months=2)
    assert member_statement(session, "0013", OPENS, date(2026, 4, 30)).dues is None


def test_a_loan_that_is_paid_off_is_no_longer_owed(session: Session) -> None:
    lend(session)
    repay(session, 1_200_000, 144_000, date(2026, 3, 1))
    statement = member_statement(session, "0012", *YEAR)
    assert statement.loans == ()
    assert statement.loan_balance == ZERO
    assert statement.next_instalment is None


def test_purchases_of_the_year_and_what_is_owed_for_them(session: Session) -> None:
    member = add_member(session, "0013")

    def sale(lines: Any) -> Any:
        return lines.debit("1221", R(80_000), member_id=member.id).credit(
            "4111", R(80_000), member_id=member.id
        )

    def returned(lines: Any) -> Any:
        return lines.debit("4113", R(5_000), member_id=member.id).credit(
            "1221", R(5_000), member_id=member.id
        )

    move(session, sale, on=date(2026, 2, 1))
    move(session, returned, on=date(2026, 2, 2))
    statement = member_statement(session, "0013", date(2026, 6, 1), date(2026, 6, 30))
    assert statement.patronage.purchases == R(75_000)
    assert statement.closing(AccountGroup.RECEIVABLES) == R(75_000)


def decide(session: Session, member_id: int, year: int, rupiah: int, on: date) -> int:
    """Posts a decision that gives one member her share, as the meeting's service does."""
    with session.books.write() as tx:
        lines = (
            LineBuilder(chart_store.chart(tx))
            .debit("3401", R(rupiah))
            .credit("2131", R(rupiah), member_id=member_id)
            .lines
        )
        entry = post(
            tx,
            session,
            DraftEntry(
                kind=EntryKind.SURPLUS_ALLOCATION, posted_on=on, description="RAT", lines=lines
            ),
            session.ids.new(),
        )
        tx.connection.execute(
            sa.insert(schema.surplus_decision).values(
                entry_id=entry.id, year=year, decided_on=on.isoformat(), allocation="{}", hash=""
            )
        )
    return entry.id


def test_the_share_of_the_last_surplus_decided_on(session: Session) -> None:
    member = add_member(session, "0013")
    assert member_statement(session, "0013", *YEAR).surplus is None
    decide(session, member.id, 2025, 187_400, date(2026, 3, 10))
    statement = member_statement(session, "0013", *YEAR)
    assert statement.surplus is not None
    assert (statement.surplus.year, statement.surplus.amount) == (2025, R(187_400))
    assert statement.closing(AccountGroup.PAYABLES) == R(187_400)
    assert member_statement(session, "0013", OPENS, date(2026, 3, 9)).surplus is None
    assert member_statement(session, "0012", *YEAR).surplus is None


def test_what_became_of_her_share(session: Session) -> None:
    member = add_member(session, "0013")
    decide(session, member.id, 2025, 187_400, date(2026, 3, 10))
    with session.books.write() as tx:
        account = savings.account_on(tx, member, "2101", OPENS).contract_id

    def to_savings(lines: Any) -> Any:
        return lines.debit("2131", R(100_000), member_id=member.id).credit(
            "2101", R(100_000), member_id=member.id, contract_id=account
        )

    def in_cash(lines: Any) -> Any:
        return lines.debit("2131", R(50_000), member_id=member.id).credit("1101", R(50_000))

    move(session, to_savings, on=date(2026, 3, 11))
    move(session, in_cash, on=date(2026, 4, 11))
    put_in(session, 9_000, member_number="0013", posted_on=date(2026, 4, 12))
    march = member_statement(session, "0013", OPENS, date(2026, 3, 31)).surplus
    assert march is not None
    assert (march.saved, march.waiting, march.paid_out) == (R(100_000), R(87_400), ZERO)
    april = member_statement(session, "0013", OPENS, date(2026, 4, 30)).surplus
    assert april is not None
    assert (april.saved, april.waiting, april.paid_out) == (R(100_000), R(37_400), R(50_000))


def test_goods_of_hers_that_were_sold_count_until_taken_back(session: Session) -> None:
    member = add_member(session, "0013")
    with session.books.write() as tx:
        contract_id, _ = consignor_store.open_if_new(tx, member, OPENS)

    def sold(lines: Any) -> Any:
        return lines.debit("1101", R(90_000)).credit(
            "2112", R(90_000), member_id=member.id, contract_id=contract_id
        )

    def settled(lines: Any) -> Any:
        return lines.debit("2112", R(60_000), member_id=member.id, contract_id=contract_id).credit(
            "1101", R(60_000)
        )

    move(session, sold, on=date(2026, 2, 1))
    move(session, sold, on=date(2026, 2, 2))
    move(session, settled, on=date(2026, 2, 3))
    with session.books.write() as tx:
        wrong = journal_store.by_voucher(tx, "BKM/2026/000002")
        draft = reversal(wrong, on=date(2026, 2, 4), description="Salah")
        post(tx, session, draft, session.ids.new())
    statement = member_statement(session, "0013", *YEAR)
    assert statement.patronage.consignment == R(90_000)
    assert statement.closing(AccountGroup.PAYABLES) == R(30_000)


def test_a_decision_taken_back_counts_no_more(session: Session) -> None:
    member = add_member(session, "0013")
    entry_id = decide(session, member.id, 2025, 187_400, date(2026, 3, 10))
    with session.books.write() as tx:
        draft = reversal(
            journal_store.by_id(tx, entry_id), on=date(2026, 3, 11), description="Batal"
        )
        post(tx, session, draft, session.ids.new())
    assert member_statement(session, "0013", *YEAR).surplus is None


# --- all of them ---


@pytest.fixture
def village(session: Session) -> Session:
    for number, facts in (
        ("0100", {}),
        ("2", {"name": "Ani"}),
        ("0013", {"left_on": date(2026, 3, 1)}),
        ("0014", {"left_on": date(2026, 3, 1)}),
        ("0015", {"joined_on": date(2026, 6, 1)}),
    ):
        add_member(session, number, **facts)
    put_in(session, 50_000, member_number="0100")
    put_in(session, 20_000, member_number="0100", product="SW", posted_on=date(2026, 4, 2))
    put_in(session, 20_000, member_number="0013", product="SW", posted_on=date(2026, 2, 1))
    put_in(session, 70_000, posted_on=date(2026, 5, 2))
    lend(session)
    return session


def test_all_statements_come_by_number_and_are_those_of_one(village: Session) -> None:
    every = list(member_statements(village, *SECOND_QUARTER))
    # 0014 left without anything; 0013 left and is still owed her dues back.
    numbers = ["2", "0012", "0013", "0015", "0100"]
    assert [statement.member.number for statement in every] == numbers
    assert every == [member_statement(village, number, *SECOND_QUARTER) for number in numbers]
    assert count_statements(village, *SECOND_QUARTER) == 5


def test_they_come_by_village_and_may_be_those_of_one_village_or_group(village: Session) -> None:
    add_member(village, "0001", village="wonoSari", group="Melati")
    add_member(village, "0030", village="Arjosari", group="Melati")
    add_member(village, "0003", village="")
    assert [
        statement.member.number for statement in member_statements(village, *SECOND_QUARTER)
    ] == [
        "0030",
        *("2", "0012", "0013", "0015", "0100"),
        "0001",
        "0003",
    ]
    for whose, numbers in (
        (Place(village="Arjosari"), ["0030"]),
        (Place(group="Melati"), ["0030", "0001"]),
        (Place(village="Lipursari", group="Melati"), []),
    ):
        found = member_statements(village, *SECOND_QUARTER, whose)
        assert [statement.member.number for statement in found] == numbers
        assert count_statements(village, *SECOND_QUARTER, whose) == len(numbers)


def test_who_joins_later_gets_none_yet(village: Session) -> None:
    every = member_statements(village, OPENS, date(2026, 5, 31))
    assert [statement.member.number for statement in every] == ["2", "0012", "0013", "0100"]


def test_who_left_gets_one_for_a_span_in_which_something_moved(village: Session) -> None:
    take_out(village, 20_000, member_number="0013", product="SW", posted_on=date(2026, 5, 2))
    numbers = [s.member.number for s in member_statements(village, *SECOND_QUARTER)]
    assert "0013" in numbers
    later = (date(2026, 7, 1), date(2026, 12, 31))
    assert "0013" not in [s.member.number for s in member_statements(village, *later)]
    assert count_statements(village, *later) == 4


def test_the_number_of_queries_does_not_grow_with_the_members(village: Session) -> None:
    def queries() -> int:
        seen: list[str] = []

        def note(_c: Any, _k: Any, statement: str, *_rest: Any) -> None:
            seen.append(statement)

        event.listen(village.books.engine, "before_cursor_execute", note)
        try:
            assert list(member_statements(village, *YEAR))
        finally:
            event.remove(village.books.engine, "before_cursor_execute", note)
        return len([text for text in seen if text.lstrip().upper().startswith("SELECT")])

    before = queries()
    for number in range(200, 220):
        add_member(village, str(number))
        put_in(village, 10_000, member_number=str(number))
    assert queries() == before


def test_a_book_without_members_gives_none() -> None:
    empty = new_session()
    assert list(member_statements(empty, *YEAR)) == []
    assert count_statements(empty, *YEAR) == 0


# --- refused ---


def test_statements_that_are_refused(session: Session) -> None:
    with pytest.raises(UnknownMember):
        member_statement(session, "9999", *YEAR)
    backwards = (date(2026, 2, 1), date(2026, 1, 31))
    with pytest.raises(SpanReversed):
        member_statement(session, "0012", *backwards)
    with pytest.raises(SpanReversed):
        member_statements(session, *backwards)
    cashier = as_role(session, Role.CASHIER)
    for act in (
        lambda: member_statement(cashier, "0012", *YEAR),
        lambda: member_statements(cashier, *YEAR),
        lambda: count_statements(cashier, *YEAR),
    ):
        with pytest.raises(NotPermitted):
            act()
