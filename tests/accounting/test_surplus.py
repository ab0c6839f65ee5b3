from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import (
    DecisionBeforeYearEnd,
    NothingToAllocate,
    PercentagesNotWhole,
)
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import MEMBER_PARTS, WHOLE_PPM, Part, SurplusRules
from coopledger.accounting.surplus import (
    Bases,
    MemberName,
    SurplusAllocation,
    SurplusSplit,
    allocate,
    as_decided,
    average_bases,
    decision_draft,
    frozen_hash,
    frozen_text,
    split_surplus,
    thawed,
)
from coopledger.accounting.surplus_reports import (
    allocation_list,
    allocation_table,
    allocation_values,
)
from tests.accounting.journal_text import chart, journal, journal_text

ONLY_RESERVE = {Part.RESERVE: WHOLE_PPM}


def rp(amount: int) -> Money:
    return Money.rupiah(amount)


def table(**percent: int | float) -> dict[Part, int]:
    return {Part(name): round(share * 10_000) for name, share in percent.items()}


def split(members: int, others: int = 0) -> SurplusSplit:
    return SurplusSplit(from_members=rp(members), from_non_members=rp(others))


def allocated(
    surplus: SurplusSplit,
    members: dict[Part, int],
    others: dict[Part, int] | None = None,
    **bases: dict[int, int],
) -> SurplusAllocation:
    by_part = {Part(name): base for name, base in bases.items()}
    everyone = {who for base in by_part.values() for who in base}
    return allocate(
        year=2025,
        split=surplus,
        rules=SurplusRules(members=members, non_members=others or ONLY_RESERVE),
        bases=Bases(by_part=by_part),
        names={who: MemberName(number=f"{who:04d}", name=f"Ibu {who}") for who in everyone},
    )


# --- the published cases ---


def test_case_1_two_tables_of_tulus_bhakti() -> None:
    result = allocated(
        split(3_000_000, 1_000_000),
        table(
            reserve=25,
            capital_return=20,
            patronage_loans=20,
            board=10,
            staff=10,
            education=5,
            social=5,
            area_development=5,
        ),
        table(reserve=40, board=15, staff=15, education=10, social=10, area_development=10),
        capital_return={1: 210, 2: 160, 3: 230},
        patronage_loans={1: 1, 2: 2, 3: 3},
    )
    amounts = {part.part: part.amount for part in result.parts}
    assert amounts == {
        Part.RESERVE: rp(1_150_000),
        Part.CAPITAL_RETURN: rp(600_000),
        Part.PATRONAGE_LOANS: rp(600_000),
        Part.PATRONAGE_PURCHASES: ZERO,
        Part.PATRONAGE_CONSIGNMENT: ZERO,
        Part.BOARD: rp(450_000),
        Part.STAFF: rp(450_000),
        Part.EDUCATION: rp(250_000),
        Part.SOCIAL: rp(250_000),
        Part.AREA_DEVELOPMENT: rp(250_000),
    }
    assert result.remainder_to_reserve == ZERO


def test_case_2_bina_seroja() -> None:
    result = allocated(
        split(123_000_000),
        table(
            patronage_loans=25,
            capital_return=20,
            board=10,
            staff=10,
            education=10,
            social=10,
            reserve=15,
        ),
        capital_return={1: 1},
        patronage_loans={2: 1},
    )
    assert result.amount(Part.PATRONAGE_LOANS) == rp(30_750_000)
    assert result.amount(Part.CAPITAL_RETURN) == rp(24_600_000)
    for part in (Part.BOARD, Part.STAFF, Part.EDUCATION, Part.SOCIAL):
        assert result.amount(part) == rp(12_300_000)
    assert result.amount(Part.RESERVE) == rp(18_450_000)
    assert total(part.amount for part in result.parts) == rp(123_000_000)


