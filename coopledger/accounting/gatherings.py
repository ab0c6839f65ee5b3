"""Groups and villages that meet, and the calendar of their meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from coopledger.accounting.calendar import LATEST, Period
from coopledger.accounting.errors import Problem
from coopledger.accounting.text import Text

TEXT_LENGTH_MAX = 200
LAST_WEEK = -1
"""The last of that weekday in the month, whether it is the fourth or the fifth."""
MONTH_DAYS = 31
WEEKS_OF_MONTH = (1, 2, 3, 4, LAST_WEEK)
_DAYS_OF_WEEK = 7


class GatheringKind(Enum):
    """What members come together as."""

    GROUP = "group"
    VILLAGE = "village"


class Rhythm(Enum):
    """How a calendar repeats."""

    MONTH_DAY = "month-day"
    """Every month on a day of the month."""
    MONTH_WEEKDAY = "month-weekday"
    """Every month on the first, second, ... or last of a weekday."""
    WEEK = "week"
    TWO_WEEKS = "two-weeks"
    """Every other week, counted from a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRule:
    """When a group meets.

    Attributes:
        day: Of the month, for MONTH_DAY; where a month is shorter its last day, and the next month
            the day itself again: 31 is always the month's end.
        week: Which of the weekdays of a month, for MONTH_WEEKDAY: 1 to 4, or `LAST_WEEK`.
        weekday: From 0 for Monday, for MONTH_WEEKDAY and WEEK.
        start: A day on which they meet, for TWO_WEEKS.
    """

    rhythm: Rhythm
    day: int = 1
    week: int = 1
    weekday: int = 0
    start: date | None = None

    def __post_init__(self) -> None:
        """A rule that means no day is no rule.

        Raises:
            ValueError: When a number lies outside of its span, or the day to count from is missing.
        """
        counted = self.rhythm is not Rhythm.TWO_WEEKS or self.start is not None
        if not (
            1 <= self.day <= MONTH_DAYS
            and self.week in WEEKS_OF_MONTH
            and 0 <= self.weekday < _DAYS_OF_WEEK
            and counted
        ):
            raise ValueError(f"no meeting rule: {self}")

    @property
    def meets_on(self) -> int:
        """The weekday on which they meet, from 0 for Monday; not for MONTH_DAY."""
        return self.weekday if self.start is None else self.start.weekday()

    def next_meeting(self, from_day: date) -> date | None:
        """The first day of meeting on or after a day; None when the calendar of dates has ended."""
        return next((day for day in self._days(from_day) if day >= from_day), None)

    def _days(self, from_day: date) -> Iterator[date]:
        """Days of meeting in their order; the first one from `from_day` is among them."""
        if self.rhythm in (Rhythm.MONTH_DAY, Rhythm.MONTH_WEEKDAY):
            period = Period.of(from_day)
            while period <= Period.of(LATEST):
                yield self._day_of(period)
                period = period.plus(1)
            return
        span = _DAYS_OF_WEEK if self.rhythm is Rhythm.WEEK else 2 * _DAYS_OF_WEEK
        wait = (
            (self.weekday - from_day.weekday()) % _DAYS_OF_WEEK
            if self.start is None
            else (self.start - from_day).days % span
        )
        if (LATEST - from_day).days >= wait:
            yield from_day + timedelta(days=wait)

    def _day_of(self, period: Period) -> date:
        if self.rhythm is Rhythm.MONTH_DAY:
            return date(period.year, period.month, min(self.day, period.days))
        first = period.first_day
        ahead = (self.weekday - first.weekday()) % _DAYS_OF_WEEK
        if self.week == LAST_WEEK:
            weeks = (period.days - 1 - ahead) // _DAYS_OF_WEEK
        else:
            weeks = self.week - 1
        return first + timedelta(days=ahead + weeks * _DAYS_OF_WEEK)


