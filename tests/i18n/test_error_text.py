from __future__ import annotations

import string
from datetime import UTC, date, datetime

import pytest

from coopledger.accounting import errors
from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import CoopLedgerError, Problem
from coopledger.accounting.money import Money
from coopledger.accounting.text import Named
from coopledger.i18n import Translator
from coopledger.i18n.error_text import (
    AMOUNT_REASONS,
    DATE_REASONS,
    ERROR_TEXTS,
    NUMBER_REASONS,
    PROBLEM_TEXTS,
    RECOVERY_REASONS,
    error_text,
    problem_text,
    problem_with_place,
)

CLASSES = [
    value
    for value in vars(errors).values()
    if isinstance(value, type)
    and issubclass(value, CoopLedgerError)
    and value is not CoopLedgerError
]
EXAMPLES = {
    "str": "x",
    "int": 7,
    "Label": Named("Simpanan pokok", "Membership share"),
    "date": date(2026, 11, 24),
    "Money": Money.rupiah(5_000),
    "Period": Period(2026, 3),
    "datetime | None": datetime(2026, 11, 24, 3, tzinfo=UTC),
    "tuple[Problem, ...]": (Problem("required"),),
}


def example(kind: type[CoopLedgerError]) -> CoopLedgerError:
    return kind(**{name: EXAMPLES[text] for name, text in kind.field_types.items()})


@pytest.fixture(params=["id", "en"])
def tr(request: pytest.FixtureRequest) -> Translator:
    return Translator(request.param)


def test_every_error_has_its_sentence() -> None:
    assert [kind.__name__ for kind in CLASSES if kind not in ERROR_TEXTS] == []


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_sentence_is_filled_in(kind: type[CoopLedgerError], tr: Translator) -> None:
    sentence = error_text(example(kind), tr)
    assert sentence.endswith((".", "!"))
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("kind", "reasons"),
    [
        (errors.AmountUnreadable, AMOUNT_REASONS),
        (errors.DateUnreadable, DATE_REASONS),
        (errors.NumberUnreadable, NUMBER_REASONS),
    ],
)
def test_every_reason_has_its_sentence(
    kind: type[CoopLedgerError], reasons: dict[str, object], tr: Translator
) -> None:
    assert kind.__doc__ is not None
    named = [word for word in reasons if f"`{word}`" in kind.__doc__]
    assert sorted(named) == sorted(reasons)
    sentences = {error_text(kind(text="1.5", reason=reason), tr) for reason in reasons}  # type: ignore[call-arg]
    assert len(sentences) == len(reasons)


@pytest.mark.parametrize("reason", RECOVERY_REASONS)
def test_recovery_code_sentences(reason: str, tr: Translator) -> None:
    assert error_text(errors.WrongRecoveryCode(reason), tr)


def test_a_book_in_use_says_since_when_if_it_is_known() -> None:
    tr = Translator("en")
    assert "since" not in error_text(errors.BookInUse("ani", "laptop", None), tr)
    assert "since" in error_text(errors.BookInUse("ani", "laptop", datetime.now(UTC)), tr)


def test_values_are_written_for_people() -> None:
    tr = Translator("id")
    assert "Rp5.000" in error_text(errors.InsufficientBalance(Money.rupiah(5_000)), tr)
    assert "105%" in error_text(errors.PercentagesNotWhole("members", 1_050_000), tr)
    assert "2,5" in error_text(errors.InsufficientStock("Kopi", 2_500), tr)
    assert "kasir" in error_text(errors.NotPermitted("reverse", "kasir"), tr)


def test_problems_have_sentences_and_places(tr: Translator) -> None:
    problem = Problem("required", "Simpanan!C7")
    assert problem_with_place(problem, tr) == "Simpanan!C7: " + problem_text(problem, tr)
    assert problem_with_place(Problem("required"), tr) == problem_text(problem, tr)


@pytest.mark.parametrize("code", PROBLEM_TEXTS)
def test_every_problem_is_filled_in(code: str, tr: Translator) -> None:
    names = [name for _, name, _, _ in string.Formatter().parse(PROBLEM_TEXTS[code].msgid) if name]
    sentence = problem_text(Problem(code, values=dict.fromkeys(names, "x")), tr)
    assert "{" not in sentence
