"""`make bench`: measures the program beside the bare libraries, and writes the table.

    python benchmarks/run.py              both books, about ten minutes; writes benchmarks/README.md
    python benchmarks/run.py --small      the smaller book alone; prints the table

Every line is a ratio in one run on one machine, so that a slow machine hits both sides.
"""

from __future__ import annotations

import platform
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import book
import ledger
import reports
import windows
from coopledger.storage import journal_store
from measuring import Result

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- measured -->", "<!-- end -->"
SMALL, LARGE = 85, 850
HEADING = (
    "| what | ours, ms | bare | bare, ms | ratio | aim | note |\n|---|---:|---|---:|---:|---|---|"
)


def measure(members: int, workshop: Path, *, windows_too: bool) -> Iterator[str]:
    """The lines about a book of so many members."""
    folder = workshop / f"book-{members}"
    started = time.perf_counter()
    session = book.build(folder, members=members)
    loading = time.perf_counter() - started
    with session.books.read() as tx:
        entries = journal_store.count(tx)
    session.books.close()
    size = sum(path.stat().st_size for path in folder.iterdir()) / 2**20
    yield f"\n### {entries:,} entries of {members} members in {book.YEARS} years\n"
    yield (
        f"{size:.0f} MiB on the disk; loaded in {loading:.0f} s by the posting function in one"
        f" transaction a year, {entries / loading:,.0f} entries a second.\n"
    )
    yield HEADING
    yield from rows([ledger.posting_durably(folder, workshop)])
    with ledger.reopened(folder) as session:
        yield from rows(reports.figures(session))
        yield from rows(reports.papers(session))
    if windows_too:
        yield from rows(windows.starts(folder, workshop / "home"))
        yield from rows(windows.registers(workshop / "home"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"\nThe most memory of the measuring process until here: {peak:,.0f} MiB."


def rows(results: Iterable[Result]) -> Iterator[str]:
    """Rows of the table, told as they come."""
    for result in results:
        print(result.row(), flush=True)
        yield result.row()


def main(arguments: list[str]) -> int:
    """0 when everything was measured; a missed aim is told, not punished."""
    small = "--small" in arguments
    lines = [f"Python {platform.python_version()}, {platform.system()}, medians."]
    with tempfile.TemporaryDirectory(prefix="coopledger-bench-") as name:
        lines += measure(SMALL, Path(name), windows_too=True)
        if not small:
            lines += measure(LARGE, Path(name), windows_too=True)
    table = "\n".join(lines)
    if small:
        print(table)
    else:
        write(table)
    return 0


def write(table: str) -> None:
    """Puts the table into the README, between its marks."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
