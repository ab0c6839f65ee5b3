"""The code on a member's statement."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.errors import UnreadableCode
from coopledger.accounting.member_statement import ClosingFigures
from coopledger.accounting.money import Money
from coopledger.accounting.settings import Cooperative
from coopledger.accounting.statement_code import (
    StatementCode,
    cooperative_mark,
    parse_code,
    short_hash_of,
)

HEAD = "9f3a71c2e80455aa" * 4
CODE = StatementCode(
    cooperative="3307010010001",
    member="0012",
    from_date=date(2026, 1, 1),
    to_date=date(2026, 11, 24),
    figures=ClosingFigures(savings=Money.rupiah(2_455_000), loans=Money(150_000_050)),
    chain_head=HEAD,
)
LINE = (
    "CLS1*3307010010001*0012*2026-01-01*2026-11-24*2455000*1500000.50*0*0*"
    "9F3A71C2E80455AA9F3A71C2E80455AA9F3A71C2E80455AA9F3A71C2E80455AA"
)

texts = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=12).map(
    str.strip
)
amounts = st.builds(Money, st.integers(-(10**14), 10**14))
days = st.dates()


def test_the_line_is_as_the_papers_describe_it() -> None:
    assert CODE.to_text() == LINE
    assert parse_code(LINE) == CODE


def test_a_scan_may_bring_blanks_line_breaks_and_small_letters() -> None:
    broken = f"  {LINE[:40]}\n{LINE[40:]} \n"
    assert parse_code(broken) == CODE
    assert parse_code(LINE.lower()) == CODE


@given(
    cooperative=texts,
    member=texts,
    first=days,
    last=days,
    figures=st.builds(
        ClosingFigures, savings=amounts, loans=amounts, receivables=amounts, payables=amounts
    ),
    head=st.sampled_from([HEAD, ""]),
)
def test_every_code_reads_back_and_needs_only_the_dense_letters(
    cooperative: str, member: str, first: date, last: date, figures: ClosingFigures, head: str
) -> None:
    code = StatementCode(
        cooperative=cooperative,
        member=member,
        from_date=first,
        to_date=last,
        figures=figures,
        chain_head=head,
    )
    text = code.to_text()
    assert re.fullmatch(r"[0-9A-Z $%*+\-./:]*", text)
    assert parse_code(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Koperasi Maju · 9f3a-71c2-e804",
        LINE.replace("CLS1", "CLS2"),
        LINE.rpartition("*")[0],
        LINE[:-1],
        LINE[:-1] + "G",
        LINE.replace("2026-11-24", "2026-11-31"),
        LINE.replace("2455000", "2.455.000"),
        LINE.replace("2455000", ""),
    ],
)
def test_what_is_no_code_or_a_damaged_one_is_refused(text: str) -> None:
    with pytest.raises(UnreadableCode):
        parse_code(text)


def test_a_cooperative_without_a_number_is_known_by_its_name() -> None:
    numbered = Cooperative(name="A", opening_date=date(2025, 1, 1), cooperative_id_number="33070")
    assert cooperative_mark(numbered) == "33070"
    named = Cooperative(name="Koperasi Maju", opening_date=date(2025, 1, 1))
    assert cooperative_mark(named) == "N-EC967919A94E"
    assert cooperative_mark(named) != cooperative_mark(
        Cooperative(name="Koperasi Mundur", opening_date=date(2025, 1, 1))
    )


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("9f3a-71c2-e804", "9f3a71c2e804"),
        (" 9F3A 71C2 E804 ", "9f3a71c2e804"),
        ("9f3a-71c2", ""),
        ("9f3a-71c2-e80g", ""),
    ],
)
def test_the_short_code_may_be_typed_in_groups(typed: str, digits: str) -> None:
    assert short_hash_of(typed) == digits
