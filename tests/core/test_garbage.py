"""The search for garbage is put off for as long as asked, and no longer."""

import gc

import pytest

from reviewer.core import garbage


def test_it_is_off_within_and_on_after() -> None:
    with garbage.not_looked_for():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), garbage.not_looked_for():
        raise ValueError("broken")
    assert gc.isenabled()


def test_whoever_turned_it_off_before_finds_it_off() -> None:
    with garbage.not_looked_for():
        with garbage.not_looked_for():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_meanwhile_is_no_garbage_for_ever() -> None:
    with garbage.not_looked_for():
        ring: list[object] = []
        ring.append(ring)
        del ring
    assert gc.collect() > 0
    assert gc.get_freeze_count() == 0
