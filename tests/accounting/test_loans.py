from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    BeforeDisbursement,
    DeductionsExceedPrincipal,
    InvalidTerms,
    NotACashAccount,
    PaymentExceedsDebt,
    UnknownAccount,
)
from coopledger.accounting.loan_checks import LoanFacts, PaymentFacts, check_loans
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms, schedule
from coopledger.accounting.loans import (
    NO_FEES,
    SHIPPED_PRODUCTS,
    Borrowing,
    Fees,
    Loan,
    LoanProduct,
    Movement,
    PaymentSplit,
    disburse,
    repay,
)
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.rates import Rate
from tests.accounting.journal_text import chart, journal, journal_text

ON = date(2025, 3, 10)
MOVEMENT = Movement(posted_on=ON, description="x")
BORROWING = Borrowing(contract_id=3, member_id=7, account_code="1201")
LOAN = Loan(
    contract_id=3,
    number="P1",
    member_id=7,
    account_code="1201",
    terms=LoanTerms(
        principal=Money.rupiah(3_000_000),
        rate_per_year=Rate.percent(18),
        term_months=10,
        method=LoanMethod.FLAT,
        start=ON,
    ),
)


def test_payout_with_fees() -> None:
    fees = Fees(origination=Money.rupiah(30_000), administration=Money.rupiah(10_000))
    draft = disburse(chart(), BORROWING, Money.rupiah(3_000_000), fees, MOVEMENT)
    assert journal_text(draft) == journal("""
        2025-03-10 x
          D 1201 Piutang pinjaman anggota [7/3] 3.000.000
          K 4102 Provisi pinjaman [7/3] 30.000
          K 4103 Administrasi pinjaman [7/3] 10.000
          K 1101 Kas 2.960.000
    """)


def test_payout_whose_fees_take_everything() -> None:
    fees = Fees(administration=Money.rupiah(10_000))
    draft = disburse(chart(), BORROWING, Money.rupiah(10_000), fees, MOVEMENT)
    assert [line.account for line in draft.lines] == ["1201", "4103"]


def test_payout_from_the_bank() -> None:
    draft = disburse(
        chart(), BORROWING, Money.rupiah(1), NO_FEES, replace(MOVEMENT, cash_account="1110")
    )
    assert [line.account for line in draft.lines] == ["1201", "1110"]


def test_payment() -> None:
    """Kangbens' example: 275,000 in cash, of which 25,000 is interest; and a fine."""
    split = PaymentSplit(
        principal=Money.rupiah(250_000), interest=Money.rupiah(25_000), penalty=Money(50)
    )
    draft = repay(chart(), LOAN, split, MOVEMENT, outstanding=Money.rupiah(250_000))
    assert journal_text(draft) == journal("""
        2025-03-10 x
          D 1101 Kas 275.000,50
          K 1201 Piutang pinjaman anggota [7/3] 250.000
          K 4101 Jasa pinjaman anggota [7/3] 25.000
          K 4104 Denda keterlambatan [7/3] 0,50
    """)


def test_payment_of_a_loan_to_another_cooperative() -> None:
    elsewhere = replace(LOAN, account_code="1203")
    split = PaymentSplit(principal=Money(100), interest=Money(200), penalty=Money(300))
    draft = repay(chart(), elsewhere, split, MOVEMENT, outstanding=Money(100))
    assert [line.account for line in draft.lines] == ["1101", "1203", "4211", "4211"]


def test_refused_payouts() -> None:
    with pytest.raises(InvalidTerms):
        disburse(chart(), BORROWING, ZERO, NO_FEES, MOVEMENT)
    for fees in (Fees(origination=Money(-1)), Fees(administration=Money(-1))):
        with pytest.raises(InvalidTerms):
            disburse(chart(), BORROWING, Money(100), fees, MOVEMENT)
    with pytest.raises(DeductionsExceedPrincipal) as refused:
        disburse(
            chart(),
            BORROWING,
            Money(99),
            Fees(origination=Money(50), administration=Money(50)),
            MOVEMENT,
        )
    assert refused.value.deductions == Money(100)
    with pytest.raises(NotACashAccount):
        disburse(chart(), BORROWING, Money(99), NO_FEES, replace(MOVEMENT, cash_account="3101"))
    with pytest.raises(UnknownAccount):
        disburse(chart(), BORROWING, Money(99), NO_FEES, replace(MOVEMENT, cash_account="9"))


