"""What was noticed while the transcript was read, and what became of every line of its source."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.core.patch import Patch
from reviewer.core.rows import Finding
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_list import CardList
from reviewer.qt.panels.finding_cards import FindingModel, Fold

GAP = 8
EMPTY = "Nothing was noticed while this transcript was read."


class FindingsPanel(QWidget):
    """Lists findings. Whoever wires the window connects its `on_…` slots to the facts."""

    segment_chosen = Signal(str)
    counted = Signal(int)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.model = FindingModel(facts, self)
        self.list = CardList("Findings", self.model, GAP)
        self.list.say_when_empty(EMPTY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.chosen.connect(self._on_chosen)
        for key in ("Return", "Enter"):
            self.list.on_key(key, self._open)
        for key in ("Right", "Left"):
            self.list.on_key(key, self._toggle_if_fold)
        self.model.show_anew()

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.model.findings())

    def on_session_replaced(self) -> None:
        """Another project."""
        self._show_anew()

    def on_transcript_changed(self) -> None:
        """Another transcript."""
        self._show_anew()

    def on_project_changed(self, patch: Patch) -> None:
        """Shows what the patch names."""
        if patch.touches("sources"):
            self._show_anew()

    def _show_anew(self) -> None:
        self.model.show_anew()
        self.counted.emit(self.count)

    def _on_chosen(self, row: int) -> None:
        finding = self.model.row(row)
        if isinstance(finding, Finding) and finding.first in self.facts.session.project.segments:
            self.segment_chosen.emit(finding.first)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._act_on(index.row())

    def _open(self, row: int) -> None:
        self._on_chosen(row)
        self._act_on(row)

    def _act_on(self, row: int) -> None:
        match self.model.row(row):
            case Fold():
                self.model.toggle_fold()
            case Finding(first=None, line=int(line)):
                self._show_line(line)

    def _toggle_if_fold(self, row: int) -> None:
        if isinstance(self.model.row(row), Fold):
            self.model.toggle_fold()

    def _show_line(self, line: int) -> None:
        if not self.model.is_beside_segments(line):
            return
        if not self.model.is_open:
            self.model.toggle_fold()
        self.list.go_to(self.model.row_of_line(line))
