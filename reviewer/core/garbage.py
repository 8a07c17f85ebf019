"""Python's search for garbage, put off while there is none to be found."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_looked_for() -> Iterator[None]:
    """For making very many objects that are all kept: looking at them again and again takes longer than making them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # counts as old now, which is looked at seldom
        if was_on:
            gc.enable()
