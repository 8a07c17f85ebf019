"""The bar above the transcript that says which segments are shown: all, flagged, untagged, not reviewed, of a tag or speaker."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reviewer.qt.plain_text import literal
from reviewer.queries.filters import Counts

HEIGHT = 44
MARGIN, GAP = 12, 6
LONGEST_NAME = 24


@dataclass(frozen=True)
class Chosen:
    """What the bar shows as chosen: which of its chips are on, and the words of those that can be taken off."""

    flagged: bool = False
    untagged: bool = False
    unreviewed: bool = False
    tag: str = ""
    speaker: str = ""
    found: str = ""


class FilterBar(QWidget):
    """Chips with counts. It says what is wished for; who hears it filters and tells the bar what is chosen then."""

    all_requested = Signal()
    flagged_requested = Signal(bool)
    untagged_requested = Signal(bool)
    unreviewed_requested = Signal(bool)
    tag_requested = Signal()
    speaker_requested = Signal()
    tag_dropped = Signal()
    speaker_dropped = Signal()
    found_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self.setAccessibleName("Which segments are shown")
        self.setFixedHeight(HEIGHT)
        self.everything = _chip("All")
        self.flagged = _chip("Flagged")
        self.untagged = _chip("Untagged")
        self.unreviewed = _chip("Not reviewed")
        self.of_tag = _chip("+ tag")
        self.of_speaker = _chip("+ speaker")
        self.found = _chip("")
        self._lay_out()
        self.everything.clicked.connect(self._on_all_clicked)
        self.flagged.clicked.connect(self.flagged_requested)
        self.untagged.clicked.connect(self.untagged_requested)
        self.unreviewed.clicked.connect(self.unreviewed_requested)
        self.of_tag.clicked.connect(self._on_tag_clicked)
        self.of_speaker.clicked.connect(self._on_speaker_clicked)
        self.found.clicked.connect(self.found_dropped)
        self.show_chosen(Chosen())

    def show_counts(self, counts: Counts) -> None:
        """Says how many there are of each."""
        for chip, word, count in (
            (self.everything, "All", counts.everything),
            (self.flagged, "Flagged", counts.flagged),
            (self.untagged, "Untagged", counts.untagged),
            (self.unreviewed, "Not reviewed", counts.unreviewed),
        ):
            chip.setText(f"{word} {count:,}")
        self._fit()

    def show_chosen(self, chosen: Chosen) -> None:
        """Shows what is filtered by."""
        self.everything.setChecked(chosen == Chosen())
        self.flagged.setChecked(chosen.flagged)
        self.untagged.setChecked(chosen.untagged)
        self.unreviewed.setChecked(chosen.unreviewed)
        _show_removable(self.of_tag, chosen.tag, "+ tag")
        _show_removable(self.of_speaker, chosen.speaker, "+ speaker")
        _show_removable(self.found, chosen.found, "")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.everything.sizeHint().width() + 2 * MARGIN, HEIGHT)

    def _fit(self) -> None:
        """Leaves out the chips for which there is no room, but never one that is on; the View menu has them all."""
        room = self.width() - 2 * MARGIN
        for chip in self._chips():
            room -= chip.sizeHint().width() + GAP
            chip.setVisible((room >= 0 or chip.isChecked()) and bool(chip.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            chips = [chip for chip in self._chips() if not chip.isHidden()]
            if step and watched in chips:
                chips[(chips.index(watched) + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        for chip in self._chips():
            chip.installEventFilter(self)
            row.addWidget(chip)
        row.addStretch(1)

    def _chips(self) -> list[QPushButton]:
        fixed = [self.everything, self.flagged, self.untagged, self.unreviewed]
        return [*fixed, self.of_tag, self.of_speaker, self.found]

    def _on_all_clicked(self) -> None:
        self.everything.setChecked(True)
        self.all_requested.emit()

    def _on_tag_clicked(self, is_on: bool) -> None:
        (self.tag_requested if is_on else self.tag_dropped).emit()

    def _on_speaker_clicked(self, is_on: bool) -> None:
        (self.speaker_requested if is_on else self.speaker_dropped).emit()


def _chip(words: str) -> QPushButton:
    chip = QPushButton(words)
    chip.setProperty("chip", True)
    chip.setCheckable(True)
    chip.setAutoDefault(False)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip


def _show_removable(chip: QPushButton, name: str, words: str) -> None:
    """A chip that names what is filtered by, with a cross to take it off; else one that offers to filter so."""
    chip.setChecked(bool(name))
    short = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
    chip.setText(f"{short.replace('&', '&&')}  ×" if name else words)
    chip.setAccessibleName(f"Only {name}, take off" if name else words.lstrip("+ ") or "Only what was found")
    chip.setToolTip(literal(name))
