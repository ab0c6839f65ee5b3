"""The table of every list: hairlines, aligned figures, totals at the foot, a reason when empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from coopledger.i18n import Translator
from coopledger.ui.operations import Operations
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import CARD_MARGIN, EmptyState
from coopledger.ui.widgets.grid_model import (
    CellKind,
    Fetch,
    GridColumn,
    GridModel,
    Index,
    RowLook,
    alignment,
)

R = TypeVar("R")

ROW_HEIGHT = 36
DENSE_ROW_HEIGHT = 30
CELL_PADDING = 10
INDENT = 16
_SAMPLED_ROWS = 200
_WIDEST = 360
_NARROWEST_STRETCH = 110
_HEADINGS = frozenset({RowLook.SECTION, RowLook.TOTAL})


class _Painter:
    """The colours and fonts of a table, made once."""

    def __init__(self, theme: Theme, *, edge: int) -> None:
        self.theme = theme
        self.edge = theme.px(edge)
        self.padding = theme.px(CELL_PADDING)
        self.indent = theme.px(INDENT)
        self.normal = theme.font()
        self.strong = theme.font(10, QFont.Weight.DemiBold)
        self.small = theme.font(9, QFont.Weight.DemiBold)
        self.line = theme.colour("line")
        self.ink = theme.colour("ink")
        self.muted = theme.colour("muted")
        self.accent = theme.colour("accent")
        self.selected = theme.colour("accent_soft")
        self.hover = theme.colour("hover")

    def text_rect(self, rect: QRect, section: int, last: int, indent: int = 0) -> QRect:
        """Where the text of a cell stands; the outer columns keep the card's margin."""
        left = self.edge if section == 0 else self.padding
        right = self.edge if section == last else self.padding
        return rect.adjusted(left + indent * self.indent, 0, -right, 0)


class GridDelegate(QStyledItemDelegate):
    """Paints a cell straight from the model, without asking Qt for every role."""

    def __init__(self, paint: _Painter, view: GridView[Any]) -> None:
        super().__init__(view)
        self._paint = paint
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell: ground, hairline, text or pill."""
        view, paint = self._view, self._paint
        model = view.grid_model
        column = model.columns[index.column()]
        look = model.look(index.row())
        rect: QRect = option.rect
        self._paint_ground(painter, rect, index, look)
        row = model.row(index.row())
        text = model.text(index.row(), column)
        if not text:
            return
        indent = column.indent(row) if column.indent is not None else 0
        inner = paint.text_rect(rect, index.column(), len(model.columns) - 1, indent)
        if look in _HEADINGS and self._stands_first(index.row(), index.column()):
            # A heading or a total without a code begins where the row begins.
            inner.setLeft(view.columnViewportPosition(0) + paint.edge + indent * paint.indent)
        tone = column.tone(row) if column.tone is not None else Tone.NORMAL
        if column.kind is CellKind.PILL:
            self._paint_pill(painter, inner, text, tone)
            return
        strong = column.strong or look in _HEADINGS
        painter.setFont(paint.strong if strong else paint.normal)
        quiet = look is RowLook.GREYED or text == "\N{EN DASH}"
        painter.setPen(paint.muted if quiet else paint.theme.tone(tone))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, alignment(column), shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows have one height; widths are measured by the view."""
        del option, index
        return QSize(0, self._view.row_height)

    def _stands_first(self, row: int, section: int) -> bool:
        """Whether nothing is written left of a cell."""
        model = self._view.grid_model
        before = model.columns[:section]
        return bool(before) and not any(model.text(row, column) for column in before)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, look: RowLook) -> None:
        view, paint = self._view, self._paint
        selected = view.selectionModel().isRowSelected(index.row(), QModelIndex())
        if selected:
            painter.fillRect(rect, paint.selected)
            if index.column() == 0 and view.hasFocus():
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), paint.accent)
        elif index.row() == view.hovered_row and view.marks_rows:
            painter.fillRect(rect, paint.hover)
        last = len(view.grid_model.columns) - 1
        left = rect.left() + (paint.edge if index.column() == 0 else 0)
        right = rect.right() - (paint.edge if index.column() == last else 0)
        painter.setPen(paint.theme.colour("field_line") if look is RowLook.TOTAL else paint.line)
        if look is RowLook.TOTAL:
            painter.drawLine(left, rect.top(), right, rect.top())
            painter.setPen(paint.line)
        painter.drawLine(left, rect.bottom(), right, rect.bottom())

    def _paint_pill(self, painter: QPainter, inner: QRect, text: str, tone: Tone) -> None:
        theme = self._paint.theme
        painter.setFont(self._paint.small)
        metrics = QFontMetrics(self._paint.small)
        width = min(metrics.horizontalAdvance(text) + theme.px(20), inner.width())
        height = theme.px(20)
        top = inner.top() + (inner.height() - height) // 2
        pill = QRect(inner.left(), top, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.soft(tone))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.restore()
        painter.setPen(theme.tone(tone))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - theme.px(16))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)


