"""What members tell in confidence, and what is left of a person when she asks to be forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from coopledger.accounting import inclusion_report
from coopledger.accounting import private_data as rules
from coopledger.accounting.attachments import Subject
from coopledger.accounting.errors import (
    AccountsNotSettled,
    AlreadyErased,
    InvalidInput,
    MembershipRuns,
    ReasonRequired,
)
from coopledger.accounting.members import Gender, Member
from coopledger.accounting.money import ZERO, total
from coopledger.accounting.private_data import (
    Content,
    Disability,
    DisabilityCount,
    PrivateData,
    Topic,
    fingerprint,
    to_json,
)
from coopledger.accounting.statements import Statement
from coopledger.services import trail
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    attachment_store,
    balances,
    member_store,
    private_store,
    settings_store,
)
from coopledger.storage.database import Tx
from coopledger.storage.private_store import Kept

CHANGED: Changes = frozenset({Change.MEMBERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveRequest:
    """What she said on one topic.

    Attributes:
        number: Her number.
        content: Her answers; they replace those of before.
        consent_on: The day on which she agreed that they are kept.
    """

    number: str
    content: Content
    consent_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateSaved:
    """What is kept of her now."""

    data: PrivateData
    changes: Changes = CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalErased:
    """What was taken out.

    Attributes:
        member: What is left of her in the register.
        papers: How many photos and papers lost their content.
    """

    member: Member
    papers: int
    changes: Changes = CHANGED


def read(session: Session, number: str) -> PrivateData:
    """What a member told in confidence.

    Raises:
        NotPermitted: When the user may not see private data.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_PRIVATE)
    with session.books.read() as tx:
        return _data(tx, member_store.by_number(tx, number))


def save(session: Session, request: SaveRequest) -> PrivateSaved:
    """Keeps what she said on one topic, with the day of her consent.

    Raises:
        NotPermitted: When the user may not change private data.
        UnknownMember: When nobody has the number.
        InvalidInput: When nothing is answered, or the consent has no day that has come.
    """
    require(session, Permission.EDIT_PRIVATE)
    content = rules.cleaned(request.content)
    problems = rules.check(content, request.consent_on, today=session.clock.today())
    if problems:
        raise InvalidInput(problems)
    with session.books.write() as tx:
        member = member_store.by_number(tx, request.number)
        _keep(tx, session, member, content, request.consent_on)
        return PrivateSaved(data=_data(tx, member))


def record_consent(
    session: Session, number: str, topic: Topic, consent_on: date | None
) -> PrivateSaved:
    """Notes that she agrees to what an older register said of her.

    Raises:
        NotPermitted: When the user may not change private data.
        UnknownMember: When nobody has the number.
        AlreadyErased: When nothing is kept on the topic.
        InvalidInput: When the consent has no day that has come.
    """
    require(session, Permission.EDIT_PRIVATE)
    if problems := rules.check_consent(consent_on, today=session.clock.today()):
        raise InvalidInput(problems)
    with session.books.write() as tx:
        member = member_store.by_number(tx, number)
        kept = private_store.get(tx, member.id, topic)
        if kept is None:
            raise AlreadyErased(number)
        _keep(tx, session, member, kept.entrusted.content, consent_on)
        return PrivateSaved(data=_data(tx, member))


def erase(session: Session, number: str, reason: str, topic: Topic | None = None) -> PrivateSaved:
    """Forgets what she told, because she wishes it or her membership has ended.

    The trail keeps that something was there; its fingerprints lose the salt and say no more.

    Args:
        session: Who does it.
        number: Her number.
        reason: Why; stays in the trail.
        topic: One topic; None for all of them.

    Raises:
        NotPermitted: When the user may not change private data.
        UnknownMember: When nobody has the number.
        ReasonRequired: Without a reason.
        AlreadyErased: When there is nothing of it.
    """
    require(session, Permission.EDIT_PRIVATE)
    if not reason.strip():
        raise ReasonRequired
    with session.books.write() as tx:
        member = member_store.by_number(tx, number)
        kept = private_store.of_member(tx, member.id)
        wanted = [each for each in kept if topic in (None, each)]
        if not wanted:
            raise AlreadyErased(number)
        _forget(tx, session, member, {each: kept[each] for each in wanted}, reason.strip())
        return PrivateSaved(data=_data(tx, member))


