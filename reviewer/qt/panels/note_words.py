"""What a note's card says: where the note stands, who wrote it and when, the quote and the text."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from reviewer.core.ids import CoderId
from reviewer.core.rows import Note, Span
from reviewer.core.session import Session
from reviewer.core.times import clock
from reviewer.qt.panels.note_target import NoteTarget, OnTag, OnTranscript, target_of
from reviewer.queries.notes import tags_touching
from reviewer.queries.quotes import quote_shown

DOT = " · "
TAGS_NAMED = 3
ISOLATED = "\u2068{}\u2069"  # a name that runs from right to left must not turn the line around


@dataclass(frozen=True)
class TargetWords:
    """What a note is about, in words: `05:57–06:02 · Claim`, the quote, and the colour of the first tag on it, if any."""

    where: str
    quote: str
    colour: int | None


@dataclass(frozen=True)
class NoteWords:
    """All that a note's card says."""

    target: TargetWords
    by: str
    text: str
    resolved: bool

    @property
    def heading(self) -> str:
        """The line above: `05:57–06:02 · Claim · you, 11:58`."""
        return self.target.where + DOT + self.by

    @property
    def spoken(self) -> str:
        """The whole card for a screen reader."""
        quote = f"“{self.target.quote}”. " if self.target.quote else ""
        return f"{'Resolved note' if self.resolved else 'Note'}, {self.heading}. {quote}{self.text}"


def note_words(session: Session, note: Note, coder: CoderId) -> NoteWords:
    """The words of a note; `coder` is the one who reads them."""
    by = "you" if note.coder == coder else _coder_name(session, note.coder)
    when = moment(note.changed or note.created, datetime.now().astimezone())
    return NoteWords(target_words(session, target_of(note)), f"{by}, {when}" if when else by, note.text, note.resolved)


def target_words(session: Session, target: NoteTarget) -> TargetWords:
    """What a note is about, or will be, in words."""
    match target:
        case Span():
            return _span_words(session, target)
        case OnTag():
            tag = session.project.tags.get(target.tag)
            return TargetWords(f"On the tag {ISOLATED.format(tag.name if tag else '')}", "", tag.colour if tag else None)
        case OnTranscript():
            return TargetWords("On the transcript", "", None)
        case _:
            return TargetWords("On the project", "", None)


def place_words(session: Session, span: Span) -> str:
    """When a span is spoken, `05:57–06:02`; without times, which segments it is on."""
    times = session.index.times_of(span)
    if times is not None:
        start, end = map(clock, times)
        return start if start == end else f"{start}–{end}"
    first, last = session.number_of(span.first) + 1, session.number_of(span.last) + 1
    return f"segment {first:,}" if first == last else f"segments {first:,}–{last:,}"


def moment(written: str, now: datetime) -> str:
    """A moment in ISO 8601 as one says it at `now`, in its time zone: `11:58`, `3 Nov, 11:58`, `3 Nov 2024`."""
    try:
        then = datetime.fromisoformat(written).astimezone(now.tzinfo)
    except ValueError:
        return ""
    if then.date() == now.date():
        return f"{then:%H:%M}"
    day = QLocale().toString(QDate(then.year, then.month, then.day), f"d MMM{'' if then.year == now.year else ' yyyy'}")
    return f"{day}, {then:%H:%M}" if then.year == now.year else day


def _span_words(session: Session, span: Span) -> TargetWords:
    tags = tags_touching(session.project, session.index, span)
    names = ", ".join(ISOLATED.format(tag.name) for tag in tags[:TAGS_NAMED])
    more = f" +{len(tags) - TAGS_NAMED}" if len(tags) > TAGS_NAMED else ""
    where = DOT.join(part for part in (place_words(session, span), names + more) if part)
    return TargetWords(where, quote_shown(session.project, session.index, span), tags[0].colour if tags else None)


def _coder_name(session: Session, id: CoderId) -> str:
    coder = session.project.coders.get(id)
    return ISOLATED.format(coder.name) if coder and coder.name else "somebody"
