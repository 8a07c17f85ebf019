"""The file of the project in the window: opening it, saving it, and what is known of both."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reviewer.core import garbage
from reviewer.core.errors import ReviewerError
from reviewer.core.history import Step
from reviewer.core.progress import Progress
from reviewer.core.project import Project
from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.jobs import Job, Jobs
from reviewer.storage.errors import SaveFailed
from reviewer.storage.files import SUFFIX, open_project, save_project
from reviewer.storage.form import FILE

NEW_NAME = "New project"
KEPT = "Your changes are kept."
NEWER = "a newer version of Reviewer wrote it"


class ReadFile(NamedTuple):
    """A project file that was read, ready to be worked on."""

    path: Path
    session: Session
    read_only_reason: str


class ProjectFile(QObject):
    """Where the project lives on disk. Reading and writing happen off the GUI thread."""

    changed = Signal()  # another path, or another state of saving
    read = Signal(object)  # ReadFile
    left = Signal()  # another project is about to take its place
    opened = Signal()
    saved = Signal()
    open_failed = Signal(object)  # ReviewerError
    save_failed = Signal(object)  # ReviewerError

    def __init__(self, facts: Facts, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._jobs = jobs
        self.path: Path | None = None
        self.read_only_reason = ""
        self.saved_at: datetime | None = None
        self._saves_under_way = 0

    @property
    def name(self) -> str:
        """What the project is called: its file's name without the suffix."""
        return self.path.name.removesuffix(SUFFIX) if self.path else NEW_NAME

    @property
    def is_saving(self) -> bool:
        """Whether a state of the project is on its way to the disk."""
        return self._saves_under_way > 0

    def is_at(self, path: Path) -> bool:
        """Whether this is the file of the open project."""
        return self.path is not None and _is_same_file(path, self.path)

    def new(self) -> None:
        """Begins an empty project that has no file yet."""
        self._turn_to(Session(Project()), None, "")

    def open(self, path: Path) -> None:
        """Reads a project file; `read` says when that is done. Until it is taken, what is open stays."""
        self._jobs.start(Job(f"Opening {path.name}", partial(_read, path), self.read.emit, self.open_failed.emit))

    def take(self, found: ReadFile) -> None:
        """Turns to a project that was read."""
        self._turn_to(found.session, found.path, found.read_only_reason)

    def save(self) -> None:
        """Saves to the file that the project came from, or was saved to last."""
        if self.path is None:
            raise ValueError("a project without a file has to be told where to save")
        self.save_to(self.path)

    def save_to(self, path: Path) -> None:
        """Saves to a file, which is the project's own from then on; to another one than its own when that is read-only."""
        if self.read_only_reason and self.path is not None and _is_same_file(path, self.path):
            self.save_failed.emit(SaveFailed(f"“{path.name}” is not changed: {NEWER}.", "Save under another name."))
            return
        session = self._facts.session
        work = partial(_write, session.project, path)
        done = partial(self._on_written, session, session.history.next_undo, path)
        self._saves_under_way += 1
        self._jobs.start(Job(f"Saving {path.name}", work, done, self._on_save_failed, self._on_save_given_up))

    def _on_save_failed(self, error: ReviewerError) -> None:
        self._saves_under_way -= 1
        self.save_failed.emit(error)

    def _on_save_given_up(self) -> None:
        self._on_save_failed(SaveFailed("The project was not saved.", f"You gave it up. {KEPT}"))

    def _on_written(self, session: Session, last: Step | None, path: Path, _none: None) -> None:
        self._saves_under_way -= 1
        if session is self._facts.session:
            self.path, self.read_only_reason = path, ""
            self.saved_at = datetime.now()
        session.mark_saved(last)
        self.changed.emit()
        self.saved.emit()

    def _turn_to(self, session: Session, path: Path | None, read_only_reason: str) -> None:
        self.left.emit()
        self.path, self.read_only_reason, self.saved_at = path, read_only_reason, None
        self._facts.replace_session(session)
        self.changed.emit()
        self.opened.emit()


def is_project_path(path: Path) -> bool:
    """Whether a file is a project, going by its name."""
    return path.suffix.lower() == ".json"


def with_suffix(path: Path) -> Path:
    """`path` with the suffix of project files, which is added where it is missing."""
    if path.name.endswith(SUFFIX):
        return path
    return path.with_name(path.name.removesuffix(".json").removesuffix(".review") + SUFFIX)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there, or may not be reached
        return False


def _read(path: Path, progress: Progress) -> ReadFile:
    with garbage.not_looked_for():
        progress.report(0, 3, "Reading the file")
        opened = open_project(path)
        progress.report(1, 3, "Putting the marks in their places")
        session = Session(_as_ours(opened.project))
        progress.report(3, 3)
    return ReadFile(path, session, opened.read_only_reason)


def _as_ours(project: Project) -> Project:
    """The project without the newer version of its file: that one is never written, and a copy of it is a file of ours."""
    of_file = {name: value for name, value in project.unknown.get(FILE, {}).items() if name != "version"}
    return replace(project, unknown={**project.unknown, FILE: of_file}) if FILE in project.unknown else project


def _write(project: Project, path: Path, progress: Progress) -> None:
    progress.report(0, 1, "Writing the file")
    save_project(project, path)
