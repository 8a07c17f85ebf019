"""How alike words sound, in any spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.queries.folding import folded
from reviewer.queries.sounds import in_latin, likeness, outline, sounds

WORDS = st.text("abcdeghiknoprstuzжש", max_size=8)


def heard(sought: str, said: str) -> float:
    return likeness(sounds(sought), sounds(said), 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("merz", "mertz"),
        ("foxwelp", "fokswhelp"),
        ("rokfin", "rockfin"),
        ("nation", "nasion"),
        ("knight", "night"),
        ("celler", "seler"),
    ],
)
def test_spellings_of_the_same_sounds_sound_the_same(one: str, other: str) -> None:
    assert sounds(one) == sounds(other)


@pytest.mark.parametrize(
    ("sought", "nearer", "farther"),
    [
        ("taurus", "tourist", "tourists"),  # an ending more
        ("taurus", "tourists", "trust"),  # a syllable less
        ("kernel", "gernel", "mernel"),  # voiced, and another sound
        ("amory", "emery", "amsty"),  # vowels, and consonants
        ("pellow", "pellown", "npellow"),  # at the end, and at the beginning
    ],
)
def test_what_is_easily_misheard_is_nearer(sought: str, nearer: str, farther: str) -> None:
    assert heard(sought, nearer) > heard(sought, farther)


def test_to_be_split_into_more_words_makes_it_less_alike() -> None:
    assert likeness("fokswelp", "fokswelp", 1) < likeness("fokswelp", "fokswelp", 0) == 1


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Залужный", "zaluzhnyi"),
        ("Зеленський", "zelenskii"),
        ("Ταύρος", "tairos"),
        ("شمس", "shms"),
        ("שלום", "shlvm"),
        ("मोदी", "modi"),
        ("দীপ", "dip"),
        ("서울", "soul"),
        ("タウ", "たう"),
        ("烏克蘭", "烏克蘭"),
        ("Łódź", "lodz"),
    ],
)
def test_scripts_are_written_in_latin_letters_as_far_as_they_are_known(word: str, letters: str) -> None:
    assert in_latin(folded(word)) == letters


def test_what_is_misheard_keeps_its_outline_or_nearly() -> None:
    assert outline("taurus") == "talas"
    assert outline("tourist") == "talast"
    assert outline("orehov") == outline("orikhiv")
    assert outline("烏克蘭") == "烏克蘭"


@given(WORDS, WORDS, st.integers(0, 2))
def test_likeness_is_a_share(one: str, other: str, more_words: int) -> None:
    assert 0 <= likeness(sounds(one), sounds(other), more_words) <= 1


@given(WORDS)
def test_what_is_heard_as_it_is_sought_is_wholly_alike(word: str) -> None:
    heard = sounds(word)
    assert likeness(heard, heard, 0) == (1 if heard else 0)
