from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.gatherings import (
    LAST_WEEK,
    WEEKS_OF_MONTH,
    Gathering,
    GatheringKind,
    MeetingRule,
    Rhythm,
    check_gathering,
    parse_rule,
    rule_label,
    rule_text,
)

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def monthly(day: int) -> MeetingRule:
    return MeetingRule(rhythm=Rhythm.MONTH_DAY, day=day)


def weekday_of_month(week: int, weekday: int) -> MeetingRule:
    return MeetingRule(rhythm=Rhythm.MONTH_WEEKDAY, week=week, weekday=weekday)


def weekly(weekday: int) -> MeetingRule:
    return MeetingRule(rhythm=Rhythm.WEEK, weekday=weekday)


def fortnightly(start: date) -> MeetingRule:
    return MeetingRule(rhythm=Rhythm.TWO_WEEKS, start=start)


RULES = st.one_of(
    st.integers(1, 31).map(monthly),
    st.builds(weekday_of_month, st.sampled_from(WEEKS_OF_MONTH), st.integers(0, 6)),
    st.integers(0, 6).map(weekly),
    DAYS.map(fortnightly),
)


@pytest.mark.parametrize(
    ("rule", "from_day", "expected"),
    [
        (monthly(15), "2026-11-15", "2026-11-15"),
        (monthly(15), "2026-11-16", "2026-12-15"),
        # The month's end is remembered over the short month.
        (monthly(31), "2027-01-31", "2027-01-31"),
        (monthly(31), "2027-02-01", "2027-02-28"),
        (monthly(31), "2027-03-01", "2027-03-31"),
        (monthly(30), "2028-02-01", "2028-02-29"),
        (weekday_of_month(2, 1), "2026-11-01", "2026-11-10"),
        (weekday_of_month(2, 1), "2026-11-11", "2026-12-08"),
        (weekday_of_month(1, 6), "2026-11-01", "2026-11-01"),
        # The last Monday is the fifth in November 2026 and the fourth in December.
        (weekday_of_month(LAST_WEEK, 0), "2026-11-24", "2026-11-30"),
        (weekday_of_month(LAST_WEEK, 0), "2026-12-01", "2026-12-28"),
        (weekly(4), "2026-11-24", "2026-11-27"),
        (weekly(1), "2026-11-24", "2026-11-24"),
        (fortnightly(date(2026, 11, 3)), "2026-11-24", "2026-12-01"),
        (fortnightly(date(2026, 11, 3)), "2026-11-17", "2026-11-17"),
        # A start that is still to come counts back as well.
        (fortnightly(date(2026, 12, 15)), "2026-11-24", "2026-12-01"),
    ],
)
def test_the_next_meeting(rule: MeetingRule, from_day: str, expected: str) -> None:
    assert rule.next_meeting(date.fromisoformat(from_day)) == date.fromisoformat(expected)


@pytest.mark.parametrize("rule", [monthly(1), weekly(0), fortnightly(date(2020, 1, 6))])
def test_the_calendar_of_dates_ends(rule: MeetingRule) -> None:
    assert rule.next_meeting(date(2099, 12, 31)) is None


@given(rule=RULES, day=DAYS)
def test_the_meeting_is_the_first_from_that_day(rule: MeetingRule, day: date) -> None:
    meeting = rule.next_meeting(day)
    assert meeting is not None
    assert day <= meeting <= day + timedelta(days=62)
    assert rule.next_meeting(meeting) == meeting
    between = [day + timedelta(days=ahead) for ahead in range((meeting - day).days)]
    assert all(rule.next_meeting(other) == meeting for other in between)
    if rule.rhythm is not Rhythm.MONTH_DAY:
        assert meeting.weekday() == rule.meets_on


@given(rule=RULES)
def test_a_rule_is_read_as_it_was_written(rule: MeetingRule) -> None:
    assert parse_rule(rule_text(rule)) == rule


def test_no_rule_is_no_text() -> None:
    assert rule_text(None) == ""
    assert parse_rule("") is None


@pytest.mark.parametrize(
    "text", ["month-day:0", "month-day:32", "month-weekday:5:1", "week:7", "two-weeks:", "year:1"]
)
def test_a_text_that_means_no_rule_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_rule(text)


def test_two_weeks_are_counted_from_a_day() -> None:
    with pytest.raises(ValueError, match="no meeting rule"):
        MeetingRule(rhythm=Rhythm.TWO_WEEKS)


@pytest.mark.parametrize(
    ("rule", "msgid", "words"),
    [
        (None, "no fixed day", []),
        (monthly(15), "every month on day {day}", [15]),
        (monthly(31), "every month on its last day", []),
        (
            weekday_of_month(LAST_WEEK, 4),
            "every month on the {which} {weekday}",
            ["last", "Friday"],
        ),
        (weekly(1), "every week on {weekday}", ["Tuesday"]),
        (fortnightly(date(2026, 11, 25)), "every two weeks on {weekday}", ["Wednesday"]),
    ],
)
def test_a_rule_in_words(rule: MeetingRule | None, msgid: str, words: list[object]) -> None:
    label = rule_label(rule)
    assert label.msgid == msgid
    assert [getattr(value, "msgid", value) for value in label.values.values()] == words


def test_a_gathering_has_a_name_and_printable_texts() -> None:
    good = Gathering(kind=GatheringKind.GROUP, name="Melati", place="rumah Bu Sri")
    assert check_gathering(good) == ()
    bad = Gathering(kind=GatheringKind.VILLAGE, name="", note="x" * 201, place="a\x00")
    assert [(problem.code, problem.place) for problem in check_gathering(bad)] == [
        ("required", "name"),
        ("text_not_printable", "place"),
        ("text_too_long", "note"),
    ]
