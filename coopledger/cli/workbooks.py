"""`template` and `import`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from coopledger.accounting.errors import ImportRefused
from coopledger.accounting.text import Text
from coopledger.cli.arguments import Command, Parser, add_book, password
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator
from coopledger.i18n.error_text import error_text

if TYPE_CHECKING:
    from coopledger.services.importing import ImportResult, ReadWorkbook

DEFAULT_USER = "bendahara"


def _configure_template(parser: Parser, tr: Translator) -> None:
    parser.add_argument("out", metavar="OUT.xlsx", type=Path, help=tr("the file to write"))


def _run_template(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import templates

    templates.write_import_template(arguments.out, terminal.tr)
    return 0


def _configure_import(parser: Parser, tr: Translator) -> None:
    add_book(parser, tr)
    add = parser.add_argument
    add("workbook", metavar="FILE.xlsx", type=Path, help=tr("the filled workbook"))
    add("--create", action="store_true", help=tr("make the book from the sheet Koperasi"))
    add("--dry-run", action="store_true", help=tr("try everything and keep nothing"))
    add(
        "--errors",
        metavar="OUT.xlsx",
        type=Path,
        help=tr("write the workbook again with the mistakes beside their rows"),
    )


def _run_import(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from coopledger.services import importing

    try:
        source = importing.read(arguments.workbook)
        if arguments.create:
            result = _create(arguments, source, terminal)
        else:
            result = _bring_in(arguments, source, terminal)
    except ImportRefused as refused:
        if arguments.errors is not None:
            _write_errors(arguments, refused, terminal)
        raise
    for note in result.notes:
        terminal.finding(note)
    terminal.say(_told(result, terminal.tr, dry_run=arguments.dry_run))
    return 0


def _told(result: ImportResult, tr: Translator, *, dry_run: bool) -> str:
    values = {
        "entries": tr.ngettext("{n} entry", "{n} entries", result.entries),
        "members": tr.ngettext("{n} member", "{n} members", result.members),
    }
    if dry_run:
        return tr("Could be taken over: {entries}, {members}. Nothing was kept.", **values)
    return tr("Taken over: {entries}, {members}.", **values)


def _create(
    arguments: argparse.Namespace, source: ReadWorkbook, terminal: Terminal
) -> ImportResult:
    from coopledger.services import importing
    from coopledger.services.permissions import Role
    from coopledger.services.session import User

    book = importing.NewBook(
        folder=arguments.book,
        user=User(name=arguments.user or DEFAULT_USER, role=Role.TREASURER),
        password=password(arguments, terminal.tr, new=True),
    )
    made = importing.create_book(
        book, source, dry_run=arguments.dry_run, progress=terminal.progress
    )
    if made.weak_password is not None:
        terminal.note(error_text(made.weak_password, terminal.tr))
    if made.recovery_code:
        terminal.note(
            terminal.tr("Recovery code, to be kept apart: {code}", code=made.recovery_code)
        )
    return made.result


def _bring_in(
    arguments: argparse.Namespace, source: ReadWorkbook, terminal: Terminal
) -> ImportResult:
    from coopledger.cli.books import opened
    from coopledger.services import importing

    with opened(arguments, terminal.tr) as session:
        return importing.import_workbook(
            session, source, dry_run=arguments.dry_run, progress=terminal.progress
        )


def _write_errors(
    arguments: argparse.Namespace, refused: ImportRefused, terminal: Terminal
) -> None:
    from coopledger.services import workbook_files

    workbook_files.write_errors(
        arguments.workbook, arguments.errors, problems=refused.problems, tr=terminal.tr
    )


COMMANDS = {
    "template": Command(Text("the blank import workbook"), _configure_template, _run_template),
    "import": Command(
        Text("brings a workbook into a book, all or nothing"), _configure_import, _run_import
    ),
}
