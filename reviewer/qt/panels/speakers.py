"""The speakers at the left: who speaks how often, and the wishes of the person who assigns them."""

from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from reviewer.core.ids import SpeakerId
from reviewer.core.patch import Patch
from reviewer.core.rows import Segment, Speaker
from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.key_names import key_name
from reviewer.qt.panels.row_list import ListedRow, RowList
from reviewer.qt.panels.row_look import RowLook, Swatch, SwatchKind, counted
from reviewer.qt.panels.row_menu import RowMenu
from reviewer.qt.panels.rows_view import DELETE, F2, RETURN
from reviewer.qt.panels.section import Section

EMPTY = "Press S to name who speaks."
SPEAKER_KEYS = 9


class SpeakersPanel(Section):
    """Shows the speakers of the session. It changes none of them: it says what the person wishes."""

    assign_requested = Signal(object)  # speaker, or None for nobody
    rename_requested = Signal(str, str)  # speaker, name
    merge_requested = Signal(str)
    delete_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(facts, "Speakers", parent)
        self.model = RowList(self)
        self.show_model(self.model, EMPTY)
        self.offer_adding("New speaker")
        self._connect()
        self._on_session_replaced()

    @property
    def current_speaker(self) -> SpeakerId | None:
        """The speaker that the person is at in the list."""
        return self._speaker(self.view.currentIndex())

    def rename(self, speaker: SpeakerId) -> None:
        """Opens the field for the name of a speaker, if they are there."""
        self.edit_name(self.model.index_of(speaker))

    # Facts

    def _on_session_replaced(self) -> None:
        self.model.show_rows(speaker_rows(self.facts.session))

    def _on_project_changed(self, patch: Patch) -> None:
        if patch.touches(Speaker.table, Segment.table):
            self.model.show_rows(speaker_rows(self.facts.session))

    # The person

    def menu_of(self, index: QModelIndex) -> RowMenu:
        """What can be done with the speaker at an index."""
        menu = RowMenu(self)
        if index.isValid():
            speaker = self._speaker(index)
            assign = menu.offer("Assign to selection", partial(self.assign_requested.emit, speaker), "user-round", "Return")
            assign.setEnabled(self.facts.session.selection is not None)
            if speaker is not None:
                self._offer_changes(menu, speaker)
            menu.addSeparator()
        menu.offer("New speaker…", self.add_requested.emit, "plus")
        return menu

    def _offer_changes(self, menu: RowMenu, speaker: SpeakerId) -> None:
        menu.addSeparator()
        menu.offer("Rename", partial(self.rename, speaker), "pencil", "F2")
        menu.offer("Merge into…", partial(self.merge_requested.emit, speaker), "merge")
        menu.offer("Delete…", partial(self.delete_requested.emit, speaker), "trash-2", "Del")

    def _connect(self) -> None:
        view = self.view
        self.add_clicked.connect(self.add_requested)
        self.model.rename_requested.connect(self.rename_requested)
        view.doubleClicked.connect(self._on_assign)
        view.on_key(RETURN, self._on_assign)
        view.on_key(F2, self.edit_name)
        view.on_key(DELETE, self._on_delete)

    def _on_assign(self, index: QModelIndex) -> None:
        self.assign_requested.emit(self._speaker(index))

    def _on_delete(self, index: QModelIndex) -> None:
        if (speaker := self._speaker(index)) is not None:
            self.delete_requested.emit(speaker)

    def _speaker(self, index: QModelIndex) -> SpeakerId | None:
        id = self.model.id_at(index)
        return None if id is None else SpeakerId(id)


def speaker_rows(session: Session) -> list[ListedRow]:
    """The speakers in their order and, last, nobody; no rows when there are no speakers."""
    speakers = sorted(session.project.speakers.rows(), key=lambda one: (one.position, one.id))
    rows = [ListedRow(one.id, _look(session, one, number)) for number, one in enumerate(speakers, 1)]
    return [*rows, ListedRow(None, _nobody(session))] if rows else []


def _look(session: Session, speaker: Speaker, number: int) -> RowLook:
    count = session.index.segments_of_speaker[speaker.id]
    said = counted(count, "segment")
    keys = f"{key_name(f'Ctrl+{number}')} assigns the selection" if number <= SPEAKER_KEYS else ""
    return RowLook(
        name=speaker.name,
        spoken=f"{speaker.name}, {said}",
        tip="\n\n".join(filter(None, (speaker.name, said, keys))),
        swatch=Swatch(SwatchKind.SPEAKER, speaker.position),
        figure=str(count),
    )


def _nobody(session: Session) -> RowLook:
    count = session.index.segments_of_speaker[""]
    said = f"not assigned, {counted(count, 'segment')}"
    return RowLook(
        name="not assigned",
        spoken=said,
        tip=f"{counted(count, 'segment')} of nobody yet",
        swatch=Swatch(SwatchKind.NOBODY),
        figure=str(count),
        quiet=True,
    )
