"""Photos and scanned papers: add, look at, remove."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopledger.accounting.attachments import (
    FILE_BYTES_MAX,
    Attachment,
    AttachmentKind,
    MediaType,
    Subject,
    check_file,
    cleaned_title,
    sha256_of,
    type_of_name,
)
from coopledger.accounting.errors import (
    AttachmentGone,
    AttachmentTooLarge,
    FileUnreadable,
    ReasonRequired,
    UnknownAttachment,
)
from coopledger.accounting.private_data import fingerprint
from coopledger.services import personal_trail, pictures
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require, require_any
from coopledger.services.session import Session
from coopledger.storage import attachment_store, audit_log, member_store
from coopledger.storage.database import Tx, file_error

LOGO_KEY = "logo"
"""The key of the cooperative's own pictures."""

_CHANGED: dict[Subject, Changes] = {
    Subject.MEMBER: frozenset({Change.MEMBERS}),
    Subject.COOPERATIVE: frozenset({Change.SETTINGS}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentSaved:
    """A file as it is kept now."""

    attachment: Attachment
    changes: Changes


def add(
    session: Session,
    subject: Subject | str,
    key: str,
    kind: AttachmentKind,
    title: str,
    content: bytes,
    *,
    media_type: str = "",
) -> AttachmentSaved:
    """Keeps a photo or a scanned paper; pictures are made upright, small, and free of traces.

    The same file added twice is kept once.

    Args:
        session: Who adds it.
        subject: What it belongs to.
        key: Which one: a member's number, or `LOGO_KEY`.
        kind: What it shows.
        title: In a few own words; may be blank.
        content: The file.
        media_type: What its name or sender claims it to be; empty when nothing is claimed.

    Raises:
        NotPermitted: When the user may not change that subject.
        UnknownMember: When nobody has the number.
        AttachmentEmpty: When the file has no content.
        AttachmentTooLarge: For a PDF above 300 kB, or a file above all measure.
        PictureTooLarge: For a picture of more than fifty million points.
        HeicNotRead: For a picture in the format of iPhones.
        AttachmentTypeUnknown: For any other format that is not read.
        AttachmentTypeWrong: When the file is not what its name says.
        PictureWanted: When a photo or logo is a PDF.
        AttachmentDamaged: When it cannot be read to its end.
        AttachmentLocked: For a PDF with a password.
    """
    subject = Subject(subject)
    _require_change(session, subject)
    kept_content, found = _made_ready(content, media_type, kind)
    with session.books.write() as tx:
        stored_key = _stored_key(tx, subject, key)
        digest = sha256_of(kept_content)
        for each in attachment_store.list_of(tx, subject, stored_key):
            if (each.kind, each.sha256, each.is_removed) == (kind, digest, False):
                return AttachmentSaved(attachment=each, changes=frozenset())
        made = Attachment(
            id=0,
            kind=kind,
            title=cleaned_title(title),
            media_type=found,
            size=len(kept_content),
            sha256=digest,
            added_at=session.clock.now(),
            added_by=session.user.name,
        )
        kept = attachment_store.add(tx, subject, stored_key, made, kept_content)
        _record(tx, session, "add_attachment", subject, stored_key, after=_facts(kept))
    return AttachmentSaved(attachment=kept, changes=_CHANGED[subject])


def add_file(
    session: Session,
    subject: Subject | str,
    key: str,
    kind: AttachmentKind,
    title: str,
    path: Path,
) -> AttachmentSaved:
    """Keeps a file of the disk; its ending must say what it is.

    Raises:
        FileUnreadable: When the disk does not give it.
        CoopLedgerError: As `add` refuses.
    """
    _require_change(session, Subject(subject))
    said = type_of_name(path.name)
    try:
        size = path.stat().st_size
        # What is too large to be looked at is not read into the memory either.
        file_content = path.read_bytes() if size <= FILE_BYTES_MAX else b""
    except OSError as error:
        raise FileUnreadable(path.name, str(error)) from error
    if size > FILE_BYTES_MAX:
        raise AttachmentTooLarge(size // 1000, FILE_BYTES_MAX // 1000)
    media_type = said.value if said else ""
    return add(session, subject, key, kind, title, file_content, media_type=media_type)


def save_copy(session: Session, attachment_id: int, path: Path) -> Path:
    """Writes what is kept into a file.

    Raises:
        UnknownAttachment, NotPermitted, AttachmentGone: As `content` refuses.
        FileNotWritable, DiskFull, StorageUnavailable: When the disk refuses.
    """
    kept = content(session, attachment_id)
    try:
        path.write_bytes(kept)
    except OSError as error:
        raise file_error(error, str(path)) from error
    return path


def remove(session: Session, attachment_id: int, reason: str) -> AttachmentSaved:
    """Takes the content of a photo or paper out of the book; that it was there stays known.

    Raises:
        UnknownAttachment: When there is none of that id.
        NotPermitted: When the user may not change what it belongs to.
        ReasonRequired: Without a reason.
        AttachmentGone: When it was removed before.
    """
    with session.books.write() as tx:
        subject, key, kept = _found(tx, attachment_id)
        _require_change(session, subject)
        if not reason.strip():
            raise ReasonRequired
        if kept.is_removed:
            raise AttachmentGone(attachment_id)
        attachment_store.empty(tx, attachment_id, at=session.clock.now(), who=session.user.name)
        _record(
            tx,
            session,
            "remove_attachment",
            subject,
            key,
            before=_facts(kept),
            after={"reason": reason.strip()},
        )
        _, _, removed = _found(tx, attachment_id)
    return AttachmentSaved(attachment=removed, changes=_CHANGED[subject])


def list_of(session: Session, subject: Subject | str, key: str) -> tuple[Attachment, ...]:
    """What is kept of a member or of the cooperative, the removed too, newest first.

    Raises:
        NotPermitted: When the user may not see it.
        UnknownMember: When nobody has the number.
    """
    subject = Subject(subject)
    _require_sight(session, subject)
    with session.books.read() as tx:
        return attachment_store.list_of(tx, subject, _stored_key(tx, subject, key))


def content(session: Session, attachment_id: int) -> bytes:
    """What is kept, to look at.

    Raises:
        UnknownAttachment: When there is none of that id.
        NotPermitted: When the user may not see what it belongs to.
        AttachmentGone: When it was removed.
    """
    with session.books.read() as tx:
        subject, _, _ = _found(tx, attachment_id)
        _require_sight(session, subject)
        kept = attachment_store.content(tx, attachment_id)
    if kept is None:
        raise AttachmentGone(attachment_id)
    return kept


def photo(session: Session, number: str) -> bytes | None:
    """A member's newest photo; None when there is none.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When nobody has the number.
    """
    return _newest(session, Subject.MEMBER, number, AttachmentKind.PHOTO)


def logo(session: Session) -> bytes | None:
    """The cooperative's newest logo, for letterheads; None when there is none.

    Raises:
        NotPermitted: When the user may neither print papers nor see the books.
    """
    return _newest(session, Subject.COOPERATIVE, LOGO_KEY, AttachmentKind.LOGO)


# --- inside
# ---------------------------------------------------------------------------------------


def _newest(session: Session, subject: Subject, key: str, kind: AttachmentKind) -> bytes | None:
    _require_sight(session, subject)
    with session.books.read() as tx:
        found = attachment_store.newest(tx, subject, _stored_key(tx, subject, key), kind)
        return None if found is None else attachment_store.content(tx, found.id)


def _made_ready(content: bytes, media_type: str, kind: AttachmentKind) -> tuple[bytes, MediaType]:
    found = check_file(content, media_type, kind)
    if found is MediaType.PDF:
        pictures.check_pdf(content)
        return content, found
    if kind is AttachmentKind.LOGO:
        return pictures.kept_logo(content)
    return pictures.kept_picture(content, photo=kind is AttachmentKind.PHOTO), MediaType.JPEG


def _require_change(session: Session, subject: Subject) -> None:
    member = subject is Subject.MEMBER
    require(session, Permission.EDIT_MEMBERS if member else Permission.EDIT_RULES)


def _require_sight(session: Session, subject: Subject) -> None:
    if subject is Subject.MEMBER:
        require(session, Permission.SEE_MEMBERS)
    else:
        require_any(session, Permission.PRINT_PAPERS, Permission.SEE_BOOKS)


def _stored_key(tx: Tx, subject: Subject, key: str) -> str:
    """The key in the table: a member by her id, since her number may still be corrected."""
    if subject is Subject.MEMBER:
        return str(member_store.by_number(tx, key).id)
    return key


def _found(tx: Tx, attachment_id: int) -> tuple[Subject, str, Attachment]:
    found = attachment_store.get(tx, attachment_id)
    if found is None:
        raise UnknownAttachment(attachment_id)
    return found


def _facts(kept: Attachment) -> dict[str, Any]:
    return {
        "kind": kept.kind.value,
        "title": kept.title,
        "size": kept.size,
        "sha256": kept.sha256,
    }


def _record(
    tx: Tx,
    session: Session,
    action: str,
    subject: Subject,
    key: str,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Into the trail; what is written on a member's paper stands there as a fingerprint."""
    named, facts = key, [dict(before or {}), dict(after or {})]
    if subject is Subject.MEMBER:
        member = member_store.get(tx, int(key))
        named, salt = member.number, personal_trail.salt_of(tx, session, member.id)
        for each in facts:
            if each.get("title"):
                each["title"] = fingerprint("title", each["title"], salt)
    audit_log.record(
        tx,
        who=session.user.name,
        at=session.clock.now(),
        action=action,
        subject=named,
        before=facts[0],
        after=facts[1],
    )
