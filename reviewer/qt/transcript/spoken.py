"""What a screen reader says of the transcript: a list, and each segment in view an item of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from reviewer.core.ids import CoderId, SegmentId
from reviewer.core.rows import Flag, Mark, Note, Segment, Span, Tagging
from reviewer.core.session import Session
from reviewer.core.shown import shown_text
from reviewer.core.spans import quote_of
from reviewer.core.times import clock
from reviewer.qt.spoken_rows import SpokenRows
from reviewer.qt.transcript.view import TranscriptView
from reviewer.queries.findings_words import counted

M = TypeVar("M", Flag, Note, Tagging)


class SpokenTranscript(SpokenRows):
    """The segments in view, by their ids. Those out of view are none of its children: there may be 100,000 of them."""

    def row_keys(self) -> Sequence[str]:
        return [one.block.segment.id for one in self._view.placed_blocks() if self.is_there(one.block.segment.id)]

    def is_there(self, key: str) -> bool:
        segment = self._session.project.segments.get(key)
        return segment is not None and segment.transcript == self._session.transcript

    def name_of(self, key: str) -> str:
        return segment_words(self._session, SegmentId(key), self._view.coder)

    def description_of(self, key: str) -> str:
        session = self._session
        return f"{session.number_of(SegmentId(key)) + 1:,} of {len(session.segment_ids()):,}"

    def rect_of(self, key: str) -> QRect:
        placed, viewport = self._view.block_of(SegmentId(key)), self._view.viewport().rect()
        return QRect(0, placed.y, viewport.width(), placed.bottom - placed.y).intersected(viewport) if placed else QRect()

    def about(self) -> str:
        session = self._session
        transcript = session.project.transcripts.get(session.transcript) if session.transcript else None
        return f"{transcript.title}, {number_words(session)}" if transcript else "No segments here yet"

    def current(self) -> str | None:
        selection = self._session.selection
        return selection.current if selection else None

    def state(self) -> QAccessible.State:
        state = super().state()
        state.multiSelectable = state.extSelectable = 1
        return state

    def state_of(self, key: str) -> QAccessible.State:
        state = super().state_of(key)
        state.selectable = state.focusable = 1
        state.selected = int(_touches(self._session, key))
        state.focused = int(self._view.hasFocus() and key == self.current())
        return state

    @property
    def _view(self) -> TranscriptView:
        return cast(TranscriptView, self.widget())

    @property
    def _session(self) -> Session:
        return self._view.facts.session


def number_words(session: Session) -> str:
    """How many segments there are: `412 segments`, or `12 of 412 segments shown`."""
    number = counted(len(session.segment_ids()), "segment")
    return number if session.shows_all else f"{len(session.shown_ids()):,} of {number} shown"


def segment_words(session: Session, id: SegmentId, coder: CoderId) -> str:
    """A segment in words: `02:14, Host: It was the frost., reviewed, flagged important, tagged Claim and Hedge, note`."""
    project, segment = session.project, session.project.segments[id]
    corrections = session.index.corrections_of(id)
    words = shown_text(segment.text, corrections) or "no words"
    if segment.speaker:
        words = f"{project.speakers[segment.speaker].name}: {words}"
    when = [clock(segment.start_ms)] if segment.start_ms is not None else []
    state = ["corrected"] if corrections else []
    if f"{coder}.{id}" in project.reviews:
        state.append("reviewed")
    return ", ".join([*when, words, *state, *_marks_words(session, segment)])


def selection_words(session: Session) -> str:
    """What is said of a selection but the segment it is at: the mark picked out, and how much more or less is selected."""
    selection = session.selection
    picked = session.project.mark(selection.mark) if selection and selection.mark else None
    return "; ".join(part for part in (_picked_words(session, picked), _stretch_words(session)) if part)


def _picked_words(session: Session, mark: Mark | None) -> str:
    match mark:
        case Flag():
            return f"{'Resolved flag' if mark.resolved else 'Flagged'} {mark.kind}"
        case Tagging():
            return f"Tagged {session.project.tags[mark.tag].name}"
        case Note():
            return f"{'Resolved note' if mark.resolved else 'Note'}: {mark.text}"
        case None:
            return ""


def _stretch_words(session: Session) -> str:
    span, ids = session.selected_span(), session.selected_segments()
    if span is None:
        return ""
    if span.start or span.end < len(session.project.segments[span.last].text):
        return "Selected: " + quote_of(session.project, span).strip().replace("\n", " … ")
    return f"{len(ids):,} segments selected" if len(ids) > 1 else ""


def _marks_words(session: Session, segment: Segment) -> Iterator[str]:
    project = session.project
    marks = [mark for id in session.index.marks_on(segment.id) if (mark := project.mark(id)) is not None]
    flags, notes = _of(Flag, marks), _of(Note, marks)
    yield from _listed("flagged", (one.kind for one in flags if not one.resolved))
    yield from _listed("resolved flag", (one.kind for one in flags if one.resolved))
    taggings = [(project.tags[one.tag].name, _covers(one.span, segment)) for one in _of(Tagging, marks)]
    yield from _listed("tagged", (name for name, is_whole in taggings if is_whole))
    yield from _listed("partly tagged", (name for name, is_whole in taggings if not is_whole))
    yield from _numbered("note", sum(not one.resolved for one in notes))
    yield from _numbered("resolved note", sum(one.resolved for one in notes))


def _of(kind: type[M], marks: Iterable[Mark]) -> list[M]:
    return [mark for mark in marks if isinstance(mark, kind)]


def _listed(word: str, names: Iterable[str]) -> Iterator[str]:
    *some, last = (*dict.fromkeys(names),) or ("",)
    if last:
        yield f"{word} {', '.join(some)} and {last}" if some else f"{word} {last}"


def _numbered(word: str, number: int) -> Iterator[str]:
    if number:
        yield word if number == 1 else counted(number, word)


def _covers(span: Span, segment: Segment) -> bool:
    """Whether a span that touches a segment has all of it."""
    return (span.first != segment.id or span.start == 0) and (span.last != segment.id or span.end >= len(segment.text))


def _touches(session: Session, id: str) -> bool:
    span, order = session.selected_span(), session.index.order
    return span is not None and order.position(span.first) <= order.position(SegmentId(id)) <= order.position(span.last)
