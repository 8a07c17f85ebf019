"""What is spelled, heard, split or joined otherwise is found, the nearest first, and exactly where it stands."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.queries.folding import folded
from reviewer.queries.near import LONGEST, STEP, NearHit, near_hits, nearest_first
from reviewer.settings.resources import resource_text

MISHEARD = {
    "Tibberwick": {"Tipperwick", "Tibber Week", "To Be Quick"},
    "Ashmead's Kernel": {"Ash Mead's Colonel", "Ashmeets kernel", "Ashmede colonel"},
    "Foxwhelp": {"Fox Wealth", "Box Whelk", "fox welp"},
    "Noble Chafer": {"Noble Shaver", "noble chaffer", "mobile chafer"},
    "Winifred Amory": {"Winnie Fred Amory", "Winifred Emery", "Winifred Armoury"},
    "Sunday Candle": {"Sunday Kendall", "Sundae Candle", "someday candle"},
}
"""The names in the sample, and what the recogniser made of them."""

PIECES = [
    "Taurus",
    "tourists",
    "taurus",
    "air defence",
    "Airdefense",
    "Таурус",
    "烏克蘭",
    "烏克",
    "cafe\u0301",
    "ﬁn",
    "’",
    "a ",
    " ",
]
QUERIES = st.sampled_from(["Taurus", "air defence", "烏克蘭", "cafe", "fin", "Таурус", "tourist"]) | st.text(max_size=6)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=8).map("".join)


def hits(query: str, *texts: str) -> list[NearHit]:
    """By place; the id of a text is its number."""
    return hits_in_slices(query, [list(numbered(texts))])


def hits_in_slices(query: str, slices: Sequence[Sequence[tuple[str, str]]]) -> list[NearHit]:
    return [hit for step in near_hits(query, slices) for hit in step]


def numbered(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(str(number), text) for number, text in enumerate(texts)]


def found(query: str, *texts: str) -> list[str]:
    """The words that were found, as they stand in the texts, the nearest first."""
    return [texts[int(hit.id)][hit.start : hit.end] for hit in nearest_first(hits(query, *texts))]


def test_what_is_spelled_so_comes_first_and_then_what_was_misheard() -> None:
    texts = (
        "unable to respond to the tourists",
        "they have to trust the plan",
        "the Taurus missiles",
        "more of the tourist missiles",
    )
    assert found("Taurus", *texts)[:3] == ["Taurus", "tourist", "tourists"]
    assert found("taurus", *texts) == found("Taurus", *texts)


def test_names_are_found_as_a_recogniser_hears_them() -> None:
    lines = [line for line in resource_text("samples/orchard-survey.txt").splitlines() if line[:2].isdigit()]
    near = {
        name: [lines[int(hit.id)][hit.start : hit.end] for hit in hits(name, *lines) if hit.nearness < 100] for name in MISHEARD
    }
    right = {name: MISHEARD[name].intersection(near[name]) for name in MISHEARD}
    assert sum(map(len, right.values())) >= 0.9 * sum(map(len, MISHEARD.values()))
    assert sum(map(len, right.values())) >= 0.9 * sum(map(len, near.values()))


@pytest.mark.parametrize(
    ("sought", "said", "words"),
    [
        ("Zaluzhnyi", "as we saw with solutionist speech", "solutionist"),
        ("Merz", "agreed between Mertz and others", "Mertz"),
        ("Huliaipole", "a town called Guliapolje.", "Guliapolje"),
        ("ATACMS", "the Atakams will change that", "Atakams"),
        ("air defence", "(Airdefense) again", "Airdefense"),
        ("airdefence", "the air-defense, again", "air-defense"),
        ("battle front", "on the battlefronts", "battlefronts"),
        ("O’Brien", "mister Obrian said", "Obrian"),
        ("Bürgergeld", "das Bürger Gelt", "Bürger Gelt"),
        ("défense aérienne", "la défence aerienne", "défence aerienne"),
    ],
)
def test_misspelt_misheard_split_and_joined_words_are_found(sought: str, said: str, words: str) -> None:
    assert found(sought, said) == [words]


@pytest.mark.parametrize(
    ("sought", "said", "words"),
    [
        ("烏克蘭", "我們談談烏克南的局勢", "烏克南"),
        ("タウルス", "ドイツのタウロスを", "タウロス"),
        ("タウルス", "たうるす", "たうるす"),
        ("ประเทศไทย", "ไปประเทสไทยกัน", "ประเทสไทย"),
        ("타우루스", "독일의 타우러스를 보낸다", "타우러스를"),
        ("ירושלים", "הוא גר בירושלם היום", "בירושלם"),
        ("القاهرة", "ذهبت إلى القاهره أمس", "القاهره"),
        ("Зеленский", "сказал Зилинский вчера", "Зилинский"),
        ("मोदी", "आज मोडी ने कहा", "मोडी"),
    ],
)
def test_other_scripts_are_found_with_and_without_spaces_between_words(sought: str, said: str, words: str) -> None:
    assert found(sought, said) == [words]


@pytest.mark.parametrize(
    ("sought", "said"), [("Залужний", "general Zaluzhnyi"), ("Taurus", "ракеты Таурус"), ("Modi", "आज मोदी")]
)
def test_a_name_is_found_in_another_script(sought: str, said: str) -> None:
    assert found(sought, said) == [said.split()[-1]]


@pytest.mark.parametrize(
    ("sought", "said"),
    [
        ("Taurus", "we are going to talk about the war again"),
        ("Merz", "more and more of them in March"),
        ("2022", "in 2023"),
        ("F-16", "an F-15 was seen"),
        ("us", "as is"),
        ("Tibberwick", "I want it to be true and to be quiet"),
    ],
)
def test_what_is_only_a_little_alike_is_not_found(sought: str, said: str) -> None:
    assert found(sought, said) == []


def test_an_exact_place_is_found_inside_words_too_and_whatever_is_typed() -> None:
    assert found("war", "warm and the reward") == ["war", "war"]
    assert found("🎯", "the 🎯 here") == ["🎯"]
    assert found("…", "well... yes") == ["..."]
    assert found("a", "an a") == ["a", "a"]
    sentence = "and so on " * LONGEST
    assert hits(sentence, f"x {sentence}")[0][2:] == (2, len(f"x {sentence}") - 1)


def test_nothing_is_found_for_nothing_or_over_the_end_of_a_text() -> None:
    assert hits("", "a") == hits("  ", "a  b") == hits("\u00ad", "a") == hits("Taurus") == hits("Taurus", "") == []
    assert found("battlefront", "a battle", "front line") == []


def test_places_count_code_points_through_ligatures_and_accents() -> None:
    text = "😀 ﬁve cafe\u0301s, the Caffe\u0301!"
    assert found("café", text) == ["cafe\u0301", "Caffe\u0301"]
    assert found("fife", "😀 ﬁve") == ["ﬁve"]


def test_of_those_equally_near_the_earlier_comes_first() -> None:
    assert [(hit.id, hit.start) for hit in nearest_first(hits("Merz", "Mertz", "Merz", "so Mertz", "Merz"))] == [
        ("1", 0),
        ("3", 0),
        ("0", 0),
        ("2", 3),
    ]


def test_a_very_long_text_takes_several_steps_and_nothing_is_lost_between_them() -> None:
    text = "so " * (STEP - 1) + "Tibber Week " + "so " * STEP + "Tibber Week"
    steps = list(near_hits("Tibberwick", [[("1", text)]]))
    assert len(steps) > 2
    assert [text[hit.start : hit.end] for hit in steps[-1]] == ["Tibber Week"] * 2


@given(QUERIES, st.lists(TEXTS, max_size=4))
def test_hits_lie_within_their_texts_in_order_and_apart(query: str, texts: list[str]) -> None:
    near = hits(query, *texts)
    assert all(0 <= hit.start < hit.end <= len(texts[int(hit.id)]) and 0 < hit.nearness <= 100 for hit in near)
    assert all((int(one.id), one.end) <= (int(other.id), other.start) for one, other in pairwise(near))


@given(QUERIES.filter(lambda query: folded(query).strip() != ""), TEXTS, TEXTS)
def test_what_is_spelled_as_typed_is_as_near_as_can_be(query: str, before: str, after: str) -> None:
    start, end = len(before), len(before) + len(query.strip())
    near = hits(query, before + query.strip() + after)
    assert any(hit.nearness == 100 and hit.start < end and hit.end > start for hit in near)


@given(QUERIES, TEXTS)
def test_only_what_is_spelled_as_typed_is_as_near_as_can_be(query: str, text: str) -> None:
    needle = folded(query).strip()
    assert all((hit.nearness == 100) == (needle in folded(text[hit.start : hit.end])) for hit in hits(query, text))


@given(QUERIES, st.lists(TEXTS, max_size=6), st.lists(st.integers(0, 6), max_size=3))
def test_slices_make_no_difference(query: str, texts: list[str], cuts: list[int]) -> None:
    ends = [0, *sorted(cuts), len(texts)]
    slices = [numbered(texts)[start:end] for start, end in pairwise(ends)]
    assert hits_in_slices(query, slices) == hits(query, *texts) == hits(query, *texts)
