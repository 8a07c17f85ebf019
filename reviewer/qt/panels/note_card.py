"""Lays a note out as a card: where, who and when; the quote beside a coloured bar; the text."""

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import QRect, Qt

from reviewer.qt.panels.cards import BAR_WIDTH, PADDING, Bar, Card, CardStyle, Part, PlacedIcon, ThemeColour
from reviewer.qt.panels.laid_text import Setting, lay_out_text
from reviewer.qt.panels.note_words import NoteWords
from reviewer.qt.theme import Theme

QUOTE_LINES = 3
TEXT_LINES = 24  # the whole of a longer note stands in its editor
QUOTE_INDENT = 11
GAP = 6
ICON = 14

TEXT: ThemeColour = attrgetter("text")
DIM: ThemeColour = attrgetter("text_dim")
FAINT: ThemeColour = attrgetter("text_faint")
REVIEWED: ThemeColour = attrgetter("reviewed")


def lay_out_note(words: NoteWords, style: CardStyle) -> Card:
    """The card of a note."""
    icons = (_tick(style),) if words.resolved else ()
    indent = ICON + 4 if words.resolved else 0
    heading = _heading(words, style, indent)
    parts, bars, y = [heading], [], heading.top + heading.text.height + GAP
    if words.target.quote:
        quote, bar = _quote(words, style, y)
        parts.append(quote)
        bars.append(bar)
        y = bar.rect.bottom() + 1 + GAP
    text = lay_out_text(words.text, Setting(style.font, style.inner_width, TEXT_LINES))
    parts.append(Part(text, PADDING, y, FAINT if words.resolved else TEXT))
    return Card(y + text.height + PADDING, tuple(parts), tuple(bars), icons)


def estimated_note_height(quote: int, text: int, style: CardStyle) -> int:
    """About how high the card of a note with so many letters will be."""
    line, small = Setting(style.font, 0, 1).line_height, Setting(style.small, 0, 1).line_height
    quoted = min(QUOTE_LINES, -(-quote // style.letters_a_line)) * line + GAP if quote else 0
    written = min(TEXT_LINES, max(1, -(-text // style.letters_a_line))) * line
    return 2 * PADDING - 2 + small + GAP + quoted + written


def tag_colour(colour: int | None) -> Callable[[Theme], str]:
    """The colour of the bar beside a quote: the tag's, or that of notes."""
    return lambda theme: theme.note if colour is None else theme.tag(colour)


def _heading(words: NoteWords, style: CardStyle, indent: int) -> Part:
    setting = Setting(style.small, style.inner_width - indent, 1, Qt.LayoutDirection.LeftToRight)
    return Part(lay_out_text(words.heading, setting), PADDING + indent, PADDING - 2, FAINT)


def _tick(style: CardStyle) -> PlacedIcon:
    middle = PADDING - 2 + Setting(style.small, 0, 1).line_height // 2
    return PlacedIcon("check", QRect(PADDING - 1, middle - ICON // 2, ICON, ICON), REVIEWED)


def _quote(words: NoteWords, style: CardStyle, top: int) -> tuple[Part, Bar]:
    text = lay_out_text(words.target.quote, Setting(style.font, style.inner_width - QUOTE_INDENT, QUOTE_LINES))
    bar = Bar(QRect(PADDING, top, BAR_WIDTH, text.height), FAINT if words.resolved else tag_colour(words.target.colour))
    return Part(text, PADDING + QUOTE_INDENT, top, FAINT if words.resolved else DIM), bar
