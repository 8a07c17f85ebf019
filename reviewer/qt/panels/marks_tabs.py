"""Notes, findings and search, as tabs that say how many there are of each."""

from PySide6.QtWidgets import QTabWidget, QWidget

from reviewer.core.ids import CoderId, MarkId, TagId
from reviewer.core.patch import Patch
from reviewer.core.rows import Span
from reviewer.qt.facts import Facts
from reviewer.qt.panels.findings import FindingsPanel
from reviewer.qt.panels.notes import NotesPanel
from reviewer.qt.panels.search import SearchPanel


class MarksTabs(QTabWidget):
    """The three panels. Whoever wires the window connects its `on_…` slots to the facts; it passes them on."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NotesPanel(facts)
        self.findings = FindingsPanel(facts)
        self.search = SearchPanel(facts)
        self.setObjectName("marks")
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        for part in (self, self.tabBar()):
            part.setAccessibleName("Notes, findings and search")
        for panel in (self.notes, self.findings, self.search):
            self.addTab(panel, "")
        self.notes.counted.connect(self._on_notes_counted)
        self.findings.counted.connect(self._on_findings_counted)
        self._on_notes_counted(self.notes.count)
        self._on_findings_counted(self.findings.count)
        self.setTabText(self.indexOf(self.search), "Search")

    # What others ask of it

    def show_notes(self) -> None:
        """Turns to the notes."""
        self.setCurrentWidget(self.notes)

    def show_findings(self) -> None:
        """Turns to the findings and gives them the keyboard."""
        self.setCurrentWidget(self.findings)
        self.findings.setFocus()

    def show_search(self) -> None:
        """Turns to the search and its field."""
        self.setCurrentWidget(self.search)
        self.search.focus_search()

    def begin_note(self, span: Span) -> None:
        """Turns to the notes and opens a card for one on a span."""
        self.show_notes()
        self.notes.begin_note(span)

    def begin_note_on_tag(self, tag: TagId) -> None:
        """Turns to the notes and opens a card for one on a tag."""
        self.show_notes()
        self.notes.begin_note_on_tag(tag)

    def begin_note_on_transcript(self) -> None:
        """Turns to the notes and opens a card for one on the transcript shown."""
        self.show_notes()
        self.notes.begin_note_on_transcript()

    def begin_note_on_project(self) -> None:
        """Turns to the notes and opens a card for one on the project."""
        self.show_notes()
        self.notes.begin_note_on_project()

    def edit_note(self, id: MarkId) -> None:
        """Turns to the notes and opens one of them."""
        self.show_notes()
        self.notes.edit_note(id)

    def commit_pending(self) -> None:
        """Keeps what has been typed of a note so far."""
        self.notes.commit_pending()

    def keep_pending(self) -> None:
        """Keeps what has been typed of a note so far, and leaves it open."""
        self.notes.keep_pending()

    def set_coder(self, coder: CoderId) -> None:
        """Whose notes are called theirs."""
        self.notes.set_coder(coder)

    # Facts

    def on_session_replaced(self) -> None:
        """Another project."""
        for panel in (self.notes, self.findings, self.search):
            panel.on_session_replaced()

    def on_transcript_changed(self) -> None:
        """Another transcript."""
        for panel in (self.notes, self.findings, self.search):
            panel.on_transcript_changed()

    def on_project_changed(self, patch: Patch) -> None:
        """Rows changed as the patch says."""
        for panel in (self.notes, self.findings, self.search):
            panel.on_project_changed(patch)

    def on_selection_changed(self) -> None:
        """Something else, or nothing, is selected."""
        self.notes.on_selection_changed()

    def _on_notes_counted(self, count: int) -> None:
        self.setTabText(self.indexOf(self.notes), f"Notes {count:,}" if count else "Notes")

    def _on_findings_counted(self, count: int) -> None:
        self.setTabText(self.indexOf(self.findings), f"Findings {count:,}" if count else "Findings")
