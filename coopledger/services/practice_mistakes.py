"""Mistakes planted in the practice cooperative, to be found and put right like real ones.

Each is an ordinary act of an ordinary service with a wrong amount, member, date or account. Whether
it was put right is seen in the book: the wrong entry is taken back, and the right one stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Codes, Side
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.text import Text
from coopledger.accounting.vouchers import Direction
from coopledger.i18n import format_date_short, format_money
from coopledger.services import cash, journal, loans, savings
from coopledger.services.changes import Posted
from coopledger.services.session import Session
from coopledger.storage import balances, journal_store, loan_store, member_store, settings_store
from coopledger.storage.database import Tx

SETTING = "practice mistakes"
ELECTRICITY = "6104"
SUPPLIES = "6103"
MEETING_COSTS = "7103"
WAGES = "6101"
REPAIRS = "6106"
OTHER_INCOME = "8103"


class MistakeKind(Enum):
    """What went wrong."""

    WRONG_MEMBER = "wrong_member"
    TEN_TIMES = "ten_times"
    WRONG_MONTH = "wrong_month"
    TWICE = "twice"
    INTEREST_AS_PRINCIPAL = "interest_as_principal"
    CASH_BELOW_ZERO = "cash_below_zero"
    GRANT_AS_INCOME = "grant_as_income"
    WRONG_ACCOUNT = "wrong_account"


class MistakeState(Enum):
    """How far it is put right."""

    OPEN = "open"
    TAKEN_BACK = "taken_back"
    """The wrong entry is gone, and the right one is still missing."""
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeMistake:
    """One planted mistake.

    Attributes:
        title: What one would notice, without saying where.
        hints: Where to look, what to look for, and at last which entry it is.
        entry_id: The wrong entry.
    """

    kind: MistakeKind
    state: MistakeState
    title: Text
    hints: tuple[Text, ...]
    entry_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planted:
    """What is kept of a mistake: which entries are wrong, and which lines would be right."""

    kind: MistakeKind
    entries: tuple[int, ...]
    right: tuple[tuple[str, str, int, int | None], ...]
    from_date: date
    to_date: date
    values: dict[str, str]


def plant(session: Session) -> int:
    """Plants the mistakes into the month before the running one, and tells how many.

    A mistake for which the book has no room (no loan runs, nobody saves) is left out.

    Raises:
        CoopLedgerError: What the services refuse.
    """
    with session.books.write() as tx:
        planted = [each for each in _Planter(tx, session).all() if each is not None]
        settings_store.put(tx, SETTING, [_to_json(each) for each in planted])
    return len(planted)


def mistakes(session: Session) -> tuple[PracticeMistake, ...]:
    """The planted mistakes, and how far each is put right; none in a book without any."""
    with session.books.read() as tx:
        kept = settings_store.get(tx, SETTING) or []
        return tuple(_mistake(tx, _from_json(each)) for each in kept)


def _mistake(tx: Tx, planted: _Planted) -> PracticeMistake:
    title, *hints = TEXTS[planted.kind]
    wrong = journal_store.by_id(tx, planted.entries[0])
    values = {**planted.values, "voucher": str(wrong.voucher)}
    return PracticeMistake(
        kind=planted.kind,
        state=_state(tx, planted),
        title=title,
        hints=tuple(replace(hint, values=values) for hint in hints),
        entry_id=wrong.id,
    )


def _state(tx: Tx, planted: _Planted) -> MistakeState:
    wrong = [journal_store.by_id(tx, entry_id) for entry_id in planted.entries]
    standing = [entry for entry in wrong if entry.reversed_by is None]
    if planted.kind is MistakeKind.TWICE:
        states = {2: MistakeState.OPEN, 1: MistakeState.CORRECTED, 0: MistakeState.TAKEN_BACK}
        return states[len(standing)]
    if standing:
        return MistakeState.OPEN
    for entry in journal_store.entries_between(tx, planted.from_date, planted.to_date):
        if _is_right(entry, planted):
            return MistakeState.CORRECTED
    return MistakeState.TAKEN_BACK


def _is_right(entry: JournalEntry, planted: _Planted) -> bool:
    if entry.reversed_by is not None or entry.draft.reverses is not None:
        return False
    named = {line[3] for line in planted.right} != {None}
    lines = sorted(
        (line.account, line.side.value, line.amount.sen, (line.member_id or 0) if named else 0)
        for line in entry.draft.lines
    )
    return lines == sorted((a, side, sen, who or 0) for a, side, sen, who in planted.right)


_DAY = timedelta(days=1)


class _Planter:
    """Plants one mistake after the other into the last month that is over and open."""

    def __init__(self, tx: Tx, session: Session) -> None:
        self._tx = tx
        self._session = session
        self._today = session.clock.today()
        self._month = Period.of(self._today).plus(-1)

    def all(self) -> Iterator[_Planted | None]:
        yield self._wrong_member()
        yield self._ten_times()
        yield self._wrong_month()
        yield self._twice()
        yield self._interest_as_principal()
        yield self._grant_as_income()
        yield self._wrong_account()
        yield self._cash_below_zero()

    def _day(self, number: int) -> date:
        return self._month.first_day.replace(day=number)

    def _kept(
        self,
        kind: MistakeKind,
        posted: Sequence[Posted],
        lines: Sequence[tuple[str, Side, Money, int | None]],
        span: tuple[date, date],
        /,
        **values: object,
    ) -> _Planted:
        return _Planted(
            kind=kind,
            entries=tuple(each.entry.id for each in posted),
            right=tuple((account, side.value, m.sen, who) for account, side, m, who in lines),
            from_date=span[0],
            to_date=span[1],
            values={name: _written(value) for name, value in values.items()},
        )

    def _span(self) -> tuple[date, date]:
        return self._month.first_day, self._month.last_day

    def _savers(self) -> list[Member]:
        return [each for each in member_store.everyone(self._tx) if each.status.is_member]

    def _wrong_member(self) -> _Planted | None:
        people, amount = self._savers(), Money.rupiah(150_000)
        if len(people) < 2:
            return None
        wrong, right = people[len(people) // 4], people[len(people) // 2]
        posted = savings.deposit(
            self._session,
            savings.DepositRequest(
                operation_id=self._session.ids.new(),
                posted_on=self._day(16),
                member_number=wrong.number,
                product="SS",
                amount=amount,
                description=f"Setoran sukarela {right.name} ({right.number})",
            ),
        )
        savings_account = next(
            line.account for line in posted.entry.draft.lines if line.account != Codes.CASH
        )
        return self._kept(
            MistakeKind.WRONG_MEMBER,
            [posted],
            [
                (Codes.CASH, Side.DEBIT, amount, None),
                (savings_account, Side.CREDIT, amount, right.id),
            ],
            self._span(),
            name=right.name,
            number=right.number,
            other=wrong.name,
        )

    def _pay(
        self, on: date, amount: Money, account: str, words: str, reference: str = ""
    ) -> Posted:
        return cash.record_voucher(
            self._session,
            cash.VoucherRequest(
                operation_id=self._session.ids.new(),
                posted_on=on,
                direction=Direction.OUT,
                amount=amount,
                account=account,
                description=words,
                reference=reference,
            ),
        )

    def _may_pay(self, on: date, amount: Money) -> bool:
        return cash.spendable(self._session, Codes.CASH, on) >= amount

    @staticmethod
    def _paid(amount: Money, account: str) -> list[tuple[str, Side, Money, int | None]]:
        return [(account, Side.DEBIT, amount, None), (Codes.CASH, Side.CREDIT, amount, None)]

    def _ten_times(self) -> _Planted | None:
        on, right = self._day(18), Money.rupiah(86_500)
        wrong = Money(right.sen * 10)
        if not self._may_pay(on, wrong):
            return None
        words = f"Token listrik toko, struk PLN Rp{_plain(right)}"
        return self._kept(
            MistakeKind.TEN_TIMES,
            [self._pay(on, wrong, ELECTRICITY, words)],
            self._paid(right, ELECTRICITY),
            self._span(),
            wrong=wrong,
            right=right,
        )

    def _wrong_month(self) -> _Planted | None:
        amount, bought = Money.rupiah(48_000), self._today
        on = self._day(bought.day if bought.day <= self._month.last_day.day else 28)
        if not self._may_pay(on, amount):
            return None
        words = f"Kertas dan tinta, nota tanggal {format_date_short(bought)}"
        return self._kept(
            MistakeKind.WRONG_MONTH,
            [self._pay(on, amount, SUPPLIES, words)],
            self._paid(amount, SUPPLIES),
            (bought, bought),
            wrong=on,
            right=bought,
        )

    def _twice(self) -> _Planted | None:
        on, amount = self._day(20), Money.rupiah(125_000)
        if not self._may_pay(on, Money(amount.sen * 2)):
            return None
        words = "Konsumsi rapat pengurus, nota 17"
        first = self._pay(on, amount, MEETING_COSTS, words, "17")
        again = self._pay(on + _DAY, amount, MEETING_COSTS, words, "17")
        return self._kept(
            MistakeKind.TWICE,
            [again, first],
            (),
            self._span(),
            first=first.entry.voucher,
            amount=amount,
        )

    def _interest_as_principal(self) -> _Planted | None:
        on = self._day(22)
        for summary in loans.running_loans(self._session, on):
            coming = summary.position.next_due
            if coming is None:
                continue
            number = summary.loan.number
            split = loans.propose(self._session, number, coming.total, on)
            whole = PaymentSplit(principal=split.total, interest=ZERO, penalty=ZERO)
            # Payments after that day count as well: nothing may go below zero in between.
            payable = loan_store.lowest_outstanding(self._tx, summary.loan, first=on)
            if not split.interest or split.penalty or whole.principal > payable:
                continue
            words = f"Angsuran {summary.member.name}: pokok {_plain(split.principal)}, "
            words += f"jasa {_plain(split.interest)}"
            posted = self._repay(on, number, whole, words)
            draft = posted.entry.draft
            loan_account = next(each.account for each in draft.lines if each.side is Side.CREDIT)
            return self._kept(
                MistakeKind.INTEREST_AS_PRINCIPAL,
                [posted],
                [
                    (Codes.CASH, Side.DEBIT, split.total, None),
                    (loan_account, Side.CREDIT, split.principal, None),
                    (Codes.LOAN_INTEREST, Side.CREDIT, split.interest, None),
                ],
                self._span(),
                name=summary.member.name,
                loan=number,
                principal=split.principal,
                interest=split.interest,
            )
        return None

    def _repay(self, on: date, number: str, split: PaymentSplit, words: str) -> Posted:
        return loans.repay(
            self._session,
            loans.RepayRequest(
                operation_id=self._session.ids.new(),
                posted_on=on,
                loan_number=number,
                split=split,
                description=words,
            ),
        )

    def _grant_as_income(self) -> _Planted:
        on, amount = self._day(24), Money.rupiah(3_000_000)
        posted = cash.record_voucher(
            self._session,
            cash.VoucherRequest(
                operation_id=self._session.ids.new(),
                posted_on=on,
                direction=Direction.IN,
                amount=amount,
                account=OTHER_INCOME,
                description="Hibah lemari arsip dari lembaga mitra, surat hibah 04",
                cash_account=Codes.BANK,
            ),
        )
        return self._kept(
            MistakeKind.GRANT_AS_INCOME,
            [posted],
            [
                (Codes.BANK, Side.DEBIT, amount, None),
                (Codes.DONATED_CAPITAL, Side.CREDIT, amount, None),
            ],
            self._span(),
            amount=amount,
        )

    def _wrong_account(self) -> _Planted | None:
        on, amount = self._day(25), Money.rupiah(350_000)
        if not self._may_pay(on, amount):
            return None
        return self._kept(
            MistakeKind.WRONG_ACCOUNT,
            [self._pay(on, amount, ELECTRICITY, "Honor penjaga toko")],
            self._paid(amount, WAGES),
            self._span(),
            amount=amount,
        )

    def _cash_below_zero(self) -> _Planted | None:
        """Money is taken to the bank, a bill is paid, and what paid it is dated too late."""
        bill = Money.rupiah(150_000)
        on, held = min(((day, self._held(day)) for day in map(self._day, range(2, 8))), key=_second)
        late = on + _DAY * 2
        moved = held - Money.rupiah(50_000)
        later: Money = balances.lowest_from(self._tx, Codes.CASH, late)
        if moved < bill or later < bill or not self._may_take(on, moved):
            return None
        slip = f"Ambil uang di bank, slip tanggal {format_date_short(on)}"
        wrong = self._as_history(late, slip, Codes.CASH, Codes.BANK, moved)
        self._as_history(on, "Setor uang ke bank", Codes.BANK, Codes.CASH, moved)
        self._as_history(on, "Perbaikan atap kantor", REPAIRS, Codes.CASH, bill)
        return self._kept(
            MistakeKind.CASH_BELOW_ZERO,
            [wrong],
            [(Codes.CASH, Side.DEBIT, moved, None), (Codes.BANK, Side.CREDIT, moved, None)],
            (on, on),
            wrong=late,
            right=on,
            amount=moved,
        )

    def _held(self, on: date) -> Money:
        held: Money = balances.of_account(self._tx, Codes.CASH, at=on)
        return held

    def _may_take(self, on: date, amount: Money) -> bool:
        return cash.spendable(self._session, Codes.BANK, on) >= amount

    def _as_history(self, on: date, words: str, debit: str, credit: str, amount: Money) -> Posted:
        """What a service of today would refuse, and books kept on paper have all the same."""
        lines = (
            journal.EntryLine(account=debit, side=Side.DEBIT, amount=amount),
            journal.EntryLine(account=credit, side=Side.CREDIT, amount=amount),
        )
        return journal.record(
            self._session,
            journal.JournalRequest(
                operation_id=self._session.ids.new(),
                posted_on=on,
                description=words,
                lines=lines,
                as_history=True,
            ),
        )


def _second(pair: tuple[date, Money]) -> Money:
    return pair[1]


def _plain(amount: Money) -> str:
    return format_money(amount, "id")


def _written(value: object) -> str:
    if isinstance(value, Money):
        return _plain(value)
    return format_date_short(value) if isinstance(value, date) else str(value)


def _to_json(planted: _Planted) -> dict[str, Any]:
    return {
        "kind": planted.kind.value,
        "entries": list(planted.entries),
        "right": [list(line) for line in planted.right],
        "from": planted.from_date.isoformat(),
        "to": planted.to_date.isoformat(),
        "values": planted.values,
    }


def _from_json(kept: dict[str, Any]) -> _Planted:
    return _Planted(
        kind=MistakeKind(kept["kind"]),
        entries=tuple(kept["entries"]),
        right=tuple((line[0], line[1], line[2], line[3]) for line in kept["right"]),
        from_date=date.fromisoformat(kept["from"]),
        to_date=date.fromisoformat(kept["to"]),
        values=kept["values"],
    )


TEXTS: dict[MistakeKind, tuple[Text, ...]] = {
    MistakeKind.WRONG_MEMBER: (
        Text("A member says that her deposit is missing."),
        Text("Look through the deposits of last month in the general ledger, or in the journal."),
        Text("In one of them the description names somebody else than the entry does."),
        Text(
            "It is {voucher}: the money of {name} ({number}) stands on the account of {other}. "
            "Correct it there: only the member changes."
        ),
    ),
    MistakeKind.TEN_TIMES: (
        Text("The electricity of last month cost far more than in other months."),
        Text("Open the account of electricity in the general ledger and compare the months."),
        Text("Compare the amount of each entry with what its description says of the receipt."),
        Text("It is {voucher}: {wrong} was typed, and the receipt says {right}. Correct it there."),
    ),
    MistakeKind.WRONG_MONTH: (
        Text("A receipt of this month is missing among the costs of this month."),
        Text("Look at the office supplies of last month: when were they bought?"),
        Text("One description names a date that is not the date of its entry."),
        Text("It is {voucher}: recorded on {wrong}, bought on {right}. Correct the date there."),
    ),
    MistakeKind.TWICE: (
        Text("The box has less than the day book says: something was paid only once."),
        Text("Look at the costs of meetings last month: which amounts are there twice?"),
        Text("Two entries of {amount} have the same number on the receipt."),
        Text("They are {first} and {voucher}. Cancel one of them, and give the reason."),
    ),
    MistakeKind.INTEREST_AS_PRINCIPAL: (
        Text("A borrower says that less of her loan is left than her card says it should be."),
        Text("Look at the instalments of last month on the page of the loans."),
        Text("One payment has no interest, though its description names some."),
        Text(
            "It is {voucher}, loan {loan} of {name}: {principal} was principal, {interest} "
            "interest. Correct it there."
        ),
    ),
    MistakeKind.GRANT_AS_INCOME: (
        Text("The surplus of last month looks better than the month was."),
        Text("Look at the other income of last month. What came from outside as a gift?"),
        Text("A grant is capital of the cooperative (3202), and no income."),
        Text(
            "It is {voucher}: a grant of {amount}. Correct it there with the account of donated "
            "capital."
        ),
    ),
    MistakeKind.WRONG_ACCOUNT: (
        Text("A helper's pay is missing in the costs of wages."),
        Text("Look at the account of electricity: is all of it electricity?"),
        Text("One description speaks of a person's pay, and not of electricity."),
        Text("It is {voucher}, {amount}: it belongs to the account of wages. Correct it there."),
    ),
    MistakeKind.CASH_BELOW_ZERO: (
        Text("The cash box was below zero early last month, which cannot be."),
        Text("Open the day book of the cash box and go to the day on which it falls below zero."),
        Text("Where did the money come from that paid the bill? Compare the slip with its date."),
        Text(
            "It is {voucher}: {amount} was recorded on {wrong}, and the slip says {right}. Correct "
            "the date there."
        ),
    ),
}
"""For each kind what one notices, then three hints, each nearer than the one before."""
