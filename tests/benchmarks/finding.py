"""Finding as one types: from a letter to all hits, painted."""

from itertools import cycle

from reviewer.queries.search import MOST_HITS
from tests.benchmarks.bench import Bench
from tests.benchmarks.timing import QUICK, Times, repeated

WORDS = ("orchard", "quarrel", "twenty-seven", "take care.")
"""A common word, one that is not there, a rare one, and what the recogniser repeats."""
TYPED = tuple(word[: number + 1] for word in WORDS for number in range(len(word)))


def found(bench: Bench) -> Times:
    """Typing words into the search, letter by letter."""
    window, typed = bench.window, cycle(TYPED)
    letters: list[str] = []

    def next_letter() -> None:
        so_far = next(typed)
        if len(so_far) == 1:
            window.begin_search()
        letters.append(so_far[-1])

    return repeated(QUICK, lambda: window.type_in_search(letters.pop()), prepare=next_letter)


def looked_through(bench: Bench) -> Times:
    """`str.find` over the joined text, until there are as many hits as are shown at most."""
    text, typed = bench.text.casefold(), cycle(TYPED)
    return repeated(QUICK, lambda: _places(text, next(typed)))


def _places(text: str, wanted: str) -> list[int]:
    places: list[int] = []
    at = text.find(wanted)
    while at >= 0 and len(places) < MOST_HITS:
        places.append(at)
        at = text.find(wanted, at + len(wanted))
    return places
