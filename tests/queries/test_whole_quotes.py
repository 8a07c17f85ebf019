"""Quotes that are not cut: what was heard at a span, and what is read there."""

from hypothesis import given

from reviewer.core.ids import SegmentId
from reviewer.core.index import Index
from reviewer.core.project import Project
from reviewer.core.rows import Span
from reviewer.core.session import Session
from reviewer.edits.corrections import correct_segment
from reviewer.queries.quotes import QuoteIndex, quote_heard, quote_shown, whole_quote_shown
from tests.building import a_project, whole
from tests.edits.people import ME
from tests.strategies import projects


def test_all_that_is_heard_in_a_span_is_quoted_as_it_stands() -> None:
    project = a_project(" one  two ", "", "three four")
    assert quote_heard(project, QuoteIndex(project), Span(SegmentId("s1"), 5, SegmentId("s3"), 5)) == " two  three"
    assert quote_heard(project, QuoteIndex(project), Span(SegmentId("s1"), 0, SegmentId("s1"), 5)) == " one "


def test_what_is_heard_stays_when_it_is_corrected() -> None:
    session = Session(a_project("the tourists missile"))
    session.apply("", correct_segment, SegmentId("s1"), "the Taurus missile", ME)
    span = Span(SegmentId("s1"), 4, SegmentId("s1"), 20)
    assert quote_heard(session.project, session.index, span) == "tourists missile"
    assert whole_quote_shown(session.project, session.index, span) == "Taurus missile"


def test_what_was_put_in_at_the_ends_of_a_segment_is_read_with_it() -> None:
    session = Session(a_project("is", ""))
    for segment, text in (("s1", "It is so"), ("s2", "here")):
        session.apply("", correct_segment, SegmentId(segment), text, ME)
    assert whole_quote_shown(session.project, session.index, whole(session.project, "s1", "s2")) == "It is so here"


def test_a_whole_quote_has_no_ellipsis() -> None:
    project = a_project(*["word " * 20] * 100)
    assert len(whole_quote_shown(project, QuoteIndex(project), whole(project, "s1", "s100"))) == 100 * 100 + 99


@given(projects())
def test_both_indexes_give_the_same_quotes(project: Project) -> None:
    index, quick = Index(project), QuoteIndex(project)
    for span in [mark.span for mark in project.flags.rows()] + [mark.span for mark in project.taggings.rows()]:
        assert quote_heard(project, index, span) == quote_heard(project, quick, span)
        assert whole_quote_shown(project, index, span) == whole_quote_shown(project, quick, span)
        assert quote_shown(project, index, span) == quote_shown(project, quick, span)


@given(projects())
def test_without_corrections_what_is_read_is_what_was_heard(project: Project) -> None:
    index = QuoteIndex(project)
    for mark in project.flags.rows():
        if not any(index.corrections_of(id) for id in index.order.between(mark.span.first, mark.span.last)):
            assert whole_quote_shown(project, index, mark.span) == quote_heard(project, index, mark.span)
