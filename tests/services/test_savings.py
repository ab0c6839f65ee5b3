from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.errors import (
    AboveRemainingShare,
    AccountHasBalance,
    AlreadyPaidInFull,
    AmountNotPositive,
    AmountTooLarge,
    BelowMinimum,
    CoopLedgerError,
    DateOutOfRange,
    InsufficientBalance,
    InsufficientCash,
    InvalidInput,
    MemberNotActive,
    NotACashAccount,
    NotPermitted,
    NotWithdrawable,
    PeriodClosed,
    ProductCodeTaken,
    ProductInactive,
    SavingsAccountClosed,
    UnknownMember,
    UnknownProduct,
    UnknownSavingsAccount,
)
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SavingsKind, SavingsProduct
from coopledger.accounting.savings_interest import one_rate
from coopledger.services import members, savings
from coopledger.services.changes import Change
from coopledger.services.permissions import Role
from coopledger.services.savings import AccountRequest
from coopledger.services.session import Session
from coopledger.storage import audit_log
from tests.accounting.journal_text import journal, journal_text
from tests.services.savings_builders import (
    OPENS,
    RULES,
    R,
    add_member,
    as_role,
    deposit_request,
    entries,
    ledger,
    lock,
    new_session,
    put_in,
    take_out,
    withdraw_request,
)

GROUP_SAVINGS = SavingsProduct(
    code="SQ",
    name_id="Simpanan qurban",
    name_en="Qurban savings",
    kind=SavingsKind.SPECIAL_SAVINGS,
    account_code="2105",
    minimum_deposit=R(5_000),
    rates=one_rate(Rate.percent(3)),
)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    return made


# --- deposits ---


def test_the_first_deposit_opens_the_account(session: Session) -> None:
    posted = put_in(session, 1_250_000, description="Setoran")
    assert journal_text(posted.entry.draft) == journal("""
        2026-01-15 Setoran
          D 1101 Kas 1.250.000
          K 2101 Simpanan sukarela [1/1] 1.250.000
        """)
    assert posted.changes == {Change.SAVINGS, Change.JOURNAL}
    assert str(posted.entry.voucher) == "BKM/2026/000002"
    (held,) = members.member_page(session, "0012").accounts
    assert (held.account.number, held.balance) == ("SS-0012", R(1_250_000))
    assert held.account.opened_on == date(2026, 1, 15)


def test_the_second_deposit_goes_to_the_same_account(session: Session) -> None:
    put_in(session, 10_000)
    put_in(session, 5_000)
    (held,) = members.member_page(session, "0012").accounts
    assert held.balance == R(15_000)


def test_the_same_deposit_twice_is_one(session: Session) -> None:
    request = deposit_request(session, 10_000)
    first = savings.deposit(session, request)
    again = savings.deposit(session, request)
    assert again.repeated
    assert again.entry == first.entry
    assert ledger(session, "2101") == -R(10_000)


def test_what_nobody_wrote_the_act_writes(session: Session) -> None:
    posted = put_in(session, 10_000, description="  ")
    assert "Simpanan sukarela" in posted.entry.draft.description
    assert "Sumiyati" in posted.entry.draft.description


@pytest.mark.parametrize(
    ("rupiah", "facts", "refused"),
    [
        (0, {}, AmountNotPositive),
        (-1, {}, AmountNotPositive),
        (1, {"amount": MAX_AMOUNT + Money(1)}, AmountTooLarge),
        (10_000, {"member_number": "9999"}, UnknownMember),
        (10_000, {"product": "XX"}, UnknownProduct),
        (10_000, {"product": "SHR"}, ProductInactive),
        (100_001, {"product": "SP"}, AboveRemainingShare),
        (10_000, {"cash_account": "2101"}, NotACashAccount),
        (10_000, {"posted_on": date(2025, 12, 31)}, MemberNotActive),
        (10_000, {"posted_on": date(2100, 1, 1)}, DateOutOfRange),
    ],
)
def test_deposits_that_are_refused(
    session: Session, rupiah: int, facts: dict[str, Any], refused: type[CoopLedgerError]
) -> None:
    before = entries(session)
    with pytest.raises(refused):
        put_in(session, rupiah, **facts)
    assert entries(session) == before
    assert members.member_page(session, "0012").accounts == ()


def test_a_share_that_is_paid(session: Session) -> None:
    put_in(session, 100_000, product="SP")
    with pytest.raises(AlreadyPaidInFull):
        put_in(session, 1, product="SP")


def test_a_deposit_below_the_minimum(session: Session) -> None:
    savings.add_product(session, GROUP_SAVINGS)
    with pytest.raises(BelowMinimum):
        put_in(session, 4_999, product="SQ")
    put_in(session, 5_000, product="Simpanan qurban")
    assert ledger(session, "2105") == -R(5_000)


