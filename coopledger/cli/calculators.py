"""`loan-schedule`, `savings-interest`, `words`: rules on their own, without a book."""

from __future__ import annotations

import argparse
import json
from datetime import date
from typing import Any

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import AmountUnreadable, BadArgument, ComesLater, SpanReversed
from coopledger.accounting.loan_schedule import (
    InterestTiming,
    LoanMethod,
    LoanTerms,
    RepaymentSchedule,
    RoundMode,
    schedule,
)
from coopledger.accounting.money import RUPIAH, Money, Rounding
from coopledger.accounting.savings_interest import (
    DatedBalance,
    InterestMethod,
    InterestTerms,
    SavingsInterest,
    calculate,
)
from coopledger.accounting.text import Text
from coopledger.accounting.words import amount_in_words, terbilang
from coopledger.cli.arguments import Command, Parser, amount, rate
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator, format_date_short, format_money, parse_date

BALANCE_FORM = "DATE=AMOUNT"


# --- loan-schedule ---


def _configure_schedule(parser: Parser, tr: Translator) -> None:
    add = parser.add_argument
    add("--principal", metavar="N", type=amount, required=True, help=tr("how much is lent"))
    add("--rate-per-year", metavar="PCT", type=rate, required=True, help=tr("percent per year"))
    add("--months", metavar="N", type=int, required=True, help=tr("how many months"))
    add("--method", choices=[each.value for each in LoanMethod], required=True)
    add("--start", metavar="DATE", type=parse_date, required=True, help=tr("the payout day"))
    add("--round-to", metavar="N", type=amount, default=RUPIAH, help=tr("the unit of each line"))
    add("--round-mode", choices=[each.value for each in RoundMode], default="nearest")
    add("--rounding", choices=["half-up", "half-even"], default="half-up")
    add("--grace-principal", metavar="N", type=int, default=0, help=tr("months of interest alone"))
    add("--interest", choices=[each.value for each in InterestTiming], default="end")
    add("--json", action="store_true", help=tr("the answer as JSON"))


def _run_schedule(arguments: argparse.Namespace, terminal: Terminal) -> int:
    made = schedule(
        LoanTerms(
            principal=arguments.principal,
            rate_per_year=arguments.rate_per_year,
            term_months=arguments.months,
            method=LoanMethod(arguments.method),
            start=arguments.start,
            round_to=arguments.round_to,
            round_mode=RoundMode(arguments.round_mode),
            rounding=Rounding(arguments.rounding),
            grace_principal_months=arguments.grace_principal,
            interest_at=InterestTiming(arguments.interest),
        )
    )
    if arguments.json:
        terminal.say(json.dumps(_schedule_values(made), indent=2))
    else:
        _print_schedule(made, terminal)
    return 0


def _schedule_values(made: RepaymentSchedule) -> dict[str, Any]:
    return {
        "instalments": [
            {
                "number": each.number,
                "due_on": each.due_on.isoformat(),
                "principal": each.principal.to_text(),
                "interest": each.interest.to_text(),
                "total": each.total.to_text(),
                "balance": each.balance.to_text(),
            }
            for each in made.instalments
        ],
        "total_interest": made.total_interest.to_text(),
        "total": made.total.to_text(),
        "effective_rate_per_year": f"{made.effective_rate_per_year:f}",
    }


def _print_schedule(made: RepaymentSchedule, terminal: Terminal) -> None:
    tr = terminal.tr
    titles = (tr("No."), tr("Due"), tr("Principal"), tr("Interest"), tr("Total"), tr("Balance"))
    terminal.say(_line(*titles))
    for each in made.instalments:
        money = (each.principal, each.interest, each.total, each.balance)
        terminal.say(
            _line(
                str(each.number),
                format_date_short(each.due_on),
                *(format_money(value, tr.language) for value in money),
            )
        )
    sums = (made.terms.principal, made.total_interest, made.total)
    terminal.say(_line("", tr("Total"), *(format_money(value, tr.language) for value in sums)))


def _line(number: str, due: str, *amounts: str) -> str:
    return f"{number:>4} {due:<12}" + "".join(f"{text:>18}" for text in amounts)


