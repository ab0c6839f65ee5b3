"""What the practice cooperative's invented people told in confidence: enough to learn with."""

from __future__ import annotations

import random

from coopledger.accounting.private_data import (
    Abroad,
    AbroadProblem,
    Answer,
    Content,
    Difficulty,
    Disability,
    Health,
    Survivor,
    SurvivorTag,
)

_ASKED = 3
"""Every third member was asked the six questions."""
_PROBLEMS = (AbroadProblem.UNPAID_WAGES, AbroadProblem.DOCUMENT_WITHHELD, AbroadProblem.OTHER)
OLDER_REGISTER = {11: "kaki kanan, sejak kecil"}
"""Taken over from a register of before, without a word about consent."""


def told(number: int, *, seed: int) -> tuple[Content, ...]:
    """What the member of that number told; most told nothing, and some wish not to answer.

    It has its own chance, so that the money of the practice cooperative does not depend on it.
    """
    if number in OLDER_REGISTER:
        return ()
    dice = random.Random(f"{seed} told {number}")  # noqa: S311 -- repeatable on purpose
    said: list[Content] = []
    if number % _ASKED == 0:
        said.append(Disability(answers=_answers(dice)))
    if dice.randrange(9) == 0:
        said.append(Health(note=dice.choice(("asma", "darah tinggi", "tidak kuat berdiri lama"))))
    if dice.randrange(7) == 0:
        said.append(Abroad(problems=frozenset({dice.choice(_PROBLEMS)})))
    elif dice.randrange(7) == 0:
        said.append(Abroad(declined=True))
    if dice.randrange(12) == 0:
        said.append(SurvivorTag(answer=dice.choice((Survivor.NO, Survivor.DECLINED))))
    return tuple(said)


def _answers(dice: random.Random) -> dict[Difficulty, Answer]:
    """Mostly no difficulty; one in five has some or a lot with one thing."""
    answers = dict.fromkeys(Difficulty, Answer.NONE)
    if dice.randrange(5) == 0:
        asked = dice.choice(tuple(Difficulty))
        answers[asked] = dice.choice((Answer.SOME, Answer.A_LOT, Answer.CANNOT))
    return answers
