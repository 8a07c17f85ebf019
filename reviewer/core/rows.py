"""The rows of a project's tables: frozen, and written to the project file field by field."""

from enum import StrEnum
from typing import ClassVar

import msgspec

from reviewer.core.ids import (
    CoderId,
    CorrectionId,
    MarkId,
    ReviewId,
    SegmentId,
    SpeakerId,
    TagId,
    TranscriptId,
)


class Row(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """One row of a table; `table` is the table's name in the project and in its file."""

    table: ClassVar[str]
    id: str


class Span(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A stretch of heard text, from `start` in segment `first` up to but not including `end` in segment `last`.

    Offsets count Unicode code points of heard text.
    """

    first: SegmentId
    start: int
    last: SegmentId
    end: int


class LineLabel(StrEnum):
    """What a line of the input was understood to be."""

    SEGMENT = "segment"
    TITLE = "title"
    DESCRIPTION = "description"
    HASHTAG = "hashtag"
    CATEGORY = "category"
    PAGE_JUNK = "page junk"
    UNKNOWN = "unknown"


class SourceLine(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True, gc=False):
    """One line of the input as it stood there, with its line end, and what it was understood to be."""

    label: LineLabel
    text: str


class FindingKind(StrEnum):
    """What a finding is about."""

    LOOP = "loop"
    PAGE_JUNK = "page junk"
    UNKNOWN_LINES = "unknown lines"
    TIMES_BACKWARDS = "times backwards"
    IMPOSSIBLE_TIME = "impossible time"
    EQUAL_STARTS = "equal starts"
    ENDS_ESTIMATED = "ends estimated"
    END_BEFORE_START = "end before start"
    OVERLAP = "overlap"
    UNREADABLE_BYTES = "unreadable bytes"
    UNTIMED_LINES = "untimed lines"
    EMPTY_SEGMENTS = "empty segments"
    MARKUP_REMOVED = "markup removed"
    LEFT_OUT = "left out"


class Finding(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """Something noticed while reading: how often (`count`), and where it begins and ends (segments, or a source line from 1).

    It never changes anything by itself.
    """

    kind: FindingKind
    count: int = 1
    first: SegmentId | None = None
    last: SegmentId | None = None
    line: int | None = None
    text: str = ""


class Transcript(Row, frozen=True, kw_only=True):
    """The ordered segments of one recording; what its source said of itself beside the speech."""

    table: ClassVar[str] = "transcripts"
    id: TranscriptId
    title: str
    position: int = 0
    description: str = ""
    hashtags: tuple[str, ...] = ()
    category: str = ""
    language: str = ""
    media: str = ""


class Segment(Row, frozen=True, kw_only=True):
    """The unit as imported. `text` is the heard text and never changes; segments stand in source order.

    Times are in milliseconds; a segment of a source without times has neither start nor end.
    """

    table: ClassVar[str] = "segments"
    id: SegmentId
    transcript: TranscriptId
    start_ms: int | None = None
    end_ms: int | None = None
    end_estimated: bool = False
    speaker: SpeakerId | None = None
    text: str


class Speaker(Row, frozen=True, kw_only=True):
    """Someone who speaks in the project's transcripts; `position` orders the list and gives the Ctrl+1–9 keys."""

    table: ClassVar[str] = "speakers"
    id: SpeakerId
    name: str
    position: int = 0


class Tag(Row, frozen=True, kw_only=True):
    """An entry of the codebook. `colour` is an index into the tag palette; `key` is a digit from 1 to 9 or empty."""

    table: ClassVar[str] = "tags"
    id: TagId
    name: str
    colour: int = 0
    definition: str = ""
    key: str = ""
    parent: TagId | None = None
    position: int = 0


class FlagKind(StrEnum):
    """What a flag says of its span."""

    IMPORTANT = "important"
    QUESTION = "question"
    CHECK = "check"
    QUOTE = "quote"


class Flag(Row, frozen=True, kw_only=True):
    """A quick mark on a span, open until resolved. `quote` is the heard text it was put on; `created` is ISO 8601, UTC."""

    table: ClassVar[str] = "flags"
    id: MarkId
    span: Span
    kind: FlagKind
    resolved: bool = False
    coder: CoderId
    created: str
    quote: str = ""


class Tagging(Row, frozen=True, kw_only=True):
    """One tag on one span, put there by one coder."""

    table: ClassVar[str] = "taggings"
    id: MarkId
    span: Span
    tag: TagId
    coder: CoderId
    created: str
    quote: str = ""


class Note(Row, frozen=True, kw_only=True):
    """Text on a span, on a tag or on a transcript; on the whole project when it names none of them."""

    table: ClassVar[str] = "notes"
    id: MarkId
    span: Span | None = None
    tag: TagId | None = None
    transcript: TranscriptId | None = None
    text: str
    resolved: bool = False
    coder: CoderId
    created: str
    changed: str = ""
    quote: str = ""


class Correction(Row, frozen=True, kw_only=True):
    """A replacement of `start` to `end` of one segment's heard text, shown instead of it."""

    table: ClassVar[str] = "corrections"
    id: CorrectionId
    segment: SegmentId
    start: int
    end: int
    text: str
    coder: CoderId
    created: str


class Coder(Row, frozen=True, kw_only=True):
    """A person who makes marks."""

    table: ClassVar[str] = "coders"
    id: CoderId
    name: str


class Review(Row, frozen=True, kw_only=True):
    """A coder has read a segment."""

    table: ClassVar[str] = "reviews"
    id: ReviewId
    segment: SegmentId
    coder: CoderId
    created: str


class Source(Row, frozen=True, kw_only=True):
    """What a transcript was imported from; joining the texts of `lines` gives the input back.

    `id` is the transcript's. `unreadable` lists the bytes that could not be decoded: the offset in the joined text of the
    character that stands in for them, and the bytes in hexadecimal.
    """

    table: ClassVar[str] = "sources"
    id: TranscriptId
    name: str
    format: str
    encoding: str = "utf-8"
    sha256: str = ""
    findings: tuple[Finding, ...] = ()
    unreadable: tuple[tuple[int, str], ...] = ()
    lines: tuple[SourceLine, ...] = ()


Mark = Flag | Tagging | Note
