"""The colours of the three themes, by what they are for."""

from collections.abc import Mapping
from dataclasses import dataclass

from reviewer.core.rows import FlagKind


@dataclass(frozen=True)
class Hue:
    """One colour of the tag palette in one theme.

    `stripe` has 3:1 against every ground that it is painted on, `text` 4.5:1.
    """

    name: str
    stripe: str
    text: str


@dataclass(frozen=True)
class Theme:
    """Named colours, each `#rrggbb`. What is written can be read, at 4.5:1 or more, on ground, panel and selection alike."""

    name: str
    is_dark: bool

    ground: str  # behind what is read and written
    panel: str  # behind what stands around it
    raised: str  # menus, buttons, tool tips
    hover: str  # under the pointer; chips
    pressed: str

    line: str  # between things
    line_strong: str  # around fields and buttons
    focus: str  # around what has the keyboard
    edge_px: int  # how thick the lines around rows, chips and what has the keyboard are

    text: str
    text_dim: str
    text_faint: str
    text_disabled: str

    accent: str
    accent_hover: str
    accent_text: str  # on the accent
    accent_focus: str  # around what has the keyboard and is painted in the accent

    selection: str  # behind selected rows
    selection_edge: str  # around them
    selection_text: str  # behind selected characters
    search_hit: str  # behind what was found
    search_here: str  # behind the find one is at
    playhead: str
    waveform: str

    note: str
    reviewed: str
    danger: str
    warning: str
    success: str
    flags: Mapping[FlagKind, str]
    tags: tuple[Hue, ...]
    speakers: tuple[str, ...]

    def flag(self, kind: FlagKind) -> str:
        """The colour of flags of this kind."""
        return self.flags[kind]

    def tag(self, colour: int) -> str:
        """The colour in which stripes and bars of a tag are painted. `colour` is a tag's; beyond the palette it starts over."""
        return self.tags[colour % len(self.tags)].stripe

    def tag_text(self, colour: int) -> str:
        """The colour in which a tag's name is written."""
        return self.tags[colour % len(self.tags)].text

    def speaker(self, position: int) -> str:
        """The colour of the speaker at this position; beyond the last one it starts over."""
        return self.speakers[position % len(self.speakers)]


HUES = ("Blue", "Vermilion", "Green", "Gold", "Purple", "Pink", "Sky", "Wine", "Olive", "Indigo", "Brown", "Slate")
"""The hues of the tag palette, after Okabe and Ito and Paul Tol.

In each theme their lightness is chosen so that the first eight stay further apart than the palette of Okabe and Ito, however
colours are seen.
"""


def _hues(stripes: str, texts: str) -> tuple[Hue, ...]:
    return tuple(Hue(*one) for one in zip(HUES, stripes.split(), texts.split(), strict=True))


SPEAKER_HUES = ("Vermilion", "Green", "Purple", "Gold", "Pink", "Sky", "Brown", "Slate")


def _speakers(first: str, hues: tuple[Hue, ...]) -> tuple[str, ...]:
    text = {hue.name: hue.text for hue in hues}
    return (first, *(text[name] for name in SPEAKER_HUES))


def _flags(important: str, question: str, check: str, quote: str) -> Mapping[FlagKind, str]:
    return {
        FlagKind.IMPORTANT: important,
        FlagKind.QUESTION: question,
        FlagKind.CHECK: check,
        FlagKind.QUOTE: quote,
    }


_LIGHT_HUES = _hues(
    "#22478c #ad4a0b #0b806f #988500 #7f3bc9 #d94aa2 #1b8bd2 #6b1a27 #608048 #2f3673 #74471f #566170",
    "#22478c #ad4a0b #007868 #796900 #7f3bc9 #bd2d89 #006fad #6b1a27 #53733b #2f3673 #74471f #566170",
)

