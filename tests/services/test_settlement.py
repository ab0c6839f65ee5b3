from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    CoopLedgerError,
    HeldForAnother,
    InsufficientCash,
    InvalidInput,
    MovementsAfter,
    NotACashAccount,
    NothingToTakeBack,
    NotPermitted,
    PaysTooMuch,
    PeriodClosed,
    ReasonRequired,
    SecondPersonNeeded,
    SettledAsAWhole,
    TermDepositRuns,
    UnknownMember,
    UnknownSettlement,
)
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.member_accounts import AccountGroup, member_accounts
from coopledger.accounting.member_facts import Heir
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import Hold, SavingsProduct
from coopledger.accounting.settings import BookRules
from coopledger.accounting.settlement import CLAIM_ON_FORMER_MEMBERS, LeavingReason, Outcome
from coopledger.i18n import Translator
from coopledger.services import (
    checking,
    journal,
    loans,
    members,
    savings,
    settlement,
    settlement_papers,
    term_deposits,
)
from coopledger.services.permissions import Role
from coopledger.services.session import Session, User
from coopledger.services.settlement import SettleRequest, TakeBackRequest
from coopledger.storage import balances, chart_store, savings_store, user_store
from coopledger.storage.user_store import UserRow
from tests.services.savings_builders import (
    OPENS,
    TODAY,
    R,
    add_member,
    as_role,
    lock,
    move,
    new_session,
    put_in,
)

NUMBER = "0012"


@pytest.fixture
def session() -> Session:
    """Sumiyati with 100.000 + 60.000 + 500.000 saved, a loan of 400.000 and goods on credit."""
    made = new_session()
    add_member(made, NUMBER, heirs=(Heir(name="Budi", relation="suami"),))
    for product, amount in (("SP", 100_000), ("SW", 60_000), ("SS", 500_000)):
        put_in(made, amount, product=product)
    lend(made, 400_000)
    member = members.get_member(made, NUMBER)
    move(
        made,
        lambda lines: lines.debit("1221", R(35_000), member_id=member.id).credit(
            "4111", R(35_000), member_id=member.id
        ),
        on=TODAY,
    )
    return made


def lend(session: Session, amount: int, number: str = "P-1", member: str = NUMBER) -> None:
    terms = LoanTerms(
        principal=R(amount),
        rate_per_year=Rate.percent(12),
        term_months=10,
        method=LoanMethod.FLAT,
        start=OPENS,
    )
    loans.disburse(
        session,
        loans.DisburseRequest(
            operation_id=session.ids.new(), number=number, member_number=member, terms=terms
        ),
    )


def request(session: Session, **changes: Any) -> SettleRequest:
    wanted: dict[str, Any] = {
        "operation_id": session.ids.new(),
        "member_number": NUMBER,
        "reason": LeavingReason.OWN_REQUEST,
        "ended_on": TODAY,
        "settled_on": TODAY,
    }
    return SettleRequest(**(wanted | changes))


def net_of(session: Session, code: str) -> Money:
    with session.books.read() as tx:
        return balances.of_account(tx, code)


def left_over(session: Session) -> dict[str, Money]:
    """What still stands on the member's accounts, 2108 apart."""
    with session.books.read() as tx:
        member = members.get_member(session, NUMBER)
        nets = balances.of_member(tx, member.id)
        kept = set(member_accounts(chart_store.chart(tx), *AccountGroup))
    return {
        code: net
        for (code, _), net in nets.items()
        if code in kept and code != Codes.DUE_TO_FORMER_MEMBERS and net
    }


def holds(session: Session) -> bool:
    return all(result.holds for result in checking.check_books(session.books))


def test_savings_pay_the_debts_and_she_gets_the_rest(session: Session) -> None:
    drawn = settlement.draw_up(session, NUMBER, TODAY)
    assert drawn.account.owed_to_her == R(660_000)
    # Six instalments of interest have begun by 30 June: 6 x 4.000.
    assert drawn.account.loans[0].split == PaymentSplit(principal=R(400_000), interest=R(24_000))
    assert drawn.account.owed_by_her == R(459_000)
    assert drawn.account.net == R(201_000)
    assert drawn.last_movement == TODAY
    cash = net_of(session, "1101")
    posted = settlement.settle(session, request(session, outcome=Outcome(paid_out=R(201_000))))
    assert left_over(session) == {}
    assert net_of(session, "2108") == ZERO
    assert net_of(session, "1101") == cash - R(201_000)
    member = members.get_member(session, NUMBER)
    assert (member.status, member.left_on) == (MemberStatus.LEFT, TODAY)
    (kept,) = settlement.settlements(session, NUMBER)
    assert kept.id == posted.settlement_id
    assert kept.entries == tuple(entry.id for entry in posted.entries)
    assert not kept.taken_back
    assert loans.running_loans(session, TODAY) == ()
    assert all(held.account.closed_on == TODAY for held in accounts(session))
    assert holds(session)


