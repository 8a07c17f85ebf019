"""What the status bar is made of: words that give way when it is narrow, and the state of saving."""

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyleOptionToolButton, QToolButton, QWidget

from reviewer.qt.announcing import announce
from reviewer.qt.icons import ThemeColour, icon_pixmap
from reviewer.qt.plain_text import literal
from reviewer.qt.theme import current_theme

ICON = 14
GAP = 5
WIDEST = 460


def plain_label(of: str) -> QLabel:
    """A label whose words are never taken for markup; `of` is what a screen reader says they are about."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleDescription(of)
    return label


class DimButton(QToolButton):
    """A button whose words are as dim as those of the labels beside it."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.palette.setColor(QPalette.ColorRole.ButtonText, QColor(current_theme().text_dim))


class ElidedLabel(QLabel):
    """Words that end in an ellipsis where there is no room for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.contentsRect()
        words = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(QColor(current_theme().text_dim))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


@dataclass(frozen=True)
class Look:
    """How a state of saving looks."""

    icon: str
    colour: ThemeColour


QUIET = Look("", attrgetter("text_dim"))
GOOD = Look("check", attrgetter("success"))
BAD = Look("circle-alert", attrgetter("danger"))


class SavedState(QWidget):
    """Whether everything is saved. Trouble hides all but the news that it is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._look = QUIET
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words

    @property
    def is_trouble(self) -> bool:
        """Whether it tells of trouble."""
        return self._look is BAD

    def show_saved(self, words: str) -> None:
        """All is well."""
        self._show(words, GOOD)

    def show_nothing(self) -> None:
        """There is nothing to say."""
        self._show("", QUIET)

    def show_unsaved(self, words: str) -> None:
        """Something is not saved yet; when there is trouble, that is said already."""
        if not self.is_trouble:
            self._show(words, QUIET)

    def show_trouble(self, words: str) -> None:
        """Something is wrong."""
        self._show(words, BAD)
        announce(self, words)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self._words) + self._icon_width() + 1
        return QSize(min(width, WIDEST), max(metrics.height(), ICON))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), WIDEST // 3), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, colour = QPainter(self), self.rect(), self._look.colour(current_theme())
        if self._look.icon:
            pixmap = icon_pixmap(self._look.icon, colour, ICON, self.devicePixelRatioF())
            painter.drawPixmap(box.left(), box.center().y() - ICON // 2 + 1, pixmap)
        box.adjust(self._icon_width(), 0, 0, 0)
        words = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _show(self, words: str, look: Look) -> None:
        self._words, self._look = words, look
        self.setAccessibleName(words)
        self.setToolTip(literal(words) if words else "")
        self.updateGeometry()
        self.update()

    def _icon_width(self) -> int:
        return ICON + GAP if self._look.icon else 0
