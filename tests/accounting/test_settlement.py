from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.chart import Codes, Side
from coopledger.accounting.errors import (
    AmountNotPositive,
    BeforeDisbursement,
    FundNotAllowed,
    NotACashAccount,
    PaysTooMuch,
    SettlementOpen,
)
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms
from coopledger.accounting.loans import Loan, PaymentSplit
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.settlement import (
    CLAIM_ON_FORMER_MEMBERS,
    Account,
    Claim,
    EarnedInterest,
    LeavingReason,
    LoanDue,
    Outcome,
    check_outcome,
    settle,
)
from coopledger.accounting.settlement_paper import (
    SettlementPaper,
    StatedLine,
    becomes,
    owed_by_her,
    owed_to_her,
)
from coopledger.accounting.text import Named, Text
from tests.accounting.journal_text import chart, journal, journal_text

ON = date(2025, 6, 30)
R = Money.rupiah
SHARE = Claim(account_code="3101", contract_id=1, number="SP-7", amount=R(100_000))
DUES = Claim(account_code="3102", contract_id=2, number="SW-7", amount=R(240_000))
VOLUNTARY = Claim(account_code="2101", contract_id=3, number="SS-7", amount=R(960_000))
GOODS = Claim(account_code="1221", amount=R(60_000))
SURPLUS = Claim(account_code="2131", amount=R(45_000))
LOAN = Loan(
    contract_id=9,
    number="P1",
    member_id=7,
    account_code="1201",
    terms=LoanTerms(
        principal=R(1_000_000),
        rate_per_year=Rate.percent(12),
        term_months=10,
        method=LoanMethod.FLAT,
        start=date(2025, 1, 10),
    ),
)


def due(principal: int, interest: int = 0, penalty: int = 0) -> LoanDue:
    split = PaymentSplit(principal=R(principal), interest=R(interest), penalty=R(penalty))
    return LoanDue(loan=LOAN, split=split)


def texts(account: Account, outcome: Outcome) -> list[str]:
    made = settle(chart(), account, outcome, posted_on=ON, description="keluar")
    return [journal_text(entry.draft) for entry in made]


def test_savings_pay_the_loan_and_the_rest_is_paid_out() -> None:
    account = Account(
        member_id=7,
        savings=(SHARE, DUES, VOLUNTARY),
        payables=(SURPLUS,),
        receivables=(GOODS,),
        loans=(due(500_000, 10_000, 5_000),),
        interest=(EarnedInterest(claim=VOLUNTARY, gross=R(300_000), tax=R(30_000)),),
    )
    assert account.owed_to_her == R(1_615_000)
    assert account.owed_by_her == R(575_000)
    assert account.net == R(1_040_000)
    outcome = Outcome(paid_out=R(1_000_000))
    assert account.left_to_pay(outcome) == R(40_000)
    assert account.left_to_claim(outcome) == ZERO
    made = settle(chart(), account, outcome, posted_on=ON, description="keluar")
    assert [entry.paid for entry in made] == [None, None, account.loans[0], None, None]
    assert [journal_text(entry.draft) for entry in made] == [
        journal("""
        2025-06-30 keluar
          D 5101 Jasa simpanan sukarela 300.000
          K 2101 Simpanan sukarela [7/3] 270.000
          K 2123 Utang PPh final jasa simpanan 30.000
        """),
        journal("""
        2025-06-30 keluar
          D 3101 Simpanan pokok [7/1] 100.000
          D 3102 Simpanan wajib [7/2] 240.000
          D 2101 Simpanan sukarela [7/3] 1.230.000
          D 2131 Dana SHU bagian anggota [7] 45.000
          K 2108 Simpanan anggota keluar belum dibayar [7] 1.615.000
        """),
        journal("""
        2025-06-30 keluar
          D 2108 Simpanan anggota keluar belum dibayar [7] 515.000
          K 1201 Piutang pinjaman anggota [7/9] 500.000
          K 4101 Jasa pinjaman anggota [7/9] 10.000
          K 4104 Denda keterlambatan [7/9] 5.000
        """),
        journal("""
        2025-06-30 keluar
          D 2108 Simpanan anggota keluar belum dibayar [7] 60.000
          K 1221 Piutang dagang anggota [7] 60.000
        """),
        journal("""
        2025-06-30 keluar
          D 2108 Simpanan anggota keluar belum dibayar [7] 1.000.000
          K 1101 Kas 1.000.000
        """),
    ]


