"""The project of `tests/data/projects/version-1.review.json`: a row or more in every table, and most fields.

That file is what version 1 of the format looks like, and stays as it is for ever.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reviewer.core.ids import CoderId, CorrectionId, MarkId, ReviewId, SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.patch import Key
from reviewer.core.project import Project, project_of
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
    Segment,
    Source,
    SourceLine,
    Span,
    Speaker,
    Tag,
    Tagging,
    Transcript,
)

GOLDEN_FILE = Path(__file__).parents[1] / "data" / "projects" / "version-1.review.json"

TALK, LETTER = TranscriptId("talk"), TranscriptId("letter")
ANN, BOB = SpeakerId("ann"), SpeakerId("bob")
ME, EVA = CoderId("me"), CoderId("eva")
S1, S2, S3, L1 = SegmentId("s1"), SegmentId("s2"), SegmentId("s3"), SegmentId("l1")
BEES, HIVE = TagId("bees"), TagId("hive")
MORNING, NOON = "2026-11-23T08:00:00Z", "2026-11-23T12:00:00Z"


def golden_project() -> Project:
    """What the golden file holds."""
    lists = (*_transcripts(), *_people(), *_codebook())
    rows = project_of([*lists, *_segments(), *_marks(), *_layers(), _source()])
    unknown: dict[Key, Mapping[str, Any]] = {
        Key("", ""): {"made_by": "hand"},
        Key("tags", "bees"): {"icon": "🐝"},
        Key("flags", "f1"): {"span": {"x": 1.5}},
    }
    return replace(rows, unknown=unknown)


def _transcripts() -> tuple[Transcript, ...]:
    talk = Transcript(
        id=TALK,
        title="Keeping bees on a roof",
        description="A talk, with questions.",
        hashtags=("#bees", "#roof"),
        category="Science",
        language="en",
        media="roof.mp3",
    )
    return talk, Transcript(id=LETTER, title="Ein Brief – مرحبا", position=1, language="de")


def _people() -> tuple[Speaker | Coder, ...]:
    return (
        Speaker(id=ANN, name="Ann"),
        Speaker(id=BOB, name="Bob", position=1),
        Coder(id=EVA, name="Eva"),
        Coder(id=ME, name="Me"),
    )


def _codebook() -> tuple[Tag, ...]:
    bees = Tag(id=BEES, name="Bees", colour=3, definition="Whenever bees are spoken of.", key="1")
    return bees, Tag(id=HIVE, name="Hive", colour=4, parent=BEES, position=1)


def _segments() -> tuple[Segment, ...]:
    return (
        Segment(id=S1, transcript=TALK, start_ms=0, end_ms=4000, end_estimated=True, speaker=ANN, text="Good morning, keepers."),
        Segment(id=S2, transcript=TALK, start_ms=4000, end_ms=9500, speaker=ANN, text="A high of 40,000 needs a roof 🐝."),
        Segment(id=S3, transcript=TALK, start_ms=9500, end_ms=9500, speaker=BOB, text=""),
        Segment(id=L1, transcript=LETTER, text="Liebe Eva,\t„danke“!"),
    )


def _marks() -> tuple[Flag | Tagging | Note, ...]:
    within = Span(S2, 2, S2, 6)
    across = Span(S1, 14, S2, 6)
    return (
        Flag(id=MarkId("f1"), span=within, kind=FlagKind.CHECK, coder=ME, created=MORNING, quote="high"),
        Flag(id=MarkId("f2"), span=Span(L1, 0, L1, 19), kind=FlagKind.QUOTE, resolved=True, coder=EVA, created=NOON),
        Tagging(id=MarkId("g1"), span=across, tag=BEES, coder=ME, created=MORNING, quote="keepers.\nA high"),
        Tagging(id=MarkId("g2"), span=within, tag=HIVE, coder=EVA, created=NOON, quote="high"),
        Note(
            id=MarkId("n1"),
            span=within,
            text="Surely “hive”.",
            resolved=True,
            coder=ME,
            created=MORNING,
            changed=NOON,
            quote="high",
        ),
        Note(id=MarkId("n2"), tag=BEES, text="Not wasps.", coder=ME, created=MORNING),
        Note(id=MarkId("n3"), transcript=LETTER, text="Undated.", coder=ME, created=MORNING),
        Note(id=MarkId("n4"), text="Read all of it\nonce more.", coder=ME, created=NOON),
    )


def _layers() -> tuple[Correction | Review, ...]:
    return (
        Correction(id=CorrectionId("k1"), segment=S2, start=2, end=6, text="hive", coder=ME, created=NOON),
        Review(id=ReviewId("r1"), segment=S1, coder=ME, created=NOON),
        Review(id=ReviewId("r2"), segment=S1, coder=EVA, created=NOON),
    )


def _source() -> Source:
    return Source(
        id=TALK,
        name="roof.txt",
        format="page",
        encoding="windows-1252",
        sha256="0f" * 32,
        findings=(
            Finding(kind=FindingKind.ENDS_ESTIMATED, first=S1, last=S1),
            Finding(kind=FindingKind.PAGE_JUNK, count=2, line=1, text="Skip navigation"),
        ),
        unreadable=((5, "ff"),),
        lines=(
            SourceLine(LineLabel.PAGE_JUNK, "Skip \ufffd navigation\r\n"),
            SourceLine(LineLabel.SEGMENT, "00:00Good morning, keepers.\n"),
            SourceLine(LineLabel.UNKNOWN, "~~~"),
        ),
    )