LIGHT = Theme(
    name="light",
    is_dark=False,
    ground="#ffffff",
    panel="#f6f7f9",
    raised="#ffffff",
    hover="#eceff3",
    pressed="#dfe4ea",
    line="#e3e6ea",
    line_strong="#c6ccd4",
    focus="#2563c9",
    edge_px=1,
    text="#1d2127",
    text_dim="#4d5663",
    text_faint="#606a78",
    text_disabled="#a4acb6",
    accent="#2563c9",
    accent_hover="#1d55b3",
    accent_text="#ffffff",
    accent_focus="#1d2127",
    selection="#e3edfb",
    selection_edge="#e3edfb",
    selection_text="#b5d0f8",
    search_hit="#ffec9f",
    search_here="#ffc93d",
    playhead="#2563c9",
    waveform="#8b96a5",
    note="#9a7300",
    reviewed="#1f7a48",
    danger="#c02626",
    warning="#855400",
    success="#1f7a48",
    flags=_flags("#c02626", "#1a63b0", "#855400", "#7141b8"),
    tags=_LIGHT_HUES,
    speakers=_speakers("#2563c9", _LIGHT_HUES),
)

_DARK_HUES = _hues(
    "#5289c4 #f28326 #45cb95 #f7e25c #b287ff #dd9fde #a6e5fb #bf686e #c9d06e #8494e0 #b28c66 #bac8e0",
    "#6aa2de #f28326 #45cb95 #f7e25c #b389ff #dd9fde #a6e5fb #df858a #c9d06e #8a9ae7 #bd9770 #bac8e0",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    ground="#1b1e23",
    panel="#22262c",
    raised="#2a2f36",
    hover="#2e343c",
    pressed="#3a424c",
    line="#30353d",
    line_strong="#4a525d",
    focus="#6ea8fe",
    edge_px=1,
    text="#e6e9ed",
    text_dim="#b4bcc7",
    text_faint="#9aa4b0",
    text_disabled="#666f7a",
    accent="#6ea8fe",
    accent_hover="#8dbbff",
    accent_text="#0f1c30",
    accent_focus="#ffffff",
    selection="#24364f",
    selection_edge="#24364f",
    selection_text="#38598a",
    search_hit="#57480f",
    search_here="#7a5f00",
    playhead="#6ea8fe",
    waveform="#6b7584",
    note="#d9b44a",
    reviewed="#5cc489",
    danger="#ff8078",
    warning="#e8b84c",
    success="#5cc489",
    flags=_flags("#ff8078", "#7db3ff", "#e8b84c", "#c79cff"),
    tags=_DARK_HUES,
    speakers=_speakers("#6ea8fe", _DARK_HUES),
)

_HIGH_CONTRAST_HUES = _hues(
    "#6ea9fc #f37e2f #59f4b7 #f4e32a #9874f6 #e494c3 #bdedfd #ed4159 #cfcb55 #8dc2fe #c0a58a #b1d4e6",
    "#6ea9fc #f37e2f #59f4b7 #f4e32a #a280ff #e494c3 #bdedfd #ff5c6d #cfcb55 #8dc2fe #c0a58a #b1d4e6",
)

HIGH_CONTRAST = Theme(
    name="high contrast",
    is_dark=True,
    ground="#000000",
    panel="#000000",
    raised="#000000",
    hover="#2b2b2b",
    pressed="#4a4a4a",
    line="#8c8c8c",
    line_strong="#ffffff",
    focus="#ffe500",
    edge_px=2,
    text="#ffffff",
    text_dim="#ebebeb",
    text_faint="#d6d6d6",
    text_disabled="#8c8c8c",
    accent="#ffffff",
    accent_hover="#d6d6d6",
    accent_text="#000000",
    accent_focus="#ffe500",
    selection="#00204a",
    selection_edge="#ffffff",
    selection_text="#00479e",
    search_hit="#574600",
    search_here="#806600",
    playhead="#ffe500",
    waveform="#a0a0a0",
    note="#ffd84d",
    reviewed="#6ff0a0",
    danger="#ff8a8a",
    warning="#ffd84d",
    success="#6ff0a0",
    flags=_flags("#ff8a8a", "#8cc8ff", "#ffd84d", "#d8b4ff"),
    tags=_HIGH_CONTRAST_HUES,
    speakers=_speakers("#ffffff", _HIGH_CONTRAST_HUES),
)

THEMES = (LIGHT, DARK, HIGH_CONTRAST)
