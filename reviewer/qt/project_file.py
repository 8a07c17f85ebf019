"""The file of the project in the window: opening it, saving it, and what is known of both."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reviewer.core.history import Step
from reviewer.core.progress import Progress
from reviewer.core.project import Project
from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.jobs import Job, Jobs
from reviewer.storage.codec import Opened
from reviewer.storage.files import SUFFIX, open_project, save_project

NEW_NAME = "New project"


class ProjectFile(QObject):
    """Where the project lives on disk. Reading and writing happen off the GUI thread."""

    changed = Signal()  # another path, or another state of saving
    opened = Signal()
    saved = Signal()
    failed = Signal(object)  # ReviewerError

    def __init__(self, facts: Facts, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._jobs = jobs
        self.path: Path | None = None
        self.read_only_reason = ""
        self.saved_at: datetime | None = None

    @property
    def name(self) -> str:
        """What the project is called: its file's name without the suffix."""
        return self.path.name.removesuffix(SUFFIX) if self.path else NEW_NAME

    def new(self) -> None:
        """Begins an empty project that has no file yet."""
        self._take(Session(Project()), None, "")

    def open(self, path: Path) -> None:
        """Opens a project file; what is open stays when that fails."""
        self._jobs.start(Job(f"Opening {path.name}", partial(_read, path), self._on_read, self.failed.emit))

    def save(self) -> None:
        """Saves to the file that the project came from, or was saved to last."""
        if self.path is None:
            raise ValueError("a project without a file has to be told where to save")
        self.save_to(self.path)

    def save_to(self, path: Path) -> None:
        """Saves to a file, which is the project's own from then on."""
        session = self._facts.session
        work = partial(_write, session.project, path)
        done = partial(self._on_written, session, session.history.next_undo, path)
        self._jobs.start(Job(f"Saving {path.name}", work, done, self.failed.emit))

    def _on_read(self, found: tuple[Path, Opened, Session]) -> None:
        path, opened, session = found
        self._take(session, path, opened.read_only_reason)

    def _on_written(self, session: Session, last: Step | None, path: Path, _none: None) -> None:
        if session is self._facts.session:
            self.path, self.read_only_reason = path, ""
            self.saved_at = datetime.now()
        session.mark_saved(last)
        self.changed.emit()
        self.saved.emit()

    def _take(self, session: Session, path: Path | None, read_only_reason: str) -> None:
        self.path, self.read_only_reason, self.saved_at = path, read_only_reason, None
        self._facts.replace_session(session)
        self.changed.emit()
        self.opened.emit()


def with_suffix(path: Path) -> Path:
    """`path` with the suffix of project files, which is added where it is missing."""
    if path.name.endswith(SUFFIX):
        return path
    return path.with_name(path.name.removesuffix(".json").removesuffix(".review") + SUFFIX)


def _read(path: Path, progress: Progress) -> tuple[Path, Opened, Session]:
    progress.report(0, 3, "Reading the file")
    opened = open_project(path)
    progress.report(1, 3, "Putting the marks in their places")
    session = Session(opened.project)
    progress.report(3, 3)
    return path, opened, session


def _write(project: Project, path: Path, progress: Progress) -> None:
    progress.report(0, 1, "Writing the file")
    save_project(project, path)