def accounts(session: Session) -> tuple[members.HeldAccount, ...]:
    return members.member_page(session, NUMBER).accounts


def test_the_dues_that_were_paid_stay_paid(session: Session) -> None:
    before = members.member_page(session, NUMBER).dues
    settlement.settle(session, request(session))
    after = members.member_page(session, NUMBER).dues
    assert (after.paid, after.arrears) == (before.paid, before.arrears)


def test_what_is_not_paid_now_waits_on_2108(session: Session) -> None:
    settlement.settle(session, request(session, outcome=Outcome(paid_out=R(1_000))))
    assert net_of(session, "2108") == R(-200_000)
    assert settlement.draw_up(session, NUMBER, TODAY).account.net == R(200_000)
    # The rest is paid by a second settlement, after which nothing is left.
    settlement.settle(session, request(session, outcome=Outcome(paid_out=R(200_000))))
    assert net_of(session, "2108") == ZERO
    assert len(settlement.settlements(session, NUMBER)) == 2
    assert holds(session)


def test_death_and_debts_beyond_savings(session: Session) -> None:
    lend(session, 900_000, "P-2")
    drawn = settlement.draw_up(session, NUMBER, TODAY)
    assert drawn.heirs[0].name == "Budi"
    lacking = -drawn.account.net
    assert lacking > ZERO
    outcome = Outcome(paid_in=R(50_000), from_fund=R(100_000))
    posted = settlement.settle(
        session,
        request(session, reason=LeavingReason.DIED, outcome=outcome, payee="Budi", note="Surat"),
    )
    assert left_over(session) == {}
    assert net_of(session, CLAIM_ON_FORMER_MEMBERS) == lacking - R(150_000)
    assert net_of(session, Codes.SOCIAL_FUND) == R(100_000)
    assert members.get_member(session, NUMBER).status is MemberStatus.DECEASED
    figures = settlement_papers.settled_figures(session, posted.settlement_id)
    assert figures.heirs == ("Budi",)
    assert figures.payee == "Budi"
    assert figures.net == -lacking
    assert [line.amount for line in figures.outcome] == [
        R(50_000),
        R(100_000),
        lacking - R(150_000),
    ]
    assert holds(session)


def test_interest_that_no_run_has_credited(session: Session) -> None:
    settlement.settle(session, request(session, interest={"SS-0012": R(2_000)}))
    assert net_of(session, "5101") == R(2_000)
    assert net_of(session, "2108") == R(-203_000)
    assert left_over(session) == {}


def test_interest_above_the_limit_is_taxed(session: Session) -> None:
    drawn = settlement.draw_up(session, NUMBER, TODAY)
    assert settlement.agreed(drawn, {}, {"SS-0012": R(240_000)}).net == R(441_000)
    asked = {"SS-0012": R(300_000)}
    assert settlement.agreed(drawn, {}, asked).net == R(471_000)
    settlement.settle(session, request(session, interest=asked))
    assert net_of(session, "2123") == R(-30_000)
    assert net_of(session, "5101") == R(300_000)
    assert net_of(session, "2108") == R(-471_000)


def test_a_certificate_comes_first(session: Session) -> None:
    savings.edit_product(session, replace(term_product(session), active=True))
    term_deposits.open_deposit(
        session,
        term_deposits.OpenRequest(
            operation_id=session.ids.new(),
            member_number=NUMBER,
            product="SB",
            amount=R(200_000),
            posted_on=TODAY,
            term_months=3,
        ),
    )
    assert settlement.draw_up(session, NUMBER, TODAY).certificates == ("SB-0012-1",)
    with pytest.raises(TermDepositRuns):
        settlement.settle(session, request(session))


def term_product(session: Session) -> SavingsProduct:
    products = savings.list_products(session, all_of_them=True)
    return next(product for product in products if product.code == "SB")


def test_savings_that_stand_for_another_stay(session: Session) -> None:
    add_member(session, "0013", name="Rohayati")
    lend(session, 100_000, "P-9", member="0013")
    held = hold(session, "P-9")
    with pytest.raises(HeldForAnother):
        settlement.settle(session, request(session))
    savings.release_hold(session, savings.ReleaseRequest(hold_id=held.id, on=TODAY))
    own = hold(session, "P-1")
    assert settlement.draw_up(session, NUMBER, TODAY).holds == (own,)
    settlement.settle(session, request(session))
    assert left_over(session) == {}


