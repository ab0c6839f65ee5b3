"""`loan-schedule`, `savings-interest`, `words`: rules on their own, without a book."""

from __future__ import annotations

import argparse
import json
from datetime import date
from typing import Any

from coopledger.accounting.errors import AmountUnreadable, BadArgument, SpanReversed
from coopledger.accounting.loan_schedule import (
    InterestTiming,
    LoanMethod,
    LoanTerms,
    RepaymentSchedule,
    RoundMode,
    schedule,
)
from coopledger.accounting.money import RUPIAH, ZERO, Money, Rounding
from coopledger.accounting.rates import MONTHS_PER_YEAR
from coopledger.accounting.savings_interest import (
    ALWAYS,
    MONTHLY,
    DatedBalance,
    InterestMethod,
    InterestTerms,
    MonthInterest,
    RateStep,
    SavingsInterest,
    calculate,
    check_rates,
)
from coopledger.accounting.savings_tax import SHIPPED_TAX, with_tax
from coopledger.accounting.text import Text
from coopledger.accounting.words import amount_in_words, terbilang
from coopledger.cli.arguments import Command, Parser, amount, rate
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator, format_date_short, format_money, parse_date

BALANCE_FORM = "DATE=AMOUNT"
TIER_FORM = "FROM=PCT"
SHORTEST_YEAR, LONGEST_YEAR = 360, 366


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
    add(
        "--tier",
        metavar=TIER_FORM,
        type=_tier,
        nargs="+",
        action="extend",
        default=[],
        help=tr("from this balance upward the whole of it earns this percent per year"),
    )
    add(
        "--days-in-year",
        metavar="N",
        type=int,
        default=365,
        help=tr("365 or 360; 12 for a twelfth of the year each month"),
    )
    add(
        "--other-interest",
        metavar="N",
        type=amount,
        default=ZERO,
        help=tr("what the member's other accounts earn each month, for the limit of the tax"),
    )
    add("--json", action="store_true", help=tr("the answer as JSON"))


def _balance(text: str) -> DatedBalance:
    day, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text}: {BALANCE_FORM}")
    return DatedBalance(on=parse_date(day), balance=amount(value))


def _tier(text: str) -> RateStep:
    floor, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text}: {TIER_FORM}")
    return RateStep(from_date=ALWAYS, floor=amount(floor), rate=rate(value))


def _run_interest(arguments: argparse.Namespace, terminal: Terminal) -> int:
    first: date = arguments.first
    if arguments.last < first:
        raise SpanReversed(first, arguments.last)
    days = arguments.days_in_year
    if days != MONTHS_PER_YEAR and not SHORTEST_YEAR <= days <= LONGEST_YEAR:
        raise BadArgument(arguments.command, f"--days-in-year {days}")
    tiers: list[RateStep] = arguments.tier
    if check_rates(tiers):
        raise BadArgument(arguments.command, "--tier")
    base = RateStep(from_date=ALWAYS, floor=ZERO, rate=arguments.rate_per_year)
    rates = tuple(tiers) if any(step.floor == ZERO for step in tiers) else (base, *tiers)
    terms = InterestTerms(
        method=InterestMethod(arguments.method),
        rates=rates,
        days_in_year=MONTHLY if days == MONTHS_PER_YEAR else days,
    )
    made = with_tax(
        calculate(terms, arguments.balance, from_date=first, to_date=arguments.last),
        SHIPPED_TAX,
        other_interest=arguments.other_interest,
    )
    if arguments.json:
        terminal.say(json.dumps(_interest_values(made), indent=2))
    else:
        _print_interest(made, terminal)
    return 0


def _interest_values(made: SavingsInterest) -> dict[str, Any]:
    values: dict[str, Any] = {
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
    if made.member_tax != made.tax:
        values["tax_of_all_accounts"] = made.member_tax.to_text()
    return values


def _print_interest(made: SavingsInterest, terminal: Terminal) -> None:
    tr = terminal.tr
    terminal.say(_interest_line(tr("Month"), tr("Interest"), tr("Tax"), tr("Net")))
    for each in made.months:
        terminal.say(_money_line(str(each.period), each, tr))
    terminal.say(_money_line(tr("Total"), made, tr))
    if made.member_tax != made.tax:
        of_all = made.member_tax
        terminal.say(tr("Tax of all her accounts together: {amount}", amount=of_all))


def _money_line(first: str, earned: MonthInterest | SavingsInterest, tr: Translator) -> str:
    amounts = (earned.interest, earned.tax, earned.net)
    return _interest_line(first, *(format_money(value, tr.language) for value in amounts))


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
