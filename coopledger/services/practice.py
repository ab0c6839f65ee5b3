"""The practice cooperative of this laptop: made at its first use, opened again after that."""

from __future__ import annotations

import shutil
from pathlib import Path

from coopledger.accounting.errors import BookNeedsUpgrade
from coopledger.services import opening, practice_mistakes, sample
from coopledger.services.session import Clock, Session, SystemClock

MEMBERS = 40
YEARS = 1
"""Whole book years before the running one, which is lived up to today."""


def open_practice(
    folder: Path,
    *,
    clock: Clock | None = None,
    progress: sample.Progress = lambda _done, _all: None,
    anew: bool = False,
) -> Session:
    """Opens the practice cooperative; without one in the folder it is made first.

    One of an older version is not brought up to this one but made anew: nobody's books are in it.

    Args:
        folder: Where it is kept.
        clock: Today is the last day that is lived.
        progress: Told how many months of how many are lived; an exception from it stops, and
            what was there before is still there then.
        anew: Whether the one of before is thrown away.

    Raises:
        DiskFull, BookReadOnly, StorageUnavailable: When the disk refuses.
        BookInUse: When another window has it open.
    """
    clock = clock or SystemClock()
    request = sample.SampleRequest(members=MEMBERS, years=YEARS, until=clock.today())
    if anew or not folder.exists():
        _make(folder, request, progress)
    try:
        return opening.open_book(folder, password=sample.PASSWORD, clock=clock)
    except BookNeedsUpgrade:
        _make(folder, request, progress)
    return opening.open_book(folder, password=sample.PASSWORD, clock=clock)


def _make(folder: Path, request: sample.SampleRequest, progress: sample.Progress) -> None:
    """Under another name until it is whole: a kill leaves no half practice cooperative behind."""
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.parent.mkdir(parents=True, exist_ok=True)
    try:
        session = sample.make_book(part, request, progress)
        try:
            practice_mistakes.plant(session)
        finally:
            session.books.close()
        shutil.rmtree(folder, ignore_errors=True)
        part.rename(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
