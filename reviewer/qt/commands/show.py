"""Which segments are shown."""

from reviewer.qt.desk import Desk
from reviewer.qt.filtering import Filtering


class ShowCommands:
    """The part of the View menu that filters."""

    def __init__(self, desk: Desk, filtering: Filtering) -> None:
        self._desk = desk
        self._filtering = filtering

    def all(self) -> None:
        """Every segment."""
        self._filtering.show_all()

    def flagged(self) -> None:
        """Only flagged segments, or all of them again."""
        self._filtering.show_flagged(not self._filtering.filter.flagged)

    def untagged(self) -> None:
        """Only segments without a tag, or all of them again."""
        self._filtering.show_untagged(not self._filtering.filter.untagged)

    def unreviewed(self) -> None:
        """Only segments that are not reviewed, or all of them again."""
        self._filtering.show_unreviewed(not self._filtering.filter.unreviewed)

    def tag(self) -> None:
        """Asks for a tag to show only what has it."""
        self._desk.window.tag_picker.pick_to_show()

    def speaker(self) -> None:
        """Asks for a speaker to show only what they say."""
        self._desk.window.speaker_picker.pick_to_show()
