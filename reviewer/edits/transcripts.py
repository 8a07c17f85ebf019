"""Transcripts: adding one that was imported, naming it, and removing it with all that hangs on it."""

from collections.abc import Iterator, Set

from msgspec.structs import replace

from reviewer.core.errors import NotPossible
from reviewer.core.ids import SegmentId, TranscriptId
from reviewer.core.imported import Imported
from reviewer.core.patch import Patch, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Mark, Note, Review, Speaker, Transcript
from reviewer.edits.names import cleaned_name
from reviewer.edits.required import required
from reviewer.edits.speakers import next_speaker_position


def add_transcript(project: Project, imported: Imported) -> Patch:
    """Adds an imported transcript after the others; raises NotPossible when it is there already.

    Speakers that the project knows keep their names and places.
    """
    known = project.transcripts.get(imported.transcript.id)
    if known:
        raise NotPossible(f"This is in the project already, as “{known.title}”.")
    transcript = replace(imported.transcript, position=_next_position(project))
    return put(transcript, *_new_speakers(project, imported), *imported.segments, imported.source)


def rename_transcript(project: Project, transcript: TranscriptId, title: str) -> Patch:
    """Gives a transcript another title."""
    return project.effective(put(replace(required(project, Transcript, transcript), title=cleaned_name(title))))


def remove_transcript(project: Project, transcript: TranscriptId) -> Patch:
    """Removes a transcript with its source, its segments, and all marks, corrections and reviews on it; speakers stay."""
    row = required(project, Transcript, transcript)
    segments = [segment for segment in project.segments.rows() if segment.transcript == transcript]
    gone = {segment.id for segment in segments}
    source = project.sources.get(transcript)
    return remove(
        row,
        *segments,
        *_marks_on(project, gone),
        *_notes_about(project, transcript),
        *_corrections_and_reviews_of(project, gone),
        *([source] if source else []),
    )


def _next_position(project: Project) -> int:
    return max((transcript.position for transcript in project.transcripts.rows()), default=-1) + 1


def _new_speakers(project: Project, imported: Imported) -> list[Speaker]:
    unknown = [speaker for speaker in imported.speakers if speaker.id not in project.speakers]
    return [replace(speaker, position=position) for position, speaker in enumerate(unknown, next_speaker_position(project))]


def _marks_on(project: Project, segments: Set[SegmentId]) -> Iterator[Mark]:
    for table in (project.flags, project.taggings, project.notes):
        yield from (mark for mark in table.rows() if mark.span is not None and mark.span.first in segments)


def _notes_about(project: Project, transcript: TranscriptId) -> Iterator[Note]:
    return (note for note in project.notes.rows() if note.transcript == transcript)


def _corrections_and_reviews_of(project: Project, segments: Set[SegmentId]) -> Iterator[Correction | Review]:
    for table in (project.corrections, project.reviews):
        yield from (row for row in table.rows() if row.segment in segments)
