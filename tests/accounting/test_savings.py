from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    AboveMaximum,
    AboveMaximumBalance,
    AboveRemainingShare,
    AlreadyPaidInFull,
    AmountNotPositive,
    AmountTooLarge,
    BalanceHeld,
    BelowMinimum,
    CoopLedgerError,
    HoldTooLarge,
    InsufficientBalance,
    MemberIsAbroad,
    MemberNotActive,
    NotACashAccount,
    NotATermProduct,
    NotWithdrawable,
    NoWindowLeft,
    OpenAsTermDeposit,
    OutsideWindow,
    ProductInactive,
    SameSavingsAccount,
    SavingsAccountClosed,
    UnknownAccount,
    UnknownProduct,
)
from coopledger.accounting.journal import DraftEntry, EntryKind
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import (
    SHIPPED_PRODUCTS,
    Hold,
    Movement,
    SavingsKind,
    SavingsProduct,
    account_number,
    check_hold,
    check_product,
    check_term_deposit,
    deposit,
    find_product,
    transfer,
    withdraw,
)
from coopledger.accounting.savings_interest import one_rate
from coopledger.accounting.term_deposits import BreakPenalty, BreakRule
from coopledger.accounting.withdrawal_windows import DatedWindow, DayOfYear, YearlyWindow
from tests.accounting.journal_text import chart
from tests.accounting.member_builders import (
    a_member,
    an_account,
    as_journal,
    product,
    small_chart,
)

R = Money.rupiah
CHART = small_chart()
ON = date(2026, 3, 31)


def movement(amount: Money, **facts: Any) -> Movement:
    return Movement(**{"amount": amount, "posted_on": ON, "description": "Setoran", **facts})


def put_in(
    code: str, amount: Money, *, member: Any = None, account: Any = None, **facts: Any
) -> DraftEntry:
    rule = {name: facts.pop(name) for name in ("balance", "share_due") if name in facts}
    return deposit(
        CHART,
        account or an_account(product(code)),
        member or a_member(),
        movement(amount, **facts),
        **{"balance": ZERO, **rule},
    )


def take_out(
    code: str,
    amount: Money,
    available: Money,
    *,
    member: Any = None,
    account: Any = None,
    held: Money = ZERO,
    **facts: Any,
) -> DraftEntry:
    return withdraw(
        CHART,
        account or an_account(product(code)),
        member or a_member(),
        movement(amount, **facts),
        available=available,
        held=held,
    )


def test_a_deposit_moves_cash_to_her_account() -> None:
    draft = put_in("SW", R(1_250_000), reference="17")
    assert as_journal(draft, CHART, {12: "0012"}) == (
        "2026-03-31 Setoran\n  D 1101 Kas 1.250.000\n  K 3102 Simpanan wajib [0012] 1.250.000"
    )
    assert (draft.kind, draft.reference) == (EntryKind.DEPOSIT, "17")
    assert draft.lines[1].contract_id == 7


def test_a_withdrawal_moves_it_back() -> None:
    draft = take_out("SS", R(250_000), R(250_000), cash_account="1110", description="Sekolah")
    assert as_journal(draft, CHART, {12: "0012"}) == (
        "2026-03-31 Sekolah\n  D 2101 Simpanan sukarela [0012] 250.000\n  K 1110 Bank BRI 250.000"
    )
    assert draft.kind is EntryKind.WITHDRAWAL


@pytest.mark.parametrize(
    ("amount", "refused"),
    [
        (ZERO, AmountNotPositive()),
        (Money(-1), AmountNotPositive()),
        (MAX_AMOUNT + Money(1), AmountTooLarge(MAX_AMOUNT)),
    ],
)
def test_amounts_that_no_entry_takes(amount: Money, refused: CoopLedgerError) -> None:
    for act in (lambda: put_in("SS", amount), lambda: take_out("SS", amount, MAX_AMOUNT * 2)):
        with pytest.raises(type(refused)) as error:
            act()
        assert error.value == refused


def test_the_largest_amount_is_taken() -> None:
    assert put_in("SS", MAX_AMOUNT).amount == MAX_AMOUNT


@pytest.mark.parametrize(("code", "error"), [("9999", UnknownAccount), ("1232", NotACashAccount)])
def test_money_moves_on_cash_accounts_only(code: str, error: type[CoopLedgerError]) -> None:
    with pytest.raises(error):
        put_in("SS", R(1), cash_account=code)
    with pytest.raises(error):
        take_out("SS", R(1), R(1), cash_account=code)


