"""The count of members with disability."""

from __future__ import annotations

from datetime import date

from coopledger.accounting.inclusion_report import disability_report
from coopledger.accounting.members import Gender
from coopledger.accounting.private_data import DisabilityCount
from coopledger.accounting.statements import RowKind


def test_women_men_and_all_are_counted_and_nobody_is_named() -> None:
    counts = {Gender.FEMALE: DisabilityCount(2, 5, 30), Gender.MALE: DisabilityCount(0, 1, 3)}
    statement = disability_report(counts, cooperative="Koperasi Uji", at=date(2026, 6, 30))
    assert [row.cells for row in statement.rows] == [
        (37, 2, 5, 30),
        (4, 0, 1, 3),
        (41, 2, 6, 33),
    ]
    assert statement.rows[-1].kind is RowKind.TOTAL
    assert statement.data == {"members": 41, "with_disability": 2}
    assert all(row.member is None for row in statement.rows)
