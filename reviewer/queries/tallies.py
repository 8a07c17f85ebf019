"""How much of everything there is in a project."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviewer.core.order import ordered_transcripts
from reviewer.core.project import MARK_TABLES, Project
from reviewer.core.rows import LineLabel, Segment
from reviewer.queries.codebook import codebook, path_of


@dataclass(frozen=True)
class TranscriptTally:
    """One transcript: its title, how many segments it has, and from when to when it goes, in ms; None without times."""

    title: str
    segments: int
    start_ms: int | None
    last_start_ms: int | None
    duration_ms: int | None


@dataclass(frozen=True)
class Tallies:
    """Counts of a project.

    `segments_by_speaker` has every speaker by name, in their order, and `taggings_by_tag` every tag by its path, in the order of
    the codebook; what has the same name is counted together. `reviewed` counts segments that any coder has read.
    """

    transcripts: tuple[TranscriptTally, ...]
    segments: int
    duration_ms: int
    reviewed: int
    speakers: int
    segments_by_speaker: dict[str, int]
    tags: int
    taggings_by_tag: dict[str, int]
    marks: dict[str, int]
    flags_by_kind: dict[str, int]
    findings: dict[str, int]
    lines: dict[str, int]
    blank_lines: int


def tallies(project: Project) -> Tallies:
    """Counts everything once."""
    transcripts = tuple(_transcript_tallies(project))
    lines = [line for source in project.sources.rows() for line in source.lines]
    labels = Counter(line.label for line in lines)
    return Tallies(
        transcripts=transcripts,
        segments=len(project.segments),
        duration_ms=sum(one.duration_ms or 0 for one in transcripts),
        reviewed=len({review.segment for review in project.reviews.rows()}),
        speakers=len(project.speakers),
        segments_by_speaker=_segments_by_speaker(project),
        tags=len(project.tags),
        taggings_by_tag=_taggings_by_tag(project),
        marks={name: len(project.table(name)) for name in MARK_TABLES},
        flags_by_kind=dict(Counter(flag.kind.value for flag in project.flags.rows())),
        findings=dict(Counter(finding.kind.value for source in project.sources.rows() for finding in source.findings)),
        lines={label.value: labels[label] for label in LineLabel if labels[label]},
        blank_lines=sum(not line.text.strip() for line in lines),
    )


def _segments_by_speaker(project: Project) -> dict[str, int]:
    segments = Counter(segment.speaker for segment in project.segments.rows())
    ordered = sorted(project.speakers.rows(), key=lambda one: (one.position, one.name.casefold(), one.id))
    return _together((one.name, segments[one.id]) for one in ordered)


def _taggings_by_tag(project: Project) -> dict[str, int]:
    taggings = Counter(tagging.tag for tagging in project.taggings.rows())
    return _together((path_of(project, entry.tag), taggings[entry.tag.id]) for entry in codebook(project))


def _together(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The sums by name, in the order in which the names first come."""
    sums: dict[str, int] = {}
    for name, count in counts:
        sums[name] = sums.get(name, 0) + count
    return sums


def _transcript_tallies(project: Project) -> Iterator[TranscriptTally]:
    segments: dict[str, list[Segment]] = {id: [] for id in project.transcripts}
    for segment in project.segments.rows():
        segments[segment.transcript].append(segment)
    for transcript in ordered_transcripts(project):
        yield _transcript_tally(transcript.title, segments[transcript.id])


def _transcript_tally(title: str, segments: list[Segment]) -> TranscriptTally:
    starts = [one.start_ms for one in segments if one.start_ms is not None]
    if not starts:
        return TranscriptTally(title, len(segments), None, None, None)
    ends = [one.end_ms for one in segments if one.end_ms is not None]
    return TranscriptTally(title, len(segments), min(starts), max(starts), max(starts + ends))
