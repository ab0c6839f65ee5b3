"""`kill -9` at random moments of posting, and the flushes that make a power cut harmless.

A kill alone proves nothing about a power cut: the kernel keeps what the program wrote. So the
flushes of journal, database and folder are looked at too, with strace, where it is installed.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from coopledger.accounting import hash_chain
from coopledger.services import opening
from coopledger.storage import journal_store
from tests.storage.ledger_builders import PASSWORD

PROGRAM = Path(__file__).with_name("post_until_killed.py")
ROUNDS = 200 if os.environ.get("COOPLEDGER_SOAK") == "1" else 8
SEED = int(os.environ.get("COOPLEDGER_SEED", "7"))


def start(folder: Path, *wrapper: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*wrapper, sys.executable, str(PROGRAM), str(folder), PASSWORD],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        start_new_session=True,
    )


def acknowledged(program: subprocess.Popen[str], at_least: int) -> int:
    assert program.stdout is not None
    for line in program.stdout:
        if int(line) >= at_least:
            return int(line)
    raise AssertionError("the program ended by itself")


def test_every_acknowledged_entry_survives_a_kill(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    created.session.books.close()
    folder = tmp_path / "book"
    dice = random.Random(SEED)
    known = 0
    for kill in range(ROUNDS):
        program = start(folder)
        last = acknowledged(program, known + dice.randint(1, 6))
        # A moment inside the next posting, which takes some two thousandths of a second.
        threading.Event().wait(dice.random() * 0.004)
        program.kill()
        assert program.stdout is not None
        last = max([last, *(int(line) for line in program.stdout if line.endswith("\n"))])
        program.wait()
        program.stdout.close()
        known = check_book(folder, at_least=last, context=f"seed {SEED}, kill {kill}")


def check_book(folder: Path, *, at_least: int, context: str) -> int:
    session = opening.open_book(folder, password=PASSWORD)
    with session.books.read() as tx:
        entries = list(journal_store.all_entries(tx))
        assert tx.connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok", context
    session.books.close()
    # At most the one that was being posted may be there without having been acknowledged.
    assert at_least <= len(entries) <= at_least + 1, context
    previous = hash_chain.GENESIS
    for number, entry in enumerate(entries, start=1):
        assert entry.id == entry.voucher.number == number, context
        assert entry.previous_hash == previous, context
        assert hash_chain.recomputed_hash(entry) == entry.hash, context
        previous = entry.hash
    return len(entries)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_each_commit_flushes_journal_file_and_folder(
    created: opening.CreatedBook, tmp_path: Path
) -> None:
    created.session.books.close()
    trace = tmp_path / "trace"
    program = start(
        tmp_path / "book",
        *("strace", "-f", "-y", "-o", str(trace), "-e", "trace=fsync,fdatasync,unlink,write"),
    )
    last = acknowledged(program, 4)
    os.killpg(program.pid, signal.SIGKILL)
    assert program.stdout is not None
    program.stdout.close()
    program.wait()
    between = flushes_between_acknowledgements(trace.read_text(), last)
    assert len(between) >= 2
    for calls in between:
        assert is_durable(calls), calls


def is_durable(calls: list[str]) -> bool:
    """Journal flushed before the file, the file before the journal goes, the folder after that."""
    gone = calls.index("unlink")
    return (
        "journal" in calls[: calls.index("file")]
        and "file" in calls[:gone]
        and "folder" in calls[gone:]
    )


def flushes_between_acknowledgements(text: str, last: int) -> list[list[str]]:
    """The flushes of each commit: from one number written to standard output to the next."""
    commits: list[list[str]] = []
    current: list[str] | None = None
    for line in text.splitlines():
        if re.search(r"write\(1<.*\"\d+", line):
            if current is not None:
                commits.append(current)
            current = []
        elif current is not None:
            for pattern, name in (
                (r"f(data)?sync\(.*book\.db-journal>", "journal"),
                (r"f(data)?sync\(.*book\.db>", "file"),
                (r"f(data)?sync\(.*/book>", "folder"),
                (r"unlink\(.*book\.db-journal", "unlink"),
            ):
                if re.search(pattern, line):
                    current.append(name)
    return commits[:last]
