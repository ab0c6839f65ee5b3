"""The look as data: colours, type and space for light and dark, one style sheet made from them.

The style sheet stands in `resources/theme/coopledger.qss`. It names colours as `@accent`, lengths
as `px(14)` and type sizes as `pt(10)`; all of them follow the user's font size, so nothing on the
screen keeps a size of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import Enum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QImageReader,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from coopledger.paths import resources

SMALLEST_SCALE = 100
LARGEST_SCALE = 150
BASE_POINTS = 10
FAMILY = "Inter"
_FONT_SUFFIXES = (".ttf", ".otf")


class Tone(Enum):
    """What a text, figure or pill tells beside its words; colour only helps the words."""

    NORMAL = "normal"
    MUTED = "muted"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one look; every pair that carries text has a contrast of at least 4.5 to 1."""

    background: str
    panel: str
    raised: str
    sidebar: str
    sidebar_text: str
    sidebar_muted: str
    sidebar_active: str
    sidebar_ink: str
    sidebar_mark: str
    ink: str
    muted: str
    line: str
    field_line: str
    scroll: str
    track: str
    hover: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    shade: str


LIGHT = Tokens(
    background="#F6F7F5",
    panel="#FFFFFF",
    raised="#FFFFFF",
    sidebar="#17352E",
    sidebar_text="#CFE0DA",
    sidebar_muted="#92B3A7",
    sidebar_active="#24503F",
    sidebar_ink="#FFFFFF",
    sidebar_mark="#63CFA4",
    ink="#1C2622",
    muted="#5F6C66",
    line="#E3E7E4",
    field_line="#87948E",
    scroll="#C3CBC7",
    track="#ECEFED",
    hover="#F2F6F4",
    accent="#1F7A5C",
    accent_hover="#1A6A50",
    accent_pressed="#155843",
    accent_soft="#E5F2ED",
    on_accent="#FFFFFF",
    warning="#A94C14",
    warning_soft="#FBEFE6",
    error="#B3261E",
    error_soft="#FCEDEC",
    shade="rgba(18, 32, 27, 110)",
)

DARK = Tokens(
    background="#121815",
    panel="#1A221E",
    raised="#222C27",
    sidebar="#0D1411",
    sidebar_text="#A9BCB5",
    sidebar_muted="#7F948B",
    sidebar_active="#1F3A31",
    sidebar_ink="#F2F7F5",
    sidebar_mark="#4DB38D",
    ink="#E6ECE9",
    muted="#93A19B",
    line="#2A3530",
    field_line="#66756E",
    scroll="#3C4A43",
    track="#121815",
    hover="#202A25",
    accent="#4DB38D",
    accent_hover="#63C39F",
    accent_pressed="#3C9C79",
    accent_soft="#1D3229",
    on_accent="#0B1A14",
    warning="#E39A62",
    warning_soft="#33251A",
    error="#F2857C",
    error_soft="#3A2220",
    shade="rgba(0, 0, 0, 150)",
)

_COLOUR = re.compile(r"@([a-z_]+)")
_LENGTH = re.compile(r"\bpx\((\d+)\)")
_POINTS = re.compile(r"\bpt\((\d+)\)")


