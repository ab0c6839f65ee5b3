"""What the check of meetings finds."""

from __future__ import annotations

from dataclasses import replace

from coopledger.accounting.errors import Problem
from coopledger.accounting.meeting_checks import SheetFacts, SheetRowFacts, check_meetings
from coopledger.accounting.money import ZERO, Money

ROW = SheetRowFacts(member="0012", voucher="BKM/2026/000001", cash=Money(500), posted=Money(500))
ABSENT = SheetRowFacts(member="0014", voucher="", cash=ZERO, posted=ZERO)
SHEET = SheetFacts(
    title="Kumpulan Melati",
    expected=Money(500),
    counted=Money(400),
    booked=Money(-100),
    rows=(ROW, ABSENT),
)


def test_a_sheet_that_agrees_is_no_finding() -> None:
    assert check_meetings([SHEET]) == []


def test_each_disagreement_is_named() -> None:
    changed = (replace(ROW, posted=Money(450)), replace(ABSENT, posted=Money(1)))
    wrong = replace(SHEET, rows=changed, expected=Money(600), booked=ZERO)
    assert check_meetings([wrong]) == [
        Problem(
            "meeting_row_differs",
            "BKM/2026/000001",
            {"member": "0012", "kept": Money(500), "posted": Money(450)},
        ),
        Problem(
            "meeting_row_differs",
            "Kumpulan Melati",
            {"member": "0014", "kept": ZERO, "posted": Money(1)},
        ),
        Problem(
            "meeting_sum_differs",
            "Kumpulan Melati",
            {"expected": Money(600), "found": Money(500)},
        ),
        Problem(
            "meeting_count_differs",
            "Kumpulan Melati",
            {"expected": Money(-200), "found": ZERO},
        ),
    ]
