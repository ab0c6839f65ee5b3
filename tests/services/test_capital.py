from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.errors import (
    AccountInactive,
    AccountOfWrongType,
    AmountNotPositive,
    DateOutOfRange,
    DescriptionRequired,
    InsufficientCash,
    NotACashAccount,
    NotPermitted,
    PeriodClosed,
    UnknownAccount,
)
from coopledger.accounting.money import ZERO
from coopledger.services import capital
from coopledger.services.changes import Change, Posted
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.accounting.journal_text import journal, journal_text
from tests.services.shop_builders import (
    RP,
    TODAY,
    as_role,
    entry_count,
    lock,
    new_session,
)


@pytest.fixture
def session() -> Session:
    return new_session()


def receive(session: Session, **facts: object) -> Posted:
    given = {
        "operation_id": session.ids.new(),
        "posted_on": TODAY,
        "kind": CapitalKind.GRANT,
        "amount": RP(10_000_000),
        "description": "Migrant CARE",
        "reference": "MoU-3",
    }
    return capital.receive_capital(session, capital.CapitalRequest(**{**given, **facts}))


def borrow(session: Session, **facts: object) -> Posted:
    given = {
        "operation_id": session.ids.new(),
        "posted_on": TODAY,
        "amount": RP(20_000_000),
        "description": "LPDB",
        "liability": "2202",
    }
    return capital.borrow(session, capital.BorrowingRequest(**{**given, **facts}))


def repay(session: Session, **facts: object) -> Posted:
    given = {
        "operation_id": session.ids.new(),
        "posted_on": TODAY,
        "principal": RP(1_000_000),
        "interest": RP(50_000),
        "description": "LPDB, angsuran 1",
        "liability": "2202",
    }
    return capital.repay_borrowing(session, capital.RepaymentRequest(**{**given, **facts}))


def test_capital_comes_in_and_goes_back(session: Session):
    posted = [
        receive(session),
        receive(session, kind=CapitalKind.PARTICIPATION, description="Bu Sri", cash_account="1101"),
        borrow(session),
        repay(session),
    ]
    assert journal_text(*(each.entry.draft for each in posted)) == journal(
        """
        2026-03-31 Migrant CARE
          D 1110 Bank BRI 10.000.000
          K 3202 Modal hibah/donasi 10.000.000
        2026-03-31 Bu Sri
          D 1101 Kas 10.000.000
          K 3201 Modal penyertaan 10.000.000
        2026-03-31 LPDB
          D 1110 Bank BRI 20.000.000
          K 2202 Utang LPDB-KUMKM 20.000.000
        2026-03-31 LPDB, angsuran 1
          D 2202 Utang LPDB-KUMKM 1.000.000
          D 5103 Bunga utang bank dan LPDB 50.000
          K 1110 Bank BRI 1.050.000
        """
    )
    assert posted[0].entry.draft.reference == "MoU-3"
    assert posted[0].changes == {Change.JOURNAL}


@pytest.mark.parametrize(
    ("do", "facts", "refusal"),
    [
        (receive, {"amount": ZERO}, AmountNotPositive),
        (receive, {"description": " "}, DescriptionRequired),
        (receive, {"cash_account": "3202"}, NotACashAccount),
        (receive, {"cash_account": "1102"}, AccountInactive),
        (receive, {"posted_on": date(2025, 12, 31)}, DateOutOfRange),
        (borrow, {"amount": RP(-1)}, AmountNotPositive),
        (borrow, {"liability": "3202"}, AccountOfWrongType),
        (borrow, {"liability": "2101"}, AccountOfWrongType),
        (borrow, {"liability": "2299"}, UnknownAccount),
        (borrow, {"description": ""}, DescriptionRequired),
        (repay, {"principal": ZERO, "interest": ZERO}, AmountNotPositive),
        (repay, {"interest": RP(-1)}, AmountNotPositive),
        (repay, {}, InsufficientCash),
        (repay, {"liability": "1101"}, AccountOfWrongType),
    ],
)
def test_refusals(session: Session, do, facts: dict[str, object], refusal: type[Exception]):
    with pytest.raises(refusal):
        do(session, **facts)
    assert entry_count(session) == 0


@pytest.mark.parametrize("do", [receive, borrow, repay])
def test_role_locked_month_and_repetition(session: Session, do):
    receive(session)
    for role in (Role.CASHIER, Role.SECRETARY, Role.CHAIR, Role.SUPERVISOR, Role.AUDITOR):
        with pytest.raises(NotPermitted):
            do(as_role(session, role))
    first = do(session, operation_id="a" * 32)
    again = do(session, operation_id="a" * 32)
    assert (again.repeated, again.entry) == (True, first.entry)
    lock(session, 2026, 3)
    with pytest.raises(PeriodClosed):
        do(session)
    assert entry_count(session) == 2


def test_the_overview_shows_balances_and_movements_of_the_span() -> None:
    session = new_session()
    for day, amount in ((date(2026, 2, 1), 9_000_000), (date(2026, 3, 1), 1_000_000)):
        capital.borrow(
            session,
            capital.BorrowingRequest(
                operation_id=session.ids.new(),
                posted_on=day,
                amount=RP(amount),
                description="BRI",
                liability="2202",
            ),
        )
    seen = capital.overview(session, from_date=date(2026, 3, 1), to_date=date(2026, 3, 31))
    rows = {row.account.code: row for row in seen.accounts}
    assert (rows["2202"].balance, rows["2202"].came, rows["2202"].borrowed) == (
        RP(10_000_000),
        RP(1_000_000),
        True,
    )
    assert (rows["3202"].balance, rows["3202"].came, rows["3202"].borrowed) == (
        ZERO,
        ZERO,
        False,
    )
    assert "2111" not in rows
    assert "2133" not in rows
    assert [(each.account.code, each.amount) for each in seen.movements] == [
        ("2202", RP(1_000_000))
    ]


def test_a_borrowing_stands_on_lenders_accounts_only() -> None:
    codes = [account.code for account in capital.lender_accounts(new_session())]
    assert codes == ["2151", "2201", "2202"]
