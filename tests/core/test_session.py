"""A session does, undoes and does again, keeps its index true, and tells what changed."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reviewer.core.history import History, Step
from reviewer.core.ids import MarkId, TagId
from reviewer.core.index import MARKS, Index, Lane
from reviewer.core.patch import NOTHING, Patch, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Flag, FlagKind, Review, Segment, Span, Tag, Tagging
from reviewer.core.selection import segments_selected
from reviewer.core.session import Session
from tests.building import CODER, TRANSCRIPT, a_project, whole


def named(project: Project, name: str) -> Patch:
    return put(Tag(id=TagId("x"), name=name))


def a_tagging(project: Project, id: str, first: str, last: str = "") -> Tagging:
    return Tagging(id=MarkId(id), span=whole(project, first, last), tag=TagId("greeting"), coder=CODER.id, created="")


class Heard:
    """A listener that writes down what it is told."""

    def __init__(self) -> None:
        self.facts: list[str] = []

    def project_changed(self, patch: Patch) -> None:
        self.facts.append("project " + ", ".join(key.id for key in patch.changes))

    def transcript_changed(self) -> None:
        self.facts.append("transcript")

    def selection_changed(self) -> None:
        self.facts.append("selection")

    def playhead_changed(self) -> None:
        self.facts.append("playhead")

    def shown_changed(self) -> None:
        self.facts.append("shown")

    def saved_changed(self) -> None:
        self.facts.append("saved")


def test_undo_takes_the_change_back_and_redo_does_it_again() -> None:
    session = Session(a_project("Ann: hello"))
    before = session.project
    session.apply("New tag", named, "one")
    after = session.project
    assert session.history.next_undo is not None
    assert session.history.next_undo.name == "New tag"
    session.undo()
    assert session.project == before
    session.redo()
    assert session.project == after
    assert session.redo() is None


def test_nothing_to_do_is_no_step() -> None:
    session = Session(a_project("Ann: hello"))
    session.apply("New tag", named, "one")
    assert session.apply("New tag", named, "one") is NOTHING
    assert session.apply("Nothing", lambda _project: NOTHING) is NOTHING
    session.undo()
    assert session.history.next_undo is None


def test_listeners_hear_what_changed() -> None:
    session, heard = Session(a_project("Ann: hello", "Bob: hi")), Heard()
    session.listeners.append(heard)
    session.apply("New tag", named, "one")
    session.select_segments(session.segment_ids()[1], session.segment_ids()[1])
    assert heard.facts == ["project x", "saved", "selection", "playhead"]


def test_the_selection_spans_segments_in_whatever_direction_it_was_made() -> None:
    session = Session(a_project("one", "two", "three"))
    first, _, last = session.segment_ids()
    session.select_segments(last, first)
    assert session.selected_span() == Span(first, 0, last, 5)
    assert list(session.selected_segments()) == list(session.segment_ids())
    current = session.current_segment()
    assert current is not None
    assert current.id == first


def test_a_mark_that_is_gone_is_no_longer_picked_out() -> None:
    session = Session(a_project("one", tags=["greeting"]))
    session.apply("Tag", lambda project: put(a_tagging(project, "m", "s1")))
    span = whole(session.project, "s1")
    segment = session.project.segments["s1"]
    selection = segments_selected(segment, segment, session.index.order)
    session.select(type(selection)(selection.anchor, selection.head, MarkId("m")))
    session.undo()
    assert session.selection is not None
    assert session.selection.mark is None
    assert session.selected_span() == span


def test_the_segment_at_a_time_is_the_first_that_began_then() -> None:
    session = Session(a_project("one", "two", "three"))
    assert session.segment_at(0) == "s1"
    assert session.segment_at(1_999) == "s2"
    assert session.segment_at(99_000) == "s3"
    assert session.duration_ms == 3_000


def is_saved(session: Session) -> bool:
    return session.is_saved


def test_saved_is_where_it_was_saved_even_after_undo() -> None:
    session = Session(a_project("one"))
    assert is_saved(session)
    session.apply("New tag", named, "one")
    assert not is_saved(session)
    session.mark_saved(session.history.next_undo)
    session.undo()
    assert not is_saved(session)
    session.redo()
    assert is_saved(session)
    session.undo()
    session.apply("New tag", named, "two")
    session.undo()
    assert not is_saved(session)


def test_a_save_of_an_earlier_state_does_not_hide_later_changes() -> None:
    session = Session(a_project("one"))
    session.apply("New tag", named, "one")
    when_saving_began = session.history.next_undo
    session.apply("New tag", named, "two")
    session.mark_saved(when_saving_began)
    assert not is_saved(session)
    session.undo()
    assert is_saved(session)


def test_the_history_forgets_its_oldest_steps_when_they_hold_too_much() -> None:
    history = History(memory_bound=100_000)
    for number in range(200):
        tag = Tag(id=TagId("x"), name=f"{number}")
        history.add(Step(f"{number}", put(tag), put(tag)))
    undone = []
    while step := history.undo():
        undone.append(step.name)
    assert undone[0] == "199"
    assert 10 < len(undone) < 200
    assert not history.is_at_saved


class IndexFollows(RuleBasedStateMachine):
    """Whatever is changed, the index kept up to date equals one made anew."""

    @initialize()
    def begin(self) -> None:
        self.session = Session(a_project("one", "two", "three", "four", tags=["greeting", "other"]))

    @rule(id=st.sampled_from("abcd"), first=st.integers(1, 4), more=st.integers(0, 3), tag=st.sampled_from(["greeting", "other"]))
    def tag(self, id: str, first: int, more: int, tag: str) -> None:
        last = f"s{min(4, first + more)}"
        self.session.apply(
            "Tag",
            lambda project: put(
                Tagging(id=MarkId(id), span=whole(project, f"s{first}", last), tag=TagId(tag), coder=CODER.id, created="")
            ),
        )

    @rule(id=st.sampled_from("ef"), at=st.integers(1, 4), kind=st.sampled_from(FlagKind))
    def flag(self, id: str, at: int, kind: FlagKind) -> None:
        span = whole(self.session.project, f"s{at}")
        self.session.apply("Flag", lambda _: put(Flag(id=MarkId(id), span=span, kind=kind, coder=CODER.id, created="")))

    @rule(at=st.integers(1, 4))
    def review(self, at: int) -> None:
        segment = self.session.project.segments[f"s{at}"]
        row = Review(id=f"me.{segment.id}", segment=segment.id, coder=CODER.id, created="")  # type: ignore[arg-type]
        self.session.apply("Review", lambda project: remove(row) if row.id in project.reviews else put(row))

    @rule(table=st.sampled_from(["taggings", "flags", "segments"]))
    def remove_one(self, table: str) -> None:
        rows = list(self.session.project.table(table).rows())
        if table != "segments" and rows:
            self.session.apply("Remove", lambda _: remove(rows[0]))

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @invariant()
    def is_the_same_as_made_anew(self) -> None:
        if not hasattr(self, "session"):
            return
        kept, anew = self.session.index, Index(self.session.project)
        assert kept.order.ids == anew.order.ids
        assert kept.marks_touching(0, 9) == anew.marks_touching(0, 9)
        assert kept.taggings_touching(0, 9) == anew.taggings_touching(0, 9)
        assert +kept.taggings_of_tag == +anew.taggings_of_tag
        assert +kept.reviewed == +anew.reviewed
        for table in ("taggings", "flags", "notes"):
            assert kept.coverage(TRANSCRIPT, table).with_any() == anew.coverage(TRANSCRIPT, table).with_any()
        for lane in (Lane(TRANSCRIPT, MARKS), Lane(TRANSCRIPT, "flags"), Lane(TRANSCRIPT, "taggings", "greeting")):
            assert sorted(kept.lane(lane)) == sorted(anew.lane(lane))


TestIndexFollows = IndexFollows.TestCase
TestIndexFollows.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)


def test_removing_a_transcript_and_taking_that_back_keeps_the_order() -> None:
    session = Session(a_project("one", "two", "three"))
    before = list(session.segment_ids())
    rows = [*session.project.segments.rows(), *session.project.transcripts.rows()]
    session.apply("Remove transcript", lambda _: remove(*rows))
    assert session.transcript is None
    session.undo()
    assert list(session.segment_ids()) == before
    assert all(isinstance(session.project.segments[id], Segment) for id in before)
