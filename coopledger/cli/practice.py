"""`sample`."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from coopledger.accounting.errors import BadArgument, BookExists
from coopledger.accounting.text import Text
from coopledger.cli.arguments import Command, Parser
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator, parse_date

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
    from coopledger.services import reporting, sample

    folder: Path = arguments.folder
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
    tr = terminal.tr
    session = sample.make_book(folder / "book", request, terminal.progress)
    try:
        year = request.last_full_year
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
    terminal.say(tr("The practice cooperative is in {folder}.", folder=str(folder)))
    terminal.say(tr("Its password is {password}.", password=sample.PASSWORD))
    return 0


COMMANDS = {
    "sample": Command(Text("makes the practice cooperative"), _configure, _run),
}
