"""The log of printed papers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.paper_prints import ORIGINAL, CopyMark, LoggedPaper
from coopledger.services import print_log
from coopledger.services.permissions import Role
from coopledger.services.session import Session, User
from tests.storage.conftest import session

__all__ = ["session"]

RECEIPT = LoggedPaper.RECEIPT


def test_the_first_print_is_the_original_and_the_next_are_copies(session: Session) -> None:
    assert print_log.next_mark(session, RECEIPT, "BKM/2025/000001") == ORIGINAL
    assert print_log.printed(session, RECEIPT, "BKM/2025/000001") == 1
    assert print_log.printed(session, RECEIPT, "BKM/2025/000001") == 2
    # Another paper of the same voucher, and the same paper of another, are originals of their own.
    assert print_log.printed(session, LoggedPaper.VOUCHER, "BKM/2025/000001") == 1
    assert print_log.printed(session, RECEIPT, "BKM/2025/000002") == 1
    mark = print_log.next_mark(session, RECEIPT, "BKM/2025/000001")
    assert mark == CopyMark(number=3, original_on=session.clock.now().astimezone().date())


def test_asking_what_would_be_printed_counts_nothing(session: Session) -> None:
    for _ in range(3):
        assert print_log.next_mark(session, RECEIPT, "BKM/2025/000001") == ORIGINAL
    assert print_log.prints(session) == ()


def test_the_log_says_who_printed_what_and_can_show_the_copies_alone(session: Session) -> None:
    print_log.printed(session, RECEIPT, "BKM/2025/000001")
    print_log.printed(session, RECEIPT, "BKM/2025/000001")
    print_log.printed(session, LoggedPaper.SLIP, "BKM/2025/000001")
    newest, second, first = print_log.prints(session)
    assert (newest.paper, newest.number) == (LoggedPaper.SLIP, 1)
    assert (second.paper, second.number, second.subject) == (RECEIPT, 2, "BKM/2025/000001")
    assert (first.number, first.printed_by) == (1, session.user.name)
    assert print_log.prints(session, copies_only=True) == (second,)
    assert print_log.prints(session, paper=LoggedPaper.SLIP) == (newest,)
    assert print_log.prints(session, subject="BKK/2025/000001") == ()


def test_a_meetings_receipts_are_counted_at_once(session: Session) -> None:
    numbers = [f"BKM/2025/{number:06d}" for number in range(1, 901)]
    print_log.printed(session, RECEIPT, numbers[3])
    counted = print_log.printed_many(session, RECEIPT, numbers)
    assert counted[numbers[3]] == 2
    assert {number for subject, number in counted.items() if subject != numbers[3]} == {1}
    assert len(print_log.next_marks(session, RECEIPT, numbers)) == 900


def test_a_book_open_for_reading_prints_only_copies(session: Session) -> None:
    books = session.books
    books.read_only = True
    assert print_log.next_mark(session, RECEIPT, "BKM/2025/000001") == CopyMark(number=2)
    assert print_log.printed(session, RECEIPT, "BKM/2025/000001") == 2
    assert print_log.prints(session) == ()


def test_only_who_may_print_is_counted_and_only_who_checks_reads(session: Session) -> None:
    cashier = replace(session, user=User(name="kas", role=Role.CASHIER))
    assert print_log.printed(cashier, RECEIPT, "BKM/2025/000001") == 1
    with pytest.raises(NotPermitted):
        print_log.prints(cashier)