def rule_text(rule: MeetingRule | None) -> str:
    """The rule as a book keeps it; empty for none.

    `month-day:15`, `month-weekday:-1:4`, `week:1`, `two-weeks:2026-01-05`.
    """
    if rule is None:
        return ""
    match rule.rhythm:
        case Rhythm.MONTH_DAY:
            facts = str(rule.day)
        case Rhythm.MONTH_WEEKDAY:
            facts = f"{rule.week}:{rule.weekday}"
        case Rhythm.WEEK:
            facts = str(rule.weekday)
        case _:
            assert rule.start is not None
            facts = rule.start.isoformat()
    return f"{rule.rhythm.value}:{facts}"


def parse_rule(text: str) -> MeetingRule | None:
    """The rule of what `rule_text` wrote; None for nothing.

    Raises:
        ValueError: When the text means no rule.
    """
    if not text:
        return None
    rhythm, _, facts = text.partition(":")
    match Rhythm(rhythm):
        case Rhythm.MONTH_DAY:
            return MeetingRule(rhythm=Rhythm.MONTH_DAY, day=int(facts))
        case Rhythm.MONTH_WEEKDAY:
            week, _, weekday = facts.partition(":")
            return MeetingRule(rhythm=Rhythm.MONTH_WEEKDAY, week=int(week), weekday=int(weekday))
        case Rhythm.WEEK:
            return MeetingRule(rhythm=Rhythm.WEEK, weekday=int(facts))
        case _:
            return MeetingRule(rhythm=Rhythm.TWO_WEEKS, start=date.fromisoformat(facts))


WEEKDAY_LABELS = (
    Text("Monday"),
    Text("Tuesday"),
    Text("Wednesday"),
    Text("Thursday"),
    Text("Friday"),
    Text("Saturday"),
    Text("Sunday"),
)
"""From 0 for Monday."""

WEEK_LABELS = {
    1: Text("first"),
    2: Text("second"),
    3: Text("third"),
    4: Text("fourth"),
    LAST_WEEK: Text("last"),
}
"""Which of the weekdays of a month."""


def rule_label(rule: MeetingRule | None) -> Text:
    """When they meet, in words."""
    if rule is None:
        return Text("no fixed day")
    if rule.rhythm is Rhythm.MONTH_DAY:
        if rule.day == MONTH_DAYS:
            return Text("every month on its last day")
        return Text("every month on day {day}", {"day": rule.day})
    weekday = WEEKDAY_LABELS[rule.meets_on]
    if rule.rhythm is Rhythm.MONTH_WEEKDAY:
        return Text(
            "every month on the {which} {weekday}",
            {"which": WEEK_LABELS[rule.week], "weekday": weekday},
        )
    if rule.rhythm is Rhythm.WEEK:
        return Text("every week on {weekday}", {"weekday": weekday})
    return Text("every two weeks on {weekday}", {"weekday": weekday})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A group or a village as the book knows it.

    Attributes:
        name: As the register names it for each member.
        village: Where a group meets or comes from.
        rule: When they meet; None without a fixed day.
        time: The hour in their own words (`13.00`, `habis asar`).
        place: Whose house, or which hall.
        active: Whether it still gathers; a retired one is offered no more.
        id: Its row; 0 for one that only the register names.
    """

    kind: GatheringKind
    name: str
    village: str = ""
    rule: MeetingRule | None = None
    time: str = ""
    place: str = ""
    note: str = ""
    active: bool = True
    id: int = 0


def check_gathering(gathering: Gathering) -> tuple[Problem, ...]:
    """What keeps these details out of the book; whether the name is free is for the book to say."""
    problems = []
    if not gathering.name:
        problems.append(Problem("required", "name"))
    for place in ("name", "village", "time", "place", "note"):
        text: str = getattr(gathering, place)
        if len(text) > TEXT_LENGTH_MAX:
            problems.append(Problem("text_too_long", place, {"maximum": TEXT_LENGTH_MAX}))
        if not text.isprintable():
            problems.append(Problem("text_not_printable", place))
    return tuple(problems)
