"""A part of the window for tests: beside a field to click into, wired to the facts, and with its wishes done."""

from PySide6.QtCore import QPoint, QRect, Qt, SignalInstance
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.core.ids import MarkId
from reviewer.core.project import Project
from reviewer.core.rows import Span
from reviewer.core.selection import span_selected
from reviewer.core.session import Session
from reviewer.edits.marks import remove_marks
from reviewer.edits.notes import (
    change_note,
    reopen_note,
    resolve_note,
    write_note,
    write_note_on_project,
    write_note_on_tag,
    write_note_on_transcript,
)
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_list import CardList
from reviewer.qt.panels.note_editor import NoteField
from reviewer.qt.panels.note_target import NoteTarget, OnTag, OnTranscript
from reviewer.qt.panels.notes import NotesPanel
from tests.building import CODER
from tests.edits.people import ME

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def facts_of(project: Project) -> Facts:
    """The facts of a window that shows this project."""
    facts = Facts()
    facts.replace_session(Session(project))
    return facts


class Beside(QWidget):
    """A window with a panel, and a field to click into elsewhere."""

    def __init__(self, qtbot: QtBot, panel: QWidget, width: int = 420, height: int = 600) -> None:
        super().__init__()
        self.elsewhere = QLineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.elsewhere)
        column.addWidget(panel, 1)
        self.resize(width, height)
        qtbot.addWidget(self)
        with qtbot.waitActive(self):
            self.show()
        self.elsewhere.setFocus()


class NotesDesk(Beside):
    """A window with a panel of notes that hears the facts, and what it wishes for is done."""

    def __init__(self, qtbot: QtBot, facts: Facts) -> None:
        self.facts = facts
        self.panel = panel = NotesPanel(facts)
        super().__init__(qtbot, panel)
        panel.set_coder(CODER.id)
        facts.session_replaced.connect(panel.on_session_replaced)
        facts.transcript_changed.connect(panel.on_transcript_changed)
        facts.project_changed.connect(panel.on_project_changed)
        facts.selection_changed.connect(panel.on_selection_changed)
        self._wishes = wishes = Wishes(facts)
        panel.note_written.connect(wishes.write)
        panel.note_changed.connect(wishes.change)
        panel.remove_requested.connect(wishes.remove)
        panel.resolve_requested.connect(wishes.resolve)
        panel.mark_chosen.connect(wishes.pick)

    @property
    def field(self) -> NoteField:
        """Where a note is written."""
        return self.panel.editor.field

    def texts(self) -> list[str]:
        """The texts of the notes listed, from the top."""
        model, notes = self.panel.model, self.facts.session.project.notes
        return [notes[model.id_at(row)].text for row in range(model.count())]

    def write(self, text: str) -> None:
        """Types into the card that is open."""
        QTest.keyClicks(self.field, text)


class Wishes:
    """Does what a panel of notes wishes for, as the commands of a window do."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def write(self, target: NoteTarget, text: str) -> None:
        """Writes a note."""
        session = self._facts.session
        match target:
            case Span():
                session.apply("Note", write_note, target, text, ME)
            case OnTag(tag):
                session.apply("Note", write_note_on_tag, tag, text, ME)
            case OnTranscript(transcript):
                session.apply("Note", write_note_on_transcript, transcript, text, ME)
            case _:
                session.apply("Note", write_note_on_project, text, ME)

    def change(self, id: MarkId, text: str) -> None:
        """Changes a note."""
        self._facts.session.apply("Change note", change_note, id, text, ME)

    def remove(self, id: MarkId) -> None:
        """Removes a note."""
        self._facts.session.apply("Remove note", remove_marks, [id])

    def resolve(self, id: MarkId) -> None:
        """Resolves a note, or opens it again."""
        edit = reopen_note if self._facts.session.project.notes[id].resolved else resolve_note
        self._facts.session.apply("Resolve note", edit, id)

    def pick(self, id: MarkId) -> None:
        """Selects a note's span."""
        span = self._facts.session.project.notes[id].span
        if span is not None:
            self._facts.session.select(span_selected(span, id))


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """A key."""
    QTest.keyClick(widget, key, modifiers)


def spoken(cards: CardList) -> list[str]:
    """What a screen reader says of each row."""
    model = cards.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def rect_of(cards: CardList, row: int) -> QRect:
    """Where a card stands in the viewport."""
    return cards.visualRect(cards.model().index(row, 0))


def is_in_view(cards: CardList, row: int) -> bool:
    """Whether all of a card can be seen."""
    return cards.viewport().rect().contains(rect_of(cards, row))


def click(cards: CardList, row: int) -> None:
    """A click on a card."""
    QTest.mouseClick(cards.viewport(), LEFT, NO_KEYS, _place(cards, row))


def double_click(cards: CardList, row: int) -> None:
    """Two clicks on a card."""
    click(cards, row)
    QTest.mouseDClick(cards.viewport(), LEFT, NO_KEYS, _place(cards, row))
    QTest.mouseRelease(cards.viewport(), LEFT, NO_KEYS, _place(cards, row))


def colours_in(widget: QWidget, rect: QRect) -> set[str]:
    """The colours painted in a part of a widget."""
    image = widget.grab(rect).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def colours_of_card(cards: CardList, row: int) -> set[str]:
    """The colours painted in a card."""
    return colours_in(cards.viewport(), rect_of(cards, row))


def heard_from(*signals: SignalInstance) -> list[tuple[object, ...]]:
    """A list that grows by what these signals say from now on."""
    said: list[tuple[object, ...]] = []

    def hear(*words: object) -> None:
        said.append(words)

    for signal in signals:
        signal.connect(hear)
    return said


def _place(cards: CardList, row: int) -> QPoint:
    rect = rect_of(cards, row).intersected(cards.viewport().rect())
    return rect.center()
