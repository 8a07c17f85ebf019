"""The style sheet of the window: one template, filled with the colours of a theme."""

from string import Template

from reviewer.qt.colours import Theme
from reviewer.qt.drawings import bold_drawing
from reviewer.qt.memory_files import folder_in_memory
from reviewer.settings.resources import resource_text

TEMPLATE = "themes/window.qss"
SMALL = 0.9
LARGE = 1.4


def stylesheet(theme: Theme, font_size: float) -> str:
    """The style sheet in the colours of a theme, for an application font of so many points."""
    return Template(resource_text(TEMPLATE)).substitute(
        vars(theme),
        small=f"{font_size * SMALL:.2f}pt",
        large=f"{font_size * LARGE:.2f}pt",
        images=folder_in_memory(f"theme-{theme.name.replace(' ', '-')}", _images(theme)),
    )


def _images(theme: Theme) -> dict[str, bytes]:
    """The ticks and arrows, which a style sheet can only take from files, by file name."""
    ticks = {
        f"{name}{suffix}.svg": bold_drawing(name, colour)
        for name in ("check", "minus")
        for suffix, colour in (("", theme.accent_text), ("-plain", theme.text), ("-disabled", theme.text_disabled))
    }
    arrows = {
        f"{name}{suffix}.svg": bold_drawing(name, colour)
        for name in ("chevron-down", "chevron-up", "chevron-right")
        for suffix, colour in (("", theme.text_dim), ("-disabled", theme.text_disabled))
    }
    return ticks | arrows
