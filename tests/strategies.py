"""Random projects for property tests: every table, any Unicode, and unknown fields; all that they name is there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import msgspec
from hypothesis import strategies as st

from reviewer.core.ids import CoderId, CorrectionId, MarkId, ReviewId, SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.patch import Key
from reviewer.core.project import ROW_TYPES, Project, project_of
from reviewer.core.rows import (
    Coder,
    Correction,
    Finding,
    FindingKind,
    Flag,
    FlagKind,
    LineLabel,
    Note,
    Review,
    Row,
    Segment,
    Source,
    SourceLine,
    Span,
    Speaker,
    Tag,
    Tagging,
    Transcript,
)
from reviewer.core.spans import quote_of

R = TypeVar("R", bound=Row)

NO_ID = MarkId("")
TEXT = st.text(max_size=12)
NUMBERS = st.integers(min_value=-3, max_value=2**53)
MOMENTS = st.sampled_from(["2026-11-23T10:00:00Z", "2031-01-01T00:00:00Z", ""])
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
UNKNOWN_FIELDS = st.dictionaries(TEXT.map(lambda name: f"new {name}"), JSON_VALUES, min_size=1, max_size=2)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Consistent projects, small ones with something in most tables."""
    lists = project_of([*draw(transcripts()), *draw(coders()), *draw(speakers()), *draw(tags())])
    segmented = _with(lists, draw(segments(lists)))
    marked = _with(segmented, [*draw(marks(segmented)), *draw(corrections(segmented)), *draw(reviews(segmented))])
    whole = _with(marked, draw(sources(marked)))
    return replace(whole, unknown=draw(unknown_of(whole)))


def transcripts() -> st.SearchStrategy[list[Transcript]]:
    """Up to three."""
    return _several(3, lambda number: st.builds(
        Transcript, id=st.just(TranscriptId(f"t{number}")), title=TEXT, position=NUMBERS, description=TEXT,
        hashtags=st.lists(TEXT, max_size=2).map(tuple), category=TEXT, language=TEXT, media=TEXT,
    ))  # fmt: skip


def coders() -> st.SearchStrategy[list[Coder]]:
    """One or two."""
    return _several(2, lambda number: st.builds(Coder, id=st.just(CoderId(f"c{number}")), name=TEXT), at_least=1)


def speakers() -> st.SearchStrategy[list[Speaker]]:
    """Up to three."""
    ids = [SpeakerId(f"p{number}") for number in range(3)]
    return _several(3, lambda number: st.builds(Speaker, id=st.just(ids[number]), name=TEXT, position=NUMBERS))


@st.composite
def tags(draw: st.DrawFn) -> list[Tag]:
    """Up to four; each stands at the root or under one before it."""
    made: list[Tag] = []
    for number in range(draw(st.integers(0, 4))):
        parent = draw(st.sampled_from([None, *(tag.id for tag in made)]))
        key = draw(st.sampled_from(["", "1", "9"]))
        text = draw(TEXT)
        made.append(Tag(id=TagId(f"g{number}"), name=text, colour=number, definition=text, key=key, parent=parent))
    return made


@st.composite
def segments(draw: st.DrawFn, project: Project) -> list[Segment]:
    """Up to four a transcript, those of several transcripts mixed."""
    owners = [id for id in project.transcripts for _ in range(draw(st.integers(0, 4)))]
    speaker = st.sampled_from([None, *project.speakers])
    return [
        Segment(
            id=SegmentId(f"s{number}"),
            transcript=TranscriptId(owner),
            start_ms=draw(st.none() | NUMBERS),
            end_ms=draw(st.none() | NUMBERS),
            end_estimated=draw(st.booleans()),
            speaker=draw(speaker),  # type: ignore[arg-type]
            text=draw(TEXT),
        )
        for number, owner in enumerate(draw(st.permutations(owners)))
    ]


@st.composite
def spans(draw: st.DrawFn, project: Project) -> Span:
    """Any stretch of heard text of one transcript."""
    first = draw(st.sampled_from(list(project.segments.rows())))
    following = [one for one in project.segments.rows() if one.transcript == first.transcript]
    last = draw(st.sampled_from(following[following.index(first) :]))
    start = draw(st.integers(0, len(first.text)))
    end = draw(st.integers(start if first is last else 0, len(last.text)))
    return Span(first.id, start, last.id, end)


@st.composite
def marks(draw: st.DrawFn, project: Project) -> list[Row]:
    """Up to six flags, taggings and notes, as far as there is something to put them on."""
    kinds = [_notes_elsewhere(project)]
    if project.segments:
        kinds += [_flags(project), _notes_on_spans(project)]
        kinds += [_taggings(project)] if project.tags else []
    ids = draw(st.permutations([f"m{number}" for number in range(draw(st.integers(0, 6)))]))
    return [msgspec.structs.replace(draw(st.one_of(kinds)), id=id) for id in ids]