@pytest.mark.parametrize(
    ("surplus", "percents", "capital", "purchases", "expected"),
    [
        pytest.param(
            60_000_000, (25, 20), (5, 75), (2, 100), (1_000_000, 240_000), id="case 5, Lukman"
        ),
        pytest.param(2_000_000, (20, 30), (5, 100), (1, 15), (20_000, 40_000), id="case 6, Widya"),
    ],
)
def test_a_member_s_share_of_two_pools(
    surplus: int,
    percents: tuple[int, int],
    capital: tuple[int, int],
    purchases: tuple[int, int],
    expected: tuple[int, int],
) -> None:
    result = allocated(
        split(surplus),
        table(
            capital_return=percents[0], patronage_purchases=percents[1], reserve=100 - sum(percents)
        ),
        capital_return={1: capital[0], 2: capital[1] - capital[0]},
        patronage_purchases={1: purchases[0], 2: purchases[1] - purchases[0]},
    )
    first = result.members[0]
    assert (first.capital_return, first.patronage_purchases) == tuple(rp(one) for one in expected)
    assert first.total == rp(sum(expected))


def test_case_9_a_table_of_105_percent_is_refused() -> None:
    with pytest.raises(PercentagesNotWhole) as refused:
        SurplusRules(
            members=table(
                reserve=40,
                patronage_loans=40,
                board=5,
                staff=5,
                education=5,
                social=5,
                area_development=5,
            ),
            non_members=ONLY_RESERVE,
        )
    assert (refused.value.table, refused.value.sum_ppm) == ("members", 1_050_000)


# --- members' and non-members' part ---


def test_flagged_accounts_count_where_they_belong_and_others_by_revenue() -> None:
    # 41xx net 300.000, 42xx net 100.000: a quarter of the unflagged 10.001 is 2.500,25.
    result = split_surplus(
        chart(),
        {
            "4111": rp(-310_000),
            "4113": rp(10_000),
            "5111": rp(200_000),
            "4201": rp(-110_000),
            "4204": rp(10_000),
            "5211": rp(60_000),
            "6104": rp(10_001),
        },
    )
    assert result.from_non_members == rp(40_000 - 2_501)
    assert result.total == rp(300_000 - 200_000 + 40_000 - 10_001)


def test_without_revenue_everything_is_the_members() -> None:
    result = split_surplus(chart(), {"8101": rp(-50_000), "6101": rp(20_000)})
    assert (result.from_members, result.from_non_members) == (rp(30_000), ZERO)


def test_returns_above_sales_count_as_no_revenue() -> None:
    result = split_surplus(
        chart(), {"4111": rp(-10), "4113": rp(30), "4201": rp(-100), "8101": rp(-40)}
    )
    assert (result.from_members, result.from_non_members) == (rp(-20), rp(140))


def test_odd_sen_stay_with_the_members() -> None:
    result = split_surplus(chart(), {"4101": Money(-12_345), "4201": Money(-6_789)})
    assert result == SurplusSplit(from_members=Money(12_434), from_non_members=Money(6_700))


@pytest.mark.parametrize(
    ("members", "others", "expected"),
    [
        (2_000, 500, (2_000, 500)),
        (2_000, -500, (1_500, 0)),
        (-500, 2_000, (0, 1_500)),
        (200, -300, (0, -100)),
        (-300, 200, (-100, 0)),
        (-300, -200, (-300, -200)),
        (500, -500, (0, 0)),
        (0, -5, (0, -5)),
        (0, 0, (0, 0)),
    ],
)
def test_a_loss_of_one_part_is_covered_by_the_other(
    members: int, others: int, expected: tuple[int, int]
) -> None:
    assert split(members, others).covered() == split(*expected)


def test_the_allocation_stands_on_the_covered_parts() -> None:
    result = allocated(split(2_000_000, -500_000), table(reserve=50, board=50), table(staff=100))
    assert (result.from_members, result.from_non_members) == (rp(1_500_000), ZERO)
    assert result.amount(Part.BOARD) == rp(750_000)
    assert result.amount(Part.STAFF) == ZERO
    assert result.loss_covered == rp(500_000)


@pytest.mark.parametrize(("members", "others"), [(-1, 0), (100, -100), (200, -300)])
def test_no_surplus_allocates_nothing(members: int, others: int) -> None:
    result = allocated(
        split(members, others), table(reserve=50, capital_return=50), capital_return={1: 10}
    )
    assert not any(part.amount for part in result.parts)
    assert result.remainder_to_reserve == ZERO
    assert [share.total for share in result.members] == [ZERO]