def test_who_has_left_saves_no_more(session: Session) -> None:
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="0012",
            status=MemberStatus.LEFT,
            from_date=date(2026, 1, 14),
            reason="pindah",
        ),
    )
    with pytest.raises(MemberNotActive):
        put_in(session, 10_000)


def test_nothing_goes_into_a_locked_month(session: Session) -> None:
    put_in(session, 10_000)
    lock(session, 2026, 1)
    with pytest.raises(PeriodClosed):
        put_in(session, 10_000, product="SW")
    with pytest.raises(PeriodClosed):
        take_out(session, 10_000)
    assert ledger(session, "2101") == -R(10_000)
    # What would have opened an account left none.
    assert len(members.member_page(session, "0012").accounts) == 1


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.TREASURER])
def test_only_the_treasurer_moves_savings(session: Session, role: Role) -> None:
    put_in(session, 10_000)
    other = as_role(session, role)
    for act in (
        lambda: put_in(other, 10_000),
        lambda: take_out(other, 10_000),
        lambda: savings.close_account(
            other, AccountRequest(member_number="0012", product="SS", on=OPENS)
        ),
        lambda: savings.reopen_account(
            other, AccountRequest(member_number="0012", product="SS", on=OPENS)
        ),
    ):
        with pytest.raises(NotPermitted):
            act()
    assert ledger(session, "2101") == -R(10_000)


# --- withdrawals ---


def test_a_withdrawal_pays_out(session: Session) -> None:
    put_in(session, 50_000)
    posted = take_out(session, 20_000, description="Biaya sekolah")
    assert journal_text(posted.entry.draft) == journal("""
        2026-01-15 Biaya sekolah
          D 2101 Simpanan sukarela [1/1] 20.000
          K 1101 Kas 20.000
        """)
    assert posted.entry.draft.kind is EntryKind.WITHDRAWAL
    assert str(posted.entry.voucher) == "BKK/2026/000001"


def test_the_same_withdrawal_twice_is_one(session: Session) -> None:
    put_in(session, 50_000)
    request = withdraw_request(session, 50_000)
    savings.withdraw(session, request)
    assert savings.withdraw(session, request).repeated
    assert ledger(session, "2101") == ZERO


@pytest.mark.parametrize(
    ("rupiah", "facts", "refused"),
    [
        (0, {}, AmountNotPositive),
        (50_001, {}, InsufficientBalance),
        (10_000, {"posted_on": date(2026, 1, 14)}, InsufficientBalance),
        (10_000, {"member_number": "9999"}, UnknownMember),
        (10_000, {"product": "XX"}, UnknownProduct),
        (10_000, {"product": "SHR"}, UnknownSavingsAccount),
        (10_000, {"product": "SW"}, NotWithdrawable),
        (10_000, {"cash_account": "1110"}, InsufficientCash),
        (10_000, {"cash_account": "2101"}, NotACashAccount),
    ],
)
def test_withdrawals_that_are_refused(
    session: Session, rupiah: int, facts: dict[str, Any], refused: type[CoopLedgerError]
) -> None:
    put_in(session, 50_000)
    put_in(session, 20_000, product="SW")
    before = entries(session)
    with pytest.raises(refused):
        take_out(session, rupiah, **facts)
    assert entries(session) == before


def test_an_earlier_withdrawal_must_leave_later_ones_covered(session: Session) -> None:
    put_in(session, 50_000)
    take_out(session, 40_000, posted_on=date(2026, 2, 1))
    put_in(session, 100_000, posted_on=date(2026, 3, 1))
    with pytest.raises(InsufficientBalance) as refused:
        take_out(session, 10_001, posted_on=date(2026, 1, 20))
    assert refused.value.available == R(10_000)
    take_out(session, 10_000, posted_on=date(2026, 1, 20))


def test_cash_must_be_there_on_the_day_and_after(session: Session) -> None:
    put_in(session, 50_000, cash_account="1110")
    take_out(session, 30_000, cash_account="1110", posted_on=date(2026, 2, 1))
    with pytest.raises(InsufficientCash) as refused:
        take_out(session, 20_001 - 1, cash_account="1115")
    assert refused.value == InsufficientCash("1115", ZERO)
    take_out(session, 20_000, cash_account="1110")


def test_history_is_taken_as_it_was(session: Session) -> None:
    put_in(session, 999_000, product="SP", as_history=True)
    take_out(session, 999_000, product="SP", cash_account="1110", as_history=True)
    with pytest.raises(InsufficientBalance):
        take_out(session, 1, product="SP", as_history=True)


