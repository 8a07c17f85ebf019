"""Finding as one types: from a letter to all hits, painted."""

from collections.abc import Callable, Iterator
from itertools import cycle

from reviewer.qt.panels.search import MOST_HITS
from tests.benchmarks.bench import Bench
from tests.benchmarks.timing import QUICK, Times, repeated

WORDS = ("orchard", "quarrel", "twenty-seven", "take care.")
"""A common word, one that is not there, a rare one, and what the recogniser repeats."""


def found(bench: Bench) -> Times:
    """Typing words into the search, letter by letter."""
    window = bench.window
    letters = cycle((number == 0, letter) for word in WORDS for number, letter in enumerate(word))
    ...


def looked_through(bench: Bench) -> Times:
    """`str.find` over the whole text, as often as there are hits to show."""
    text = bench.text.casefold()