class GridHeader(QHeaderView):
    """Headings that stand exactly above their cells; a small arrow shows the order."""

    def __init__(self, paint: _Painter, view: GridView[Any]) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._paint = paint
        self._view = view
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(paint.theme.px(28))
        self.setFixedHeight(paint.theme.px(34))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """One heading."""
        paint, model = self._paint, self._view.grid_model
        if not rect.isValid() or logical >= len(model.columns):
            return
        column = model.columns[logical]
        last = len(model.columns) - 1
        inner = paint.text_rect(rect, logical, last)
        painter.setFont(paint.small)
        painter.setPen(paint.muted)
        sorted_here = self.sortIndicatorSection() == logical and column.sortable
        arrow = paint.theme.px(14) if sorted_here else 0
        metrics = QFontMetrics(paint.small)
        text = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, inner.width() - arrow)
        if sorted_here:
            painter.setPen(paint.ink)
            up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            icon = paint.theme.pixmap("chevron-up" if up else "chevron-down", "ink", 12)
            width = metrics.horizontalAdvance(text)
            if column.kind.is_figure:
                inner.setRight(inner.right() - arrow)
                left = inner.right() + paint.theme.px(2)
            else:
                left = inner.left() + width + paint.theme.px(2)
            painter.drawPixmap(left, rect.center().y() - paint.theme.px(6), icon)
        painter.drawText(inner, alignment(column), text)
        left = rect.left() + (paint.edge if logical == 0 else 0)
        right = rect.right() - (paint.edge if logical == last else 0)
        painter.setPen(paint.line)
        painter.drawLine(left, rect.bottom(), right, rect.bottom())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click sorts, unless the column does not sort."""
        section = self.logicalIndexAt(event.position().toPoint())
        columns = self._view.grid_model.columns
        clickable = 0 <= section < len(columns) and columns[section].sortable
        self.setSectionsClickable(clickable)
        super().mouseReleaseEvent(event)
        self.setSectionsClickable(True)


class GridView(QTableView, Generic[R]):
    """The table itself.

    Signals:
        row_activated: Enter or a double click on a row.
        typed: Letters typed on the table, for a search field beside it.
    """

    row_activated = Signal(object)
    typed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        model: GridModel[R],
        *,
        edge: int = CARD_MARGIN,
        row_height: int = ROW_HEIGHT,
        marks_rows: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.grid_model = model
        self.hovered_row = -1
        self.marks_rows = marks_rows
        self.row_height = theme.px(row_height)
        self._theme = theme
        self._paint = _Painter(theme, edge=edge)
        self._natural: list[int] = []
        self._fitting = False
        self.setModel(model)
        self.setItemDelegate(GridDelegate(self._paint, self))
        self.setHorizontalHeader(GridHeader(self._paint, self))
        self._set_up()
        model.modelReset.connect(self.fit_columns)
        model.rowsInserted.connect(self._rows_came)
        self.horizontalHeader().sectionResized.connect(self._resized_by_hand)
        self.activated.connect(self._activated)

    def _set_up(self) -> None:
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self.row_height)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self.row_height)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        copy = QAction(self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_row)
        self.addAction(copy)

    # --- widths ---

    def fit_columns(self) -> None:
        """Measures the first rows and gives what room is left to the columns that stretch."""
        model, theme = self.grid_model, self._theme
        strong = QFontMetrics(self._paint.strong)
        normal = QFontMetrics(self._paint.normal)
        heading = QFontMetrics(self._paint.small)
        sample = range(min(model.rowCount(), _SAMPLED_ROWS))
        last = len(model.columns) - 1
        self._natural = []
        for section, column in enumerate(model.columns):
            metrics = strong if column.strong else normal
            widest = heading.horizontalAdvance(column.title) + theme.px(14)
            pill = theme.px(20) if column.kind is CellKind.PILL else 0
            for number in sample:
                extra = pill
                if column.indent is not None:
                    extra += column.indent(model.row(number)) * self._paint.indent
                total = model.look(number) is not RowLook.NORMAL
                used = strong if total else metrics
                widest = max(widest, used.horizontalAdvance(model.text(number, column)) + extra)
            margins = (self._paint.edge if section == 0 else self._paint.padding) + (
                self._paint.edge if section == last else self._paint.padding
            )
            least = theme.px(column.width)
            self._natural.append(min(max(widest + margins + 2, least), theme.px(_WIDEST)))
        self._share_room()

    def natural_width(self) -> int:
        """How wide the table wants to be."""
        return sum(self._natural)

    def _share_room(self) -> None:
        model = self.grid_model
        if not self._natural or len(self._natural) != len(model.columns):
            return
        shares = [column.stretch for column in model.columns]
        room = self.viewport().width() - sum(self._natural)
        widths = list(self._natural)
        whole = sum(shares)
        if whole and room > 0:
            given = 0
            for section, share in enumerate(shares):
                extra = room * share // whole
                widths[section] += extra
                given += extra
            last = max(section for section, share in enumerate(shares) if share)
            widths[last] += room - given
        elif whole and room < 0:
            for section, share in enumerate(shares):
                narrowest = max(_NARROWEST_STRETCH, model.columns[section].width)
                least = min(widths[section], self._theme.px(narrowest))
                widths[section] = max(least, widths[section] + room * share // whole)
        self._fitting = True
        for section, width in enumerate(widths):
            self.setColumnWidth(section, width)
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _resized_by_hand(self, section: int, before: int, now: int) -> None:
        del before
        if not self._fitting and section < len(self._natural):
            self._natural[section] = now

    def _rows_came(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent, last
        if first == 0:
            self.fit_columns()

    # --- rows ---

    def selected_row(self) -> R | None:
        """The selected row, if there is one."""
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().isRowSelected(
            index.row(), QModelIndex()
        ):
            return None
        return self.grid_model.row(index.row())

    def select_row(self, number: int) -> None:
        """Selects the row at that place."""
        if 0 <= number < self.grid_model.rowCount():
            index = self.grid_model.index(number, 0)
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            self.selectionModel().setCurrentIndex(index, flags)

    def copy_row(self) -> None:
        """Puts the selected row on the clipboard, as a spreadsheet takes it."""
        row = self.currentIndex().row()
        if row < 0:
            return
        model = self.grid_model
        texts = [model.text(row, column) for column in model.columns]
        QApplication.clipboard().setText("\t".join(texts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; letters go to the search field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            row = self.selected_row()
            if row is not None:
                self.row_activated.emit(row)
                return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters typed on the table."""
        self.typed.emit(search)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Marks the row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what the table's actions offer, if any have words."""
        actions = [action for action in self.actions() if action.text()]
        if not actions or not self.indexAt(event.pos()).isValid():
            return
        menu = QMenu(self)
        menu.addActions(actions)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _hover(self, row: int) -> None:
        if row == self.hovered_row:
            return
        for number in (self.hovered_row, row):
            if number >= 0:
                top = self.rowViewportPosition(number)
                self.viewport().update(0, top, self.viewport().width(), self.row_height)
        self.hovered_row = row

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid() and self.marks_rows:
            self.row_activated.emit(self.grid_model.row(index.row()))


