"""What a meeting-day sheet knows of its members, and the entries that a filled-in one makes.

The whole sheet is read with a handful of queries, whatever its length. Whether a member may pay an
amount is decided by the rules of savings, loans and sales; a refusal becomes a finding at its cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from coopledger.accounting import loans as loan_rules
from coopledger.accounting import savings as savings_rules
from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Chart
from coopledger.accounting.dues import DuesPosition, DuesTable
from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CoopLedgerError,
    PaymentExceedsDebt,
    Problem,
)
from coopledger.accounting.journal import DraftEntry
from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.loans import LOAN_ACCOUNTS, PaymentSplit
from coopledger.accounting.meetings import (
    LOAN_COLUMNS,
    SAVINGS_COLUMNS,
    Place,
    PlaceKind,
    RowEntry,
    RowKey,
    Sheet,
    SheetColumn,
    SheetRow,
    cell_place,
    collection,
    row_codes,
)
from coopledger.accounting.members import Member, Spell, meeting_order
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money, total
from coopledger.accounting.sales import Buyer, GoodsLine, Payment, sale
from coopledger.accounting.savings import SavingsAccount, SavingsKind, SavingsProduct
from coopledger.accounting.text import Label, Text
from coopledger.services import loans, members
from coopledger.services.memos import memo
from coopledger.storage import (
    balances,
    chart_store,
    loan_store,
    meeting_store,
    member_store,
    savings_store,
)
from coopledger.storage.database import Tx

_USUAL_DAYS = 100
"""How far back a habit is looked for: three monthly meetings."""
_USUAL_TIMES = 2

_SAID_ALREADY = frozenset({"kelompok", "desa", "dusun", "kelurahan", "group", "village"})

_COLUMN_KINDS = {
    SheetColumn.MANDATORY: SavingsKind.MANDATORY_SAVINGS,
    SheetColumn.VOLUNTARY: SavingsKind.VOLUNTARY_SAVINGS,
}
_CLOSED_TO_NON_MEMBERS = (*SAVINGS_COLUMNS, SheetColumn.PURCHASE)


# --- who stands on the sheet ---


def belongs(member: Member, place: Place) -> bool:
    """Whether the register has the member in that group or village."""
    match place.kind:
        case PlaceKind.GROUP:
            return _same(member.group, place.name)
        case PlaceKind.VILLAGE:
            return _same(member.village, place.name)
        case PlaceKind.ALL:
            return True


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def away_on(spells: Sequence[Spell], on: date) -> bool:
    """Whether the day lies in one of her times abroad."""
    return any(start <= on and (end is None or on <= end) for start, end in spells)


class Register:
    """Who saves at meetings on a day, and what dues she owes."""

    def __init__(self, tx: Tx, on: date) -> None:
        self.on = on
        self._tx = tx
        self._away = members.spells_abroad(tx)

    def is_away(self, member: Member) -> bool:
        """Whether she works abroad on the day."""
        return away_on(self._away.get(member.id, ()), self.on)

    def takes_part(self, member: Member) -> bool:
        """Whether she is a member on the day and at home."""
        return member.is_member_on(self.on) and not self.is_away(member)

    @cached_property
    def _dues_table(self) -> DuesTable:
        return members.dues_table(self._tx, self.on)

    @cached_property
    def _dues_paid(self) -> Mapping[int, Money]:
        return savings_store.dues_paid(self._tx, at=self.on)

    def dues(self, member: Member) -> DuesPosition:
        """Where she stands with her dues."""
        return self._dues_table.position(
            joined_on=member.joined_on,
            left_on=member.left_on,
            paid=self._dues_paid.get(member.id, ZERO),
            paused=self._away.get(member.id, ()),
        )


# --- the sheet ---


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFacts:
    """The sheet with what its rows stand for.

    Attributes:
        members: By number.
        loans: By loan number, those of the sheet.
        payable: The principal that may be paid on each loan, by loan number.
    """

    sheet: Sheet
    members: Mapping[str, Member]
    loans: Mapping[str, LoanSummary]
    payable: Mapping[str, Money]


def sheet_facts(tx: Tx, place: Place, held_on: date) -> SheetFacts:
    """The sheet of a place and a day, filled in with what is due by the end of its month."""
    chosen = [member for member in member_store.everyone(tx) if belongs(member, place)]
    running = _running_loans(tx, {member.id for member in chosen}, held_on)
    register = Register(tx, held_on)
    on_sheet = sorted(
        (each for each in chosen if register.takes_part(each) or each.id in running),
        key=meeting_order,
    )
    payable = _payable(tx, [loan for of_one in running.values() for loan in of_one], held_on)
    codes = iter(row_codes(max(len(running.get(member.id, ())), 1) for member in on_sheet))
    proposing = _Proposals(tx, register, payable)
    rows = tuple(
        proposing.row(member, loan, rank=rank, code=code, further=index > 0)
        for member in on_sheet
        for index, loan in enumerate(running.get(member.id) or (None,))
        for rank, code in (next(codes),)
    )
    return SheetFacts(
        sheet=Sheet(
            place=replace(place, members=len(on_sheet)),
            held_on=held_on,
            rows=rows,
            title=memo(tx, "", title_of(place, held_on)),
        ),
        members={member.number: member for member in on_sheet},
        loans={loan.loan.number: loan for of_one in running.values() for loan in of_one},
        payable=payable,
    )


def title_of(place: Place, held_on: date) -> Text:
    """What the meeting is called in the book."""
    return Text("Meeting of {place}, {held_on}", {"place": name_of(place), "held_on": held_on})


def name_of(place: Place) -> Label:
    """What the place is called in the book; many registers write `Kelompok Melati` already."""
    first = place.name.split(" ", 1)[0].casefold()
    if first in _SAID_ALREADY:
        return place.name
    match place.kind:
        case PlaceKind.GROUP:
            return Text("group {name}", {"name": place.name})
        case PlaceKind.VILLAGE:
            return Text("village {name}", {"name": place.name})
        case PlaceKind.ALL:
            return Text("all members")


def _running_loans(
    tx: Tx, member_ids: set[int], held_on: date
) -> dict[int, tuple[LoanSummary, ...]]:
    """The loans that each of the members owes on that day, the oldest first."""
    found: dict[int, tuple[LoanSummary, ...]] = {}
    for summary in loans.running(tx, at=held_on):
        borrower = summary.loan.member_id
        if borrower in member_ids and summary.position.is_running:
            found[borrower] = (*found.get(borrower, ()), summary)
    return {
        borrower: tuple(sorted(of_one, key=lambda each: (each.loan.terms.start, each.loan.number)))
        for borrower, of_one in found.items()
    }


def _payable(tx: Tx, summaries: Sequence[LoanSummary], held_on: date) -> dict[str, Money]:
    """The principal that may be paid on each loan: no later day may fall below zero by it.

    Only loans that move after the day are looked into one by one; on the day itself there are none.
    """
    moving = meeting_store.later_contracts(tx, LOAN_ACCOUNTS, held_on)
    return {
        summary.loan.number: loan_store.lowest_outstanding(tx, summary.loan, first=held_on)
        if summary.loan.contract_id in moving
        else summary.position.outstanding
        for summary in summaries
    }


class _Proposals:
    """What stands in the rows before anything is typed."""

    def __init__(self, tx: Tx, register: Register, payable: Mapping[str, Money]) -> None:
        self._register = register
        self._month = Period.of(register.on)
        self._payable = payable
        self._usual = _usual_deposits(tx, register.on)

    def row(
        self, member: Member, loan: LoanSummary | None, *, rank: int, code: str, further: bool
    ) -> SheetRow:
        saves = self._register.takes_part(member) and not further
        proposed: dict[SheetColumn, Money] = {}
        limits: dict[SheetColumn, Money] = {}
        hints: dict[SheetColumn, Money] = {}
        dues = self._register.dues(member) if saves else None
        if dues is not None and dues.arrears:
            proposed[SheetColumn.MANDATORY] = dues.arrears
        if saves and member.id in self._usual:
            hints[SheetColumn.VOLUNTARY] = self._usual[member.id]
        if not saves:
            limits |= dict.fromkeys(_CLOSED_TO_NON_MEMBERS, ZERO)
        if loan is None:
            limits |= dict.fromkeys(LOAN_COLUMNS, ZERO)
        else:
            proposed |= self._due(loan)
            limits[SheetColumn.PRINCIPAL] = max(self._payable[loan.loan.number], ZERO)
            limits[SheetColumn.INTEREST] = total(line.interest for line in loan.position.unpaid)
        return SheetRow(
            rank=rank,
            code=code,
            member_number=member.number,
            member_name=member.name,
            loan_number=None if loan is None else loan.loan.number,
            further=further,
            proposed=proposed,
            limits=limits,
            hints=hints,
            note=self._note(member, loan, dues),
            dues_paid_through=None if dues is None else dues.paid_through,
        )

    def _due(self, loan: LoanSummary) -> dict[SheetColumn, Money]:
        """The unpaid instalments up to the end of the meeting's month."""
        due = [line for line in loan.position.unpaid if line.due_on <= self._month.last_day]
        principal = min(
            total(line.principal for line in due), max(self._payable[loan.loan.number], ZERO)
        )
        interest = total(line.interest for line in due)
        return {
            column: amount
            for column, amount in (
                (SheetColumn.PRINCIPAL, principal),
                (SheetColumn.INTEREST, interest),
            )
            if amount
        }

    def _note(
        self, member: Member, loan: LoanSummary | None, dues: DuesPosition | None
    ) -> Text | None:
        if self._register.is_away(member):
            return Text("Works abroad")
        if member.ended_by(self._register.on):
            return Text("Has left")
        if not member.is_member_on(self._register.on):
            return Text("Not yet a member")
        if loan is not None and loan.position.overdue:
            return Text("Loan {days} days late", {"days": loan.position.overdue_days})
        months = dues.months if dues is not None else ()
        late = [each.period for each in months if each.open and each.period < self._month]
        return Text("Dues open since {month}", {"month": late[0]}) if late else None


