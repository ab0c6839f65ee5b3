"""Finds the command, runs it, and turns every refusal into one line and an exit status.

0 done; 1 the answer is "no"; 2 could not run. No traceback ever reaches a person.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from coopledger import __version__
from coopledger.accounting import errors as e
from coopledger.accounting.text import Text
from coopledger.cli import OpenWindow, has_display
from coopledger.cli.arguments import Command, Parser
from coopledger.cli.terminal import Terminal
from coopledger.i18n import LANGUAGES, Translator
from coopledger.i18n.error_text import error_text

DONE, NO, COULD_NOT = 0, 1, 2
DEFAULT_LANGUAGE = "id"

MODULES = {
    "sample": "practice",
    "template": "workbooks",
    "import": "workbooks",
    "statement": "papers",
    "report": "papers",
    "close": "ledger",
    "allocate-surplus": "ledger",
    "check": "ledger",
    "export": "ledger",
    "loan-schedule": "calculators",
    "savings-interest": "calculators",
    "words": "calculators",
}
"""The commands in the order of the help, with the module of each."""
LATER = frozenset({"backup", "restore", "audit"})
"""Commands of the contract that this version does not have yet."""

_THE_ANSWER_IS_NO = (
    e.ImportRefused,
    e.ChecksFailed,
    e.MonthsNotInOrder,
    e.MonthNotOver,
    e.MonthAlreadyClosed,
    e.YearAlreadyClosed,
    e.YearNotClosed,
    e.SurplusAlreadyAllocated,
    e.NothingToAllocate,
    e.PercentagesNotWhole,
    e.DecisionBeforeYearEnd,
    e.PeriodClosed,
    e.DateOutOfRange,
)
"""Refusals that answer what was asked; every other error says that nothing could be run."""


def run(arguments: Sequence[str], *, open_window: OpenWindow) -> int:
    """Runs one command, or opens the window on a book; the exit status."""
    given = list(arguments)
    try:
        language = _language(given)
    except e.BadArgument as error:
        return _refused(error, Terminal(Translator(DEFAULT_LANGUAGE)))
    terminal = Terminal(Translator(language or DEFAULT_LANGUAGE))
    try:
        return _run(given, terminal, language, open_window)
    except e.CoopLedgerError as error:
        return _refused(error, terminal)
    except KeyboardInterrupt:
        return _refused(e.Cancelled(), terminal)
    except BrokenPipeError:
        # Whoever read the output has enough of it; the interpreter must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        full = error.errno == errno.ENOSPC
        return _refused(e.DiskFull(), terminal) if full else _mistake(error, terminal)
    except Exception as error:
        return _mistake(error, terminal)


def _run(
    given: list[str], terminal: Terminal, language: str | None, open_window: OpenWindow
) -> int:
    if not given:
        return _window(open_window, None, language)
    first, *rest = given
    if first in {"-h", "--help"}:
        return _help(terminal)
    if first == "--version":
        terminal.say(f"CoopLedger {__version__}")
        return DONE
    if first in LATER:
        raise e.ComesLater(first)
    if first in MODULES:
        return _command(first, rest, terminal)
    book = Path(first)
    if rest or first.startswith("-") or not book.exists():
        raise e.UnknownCommand(first)
    return _window(open_window, book, language)


def _window(open_window: OpenWindow, book: Path | None, language: str | None) -> int:
    if not has_display():
        raise e.NoDisplay
    return open_window(book, language)


def _command(name: str, given: list[str], terminal: Terminal) -> int:
    command = find_command(name)
    parser = Parser(
        prog=f"coopledger {name}",
        description=terminal.tr.resolve(command.help),
        allow_abbrev=False,
    )
    command.configure(parser, terminal.tr)
    parser.add_argument("--lang", choices=LANGUAGES, help=terminal.tr("id (usual) or en"))
    try:
        parsed = parser.parse_args(given)
    except SystemExit:
        # argparse leaves after printing the help that was asked for.
        return DONE
    parsed.command = name
    return command.run(parsed, terminal)


def find_command(name: str) -> Command:
    """The command of that name; its module is imported now."""
    commands: dict[str, Command] = import_module(f"coopledger.cli.{MODULES[name]}").COMMANDS
    return commands[name]


def _language(given: list[str]) -> str | None:
    """Takes `--lang id|en` out of the arguments, wherever it stands."""
    for place, argument in enumerate(given):
        option, equals, value = argument.partition("=")
        if option != "--lang":
            continue
        if not equals:
            value = given[place + 1] if place + 1 < len(given) else ""
        del given[place : place + (1 if equals else 2)]
        if value not in LANGUAGES:
            raise e.BadArgument(given[0] if given else "", f"--lang {value}")
        return value
    return None


def _help(terminal: Terminal) -> int:
    tr = terminal.tr
    terminal.say(tr("coopledger [BOOK] opens the window; coopledger COMMAND ... does one thing:"))
    terminal.say("")
    for name in MODULES:
        terminal.say(f"  {name:<18}{tr.resolve(find_command(name).help)}")
    terminal.say("")
    terminal.say(tr("coopledger COMMAND --help tells more. --lang en speaks English."))
    return DONE


def _refused(error: e.CoopLedgerError, terminal: Terminal) -> int:
    if isinstance(error, e.ImportRefused | e.ChecksFailed | e.InvalidInput):
        for problem in error.problems:
            terminal.finding(problem)
    terminal.note(f"coopledger: {error_text(error, terminal.tr)}")
    return NO if isinstance(error, _THE_ANSWER_IS_NO) else COULD_NOT


def _mistake(error: Exception, terminal: Terminal) -> int:
    if os.environ.get("COOPLEDGER_DEBUG"):
        traceback.print_exception(error)
    text = Text(
        "CoopLedger made a mistake ({what}); nothing was saved. Please report it with this line.",
        {"what": f"{type(error).__name__}: {error}".replace("\n", " ")},
    )
    terminal.note(f"coopledger: {terminal.tr.resolve(text)}")
    return COULD_NOT
