"""What is told in confidence, and what the trail says of it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coopledger.accounting.private_data import (
    ANSWER_LABELS,
    DIFFICULTY_LABELS,
    NOTE_LENGTH_MAX,
    PROBLEM_LABELS,
    REGISTER_FACTS,
    SURVIVOR_LABELS,
    TOPIC_LABELS,
    TOPIC_OF,
    Abroad,
    AbroadProblem,
    Answer,
    Content,
    Difficulty,
    Disability,
    DisabilityCount,
    Entrusted,
    Health,
    PrivateData,
    Survivor,
    SurvivorTag,
    Topic,
    check,
    check_consent,
    cleaned,
    fingerprint,
    from_json,
    is_blank,
    is_fingerprint,
    to_json,
    trail_facts,
)

TODAY = date(2026, 11, 25)
CONSENT = date(2026, 3, 1)

notes = st.text(max_size=40)
contents: st.SearchStrategy[Content] = st.one_of(
    st.builds(
        Disability,
        answers=st.dictionaries(st.sampled_from(Difficulty), st.sampled_from(Answer)),
        note=notes,
    ),
    st.builds(Health, note=notes, declined=st.booleans()),
    st.builds(
        Abroad,
        problems=st.frozensets(st.sampled_from(AbroadProblem)),
        note=notes,
        declined=st.booleans(),
    ),
    st.builds(SurvivorTag, answer=st.none() | st.sampled_from(Survivor)),
)


def test_everything_that_can_be_chosen_has_words() -> None:
    assert set(TOPIC_LABELS) == set(Topic) == set(TOPIC_OF.values())
    assert set(DIFFICULTY_LABELS) == set(Difficulty)
    assert set(ANSWER_LABELS) == set(Answer)
    assert set(PROBLEM_LABELS) == set(AbroadProblem)
    assert set(SURVIVOR_LABELS) == set(Survivor)


# --- the six questions ---


def answers(**given_answers: Answer) -> Disability:
    return Disability(answers={Difficulty(key): value for key, value in given_answers.items()})


ALL_FINE = {each.value: Answer.NONE for each in Difficulty}


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ({}, None),
        (ALL_FINE, False),
        (ALL_FINE | {"seeing": Answer.SOME}, False),
        (ALL_FINE | {"seeing": Answer.A_LOT}, True),
        ({"walking": Answer.CANNOT}, True),
        ({"walking": Answer.NONE}, None),
        (ALL_FINE | {"hearing": Answer.DECLINED}, None),
        (ALL_FINE | {"hearing": Answer.DECLINED, "seeing": Answer.A_LOT}, True),
        (dict.fromkeys(ALL_FINE, Answer.DECLINED), None),
    ],
)
def test_one_a_lot_or_cannot_is_a_disability_and_an_open_question_stays_open(
    said: dict[str, Answer], counts: bool | None
) -> None:
    assert answers(**said).has_disability is counts


@given(st.lists(st.sampled_from([True, False, None])))
def test_a_count_leaves_nobody_out(said: list[bool | None]) -> None:
    count = DisabilityCount()
    for each in said:
        count = count.plus(each)
    assert count == DisabilityCount(said.count(True), said.count(False), said.count(None))
    assert count.total == len(said)


# --- kept as text ---


@given(contents)
def test_a_content_comes_back_from_its_text(content: Content) -> None:
    topic = TOPIC_OF[type(content)]
    assert from_json(topic, to_json(content)) == content


def test_the_same_answers_give_the_same_text_in_any_order() -> None:
    one = answers(seeing=Answer.SOME, hearing=Answer.NONE)
    other = answers(hearing=Answer.NONE, seeing=Answer.SOME)
    assert to_json(one) == to_json(other)


def test_an_answer_that_does_not_exist_is_no_content() -> None:
    with pytest.raises(ValueError, match="often"):
        from_json(Topic.DISABILITY, '{"answers": {"seeing": "often"}}')


# --- checking ---


@given(contents)
def test_cleaning_is_done_once_and_a_refusal_says_nothing_more(content: Content) -> None:
    clean = cleaned(content)
    assert cleaned(clean) == clean
    if getattr(clean, "declined", False):
        assert not getattr(clean, "note", "")
        assert not getattr(clean, "problems", ())


def test_notes_lose_the_spaces_at_their_ends() -> None:
    assert cleaned(Disability(note=" lutut ")) == Disability(note="lutut")
    assert cleaned(Health(note=" asma ")) == Health(note="asma")
    assert cleaned(Abroad(note=" ditahan ")) == Abroad(note="ditahan")


@pytest.mark.parametrize("content", [Disability(), Health(), Abroad(), SurvivorTag()])
def test_nothing_said_is_nothing_to_keep(content: Content) -> None:
    assert is_blank(content)
    assert [problem.code for problem in check(content, CONSENT, today=TODAY)] == ["private_blank"]


@pytest.mark.parametrize(
    "content",
    [
        answers(seeing=Answer.DECLINED),
        Health(declined=True),
        Abroad(declined=True),
        SurvivorTag(answer=Survivor.DECLINED),
    ],
)
def test_not_wishing_to_answer_is_an_answer(content: Content) -> None:
    assert check(content, CONSENT, today=TODAY) == ()


def test_a_note_may_have_lines_but_no_signs_that_cannot_be_printed() -> None:
    assert check(Health(note="asma\nsejak 2019"), CONSENT, today=TODAY) == ()
    [problem] = check(Health(note="asma\x00"), CONSENT, today=TODAY)
    assert (problem.code, problem.place) == ("text_not_printable", "note")


def test_a_note_has_a_length() -> None:
    assert check(Health(note="x" * NOTE_LENGTH_MAX), CONSENT, today=TODAY) == ()
    [problem] = check(Health(note="x" * (NOTE_LENGTH_MAX + 1)), CONSENT, today=TODAY)
    assert problem.code == "text_too_long"


@pytest.mark.parametrize(
    ("consent_on", "code"),
    [
        (None, "consent_missing"),
        (date(2026, 11, 26), "date_in_future"),
        (date(1899, 1, 1), "date_too_early"),
        (TODAY, None),
    ],
)
def test_consent_has_a_day_that_has_come(consent_on: date | None, code: str | None) -> None:
    found = check_consent(consent_on, today=TODAY)
    assert [problem.code for problem in found] == ([code] if code else [])
    assert all(problem.place == "consent_on" for problem in found)
    assert check(SurvivorTag(answer=Survivor.NO), consent_on, today=TODAY) == found


def test_topics_without_consent_are_named() -> None:
    asked = Entrusted(content=Health(note="asma"), consent_on=CONSENT, changed_by="sri")
    taken_over = Entrusted(content=Disability(note="lutut"), consent_on=None, changed_by="sri")
    data = PrivateData(topics={each.topic: each for each in (asked, taken_over)})
    assert data.without_consent == (Topic.DISABILITY,)
    assert data.disability is taken_over
    assert PrivateData().disability is None


# --- the trail ---

values: st.SearchStrategy[Any] = st.one_of(
    st.text(min_size=4, max_size=60),
    st.dates(),
    st.lists(st.fixed_dictionaries({"name": st.text(min_size=4), "phone": st.text()}), min_size=1),
)
salts = st.text("0123456789abcdef", min_size=32, max_size=32)


@given(st.dictionaries(st.sampled_from(sorted(REGISTER_FACTS)), values), salts)
def test_the_trail_never_holds_a_personal_value(facts: dict[str, Any], salt: str) -> None:
    kept = trail_facts(facts, salt)
    assert kept.keys() == facts.keys()
    assert all(is_fingerprint(value) for value in kept.values())
    assert salt not in json.dumps(kept)


@given(st.sampled_from(sorted(REGISTER_FACTS)), values, salts, salts)
def test_the_same_value_under_another_salt_has_another_fingerprint(
    name: str, value: Any, salt: str, other: str
) -> None:
    assume(salt != other)
    assert fingerprint(name, value, salt) == fingerprint(name, value, salt)
    assert fingerprint(name, value, salt) != fingerprint(name, value, other)


@given(values, values, salts)
def test_another_value_has_another_fingerprint(value: Any, other: Any, salt: str) -> None:
    assume(str(value) != str(other))
    assert fingerprint("phone", value, salt) != fingerprint("phone", other, salt)
    assert fingerprint("phone", value, salt) != fingerprint("bank_account", value, salt)


def test_what_the_register_may_say_stays_in_words_and_what_is_blank_stays_blank() -> None:
    facts = {
        "number": "0012",
        "name": "Siti",
        "joined_on": "2026-01-05",
        "phone": "",
        "birth_date": None,
        "trail_salt": "ab" * 16,
    }
    assert trail_facts(facts, "ab" * 16) == {
        "number": "0012",
        "name": "Siti",
        "joined_on": "2026-01-05",
        "phone": "",
        "birth_date": None,
    }


def test_there_is_no_fingerprint_without_salt() -> None:
    with pytest.raises(ValueError, match="salt"):
        fingerprint("phone", "0812", "")
    assert not is_fingerprint(None)
    assert not is_fingerprint("0812")
