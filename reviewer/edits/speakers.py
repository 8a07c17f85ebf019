"""Who speaks: the speakers of a project, and which segments are theirs."""

from collections.abc import Iterable

from msgspec.structs import replace

from reviewer.core.errors import NotPossible
from reviewer.core.ids import SegmentId, SpeakerId, new_id
from reviewer.core.patch import NOTHING, Patch, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Segment, Speaker
from reviewer.edits.names import cleaned_name, folded
from reviewer.edits.required import required


def assign_speaker(project: Project, segment_ids: Iterable[SegmentId], speaker: SpeakerId | None) -> Patch:
    """Says who speaks in these segments; None when nobody knows."""
    if speaker is not None:
        required(project, Speaker, speaker)
    return project.effective(put(*(replace(required(project, Segment, id), speaker=speaker) for id in segment_ids)))


def assign_new_speaker(project: Project, segment_ids: Iterable[SegmentId], name: str) -> Patch:
    """Adds a speaker of this name and says that they speak in these segments; one that is there is taken.

    No speaker is added when there is no segment to give them.
    """
    known = speaker_named(project, name)
    if known:
        return assign_speaker(project, segment_ids, known.id)
    speaker = _new_speaker(project, name)
    assigned = assign_speaker(project.patched(put(speaker)), segment_ids, speaker.id)
    return put(speaker).then(assigned) if assigned else NOTHING


def add_speaker(project: Project, name: str) -> Patch:
    """Adds a speaker at the end of the list; raises NotPossible when there is one of this name."""
    _check_free(project, name)
    return put(_new_speaker(project, name))


def rename_speaker(project: Project, speaker: SpeakerId, name: str) -> Patch:
    """Gives a speaker another name; raises NotPossible when somebody else has it."""
    old = required(project, Speaker, speaker)
    _check_free(project, name, besides=speaker)
    return project.effective(put(replace(old, name=cleaned_name(name))))


def merge_speakers(project: Project, from_: SpeakerId, into: SpeakerId) -> Patch:
    """Makes two speakers one: what `from_` said goes over to `into`."""
    merged = required(project, Speaker, from_)
    required(project, Speaker, into)
    if from_ == into:
        raise NotPossible("A speaker cannot be merged with themselves.")
    return _hand_over(project, from_, into).then(remove(merged))


def delete_speaker(project: Project, speaker: SpeakerId) -> Patch:
    """Removes a speaker; what they said stays, and nobody knows whose it is."""
    return _hand_over(project, speaker, None).then(remove(required(project, Speaker, speaker)))


def speaker_named(project: Project, name: str) -> Speaker | None:
    """The speaker of this name, whatever its case."""
    wanted = folded(name)
    return next((speaker for speaker in project.speakers.rows() if folded(speaker.name) == wanted), None)


def next_speaker_position(project: Project) -> int:
    """The position after the last speaker's."""
    return max((speaker.position for speaker in project.speakers.rows()), default=-1) + 1


def _new_speaker(project: Project, name: str) -> Speaker:
    return Speaker(id=SpeakerId(new_id()), name=cleaned_name(name), position=next_speaker_position(project))


def _check_free(project: Project, name: str, besides: SpeakerId | None = None) -> None:
    namesake = speaker_named(project, name)
    if namesake and namesake.id != besides:
        raise NotPossible(f"There is a speaker called “{namesake.name}” already.")


def _hand_over(project: Project, from_: SpeakerId, to: SpeakerId | None) -> Patch:
    return put(*(replace(segment, speaker=to) for segment in project.segments.rows() if segment.speaker == from_))
