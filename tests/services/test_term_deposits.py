"""Term deposits through the services: opened, run month by month, settled, broken, taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period, add_months
from coopledger.accounting.chart import Side
from coopledger.accounting.errors import (
    AboveMaximum,
    AmountNotPositive,
    BalanceHeld,
    BelowMinimum,
    CoopLedgerError,
    InsufficientBalance,
    InsufficientCash,
    InvalidInput,
    MemberIsAbroad,
    MemberNotActive,
    NotACashAccount,
    NotATermProduct,
    NotPermitted,
    PeriodClosed,
    ProductInactive,
    ReasonRequired,
    SavingsAccountClosed,
    SecondPersonNeeded,
    TermDepositDiffers,
    TermDepositEnded,
    TermDepositMoved,
    TermDepositNotDue,
    TermDepositOverdue,
    UnknownMember,
    UnknownProduct,
    UnknownSavingsAccount,
    UnknownTermDeposit,
)
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import ALWAYS, RateStep
from coopledger.accounting.term_deposits import (
    AtMaturity,
    BreakPenalty,
    BreakRule,
    Ended,
    InterestPaid,
)
from coopledger.services import (
    batches,
    checking,
    journal,
    member_reports,
    members,
    savings,
    savings_interest,
    term_deposits,
)
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.services.term_deposits import (
    BreakRequest,
    InstructionRequest,
    MatureRequest,
    OpenRequest,
    TermPosted,
)
from coopledger.storage import journal_store, savings_store
from tests.accounting.journal_text import journal as as_text
from tests.accounting.journal_text import journal_text
from tests.services.savings_builders import (
    RULES,
    R,
    add_member,
    as_role,
    entries,
    ledger,
    lock,
    new_session,
    put_in,
)
from tests.services.test_savings_rules import another_user

START = date(2026, 1, 15)
DUE = date(2026, 7, 15)
RATES = (
    RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent(4)),
    RateStep(from_date=ALWAYS, floor=R(5_000_000), rate=Rate.percent(6)),
)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    add_member(made, "0013", name="Rokhmah")
    product(made, active=True, rates=RATES, minimum_deposit=R(1_000_000))
    return made


def product(session: Session, **facts: Any) -> None:
    with session.books.read() as tx:
        kept = savings_store.product(tx, "SB")
    savings.edit_product(session, replace(kept, **facts))


def start(session: Session, rupiah: int = 6_000_000, **facts: Any) -> TermPosted:
    """A certificate of six months from 15 January, at what the product says."""
    return term_deposits.open_deposit(
        session,
        OpenRequest(
            **{
                "operation_id": session.ids.new(),
                "posted_on": START,
                "member_number": "0012",
                "product": "SB",
                "amount": R(rupiah),
                "term_months": 6,
                **facts,
            }
        ),
    )


def mature(session: Session, **facts: Any) -> TermPosted:
    return term_deposits.mature(
        session,
        MatureRequest(
            **{
                "operation_id": session.ids.new(),
                "certificate": "SB-0012-1",
                "posted_on": DUE,
                **facts,
            }
        ),
    )


def break_it(session: Session, **facts: Any) -> TermPosted:
    return term_deposits.break_early(
        session,
        BreakRequest(
            **{
                "operation_id": session.ids.new(),
                "certificate": "SB-0012-1",
                "posted_on": date(2026, 4, 15),
                "reason": "Sekolah anak",
                **facts,
            }
        ),
    )


def run(session: Session, month: int, year: int = 2026, taxes: Any = None) -> str:
    """The certificates' part of a month's run; gives its operation id."""
    operation_id = session.ids.new()
    with session.books.write() as tx:
        term_deposits.post_month(tx, session, Period(year, month), operation_id, taxes or {})
    return operation_id


def take_back(session: Session, posted: TermPosted) -> None:
    journal.reverse(
        session,
        journal.ReversalRequest(
            operation_id=session.ids.new(),
            voucher=str(posted.entry.voucher),
            reason="Salah catat",
        ),
    )


def row(session: Session, certificate: str = "SB-0012-1") -> term_deposits.TermRow:
    return term_deposits.deposit(session, certificate, DUE)


# --- opening ---


def test_a_certificate_is_opened(session: Session) -> None:
    posted = start(session)
    assert journal_text(posted.entry.draft) == as_text("""
        2026-01-15 Simpanan berjangka SB-0012-1, Sumiyati
          D 1101 Kas 6.000.000
          K 2102 Simpanan berjangka sampai 1 tahun [1/1] 6.000.000
        """)
    deposit = posted.deposit
    assert (deposit.certificate, deposit.agreement.rate, deposit.matures_on) == (
        "SB-0012-1", Rate.percent(6), DUE,
    )  # fmt: skip
    assert deposit.agreement.pays_into == "SS"
    assert deposit.agreement.break_rule.kind is BreakPenalty.INTEREST


def test_a_smaller_sum_has_the_lower_tier_and_a_typed_rate_goes_first(session: Session) -> None:
    assert start(session, 1_000_000).deposit.agreement.rate == Rate.percent(4)
    assert start(session, rate=Rate.percent(7)).deposit.agreement.rate == Rate.percent(7)


def test_a_member_may_have_several_and_the_plain_account_stays_another(session: Session) -> None:
    put_in(session, 2_000_000, product="SB", as_history=True)
    start(session)
    start(session, posted_on=date(2026, 2, 1))
    start(session, member_number="0013")
    numbers = [each.deposit.number for each in term_deposits.deposits(session, DUE)]
    assert numbers == ["SB-0012-1", "SB-0013-1", "SB-0012-2"]
    with session.books.read() as tx:
        plain = savings_store.account(tx, 1, "SB")
    assert plain is not None
    assert plain.number == "SB-0012"
    held = {each.account.number: each.balance for each in
            members.member_page(session, "0012").accounts}  # fmt: skip
    assert held == {
        "SB-0012": R(2_000_000), "SB-0012-1": R(6_000_000), "SB-0012-2": R(6_000_000),
    }  # fmt: skip
    hers = term_deposits.deposits(session, DUE, member_number="0013")
    assert [each.member.name for each in hers] == ["Rokhmah"]


def test_the_same_opening_twice_is_one(session: Session) -> None:
    first = start(session, operation_id="c" * 32)
    again = start(session, operation_id="c" * 32)
    assert again.repeated
    assert (again.entry, again.deposit) == (first.entry, first.deposit)
    assert len(term_deposits.deposits(session, DUE)) == 1


def test_money_may_come_from_her_savings(session: Session) -> None:
    put_in(session, 6_500_000)
    posted = start(session, from_product="SS")
    assert [line.account for line in posted.entry.draft.lines] == ["2101", "2102"]
    with pytest.raises(InsufficientBalance):
        start(session, 1_000_000, from_product="SS")
    with pytest.raises(UnknownSavingsAccount):
        start(session, member_number="0013", from_product="SS")


def test_an_opening_balance_gets_its_certificate(session: Session) -> None:
    put_in(session, 6_000_000, product="SB", as_history=True)
    product(session, active=False)
    posted = start(
        session,
        posted_on=date(2026, 3, 1),
        from_product="SB",
        started_on=date(2025, 12, 1),
        interest_from=date(2026, 3, 1),
        interest_paid=InterestPaid.MONTHLY,
    )
    assert posted.deposit.matures_on == date(2026, 6, 1)
    assert ledger(session, "2102") == -R(6_000_000)
    with session.books.read() as tx:
        (line,) = term_deposits.term_lines(tx, Period(2026, 3))
    assert line.interest == R(30_575)  # 31 days only


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"member_number": "9999"}, UnknownMember),
        ({"product": "X"}, UnknownProduct),
        ({"product": "SS"}, NotATermProduct),
        ({"product": "SBP"}, ProductInactive),
        ({"amount": ZERO}, AmountNotPositive),
        ({"amount": R(999_999)}, BelowMinimum),
        ({"term_months": 0}, InvalidInput),
        ({"rate": Rate(-1)}, InvalidInput),
        ({"started_on": date(2026, 1, 14)}, InvalidInput),
        ({"started_on": date(2026, 1, 16)}, InvalidInput),
        ({"interest_from": date(2026, 1, 1)}, InvalidInput),
        ({"pays_into": "SW"}, InvalidInput),
        ({"cash_account": "1232"}, NotACashAccount),
        ({"posted_on": date(2025, 12, 31)}, MemberNotActive),
        ({"from_product": "X"}, UnknownProduct),
    ],
)
def test_what_is_not_opened(
    session: Session, facts: dict[str, Any], error: type[CoopLedgerError]
) -> None:
    before = entries(session)
    with pytest.raises(error):
        start(session, **facts)
    assert entries(session) == before
    assert term_deposits.deposits(session, DUE) == ()
    assert members.member_page(session, "0012").accounts == ()


def test_the_largest_certificate(session: Session) -> None:
    product(session, maximum_deposit=R(5_000_000))
    with pytest.raises(AboveMaximum):
        start(session, 5_000_001)


# --- the months ---


def test_monthly_interest_goes_to_her_savings(session: Session) -> None:
    start(session, interest_paid=InterestPaid.MONTHLY)
    run(session, 1)
    # 6,000,000 x 6 % x 17 / 365: 15 to 31 January.
    assert ledger(session, "2101") == -R(16_767)
    assert ledger(session, "5102") == R(16_767)
    run(session, 2)
    assert ledger(session, "2101") == -R(44_384)
    run(session, 2)
    assert ledger(session, "2101") == -R(44_384)


def test_tax_of_the_run_is_kept_back(session: Session) -> None:
    deposit = start(session, interest_paid=InterestPaid.MONTHLY).deposit
    run(session, 1, taxes={deposit.contract_id: R(1_676)})
    assert ledger(session, "2123") == -R(1_676)
    assert ledger(session, "2101") == -R(15_091)
    with session.books.read() as tx:
        paid = term_deposits.paid_in_month(tx, Period(2026, 1))
    assert (paid[1].interest, paid[1].tax) == (R(16_767), R(1_676))


def test_interest_at_maturity_is_put_aside(session: Session) -> None:
    start(session)
    start(session, member_number="0013")
    run(session, 1)
    assert (ledger(session, "2121"), ledger(session, "5102")) == (-R(33_534), R(33_534))
    run(session, 1)
    assert ledger(session, "2121") == -R(33_534)


def test_a_run_that_was_taken_back_runs_again(session: Session) -> None:
    start(session, interest_paid=InterestPaid.MONTHLY)
    operation_id = run(session, 1)
    with session.books.write() as tx:
        made = journal_store.find_operation(tx, operation_id)
        journal.take_back_all(tx, session, made, "Salah", session.ids.new())
    assert ledger(session, "2101") == ZERO
    run(session, 1)
    assert ledger(session, "2101") == -R(16_767)


def test_a_closed_account_takes_no_interest(session: Session) -> None:
    start(session, interest_paid=InterestPaid.MONTHLY)
    put_in(session, 1_000)
    savings.withdraw(
        session,
        savings.WithdrawRequest(
            operation_id=session.ids.new(),
            posted_on=START,
            member_number="0012",
            product="SS",
            amount=R(1_000),
        ),
    )
    savings.close_account(
        session, savings.AccountRequest(member_number="0012", product="SS", on=START)
    )
    with pytest.raises(SavingsAccountClosed):
        run(session, 1)


# --- maturity ---


def test_principal_and_interest_are_paid_out(session: Session) -> None:
    start(session)
    run(session, 1)
    preview = term_deposits.preview_maturity(session, "SB-0012-1", DUE)
    assert (preview.settlement.interest, preview.settlement.payout) == (R(178_521), R(6_178_521))
    assert preview.following is None
    posted = mature(session)
    assert journal_text(posted.entry.draft) == as_text("""
        2026-07-15 Simpanan berjangka SB-0012-1 dicairkan, Sumiyati
          D 2102 Simpanan berjangka sampai 1 tahun [1/1] 6.000.000
          D 2121 Utang jasa simpanan [1] 16.767
          D 5102 Jasa simpanan berjangka [1] 161.754
          K 1101 Kas 6.178.521
        """)
    assert (posted.deposit.ended_how, posted.deposit.ended_on) == (Ended.PAID_OUT, DUE)
    assert ledger(session, "2121") == ZERO
    assert term_deposits.deposits(session, DUE) == ()
    (past,) = term_deposits.deposits(session, DUE, ended=True)
    assert past.interest_so_far == R(178_521)


def test_the_tax_counts_what_she_was_paid_in_the_month(session: Session) -> None:
    product(session, rates=(RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent(8)),))
    start(session)
    start(session, 1_000_000)
    # 238,027 is under the limit of 240,000; with 39,671 the whole of both is taxed.
    first = term_deposits.preview_maturity(session, "SB-0012-1", DUE).settlement
    assert (first.interest, first.tax) == (R(238_027), ZERO)
    mature(session)
    second = term_deposits.preview_maturity(session, "SB-0012-2", DUE).settlement
    assert (second.interest, second.tax) == (R(39_671), R(27_769))
    mature(session, certificate="SB-0012-2", to_product="SS")
    assert ledger(session, "2123") == -R(27_769)
    # Another month begins anew.
    start(session, 1_000_000, posted_on=date(2026, 2, 15))
    later = term_deposits.preview_maturity(session, "SB-0012-3", date(2026, 8, 15)).settlement
    assert later.tax == ZERO


def test_untaxed_products_are_not_taxed(session: Session) -> None:
    product(session, taxed=False)
    start(session, 60_000_000)
    assert term_deposits.preview_maturity(session, "SB-0012-1", DUE).settlement.tax == ZERO


def test_the_principal_rolls_over_and_the_interest_is_paid(session: Session) -> None:
    start(session, at_maturity=AtMaturity.ROLL_PRINCIPAL)
    posted = mature(session, posted_on=date(2026, 7, 20))
    assert [(line.account, line.amount) for line in posted.entry.draft.lines] == [
        ("5102", R(178_521)),
        ("2101", R(178_521)),
    ]
    deposit = posted.deposit
    assert (deposit.certificate, deposit.version, deposit.principal) == (
        "SB-0012-1/2", 2, R(6_000_000),
    )  # fmt: skip
    # The new term begins at maturity, though it was recorded five days later.
    assert (deposit.agreement.started_on, deposit.matures_on) == (DUE, date(2027, 1, 15))
    assert row(session, "SB-0012-1").deposit.certificate == "SB-0012-1/2"


def test_all_of_it_rolls_over(session: Session) -> None:
    start(session, at_maturity=AtMaturity.ROLL_ALL)
    preview = term_deposits.preview_maturity(session, "SB-0012-1", DUE)
    assert preview.following is not None
    assert preview.following.principal == R(6_178_521)
    posted = mature(session, rate=Rate.percent(5), term_months=12)
    assert posted.deposit.agreement.rate == Rate.percent(5)
    assert posted.deposit.matures_on == date(2027, 7, 15)
    assert ledger(session, "2102") == -R(6_178_521)


def test_she_may_want_something_else_at_maturity(session: Session) -> None:
    start(session, at_maturity=AtMaturity.ROLL_ALL)
    preview = term_deposits.preview_maturity(session, "SB-0012-1", DUE, AtMaturity.ROLL_PRINCIPAL)
    assert preview.following is not None
    assert preview.following.principal == R(6_000_000)
    posted = mature(session, instruction=AtMaturity.PAY_OUT, to_product="SS")
    assert posted.deposit.ended_how is Ended.PAID_OUT
    assert ledger(session, "2101") == -R(6_178_521)


def test_a_roll_over_without_interest_posts_nothing_and_is_one(session: Session) -> None:
    start(session, rate=Rate(0), at_maturity=AtMaturity.ROLL_ALL)
    before = entries(session)
    posted = mature(session, operation_id="d" * 32, rate=Rate(0))
    again = mature(session, operation_id="d" * 32, rate=Rate(0))
    assert posted.entries == ()
    assert again.repeated
    assert again.deposit == posted.deposit
    assert entries(session) == before
    assert [each.deposit.version for each in term_deposits.deposits(session, DUE)] == [2]


def test_the_same_maturity_twice_is_one(session: Session) -> None:
    start(session)
    first = mature(session, operation_id="e" * 32)
    again = mature(session, operation_id="e" * 32)
    assert again.repeated
    assert (again.entry, again.deposit) == (first.entry, first.deposit)


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"certificate": "SB-0099-1"}, UnknownTermDeposit),
        ({"posted_on": date(2026, 7, 14)}, TermDepositNotDue),
        ({"cash_account": "1232"}, NotACashAccount),
        ({"to_product": "X"}, UnknownProduct),
        ({"to_product": "SW"}, InvalidInput),
        ({"to_product": "SB"}, InvalidInput),
        ({"instruction": AtMaturity.ROLL_ALL, "term_months": 0}, InvalidInput),
    ],
)
def test_what_no_maturity_does(
    session: Session, facts: dict[str, Any], error: type[CoopLedgerError]
) -> None:
    start(session)
    before = entries(session)
    with pytest.raises(error):
        mature(session, **facts)
    assert entries(session) == before
    assert row(session).deposit.running


def test_what_is_held_is_not_paid_out_but_rolls(session: Session) -> None:
    start(session)
    kept = savings.place_hold(
        session,
        savings.HoldRequest(
            operation_id=session.ids.new(),
            account="SB-0012-1",
            amount=R(2_000_000),
            reason="Agunan",
            held_on=START,
        ),
    )
    for act in (mature, break_it):
        with pytest.raises(BalanceHeld) as refused:
            act(session)
        assert refused.value.held == R(2_000_000)
    assert term_deposits.preview_maturity(session, "SB-0012-1", DUE).held == R(2_000_000)
    mature(session, instruction=AtMaturity.ROLL_PRINCIPAL)
    savings.release_hold(session, savings.ReleaseRequest(hold_id=kept.hold.id, on=DUE))
    break_it(session, posted_on=date(2026, 8, 1))


def test_cash_and_the_second_person(session: Session) -> None:
    start(session)
    chair = another_user(session)
    with pytest.raises(SecondPersonNeeded):
        mature(session)
    mature(session, second_person=chair)


def test_into_her_savings_nobody_needs_to_confirm(session: Session) -> None:
    start(session)
    another_user(session)
    mature(session, to_product="SS")


def test_no_more_cash_goes_out_than_there_is(session: Session) -> None:
    start(session)
    journal.record(
        session,
        journal.JournalRequest(
            operation_id=session.ids.new(),
            posted_on=START,
            description="Sewa",
            lines=(
                journal.EntryLine(account="6105", side=Side.DEBIT, amount=R(10_000_000)),
                journal.EntryLine(account="1101", side=Side.CREDIT, amount=R(10_000_000)),
            ),
        ),
    )
    with pytest.raises(InsufficientCash):
        mature(session)


def leave(session: Session, status: MemberStatus, on: date = date(2026, 6, 1)) -> None:
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="0012",
            status=status,
            from_date=on,
            reason="Kontrak",
        ),
    )


def test_abroad_it_rolls_or_goes_to_her_savings(session: Session) -> None:
    start(session)
    start(session)
    leave(session, MemberStatus.ABROAD)
    with pytest.raises(MemberIsAbroad):
        mature(session)
    with pytest.raises(MemberIsAbroad):
        break_it(session, posted_on=date(2026, 7, 1))
    mature(session, to_product="SS")
    mature(session, certificate="SB-0012-2", instruction=AtMaturity.ROLL_ALL)


def test_who_has_left_is_paid_out_and_rolls_nothing_over(session: Session) -> None:
    start(session)
    leave(session, MemberStatus.LEFT)
    with pytest.raises(MemberNotActive):
        mature(session, instruction=AtMaturity.ROLL_ALL)
    mature(session)
    with pytest.raises(TermDepositEnded):
        mature(session)


def test_a_certificate_that_the_ledger_contradicts(session: Session) -> None:
    start(session)
    journal.record(
        session,
        journal.JournalRequest(
            operation_id=session.ids.new(),
            posted_on=START,
            description="Salah",
            lines=(
                journal.EntryLine(
                    account="2102", side=Side.DEBIT, amount=R(1), contract_number="SB-0012-1"
                ),
                journal.EntryLine(account="1101", side=Side.CREDIT, amount=R(1)),
            ),
        ),
    )
    with pytest.raises(TermDepositDiffers):
        mature(session)
    (result,) = [each for each in checking.check(session) if each.name == "term-deposits"]
    assert [problem.place for problem in result.problems] == ["SB-0012-1"]


def test_the_books_hold_through_all_that_happens_to_certificates(session: Session) -> None:
    for _ in range(3):
        start(session, 1_000_000, at_maturity=AtMaturity.ROLL_ALL)
    run(session, 1)
    break_it(session)
    mature(session, certificate="SB-0012-2")
    mature(session, certificate="SB-0012-3", instruction=AtMaturity.PAY_OUT)
    assert [result.name for result in checking.check(session) if not result.holds] == []


# --- breaking ---


@pytest.mark.parametrize(
    ("rule", "payout"),
    [
        (BreakRule(), 6_088_767),
        (BreakRule(kind=BreakPenalty.INTEREST), 6_000_000),
        (BreakRule(kind=BreakPenalty.RATE, rate=Rate.percent(2)), 6_059_178),
        (BreakRule(kind=BreakPenalty.AMOUNT, amount=R(25_000)), 6_063_767),
    ],
    ids=lambda value: value.kind.value if isinstance(value, BreakRule) else "",
)
def test_an_early_break(session: Session, rule: BreakRule, payout: int) -> None:
    product(session, break_rule=rule)
    start(session)
    run(session, 1)
    on = date(2026, 4, 15)
    preview = term_deposits.preview_break(session, "SB-0012-1", on).settlement
    assert preview.payout == R(payout)
    posted = break_it(session)
    assert (
        -sum(line.signed.sen for line in posted.entry.draft.lines if line.account == "1101")
        == R(payout).sen
    )
    assert posted.deposit.ended_how is Ended.BROKEN
    assert (ledger(session, "2121"), ledger(session, "2102")) == (ZERO, ZERO)
    assert ledger(session, "1101") == R(16_000_000 - payout)


def test_the_board_may_let_her_off(session: Session) -> None:
    start(session)
    on = date(2026, 4, 15)
    free = term_deposits.preview_break(session, "SB-0012-1", on, waive=True).settlement
    assert (free.lost, free.payout) == (ZERO, R(6_088_767))
    posted = break_it(session, waive=True, to_product="SS")
    assert ledger(session, "2101") == -R(6_088_767)
    assert posted.deposit.ended_how is Ended.BROKEN


def test_the_same_break_twice_is_one(session: Session) -> None:
    start(session)
    first = break_it(session, operation_id="f" * 32)
    again = break_it(session, operation_id="f" * 32)
    assert again.repeated
    assert again.deposit == first.deposit


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"reason": " "}, ReasonRequired),
        ({"certificate": "SB-0099-1"}, UnknownTermDeposit),
        ({"posted_on": date(2026, 1, 14)}, TermDepositNotDue),
        ({"posted_on": DUE}, TermDepositOverdue),
    ],
)
def test_what_no_break_does(
    session: Session, facts: dict[str, Any], error: type[CoopLedgerError]
) -> None:
    start(session)
    with pytest.raises(error):
        break_it(session, **facts)
    assert row(session).deposit.running


# --- taking back ---


def test_an_opening_that_was_taken_back_is_no_certificate(session: Session) -> None:
    take_back(session, start(session))
    assert term_deposits.deposits(session, DUE, ended=True) == ()
    with pytest.raises(UnknownTermDeposit):
        mature(session)
    # Its number is not given again.
    assert start(session).deposit.number == "SB-0012-2"


def test_a_payout_that_was_taken_back_runs_on(session: Session) -> None:
    start(session)
    run(session, 1)
    ended = mature(session)
    take_back(session, ended)
    assert row(session).deposit.running
    assert ledger(session, "2121") == -R(16_767)
    assert mature(session).deposit.ended_how is Ended.PAID_OUT


def test_a_roll_over_that_was_taken_back(session: Session) -> None:
    opened = start(session, at_maturity=AtMaturity.ROLL_ALL)
    rolled = mature(session)
    with pytest.raises(TermDepositMoved):
        take_back(session, opened)
    take_back(session, rolled)
    assert row(session).deposit.version == 1
    assert row(session).deposit.running
    again = mature(session)
    assert again.deposit.certificate == "SB-0012-1/3"
    assert ledger(session, "2102") == -R(6_178_521)


def test_what_later_entries_rest_on_is_not_taken_back(session: Session) -> None:
    opened = start(session)
    operation_id = run(session, 1)
    with pytest.raises(TermDepositMoved) as refused:
        take_back(session, opened)
    assert refused.value.certificate == "SB-0012-1"
    mature(session)
    with session.books.read() as tx:
        (aside,) = journal_store.find_operation(tx, operation_id)
    with pytest.raises(TermDepositMoved):
        journal.reverse(
            session,
            journal.ReversalRequest(
                operation_id=session.ids.new(), voucher=str(aside.voucher), reason="Salah"
            ),
        )


# --- instructions, roles, locked months ---


def test_the_instruction_changes_while_it_runs(session: Session) -> None:
    start(session)
    saved = term_deposits.change_instruction(
        session, InstructionRequest(certificate="SB-0012-1", at_maturity=AtMaturity.ROLL_ALL)
    )
    assert saved.deposit.agreement.at_maturity is AtMaturity.ROLL_ALL
    with pytest.raises(InvalidInput):
        term_deposits.change_instruction(
            session,
            InstructionRequest(
                certificate="SB-0012-1", at_maturity=AtMaturity.ROLL_ALL, pays_into="SP"
            ),
        )
    break_it(session)
    with pytest.raises(TermDepositEnded):
        term_deposits.change_instruction(
            session, InstructionRequest(certificate="SB-0012-1", at_maturity=AtMaturity.PAY_OUT)
        )


Act = Callable[[Session], object]
WRITES: dict[str, Act] = {
    "open": start,
    "mature": mature,
    "break": break_it,
    "instruct": lambda session: term_deposits.change_instruction(
        session, InstructionRequest(certificate="SB-0012-1", at_maturity=AtMaturity.PAY_OUT)
    ),
}
READS: dict[str, Act] = {
    "list": lambda session: term_deposits.deposits(session, DUE),
    "one": row,
    "preview": lambda session: term_deposits.preview_maturity(session, "SB-0012-1", DUE),
    "preview break": lambda session: term_deposits.preview_break(session, "SB-0012-1", START),
}


@pytest.mark.parametrize("act", WRITES.values(), ids=WRITES.keys())
def test_only_who_records_savings_writes(session: Session, act: Act) -> None:
    start(session)
    for role in (Role.CASHIER, Role.SECRETARY, Role.CHAIR, Role.SUPERVISOR, Role.AUDITOR):
        with pytest.raises(NotPermitted):
            act(as_role(session, role))


@pytest.mark.parametrize("act", READS.values(), ids=READS.keys())
def test_who_sees_members_reads(session: Session, act: Act) -> None:
    start(session)
    act(as_role(session, Role.AUDITOR))
    with pytest.raises(NotPermitted):
        act(as_role(session, Role.CASHIER))


@pytest.mark.parametrize(
    ("act", "month"), [(start, 1), (mature, 7), (break_it, 4), (lambda each: run(each, 1), 1)]
)
def test_nothing_is_posted_into_a_locked_month(session: Session, act: Act, month: int) -> None:
    start(session)
    lock(session, 2026, month)
    with pytest.raises(PeriodClosed):
        act(session)


# --- money ---


@settings(max_examples=25, deadline=None)
@given(
    rupiah=st.integers(1_000_000, 300_000_000),
    rate=st.integers(0, 200_000).map(Rate),
    months=st.integers(1, 14),
    paid=st.sampled_from(InterestPaid),
    base=st.sampled_from([365, 360, 0]),
    rule=st.builds(
        BreakRule,
        kind=st.sampled_from(BreakPenalty),
        rate=st.integers(1, 50_000).map(Rate),
        amount=st.integers(1, 200_000).map(R),
    ),
    runs=st.integers(0, 14),
    early=st.booleans(),
)
def test_all_money_of_a_certificate_is_accounted_for(
    rupiah: int,
    rate: Rate,
    months: int,
    paid: InterestPaid,
    base: int,
    rule: BreakRule,
    runs: int,
    early: bool,
) -> None:
    made = new_session(rules=RULES, today=date(2028, 1, 1))
    add_member(made)
    product(made, active=True, days_in_year=base, break_rule=rule)
    put_in(made, rupiah)
    start(made, rupiah, rate=rate, term_months=months, interest_paid=paid, from_product="SS")
    due = add_months(START, months)
    on = date(2026, 1, 28) if early else due
    last = Period.of(on)
    for count in range(runs):
        period = Period(2026, 1).plus(count)
        if period < last:
            run(made, period.month, period.year)
    if early:
        ended = break_it(made, posted_on=on, to_product="SS")
    else:
        ended = mature(made, posted_on=on, to_product="SS")
    interest, tax = ledger(made, "5102"), -ledger(made, "2123")
    penalty = -ledger(made, "4119")
    assert ledger(made, "2102") == ZERO
    assert ledger(made, "2121") == ZERO
    assert -ledger(made, "2101") == R(rupiah) + interest - tax - penalty
    assert interest >= ZERO
    assert not ended.deposit.running


# --- together with the month's run ---


def test_the_run_taxes_certificates_and_accounts_together(session: Session) -> None:
    product(session, rates=(RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent(8)),))
    with session.books.read() as tx:
        voluntary = savings_store.product(tx, "SS")
    rates = (RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent(4)),)
    savings.edit_product(session, replace(voluntary, rates=rates))
    put_in(session, 36_000_000, posted_on=date(2026, 1, 1))
    start(session, 36_000_000, interest_paid=InterestPaid.MONTHLY)
    posted = savings_interest.run(
        session,
        savings_interest.RunRequest(operation_id=session.ids.new(), period=Period(2026, 1)),
    )
    # 122,301 on the account and 134,137 on the certificate: neither alone is above the limit.
    assert ledger(session, "5101") + ledger(session, "5102") == R(256_438)
    assert ledger(session, "2123") == -R(25_643)
    batches.take_back(
        session,
        batches.TakeBackRequest(
            operation_id=session.ids.new(), batch_id=posted.run.batch.id, reason="Salah"
        ),
    )
    assert (ledger(session, "2123"), ledger(session, "5102")) == (ZERO, ZERO)
    with session.books.read() as tx:
        (line,) = term_deposits.term_lines(tx, Period(2026, 1))
    assert line.interest == R(134_137)


def test_what_was_paid_at_maturity_counts_in_the_run_of_its_month(session: Session) -> None:
    with session.books.read() as tx:
        voluntary = savings_store.product(tx, "SS")
    rates = (RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent(4)),)
    savings.edit_product(session, replace(voluntary, rates=rates))
    put_in(session, 36_000_000, posted_on=date(2026, 1, 1))
    start(session, term_months=5)
    ended = mature(session, posted_on=date(2026, 6, 15))
    assert ledger(session, "2123") == ZERO
    session.clock.move_to(date(2026, 7, 31))  # type: ignore[attr-defined]
    savings_interest.run(
        session,
        savings_interest.RunRequest(operation_id=session.ids.new(), period=Period(2026, 6)),
    )
    paid = total(line.signed for line in ended.entry.draft.lines if line.account == "5102")
    whole = paid + ledger(session, "5101")
    assert paid < R(240_000)
    assert -ledger(session, "2123") == Money(whole.sen // 1_000 * 100)


def test_the_list_of_certificates_as_of_a_day(session: Session) -> None:
    start(session)
    start(session, 1_000_000, member_number="0013", posted_on=date(2026, 2, 15))
    break_it(session)
    then = member_reports.term_deposits(session, date(2026, 3, 1))
    assert [row.code for row in then.rows] == ["0012", "0013", ""]
    assert then.rows[0].cells == (
        "SB-0012-1", START, DUE, 136, Rate.percent(6).to_percent(), R(44_384), R(6_000_000),
    )  # fmt: skip
    assert then.totals["principal"] == R(7_000_000)
    later = member_reports.term_deposits(session, date(2026, 4, 15))
    assert [row.code for row in later.rows] == ["0013", ""]


def test_arrears_of_a_village_or_a_group(session: Session) -> None:
    add_member(session, "0020", name="Wiwin", village="Durensawit", group="Melati")
    everywhere = member_reports.dues_arrears(session, DUE)
    assert len(everywhere.rows) == 4
    for place in (member_reports.Place(village="Durensawit"), member_reports.Place(group="Melati")):
        figures = member_reports.dues_arrears(session, DUE, place)
        assert [row.code for row in figures.rows] == ["0020", ""]
        assert figures.filters == (place.name,)
    assert [place.name for place in member_reports.places(session)] == [
        "Durensawit", "Lipursari", "Melati",
    ]  # fmt: skip
