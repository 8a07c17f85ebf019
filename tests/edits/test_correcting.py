"""Correcting misheard words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.errors import NotThere
from reviewer.core.ids import SegmentId
from reviewer.core.patch import NOTHING
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Correction
from reviewer.core.shown import shown_text
from reviewer.edits.corrections import Replacement, correct_segment, replacements
from tests.building import CODER, a_project, a_segment
from tests.edits.people import ME, ME_LATER, ZOE

S1, S2 = SegmentId("s1"), SegmentId("s2")
SENTENCES = st.lists(st.sampled_from(["tourists", "Taurus", "Mertz", "Merz", "’", ",", " ", "\n", "名前", "é", "🎯"])).map(
    "".join
)


def of_segment(project: Project, segment: str = S1) -> list[Correction]:
    return sorted((row for row in project.corrections.rows() if row.segment == segment), key=lambda row: row.start)


def corrected(project: Project, text: str) -> Project:
    return project.patched(correct_segment(project, S1, text, ME))


def shows(project: Project, segment: str = S1) -> str:
    return shown_text(project.segments[segment].text, of_segment(project, segment))


@pytest.mark.parametrize(
    ("heard", "wanted", "found"),
    [
        ("the tourists missile", "the Taurus missile", [(4, 12, "Taurus")]),
        ("Mr. Mertz, then?", "Mr. Merz, then?", [(4, 9, "Merz")]),
        ("solutionist plan", "Zaluzhnyi's plan", [(0, 11, "Zaluzhnyi's")]),
        ("“Mertz” said", "“Merz” said", [(1, 6, "Merz")]),
        ("a b c d", "x b y d", [(0, 1, "x"), (4, 5, "y")]),
        ("take care care", "take care", [(9, 14, "")]),
        ("hello world", "hello big world", [(6, 6, "big ")]),
        ("我叫王明。", "我叫黄明。", [(2, 3, "黄")]),
        ("", "hello", [(0, 0, "hello")]),
        ("um", "", [(0, 2, "")]),
        ("same", "same", []),
    ],
)
def test_only_the_words_that_differ_are_replaced(heard: str, wanted: str, found: list[tuple[int, int, str]]) -> None:
    assert replacements(heard, wanted) == [Replacement(*one) for one in found]


@given(SENTENCES, SENTENCES)
def test_replacements_turn_heard_into_wanted_and_do_not_touch(heard: str, wanted: str) -> None:
    found = replacements(heard, wanted)
    for one in reversed(found):
        heard = heard[: one.start] + one.text + heard[one.end :]
    assert heard == wanted
    assert all(before.end < after.start for before, after in pairwise(found))


@given(st.text(), st.lists(st.text(), min_size=1))
def test_a_segment_shows_what_it_was_last_corrected_to(heard: str, wanted: list[str]) -> None:
    before = project = project_of([a_segment(1, heard), CODER])
    for text in wanted:
        project = corrected(project, text)
        assert shows(project) == text
    assert project.segments == before.segments


def test_a_correction_says_who_made_it_and_when() -> None:
    project = a_project("the tourists missile")
    (row,) = of_segment(corrected(project, "the Taurus missile"))
    assert (row.segment, row.start, row.end, row.text) == (S1, 4, 12, "Taurus")
    assert (row.coder, row.created) == (CODER.id, ME.at)
    assert project.patched(correct_segment(project, S1, "the Taurus missile", ZOE)).coders["zoe"] == ZOE.coder


def test_showing_the_heard_text_again_takes_all_corrections_away() -> None:
    project = a_project("Mertz and tourists", "Mertz")
    assert corrected(corrected(project, "Merz and Taurus"), "Mertz and tourists") == project


def test_correcting_to_what_is_shown_does_nothing() -> None:
    project = a_project("Mertz and tourists")
    assert correct_segment(project, S1, "Mertz and tourists", ME) == NOTHING
    project = corrected(project, "Merz and Taurus")
    assert correct_segment(project, S1, "Merz and Taurus", ME_LATER) == NOTHING


def test_corrections_that_stay_keep_their_coder_and_time() -> None:
    project = corrected(a_project("Mertz and tourists"), "Merz and tourists")
    after = project.patched(correct_segment(project, S1, "Merz and Taurus", ZOE))
    assert [(row.text, row.coder, row.created) for row in of_segment(after)] == [
        ("Merz", CODER.id, ME.at),
        ("Taurus", ZOE.coder.id, ZOE.at),
    ]


def test_other_segments_keep_their_corrections() -> None:
    project = corrected(a_project("Mertz", "Mertz"), "Merz")
    project = project.patched(correct_segment(project, S2, "Merz", ME))
    project = corrected(project, "Mertz")
    assert (shows(project), shows(project, S2)) == ("Mertz", "Merz")


def test_an_index_can_say_which_corrections_there_are() -> None:
    project = corrected(a_project("Mertz"), "Merz")
    after = project.patched(correct_segment(project, S1, "März", ME, among=of_segment(project)))
    assert shows(after) == "März"


def test_a_segment_that_is_not_there_is_not_corrected() -> None:
    with pytest.raises(NotThere, match="segments"):
        correct_segment(a_project("hello"), SegmentId("gone"), "hi", ME)
