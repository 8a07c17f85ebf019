"""What is quoted of a span: what is read there, with the corrections."""

from reviewer.core.ids import SegmentId
from reviewer.core.index import Index
from reviewer.core.project import Project
from reviewer.core.rows import Span
from reviewer.core.session import Session
from reviewer.edits.corrections import correct_segment
from reviewer.queries.quotes import quote_shown
from tests.building import a_project, whole
from tests.edits.people import ME


def quoted(project: Project, span: Span, most: int = 500) -> str:
    return quote_shown(project, Index(project), span, most)


def test_the_quote_of_several_segments_is_joined_by_spaces() -> None:
    project = a_project("And this is the thing.", "It has failed.", "Badly.")
    assert quoted(project, whole(project, "s1", "s3")) == "And this is the thing. It has failed. Badly."


def test_only_the_characters_of_the_span_are_quoted() -> None:
    project = a_project("one two", "three four")
    assert quoted(project, Span(SegmentId("s1"), 4, SegmentId("s2"), 5)) == "two three"
    assert quoted(project, Span(SegmentId("s1"), 4, SegmentId("s1"), 6)) == "tw"


def test_corrections_are_quoted_and_not_what_was_heard() -> None:
    session = Session(a_project("the tourists missile"))
    session.apply("Correct", correct_segment, SegmentId("s1"), "the Taurus missile", ME)
    span = Span(SegmentId("s1"), 4, SegmentId("s1"), 20)
    assert quote_shown(session.project, session.index, span) == "Taurus missile"


def test_a_long_quote_ends_with_an_ellipsis() -> None:
    project = a_project(*["word " * 20] * 100)
    quote = quoted(project, whole(project, "s1", "s100"), 300)
    assert len(quote) == 301
    assert quote.endswith("…")


def test_segments_without_text_leave_no_gap() -> None:
    project = a_project("one", "", "two")
    assert quoted(project, whole(project, "s1", "s3")) == "one two"
