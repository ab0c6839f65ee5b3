"""Photos and papers in the book."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from coopledger.accounting.attachments import AttachmentKind, MediaType, Subject, sha256_of
from coopledger.accounting.errors import (
    AttachmentDamaged,
    AttachmentEmpty,
    AttachmentGone,
    AttachmentLocked,
    AttachmentTooLarge,
    AttachmentTypeUnknown,
    AttachmentTypeWrong,
    CoopLedgerError,
    FileNotWritable,
    FileUnreadable,
    HeicNotRead,
    NotPermitted,
    PictureWanted,
    ReasonRequired,
    UnknownAttachment,
    UnknownMember,
)
from coopledger.services import attachments, checking
from coopledger.services.attachments import LOGO_KEY
from coopledger.services.changes import Change
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.storage import audit_log, schema
from tests.services.picture_builders import lying_photo, opened, pdf, picture
from tests.services.savings_builders import add_member, as_role, new_session

KTP = AttachmentKind.IDENTITY_CARD


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    return made


def add(
    session: Session,
    content: bytes,
    kind: AttachmentKind = KTP,
    title: str = "",
    media_type: str = "",
) -> attachments.AttachmentSaved:
    return attachments.add(session, "member", "0012", kind, title, content, media_type=media_type)


def trail(session: Session) -> audit_log.AuditEvent:
    with session.books.read() as tx:
        return audit_log.events(tx, limit=1)[0]


def rows(session: Session) -> int:
    with session.books.read() as tx:
        return len(tx.connection.execute(sa.select(schema.attachment.c.id)).all())


def findings(session: Session) -> list[tuple[str, str]]:
    [result] = [each for each in checking.check(session) if each.name == "attachments"]
    return [(problem.code, problem.place) for problem in result.problems]


def test_a_paper_is_kept_and_looked_at(session: Session) -> None:
    saved = add(session, lying_photo(), title=" KTP  Sumiyati ", media_type="image/jpeg")
    assert saved.changes == {Change.MEMBERS}
    [kept] = attachments.list_of(session, Subject.MEMBER, "0012")
    assert kept == saved.attachment
    assert (kept.kind, kept.title, kept.media_type) == (KTP, "KTP Sumiyati", MediaType.JPEG)
    assert kept.added_by == "siti"
    content = attachments.content(session, kept.id)
    assert (len(content), sha256_of(content)) == (kept.size, kept.sha256)
    assert opened(content).size == (40, 80)
    assert findings(session) == []


def test_a_pdf_is_kept_as_it_came(session: Session) -> None:
    letter = pdf()
    saved = add(session, letter, AttachmentKind.HEIRS_LETTER, media_type="application/pdf")
    assert attachments.content(session, saved.attachment.id) == letter


def test_the_same_file_added_twice_is_kept_once(session: Session) -> None:
    first, second = (add(session, picture()) for _ in range(2))
    assert first.attachment == second.attachment
    assert second.changes == frozenset()
    assert rows(session) == 1
    # As something else, or after it was removed, it is another paper.
    add(session, picture(), AttachmentKind.OTHER)
    attachments.remove(session, first.attachment.id, "salah orang")
    assert not add(session, picture()).attachment.is_removed
    assert rows(session) == 3


@pytest.mark.parametrize(
    ("content", "kind", "said", "error"),
    [
        (b"", KTP, "", AttachmentEmpty),
        (b"GIF89a...", KTP, "", AttachmentTypeUnknown),
        (b"\x00\x00\x00\x18ftypheic", KTP, "", HeicNotRead),
        (picture(kind="PNG"), KTP, "image/jpeg", AttachmentTypeWrong),
        (lying_photo()[:400], KTP, "", AttachmentDamaged),
        (pdf(), AttachmentKind.PHOTO, "", PictureWanted),
        (pdf(size=320_000), KTP, "", AttachmentTooLarge),
        (pdf(password="rahasia"), KTP, "", AttachmentLocked),
    ],
)
def test_what_cannot_be_kept_is_refused_and_leaves_nothing(
    session: Session,
    content: bytes,
    kind: AttachmentKind,
    said: str,
    error: type[CoopLedgerError],
) -> None:
    before = trail(session)
    with pytest.raises(error):
        add(session, content, kind, media_type=said)
    assert rows(session) == 0
    assert trail(session) == before


def test_a_file_of_the_disk_is_kept_by_what_its_ending_says(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "ktp.JPG").write_bytes(picture())
    (tmp_path / "kk.jpg").write_bytes(picture(kind="PNG"))
    (tmp_path / "scan").write_bytes(picture(kind="PNG", colour="white"))
    for name in ("ktp.JPG", "scan"):
        attachments.add_file(session, "member", "0012", KTP, name, tmp_path / name)
    with pytest.raises(AttachmentTypeWrong):
        attachments.add_file(session, "member", "0012", KTP, "", tmp_path / "kk.jpg")
    with pytest.raises(FileUnreadable):
        attachments.add_file(session, "member", "0012", KTP, "", tmp_path / "hilang.jpg")
    with (tmp_path / "film.jpg").open("wb") as film:
        film.truncate(50_000_000)
    with pytest.raises(AttachmentTooLarge):
        attachments.add_file(session, "member", "0012", KTP, "", tmp_path / "film.jpg")
    assert rows(session) == 2


def test_a_copy_is_written_out(session: Session, tmp_path: Path) -> None:
    kept = add(session, picture()).attachment
    path = attachments.save_copy(session, kept.id, tmp_path / "ktp.jpg")
    assert sha256_of(path.read_bytes()) == kept.sha256
    with pytest.raises(FileNotWritable):
        attachments.save_copy(session, kept.id, tmp_path / "no" / "folder.jpg")


def test_removing_empties_the_content_and_stays_known(session: Session) -> None:
    kept = add(session, picture(), title="KTP lama").attachment
    removed = attachments.remove(session, kept.id, " salah foto ").attachment
    assert removed.is_removed
    assert (removed.removed_by, removed.title, removed.sha256) == ("siti", "", kept.sha256)
    with pytest.raises(AttachmentGone):
        attachments.content(session, kept.id)
    with pytest.raises(AttachmentGone):
        attachments.remove(session, kept.id, "lagi")
    event = trail(session)
    assert (event.action, event.subject) == ("remove_attachment", "0012")
    assert event.after == {"reason": "salah foto"}
    assert findings(session) == []


def test_removing_wants_a_reason_and_a_paper(session: Session) -> None:
    kept = add(session, picture()).attachment
    with pytest.raises(ReasonRequired):
        attachments.remove(session, kept.id, "  ")
    with pytest.raises(UnknownAttachment):
        attachments.remove(session, 99, "salah")
    with pytest.raises(UnknownAttachment):
        attachments.content(session, 99)


def test_the_trail_names_the_paper_without_its_words(session: Session) -> None:
    add(session, picture(), title="Surat dari Hong Kong")
    event = trail(session)
    assert (event.action, event.subject) == ("add_attachment", "0012")
    assert event.after["kind"] == "identity_card"
    assert "Hong Kong" not in json.dumps(event.after)


def test_the_newest_photo_is_shown_until_it_is_removed(session: Session) -> None:
    assert attachments.photo(session, "0012") is None
    old = add(session, picture(colour="red"), AttachmentKind.PHOTO).attachment
    new = add(session, picture(colour="blue"), AttachmentKind.PHOTO).attachment
    add(session, picture(colour="green"))
    assert attachments.photo(session, "0012") == attachments.content(session, new.id)
    attachments.remove(session, new.id, "buram")
    assert attachments.photo(session, "0012") == attachments.content(session, old.id)


def test_the_logo_belongs_to_the_cooperative(session: Session) -> None:
    assert attachments.logo(session) is None
    drawn = picture(kind="PNG", mode="RGBA", colour=(9, 9, 9, 90))
    saved = attachments.add(session, Subject.COOPERATIVE, LOGO_KEY, AttachmentKind.LOGO, "", drawn)
    assert saved.changes == {Change.SETTINGS}
    content = attachments.logo(session)
    assert content is not None
    assert opened(content).mode == "RGBA"
    assert trail(session).subject == LOGO_KEY
    # Who prints may see it, who sells too; only who makes the rules may change it.
    cashier = as_role(session, Role.CASHIER)
    assert attachments.logo(cashier) == content
    with pytest.raises(NotPermitted):
        attachments.remove(cashier, saved.attachment.id, "jelek")
    with pytest.raises(NotPermitted):
        attachments.add(cashier, "cooperative", LOGO_KEY, AttachmentKind.LOGO, "", drawn)


def test_nobody_sees_or_changes_papers_without_the_right(session: Session) -> None:
    kept = add(session, picture()).attachment
    cashier, auditor = as_role(session, Role.CASHIER), as_role(session, Role.AUDITOR)
    with pytest.raises(NotPermitted):
        attachments.list_of(cashier, "member", "0012")
    with pytest.raises(NotPermitted):
        attachments.content(cashier, kept.id)
    with pytest.raises(NotPermitted):
        attachments.photo(cashier, "0012")
    assert attachments.content(auditor, kept.id)
    with pytest.raises(NotPermitted):
        add(auditor, picture())
    with pytest.raises(NotPermitted):
        attachments.remove(auditor, kept.id, "salah")


def test_papers_belong_to_somebody(session: Session) -> None:
    with pytest.raises(UnknownMember):
        attachments.list_of(session, "member", "0099")
    with pytest.raises(ValueError, match="goat"):
        attachments.list_of(session, "goat", "1")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"content": b"forged"}, "attachment_changed"),
        ({"content": None}, "attachment_missing"),
        ({"removed_at": "2026-06-30T09:00:00Z"}, "attachment_not_emptied"),
    ],
)
def test_the_check_sees_a_paper_that_was_changed_from_outside(
    session: Session, values: dict[str, object], code: str
) -> None:
    add(session, picture())
    attachments.add(session, "cooperative", LOGO_KEY, AttachmentKind.LOGO, "", picture())
    with session.books.write() as tx:
        tx.connection.execute(sa.update(schema.attachment).values(**values))
    assert findings(session) == [(code, "0012"), (code, "cooperative logo")]
