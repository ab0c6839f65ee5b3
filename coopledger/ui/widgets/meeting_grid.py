"""The meeting-day sheet as a table that is filled in with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from coopledger.accounting.meetings import SheetColumn
from coopledger.i18n import format_money
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import CARD_MARGIN
from coopledger.ui.widgets.digit_groups import DigitGroups
from coopledger.ui.widgets.meeting_model import (
    CODE,
    COLUMNS,
    FIRST,
    NAME,
    NUMBER,
    SECTIONS,
    SUM,
    Index,
    SheetModel,
)

if TYPE_CHECKING:
    from coopledger.i18n import Translator

ROW = 34
_SUMS = 38
_PADDING = 10
_CLOSE_PADDING = 6
_NARROWEST_NAME = 110
_CLOSE_NAME = 80
_SMALL_AMOUNTS = frozenset({SheetColumn.PENALTY, SheetColumn.PURCHASE})
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
NO_HINT = QAbstractItemDelegate.EndEditHint.NoHint


class _Brush:
    """The colours and fonts of the sheet, made once."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.edge = theme.px(CARD_MARGIN)
        self.padding = theme.px(_PADDING)
        self.normal = theme.font()
        self.strong = theme.font(10, QFont.Weight.DemiBold)
        self.small = theme.font(9, QFont.Weight.DemiBold)
        self.line = theme.colour("line")
        self.ink = theme.colour("ink")
        self.muted = theme.colour("muted")

    def inner(self, rect: QRect, section: int) -> QRect:
        """Where the text of a cell stands; the outer columns keep the card's margin."""
        left = self.edge if section == CODE else self.padding
        right = self.edge if section == SUM else self.padding
        return rect.adjusted(left, 0, -right, 0)


def _alignment(section: int) -> Qt.AlignmentFlag:
    return _LEFT if section <= NAME else _RIGHT


