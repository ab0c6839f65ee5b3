"""The code on a member's statement: what the QR says, so that paper and book can be compared.

The text is one line of ten parts with an asterisk between them, in the letters that a QR code holds
most densely (figures, capital letters, and ` $%*+-./:`). Whatever else a part holds is written as
`%` and two hex digits for each byte of its UTF-8. The parts, in order:

1. `CLS1`: a CoopLedger statement, first form;
2. the cooperative: its id number (NIK koperasi), or else `N-` and the first twelve hex digits of
   the SHA-256 of its name in UTF-8;
3. the member's number;
4. and 5. the first and last day of the statement, `2026-01-01`;
6. to 9. at the end of the last day, in rupiah, with two decimals where there are sen: her
   savings, the loan principal she owes, what else she owes, what else she is owed;
10. the hash of the newest entry of the book when the paper was made, 64 hex digits; empty for a
   book without entries.

    CLS1*3307010010001*0012*2026-01-01*2026-11-24*2455000*1500000*0*0*9F3A71C2...

Whoever holds the paper can so ask any later copy of the book: is the state that this paper was
printed from still in the chain, and did it say what the paper says?
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

from coopledger.accounting.errors import UnreadableCode
from coopledger.accounting.member_statement import ClosingFigures
from coopledger.accounting.money import Money
from coopledger.accounting.settings import Cooperative

MARK = "CLS1"
_SEPARATOR = "*"
_PARTS = 10
_NAME_DIGITS = 12
_HASH = re.compile(r"[0-9a-f]{64}")
_SHORT_HASH = re.compile(r"[0-9a-f]{12}")
_AMOUNT = re.compile(r"-?\d{1,18}(\.\d\d)?")
_OTHER = re.compile(r"[^0-9A-Z $+\-./:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementCode:
    """What the code of one statement says.

    Attributes:
        cooperative: As `cooperative_mark` writes it.
        member: The member's number.
        from_date: The first day.
        to_date: The last day.
        figures: What she held and owed at its end.
        chain_head: The hash of the newest entry when the paper was made; empty for none.
    """

    cooperative: str
    member: str
    from_date: date
    to_date: date
    figures: ClosingFigures
    chain_head: str

    def to_text(self) -> str:
        """The line that the QR code says."""
        figures = self.figures
        parts = (
            MARK,
            self.cooperative,
            self.member,
            self.from_date.isoformat(),
            self.to_date.isoformat(),
            figures.savings.to_text(),
            figures.loans.to_text(),
            figures.receivables.to_text(),
            figures.payables.to_text(),
            self.chain_head.upper(),
        )
        return _SEPARATOR.join(map(_escaped, parts))


def cooperative_mark(cooperative: Cooperative) -> str:
    """What names the cooperative in a code: its id number, else the beginning of a hash."""
    if cooperative.cooperative_id_number:
        return cooperative.cooperative_id_number
    digest = hashlib.sha256(cooperative.name.encode()).hexdigest()
    return f"N-{digest[:_NAME_DIGITS].upper()}"


def parse_code(text: str) -> StatementCode:
    """The code that a line says; blanks and line breaks around and within do no harm.

    Raises:
        UnreadableCode: When it is no such line, or one that is damaged.
    """
    parts = re.sub(r"[\r\n]", "", text).strip().split(_SEPARATOR)
    if len(parts) != _PARTS or parts[0].strip().upper() != MARK:
        raise UnreadableCode(text.strip())
    _, cooperative, member, first, last, *amounts, head = (unquote(part.strip()) for part in parts)
    chain_head = head.lower()
    if chain_head and not _HASH.fullmatch(chain_head):
        raise UnreadableCode(text.strip())
    try:
        from_date, to_date = date.fromisoformat(first), date.fromisoformat(last)
        savings, loans, receivables, payables = map(_amount, amounts)
    except ValueError as error:
        raise UnreadableCode(text.strip()) from error
    return StatementCode(
        cooperative=cooperative,
        member=member,
        from_date=from_date,
        to_date=to_date,
        figures=ClosingFigures(
            savings=savings, loans=loans, receivables=receivables, payables=payables
        ),
        chain_head=chain_head,
    )


def short_hash_of(text: str) -> str:
    """The twelve digits of a typed book code (`9f3a-71c2-e804`); empty when it is none."""
    digits = re.sub(r"[\s-]", "", text).lower()
    return digits if _SHORT_HASH.fullmatch(digits) else ""


def _amount(text: str) -> Money:
    if not _AMOUNT.fullmatch(text):
        raise ValueError(text)
    rupiah, _, sen = text.partition(".")
    return Money(int(f"{rupiah}{sen or '00'}"))


def _escaped(part: str) -> str:
    """The part in the letters of a code; every other one byte by byte."""
    return _OTHER.sub(
        lambda letter: "".join(f"%{byte:02X}" for byte in letter.group().encode()), part
    )