def erase_personal(session: Session, number: str, reason: str) -> PersonalErased:
    """Forgets a former member but for her number, name, village, dates and what the ledger says.

    Raises:
        NotPermitted: When the user may not change private data.
        UnknownMember: When nobody has the number.
        ReasonRequired: Without a reason.
        MembershipRuns: When she has neither left nor died.
        AccountsNotSettled: While she is owed something or owes.
        AlreadyErased: When nothing is left to erase.

    Source: UU 27/2022 art. 8 and 44 (erasure at the person's wish and at the end of the purpose);
    UU 25/1992 art. 17 and 30 (the register of members is kept).
    """
    require(session, Permission.EDIT_PRIVATE)
    if not reason.strip():
        raise ReasonRequired
    with session.books.write() as tx:
        member = member_store.by_number(tx, number)
        _check_erasable(tx, member)
        kept = private_store.of_member(tx, member.id)
        papers = _empty_papers(tx, session, member)
        known = private_store.blank_register(tx, member.id)
        if not (kept or papers or known):
            raise AlreadyErased(number)
        if kept:
            _forget(tx, session, member, kept, reason.strip())
        after = {"reason": reason.strip(), "papers": papers}
        trail.record(tx, session, "erase_personal", member.number, {}, after)
        return PersonalErased(member=member_store.get(tx, member.id), papers=papers)


def disability_report(session: Session, at: date) -> Statement:
    """The report `disability`: how many members of a day, without names.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    counts = disability_counts(session, at)
    with session.books.read() as tx:
        cooperative = settings_store.cooperative(tx).name
    return inclusion_report.disability_report(counts, cooperative=cooperative, at=at)


def disability_counts(session: Session, at: date) -> Mapping[Gender, DisabilityCount]:
    """How many members of a day are persons with disability, by gender and without names.

    What they told is that of today: no history of it is kept.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    counts = {gender: DisabilityCount() for gender in Gender}
    with session.books.read() as tx:
        told = private_store.of_topic(tx, Topic.DISABILITY)
        for member in member_store.everyone(tx):
            if member.is_member_on(at):
                said = told.get(member.id)
                has = said.has_disability if isinstance(said, Disability) else None
                counts[member.gender] = counts[member.gender].plus(has)
    return counts


# --- for other services
# ----------------------------------------------------------------------------


def take_over(tx: Tx, session: Session, member: Member, words: str) -> None:
    """Keeps what an older register says of her difficulties; her consent is still to be asked for.

    Raises:
        InvalidInput: When the words are too long, or cannot be printed.
    """
    content = rules.cleaned(Disability(note=words))
    if rules.is_blank(content):
        return
    if problems := tuple(rules.check_content(content)):
        raise InvalidInput(problems)
    _keep(tx, session, member, content, None)


# --- inside
# ---------------------------------------------------------------------------------------


def _data(tx: Tx, member: Member) -> PrivateData:
    kept = private_store.of_member(tx, member.id)
    return PrivateData(topics={topic: each.entrusted for topic, each in kept.items()})


def _keep(
    tx: Tx, session: Session, member: Member, content: Content, consent_on: date | None
) -> None:
    topic = rules.TOPIC_OF[type(content)]
    before = private_store.get(tx, member.id, topic)
    salt = before.salt if before else session.salts.new()
    old = _facts(topic, before) if before else {}
    new = _values(topic, content, consent_on, salt)
    if old == new:
        return
    private_store.put(
        tx,
        member.id,
        content,
        topic=topic,
        consent_on=consent_on,
        salt=salt,
        at=session.clock.now(),
        who=session.user.name,
    )
    trail.record(tx, session, "save_private", member.number, old, new)


def _forget(
    tx: Tx, session: Session, member: Member, kept: Mapping[Topic, Kept], reason: str
) -> None:
    before: dict[str, Any] = {}
    for topic, each in kept.items():
        private_store.erase(tx, member.id, topic)
        before |= {topic.value: _facts(topic, each)[topic.value]}
    trail.record(tx, session, "erase_private", member.number, before, {"reason": reason})


def _facts(topic: Topic, kept: Kept) -> dict[str, Any]:
    return _values(topic, kept.entrusted.content, kept.entrusted.consent_on, kept.salt)


def _values(topic: Topic, content: Content, consent_on: date | None, salt: str) -> dict[str, Any]:
    """What the trail says of a topic: its name, a fingerprint of all of it, and the consent."""
    return {
        topic.value: fingerprint(topic.value, to_json(content), salt),
        "consent_on": consent_on.isoformat() if consent_on else "",
    }


def _check_erasable(tx: Tx, member: Member) -> None:
    if not member.status.has_ended:
        raise MembershipRuns(member.number)
    nets = balances.of_member(tx, member.id).values()
    savings = total(-net for net in nets if net < ZERO)
    debts = total(net for net in nets if net > ZERO)
    if savings or debts:
        raise AccountsNotSettled(member.number, savings, debts)


def _empty_papers(tx: Tx, session: Session, member: Member) -> int:
    papers: Iterable[int] = [
        each.id
        for each in attachment_store.list_of(tx, Subject.MEMBER, str(member.id))
        if not each.is_removed
    ]
    count = 0
    for paper in papers:
        attachment_store.empty(tx, paper, at=session.clock.now(), who=session.user.name)
        count += 1
    return count
