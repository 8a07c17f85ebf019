"""Who speaks, where the text says so, and only there."""

import pytest

from reviewer.text.reading import Draft
from reviewer.text.speakers import looks_like_name, named


def spoken(*texts: str) -> list[tuple[str, str]]:
    return [
        (draft.speaker, draft.text) for draft in named([Draft(line, None, None, "", text) for line, text in enumerate(texts, 1)])
    ]


def test_names_that_recur_become_speakers_and_leave_the_text() -> None:
    assert spoken("Ann: Hello.", "BOB MILLER: Hi!", "Well now", "Ann:  Yes.", "Bob Miller: No.") == [
        ("Ann", "Hello."),
        ("BOB MILLER", "Hi!"),
        ("", "Well now"),
        ("Ann", "Yes."),
        ("Bob Miller", "No."),
    ]


def test_a_name_that_comes_once_stays_in_the_text() -> None:
    assert spoken("Ann: Hello.", "And so on") == [("", "Ann: Hello."), ("", "And so on")]


def test_names_may_be_bold_or_stand_alone() -> None:
    assert spoken("**Ann:** Hello.", "**Ann**: again", "Ann:") == [("Ann", "Hello."), ("Ann", "again"), ("Ann", "")]


def test_chinese_names_and_colons_are_read() -> None:
    assert spoken("小明：你好。", "小红：你好！", "小明：再见。", "小红：再见。")[0] == ("小明", "你好。")


def test_he_said_is_no_name_where_it_is_rare() -> None:
    texts = ["他说：好。", "他说：不。", *["今天天气很好。"] * 30]
    assert spoken(*texts)[0] == ("", "他说：好。")


def test_a_speaker_that_is_known_stays() -> None:
    drafts = [
        Draft(1, None, None, "Ann", "Bob: he said"),
        Draft(2, None, None, "", "Bob: hi"),
        Draft(3, None, None, "", "Bob: ho"),
    ]
    assert [draft.speaker for draft in named(drafts)] == ["Ann", "Bob", "Bob"]


@pytest.mark.parametrize(
    "name", ["Ann", "ANN", "Dr. Ann O'Neill", "Ursula von der Leyen", "Speaker 2", "Jean-Luc", "Q", "小明", "The Host"]
)
def test_names_look_like_names(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize(
    "text", ["10", "the problem", "So", "Note", "https", "What I mean is this", "", "And the thing", "10:30 Meeting"]
)
def test_other_words_before_a_colon_do_not(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize("text", ["10:30 Meeting: bring cake", "https://example.org", "The point is: it works", "Ann:hello"])
def test_clocks_addresses_and_sentences_are_no_speakers(text: str) -> None:
    assert spoken(text, text, text) == [("", text)] * 3
