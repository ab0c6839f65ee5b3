"""Batches: entries that one act makes together, and that are taken back together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class BatchKind(Enum):
    """Which act made a batch."""

    IMPORT = "import"
    MEETING = "meeting"
    INTEREST = "interest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Entries that were made together.

    Attributes:
        title: What lists write beside it: a file's name, a group, a month.
        operation_id: The act that made it.
        entries: The ids of its entries, in the order of posting.
        standing: How many of them were not taken back.
    """

    id: int
    kind: BatchKind
    title: str
    operation_id: str
    posted_at: datetime
    posted_by: str
    entries: tuple[int, ...]
    standing: int

    @property
    def taken_back(self) -> bool:
        """Whether nothing of it stands any more."""
        return self.standing == 0
