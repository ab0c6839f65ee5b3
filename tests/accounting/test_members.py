from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.errors import MemberIsAbroad, StatusChangeNotAllowed
from coopledger.accounting.member_facts import Heir, WorkAbroad
from coopledger.accounting.members import (
    Gender,
    MemberDetails,
    MemberStatus,
    StatusChange,
    abroad_spells,
    check_details,
    check_not_abroad,
    check_status_change,
    cleaned,
    folded_name,
    is_like,
    masked,
    meeting_order,
    next_number,
    warnings,
)
from tests.accounting.member_builders import a_member

TODAY = date(2026, 11, 24)


def details(**facts: object) -> MemberDetails:
    return replace(a_member().details, **facts)  # type: ignore[arg-type]


def found(value: MemberDetails) -> set[tuple[str, str]]:
    return {(problem.code, problem.place) for problem in check_details(value, today=TODAY)}


def test_ordinary_details_have_no_problem() -> None:
    value = details(
        national_id="3307105408850002",
        birth_place="Wonosobo",
        birth_date=date(1985, 8, 14),
        family_card_number="3307101205100003",
        region_code="33.07.10.2003",
        applied_on=date(2023, 3, 12),
        heirs=(Heir(name="Karto", relation="suami", national_id="3307101002800001"),),
        migrations=(
            WorkAbroad(country="Malaysia", out_year=2008, home_year=2008),
            WorkAbroad(country="Taiwan", out_year=2015, still_abroad=True),
            WorkAbroad(home_year=2019),
        ),
    )
    assert found(value) == set()
    assert warnings(value) == ()


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"number": ""}, ("member_number_missing", "number")),
        ({"name": ""}, ("member_name_missing", "name")),
        ({"number": "9" * 31}, ("text_too_long", "number")),
        ({"address": "x" * 201}, ("text_too_long", "address")),
        ({"name": "Siti\x00"}, ("text_not_printable", "name")),
        ({"joined_on": date(2026, 11, 25)}, ("date_in_future", "joined_on")),
        ({"birth_date": date(2027, 1, 1)}, ("date_in_future", "birth_date")),
        ({"joined_on": date(1900, 1, 1)}, ("date_too_early", "joined_on")),
        ({"birth_date": date(2023, 3, 12)}, ("birth_after_joining", "birth_date")),
        ({"left_on": date(2023, 3, 11)}, ("left_before_joining", "left_on")),
        ({"applied_on": date(2023, 3, 13)}, ("applied_after_joining", "applied_on")),
        ({"applied_on": date(2026, 11, 25)}, ("date_in_future", "applied_on")),
        ({"heirs": (Heir(relation="anak"),)}, ("heir_name_missing", "heirs")),
        ({"heirs": (Heir(name="x" * 201),)}, ("text_too_long", "heirs")),
        ({"migrations": (WorkAbroad(country="\x07"),)}, ("text_not_printable", "migrations")),
        ({"migrations": (WorkAbroad(home_year=2027),)}, ("year_out_of_range", "migrations")),
        ({"migrations": (WorkAbroad(out_year=1944),)}, ("year_out_of_range", "migrations")),
        (
            {"migrations": (WorkAbroad(out_year=2019, home_year=2018),)},
            ("home_before_out", "migrations"),
        ),
        (
            {"migrations": (WorkAbroad(home_year=2018, still_abroad=True),)},
            ("home_and_abroad", "migrations"),
        ),
    ],
)
def test_each_problem_names_its_field(facts: dict[str, object], expected: tuple[str, str]) -> None:
    assert expected in found(details(**facts))


def test_all_problems_are_found_at_once() -> None:
    away = (WorkAbroad(country="Taiwan"), WorkAbroad(home_year=2100))
    problems = check_details(details(number="", name="", migrations=away), today=TODAY)
    assert len(problems) == 3
    assert problems[-1].values["row"] == 2


def test_texts_are_cleaned_as_sheets_write_them() -> None:
    value = cleaned(details(name="  Siti \xa0 Aminah ", village="Lipursari\t"))
    assert (value.name, value.village) == ("Siti Aminah", "Lipursari")


