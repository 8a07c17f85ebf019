"""What a note is about."""

from dataclasses import dataclass

from reviewer.core.ids import TagId, TranscriptId
from reviewer.core.project import Project
from reviewer.core.rows import Note, Span


@dataclass(frozen=True)
class OnTag:
    """A note on a tag of the codebook."""

    tag: TagId


@dataclass(frozen=True)
class OnTranscript:
    """A note on a whole transcript."""

    transcript: TranscriptId


@dataclass(frozen=True)
class OnProject:
    """A note on the project itself."""


NoteTarget = Span | OnTag | OnTranscript | OnProject


def target_of(note: Note) -> NoteTarget:
    """What a note is about."""
    if note.span is not None:
        return note.span
    if note.tag is not None:
        return OnTag(note.tag)
    if note.transcript is not None:
        return OnTranscript(note.transcript)
    return OnProject()


def target_left(project: Project, target: NoteTarget) -> NoteTarget:
    """`target`, or the project when it is there no more: what was written about it must not be lost."""
    match target:
        case Span():
            is_there = target.first in project.segments and target.last in project.segments
        case OnTag():
            is_there = target.tag in project.tags
        case OnTranscript():
            is_there = target.transcript in project.transcripts
        case OnProject():
            is_there = True
    return target if is_there else OnProject()
