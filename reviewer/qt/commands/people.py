"""Making, naming, merging and deleting speakers, and naming and removing transcripts."""

from reviewer.core.ids import SpeakerId, TranscriptId
from reviewer.edits.speakers import add_speaker, delete_speaker, merge_speakers, rename_speaker
from reviewer.edits.transcripts import remove_transcript, rename_transcript
from reviewer.qt.asking import ask_text
from reviewer.qt.desk import Desk


class PeopleCommands:
    """What the lists of speakers and of transcripts ask for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._merged: SpeakerId | None = None

    def add_speaker(self) -> None:
        """Asks for the name of a new speaker."""
        ask_text(self._desk.window, "New speaker", "Name:", "", self._add)

    def rename_speaker(self, speaker: SpeakerId, name: str) -> None:
        """Gives a speaker another name."""
        self._desk.apply("Rename speaker", rename_speaker, speaker, name)

    def merge_speaker(self, speaker: SpeakerId) -> None:
        """Asks who else this speaker is."""
        self._merged = speaker
        self._desk.window.speaker_picker.pick_other(speaker)

    def merge_into(self, into: SpeakerId) -> None:
        """Has another speaker say all that this one said."""
        if self._merged is not None:
            self._desk.apply("Merge speakers", merge_speakers, self._merged, into)

    def delete_speaker(self, speaker: SpeakerId) -> None:
        """Deletes a speaker; their segments are nobody's then."""
        self._desk.apply("Delete speaker", delete_speaker, speaker)

    def rename_transcript(self, transcript: TranscriptId, title: str) -> None:
        """Gives a transcript another title."""
        self._desk.apply("Rename transcript", rename_transcript, transcript, title)

    def remove_transcript(self, transcript: TranscriptId) -> None:
        """Removes a transcript with all marks on it; undo brings it back."""
        title = self._desk.session.project.transcripts[transcript].title
        self._desk.apply(f"Remove “{title}”", remove_transcript, transcript)
        self._desk.say(f"Removed “{title}” with its marks. Undo brings it back.")

    def _add(self, name: str) -> None:
        self._desk.apply("New speaker", add_speaker, name)
