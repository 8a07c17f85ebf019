"""The left column: codebook, speakers and transcripts, one below the other and all of them in view."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reviewer.core.ids import CoderId
from reviewer.qt.facts import Facts
from reviewer.qt.panels.codebook import CodebookPanel
from reviewer.qt.panels.section import Section
from reviewer.qt.panels.speakers import SpeakersPanel
from reviewer.qt.panels.transcripts import TranscriptsPanel

USUAL_SIZE = QSize(220, 600)
NARROWEST = 190


class Sidebar(QWidget):
    """Gives each section the height it wants as long as there is room, and scrolls within those that want more."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codebook = CodebookPanel(facts, self)
        self.speakers = SpeakersPanel(facts, self)
        self.transcripts = TranscriptsPanel(facts, self)
        self.sections: tuple[Section, ...] = (self.codebook, self.speakers, self.transcripts)
        self.setObjectName("sidebar")
        self.setAccessibleName("Codebook, speakers and transcripts")
        self.setMinimumWidth(NARROWEST)

    def set_coder(self, coder: CoderId) -> None:
        """Whose reviewed segments are counted."""
        self.transcripts.set_coder(coder)

    def sizeHint(self) -> QSize:
        return USUAL_SIZE

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, sum(section.minimumSizeHint().height() for section in self.sections))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        width, y = self.width(), 0
        for section, height in zip(
            self.sections, shares([_wanted(one, width) for one in self.sections], self.height()), strict=True
        ):
            section.setGeometry(0, y, width, height)
            y += height


def shares(wanted: Sequence[int], room: int) -> list[int]:
    """What each gets of `room`: all it wants, or as much as every other one that wants more than it gets."""
    given = [0] * len(wanted)
    for rank, number in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[number] = min(wanted[number], room // (len(wanted) - rank))
        room -= given[number]
    return given


def _wanted(section: Section, width: int) -> int:
    return section.heightForWidth(width) if section.hasHeightForWidth() else section.sizeHint().height()
