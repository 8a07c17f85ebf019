"""Keeps what frames the work true: title, enabled actions, start page, status bar, colours."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reviewer.core.errors import ReviewerError
from reviewer.core.patch import Patch
from reviewer.qt.action_set import ActionSet, Situation
from reviewer.qt.asking import tell_error
from reviewer.qt.desk import Desk
from reviewer.qt.theme import DARK, HIGH_CONTRAST, LIGHT, choose_theme, follow_system
from reviewer.qt.window import APP_NAME
from reviewer.settings.schema import Theme, TimelinePlacement

THEME_OF = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.HIGH_CONTRAST: HIGH_CONTRAST}
DEFAULT_TEXT_SIZE = 11
CHANGED_MARK = "[*]"  # where Qt shows in a title that there are unsaved changes


class Showing(QObject):
    """Listens to everything and brings the frame up to date."""

    def __init__(self, app: QApplication, desk: Desk, actions: ActionSet) -> None:
        super().__init__(desk.window)
        self._app = app
        self._desk = desk
        self._actions = actions
        self._theme: Theme | None = None

    def show_everything(self) -> None:
        """Shows all of it as it is now."""
        self.on_preferences_changed()
        self.on_session_replaced()

    def on_session_replaced(self) -> None:
        """Another project."""
        self._show_page()
        self.on_file_changed()

    def on_project_changed(self, _patch: Patch) -> None:
        """Something was done, undone or done again."""
        self._show_page()
        self._update_actions()

    def on_selection_changed(self) -> None:
        """Something else is selected."""
        self._update_actions()

    def on_playhead_changed(self) -> None:
        """While playing, the views follow if the person wants them to."""
        window = self._desk.window
        if window.player.is_playing and self._desk.preferences.value.follow_playhead:
            window.timeline.reveal_playhead()
            if segment := self._desk.session.segment_at(self._desk.session.playhead_ms):
                window.transcript.reveal(segment)

    def on_playing_changed(self, is_playing: bool) -> None:
        """Play becomes pause."""
        self._actions.show_playing(is_playing)

    def on_saved_changed(self) -> None:
        """Saved, or changed since."""
        self.on_file_changed()

    def on_file_changed(self) -> None:
        """Another name, or another state of saving."""
        window, file, session = self._desk.window, self._desk.file, self._desk.session
        is_changed = not session.is_saved
        if window.shows_project:
            name = file.name.replace(CHANGED_MARK, CHANGED_MARK * 2)  # two of them stand for themselves
            window.setWindowTitle(f"{name}{CHANGED_MARK} — {APP_NAME}{' (read-only)' if file.read_only_reason else ''}")
        else:
            window.setWindowTitle(APP_NAME)
        window.setWindowModified(is_changed)
        if is_changed:
            window.status.show_unsaved()
        elif file.saved_at is not None:
            window.status.show_saved(file.saved_at)
        else:
            window.status.show_nothing_to_save()
        self._update_actions()

    def on_trouble(self, error: ReviewerError) -> None:
        """Something could not be saved; with nothing unsaved there is nothing to worry about."""
        if not self._desk.session.is_saved:
            self._desk.window.status.show_trouble(error.happened)

    def on_mishap(self, words: str) -> None:
        """The program made a mistake."""
        advice = f"Your work is as it was before. Save it now, then go on. ({words})"
        tell_error(self._desk.window, ReviewerError("Something went wrong inside Reviewer.", advice))

    def on_preferences_changed(self) -> None:
        """Other settings."""
        settings, window = self._desk.preferences.value, self._desk.window
        self._use_theme(settings.theme)
        window.place_timeline(settings.timeline_placement)
        window.transcript.set_coder(settings.coder.id)
        window.sidebar.set_coder(settings.coder.id)
        window.status.set_coder(settings.coder.id)
        window.tabs.set_coder(settings.coder.id)
        window.start_page.show_recent(settings.recent_files)
        if window.transcript.text_size != (settings.text_size or DEFAULT_TEXT_SIZE):
            window.transcript.set_text_size(settings.text_size or DEFAULT_TEXT_SIZE)
        themes = {f"view.theme_{theme.value.replace(' ', '_')}": theme is settings.theme for theme in Theme}
        below = settings.timeline_placement is TimelinePlacement.BELOW
        self._actions.check({**themes, "view.timeline_place": below, "view.follow": settings.follow_playhead})

    def on_text_size_changed(self, points: float) -> None:
        """Remembers the size of the text."""
        self._desk.preferences.change(text_size=round(points))

    def _show_page(self) -> None:
        window, session = self._desk.window, self._desk.session
        is_untouched = session.history.next_undo is None and session.history.next_redo is None
        if session.project.is_empty and is_untouched and self._desk.file.path is None:
            window.show_start_page()
        else:
            window.show_project()

    def _update_actions(self) -> None:
        has_tag = self._desk.window.sidebar.codebook.current_tag is not None
        self._actions.update(Situation(self._desk.session, has_tag))

    def _use_theme(self, theme: Theme) -> None:
        if theme is self._theme:
            return
        self._theme = theme
        if theme is Theme.SYSTEM:
            follow_system(self._app)
        else:
            choose_theme(self._app, THEME_OF[theme])
