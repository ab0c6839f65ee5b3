"""What a member tells of herself in confidence, and how the trail keeps quiet about it.

Four topics, each kept only with her consent: difficulties in daily life (the six questions of the
Washington Group), her health, what happened to her abroad, and whether she survived violence.
Nobody has to answer; "does not wish to answer" is an answer, and no answer stays no answer.

The trail of changes must show that something changed, by whom and when, for good. It keeps salted
fingerprints of personal values instead of the values: as long as the salt is there, somebody who
knows a value can show that it was this one; when the salt is erased, nobody can.

Source: Washington Group Short Set on Functioning (six questions, four answers; counted as a person
with disability from "a lot of difficulty" in at least one on); UU 27/2022 art. 4, 20 and 44
(specific personal data, explicit consent, erasure).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from coopledger.accounting.calendar import EARLIEST
from coopledger.accounting.errors import Problem
from coopledger.accounting.text import Text

NOTE_LENGTH_MAX = 2000
HASH_MARK = "sha256:"
"""Begins what stands in the trail for a personal value."""

REGISTER_FACTS = frozenset(
    {
        "nickname",
        "national_id",
        "birth_place",
        "birth_date",
        "marital_status",
        "education",
        "occupation",
        "address",
        "hamlet",
        "district",
        "regency",
        "region_code",
        "phone",
        "family_card_number",
        "bank_name",
        "bank_account",
        "background",
        "heirs",
        "migrations",
    }
)
"""What the register knows of a person beyond her name, her place in a group and her dates."""


class Topic(Enum):
    """One thing that she may speak of or not; each has a consent of its own."""

    DISABILITY = "disability"
    HEALTH = "health"
    ABROAD = "abroad"
    SURVIVOR = "survivor"


class Difficulty(Enum):
    """The six questions: does she have difficulty ..."""

    SEEING = "seeing"
    HEARING = "hearing"
    WALKING = "walking"
    REMEMBERING = "remembering"
    SELF_CARE = "self_care"
    COMMUNICATION = "communication"


class Answer(Enum):
    """How much difficulty."""

    NONE = "none"
    SOME = "some"
    A_LOT = "a_lot"
    CANNOT = "cannot"
    DECLINED = "declined"

    @property
    def counts(self) -> bool:
        """Whether this alone makes her a person with disability in the statistics."""
        return self in (Answer.A_LOT, Answer.CANNOT)


class AbroadProblem(Enum):
    """What went wrong where she worked."""

    UNPAID_WAGES = "unpaid_wages"
    VIOLENCE = "violence"
    DOCUMENT_WITHHELD = "document_withheld"
    TRAFFICKING = "trafficking"
    DETENTION = "detention"
    OTHER = "other"


class Survivor(Enum):
    """Whether she survived violence or trafficking, at home or abroad."""

    YES = "yes"
    NO = "no"
    DECLINED = "declined"


TOPIC_LABELS = {
    Topic.DISABILITY: Text("Difficulties in daily life"),
    Topic.HEALTH: Text("Health"),
    Topic.ABROAD: Text("What happened abroad"),
    Topic.SURVIVOR: Text("Survivor of violence"),
}
DIFFICULTY_LABELS = {
    Difficulty.SEEING: Text("Difficulty seeing"),
    Difficulty.HEARING: Text("Difficulty hearing"),
    Difficulty.WALKING: Text("Difficulty walking"),
    Difficulty.REMEMBERING: Text("Difficulty remembering"),
    Difficulty.SELF_CARE: Text("Difficulty with self-care"),
    Difficulty.COMMUNICATION: Text("Difficulty communicating"),
}
ANSWER_LABELS = {
    Answer.NONE: Text("no difficulty"),
    Answer.SOME: Text("some difficulty"),
    Answer.A_LOT: Text("a lot of difficulty"),
    Answer.CANNOT: Text("cannot do it"),
    Answer.DECLINED: Text("does not wish to answer"),
}
PROBLEM_LABELS = {
    AbroadProblem.UNPAID_WAGES: Text("wages not paid"),
    AbroadProblem.VIOLENCE: Text("violence"),
    AbroadProblem.DOCUMENT_WITHHELD: Text("papers taken away"),
    AbroadProblem.TRAFFICKING: Text("trafficking"),
    AbroadProblem.DETENTION: Text("detention"),
    AbroadProblem.OTHER: Text("something else"),
}
SURVIVOR_LABELS = {
    Survivor.YES: Text("yes"),
    Survivor.NO: Text("no"),
    Survivor.DECLINED: Text("does not wish to answer"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Disability:
    """Her answers to the six questions.

    Attributes:
        answers: What she answered; a question that was not asked is not in it.
        note: In her own or the old register's words.
    """

    answers: Mapping[Difficulty, Answer] = field(default_factory=dict)
    note: str = ""

    @property
    def has_disability(self) -> bool | None:
        """Whether she counts as a person with disability; None when that is not known.

        One "a lot" or "cannot" is enough. Not to count, all six must have been answered.
        """
        if any(answer.counts for answer in self.answers.values()):
            return True
        answered = [a for a in self.answers.values() if a is not Answer.DECLINED]
        return False if len(answered) == len(Difficulty) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What the cooperative should know of her health, in her own words."""

    note: str = ""
    declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Abroad:
    """What happened to her where she worked."""

    problems: frozenset[AbroadProblem] = frozenset()
    note: str = ""
    declined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SurvivorTag:
    """Whether she survived violence or trafficking; None while she was not asked."""

    answer: Survivor | None = None


