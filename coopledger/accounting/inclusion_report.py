"""How many members are persons with disability: women and men, without names.

Source: Washington Group Short Set on Functioning; INKLUSI's disaggregation by sex and disability.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from coopledger.accounting.members import Gender
from coopledger.accounting.private_data import DisabilityCount
from coopledger.accounting.statements import (
    TOTAL,
    CellType,
    Column,
    Statement,
    line,
    total_row,
)
from coopledger.accounting.text import Text

NAME = "disability"
_ROWS = {Gender.FEMALE: Text("Women"), Gender.MALE: Text("Men")}
_COLUMNS = (
    Column(key="members", title=Text("Members"), type=CellType.COUNT),
    Column(key="with_disability", title=Text("With disability"), type=CellType.COUNT),
    Column(key="without", title=Text("Without"), type=CellType.COUNT),
    Column(key="unknown", title=Text("Not known"), type=CellType.COUNT),
)


def disability_report(
    counts: Mapping[Gender, DisabilityCount], *, cooperative: str, at: date
) -> Statement:
    """The report `disability`: members of a day by gender, as far as they wished to answer.

    Args:
        counts: The members of each gender.
        cooperative: The cooperative's name.
        at: The day.
    """
    both = DisabilityCount()
    for count in counts.values():
        both = both.and_all(count)
    return Statement(
        name=NAME,
        title=Text("Members with disability"),
        cooperative=cooperative,
        to_date=at,
        columns=_COLUMNS,
        rows=(
            *(line(words, *_cells(counts[gender])) for gender, words in _ROWS.items()),
            total_row(TOTAL, *_cells(both)),
        ),
        label_title=Text("Gender"),
        label_width=2,
        notes=(
            Text(
                "A member counts from a lot of difficulty with at least one of seeing, hearing, "
                "walking, remembering, self-care and communicating. Not known are those who were "
                "not asked all six questions or did not wish to answer."
            ),
        ),
        data={"members": both.total, "with_disability": both.with_disability},
    )


def _cells(count: DisabilityCount) -> tuple[int, int, int, int]:
    return (count.total, count.with_disability, count.without, count.unknown)
