"""Every mark of a project as a row of comma-separated values, for spreadsheets and statistics."""

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from reviewer.core.index import span_of
from reviewer.core.project import MARK_TABLES, Project
from reviewer.core.rows import Flag, Mark, Note, Segment, Span, Tagging
from reviewer.core.times import exact_clock
from reviewer.queries.codebook import path_of
from reviewer.queries.quotes import QuoteIndex, quote_heard, whole_quote_shown

COLUMNS = (
    "transcript",
    "start",
    "end",
    "end estimated",
    "speaker",
    "kind",
    "tag path",
    "quote heard",
    "quote shown",
    "note",
    "coder",
    "created",
    "state",
)
FORMULA = re.compile("'*[-=+@\t\r\n＝＋－＠]")
"""What a spreadsheet takes for a formula; with apostrophes before it that are the text's own, so that one more can be told."""
ROWS_A_PIECE = 2_000
NO_TIME = ""

Cells = tuple[str, ...]


def marks_csv(project: Project) -> Iterator[bytes]:
    """The file in pieces: UTF-8 with a byte order mark, as spreadsheets want it, a head line, and one row a mark.

    Marks stand in the order of the text, those without a span last. `start` and `end` are those of the segments, as clock text
    to the millisecond; `end estimated` is yes where the source gives no end. `kind` is tagging, note, or a flag with what it
    says: `flag: important`. `speaker` names all who speak there, with semicolons between. Quotes are whole, with a space between
    segments. `state` is open or resolved, and empty for taggings.

    A cell that a spreadsheet would take for a formula begins with an apostrophe more than its text; `without_guard` takes it off.
    """
    rows = chain([COLUMNS], _Table(project, QuoteIndex(project), _tag_paths(project)).rows())
    yield BOM_UTF8
    while piece := list(islice(rows, ROWS_A_PIECE)):
        written = io.StringIO(newline="")
        csv.writer(written, lineterminator="\r\n").writerows(piece)
        yield written.getvalue().encode("utf-8", "replace")  # half a character (a lone surrogate) becomes a question mark


def without_guard(cell: str) -> str:
    """The text that a cell stands for: a guarding apostrophe is no part of it."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def _tag_paths(project: Project) -> dict[str, str]:
    return {tag.id: path_of(project, tag) for tag in project.tags.rows()}


@dataclass(frozen=True)
class _Table:
    project: Project
    index: QuoteIndex
    tag_paths: dict[str, str]

    def rows(self) -> Iterator[Cells]:
        marks: list[Mark] = [mark for name in MARK_TABLES for mark in self.project.table(name).rows()]
        marks.sort(key=self._place)
        return (_guarded(self._row(mark)) for mark in marks)

    def _place(self, mark: Mark) -> tuple[float, int, str]:
        span = span_of(mark)
        return (self.index.order.position(span.first), span.start, mark.id) if span else (float("inf"), 0, mark.id)

    def _row(self, mark: Mark) -> Cells:
        span = span_of(mark)
        note = mark.text if isinstance(mark, Note) else ""
        coder = self.project.coders[mark.coder].name
        where = self._where(span) if span else self._nowhere(mark)
        return (*where, *self._what(mark), *self._quotes(span), note, coder, mark.created, _state(mark))

    def _where(self, span: Span) -> Cells:
        """Transcript, start, end, whether the end is estimated, speakers."""
        table = self.project.segments
        segments = [table[id] for id in self.index.order.between(span.first, span.last)]
        first, last = segments[0], segments[-1]
        title = self.project.transcripts[first.transcript].title
        return (title, _clock(first.start_ms), _clock(last.end_ms), _is_estimated(last), self._speakers(segments))

    def _nowhere(self, mark: Mark) -> Cells:
        on = mark.transcript if isinstance(mark, Note) else None
        return (self.project.transcripts[on].title if on else "", NO_TIME, NO_TIME, "", "")

    def _speakers(self, segments: Sequence[Segment]) -> str:
        said = dict.fromkeys([segment.speaker for segment in segments])
        return "; ".join([self.project.speakers[id].name for id in said if id])

    def _what(self, mark: Mark) -> Cells:
        """Kind, tag path."""
        match mark:
            case Tagging():
                return "tagging", self.tag_paths[mark.tag]
            case Flag():
                return f"flag: {mark.kind.value}", ""
            case Note():
                return "note", self.tag_paths[mark.tag] if mark.tag else ""

    def _quotes(self, span: Span | None) -> Cells:
        """Quote heard, quote shown."""
        if span is None:
            return "", ""
        return quote_heard(self.project, self.index, span), whole_quote_shown(self.project, self.index, span)


def _guarded(row: Cells) -> Cells:
    match = FORMULA.match
    return tuple([f"'{cell}" if match(cell) else cell for cell in row])


def _clock(ms: int | None) -> str:
    return NO_TIME if ms is None else exact_clock(ms)


def _is_estimated(last: Segment) -> str:
    if last.end_ms is None:
        return ""
    return "yes" if last.end_estimated else "no"


def _state(mark: Mark) -> str:
    if isinstance(mark, Tagging):
        return ""
    return "resolved" if mark.resolved else "open"