Content = Disability | Health | Abroad | SurvivorTag
"""What is kept under a topic."""

TOPIC_OF: Mapping[type, Topic] = {
    Disability: Topic.DISABILITY,
    Health: Topic.HEALTH,
    Abroad: Topic.ABROAD,
    SurvivorTag: Topic.SURVIVOR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrusted:
    """What she said on one topic.

    Attributes:
        consent_on: The day she agreed that it is kept; None for what was taken over from an older
            register without a word about her consent.
        changed_by: Who wrote it down.
    """

    content: Content
    consent_on: date | None
    changed_by: str

    @property
    def topic(self) -> Topic:
        """The topic it belongs to."""
        return TOPIC_OF[type(self.content)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateData:
    """All that a member has entrusted; a topic that she never spoke of is not in it."""

    topics: Mapping[Topic, Entrusted] = field(default_factory=dict)

    @property
    def disability(self) -> Entrusted | None:
        """Her answers to the six questions."""
        return self.topics.get(Topic.DISABILITY)

    @property
    def without_consent(self) -> tuple[Topic, ...]:
        """The topics whose consent is still to be asked for."""
        return tuple(each for each in Topic if self._lacks_consent(each))

    def _lacks_consent(self, topic: Topic) -> bool:
        kept = self.topics.get(topic)
        return kept is not None and kept.consent_on is None


@dataclass(frozen=True, slots=True)
class DisabilityCount:
    """How many, without names."""

    with_disability: int = 0
    without: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        """All that were counted."""
        return self.with_disability + self.without + self.unknown

    def plus(self, has_disability: bool | None) -> DisabilityCount:  # noqa: FBT001 -- the value counted
        """With one more person."""
        return DisabilityCount(
            self.with_disability + (has_disability is True),
            self.without + (has_disability is False),
            self.unknown + (has_disability is None),
        )

    def and_all(self, others: DisabilityCount) -> DisabilityCount:
        """With all of another count."""
        return DisabilityCount(
            self.with_disability + others.with_disability,
            self.without + others.without,
            self.unknown + others.unknown,
        )


# --- as text
# ---------------------------------------------------------------------------------------


def to_json(content: Content) -> str:
    """A content as the table keeps it: the same content always gives the same text."""
    return json.dumps(_plain(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(content: Content) -> dict[str, Any]:
    if isinstance(content, Disability):
        answers = {asked.value: given.value for asked, given in content.answers.items()}
        return {"answers": answers, "note": content.note}
    if isinstance(content, Health):
        return {"note": content.note, "declined": content.declined}
    if isinstance(content, Abroad):
        return {
            "problems": sorted(problem.value for problem in content.problems),
            "note": content.note,
            "declined": content.declined,
        }
    return {"answer": content.answer.value if content.answer else ""}


def from_json(topic: Topic, text: str) -> Content:
    """The content of such a text.

    Raises:
        ValueError: When the text is none of ours.
    """
    said = json.loads(text)
    note = str(said.get("note", ""))
    if topic is Topic.DISABILITY:
        answers = said.get("answers", {})
        return Disability(
            answers={
                each: Answer(answers[each.value]) for each in Difficulty if each.value in answers
            },
            note=note,
        )
    declined = bool(said.get("declined", False))
    if topic is Topic.HEALTH:
        return Health(note=note, declined=declined)
    if topic is Topic.ABROAD:
        problems = frozenset(map(AbroadProblem, said.get("problems", ())))
        return Abroad(problems=problems, note=note, declined=declined)
    answer = said.get("answer", "")
    return SurvivorTag(answer=Survivor(answer) if answer else None)


# --- checking
# --------------------------------------------------------------------------------------


def cleaned(content: Content) -> Content:
    """The same without spaces at the ends of a note; whoever declines says nothing more."""
    if isinstance(content, Disability):
        return Disability(answers=content.answers, note=content.note.strip())
    if isinstance(content, Health):
        note = "" if content.declined else content.note.strip()
        return Health(note=note, declined=content.declined)
    if isinstance(content, Abroad):
        if content.declined:
            return Abroad(declined=True)
        return Abroad(problems=content.problems, note=content.note.strip())
    return content


def is_blank(content: Content) -> bool:
    """Whether nothing is said, not even that she does not wish to answer."""
    blank: Collection[Content] = (Disability(), Health(), Abroad(), SurvivorTag())
    return content in blank


def check(content: Content, consent_on: date | None, *, today: date) -> tuple[Problem, ...]:
    """What keeps a (cleaned) content out of the book; empty when nothing does."""
    return (*check_content(content), *check_consent(consent_on, today=today))


def check_content(content: Content) -> Iterable[Problem]:
    """What is wrong with what she said, whatever her consent."""
    if is_blank(content):
        yield Problem("private_blank", "content")
    note = getattr(content, "note", "")
    if len(note) > NOTE_LENGTH_MAX:
        yield Problem("text_too_long", "note", {"maximum": NOTE_LENGTH_MAX})
    if not all(part.isprintable() for part in note.split("\n")):
        yield Problem("text_not_printable", "note")


def check_consent(consent_on: date | None, *, today: date) -> tuple[Problem, ...]:
    """What is wrong with the day of a consent."""
    if consent_on is None:
        return (Problem("consent_missing", "consent_on"),)
    if consent_on > today:
        return (Problem("date_in_future", "consent_on", {"today": today}),)
    if consent_on < EARLIEST:
        return (Problem("date_too_early", "consent_on", {"earliest": EARLIEST}),)
    return ()


# --- the trail
# -------------------------------------------------------------------------------------


def fingerprint(name: str, value: Any, salt: str) -> str:
    """What the trail keeps instead of a value.

    The name goes into it, so that two fields with the same value do not show that they agree.

    Raises:
        ValueError: Without a salt: a short value is then found by trying all of them.
    """
    if not salt:
        raise ValueError("a fingerprint needs a salt")
    text = json.dumps([salt, name, value], ensure_ascii=False, sort_keys=True, default=str)
    return HASH_MARK + hashlib.sha256(text.encode()).hexdigest()


def trail_facts(facts: Mapping[str, Any], salt: str) -> dict[str, Any]:
    """The facts of a member as the trail may keep them: personal ones as salted fingerprints.

    What is blank stays blank: the trail says that a value was filled in or taken out.
    """
    return {
        name: fingerprint(name, value, salt) if name in REGISTER_FACTS and value else value
        for name, value in facts.items()
        if name != "trail_salt"
    }


def is_fingerprint(value: object) -> bool:
    """Whether a value of the trail stands for one that is not shown."""
    return isinstance(value, str) and value.startswith(HASH_MARK)
