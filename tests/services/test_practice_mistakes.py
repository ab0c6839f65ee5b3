"""The mistakes that are planted in the practice cooperative, found and put right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.chart import Codes, Side
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.money import Money
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.i18n import parse_date
from coopledger.services import (
    cash,
    checking,
    correcting,
    journal,
    loans,
    opening,
    practice_mistakes,
    sample,
    savings,
)
from coopledger.services.changes import Posted
from coopledger.services.journal import ReversalRequest
from coopledger.services.permissions import Role
from coopledger.services.practice_mistakes import MistakeKind, MistakeState, PracticeMistake
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import journal_store

TODAY = date(2025, 2, 12)


@pytest.fixture(scope="module")
def lived() -> Iterator[Session]:
    """A practice cooperative of a year and a half with its mistakes."""
    request = sample.SampleRequest(members=14, years=1, until=TODAY)
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Latihan", opening_date=request.first_day),
        user=User(name="bendahara", role=Role.TREASURER),
        clock=SetClock(request.first_day),
        ids=SeededIds(7),
        rules=BookRules(
            membership_share=(DatedAmount(from_date=request.first_day, amount=sample.SHARE),),
            mandatory_savings=(DatedAmount(from_date=request.first_day, amount=sample.DUES),),
        ),
    )
    sample.live(session, request)
    practice_mistakes.plant(session)
    yield session
    session.books.close()


class _Undo(Exception):
    """Takes back what a test did, so that the next finds the book as it was."""


@pytest.fixture
def book(lived: Session) -> Iterator[Session]:
    """The practice cooperative, as it was planted."""
    with suppress(_Undo), lived.books.write():
        yield lived
        take_back()


def take_back() -> None:
    raise _Undo


def found(session: Session, kind: MistakeKind) -> PracticeMistake:
    return next(each for each in practice_mistakes.mistakes(session) if each.kind is kind)


def test_every_kind_is_planted_and_open(book: Session) -> None:
    kinds = {each.kind: each.state for each in practice_mistakes.mistakes(book)}
    assert kinds == dict.fromkeys(MistakeKind, MistakeState.OPEN)


def test_the_books_balance_and_hold_all_the_same(book: Session) -> None:
    assert all(result.holds for result in checking.check(book))


def test_the_last_hint_names_the_entry(book: Session) -> None:
    for mistake in practice_mistakes.mistakes(book):
        with book.books.read() as tx:
            voucher = str(journal_store.by_id(tx, mistake.entry_id).voucher)
        assert len(mistake.hints) == 3
        assert mistake.hints[-1].values["voucher"] == voucher
        assert "{voucher}" in mistake.hints[-1].msgid


def right_one(session: Session, mistake: PracticeMistake, operation: str) -> Callable[..., Posted]:
    """The service that records what should have stood there."""
    with session.books.read() as tx:
        wrong = journal_store.by_id(tx, mistake.entry_id).draft
    values = mistake.hints[-1].values

    def money(name: str) -> Money:
        return Money.rupiah(int(str(values[name]).replace(".", "")))

    def voucher(**changed: object) -> Callable[..., Posted]:
        facts = correcting.facts(session, str(values["voucher"])).values
        request = cash.VoucherRequest(
            operation_id=operation,
            posted_on=wrong.posted_on,
            direction=facts["direction"],
            amount=facts["amount"],
            account=facts["account"],
            description=facts["description"],
            cash_account=facts["cash_account"],
        )
        return lambda session: cash.record_voucher(session, replace(request, **changed))  # type: ignore[arg-type]

    match mistake.kind:
        case MistakeKind.WRONG_MEMBER:
            return lambda session: savings.deposit(
                session,
                savings.DepositRequest(
                    operation_id=operation,
                    posted_on=wrong.posted_on,
                    member_number=str(values["number"]),
                    product="SS",
                    amount=wrong.amount,
                ),
            )
        case MistakeKind.TEN_TIMES:
            return voucher(amount=money("right"))
        case MistakeKind.WRONG_MONTH:
            return voucher(posted_on=TODAY)
        case MistakeKind.GRANT_AS_INCOME:
            return voucher(account=Codes.DONATED_CAPITAL)
        case MistakeKind.WRONG_ACCOUNT:
            return voucher(account=practice_mistakes.WAGES)
        case MistakeKind.INTEREST_AS_PRINCIPAL:
            split = PaymentSplit(principal=money("principal"), interest=money("interest"))
            return lambda session: loans.repay(
                session,
                loans.RepayRequest(
                    operation_id=operation,
                    posted_on=wrong.posted_on,
                    loan_number=str(values["loan"]),
                    split=split,
                ),
            )
        case _:
            return lambda session: cash.transfer(
                session,
                cash.TransferRequest(
                    operation_id=operation,
                    posted_on=parse_date(str(values["right"])),
                    amount=wrong.amount,
                    from_account=Codes.BANK,
                    to_account=Codes.CASH,
                    description="Ambil uang di bank",
                ),
            )


@pytest.mark.parametrize("kind", [kind for kind in MistakeKind if kind is not MistakeKind.TWICE])
def test_a_mistake_is_put_right_by_a_correction(book: Session, kind: MistakeKind) -> None:
    mistake, operation = found(book, kind), book.ids.new()
    request = ReversalRequest(
        operation_id=operation,
        voucher=str(mistake.hints[-1].values["voucher"]),
        reason="salah catat",
    )
    journal.correct(book, request, right_one(book, mistake, operation))
    assert found(book, kind).state is MistakeState.CORRECTED
    assert all(result.holds for result in checking.check(book))


@pytest.mark.parametrize("kind", list(MistakeKind))
def test_taking_back_alone_is_half_of_it(book: Session, kind: MistakeKind) -> None:
    mistake = found(book, kind)
    request = ReversalRequest(
        operation_id=book.ids.new(),
        voucher=str(mistake.hints[-1].values["voucher"]),
        reason="salah catat",
    )
    journal.reverse(book, request)
    state = MistakeState.CORRECTED if kind is MistakeKind.TWICE else MistakeState.TAKEN_BACK
    assert found(book, kind).state is state


def test_another_wrong_amount_does_not_put_it_right(book: Session) -> None:
    mistake, operation = found(book, MistakeKind.TEN_TIMES), book.ids.new()
    request = ReversalRequest(
        operation_id=operation,
        voucher=str(mistake.hints[-1].values["voucher"]),
        reason="salah catat",
    )

    def wrong_again(session: Session) -> Posted:
        lines = (
            journal.EntryLine(account="6104", side=Side.DEBIT, amount=Money.rupiah(1)),
            journal.EntryLine(account="1101", side=Side.CREDIT, amount=Money.rupiah(1)),
        )
        return journal.record(
            session,
            journal.JournalRequest(
                operation_id=operation, posted_on=TODAY, description="x", lines=lines
            ),
        )

    journal.correct(book, request, wrong_again)
    assert found(book, MistakeKind.TEN_TIMES).state is MistakeState.TAKEN_BACK


def test_a_real_book_has_none() -> None:
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi", opening_date=TODAY),
        user=User(name="bendahara", role=Role.TREASURER),
    )
    assert practice_mistakes.mistakes(session) == ()
    session.books.close()


def test_a_loan_that_was_paid_down_since_is_passed_over(lived: Session) -> None:
    with suppress(_Undo), lived.books.write():
        instalment_day = date(2025, 1, 22)
        for summary in loans.running_loans(lived, instalment_day):
            owed = loans.loan_card(lived, summary.loan.number, TODAY).summary.position.outstanding
            if owed > Money.rupiah(1_000):
                loans.repay(
                    lived,
                    loans.RepayRequest(
                        operation_id=lived.ids.new(),
                        posted_on=TODAY,
                        loan_number=summary.loan.number,
                        split=PaymentSplit(
                            principal=Money(owed.sen - 100_000), interest=Money(0), penalty=Money(0)
                        ),
                    ),
                )
        practice_mistakes.plant(lived)
        kinds = {each.kind for each in practice_mistakes.mistakes(lived)}
        assert MistakeKind.INTEREST_AS_PRINCIPAL not in kinds
        assert MistakeKind.TEN_TIMES in kinds
        take_back()
