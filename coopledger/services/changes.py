"""What an act changed, so that pages know whether to read again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from coopledger.accounting.journal import JournalEntry


class Change(Enum):
    """A part of the book."""

    MEMBERS = "members"
    SAVINGS = "savings"
    LOANS = "loans"
    STOCK = "stock"
    JOURNAL = "journal"
    PERIODS = "periods"
    SETTINGS = "settings"
    USERS = "users"
    SURPLUS = "surplus"


Changes = frozenset[Change]
EVERYTHING: Changes = frozenset(Change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What an act posted.

    Attributes:
        entries: The entries, in the order of posting.
        changes: The parts of the book that changed.
        repeated: Whether the act had been done before and nothing was posted now.
    """

    entries: tuple[JournalEntry, ...]
    changes: Changes
    repeated: bool = False

    @property
    def entry(self) -> JournalEntry:
        """The first entry, for acts that post one."""
        return self.entries[0]
