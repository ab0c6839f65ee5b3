"""The small parts that every page is made of: text, buttons, cards, pills, headers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coopledger.ui.theme import Theme, Tone

PAGE_MARGIN = 28
CARD_MARGIN = 18
GAP = 14


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet looks at, and lets the sheet look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class TextLabel(QLabel):
    """A text in one of the sheet's types.

    Args:
        text: The text.
        kind: `title`, `heading`, `figure`, `label`, `muted`, `small`, `warning`, `error`, or empty.
        wrap: Whether long text goes on in a second line; else it is cut with an ellipsis.
    """

    def __init__(
        self, text: str = "", kind: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("type", kind)

    def set_tone(self, tone: Tone) -> None:
        """Colours the text; the words must say the same without colour."""
        set_look(self, "tone", "" if tone is Tone.NORMAL else tone.value)


class ElidedLabel(TextLabel):
    """A text that gives way: what does not fit ends in an ellipsis; the tooltip has it whole."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", kind, parent=parent)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Shows another text."""
        self._whole = text
        self._fit()
        self.updateGeometry()

    def whole_text(self) -> str:
        """The text before it was cut."""
        return self._whole

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        hint = super().sizeHint()
        hint.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + 4)
        return hint

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        hint = super().minimumSizeHint()
        hint.setWidth(24)
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = max(self.width(), 1)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, width)
        super().setText(shown if self.isVisible() or self.width() > 1 else self._whole)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setAccessibleName(self._whole)


class Hairline(QFrame):
    """A thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("hairline", True)
        self.setFixedHeight(1)


class Pill(QLabel):
    """A state in a word or two; the colour repeats what the words say."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.NORMAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("pill", tone.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setVisible(bool(text))

    def show_state(self, text: str, tone: Tone) -> None:
        """Says another state; an empty text hides the pill."""
        self.setText(text)
        set_look(self, "pill", tone.value)
        self.setVisible(bool(text))


def padded_icon(theme: Theme, name: str, token: str, *, off: str = "field_line") -> QIcon:
    """An icon with air on its right, which Qt does not leave between icon and text."""
    icon = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, token), (QIcon.Mode.Disabled, off)):
        source = theme.pixmap(name, colour, 16)
        ratio = source.devicePixelRatio()
        size = button_icon_size(theme)
        wide = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        wide.setDevicePixelRatio(ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, source)
        painter.end()
        icon.addPixmap(wide, mode)
    return icon


def button_icon_size(theme: Theme) -> QSize:
    """The room of a button's icon with the air on its right."""
    return QSize(theme.px(20), theme.px(16))


class Button(QPushButton):
    """A button with a word, maybe an icon.

    Args:
        theme: The look.
        text: The words.
        icon: An icon's name, or empty.
        role: `primary` (one on a page), `danger`, `quiet`, or empty for an ordinary one.
        keys: Its shortcut, which also stands in the tooltip.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str = "",
        *,
        role: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)
        if icon:
            token = {"primary": "on_accent", "danger": "panel"}.get(role, "accent")
            off = "muted" if role == "primary" else "field_line"
            self.setIcon(padded_icon(theme, icon, token, off=off))
            self.setIconSize(button_icon_size(theme))
        if keys:
            self.setShortcut(keys)
            self.setToolTip(f"{text}  ({keys})")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_running(self, running: bool) -> None:
        """While its work runs the button takes no second click."""
        self.setEnabled(not running)


class IconButton(QToolButton):
    """A button with an icon alone; its words stand in the tooltip and for screen readers."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        *,
        token: str = "muted",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setIcon(theme.icon(icon, token))
        self.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"{text}  ({keys})" if keys else text)
        self.setAccessibleName(text)
        if keys:
            self.setShortcut(keys)