# --- rounding ---


def test_what_rounding_leaves_goes_to_the_reserve() -> None:
    result = allocated(
        SurplusSplit(from_members=Money(1_000_00 + 37), from_non_members=ZERO),
        table(reserve=10, capital_return=45, board=45),
        capital_return={1: 1, 2: 1, 3: 1, 4: 1},
    )
    # 45 % of 1.000,37 is 450,1665: the pool is 450, each of four gets 112.
    assert [share.capital_return for share in result.members] == [rp(112)] * 4
    assert result.amount(Part.CAPITAL_RETURN) == rp(448)
    assert result.amount(Part.BOARD) == rp(450)
    assert result.amount(Part.RESERVE) == Money(102_37)
    assert result.remainder_to_reserve == Money(2_37)


def test_a_pool_without_a_base_goes_to_the_reserve() -> None:
    result = allocated(
        split(1_000), table(reserve=60, patronage_consignment=40), patronage_consignment={}
    )
    assert result.amount(Part.PATRONAGE_CONSIGNMENT) == ZERO
    assert result.amount(Part.RESERVE) == rp(1_000)
    assert result.remainder_to_reserve == rp(400)


def test_bases_below_zero_get_nothing() -> None:
    result = allocated(
        split(1_000), table(reserve=50, capital_return=50), capital_return={1: -5, 2: 10, 3: 0}
    )
    assert [(share.number, share.total) for share in result.members] == [("0002", rp(500))]


def test_the_average_is_the_sum_of_month_ends_and_forgets_what_is_below_zero() -> None:
    assert average_bases([{1: 10}, {1: -20, 2: 4}, {1: 30, 2: 4}]) == {1: 40, 2: 8}


@st.composite
def rule_tables(draw: st.DrawFn) -> dict[Part, int]:
    cuts = sorted(draw(st.lists(st.integers(0, WHOLE_PPM), min_size=9, max_size=9)))
    bounds = [0, *cuts, WHOLE_PPM]
    return {part: bounds[n + 1] - bounds[n] for n, part in enumerate(Part)}


base_tables = st.dictionaries(st.integers(1, 30), st.integers(-100, 10**12), max_size=30)


@given(
    members=st.integers(-(10**13), 10**13),
    others=st.integers(-(10**10), 10**10),
    member_table=rule_tables(),
    other_table=rule_tables(),
    capital=base_tables,
    loans=base_tables,
    purchases=base_tables,
)
def test_shares_sum_to_pools_pools_to_parts_and_parts_to_the_surplus(
    members: int,
    others: int,
    member_table: dict[Part, int],
    other_table: dict[Part, int],
    capital: dict[int, int],
    loans: dict[int, int],
    purchases: dict[int, int],
) -> None:
    surplus = SurplusSplit(from_members=Money(members), from_non_members=Money(others))
    result = allocated(
        surplus,
        member_table,
        other_table,
        capital_return=capital,
        patronage_loans=loans,
        patronage_purchases=purchases,
    )
    for part in MEMBER_PARTS:
        assert total(share.of(part) for share in result.members) == result.amount(part)
    whole = max(surplus.total, ZERO)
    assert total(part.amount for part in result.parts) == whole
    assert all(part.amount >= ZERO for part in result.parts)
    assert ZERO <= result.remainder_to_reserve <= result.amount(Part.RESERVE)
    for part in result.parts:
        if part.part is not Part.RESERVE:
            assert part.amount.sen % 100 == 0
            share = Fraction(part.members_ppm * result.from_members.sen, WHOLE_PPM)
            share += Fraction(part.non_members_ppm * result.from_non_members.sen, WHOLE_PPM)
            assert part.amount.sen <= max(share, 0)


# --- the decision ---


def decided(
    result: SurplusAllocation, *, on: date = date(2026, 3, 14), units: dict[Unit, Money]
) -> str:
    return journal_text(
        decision_draft(
            chart(),
            result,
            fiscal_year=FiscalYear(2025),
            decided_on=on,
            surplus_by_unit=units,
            description="RAT 2025",
        )
    )


