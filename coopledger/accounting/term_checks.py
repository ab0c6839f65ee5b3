"""The check `term-deposits`: what the ledger holds on a certificate is what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coopledger.accounting.errors import Problem
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.term_deposits import TermDeposit


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFacts:
    """The newest term of a certificate, and what the ledger holds on its contract."""

    deposit: TermDeposit
    balance: Money


def check_term_deposits(facts: Iterable[TermFacts]) -> list[Problem]:
    """The certificates that the ledger contradicts; empty when there are none.

    One that runs holds its principal, one that has ended holds nothing.
    """
    found = []
    for fact in facts:
        expected = fact.deposit.principal if fact.deposit.running else ZERO
        if fact.balance != expected:
            found.append(
                Problem(
                    "term_deposit_differs",
                    fact.deposit.certificate,
                    {"expected": expected, "found": fact.balance},
                )
            )
    return found
