"""What becomes of a picture before it is kept."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.attachments import KEPT_BYTES_MAX, MediaType
from coopledger.accounting.errors import (
    AttachmentDamaged,
    AttachmentLocked,
    CoopLedgerError,
    PictureTooLarge,
)
from coopledger.services.pictures import (
    LOGO_SIDE,
    LONGEST_SIDE,
    check_pdf,
    kept_logo,
    kept_picture,
)
from tests.services.picture_builders import lying_photo, noise, opened, pdf, picture

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def near(found: object, wanted: tuple[int, int, int]) -> bool:
    """JPEG keeps colours roughly."""
    assert isinstance(found, tuple)
    return all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True))


def test_a_lying_photo_is_turned_upright() -> None:
    image = opened(kept_picture(lying_photo()))
    assert image.size == (40, 80)
    assert near(image.getpixel((20, 10)), RED)
    assert near(image.getpixel((20, 70)), BLUE)


def test_nothing_of_the_phone_comes_along() -> None:
    content = lying_photo()
    assert b"Telepon Sri" in content
    kept = kept_picture(content)
    assert not opened(kept).getexif()
    assert b"Telepon" not in kept
    assert b"Siti" not in kept


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_every_format_becomes_a_small_jpeg(kind: str) -> None:
    kept = kept_picture(picture((3000, 1000), kind=kind))
    image = opened(kept)
    assert image.format == "JPEG"
    assert image.size == (LONGEST_SIDE, round(LONGEST_SIDE / 3))


def test_a_small_picture_is_not_blown_up() -> None:
    assert opened(kept_picture(picture((60, 40)))).size == (60, 40)


def test_the_worst_picture_fits_too() -> None:
    kept = kept_picture(noise((1600, 1600)))
    assert len(kept) <= KEPT_BYTES_MAX
    assert min(opened(kept).size) > 300


@pytest.mark.parametrize(
    ("mode", "colour"),
    [("L", 255), ("1", 1), ("I;16", 65_535), ("RGBA", (255, 255, 255, 255)), ("LA", (255, 255))],
)
def test_any_kind_of_white_stays_white(mode: str, colour: object) -> None:
    image = opened(kept_picture(picture(kind="PNG", mode=mode, colour=colour)))
    assert near(image.getpixel((5, 5)), WHITE)


def test_the_colours_of_print_are_read() -> None:
    image = opened(kept_picture(picture(mode="CMYK", colour=(0, 0, 0, 0))))
    assert near(image.getpixel((5, 5)), WHITE)


def test_what_is_transparent_is_white_paper_on_a_photo() -> None:
    image = opened(kept_picture(picture(kind="PNG", mode="RGBA", colour=(255, 0, 0, 0))))
    assert near(image.getpixel((5, 5)), WHITE)


def test_what_is_transparent_stays_so_on_a_logo() -> None:
    kept, media_type = kept_logo(
        picture((1600, 400), kind="PNG", mode="RGBA", colour=(9, 9, 9, 128))
    )
    image = opened(kept)
    assert media_type is MediaType.PNG
    assert (image.mode, image.size) == ("RGBA", (LOGO_SIDE, LOGO_SIDE // 4))
    assert image.getpixel((5, 5)) == (9, 9, 9, 128)


def test_a_logo_too_large_for_png_becomes_a_jpeg_and_a_transparent_one_smaller() -> None:
    kept, media_type = kept_logo(noise((800, 800)))
    assert media_type is MediaType.JPEG
    assert len(kept) <= KEPT_BYTES_MAX
    image = opened(noise((800, 800))).convert("RGBA")
    image.putalpha(100)
    from io import BytesIO

    out = BytesIO()
    image.save(out, "PNG")
    kept, media_type = kept_logo(out.getvalue())
    assert media_type is MediaType.PNG
    assert len(kept) <= KEPT_BYTES_MAX
    assert opened(kept).mode == "RGBA"


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it has so many points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    points = zlib.compress(b"\x00" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", points) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("size", "megapixels"), [((10_000, 6_000), 60), ((20_000, 5_000), 89), ((60_000, 60_000), 89)]
)
def test_a_picture_that_would_fill_the_memory_is_not_unfolded(
    size: tuple[int, int], megapixels: int
) -> None:
    for keep in (kept_picture, kept_logo):
        with pytest.raises(PictureTooLarge) as refused:
            keep(bomb(*size))
        assert (refused.value.megapixels, refused.value.maximum) == (megapixels, 50)


def test_a_cut_picture_is_damaged() -> None:
    whole = noise((200, 200), "JPEG")
    for content in (whole[: len(whole) // 2], whole[:30], bomb(100, 100)):
        with pytest.raises(AttachmentDamaged):
            kept_picture(content)


PICTURES = [
    picture((40, 30)),
    picture((40, 30), kind="PNG", mode="P", colour=3),
    picture((40, 30), kind="WEBP"),
    lying_photo(),
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PICTURES), st.data())
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_picture_that_somebody_meddled_with_is_kept_or_refused_by_a_typed_error(
    whole: bytes, data: st.DataObject
) -> None:
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(10, len(content)))
    try:
        kept = kept_picture(bytes(content[:cut]))
    except CoopLedgerError as error:
        assert isinstance(error, AttachmentDamaged | PictureTooLarge)  # noqa: PT017 -- either
    else:
        assert opened(kept).format == "JPEG"


def test_a_pdf_is_opened_before_it_is_kept() -> None:
    check_pdf(pdf())
    with pytest.raises(AttachmentLocked):
        check_pdf(pdf(password="rahasia"))
    with pytest.raises(AttachmentDamaged):
        check_pdf(b"%PDF-1.4\nno pages here\n%%EOF\n")
