"""Amounts in words against published case 26, and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.money import Money
from coopledger.accounting.words import (
    amount_in_words,
    english_number,
    indonesian_number,
    terbilang,
)

CASE_26 = {
    0: "nol",
    11: "sebelas",
    19: "sembilan belas",
    100: "seratus",
    111: "seratus sebelas",
    1_000: "seribu",
    1_100: "seribu seratus",
    11_000: "sebelas ribu",
    21_000: "dua puluh satu ribu",
    101_000: "seratus satu ribu",
    1_000_000: "satu juta",
    1_001_000: "satu juta seribu",
    1_250_000: "satu juta dua ratus lima puluh ribu",
    10**12: "satu triliun",
}
MORE = {
    10: "sepuluh",
    12: "dua belas",
    20: "dua puluh",
    201_000: "dua ratus satu ribu",
    1_001_000_000: "satu miliar satu juta",
    999_999_999_999: (
        "sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta "
        "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"
    ),
}


@pytest.mark.parametrize(("number", "words"), [*CASE_26.items(), *MORE.items()])
def test_amounts_are_written_as_published(number: int, words: str) -> None:
    assert terbilang(Money.rupiah(number)) == f"{words} rupiah"


def test_sen_and_negative_amounts_have_words() -> None:
    assert (
        terbilang(Money(410_959))
        == "empat ribu seratus sembilan rupiah dan lima puluh sembilan sen"
    )
    assert terbilang(Money(50)) == "lima puluh sen"
    assert terbilang(Money.rupiah(-1000)) == "minus seribu rupiah"
    assert amount_in_words(Money(-150)) == "minus one rupiah and fifty sen"
    assert amount_in_words(Money(50)) == "fifty sen"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (21, "twenty-one"),
        (100, "one hundred"),
        (101, "one hundred and one"),
        (1_001, "one thousand and one"),
        (1_250_000, "one million two hundred and fifty thousand"),
        (2_000_115, "two million one hundred and fifteen"),
        (40_000, "forty thousand"),
    ],
)
def test_english_amounts(number: int, words: str) -> None:
    assert amount_in_words(Money.rupiah(number)) == f"{words} rupiah"


@pytest.mark.parametrize("number", [-1, 10**18])
def test_numbers_without_words_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        indonesian_number(number)
    with pytest.raises(ValueError, match="no words"):
        english_number(number)


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_indonesian_words_read_back_as_the_number(number: int) -> None:
    assert read_indonesian(indonesian_number(number)) == number


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_english_words_read_back_as_the_number(number: int) -> None:
    assert read_english(english_number(number)) == number


def read_indonesian(words: str) -> int:
    """The number that a listener would write down, by another way than the one that spoke it."""
    digits = {
        word: value
        for value, word in enumerate(
            "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()
        )
    }
    scales = {
        "ribu": 10**3,
        "juta": 10**6,
        "miliar": 10**9,
        "triliun": 10**12,
        "kuadriliun": 10**15,
    }
    whole = group = last = 0
    for word in words.replace("seribu", "satu ribu").replace("seratus", "satu ratus").split():
        if word in digits:
            last = digits[word]
            group += last
        elif word == "sepuluh":
            group += 10
        elif word == "sebelas":
            group += 11
        elif word == "belas":
            group += 10
        elif word == "puluh":
            group += last * 9
        elif word == "ratus":
            group += last * 99
        else:
            whole += group * scales[word]
            group = 0
    return whole + group


def read_english(words: str) -> int:
    """The number that an English listener would write down."""
    small = dict(
        zip(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen".split(),
            range(20),
            strict=True,
        )
    )
    tens = dict(
        zip(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(),
            range(20, 100, 10),
            strict=True,
        )
    )
    scales = {
        "thousand": 10**3,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "quadrillion": 10**15,
    }
    whole = group = 0
    for word in words.replace("-", " ").replace(" and ", " ").split():
        if word in scales:
            whole += group * scales[word]
            group = 0
        elif word == "hundred":
            group *= 100
        else:
            group += small.get(word, 0) + tens.get(word, 0)
    return whole + group