def test_a_closed_account_takes_and_gives_nothing() -> None:
    closed = an_account(product("SS"), closed_on=ON)
    for act in (
        lambda: put_in("SS", R(1), account=closed),
        lambda: take_out("SS", R(1), R(1), account=closed),
    ):
        with pytest.raises(SavingsAccountClosed) as error:
            act()
        assert error.value.number == "SS-0012"


@pytest.mark.parametrize(
    "facts",
    [
        {"status": MemberStatus.LEFT, "left_on": date(2026, 3, 30)},
        {"status": MemberStatus.DECEASED, "left_on": date(2026, 3, 30)},
        {"joined_on": date(2026, 4, 1)},
        {"status": MemberStatus.PROSPECTIVE},
    ],
)
def test_only_members_save(facts: dict[str, Any]) -> None:
    with pytest.raises(MemberNotActive):
        put_in("SS", R(10_000), member=a_member(**facts))


def test_a_passive_member_saves_and_one_who_leaves_may_on_her_last_day() -> None:
    assert put_in("SS", R(1), member=a_member(status=MemberStatus.PASSIVE))
    assert put_in("SS", R(1), member=a_member(status=MemberStatus.LEFT, left_on=ON))


def test_a_prospective_member_pays_her_share_and_may_have_it_back() -> None:
    applying = a_member(status=MemberStatus.PROSPECTIVE)
    assert put_in("SP", R(100_000), member=applying)
    assert take_out("SP", R(100_000), R(100_000), member=applying)


def test_a_product_that_is_switched_off_takes_no_new_money() -> None:
    with pytest.raises(ProductInactive) as error:
        put_in("SHR", R(1))
    assert error.value.product == product("SHR").name
    assert take_out("SHR", R(1), R(1))


def test_a_deposit_below_the_minimum() -> None:
    kept = replace(product("SS"), minimum_deposit=R(5_000))
    with pytest.raises(BelowMinimum) as error:
        put_in("SS", R(4_999), account=an_account(kept))
    assert error.value.minimum == R(5_000)
    assert put_in("SS", R(5_000), account=an_account(kept))


def test_the_share_is_paid_once_and_may_be_paid_in_parts() -> None:
    assert put_in("SP", R(60_000), share_due=R(100_000), balance=R(40_000))
    with pytest.raises(AboveRemainingShare) as above:
        put_in("SP", R(60_001), share_due=R(100_000), balance=R(40_000))
    assert above.value.remaining == R(60_000)
    with pytest.raises(AlreadyPaidInFull) as full:
        put_in("SP", R(1), share_due=R(100_000), balance=R(100_000))
    assert full.value.due == R(100_000)


def test_the_last_part_of_a_share_may_be_below_the_minimum() -> None:
    kept = an_account(replace(product("SP"), minimum_deposit=R(25_000)))
    facts: dict[str, Any] = {"share_due": R(100_000), "account": kept}
    assert put_in("SP", R(10_000), balance=R(90_000), **facts)
    with pytest.raises(BelowMinimum):
        put_in("SP", R(10_000), balance=R(80_000), **facts)


def test_without_an_amount_in_the_statutes_any_share_goes() -> None:
    assert put_in("SP", R(999_999), balance=R(999_999))


@pytest.mark.parametrize("code", ["SP", "SW"])
def test_share_capital_stays_while_she_is_a_member(code: str) -> None:
    with pytest.raises(NotWithdrawable) as error:
        take_out(code, R(1), R(100_000))
    assert error.value.product == product(code).name
    left = a_member(status=MemberStatus.LEFT, left_on=ON)
    assert take_out(code, R(100_000), R(100_000), member=left)
    with pytest.raises(NotWithdrawable):
        take_out(code, R(1), R(1), member=replace(left, left_on=date(2026, 4, 1)))


def test_no_more_goes_out_than_is_there() -> None:
    with pytest.raises(InsufficientBalance) as error:
        take_out("SS", R(250_001), R(250_000))
    assert error.value.available == R(250_000)