def hold(session: Session, loan: str) -> Hold:
    return savings.place_hold(
        session,
        savings.HoldRequest(
            operation_id=session.ids.new(),
            account="SS-0012",
            amount=R(50_000),
            held_on=TODAY,
            reason="Agunan",
            loan_number=loan,
        ),
    ).hold


def test_interest_and_penalty_are_settled_as_agreed(session: Session) -> None:
    agreed = {"P-1": PaymentSplit(interest=R(4_000), penalty=R(1_000))}
    settlement.settle(session, request(session, splits=agreed))
    assert net_of(session, "2108") == R(-220_000)
    card = loans.loan_card(session, "P-1", TODAY)
    assert card.payments[-1].split == PaymentSplit(
        principal=R(400_000), interest=R(4_000), penalty=R(1_000)
    )


def test_the_same_act_twice_settles_once(session: Session) -> None:
    asked = request(session)
    first = settlement.settle(session, asked)
    again = settlement.settle(session, asked)
    assert again.repeated
    assert again.settlement_id == first.settlement_id
    assert [e.id for e in again.entries] == [e.id for e in first.entries]
    assert len(settlement.settlements(session, NUMBER)) == 1


def test_nothing_to_settle_still_ends_the_membership() -> None:
    session = new_session()
    add_member(session)
    asked = request(session, reason=LeavingReason.MOVED)
    done = settlement.settle(session, asked)
    assert done.entries == ()
    assert members.get_member(session, NUMBER).status is MemberStatus.LEFT
    assert settlement.settle(session, asked).repeated
    with pytest.raises(NothingToTakeBack):
        settlement.take_back(
            session,
            TakeBackRequest(
                operation_id=session.ids.new(), settlement_id=done.settlement_id, reason="salah"
            ),
        )


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"member_number": "9"}, UnknownMember),
        ({"ended_on": TODAY + timedelta(days=1)}, InvalidInput),
        ({"ended_on": date(2025, 12, 31)}, InvalidInput),
        ({"settled_on": TODAY - timedelta(days=1), "ended_on": OPENS}, MovementsAfter),
        ({"outcome": Outcome(paid_out=R(201_001))}, PaysTooMuch),
        ({"outcome": Outcome(paid_in=R(1))}, PaysTooMuch),
        ({"outcome": Outcome(paid_out=R(1), cash_account="4101")}, NotACashAccount),
        ({"outcome": Outcome(paid_out=R(1), cash_account="1110")}, InsufficientCash),
    ],
)
def test_refusals_leave_nothing(
    session: Session, changes: dict[str, Any], refusal: type[CoopLedgerError]
) -> None:
    before = (left_over(session), net_of(session, "1101"))
    with pytest.raises(refusal):
        settlement.settle(session, request(session, **changes))
    assert (left_over(session), net_of(session, "1101")) == before
    assert settlement.settlements(session, NUMBER) == ()
    assert members.get_member(session, NUMBER).status is MemberStatus.ACTIVE


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SECRETARY, Role.CHAIR, Role.AUDITOR])
def test_who_may_not_settle(session: Session, role: Role) -> None:
    with pytest.raises(NotPermitted):
        settlement.settle(as_role(session, role), request(session))


def test_a_locked_month_takes_no_settlement(session: Session) -> None:
    lock(session, 2026, 6)
    with pytest.raises(PeriodClosed):
        settlement.settle(session, request(session))


def test_a_large_payment_wants_a_second_person() -> None:
    session = new_session(rules=BookRules(withdrawal_second_person_above=R(100_000)))
    add_member(session)
    put_in(session, 500_000)
    with session.books.write() as tx:
        for name, role in (("ketua", Role.CHAIR), ("kasir", Role.CASHIER)):
            row = UserRow(name=name, full_name="", role=role.value, active=True)
            user_store.add(tx, row, at=session.clock.now())
    pays = {"outcome": Outcome(paid_out=R(100_001))}
    for second in (None, User(name="kasir", role=Role.CASHIER), User(name="x", role=Role.CHAIR)):
        with pytest.raises(SecondPersonNeeded):
            settlement.settle(session, request(session, second_person=second, **pays))
    chair = User(name="ketua", role=Role.CHAIR)
    settlement.settle(session, request(session, second_person=chair, **pays))
    assert net_of(session, "2108") == R(-399_999)


