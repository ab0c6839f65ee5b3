"""What looks wrong in a NIK by itself: its date, and the place that gave it out."""

from __future__ import annotations

from coopledger.accounting.errors import Problem
from coopledger.accounting.members import NATIONAL_ID_DIGITS


def findings(national_id: str) -> tuple[Problem, ...]:
    """A date that does not exist, or first digits that no regency has; a warning, never a block.

    The length is for `accounting.members.warnings` to judge; another number has no findings here.
    Regencies that were founded after the list was made are not in it.

    Source: python-stdnum (`stdnum.id.nik`), whose list of places is the ministry's.
    """
    # Its list of places is read when the first number is checked, not when the program starts.
    from stdnum import numdb
    from stdnum.exceptions import ValidationError
    from stdnum.id import nik

    number = national_id.strip()
    if len(number) != NATIONAL_ID_DIGITS or not (number.isascii() and number.isdigit()):
        return ()
    found = []
    try:
        nik.get_birth_date(number)
    except ValidationError:
        found.append(Problem("national_id_date", "national_id"))
    if any(not known for _, known in numdb.get("id/loc").info(number[:4])):
        found.append(Problem("national_id_place", "national_id"))
    return tuple(found)