class Theme:
    """Light or dark at one font size; widgets ask it for colours, lengths, fonts and icons.

    Args:
        dark: The dark look.
        scale: The user's font size in percent, 100 to 150.
    """

    def __init__(self, *, dark: bool = False, scale: int = SMALLEST_SCALE) -> None:
        self.dark = dark
        self.scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        self.tokens = DARK if dark else LIGHT
        self._icons: dict[tuple[str, str, int], QPixmap] = {}

    def px(self, length: int) -> int:
        """A length of the design at 100 %, in pixels at the user's font size."""
        return length * self.scale // 100

    def colour(self, name: str) -> QColor:
        """The colour of a token."""
        return QColor(getattr(self.tokens, name))

    def tone(self, tone: Tone) -> QColor:
        """The colour in which text of that tone is written."""
        names = {
            Tone.NORMAL: "ink",
            Tone.MUTED: "muted",
            Tone.GOOD: "accent",
            Tone.WARNING: "warning",
            Tone.ERROR: "error",
        }
        return self.colour(names[tone])

    def soft(self, tone: Tone) -> QColor:
        """The quiet ground on which text of that tone stands."""
        names = {
            Tone.NORMAL: "hover",
            Tone.MUTED: "hover",
            Tone.GOOD: "accent_soft",
            Tone.WARNING: "warning_soft",
            Tone.ERROR: "error_soft",
        }
        return self.colour(names[tone])

    def font(self, points: int = BASE_POINTS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The family at a size of the design, with figures of equal width."""
        font = QFont(FAMILY)
        font.setFamilies([FAMILY, "Noto Sans", "Segoe UI", "Arial"])
        font.setPointSizeF(points * self.scale / 100)
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        # Inter draws some letters and signs by context; in a ledger a zero is a zero everywhere.
        font.setFeature(QFont.Tag("calt"), 0)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def pixmap(self, name: str, token: str = "muted", size: int = 18) -> QPixmap:
        """The icon of that name in the colour of a token; `size` is a length of the design."""
        pixels = self.px(size)
        key = (name, token, pixels)
        if key not in self._icons:
            self._icons[key] = _draw_icon(name, getattr(self.tokens, token), pixels)
        return self._icons[key]

    def icon(self, name: str, token: str = "muted", size: int = 18, *, off: str = "") -> QIcon:
        """The icon as Qt's buttons take it; `off` is the token while the button is disabled."""
        icon = QIcon(self.pixmap(name, token, size))
        icon.addPixmap(self.pixmap(name, off or "field_line", size), QIcon.Mode.Disabled)
        return icon

    def style_sheet(self) -> str:
        """The style sheet of the whole program in this look."""
        text = (resources() / "theme" / "coopledger.qss").read_text(encoding="utf-8")
        values = {field.name: getattr(self.tokens, field.name) for field in fields(self.tokens)}
        folder = resources() / "theme" / ("dark" if self.dark else "light")
        values["images"] = folder.as_posix()
        text = _COLOUR.sub(lambda match: values[match[1]], text)
        text = _LENGTH.sub(lambda match: f"{self.px(int(match[1]))}px", text)
        return _POINTS.sub(lambda match: f"{int(match[1]) * self.scale / 100:g}pt", text)

    def palette(self) -> QPalette:
        """The colours of what the style sheet does not reach (links, placeholders, selections)."""
        roles = {
            QPalette.ColorRole.Window: "background",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "panel",
            QPalette.ColorRole.AlternateBase: "hover",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "panel",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.ToolTipBase: "raised",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.PlaceholderText: "muted",
        }
        palette = QPalette()
        for role, token in roles.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    def apply(self, application: QApplication) -> None:
        """Dresses the whole application in this look."""
        load_fonts()
        application.setStyle("Fusion")
        application.setPalette(self.palette())
        application.setFont(self.font())
        application.setStyleSheet(self.style_sheet())


def load_fonts() -> None:
    """Makes the shipped family known to Qt, once; without it the system's family serves."""
    application = QApplication.instance()
    if application is None or application.property("fonts_loaded"):
        return
    for file in sorted((resources() / "fonts").glob("Inter*")):
        if file.suffix.lower() in _FONT_SUFFIXES:
            QFontDatabase.addApplicationFont(str(file))
    application.setProperty("fonts_loaded", True)


def system_is_dark() -> bool:
    """Whether the desktop asks for dark windows."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return False
    return application.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _draw_icon(name: str, colour: str, pixels: int) -> QPixmap:
    """A line icon in one colour, drawn at twice the size for sharp lines on dense screens.

    The image plugin reads the SVG, so that starting the program does not load the QtSvg module.
    """
    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    data = QByteArray(source.replace("currentColor", colour).encode())
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    application = QApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QApplication) else 1
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(round(pixels * ratio), round(pixels * ratio)))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = [
            value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
            for value in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
