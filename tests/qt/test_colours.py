"""Every theme can be read, and its tags told apart, however somebody sees colours."""

from itertools import combinations

import pytest

from reviewer.core.rows import FlagKind
from reviewer.qt.colours import HIGH_CONTRAST, LIGHT, THEMES, Theme
from reviewer.qt.contrast import Vision, contrast, distance

TEXT = 4.5
STRIPE = 3.0
HIGH = 7.0
OKABE_ITO = ["#000000", "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"]
every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def grounds(theme: Theme) -> list[str]:
    return [theme.ground, theme.panel, theme.raised, theme.hover, theme.selection]


def written(theme: Theme) -> list[str]:
    named = [theme.text, theme.text_dim, theme.text_faint, theme.accent, theme.danger, theme.warning, theme.success]
    return [*named, *theme.flags.values(), *theme.speakers, *(hue.text for hue in theme.tags)]


def least_distance(colours: list[str], vision: Vision) -> float:
    return min(distance(one, other, vision) for one, other in combinations(colours, 2))


@every_theme
def test_what_is_written_can_be_read_on_every_ground(theme: Theme) -> None:
    assert min(contrast(colour, ground) for colour in written(theme) for ground in grounds(theme)) >= TEXT


@every_theme
def test_what_is_painted_can_be_seen_on_every_ground(theme: Theme) -> None:
    painted = [theme.note, theme.reviewed, theme.playhead, theme.focus, *(hue.stripe for hue in theme.tags)]
    assert min(contrast(colour, ground) for colour in painted for ground in grounds(theme)) >= STRIPE


@every_theme
def test_the_text_can_be_read_when_selected_or_found(theme: Theme) -> None:
    behind = [theme.selection_text, theme.search_hit, theme.search_here, theme.pressed]
    assert min(contrast(theme.text, ground) for ground in behind) >= TEXT


@every_theme
def test_the_text_can_be_read_on_the_accent(theme: Theme) -> None:
    assert contrast(theme.accent_text, theme.accent) >= TEXT
    assert contrast(theme.accent_text, theme.accent_hover) >= TEXT


@every_theme
def test_selected_characters_stand_out_from_selected_rows(theme: Theme) -> None:
    assert distance(theme.selection_text, theme.selection) > 0.05
    assert distance(theme.search_here, theme.search_hit) > 0.05


def test_high_contrast_is_high() -> None:
    assert min(contrast(colour, HIGH_CONTRAST.ground) for colour in written(HIGH_CONTRAST)) >= HIGH
    assert contrast(HIGH_CONTRAST.line_strong, HIGH_CONTRAST.ground) == pytest.approx(21)


@every_theme
@pytest.mark.parametrize("vision", Vision, ids=lambda vision: vision.name)
def test_the_first_eight_tags_are_further_apart_than_the_palette_of_okabe_and_ito(theme: Theme, vision: Vision) -> None:
    worst_of_okabe_ito = min(least_distance(OKABE_ITO, any_vision) for any_vision in Vision)
    assert least_distance([hue.stripe for hue in theme.tags[:8]], vision) > max(0.08, worst_of_okabe_ito)


@every_theme
@pytest.mark.parametrize("vision", Vision, ids=lambda vision: vision.name)
def test_no_two_tags_of_the_whole_palette_look_the_same(theme: Theme, vision: Vision) -> None:
    assert len(theme.tags) >= 12
    assert least_distance([hue.stripe for hue in theme.tags], vision) > 0.04


@every_theme
def test_a_tag_keeps_its_hue_in_every_theme(theme: Theme) -> None:
    assert [hue.name for hue in theme.tags] == [hue.name for hue in LIGHT.tags]


@every_theme
def test_there_is_a_colour_for_every_flag_tag_and_speaker(theme: Theme) -> None:
    assert len({theme.flag(kind) for kind in FlagKind}) == len(FlagKind)
    assert theme.tag(len(theme.tags) + 2) == theme.tags[2].stripe
    assert theme.tag_text(len(theme.tags) + 2) == theme.tags[2].text
    assert theme.speaker(len(theme.speakers)) == theme.speakers[0]
