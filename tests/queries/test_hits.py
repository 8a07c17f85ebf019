"""Many hits in a row: made only when they are asked for, and yet the same as when each is made at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.session import Session
from reviewer.queries.folding import Unfolding, folded
from reviewer.queries.folds import FoldedHits, folded_texts
from reviewer.queries.hits import Hit, HitKind, Hits
from tests.building import a_project

TEXTS = st.lists(st.text("abé\u0301ﬁ \n", max_size=12), min_size=1, max_size=8)
NEEDLES = st.sampled_from(["a", "b", "e", "fi", "ab", "a ", "é"])


def one_by_one(texts: list[str], needle: str) -> list[Hit]:
    """Looking through each text by itself."""
    found: list[Hit] = []
    for number, text in enumerate(texts):
        at = folded(text).find(needle)
        while at >= 0:
            found.append(a_hit(f"s{number}", *Unfolding(text).range(at, at + len(needle))))
            at = folded(text).find(needle, at + len(needle))
    return found


def a_hit(id: str, start: int = 0, end: int = 1, kind: HitKind = HitKind.TEXT) -> Hit:
    return Hit(kind, id, start, end, id)


def in_folds(texts: list[str], needle: str, most: int = 1_000) -> FoldedHits:
    ids = [f"s{number}" for number in range(len(texts))]
    return FoldedHits(HitKind.TEXT, folded_texts(ids, texts), folded(needle), most)


@given(TEXTS, NEEDLES)
def test_hits_in_a_slice_are_those_in_each_of_its_texts(texts: list[str], needle: str) -> None:
    assert list(Hits(in_folds(texts, needle))) == one_by_one(texts, folded(needle))


@given(TEXTS, NEEDLES)
def test_each_hit_knows_its_row(texts: list[str], needle: str) -> None:
    hits = Hits([a_hit("other")], in_folds(texts, needle), [a_hit("last")])
    assert [hits.row_of(hit) for hit in hits] == list(range(len(hits)))
    assert hits.row_of(a_hit("s0", 0, 99)) is None
    assert hits.row_of(a_hit("nowhere")) is None


@given(TEXTS, NEEDLES)
def test_texts_with_a_word_are_those_in_which_it_is_found(texts: list[str], needle: str) -> None:
    numbers = folded_texts([""] * len(texts), texts).numbers_with(folded(needle))
    assert list(numbers) == [number for number, text in enumerate(texts) if folded(needle) in folded(text)]


def test_only_so_many_are_found_as_are_wanted() -> None:
    assert len(in_folds(["aaa", "aaa"], "a", 4)) == 4


def test_hits_are_counted_through_their_parts() -> None:
    hits = Hits([], in_folds(["a", "ba"], "a"), [a_hit("n", kind=HitKind.NOTE)])
    assert len(hits) == 3
    assert [hits[row].id for row in range(3)] == ["s0", "s1", "n"]
    assert hits.any_in(HitKind.NOTE)
    assert not hits.any_in(HitKind.TAG, HitKind.SPEAKER)
    with pytest.raises(IndexError):
        _ = hits[3]


def test_the_first_hit_from_a_segment_on_is_one_in_the_text() -> None:
    order = Session(a_project("a", "b", "a", "a")).index.order
    hits = Hits([a_hit("s1"), a_hit("s3"), a_hit("s4")], [a_hit("n", kind=HitKind.NOTE)])
    assert [hits.row_from(order, position) for position in range(4)] == [0, 1, 1, 2]
    assert Hits([a_hit("s1"), a_hit("s2", kind=HitKind.SPEAKER)]).row_from(order, 1) == 1