def test_rows_in_which_nothing_stands_are_left_out() -> None:
    value = cleaned(
        details(
            heirs=(Heir(name="  "), Heir(name=" Karto  Sukarto ")),
            migrations=(WorkAbroad(country="\t"), WorkAbroad(country="", still_abroad=True)),
        )
    )
    assert value.heirs == (Heir(name="Karto Sukarto"),)
    assert value.migrations == (WorkAbroad(still_abroad=True),)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"family_card_number": "123"}, "family_card_length"),
        ({"region_code": "33.7"}, "region_code_form"),
        ({"heirs": (Heir(name="Karto", national_id="12"),)}, "heir_national_id_length"),
    ],
)
def test_other_numbers_only_warn(facts: dict[str, object], code: str) -> None:
    value = details(**facts)
    assert [problem.code for problem in warnings(value)] == [code]
    assert found(value) == set()


@pytest.mark.parametrize("code", ["33", "33.07", "33.07.10", "33.07.10.2003"])
def test_a_region_code_may_stop_at_any_level(code: str) -> None:
    assert warnings(details(region_code=code)) == ()


@pytest.mark.parametrize(
    ("national_id", "facts", "codes"),
    [
        ("", {}, []),
        ("330710540885000", {}, ["national_id_length"]),
        ("33071054088500021", {}, ["national_id_length"]),
        ("33071054O8850002", {}, ["national_id_length"]),
        ("٣٣٠٧١٠٥٤٠٨٨٥٠٠٠٢", {}, ["national_id_length"]),
        ("3307101408850002", {"birth_date": date(1985, 8, 14)}, ["national_id_gender"]),
        ("3307101408850002", {"gender": Gender.MALE, "birth_date": date(1985, 8, 14)}, []),
        ("3307105408850002", {"birth_date": date(1985, 8, 15)}, ["national_id_birth_date"]),
        ("3307105408850002", {"birth_date": None}, []),
        (
            "3307101408850002",
            {"birth_date": date(1986, 8, 14)},
            ["national_id_gender", "national_id_birth_date"],
        ),
    ],
)
def test_the_national_id_only_warns(
    national_id: str, facts: dict[str, object], codes: list[str]
) -> None:
    value = details(national_id=national_id, **facts)
    assert [problem.code for problem in warnings(value)] == codes
    assert found(value) == set()


@given(
    born=st.dates(min_value=date(1946, 1, 1), max_value=date(2008, 1, 1)),
    gender=st.sampled_from(Gender),
    serial=st.integers(1, 9999),
)
def test_an_id_made_by_the_rule_raises_no_warning(born: date, gender: Gender, serial: int) -> None:
    day = born.day + (40 if gender is Gender.FEMALE else 0)
    national_id = f"330710{day:02d}{born.month:02d}{born.year % 100:02d}{serial:04d}"
    assert not warnings(details(national_id=national_id, birth_date=born, gender=gender))


def step(status: str, from_date: str) -> StatusChange:
    return StatusChange(
        status=MemberStatus(status), from_date=date.fromisoformat(from_date), reason="", who="siti"
    )


def test_spells_abroad_end_the_day_before_the_next_step() -> None:
    history = [
        step("active", "2023-03-12"),
        step("abroad", "2024-02-10"),
        step("active", "2025-07-01"),
        step("passive", "2025-08-01"),
        step("abroad", "2026-01-01"),
    ]
    assert abroad_spells(history) == (
        (date(2024, 2, 10), date(2025, 6, 30)),
        (date(2026, 1, 1), None),
    )
    assert abroad_spells(history[:2]) == ((date(2024, 2, 10), None),)
    assert abroad_spells(()) == ()


@pytest.mark.parametrize("back", ["2024-02-10", "2024-02-01"])
def test_a_spell_taken_back_is_none(back: str) -> None:
    assert abroad_spells([step("abroad", "2024-02-10"), step("active", back)]) == ()


def test_nothing_is_paid_out_while_she_is_abroad() -> None:
    with pytest.raises(MemberIsAbroad) as refused:
        check_not_abroad(a_member(status=MemberStatus.ABROAD))
    assert refused.value.number == a_member().number
    for status in MemberStatus:
        if status is not MemberStatus.ABROAD:
            check_not_abroad(a_member(status=status))


