"""The named checks: what must be true of a book that nobody has meddled with.

Each check takes facts that storage has read and answers with findings; closing, tests, auditors
and the command line all ask the same ones. A note is worth knowing and no failure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from coopledger.accounting import hash_chain
from coopledger.accounting.calendar import FiscalYear, Period, fiscal_year_of
from coopledger.accounting.chart import Chart, Demands, Side
from coopledger.accounting.errors import Problem
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.text import Label, Text

CHECK_NAMES = (
    "balanced",
    "numbers",
    "chain",
    "control-accounts",
    "locked-periods",
    "member-balances",
    "stock",
    "loan-schedules",
    "attachments",
    "meetings",
    "term-deposits",
    "opening-equals-closing",
    "schema-and-triggers",
)

MOST_PROBLEMS = 50
"""A broken book says the same thousands of times: more findings than this are only counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What one check found.

    Attributes:
        name: One of `CHECK_NAMES`.
        problems: What is wrong, at most `MOST_PROBLEMS`.
        notes: What is worth knowing.
    """

    name: str
    problems: tuple[Problem, ...] = ()
    notes: tuple[Label, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def result(name: str, problems: Iterable[Problem], notes: Iterable[Label] = ()) -> CheckResult:
    """The result of a check, with a flood of findings cut to size and counted in a note."""
    found = tuple(problems)
    said = tuple(notes)
    if len(found) > MOST_PROBLEMS:
        more = len(found) - MOST_PROBLEMS
        said += (Text("{count} more findings of the same check are not listed", {"count": more}),)
    return CheckResult(name=name, problems=found[:MOST_PROBLEMS], notes=said)


# --- the journal, read once ---


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A line as the table has it."""

    posted_on: str
    role: str
    account: str
    unit: str
    debit_sen: int
    credit_sen: int
    member_id: int | None
    contract_id: int | None

    @property
    def as_hashed(self) -> hash_chain.LineRow:
        """The line as the hash sees it."""
        side = Side.DEBIT if self.debit_sen else Side.CREDIT
        sen = self.debit_sen or self.credit_sen
        return (self.account, side.value, sen, self.unit, self.member_id, self.contract_id)


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry as the tables have it, valid or not."""

    id: int
    series: str
    year: int
    number: int
    kind: str
    posted_on: str
    description: str
    reference: str
    reverses: int | None
    recorded_at: str
    recorded_by: str
    operation_id: str
    part: int
    previous_hash: str
    hash: str
    lines: tuple[StoredLine, ...]

    @property
    def voucher(self) -> str:
        """Its number as people read it."""
        return f"{self.series}/{self.year}/{self.number:06d}"

    @property
    def recomputed_hash(self) -> str:
        """The hash that its content gives."""
        return hash_chain.hash_of(
            hash_chain.text_of_row(
                id=self.id,
                voucher=self.voucher,
                kind=self.kind,
                posted_on=self.posted_on,
                reverses=self.reverses,
                reference=self.reference,
                description=self.description,
                recorded_at=self.recorded_at,
                recorded_by=self.recorded_by,
                operation_id=self.operation_id,
                part=self.part,
                previous_hash=self.previous_hash,
                lines=(line.as_hashed for line in self.lines),
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LockFacts:
    """A locked month, and where the journal stood when it was locked.

    Attributes:
        period: The month.
        head_hash: The newest entry's hash at that moment; None when no mark of the locking is left.
    """

    period: Period
    head_hash: str | None


ROLES = {EntryKind.OPENING.value: "O", EntryKind.CLOSING.value: "C"}
"""What the lines of an entry say about its kind; all other kinds say `N`."""


@dataclass
class _JournalFindings:
    balanced: list[Problem] = field(default_factory=list)
    numbers: list[Problem] = field(default_factory=list)
    chain: list[Problem] = field(default_factory=list)
    locked: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFacts:
    """What the checks of the journal need beside its entries.

    Attributes:
        chart: The accounts.
        start_month: The first month of a book year.
        locks: The locked months.
        reopened: Months that were locked once and are open now.
    """

    chart: Chart
    start_month: int
    locks: tuple[LockFacts, ...]
    reopened: tuple[Period, ...] = ()


def check_journal(entries: Iterable[StoredEntry], facts: JournalFacts) -> tuple[CheckResult, ...]:
    """The checks `balanced`, `numbers`, `chain` and `locked-periods`, over one reading.

    Args:
        entries: All entries in the order of posting.
        facts: What the checks need beside them.
    """
    found = _JournalFindings()
    numbers: dict[tuple[str, int], int] = {}
    positions: dict[str, int] = {hash_chain.GENESIS: 0}
    dated: dict[str, list[tuple[int, str]]] = {str(lock.period): [] for lock in facts.locks}
    previous, count = hash_chain.GENESIS, 0
    for entry in entries:
        count += 1
        found.balanced += _entry_problems(entry, facts.chart)
        found.numbers += _number_problems(entry, count, numbers, facts.start_month)
        found.chain += _chain_problems(entry, previous)
        previous = entry.hash
        positions[entry.hash] = entry.id
        in_locked = dated.get(entry.posted_on[:7])
        if in_locked is not None and entry.kind != EntryKind.CLOSING.value:
            in_locked.append((entry.id, entry.voucher))
    for lock in facts.locks:
        found.locked += _lock_problems(lock, positions, dated[str(lock.period)])
    head: Label = Text(
        "{count} entries; head {head}",
        {"count": count, "head": hash_chain.short_hash(previous)},
    )
    reopened: Iterable[Label] = (
        Text("{period} was reopened and is open", {"period": period}) for period in facts.reopened
    )
    return (
        result("balanced", found.balanced),
        result("numbers", found.numbers),
        result("chain", found.chain, [head]),
        result("locked-periods", found.locked, reopened),
    )


def _entry_problems(entry: StoredEntry, chart: Chart) -> Iterator[Problem]:
    debit = credit = 0
    role = ROLES.get(entry.kind, "N")
    for line in entry.lines:
        debit += line.debit_sen
        credit += line.credit_sen
        if (line.debit_sen > 0) == (line.credit_sen > 0) or min(line.debit_sen, line.credit_sen):
            yield Problem("line_not_one_sided", entry.voucher, {"account": line.account})
        if line.posted_on != entry.posted_on or line.role != role:
            yield Problem("line_differs_from_entry", entry.voucher, {"account": line.account})
        if line.account not in chart:
            yield Problem("line_account_unknown", entry.voucher, {"account": line.account})
    if debit != credit:
        values = {"debit": Money(debit), "credit": Money(credit)}
        yield Problem("entry_unbalanced", entry.voucher, values)
    if len(entry.lines) < 2:
        yield Problem("entry_incomplete", entry.voucher)


def _number_problems(
    entry: StoredEntry, count: int, numbers: dict[tuple[str, int], int], start_month: int
) -> Iterator[Problem]:
    if entry.id != count:
        yield Problem("entry_id_gap", entry.voucher, {"expected": count, "found": entry.id})
    series = (entry.series, entry.year)
    expected = numbers.get(series, 0) + 1
    if entry.number != expected:
        yield Problem("voucher_gap", entry.voucher, {"expected": expected, "found": entry.number})
    numbers[series] = entry.number
    try:
        year = fiscal_year_of(date.fromisoformat(entry.posted_on), start_month).year
    except ValueError:
        yield Problem("entry_date_unreadable", entry.voucher, {"text": entry.posted_on})
        return
    if year != entry.year:
        yield Problem("voucher_in_wrong_year", entry.voucher, {"year": year})


def _chain_problems(entry: StoredEntry, previous: str) -> Iterator[Problem]:
    if entry.previous_hash != previous:
        yield Problem("chain_broken", entry.voucher)
    if entry.recomputed_hash != entry.hash:
        yield Problem("entry_changed", entry.voucher)


def _lock_problems(
    lock: LockFacts, positions: Mapping[str, int], dated: list[tuple[int, str]]
) -> Iterator[Problem]:
    place = str(lock.period)
    position = None if lock.head_hash is None else positions.get(lock.head_hash)
    if position is None:
        yield Problem("lock_without_mark", place)
        return
    for entry_id, voucher in dated:
        if entry_id > position:
            yield Problem("entry_after_lock", voucher, {"period": place})


# --- detail and control accounts ---


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailSum:
    """The lines of one account that name the same kinds of detail, summed.

    Attributes:
        account: A control account.
        opening: Whether these are lines of the opening entry.
        has_member: Whether they name a member.
        has_contract: Whether they name a contract.
        net: Debit less credit.
        lines: How many there are.
    """

    account: str
    opening: bool
    has_member: bool
    has_contract: bool
    net: Money
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Misplaced:
    """A line whose contract belongs to another account or another member."""

    voucher: str
    account: str
    contract: str


def check_control_accounts(
    chart: Chart, sums: Iterable[DetailSum], misplaced: Iterable[Misplaced]
) -> CheckResult:
    """Each line of a control account names its detail, so the details sum to the account.

    Only the opening entry may leave a balance "not itemised", which is a note until the register
    explains it.
    """
    problems = [
        Problem(
            "contract_of_other", item.voucher, {"account": item.account, "contract": item.contract}
        )
        for item in misplaced
    ]
    notes: list[Label] = []
    for item in sums:
        demands = chart[item.account].demands
        complete = item.has_member and (item.has_contract or demands is not Demands.CONTRACT)
        if demands is Demands.NOTHING or complete:
            continue
        if item.opening and not item.has_member:
            if item.net:
                notes.append(_not_itemised(item))
        else:
            problems.append(
                Problem(
                    "detail_missing", item.account, {"amount": abs(item.net), "lines": item.lines}
                )
            )
    return result("control-accounts", problems, notes)


def _not_itemised(item: DetailSum) -> Label:
    values = {"account": item.account, "amount": abs(item.net)}
    return Text("Opening balance of {account} not itemised: {amount}", values)


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailBalance:
    """One member's balance on a control account.

    Attributes:
        account: The control account.
        member: The member's number.
        contract: The number of the savings account or loan; empty where the account has none.
        net: Debit less credit over all lines.
        closed: Whether the contract is closed.
    """

    account: str
    member: str
    contract: str
    net: Money
    closed: bool


def check_member_balances(
    chart: Chart, details: Iterable[DetailBalance], not_itemised: frozenset[str]
) -> CheckResult:
    """No member's savings account or loan stands on the wrong side, and closed ones are empty.

    On accounts without contracts (what a member owes the shop, what is due to her) a wrong side
    is a prepayment and only noted; so is one where the opening balance is not itemised.

    Args:
        chart: The accounts.
        details: Every member's balances that are not zero.
        not_itemised: Accounts whose opening balance names no member.
    """
    problems: list[Problem] = []
    notes: list[Label] = []
    for item in details:
        account = chart[item.account]
        natural = item.net if account.normal_side is Side.DEBIT else -item.net
        place = item.contract or item.member
        if natural < ZERO:
            lenient = account.demands is not Demands.CONTRACT or item.account in not_itemised
            if lenient:
                notes.append(_below_zero(item, natural))
            else:
                values = {"account": item.account, "member": item.member, "amount": natural}
                problems.append(Problem("balance_below_zero", place, values))
        elif item.closed:
            values = {"account": item.account, "member": item.member, "amount": natural}
            problems.append(Problem("closed_with_balance", place, values))
    return result("member-balances", problems, notes)


def _below_zero(item: DetailBalance, natural: Money) -> Label:
    values = {"account": item.account, "member": item.member, "amount": natural}
    return Text("Member {member} stands at {amount} on {account}", values)


# --- the year's end ---


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningFacts:
    """The opening entries.

    Attributes:
        begins: The first day of the books.
        entries: Voucher number and accounting date of each that was not taken back.
    """

    begins: date
    entries: tuple[tuple[str, date], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedYearFacts:
    """A year whose closing entries are posted.

    Attributes:
        fiscal_year: The year.
        surplus_accounts: Debit less credit of each surplus account after its last day.
        current_surplus: Debit less credit of 3402 after the closing entry of the next day.
        balance_sheet: Debit less credit of all balance-sheet accounts together after the last day.
    """

    fiscal_year: FiscalYear
    surplus_accounts: Mapping[str, Money]
    current_surplus: Money
    balance_sheet: Money


def check_year_ends(opening: OpeningFacts, years: Iterable[ClosedYearFacts]) -> CheckResult:
    """`opening-equals-closing`: what a year ends with is what the next begins with.

    The opening entry stands on the day before the books begin; after a year's closing its income
    and expense accounts and 3402 are empty, and the balance sheet balances by itself.
    """
    problems: list[Problem] = []
    for voucher, posted_on in opening.entries:
        if posted_on >= opening.begins:
            problems.append(Problem("opening_entry_misdated", voucher, {"on": posted_on}))
    for year in years:
        place = str(year.fiscal_year.year)
        for code, net in year.surplus_accounts.items():
            if net:
                values = {"account": code, "amount": abs(net)}
                problems.append(Problem("closed_year_not_zero", place, values))
        if year.current_surplus:
            values = {"amount": abs(year.current_surplus)}
            problems.append(Problem("current_surplus_not_moved", place, values))
        if year.balance_sheet:
            values = {"amount": abs(year.balance_sheet)}
            problems.append(Problem("balance_sheet_unbalanced", place, values))
    return result("opening-equals-closing", problems)


# --- the tables themselves ---


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaFacts:
    """The database's own description of itself, and what it should be.

    Attributes:
        expected: `{"trigger journal_entry_no_update": canonical description, ...}`.
        found: The same, as the book has it.
        damage: What the database engine found when it read all pages.
        orphans: Rows that point to rows which are not there, as `table: count`.
    """

    expected: Mapping[str, str]
    found: Mapping[str, str]
    damage: tuple[str, ...] = ()
    orphans: tuple[str, ...] = ()


def check_schema(facts: SchemaFacts) -> CheckResult:
    """Every table, index and trigger is there and as it was made, and no page is damaged."""
    problems = [
        Problem("schema_missing", name) for name in sorted(set(facts.expected) - set(facts.found))
    ]
    problems += [
        Problem("schema_unknown", name) for name in sorted(set(facts.found) - set(facts.expected))
    ]
    problems += [
        Problem("schema_altered", name)
        for name in sorted(set(facts.found) & set(facts.expected))
        if facts.found[name] != facts.expected[name]
    ]
    problems += [Problem("pages_damaged", "", {"detail": text}) for text in facts.damage]
    problems += [Problem("rows_orphaned", text) for text in facts.orphans]
    return result("schema-and-triggers", problems)