class GridFooter(QWidget):
    """The totals, each under its column."""

    def __init__(self, view: GridView[Any], paint: _Painter) -> None:
        super().__init__(view)
        self._view = view
        self._paint = paint
        self._texts: dict[str, str] = {}
        self._label = ""
        self.setFixedHeight(paint.theme.px(38))
        view.horizontalHeader().sectionResized.connect(self._moved)
        view.horizontalScrollBar().valueChanged.connect(self._moved)

    def show_totals(self, label: str, texts: Mapping[str, str]) -> None:
        """Shows a label at the left and a text under each named column."""
        self._label = label
        self._texts = dict(texts)
        self.setVisible(bool(texts) or bool(label))
        self.setAccessibleName(" ".join([label, *self._texts.values()]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A stronger line, the label, the figures."""
        del event
        paint = self._paint
        painter = QPainter(self)
        painter.setPen(paint.theme.colour("field_line"))
        painter.drawLine(paint.edge, 0, self.width() - paint.edge, 0)
        painter.setFont(paint.strong)
        painter.setPen(paint.ink)
        columns = self._view.grid_model.columns
        last = len(columns) - 1
        header = self._view.horizontalHeader()
        left_of_first = self.width()
        for section, column in enumerate(columns):
            text = self._texts.get(column.key)
            if text is None:
                continue
            left = header.sectionViewportPosition(section)
            rect = QRect(left, 0, header.sectionSize(section), self.height())
            width = QFontMetrics(paint.strong).horizontalAdvance(text)
            inner = paint.text_rect(rect, section, last)
            if column.kind.is_figure:
                inner.setLeft(min(inner.left(), inner.right() - width - 2))
            left_of_first = min(left_of_first, inner.left())
            painter.drawText(inner, alignment(column), text)
        label = QRect(paint.edge, 0, left_of_first - paint.edge, self.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(label, flags, self._label)
        painter.end()

    def _moved(self) -> None:
        self.update()


class Grid(QWidget, Generic[R]):
    """A list as pages use it: table, totals, and the reason when it is empty.

    Args:
        theme: The look.
        tr: The words.
        columns: The columns.
        key: Tells a row again after a refresh, so that selection and scroll stay.
        look: The part a row plays.
        edge: The margin of the outer columns; 0 outside of cards.
        dense: Lower rows, for long reports.
    """

    row_activated = Signal(object)
    selection_changed = Signal(object)
    empty_activated = Signal()

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        columns: Sequence[GridColumn[R]],
        *,
        key: Callable[[R], object] | None = None,
        look: Callable[[R], RowLook] | None = None,
        edge: int = CARD_MARGIN,
        dense: bool = False,
        marks_rows: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self._key = key
        self.model: GridModel[R] = GridModel(columns, tr, look=look, parent=self)
        self.view: GridView[R] = GridView(
            theme,
            self.model,
            edge=edge,
            row_height=DENSE_ROW_HEIGHT if dense else ROW_HEIGHT,
            marks_rows=marks_rows,
            parent=self,
        )
        self.empty = EmptyState(theme)
        self.footer = GridFooter(self.view, _Painter(theme, edge=edge))
        self.footer.setParent(self)
        self.footer.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._stack, 1)
        outer.addWidget(self.footer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.view)
        self.view.row_activated.connect(self.row_activated)
        self.view.selectionModel().selectionChanged.connect(self._selection_changed)
        self.empty.activated.connect(self.empty_activated)
        self.model.fetching_changed.connect(self._show_empty_or_rows)
        self.model.modelAboutToBeReset.connect(self._remember_selection)
        self.model.modelReset.connect(self._restore_selection)
        self._remembered: object = None
        copy = QAction(tr("Copy row"), self.view)
        copy.triggered.connect(self.view.copy_row)
        self.view.addAction(copy)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Shows these rows; the selected one and the scroll position stay."""
        scroll = self.view.verticalScrollBar().value()
        self.model.set_rows(rows)
        self.view.verticalScrollBar().setValue(scroll)
        self._show_empty_or_rows()

    def show_source(self, operations: Operations, fetch: Fetch[R]) -> None:
        """Shows rows that are read page by page."""
        self.model.set_source(operations, fetch)
        self._stack.setCurrentWidget(self.view)

    def show_totals(self, label: str, totals: Mapping[str, Any]) -> None:
        """Shows totals under the columns, by their keys; none hides the foot."""
        kinds = {column.key: column.kind for column in self.model.columns}
        texts = {key: self.model.write(value, kinds[key]) for key, value in totals.items()}
        self.footer.show_totals(label, texts)

    def set_empty(
        self, title: str, reason: str = "", *, icon: str = "note", action: str = ""
    ) -> None:
        """What stands there without rows; pressing the button emits `empty_activated`."""
        self.empty.tell(title, reason, icon=icon, action=action)

    def selected(self) -> R | None:
        """The selected row, if there is one."""
        return self.view.selected_row()

    def select(self, key: object) -> None:
        """Selects the row with that key, if it is here."""
        self._select_key(key)

    def _kept_key(self) -> object:
        row = self.view.selected_row()
        return self._key(row) if self._key is not None and row is not None else None

    def _select_key(self, key: object) -> None:
        if key is None or self._key is None:
            return
        for number, row in enumerate(self.model.rows):
            if self._key(row) == key:
                self.view.select_row(number)
                return

    def _remember_selection(self) -> None:
        self._remembered = self._kept_key()

    def _restore_selection(self) -> None:
        self._select_key(self._remembered)

    def _selection_changed(self) -> None:
        self.selection_changed.emit(self.view.selected_row())

    def _show_empty_or_rows(self) -> None:
        nothing = self.model.rowCount() == 0 and self.model.complete
        self._stack.setCurrentWidget(self.empty if nothing else self.view)
        if nothing:
            self.footer.hide()


def tone_colour(theme: Theme, tone: Tone) -> QColor:
    """The colour of a tone, for widgets that paint beside a table."""
    return theme.tone(tone)


def below(widget: QWidget) -> QPoint:
    """The point under a widget's left edge, where its menu opens."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 4))
