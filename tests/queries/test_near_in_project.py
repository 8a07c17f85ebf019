"""What is near to what was typed, in all that is searched, and which of it is listed."""

from reviewer.core.ids import TagId
from reviewer.core.session import Session
from reviewer.edits.notes import write_note
from reviewer.edits.tagging import tag_span
from reviewer.queries.folds import Folds
from reviewer.queries.hits import Hit, HitKind
from reviewer.queries.near import SAME
from reviewer.queries.search import MOST_HITS, NEAR_SLICE, near_hits_of, nearest
from tests.building import a_project, whole
from tests.edits.people import ME


def near(session: Session, query: str) -> list[Hit]:
    folds = Folds(session.project, session.index, session.transcript)
    return [hit for found in near_hits_of(folds, query) for hit in found]


def test_text_notes_and_names_are_compared() -> None:
    session = Session(a_project("Ann: the orcherd", "Orchad: hello", tags=["Orchards", "Orchid", "Bees"]))
    session.apply("Note", write_note, whole(session.project, "s2"), "which orchart?", ME)
    session.apply("Tag", tag_span, whole(session.project, "s2"), TagId("Orchards"), ME)
    hits = near(session, "orchard")
    assert [hit.kind for hit in hits] == [HitKind.TEXT, HitKind.NOTE, HitKind.SPEAKER, HitKind.TAG]
    assert [hit.id for hit in hits][::2] == ["s1", "orchad"]
    assert hits[2].place == "s2"
    assert [hit.nearness == SAME for hit in hits] == [False, False, False, True]


def test_the_nearest_come_first_and_then_as_they_stand() -> None:
    session = Session(a_project("the orcherd", "an orchard", "an orkart", "the orchard"))
    hits = nearest(near(session, "orchard"))
    assert [hit.id for hit in hits] == ["s2", "s4", "s1", "s3"]
    assert [hit.nearness for hit in hits][:2] == [SAME, SAME]


def test_nothing_is_looked_for_when_nothing_nearer_can_come() -> None:
    session = Session(a_project(*["an orchard " * 20] * (MOST_HITS // 20 + 4 * NEAR_SLICE)))
    hits = near(session, "orchard")
    assert MOST_HITS <= len(hits) < MOST_HITS + 20 * NEAR_SLICE
    assert len(nearest(hits)) == MOST_HITS


def test_nothing_is_near_to_nothing() -> None:
    assert near(Session(a_project("one")), " ") == []
