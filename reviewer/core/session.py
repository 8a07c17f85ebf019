"""One person at work on one project: the project, its history, the selection and the playhead."""

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, Protocol

from reviewer.core.history import History, Step
from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.index import Index
from reviewer.core.order import SegmentTimes, Shown, ordered_transcripts
from reviewer.core.patch import NOTHING, Patch
from reviewer.core.project import Project
from reviewer.core.rows import Segment, Span
from reviewer.core.selection import Selection, segments_selected

P = ParamSpec("P")


class Listener(Protocol):
    """Whoever wants to know what changed. Each is told after the session has changed."""

    def project_changed(self, patch: Patch) -> None:
        """Rows changed as `patch` says."""

    def transcript_changed(self) -> None:
        """Another transcript is shown."""

    def selection_changed(self) -> None:
        """Something else, or nothing, is selected."""

    def playhead_changed(self) -> None:
        """The playhead moved."""

    def shown_changed(self) -> None:
        """Other segments are shown: some of the transcript's, or all again."""

    def saved_changed(self) -> None:
        """Whether there are unsaved changes may have changed."""


class Session:
    """A project being worked on. All changes go through `apply`, `undo` and `redo`."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.index = Index(project)
        self.history = History()
        self.selection: Selection | None = None
        self.playhead_ms = 0
        self.transcript: TranscriptId | None = self._first_transcript()
        self.listeners: list[Listener] = []
        self._times: SegmentTimes | None = None
        self._shown: Shown | None = None
        self._segment_times()  # here, not when something is painted first

    def apply(self, name: str, edit: Callable[Concatenate[Project, P], Patch], *args: P.args, **kwargs: P.kwargs) -> Patch:
        """Does `edit` as one undoable step called `name`, and gives what it changed: nothing, perhaps."""
        patch = self.project.effective(edit(self.project, *args, **kwargs))
        if not patch:
            return NOTHING
        self.history.add(Step(name, patch, self.project.inverse(patch)))
        self._follow(patch)
        return patch

    def undo(self) -> Step | None:
        """Takes the last step back and gives it; None when there is none."""
        step = self.history.undo()
        if step:
            self._follow(step.inverse)
        return step

    def redo(self) -> Step | None:
        """Does the step undone last again and gives it; None when there is none."""
        step = self.history.redo()
        if step:
            self._follow(step.patch)
        return step

    @property
    def is_saved(self) -> bool:
        """Whether the project is as it was when it was last saved or opened."""
        return self.history.is_at_saved

    def mark_saved(self, last: Step | None) -> None:
        """Remembers that the project is saved as it was after the step `last`, perhaps before later ones."""
        self.history.mark_saved(last)
        self._tell(lambda listener: listener.saved_changed())

    def show_transcript(self, id: TranscriptId) -> None:
        """Turns to another transcript; nothing is selected there yet."""
        if id == self.transcript:
            return
        self.transcript = id
        self._times = self._shown = None
        self.select(None)
        self.move_playhead(0)
        self._tell(lambda listener: listener.transcript_changed())

    def segment_ids(self) -> Sequence[SegmentId]:
        """The segments of the transcript shown, in order."""
        return self.index.order.of_transcript(self.transcript) if self.transcript else ()

    def number_of(self, id: SegmentId) -> int:
        """Which of the segments of the transcript shown this is, counted from 0."""
        return self.index.order.position(id) - self.index.order.first_position(self.project.segments[id].transcript)

    def show_only(self, ids: Sequence[SegmentId] | None) -> None:
        """Shows these segments of the transcript, in its order; all of them for None."""
        self._shown = None if ids is None else Shown(ids, self.index.order)
        if not self.selected_segments():
            self.select(None)
        self._tell(lambda listener: listener.shown_changed())

    @property
    def shows_all(self) -> bool:
        """Whether all segments of the transcript are shown."""
        return self._shown is None

    def shown_ids(self) -> Sequence[SegmentId]:
        """The segments that are shown, in order."""
        return self.segment_ids() if self._shown is None else self._shown.ids

    def shown_number(self, id: SegmentId) -> int:
        """Which of the segments shown this is, from 0; for one that is not shown, the next that is, or the last."""
        return self.number_of(id) if self._shown is None else self._shown.number_near(self.index.order.position(id))

    def is_shown(self, id: SegmentId) -> bool:
        """Whether a segment is among those shown."""
        ids, number = self.shown_ids(), self.shown_number(id)
        return number < len(ids) and ids[number] == id

    def any_shown_between(self, first: SegmentId, last: SegmentId) -> bool:
        """Whether any segment from one to another is shown."""
        position = self.index.order.position
        return self._shown is None or self._shown.any_between(position(first), position(last))

    def select(self, selection: Selection | None) -> None:
        """Selects this, in the transcript shown."""
        if selection == self.selection:
            return
        self.selection = selection
        self._tell(lambda listener: listener.selection_changed())

    def select_segments(self, anchor: SegmentId, head: SegmentId) -> None:
        """Selects all of the segments from `anchor` to `head` and moves the playhead to `head`."""
        segments = self.project.segments
        self.select(segments_selected(segments[anchor], segments[head], self.index.order))
        self.move_playhead_to(segments[head])

    def selected_span(self) -> Span | None:
        """The selected stretch of heard text."""
        return self.selection.span(self.index.order) if self.selection else None

    def selected_segments(self) -> Sequence[SegmentId]:
        """The segments that the selection touches, in order."""
        span = self.selected_span()
        ids = self.index.order.between(span.first, span.last) if span else ()
        return ids if self.shows_all else [id for id in ids if self.is_shown(id)]

    def selected_spans(self) -> list[Span]:
        """What is selected of the segments shown: the selected span, in as many parts as hidden segments cut it into."""
        span = self.selected_span()
        if span is None or self.shows_all:
            return [span] if span else []
        return [self._within(span, run[0], run[-1]) for run in self.index.order.runs(self.selected_segments())]

    def _within(self, span: Span, first: SegmentId, last: SegmentId) -> Span:
        end = span.end if last == span.last else len(self.project.segments[last].text)
        return Span(first, span.start if first == span.first else 0, last, end)

    def current_segment(self) -> Segment | None:
        """The segment the person is at."""
        return self.project.segments.get(self.selection.current) if self.selection else None

    def move_playhead(self, ms: int) -> None:
        """Moves the playhead to a time of the transcript shown."""
        ms = max(0, ms)
        if ms == self.playhead_ms:
            return
        self.playhead_ms = ms
        self._tell(lambda listener: listener.playhead_changed())

    def move_playhead_to(self, segment: Segment) -> None:
        """Moves the playhead to where a segment begins, if it has a time."""
        if segment.start_ms is not None:
            self.move_playhead(segment.start_ms)

    @property
    def duration_ms(self) -> int:
        """How long the transcript shown is."""
        return self._segment_times().end_ms

    def segment_at(self, ms: int) -> SegmentId | None:
        """The segment of the transcript shown that began last at or before `ms`."""
        number = self._segment_times().number_at(ms)
        return None if number is None else self.segment_ids()[number]

    def _segment_times(self) -> SegmentTimes:
        if self._times is None:
            segments = self.project.segments.as_dict()
            self._times = SegmentTimes([segments[id] for id in self.segment_ids()])
        return self._times

    def _follow(self, patch: Patch) -> None:
        before, self.project = self.project, self.project.patched(patch)
        self.index.update(before, self.project, patch)
        if patch.touches("transcripts", "segments"):
            if _changes_times(before, patch):
                self._times = None
            self._let_go_of_what_is_gone()
            if self._shown is not None and self._shown.order is not self.index.order:
                self._shown = None
        if self.selection and self.selection.mark and self.project.mark(self.selection.mark) is None:
            self.select(Selection(self.selection.anchor, self.selection.head))
        self._tell(lambda listener: listener.project_changed(patch))
        self._tell(lambda listener: listener.saved_changed())

    def _let_go_of_what_is_gone(self) -> None:
        if self.selection and not {self.selection.anchor.segment, self.selection.head.segment} <= self.project.segments.keys():
            self.select(None)
        if self.transcript is None or self.transcript not in self.project.transcripts:
            self.transcript = self._first_transcript()
            self._times = None
            self._tell(lambda listener: listener.transcript_changed())

    def _first_transcript(self) -> TranscriptId | None:
        transcripts = ordered_transcripts(self.project)
        return transcripts[0].id if transcripts else None

    def _tell(self, fact: Callable[[Listener], None]) -> None:
        for listener in tuple(self.listeners):
            fact(listener)


def _changes_times(before: Project, patch: Patch) -> bool:
    return any(_times(before.segments.get(id)) != _times(row) for id, row in patch.of(Segment))


def _times(segment: Segment | None) -> tuple[int | None, int | None] | None:
    return None if segment is None else (segment.start_ms, segment.end_ms)