# --- savings-interest ---


def _configure_interest(parser: Parser, tr: Translator) -> None:
    add = parser.add_argument
    add("--method", choices=[each.value for each in InterestMethod], required=True)
    add("--rate-per-year", metavar="PCT", type=rate, required=True, help=tr("percent per year"))
    add("--from", dest="first", metavar="DATE", type=parse_date, required=True)
    add("--to", dest="last", metavar="DATE", type=parse_date, required=True)
    add(
        "--balance",
        metavar=BALANCE_FORM,
        type=_balance,
        nargs="+",
        action="extend",
        required=True,
        help=tr("what the account holds from the end of that day on"),
    )
    add("--tier", metavar="FROM=PCT", nargs="+", action="extend", help=tr("comes later"))
    add("--days-in-year", metavar="N", type=int, default=365)
    add("--other-interest", metavar="N", help=tr("comes later"))
    add("--json", action="store_true", help=tr("the answer as JSON"))


def _balance(text: str) -> DatedBalance:
    day, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text}: {BALANCE_FORM}")
    return DatedBalance(on=parse_date(day), balance=amount(value))


def _run_interest(arguments: argparse.Namespace, terminal: Terminal) -> int:
    for option in ("tier", "other_interest"):
        if getattr(arguments, option) is not None:
            raise ComesLater(f"--{option.replace('_', '-')}")
    first: date = arguments.first
    if arguments.last < first:
        raise SpanReversed(first, arguments.last)
    if arguments.days_in_year <= 0:
        raise BadArgument(arguments.command, f"--days-in-year {arguments.days_in_year}")
    terms = InterestTerms(
        method=InterestMethod(arguments.method),
        rate=arguments.rate_per_year,
        days_in_year=arguments.days_in_year,
    )
    made = calculate(terms, arguments.balance, from_date=first, to_date=arguments.last)
    if arguments.json:
        terminal.say(json.dumps(_interest_values(made), indent=2))
    else:
        _print_interest(made, terminal)
    return 0


def _interest_values(made: SavingsInterest) -> dict[str, Any]:
    return {
        "interest": made.interest.to_text(),
        "tax": made.tax.to_text(),
        "net": made.net.to_text(),
        "months": [
            {
                "month": str(each.period),
                "interest": each.interest.to_text(),
                "tax": each.tax.to_text(),
            }
            for each in made.months
        ],
    }


def _print_interest(made: SavingsInterest, terminal: Terminal) -> None:
    tr = terminal.tr
    terminal.say(_interest_line(tr("Month"), tr("Interest"), tr("Tax")))
    for each in made.months:
        terminal.say(_money_line(each.period, each.interest, each.tax, tr))
    sums = (format_money(value, tr.language) for value in (made.interest, made.tax))
    terminal.say(_interest_line(tr("Total"), *sums))


def _money_line(period: Period, interest: Money, tax: Money, tr: Translator) -> str:
    amounts = (format_money(value, tr.language) for value in (interest, tax))
    return _interest_line(str(period), *amounts)


def _interest_line(first: str, *amounts: str) -> str:
    return f"{first:<10}" + "".join(f"{text:>18}" for text in amounts)


# --- words ---


def _configure_words(parser: Parser, tr: Translator) -> None:
    parser.add_argument("amount", metavar="N", help=tr("an amount in whole rupiah"))


def _run_words(arguments: argparse.Namespace, terminal: Terminal) -> int:
    text: str = arguments.amount
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        raise AmountUnreadable(text, "whole_rupiah")
    if len(digits) > 18:
        raise AmountUnreadable(text, "too_long")
    value = Money.rupiah(int(text))
    in_words = terbilang if terminal.tr.language == "id" else amount_in_words
    terminal.say(in_words(value))
    return 0


COMMANDS = {
    "loan-schedule": Command(Text("the instalments of a loan"), _configure_schedule, _run_schedule),
    "savings-interest": Command(
        Text("the interest on a savings account"), _configure_interest, _run_interest
    ),
    "words": Command(Text("an amount in words"), _configure_words, _run_words),
}
