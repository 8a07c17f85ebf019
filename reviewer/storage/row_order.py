"""The order in which rows are written, so that the same project always gives the same file."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from reviewer.core.order import ordered_transcripts
from reviewer.core.project import Project
from reviewer.core.rows import (
    Coder,
    Correction,
    Flag,
    Note,
    Review,
    Row,
    Segment,
    Source,
    Speaker,
    Tag,
    Tagging,
    Transcript,
)

Place: TypeAlias = tuple[int, int, str]


class RowOrder:
    """The rows of one project, table by table in the order of its file.

    Segments stand in source order; lists in their own order; what is put on segments by where it begins.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._transcripts = ordered_transcripts(project)
        self._segments = _by_transcript(project.segments.rows(), self._transcripts)
        self._keys: dict[type[Row], Callable[[Any], Place]] = {
            Speaker: lambda row: (row.position, 0, row.id),
            Tag: lambda row: (row.position, 0, row.id),
            Coder: lambda row: (0, 0, row.id),
            **_keys_of_placed({segment.id: place for place, segment in enumerate(self._segments)}),
            **_key_of_source({transcript.id: place for place, transcript in enumerate(self._transcripts)}),
        }

    def rows(self, kind: type[Row]) -> Iterable[Row]:
        """The rows of one table, in order."""
        if kind is Transcript:
            return self._transcripts
        if kind is Segment:
            return self._segments
        return _sorted(self._project.table(kind.table).rows(), self._keys[kind])


def _sorted(rows: Iterable[Row], key: Callable[[Any], Place]) -> Iterator[Row]:
    """The rows by `key`. Nearly all stand in order, as they were read; sorting them would hold the interpreter all the while."""
    ordered: list[Row] = []
    others: list[Row] = []
    highest: Place | None = None
    for row in rows:
        place = key(row)
        if highest is None or highest <= place:
            ordered.append(row)
            highest = place
        else:
            others.append(row)
    begin = 0
    for row in sorted(others, key=key):
        end = bisect_right(ordered, key(row), begin, key=key)
        yield from ordered[begin:end]
        yield row
        begin = end
    yield from ordered[begin:]


def _by_transcript(segments: Iterable[Segment], transcripts: Iterable[Transcript]) -> list[Segment]:
    groups: defaultdict[str, list[Segment]] = defaultdict(list, {transcript.id: [] for transcript in transcripts})
    for segment in segments:
        groups[segment.transcript].append(segment)
    return [segment for group in groups.values() for segment in group]


def _keys_of_placed(places: dict[str, int]) -> dict[type[Row], Callable[[Any], Place]]:
    """Rows by segment, start and id; those that are on no segment come last."""
    nowhere = len(places)

    def of_mark(row: Flag | Tagging | Note) -> Place:
        span = row.span
        return (places.get(span.first, nowhere), span.start, row.id) if span else (nowhere, 0, row.id)

    return {
        Flag: of_mark,
        Tagging: of_mark,
        Note: of_mark,
        Correction: lambda row: (places.get(row.segment, nowhere), row.start, row.id),
        Review: lambda row: (places.get(row.segment, nowhere), 0, row.id),
    }


def _key_of_source(places: dict[str, int]) -> dict[type[Row], Callable[[Any], Place]]:
    return {Source: lambda row: (places.get(row.id, len(places)), 0, row.id)}
