"""Entries cannot exist unbalanced; charts refuse; reversals cancel."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting import hash_chain
from coopledger.accounting.chart import AccountType, CashFlow, Chart, Codes, Side, Unit
from coopledger.accounting.corrections import check_reversible, taken_back
from coopledger.accounting.errors import (
    AccountInactive,
    AlreadyReversed,
    ContractRequired,
    MemberRequired,
    NotReversible,
    SettledAsAWhole,
    UnknownAccount,
)
from coopledger.accounting.ids import check_operation_id
from coopledger.accounting.journal import (
    DraftEntry,
    EntryKind,
    JournalEntry,
    Line,
    LineBuilder,
    Series,
    VoucherNumber,
    check_lines,
    is_asset,
    natural,
    reversal,
    series_of,
)
from coopledger.accounting.money import MAX_AMOUNT, RUPIAH, ZERO, Money, total
from tests.accounting.journal_text import chart, journal, journal_text

DAY = date(2026, 3, 31)
AMOUNT = Money.rupiah(50_000)
postable = st.sampled_from([account.code for account in chart().values() if account.active])


def draft_of(*lines: Line, kind: EntryKind = EntryKind.JOURNAL) -> DraftEntry:
    return DraftEntry(kind=kind, posted_on=DAY, description="Uji", lines=lines)


def two_lines(debit: str, credit: str, amount: Money = AMOUNT) -> DraftEntry:
    return draft_of(*LineBuilder(chart()).debit(debit, amount).credit(credit, amount).lines)


def posted(draft: DraftEntry, *, id: int = 1, reversed_by: int | None = None) -> JournalEntry:  # noqa: A002
    return JournalEntry(
        id=id,
        voucher=VoucherNumber("BM", 2026, id),
        draft=draft,
        recorded_at=datetime(2026, 3, 31, 9, tzinfo=UTC),
        recorded_by="siti",
        operation_id="0" * 32,
        part=0,
        previous_hash=hash_chain.GENESIS,
        hash="f" * 64,
        reversed_by=reversed_by,
    )


@st.composite
def drafts(draw: st.DrawFn) -> DraftEntry:
    """Balanced entries of any accounts: some debits, and as many credits as make them even."""
    builder = LineBuilder(chart())
    amounts = draw(st.lists(st.integers(1, 10**10), min_size=1, max_size=5))
    for sen in amounts:
        builder.debit(draw(postable), Money(sen))
    left = sum(amounts)
    for _ in range(draw(st.integers(0, 3))):
        part = draw(st.integers(0, left - 1))
        builder.credit(draw(postable), Money(part))
        left -= part
    return draft_of(*builder.credit(draw(postable), Money(left)).lines)


# --- lines and entries ---


@pytest.mark.parametrize("amount", [ZERO, -RUPIAH, MAX_AMOUNT + Money(1)])
def test_a_lines_amount_is_positive_and_not_above_the_largest(amount: Money) -> None:
    with pytest.raises(ValueError, match="amount"):
        Line(account=Codes.CASH, side=Side.DEBIT, amount=amount, unit=Unit.HEAD_OFFICE)


def test_an_entry_cannot_exist_unbalanced() -> None:
    lines = LineBuilder(chart()).debit(Codes.CASH, AMOUNT).credit(Codes.BANK, RUPIAH).lines
    with pytest.raises(ValueError, match="balance"):
        draft_of(*lines)
    with pytest.raises(ValueError, match="two lines"):
        draft_of(*lines[:1])


@given(drafts())
def test_debits_equal_credits(draft: DraftEntry) -> None:
    assert total(line.signed for line in draft.lines) == ZERO
    credits_ = total(line.amount for line in draft.lines if line.side is Side.CREDIT)
    assert draft.amount == credits_


@given(drafts())
def test_a_reversal_cancels_its_entry_line_by_line(draft: DraftEntry) -> None:
    back = reversal(posted(draft), on=DAY, description="Batal")
    assert back.reverses == 1
    for line, opposite in zip(draft.lines, back.lines, strict=True):
        assert line.signed + opposite.signed == ZERO
        assert line == opposite.reversed()
    assert reversal(posted(back), on=DAY, description="Batal").lines == draft.lines


def test_zero_amounts_make_no_line_and_the_account_gives_its_unit() -> None:
    lines = (
        LineBuilder(chart())
        .debit(Codes.CASH, AMOUNT, unit=Unit.SHOP)
        .debit(Codes.BANK, ZERO)
        .credit(Codes.LOAN_INTEREST, AMOUNT, member_id=7)
        .lines
    )
    assert journal_text(draft_of(*lines)) == journal("""
        2026-03-31 Uji
          D 1101 Kas (Toko) 50.000
          K 4101 Jasa pinjaman anggota [7] 50.000
    """)


# --- what accounts allow ---


def test_an_account_outside_the_chart_is_refused() -> None:
    with pytest.raises(UnknownAccount):
        LineBuilder(chart()).debit("9", AMOUNT)


def test_control_accounts_demand_their_member_and_contract() -> None:
    builder = LineBuilder(chart()).debit(Codes.CASH, AMOUNT)
    with pytest.raises(MemberRequired):
        check_lines(chart(), draft_of(*builder.credit(Codes.VOLUNTARY_SAVINGS, AMOUNT).lines))
    builder = LineBuilder(chart()).debit(Codes.CASH, AMOUNT)
    lines = builder.credit(Codes.VOLUNTARY_SAVINGS, AMOUNT, member_id=7).lines
    with pytest.raises(ContractRequired):
        check_lines(chart(), draft_of(*lines))


def test_the_opening_entry_may_leave_the_member_to_the_register() -> None:
    lines = (
        LineBuilder(chart()).debit(Codes.CASH, AMOUNT).credit(Codes.VOLUNTARY_SAVINGS, AMOUNT).lines
    )
    check_lines(chart(), draft_of(*lines, kind=EntryKind.OPENING))


def test_a_switched_off_account_takes_only_reversals() -> None:
    off = next(a.code for a in chart().values() if not a.active and not a.demands.value)
    draft = two_lines(off, Codes.CASH)
    with pytest.raises(AccountInactive):
        check_lines(chart(), draft)
    check_lines(chart(), reversal(posted(draft), on=DAY, description="Batal"))


# --- numbers ---


@pytest.mark.parametrize(
    ("debit", "credit", "series"),
    [
        (Codes.CASH, Codes.DONATED_CAPITAL, Series.CASH_RECEIPT),
        (Codes.MERCHANDISE, Codes.BANK, Series.CASH_PAYMENT),
        (Codes.CASH, Codes.BANK, Series.MEMORIAL),
        (Codes.MERCHANDISE, Codes.DONATED_CAPITAL, Series.MEMORIAL),
    ],
)
def test_cash_decides_the_series(debit: str, credit: str, series: Series) -> None:
    assert series_of(chart(), two_lines(debit, credit)) is series


@pytest.mark.parametrize(
    ("kind", "series"),
    [(EntryKind.OPENING, Series.OPENING), (EntryKind.CLOSING, Series.CLOSING)],
)
def test_opening_and_closing_have_series_of_their_own(kind: EntryKind, series: Series) -> None:
    lines = two_lines(Codes.CASH, Codes.DONATED_CAPITAL).lines
    assert series_of(chart(), draft_of(*lines, kind=kind)) is series


def test_a_voucher_number_has_six_digits() -> None:
    assert str(VoucherNumber("BKM", 2026, 123)) == "BKM/2026/000123"


@pytest.mark.parametrize("text", ["", "0" * 31, "0" * 33, "G" * 32, "A" * 32, "0" * 31 + "\n"])
def test_an_operation_id_is_32_lower_case_hex_digits(text: str) -> None:
    with pytest.raises(ValueError, match="operation id"):
        check_operation_id(text)
    assert check_operation_id("0123456789abcdef" * 2)


# --- signs and charts ---


def test_the_natural_sign_is_positive_on_the_normal_side() -> None:
    income, asset = chart().account(Codes.LOAN_INTEREST), chart().account(Codes.CASH)
    assert natural(income, -AMOUNT) == AMOUNT
    assert natural(asset, AMOUNT) == AMOUNT
    assert is_asset(chart().account(Codes.LOAN_LOSS_ALLOWANCE))
    assert not is_asset(income)


def test_a_chart_is_ordered_and_finds_by_type() -> None:
    shuffled = Chart(reversed(list(chart().values())))
    assert list(shuffled) == sorted(chart())
    assert len(shuffled) == len(chart())
    equity = shuffled.of_types([AccountType.EQUITY])
    assert {account.type for account in equity} == {AccountType.EQUITY}
    assert all(account.cash_flow is CashFlow.CASH for account in shuffled.cash)
    assert Side.DEBIT.other is Side.CREDIT
    assert Side.CREDIT.other is Side.DEBIT


def test_every_named_account_is_in_the_shipped_chart() -> None:
    named = [code for name, code in vars(Codes).items() if name.isupper()]
    assert set(named) <= set(chart())


# --- taking back ---


@pytest.mark.parametrize("kind", [EntryKind.OPENING, EntryKind.CLOSING, EntryKind.STOCK_ADJUSTMENT])
def test_what_is_never_taken_back_by_itself(kind: EntryKind) -> None:
    lines = two_lines(Codes.CASH, Codes.DONATED_CAPITAL).lines
    with pytest.raises(NotReversible):
        check_reversible(posted(draft_of(*lines, kind=kind)))


def test_a_part_of_a_settlement_goes_back_with_the_rest_only() -> None:
    lines = two_lines(Codes.CASH, Codes.DONATED_CAPITAL).lines
    part = posted(draft_of(*lines, kind=EntryKind.SETTLEMENT))
    with pytest.raises(SettledAsAWhole):
        check_reversible(part)
    check_reversible(part, as_part=True)


def test_an_entry_is_taken_back_once_and_a_reversal_never() -> None:
    draft = two_lines(Codes.CASH, Codes.DONATED_CAPITAL)
    check_reversible(posted(draft))
    with pytest.raises(AlreadyReversed):
        check_reversible(posted(draft, reversed_by=2))
    with pytest.raises(NotReversible):
        check_reversible(posted(reversal(posted(draft), on=DAY, description="Batal"), id=2))


def test_in_a_later_year_income_goes_to_the_correction_of_earlier_years() -> None:
    lines = (
        LineBuilder(chart())
        .debit(Codes.CASH, AMOUNT)
        .credit(Codes.LOAN_INTEREST, AMOUNT, member_id=7)
        .lines
    )
    entry = posted(draft_of(*lines))
    later = taken_back(chart(), entry, on=date(2027, 2, 1), description="Koreksi", same_year=False)
    assert journal_text(later) == journal("""
        2027-02-01 Koreksi
          K 1101 Kas 50.000
          D 3403 Koreksi SHU tahun lalu (USP) 50.000
    """)
    now = taken_back(chart(), entry, on=DAY, description="Koreksi", same_year=True)
    assert [line.account for line in now.lines] == [Codes.CASH, Codes.LOAN_INTEREST]


# --- the chain ---


def test_every_fact_of_an_entry_is_in_its_hash() -> None:
    draft = two_lines(Codes.CASH, Codes.DONATED_CAPITAL)
    entry = posted(draft)
    other = posted(two_lines(Codes.CASH, Codes.DONATED_CAPITAL, RUPIAH))
    assert hash_chain.recomputed_hash(entry) == hash_chain.recomputed_hash(posted(draft))
    assert hash_chain.recomputed_hash(entry) != hash_chain.recomputed_hash(other)
    assert hash_chain.recomputed_hash(entry) != hash_chain.recomputed_hash(posted(draft, id=2))


def test_paper_shows_the_first_twelve_digits() -> None:
    assert hash_chain.short_hash("9f3a71c2e804" + "0" * 52) == "9f3a-71c2-e804"
