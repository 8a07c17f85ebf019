"""What all benchmarks of one run work with: the project's file, our window with it, and plain views of the same size."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reviewer.core.project import Project
from reviewer.storage.codec import decode
from reviewer.storage.files import SUFFIX, save_project
from tests.benchmarks.children import Children
from tests.benchmarks.our_window import OurWindow
from tests.benchmarks.plain_views import Blank, PlainText
from tests.benchmarks.timing import Measured
from tests.generated import generated_project


class Bench:
    """Everything is made when it is first asked for, in a folder that the caller takes away."""

    def __init__(self, segments: int, folder: Path, window: OurWindow | None = None) -> None:
        self.segments = segments
        self.folder = folder
        self._window = window
        self._known: dict[object, Measured] = {}

    def once(self, measure: Callable[["Bench"], Measured]) -> Measured:
        """What `measure` gives, measured once however many rows want it."""
        if measure not in self._known:
            self._known[measure] = measure(self)
        return self._known[measure]

    @cached_property
    def tenth(self) -> "Bench":
        """The same with a tenth of everything, in the same window."""
        return Bench(self.segments // 10, self.folder, self._any_window)

    @cached_property
    def file(self) -> Path:
        """The file of a project with as many segments, and as many marks."""
        path = self.folder / f"{self.segments}{SUFFIX}"
        save_project(generated_project(self.segments), path)
        return path

    def project(self) -> Project:
        """What the file holds; nobody else has it."""
        return decode(self.file.read_bytes())

    @cached_property
    def text(self) -> str:
        """The heard text of all segments, one a line."""
        return "\n".join(segment.text for segment in self.project().segments.rows())

    @cached_property
    def settings(self) -> Path:
        """A folder for the settings."""
        folder = self.folder / "settings"
        folder.mkdir()
        return folder

    @cached_property
    def children(self) -> Children:
        """For what runs in a process of its own."""
        return Children(self.folder / "bytecode")

    @property
    def window(self) -> OurWindow:
        """Our window with the project open, seen as after opening it, but with all that was done to it."""
        self._any_window.show(self.file)
        return self._any_window

    @property
    def window_without_project(self) -> OurWindow:
        """Our window, with the start page."""
        self._any_window.close()
        return self._any_window

    @cached_property
    def plain_text(self) -> PlainText:
        """The same text as in the transcript, as large."""
        return PlainText(self.text, self.window.transcript.size())

    @cached_property
    def blank(self) -> Blank:
        """As large as the timeline."""
        return Blank(self.window.timeline.size())

    @cached_property
    def _any_window(self) -> OurWindow:
        return self._window or OurWindow(_application(), self.settings)


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])
