"""How much of everything there is in a project."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reviewer.core.project import Project
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
    """Counts of a project. `taggings_by_tag` has every tag by its path, in the order of the codebook."""

    transcripts: tuple[TranscriptTally, ...]
    segments: int
    duration_ms: int
    speakers: int
    tags: int
    marks: dict[str, int]
    flags_by_kind: dict[str, int]
    taggings_by_tag: dict[str, int]
    findings: dict[str, int]
    lines: dict[str, int]
    reviewed: int


def tallies(project: Project) -> Tallies:
    """Counts everything once."""
    transcripts = tuple(_transcript_tallies(project))
    taggings = Counter(tagging.tag for tagging in project.taggings.rows())
    sources = list(project.sources.rows())
    lines = Counter(line.label for source in sources for line in source.lines)
    findings: Counter[str] = Counter()
    for source in sources:
        findings.update(finding.kind.value for finding in source.findings)
    return Tallies(
        transcripts=transcripts,
        segments=len(project.segments),
        duration_ms=sum(one.duration_ms or 0 for one in transcripts),
        speakers=len(project.speakers),
        tags=len(project.tags),
        marks={name: len(project.table(name)) for name in ("flags", "taggings", "notes")},
        flags_by_kind=dict(Counter(flag.kind.value for flag in project.flags.rows())),
        taggings_by_tag={path_of(project, entry.tag): taggings[entry.tag.id] for entry in codebook(project)},
        findings=dict(findings),
        lines={label.value: lines[label] for label in LineLabel if lines[label]},
        reviewed=len({review.segment for review in project.reviews.rows()}),
    )


def _transcript_tallies(project: Project) -> Iterable[TranscriptTally]:
    segments: dict[str, list[Segment]] = {id: [] for id in project.transcripts}
    for segment in project.segments.rows():
        segments[segment.transcript].append(segment)
    for transcript in sorted(project.transcripts.rows(), key=lambda one: (one.position, one.id)):
        yield _transcript_tally(transcript.title, segments[transcript.id])


def _transcript_tally(title: str, segments: list[Segment]) -> TranscriptTally:
    starts = [one.start_ms for one in segments if one.start_ms is not None]
    if not starts:
        return TranscriptTally(title, len(segments), None, None, None)
    ends = [one.end_ms for one in segments if one.end_ms is not None]
    return TranscriptTally(title, len(segments), min(starts), max(starts), max(starts + ends))
