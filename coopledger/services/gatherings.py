"""Groups and villages: their calendar, their names in the register, the order of their members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coopledger.accounting import gatherings as rules
from coopledger.accounting.errors import (
    GatheringHasMembers,
    GatheringNameTaken,
    InvalidInput,
    UnknownGathering,
)
from coopledger.accounting.gatherings import Gathering, GatheringKind, rule_text
from coopledger.accounting.members import Member, meeting_order
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import audit_log, gathering_store, member_store
from coopledger.storage.database import Tx

CHANGED: Changes = frozenset({Change.MEMBERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringSummary:
    """A group or village with what lists show of it.

    Attributes:
        members: How many of the register belong to it whose membership has not ended.
        next_meeting: The next day of its calendar, today included; None without one.
    """

    gathering: Gathering
    members: int
    next_meeting: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringSaved:
    """A group or village as it is kept now.

    Attributes:
        renamed: How many members carry its new name.
    """

    gathering: Gathering
    renamed: int = 0
    changes: Changes = CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSaved:
    """The order of a sheet was kept."""

    members: tuple[Member, ...]
    changes: Changes = CHANGED


# --- looking


def gatherings(
    session: Session, kind: GatheringKind | None = None, *, retired: bool = False
) -> tuple[GatheringSummary, ...]:
    """Groups before villages, by name; those too that only the register names.

    Args:
        session: Who asks.
        kind: Only groups, or only villages.
        retired: Whether those are listed too that no longer gather.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    today = session.clock.today()
    with session.books.read() as tx:
        people = _running(tx)
        found = [
            GatheringSummary(
                gathering=each,
                members=sum(1 for person in people if _belongs(person, each.kind, each.name)),
                next_meeting=each.rule.next_meeting(today) if each.rule and each.active else None,
            )
            for each in _all(tx, people)
            if kind in (None, each.kind) and (retired or each.active)
        ]
    return tuple(found)


def members_in_order(session: Session, kind: GatheringKind, name: str) -> tuple[Member, ...]:
    """Who belongs to a group or village, in the fixed order of its sheet.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return _in_order(tx, kind, name)


def next_meetings(tx: Tx, today: date) -> Mapping[tuple[GatheringKind, str], date]:
    """The next day of each calendar, today included, by kind and name."""
    return {
        (each.kind, each.name): day
        for each in gathering_store.everything(tx)
        if each.active and each.rule and (day := each.rule.next_meeting(today))
    }


def _all(tx: Tx, people: Sequence[Member]) -> list[Gathering]:
    """What was written down, and beside it what only the register names."""
    known = list(gathering_store.everything(tx))
    names = {(each.kind, each.name) for each in known}
    for kind in GatheringKind:
        named = sorted({_name_of(person, kind) for person in people} - {""})
        known += [Gathering(kind=kind, name=name) for name in named if (kind, name) not in names]
    order = list(GatheringKind)
    return sorted(known, key=lambda each: (order.index(each.kind), each.name.casefold()))


def _running(tx: Tx) -> list[Member]:
    return [person for person in member_store.everyone(tx) if not person.status.has_ended]


def _name_of(member: Member, kind: GatheringKind) -> str:
    return member.group if kind is GatheringKind.GROUP else member.village


def _belongs(member: Member, kind: GatheringKind, name: str) -> bool:
    return _name_of(member, kind) == name


def _in_order(tx: Tx, kind: GatheringKind, name: str) -> tuple[Member, ...]:
    hers = [person for person in _running(tx) if _belongs(person, kind, name)]
    return tuple(sorted(hers, key=meeting_order))


# --- changing


def save(session: Session, gathering: Gathering, *, old_name: str = "") -> GatheringSaved:
    """Keeps a group or village; a new name is given to everybody in the register who had the old.

    Args:
        session: Who does it.
        gathering: What is to be kept; its row and whether it still gathers are the book's own.
        old_name: The name that it had; empty for a new one.

    Raises:
        NotPermitted: When the user may not edit members.
        InvalidInput: When it has no name, or a text cannot be kept.
        UnknownGathering: When nothing has the old name.
        GatheringNameTaken: When another one of its kind has the name.
    """
    require(session, Permission.EDIT_MEMBERS)
    wanted = _cleaned(gathering)
    if problems := rules.check_gathering(wanted):
        raise InvalidInput(problems)
    with session.books.write() as tx:
        before = _found(tx, wanted.kind, old_name) if old_name else None
        if wanted.name != old_name and _is_taken(tx, wanted, before):
            raise GatheringNameTaken(wanted.name)
        wanted = replace(
            wanted,
            id=before.id if before else 0,
            active=before.active if before else True,
        )
        gathering_store.put(tx, wanted)
        renamed = 0
        if before is not None and before.name != wanted.name:
            renamed = gathering_store.rename_in_register(tx, wanted.kind, before.name, wanted.name)
        _record(tx, session, "save_gathering", wanted, before)
        kept = gathering_store.by_name(tx, wanted.kind, wanted.name)
    assert kept is not None
    return GatheringSaved(gathering=kept, renamed=renamed)


def _cleaned(gathering: Gathering) -> Gathering:
    """Without spaces at the ends or doubled within."""

    def clean(text: str) -> str:
        return " ".join(text.split())

    return replace(
        gathering,
        name=clean(gathering.name),
        village=clean(gathering.village),
        time=clean(gathering.time),
        place=clean(gathering.place),
        note=clean(gathering.note),
    )


def retire(session: Session, kind: GatheringKind, name: str) -> GatheringSaved:
    """Gives up a group or village: it is offered no more, and what it did stays in the books.

    Raises:
        NotPermitted: When the user may not edit members.
        UnknownGathering: When nothing has the name.
        GatheringHasMembers: When somebody still belongs to it.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        before = _found(tx, kind, name)
        if hers := _in_order(tx, kind, name):
            raise GatheringHasMembers(name, len(hers))
        return _set_active(tx, session, before, active=False)