def test_who_has_left_is_paid_out(session: Session) -> None:
    put_in(session, 100_000, product="SP")
    put_in(session, 20_000, product="SW")
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="0012",
            status=MemberStatus.LEFT,
            from_date=date(2026, 2, 1),
            reason="pindah",
        ),
    )
    for product, rupiah in (("SP", 100_000), ("SW", 20_000)):
        with pytest.raises(NotWithdrawable):
            take_out(session, rupiah, product=product, posted_on=date(2026, 1, 31))
        take_out(session, rupiah, product=product, posted_on=date(2026, 2, 1))
    assert members.member_page(session, "0012").savings == ZERO


# --- what a form shows ---


def test_the_share_is_proposed_and_then_nothing(session: Session) -> None:
    assert savings.propose(session, "0012", "SP", OPENS).amount == R(100_000)
    put_in(session, 60_000, product="SP")
    proposal = savings.propose(session, "0012", "SP", date(2026, 1, 15))
    assert (proposal.balance, proposal.amount, proposal.available) == (
        R(60_000),
        R(40_000),
        ZERO,
    )


def test_dues_in_arrears_are_proposed_and_then_the_next_month(session: Session) -> None:
    on = date(2026, 3, 31)
    first = savings.propose(session, "0012", "SW", on)
    assert first.amount == R(60_000)
    assert first.dues is not None
    assert first.dues.months_in_arrears == 3
    put_in(session, 60_000, product="SW", posted_on=on)
    assert savings.propose(session, "0012", "SW", on).amount == R(20_000)


def test_of_voluntary_savings_the_form_says_what_can_be_taken_out(session: Session) -> None:
    savings.edit_product(
        session, replace(savings.list_products(session)[2], minimum_balance=R(10_000))
    )
    put_in(session, 50_000)
    proposal = savings.propose(session, "0012", "SS", date(2026, 1, 31))
    assert (proposal.amount, proposal.balance, proposal.available) == (
        None,
        R(50_000),
        R(40_000),
    )
    with pytest.raises(InsufficientBalance):
        take_out(session, 40_001)


def test_without_amounts_in_the_statutes_nothing_is_proposed(session: Session) -> None:
    bare = new_session(rules=replace(RULES, membership_share=(), mandatory_savings=()))
    add_member(bare)
    assert savings.propose(bare, "0012", "SP", OPENS).amount is None
    assert savings.propose(bare, "0012", "SW", OPENS).amount is None


# --- accounts and products ---


def account(product: str = "SS") -> AccountRequest:
    return AccountRequest(member_number="0012", product=product, on=date(2026, 2, 1))


def test_an_empty_account_is_closed_and_opened_again(session: Session) -> None:
    put_in(session, 10_000)
    with pytest.raises(AccountHasBalance) as refused:
        savings.close_account(session, account())
    assert refused.value.balance == R(10_000)
    take_out(session, 10_000)
    savings.close_account(session, account())
    for act in (put_in, take_out):
        with pytest.raises(SavingsAccountClosed):
            act(session, 10_000)
    with pytest.raises(SavingsAccountClosed):
        savings.close_account(session, account())
    savings.reopen_account(session, account())
    savings.reopen_account(session, account())
    put_in(session, 10_000)
    with session.books.read() as tx:
        actions = [event.action for event in audit_log.events(tx, limit=2)]
    assert actions == ["reopen_savings_account", "close_savings_account"]


@pytest.mark.parametrize(
    ("request_", "refused"),
    [
        (account(), UnknownSavingsAccount),
        (account("XX"), UnknownProduct),
        (replace(account(), member_number="9999"), UnknownMember),
    ],
)
def test_accounts_that_are_not_there(
    session: Session, request_: AccountRequest, refused: type[CoopLedgerError]
) -> None:
    for act in (savings.close_account, savings.reopen_account):
        with pytest.raises(refused):
            act(session, request_)


def test_journal_rows_find_or_open_her_account(session: Session) -> None:
    member = members.get_member(session, "0012")
    with session.books.write() as tx:
        opened = savings.account_on(tx, member, "2102", OPENS)
        assert opened.number == "SB-0012"
        assert savings.account_on(tx, member, "2102", date(2026, 5, 1)) == opened
        with pytest.raises(UnknownProduct):
            savings.account_on(tx, member, "1101", OPENS)


