"""Bringing transcripts into the project: an input is read, previewed, and added when the person takes it.

The readers and the preview are imported when they are wanted: the window opens sooner without.
"""

from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from reviewer.core.errors import ReviewerError
from reviewer.core.imported import Imported
from reviewer.core.progress import Progress
from reviewer.edits.transcripts import add_transcript
from reviewer.qt.asking import tell_error
from reviewer.qt.desk import Desk
from reviewer.qt.jobs import Job, Work
from reviewer.settings.resources import resource

if TYPE_CHECKING:
    from reviewer.qt.preview.dialog import ImportPreview
    from reviewer.text.decoding import Input

SAMPLE = "orchard-survey.txt"
PASTED_NAME = "Pasted text"


class Importing:
    """Reads inputs off the GUI thread. Their previews, and what there is to tell of them, are shown one after the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._waiting: deque[Callable[[], QDialog]] = deque()
        self._shown: QDialog | None = None

    def read_file(self, path: Path) -> None:
        """Reads a file."""
        self._read(path.name, partial(_of_file, path))

    def read_text(self, text: str) -> None:
        """Reads pasted or dropped text."""
        self._read(PASTED_NAME, partial(_of_text, text))

    def read_sample(self) -> None:
        """Reads the sample that comes with the program."""
        self._read(SAMPLE, _of_sample)

    def add(self, imported: Imported) -> None:
        """Adds a transcript to the project and shows it, its first segment selected so that every key has something to do."""
        session, title = self._desk.session, imported.transcript.title
        try:
            session.apply(f"Import “{title}”", add_transcript, imported)
        except ReviewerError as error:
            self._tell(error)
            return
        session.show_transcript(imported.transcript.id)
        session.select_segments(imported.segments[0].id, imported.segments[0].id)
        self._desk.window.transcript.setFocus()

    def _read(self, name: str, work: "Work[Input]") -> None:
        self._desk.jobs.start(Job(f"Reading {name}", work, self._on_read, self._tell))

    def _on_read(self, input: "Input") -> None:
        self._waiting.append(partial(self._previewed, input))
        self._show_next()

    def _tell(self, error: ReviewerError) -> None:
        self._waiting.appendleft(partial(tell_error, self._desk.window, error))
        self._show_next()

    def _previewed(self, input: "Input") -> "ImportPreview":
        from reviewer.qt.preview.dialog import ImportPreview

        preview = ImportPreview(input, self._desk.jobs, self._desk.window)
        preview.import_accepted.connect(self.add)
        preview.reading_failed.connect(self._tell)
        preview.open()
        return preview

    def _show_next(self) -> None:
        if self._shown is None and self._waiting:
            self._shown = self._waiting.popleft()()
            self._shown.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._shown = None
        self._show_next()


def _of_file(path: Path, progress: Progress) -> "Input":
    from reviewer.formats.files import read_input

    progress.report(0, 1, "Reading the file")
    return read_input(path)


def _of_text(text: str, progress: Progress) -> "Input":
    from reviewer.text.decoding import pasted

    progress.report(0, 1, "Reading the text")
    return pasted(text, PASTED_NAME)


def _of_sample(progress: Progress) -> "Input":
    from reviewer.text.decoding import decode

    progress.report(0, 1, "Reading the sample")
    return decode(resource(f"samples/{SAMPLE}"), SAMPLE)
