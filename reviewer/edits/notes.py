"""Writing notes on spans, tags, transcripts and the project."""

from msgspec.structs import replace

from reviewer.core.errors import NotPossible
from reviewer.core.ids import MarkId, TagId, TranscriptId, new_id
from reviewer.core.patch import NOTHING, Patch, put
from reviewer.core.project import Project
from reviewer.core.rows import Note, Span, Tag, Transcript
from reviewer.core.spans import quote_of
from reviewer.edits.required import required
from reviewer.edits.spans import check_span
from reviewer.edits.stamp import Stamp, authored


def write_note(project: Project, span: Span, text: str, by: Stamp) -> Patch:
    """Writes a note on a span."""
    check_span(project, span)
    return authored(project, by, replace(_note(text, by), span=span, quote=quote_of(project, span)))


def write_note_on_tag(project: Project, tag: TagId, text: str, by: Stamp) -> Patch:
    """Writes a note on a tag of the codebook."""
    required(project, Tag, tag)
    return authored(project, by, replace(_note(text, by), tag=tag))


def write_note_on_transcript(project: Project, transcript: TranscriptId, text: str, by: Stamp) -> Patch:
    """Writes a note on a whole transcript."""
    required(project, Transcript, transcript)
    return authored(project, by, replace(_note(text, by), transcript=transcript))


def write_note_on_project(project: Project, text: str, by: Stamp) -> Patch:
    """Writes a note on the project itself."""
    return authored(project, by, _note(text, by))


def change_note(project: Project, note: MarkId, text: str, by: Stamp) -> Patch:
    """Changes what a note says, and when it was changed; it stays the note of the coder who wrote it."""
    old = required(project, Note, note)
    cleaned = _cleaned(text)
    return NOTHING if cleaned == old.text else put(replace(old, text=cleaned, changed=by.at))


def resolve_note(project: Project, note: MarkId) -> Patch:
    """Marks what a note asked for as done; the note stays."""
    return project.effective(put(replace(required(project, Note, note), resolved=True)))


def reopen_note(project: Project, note: MarkId) -> Patch:
    """Makes a resolved note an open one again."""
    return project.effective(put(replace(required(project, Note, note), resolved=False)))


def _note(text: str, by: Stamp) -> Note:
    return Note(id=MarkId(new_id()), text=_cleaned(text), coder=by.coder.id, created=by.at)


def _cleaned(text: str) -> str:
    cleaned = text.strip()
    if not cleaned:
        raise NotPossible("A note cannot be empty; one that is no longer wanted can be removed.")
    return cleaned
