"""Photos and scanned papers kept in the book: what they are, and which files are taken.

A file is judged by its content; its name is only compared with it. What a picture becomes before it
is kept (upright, small, without what the phone wrote into it) is the business of the service.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from coopledger.accounting.errors import (
    AttachmentDamaged,
    AttachmentEmpty,
    AttachmentTooLarge,
    AttachmentTypeUnknown,
    AttachmentTypeWrong,
    HeicNotRead,
    PictureWanted,
    Problem,
)
from coopledger.accounting.text import Text

KEPT_BYTES_MAX = 300_000
"""What is kept of one file: 300 kB, so that a book of thousands of papers fits into its backup."""
FILE_BYTES_MAX = 40_000_000
"""The largest file that is looked at; a phone's picture has a tenth of it."""
PIXELS_MAX = 50_000_000
"""The largest picture that is opened: a file of a few kB can unfold into gigabytes."""
TITLE_LENGTH_MAX = 100


class Subject(Enum):
    """What an attachment belongs to; the key beside it says which one."""

    MEMBER = "member"
    COOPERATIVE = "cooperative"


class AttachmentKind(Enum):
    """What an attachment shows."""

    PHOTO = "photo"
    IDENTITY_CARD = "identity_card"
    FAMILY_CARD = "family_card"
    HEIRS_LETTER = "heirs_letter"
    DEATH_CERTIFICATE = "death_certificate"
    SIGNATURE_SHEET = "signature_sheet"
    LOGO = "logo"
    OTHER = "other"

    @property
    def is_picture(self) -> bool:
        """Whether only a picture will do, which is shown by itself."""
        return self in (AttachmentKind.PHOTO, AttachmentKind.LOGO)


KIND_LABELS = {
    AttachmentKind.PHOTO: Text("Photo"),
    AttachmentKind.IDENTITY_CARD: Text("Identity card"),
    AttachmentKind.FAMILY_CARD: Text("Family card"),
    AttachmentKind.HEIRS_LETTER: Text("Letter of the heirs"),
    AttachmentKind.DEATH_CERTIFICATE: Text("Death certificate"),
    AttachmentKind.SIGNATURE_SHEET: Text("Sheet with signatures"),
    AttachmentKind.LOGO: Text("Logo"),
    AttachmentKind.OTHER: Text("Another paper"),
}
"""What lists and forms write."""

MEMBER_KINDS = tuple(kind for kind in AttachmentKind if kind is not AttachmentKind.LOGO)
"""What is kept of a person."""


class MediaType(Enum):
    """The formats that are read."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    PDF = "application/pdf"

    @property
    def is_picture(self) -> bool:
        """Whether it is one picture, and no paper of pages."""
        return self is not MediaType.PDF

    @property
    def short_name(self) -> str:
        """As people call it."""
        return _SHORT_NAMES[self]


_SHORT_NAMES = {
    MediaType.JPEG: "JPG",
    MediaType.PNG: "PNG",
    MediaType.WEBP: "WebP",
    MediaType.PDF: "PDF",
}
SUFFIXES = {
    ".jpg": MediaType.JPEG,
    ".jpeg": MediaType.JPEG,
    ".jfif": MediaType.JPEG,
    ".png": MediaType.PNG,
    ".webp": MediaType.WEBP,
    ".pdf": MediaType.PDF,
}
"""The endings of file names."""

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A kept file, without its content.

    Attributes:
        title: In the words of whoever added it; may be blank.
        size: Bytes kept.
        sha256: Of the content as kept, 64 hex digits.
        removed_at: When its content was taken out; its row stays.
    """

    id: int
    kind: AttachmentKind
    title: str
    media_type: MediaType
    size: int
    sha256: str
    added_at: datetime
    added_by: str
    removed_at: datetime | None = None
    removed_by: str | None = None

    @property
    def is_removed(self) -> bool:
        """Whether its content was taken out."""
        return self.removed_at is not None


@dataclass(frozen=True, slots=True)
class StoredContent:
    """An attachment as the table has it, whole or not.

    Attributes:
        place: What it belongs to, for the finding.
        member: The number of the member it belongs to; empty for what is no member's.
        content: None when it was taken out.
    """

    id: int
    place: str
    member: str
    size: int
    sha256: str
    removed: bool
    content: bytes | None


def sha256_of(content: bytes) -> str:
    """The fingerprint by which a content is known, 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def type_of_name(name: str) -> MediaType | None:
    """What a file's name says it is; None for an ending that says nothing we read."""
    return SUFFIXES.get("." + name.lower().rpartition(".")[2])


def type_of_content(content: bytes) -> MediaType | None:
    """What a file is by its first bytes."""
    if content.startswith(b"\xff\xd8\xff"):
        return MediaType.JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return MediaType.PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return MediaType.WEBP
    # Some scanners write a few bytes before the mark; readers of PDF search the first thousand.
    return MediaType.PDF if b"%PDF-" in content[:1024] else None


def check_file(content: bytes, said: str, kind: AttachmentKind) -> MediaType:
    """What a file is, when it may be kept as that kind.

    Args:
        content: The whole file.
        said: The media type that its name or its sender claims; empty when nothing was claimed.
        kind: What it is to be kept as.

    Raises:
        AttachmentEmpty: When there is nothing in it.
        AttachmentTooLarge: Beyond what is opened, or a PDF beyond what is kept.
        HeicNotRead: For the format of iPhones.
        AttachmentTypeUnknown: For any other format that is not read.
        AttachmentTypeWrong: When it is not what its name says.
        PictureWanted: When a photo or logo is a PDF.
        AttachmentDamaged: When the end of a PDF is missing.
    """
    if not content:
        raise AttachmentEmpty
    if len(content) > FILE_BYTES_MAX:
        raise AttachmentTooLarge(len(content) // 1000, FILE_BYTES_MAX // 1000)
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        raise HeicNotRead
    found = type_of_content(content)
    if found is None:
        raise AttachmentTypeUnknown
    if said and said != found.value:
        raise AttachmentTypeWrong(_named(said), found.short_name)
    if found is MediaType.PDF:
        _check_pdf(content, kind)
    return found


def _check_pdf(content: bytes, kind: AttachmentKind) -> None:
    if kind.is_picture:
        raise PictureWanted
    if len(content) > KEPT_BYTES_MAX:
        raise AttachmentTooLarge(len(content) // 1000, KEPT_BYTES_MAX // 1000)
    if b"%%EOF" not in content[-2048:]:
        raise AttachmentDamaged


def _named(said: str) -> str:
    known = {each.value: each.short_name for each in MediaType}
    return known.get(said, said)


def cleaned_title(title: str) -> str:
    """A title on one line, without spaces at its ends, at most as long as lists show it."""
    return " ".join(title.split())[:TITLE_LENGTH_MAX].rstrip()


def check_contents(stored: Iterable[StoredContent]) -> Iterator[Problem]:
    """Whether each content is what was kept, and taken out where the row says so.

    A content that changed by a single bit has another fingerprint.
    """
    for each in stored:
        if code := _fault_of(each):
            values = {"id": each.id} | ({"member": each.member} if each.member else {})
            yield Problem(code, each.place, values)


def _fault_of(stored: StoredContent) -> str:
    if stored.removed:
        return "" if stored.content is None else "attachment_not_emptied"
    if stored.content is None:
        return "attachment_missing"
    whole = len(stored.content) == stored.size and sha256_of(stored.content) == stored.sha256
    return "" if whole else "attachment_changed"