def _usual_deposits(tx: Tx, held_on: date) -> dict[int, Money]:
    """What members who save regularly put into voluntary savings the last time."""
    product = _product(tx, SavingsKind.VOLUNTARY_SAVINGS)
    if product is None:
        return {}
    seen = meeting_store.voluntary_deposits(
        tx, product.account_code, held_on - timedelta(days=_USUAL_DAYS), held_on
    )
    return {who: amounts[-1] for who, amounts in seen.items() if len(amounts) >= _USUAL_TIMES}


def _product(tx: Tx, kind: SavingsKind) -> SavingsProduct | None:
    """The product of that kind, an active one first."""
    of_kind = [product for product in savings_store.products(tx) if product.kind is kind]
    return next((product for product in of_kind if product.active), next(iter(of_kind), None))


# --- what a filled-in sheet posts ---

OpenAccount = Callable[[Member, SavingsProduct], SavingsAccount]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanVoucher:
    """An entry that pays a loan, with how."""

    contract_id: int
    number: str
    split: PaymentSplit


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEntry:
    """An entry to post.

    Attributes:
        loan: The payment that it holds; None for none.
    """

    draft: DraftEntry
    loan: LoanVoucher | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMember:
    """What one member's rows make.

    Attributes:
        rows: Her rows as they were filled in.
        entries: Her voucher first, then one for each further loan, then the purchase on credit.
    """

    member: Member
    rows: tuple[RowEntry, ...]
    entries: tuple[PlannedEntry, ...]

    @property
    def paid_loans(self) -> dict[str, dict[SheetColumn, Money]]:
        """What she paid on each loan, by its number and by column."""
        return {
            each.loan.number: {
                SheetColumn.PRINCIPAL: each.loan.split.principal,
                SheetColumn.INTEREST: each.loan.split.interest,
                SheetColumn.PENALTY: each.loan.split.penalty,
            }
            for each in self.entries
            if each.loan is not None
        }


