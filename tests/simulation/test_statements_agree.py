"""What every member is told agrees with everything else that knows it.

For each member the closing figures of her statement are what the ledger holds, what the list of
savings says, and what somebody finds who sums the exported journal by her number. The small book is
lived in every run; `make soak` lives 220 members through three years. Where
Beancount is installed it sums too.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from coopledger.accounting.calendar import months_between
from coopledger.accounting.member_accounts import AccountGroup, group_of, member_accounts
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.accounting.statement_code import StatementCode, cooperative_mark
from coopledger.services import (
    exporting,
    member_reports,
    opening,
    reporting,
    sample,
    statements_members,
)
from coopledger.services.exporting import ExportFormat
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.services.statement_codes import Finding, verify_code
from coopledger.storage import balances, chart_store, member_store

SOAK = os.environ.get("COOPLEDGER_SOAK") == "1"
FIRST_DAY = date(2023, 1, 1)
MEMBERS, YEARS = (220, 3) if SOAK else (14, 1)
LAST_DAY = date(2022 + YEARS, 12, 31)
DAYS = (date(2023, 6, 15), date(2023, 12, 31), LAST_DAY)


def _nothing() -> Money:
    return ZERO


Held = dict[str, dict[str, Money]]
"""What each member holds, by her number and the account's code, debit less credit."""


@dataclass(frozen=True)
class Lived:
    """A cooperative that was lived, and its journal as Beancount reads it."""

    session: Session
    export: str


@pytest.fixture(scope="session")
def lived() -> Iterator[Lived]:
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Simulasi", opening_date=FIRST_DAY),
        user=User(name="bendahara", role=Role.TREASURER),
        clock=SetClock(FIRST_DAY),
        ids=SeededIds(5),
        rules=BookRules(
            membership_share=(DatedAmount(from_date=FIRST_DAY, amount=sample.SHARE),),
            mandatory_savings=(DatedAmount(from_date=FIRST_DAY, amount=sample.DUES),),
        ),
    )
    request = sample.SampleRequest(members=MEMBERS, years=YEARS, seed=5, until=LAST_DAY)
    life = sample.Life(session, request)
    with session.books.write():
        for period in months_between(FIRST_DAY, LAST_DAY):
            life.month(period)
    journal = exporting.whole_journal(session)
    yield Lived(session, exporting.as_text(journal, ExportFormat.BEANCOUNT))
    session.books.close()


@cache
def exported(text: str, at: date) -> Held:
    """Sums the exported postings by member, as somebody without this program would."""
    codes: dict[str, str] = {}
    held: Held = defaultdict(lambda: defaultdict(_nothing))
    account, amount, counts, name = "", ZERO, False, ""
    for line in text.splitlines():
        if opened := re.fullmatch(r"\S+ open (\S+) IDR", line):
            name = opened[1]
        elif code := re.fullmatch(r'  code: "(\d+)"', line):
            codes[name] = code[1]
        elif begun := re.match(r"(\d{4}-\d\d-\d\d) \*", line):
            counts = date.fromisoformat(begun[1]) <= at
        elif posting := re.fullmatch(r"  ([A-Z][\w:-]+)  (-?[\d.]+) IDR", line):
            account, amount = posting[1], Money(int(posting[2].replace(".", "")))
        elif (of := re.fullmatch(r'    member: "(.+)"', line)) and counts:
            held[of[1]][codes[account]] += amount
    return held


def in_ledger(session: Session, at: date) -> Held:
    held: Held = defaultdict(lambda: defaultdict(_nothing))
    with session.books.read() as tx:
        codes = member_accounts(chart_store.chart(tx))
        numbers = {member.id: member.number for member in member_store.everyone(tx)}
        for (code, member_id, _), net in balances.by_contract(tx, codes, at=at).items():
            if member_id is not None:
                held[numbers[member_id]][code] += net
    return held


def savings_listed(session: Session, at: date) -> dict[str, Money]:
    report = member_reports.savings_balances(session, at)
    amounts = {row.member: row.cells[-1] for row in report.rows if row.member}
    assert all(isinstance(amount, Money) for amount in amounts.values())
    return amounts  # type: ignore[return-value]


@pytest.mark.parametrize("at", DAYS)
def test_every_statement_agrees_with_ledger_list_and_export(lived: Lived, at: date) -> None:
    session = lived.session
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        everyone = member_store.everyone(tx)
    ledger, recounted = in_ledger(session, at), exported(lived.export, at)
    listed = savings_listed(session, at)
    span = (date(at.year, 1, 1), at)
    told = {
        statement.member.number: statement
        for statement in statements_members.member_statements(session, *span)
    }
    assert len(everyone) == MEMBERS
    seen = 0
    for member in everyone:
        statement = told.get(member.number)
        if statement is None:
            assert not any(ledger[member.number].values())
            continue
        seen += 1
        assert statement == statements_members.member_statement(session, member.number, *span)
        figures = statement.closing_figures
        for source in (ledger, recounted):
            held = source[member.number]
            for group in AccountGroup:
                sums = [
                    net if group in (AccountGroup.LOANS, AccountGroup.RECEIVABLES) else -net
                    for code, net in held.items()
                    if group_of(chart.account(code)) is group
                ]
                assert figures.of(group) == total(sums), (member.number, group)
        assert figures.savings == listed.get(member.number, ZERO)
        for account in statement.accounts:
            listed_sum = account.opening + account.listed_increase - account.listed_decrease
            assert listed_sum == account.closing
    assert seen >= MEMBERS * 2 // 3


def test_every_paper_of_the_book_agrees_with_it(lived: Lived) -> None:
    session = lived.session
    issuer = reporting.issuer(session)
    for statement in statements_members.member_statements(session, FIRST_DAY, LAST_DAY):
        code = StatementCode(
            cooperative=cooperative_mark(issuer.cooperative),
            member=statement.member.number,
            from_date=FIRST_DAY,
            to_date=LAST_DAY,
            figures=statement.closing_figures,
            chain_head=issuer.chain_head,
        )
        verdict = verify_code(session, code.to_text())
        assert verdict.finding is Finding.AGREES, statement.member.number


def test_beancount_sums_the_same(lived: Lived, tmp_path: Path) -> None:
    loader = pytest.importorskip("beancount.loader")
    from beancount.core.data import Open, Transaction

    file = tmp_path / "book.beancount"
    file.write_text(lived.export, encoding="utf-8")
    entries, errors, _ = loader.load_file(str(file))
    assert errors == []
    codes = {entry.account: entry.meta["code"] for entry in entries if isinstance(entry, Open)}
    held: Held = defaultdict(lambda: defaultdict(_nothing))
    for entry in entries:
        if not isinstance(entry, Transaction):
            continue
        for posting in entry.postings:
            if "member" in posting.meta:
                sen = int(posting.units.number.scaleb(2))
                held[posting.meta["member"]][codes[posting.account]] += Money(sen)
    ledger = in_ledger(lived.session, LAST_DAY)
    for number, by_code in ledger.items():
        for code, net in by_code.items():
            assert held[number][code] == net, (number, code)
