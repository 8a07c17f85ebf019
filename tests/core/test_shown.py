"""Offsets map both ways between heard and shown text, through any corrections of any Unicode text."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.ids import CoderId, CorrectionId, SegmentId
from reviewer.core.rows import Correction
from reviewer.core.shown import shown, shown_text

TEXT = st.text(max_size=30)


def a_correction(start: int, end: int, text: str) -> Correction:
    ids = CorrectionId(f"{start}"), SegmentId("s1"), CoderId("me")
    return Correction(id=ids[0], segment=ids[1], start=start, end=end, text=text, coder=ids[2], created="")


@st.composite
def corrected(draw: st.DrawFn) -> tuple[str, list[Correction]]:
    heard = draw(TEXT)
    cuts = sorted(draw(st.lists(st.integers(0, len(heard)), max_size=8, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return heard, [a_correction(start, end, draw(st.text(max_size=6))) for start, end in pairs]


@given(corrected())
def test_the_pieces_cover_both_texts_without_gaps(case: tuple[str, list[Correction]]) -> None:
    heard, corrections = case
    found = shown(heard, corrections)
    heard_at = shown_at = 0
    for piece in found.pieces:
        assert (piece.heard_start, piece.shown_start) == (heard_at, shown_at)
        heard_at, shown_at = piece.heard_end, piece.shown_end
        if not piece.corrected:
            assert heard[piece.heard_start : piece.heard_end] == found.text[piece.shown_start : piece.shown_end]
    assert (heard_at, shown_at) == (len(heard), len(found.text))
    assert shown_text(heard, corrections) == found.text


@given(corrected())
def test_outside_of_corrections_offsets_come_back(case: tuple[str, list[Correction]]) -> None:
    heard, corrections = case
    found = shown(heard, corrections)
    for offset in range(len(heard)):
        if not any(one.start <= offset < one.end for one in corrections):
            assert found.heard_at(found.shown_at(offset)) == offset
            assert found.text[found.shown_at(offset)] == heard[offset]
            assert found.heard_end_at(found.shown_end_at(offset + 1)) == offset + 1


@given(corrected())
def test_maps_never_run_backwards(case: tuple[str, list[Correction]]) -> None:
    heard, corrections = case
    found = shown(heard, corrections)
    for there in (found.shown_at, found.shown_end_at):
        places = [there(offset) for offset in range(len(heard) + 1)]
        assert places == sorted(places)
    for back in (found.heard_at, found.heard_end_at):
        places = [back(offset) for offset in range(len(found.text) + 1)]
        assert places == sorted(places)


def test_a_replaced_word_maps_as_a_whole() -> None:
    found = shown("the tourists missile", [a_correction(4, 12, "Taurus")])
    assert found.text == "the Taurus missile"
    assert (found.shown_at(6), found.shown_end_at(6)) == (4, 10)
    assert (found.heard_at(7), found.heard_end_at(7)) == (4, 12)
