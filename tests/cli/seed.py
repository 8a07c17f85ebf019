"""The page that started it all: beside the checkout where the program is made, and nowhere else."""

from pathlib import Path

SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_9719e01f36eea913.txt"
