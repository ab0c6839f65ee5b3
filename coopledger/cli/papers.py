"""`statement` and `report`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import BadArgument, ComesLater, UnknownReport
from coopledger.accounting.text import Text
from coopledger.cli.arguments import Command, Parser, add_book, book_year
from coopledger.cli.books import opened
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator, parse_date

STANDARD_OUTPUT = Path("-")


def _configure_statement(parser: Parser, tr: Translator) -> None:
    add_book(parser, tr)
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--member", metavar="NO", help=tr("the member's number"))
    either.add_argument("--all", action="store_true", help=tr("every member"))
    _add_span(parser, tr, required=True)
    parser.add_argument("--out", metavar="F.pdf", type=Path, required=True)


def _add_span(parser: Parser, tr: Translator, *, required: bool = False) -> None:
    first, last = tr("the first day"), tr("the last day")
    add = parser.add_argument
    add("--from", dest="first", metavar="DATE", type=parse_date, required=required, help=first)
    add("--to", dest="last", metavar="DATE", type=parse_date, required=required, help=last)


def _run_statement(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import reporting

    if arguments.out.suffix.lower() != ".pdf":
        raise BadArgument(arguments.command, f"--out {arguments.out}: .pdf")
    with opened(arguments, terminal.tr, read_only=True) as session:
        content = reporting.member_statements_file(
            session,
            from_date=arguments.first,
            to_date=arguments.last,
            tr=terminal.tr,
            member=arguments.member or "",
            progress=terminal.progress,
        )
    reporting.write_file(arguments.out, content)
    return 0


def _configure_report(parser: Parser, tr: Translator) -> None:
    add_book(parser, tr)
    add = parser.add_argument
    add("name", metavar="NAME", help=tr("the report"))
    add("--year", metavar="Y", type=book_year, help=tr("the book year"))
    _add_span(parser, tr)
    add("--at", metavar="DATE", type=parse_date, help=tr("the day at whose end it stands"))
    add("--unit", metavar="U", type=_unit, help=tr("only USP, Toko or Pusat"))
    add("--before-closing", action="store_true", help=tr("leave closing entries out"))
    add("--out", metavar="F", type=Path, required=True, help=tr("pdf, xlsx, csv, json, txt, or -"))


def _unit(text: str) -> Unit:
    for unit in Unit:
        if unit.value.casefold() == text.casefold():
            return unit
    raise argparse.ArgumentTypeError(f"{text}: {', '.join(unit.value for unit in Unit)}")


def _run_report(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import reporting

    name: str = arguments.name
    if name in reporting.LATER:
        raise ComesLater(name)
    if name not in reporting.REPORT_NAMES:
        raise UnknownReport(name, ", ".join(reporting.REPORT_NAMES))
    form = _form(arguments)
    with opened(arguments, terminal.tr, read_only=True) as session:
        request = reporting.ReportRequest(
            name=name,
            year=arguments.year,
            from_date=arguments.first,
            to_date=arguments.last,
            at=arguments.at,
            unit=arguments.unit,
            before_closing=arguments.before_closing,
        )
        content = reporting.report_file(session, request, reporting.FileForm(form), terminal.tr)
    if arguments.out == STANDARD_OUTPUT:
        sys.stdout.write(content.decode("utf-8").rstrip("\n") + "\n")
    else:
        reporting.write_file(arguments.out, content)
    return 0


def _form(arguments: argparse.Namespace) -> str:
    """The kind of file, by the ending of its name; standard output takes JSON."""
    if arguments.out == STANDARD_OUTPUT:
        return "json"
    form: str = arguments.out.suffix.lower().removeprefix(".")
    if form not in {"pdf", "xlsx", "csv", "json", "txt"}:
        raise BadArgument(arguments.command, f"--out {arguments.out}: pdf, xlsx, csv, json, txt")
    return form


COMMANDS = {
    "statement": Command(Text("member statements as PDF"), _configure_statement, _run_statement),
    "report": Command(Text("a report as PDF, Excel, CSV or JSON"), _configure_report, _run_report),
}
