"""The member card (kartu anggota), of the size of a bank card, ten to an A4."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coopledger.accounting.members import Member
from coopledger.i18n import Translator
from coopledger.reports.document import Document, IdCard, IdCards, Paper
from coopledger.reports.statement_document import Issuer, letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class CardHolder:
    """Who gets a card.

    Attributes:
        photo: Her photo as JPEG or PNG; None for none.
    """

    member: Member
    photo: bytes | None = None


def member_cards_document(
    holders: Iterable[CardHolder], tr: Translator, issuer: Issuer, *, paper: Paper = Paper.A4
) -> Document:
    """The cards of members; the code on each is the member's number, for the attendance list."""
    head = letterhead(issuer, tr)
    return Document(
        title=tr("Member cards"),
        blocks=(
            IdCards(
                issuer=head, items=tuple(_card(holder, head.address, tr) for holder in holders)
            ),
        ),
        paper=paper,
        author=issuer.cooperative.name,
        language=tr.language,
        bare=True,
    )


def _card(holder: CardHolder, address: str, tr: Translator) -> IdCard:
    member = holder.member
    lines = (
        tr("{name} village", name=member.village) if member.village else "",
        member.group,
        tr("member since {date}", date=member.joined_on),
    )
    return IdCard(
        kind=tr("Member card").upper(),
        name=member.name,
        number=tr("No. {number}", number=member.number),
        lines=tuple(filter(None, lines)),
        initials="".join(word[0] for word in member.name.split()[:2]).upper(),
        photo=holder.photo,
        code=member.number,
        foot=address,
    )
