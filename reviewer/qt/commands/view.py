"""How things are shown: zoom, text size, places and colours."""

from reviewer.qt.desk import Desk
from reviewer.qt.palette import Offered
from reviewer.settings.schema import Theme, TimelinePlacement

TEXT_STEP = 1.0


class ViewCommands:
    """The View menu."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def palette(self) -> None:
        """Opens the command palette."""
        offered = [
            Offered(row.id, action.text(), row.menu, row.keys, row.icon, action.isEnabled())
            for row, action in self._desk.window.actions_offered()
        ]
        self._desk.window.palette_popup.pick(offered, self._desk.preferences.value.recent_files)

    def zoom_in(self) -> None:
        """Shows a shorter stretch of time."""
        self._desk.window.timeline.zoom_in()

    def zoom_out(self) -> None:
        """Shows a longer stretch of time."""
        self._desk.window.timeline.zoom_out()

    def zoom_fit(self) -> None:
        """Shows all of the time."""
        self._desk.window.timeline.zoom_fit()

    def larger(self) -> None:
        """Larger text in the transcript."""
        self._desk.window.transcript.set_text_size(self._desk.window.transcript.text_size + TEXT_STEP)

    def smaller(self) -> None:
        """Smaller text in the transcript."""
        self._desk.window.transcript.set_text_size(self._desk.window.transcript.text_size - TEXT_STEP)

    def timeline_place(self) -> None:
        """Moves the timeline below the transcript, or back beside it."""
        is_below = self._desk.preferences.value.timeline_placement is TimelinePlacement.BELOW
        self._desk.preferences.change(timeline_placement=TimelinePlacement.BESIDE if is_below else TimelinePlacement.BELOW)

    def follow(self) -> None:
        """Has the transcript follow the playhead, or not."""
        self._desk.preferences.change(follow_playhead=not self._desk.preferences.value.follow_playhead)

    def theme_system(self) -> None:
        """The colours that the system asks for."""
        self._desk.preferences.change(theme=Theme.SYSTEM)

    def theme_light(self) -> None:
        """Light colours."""
        self._desk.preferences.change(theme=Theme.LIGHT)

    def theme_dark(self) -> None:
        """Dark colours."""
        self._desk.preferences.change(theme=Theme.DARK)

    def theme_high_contrast(self) -> None:
        """Colours of high contrast."""
        self._desk.preferences.change(theme=Theme.HIGH_CONTRAST)
