"""Every check holds for a sound book and turns red for each thing it is there to find."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from coopledger.accounting import hash_chain, integrity
from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.errors import Problem
from coopledger.accounting.integrity import (
    CheckResult,
    ClosedYearFacts,
    DetailBalance,
    DetailSum,
    JournalFacts,
    LockFacts,
    Misplaced,
    OpeningFacts,
    SchemaFacts,
    StoredEntry,
    StoredLine,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder, VoucherNumber
from coopledger.accounting.money import ZERO, Money
from tests.accounting.journal_text import chart

FACTS = JournalFacts(chart=chart(), start_month=1, locks=())


def rp(amount: int) -> Money:
    return Money.rupiah(amount)


def rehashed(entry: StoredEntry) -> StoredEntry:
    return replace(entry, hash=entry.recomputed_hash)


def stored(count: int = 3, *, month: int = 1) -> list[StoredEntry]:
    """A sound journal of grants, one a day."""
    entries: list[StoredEntry] = []
    for n in range(1, count + 1):
        day = f"2025-{month:02d}-{n:02d}"
        lines = (
            StoredLine(day, "N", "1101", "Pusat", 500, 0, None, None),
            StoredLine(day, "N", "3202", "Pusat", 0, 500, None, None),
        )
        entries.append(
            rehashed(
                StoredEntry(
                    n, "BKM", 2025, n, "capital", day, "Hibah", "", None, "2025-02-01T09:00:00Z",
                    "siti", f"{n:032x}", 0, entries[-1].hash if entries else hash_chain.GENESIS,
                    "", lines,
                )
            )
        )  # fmt: skip
    return entries


def by_name(entries: list[StoredEntry], facts: JournalFacts = FACTS) -> dict[str, CheckResult]:
    return {result.name: result for result in integrity.check_journal(entries, facts)}


def found(result: CheckResult) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in result.problems]


def test_a_sound_journal_holds() -> None:
    results = by_name(stored())
    assert all(result.holds for result in results.values())
    assert len(results["chain"].notes) == 1


def test_an_empty_journal_holds() -> None:
    assert all(result.holds for result in by_name([]).values())


def test_a_stored_entry_hashes_as_a_posted_one() -> None:
    (entry,) = stored(1)
    lines = LineBuilder(chart()).debit("1101", rp(5)).credit("3202", rp(5)).lines
    draft = DraftEntry(
        kind=EntryKind.CAPITAL, posted_on=date(2025, 1, 1), description="Hibah", lines=lines
    )
    text = hash_chain.canonical_text(
        id=1,
        voucher=VoucherNumber("BKM", 2025, 1),
        draft=draft,
        recorded_at=datetime(2025, 2, 1, 9, tzinfo=UTC),
        recorded_by="siti",
        operation_id=f"{1:032x}",
        part=0,
        previous_hash=hash_chain.GENESIS,
    )
    assert hash_chain.hash_of(text) == entry.hash


def changed_line(entry: StoredEntry, **values: object) -> StoredEntry:
    first, *rest = entry.lines
    return replace(entry, lines=(replace(first, **values), *rest))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"debit_sen": 501}, ["entry_unbalanced"]),
        ({"credit_sen": 7, "debit_sen": 507}, ["line_not_one_sided"]),
        ({"debit_sen": 0, "credit_sen": -500}, ["line_not_one_sided"]),
        ({"posted_on": "2025-01-09"}, ["line_differs_from_entry"]),
        ({"role": "C"}, ["line_differs_from_entry"]),
        ({"account": "1199"}, ["line_account_unknown"]),
    ],
)
def test_balanced_turns_red(values: dict[str, object], codes: list[str]) -> None:
    first, second, third = stored()
    result = by_name([first, changed_line(second, **values), third])["balanced"]
    assert [code for code, _ in found(result)] == codes
    assert found(result)[0][1] == "BKM/2025/000002"


def test_an_entry_of_one_line_is_incomplete() -> None:
    (entry,) = stored(1)
    result = by_name([replace(entry, lines=entry.lines[:1])])["balanced"]
    assert [code for code, _ in found(result)] == ["entry_unbalanced", "entry_incomplete"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"number": 7}, "voucher_gap"),
        ({"id": 9}, "entry_id_gap"),
        ({"posted_on": "2026-01-02"}, "voucher_in_wrong_year"),
        ({"posted_on": "gestern"}, "entry_date_unreadable"),
    ],
)
def test_numbers_turn_red(values: dict[str, object], code: str) -> None:
    *before, last = stored()
    entries = [*before, replace(last, **values)]  # type: ignore[arg-type]
    assert [name for name, _ in found(by_name(entries)["numbers"])] == [code]


def test_a_missing_entry_is_a_gap_and_breaks_the_chain() -> None:
    first, _, third = stored()
    results = by_name([first, third])
    assert [code for code, _ in found(results["numbers"])] == ["entry_id_gap", "voucher_gap"]
    assert found(results["chain"]) == [("chain_broken", "BKM/2025/000003")]


def test_a_changed_entry_is_found_by_its_hash() -> None:
    first, second, third = stored()
    changed = replace(second, description="Hibah lain")
    assert found(by_name([first, changed, third])["chain"]) == [
        ("entry_changed", "BKM/2025/000002")
    ]
    # Whoever computes its hash anew breaks the link to the next.
    assert found(by_name([first, rehashed(changed), third])["chain"]) == [
        ("chain_broken", "BKM/2025/000003")
    ]


def locked_on(head: str | None) -> JournalFacts:
    lock = LockFacts(period=Period(2025, 1), head_hash=head)
    return replace(FACTS, locks=(lock,))


def test_a_month_locked_on_its_last_entry_holds() -> None:
    entries = stored()
    assert by_name(entries, locked_on(entries[-1].hash))["locked-periods"].holds
    assert by_name([], locked_on(hash_chain.GENESIS))["locked-periods"].holds


def test_an_entry_after_the_lock_is_found() -> None:
    entries = stored()
    result = by_name(entries, locked_on(entries[1].hash))["locked-periods"]
    assert found(result) == [("entry_after_lock", "BKM/2025/000003")]


def test_closing_entries_may_enter_a_locked_month() -> None:
    entries = stored()
    entries[2] = replace(entries[2], kind="closing")
    assert by_name(entries, locked_on(entries[1].hash))["locked-periods"].holds


@pytest.mark.parametrize("head", [None, "f" * 64])
def test_a_lock_whose_mark_is_gone_or_names_no_entry_is_found(head: str | None) -> None:
    result = by_name(stored(), locked_on(head))["locked-periods"]
    assert found(result) == [("lock_without_mark", "2025-01")]


def test_a_reopened_month_is_noted() -> None:
    result = by_name(stored(), replace(FACTS, reopened=(Period(2025, 1),)))["locked-periods"]
    assert result.holds
    assert len(result.notes) == 1


def test_a_flood_of_findings_is_counted() -> None:
    problems = [Problem("chain_broken", str(n)) for n in range(integrity.MOST_PROBLEMS + 3)]
    result = integrity.result("chain", problems)
    assert len(result.problems) == integrity.MOST_PROBLEMS
    assert result.notes[0].values == {"count": 3}  # type: ignore[union-attr]


# --- details ---


def detail(account: str, *, opening: bool, member: bool, contract: bool, net: int) -> DetailSum:
    return DetailSum(
        account=account,
        opening=opening,
        has_member=member,
        has_contract=contract,
        net=rp(net),
        lines=2,
    )


def test_complete_details_hold_and_an_opening_sum_is_noted() -> None:
    result = integrity.check_control_accounts(
        chart(),
        [
            detail("2101", opening=False, member=True, contract=True, net=-5),
            detail("2131", opening=False, member=True, contract=False, net=-5),
            detail("2101", opening=True, member=False, contract=False, net=-70),
            detail("3101", opening=True, member=False, contract=False, net=0),
            detail("1101", opening=False, member=False, contract=False, net=9),
        ],
        [],
    )
    assert result.holds
    assert len(result.notes) == 1


@pytest.mark.parametrize(
    "sums",
    [
        detail("2101", opening=False, member=False, contract=False, net=-5),
        detail("2101", opening=False, member=True, contract=False, net=-5),
        detail("2101", opening=True, member=True, contract=False, net=-5),
        detail("2131", opening=False, member=False, contract=False, net=-5),
    ],
)
def test_control_accounts_turn_red_for_lines_without_detail(sums: DetailSum) -> None:
    result = integrity.check_control_accounts(chart(), [sums], [])
    assert found(result) == [("detail_missing", sums.account)]


def test_control_accounts_turn_red_for_a_line_on_another_s_contract() -> None:
    line = Misplaced(voucher="BKM/2025/000001", account="2101", contract="P-1")
    result = integrity.check_control_accounts(chart(), [], [line])
    assert found(result) == [("contract_of_other", "BKM/2025/000001")]


def balance(
    account: str, net: int, *, closed: bool = False, contract: str = "S-1"
) -> DetailBalance:
    return DetailBalance(
        account=account, member="0001", contract=contract, net=rp(net), closed=closed
    )


def test_members_balances_on_their_natural_side_hold() -> None:
    result = integrity.check_member_balances(
        chart(), [balance("2101", -5), balance("1201", 5)], frozenset()
    )
    assert result == CheckResult(name="member-balances")


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (balance("2101", 5), "balance_below_zero"),
        (balance("1201", -5), "balance_below_zero"),
        (balance("2101", -5, closed=True), "closed_with_balance"),
    ],
)
def test_member_balances_turn_red(item: DetailBalance, code: str) -> None:
    result = integrity.check_member_balances(chart(), [item], frozenset())
    assert found(result) == [(code, "S-1")]


@pytest.mark.parametrize(
    ("item", "not_itemised"),
    [
        (balance("1221", -5, contract=""), frozenset[str]()),
        (balance("2101", 5), frozenset({"2101"})),
    ],
)
def test_a_prepayment_or_an_opening_not_itemised_is_only_noted(
    item: DetailBalance, not_itemised: frozenset[str]
) -> None:
    result = integrity.check_member_balances(chart(), [item], not_itemised)
    assert result.holds
    assert len(result.notes) == 1


# --- the year's end ---

OPENING = OpeningFacts(begins=date(2025, 1, 1), entries=(("SA/2024/000001", date(2024, 12, 31)),))


def closed_year(
    *, left: dict[str, Money] | None = None, current: Money = ZERO, sheet: Money = ZERO
) -> ClosedYearFacts:
    return ClosedYearFacts(
        fiscal_year=FiscalYear(2025),
        surplus_accounts=left or {"4101": ZERO},
        current_surplus=current,
        balance_sheet=sheet,
    )


def test_a_closed_year_that_left_nothing_holds() -> None:
    assert integrity.check_year_ends(OPENING, [closed_year()]).holds


@pytest.mark.parametrize(
    ("year", "code"),
    [
        (closed_year(left={"4101": rp(-1)}), "closed_year_not_zero"),
        (closed_year(current=rp(3)), "current_surplus_not_moved"),
        (closed_year(sheet=rp(3)), "balance_sheet_unbalanced"),
    ],
)
def test_opening_equals_closing_turns_red(year: ClosedYearFacts, code: str) -> None:
    assert found(integrity.check_year_ends(OPENING, [year])) == [(code, "2025")]


def test_an_opening_entry_inside_the_books_is_found() -> None:
    late = replace(OPENING, entries=(("SA/2025/000001", date(2025, 1, 1)),))
    result = integrity.check_year_ends(late, [])
    assert found(result) == [("opening_entry_misdated", "SA/2025/000001")]


def test_schema_turns_red_for_what_is_missing_unknown_altered_or_damaged() -> None:
    result = integrity.check_schema(
        SchemaFacts(
            expected={"table a": "1", "trigger b": "2", "index c": "3"},
            found={"table a": "1", "index c": "4", "trigger d": "5"},
            damage=("page 7",),
            orphans=("journal_line: 2",),
        )
    )
    assert [code for code, _ in found(result)] == [
        "schema_missing",
        "schema_unknown",
        "schema_altered",
        "pages_damaged",
        "rows_orphaned",
    ]
