"""A small cooperative lives a seeded year, with slips taken back; every check holds every month.

The seed stands in the test's name; `COOPLEDGER_SEED` and `make soak` choose others.
"""

from __future__ import annotations

import os
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from coopledger.accounting.calendar import months_between
from coopledger.accounting.chart import ASSET_TYPES, AccountType, CashFlow, Codes, Side
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.services import checking, journal, loans, opening, sample, statements, surplus
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import balances, chart_store, journal_store, shop_store

SOAK = os.environ.get("COOPLEDGER_SOAK") == "1"
FIRST_SEED = int(os.environ.get("COOPLEDGER_SEED", "1"))
SEEDS = range(FIRST_SEED, FIRST_SEED + (100 if SOAK else 3))
FIRST_DAY = date(2024, 1, 1)
UNTIL = date(2025, 4, 10)
"""A year, and the months after it in which it is closed and decided upon."""


def new_life(seed: int) -> sample.Life:
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Simulasi", opening_date=FIRST_DAY),
        user=User(name="bendahara", role=Role.TREASURER),
        clock=SetClock(FIRST_DAY),
        ids=SeededIds(seed),
        rules=BookRules(
            membership_share=(DatedAmount(from_date=FIRST_DAY, amount=sample.SHARE),),
            mandatory_savings=(DatedAmount(from_date=FIRST_DAY, amount=sample.DUES),),
        ),
    )
    request = sample.SampleRequest(members=9 + seed % 5, years=1, seed=seed, until=UNTIL)
    return sample.Life(session, request)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_check_holds_every_month_of_a_year(seed: int) -> None:
    life = new_life(seed)
    session = life.session
    dice = random.Random(seed * 7919)
    taken_back = 0
    for period in months_between(FIRST_DAY, UNTIL):
        life.month(period)
        taken_back += take_back_some(session, dice, period.first_day)
        for result in checking.check(session):
            assert result.holds, (seed, str(period), result.name, result.problems)
        check_by_hand(session, min(period.last_day, UNTIL))
    assert taken_back > 0
    assert decided_surplus(session) == max(surplus.allocation(session, 2024).surplus, ZERO)
    session.books.close()


def take_back_some(session: Session, dice: random.Random, since: date) -> int:
    """Takes back up to three random entries of the month, where the services allow it."""
    with session.books.read() as tx:
        month = list(journal_store.entries_between(tx, since, since + timedelta(days=27)))
    done = 0
    for entry in dice.sample(month, k=min(3, len(month))):
        request = journal.ReversalRequest(
            operation_id=session.ids.new(), voucher=str(entry.voucher), reason="salah ketik"
        )
        try:
            journal.reverse(session, request)
        except CoopLedgerError:
            # What may not be taken back (a paid loan, savings that are spent) stays whole.
            continue
        done += 1
    return done


def check_by_hand(session: Session, at: date) -> None:
    """Recomputes from the raw lines what stores and statements say."""
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        nets: dict[str, int] = defaultdict(int)
        contracts: dict[int, int] = defaultdict(int)
        for entry in journal_store.all_entries(tx):
            for line in entry.draft.lines:
                signed = line.amount.sen if line.side is Side.DEBIT else -line.amount.sen
                if entry.draft.posted_on <= at:
                    nets[line.account] += signed
                if line.contract_id is not None and line.account == "1201":
                    contracts[line.contract_id] += signed
        assert sum(nets.values()) == 0
        assert {code: net for code, net in nets.items() if net} == {
            code: net.sen for code, net in balances.by_account(tx, at=at).items() if net
        }
        stock = sum(item.value.sen for item in shop_store.stocks_on(tx, at).values())
        assert stock == nets["1301"]
        assert all(net >= 0 for net in contracts.values())
    running = {
        summary.loan.contract_id: summary.position.outstanding.sen
        for summary in loans.running_loans(session, UNTIL + timedelta(days=365))
    }
    assert running == {key: value for key, value in contracts.items() if value}
    position = statements.financial_position(session, at=at)
    assets = sum(nets[code] for code in nets if chart[code].type in ASSET_TYPES)
    assert position.totals["assets"].sen == assets
    assert position.totals["assets"] == position.totals["liabilities"] + position.totals["equity"]
    flow = statements.cash_flow(session, from_date=FIRST_DAY, to_date=at)
    cash = sum(net for code, net in nets.items() if chart[code].cash_flow is CashFlow.CASH)
    assert flow.totals["closing_cash"].sen == cash
    parts = (flow.totals[name] for name in ("operating", "investing", "financing"))
    assert sum(part.sen for part in parts) == cash - flow.totals["opening_cash"].sen
    equity = [code for code in nets if chart[code].type is AccountType.EQUITY]
    assert position.totals["equity"].sen == -sum(nets[code] for code in equity) - sum(
        net
        for code, net in nets.items()
        if chart[code].type not in ASSET_TYPES
        and chart[code].type
        not in {
            AccountType.EQUITY,
            AccountType.CURRENT_LIABILITY,
            AccountType.LONG_TERM_LIABILITY,
            AccountType.MEMO,
        }
    )


def decided_surplus(session: Session) -> Money:
    """What the meeting shared out, read back from the entry's lines."""
    with session.books.read() as tx:
        shared = [
            line.amount
            for entry in journal_store.all_entries(tx)
            if entry.draft.kind.value == "surplus_allocation" and entry.reversed_by is None
            for line in entry.draft.lines
            if line.side is Side.CREDIT and line.account != Codes.PRIOR_SURPLUS
        ]
    return sum(shared, ZERO)


def lives() -> Iterator[sample.Life]:
    for _ in range(2):
        yield new_life(3)


def test_the_same_seed_gives_the_same_chain_head() -> None:
    heads = []
    for life in lives():
        for period in months_between(FIRST_DAY, date(2024, 3, 31)):
            life.month(period)
        with life.session.books.read() as tx:
            heads.append(journal_store.head(tx))
        life.session.books.close()
    assert heads[0] == heads[1]
