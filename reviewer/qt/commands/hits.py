"""What can be done with everything that was found, as one step."""

from collections.abc import Sequence

from reviewer.core.ids import TagId
from reviewer.core.rows import Span
from reviewer.edits.flags import flag_spans
from reviewer.edits.tagging import tag_spans, tag_spans_with_new
from reviewer.qt.desk import Desk


class HitCommands:
    """Tags or flags all hits of the search."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._spans: Sequence[Span] = ()

    def flag_all(self, spans: Sequence[Span]) -> None:
        """Flags all hits with the kind used last."""
        kind = self._desk.preferences.value.last_flag
        if self._desk.apply(f"Flag {_hits(spans)}", flag_spans, spans, kind, self._desk.stamp()):
            self._desk.say(f"Flagged {_hits(spans)} as {kind}")

    def tag_all(self, spans: Sequence[Span]) -> None:
        """Asks for the tag to put on all hits."""
        self._spans = spans
        self._desk.window.tag_picker.pick_for_hits()

    def tag_with(self, tag: TagId) -> None:
        """Puts a tag on all hits."""
        if self._desk.apply(f"Tag {_hits(self._spans)}", tag_spans, self._spans, tag, self._desk.stamp()):
            self._desk.say(f"Tagged {_hits(self._spans)} “{self._desk.session.project.tags[tag].name}”")

    def tag_with_new(self, name: str) -> None:
        """Makes a tag and puts it on all hits."""
        if self._desk.apply(f"Tag {_hits(self._spans)} “{name}”", tag_spans_with_new, self._spans, name, self._desk.stamp()):
            self._desk.say(f"Tagged {_hits(self._spans)} “{name}”")


def _hits(spans: Sequence[Span]) -> str:
    return "1 hit" if len(spans) == 1 else f"{len(spans):,} hits"
