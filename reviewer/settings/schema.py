"""What the person prefers, and where they were: one typed value, and the functions that change it."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec.structs import replace

from reviewer.core.ids import CoderId, SegmentId, new_id
from reviewer.core.rows import Coder, FlagKind

RECENT_FILES = 10
LAST_PLACES = 100
LARGEST_TEXT = 96


class Theme(StrEnum):
    """The colours of the window; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


class TimelinePlacement(StrEnum):
    """Where the timeline stands to the transcript."""

    BESIDE = "beside"
    BELOW = "below"


class LastPlace(msgspec.Struct, frozen=True):
    """The segment at which a project file was left."""

    file: str
    segment: SegmentId


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Everything that is remembered on this machine from one start to the next.

    `recent_files` and `last_places` have the newest first. `text_size` of the transcript is in points, 0 for the system's.
    `window_geometry` and `window_state` are base64 text. `splitter_sizes` are in pixels, by the splitter's name.
    """

    coder: Coder
    theme: Theme = Theme.SYSTEM
    text_size: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_TEXT)] = 0
    timeline_placement: TimelinePlacement = TimelinePlacement.BESIDE
    follow_playhead: bool = False
    last_flag: FlagKind = FlagKind.IMPORTANT
    last_folder: str = ""
    recent_files: Annotated[tuple[str, ...], msgspec.Meta(max_length=RECENT_FILES)] = ()
    last_places: Annotated[tuple[LastPlace, ...], msgspec.Meta(max_length=LAST_PLACES)] = ()
    window_geometry: str = ""
    window_state: str = ""
    splitter_sizes: dict[str, tuple[int, ...]] = {}


def first_settings(user_name: str) -> Settings:
    """The settings of someone who starts the program for the first time: a new coder, and every default."""
    return Settings(coder=Coder(id=CoderId(new_id()), name=user_name))


def with_recent_file(settings: Settings, file: Path) -> Settings:
    """`file` becomes the newest recent file; the oldest beyond `RECENT_FILES` is forgotten."""
    others = without_recent_file(settings, file).recent_files
    return replace(settings, recent_files=(str(file), *others)[:RECENT_FILES])


def without_recent_file(settings: Settings, file: Path) -> Settings:
    """`file` is forgotten."""
    return replace(settings, recent_files=tuple(recent for recent in settings.recent_files if Path(recent) != file))


def with_last_place(settings: Settings, file: Path, segment: SegmentId) -> Settings:
    """Remembers at which segment `file` was left; the oldest beyond `LAST_PLACES` is forgotten."""
    others = tuple(place for place in settings.last_places if Path(place.file) != file)
    return replace(settings, last_places=(LastPlace(str(file), segment), *others)[:LAST_PLACES])


def last_place(settings: Settings, file: Path) -> SegmentId | None:
    """The segment at which `file` was left, if that is remembered."""
    return next((place.segment for place in settings.last_places if Path(place.file) == file), None)


def with_splitter_sizes(settings: Settings, splitter: str, sizes: Sequence[int]) -> Settings:
    """Remembers the sizes of the parts of one splitter, in pixels."""
    return replace(settings, splitter_sizes={**settings.splitter_sizes, splitter: tuple(sizes)})
