from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.journal import EntryKind
from coopledger.accounting.member_accounts import AccountGroup, group_of, member_accounts
from coopledger.accounting.member_statement import (
    AccountKey,
    AccountName,
    LedgerLine,
    LoanFacts,
    MemberFacts,
    SurplusReceived,
    build,
    closing_figures,
)
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.text import Named, Text
from tests.accounting.journal_text import chart
from tests.accounting.member_builders import a_member

R = Money.rupiah
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
SAVINGS: AccountKey = ("2101", 7)
LOAN: AccountKey = ("1201", 9)
SHOP_DEBT: AccountKey = ("1221", None)


def a_line(
    key: AccountKey, net: Money, day: int = 1, entry_id: int = 1, pair: int | None = None
) -> LedgerLine:
    return LedgerLine(
        entry_id=entry_id,
        posted_on=FIRST + timedelta(days=day - 1),
        voucher=f"BM/2026/{entry_id:06d}",
        kind=EntryKind.JOURNAL,
        description="Jurnal",
        key=key,
        net=net,
        pair=pair,
    )


def facts(
    openings: dict[AccountKey, Money],
    lines: list[LedgerLine],
    ledger: dict[AccountKey, Money],
    **more: object,
) -> MemberFacts:
    return MemberFacts(
        member=a_member(),
        openings=openings,
        lines=lines,
        ledger=ledger,
        **{"names": {}, **more},  # type: ignore[arg-type]
    )


def test_savings_stand_positive_and_so_do_debts() -> None:
    statement = build(
        chart(),
        facts(
            {SAVINGS: -R(100), SHOP_DEBT: R(30)},
            [a_line(SAVINGS, -R(50), 3), a_line(SAVINGS, R(20), 5, 2), a_line(SHOP_DEBT, -R(30))],
            {SAVINGS: -R(130)},
            names={SAVINGS: AccountName(name=Text("x"), number="SS-0012")},
        ),
        from_date=FIRST,
        to_date=LAST,
    )
    debt, savings = statement.accounts
    assert (savings.opening, savings.increase, savings.decrease, savings.closing) == (
        R(100),
        R(50),
        R(20),
        R(130),
    )
    assert [move.balance for move in savings.movements] == [R(150), R(130)]
    assert (savings.name, savings.number) == (Text("x"), "SS-0012")
    assert (debt.opening, debt.closing, debt.group) == (R(30), ZERO, AccountGroup.RECEIVABLES)
    assert debt.name == Named("Piutang dagang anggota", "Trade receivables, members")
    assert statement.closing(AccountGroup.SAVINGS) == statement.savings == R(130)


def test_movements_of_all_accounts_come_by_date_and_order_of_posting() -> None:
    lines = [
        a_line(LOAN, -R(10), 5, 2),
        a_line(SAVINGS, -R(50), 5, 1),
        a_line(SAVINGS, -R(50), 3, 9),
    ]
    statement = build(
        chart(),
        facts({LOAN: R(10)}, lines, {SAVINGS: -R(100)}),
        from_date=FIRST,
        to_date=LAST,
    )
    assert [(move.posted_on.day, move.entry_id) for _, move in statement.movements] == [
        (3, 9),
        (5, 1),
        (5, 2),
    ]


def test_an_account_that_was_and_stays_empty_is_left_out() -> None:
    statement = build(
        chart(), facts({SAVINGS: ZERO}, [], {SAVINGS: ZERO}), from_date=FIRST, to_date=LAST
    )
    assert statement.accounts == ()


@pytest.mark.parametrize(
    ("openings", "ledger"),
    [
        ({SAVINGS: -R(100)}, {SAVINGS: -R(99)}),
        ({SAVINGS: -R(100)}, {}),
        ({}, {LOAN: R(1)}),
    ],
)
def test_no_statement_that_the_ledger_contradicts(
    openings: dict[AccountKey, Money], ledger: dict[AccountKey, Money]
) -> None:
    with pytest.raises(AssertionError):
        build(chart(), facts(openings, [], ledger), from_date=FIRST, to_date=LAST)


def test_an_account_of_nobody_is_a_mistake_of_ours() -> None:
    with pytest.raises(AssertionError, match="no single member"):
        build(chart(), facts({("1101", None): R(1)}, [], {}), from_date=FIRST, to_date=LAST)


def test_only_loans_that_are_owed_are_named_and_the_next_due_first() -> None:
    loans = (
        LoanFacts(contract_id=9, number="P-1", principal=R(9), instalments=3),
        LoanFacts(
            contract_id=10,
            number="P-2",
            principal=R(9),
            instalments=3,
            next_due_on=date(2026, 3, 1),
        ),
        LoanFacts(contract_id=11, number="P-3", principal=R(9), instalments=3),
    )
    held = {LOAN: R(5), ("1201", 10): R(6)}
    statement = build(chart(), facts(held, [], held, loans=loans), from_date=FIRST, to_date=LAST)
    assert [loan.number for loan in statement.loans] == ["P-1", "P-2"]
    assert statement.next_instalment == loans[1]
    assert statement.loan_balance == R(11)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([SAVINGS, LOAN, SHOP_DEBT]),
            st.integers(-(10**9), 10**9).filter(bool),
            st.integers(1, 300),
        ),
        max_size=30,
    ),
    st.dictionaries(st.sampled_from([SAVINGS, LOAN]), st.integers(-(10**9), 10**9)),
)
def test_opening_plus_movements_is_closing_is_ledger(
    moves: list[tuple[AccountKey, int, int]], before: dict[AccountKey, int]
) -> None:
    lines = [
        a_line(key, Money(sen), day, number)
        for number, (key, sen, day) in enumerate(sorted(moves, key=lambda move: move[2]))
    ]
    ledger: dict[AccountKey, Money] = {key: Money(sen) for key, sen in before.items()}
    for line in lines:
        ledger[line.key] = ledger.get(line.key, ZERO) + line.net
    statement = build(
        chart(),
        facts({key: Money(sen) for key, sen in before.items()}, lines, ledger),
        from_date=FIRST,
        to_date=LAST,
    )
    assert len(statement.movements) == len(lines)
    for account in statement.accounts:
        assert account.opening + account.increase - account.decrease == account.closing
        if account.movements:
            assert account.movements[-1].balance == account.closing
    signed = total(
        account.closing if account.group is not AccountGroup.SAVINGS else -account.closing
        for account in statement.accounts
    )
    assert signed == total(ledger.values())


