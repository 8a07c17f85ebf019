"""Flags, tags, notes, corrections and speakers on what is selected, and what has been reviewed."""

from functools import partial

from PySide6.QtCore import QRect

from reviewer.core.ids import MarkId, SegmentId, SpeakerId, TagId
from reviewer.core.rows import Flag, FlagKind, Mark, Note, Span, Tagging
from reviewer.core.selection import span_selected
from reviewer.edits.corrections import correct_segment
from reviewer.edits.flags import flag_spans, reopen_flag, resolve_flag
from reviewer.edits.marks import remove_marks
from reviewer.edits.notes import (
    change_note,
    reopen_note,
    resolve_note,
    write_note,
    write_note_on_project,
    write_note_on_tag,
    write_note_on_transcript,
)
from reviewer.edits.reviews import mark_reviewed, mark_unreviewed, review_id
from reviewer.edits.speakers import assign_new_speaker, assign_speaker
from reviewer.edits.tagging import tag_spans, tag_spans_with_new
from reviewer.qt.desk import Desk
from reviewer.qt.panels.note_target import NoteTarget, OnProject, OnTag, OnTranscript
from reviewer.qt.segment_keys import go_by_segments

RECENT_TAGS = 20
ALL_REVIEWED = "All segments are reviewed"


class MarkCommands:
    """The Mark menu, and the keys of tags and speakers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.recent_tags: list[TagId] = []
        for digit in range(1, 10):
            setattr(self, f"tag_{digit}", partial(self._tag_with_key, str(digit)))
            setattr(self, f"speaker_{digit}", partial(self._assign_by_number, digit))

    def tag(self) -> None:
        """Asks for a tag, by typing a part of its name."""
        self._desk.window.tag_picker.pick_tag(self._anchor())

    def tag_with(self, tag: TagId) -> None:
        """Puts a tag on the selection."""
        session = self._desk.session
        spans = session.selected_spans()
        if not spans or tag not in session.project.tags:
            return
        name = session.project.tags[tag].name
        self._remember(tag)
        among = self._desk.marks_in_selection()
        if self._desk.apply(f"Tag {self._selected_words()}", tag_spans, spans, tag, self._desk.stamp(), among):
            self._desk.say(f"Tagged {self._selected_words()} “{name}”")
        else:
            self._desk.say(f"“{name}” is on this already")

    def tag_with_new(self, name: str) -> None:
        """Makes a tag and puts it on the selection, in one step."""
        spans = self._desk.session.selected_spans()
        if not spans:
            return
        words = f"Tag {self._selected_words()} “{name}”"
        patch = self._desk.apply(words, tag_spans_with_new, spans, name, self._desk.stamp(), self._desk.marks_in_selection())
        for key, row in patch.changes.items():
            if key.table == "taggings" and row is not None:
                self._remember(self._desk.session.project.taggings[row.id].tag)
        if patch:
            self._desk.say(f"Tagged {self._selected_words()} “{name}”")

    def tag_again(self) -> None:
        """Puts the tag used last on the selection; asks for one when there is none."""
        known = [tag for tag in self.recent_tags if tag in self._desk.session.project.tags]
        if known:
            self.tag_with(known[0])
        else:
            self.tag()

    def flag(self) -> None:
        """Flags the selection with the kind used last."""
        self.flag_with(self._desk.preferences.value.last_flag)

    def flag_as(self) -> None:
        """Asks for the kind of flag."""
        self._desk.window.flag_picker.pick_kind(self._anchor())

    def flag_with(self, kind: str) -> None:
        """Flags the selection; `kind` is that of `FlagKind`."""
        spans, kind = self._desk.session.selected_spans(), FlagKind(kind)
        if not spans:
            return
        self._desk.preferences.change(last_flag=kind)
        among = self._desk.marks_in_selection()
        if self._desk.apply(f"Flag {self._selected_words()}", flag_spans, spans, kind, self._desk.stamp(), among):
            self._desk.say(f"Flagged {self._selected_words()} as {kind}")
        else:
            self._desk.say(f"This has the flag “{kind}” already")

    def note(self) -> None:
        """Begins a note on the selection."""
        span = self._desk.session.selected_span()
        if span is not None:
            self._desk.window.tabs.begin_note(span)

    def write_note(self, target: NoteTarget, text: str) -> None:
        """Keeps a note that was written."""
        by = self._desk.stamp()
        match target:
            case Span():
                self._desk.apply("Note", write_note, target, text, by)
            case OnTag():
                self._desk.apply("Note on tag", write_note_on_tag, target.tag, text, by)
            case OnTranscript():
                self._desk.apply("Note on transcript", write_note_on_transcript, target.transcript, text, by)
            case OnProject():
                self._desk.apply("Note on project", write_note_on_project, text, by)

    def change_note(self, id: MarkId, text: str) -> None:
        """Keeps another text of a note."""
        self._desk.apply("Change note", change_note, id, text, self._desk.stamp())

    def correct(self) -> None:
        """Opens the text of the current segment for correction."""
        segment = self._desk.session.current_segment()
        if segment is not None:
            self._desk.window.open_correction(segment.id)

    def keep_correction(self, text: str) -> None:
        """Shows the segment that was opened for correction with this text from now on; the heard text stays."""
        segment = self._desk.window.corrected_segment
        if segment is None or segment not in self._desk.session.project.segments:
            return
        among = self._desk.session.index.corrections_of(segment)
        self._desk.apply("Correct the text", correct_segment, segment, text, self._desk.stamp(), among)

    def reviewed(self) -> None:
        """Marks the selected segments reviewed and goes on to the next one."""
        ids = self._desk.session.selected_segments()
        self._desk.apply(f"Review {self._selected_words()}", mark_reviewed, ids, self._desk.stamp())
        if ids:
            self._desk.session.select_segments(ids[-1], ids[-1])
            go_by_segments(self._desk.session, 1)
            self._say_at_the_end(ids[-1])

    def not_reviewed(self) -> None:
        """Takes the ticks off the selected segments."""
        ids = self._desk.session.selected_segments()
        if self._desk.apply(f"Unreview {self._selected_words()}", mark_unreviewed, ids, self._desk.stamp()):
            self._desk.say("No longer reviewed")

    def toggle_reviewed(self, segment: SegmentId) -> None:
        """Ticks one segment, or takes its tick off."""
        by = self._desk.stamp()
        if review_id(by.coder, segment) in self._desk.session.project.reviews:
            self._desk.apply("Unreview 1 segment", mark_unreviewed, [segment], by)
        else:
            self._desk.apply("Review 1 segment", mark_reviewed, [segment], by)

    def resolve(self) -> None:
        """Resolves the flag or note picked out, or opens it again."""
        marks = self._picked_or_on_selection((Flag, Note))
        if marks:
            self.resolve_mark(marks[0].id)
        else:
            self._desk.say("No flag or note on exactly this selection. Press M to pick one out.")

    def resolve_mark(self, id: MarkId) -> None:
        """Resolves this flag or note, or opens it again."""
        match self._desk.session.project.mark(id):
            case Flag() as flag:
                other_flag = reopen_flag if flag.resolved else resolve_flag
                self._desk.apply("Reopen flag" if flag.resolved else "Resolve flag", other_flag, id)
                self._desk.say("Flag open again" if flag.resolved else "Flag resolved")
            case Note() as note:
                other_note = reopen_note if note.resolved else resolve_note
                self._desk.apply("Reopen note" if note.resolved else "Resolve note", other_note, id)
                self._desk.say("Note open again" if note.resolved else "Note resolved")

    def remove(self) -> None:
        """Removes the mark picked out; with none picked out, the only one on exactly what is selected, or picks one."""
        marks = self._picked_or_on_selection((Flag, Tagging, Note))
        if len(marks) == 1:
            self.remove_mark(marks[0].id)
        elif marks:
            self.next_mark()
            self._desk.say("Several marks here: press Delete to remove the one picked out, M for the next")
        else:
            self._desk.say("No mark on exactly this selection. Press M to pick one out.")

    def remove_mark(self, id: MarkId) -> None:
        """Removes this mark."""
        mark = self._desk.session.project.mark(id)
        if mark is not None:
            self._desk.apply(f"Remove {type(mark).__name__.lower()}", remove_marks, [id])
            self._desk.say(f"{type(mark).__name__} removed")

    def next_mark(self) -> None:
        """Picks out the next of the marks that touch the current segment."""
        segment, session = self._desk.session.current_segment(), self._desk.session
        if segment is None:
            return
        ids = session.index.marks_on(segment.id)
        if not ids:
            self._desk.say("No marks here")
            return
        picked = session.selection.mark if session.selection else None
        following = ids[(ids.index(picked) + 1) % len(ids)] if picked in ids else ids[0]
        self.pick(following)

    def pick(self, id: MarkId) -> None:
        """Selects the span of a mark, and the mark."""
        session = self._desk.session
        mark = session.project.mark(id)
        if isinstance(mark, Note) and mark.span is None:
            self._desk.window.tabs.edit_note(id)
        if mark is None or mark.span is None:
            return
        session.show_transcript(session.project.segments[mark.span.first].transcript)
        session.select(span_selected(mark.span, id))
        session.move_playhead_to(session.project.segments[mark.span.first])

    def select_span(self, span: Span) -> None:
        """Selects a span that was found."""
        session = self._desk.session
        session.select(span_selected(span))
        session.move_playhead_to(session.project.segments[span.first])

    def speaker(self) -> None:
        """Asks who speaks in the selected segments."""
        self._desk.window.speaker_picker.pick_speaker(self._anchor())

    def assign(self, speaker: SpeakerId | None) -> None:
        """Has this speaker, or nobody (None or empty), speak the selected segments."""
        ids = self._desk.session.selected_segments()
        self._desk.apply(f"Speaker of {self._selected_words()}", assign_speaker, ids, speaker or None)

    def assign_new(self, name: str) -> None:
        """Has a new speaker speak the selected segments."""
        ids = self._desk.session.selected_segments()
        self._desk.apply(f"Speaker of {self._selected_words()}", assign_new_speaker, ids, name)

    def _assign_by_number(self, number: int) -> None:
        speakers = sorted(self._desk.session.project.speakers.rows(), key=lambda one: (one.position, one.id))
        if number <= len(speakers):
            self.assign(speakers[number - 1].id)
        else:
            self._desk.say(f"There is no speaker {number} yet. Press S to name who speaks.")

    def _tag_with_key(self, key: str) -> None:
        tag = next((tag for tag in self._desk.session.project.tags.rows() if tag.key == key), None)
        if tag is None:
            self._desk.say(f"No tag has the key {key} yet. Press T to tag by name.")
        else:
            self.tag_with(tag.id)

    def _anchor(self) -> QRect | None:
        return self._desk.window.transcript.selection_on_screen()

    def _remember(self, tag: TagId) -> None:
        self.recent_tags = [tag, *(one for one in self.recent_tags if one != tag)][:RECENT_TAGS]

    def _picked_or_on_selection(self, kinds: tuple[type[Mark], ...]) -> list[Mark]:
        session = self._desk.session
        picked = session.project.mark(session.selection.mark) if session.selection and session.selection.mark else None
        if isinstance(picked, kinds):
            return [picked]
        span = session.selected_span()
        return [mark for mark in self._desk.marks_in_selection() if mark.span == span and isinstance(mark, kinds)]

    def _say_at_the_end(self, reviewed: SegmentId) -> None:
        session = self._desk.session
        ids, coder = session.segment_ids(), self._desk.stamp().coder.id
        left = len(ids) - session.index.reviewed[session.project.segments[reviewed].transcript, coder]
        if not left:
            self._desk.say(f"{ALL_REVIEWED}: {len(ids):,} of {len(ids):,}")
        elif reviewed == ids[-1]:
            self._desk.say(f"The end. Not reviewed yet: {left:,}. Press N to go there.")

    def _selected_words(self) -> str:
        session = self._desk.session
        span, number = session.selected_span(), len(session.selected_segments())
        if span and (span.start or span.end < len(session.project.segments[span.last].text)):
            return "a passage"
        return "1 segment" if number == 1 else f"{number:,} segments"
