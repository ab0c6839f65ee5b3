"""Pictures as they are kept: upright, small, and without what the phone wrote into them.

Pillow is imported inside: a window that shows no picture need not load it.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from coopledger.accounting.attachments import KEPT_BYTES_MAX, PIXELS_MAX, MediaType
from coopledger.accounting.errors import AttachmentDamaged, AttachmentLocked, PictureTooLarge

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 2000
"""Points: an identity card or a written page is read well at this."""
PHOTO_SIDE = 1000
"""Points: a face is known at this, and a hundred of them are shown quickly."""
LOGO_SIDE = 800
"""Points: three centimetres of letterhead at 600 points an inch."""
_QUALITIES = (85, 75, 65)
_MILLION = 1_000_000
PILLOW_LIMIT = 89
"""Millions of points from which Pillow suspects a bomb by itself."""
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    AttributeError,
    ArithmeticError,
    MemoryError,
    RuntimeError,
    NotImplementedError,
    struct.error,
    zlib.error,
)
"""What Pillow's readers raise over a file that somebody cut, mixed up or made on purpose."""


def kept_picture(content: bytes, *, photo: bool = False) -> bytes:
    """A photo of a person or a scan as the book keeps it: a JPEG of at most 300 kB.

    Raises:
        PictureTooLarge: Beyond fifty million points.
        AttachmentDamaged: When it cannot be read to its end.
    """
    picture = _on_white(_opened(content, PHOTO_SIDE if photo else LONGEST_SIDE))
    return _small_jpeg(picture)


def kept_logo(content: bytes) -> tuple[bytes, MediaType]:
    """A logo as the book keeps it: a PNG, which keeps what is transparent; a JPEG if that is large.

    Raises:
        PictureTooLarge: Beyond fifty million points.
        AttachmentDamaged: When it cannot be read to its end.
    """
    picture = _opened(content, LOGO_SIDE)
    while len(png := _png(picture)) > KEPT_BYTES_MAX:
        if not picture.has_transparency_data:
            return _small_jpeg(picture.convert("RGB")), MediaType.JPEG
        picture = _smaller(picture)
    return png, MediaType.PNG


def check_pdf(content: bytes) -> None:
    """Opens a PDF as the window will when it is looked at.

    Raises:
        AttachmentLocked: When it wants a password.
        AttachmentDamaged: When it cannot be read, or has no page.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise AttachmentLocked from error
        raise AttachmentDamaged from error
    try:
        if not len(document):
            raise AttachmentDamaged
    finally:
        document.close()


def _opened(content: bytes, longest: int) -> Image:
    """The picture, upright and no larger than wanted, as RGB or RGBA; nothing else comes along."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as found:
            width, height = found.size
            if width * height > PIXELS_MAX:
                raise PictureTooLarge(round(width * height / _MILLION), PIXELS_MAX // _MILLION)
            if found.format == "JPEG":
                # Decodes at half or a quarter of the size where that is still large enough.
                found.draft(None, (longest, longest))
            upright = ImageOps.exif_transpose(found)
            return _bare(upright, longest)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        # Pillow's own limit, far above ours: it does not say how many points there are.
        raise PictureTooLarge(PILLOW_LIMIT, PIXELS_MAX // _MILLION) from error
    except _DAMAGE as error:
        raise AttachmentDamaged from error


def _bare(picture: Image, longest: int) -> Image:
    """The points alone: the copy that is saved never knew the camera, the place or the day."""
    from PIL import Image

    if picture.mode.startswith("I;16"):
        # Sixteen bits of grey, as some scanners write: the upper eight are what is seen.
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    colours = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    colours.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    bare = Image.new(colours.mode, colours.size)
    bare.paste(colours)
    return bare


def _on_white(picture: Image) -> Image:
    from PIL import Image

    if picture.mode == "RGB":
        return picture
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _small_jpeg(picture: Image) -> bytes:
    """The best of ever smaller ones that fits; a picture of noise gives way in the end too."""
    while True:
        for quality in _QUALITIES:
            jpeg = BytesIO()
            picture.save(jpeg, "JPEG", quality=quality, optimize=True, progressive=True)
            if jpeg.tell() <= KEPT_BYTES_MAX:
                return jpeg.getvalue()
        picture = _smaller(picture)


def _png(picture: Image) -> bytes:
    png = BytesIO()
    picture.save(png, "PNG", optimize=True)
    return png.getvalue()


def _smaller(picture: Image) -> Image:
    """Four fifths of its size."""
    width, height = (max(1, side * 4 // 5) for side in picture.size)
    return picture.resize((width, height))
