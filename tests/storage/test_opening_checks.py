"""Opening checks that ids lead somewhere, spans lie in the heard text, and quotes still fit."""

import pytest
from msgspec.structs import replace

from reviewer.core.ids import CoderId, CorrectionId, MarkId, ReviewId, SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Flag, FlagKind, Note, Review, Row, Segment, Source, Span, Tag, Tagging, Transcript
from reviewer.core.spans import QUOTE_PART, quote_of
from reviewer.storage.codec import decode, encode
from reviewer.storage.errors import CannotOpen
from tests.building import CODER, a_project, a_segment, whole

S1, S2 = SegmentId("s1"), SegmentId("s2")
OTHER = Transcript(id=TranscriptId("t2"), title="Another talk")
ELSEWHERE = Segment(id=SegmentId("x1"), transcript=OTHER.id, text="far away")
TALK = a_project("hello", "hi there", tags=["greeting", "farewell"]).patched(put(OTHER, ELSEWHERE))


def _flag(first: str, start: int, last: str, end: int, quote: str = "") -> Flag:
    span = Span(SegmentId(first), start, SegmentId(last), end)
    return Flag(id=MarkId("f"), span=span, kind=FlagKind.CHECK, coder=CODER.id, created="", quote=quote)


def _correction(id: str, start: int, end: int) -> Correction:
    return Correction(id=CorrectionId(id), segment=S1, start=start, end=end, text="", coder=CODER.id, created="")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (replace(a_segment(1, ""), transcript=TranscriptId("t9")), "transcript “t9” is not among the transcripts @ segments[s1]"),
        (replace(a_segment(1, ""), speaker=SpeakerId("eva")), "speaker “eva” is not among the speakers @ segments[s1]"),
        (Tag(id=TagId("a"), name="", parent=TagId("b")), "parent “b” is not among the tags @ tags[a]"),
        (Source(id=TranscriptId("t9"), name="", format=""), "id “t9” is not among the transcripts @ sources[t9]"),
        (
            Tagging(id=MarkId("m"), span=whole(TALK, "s1"), tag=TagId("a"), coder=CODER.id, created=""),
            "tag “a” is not among the tags @ taggings[m]",
        ),
        (
            Flag(id=MarkId("m"), span=whole(TALK, "s1"), kind=FlagKind.CHECK, coder=CoderId("eva"), created=""),
            "coder “eva” is not among the coders @ flags[m]",
        ),
        (
            Note(id=MarkId("n"), tag=TagId("a"), text="", coder=CODER.id, created=""),
            "tag “a” is not among the tags @ notes[n]",
        ),
        (
            Note(id=MarkId("n"), transcript=TranscriptId("t9"), text="", coder=CODER.id, created=""),
            "transcript “t9” is not among the transcripts @ notes[n]",
        ),
        (
            Review(id=ReviewId("r"), segment=SegmentId("s9"), coder=CODER.id, created=""),
            "segment “s9” is not among the segments @ reviews[r]",
        ),
        (
            replace(_correction("k", 0, 0), segment=SegmentId("s9")),
            "segment “s9” is not among the segments @ corrections[k]",
        ),
    ],
)
def test_an_id_that_leads_nowhere(row: Row, fault: str) -> None:
    assert _fault(TALK.patched(put(row))) == fault


@pytest.mark.parametrize(
    ("flag", "fault"),
    [
        (_flag("s9", 0, "s1", 0), "first “s9” of its span is not among the segments"),
        (_flag("s1", 0, "s9", 0), "last “s9” of its span is not among the segments"),
        (_flag("s1", 0, "s1", 6), "end of its span is outside the heard text"),
        (_flag("s1", -1, "s1", 2), "start of its span is outside the heard text"),
        (_flag("s1", 9, "s2", 2), "start of its span is outside the heard text"),
        (_flag("s1", 0, "s2", 2**70), "end of its span is outside the heard text"),
        (_flag("s1", 3, "s1", 2), "its span ends before it starts"),
        (_flag("s2", 0, "s1", 2), "its span ends before it starts"),
        (_flag("s1", 0, "x1", 2), "its span begins and ends in different transcripts"),
        (_flag("s1", 0, "s1", 4, "hello"), "quote is not what is heard at its span"),
        (_flag("s1", 0, "s2", 2, "hello\nha"), "quote is not what is heard at its span"),
    ],
)
def test_a_span_or_quote_that_does_not_fit(flag: Flag, fault: str) -> None:
    assert _fault(TALK.patched(put(flag))) == f"{fault} @ flags[f]"


@pytest.mark.parametrize(
    "flag",
    [_flag("s1", 5, "s1", 5), _flag("s1", 1, "s1", 3, "el"), _flag("s1", 3, "s2", 2, "lo\nhi"), _flag("s1", 0, "s2", 2)],
)
def test_a_span_that_fits(flag: Flag) -> None:
    project = TALK.patched(put(flag))
    assert decode(encode(project)) == project


def test_the_quote_of_a_long_span_is_as_much_as_marks_keep() -> None:
    project = a_project("x" * (2 * QUOTE_PART), "y" * (2 * QUOTE_PART))
    for last in ("s1", "s2"):
        span = whole(project, "s1", last)
        flag = replace(_flag("s1", 0, "s1", 0), span=span, quote=quote_of(project, span))
        assert decode(encode(project.patched(put(flag)))).flags["f"] == flag


def test_offsets_count_characters_not_bytes() -> None:
    project = a_project("🐝🐝🐝").patched(put(_flag("s1", 1, "s1", 3, "🐝🐝")))
    assert decode(encode(project)) == project


def test_tags_that_stand_under_themselves() -> None:
    ring = [Tag(id=TagId(id), name=id, parent=TagId(parent)) for id, parent in (("a", "b"), ("b", "c"), ("c", "b"))]
    assert _fault(TALK.patched(put(*ring))) == "parent leads round in a circle @ tags[a]"


@pytest.mark.parametrize(
    ("corrections", "fault"),
    [
        ([_correction("k", 3, 6)], "it is outside the heard text @ corrections[k]"),
        ([_correction("k", -1, 2)], "it is outside the heard text @ corrections[k]"),
        ([_correction("k", 3, 2)], "it is outside the heard text @ corrections[k]"),
        ([_correction("k", 2, 4), _correction("l", 0, 3)], "it overlaps the correction “l” @ corrections[k]"),
    ],
)
def test_corrections_that_do_not_fit(corrections: list[Correction], fault: str) -> None:
    assert _fault(TALK.patched(put(*corrections))) == fault


def test_corrections_side_by_side_fit() -> None:
    project = TALK.patched(put(_correction("k", 0, 2), _correction("l", 2, 4), _correction("m", 4, 4)))
    assert decode(encode(project)) == project


def test_two_rows_with_one_id() -> None:
    written = encode(TALK).replace(b'"id":"s2"', b'"id":"s1"')
    with pytest.raises(CannotOpen, match=r"two rows have this id @ segments\[s1\]"):
        decode(written)


def test_times_may_be_odd() -> None:
    times = {1: (5, 3), 2: (-2, None), 3: (None, 7)}
    odd = [replace(a_segment(number, ""), start_ms=start, end_ms=end) for number, (start, end) in times.items()]
    project = a_project().patched(put(*odd))
    assert decode(encode(project)) == project


def _fault(project: Project) -> str:
    """What is wrong with the file of `project`, and where, as the person is told."""
    with pytest.raises(CannotOpen) as caught:
        decode(encode(project))
    return caught.value.happened.removeprefix("The project cannot be opened: ").removesuffix(".")
