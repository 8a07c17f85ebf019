"""What must hold in every project: ids that lead somewhere, spans inside the heard text, quotes that still fit."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain, pairwise
from operator import attrgetter

from reviewer.core.project import Project
from reviewer.core.rows import Mark, Row, Span, Tag
from reviewer.core.spans import quote_between
from reviewer.storage.errors import CannotOpen, place_of, printable

LARGEST = 2**53
"""Whole numbers beyond this are not the same in all programs."""

REFERENCES = (
    ("segments", "transcript", "transcripts"),
    ("segments", "speaker", "speakers"),
    ("tags", "parent", "tags"),
    ("flags", "coder", "coders"),
    ("taggings", "coder", "coders"),
    ("taggings", "tag", "tags"),
    ("notes", "coder", "coders"),
    ("notes", "tag", "tags"),
    ("notes", "transcript", "transcripts"),
    ("corrections", "segment", "segments"),
    ("corrections", "coder", "coders"),
    ("reviews", "segment", "segments"),
    ("reviews", "coder", "coders"),
    ("sources", "id", "transcripts"),
)
"""Which field of which table names rows of which other table."""

NUMBERS = (
    ("segments", "start_ms"),
    ("segments", "end_ms"),
    ("transcripts", "position"),
    ("speakers", "position"),
    ("tags", "position"),
    ("tags", "colour"),
)


def check(project: Project) -> None:
    """CannotOpen with what is wrong first, and where."""
    for table, field in NUMBERS:
        _check_numbers(project.table(table).rows(), field)
    for table, field, to in REFERENCES:
        _check_reference(project, table, field, to)
    _check_tree(project.tags)
    _Spans(project).check(chain(project.flags.rows(), project.taggings.rows(), project.notes.rows()))
    _check_corrections(project)


def _wrong(what: str, row: Row) -> CannotOpen:
    return CannotOpen(what, place_of(row.table, row.id))


def _check_numbers(rows: Iterable[Row], field: str) -> None:
    for row in rows:
        number = getattr(row, field)
        if number is not None and not -LARGEST <= number <= LARGEST:
            raise _wrong(f"{field} is too large a number", row)


def _check_reference(project: Project, table: str, field: str, to: str) -> None:
    named = set(map(attrgetter(field), project.table(table).rows()))
    missing = named.difference(project.table(to), (None,))
    for row in project.table(table).rows() if missing else ():
        if (id := getattr(row, field)) in missing:
            raise _wrong(f"{field} “{printable(id)}” is not among the {to}", row)


def _check_tree(tags: Mapping[str, Tag]) -> None:
    rooted: set[str] = set()
    for tag in tags.values():
        path: dict[str, None] = {}
        above: str | None = tag.id
        while above is not None and above not in rooted:
            if above in path:
                raise _wrong("parent leads round in a circle", tag)
            path[above] = None
            above = tags[above].parent
        rooted.update(path)


class _Spans:
    """Checks the spans and quotes of marks: the most common kind first, and the rest as needed."""

    def __init__(self, project: Project) -> None:
        self._segments = project.segments.as_dict()

    def check(self, marks: Iterable[Mark]) -> None:
        """CannotOpen at the first span that does not fit."""
        segments = self._segments
        for mark in marks:
            span = mark.span
            if span is None:
                continue
            segment = segments.get(span.first) if span.first == span.last else None
            if segment and 0 <= span.start <= span.end <= len(segment.text) and mark.quote == segment.text[span.start : span.end]:
                continue
            self._check_fully(mark, span)

    def _check_fully(self, mark: Mark, span: Span) -> None:
        first, last = self._segments.get(span.first), self._segments.get(span.last)
        if first is None:
            raise _wrong(f"first “{printable(span.first)}” of its span is not among the segments", mark)
        if last is None:
            raise _wrong(f"last “{printable(span.last)}” of its span is not among the segments", mark)
        if not 0 <= span.start <= len(first.text):
            raise _wrong("start of its span is outside the heard text", mark)
        if not 0 <= span.end <= len(last.text):
            raise _wrong("end of its span is outside the heard text", mark)
        if first.transcript != last.transcript:
            raise _wrong("its span begins and ends in different transcripts", mark)
        if self._backwards(span):
            raise _wrong("its span ends before it starts", mark)
        if mark.quote and mark.quote != quote_between(first, last, span):
            raise _wrong("quote is not what is heard at its span", mark)

    def _backwards(self, span: Span) -> bool:
        if span.first == span.last:
            return span.end < span.start
        return self._places[span.last] < self._places[span.first]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id: place for place, id in enumerate(self._segments)}


def _check_corrections(project: Project) -> None:
    by_segment = sorted(project.corrections.rows(), key=lambda one: (one.segment, one.start, one.end))
    for correction in by_segment:
        if not 0 <= correction.start <= correction.end <= len(project.segments[correction.segment].text):
            raise _wrong("it is outside the heard text", correction)
    for before, after in pairwise(by_segment):
        if before.segment == after.segment and after.start < before.end:
            raise _wrong(f"it overlaps the correction “{printable(before.id)}”", after)
