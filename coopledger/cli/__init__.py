"""The command line of docs/CONTRACT.md, section 1: thin, it calls services and prints.

A command's module is imported when the command is run, so that `words` and `loan-schedule` load no
database.
"""

from __future__ import annotations

from coopledger.cli.main import main

__all__ = ["main"]
