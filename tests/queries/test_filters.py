"""A filter shows what a look at every segment and mark would show, and counts say how many."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.ids import MarkId, ReviewId, SegmentId, SpeakerId, TagId
from reviewer.core.index import Index
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Flag, FlagKind, Review, Segment, Span, Tag, Tagging
from reviewer.queries.filters import EVERYTHING, Filter, OfSpeaker, counts, matching
from tests.building import CODER, TRANSCRIPT, a_project, whole

IDS = [SegmentId(f"s{number}") for number in range(1, 7)]
STRETCH = st.tuples(st.integers(1, 6), st.integers(0, 3)).map(lambda one: (f"s{one[0]}", f"s{min(6, one[0] + one[1])}"))


@st.composite
def marked(draw: st.DrawFn) -> Project:
    project = a_project("Ann: one", "Bob: two", "three", "Ann: four", "five", "Bob: six", tags=["above", "beside"])
    under = Tag(id=TagId("under"), name="under", parent=TagId("above"), position=9)
    rows: list[Tag | Tagging | Flag | Review] = [under]
    for number, (first, last) in enumerate(draw(st.lists(STRETCH, max_size=4))):
        tag = TagId(draw(st.sampled_from(["above", "beside", "under"])))
        span = whole(project, first, last)
        rows.append(Tagging(id=MarkId(f"g{number}"), span=span, tag=tag, coder=CODER.id, created=""))
    for number, (first, last) in enumerate(draw(st.lists(STRETCH, max_size=3))):
        flag = Flag(
            id=MarkId(f"f{number}"),
            span=whole(project, first, last),
            kind=FlagKind.CHECK,
            resolved=draw(st.booleans()),
            coder=CODER.id,
            created="",
        )
        rows.append(flag)
    read = draw(st.sets(st.sampled_from(IDS)))
    rows.extend(Review(id=ReviewId(f"me.{id}"), segment=id, coder=CODER.id, created="") for id in read)
    return project.patched(put(*rows))


FILTERS = st.builds(
    Filter,
    flagged=st.booleans(),
    untagged=st.booleans(),
    unreviewed=st.booleans(),
    tag=st.none() | st.sampled_from([TagId("above"), TagId("beside")]),
    speaker=st.none() | st.sampled_from([OfSpeaker(None), OfSpeaker(SpeakerId("ann"))]),
    found=st.none() | st.frozensets(st.sampled_from(IDS)),
)


def covers(span: Span, segment: Segment) -> bool:
    return IDS.index(span.first) <= IDS.index(segment.id) <= IDS.index(span.last)


def expected(project: Project, filter: Filter, segment: Segment) -> bool:
    taggings = [one for one in project.taggings.rows() if covers(one.span, segment)]
    flags = [one for one in project.flags.rows() if covers(one.span, segment) and not one.resolved]
    tags = {"above": {"above", "under"}, "beside": {"beside"}}
    return (
        (not filter.flagged or bool(flags))
        and (not filter.untagged or not taggings)
        and (not filter.unreviewed or f"me.{segment.id}" not in project.reviews)
        and (filter.tag is None or any(one.tag in tags[filter.tag] for one in taggings))
        and (filter.speaker is None or segment.speaker == filter.speaker.speaker)
        and (filter.found is None or segment.id in filter.found)
    )


@given(project=marked(), filter=FILTERS)
def test_a_filter_shows_what_is_asked_for(project: Project, filter: Filter) -> None:
    shown = matching(project, Index(project), TRANSCRIPT, CODER.id, filter)
    assert shown == [one.id for one in project.segments.rows() if expected(project, filter, one)]


@given(marked())
def test_counts_are_those_of_the_filters(project: Project) -> None:
    index = Index(project)
    found = counts(index, TRANSCRIPT, CODER.id)
    for count, filter in (
        (found.everything, EVERYTHING),
        (found.flagged, Filter(flagged=True)),
        (found.untagged, Filter(untagged=True)),
        (found.unreviewed, Filter(unreviewed=True)),
    ):
        assert count == len(matching(project, index, TRANSCRIPT, CODER.id, filter))


def test_asking_for_nothing_is_no_filter() -> None:
    assert not EVERYTHING
    assert Filter(flagged=True)
