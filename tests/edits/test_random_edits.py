"""Whatever is done to a project, in whatever order: it holds together, can be saved, and all of it can be undone and redone."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reviewer.core.errors import NotPossible
from reviewer.core.ids import MarkId, SegmentId
from reviewer.core.imported import Imported
from reviewer.core.order import SegmentOrder
from reviewer.core.patch import Key, Patch
from reviewer.core.project import MARK_TABLES, ROW_TYPES, Project
from reviewer.core.rows import Flag, FlagKind, Note, Row, Segment, Span, Speaker, Tag, Transcript
from reviewer.edits import codebook, corrections, flags, marks, notes, reviews, speakers, tagging, transcripts
from reviewer.edits.stamp import Stamp
from tests.edits.integrity import faults
from tests.edits.people import ME, ME_LATER, ZOE
from tests.edits.random_start import a_small_project, imports
from tests.edits.round_trip import round_tripped

P = ParamSpec("P")
R = TypeVar("R", bound=Row)

DATA = st.data()
STAMPS = st.sampled_from([ME, ME_LATER, ZOE])
KINDS = st.sampled_from(FlagKind)
NAMES = st.one_of(st.sampled_from(["war", "WAR", "peace", "Ann", "ben"]), st.text(max_size=5))
TEXTS = st.one_of(st.sampled_from(["Take care, Ann.", "שלום Taurus", "王 明"]), st.text(max_size=20))
COLOURS = st.integers(0, 20)
KEYS = st.sampled_from(["", *"123"])


def needs(*kinds: type[Row]) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Lets a rule run only while there are rows of these kinds."""
    return precondition(lambda machine: all(machine.rows(kind) for kind in kinds))


def assert_same(one: Project, other: Project) -> None:
    """Two projects hold the same, and their segments stand in the same order."""
    assert one == other
    assert SegmentOrder(one).ids == SegmentOrder(other).ids


class Machine(RuleBasedStateMachine):
    """A project being edited, with the patches that led to it and those that lead back."""

    def __init__(self) -> None:
        super().__init__()
        self.first = self.project = a_small_project()
        self.done: list[tuple[Patch, Patch]] = []
        self.met: dict[Key, None] = {}
        self.meet(Patch({Key(kind.table, row.id): row for kind in ROW_TYPES for row in self.first.table(kind.table).rows()}))

    def apply(self, edit: Callable[Concatenate[Project, P], Patch], *args: P.args, **kwargs: P.kwargs) -> None:
        """Does an edit, unless it says no."""
        try:
            patch = self.project.effective(edit(self.project, *args, **kwargs))
        except NotPossible:
            return
        self.done.append((patch, self.project.inverse(patch)))
        self.project = self.project.patched(patch)
        self.meet(patch)

    def meet(self, patch: Patch) -> None:
        """Remembers in which order rows came: their ids are random, and a failure must be the same when it is run again."""
        self.met.update(dict.fromkeys(patch.changes))

    def rows(self, kind: type[R]) -> list[R]:
        """The rows of one kind, in the order in which they came."""
        table = self.project.table(kind.table)
        return [table[key.id] for key in self.met if key.table == kind.table and key.id in table]

    def one(self, data: st.DataObject, kind: type[R]) -> R:
        """Any row of this kind."""
        return data.draw(st.sampled_from(self.rows(kind)))

    def one_or_none(self, data: st.DataObject, kind: type[R]) -> R | None:
        """Any row of this kind, or none."""
        return data.draw(st.sampled_from([None, *self.rows(kind)]))

    def some_segments(self, data: st.DataObject) -> list[SegmentId]:
        """A few segments, perhaps the same one twice, perhaps none."""
        return data.draw(st.lists(st.sampled_from([segment.id for segment in self.rows(Segment)]), max_size=4))

    def span(self, data: st.DataObject) -> Span:
        """Any span that can be marked."""
        first = self.one(data, Segment)
        following = [segment for segment in self.rows(Segment) if segment.transcript == first.transcript]
        last = data.draw(st.sampled_from(following[following.index(first) :]))
        start = data.draw(st.integers(0, max(0, len(first.text) - 1)))
        lowest = min(start + 1, len(first.text)) if first is last else 0
        return Span(first.id, start, last.id, data.draw(st.integers(lowest, len(last.text))))

    def spans(self, data: st.DataObject) -> list[Span]:
        """Up to three of them."""
        return [self.span(data) for _ in range(data.draw(st.integers(0, 3)))]

    @rule()
    def undo(self) -> None:
        if self.done:
            self.project = self.project.patched(self.done.pop()[1])

    @invariant()
    def check_that_it_holds_together(self) -> None:
        assert faults(self.project) == []

    @invariant()
    def check_save_and_load(self) -> None:
        assert_same(round_tripped(self.project), self.project)

    def teardown(self) -> None:
        last = self.project
        project = last
        for _, inverse in reversed(self.done):
            project = project.patched(inverse)
        assert_same(project, self.first)
        for patch, _ in self.done:
            project = project.patched(patch)
        assert_same(project, last)