def test_what_the_accounts_are_to_a_member() -> None:
    groups = {
        code: group for code, account in chart().items() if (group := group_of(account)) is not None
    }
    assert {code for code, group in groups.items() if group is AccountGroup.LOANS} == {
        "1201",
        "1202",
        "1203",
    }
    assert {code for code, group in groups.items() if group is AccountGroup.RECEIVABLES} == {
        "1211",
        "1212",
        "1221",
    }
    assert {code for code, group in groups.items() if group is AccountGroup.PAYABLES} == {
        "2108",
        "2112",
        "2131",
    }
    assert {code for code, group in groups.items() if group is AccountGroup.SAVINGS} == {
        *(f"210{digit}" for digit in range(1, 8)),
        "2204",
        "3101",
        "3102",
        "3103",
    }
    assert member_accounts(chart()) == tuple(sorted(groups))
    assert member_accounts(chart(), AccountGroup.LOANS) == ("1201", "1202", "1203")


def test_what_was_taken_back_within_the_span_is_left_out_and_named() -> None:
    lines = [
        a_line(SAVINGS, -R(50), 3, 1, pair=1),
        a_line(SAVINGS, -R(20), 4, 2),
        a_line(SAVINGS, R(50), 5, 3, pair=1),
    ]
    statement = build(
        chart(),
        facts({SAVINGS: -R(100)}, lines, {SAVINGS: -R(120)}),
        from_date=FIRST,
        to_date=LAST,
    )
    (savings,) = statement.accounts
    assert [move.cancelled for move in savings.movements] == [True, False, True]
    assert [(move.voucher, move.balance) for move in savings.listed] == [("BM/2026/000002", R(120))]
    assert savings.left_out == (("BM/2026/000001", "BM/2026/000003"),)
    assert (savings.listed_increase, savings.listed_decrease) == (R(20), ZERO)
    assert (savings.increase, savings.decrease) == (R(70), R(50))


def test_half_of_a_pair_is_listed() -> None:
    statement = build(
        chart(),
        facts({SAVINGS: -R(150)}, [a_line(SAVINGS, R(50), 5, 3, pair=1)], {SAVINGS: -R(100)}),
        from_date=FIRST,
        to_date=LAST,
    )
    (savings,) = statement.accounts
    assert savings.left_out == ()
    assert savings.listed == savings.movements


@given(
    st.lists(st.tuples(st.integers(1, 9**6), st.booleans(), st.booleans()), max_size=30),
    st.integers(0, 10**9),
)
def test_opening_and_listed_movements_always_make_the_closing(
    acts: list[tuple[int, bool, bool]], opening: int
) -> None:
    lines: list[LedgerLine] = []
    late: list[LedgerLine] = []
    for number, (sen, incoming, undone) in enumerate(acts, start=1):
        net = Money(-sen if incoming else sen)
        pair = number if undone else None
        lines.append(a_line(SAVINGS, net, number, number, pair))
        if undone:
            late.append(a_line(SAVINGS, -net, number, 1000 + number, pair))
    lines += late
    closing = Money(-opening) + total(line.net for line in lines)
    statement = build(
        chart(),
        facts({SAVINGS: Money(-opening)}, lines, {SAVINGS: closing}),
        from_date=FIRST,
        to_date=LAST,
    )
    for account in statement.accounts:
        assert account.opening + account.listed_increase - account.listed_decrease == -closing
        assert len(account.listed) == sum(1 for _, _, undone in acts if not undone)
        assert len(account.left_out) == sum(1 for _, _, undone in acts if undone)
        if account.listed:
            assert account.listed[-1].balance == -closing


def test_the_closing_figures_are_those_of_the_ledger() -> None:
    held = {SAVINGS: -R(100), LOAN: R(40), SHOP_DEBT: R(7), ("2131", None): -R(9)}
    statement = build(chart(), facts(held, [], held), from_date=FIRST, to_date=LAST)
    figures = closing_figures(chart(), held)
    assert statement.closing_figures == figures
    assert [figures.of(group) for group in AccountGroup] == [R(100), R(40), R(7), R(9)]
    with pytest.raises(AssertionError, match="no single member"):
        closing_figures(chart(), {("1101", None): R(1)})


def test_what_became_of_the_share_of_the_surplus() -> None:
    share = SurplusReceived(year=2025, amount=R(100), saved=R(60), waiting=R(10))
    assert share.paid_out == R(30)