def test_what_is_missing_is_brought_covered_or_claimed() -> None:
    account = Account(member_id=7, savings=(SHARE,), loans=(due(500_000),))
    outcome = Outcome(paid_in=R(50_000), from_fund=R(150_000))
    assert account.left_to_pay(outcome) == ZERO
    assert account.left_to_claim(outcome) == R(200_000)
    assert texts(account, outcome)[2:] == [
        journal("""
        2025-06-30 keluar
          D 1101 Kas 50.000
          K 2108 Simpanan anggota keluar belum dibayar [7] 50.000
        """),
        journal("""
        2025-06-30 keluar
          D 2135 Dana sosial 150.000
          D 1232 Piutang lain-lain [7] 200.000
          K 2108 Simpanan anggota keluar belum dibayar [7] 350.000
        """),
    ]


def test_nothing_to_settle_makes_no_entry() -> None:
    assert texts(Account(member_id=7), Outcome()) == []


def test_what_lay_on_2108_before_stays_there_and_counts() -> None:
    before = Claim(account_code=Codes.DUE_TO_FORMER_MEMBERS, amount=R(70_000))
    account = Account(member_id=7, payables=(before,))
    assert account.net == R(70_000)
    assert texts(account, Outcome(paid_out=R(70_000))) == [
        journal("""
        2025-06-30 keluar
          D 2108 Simpanan anggota keluar belum dibayar [7] 70.000
          K 1101 Kas 70.000
        """)
    ]


def test_interest_and_penalty_may_be_waived_and_the_principal_may_not() -> None:
    account = Account(member_id=7, loans=(due(500_000, 10_000, 5_000),))
    asked = {"P1": PaymentSplit(principal=R(1), interest=R(4_000)), "P2": PaymentSplit()}
    assert account.with_splits(asked).loans == (due(500_000, 4_000),)
    assert account.with_splits({}) == account


