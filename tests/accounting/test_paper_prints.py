"""The original and its copies."""

from __future__ import annotations

from datetime import date

from coopledger.accounting.paper_prints import ORIGINAL, CopyMark


def test_the_second_print_is_the_first_copy() -> None:
    assert not ORIGINAL.is_copy
    assert ORIGINAL.copy_number == 0
    second = CopyMark(number=2, original_on=date(2026, 11, 24))
    assert second.is_copy
    assert second.copy_number == 1
