"""`close`, `allocate-surplus`, `check`, `export`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from coopledger.accounting.text import Text
from coopledger.cli.arguments import Command, Parser, add_book, book_year
from coopledger.cli.books import opened
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator, parse_date, parse_month
from coopledger.i18n.error_text import problem_with_place


def _configure_close(parser: Parser, tr: Translator) -> None:
    add_book(parser, tr)
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--month", metavar="YYYY-MM", type=parse_month, help=tr("lock this month"))
    either.add_argument("--year", metavar="YYYY", type=book_year, help=tr("close this book year"))


def _run_close(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import closing

    tr = terminal.tr
    with opened(arguments, tr) as session:
        if arguments.month is not None:
            closing.close_month(session, closing.CloseMonthRequest(period=arguments.month))
            terminal.say(tr("{month} is locked.", month=arguments.month))
        else:
            request = closing.CloseYearRequest(operation_id=session.ids.new(), year=arguments.year)
            closing.close_year(session, request)
            terminal.say(tr("The book year {year} is closed.", year=arguments.year))
    return 0


def _configure_allocate(parser: Parser, tr: Translator) -> None:
    add_book(parser, tr)
    year = tr("the book year")
    parser.add_argument("--year", metavar="YYYY", type=book_year, required=True, help=year)
    parser.add_argument(
        "--decided-on",
        metavar="DATE",
        type=parse_date,
        required=True,
        help=tr("the day of the meeting"),
    )


def _run_allocate(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import surplus

    with opened(arguments, terminal.tr) as session:
        request = surplus.AllocateRequest(
            operation_id=session.ids.new(),
            year=arguments.year,
            decided_on=arguments.decided_on,
        )
        posted = surplus.allocate(session, request)
    terminal.say(
        terminal.tr(
            "The decision on {year} is posted as {voucher}.",
            year=arguments.year,
            voucher=str(posted.entry.voucher),
        )
    )
    return 0


def _configure_check(parser: Parser, tr: Translator) -> None:
    add_book(parser, tr)
    parser.add_argument("--identity", metavar="KEYFILE", type=Path, help=tr("comes later"))
    parser.add_argument("--json", action="store_true", help=tr("the answer as JSON"))


def _run_check(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import checking

    tr = terminal.tr
    with opened(arguments, tr, read_only=True) as session:
        results = checking.check(session)
    if arguments.json:
        values = checking.check_values(results, tr)
        terminal.say(json.dumps(values, ensure_ascii=False, indent=2))
    else:
        for result in results:
            found = tr.ngettext("{n} finding", "{n} findings", len(result.problems))
            verdict = tr("holds") if result.holds else found
            terminal.say(f"{result.name}: {verdict}")
            for problem in result.problems:
                terminal.say(f"  {problem_with_place(problem, tr)}")
            for note in result.notes:
                terminal.say(f"  ({tr.resolve(note)})")
    return 0 if all(result.holds for result in results) else 1


def _configure_export(parser: Parser, tr: Translator) -> None:
    add_book(parser, tr)
    forms = ("beancount", "hledger", "csv")
    parser.add_argument("--format", choices=forms, required=True)
    parser.add_argument("out", metavar="OUT", type=Path, help=tr("the file to write"))


def _run_export(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import exporting

    with opened(arguments, terminal.tr, read_only=True) as session:
        form = exporting.ExportFormat(arguments.format)
        entries = exporting.export(session, form, arguments.out)
    terminal.say(terminal.tr.ngettext("{n} entry", "{n} entries", entries))
    return 0


COMMANDS = {
    "close": Command(Text("locks a month, or closes a book year"), _configure_close, _run_close),
    "allocate-surplus": Command(
        Text("posts the meeting's decision on the surplus"), _configure_allocate, _run_allocate
    ),
    "check": Command(Text("checks a book by every named check"), _configure_check, _run_check),
    "export": Command(
        Text("the whole journal for Beancount, hledger or spreadsheets"),
        _configure_export,
        _run_export,
    ),
}
