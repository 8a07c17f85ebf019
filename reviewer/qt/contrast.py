"""How colours compare for the eye: WCAG contrast, what colour-blind people see, and how far apart two colours look."""

from enum import Enum

Channels = tuple[float, float, float]
Matrix = tuple[Channels, Channels, Channels]


class Vision(Enum):
    """How somebody sees colours, as a matrix on linear RGB.

    The three kinds of colour blindness at full severity: G. M. Machado and others, “A Physiologically-based Model for
    Simulation of Color Vision Deficiency”, 2009.
    """

    USUAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    PROTAN = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
    DEUTAN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
    TRITAN = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))


def luminance(colour: str) -> float:
    """The relative luminance of a colour `#rrggbb`, from 0 (black) to 1 (white), as WCAG 2 defines it."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two colours `#rrggbb`, from 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def seen(colour: str, vision: Vision) -> str:
    """The colour `#rrggbb` that looks to everybody as `colour` looks to people with this vision."""
    return _hex(_times(vision.value, _linear(colour)))


def distance(one: str, other: str, vision: Vision = Vision.USUAL) -> float:
    """How different two colours look to people with this vision: 0 the same, about 0.02 just noticeable, 1 black and white.

    Euclidean distance in B. Ottosson's Oklab.
    """
    pairs = zip(_oklab(seen(one, vision)), _oklab(seen(other, vision)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


_TO_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_OKLAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def _oklab(colour: str) -> Channels:
    red, green, blue = _times(_TO_CONES, _linear(colour))
    return _times(_TO_OKLAB, (red ** (1 / 3), green ** (1 / 3), blue ** (1 / 3)))


def _times(matrix: Matrix, channels: Channels) -> Channels:
    x, y, z = channels
    first, second, third = (row[0] * x + row[1] * y + row[2] * z for row in matrix)
    return first, second, third


def _bytes(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(colour: str) -> Channels:
    red, green, blue = (_linear_channel(byte / 255) for byte in _bytes(colour))
    return red, green, blue


def _linear_channel(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _hex(linear: Channels) -> str:
    return "#" + "".join(f"{round(255 * _gamma_channel(min(1.0, max(0.0, share)))):02x}" for share in linear)


def _gamma_channel(share: float) -> float:
    return share * 12.92 if share <= 0.0031308 else float(1.055 * share ** (1 / 2.4) - 0.055)
