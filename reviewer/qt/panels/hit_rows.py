"""What was found, as rows of a list: time, who or what, and the words around the hit, which stands out."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject

from reviewer.core.rows import Segment
from reviewer.core.times import clock
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.cards import PADDING, Card, CardStyle, Part, Surface, ThemeColour
from reviewer.qt.panels.laid_text import Setting, lay_out_line
from reviewer.queries.search import Hit, HitKind, segment_of, text_of

BEFORE, AFTER = 28, 240  # characters shown around a hit
ELLIPSIS = "…"
EDGE = 4
TIME_WIDTH, WHO_WIDTH, SPACE = 46, 84, 8

TEXT: ThemeColour = attrgetter("text")
DIM: ThemeColour = attrgetter("text_dim")
FAINT: ThemeColour = attrgetter("text_faint")
HIT: ThemeColour = attrgetter("search_hit")


class Surroundings(NamedTuple):
    """The words around a hit; it stands from `start` to `end` in them."""

    text: str
    start: int
    end: int


def surroundings(text: str, start: int, end: int) -> Surroundings:
    """The part of a text around `start` to `end` that is shown: it begins with a word, shortly before the hit."""
    begin = 0
    if start > BEFORE:
        space = text.rfind(" ", 0, start - BEFORE)
        begin = space + 1 if start - space <= 2 * BEFORE else start - BEFORE
    lead = ELLIPSIS if begin else ""
    shift = len(lead) - begin
    return Surroundings(lead + text[begin : end + AFTER], start + shift, min(end, end + AFTER) + shift)


class HitModel(CardModel):
    """Rows of hits, added as they are found."""

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._hits: list[Hit] = []

    @property
    def hits(self) -> Sequence[Hit]:
        """All that was found so far."""
        return self._hits

    def clear(self) -> None:
        """Begins with none."""
        self.beginResetModel()
        self._hits = []
        self.endResetModel()

    def add(self, hits: Sequence[Hit]) -> None:
        """Adds hits below the others."""
        if hits:
            self.beginInsertRows(QModelIndex(), len(self._hits), len(self._hits) + len(hits) - 1)
            self._hits.extend(hits)
            self.endInsertRows()

    # What the list asks

    def count(self) -> int:
        return len(self._hits)

    def spoken(self, row: int) -> str:
        hit = self._hits[row]
        return ", ".join(part for part in (*self._place(hit), " ".join(self._text(hit).split())) if part)

    def card(self, row: int, style: CardStyle) -> Card:
        hit = self._hits[row]
        return _hit_card(*self._place(hit), surroundings(self._text(hit), hit.start, hit.end), style)

    def estimated_heights(self, rows: Iterable[int], style: CardStyle) -> list[int]:
        height = Setting(style.font, 0, 1).line_height + 2 * EDGE
        return [height for _ in rows]

    def _text(self, hit: Hit) -> str:
        return text_of(self._facts.session.project, self._facts.session.index, hit)

    def _place(self, hit: Hit) -> tuple[str, str]:
        segment = segment_of(self._facts.session.project, hit)
        time = clock(segment.start_ms) if segment and segment.start_ms is not None else ""
        return time, self._who(hit, segment)

    def _who(self, hit: Hit, segment: Segment | None) -> str:
        match hit.kind:
            case HitKind.NOTE:
                return "Note"
            case HitKind.TAG:
                return "Tag"
            case HitKind.SPEAKER:
                return "Speaker"
            case _:
                speaker = self._facts.session.project.speakers.get(segment.speaker) if segment and segment.speaker else None
                return speaker.name if speaker else ""


def _hit_card(time: str, who: str, words: Surroundings, style: CardStyle) -> Card:
    left = PADDING + TIME_WIDTH + (WHO_WIDTH if who else 0)
    text = lay_out_line(words.text, Setting(style.font, style.width - left - PADDING, 1), words.start, words.end)
    parts = [Part(text, left, EDGE, TEXT, HIT), _small(time, PADDING, TIME_WIDTH, FAINT, style)]
    if who:
        parts.append(_small(who, PADDING + TIME_WIDTH, WHO_WIDTH, DIM, style))
    return Card(text.height + 2 * EDGE, tuple(parts), surface=Surface.ROW)


def _small(words: str, left: int, width: int, colour: ThemeColour, style: CardStyle) -> Part:
    text = lay_out_line(words, Setting(style.small, width - SPACE, 1), 0, 0)
    drop = (Setting(style.font, 0, 1).line_height - text.height) // 2 + 1
    return Part(text, left, EDGE + drop, colour)
