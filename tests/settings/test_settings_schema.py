"""The settings value: what is remembered, newest first, and no more than fits."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reviewer.core.ids import SegmentId
from reviewer.settings.schema import (
    LAST_PLACES,
    RECENT_FILES,
    Settings,
    first_settings,
    last_place,
    with_last_place,
    with_recent_file,
    with_splitter_sizes,
    without_recent_file,
)

FILES = st.sampled_from([Path(f"/talks/{number}.review.json") for number in range(15)])


def _opened(*files: Path) -> Settings:
    settings = first_settings("Ann")
    for file in files:
        settings = with_recent_file(settings, file)
    return settings


def test_the_first_coder_has_the_name_of_the_user() -> None:
    assert first_settings("Ann").coder.name == "Ann"
    assert first_settings("Ann").coder.id != first_settings("Ann").coder.id


@given(st.lists(FILES))
def test_recent_files_are_the_last_ten_different_ones_newest_first(files: list[Path]) -> None:
    newest_first = list(dict.fromkeys(map(str, reversed(files))))
    assert list(_opened(*files).recent_files) == newest_first[:RECENT_FILES]


@given(st.lists(FILES), FILES)
def test_a_forgotten_file_is_no_longer_recent_and_the_others_stay(files: list[Path], gone: Path) -> None:
    kept = [recent for recent in _opened(*files).recent_files if recent != str(gone)]
    assert list(without_recent_file(_opened(*files), gone).recent_files) == kept


def test_the_last_place_in_a_file_is_the_newest_one() -> None:
    settings = with_last_place(first_settings("Ann"), Path("/a"), SegmentId("s1"))
    settings = with_last_place(with_last_place(settings, Path("/b"), SegmentId("s2")), Path("/a"), SegmentId("s3"))
    assert last_place(settings, Path("/a")) == "s3"
    assert last_place(settings, Path("/b")) == "s2"
    assert last_place(settings, Path("/c")) is None
    assert len(settings.last_places) == 2


def test_the_oldest_places_are_forgotten() -> None:
    settings = first_settings("Ann")
    for number in range(LAST_PLACES + 1):
        settings = with_last_place(settings, Path(f"/{number}"), SegmentId("s1"))
    assert len(settings.last_places) == LAST_PLACES
    assert last_place(settings, Path("/0")) is None
    assert last_place(settings, Path("/1")) == "s1"


def test_each_splitter_has_sizes_of_its_own() -> None:
    settings = with_splitter_sizes(first_settings("Ann"), "main", [200, 600])
    settings = with_splitter_sizes(with_splitter_sizes(settings, "side", [1]), "main", [300, 500])
    assert settings.splitter_sizes == {"main": (300, 500), "side": (1,)}
