"""What ten times as much of everything makes of the time that something takes."""

from tests.benchmarks.bench import Bench
from tests.benchmarks.rows import Measure
from tests.benchmarks.timing import Amount


def growth_of(measure: Measure) -> Measure:
    """How many times as long as with a tenth of everything."""

    def growth(bench: Bench) -> Amount:
        return Amount(bench.once(measure).middle / bench.tenth.once(measure).middle, "×")

    return growth
