"""What a new book still lacks: cards that know by themselves whether they are done.

Most is seen in the book: members, the opening entry, rules, the letterhead. Whether a paper came
out of the printer cannot be seen and is noted when it happens. A card may be put aside with a
reason; the list is gone when every card is done or put aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from coopledger.accounting.attachments import AttachmentKind, Subject
from coopledger.accounting.errors import ReasonRequired
from coopledger.accounting.officers import Body
from coopledger.services import attachments
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, allowed, require
from coopledger.services.session import Session
from coopledger.storage import (
    attachment_store,
    audit_log,
    member_store,
    officer_store,
    settings_store,
    shop_store,
)
from coopledger.storage.database import Tx

SETTING = "checklist"
_CHANGES: Changes = frozenset({Change.SETTINGS})


class SetupCard(Enum):
    """What belongs to a book that is set up, in the order in which it is best done."""

    RECOVERY_SHEET = "recovery_sheet"
    RULES = "rules"
    MEMBERS = "members"
    OPENING = "opening"
    LETTERHEAD = "letterhead"
    PRINTER = "printer"


class CardState(Enum):
    """Where a card stands."""

    OPEN = "open"
    DONE = "done"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistCard:
    """One card.

    Attributes:
        reason: Why it was put aside.
    """

    card: SetupCard
    state: CardState
    reason: str = ""


NOTED = frozenset({SetupCard.RECOVERY_SHEET, SetupCard.PRINTER})
"""The cards that the book cannot see by itself."""


def checklist(session: Session) -> tuple[ChecklistCard, ...]:
    """The cards of the book; none once all are done or put aside, or for who sets nothing up.

    The list that was through once does not come back.
    """
    if not _may(session):
        return ()
    with session.books.read() as tx:
        kept = _kept(tx)
        if kept.get("through"):
            return ()
        cards = _cards(tx, kept)
    return () if all(card.state is not CardState.OPEN for card in cards) else cards


def note_done(session: Session, card: SetupCard) -> Changes:
    """Notes what the book cannot see: that a paper was printed."""
    with session.books.write() as tx:
        kept = _kept(tx)
        _put(tx, {**kept, "done": sorted({*kept.get("done", ()), card.value})})
    return _CHANGES


def put_aside(session: Session, card: SetupCard, reason: str) -> Changes:
    """Puts a card aside, for a cooperative that needs it not or later.

    Raises:
        NotPermitted: When the user may not edit the rules.
        ReasonRequired: When no reason is given.
    """
    require(session, Permission.EDIT_RULES)
    if not reason.strip():
        raise ReasonRequired
    with session.books.write() as tx:
        kept = _kept(tx)
        _put(tx, {**kept, "aside": {**kept.get("aside", {}), card.value: reason.strip()}})
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="put_setup_aside",
            subject=card.value,
            after={"reason": reason.strip()},
        )
    return _CHANGES


def take_up(session: Session, card: SetupCard) -> Changes:
    """Takes a card up again that was put aside.

    Raises:
        NotPermitted: When the user may not edit the rules.
    """
    require(session, Permission.EDIT_RULES)
    with session.books.write() as tx:
        kept = _kept(tx)
        aside = kept.get("aside", {})
        left = {name: reason for name, reason in aside.items() if name != card.value}
        _put(tx, {**kept, "aside": left})
    return _CHANGES


def _may(session: Session) -> bool:
    return allowed(session.user.role, Permission.EDIT_RULES)


def _kept(tx: Tx) -> Mapping[str, Any]:
    kept: Mapping[str, Any] = settings_store.get(tx, SETTING) or {}
    return kept


def _put(tx: Tx, kept: Mapping[str, Any]) -> None:
    through = all(card.state is not CardState.OPEN for card in _cards(tx, kept))
    settings_store.put(tx, SETTING, {**kept, "through": through})


def _cards(tx: Tx, kept: Mapping[str, Any]) -> tuple[ChecklistCard, ...]:
    aside, noted = kept.get("aside", {}), kept.get("done", ())
    cards = []
    for card in SetupCard:
        done = card.value in noted if card in NOTED else _SEEN[card](tx)
        state = CardState.DONE if done else CardState.OPEN
        if not done and card.value in aside:
            state = CardState.ASIDE
        cards.append(ChecklistCard(card=card, state=state, reason=aside.get(card.value, "")))
    return tuple(cards)


def _has_members(tx: Tx) -> bool:
    return bool(member_store.last_number(tx))


def _has_opening(tx: Tx) -> bool:
    return shop_store.opening_entry_id(tx) is not None


def _has_rules(tx: Tx) -> bool:
    rules = settings_store.book_rules(tx)
    return bool(rules.membership_share) and bool(rules.mandatory_savings)


def _has_letterhead(tx: Tx) -> bool:
    """An address, the number of the deed, somebody who signs, and a logo."""
    cooperative = settings_store.cooperative(tx)
    board = {each.position for each in officer_store.all_officers(tx) if each.body is Body.BOARD}
    signs = bool(board) or bool(cooperative.chair and cooperative.treasurer)
    placed = bool(cooperative.address or cooperative.village)
    return placed and bool(cooperative.legal_entity_number) and signs and _has_logo(tx)


def _has_logo(tx: Tx) -> bool:
    kept = attachment_store.newest(
        tx, Subject.COOPERATIVE, attachments.LOGO_KEY, AttachmentKind.LOGO
    )
    return kept is not None


_SEEN = {
    SetupCard.MEMBERS: _has_members,
    SetupCard.OPENING: _has_opening,
    SetupCard.RULES: _has_rules,
    SetupCard.LETTERHEAD: _has_letterhead,
}
