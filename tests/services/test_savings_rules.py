"""Transfers, holds, limits, windows and the second person, through the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.errors import (
    AboveMaximum,
    AboveMaximumBalance,
    AmountNotPositive,
    BalanceHeld,
    BelowMinimum,
    CoopLedgerError,
    HoldReleased,
    HoldTooLarge,
    InsufficientBalance,
    InvalidInput,
    MemberIsAbroad,
    NotPermitted,
    NotWithdrawable,
    NoWindowLeft,
    OpenAsTermDeposit,
    OutsideWindow,
    PeriodClosed,
    ProductInactive,
    ReasonRequired,
    SameSavingsAccount,
    SavingsAccountClosed,
    SecondPersonNeeded,
    UnknownHold,
    UnknownLoan,
    UnknownMember,
    UnknownProduct,
    UnknownSavingsAccount,
)
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.sales import Payment
from coopledger.accounting.savings import SavingsKind
from coopledger.accounting.withdrawal_windows import DatedWindow, DayOfYear, Opening, YearlyWindow
from coopledger.services import journal, members, savings, shop, shop_desk
from coopledger.services.changes import Posted
from coopledger.services.permissions import Role
from coopledger.services.savings import (
    AccountRequest,
    HoldRequest,
    ReleaseRequest,
    TransferRequest,
)
from coopledger.services.session import Session, User
from coopledger.storage import audit_log, savings_store, user_store
from coopledger.storage.user_store import UserRow
from tests.accounting.journal_text import journal as as_text
from tests.accounting.journal_text import journal_text
from tests.services.loan_builders import lend, terms
from tests.services.savings_builders import (
    OPENS,
    RULES,
    R,
    add_member,
    as_role,
    entries,
    lock,
    new_session,
    put_in,
    take_out,
)

ON = date(2026, 2, 1)


@pytest.fixture
def session() -> Session:
    """Sumiyati has 1.000.000 of voluntary savings; Rokhmah is a member too."""
    made = new_session()
    add_member(made)
    add_member(made, "0013", name="Rokhmah")
    put_in(made, 1_000_000)
    return made


def product(session: Session, code: str = "SS", **facts: Any) -> None:
    """Changes a product."""
    with session.books.read() as tx:
        kept = savings_store.product(tx, code)
    savings.edit_product(session, replace(kept, **facts))


def balance(session: Session, number: str, code: str) -> Money:
    return savings.propose(session, number, code, date(2026, 12, 31)).balance


def move(session: Session, rupiah: int = 400_000, **facts: Any) -> Posted:
    return savings.transfer(
        session,
        TransferRequest(
            **{
                "operation_id": session.ids.new(),
                "posted_on": ON,
                "member_number": "0012",
                "product": "SS",
                "to_product": "SW",
                "amount": R(rupiah),
                **facts,
            }
        ),
    )


def hold(session: Session, rupiah: int = 700_000, **facts: Any) -> savings.HoldSaved:
    return savings.place_hold(
        session,
        HoldRequest(
            **{
                "operation_id": session.ids.new(),
                "account": "SS-0012",
                "amount": R(rupiah),
                "reason": "Agunan pinjaman",
                "held_on": ON,
                **facts,
            }
        ),
    )


def another_user(session: Session, role: Role = Role.CHAIR) -> User:
    with session.books.write() as tx:
        for name, kept in (("siti", Role.TREASURER), ("rohmah", role)):
            row = UserRow(name=name, full_name=name.title(), role=kept.value, active=True)
            user_store.add(tx, row, at=session.clock.now())
    return User(name="rohmah", role=role)


# --- transfers ---


def test_voluntary_savings_pay_dues(session: Session) -> None:
    posted = move(session)
    assert journal_text(posted.entry.draft) == as_text("""
        2026-02-01 Pemindahan, Simpanan sukarela Sumiyati ke Simpanan wajib Sumiyati
          D 2101 Simpanan sukarela [1/1] 400.000
          K 3102 Simpanan wajib [1/2] 400.000
        """)
    assert str(posted.entry.voucher).startswith("BM/")
    assert balance(session, "0012", "SS") == R(600_000)
    with session.books.read() as tx:
        assert savings_store.dues_paid(tx, at=ON, member_id=1) == {1: R(400_000)}


def test_savings_move_to_another_member(session: Session) -> None:
    move(session, to_member_number="0013", to_product="SS")
    assert balance(session, "0013", "SS") == R(400_000)
    assert balance(session, "0012", "SS") == R(600_000)


def test_the_same_transfer_twice_is_one(session: Session) -> None:
    first = move(session, operation_id="a" * 32)
    again = move(session, operation_id="a" * 32)
    assert again.repeated
    assert again.entry == first.entry
    assert balance(session, "0012", "SS") == R(600_000)


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"member_number": "9999"}, UnknownMember),
        ({"to_member_number": "9999"}, UnknownMember),
        ({"product": "X"}, UnknownProduct),
        ({"to_product": "X"}, UnknownProduct),
        ({"product": "SHR"}, UnknownSavingsAccount),
        ({"to_product": "SS"}, SameSavingsAccount),
        ({"to_product": "SHR"}, ProductInactive),
        ({"amount": ZERO}, AmountNotPositive),
        ({"amount": R(1_000_001)}, InsufficientBalance),
        ({"posted_on": date(2026, 1, 14)}, InsufficientBalance),
    ],
)
def test_what_no_transfer_does(
    session: Session, facts: dict[str, Any], error: type[CoopLedgerError]
) -> None:
    before = entries(session)
    with pytest.raises(error):
        move(session, **facts)
    assert entries(session) == before
    # Nor does it leave an account behind that it would have opened.
    (held,) = members.member_page(session, "0012").accounts
    assert held.account.number == "SS-0012"


def test_a_transfer_keeps_locks_and_roles(session: Session) -> None:
    put_in(session, 20_000, product="SW")
    with pytest.raises(NotWithdrawable):
        move(session, 20_000, product="SW", to_product="SS")
    for role in (Role.CASHIER, Role.SECRETARY, Role.CHAIR, Role.SUPERVISOR, Role.AUDITOR):
        with pytest.raises(NotPermitted):
            move(as_role(session, role))
    lock(session, 2026, 2)
    with pytest.raises(PeriodClosed):
        move(session)


def test_a_transfer_meets_a_closed_account(session: Session) -> None:
    put_in(session, 1_000, product="SS", member_number="0013")
    take_out(session, 1_000, product="SS", member_number="0013")
    savings.close_account(session, AccountRequest(member_number="0013", product="SS", on=ON))
    with pytest.raises(SavingsAccountClosed):
        move(session, to_member_number="0013", to_product="SS")


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["0012", "0013"]), st.integers(1, 2_000_000)), max_size=8)
)
def test_transfers_between_two_members_lose_nothing(moves: list[tuple[str, int]]) -> None:
    made = new_session(rules=replace(RULES, withdrawal_second_person_above=None))
    for number in ("0012", "0013"):
        add_member(made, number)
        put_in(made, 1_000_000, member_number=number)
    for giver, rupiah in moves:
        receiver = "0013" if giver == "0012" else "0012"
        before = balance(made, giver, "SS")
        facts = {"member_number": giver, "to_member_number": receiver, "to_product": "SS"}
        if R(rupiah) <= before:
            move(made, rupiah, **facts)
            continue
        with pytest.raises(InsufficientBalance) as refused:
            move(made, rupiah, **facts)
        assert refused.value.available == before
    both = (balance(made, "0012", "SS"), balance(made, "0013", "SS"))
    assert both[0] + both[1] == R(2_000_000)
    assert min(both) >= ZERO


# --- holds ---


def test_a_hold_keeps_money_in(session: Session) -> None:
    kept = hold(session).hold
    assert (kept.amount, kept.reason, kept.held_by) == (R(700_000), "Agunan pinjaman", "siti")
    with pytest.raises(BalanceHeld) as refused:
        take_out(session, 300_001, posted_on=ON)
    assert refused.value == BalanceHeld(R(300_000), R(700_000))
    with pytest.raises(BalanceHeld):
        move(session, 300_001)
    proposal = savings.propose(session, "0012", "SS", ON)
    assert (proposal.balance, proposal.held, proposal.available) == (
        R(1_000_000), R(700_000), R(300_000),
    )  # fmt: skip
    take_out(session, 300_000, posted_on=ON)
    (listed,) = savings.held_amounts(session)
    assert (listed.hold, listed.account.number, listed.balance) == (kept, "SS-0012", R(700_000))
    assert listed.member.name == "Sumiyati"


def test_a_hold_and_the_minimum_both_stay(session: Session) -> None:
    product(session, minimum_balance=R(50_000))
    hold(session)
    assert savings.propose(session, "0012", "SS", ON).available == R(250_000)
    with pytest.raises(BalanceHeld) as refused:
        take_out(session, 250_001, posted_on=ON)
    assert refused.value.available == R(250_000)


def test_a_released_hold_lets_go(session: Session) -> None:
    kept = hold(session).hold
    done = savings.release_hold(session, ReleaseRequest(hold_id=kept.id, on=ON, note="Lunas"))
    assert (done.hold.released_on, done.hold.released_by) == (ON, "siti")
    take_out(session, 1_000_000, posted_on=ON)
    assert savings.held_amounts(session) == ()
    (past,) = savings.held_amounts(session, released=True)
    assert past.hold == done.hold
    with pytest.raises(HoldReleased) as again:
        savings.release_hold(session, ReleaseRequest(hold_id=kept.id, on=ON))
    assert again.value.released_on == ON
    with pytest.raises(UnknownHold):
        savings.release_hold(session, ReleaseRequest(hold_id=99, on=ON))
    with session.books.read() as tx:
        actions = [event.action for event in audit_log.events(tx)]
    assert {"hold_savings", "release_savings"} <= set(actions)


def test_the_same_hold_twice_is_one(session: Session) -> None:
    first = hold(session, operation_id="b" * 32)
    assert hold(session, operation_id="b" * 32).hold == first.hold
    assert len(savings.held_amounts(session)) == 1


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"account": "SS-9999"}, UnknownSavingsAccount),
        ({"reason": "  "}, ReasonRequired),
        ({"amount": ZERO}, AmountNotPositive),
        ({"amount": R(1_000_001)}, HoldTooLarge),
        ({"held_on": date(2026, 1, 1)}, HoldTooLarge),
        ({"loan_number": "PJ-1"}, UnknownLoan),
    ],
)
def test_what_cannot_be_held(
    session: Session, facts: dict[str, Any], error: type[CoopLedgerError]
) -> None:
    with pytest.raises(error):
        hold(session, **facts)
    assert savings.held_amounts(session) == ()


def test_two_holds_share_the_balance(session: Session) -> None:
    hold(session, 700_000)
    with pytest.raises(HoldTooLarge) as refused:
        hold(session, 300_001)
    assert refused.value.available == R(300_000)
    hold(session, 300_000)
    assert savings.propose(session, "0012", "SS", ON).available == ZERO


def test_only_who_records_savings_holds_and_releases(session: Session) -> None:
    kept = hold(session).hold
    for role in (Role.CASHIER, Role.SECRETARY, Role.CHAIR, Role.SUPERVISOR, Role.AUDITOR):
        other = as_role(session, role)
        with pytest.raises(NotPermitted):
            hold(other)
        with pytest.raises(NotPermitted):
            savings.release_hold(other, ReleaseRequest(hold_id=kept.id, on=ON))
    with pytest.raises(NotPermitted):
        savings.held_amounts(as_role(session, Role.CASHIER))


def test_a_deposit_that_a_hold_rests_on_is_not_taken_back(session: Session) -> None:
    more = put_in(session, 500_000)
    hold(session, 1_200_000)
    request = journal.ReversalRequest(
        operation_id=session.ids.new(), voucher=str(more.entry.voucher), reason="Salah"
    )
    with pytest.raises(BalanceHeld) as refused:
        journal.reverse(session, request)
    assert refused.value.held == R(1_200_000)
    assert balance(session, "0012", "SS") == R(1_500_000)
    (kept,) = savings.held_amounts(session)
    savings.release_hold(session, ReleaseRequest(hold_id=kept.hold.id, on=ON))
    journal.reverse(session, request)
    assert balance(session, "0012", "SS") == R(1_000_000)


def test_a_hold_for_a_loan_of_somebody_else(session: Session) -> None:
    for member, number in (("0012", "P12"), ("0013", "P13")):
        lend(session, member_number=member, number=number, terms=terms(start=ON))
    # A member may stand for another's loan with her savings.
    assert hold(session, 100_000, loan_number="P13").hold.loan_number == "P13"
    assert hold(session, 100_000, loan_number="P12").hold.loan_number == "P12"
    with pytest.raises(UnknownLoan):
        hold(session, 100_000, loan_number="P14")


def test_held_savings_pay_for_no_goods(session: Session) -> None:
    shop.register_goods(
        session, shop.GoodsRequest(code="B1", name="Beras", unit_name="kg", price=R(13_000))
    )
    shop.buy(
        session,
        shop.PurchaseRequest(
            operation_id=session.ids.new(),
            posted_on=ON,
            items=(shop.Item(code="B1", quantity_milli=100_000, unit_price=R(10_000)),),
        ),
    )
    hold(session, 995_000)
    request = shop.SaleRequest(
        operation_id=session.ids.new(),
        posted_on=ON,
        member_number="0012",
        payment=Payment.SAVINGS,
        items=(shop.Item(code="B1", quantity_milli=1_000, unit_price=R(13_000)),),
    )
    with pytest.raises(BalanceHeld) as refused:
        shop.sell(session, request)
    assert refused.value.available == R(5_000)
    assert shop_desk.buyer_standing(session, "0012", ON).savings == R(5_000)


# --- minimum, maximum, windows ---


def test_limits_are_kept_by_the_service(session: Session) -> None:
    product(
        session,
        minimum_deposit=R(10_000),
        maximum_deposit=R(500_000),
        maximum_balance=R(1_300_000),
    )
    with pytest.raises(BelowMinimum):
        put_in(session, 9_999)
    with pytest.raises(AboveMaximum):
        put_in(session, 500_001)
    with pytest.raises(AboveMaximumBalance) as refused:
        put_in(session, 300_001)
    assert refused.value.remaining == R(300_000)
    put_in(session, 300_000)
    put_in(session, 900_000, as_history=True)


def test_an_earlier_deposit_counts_the_later_balance(session: Session) -> None:
    product(session, maximum_balance=R(1_300_000))
    put_in(session, 300_000, posted_on=date(2026, 3, 1))
    with pytest.raises(AboveMaximumBalance):
        put_in(session, 1, posted_on=ON)


def test_money_comes_out_in_its_window(session: Session) -> None:
    product(session, withdrawal_windows=(YearlyWindow(DayOfYear(3, 1), DayOfYear(3, 20)),))
    with pytest.raises(OutsideWindow) as refused:
        take_out(session, 1, posted_on=ON)
    assert refused.value.next_from == date(2026, 3, 1)
    proposal = savings.propose(session, "0012", "SS", ON)
    assert proposal.available == ZERO
    assert proposal.opens == Opening(first=date(2026, 3, 1), last=date(2026, 3, 20))
    inside = savings.propose(session, "0012", "SS", date(2026, 3, 20))
    assert (inside.available, inside.opens) == (R(1_000_000), None)
    with pytest.raises(OutsideWindow):
        move(session)
    take_out(session, 400_000, posted_on=date(2026, 3, 20))
    take_out(session, 400_000, posted_on=ON, as_history=True)


def test_dated_windows_that_have_passed(session: Session) -> None:
    passed = DatedWindow(date(2026, 1, 1), date(2026, 1, 20))
    product(session, withdrawal_windows=(passed,))
    with pytest.raises(NoWindowLeft):
        take_out(session, 1, posted_on=ON)
    take_out(session, 1, posted_on=date(2026, 1, 20))


def test_who_works_abroad_is_paid_nothing_out(session: Session) -> None:
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="0012",
            status=MemberStatus.ABROAD,
            from_date=ON,
            reason="Kontrak Hong Kong",
        ),
    )
    put_in(session, 50_000, posted_on=ON)
    with pytest.raises(MemberIsAbroad):
        take_out(session, 50_000, posted_on=ON)


def test_term_deposits_want_a_certificate(session: Session) -> None:
    product(session, "SB", active=True)
    with pytest.raises(OpenAsTermDeposit):
        put_in(session, 1_000_000, product="SB")
    put_in(session, 1_000_000, product="SB", as_history=True)


# --- the second person ---


def test_a_large_withdrawal_wants_a_second_person(session: Session) -> None:
    put_in(session, 6_000_000)
    chair = another_user(session)
    with pytest.raises(SecondPersonNeeded):
        take_out(session, 5_000_001, posted_on=ON)
    with pytest.raises(SecondPersonNeeded):
        take_out(session, 5_000_001, posted_on=ON, second_person=session.user)
    take_out(session, 5_000_000, posted_on=ON)
    take_out(session, 1_000_000, posted_on=ON)
    put_in(session, 6_000_000)
    take_out(session, 5_000_001, posted_on=ON, second_person=chair)


def test_a_second_person_must_have_the_right(session: Session) -> None:
    put_in(session, 6_000_000)
    supervisor = another_user(session, Role.SUPERVISOR)
    with pytest.raises(SecondPersonNeeded):
        take_out(session, 5_000_001, posted_on=ON, second_person=supervisor)


def test_alone_nobody_is_asked(session: Session) -> None:
    put_in(session, 6_000_000)
    take_out(session, 6_000_000, posted_on=ON)


def test_a_large_transfer_to_another_member_wants_one_too(session: Session) -> None:
    put_in(session, 6_000_000)
    chair = another_user(session)
    facts = {"to_member_number": "0013", "to_product": "SS"}
    with pytest.raises(SecondPersonNeeded):
        move(session, 5_000_001, **facts)
    move(session, 5_000_001, second_person=chair, **facts)
    # Between her own accounts the money stays hers.
    put_in(session, 6_000_000)
    move(session, 5_500_000)


def test_history_and_another_limit(session: Session) -> None:
    another_user(session)
    put_in(session, 6_000_000)
    take_out(session, 5_500_000, posted_on=ON, as_history=True)
    assert savings.propose(session, "0012", "SS", ON).second_person_above == R(5_000_000)


# --- products ---


def test_a_product_that_is_wanted_switches_its_account_on(session: Session) -> None:
    with session.books.read() as tx:
        assert not savings_store.product(tx, "SWK").active
    product(session, "SWK", active=True)
    put_in(session, 10_000, product="SWK")
    with session.books.read() as tx:
        actions = [event.action for event in audit_log.events(tx)]
    assert "edit_account" in actions


@pytest.mark.parametrize("code", ["SW", "SB", "nirgends"])
def test_interest_goes_to_savings_that_come_out(session: Session, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        product(session, "SHR", pays_into=code)
    assert [problem.place for problem in refused.value.problems] == ["pays_into"]
    product(session, "SHR", pays_into="SS")


def test_loan_linked_savings_are_debt_or_capital_by_their_account(session: Session) -> None:
    kinds = {
        kept.code: kept.account_code
        for kept in savings.list_products(session, all_of_them=True)
        if kept.kind is SavingsKind.LOAN_LINKED_SAVINGS
    }
    assert kinds == {"SWP": "2107", "SWK": "3103"}


Refusal = Callable[[Session], object]
ACTS: dict[str, Refusal] = {
    "deposit": lambda session: put_in(session, 1_000, posted_on=ON),
    "withdraw": lambda session: take_out(session, 1_000, posted_on=ON),
    "transfer": move,
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_every_act_is_refused_in_a_locked_month_and_on_a_closed_account(
    session: Session, act: Refusal
) -> None:
    lock(session, 2026, 2)
    with pytest.raises(PeriodClosed):
        act(session)
    take_out(session, 1_000_000)
    savings.close_account(session, AccountRequest(member_number="0012", product="SS", on=OPENS))
    with pytest.raises(SavingsAccountClosed):
        act(session)
