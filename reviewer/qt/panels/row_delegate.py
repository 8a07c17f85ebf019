"""Paints the rows of the left column, and lets their names be changed in place."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from reviewer.edits.names import LONGEST_NAME
from reviewer.qt.icons import icon_pixmap
from reviewer.qt.panels.row_frame import BUTTON, CHEVRON, RowFonts, RowFrame, mirrored, row_fonts, row_frame
from reviewer.qt.panels.row_look import LOOK_ROLE, RowLook, SwatchKind
from reviewer.qt.plain_text import literal
from reviewer.qt.theme import Theme, current_theme

State = QStyle.StateFlag
DropPosition = QAbstractItemView.DropIndicatorPosition
Index = QModelIndex | QPersistentModelIndex
EDITOR_STYLE = "QLineEdit, QLineEdit:focus { padding: 0 3px; border-width: 1px; border-radius: 4px; }"
EDITOR_EDGE = 5
ROW_CORNER = 6
SWATCH_CORNER = 2.5
BADGE_CORNER = 3
DROP_WIDTH = 2
OPEN = ((1.5, 3.5), (5.0, 7.0), (8.5, 3.5))
CLOSED = ((3.5, 1.5), (7.0, 5.0), (3.5, 8.5))


class RowDelegate(QStyledItemDelegate):
    """Paints what the model answers for `LOOK_ROLE`; a row under the pointer offers a button when there is one."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.button_icon = ""
        self.button_tip = ""

    def frame(self, option: QStyleOptionViewItem, index: Index) -> RowFrame:
        """Where the parts of a row stand."""
        fonts, look = row_fonts(option.font), _look(index)
        viewport = option.widget.viewport().rect() if isinstance(option.widget, QAbstractItemView) else option.rect
        row = QRect(viewport.left(), option.rect.top(), viewport.width(), option.rect.height())
        button_width = BUTTON if self.button_icon and option.state & State.State_MouseOver else 0
        if option.direction == Qt.LayoutDirection.RightToLeft:
            return row_frame(mirrored(option.rect, row), row, look, fonts, button_width).mirrored()
        return row_frame(option.rect, row, look, fonts, button_width)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one row from edge to edge."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = PaintedRow(painter, current_theme(), row_fonts(option.font), _look(index), self.frame(option, index))
        row.paint_ground(option.state)
        row.paint_chevron(option)
        row.paint_swatch()
        row.paint_words(option.direction)
        row.paint_button(self.button_icon)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of the same height."""
        return QSize(0, row_fonts(option.font).row_height)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Shows what the button does, or the tool tip of the row."""
        option.state |= State.State_MouseOver
        if index.isValid() and self.frame(option, index).button.contains(event.pos()):
            QToolTip.showText(event.globalPos(), literal(self.button_tip), view)
            return True
        return super().helpEvent(event, view, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for the name."""
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST_NAME)
        editor.setStyleSheet(EDITOR_STYLE)
        editor.setAccessibleName("Name")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Puts the field over the name and what stands behind it."""
        frame = self.frame(option, index)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            editor.setGeometry(frame.name.united(frame.figure).adjusted(0, 1, EDITOR_EDGE, -1))
        else:
            editor.setGeometry(frame.name.united(frame.figure).adjusted(-EDITOR_EDGE, 1, 0, -1))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hands the name over, if it is another one."""
        name = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if name and name != _look(index).name:
            model.setData(index, name, Qt.ItemDataRole.EditRole)


class PaintedRow:
    """One row being painted."""

    def __init__(self, painter: QPainter, theme: Theme, fonts: RowFonts, look: RowLook, frame: RowFrame) -> None:
        self._painter = painter
        self._theme = theme
        self._fonts = fonts
        self._look = look
        self._frame = frame

    def paint_ground(self, state: State) -> None:
        """What is behind the row: whether it is selected, under the pointer, or has the keyboard."""
        theme, row = self._theme, self._frame.row
        selected = bool(state & State.State_Selected) or self._look.active
        ground = theme.selection if selected else theme.hover if state & State.State_MouseOver else theme.panel
        edge = theme.focus if state & State.State_HasFocus else theme.selection_edge if selected else ground
        inset = theme.edge_px / 2
        self._painter.fillRect(row, QColor(theme.panel))
        self._painter.setPen(QPen(QColor(edge), theme.edge_px))
        self._painter.setBrush(QColor(ground))
        self._painter.drawRoundedRect(QRectF(row).adjusted(inset, inset, -inset, -inset), ROW_CORNER, ROW_CORNER)

    def paint_chevron(self, option: QStyleOptionViewItem) -> None:
        """Whether what is under the row is shown."""
        if not option.state & State.State_Children:
            return
        points: tuple[tuple[float, float], ...] = OPEN if option.state & State.State_Open else CLOSED
        if option.direction == Qt.LayoutDirection.RightToLeft:
            points = tuple((CHEVRON - x, y) for x, y in points)
        corner = QPointF(self._frame.chevron.topLeft())
        self._painter.setPen(QPen(QColor(self._theme.text_faint), 1.3, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        self._painter.drawPolyline([corner + QPointF(x, y) for x, y in points])

    def paint_swatch(self) -> None:
        """The colour of the row."""
        painter, swatch, kind = self._painter, QRectF(self._frame.swatch), self._look.swatch.kind
        colour = QColor(self._look.swatch.colour(self._theme))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if kind is SwatchKind.TAG:
            painter.drawRoundedRect(swatch, SWATCH_CORNER, SWATCH_CORNER)
        elif kind is SwatchKind.SPEAKER:
            painter.drawEllipse(swatch)
        elif kind is SwatchKind.NOBODY:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.drawEllipse(swatch.adjusted(0.5, 0.5, -0.5, -0.5))

    def paint_words(self, direction: Qt.LayoutDirection) -> None:
        """The name, the badge and the figures."""
        theme, look, frame, fonts = self._theme, self._look, self._frame, self._fonts
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        end = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
        name = QFontMetrics(fonts.name).elidedText(look.name, Qt.TextElideMode.ElideRight, frame.name.width())
        self._write(name, frame.name, fonts.name, theme.text_faint if look.quiet else theme.text, start)
        self._write(look.figure, frame.figure, fonts.name, theme.text_dim, end)
        self._write(look.aside, frame.aside, fonts.small, theme.text_faint, end)
        if look.badge:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(QColor(theme.line_strong), 1))
            self._painter.drawRoundedRect(QRectF(frame.badge).adjusted(0.5, 0.5, -0.5, -0.5), BADGE_CORNER, BADGE_CORNER)
            self._write(look.badge, frame.badge, fonts.small, theme.text_faint, Qt.AlignmentFlag.AlignHCenter)

    def paint_button(self, name: str) -> None:
        """The button, where there is one."""
        if self._frame.button.width():
            self._paint_icon(name, self._frame.button)

    def _write(self, text: str, place: QRect, font: QFont, colour: str, alignment: Qt.AlignmentFlag) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        flags = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(place, int(flags) | int(Qt.TextFlag.TextSingleLine), text)

    def _paint_icon(self, name: str, place: QRect) -> None:
        size = min(place.width(), place.height())
        pixmap = icon_pixmap(name, self._theme.text_dim, size, self._painter.device().devicePixelRatio())
        square = QRect(0, 0, size, size)
        square.moveCenter(place.center())
        self._painter.drawPixmap(square.topLeft(), pixmap)


def paint_drop_place(painter: QPainter, cell: QRect, row: QRect, position: DropPosition) -> None:
    """Where a dragged row would go: under the row, or between it and the next one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(current_theme().accent), DROP_WIDTH))
    match position:
        case DropPosition.OnItem:
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), ROW_CORNER, ROW_CORNER)
        case DropPosition.AboveItem:
            painter.drawLine(cell.topLeft(), cell.topRight())
        case DropPosition.BelowItem:
            painter.drawLine(cell.bottomLeft(), cell.bottomRight())


def _look(index: Index) -> RowLook:
    look = index.data(LOOK_ROLE)
    return look if isinstance(look, RowLook) else RowLook("", "", "")
