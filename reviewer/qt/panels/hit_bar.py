"""The line above the hits: how many there are, and what can be done with all of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reviewer.qt.status_parts import ElidedLabel
from reviewer.queries.hits import HitKind, Hits

SPACE = 6
SHOW_ONLY, SHORT = "Show only these", "Only these"
ROOMY = 340


class HitBar(QWidget):
    """Says what is wished for; there is something to wish for while there are hits."""

    filter_requested = Signal()
    tag_requested = Signal()
    flag_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = ElidedLabel()
        self.said.setProperty("small", True)
        self.show_only = chip(SHOW_ONLY, "Show only the segments in which this was found")
        self.tag_all = chip("Tag all…", "Tag everything found in the text")
        self.flag_all = chip("Flag all", "Flag everything found in the text")
        self.show_only.setAccessibleName(SHOW_ONLY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.said, 1)
        for button in (self.show_only, self.tag_all, self.flag_all):
            keeps_room = button.sizePolicy()
            keeps_room.setRetainSizeWhenHidden(True)  # so that nothing jumps at the first letter typed
            button.setSizePolicy(keeps_room)
            row.addWidget(button)
        self.show_only.clicked.connect(self.filter_requested)
        self.tag_all.clicked.connect(self.tag_requested)
        self.flag_all.clicked.connect(self.flag_requested)
        self.show_hits("", Hits())

    def show_hits(self, words: str, hits: Hits) -> None:
        """Says how many hits there are, and offers what can be done with them."""
        self.said.setText(words)
        self.show_only.setVisible(hits.any_in(HitKind.TEXT, HitKind.NOTE))
        for button in (self.tag_all, self.flag_all):
            button.setVisible(hits.any_in(HitKind.TEXT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_only.setText(SHOW_ONLY if event.size().width() >= ROOMY else SHORT)


def chip(words: str, tip: str) -> QPushButton:
    """A small button that the mouse does not take the keyboard to."""
    button = QPushButton(words)
    button.setProperty("chip", True)
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    return button
