"""Language, size of type and look: the person's own choices, kept on this laptop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.ui.context import Context
from coopledger.ui.widgets.basic import Card, ElidedLabel, Segments, TextLabel

SCALES = (100, 110, 120, 135, 150)


class AppearanceCard(Card):
    """Three choices that take effect at once.

    Signals:
        look_changed: Something was chosen; the window is to be made anew.
    """

    look_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(theme, tr("Look"), tr("only on this laptop"), parent=parent)
        self._memory = context.memory
        self.language = Segments(theme, (("id", "Bahasa Indonesia"), ("en", "English")))
        self.scale = Segments(theme, tuple((str(scale), f"{scale}%") for scale in SCALES))
        self.look = Segments(
            theme, (("light", tr("Light")), ("dark", tr("Dark")), ("system", tr("As the laptop")))
        )
        nearest = min(SCALES, key=lambda scale: abs(scale - self._memory.scale))
        for segments, value in (
            (self.language, self._memory.language),
            (self.scale, str(nearest)),
            (self.look, self._memory.look),
        ):
            segments.set_value(value)
        self._add(tr("Language"), self.language, tr("of the screen; papers have their own"))
        self._add(tr("Size of type"), self.scale, tr("everything grows with it"))
        self._add(tr("Colours"), self.look, "")
        self.language.value_changed.connect(self._put_language)
        self.scale.value_changed.connect(self._put_scale)
        self.look.value_changed.connect(self._put_look)

    def _add(self, label: str, segments: Segments, note: str) -> None:
        theme_gap = self.body.spacing()
        row = QHBoxLayout()
        row.setSpacing(theme_gap * 2)
        name = TextLabel(label, "label")
        name.setMinimumWidth(name.fontMetrics().averageCharWidth() * 16)
        segments.setAccessibleName(label)
        row.addWidget(name)
        row.addWidget(segments)
        row.addWidget(ElidedLabel(note, "small"), 1)
        self.body.addLayout(row)

    def _put_language(self, value: object) -> None:
        self._put("look/language", value)

    def _put_scale(self, value: object) -> None:
        self._put("look/scale", value)

    def _put_look(self, value: object) -> None:
        self._put("look/theme", value)

    def _put(self, key: str, value: object) -> None:
        self._memory.put(key, str(value))
        self.look_changed.emit()