def test_the_minimum_balance_stays_until_she_leaves() -> None:
    kept = an_account(replace(product("SS"), minimum_balance=R(20_000)))
    with pytest.raises(InsufficientBalance) as error:
        take_out("SS", R(80_001), R(100_000), account=kept)
    assert error.value.available == R(80_000)
    with pytest.raises(InsufficientBalance) as none:
        take_out("SS", R(1), R(10_000), account=kept)
    assert none.value.available == ZERO
    left = a_member(status=MemberStatus.LEFT, left_on=ON)
    assert take_out("SS", R(100_000), R(100_000), account=kept, member=left)


def test_history_is_not_stopped_by_rules_of_today() -> None:
    kept = replace(
        product("SP"), minimum_deposit=R(50_000), minimum_balance=R(50_000), active=False
    )
    old: dict[str, Any] = {"account": an_account(kept), "as_history": True}
    assert put_in("SP", R(1), balance=R(9), share_due=R(9), posted_on=date(2020, 1, 1), **old)
    assert take_out("SP", R(9), R(9), **old)
    with pytest.raises(InsufficientBalance):
        take_out("SP", R(10), R(9), **old)


# --- limits, windows, holds ---


def test_limits_of_a_product() -> None:
    kept = an_account(
        replace(product("SS"), maximum_deposit=R(500_000), maximum_balance=R(2_000_000))
    )
    assert put_in("SS", R(500_000), account=kept, balance=R(1_500_000))
    with pytest.raises(AboveMaximum) as one:
        put_in("SS", R(500_001), account=kept)
    assert one.value.maximum == R(500_000)
    with pytest.raises(AboveMaximumBalance) as whole:
        put_in("SS", R(400_000), account=kept, balance=R(1_700_000))
    assert (whole.value.maximum, whole.value.remaining) == (R(2_000_000), R(300_000))
    with pytest.raises(AboveMaximumBalance) as over:
        put_in("SS", R(1), account=kept, balance=R(2_500_000))
    assert over.value.remaining == ZERO
    assert put_in("SS", R(900_000), account=kept, balance=R(1_700_000), as_history=True)


SCHOOL = (YearlyWindow(DayOfYear(6, 15), DayOfYear(7, 31)),)


def test_savings_for_a_purpose_come_out_in_their_time() -> None:
    kept = an_account(replace(product("SPD"), withdrawal_windows=SCHOOL))
    with pytest.raises(OutsideWindow) as refused:
        take_out("SPD", R(1), R(1), account=kept)
    assert (refused.value.next_from, refused.value.next_to) == (
        date(2026, 6, 15), date(2026, 7, 31),
    )  # fmt: skip
    assert take_out("SPD", R(1), R(1), account=kept, posted_on=date(2026, 7, 1))
    assert take_out("SPD", R(1), R(1), account=kept, as_history=True)
    left = a_member(status=MemberStatus.LEFT, left_on=ON)
    assert take_out("SPD", R(1), R(1), account=kept, member=left)


def test_when_no_window_is_planned_any_more() -> None:
    gone = (DatedWindow(date(2026, 3, 1), date(2026, 3, 20)),)
    kept = an_account(replace(product("SHR"), withdrawal_windows=gone))
    with pytest.raises(NoWindowLeft) as refused:
        take_out("SHR", R(1), R(1), account=kept)
    assert refused.value.product == product("SHR").name


def test_who_works_abroad_saves_but_takes_nothing_out() -> None:
    abroad = a_member(status=MemberStatus.ABROAD)
    assert put_in("SS", R(1), member=abroad)
    with pytest.raises(MemberIsAbroad):
        take_out("SS", R(1), R(1), member=abroad)


def test_what_is_held_stays() -> None:
    with pytest.raises(BalanceHeld) as refused:
        take_out("SS", R(600_000), R(1_000_000), held=R(500_000))
    assert refused.value == BalanceHeld(R(500_000), R(500_000))
    assert take_out("SS", R(500_000), R(1_000_000), held=R(500_000))
    with pytest.raises(InsufficientBalance) as short:
        take_out("SS", R(1_000_001), R(1_000_000), held=R(500_000))
    assert short.value.available == R(500_000)