def test_refused_payments() -> None:
    def pay(split: PaymentSplit, *, outstanding: int = 100, on: date = ON) -> None:
        repay(chart(), LOAN, split, Movement(posted_on=on), outstanding=Money(outstanding))

    with pytest.raises(AmountNotPositive):
        pay(PaymentSplit())
    with pytest.raises(AmountNotPositive):
        pay(PaymentSplit(principal=Money(10), interest=Money(-1)))
    with pytest.raises(AmountTooLarge):
        pay(PaymentSplit(interest=MAX_AMOUNT, penalty=Money(1)))
    with pytest.raises(BeforeDisbursement) as early:
        pay(PaymentSplit(interest=Money(1)), on=date(2025, 3, 9))
    assert early.value.disbursed_on == ON
    with pytest.raises(PaymentExceedsDebt) as above:
        pay(PaymentSplit(principal=Money(101)))
    assert above.value.outstanding == Money(100)
    with pytest.raises(PaymentExceedsDebt) as none:
        pay(PaymentSplit(principal=Money(1)), outstanding=-5)
    assert none.value.outstanding == ZERO


@given(st.integers(1, MAX_AMOUNT.sen), st.integers(0, 10**12), st.integers(0, 10**12))
def test_a_payout_is_the_loan_and_nothing_else(principal: int, one: int, other: int) -> None:
    fees = Fees(origination=Money(one), administration=Money(other))
    if fees.total > Money(principal):
        with pytest.raises(DeductionsExceedPrincipal):
            disburse(chart(), BORROWING, Money(principal), fees, MOVEMENT)
        return
    draft = disburse(chart(), BORROWING, Money(principal), fees, MOVEMENT)
    assert draft.amount == Money(principal)
    assert draft.lines[0].contract_id == BORROWING.contract_id


# --- products ---


@pytest.mark.parametrize("product", SHIPPED_PRODUCTS, ids=lambda product: product.code)
def test_shipped_products_make_schedules_within_the_cap(product: LoanProduct) -> None:
    """Permenkop 8/2023 art. 27: at most 24 % a year, also in effect."""
    made = schedule(product.terms(Money.rupiah(3_000_000), ON))
    assert made.terms.method is product.method
    assert product.rate_per_year <= Rate.percent(24)
    assert made.effective_rate_per_year <= 24
    assert {shipped.method for shipped in SHIPPED_PRODUCTS} == set(LoanMethod)


def test_the_origination_fee_is_a_share_in_whole_rupiah() -> None:
    product = replace(
        SHIPPED_PRODUCTS[0],
        origination_fee=Rate.percent("1.5"),
        administration_fee=Money.rupiah(5_000),
    )
    fees = product.fees(Money.rupiah(1_234_567))
    assert Fraction(1_234_567 * 15, 1000) == Fraction("18518.505")
    assert fees == Fees(origination=Money.rupiah(18_519), administration=Money.rupiah(5_000))
    assert fees.total == Money.rupiah(23_519)


def test_a_running_loan_starts_from_what_was_left() -> None:
    assert LOAN.start_principal == Money.rupiah(3_000_000)
    running = replace(LOAN, opening_principal=Money.rupiah(900_000))
    assert running.start_principal == Money.rupiah(900_000)
    assert LOAN.borrowing == BORROWING


# --- the check ---

PAYMENT = PaymentFacts(
    voucher="BKM/2025/000001",
    split=PaymentSplit(principal=Money(40), interest=Money(5), penalty=Money(1)),
    posted_principal=Money(40),
    posted_income=Money(6),
)
SOUND = LoanFacts(
    number="P1",
    start_principal=Money(100),
    scheduled_principal=Money(100),
    smallest_part=ZERO,
    is_void=False,
    started=Money(100),
    other_movements=Money(-10),
    outstanding=Money(50),
    payments=(PAYMENT,),
)


@pytest.mark.parametrize(
    "sound",
    [
        SOUND,
        replace(SOUND, started=None),
        replace(
            SOUND, is_void=True, started=ZERO, payments=(), other_movements=ZERO, outstanding=ZERO
        ),
    ],
)
def test_a_sound_loan_has_no_findings(sound: LoanFacts) -> None:
    assert check_loans([sound, sound]) == []


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (replace(SOUND, scheduled_principal=Money(99)), ["loan_schedule_differs"]),
        (replace(SOUND, smallest_part=Money(-1)), ["loan_part_negative"]),
        (replace(SOUND, started=Money(101)), ["loan_start_differs"]),
        (
            replace(SOUND, is_void=True),
            ["loan_start_differs", "loan_balance_differs"],
        ),
        (
            replace(SOUND, payments=(replace(PAYMENT, posted_income=Money(5)),)),
            ["loan_payment_differs"],
        ),
        (
            replace(SOUND, payments=(replace(PAYMENT, posted_principal=Money(41)),)),
            ["loan_payment_differs"],
        ),
        (replace(SOUND, outstanding=Money(51)), ["loan_balance_differs"]),
        (
            replace(SOUND, outstanding=Money(-1), other_movements=Money(-61)),
            ["loan_overpaid"],
        ),
    ],
)
def test_each_disagreement_is_found(facts: LoanFacts, codes: list[str]) -> None:
    found = check_loans([SOUND, facts])
    assert [problem.code for problem in found] == codes
    assert all(problem.place for problem in found)
