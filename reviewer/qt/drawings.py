"""The line drawings of the icons as SVG, in a colour."""

from functools import cache

from reviewer.settings.resources import resource


def drawing(name: str, colour: str) -> bytes:
    """The drawing `resources/icons/{name}.svg` with lines of the colour `#rrggbb`. Raises ResourceMissing."""
    return _template(name).replace(b"currentColor", colour.encode())  # QtSvg would paint that black


def bold_drawing(name: str, colour: str) -> bytes:
    """The same with thicker lines, for sizes under 16 pixels."""
    return drawing(name, colour).replace(b'stroke-width="2"', b'stroke-width="3"')


@cache
def _template(name: str) -> bytes:
    return resource(f"icons/{name}.svg")
