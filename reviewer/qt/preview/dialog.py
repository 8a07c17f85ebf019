"""What an input is about to become: every line with its label, other ways to read it, and what was noticed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from msgspec.structs import replace as row_with
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from reviewer.core.errors import ReviewerError
from reviewer.core.imported import Imported
from reviewer.core.progress import Progress
from reviewer.core.rows import LineLabel
from reviewer.formats.table import Candidate, candidates
from reviewer.qt.jobs import Job, Jobs, Work
from reviewer.qt.preview.lines import LABEL_WORDS, LineDelegate, LinesModel, chip_rect
from reviewer.qt.preview.summary import Summary
from reviewer.text.decoding import Input

T = TypeVar("T")

SIZE = (1100, 720)
FRAME = QSize(16, 48)
LABELS = tuple(LABEL_WORDS)


class ImportPreview(QDialog):
    """Shows a reading, lets labels and the way of reading be changed, and gives the rows when the person takes it."""

    import_accepted = Signal(object)  # Imported
    shown_reading = Signal()
    reading_failed = Signal(object)  # ReviewerError

    def __init__(self, input: Input, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Import")
        self.setObjectName("import_preview")
        self._jobs = jobs
        self._input = input
        self._labels: dict[int, LineLabel] = {}
        self._chosen: Candidate | None = None
        self._reading = 0
        self._is_over = False
        self._progress: Progress | None = None
        self.imported: Imported | None = None
        self.model = LinesModel()
        self.summary = Summary()
        self._make_parts()
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() - FRAME))
        self.summary.candidate_chosen.connect(self._on_candidate_chosen)
        self._start(partial(_candidates, input), self._on_candidates)

    def _make_parts(self) -> None:
        self._heading = _label("Reading…", "title")
        self._subheading = _label("", "dim")
        self._title = QLineEdit()
        self._title.setPlaceholderText("Title of the transcript")
        self._title.setAccessibleName("Title of the transcript")
        self.lines = QListView()
        self.lines.setModel(self.model)
        self.lines.setItemDelegate(LineDelegate(self.model, self.lines))
        self.lines.setUniformItemSizes(True)
        self.lines.setProperty("ground", True)
        self.lines.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.lines.setAccessibleName("Lines of the input")
        self.lines.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.lines.customContextMenuRequested.connect(self._on_menu_wanted)
        self.lines.viewport().installEventFilter(self)
        self.lines.installEventFilter(self)
        self._accept = QPushButton("Add to project")
        self._accept.setProperty("primary", True)
        self._accept.setDefault(True)
        self._accept.setEnabled(False)
        self._accept.clicked.connect(self.accept)
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        self._lay_out(cancel)

    def _lay_out(self, cancel: QPushButton) -> None:
        header = QVBoxLayout()
        header.setContentsMargins(24, 20, 24, 16)
        header.setSpacing(4)
        header.addWidget(self._heading)
        header.addWidget(self._subheading)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.lines, 1)
        middle.addWidget(self.summary)
        footer = QHBoxLayout()
        footer.setContentsMargins(24, 12, 24, 12)
        footer.setSpacing(10)
        footer.addWidget(_label("Title", "dim"))
        footer.addWidget(self._title, 1)
        footer.addSpacing(24)
        footer.addWidget(cancel)
        footer.addWidget(self._accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(header)
        whole.addLayout(middle, 1)
        whole.addLayout(footer)

    def set_label(self, numbers: list[int], label: LineLabel) -> None:
        """Says what lines, by number from 1, are; everything is read anew with that."""
        self._labels.update(dict.fromkeys(numbers, label))
        self._read()

    def accept(self) -> None:
        """Gives the rows that are shown, under the title that the person sees; not while they are read anew."""
        if self.imported is None or not self._accept.isEnabled():
            return
        self.import_accepted.emit(_titled(self.imported, self._title.text().strip()))
        super().accept()

    def done(self, result: int) -> None:
        """Closes; what is still being read is given up."""
        self._is_over = True
        if self._progress is not None:
            self._progress.cancel()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.lines.viewport() and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            point = event.position().toPoint()
            index = self.lines.indexAt(point)
            is_left = event.button() == Qt.MouseButton.LeftButton
            if is_left and index.isValid() and chip_rect(self.lines.visualRect(index)).contains(point):
                self._on_menu_wanted(point)
                return True
        if watched is self.lines and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._label_by_key(event)
        return super().eventFilter(watched, event)

    def label_menu(self) -> QMenu:
        """The menu that says what the selected lines are."""
        menu = QMenu("These lines are", self.lines)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, label in enumerate(LABELS, 1):
            menu.addAction(f"&{key}  {LABEL_WORDS[label]}").setData(label)
        menu.triggered.connect(self._on_label_chosen)
        return menu

    def _selected_numbers(self) -> list[int]:
        return sorted(index.row() + 1 for index in self.lines.selectionModel().selectedIndexes())

    def _label_by_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(LABELS) and self._selected_numbers():
            self.set_label(self._selected_numbers(), LABELS[place])
            return True
        if event.key() in (Qt.Key.Key_Menu, Qt.Key.Key_Space) and self._selected_numbers():
            self._on_menu_wanted(self.lines.visualRect(self.lines.currentIndex()).bottomLeft())
            return True
        return False

    def _on_menu_wanted(self, point: QPoint) -> None:
        if self._selected_numbers():
            self.label_menu().popup(self.lines.viewport().mapToGlobal(point))

    def _on_label_chosen(self, action: QObject) -> None:
        self.set_label(self._selected_numbers(), LineLabel(action.data()))  # type: ignore[attr-defined]

    def _on_candidate_chosen(self, candidate: Candidate) -> None:
        self._chosen = candidate
        self._labels.clear()
        self._read()

    def _on_candidates(self, found: list[Candidate]) -> None:
        self._chosen = found[0]
        self.summary.show_candidates(found)
        self._read()

    def _read(self) -> None:
        if self._chosen is not None:
            self._reading += 1
            self._accept.setEnabled(False)
            self._start(partial(_imported, self._chosen, dict(self._labels)), partial(self._on_imported, self._reading))

    def _on_imported(self, reading: int, imported: Imported) -> None:
        if reading != self._reading or self._chosen is None:
            return
        is_first, self.imported = self.imported is None, imported
        self.model.show(imported)
        self.summary.show_reading(self._chosen, imported)
        self._heading.setText(f"What is in “{imported.source.name}”")
        count = len(imported.source.lines)
        kept = "Nothing is thrown away: what is not speech is kept with the transcript."
        self._subheading.setText(f"{count:,} lines read, {count:,} accounted for. {kept}")
        self._accept.setEnabled(bool(imported.segments))
        if not self._title.isModified():
            self._title.setText(imported.transcript.title)
        if is_first:
            self.lines.setFocus()
        self.shown_reading.emit()

    def _start(self, work: Work[T], done: Callable[[T], None]) -> None:
        done, failed, given_up = (partial(self._unless_over, then) for then in (done, self._on_failed, self.reject))
        self._progress = self._jobs.start(Job(f"Reading {self._input.name}", work, done, failed, given_up))

    def _unless_over(self, then: Callable[..., None], *outcome: object) -> None:
        """Passes on what came of a reading; when the dialog is closed, Qt's half of it may be gone."""
        if not self._is_over:
            then(*outcome)

    def _on_failed(self, error: ReviewerError) -> None:
        self.reading_failed.emit(error)
        self.reject()


def _candidates(input: Input, progress: Progress) -> list[Candidate]:
    progress.report(0, 1, "Looking at its lines")
    found = candidates(input)
    for number, candidate in enumerate(found):
        progress.report(number, len(found), f"Reading it as {candidate.format.name}")
        candidate.reading  # noqa: B018 - read here, off the GUI thread
    return found


def _imported(candidate: Candidate, labels: dict[int, LineLabel], progress: Progress) -> Imported:
    progress.report(0, 1, f"Reading it as {candidate.format.name}")
    return candidate.imported(labels)


def _titled(imported: Imported, title: str) -> Imported:
    return replace(imported, transcript=row_with(imported.transcript, title=title)) if title else imported


def _label(words: str, look: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty(look, True)
    return label
