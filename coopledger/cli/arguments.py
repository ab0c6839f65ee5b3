"""Arguments that several commands share, and how their texts are read."""

from __future__ import annotations

import argparse
import getpass
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

from coopledger.accounting.calendar import EARLIEST, LATEST
from coopledger.accounting.errors import (
    AmountTooLarge,
    AmountUnreadable,
    BadArgument,
    DateUnreadable,
    FileUnreadable,
    NumberUnreadable,
    PasswordMissing,
)
from coopledger.accounting.money import MAX_AMOUNT, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.text import Text
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator

PASSWORD_VARIABLE = "COOPLEDGER_PASSWORD"  # noqa: S105 -- the name of a variable, no password

_AMOUNT = re.compile(r"[0-9]{1,15}(?:\.[0-9]+)?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_YEAR = re.compile(r"[0-9]{4}")
_RATE = re.compile(r"[0-9]{1,6}(?:\.[0-9]+)?")


class Parser(argparse.ArgumentParser):
    """A parser whose refusal is a typed error like any other."""

    def error(self, message: str) -> NoReturn:
        """Raises what is wrong instead of printing a usage and leaving."""
        raise BadArgument(self.prog.partition(" ")[2], message)


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        help: What it does, in one line.
        configure: Adds its arguments.
        run: Does it; its exit status.
    """

    help: Text
    configure: Callable[[Parser, Translator], None]
    run: Callable[[argparse.Namespace, Terminal], int]


def amount(text: str) -> Money:
    """An amount as scripts write it: `5000000` or `4109.59`.

    Raises:
        AmountUnreadable: When it is no decimal number, has parts of a sen, or could be thousands as
            people here write them: `5.000`.
        AmountTooLarge: When it is above the largest amount.
    """
    if not _AMOUNT.fullmatch(text) or _THOUSANDS.fullmatch(text):
        raise AmountUnreadable(text, "negative" if text.startswith("-") else "decimal_number")
    try:
        value = Money.from_decimal(Decimal(text))
    except ValueError as error:
        raise AmountUnreadable(text, "too_fine") from error
    if value > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    return value


def book_year(text: str) -> int:
    """A book year: `2025`.

    Raises:
        argparse.ArgumentTypeError: When it is no year.
        DateUnreadable: When it is outside the calendar.
    """
    if not _YEAR.fullmatch(text):
        raise argparse.ArgumentTypeError(text)
    year = int(text)
    if not EARLIEST.year <= year <= LATEST.year:
        raise DateUnreadable(text, "too_early" if year < EARLIEST.year else "too_late")
    return year


def rate(text: str) -> Rate:
    """A percentage as scripts write it: `24` or `22.5`.

    Raises:
        NumberUnreadable: When it is none, or finer than four decimals.
    """
    if not _RATE.fullmatch(text):
        raise NumberUnreadable(text, "negative" if text.startswith("-") else "form")
    try:
        return Rate.percent(text)
    except ValueError as error:
        raise NumberUnreadable(text, "too_fine") from error


def add_book(parser: Parser, tr: Translator) -> None:
    """The book that a command works on, and who opens it."""
    parser.add_argument("book", metavar="BOOK", type=Path, help=tr("the book's folder"))
    add_credentials(parser, tr)


def add_credentials(parser: Parser, tr: Translator) -> None:
    """Who opens the book, and where her password comes from."""
    parser.add_argument("--user", metavar="NAME", help=tr("who opens the book"))
    parser.add_argument(
        "--password-file",
        metavar="FILE",
        type=Path,
        help=tr("a file with the password in its first line"),
    )


def password(arguments: argparse.Namespace, tr: Translator, *, new: bool = False) -> str:
    """The password: from the file, else from the environment, else typed.

    Args:
        arguments: What the command was given.
        tr: For the question.
        new: Whether it is asked for twice, because it is a new one.

    Raises:
        FileUnreadable: When the file cannot be read.
        PasswordMissing: When nobody is there to type it.
    """
    if arguments.password_file is not None:
        path: Path = arguments.password_file
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeError) as error:
            raise FileUnreadable(str(path), str(error)) from error
        return lines[0] if lines else ""
    if PASSWORD_VARIABLE in os.environ:
        return os.environ[PASSWORD_VARIABLE]
    if not sys.stdin.isatty():
        raise PasswordMissing
    typed = getpass.getpass(tr("Password: "))
    if new and getpass.getpass(tr("Password again: ")) != typed:
        raise BadArgument(arguments.command, tr("the two passwords differ"))
    return typed
