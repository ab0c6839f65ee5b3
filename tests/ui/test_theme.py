"""The look: contrast, scale, equal figures, complete style sheet."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from coopledger.paths import resources
from coopledger.ui.theme import DARK, LIGHT, Theme, Tokens, contrast

TEXT_PAIRS = [
    ("ink", "background"),
    ("ink", "panel"),
    ("ink", "raised"),
    ("ink", "hover"),
    ("ink", "accent_soft"),
    ("ink", "warning_soft"),
    ("ink", "error_soft"),
    ("muted", "background"),
    ("muted", "panel"),
    ("muted", "raised"),
    ("muted", "hover"),
    ("muted", "track"),
    ("muted", "accent_soft"),
    ("accent", "background"),
    ("accent", "panel"),
    ("accent", "raised"),
    ("accent", "accent_soft"),
    ("accent", "hover"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("warning", "background"),
    ("warning", "panel"),
    ("warning", "warning_soft"),
    ("error", "background"),
    ("error", "panel"),
    ("error", "error_soft"),
    ("panel", "error"),
    ("panel", "warning"),
    ("panel", "ink"),
    ("sidebar_text", "sidebar"),
    ("sidebar_text", "sidebar_active"),
    ("sidebar_muted", "sidebar"),
    ("sidebar_ink", "sidebar_active"),
    ("sidebar", "sidebar_mark"),
]
"""Words on their ground; WCAG AA wants 4.5 to 1."""
BORDER_PAIRS = [("field_line", "panel"), ("accent", "panel"), ("error", "panel"), ("ink", "accent")]
"""What shows where a field is and where the focus is; WCAG AA wants 3 to 1."""


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_words_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("border", "ground"), BORDER_PAIRS[:3])
def test_borders_can_be_seen(tokens: Tokens, border: str, ground: str) -> None:
    assert contrast(getattr(tokens, border), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_the_sheet_leaves_nothing_open(dark: bool, scale: int) -> None:
    sheet = Theme(dark=dark, scale=scale).style_sheet()
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert "@" not in sheet
    assert "px(" not in sheet
    assert "pt(" not in sheet


def test_every_size_of_type_follows_the_scale() -> None:
    text = (resources() / "theme" / "coopledger.qss").read_text("utf-8")
    sizes = re.findall(r"font-size:\s*([^;]+);", text)
    assert sizes
    assert all(size.startswith("pt(") for size in sizes)


def test_pictures_of_the_sheet_exist() -> None:
    for dark in (False, True):
        names = re.findall(r"url\(([^)]+)\)", Theme(dark=dark).style_sheet())
        assert names
        assert all((resources().parent / name).exists() for name in names)


def test_the_scale_stays_between_100_and_150() -> None:
    assert Theme(scale=20).scale == 100
    assert Theme(scale=400).scale == 150
    assert Theme(scale=150).px(14) == 21


def test_figures_have_equal_widths(theme: Theme, qapp: QApplication) -> None:
    metrics = QFontMetrics(theme.font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_every_icon_is_drawn_in_its_colour(theme: Theme, qapp: QApplication) -> None:
    wanted = theme.colour("error")
    for file in (resources() / "icons").glob("*.svg"):
        assert "currentColor" in file.read_text("utf-8"), file.stem
        image = theme.pixmap(file.stem, "error", 24).toImage()
        pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        # The edges of lines let through; their colour is still the token's.
        drawn = [pixel for pixel in pixels if pixel.alpha() > 150]
        assert drawn, file.stem
        for pixel in drawn:
            assert abs(pixel.red() - wanted.red()) < 6, file.stem
            assert abs(pixel.green() - wanted.green()) < 6, file.stem


def test_both_looks_have_every_colour() -> None:
    for tokens in (LIGHT, DARK):
        assert all(getattr(tokens, field.name) for field in fields(tokens))
