"""The transcripts at the left: how long each is, how much of it is reviewed, and which one is shown."""

from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reviewer.core.ids import CoderId, TranscriptId
from reviewer.core.order import ordered_transcripts
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.rows import Review, Transcript
from reviewer.core.session import Session
from reviewer.core.times import clock
from reviewer.qt.facts import Facts
from reviewer.qt.panels.row_list import ListedRow, RowList
from reviewer.qt.panels.row_look import RowLook, counted
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.panels.rows_view import DELETE, F2, RETURN
from reviewer.qt.panels.section import Section

EMPTY = "Open a transcript, paste one, or drop a file on this window."

Ends = dict[str, int]
"""When each transcript ends, in ms; 0 for one without times."""


class TranscriptsPanel(Section):
    """Shows the transcripts of the session. It changes none of them: it says what the person wishes."""

    transcript_requested = Signal(str)
    rename_requested = Signal(str, str)  # transcript, title
    remove_requested = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(facts, "Transcripts", parent)
        self._coder = CoderId("")
        self._ends: Ends = {}
        self.model = RowList(self)
        self.show_model(self.model, EMPTY)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)  # what stands out is the one shown
        self._connect()
        self._on_session_replaced()

    def set_coder(self, coder: CoderId) -> None:
        """Whose reviewed segments are counted."""
        self._coder = coder
        self._show()

    def rename(self, transcript: TranscriptId) -> None:
        """Opens the field for the title of a transcript, if it is there."""
        self.edit_name(self.model.index_of(transcript))

    # Facts

    def _on_session_replaced(self) -> None:
        self._ends = ends(self.facts.session.project)
        self._on_transcript_changed()

    def _on_project_changed(self, patch: Patch) -> None:
        if patch.touches(Transcript.table, Review.table):
            self._show()

    def _on_transcript_changed(self) -> None:
        self._show()
        self.view.setCurrentIndex(self.model.index_of(self.facts.session.transcript))

    # The person

    def menu_of(self, index: QModelIndex) -> RowMenu | None:
        """What can be done with the transcript at an index; nothing where there is none."""
        transcript = self.model.id_at(index)
        if transcript is None:
            return None
        menu = RowMenu(self)
        menu.offer("Show", partial(self.transcript_requested.emit, transcript), "file-text", "Return")
        menu.offer("Rename", partial(self.rename, TranscriptId(transcript)), "pencil", "F2")
        menu.addSeparator()
        menu.offer("Remove…", partial(self.remove_requested.emit, transcript), "trash-2", "Del")
        return menu

    def _connect(self) -> None:
        view = self.view
        self.facts.transcript_changed.connect(self._on_transcript_changed)
        self.model.rename_requested.connect(self.rename_requested)
        view.clicked.connect(self._on_chosen)
        view.on_key(RETURN, self._on_chosen)
        view.on_key(F2, self.edit_name)
        view.on_key(DELETE, self._on_remove)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.transcript_requested.emit(self.model.id_at(index))

    def _on_remove(self, index: QModelIndex) -> None:
        self.remove_requested.emit(self.model.id_at(index))

    def _show(self) -> None:
        project = self.facts.session.project
        if self._ends.keys() != project.transcripts.keys():
            self._ends = ends(project)
        self.model.show_rows(transcript_rows(self.facts.session, self._coder, self._ends))


def transcript_rows(session: Session, coder: CoderId, ends: Ends) -> list[ListedRow]:
    """The transcripts in their order, with what this coder has reviewed of each."""
    return [ListedRow(one.id, _look(session, one, coder, ends[one.id])) for one in ordered_transcripts(session.project)]


def ends(project: Project) -> Ends:
    """When the last word of each transcript is spoken."""
    found: Ends = dict.fromkeys(project.transcripts, 0)
    for segment in project.segments.rows():
        end_ms = segment.end_ms or segment.start_ms or 0
        if end_ms > found[segment.transcript]:
            found[segment.transcript] = end_ms
    return found


def _look(session: Session, transcript: Transcript, coder: CoderId, end_ms: int) -> RowLook:
    segments = len(session.index.order.of_transcript(transcript.id))
    reviewed = session.index.reviewed[transcript.id, coder]
    per_cent = f"{100 * reviewed // segments} %" if reviewed and segments else ""
    said = [counted(segments, "segment"), *([clock(end_ms)] if end_ms else []), f"{per_cent or '0 %'} reviewed"]
    is_shown = transcript.id == session.transcript
    return RowLook(
        name=transcript.title,
        spoken=", ".join((transcript.title, *said, *(["shown"] if is_shown else []))),
        tip="\n\n".join((transcript.title, " · ".join(said))),
        aside=per_cent,
        figure=clock(end_ms) if end_ms else "",
        quiet=not is_shown,
        active=is_shown,
    )
