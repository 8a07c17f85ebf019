"""Every mark of a project as a row of comma-separated values, for spreadsheets and statistics."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reviewer.core.index import Index, span_of
from reviewer.core.project import MARK_TABLES, Project
from reviewer.core.rows import Flag, Mark, Note, Span, Tagging
from reviewer.core.shown import shown
from reviewer.core.times import exact_clock
from reviewer.queries.codebook import path_of

COLUMNS = (
    "transcript",
    "start",
    "end",
    "estimated",
    "speaker",
    "kind",
    "tag",
    "quote heard",
    "quote shown",
    "note",
    "coder",
    "created",
    "state",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def marks_csv(project: Project) -> str:
    """The table with its head line; marks stand in the order of the text, those without a span last.

    `start` and `end` are clock text to the millisecond; `estimated` is yes where the end is not from the source. Flags name
    their kind in `tag`. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    passages = Passages(project, Index(project))
    for mark in passages.in_order():
        writer.writerow(map(_harmless, _row(project, mark, passages)))
    return written.getvalue()


@dataclass(frozen=True)
class Passages:
    """Where marks stand, and what is said there."""

    project: Project
    index: Index

    def in_order(self) -> list[Mark]:
        """All marks, as they stand in the text."""
        marks: list[Mark] = [mark for name in MARK_TABLES for mark in self.project.table(name).rows()]
        return sorted(marks, key=self._place)

    def heard(self, span: Span) -> str:
        """The heard text of a span, a space between segments."""
        return self._joined(span, lambda id, start, end: self.project.segments[id].text[start:end])

    def shown(self, span: Span) -> str:
        """The shown text of a span, a space between segments."""
        return self._joined(span, self._shown_part)

    def _joined(self, span: Span, part: Callable[[str, int, int | None], str]) -> str:
        ids = self.index.order.between(span.first, span.last)
        return " ".join(part(id, span.start if id == span.first else 0, span.end if id == span.last else None) for id in ids)

    def _shown_part(self, id: str, start: int, end: int | None) -> str:
        segment = self.project.segments[id]
        layer = shown(segment.text, self.index.corrections_of(segment.id))
        return layer.text[layer.shown_at(start) : layer.shown_end_at(len(segment.text) if end is None else end)]

    def _place(self, mark: Mark) -> tuple[float, int, str]:
        span = span_of(mark)
        return (self.index.order.position(span.first), span.start, mark.id) if span else (float("inf"), 0, mark.id)


def _row(project: Project, mark: Mark, passages: Passages) -> Iterator[str]:
    span = span_of(mark)
    times = passages.index.times_of(span) if span else None
    last = project.segments[span.last] if span else None
    yield _transcript_title(project, mark)
    yield exact_clock(times[0]) if times else ""
    yield exact_clock(times[1]) if times else ""
    yield ("yes" if last and last.end_estimated else "no") if times else ""
    yield "; ".join(_speakers(project, span, passages)) if span else ""
    yield type(mark).__name__.lower()
    yield _what(project, mark)
    yield passages.heard(span) if span else ""
    yield passages.shown(span) if span else ""
    yield mark.text if isinstance(mark, Note) else ""
    yield project.coders[mark.coder].name
    yield mark.created
    yield "" if isinstance(mark, Tagging) else "resolved" if mark.resolved else "open"


def _what(project: Project, mark: Mark) -> str:
    match mark:
        case Tagging():
            return path_of(project, project.tags[mark.tag])
        case Flag():
            return mark.kind.value
        case Note():
            return path_of(project, project.tags[mark.tag]) if mark.tag else ""


def _transcript_title(project: Project, mark: Mark) -> str:
    span = span_of(mark)
    if span:
        return project.transcripts[project.segments[span.first].transcript].title
    return project.transcripts[mark.transcript].title if isinstance(mark, Note) and mark.transcript else ""


def _speakers(project: Project, span: Span, passages: Passages) -> list[str]:
    ids = (project.segments[id].speaker for id in passages.index.order.between(span.first, span.last))
    return [project.speakers[id].name for id in dict.fromkeys(ids) if id]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
