"""The typeface of paper, shipped with the program and never assumed on the machine.

Noto Sans has figures of one width, so that amounts stand under each other digit by digit.
"""

from __future__ import annotations

from coopledger import paths

REGULAR = "CoopLedger-Regular"
BOLD = "CoopLedger-Bold"

_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}


def register() -> None:
    """Makes the two faces known to ReportLab; does nothing the second time.

    Raises:
        FileNotFoundError: When the installation lacks a font file.
    """
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in _FILES.items():
        if name in known:
            continue
        path = paths.resources() / "fonts" / file
        try:
            pdfmetrics.registerFont(TTFont(name, str(path)))
        except TTFError as error:
            raise FileNotFoundError(path) from error
