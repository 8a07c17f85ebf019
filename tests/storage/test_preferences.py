"""Settings are kept from one start to the next, and a broken settings file costs at most what is broken in it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewer.core.ids import CoderId, SegmentId
from reviewer.core.rows import Coder, FlagKind
from reviewer.settings.schema import (
    LastPlace,
    Settings,
    Theme,
    TimelinePlacement,
    with_last_place,
    with_recent_file,
    with_splitter_sizes,
)
from reviewer.storage.errors import SaveFailed
from reviewer.storage.preferences import ASIDE_NAME, FILE_NAME, load_settings, save_settings, user_name
from tests.strategies import JSON_VALUES

FULL = Settings(
    coder=Coder(id=CoderId("c1"), name="Zoë"),
    theme=Theme.HIGH_CONTRAST,
    text_size=14,
    timeline_placement=TimelinePlacement.BELOW,
    last_flag=FlagKind.QUOTE,
    last_folder="/talks",
    recent_files=("/talks/a.review.json", "/talks/\udcff.review.json"),
    last_places=(LastPlace("/talks/a.review.json", SegmentId("s1")),),
    window_geometry="AdnQywAD",
    window_state="AAAA/w==",
    splitter_sizes={"main": (200, 600, 400)},
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save_settings(FULL, tmp_path / "new" / "folder")
    loaded = load_settings(tmp_path / "new" / "folder")
    assert loaded.settings == FULL
    assert loaded.broken_file is None


def test_settings_made_by_use_are_loaded(tmp_path: Path) -> None:
    used = with_recent_file(FULL, tmp_path / "talk.review.json")
    used = with_last_place(used, tmp_path / "talk.review.json", SegmentId("s7"))
    used = with_splitter_sizes(used, "side", [1, 2])
    save_settings(used, tmp_path)
    assert load_settings(tmp_path).settings == used


def test_the_first_start_makes_a_coder_who_stays_the_same(tmp_path: Path) -> None:
    first = load_settings(tmp_path).settings
    assert first.coder.name == user_name() != ""
    assert load_settings(tmp_path).settings == first == Settings(coder=first.coder)


def test_two_people_are_two_coders(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "a").settings.coder.id != load_settings(tmp_path / "b").settings.coder.id


@pytest.mark.parametrize("content", [b"", b"\0" * 99, b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000])
def test_a_file_that_is_no_settings_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    loaded = load_settings(tmp_path)
    assert loaded.settings == Settings(coder=loaded.settings.coder)
    assert loaded.broken_file == tmp_path / ASIDE_NAME
    assert loaded.broken_file.read_bytes() == content
    assert load_settings(tmp_path).settings == loaded.settings


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("theme", "sepia"),
        ("text_size", 10**6),
        ("recent_files", ["a"] * 11),
        ("last_places", [{"file": "a"}]),
        ("splitter_sizes", {"main": ["wide"]}),
    ],
)
def test_one_wrong_value_costs_only_itself(tmp_path: Path, field: str, value: object) -> None:
    save_settings(FULL, tmp_path)
    values = json.loads((tmp_path / FILE_NAME).read_bytes())
    (tmp_path / FILE_NAME).write_text(json.dumps(values | {field: value}))
    loaded = load_settings(tmp_path)
    default = getattr(Settings(coder=FULL.coder), field)
    assert loaded.settings == replace(FULL, **{field: default})
    assert loaded.broken_file == tmp_path / ASIDE_NAME


def test_a_missing_coder_is_made_and_kept(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"theme": "dark"}')
    loaded = load_settings(tmp_path).settings
    assert loaded.theme is Theme.DARK
    assert load_settings(tmp_path).settings == loaded


def test_settings_of_a_newer_version_are_no_fault(tmp_path: Path) -> None:
    save_settings(FULL, tmp_path)
    values = json.loads((tmp_path / FILE_NAME).read_bytes())
    (tmp_path / FILE_NAME).write_text(json.dumps(values | {"wallpaper": "bees"}))
    assert load_settings(tmp_path).settings == FULL
    assert load_settings(tmp_path).broken_file is None


@given(value=JSON_VALUES, field=st.sampled_from(Settings.__struct_fields__))
def test_no_settings_file_stops_the_program(tmp_path_factory: pytest.TempPathFactory, field: str, value: object) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_text(json.dumps({field: value}))
    save_settings(load_settings(folder).settings, folder)


def test_a_folder_that_cannot_be_made_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    loaded = load_settings(tmp_path / "file" / "folder")
    assert loaded.broken_file is None
    with pytest.raises(SaveFailed, match=r"^The settings could not be saved: its folder is not there"):
        save_settings(loaded.settings, tmp_path / "file" / "folder")


def test_a_folder_in_the_place_of_the_file_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert load_settings(tmp_path).settings.theme is Theme.SYSTEM


def test_the_environment_says_where_settings_are_kept(tmp_path: Path) -> None:
    assert _folder_with(REVIEWER_SETTINGS_DIR=str(tmp_path)) == tmp_path
    assert _folder_with(XDG_CONFIG_HOME=str(tmp_path)) == tmp_path / "reviewer"


def _folder_with(**environment: str) -> Path:
    script = "from reviewer.storage.preferences import settings_folder; print(settings_folder(), end='')"
    inherited = {name: value for name, value in os.environ.items() if name != "REVIEWER_SETTINGS_DIR"}
    with_path = {**inherited, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return Path(subprocess.run([sys.executable, "-c", script], env=with_path, check=True, capture_output=True, text=True).stdout)