def test_the_order_of_a_meeting_is_by_rank_then_number() -> None:
    members = [
        a_member(number="10"),
        a_member(number="9"),
        a_member(number="12", meeting_rank=1),
        a_member(number="1", meeting_rank=2),
    ]
    assert [each.number for each in sorted(members, key=meeting_order)] == ["12", "1", "9", "10"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hj. Soemijati binti Karto", "SUMIYATI KARTO"),
        ("Siti Aminah", "siti  amínnah"),
        ("Nur Aini", "Aini Nur"),
        ("Djoemiati", "Jumiati"),
        ("Tjitjih", "Cicih"),
    ],
)
def test_names_are_compared_however_they_are_written(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other)
    assert folded_name(one) != folded_name(f"{other} Putri")


@pytest.mark.parametrize(
    ("facts", "like"),
    [
        ({}, True),
        ({"birth_date": None}, True),
        ({"birth_date": date(1985, 8, 15)}, False),
        ({"name": "Rohayati"}, False),
        ({"name": "Rohayati", "national_id": "3307105408850002"}, True),
        ({"name": "", "birth_date": None}, False),
        ({"name": "Rohayati", "national_id": ""}, False),
    ],
)
def test_one_person_twice_is_guessed(facts: dict[str, object], like: bool) -> None:
    known = details(name="Sumiyati", birth_date=date(1985, 8, 14), national_id="3307105408850002")
    typed = details(
        **{"name": "Soemijati", "birth_date": date(1985, 8, 14), "national_id": "", **facts}
    )
    assert is_like(typed, known) is like
    assert is_like(known, typed) is like


def test_membership_runs_from_joining_to_leaving() -> None:
    member = a_member(left_on=date(2025, 6, 30), status=MemberStatus.LEFT)
    assert not member.is_member_on(date(2023, 3, 11))
    assert member.is_member_on(date(2023, 3, 12))
    assert member.is_member_on(date(2025, 6, 30))
    assert member.ended_by(date(2025, 6, 30))
    assert not member.ended_by(date(2025, 6, 29))
    assert not member.is_member_on(date(2025, 7, 1))


def test_a_prospective_member_is_none_yet() -> None:
    assert not a_member(status=MemberStatus.PROSPECTIVE).is_member_on(TODAY)


@pytest.mark.parametrize("status", MemberStatus)
def test_membership_runs_or_has_ended_or_has_not_begun(status: MemberStatus) -> None:
    begun = status is not MemberStatus.PROSPECTIVE
    assert status.is_member + status.has_ended == begun


@pytest.mark.parametrize(
    ("current", "wanted"),
    [
        ("prospective", "active"),
        ("active", "passive"),
        ("passive", "active"),
        ("active", "abroad"),
        ("passive", "abroad"),
        ("abroad", "active"),
        ("abroad", "passive"),
        ("abroad", "left"),
        ("abroad", "deceased"),
        ("active", "left"),
        ("passive", "deceased"),
        ("left", "active"),
    ],
)
def test_statuses_that_follow_each_other(current: str, wanted: str) -> None:
    check_status_change(a_member(status=MemberStatus(current)), MemberStatus(wanted))


@pytest.mark.parametrize(
    ("current", "wanted"),
    [("active", "active"), ("left", "passive"), ("active", "prospective"), ("left", "deceased")],
)
def test_statuses_that_do_not(current: str, wanted: str) -> None:
    with pytest.raises(StatusChangeNotAllowed) as refused:
        check_status_change(a_member(status=MemberStatus(current)), MemberStatus(wanted))
    assert refused.value == StatusChangeNotAllowed("0012", current, wanted)


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("", "0001"),
        ("0012", "0013"),
        ("KPM-0099", "KPM-0100"),
        ("2026.009", "2026.010"),
        ("999", "1000"),
        ("SARI", "SARI-2"),
    ],
)
def test_the_next_number_keeps_its_form(last: str, following: str) -> None:
    assert next_number(last) == following


@given(st.text(max_size=20))
def test_the_next_number_is_another_one(last: str) -> None:
    assert next_number(last) != last


def test_a_printed_id_shows_four_digits() -> None:
    assert masked("3307105408850002") == "••••••••••••0002"
    assert masked("") == ""
