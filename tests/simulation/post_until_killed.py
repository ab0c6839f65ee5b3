"""Posts entries one by one and says each number aloud once it is acknowledged.

Run by the kill test as a program of its own: `python post_until_killed.py FOLDER PASSWORD`.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import Money
from coopledger.services import opening, posting
from coopledger.storage import chart_store


def main() -> None:
    session = opening.open_book(Path(sys.argv[1]), password=sys.argv[2])
    while True:
        with session.books.write() as tx:
            builder = LineBuilder(chart_store.chart(tx))
            lines = builder.debit("1101", Money(100)).credit("3202", Money(100)).lines
            entry = posting.post(
                tx,
                session,
                DraftEntry(
                    kind=EntryKind.CAPITAL,
                    posted_on=date(2025, 1, 2),
                    description="Hibah",
                    lines=lines,
                ),
                session.ids.new(),
            )
        sys.stdout.write(f"{entry.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
