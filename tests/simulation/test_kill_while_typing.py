"""A half-typed meeting-day sheet outlives a program that is killed in the middle of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from coopledger.accounting.meetings import SheetColumn
from coopledger.accounting.money import Money
from coopledger.services import opening
from coopledger.services.session import SetClock
from coopledger.ui.pages.meeting import MeetingPage
from coopledger.ui.pages.meeting_sheet import MeetingSheetPage
from tests.storage.ledger_builders import PASSWORD
from tests.ui.conftest import TODAY
from tests.ui.meeting_book import fill, surroundings
from tests.ui.member_book import shown

PROGRAM = Path(__file__).with_name("type_until_killed.py")
ROOT = Path(__file__).parents[2]
ROWS = 24


def typed_until(folder: Path, rows: int) -> int:
    """Types until so many rows show as saved, and kills the program; how many it had announced."""
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(folder), PASSWORD],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert program.stdout is not None
    announced = 0
    for line in program.stdout:
        announced = int(line)
        if announced >= rows:
            break
    os.kill(program.pid, signal.SIGKILL)
    rest = program.stdout.read().split()
    assert program.wait() == -signal.SIGKILL, "it was killed while it typed"
    program.stdout.close()
    return int(rest[-1]) if rest else announced


@pytest.mark.parametrize("rows", [2, 5])
def test_no_row_that_showed_as_saved_is_lost(
    created: opening.CreatedBook, tmp_path: Path, qtbot: Any, rows: int
) -> None:
    with_members(created)
    saved = typed_until(tmp_path / "book", rows)
    assert rows <= saved < ROWS
    context = surroundings(tmp_path / "book", PASSWORD)
    page = MeetingPage(context)
    opened: list[MeetingSheetPage] = []
    page.detail_wanted.connect(opened.append)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: bool(opened))
    (sheet,) = opened
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.sheet is not None and context.operations.idle)
    assert "What you had typed is back" in sheet.restored.text()
    for row in range(saved):
        line = sheet.model.lines[row]
        if row % 4 == 2:
            assert line.absent, row
        else:
            amount = line.cells[SheetColumn.VOLUNTARY].amount
            assert amount == Money.rupiah((row + 1) * 1_000), row
            assert line.cells[SheetColumn.MANDATORY].own, row
    context.operations.close()
    context.session.books.close()


def with_members(created: opening.CreatedBook) -> None:
    """Enters the members of the group and closes the book."""
    session = replace(created.session, clock=SetClock(TODAY))
    fill(session, ROWS)
    created.session.books.close()
