"""The sample is as messy as what people paste."""

import re
from itertools import pairwise

from reviewer.settings.resources import resource_text

TIMED = re.compile(r"(\d\d):(\d\d)(\D.*|40 people.*)")


def lines() -> list[str]:
    return resource_text("samples/orchard-survey.txt").splitlines()


def timed() -> list[tuple[int, str]]:
    found = (TIMED.fullmatch(line) for line in lines())
    return [(int(match[1]) * 60 + int(match[2]), match[3]) for match in found if match]


def test_it_is_a_page_around_a_long_talk() -> None:
    text = lines()
    before, after = text.index("Transcript"), text.index("Recommended")
    assert len(timed()) == after - 1 - before - 1 >= 150
    assert [line for line in text[:before] if line.startswith("#")]
    assert "Category" in text[:before]
    assert text[after - 1] == ""


def test_its_times_never_run_backwards_and_often_stand_still() -> None:
    starts = [start for start, _ in timed()]
    assert starts == sorted(starts)
    assert 15 * 60 <= starts[-1] <= 20 * 60
    assert sum(one == other for one, other in pairwise(starts)) > 10


def test_a_line_begins_with_a_number_right_after_its_time() -> None:
    assert [text for _, text in timed() if text[0].isdigit()] == ["40 people with tape measures, and one with a theodolite."]


def test_it_ends_in_a_loop_of_the_recogniser() -> None:
    assert [text for _, text in timed()[-20:]] == ["Mind how you go."] * 20


def test_its_names_are_heard_in_many_ways() -> None:
    talk = "\n".join(text for _, text in timed())
    for right, misheard in {
        "Tibberwick": ("Tipperwick", "Tibber Week", "To Be Quick"),
        "Winifred Amory": ("Winnie Fred Amory", "Winifred Emery", "Winifred Armoury"),
        "noble chafer": ("Noble Shaver", "noble chaffer", "mobile chafer"),
        "Ashmead's Kernel": ("Ash Mead's Colonel", "Ashmeets kernel", "Ashmede colonel"),
        "Foxwhelp": ("Fox Wealth", "Box Whelk", "fox welp"),
        "Sunday Candle": ("Sunday Kendall", "Sundae Candle", "someday candle"),
    }.items():
        assert right in talk
        assert [name for name in misheard if name not in talk] == []
