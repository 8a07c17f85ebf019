"""Where the person was: found again when a file is opened, remembered when it is left."""

from collections.abc import Callable

from reviewer.qt.desk import Desk
from reviewer.settings.schema import last_place, with_last_place, with_splitter_sizes


class Places:
    """Remembers places in the settings."""

    def __init__(self, desk: Desk, ask: Callable[[Callable[[], None]], None]) -> None:
        """`ask` asks about unsaved changes and then does what it is given."""
        self._desk = desk
        self._ask = ask

    def find_again(self) -> None:
        """Goes to the segment at which the file was left; without a project, to where one begins."""
        path = self._desk.file.path
        segment = last_place(self._desk.preferences.value, path) if path else None
        session = self._desk.session
        if segment is not None and segment in session.project.segments:
            session.show_transcript(session.project.segments[segment].transcript)
            session.select_segments(segment, segment)
        window = self._desk.window
        (window.transcript if window.shows_project else window.start_page).setFocus()

    def remember(self) -> None:
        """Remembers at which segment the file is left."""
        path, segment = self._desk.file.path, self._desk.session.current_segment()
        if segment is not None and path is not None:
            self._desk.preferences.replace(with_last_place(self._desk.preferences.value, path, segment.id))

    def close(self) -> None:
        """Closes the window, after asking about unsaved changes."""
        self._ask(self._close)

    def _close(self) -> None:
        self.remember()
        self._remember_window()
        self._desk.jobs.wait()
        self._desk.window.may_close = True
        self._desk.window.close()

    def _remember_window(self) -> None:
        window, settings = self._desk.window, self._desk.preferences.value
        for name, splitter in window.splitters().items():
            if window.shows_project:
                settings = with_splitter_sizes(settings, name, splitter.sizes())
        self._desk.preferences.replace(settings)
        self._desk.preferences.change(window_geometry=window.geometry_text())
        self._desk.preferences.keep()
