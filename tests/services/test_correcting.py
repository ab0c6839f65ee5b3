"""Which form puts an entry right, with which values; and the correction itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.chart import Side
from coopledger.accounting.errors import AlreadyReversed, NotPermitted, NotReversible
from coopledger.accounting.vouchers import Direction
from coopledger.services import capital, cash, correcting, journal
from coopledger.services.changes import Posted
from coopledger.services.correcting import CorrectionForm
from coopledger.services.journal import EntryLine, JournalRequest, ReversalRequest
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.services.loan_builders import lend, new_book, pay
from tests.services.savings_builders import R, add_member, as_role, new_session, put_in, take_out

FEBRUARY = date(2026, 2, 3)


def facts_of(session: Session, posted: Posted) -> tuple[CorrectionForm, dict[str, Any]]:
    found = correcting.facts(session, str(posted.entry.voucher))
    return found.form, dict(found.values)


def test_a_deposit_and_a_withdrawal_go_back_to_their_forms() -> None:
    session = new_session()
    add_member(session)
    form, values = facts_of(session, put_in(session, 300_000))
    assert form is CorrectionForm.DEPOSIT
    assert (values["member"], values["product"], values["amount"]) == ("0012", "SS", R(300_000))
    assert values["cash_account"] == "1101"
    form, values = facts_of(session, take_out(session, 50_000, posted_on=date(2026, 1, 20)))
    assert form is CorrectionForm.WITHDRAWAL
    assert values["posted_on"] == date(2026, 1, 20)


def test_a_repayment_keeps_its_split() -> None:
    session = new_book()
    lend(session)
    form, values = facts_of(session, pay(session, date(2025, 2, 15), 100_000, 12_000))
    assert form is CorrectionForm.REPAYMENT
    assert (values["loan"], values["principal"], values["interest"], values["penalty"]) == (
        "P1",
        R(100_000),
        R(12_000),
        None,
    )


def test_a_voucher_and_a_transfer() -> None:
    session = new_session()
    out = cash.do_act(
        session,
        cash.ActRequest(
            operation_id=session.ids.new(),
            posted_on=FEBRUARY,
            act="pay_electricity",
            amount=R(187_500),
            reference="INV 7",
        ),
    )
    form, values = facts_of(session, out)
    assert form is CorrectionForm.VOUCHER
    assert (values["direction"], values["account"], values["reference"]) == (
        Direction.OUT,
        "6104",
        "INV 7",
    )
    moved = cash.transfer(
        session,
        cash.TransferRequest(
            operation_id=session.ids.new(),
            posted_on=FEBRUARY,
            amount=R(1_000_000),
            from_account="1101",
            to_account="1110",
            description="Setor",
        ),
    )
    form, values = facts_of(session, moved)
    assert form is CorrectionForm.TRANSFER
    assert (values["from_account"], values["to_account"]) == ("1101", "1110")


def test_capital_in_its_three_forms() -> None:
    session = new_session()
    grant = capital.receive_capital(
        session,
        capital.CapitalRequest(
            operation_id=session.ids.new(),
            posted_on=FEBRUARY,
            kind=CapitalKind.RESTRICTED_GRANT,
            amount=R(5_000_000),
            description="Dinas",
        ),
    )
    form, values = facts_of(session, grant)
    assert (form, values["kind"]) == (CorrectionForm.GRANT, CapitalKind.RESTRICTED_GRANT)
    borrowed = capital.borrow(
        session,
        capital.BorrowingRequest(
            operation_id=session.ids.new(),
            posted_on=FEBRUARY,
            amount=R(9_000_000),
            description="BRI",
            liability="2202",
        ),
    )
    form, values = facts_of(session, borrowed)
    assert (form, values["liability"]) == (CorrectionForm.BORROWING, "2202")
    paid = capital.repay_borrowing(
        session,
        capital.RepaymentRequest(
            operation_id=session.ids.new(),
            posted_on=FEBRUARY,
            principal=R(500_000),
            interest=R(80_000),
            description="BRI",
            liability="2202",
        ),
    )
    form, values = facts_of(session, paid)
    assert form is CorrectionForm.BORROWING_REPAYMENT
    assert (values["principal"], values["interest"]) == (R(500_000), R(80_000))


def by_hand(session: Session) -> Posted:
    return journal.record(
        session,
        JournalRequest(
            operation_id=session.ids.new(),
            posted_on=FEBRUARY,
            description="Gaji",
            lines=(
                EntryLine(account="6101", side=Side.DEBIT, amount=R(90_000)),
                EntryLine(account="6103", side=Side.DEBIT, amount=R(10_000)),
                EntryLine(account="1101", side=Side.CREDIT, amount=R(100_000)),
            ),
        ),
    )


def test_anything_else_goes_to_the_journal() -> None:
    session = new_session()
    form, values = facts_of(session, by_hand(session))
    assert form is CorrectionForm.JOURNAL
    assert [(line.account, line.side, line.amount) for line in values["lines"]] == [
        ("6101", Side.DEBIT, R(90_000)),
        ("6103", Side.DEBIT, R(10_000)),
        ("1101", Side.CREDIT, R(100_000)),
    ]


def test_what_hangs_on_goods_and_schedules_is_not_corrected_here() -> None:
    session = new_book()
    payout = lend(session)
    detail = journal.entry(session, str(payout.entry.voucher))
    assert detail.reversible
    assert not correcting.can_be_corrected(detail)
    with pytest.raises(NotReversible):
        correcting.facts(session, str(payout.entry.voucher))


def test_what_is_cancelled_is_not_corrected_again() -> None:
    session = new_session()
    voucher = str(by_hand(session).entry.voucher)
    journal.reverse(
        session,
        ReversalRequest(operation_id=session.ids.new(), voucher=voucher, reason="Dobel"),
    )
    with pytest.raises(AlreadyReversed):
        correcting.facts(session, voucher)


def test_only_who_may_take_back() -> None:
    session = new_session()
    voucher = str(by_hand(session).entry.voucher)
    with pytest.raises(NotPermitted):
        correcting.facts(as_role(session, Role.SECRETARY), voucher)