@st.composite
def corrections(draw: st.DrawFn, project: Project) -> list[Correction]:
    """At most two on a segment, one after the other."""
    made: list[Correction] = []
    for segment in project.segments.rows():
        cuts = sorted(draw(st.lists(st.integers(0, len(segment.text)), max_size=4)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            id = CorrectionId(f"k{len(made)}")
            coder = _coder(draw, project)
            made.append(Correction(id=id, segment=segment.id, start=start, end=end, text=draw(TEXT), coder=coder, created=""))
    return made


@st.composite
def reviews(draw: st.DrawFn, project: Project) -> list[Review]:
    """Some of the segments, reviewed by someone."""
    return [
        Review(id=ReviewId(f"r-{segment.id}"), segment=segment.id, coder=_coder(draw, project), created=draw(MOMENTS))
        for segment in project.segments.rows()
        if draw(st.booleans())
    ]


@st.composite
def sources(draw: st.DrawFn, project: Project) -> list[Source]:
    """Where some of the transcripts came from."""
    return [
        Source(
            id=TranscriptId(id),
            name=draw(TEXT),
            format="page",
            encoding=draw(st.sampled_from(["utf-8", "utf-16"])),
            sha256=draw(TEXT),
            findings=draw(st.lists(st.builds(Finding, kind=st.sampled_from(FindingKind), line=NUMBERS), max_size=2).map(tuple)),
            unreadable=draw(st.lists(st.tuples(NUMBERS, TEXT), max_size=2).map(tuple)),
            lines=draw(st.lists(st.builds(SourceLine, st.sampled_from(LineLabel), TEXT), max_size=3).map(tuple)),
        )
        for id in project.transcripts
        if draw(st.booleans())
    ]


@st.composite
def unknown_of(draw: st.DrawFn, project: Project) -> Mapping[Key, Mapping[str, Any]]:
    """Unknown fields of the file, of some rows, and of some rows' spans."""
    unknown: dict[Key, Mapping[str, Any]] = {}
    for row in _rows(project):
        if draw(st.integers(0, 5)) == 0:
            inside = {"span": draw(UNKNOWN_FIELDS)} if getattr(row, "span", None) and draw(st.booleans()) else {}
            unknown[Key(row.table, row.id)] = {**draw(UNKNOWN_FIELDS), **inside}
    if draw(st.booleans()):
        unknown[Key("", "")] = draw(UNKNOWN_FIELDS)
    return unknown


@st.composite
def _flags(draw: st.DrawFn, project: Project) -> Row:
    span, quote = _span_and_quote(draw, project)
    kind, resolved, created = draw(st.sampled_from(FlagKind)), draw(st.booleans()), draw(MOMENTS)
    coder = _coder(draw, project)
    return Flag(id=NO_ID, span=span, kind=kind, resolved=resolved, coder=coder, created=created, quote=quote)


@st.composite
def _taggings(draw: st.DrawFn, project: Project) -> Row:
    span, quote = _span_and_quote(draw, project)
    tag = TagId(draw(st.sampled_from(list(project.tags))))
    return Tagging(id=NO_ID, span=span, tag=tag, coder=_coder(draw, project), created=draw(MOMENTS), quote=quote)


@st.composite
def _notes_on_spans(draw: st.DrawFn, project: Project) -> Row:
    span, quote = _span_and_quote(draw, project)
    coder = _coder(draw, project)
    return Note(id=NO_ID, span=span, text=draw(TEXT), coder=coder, created=draw(MOMENTS), quote=quote)


@st.composite
def _notes_elsewhere(draw: st.DrawFn, project: Project) -> Row:
    tag = draw(st.sampled_from([None, *map(TagId, project.tags)]))
    transcript = draw(st.sampled_from([None, *map(TranscriptId, project.transcripts)])) if tag is None else None
    text, resolved, coder = draw(TEXT), draw(st.booleans()), _coder(draw, project)
    note = Note(id=NO_ID, text=text, resolved=resolved, coder=coder, created=draw(MOMENTS), changed=draw(MOMENTS))
    return msgspec.structs.replace(note, tag=tag, transcript=transcript)


def _span_and_quote(draw: st.DrawFn, project: Project) -> tuple[Span, str]:
    span = draw(spans(project))
    return span, draw(st.sampled_from([quote_of(project, span), ""]))


def _coder(draw: st.DrawFn, project: Project) -> CoderId:
    return CoderId(draw(st.sampled_from(list(project.coders))))


def _several(at_most: int, one: Callable[[int], st.SearchStrategy[R]], at_least: int = 0) -> st.SearchStrategy[list[R]]:
    some = st.integers(at_least, at_most)
    return some.flatmap(lambda count: st.tuples(*map(one, range(count))).map(list))


def _rows(project: Project) -> Iterator[Row]:
    return (row for kind in ROW_TYPES for row in project.table(kind.table).rows())


def _with(project: Project, rows: Iterable[Row]) -> Project:
    return project_of([*_rows(project), *rows])
