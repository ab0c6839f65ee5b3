"""How often a paper was printed: the first is the original, every later one a copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class LoggedPaper(Enum):
    """The papers whose prints are counted: who holds one can claim what it says."""

    RECEIPT = "receipt"
    SLIP = "slip"
    VOUCHER = "voucher"
    CERTIFICATE = "certificate"
    SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPrint:
    """One print that left the program.

    Attributes:
        paper: Which kind of paper.
        subject: What it is about: a voucher's number, a certificate's.
        number: 1 for the original, 2 for the first copy.
        printed_at: When, in UTC.
        printed_by: The user who printed it.
    """

    paper: LoggedPaper
    subject: str
    number: int
    printed_at: datetime
    printed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMark:
    """What a print says of itself.

    Attributes:
        number: 1 for the original, 2 for the first copy.
        original_on: When the original was printed; None for the original, or where nobody knows.
    """

    number: int = 1
    original_on: date | None = None

    @property
    def is_copy(self) -> bool:
        """Whether an original is out already."""
        return self.number > 1

    @property
    def copy_number(self) -> int:
        """Which copy it is: 0 for the original, 1 for the first copy."""
        return self.number - 1


ORIGINAL = CopyMark()
