"""The command palette: every action, tag, speaker, transcript, recent file and time, found by typing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reviewer.core.order import ordered_transcripts
from reviewer.core.times import clock, parse_clock
from reviewer.qt.choices import Choice
from reviewer.qt.facts import Facts
from reviewer.qt.icons import icon
from reviewer.qt.key_names import key_name
from reviewer.qt.speaker_picker import speaker_choices
from reviewer.qt.tag_picker import tag_choices
from reviewer.qt.theme import Theme, current_theme
from reviewer.qt.type_ahead import TypeAhead

MOST_RECENT = 5
SEPARATOR = ":"
ACTION, TAG, SPEAKER, TRANSCRIPT, TIME, FILE = "action", "tag", "speaker", "transcript", "time", "file"


class Offered(NamedTuple):
    """An action as it is now; `keys` are written as in the table of actions."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...]
    icon: str
    enabled: bool


class Palette(QObject):
    """Shows the popup and says what was picked in it."""

    action_chosen = Signal(str)  # action id
    tag_chosen = Signal(str)  # tag id
    speaker_chosen = Signal(str)  # speaker id
    transcript_chosen = Signal(str)  # transcript id
    time_chosen = Signal(object)  # ms; Qt's own whole numbers end at 24 days
    file_chosen = Signal(str)  # path

    def __init__(self, facts: Facts, parent: QWidget) -> None:
        """The popup covers `parent`, the window. It is made when it is first wanted, so that the window opens sooner."""
        super().__init__(parent)
        self._facts = facts
        self._recent: list[str] = []
        self._window = parent

    @cached_property
    def popup(self) -> TypeAhead:
        """Where it is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self._on_chosen)
        return popup

    def pick(self, actions: Sequence[Offered], recent_files: Sequence[str] = ()) -> None:
        """Offers all that can be done now."""
        theme = current_theme()
        choices = [*map(_action_choice, filter(_is_enabled, actions)), *self._choices_of_project(theme)]
        choices += [_file_choice(path) for path in recent_files]
        self.popup.open_with(choices, self._recent, "Do something, or go to a time", offers=self._time_choices)

    def pick_time(self) -> None:
        """Asks for a time to go to."""
        self.popup.open_with(
            (),
            placeholder="Time, e.g. 12:30",
            offers=self._time_choices,
            nothing_there="Minutes and seconds, or hours, minutes and seconds: 1:02:03",
        )

    def _choices_of_project(self, theme: Theme) -> Iterator[Choice]:
        session = self._facts.session
        if session.selection is not None:
            yield from (_renamed(TAG, "Tag", one) for one in tag_choices(session.project, theme))
            yield from (_renamed(SPEAKER, "Speaker", one) for one in speaker_choices(session.project, theme))
        for transcript in ordered_transcripts(session.project):
            yield _renamed(TRANSCRIPT, "Transcript", Choice(transcript.id, transcript.title, icon=icon("file-text", _dim)))

    def _time_choices(self, text: str) -> Sequence[Choice]:
        session = self._facts.session
        wanted_ms = parse_clock(text)
        if wanted_ms is None or session.transcript is None:
            return ()
        ms = min(wanted_ms, session.duration_ms)
        detail = "the end" if ms < wanted_ms else ""
        return [Choice(_key(TIME, str(ms)), f"Go to {clock(ms)}", detail, icon=icon("clock", _dim))]

    def _on_chosen(self, key: str) -> None:
        kind, _, id = key.partition(SEPARATOR)
        if kind == TIME:
            self.time_chosen.emit(int(id))
            return
        self._recent = [key, *(other for other in self._recent if other != key)][:MOST_RECENT]
        told: dict[str, Callable[[str], None]] = {
            ACTION: self.action_chosen.emit,
            TAG: self.tag_chosen.emit,
            SPEAKER: self.speaker_chosen.emit,
            TRANSCRIPT: self.transcript_chosen.emit,
            FILE: self.file_chosen.emit,
        }
        told[kind](id)


def _key(kind: str, id: str) -> str:
    return f"{kind}{SEPARATOR}{id}"


def _is_enabled(action: Offered) -> bool:
    return action.enabled


def _action_choice(action: Offered) -> Choice:
    hint = key_name(action.keys[0]) if action.keys else ""
    picture = icon(action.icon, _dim) if action.icon else None
    return Choice(_key(ACTION, action.id), action.text, action.menu, hint=hint, icon=picture)


def _renamed(kind: str, word: str, choice: Choice) -> Choice:
    return replace(choice, id=_key(kind, choice.id), text=f"{word}: {choice.text}", about="")


def _file_choice(path: str) -> Choice:
    place = PurePath(path)
    return Choice(_key(FILE, path), f"Open {place.name}", str(place.parent), icon=icon("folder-open", _dim))


def _dim(theme: Theme) -> str:
    return theme.text_dim