class Planner:
    """Turns typed rows into entries, and collects what would be refused.

    Args:
        tx: The book.
        facts: The sheet.
        cash_account: Where the money goes.
        open_account: How a first deposit gets its account; without it accounts are only imagined,
            to check the rows of a book that must not change.

    Attributes:
        problems: What was found, in the order of the sheet.
    """

    def __init__(
        self,
        tx: Tx,
        facts: SheetFacts,
        cash_account: str,
        open_account: OpenAccount | None = None,
    ) -> None:
        self._tx = tx
        self._chart: Chart = chart_store.chart(tx)
        self._facts = facts
        self._cash_account = cash_account
        self._open_account = open_account or _imagined
        self._accounts = {
            (account.member_id, account.product.code): account
            for account in savings_store.accounts(tx).values()
        }
        self._rows = {row.key: row for row in facts.sheet.rows}
        self.problems: list[Problem] = []

    def plan(self, rows: Iterable[RowEntry]) -> tuple[PlannedMember, ...]:
        """What each member who stands on the sheet pays, in the order of the sheet."""
        typed: dict[RowKey, RowEntry] = {}
        for row in rows:
            if row.key not in self._rows:
                self._find("meeting_not_on_sheet", row.key, number=row.member_number)
            elif row.key in typed:
                self._find("meeting_row_twice", row.key, number=row.member_number)
            else:
                typed[row.key] = row
        own: dict[str, tuple[RowEntry, ...]] = dict.fromkeys(self._facts.members, ())
        for key in self._rows:
            if key in typed:
                own[key[0]] += (typed[key],)
        return tuple(
            PlannedMember(
                member=member,
                rows=own[number],
                entries=tuple(self._entries(member, own[number])),
            )
            for number, member in self._facts.members.items()
        )

    def _entries(self, member: Member, rows: Sequence[RowEntry]) -> Iterator[PlannedEntry]:
        words = self._words(Text("Meeting of {place}, {name}", self._who(member)))
        further: list[PlannedEntry] = []
        purchases: list[PlannedEntry] = []
        parts: list[DraftEntry] = []
        voucher: LoanVoucher | None = None
        for row in rows:
            if row.is_empty:
                continue
            if not self._allowed(row):
                continue
            parts += self._savings(member, row)
            paid = self._payment(row)
            if paid is not None and row.loan_number is None:
                parts.append(paid.draft)
                voucher = paid.loan
            elif paid is not None:
                further.append(replace(paid, draft=collection(self._chart, [paid.draft], words)))
            purchases += self._purchase(member, row)
        if parts:
            yield PlannedEntry(draft=collection(self._chart, parts, words), loan=voucher)
        yield from further
        yield from purchases

    def _allowed(self, row: RowEntry) -> bool:
        """Whether the row's amounts may stand in their columns at all."""
        allowed = True
        for column in SheetColumn:
            amount = row.amount(column)
            problem: CoopLedgerError | None = None
            if amount < ZERO:
                problem = AmountNotPositive()
            elif amount > MAX_AMOUNT:
                problem = AmountTooLarge(MAX_AMOUNT)
            if problem is not None:
                self._refuse(row.key, column, problem)
                allowed = False
            elif amount and not self._rows[row.key].allows(column):
                self._find("meeting_column_closed", row.key, column)
                allowed = False
        if allowed and row.cash > MAX_AMOUNT:
            self._find("refused", row.key, error=AmountTooLarge(MAX_AMOUNT))
            allowed = False
        return allowed

    def _savings(self, member: Member, row: RowEntry) -> list[DraftEntry]:
        drafts = []
        for column in SAVINGS_COLUMNS:
            if amount := row.amount(column):
                try:
                    drafts.append(self._deposit(member, column, amount))
                except CoopLedgerError as error:
                    self._refuse(row.key, column, error)
        return drafts

    def _deposit(self, member: Member, column: SheetColumn, amount: Money) -> DraftEntry:
        kind = _COLUMN_KINDS[column]
        product = savings_rules.find_product(savings_store.products(self._tx), kind.value)
        account = self._accounts.get((member.id, product.code))
        if account is None:
            account = self._open_account(member, product)
        return savings_rules.deposit(
            self._chart,
            account,
            member,
            savings_rules.Movement(
                amount=amount,
                posted_on=self._facts.sheet.held_on,
                cash_account=self._cash_account,
                description="",
            ),
            balance=self._most_held(account),
        )

    def _most_held(self, account: SavingsAccount) -> Money:
        """The highest balance from the day on, for a product that allows no more than so much."""
        if not (account.product.maximum_balance and account.contract_id):
            return ZERO
        code, on = account.product.account_code, self._facts.sheet.held_on
        return -balances.lowest_from(self._tx, code, on, contract_id=account.contract_id)

    def _payment(self, row: RowEntry) -> PlannedEntry | None:
        split = PaymentSplit(
            principal=row.amount(SheetColumn.PRINCIPAL),
            interest=row.amount(SheetColumn.INTEREST),
            penalty=row.amount(SheetColumn.PENALTY),
        )
        if not split.total:
            return None
        sheet_row = self._rows[row.key]
        number = sheet_row.loan_number
        assert number is not None, "a row without a loan takes no payment"
        if row.loan_shown not in {None, number}:
            column = next(column for column in LOAN_COLUMNS if row.amount(column))
            self._find("meeting_loan_changed", row.key, column, shown=row.loan_shown, now=number)
            return None
        loan = self._facts.loans[number].loan
        most = sheet_row.limits[SheetColumn.INTEREST]
        if split.interest > most:
            self._find("meeting_interest_too_much", row.key, SheetColumn.INTEREST, maximum=most)
        try:
            draft = loan_rules.repay(
                self._chart,
                loan,
                split,
                loan_rules.Movement(
                    posted_on=self._facts.sheet.held_on, cash_account=self._cash_account
                ),
                outstanding=self._facts.payable[number],
            )
        except CoopLedgerError as error:
            column = next(column for column in LOAN_COLUMNS if row.amount(column))
            exceeds = isinstance(error, PaymentExceedsDebt)
            self._refuse(row.key, SheetColumn.PRINCIPAL if exceeds else column, error)
            return None
        return PlannedEntry(
            draft=draft,
            loan=LoanVoucher(contract_id=loan.contract_id, number=number, split=split),
        )

    def _purchase(self, member: Member, row: RowEntry) -> list[PlannedEntry]:
        amount = row.amount(SheetColumn.PURCHASE)
        if not amount:
            return []
        draft = sale(
            self._chart,
            posted_on=self._facts.sheet.held_on,
            lines=(GoodsLine(amount=amount, cost=ZERO),),
            payment=Payment.CREDIT,
            description=self._words(
                Text("Taken on credit at the meeting of {place}, {name}", self._who(member))
            ),
            buyer=Buyer(member_id=member.id),
        )
        return [PlannedEntry(draft=draft)]

    def _who(self, member: Member) -> dict[str, Any]:
        return {"place": name_of(self._facts.sheet.place), "name": member.name}

    def _words(self, text: Text) -> str:
        return memo(self._tx, "", text)

    def _refuse(self, key: RowKey, column: SheetColumn, error: CoopLedgerError) -> None:
        self._find("refused", key, column, error=error)

    def _find(
        self, code: str, key: RowKey, column: SheetColumn | None = None, **values: object
    ) -> None:
        self.problems.append(Problem(code, cell_place(key, column), values))


def _imagined(member: Member, product: SavingsProduct) -> SavingsAccount:
    """The account that a first deposit would open."""
    return SavingsAccount(
        contract_id=0,
        number=savings_rules.account_number(product, member),
        member_id=member.id,
        product=product,
        opened_on=member.joined_on,
    )
