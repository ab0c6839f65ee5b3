"""Pictures and papers to add, drawn on the spot."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

ORIENTATION = 0x0112
GPS = 0x8825
MAKER = 0x010F


def picture(
    size: tuple[int, int] = (60, 40),
    *,
    kind: str = "JPEG",
    mode: str = "RGB",
    colour: Any = "navy",
    **options: Any,
) -> bytes:
    """A picture of one colour."""
    out = BytesIO()
    Image.new(mode, size, colour).save(out, kind, **options)
    return out.getvalue()


def noise(size: tuple[int, int], kind: str = "PNG") -> bytes:
    """A picture that no compression makes small."""
    out = BytesIO()
    Image.effect_noise(size, 100).convert("RGB").save(out, kind)
    return out.getvalue()


def lying_photo() -> bytes:
    """A phone's photo: stored lying with the note to turn it, and where it was taken.

    The left half is red: turned upright by a quarter to the right, red is on top.
    """
    image = Image.new("RGB", (80, 40), "blue")
    image.paste("red", (0, 0, 40, 40))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MAKER] = "Telepon Sri"
    exif.get_ifd(GPS)[1] = "S"
    out = BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"rumah Siti", quality=95)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    """A kept picture as Pillow reads it."""
    image = Image.open(BytesIO(content))
    image.load()
    return image


def pdf(*, password: str = "", size: int = 0) -> bytes:
    """A page of a PDF; with `size`, about so many bytes."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, encrypt=password or None)
    canvas.drawString(100, 700, "Surat ahli waris")
    canvas.showPage()
    canvas.save()
    content = out.getvalue()
    return content + b"\n%" + b"x" * (size - len(content)) + b"\n%%EOF\n" if size else content
