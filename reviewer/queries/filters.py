"""Which segments to show: only flagged, only tagged so, only not reviewed, only of a speaker, only found, or several of these."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reviewer.core.ids import CoderId, SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.index import Index
from reviewer.core.project import Project
from reviewer.core.rows import Flag, Segment, Tagging
from reviewer.queries.codebook import with_all_under


@dataclass(frozen=True)
class OfSpeaker:
    """Segments of this speaker; of nobody when None."""

    speaker: SpeakerId | None


@dataclass(frozen=True)
class Filter:
    """What a segment must be to be shown: all of what is asked for. Asking for nothing shows everything."""

    flagged: bool = False
    untagged: bool = False
    unreviewed: bool = False
    tag: TagId | None = None
    speaker: OfSpeaker | None = None
    found: frozenset[SegmentId] | None = None

    def __bool__(self) -> bool:
        return self != EVERYTHING


EVERYTHING = Filter()


@dataclass(frozen=True)
class Counts:
    """How many segments of a transcript there are to be shown of each kind."""

    everything: int
    flagged: int
    untagged: int
    unreviewed: int


def counts(index: Index, transcript: TranscriptId, coder: CoderId) -> Counts:
    """Counts without looking at the segments."""
    everything = len(index.order.of_transcript(transcript))
    return Counts(
        everything=everything,
        flagged=index.coverage(transcript, Flag.table).covered,
        untagged=everything - index.coverage(transcript, Tagging.table).covered,
        unreviewed=everything - index.reviewed[transcript, coder],
    )


def matching(project: Project, index: Index, transcript: TranscriptId, coder: CoderId, filter: Filter) -> list[SegmentId]:
    """The segments of a transcript that a filter shows, in order."""
    ids = index.order.of_transcript(transcript)
    sets = list(_sets(project, index, transcript, coder, filter))
    if not sets:
        return list(ids)
    kept = set.intersection(*sets)
    return [id for id in ids if id in kept]


def _sets(project: Project, index: Index, transcript: TranscriptId, coder: CoderId, filter: Filter) -> Iterator[set[SegmentId]]:
    """One set of segments for each thing that is asked for."""
    ids = index.order.of_transcript(transcript)
    if filter.flagged:
        yield {ids[number] for number in index.coverage(transcript, Flag.table).with_any()}
    if filter.untagged:
        yield {ids[number] for number in index.coverage(transcript, Tagging.table).with_none()}
    if filter.unreviewed:
        reviews, prefix = project.reviews, f"{coder}."
        yield {id for id in ids if prefix + id not in reviews}
    if filter.tag is not None:
        yield set(_tagged(project, index, set(with_all_under(project, filter.tag))))
    if filter.speaker is not None:
        segments, speaker = project.segments, filter.speaker.speaker
        yield {id for id in ids if _speaker(segments.get(id)) == speaker}
    if filter.found is not None:
        yield set(filter.found)


def _tagged(project: Project, index: Index, tags: Collection[TagId]) -> Iterator[SegmentId]:
    for tagging in project.taggings.rows():
        if tagging.tag in tags:
            yield from index.order.between(tagging.span.first, tagging.span.last)


def _speaker(segment: Segment | None) -> SpeakerId | None:
    return segment.speaker if segment else None
