"""The notes beside the transcript: a list of cards, and one card at its top in which a note is written."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from reviewer.core.ids import CoderId, MarkId, TagId
from reviewer.core.patch import Patch
from reviewer.core.rows import Note, Span
from reviewer.qt.facts import Facts
from reviewer.qt.icons import icon
from reviewer.qt.panels.card_list import LEFT, RIGHT, CardList
from reviewer.qt.panels.note_editor import NoteEditor
from reviewer.qt.panels.note_model import NoteModel
from reviewer.qt.panels.note_target import NoteTarget, OnProject, OnTag, OnTranscript, target_left, target_of
from reviewer.qt.panels.note_words import target_words

GAP = 10
EMPTY = "No notes yet. Select a segment and press A."
SAID_ON_CARDS = ("notes", "tags", "taggings", "coders", "corrections")


@dataclass(frozen=True)
class Draft:
    """A note being written: about what, the text it had before, and which note it is, if there is one yet."""

    target: NoteTarget
    before: str = ""
    note: MarkId | None = None


class NotesPanel(QWidget):
    """Lists notes and has them written. Whoever wires the window connects its `on_…` slots to the facts."""

    mark_chosen = Signal(str)
    note_written = Signal(object, str)  # NoteTarget, text
    note_changed = Signal(str, str)  # id, text
    remove_requested = Signal(str)
    resolve_requested = Signal(str)
    editing_finished = Signal()
    counted = Signal(int)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self._draft: Draft | None = None
        self.model = NoteModel(facts, self)
        self.list = CardList("Notes", self.model, GAP)
        self.list.say_when_empty(EMPTY)
        self.editor = NoteEditor()
        self.editor.hide()
        self._place_parts()
        self._connect_parts()

    def _place_parts(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(LEFT, 0, RIGHT, 0)
        above.addWidget(self.editor)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def _connect_parts(self) -> None:
        self.editor.keep_requested.connect(self._on_keep_requested)
        self.editor.let_go_requested.connect(self._on_let_go_requested)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.menu_requested.connect(self._on_menu_requested)
        self.list.on_key("Delete", self._remove)
        self.list.on_key("X", self._resolve)
        for happened in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            happened.connect(self._on_count_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    # What others ask of it

    @property
    def count(self) -> int:
        """How many notes are listed."""
        return self.model.count()

    @property
    def is_writing(self) -> bool:
        """Whether a note is being written."""
        return self._draft is not None

    def set_coder(self, coder: CoderId) -> None:
        """Whose notes are called theirs."""
        self.model.set_coder(coder)
        self.list.refresh_cards()

    def begin_note(self, span: Span) -> None:
        """Opens a card for a note on a span."""
        self._open(Draft(span))

    def begin_note_on_tag(self, tag: TagId) -> None:
        """Opens a card for a note on a tag."""
        self._open(Draft(OnTag(tag)))

    def begin_note_on_transcript(self) -> None:
        """Opens a card for a note on the transcript shown, if there is one."""
        if self.facts.session.transcript is not None:
            self._open(Draft(OnTranscript(self.facts.session.transcript)))

    def begin_note_on_project(self) -> None:
        """Opens a card for a note on the project."""
        self._open(Draft(OnProject()))

    def edit_note(self, id: MarkId) -> None:
        """Opens a card with the text of a note, if it is there."""
        note = self.facts.session.project.notes.get(id)
        if note is not None:
            self._open(Draft(target_of(note), note.text, id))

    def commit_pending(self) -> None:
        """Keeps what has been typed so far, as a note of its own or as the new text of the one being changed."""
        draft = self._draft
        if draft is None:
            return
        text, project = self.editor.text(), self.facts.session.project
        self._close()
        if not text.strip() or text.strip() == draft.before.strip():
            return
        if draft.note is not None and draft.note in project.notes:
            self.note_changed.emit(draft.note, text)
        else:
            self.note_written.emit(target_left(project, draft.target), text)

    def keep_pending(self) -> None:
        """Keeps what has been typed so far, and leaves the editor open to go on."""
        draft, known = self._draft, set(self.facts.session.project.notes)
        if draft is None:
            return
        text, field = self.editor.text(), self.editor.field
        place, has_focus = field.textCursor().position(), field.hasFocus()
        self.commit_pending()
        new = [id for id in self.facts.session.project.notes if id not in known]
        self._open(Draft(draft.target, text, MarkId(new[0]) if new else draft.note))
        field.setPlainText(text)
        cursor = field.textCursor()
        cursor.setPosition(min(place, len(field.toPlainText())))
        field.setTextCursor(cursor)
        if has_focus:
            field.setFocus()

    def menu_for(self, row: int) -> QMenu:
        """What can be done with the note in a row."""
        id = self.model.id_at(row)
        note = self.facts.session.project.notes[id]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        done = "Reopen" if note.resolved else "Resolve"
        menu.addAction(icon("pencil"), "Change…\tEnter", partial(self.edit_note, id))
        menu.addAction(icon("check-check"), f"{done}\tX", partial(self.resolve_requested.emit, id))
        menu.addSeparator()
        menu.addAction(icon("trash-2"), "Remove\tDel", partial(self.remove_requested.emit, id))
        return menu

    # Facts

    def on_session_replaced(self) -> None:
        """Another project. A note still being written belonged to the one before; the window has kept it by now."""
        self._close()
        self.model.show_anew()

    def on_transcript_changed(self) -> None:
        """Another transcript: a note being written is kept on the one before."""
        self.commit_pending()
        self.model.show_anew()

    def on_project_changed(self, patch: Patch) -> None:
        """Shows what the patch names, and goes to a note that is new."""
        count = self.count
        self.model.follow(patch)
        if patch.touches(*SAID_ON_CARDS):
            self.list.refresh_cards()
        put = [id for id, note in patch.of(Note) if note is not None]
        if self.count > count and len(put) == 1 and (row := self.model.row_of(put[0])) is not None:
            self.list.scrollTo(self.model.index(row))

    def on_selection_changed(self) -> None:
        """Goes to the note that is picked out."""
        selection = self.facts.session.selection
        self.list.go_to(self.model.row_of(selection.mark) if selection and selection.mark else None)

    # How a note is written

    def _open(self, draft: Draft) -> None:
        if self._draft is not None and (self._draft.target, self._draft.note) == (draft.target, draft.note):
            self.editor.field.setFocus()
            return
        self.commit_pending()
        self._draft = draft
        self.editor.open_for(target_words(self.facts.session, draft.target), draft.before)
        self._column.setContentsMargins(0, GAP, 0, 0)

    def _close(self) -> None:
        self._draft = None
        self.editor.hide()
        self.editor.field.clear()
        self._column.setContentsMargins(0, 0, 0, 0)

    def _on_keep_requested(self) -> None:
        self.commit_pending()
        self.editing_finished.emit()

    def _on_let_go_requested(self) -> None:
        self._close()
        self.editing_finished.emit()

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Leaving the card for another part of the program keeps the note; leaving the program does not close it."""
        if self._draft is None or now is None or before is None:
            return
        if self.editor.isAncestorOf(before) and not self.editor.isAncestorOf(now):
            self.commit_pending()

    # What is done with a card

    def _on_chosen(self, row: int) -> None:
        self.mark_chosen.emit(self.model.id_at(row))

    def _on_opened(self, row: int) -> None:
        self.edit_note(self.model.id_at(row))

    def _on_menu_requested(self, row: int, place: QPoint) -> None:
        self.menu_for(row).popup(place)

    def _remove(self, row: int) -> None:
        self.remove_requested.emit(self.model.id_at(row))

    def _resolve(self, row: int) -> None:
        self.resolve_requested.emit(self.model.id_at(row))

    def _on_count_changed(self) -> None:
        self.counted.emit(self.count)
