"""The notes beside a transcript as rows of a list, brought up to date from each patch."""

from collections.abc import Sequence
from random import Random
from statistics import fmean

from PySide6.QtCore import QModelIndex, QObject

from reviewer.core.ids import CoderId, MarkId
from reviewer.core.patch import Patch
from reviewer.core.rows import Note
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.cards import Card, CardStyle
from reviewer.qt.panels.note_card import estimated_note_height, lay_out_note
from reviewer.qt.panels.note_words import NoteWords, TargetWords, note_words
from reviewer.queries.notes import NotesInOrder, note_place

MANY = 50  # notes changed at once: listing them all anew is cheaper
SAMPLE = 100  # of more notes than that, all are estimated to be as high as so many are on average
NO_WORDS = NoteWords(TargetWords("", "", None), "", "", resolved=False)


class NoteModel(CardModel):
    """Rows of notes, in the order of the list."""

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._coder = CoderId("")
        self._notes = self._listed()

    def show_anew(self) -> None:
        """Lists the notes beside the transcript shown."""
        self.beginResetModel()
        self._notes = self._listed()
        self.endResetModel()

    def set_coder(self, coder: CoderId) -> None:
        """Whose notes are called theirs."""
        self._coder = coder

    def follow(self, patch: Patch) -> None:
        """Adds, moves and removes the notes that a patch names."""
        changed = list(patch.of(Note))
        if patch.touches("segments", "transcripts") or len(changed) > MANY:
            self.show_anew()
            return
        for id, note in changed:
            self._move(id, note)

    def id_at(self, row: int) -> MarkId:
        """The note in a row."""
        return self._notes[row]

    def row_of(self, id: str) -> int | None:
        """The row of a note; None when it is not listed."""
        return self._notes.row_of(id)

    def words(self, row: int) -> NoteWords:
        """What the card in a row says; nothing while its note is being removed."""
        note = self._facts.session.project.notes.get(self._notes[row])
        return note_words(self._facts.session, note, self._coder) if note else NO_WORDS

    # What the list asks

    def count(self) -> int:
        return len(self._notes)

    def spoken(self, row: int) -> str:
        return self.words(row).spoken

    def says(self, row: int) -> NoteWords:
        return self.words(row)

    def card(self, row: int, style: CardStyle) -> Card:
        return lay_out_note(self.words(row), style)

    def estimated_heights(self, rows: Sequence[int], style: CardStyle) -> list[int]:
        if len(rows) <= SAMPLE:
            return [self._estimated_height(row, style) for row in rows]
        sample = Random(0).sample(rows, SAMPLE)  # noqa: S311
        return [round(fmean(self._estimated_height(row, style) for row in sample))] * len(rows)

    def _estimated_height(self, row: int, style: CardStyle) -> int:
        note = self._facts.session.project.notes.get(self._notes[row])
        return estimated_note_height(len(note.quote), len(note.text), style) if note else 0

    def _listed(self) -> NotesInOrder:
        session = self._facts.session
        return NotesInOrder(session.project, session.index.order, session.transcript)

    def _move(self, id: str, note: Note | None) -> None:
        session = self._facts.session
        place = note_place(session.project, session.index.order, session.transcript, note) if note else None
        if place is not None and self._notes.is_at(place):
            return
        if (row := self._notes.row_of(id)) is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._notes.discard(id)
            self.endRemoveRows()
        if place is not None:
            row = self._notes.row_for(place)
            self.beginInsertRows(QModelIndex(), row, row)
            self._notes.add(place)
            self.endInsertRows()
