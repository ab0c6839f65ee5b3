"""Which files are taken as photos and papers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.attachments import (
    FILE_BYTES_MAX,
    KEPT_BYTES_MAX,
    KIND_LABELS,
    MEMBER_KINDS,
    SUFFIXES,
    TITLE_LENGTH_MAX,
    Attachment,
    AttachmentKind,
    MediaType,
    StoredContent,
    check_contents,
    check_file,
    cleaned_title,
    sha256_of,
    type_of_content,
    type_of_name,
)
from coopledger.accounting.errors import (
    AttachmentDamaged,
    AttachmentEmpty,
    AttachmentTooLarge,
    AttachmentTypeUnknown,
    AttachmentTypeWrong,
    CoopLedgerError,
    HeicNotRead,
    PictureWanted,
)

JPEG = b"\xff\xd8\xff\xe0 picture"
PNG = b"\x89PNG\r\n\x1a\n picture"
WEBP = b"RIFF\x00\x00\x00\x00WEBP picture"
PDF = b"%PDF-1.4 pages %%EOF\n"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (JPEG, MediaType.JPEG),
        (PNG, MediaType.PNG),
        (WEBP, MediaType.WEBP),
        (PDF, MediaType.PDF),
        (b"\n\n" + PDF, MediaType.PDF),
        (b"RIFF\x00\x00\x00\x00WAVE", None),
        (b"GIF89a", None),
        (b"", None),
        (b"x" * 2000 + PDF, None),
    ],
)
def test_a_file_is_known_by_its_first_bytes(content: bytes, found: MediaType | None) -> None:
    assert type_of_content(content) is found


def test_every_name_we_take_belongs_to_a_format_we_read() -> None:
    assert set(SUFFIXES.values()) == set(MediaType)
    assert type_of_name("KTP Siti.JPG") is MediaType.JPEG
    assert type_of_name("/home/a.b/kk.pdf") is MediaType.PDF
    assert type_of_name("surat.docx") is None
    assert type_of_name("tanpa akhiran") is None


def test_every_kind_has_a_name_and_only_the_logo_is_no_members_paper() -> None:
    assert set(KIND_LABELS) == set(AttachmentKind)
    assert set(MEMBER_KINDS) == set(AttachmentKind) - {AttachmentKind.LOGO}
    assert {kind for kind in AttachmentKind if kind.is_picture} == {
        AttachmentKind.PHOTO,
        AttachmentKind.LOGO,
    }
    assert [each.is_picture for each in MediaType] == [True, True, True, False]


def test_a_good_file_is_taken_with_or_without_a_claim() -> None:
    assert check_file(JPEG, "image/jpeg", AttachmentKind.PHOTO) is MediaType.JPEG
    assert check_file(PNG, "", AttachmentKind.LOGO) is MediaType.PNG
    assert check_file(PDF, "application/pdf", AttachmentKind.FAMILY_CARD) is MediaType.PDF


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"avif"])
def test_the_format_of_iphones_is_refused_by_its_own_name(brand: bytes) -> None:
    with pytest.raises(HeicNotRead):
        check_file(b"\x00\x00\x00\x18ftyp" + brand, "", AttachmentKind.PHOTO)


def test_a_film_is_no_picture_of_an_iphone_but_unknown() -> None:
    with pytest.raises(AttachmentTypeUnknown):
        check_file(b"\x00\x00\x00\x18ftypisom", "", AttachmentKind.OTHER)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(AttachmentEmpty):
        check_file(b"", "image/jpeg", AttachmentKind.PHOTO)


def test_a_file_that_is_not_what_its_name_says_is_refused_with_both_names() -> None:
    with pytest.raises(AttachmentTypeWrong) as refused:
        check_file(PNG, "image/jpeg", AttachmentKind.PHOTO)
    assert (refused.value.said, refused.value.found) == ("JPG", "PNG")
    with pytest.raises(AttachmentTypeWrong) as refused:
        check_file(PDF, "text/plain", AttachmentKind.OTHER)
    assert refused.value.said == "text/plain"


def test_a_photo_is_a_picture() -> None:
    with pytest.raises(PictureWanted):
        check_file(PDF, "", AttachmentKind.PHOTO)


def test_a_pdf_is_kept_up_to_the_limit_to_the_byte() -> None:
    filler = b" " * (KEPT_BYTES_MAX - len(PDF))
    just = PDF[:9] + filler + PDF[9:]
    assert len(just) == KEPT_BYTES_MAX
    assert check_file(just, "", AttachmentKind.OTHER) is MediaType.PDF
    with pytest.raises(AttachmentTooLarge) as refused:
        check_file(just[:9] + b"x" * 1000 + just[9:], "", AttachmentKind.OTHER)
    assert (refused.value.size, refused.value.maximum) == (301, 300)


def test_a_pdf_without_its_end_is_damaged() -> None:
    with pytest.raises(AttachmentDamaged):
        check_file(PDF.replace(b"%%EOF", b""), "", AttachmentKind.OTHER)


def test_a_file_beyond_all_measure_is_not_looked_at() -> None:
    with pytest.raises(AttachmentTooLarge):
        check_file(JPEG + b"x" * FILE_BYTES_MAX, "", AttachmentKind.PHOTO)


@given(st.binary(max_size=64), st.sampled_from(AttachmentKind), st.sampled_from(["", "image/png"]))
def test_any_bytes_are_taken_or_refused_by_a_typed_error(
    content: bytes, kind: AttachmentKind, said: str
) -> None:
    try:
        found = check_file(content, said, kind)
    except CoopLedgerError as error:
        assert error.field_name == "file"  # noqa: PT017 -- either is right
    else:
        assert found is type_of_content(content)


def test_a_title_is_one_line_of_a_length_that_lists_show() -> None:
    assert cleaned_title("  KTP\n Siti ") == "KTP Siti"
    assert cleaned_title("x" * 99 + " yz") == "x" * 99
    assert len(cleaned_title("x" * 300)) == TITLE_LENGTH_MAX


def test_a_removed_attachment_says_so() -> None:
    added = datetime(2026, 1, 5, tzinfo=UTC)
    kept = Attachment(
        id=1,
        kind=AttachmentKind.PHOTO,
        title="",
        media_type=MediaType.JPEG,
        size=3,
        sha256=sha256_of(b"abc"),
        added_at=added,
        added_by="sri",
    )
    assert not kept.is_removed
    assert kept.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def stored(**changed: object) -> StoredContent:
    facts: dict[str, object] = {
        "id": 4,
        "place": "0012",
        "member": "0012",
        "size": 3,
        "sha256": sha256_of(b"abc"),
        "removed": False,
        "content": b"abc",
    }
    return StoredContent(**(facts | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({}, None),
        ({"removed": True, "content": None}, None),
        ({"content": b"abd"}, "attachment_changed"),
        ({"size": 4}, "attachment_changed"),
        ({"content": None}, "attachment_missing"),
        ({"removed": True}, "attachment_not_emptied"),
    ],
)
def test_the_check_finds_a_content_that_is_not_as_it_was_added(
    changed: dict[str, object], code: str | None
) -> None:
    found = list(check_contents([stored(), stored(**changed)]))
    assert [problem.code for problem in found] == ([code] if code else [])
    assert all(problem.place == "0012" for problem in found)
    assert all(problem.values == {"id": 4, "member": "0012"} for problem in found)


def test_a_finding_on_what_is_no_members_leads_to_no_member() -> None:
    [problem] = check_contents([stored(place="cooperative logo", member="", content=None)])
    assert problem.values == {"id": 4}