class CellEdit(QLineEdit):
    """The line that opens in a cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "cell")
        self.setObjectName("cell")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(60)
        self.setFrame(False)
        self.replaces = False
        self.groups = DigitGroups(self)
        self.textEdited.connect(self.groups.typed)


class SheetDelegate(QStyledItemDelegate):
    """Paints the cells and leads the keys of the open editor."""

    def __init__(self, brush: _Brush, view: SheetView) -> None:
        super().__init__(view)
        self._brush = brush
        self._view = view
        self.editor: CellEdit | None = None

    # --- painting ---

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell: ground, hairline, text."""
        brush, model = self._brush, self._view.sheet
        row, section = index.row(), index.column()
        rect: QRect = option.rect
        line = model.lines[row]
        self._paint_ground(painter, rect, row, section)
        text = model.text(row, section)
        inner = brush.inner(rect, section)
        if section == CODE and line.done and not line.absent:
            size = brush.theme.px(12)
            pixmap = brush.theme.pixmap("check", "accent", 12)
            painter.drawPixmap(rect.right() - size, rect.center().y() - size // 2, pixmap)
        if not text:
            return
        painter.setFont(brush.strong if section == SUM and not line.absent else brush.normal)
        painter.setPen(brush.ink)
        if line.absent or section == CODE:
            painter.setPen(brush.muted)
        elif FIRST <= section < SUM:
            self._paint_mark(painter, rect, row, COLUMNS[section - FIRST])
        if section < FIRST:
            # Only words may be cut: an amount that lacks a figure would be another amount.
            metrics = QFontMetrics(painter.font())
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _alignment(section) | Qt.TextFlag.TextDontClip, text)

    def _paint_mark(self, painter: QPainter, rect: QRect, row: int, column: SheetColumn) -> None:
        """Sets the pen of an amount, and a sign beside one that is wrong or unusual."""
        theme, model = self._brush.theme, self._view.sheet
        cell = model.cell(row, column)
        icon = ""
        if cell.problem:
            icon, token, tone = "refused", "error", Tone.ERROR
        elif model.is_unusual(row, column, cell.amount):
            icon, token, tone = "warning", "warning", Tone.WARNING
        elif not cell.own:
            token, tone = "", Tone.MUTED
        elif column is SheetColumn.PENALTY:
            token, tone = "", Tone.WARNING
        else:
            token, tone = "", Tone.NORMAL
        painter.setPen(theme.tone(tone))
        if not icon:
            return
        side = theme.px(12)
        text = model.text(row, FIRST + COLUMNS.index(column))
        written = QFontMetrics(painter.font()).horizontalAdvance(text)
        if rect.width() - written - self._brush.padding >= side + theme.px(5):
            pixmap = theme.pixmap(icon, token, 12)
            painter.drawPixmap(rect.left() + theme.px(3), rect.center().y() - side // 2, pixmap)
        else:
            font = QFont(painter.font())
            font.setUnderline(True)
            painter.setFont(font)

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int, section: int) -> None:
        view, brush = self._view, self._brush
        theme = brush.theme
        here = view.currentIndex()
        current = row == here.row() and section == here.column()
        if current and FIRST <= section < SUM:
            painter.fillRect(rect, theme.colour("accent_soft"))
        elif self._is_wrong(row, section):
            painter.fillRect(rect, theme.colour("error_soft"))
        elif FIRST <= section < SUM and not view.sheet.allows(row, section):
            painter.fillRect(rect, theme.colour("track"))
        elif row == here.row():
            painter.fillRect(rect, theme.colour("hover"))
        if row == here.row() and section == CODE and view.hasFocus():
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent")
            )
        left = rect.left() + (brush.edge if section == CODE else 0)
        right = rect.right() - (brush.edge if section == SUM else 0)
        painter.setPen(brush.line)
        painter.drawLine(left, rect.bottom(), right, rect.bottom())
        if current and FIRST <= section < SUM and view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _is_wrong(self, row: int, section: int) -> bool:
        if not FIRST <= section < SUM or self._view.sheet.lines[row].absent:
            return False
        return bool(self._view.sheet.cell(row, COLUMNS[section - FIRST]).problem)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows have one height; widths are measured by the view."""
        del option, index
        return QSize(0, self._brush.theme.px(ROW))

    # --- editing ---

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The one line that is open."""
        del option
        editor = CellEdit(parent)
        model = self._view.sheet
        editor.setAccessibleName(f"{model.text(index.row(), NAME)}, {model.title(index.column())}")
        editor.textEdited.connect(self._tell_typing)
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The text of the cell, ready to be changed; once, so that typing is not undone."""
        if isinstance(editor, CellEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.groups.start()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Takes what was typed."""
        del model
        if isinstance(editor, CellEdit):
            column = COLUMNS[index.column() - FIRST]
            self._view.sheet.set_text(index.row(), column, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Just over the cell."""
        del index
        editor.setGeometry(option.rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The line is gone; its text stands in the cell or was given up."""
        self.editor = None
        super().destroyEditor(editor, index)
        self._view.typing.emit(None)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and the arrows leave the cell in their direction; Esc gives the text up."""
        if (
            isinstance(editor, CellEdit)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and self._leave(editor, event)
        ):
            return True
        return super().eventFilter(editor, event)

    def _leave(self, editor: CellEdit, event: QKeyEvent) -> bool:
        key, view = Qt.Key(event.key()), self._view
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if "\t" in text.strip("\n") or "\n" in text.strip():
                self.closeEditor.emit(editor, NO_HINT)
                view.paste_wanted.emit(text)
                return True
            return False
        steps = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if editor.replaces:
            steps |= {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
        if key in _ENTER or key == Qt.Key.Key_Tab:
            self._commit(editor)
            view.leave_edited(forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif key == Qt.Key.Key_Backtab:
            self._commit(editor)
            view.leave_edited(forward=False)
        elif key in steps and not control:
            self._commit(editor)
            view.step(*steps[key])
        else:
            return False
        return True

    def finish(self) -> None:
        """Takes what stands in the open line and closes it."""
        if self.editor is not None:
            self._commit(self.editor)

    def _commit(self, editor: CellEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, NO_HINT)

    def _tell_typing(self) -> None:
        if self.editor is not None:
            self._view.typing.emit(self.editor.text())


class SheetHeader(QHeaderView):
    """Headings that stand exactly above their cells."""

    def __init__(self, brush: _Brush, view: SheetView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._brush = brush
        self._sheet = view.sheet
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(brush.theme.px(28))
        self.setFixedHeight(brush.theme.px(34))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """One heading."""
        brush = self._brush
        inner = brush.inner(rect, logical)
        painter.setFont(brush.small)
        painter.setPen(brush.muted)
        painter.drawText(
            inner, _alignment(logical) | Qt.TextFlag.TextWordWrap, self._sheet.title(logical)
        )
        left = rect.left() + (brush.edge if logical == CODE else 0)
        right = rect.right() - (brush.edge if logical == SUM else 0)
        painter.setPen(brush.line)
        painter.drawLine(left, rect.bottom(), right, rect.bottom())


class SheetView(QTableView):
    """The table.

    Signals:
        moved: Another cell is the current one.
        typing: The text in the open cell; None when it was closed.
        finished: Enter in the last cell.
        paste_wanted: A block of cells was pasted.
    """

    moved = Signal()
    typing = Signal(object)
    finished = Signal()
    paste_wanted = Signal(str)

    def __init__(self, theme: Theme, sheet: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._theme = theme
        self.brush = _Brush(theme)
        self.delegate = SheetDelegate(self.brush, self)
        self.setModel(sheet)
        self.setItemDelegate(self.delegate)
        self.setHorizontalHeader(SheetHeader(self.brush, self))
        self.setObjectName("meeting-sheet")
        self._set_up()
        sheet.modelReset.connect(self.fit_columns)
        sheet.sums_changed.connect(self.fit_columns)

    def _set_up(self) -> None:
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._theme.px(ROW))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self._theme.px(ROW))
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)

    # --- widths ---

    def fit_columns(self) -> None:
        """Measures sums and headings; what room is left goes to the names.

        Where the type is large and the window small, headings break into two lines and cells come
        closer; the member's number, which stands under the sheet too, goes last.
        """
        brush, theme = self.brush, self._theme
        least = theme.px(_NARROWEST_NAME)
        viewport = self.viewport().width()
        brush.padding = theme.px(_PADDING)
        widths = self._measured(tight=False)
        hides_number = False
        if viewport - sum(widths) < least:
            brush.padding = theme.px(_CLOSE_PADDING)
            widths = self._measured(tight=True)
            least = theme.px(_CLOSE_NAME)
            hides_number = viewport - sum(widths) < theme.px(_NARROWEST_NAME)
        if hides_number:
            widths[NUMBER] = 0
        if self.isColumnHidden(NUMBER) != hides_number:
            self.setColumnHidden(NUMBER, hides_number)
        widths[NAME] = max(viewport - sum(widths), least)
        for section, width in enumerate(widths):
            if not self.isColumnHidden(section) and self.columnWidth(section) != width:
                self.setColumnWidth(section, width)

    def _measured(self, *, tight: bool) -> list[int]:
        """What every column but the names needs."""
        model, brush, theme = self.sheet, self.brush, self._theme
        strong, small = QFontMetrics(brush.strong), QFontMetrics(brush.small)
        tr, language = model.translator, model.language
        sums = model.sums()
        widths = [0] * SECTIONS

        def heading(section: int) -> int:
            title = model.title(section)
            words = title.split() if tight else [title]
            return max(small.horizontalAdvance(word) for word in words)

        longest = max((line.row.code for line in model.lines), key=len, default="00")
        numbers = max((line.row.member_number for line in model.lines), key=len, default="0000")
        widths[CODE] = brush.edge + strong.horizontalAdvance(longest) + theme.px(20)
        widths[NUMBER] = 2 * brush.padding + max(strong.horizontalAdvance(numbers), heading(NUMBER))
        # The sign beside a wrong amount has its place before it.
        margins = 2 * brush.padding + theme.px(0 if tight else 6)
        for section, column in enumerate(COLUMNS, start=FIRST):
            usual = "50.000" if column in _SMALL_AMOUNTS else "300.000"
            texts = (format_money(sums[column], language), usual)
            widths[section] = margins + max(
                heading(section), *(strong.horizontalAdvance(text) for text in texts)
            )
        widths[SUM] = (
            brush.padding
            + brush.edge
            + theme.px(4)
            + max(
                heading(SUM),
                *(
                    strong.horizontalAdvance(text)
                    for text in (
                        format_money(model.expected(), language),
                        tr("absent"),
                        "300.000" if tight else "3.000.000",
                    )
                ),
            )
        )
        return widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the room anew."""
        super().resizeEvent(event)
        self.fit_columns()

    # --- where one is ---

    def place(self) -> tuple[int, SheetColumn] | None:
        """Row and column of the current cell."""
        index = self.currentIndex()
        if not index.isValid() or not FIRST <= index.column() < SUM:
            return None
        return index.row(), COLUMNS[index.column() - FIRST]

    def go(self, row: int, section: int) -> None:
        """Makes a cell the current one, in sight."""
        index = self.sheet.index(row, section)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def go_to_start(self) -> None:
        """Goes to the first cell that nobody has gone through, or else to the first of all."""
        for row, line in enumerate(self.sheet.lines):
            for section, column in enumerate(COLUMNS, start=FIRST):
                if self.sheet.allows(row, section) and not line.cells[column].own:
                    self.go(row, section)
                    return
        self.go_to_row(0)

    def go_to_row(self, row: int) -> None:
        """Goes to the first cell of a row that takes an amount."""
        self.go(row, self._first_of(row))

    def step(self, down: int, right: int) -> None:
        """An arrow: one cell in a direction, staying among the amounts."""
        index = self.currentIndex()
        row = min(max(index.row() + down, 0), self.sheet.rowCount() - 1)
        section = min(max(index.column() + right, FIRST), SUM - 1)
        self.go(row, section)

    def advance(self, *, forward: bool = True) -> bool:
        """Goes to the next cell that takes an amount; False when there is none."""
        index = self.currentIndex()
        row, section = index.row(), index.column()
        step = 1 if forward else -1
        while True:
            section += step
            if not FIRST <= section < SUM:
                row += step
                section = FIRST if forward else SUM - 1
                if not 0 <= row < self.sheet.rowCount():
                    return False
            if self.sheet.allows(row, section):
                self.go(row, section)
                return True

    def leave_edited(self, *, forward: bool) -> None:
        """After Enter in an open cell: on, unless what was typed cannot be taken."""
        place = self.place()
        if place is not None and self.sheet.cell(*place).problem and forward:
            return
        if not self.advance(forward=forward) and forward:
            self.finished.emit()

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a sheet is filled in with; see the page's keys."""
        key = Qt.Key(event.key())
        if self.place() is None or not (self._act(event) or self._walk(key, event)):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Keys that change what stands there."""
        key = Qt.Key(event.key())
        place = self.place()
        assert place is not None
        row, column = place
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        plain = (
            event.modifiers() in _PLAIN or event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        )
        letter = event.text()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._go_back_to(self.sheet.undo())
        elif event.matches(QKeySequence.StandardKey.Redo) or (control and key == Qt.Key.Key_Y):
            self._go_back_to(self.sheet.redo())
        elif (control and key == Qt.Key.Key_T) or (plain and letter in {" ", "a", "A"}):
            self.sheet.toggle_absent(row)
            self.moved.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if self._may_type():
                self.sheet.set_text(row, column, "")
        elif plain and letter == "=":
            self._take_usual(row, column)
        elif key == Qt.Key.Key_F2:
            self._open("")
        elif plain and letter and letter.isprintable():
            self._open(letter)
        else:
            return False
        return True

    def _walk(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Keys that go somewhere."""
        row = self.currentIndex().row()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if key in _ENTER:
            self._enter(event)
        elif key in steps and not control:
            self.step(*steps[key])
        elif key == Qt.Key.Key_Home:
            self.go_to_row(0 if control else row)
        elif key == Qt.Key.Key_End:
            last = self.sheet.rowCount() - 1 if control else row
            self.go(last, self._last_of(last))
        else:
            return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell, and out of the sheet behind its last."""
        place = self.place()
        if place is not None:
            if forward:
                self.sheet.confirm(place[0], (place[1],))
            if self.advance(forward=forward):
                return True
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a name goes to the row's first amount."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not FIRST <= index.column() < SUM:
            self.go_to_row(index.row())
            return
        super().mousePressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The rows are painted anew: the current one is tinted."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                top = self.rowViewportPosition(index.row())
                self.viewport().update(0, top, self.viewport().width(), self._theme.px(ROW))
        self.moved.emit()

    def _enter(self, event: QKeyEvent) -> None:
        """Says that the cell is right as it stands and goes on; with Ctrl the whole row."""
        place = self.place()
        assert place is not None
        row, column = place
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.advance(forward=False)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sheet.confirm(row, COLUMNS)
            self.setCurrentIndex(self.sheet.index(row, SUM - 1))
        else:
            self.sheet.confirm(row, (column,))
        if not self.advance():
            self.finished.emit()

    def _go_back_to(self, place: tuple[int, int] | None) -> None:
        if place is not None:
            self.go(*place)
            self.moved.emit()

    def _may_type(self) -> bool:
        index = self.currentIndex()
        return self.sheet.allows(index.row(), index.column())

    def _take_usual(self, row: int, column: SheetColumn) -> None:
        usual = self.sheet.usual(row, column)
        if usual is not None and self._may_type():
            self.sheet.set_text(row, column, format_money(usual, "id"))

    def _open(self, letter: str) -> None:
        """Opens the cell: empty but for the first letter, or with what stands there."""
        if not self._may_type():
            return
        self.edit(self.currentIndex())
        editor = self.delegate.editor
        if editor is None:
            return
        if letter:
            editor.replaces = True
            editor.clear()
            editor.insert(letter)
            editor.setModified(True)
            editor.textEdited.emit(editor.text())
        else:
            editor.deselect()
            editor.end(False)

    def _first_of(self, row: int) -> int:
        return next((s for s in range(FIRST, SUM) if self.sheet.allows(row, s)), FIRST)

    def _last_of(self, row: int) -> int:
        return next((s for s in range(SUM - 1, FIRST, -1) if self.sheet.allows(row, s)), FIRST)


class SumRow(QWidget):
    """What each column comes to, under its column."""

    def __init__(self, brush: _Brush, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._brush = brush
        self.setFixedHeight(brush.theme.px(_SUMS))
        view.horizontalHeader().sectionResized.connect(self._changed)
        view.horizontalScrollBar().valueChanged.connect(self._changed)
        view.sheet.sums_changed.connect(self._changed)

    def texts(self) -> dict[int, str]:
        """The sums by section."""
        model = self._view.sheet
        sums = model.sums()
        texts = {
            section: format_money(sums[column], model.language)
            for section, column in enumerate(COLUMNS, start=FIRST)
            if sums[column]
        }
        texts[SUM] = format_money(model.expected(), model.language)
        return texts

    def paintEvent(self, event: QPaintEvent) -> None:
        """A stronger line, the word, the figures."""
        del event
        brush, view = self._brush, self._view
        header = view.horizontalHeader()
        painter = QPainter(self)
        painter.setPen(brush.theme.colour("field_line"))
        painter.drawLine(brush.edge, 0, self.width() - brush.edge, 0)
        painter.setFont(brush.strong)
        for section, text in self.texts().items():
            left = header.sectionViewportPosition(section)
            rect = QRect(left, 0, header.sectionSize(section), self.height())
            credit = section < SUM and COLUMNS[section - FIRST] is SheetColumn.PURCHASE
            painter.setPen(brush.muted if credit else brush.ink)
            painter.drawText(brush.inner(rect, section), _RIGHT, text)
        painter.setPen(brush.ink)
        label = QRect(brush.edge, 0, header.sectionViewportPosition(FIRST), self.height())
        tr = view.sheet.translator
        painter.drawText(label, _LEFT, tr("Total"))
        painter.end()

    def _changed(self) -> None:
        texts = [f"{self._view.sheet.title(s)} {text}" for s, text in self.texts().items()]
        self.setAccessibleName(", ".join(texts))
        self.update()


class SheetGrid(QWidget):
    """The table with its sums."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SheetModel(tr, self)
        self.view = SheetView(theme, self.model, self)
        self.sums = SumRow(self.view.brush, self.view)
        self.sums.setParent(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.view, 1)
        outer.addWidget(self.sums)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.view)