class Card(QFrame):
    """A white card on the page; `body` takes its content.

    Args:
        theme: The look.
        title: Its heading, or empty.
        note: Muted words at the right of the heading.
        flush: Without margins below the heading, for a table that goes to the edges.
    """

    activated = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        note: str = "",
        *,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        margin = theme.px(CARD_MARGIN)
        self.heading = TextLabel(title, "heading")
        self.note = ElidedLabel(note, "muted")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(margin, theme.px(14), margin, theme.px(4))
        self.head.setSpacing(theme.px(10))
        self.head.addWidget(self.heading)
        self.head.addWidget(self.note, 1)
        if title:
            self._outer.addLayout(self.head)
        else:
            self.heading.setParent(self)
            self.note.setParent(self)
            self.heading.hide()
            self.note.hide()
        self.body = QVBoxLayout()
        top = theme.px(4) if title else margin
        side = 0 if flush else margin
        self.body.setContentsMargins(side, 0 if flush else top, side, 1 if flush else margin)
        self.body.setSpacing(theme.px(8))
        self._outer.addLayout(self.body, 1)

    def make_clickable(self, name: str) -> None:
        """Lets the card be pressed by mouse, Enter or Space; `name` is for screen readers."""
        set_look(self, "clickable", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a pressable card."""
        if self.property("clickable") and event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space on a pressable card."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self.property("clickable") and event.key() in keys:
            self.activated.emit()
            return
        super().keyPressEvent(event)


class FigureCard(Card):
    """One figure with its name above and a note below; a pill says what needs a look.

    Args:
        theme: The look.
        label: What the figure is.
        value: The figure, with `Rp` where it is money.
        note: What makes it understood ("63 loans", "counted yesterday").
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        value: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.body.setContentsMargins(
            theme.px(CARD_MARGIN), theme.px(14), theme.px(CARD_MARGIN), theme.px(14)
        )
        self.body.setSpacing(theme.px(3))
        self.label = ElidedLabel(label, "muted")
        self.pill = Pill()
        self.value = ElidedLabel(value, "figure")
        self.under = ElidedLabel(note, "muted")
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.label, 1)
        top.addWidget(self.pill)
        # A pill is a little higher than the label; cards side by side stay in line with or without.
        self.label.setMinimumHeight(theme.px(20))
        self.body.addLayout(top)
        self.body.addWidget(self.value)
        self.body.addWidget(self.under)
        self.body.addStretch(1)
        self.under.setVisible(bool(note))
        # Cards side by side take the height of the highest.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_figure(
        self,
        value: str,
        note: str = "",
        *,
        tone: Tone = Tone.NORMAL,
        pill: str = "",
        pill_tone: Tone = Tone.WARNING,
    ) -> None:
        """Shows another figure."""
        self.value.setText(value)
        self.value.set_tone(tone)
        self.under.setText(note)
        self.under.setVisible(bool(note))
        self.pill.show_state(pill, pill_tone)