@pytest.mark.parametrize(
    ("outcome", "refusal"),
    [
        (Outcome(paid_out=R(-1)), AmountNotPositive),
        (Outcome(paid_in=R(-1)), AmountNotPositive),
        (Outcome(from_fund=R(-1)), AmountNotPositive),
        (Outcome(paid_out=R(100_001)), PaysTooMuch),
        (Outcome(paid_in=R(1)), PaysTooMuch),
        (Outcome(paid_out=R(1), cash_account="2101"), NotACashAccount),
    ],
)
def test_an_outcome_that_does_not_fit(outcome: Outcome, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        texts(Account(member_id=7, savings=(SHARE,)), outcome)


def test_a_fund_that_is_none() -> None:
    account = Account(member_id=7, receivables=(GOODS,))
    with pytest.raises(FundNotAllowed):
        check_outcome(account, Outcome(from_fund=R(1), fund_code="3101"))
    check_outcome(account, Outcome(from_fund=R(1)))
    with pytest.raises(PaysTooMuch) as refused:
        check_outcome(account, Outcome(from_fund=R(60_001)))
    assert refused.value.most == R(60_000)


def test_an_overdrawn_account_comes_first() -> None:
    overdrawn = replace(VOLUNTARY, amount=R(-1))
    with pytest.raises(SettlementOpen) as refused:
        texts(Account(member_id=7, savings=(overdrawn,)), Outcome())
    assert refused.value.number == "SS-7"
    with pytest.raises(SettlementOpen) as refused:
        texts(Account(member_id=7, receivables=(replace(GOODS, amount=R(-1)),)), Outcome())
    assert refused.value.number == "1221"


def test_a_loan_that_was_paid_out_later() -> None:
    account = Account(member_id=7, loans=(due(1),))
    with pytest.raises(BeforeDisbursement):
        settle(chart(), account, Outcome(), posted_on=date(2025, 1, 9), description="x")


def test_the_reason_says_what_the_register_says() -> None:
    assert LeavingReason.DIED.status is MemberStatus.DECEASED
    assert {reason.status for reason in LeavingReason} - {MemberStatus.DECEASED} == {
        MemberStatus.LEFT
    }


amounts = st.integers(0, 5_000_000).map(R)


@given(
    held=st.tuples(amounts, amounts, amounts, amounts),
    owed=st.tuples(amounts, st.integers(1, 5_000_000).map(R), amounts, amounts),
    earned=st.integers(0, 500_000).map(R),
    shares=st.tuples(st.integers(0, 100), st.integers(0, 100)),
)
def test_money_is_conserved_and_nothing_is_left(
    held: tuple[Money, ...],
    owed: tuple[Money, ...],
    earned: Money,
    shares: tuple[int, int],
) -> None:
    claims = tuple(
        replace(claim, amount=amount)
        for claim, amount in zip((SHARE, DUES, VOLUNTARY), held[:3], strict=True)
    )
    split = PaymentSplit(principal=owed[1], interest=owed[2], penalty=owed[3])
    account = Account(
        member_id=7,
        savings=claims,
        payables=(replace(SURPLUS, amount=held[3]),),
        receivables=(replace(GOODS, amount=owed[0]),),
        loans=(LoanDue(loan=LOAN, split=split),),
        interest=(EarnedInterest(claim=claims[2], gross=earned, tax=Money(earned.sen // 10)),),
    )
    left, lacking = max(account.net, ZERO), max(-account.net, ZERO)
    first, second = (Money(left.sen * shares[0] // 100), Money(lacking.sen * shares[1] // 100))
    outcome = Outcome(paid_out=first, paid_in=second, from_fund=Money((lacking - second).sen // 2))
    balances: dict[tuple[str, int | None], int] = {}
    for claim in (*claims, *account.payables):
        balances[claim.account_code, claim.contract_id] = -claim.amount.sen
    balances["1221", None] = owed[0].sen
    balances["1201", 9] = owed[1].sen
    cash = 0
    for entry in settle(chart(), account, outcome, posted_on=ON, description="x"):
        assert total(line.signed for line in entry.draft.lines) == ZERO
        for line in entry.draft.lines:
            signed = line.amount.sen if line.side is Side.DEBIT else -line.amount.sen
            key = (line.account, line.contract_id)
            balances[key] = balances.get(key, 0) + signed
            cash += signed if line.account == Codes.CASH else 0
    own = {"3101", "3102", "2101", "2131", "1221", "1201"}
    assert {net for (code, _), net in balances.items() if code in own} == {0}
    assert cash == outcome.paid_in.sen - outcome.paid_out.sen
    assert -balances.get(("2108", None), 0) == account.left_to_pay(outcome).sen
    claimed = balances.get((CLAIM_ON_FORMER_MEMBERS, None), 0)
    assert claimed == account.left_to_claim(outcome).sen


def test_what_the_paper_says_is_frozen_and_sums_to_the_same() -> None:
    account = Account(
        member_id=7,
        savings=(SHARE, VOLUNTARY),
        receivables=(GOODS,),
        loans=(due(500_000, 10_000),),
        interest=(EarnedInterest(claim=VOLUNTARY, gross=R(300_000), tax=R(30_000)),),
    )
    hers, owed = owed_to_her(chart(), account), owed_by_her(chart(), account)
    assert [(line.label, line.number, line.amount) for line in hers] == [
        (Named("Simpanan pokok", "Membership shares"), "SP-7", R(100_000)),
        (Named("Simpanan sukarela", "Voluntary savings"), "SS-7", R(960_000)),
        (Text("Savings interest not yet credited"), "SS-7", R(300_000)),
        (Text("Tax on savings interest"), "SS-7", R(-30_000)),
    ]
    assert [(line.label, line.amount) for line in owed] == [
        (Text("Loan principal"), R(500_000)),
        (Text("Loan interest"), R(10_000)),
        (Named("Piutang dagang anggota", "Trade receivables, members"), R(60_000)),
    ]
    outcome = Outcome(paid_out=R(700_000))
    parts = becomes(account, outcome)
    assert [line.key for line in parts] == ["paid_out", "left_to_pay"]
    paper = SettlementPaper(
        member_name="Sumiyati",
        member_number="7",
        joined_on=ON,
        settled_on=ON,
        reason=LeavingReason.MOVED,
        owed_to_her=hers,
        owed_by_her=owed,
    )
    assert paper.net == account.net == total(line.amount for line in parts)
    assert tuple(StatedLine.thawed(line.frozen()) for line in (*hers, *parts)) == (*hers, *parts)
