"""Picks who speaks in the selected segments by typing."""

from functools import cached_property

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from reviewer.core.ids import SpeakerId
from reviewer.core.project import Project
from reviewer.core.rows import Speaker
from reviewer.qt.choices import Choice
from reviewer.qt.facts import Facts
from reviewer.qt.icons import icon
from reviewer.qt.key_names import key_name
from reviewer.qt.theme import Theme, current_theme
from reviewer.qt.type_ahead import TypeAhead

NOBODY = ""
MOST_KEYS = 9


class SpeakerPicker(QObject):
    """Shows the popup and says who was picked in it."""

    speaker_chosen = Signal(str)  # speaker id, or NOBODY
    new_speaker_requested = Signal(str)  # name
    other_chosen = Signal(str)  # speaker id
    shown_speaker_chosen = Signal(str)  # speaker id, or NOBODY
    closed = Signal()  # nothing more is asked about what to show

    def __init__(self, facts: Facts, parent: QWidget) -> None:
        """The popup covers `parent`, the window. It is made when it is first wanted, so that the window opens sooner."""
        super().__init__(parent)
        self._facts = facts
        self._window = parent

    @cached_property
    def popup(self) -> TypeAhead:
        """Where somebody for the selected segments is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.speaker_chosen)
        popup.new_requested.connect(self.new_speaker_requested)
        return popup

    @cached_property
    def other_popup(self) -> TypeAhead:
        """Where somebody to merge another one with is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.other_chosen)
        return popup

    @cached_property
    def show_popup(self) -> TypeAhead:
        """Where a speaker to show only is picked."""
        popup = TypeAhead(self._window)
        popup.chosen.connect(self.shown_speaker_chosen)
        popup.closed.connect(self.closed)
        return popup

    def pick_speaker(self, anchor: QRect | None = None) -> None:
        """Asks who speaks near `anchor` (global coordinates): somebody known, somebody new, or nobody known."""
        self.popup.open_with(self._choices_with_nobody(), (), "Who speaks?", "New speaker", anchor)

    def pick_other(self, than: SpeakerId) -> None:
        """Asks for a speaker other than this one, to merge this one into."""
        choices = [one for one in speaker_choices(self._facts.session.project, current_theme()) if one.id != than]
        self.other_popup.open_with(choices, (), "Merge into…", None, nothing_there="No other speaker")

    def pick_to_show(self) -> None:
        """Asks for a speaker, or nobody, to show only what they say."""
        self.show_popup.open_with(self._choices_with_nobody(), (), "Show only…", None)

    def _choices_with_nobody(self) -> list[Choice]:
        nobody = Choice(NOBODY, "Nobody", also=("none", "not assigned"), icon=icon("x", _faint))
        return [*speaker_choices(self._facts.session.project, current_theme()), nobody]


def speaker_choices(project: Project, theme: Theme) -> list[Choice]:
    """The speakers in the order of their list."""
    speakers = sorted(project.speakers.rows(), key=lambda one: (one.position, one.id))
    return [_choice(theme, speaker, number) for number, speaker in enumerate(speakers, 1)]


def _choice(theme: Theme, speaker: Speaker, number: int) -> Choice:
    hint = key_name(f"Ctrl+{number}") if number <= MOST_KEYS else ""
    return Choice(speaker.id, speaker.name, hint=hint, swatch=theme.speaker(speaker.position))


def _faint(theme: Theme) -> str:
    return theme.text_faint