class Avatar(QWidget):
    """The initials of a person in a soft circle."""

    def __init__(
        self, theme: Theme, name: str = "", size: int = 48, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._initials = initials(name)
        self._photo = QImage()
        self.setFixedSize(theme.px(size), theme.px(size))

    def set_photo(self, photo: QImage) -> None:
        """Shows a photo instead of the initials; a null one gives them back."""
        self._photo = photo
        self.update()

    def set_name(self, name: str) -> None:
        """Shows another person's initials."""
        self._initials = initials(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws circle and letters."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._photo.isNull():
            self._draw_photo(painter)
            painter.end()
            return
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawEllipse(self.rect())
        font = QFont(self.font())
        font.setPixelSize(max(self.height() * 36 // 100, 1))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()

    def _draw_photo(self, painter: QPainter) -> None:
        """The middle of the photo, cut to the circle."""
        circle = QPainterPath()
        circle.addEllipse(self.rect())
        painter.setClipPath(circle)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = min(self._photo.width(), self._photo.height())
        left = (self._photo.width() - side) // 2
        # A head is in the upper part of an upright picture.
        top = (self._photo.height() - side) // 4
        painter.drawImage(self.rect(), self._photo, QRect(left, top, side, side))


def initials(name: str) -> str:
    """At most two letters that stand for a name: `Siti Maesaroh binti Abdul` gives `SM`."""
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return ""
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[1][0]).upper()


class PageHeader(QWidget):
    """The head of a page: way back, title with pills, subtitle, and the acts at the right."""

    back_wanted = Signal()

    def __init__(
        self, theme: Theme, title: str, subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = Button(theme, "", "back", role="back")
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self.title = ElidedLabel(title, "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.subtitle = ElidedLabel(subtitle, "muted")
        self.subtitle.setVisible(bool(subtitle))
        self.pills = QHBoxLayout()
        self.pills.setSpacing(theme.px(6))
        self._pills: list[Pill] = []
        self._acts = QWidget()
        self.action_row = QHBoxLayout(self._acts)
        self.action_row.setContentsMargins(0, 0, 0, 0)
        self.action_row.setSpacing(theme.px(10))
        self.lead = QHBoxLayout()
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        first = QHBoxLayout()
        first.setSpacing(theme.px(12))
        first.addWidget(self.title)
        first.addLayout(self.pills)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addLayout(first)
        words.addWidget(self.subtitle)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        row.addLayout(self.lead)
        row.addLayout(words, 1)
        self._beside.addWidget(self._acts)
        row.addLayout(self._beside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(2))
        way_back = QHBoxLayout()
        way_back.setContentsMargins(0, 0, 0, 0)
        way_back.addWidget(self.back)
        way_back.addStretch(1)
        outer.addLayout(way_back)
        outer.addLayout(row)
        outer.addLayout(self._below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Moves the acts below a title that they would cut: large type, long names."""
        super().resizeEvent(event)
        self._place_acts()

    def _place_acts(self) -> None:
        # New pills are not shown yet, so that their layout does not count them.
        gap = self._theme.px(14)
        wanted = self.lead.sizeHint().width() + gap
        for part in (self.title, self._acts, *self._pills):
            wanted += part.sizeHint().width() + gap
        below = wanted > self.width()
        goal = self._below if below else self._beside
        if goal.indexOf(self._acts) < 0:
            self._below.setContentsMargins(0, self._theme.px(8) if below else 0, 0, 0)
            goal.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignLeft)

    def show_back(self, text: str) -> None:
        """Offers the way back to the list, named."""
        self.back.setText(text)
        self.back.setAccessibleName(text)
        self.back.show()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Shows another title; an empty subtitle takes no room."""
        self.title.setText(title)
        self.set_subtitle(subtitle)
        self._place_acts()

    def set_subtitle(self, subtitle: str) -> None:
        """Shows another subtitle."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_pills(self, *pills: tuple[str, Tone]) -> None:
        """Shows these states beside the title."""
        clear_layout(self.pills)
        self._pills = [Pill(text, tone) for text, tone in pills]
        for pill in self._pills:
            self.pills.addWidget(pill)
        self._place_acts()

    def add_action(
        self,
        text: str,
        slot: Callable[[], object],
        icon: str = "",
        *,
        primary: bool = False,
        keys: str = "",
    ) -> Button:
        """Adds a button at the right; one page has one primary button."""
        button = Button(self._theme, text, icon, role="primary" if primary else "", keys=keys)
        button.clicked.connect(slot)
        self.action_row.addWidget(button)
        return button


class Segments(QFrame):
    """A few choices side by side, one of them chosen; arrows move, it is one tab stop each.

    Args:
        theme: The look.
        choices: Value and words of each choice.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[object, str]],
        *,
        role: str = "segment",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if role == "segment":
            self.setObjectName("segments")
        row = QHBoxLayout(self)
        margin = theme.px(3) if role == "segment" else 0
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(0 if role == "segment" else theme.px(22))
        self._row, self._role = row, role
        self._buttons: list[tuple[object, QPushButton]] = []
        for value, text in choices:
            self.add(value, text)
        if role != "segment":
            row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def add(self, value: object, text: str) -> None:
        """Adds a choice behind the others; the first one is chosen."""
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAutoDefault(False)
        button.setProperty("role", self._role)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.toggled.connect(self._toggled)
        self._row.insertWidget(len(self._buttons), button)
        self._buttons.append((value, button))
        if len(self._buttons) == 1:
            button.setChecked(True)

    def set_spacing(self, gap: int) -> None:
        """Leaves so many pixels between the choices."""
        self._row.setSpacing(gap)

    def value(self) -> object:
        """The chosen value."""
        return next((value for value, button in self._buttons if button.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Chooses a value; one that is not offered changes nothing."""
        for offered, button in self._buttons:
            if offered == value:
                button.setChecked(True)

    def offer(self, values: Collection[object]) -> None:
        """Shows only these choices for now; the chosen value stays as it is."""
        for value, button in self._buttons:
            button.setVisible(value in values)

    def _toggled(self, checked: bool) -> None:
        if checked:
            self.value_changed.emit(self.value())


class Tabs(Segments):
    """The parts of one page, as words with a line under the chosen one."""

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, choices, role="tab", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class EmptyState(QWidget):
    """Why nothing stands here, and the button that changes it."""

    activated = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        reason: str = "",
        *,
        icon: str = "note",
        action: str = "",
        action_icon: str = "plus",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QLabel()
        self._title = TextLabel(title, "heading")
        self._reason = TextLabel(reason, "muted", wrap=True)
        self._reason.setMaximumWidth(theme.px(420))
        self._button = Button(theme, action, action_icon)
        self._button.clicked.connect(self.activated)
        self.setFocusProxy(self._button)
        box = QVBoxLayout()
        box.setSpacing(theme.px(6))
        box.addWidget(self._picture)
        box.addSpacing(theme.px(6))
        box.addWidget(self._title)
        box.addWidget(self._reason)
        box.addSpacing(theme.px(8))
        box.addWidget(self._button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(box)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
        self.tell(title, reason, icon=icon, action=action)

    def tell(self, title: str, reason: str = "", *, icon: str = "note", action: str = "") -> None:
        """Gives another reason."""
        self._picture.setPixmap(_roundel(self._theme, icon))
        self._title.setText(title)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))


def _roundel(theme: Theme, icon: str, size: int = 56) -> QPixmap:
    """An icon in a soft disc."""
    drawing = theme.pixmap(icon, "accent", 26)
    ratio = drawing.devicePixelRatio()
    side = theme.px(size)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour("accent_soft"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRect(0, 0, side, side))
    offset = (side - round(drawing.width() / ratio)) // 2
    painter.drawPixmap(QPoint(offset, offset), drawing)
    painter.end()
    return pixmap


class Notice(QFrame):
    """A line that stays: a warning, a hint or what stops the work, with the button that helps."""

    activated = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        tone: Tone = Tone.WARNING,
        *,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture = QLabel()
        self._text = TextLabel(text, wrap=True)
        self._button = Button(theme, action, role="quiet")
        self._button.clicked.connect(self.activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(10))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.tell(text, tone, action=action)

    def tell(self, text: str, tone: Tone = Tone.WARNING, *, action: str = "") -> None:
        """Says something else; an empty text hides the line."""
        surfaces = {Tone.WARNING: "warning", Tone.ERROR: "error"}
        icons = {Tone.WARNING: "warning", Tone.ERROR: "refused", Tone.GOOD: "done"}
        tokens = {Tone.WARNING: "warning", Tone.ERROR: "error"}
        set_look(self, "surface", surfaces.get(tone, "soft"))
        self._picture.setPixmap(
            self._theme.pixmap(icons.get(tone, "info"), tokens.get(tone, "accent"), 18)
        )
        self._text.setText(text)
        self._text.set_tone(Tone.NORMAL)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says."""
        return self._text.text()


class Scroller(QScrollArea):
    """A column that scrolls when it does not fit; `body` takes its content."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inner)


class KeyCap(QLabel):
    """A key as it looks on the keyboard."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("keycap", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class CheckList(QWidget):
    """Steps with a tick when done, in words for those who do not see the tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(8))

    def set_steps(self, steps: Sequence[tuple[str, bool]]) -> None:
        """Shows the steps, each with whether it is done."""
        clear_layout(self._rows)
        for text, done in steps:
            picture = QLabel()
            picture.setPixmap(
                self._theme.pixmap(
                    "done" if done else "open-step", "accent" if done else "muted", 16
                )
            )
            words = TextLabel(text, "muted" if done else "", wrap=True)
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(8))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            self._rows.addLayout(row)


def clear_layout(layout: QLayout) -> None:
    """Takes everything out of a layout and lets it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


def row_of(*widgets: QWidget, spacing: int = 10, stretch: bool = True) -> QHBoxLayout:
    """Widgets side by side from the left."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def faded(colour: QColor, alpha: int) -> QColor:
    """The colour let through, 0 to 255."""
    copy = QColor(colour)
    copy.setAlpha(alpha)
    return copy
