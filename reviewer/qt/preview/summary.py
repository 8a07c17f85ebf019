"""What a reading comes to, beside its lines: other ways to read, how many lines became what, findings, speakers."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from reviewer.core.imported import Imported
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Finding, LineLabel
from reviewer.core.times import clock
from reviewer.formats.table import Candidate
from reviewer.qt.plain_text import literal
from reviewer.qt.preview.lines import LABEL_WORDS, label_colour
from reviewer.qt.theme import current_theme
from reviewer.queries.findings_words import detail, title

WIDTH = 320
MOST_FINDINGS = 12
MOST_SPEAKERS = 9


class Summary(QScrollArea):
    """The right column of the import preview."""

    candidate_chosen = Signal(object)  # Candidate

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ways = QButtonGroup(self)
        self._candidates: Sequence[Candidate] = ()
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(20, 4, 20, 20)
        whole.setSpacing(4)
        self._sections = {name: self._section(whole, name) for name in ("Read as", "Lines became", "Findings", "Speakers")}
        whole.addStretch(1)
        self.setWidget(content)
        self._ways.idClicked.connect(self._on_way_clicked)

    def show_candidates(self, found: Sequence[Candidate]) -> None:
        """Offers the ways in which the input can be read, the likeliest one chosen."""
        self._candidates = found
        grid = _emptied(self._sections["Read as"])
        for number, candidate in enumerate(found):
            way = QRadioButton(candidate.format.name)
            way.setToolTip(literal(candidate.guess.reason))
            way.setChecked(number == 0)
            self._ways.addButton(way, number)
            _add_row(grid, number, way, f"{candidate.segments:,}")

    def show_reading(self, candidate: Candidate, imported: Imported) -> None:
        """Shows what this reading comes to."""
        project = project_of([imported.transcript, imported.source, *imported.speakers, *imported.segments])
        self._show_lines(imported)
        self._show_findings(imported.source.findings, project)
        self._show_speakers(imported)

    def _show_lines(self, imported: Imported) -> None:
        counts = Counter(line.label for line in imported.source.lines)
        counts[LineLabel.SEGMENT] = len(imported.segments)
        grid = _emptied(self._sections["Lines became"])
        for row, label in enumerate(label for label in LABEL_WORDS if counts[label]):
            words = _words_of(label, imported)
            grid.addWidget(_dot(label_colour(label, current_theme())), row, 0)
            grid.addWidget(_plain(words), row, 1)
            grid.addWidget(_count(f"{counts[label]:,}"), row, 2)
        grid.setColumnStretch(1, 1)

    def _show_findings(self, findings: Sequence[Finding], project: Project) -> None:
        grid = _emptied(self._sections["Findings"])
        if not findings:
            grid.addWidget(_plain("Nothing to doubt.", "dim"), 0, 0)
        for row, finding in enumerate(findings[:MOST_FINDINGS]):
            grid.addWidget(_card(title(finding, project), detail(finding, project)), row, 0)
        if len(findings) > MOST_FINDINGS:
            grid.addWidget(_plain(f"and {len(findings) - MOST_FINDINGS:,} more", "dim"), MOST_FINDINGS, 0)

    def _show_speakers(self, imported: Imported) -> None:
        grid = _emptied(self._sections["Speakers"])
        counts = Counter(segment.speaker for segment in imported.segments)
        if not imported.speakers:
            grid.addWidget(_plain("None named in the text.", "dim"), 0, 0)
        for row, speaker in enumerate(imported.speakers[:MOST_SPEAKERS]):
            _add_row(grid, row, _plain(speaker.name), f"{counts[speaker.id]:,}")
        if len(imported.speakers) > MOST_SPEAKERS:
            grid.addWidget(_plain(f"and {len(imported.speakers) - MOST_SPEAKERS:,} more", "dim"), MOST_SPEAKERS, 0)

    def _section(self, whole: QVBoxLayout, name: str) -> QGridLayout:
        heading = _plain(name, "heading")
        heading.setProperty("flush", True)
        whole.addWidget(heading)
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        whole.addWidget(box)
        return grid

    def _on_way_clicked(self, number: int) -> None:
        self.candidate_chosen.emit(self._candidates[number])


def _words_of(label: LineLabel, imported: Imported) -> str:
    if label is LineLabel.SEGMENT:
        starts = [segment.start_ms for segment in imported.segments if segment.start_ms is not None]
        return f"segments, {clock(min(starts))}–{clock(max(starts))}" if starts else "segments"
    return "page and empty" if label is LineLabel.PAGE_JUNK else LABEL_WORDS[label]


def _emptied(grid: QGridLayout) -> QGridLayout:
    while (item := grid.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
    return grid


def _add_row(grid: QGridLayout, row: int, what: QWidget, count: str) -> None:
    grid.addWidget(what, row, 0)
    grid.addWidget(_count(count), row, 1)
    grid.setColumnStretch(0, 1)


def _plain(words: str, look: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty(look, True)
    return label


def _count(words: str) -> QLabel:
    label = _plain(words)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _dot(colour: str) -> QFrame:
    dot = QFrame()
    dot.setFixedSize(9, 9)
    dot.setStyleSheet(f"background: {colour}; border-radius: 2px;")
    return dot


def _card(heading: str, words: str) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(11, 8, 11, 9)
    inside.setSpacing(2)
    inside.addWidget(_plain(heading))
    if words:
        inside.addWidget(_plain(words, "small"))
    return card