def test_of_two_products_on_one_account_hers_is_found(session: Session) -> None:
    savings.add_product(session, GROUP_SAVINGS)
    member = members.get_member(session, "0012")
    other = add_member(session, "0013")
    with session.books.write() as tx:
        # The shipped product on 2105 is switched off, so a new account is of the active one.
        assert savings.account_on(tx, other, "2105", OPENS).number == "SQ-0013"
    put_in(session, 5_000, product="SK", as_history=True)
    with session.books.write() as tx:
        assert savings.account_on(tx, member, "2105", OPENS).number == "SK-0012"


def test_products_are_added_and_changed_with_a_trace(session: Session) -> None:
    saved = savings.add_product(session, GROUP_SAVINGS)
    assert saved.changes == {Change.SAVINGS, Change.SETTINGS}
    assert GROUP_SAVINGS in savings.list_products(session)
    dearer = replace(GROUP_SAVINGS, minimum_deposit=R(10_000), active=False)
    savings.edit_product(session, dearer)
    assert dearer not in savings.list_products(session)
    assert dearer in savings.list_products(session, all_of_them=True)
    with session.books.read() as tx:
        event = audit_log.events(tx, limit=1)[0]
    assert dict(event.before) == {"active": 1, "minimum_deposit_sen": 500_000}
    assert dict(event.after) == {"active": 0, "minimum_deposit_sen": 1_000_000}


def test_a_new_book_has_the_three_kinds(session: Session) -> None:
    assert [product.code for product in savings.list_products(session)] == ["SP", "SW", "SS"]


@pytest.mark.parametrize(
    ("facts", "code", "place"),
    [
        ({"code": " "}, "required", "code"),
        ({"name_id": ""}, "required", "name_id"),
        ({"account_code": "9999"}, "product_account_unfit", "account_code"),
        ({"account_code": "1201"}, "product_account_unfit", "account_code"),
        ({"account_code": "2131"}, "product_account_unfit", "account_code"),
        ({"account_code": "3102"}, "product_account_unfit", "account_code"),
        (
            {"kind": SavingsKind.MANDATORY_SAVINGS, "withdrawable": False, "rates": ()},
            "product_account_unfit",
            "account_code",
        ),
        ({"minimum_deposit": Money(-1)}, "amount_negative", "minimum_deposit"),
        ({"rates": one_rate(Rate(-1))}, "rate_negative", "rates"),
    ],
)
def test_products_with_problems(
    session: Session, facts: dict[str, Any], code: str, place: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        savings.add_product(session, replace(GROUP_SAVINGS, **facts))
    assert [(problem.code, problem.place) for problem in refused.value.problems] == [(code, place)]


def test_a_product_in_use_keeps_its_account(session: Session) -> None:
    savings.add_product(session, GROUP_SAVINGS)
    moved = replace(GROUP_SAVINGS, account_code="2104", kind=SavingsKind.EDUCATION_SAVINGS)
    savings.edit_product(session, moved)
    savings.edit_product(session, GROUP_SAVINGS)
    put_in(session, 5_000, product="SQ")
    with pytest.raises(InvalidInput) as refused:
        savings.edit_product(session, moved)
    assert [problem.code for problem in refused.value.problems] == ["product_in_use"]


def test_products_that_are_refused(session: Session) -> None:
    with pytest.raises(ProductCodeTaken):
        savings.add_product(session, replace(GROUP_SAVINGS, code="SS"))
    with pytest.raises(UnknownProduct):
        savings.edit_product(session, GROUP_SAVINGS)
    secretary = as_role(session, Role.SECRETARY)
    for act in (savings.add_product, savings.edit_product):
        with pytest.raises(NotPermitted):
            act(secretary, GROUP_SAVINGS)
    cashier = as_role(session, Role.CASHIER)
    with pytest.raises(NotPermitted):
        savings.list_products(cashier)
    with pytest.raises(NotPermitted):
        savings.propose(cashier, "0012", "SS", OPENS)


@settings(max_examples=settings.default.max_examples // 3)
@given(
    acts=st.lists(
        st.tuples(st.booleans(), st.integers(1, 90), st.integers(1, 100_000)), max_size=12
    )
)
def test_no_order_of_acts_overdraws_an_account_on_any_day(
    acts: list[tuple[bool, int, int]],
) -> None:
    session = new_session()
    add_member(session)
    by_day: dict[date, int] = {}
    for is_deposit, day, rupiah in acts:
        on = date.fromordinal(OPENS.toordinal() + day)
        try:
            (put_in if is_deposit else take_out)(session, rupiah, posted_on=on)
        except (InsufficientBalance, UnknownSavingsAccount):
            continue
        by_day[on] = by_day.get(on, 0) + (rupiah if is_deposit else -rupiah)
    running = 0
    for on in sorted(by_day):
        running += by_day[on]
        assert running >= 0
    assert ledger(session, "2101") == -R(running)