def test_what_can_be_held() -> None:
    kept = an_account(product("SS"))
    check_hold(kept, R(60_000), balance=R(100_000), held=R(40_000))
    with pytest.raises(HoldTooLarge) as refused:
        check_hold(kept, R(60_001), balance=R(100_000), held=R(40_000))
    assert refused.value.available == R(60_000)
    with pytest.raises(HoldTooLarge) as none:
        check_hold(kept, R(1), balance=R(1), held=R(5))
    assert none.value.available == ZERO
    with pytest.raises(AmountNotPositive):
        check_hold(kept, ZERO, balance=R(1), held=ZERO)
    with pytest.raises(SavingsAccountClosed):
        check_hold(replace(kept, closed_on=ON), R(1), balance=R(1), held=ZERO)
    stands = Hold(id=1, contract_id=7, amount=R(1), reason="Agunan", held_on=ON, held_by="siti")
    assert stands.stands
    assert not replace(stands, released_on=ON).stands


# --- transfers ---

HERS = an_account(product("SS"))
OTHERS = an_account(product("SS"), contract_id=8, member_id=13, number="SS-0013")


def move(amount: Money, *, source: Any = HERS, target: Any = OTHERS, **facts: Any) -> DraftEntry:
    return transfer(
        CHART,
        source,
        facts.pop("giver", a_member()),
        target,
        facts.pop("receiver", a_member(id=13, number="0013")),
        movement(amount, description="Pindah"),
        **{"available": R(100_000), "held": ZERO, "balance": ZERO, **facts},
    )


def test_a_transfer_moves_savings_without_cash() -> None:
    draft = move(R(75_000))
    assert as_journal(draft, CHART, {12: "0012", 13: "0013"}) == (
        "2026-03-31 Pindah\n"
        "  D 2101 Simpanan sukarela [0012] 75.000\n"
        "  K 2101 Simpanan sukarela [0013] 75.000"
    )
    assert draft.kind is EntryKind.TRANSFER
    assert [line.contract_id for line in draft.lines] == [7, 8]


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"target": HERS}, SameSavingsAccount),
        ({"source": an_account(product("SW"))}, NotWithdrawable),
        ({"held": R(30_000)}, BalanceHeld),
        ({"available": R(10_000)}, InsufficientBalance),
        ({"target": replace(OTHERS, closed_on=ON)}, SavingsAccountClosed),
        ({"target": replace(OTHERS, product=product("SHR"))}, ProductInactive),
        (
            {"target": replace(OTHERS, product=replace(product("SB"), active=True))},
            OpenAsTermDeposit,
        ),
        ({"receiver": a_member(status=MemberStatus.PROSPECTIVE)}, MemberNotActive),
        ({"giver": a_member(status=MemberStatus.ABROAD)}, MemberIsAbroad),
        (
            {"target": replace(OTHERS, product=product("SP")), "share_due": R(1)},
            AboveRemainingShare,
        ),
    ],
)
def test_a_transfer_keeps_the_rules_of_both_sides(
    facts: dict[str, Any], error: type[CoopLedgerError]
) -> None:
    with pytest.raises(error):
        move(R(75_000), **facts)


# --- certificates ---

TERM = replace(
    product("SB"), active=True, minimum_deposit=R(1_000_000), maximum_deposit=R(50_000_000)
)


def test_what_may_be_put_on_a_certificate() -> None:
    check_term_deposit(TERM, a_member(), R(1_000_000), ON, as_history=False)
    # What stands in the product already only gets its paper.
    check_term_deposit(product("SB"), a_member(), R(1), ON, as_history=True)


@pytest.mark.parametrize(
    ("kept", "facts", "amount", "error"),
    [
        (product("SS"), {}, R(1_000_000), NotATermProduct),
        (TERM, {}, ZERO, AmountNotPositive),
        (TERM, {"status": MemberStatus.PROSPECTIVE}, R(1_000_000), MemberNotActive),
        (product("SB"), {}, R(1_000_000), ProductInactive),
        (TERM, {}, R(999_999), BelowMinimum),
        (TERM, {}, R(50_000_001), AboveMaximum),
    ],
)
def test_what_may_not(
    kept: SavingsProduct, facts: dict[str, Any], amount: Money, error: type[CoopLedgerError]
) -> None:
    with pytest.raises(error):
        check_term_deposit(kept, a_member(**facts), amount, ON, as_history=False)


# --- products ---


def test_the_shipped_products_have_no_problems() -> None:
    assert [check_product(chart(), known) for known in SHIPPED_PRODUCTS] == [()] * len(
        SHIPPED_PRODUCTS
    )