def test_a_settlement_goes_back_as_a_whole(session: Session) -> None:
    before = (left_over(session), net_of(session, "1101"), accounts(session))
    posted = settlement.settle(session, request(session, outcome=Outcome(paid_out=R(201_000))))
    with pytest.raises(SettledAsAWhole):
        journal.reverse(
            session,
            journal.ReversalRequest(
                operation_id=session.ids.new(),
                voucher=str(posted.entries[0].voucher),
                reason="salah",
            ),
        )
    back = TakeBackRequest(
        operation_id=session.ids.new(), settlement_id=posted.settlement_id, reason="salah orang"
    )
    with pytest.raises(ReasonRequired):
        settlement.take_back(session, replace(back, reason=" "))
    with pytest.raises(NotPermitted):
        settlement.take_back(as_role(session, Role.SECRETARY), back)
    settlement.take_back(session, back)
    assert settlement.take_back(session, back).repeated
    assert (left_over(session), net_of(session, "1101"), accounts(session)) == before
    member = members.get_member(session, NUMBER)
    assert (member.status, member.left_on) == (MemberStatus.ACTIVE, None)
    assert settlement.settlements(session, NUMBER)[0].taken_back
    assert settlement_papers.settled_figures(session, posted.settlement_id).taken_back
    with pytest.raises(NothingToTakeBack):
        settlement.take_back(session, replace(back, operation_id=session.ids.new()))
    assert loans.running_loans(session, TODAY)[0].loan.number == "P-1"
    assert holds(session)


def test_only_the_last_settlement_goes_back(session: Session) -> None:
    first = settlement.settle(session, request(session))
    settlement.settle(session, request(session, outcome=Outcome(paid_out=R(201_000))))
    with pytest.raises(NothingToTakeBack):
        settlement.take_back(
            session,
            TakeBackRequest(
                operation_id=session.ids.new(), settlement_id=first.settlement_id, reason="x"
            ),
        )


def test_papers_of_leaving_and_going_abroad(session: Session) -> None:
    figures = settlement_papers.abroad_figures(session, NUMBER, TODAY)
    assert figures.reason is None
    assert figures.net == R(201_000)
    for language in ("id", "en"):
        made = settlement_papers.abroad_paper(session, NUMBER, TODAY, Translator(language))
        assert made.content.startswith(b"%PDF")
    posted = settlement.settle(session, request(session))
    made = settlement_papers.settlement_paper(session, posted.settlement_id, Translator("id"))
    assert made.content.startswith(b"%PDF")
    assert NUMBER in made.file_name
    with pytest.raises(UnknownSettlement):
        settlement_papers.settlement_paper(session, 99, Translator("id"))


sums = st.integers(0, 3_000_000)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    saved=st.tuples(sums, sums, sums),
    lent=st.lists(st.integers(1, 2_000_000), max_size=2),
    goods=sums,
    pays=st.integers(0, 100),
    reason=st.sampled_from([*LeavingReason, None]),
)
def test_exit_death_and_going_abroad_conserve_money(
    saved: tuple[int, int, int],
    lent: list[int],
    goods: int,
    pays: int,
    reason: LeavingReason | None,
) -> None:
    session = new_session(rules=BookRules())
    add_member(session)
    for product, amount in zip(("SP", "SW", "SS"), saved, strict=True):
        if amount:
            put_in(session, amount, product=product)
    for count, amount in enumerate(lent, 1):
        lend(session, amount, f"P-{count}")
    member = members.get_member(session, NUMBER)
    if goods:
        move(
            session,
            lambda lines: lines.debit("1221", R(goods), member_id=member.id).credit(
                "4111", R(goods), member_id=member.id
            ),
        )
    drawn = settlement.draw_up(session, NUMBER, TODAY).account
    cash = net_of(session, "1101")
    if reason is None:
        before = left_over(session)
        members.change_status(
            session,
            members.StatusRequest(
                operation_id=session.ids.new(),
                number=NUMBER,
                status=MemberStatus.ABROAD,
                from_date=TODAY,
                reason="Taiwan",
            ),
        )
        assert left_over(session) == before
        assert settlement.draw_up(session, NUMBER, TODAY).account == drawn
        assert settlement_papers.abroad_figures(session, NUMBER, TODAY).net == drawn.net
        return
    out = Money(max(drawn.net.sen, 0) * pays // 100)
    in_ = Money(max(-drawn.net.sen, 0) * pays // 100)
    done = settlement.settle(
        session, request(session, reason=reason, outcome=Outcome(paid_out=out, paid_in=in_))
    )
    assert left_over(session) == {}
    assert net_of(session, "1101") == cash - out + in_
    waiting = -net_of(session, "2108") - net_of(session, CLAIM_ON_FORMER_MEMBERS)
    assert waiting == drawn.net - out + in_
    paper = settlement_papers.settled_figures(session, done.settlement_id)
    assert paper.net == drawn.net
    made = settlement_papers.settlement_paper(session, done.settlement_id, Translator("id"))
    assert made.content.startswith(b"%PDF")
    with session.books.read() as tx:
        assert all(
            account.closed_on == TODAY for account in savings_store.accounts_of(tx, member.id)
        )
    assert holds(session)
    assert savings.list_products(session)
