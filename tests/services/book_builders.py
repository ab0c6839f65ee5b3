"""A book that is filled by journal lines written as an accountant writes them.

`book.post("2025-03-31", "D 1101 1250000", "K 3102 1250000 [A]")`: side, account, rupiah, the
member in brackets, and a business unit behind an at sign (`@USP`). Members and contracts appear
when first named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

import sqlalchemy as sa

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Demands, Side, Unit
from coopledger.accounting.journal import DraftEntry, EntryKind, JournalEntry, Line, reversal
from coopledger.accounting.members import Gender, MemberDetails, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.settings import DEFAULT_SURPLUS_RULES, Cooperative, Part, SurplusRules
from coopledger.services import closing, opening, posting, surplus
from coopledger.services.changes import Posted
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import chart_store, member_store, schema

_LINE = re.compile(
    r"(?P<side>[DK]) (?P<code>\d{4}) (?P<amount>[\d.]+)"
    r"(?: \[(?P<member>\w+)\])?(?: @(?P<unit>\w+))?"
)


@dataclass
class Book:
    """An open book in memory with short verbs."""

    session: Session
    clock: SetClock
    _members: dict[str, int] = field(default_factory=dict)
    _contracts: dict[tuple[str, str], int] = field(default_factory=dict)

    def member(self, number: str) -> int:
        """The member's id; she joins the register when first named."""
        if number not in self._members:
            details = MemberDetails(
                number=number,
                name=f"Ibu {number}",
                gender=Gender.FEMALE,
                joined_on=date(2020, 1, 1),
            )
            with self.session.books.write() as tx:
                self._members[number] = member_store.add(tx, details, MemberStatus.ACTIVE).id
        return self._members[number]

    def contract(self, number: str, code: str) -> int:
        """The member's savings account or loan on a ledger account."""
        key = (number, code)
        if key not in self._contracts:
            with self.session.books.write() as tx:
                added = tx.connection.execute(
                    sa.insert(schema.contract).values(
                        kind="loan" if code.startswith("12") else "savings",
                        number=f"{code}-{number}",
                        member_id=self.member(number),
                        account_code=code,
                        opened_on="2020-01-01",
                    )
                )
                self._contracts[key] = (added.inserted_primary_key or [0])[0]
        return self._contracts[key]

    def line(self, text: str) -> Line:
        """A line out of its text."""
        found = _LINE.fullmatch(text)
        assert found, text
        with self.session.books.read() as tx:
            account = chart_store.chart(tx).account(found["code"])
        member = found["member"]
        bound = member and account.demands is Demands.CONTRACT
        return Line(
            account=account.code,
            side=Side(found["side"]),
            amount=Money.from_decimal(Decimal(found["amount"])),
            unit=Unit(found["unit"]) if found["unit"] else account.default_unit,
            member_id=self.member(member) if member else None,
            contract_id=self.contract(member, account.code) if bound else None,
        )

    def post(
        self, on: str, *lines: str, kind: EntryKind = EntryKind.JOURNAL, operation_id: str = ""
    ) -> JournalEntry:
        """Posts an entry."""
        draft = DraftEntry(
            kind=kind,
            posted_on=date.fromisoformat(on),
            description="Uji",
            lines=tuple(self.line(text) for text in lines),
        )
        with self.session.books.write() as tx:
            return posting.post(tx, self.session, draft, operation_id or self.session.ids.new())

    def opening(self, *lines: str) -> JournalEntry:
        """Posts the opening entry, on the day before the books begin."""
        with self.session.books.read() as tx:
            begins = opening.settings_store.cooperative(tx).opening_date
        day = date.fromordinal(begins.toordinal() - 1)
        return self.post(day.isoformat(), *lines, kind=EntryKind.OPENING)

    def reverse(self, entry: JournalEntry, on: str) -> JournalEntry:
        """Takes an entry back."""
        draft = reversal(entry, on=date.fromisoformat(on), description="Balik")
        with self.session.books.write() as tx:
            return posting.post(tx, self.session, draft, self.session.ids.new())

    def close_month(self, text: str) -> None:
        """Locks a month."""
        closing.close_month(self.session, closing.CloseMonthRequest(period=Period.parse(text)))

    def close_year(self, year: int) -> Posted:
        """Closes a book year."""
        return closing.close_year(
            self.session,
            closing.CloseYearRequest(operation_id=self.session.ids.new(), year=year),
        )

    def allocate(self, year: int, decided_on: str) -> Posted:
        """Posts the meeting's decision."""
        return surplus.allocate(
            self.session,
            surplus.AllocateRequest(
                operation_id=self.session.ids.new(),
                year=year,
                decided_on=date.fromisoformat(decided_on),
            ),
        )

    def as_role(self, role: Role) -> Session:
        """The same book in other hands."""
        return replace(self.session, user=User(name="lain", role=role))


def new_book(
    opening_date: str = "2025-01-01",
    *,
    today: str = "2030-01-01",
    rules: SurplusRules = DEFAULT_SURPLUS_RULES,
    start_month: int = 1,
) -> Book:
    """An empty book in memory."""
    clock = SetClock(date.fromisoformat(today))
    session = opening.new_book_in_memory(
        Cooperative(
            name="Koperasi Uji",
            opening_date=date.fromisoformat(opening_date),
            fiscal_year_start_month=start_month,
            chair="Rohmah",
            secretary="Yuliana",
            treasurer="Siti Aminah",
        ),
        user=User(name="siti", role=Role.TREASURER),
        clock=clock,
        ids=SeededIds(7),
        surplus_rules=rules,
    )
    return Book(session=session, clock=clock)


def percentages(**percent: float) -> dict[Part, int]:
    """A table of the allocation: `percentages(reserve=25, capital_return=7.5)`."""
    return {Part(name): round(share * 10_000) for name, share in percent.items()}
