"""Amounts in words: terbilang, and its English sister.

A receipt states its amount twice, so that a figure cannot be changed with one stroke of a pen.
Source: a published table of amounts in words; the spelling *miliar* follows the KBBI.
"""

from __future__ import annotations

from coopledger.accounting.money import SEN_PER_RUPIAH, Money

_ID_DIGITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_ID_SCALES = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")
_EN_SMALL = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_EN_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_EN_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion")
_LIMIT = 1000 ** len(_ID_SCALES)


def terbilang(amount: Money) -> str:
    """The amount in Indonesian words, in lower case: `satu juta dua ratus lima puluh ribu rupiah`.

    Sen follow as `dan lima puluh sen`; a negative amount begins with `minus`. A single thousand is
    `seribu` wherever it stands: 1.001.000 is `satu juta seribu`, but 1.000.000 is `satu juta`.

    Raises:
        ValueError: When the amount is 10^18 rupiah or more.
    """
    rupiah, sen = divmod(abs(amount.sen), SEN_PER_RUPIAH)
    words = f"{indonesian_number(rupiah)} rupiah"
    if sen:
        words = (
            f"{words} dan {indonesian_number(sen)} sen"
            if rupiah
            else f"{indonesian_number(sen)} sen"
        )
    return f"minus {words}" if amount.sen < 0 else words


def amount_in_words(amount: Money) -> str:
    """The amount in English words: `one million two hundred and fifty thousand rupiah`.

    Raises:
        ValueError: When the amount is 10^18 rupiah or more.
    """
    rupiah, sen = divmod(abs(amount.sen), SEN_PER_RUPIAH)
    words = f"{english_number(rupiah)} rupiah"
    if sen:
        words = f"{words} and {english_number(sen)} sen" if rupiah else f"{english_number(sen)} sen"
    return f"minus {words}" if amount.sen < 0 else words


def indonesian_number(number: int) -> str:
    """A whole number in Indonesian words: 21.000 is `dua puluh satu ribu`, 0 is `nol`.

    Raises:
        ValueError: When the number is negative, or 10^18 or more.
    """
    parts: list[str] = []
    for group, scale in _groups(number):
        if scale == 1 and group == 1:
            parts.append("seribu")
        else:
            parts.extend((_id_below_thousand(group), _ID_SCALES[scale]))
    return " ".join(part for part in parts if part) or "nol"


def english_number(number: int) -> str:
    """A whole number in English words: 1,101 is `one thousand one hundred and one`, 0 is `zero`.

    Raises:
        ValueError: When the number is negative, or 10^18 or more.
    """
    parts: list[str] = []
    for group, scale in _groups(number):
        if scale == 0 and parts and group < 100:
            parts.append("and")
        parts.extend((_en_below_thousand(group), _EN_SCALES[scale]))
    return " ".join(part for part in parts if part) or "zero"


def _groups(number: int) -> list[tuple[int, int]]:
    """The number's groups of three digits that are not zero, highest first, each with its scale."""
    if not 0 <= number < _LIMIT:
        raise ValueError(f"no words for the number {number}")
    groups = []
    scale = 0
    while number:
        number, group = divmod(number, 1000)
        if group:
            groups.append((group, scale))
        scale += 1
    return groups[::-1]


def _id_below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = []
    if hundreds:
        words.append("seratus" if hundreds == 1 else f"{_ID_DIGITS[hundreds]} ratus")
    if rest == 10:
        words.append("sepuluh")
    elif rest == 11:
        words.append("sebelas")
    elif tens == 1:
        words.append(f"{_ID_DIGITS[ones]} belas")
    else:
        if tens:
            words.append(f"{_ID_DIGITS[tens]} puluh")
        if ones:
            words.append(_ID_DIGITS[ones])
    return " ".join(words)


def _en_below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = []
    if hundreds:
        words.append(f"{_EN_SMALL[hundreds]} hundred")
    if rest:
        tens, ones = divmod(rest, 10)
        below = (
            _EN_SMALL[rest]
            if rest < 20
            else "-".join(filter(None, (_EN_TENS[tens], _EN_SMALL[ones])))
        )
        words.append(f"and {below}" if hundreds else below)
    return " ".join(words)
