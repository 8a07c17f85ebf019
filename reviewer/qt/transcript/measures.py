"""How wide and how high the columns and lines of the transcript are, from its fonts and the width of the view."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics

CHECK_LEFT = 8
ICON = 14
GAP = 8
STRIPE_WIDTH = 5
STRIPE_STEP = 9
STRIPE_LANES = 4  # more lanes than this fold into a counted block
LABEL_WIDTH = 96
TEXT_LEAST = 160
TEXT_MOST_LETTERS = 88  # longer lines are hard to read


@dataclass(frozen=True)
class Measures:
    """Pixels from the left of the view, and heights; text stands between `text_left` and `text_left + text_width`."""

    text_font: QFont
    small_font: QFont
    heading_font: QFont
    line_height: int
    ascent: int
    heading_height: int
    padding: int
    time_right: int
    marks_left: int
    text_left: int
    text_width: int
    stripes_left: int
    labels_left: int
    labels_width: int
    letters_a_line: int


def measures(base: QFont, text_size: float, width: int, hours: bool, lanes: int) -> Measures:
    """The measures of a view `width` pixels wide, of a transcript with times over an hour or not, with so many stripe lanes."""
    text_font, small_font, heading_font = QFont(base), QFont(base), QFont(base)
    text_font.setPointSizeF(text_size)
    small_font.setPointSizeF(text_size * 0.82)
    heading_font.setPointSizeF(text_size * 0.9)
    heading_font.setWeight(QFont.Weight.DemiBold)
    text, small = QFontMetrics(text_font), QFontMetrics(small_font)
    time_right = CHECK_LEFT + ICON + GAP + small.horizontalAdvance("0:00:00" if hours else "00:00")
    marks_left = time_right + GAP
    text_left = marks_left + 2 * ICON + GAP
    stripes = GAP * 2 + max(1, lanes) * STRIPE_STEP
    labels = LABEL_WIDTH if width > text_left + stripes + LABEL_WIDTH + 2 * TEXT_LEAST else 0
    letter = max(1, text.averageCharWidth())
    text_width = min(max(TEXT_LEAST, width - text_left - stripes - labels - GAP), TEXT_MOST_LETTERS * letter)
    return Measures(
        text_font=text_font,
        small_font=small_font,
        heading_font=heading_font,
        line_height=round(text.height() * 1.25),
        ascent=text.ascent(),
        heading_height=round(QFontMetrics(heading_font).height() * 1.7),
        padding=max(1, round(text.height() * 0.06)),
        time_right=time_right,
        marks_left=marks_left,
        text_left=text_left,
        text_width=text_width,
        stripes_left=text_left + text_width + GAP * 2,
        labels_left=text_left + text_width + stripes + GAP,
        labels_width=labels,
        letters_a_line=max(8, text_width // letter),
    )