@pytest.mark.parametrize(
    ("facts", "code", "place"),
    [
        ({"code": ""}, "required", "code"),
        ({"account_code": "1101"}, "product_account_unfit", "account_code"),
        ({"account_code": "9999"}, "product_account_unfit", "account_code"),
        ({"account_code": "3102"}, "product_account_unfit", "account_code"),
        ({"minimum_balance": Money(-1)}, "amount_negative", "minimum_balance"),
        ({"maximum_balance": Money(-1)}, "amount_negative", "maximum_balance"),
        ({"minimum_interest_balance": Money(-1)}, "amount_negative", "minimum_interest_balance"),
        (
            {"minimum_deposit": R(10), "maximum_deposit": R(9)},
            "maximum_below_minimum", "maximum_deposit",
        ),
        (
            {"minimum_balance": R(10), "maximum_balance": R(9)},
            "maximum_below_minimum", "maximum_balance",
        ),
        ({"rates": one_rate(Rate(-1))}, "rate_negative", "rates"),
        ({"days_in_year": 366}, "days_in_year_unknown", "days_in_year"),
        (
            {"withdrawal_windows": (DatedWindow(ON, date(2026, 3, 1)),)},
            "window_reversed", "withdrawal_windows",
        ),
        ({"term_months": 121}, "deposit_term_out_of_range", "term_months"),
        ({"term_months": -1}, "deposit_term_out_of_range", "term_months"),
        ({"break_rule": BreakRule(rate=Rate(-1))}, "rate_negative", "break_rate"),
        ({"break_rule": BreakRule(kind=BreakPenalty.RATE)}, "required", "break_rate"),
        ({"break_rule": BreakRule(amount=Money(-1))}, "amount_negative", "break_amount"),
        ({"break_rule": BreakRule(kind=BreakPenalty.AMOUNT)}, "required", "break_amount"),
    ],
)  # fmt: skip
def test_products_with_one_problem(facts: dict[str, Any], code: str, place: str) -> None:
    (problem,) = check_product(chart(), replace(product("SB"), **facts))
    assert (problem.code, problem.place) == (code, place)


def test_members_capital_cannot_be_made_withdrawable() -> None:
    (problem,) = check_product(chart(), replace(product("SW"), withdrawable=True))
    assert (problem.code, problem.place) == ("share_capital_stays", "withdrawable")


@given(
    amount=st.integers(1, MAX_AMOUNT.sen).map(Money),
    code=st.sampled_from(["SP", "SW", "SS"]),
)
def test_what_goes_in_comes_out_again(amount: Money, code: str) -> None:
    left = a_member(status=MemberStatus.LEFT, left_on=ON)
    going_in = put_in(code, amount, member=left)
    coming_out = take_out(code, amount, amount, member=left)
    nets: dict[str, int] = {}
    for line in (*going_in.lines, *coming_out.lines):
        nets[line.account] = nets.get(line.account, 0) + line.signed.sen
    assert set(nets.values()) == {0}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Pokok", "SP"),
        ("wajib", "SW"),
        (" SUKARELA ", "SS"),
        ("Simpanan  hari raya", "SHR"),
        ("ss", "SS"),
        ("Voluntary savings", "SS"),
        ("mandatory_savings", "SW"),
        ("Wajib pinjam", "SWP"),
    ],
)
def test_products_are_found_as_people_write_them(name: str, code: str) -> None:
    assert find_product(SHIPPED_PRODUCTS, name).code == code


@pytest.mark.parametrize("name", ["", "  ", "Simpanan", "Deposito"])
def test_other_words_find_no_product(name: str) -> None:
    with pytest.raises(UnknownProduct):
        find_product(SHIPPED_PRODUCTS, name)


def test_the_active_one_of_two_products_of_a_kind_is_found() -> None:
    assert find_product(SHIPPED_PRODUCTS, SavingsKind.VOLUNTARY_SAVINGS.value).code == "SS"


def test_shipped_products_stand_on_accounts_of_their_own() -> None:
    codes = [known.account_code for known in SHIPPED_PRODUCTS]
    assert len(set(codes)) == len(codes)
    share_capital = {known.account_code for known in SHIPPED_PRODUCTS if known.is_share_capital}
    assert share_capital == {Codes.MEMBERSHIP_SHARE, Codes.MANDATORY_SAVINGS}
    assert not any(known.withdrawable for known in SHIPPED_PRODUCTS if known.is_share_capital)


def test_account_numbers_name_product_and_member() -> None:
    assert account_number(product("SW"), a_member()) == "SW-0012"
