"""`sample`."""

from __future__ import annotations

import argparse
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coopledger.accounting.errors import BadArgument, BookExists
from coopledger.accounting.text import Text
from coopledger.cli.arguments import Command, Parser
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator, parse_date

if TYPE_CHECKING:
    from coopledger.services.sample import SampleRequest

NAMES = ("book", "statements.pdf", "annual-report.pdf", "sample.coopbackup")
"""What the command makes; none of it may be there."""


def _configure(parser: Parser, tr: Translator) -> None:
    add = parser.add_argument
    add("folder", metavar="DIR", type=Path, help=tr("where to put it"))
    add("--members", metavar="N", type=int, default=85, help=tr("how many members"))
    add("--years", metavar="N", type=int, default=2, help=tr("how many whole book years"))
    add("--seed", metavar="N", type=int, default=7, help=tr("other people, other business"))
    last = date(2025, 12, 31)
    add("--until", metavar="DATE", type=parse_date, default=last, help=tr("the last day"))


def _run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import sample

    folder: Path = arguments.folder
    if folder.is_file():
        raise BookExists(str(folder))
    for name in NAMES:
        if (folder / name).exists():
            raise BookExists(str(folder / name))
    try:
        request = sample.SampleRequest(
            members=arguments.members,
            years=arguments.years,
            seed=arguments.seed,
            until=arguments.until,
        )
    except ValueError as error:
        raise BadArgument(arguments.command, str(error)) from error
    existed = folder.exists()
    try:
        _make(folder, request, terminal)
    except BaseException:
        # Half a practice cooperative would keep the next one from being made.
        _take_away(folder, itself=not existed)
        raise
    terminal.say(terminal.tr("The practice cooperative is in {folder}.", folder=str(folder)))
    terminal.say(terminal.tr("Its password is {password}.", password=sample.PASSWORD))
    return 0


def _make(folder: Path, request: SampleRequest, terminal: Terminal) -> None:
    from coopledger.services import reporting, sample

    tr, year = terminal.tr, request.last_full_year
    session = sample.make_book(folder / "book", request, terminal.progress)
    try:
        statements = reporting.member_statements_file(
            session,
            from_date=date(year, 1, 1),
            to_date=date(year, 12, 31),
            tr=tr,
            progress=terminal.progress,
        )
        reporting.write_file(folder / "statements.pdf", statements)
        report = reporting.ReportRequest(name=reporting.ANNUAL_REPORT, year=year)
        content = reporting.report_file(session, report, reporting.FileForm.PDF, tr)
        reporting.write_file(folder / "annual-report.pdf", content)
    finally:
        session.books.close()


def _take_away(folder: Path, *, itself: bool) -> None:
    shutil.rmtree(folder / "book", ignore_errors=True)
    for name in NAMES[1:]:
        (folder / name).unlink(missing_ok=True)
    if itself and folder.exists():
        folder.rmdir()


COMMANDS = {
    "sample": Command(Text("makes the practice cooperative"), _configure, _run),
}