def test_the_decision_moves_the_surplus_out_of_the_units_that_made_it() -> None:
    result = allocated(
        split(1_000, 1_000),
        table(reserve=25, capital_return=25, board=25, area_development=25),
        table(reserve=50, social=50),
        capital_return={7: 2, 8: 3},
    )
    units = {Unit.SAVINGS_AND_LOAN: rp(2_500), Unit.SHOP: rp(-500), Unit.HEAD_OFFICE: ZERO}
    assert decided(result, units=units) == journal(
        """
        2026-03-14 RAT 2025
          D 3401 SHU tahun lalu belum dibagi (USP) 2.500
          K 3401 SHU tahun lalu belum dibagi (Toko) 500
          K 3301 Cadangan umum 750
          K 2131 Dana SHU bagian anggota [7] 100
          K 2131 Dana SHU bagian anggota [8] 150
          K 2132 Dana pengurus 250
          K 2135 Dana sosial 500
          K 2136 Dana pembangunan daerah kerja 250
        """
    )


def test_a_meeting_cannot_decide_before_the_year_has_ended() -> None:
    result = allocated(split(1_000), ONLY_RESERVE)
    with pytest.raises(DecisionBeforeYearEnd):
        decided(result, on=date(2025, 12, 31), units={Unit.HEAD_OFFICE: rp(1_000)})


def test_a_loss_is_not_allocated() -> None:
    result = allocated(split(-1_000), ONLY_RESERVE)
    with pytest.raises(NothingToAllocate) as refused:
        decided(result, units={Unit.HEAD_OFFICE: rp(-1_000)})
    assert refused.value.surplus == rp(-1_000)


def test_a_frozen_decision_comes_back_whole() -> None:
    result = allocated(
        split(1_000_000, 333_333),
        table(reserve=40, capital_return=60),
        capital_return={1: 3, 2: 4},
    )
    text = frozen_text(result)
    assert thawed(text, decided_on=date(2026, 3, 14)) == as_decided(result, date(2026, 3, 14))
    assert frozen_hash(text) != frozen_hash(text.replace("333333", "333334"))
    assert thawed(text, decided_on=date(2026, 3, 14)).decided
    assert not result.decided


# --- the reports ---


def test_the_table_sums_to_the_surplus_and_names_what_was_rounded() -> None:
    result = allocated(
        SurplusSplit(from_members=Money(100_037), from_non_members=rp(-100)),
        table(reserve=10, capital_return=90),
        capital_return={1: 1, 2: 1},
    )
    report = allocation_table(result, cooperative="Uji", fiscal_year=FiscalYear(2025))
    assert report.rows[-1].cells[-1] == result.surplus
    assert len(report.notes) == 2
    assert [row.cells[0] for row in report.rows[:2]] == [
        Rate.percent(10).to_percent(),
        Rate.percent(90).to_percent(),
    ]


def test_an_even_allocation_needs_no_note() -> None:
    report = allocation_table(
        allocated(split(100), ONLY_RESERVE), cooperative="Uji", fiscal_year=FiscalYear(2025)
    )
    assert report.notes == ()


def test_the_list_names_members_in_the_order_of_their_numbers() -> None:
    result = allocated(split(100), table(capital_return=100), capital_return={12: 1, 3: 1, 7: 2})
    report = allocation_list(result, cooperative="Uji", fiscal_year=FiscalYear(2025))
    assert [row.member for row in report.rows] == ["0003", "0007", "0012", None]
    assert report.rows[-1].cells[-1] == rp(100)


def test_the_contract_s_json_has_every_part_and_member() -> None:
    values = allocation_values(
        allocated(split(100), table(capital_return=100), capital_return={12: 1})
    )
    assert list(values) == [
        "year", "decided", "surplus", "surplus_from_members", "surplus_from_non_members",
        "parts", "members", "remainder_to_reserve",
    ]  # fmt: skip
    assert [one["part"].value for one in values["parts"]] == [part.value for part in Part]
    assert values["members"] == [
        {
            "member": "0012",
            "capital_return": rp(100),
            "patronage_loans": ZERO,
            "patronage_purchases": ZERO,
            "patronage_consignment": ZERO,
            "total": rp(100),
        }
    ]
