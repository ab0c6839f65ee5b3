"""Errors are values: their fields are their annotations, and equal facts are equal errors."""

from __future__ import annotations

import pytest

from coopledger.accounting.errors import (
    BelowMinimum,
    BookDamaged,
    BookNotFound,
    DeductionsExceedPrincipal,
    InvalidTerms,
)
from coopledger.accounting.money import Money

FIVE, SIX = Money.rupiah(5), Money.rupiah(6)


def test_facts_are_given_by_place_or_by_name() -> None:
    assert DeductionsExceedPrincipal(FIVE, SIX) == DeductionsExceedPrincipal(
        principal=FIVE, deductions=SIX
    )
    assert BelowMinimum(FIVE) != BelowMinimum(SIX)
    assert BookDamaged("a") == BookDamaged(path="a", detail="")
    assert BookDamaged("a") != BookNotFound("a")


def test_a_missing_or_unknown_fact_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="minimum"):
        BelowMinimum()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="minimum"):
        BelowMinimum(FIVE, SIX)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="minimum"):
        BelowMinimum(FIVE, colour="red")  # type: ignore[call-arg]


def test_a_log_shows_the_facts() -> None:
    assert repr(BookNotFound("buku")) == "BookNotFound(path='buku')"


@pytest.mark.parametrize(
    ("reason", "field"),
    [("principal_not_positive", "principal"), ("term_out_of_range", "term_months")],
)
def test_terms_are_refused_at_their_field(reason: str, field: str) -> None:
    assert InvalidTerms(reason).field_name == field
