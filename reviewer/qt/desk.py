"""What every command works with: the session's facts, the file, the person's preferences and the window's parts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from reviewer.core.errors import ReviewerError
from reviewer.core.patch import NOTHING, Patch
from reviewer.core.project import Project
from reviewer.core.rows import Mark
from reviewer.core.session import Session
from reviewer.edits.stamp import Stamp
from reviewer.qt.asking import tell_error
from reviewer.qt.facts import Facts
from reviewer.qt.jobs import Jobs
from reviewer.qt.preferences import Preferences
from reviewer.qt.project_file import ProjectFile

if TYPE_CHECKING:
    from reviewer.qt.window import Window

P = ParamSpec("P")


@dataclass
class Desk:
    """Handed to all commands."""

    window: "Window"
    facts: Facts
    file: ProjectFile
    jobs: Jobs
    preferences: Preferences

    @property
    def session(self) -> Session:
        """The session being worked in."""
        return self.facts.session

    def apply(self, name: str, edit: Callable[Concatenate[Project, P], Patch], *args: P.args, **kwargs: P.kwargs) -> Patch:
        """Does an edit as one undoable step; what stands against it is told to the person, and nothing changes."""
        try:
            return self.session.apply(name, edit, *args, **kwargs)
        except ReviewerError as error:
            self.tell(error)
            return NOTHING

    def stamp(self) -> Stamp:
        """Who makes an edit now."""
        return Stamp(self.preferences.value.coder, now())

    def marks_in_selection(self) -> list[Mark]:
        """The marks that touch the selected segments."""
        span = self.session.selected_span()
        if span is None:
            return []
        order, project = self.session.index.order, self.session.project
        found = self.session.index.marks_touching(order.position(span.first), order.position(span.last))
        return [mark for interval in found if (mark := project.mark(interval.id)) is not None]

    def tell(self, error: ReviewerError) -> None:
        """Shows an error: what happened, what is safe, what to do."""
        tell_error(self.window, error)

    def say(self, words: str) -> None:
        """Shows a few words for a moment."""
        self.window.status.say(words)


def now() -> str:
    """This moment, in ISO 8601, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
