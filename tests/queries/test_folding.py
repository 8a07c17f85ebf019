"""Which differences make no difference when searching, and the way back to the text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.queries.folding import Unfolding, folded


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("Café", "cafe"),
        ("cafe\u0301", "CAFÉ"),
        ("Straße", "STRASSE"),
        ("don’t “say” it — now…", 'don\'t "say" it - now...'),
        ("ﬁne", "fine"),
        ("İstanbul", "istanbul"),
        ("سَلام", "سلام"),
        ("Woche\u00adnende", "Wochenende"),
        ("one\tand\u00a0two", "one and two"),
        ("Ｗｉｄｅ", "wide"),
    ],
)
def test_what_looks_alike_to_a_reader_is_found(written: str, sought: str) -> None:
    assert folded(written) == folded(sought)


@pytest.mark.parametrize(("one", "other"), [("か", "が"), ("कु", "क"), ("ก", "กุ"), ("resume", "resumé s")])
def test_what_makes_another_word_stays_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_case_makes_no_difference(text: str) -> None:
    assert folded(text.casefold()) == folded(text)


@given(st.text())
def test_how_accents_are_written_makes_no_difference(text: str) -> None:
    assert folded(unicodedata.normalize("NFC", text)) == folded(unicodedata.normalize("NFD", text))


@given(st.text(min_size=1), st.data())
def test_a_range_found_in_the_folded_text_covers_what_it_came_from(text: str, data: st.DataObject) -> None:
    whole = folded(text)
    if not whole:
        return
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start + 1, len(whole)))
    first, last = Unfolding(text).range(start, end)
    assert 0 <= first < last <= len(text)
    assert whole[start:end] in folded(text[first:last])


def test_the_accents_of_the_last_letter_belong_to_the_range() -> None:
    text = "cafe\u0301 noir"
    assert Unfolding(text).range(0, 4) == (0, 5)
    assert Unfolding("plain").range(1, 3) == (1, 3)