def bring_back(session: Session, kind: GatheringKind, name: str) -> GatheringSaved:
    """Lets a retired group or village gather again.

    Raises:
        NotPermitted: When the user may not edit members.
        UnknownGathering: When nothing has the name.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        return _set_active(tx, session, _found(tx, kind, name), active=True)


def set_order(
    session: Session, kind: GatheringKind, name: str, numbers: Sequence[str]
) -> OrderSaved:
    """Fixes the order in which the sheet of a meeting lists the members.

    Whoever is not named keeps her place behind them. A member has one place: the order of her group
    is also that of its members within the village, unless the village is put in order afterwards.

    Raises:
        NotPermitted: When the user may not edit members.
        UnknownGathering: When a number is not of this group or village.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        present = {person.number: person for person in _in_order(tx, kind, name)}
        if set(numbers) - present.keys():
            raise UnknownGathering(name)
        order = list(dict.fromkeys((*numbers, *present)))
        before = list(present)
        gathering_store.put_ranks(tx, [present[number].id for number in order])
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="order_gathering",
            subject=name,
            before={"members": before},
            after={"members": order},
        )
        return OrderSaved(members=_in_order(tx, kind, name))


def _found(tx: Tx, kind: GatheringKind, name: str) -> Gathering:
    """The one of that name, also if only the register names it."""
    known = gathering_store.by_name(tx, kind, name)
    if known is not None:
        return known
    if not any(_belongs(person, kind, name) for person in member_store.everyone(tx)):
        raise UnknownGathering(name)
    return Gathering(kind=kind, name=name)


def _is_taken(tx: Tx, wanted: Gathering, before: Gathering | None) -> bool:
    """Whether another one has the name, in whatever letters."""
    folded = wanted.name.casefold()
    return any(
        each.kind is wanted.kind and each.name.casefold() == folded
        for each in _all(tx, member_store.everyone(tx))
        if before is None or each.name != before.name
    )


def _set_active(tx: Tx, session: Session, before: Gathering, *, active: bool) -> GatheringSaved:
    gathering_store.put(tx, replace(before, active=active))
    kept = gathering_store.by_name(tx, before.kind, before.name)
    assert kept is not None
    _record(tx, session, "bring_back_gathering" if active else "retire_gathering", kept, before)
    return GatheringSaved(gathering=kept)


def _record(
    tx: Tx, session: Session, action: str, after: Gathering, before: Gathering | None
) -> None:
    audit_log.record(
        tx,
        who=session.user.name,
        at=session.clock.now(),
        action=action,
        subject=after.name,
        before=_facts(before) if before else None,
        after=_facts(after),
    )


def _facts(gathering: Gathering) -> dict[str, object]:
    return {
        "name": gathering.name,
        "village": gathering.village,
        "meeting_rule": rule_text(gathering.rule),
        "meeting_time": gathering.time,
        "meeting_place": gathering.place,
        "note": gathering.note,
        "active": gathering.active,
    }