class RandomEdits(Machine):
    """Every edit there is, on anything there is."""

    @needs(Segment)
    @rule(data=DATA, kind=KINDS, by=STAMPS)
    def flag(self, data: st.DataObject, kind: FlagKind, by: Stamp) -> None:
        self.apply(flags.flag_spans, self.spans(data), kind, by)

    @needs(Flag)
    @rule(data=DATA, kind=KINDS)
    def change_flag_kind(self, data: st.DataObject, kind: FlagKind) -> None:
        self.apply(flags.change_flag_kind, self.one(data, Flag).id, kind)

    @needs(Flag)
    @rule(data=DATA, edit=st.sampled_from([flags.resolve_flag, flags.reopen_flag]))
    def settle_flag(self, data: st.DataObject, edit: Callable[[Project, MarkId], Patch]) -> None:
        self.apply(edit, self.one(data, Flag).id)

    @rule(data=DATA)
    def remove_marks(self, data: st.DataObject) -> None:
        ids = [MarkId(key.id) for key in self.met if key.table in MARK_TABLES and self.project.row(key)]
        self.apply(marks.remove_marks, data.draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else [])

    @needs(Segment, Tag)
    @rule(data=DATA, by=STAMPS)
    def tag(self, data: st.DataObject, by: Stamp) -> None:
        self.apply(tagging.tag_spans, self.spans(data), self.one(data, Tag).id, by)

    @needs(Segment)
    @rule(data=DATA, name=NAMES, by=STAMPS)
    def tag_with_new(self, data: st.DataObject, name: str, by: Stamp) -> None:
        self.apply(tagging.tag_spans_with_new, self.spans(data), name, by)

    @needs(Segment, Tag)
    @rule(data=DATA, by=STAMPS)
    def untag(self, data: st.DataObject, by: Stamp) -> None:
        self.apply(tagging.untag_span, self.span(data), self.one(data, Tag).id, by)

    @needs(Segment)
    @rule(data=DATA, text=TEXTS, by=STAMPS)
    def write_note(self, data: st.DataObject, text: str, by: Stamp) -> None:
        self.apply(notes.write_note, self.span(data), text, by)

    @rule(data=DATA, text=TEXTS, by=STAMPS)
    def write_note_elsewhere(self, data: st.DataObject, text: str, by: Stamp) -> None:
        if transcript := self.one_or_none(data, Transcript):
            self.apply(notes.write_note_on_transcript, transcript.id, text, by)
        elif tag := self.one_or_none(data, Tag):
            self.apply(notes.write_note_on_tag, tag.id, text, by)
        else:
            self.apply(notes.write_note_on_project, text, by)

    @needs(Note)
    @rule(data=DATA, text=TEXTS, by=STAMPS)
    def change_note(self, data: st.DataObject, text: str, by: Stamp) -> None:
        self.apply(notes.change_note, self.one(data, Note).id, text, by)

    @needs(Note)
    @rule(data=DATA, edit=st.sampled_from([notes.resolve_note, notes.reopen_note]))
    def settle_note(self, data: st.DataObject, edit: Callable[[Project, MarkId], Patch]) -> None:
        self.apply(edit, self.one(data, Note).id)

    @rule(data=DATA, name=NAMES)
    def add_tag(self, data: st.DataObject, name: str) -> None:
        parent = self.one_or_none(data, Tag)
        self.apply(codebook.add_tag, name, parent.id if parent else None)

    @needs(Tag)
    @rule(data=DATA, name=NAMES, definition=TEXTS, colour=COLOURS, key=KEYS)
    def change_tag(self, data: st.DataObject, name: str, definition: str, colour: int, key: str) -> None:
        tag = self.one(data, Tag).id
        self.apply(codebook.rename_tag, tag, name)
        self.apply(codebook.describe_tag, tag, definition)
        self.apply(codebook.recolour_tag, tag, colour)
        self.apply(codebook.set_tag_key, tag, key)

    @needs(Tag)
    @rule(data=DATA)
    def move_tag(self, data: st.DataObject) -> None:
        parent = self.one_or_none(data, Tag)
        self.apply(codebook.move_tag_under, self.one(data, Tag).id, parent.id if parent else None)

    @needs(Tag)
    @rule(data=DATA)
    def merge_tags(self, data: st.DataObject) -> None:
        self.apply(codebook.merge_tags, self.one(data, Tag).id, self.one(data, Tag).id)

    @needs(Tag)
    @rule(data=DATA)
    def delete_tag(self, data: st.DataObject) -> None:
        self.apply(codebook.delete_tag, self.one(data, Tag).id)

    @needs(Segment)
    @rule(data=DATA)
    def assign_speaker(self, data: st.DataObject) -> None:
        speaker = self.one_or_none(data, Speaker)
        self.apply(speakers.assign_speaker, self.some_segments(data), speaker.id if speaker else None)

    @needs(Segment)
    @rule(data=DATA, name=NAMES)
    def assign_new_speaker(self, data: st.DataObject, name: str) -> None:
        self.apply(speakers.assign_new_speaker, self.some_segments(data), name)

    @rule(name=NAMES)
    def add_speaker(self, name: str) -> None:
        self.apply(speakers.add_speaker, name)

    @needs(Speaker)
    @rule(data=DATA, name=NAMES)
    def rename_speaker(self, data: st.DataObject, name: str) -> None:
        self.apply(speakers.rename_speaker, self.one(data, Speaker).id, name)

    @needs(Speaker)
    @rule(data=DATA)
    def merge_speakers(self, data: st.DataObject) -> None:
        self.apply(speakers.merge_speakers, self.one(data, Speaker).id, self.one(data, Speaker).id)

    @needs(Speaker)
    @rule(data=DATA)
    def delete_speaker(self, data: st.DataObject) -> None:
        self.apply(speakers.delete_speaker, self.one(data, Speaker).id)

    @needs(Segment)
    @rule(data=DATA, edit=st.sampled_from([reviews.mark_reviewed, reviews.mark_unreviewed]), by=STAMPS)
    def review(self, data: st.DataObject, edit: Callable[[Project, list[SegmentId], Stamp], Patch], by: Stamp) -> None:
        self.apply(edit, self.some_segments(data), by)

    @needs(Segment)
    @rule(data=DATA, text=TEXTS, by=STAMPS)
    def correct(self, data: st.DataObject, text: str, by: Stamp) -> None:
        self.apply(corrections.correct_segment, self.one(data, Segment).id, text, by)

    @rule(imported=st.sampled_from(imports()))
    def add_transcript(self, imported: Imported) -> None:
        self.apply(transcripts.add_transcript, imported)

    @needs(Transcript)
    @rule(data=DATA, title=NAMES)
    def rename_transcript(self, data: st.DataObject, title: str) -> None:
        self.apply(transcripts.rename_transcript, self.one(data, Transcript).id, title)

    @needs(Transcript)
    @rule(data=DATA)
    def remove_transcript(self, data: st.DataObject) -> None:
        self.apply(transcripts.remove_transcript, self.one(data, Transcript).id)


TestRandomEdits = RandomEdits.TestCase
TestRandomEdits.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
