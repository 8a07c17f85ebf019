"""What was found, as rows of a list: time, who or what, the words around the hit, which stands out, and how near it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QFontMetrics

from reviewer.core.rows import Segment
from reviewer.core.times import clock
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.cards import PADDING, Card, CardStyle, Part, Surface, ThemeColour
from reviewer.qt.panels.laid_text import Setting, lay_out_line
from reviewer.queries.hits import Hit, HitKind, Hits, SomeHits, segment_of, text_of

BEFORE, AFTER = 28, 240  # characters shown around a hit
ELLIPSIS = "…"
EDGE = 4
WHO_WIDTH, SPACE = 84, 8
DIGIT = re.compile(r"\d")
KIND_WORDS = {HitKind.NOTE: "Note", HitKind.TAG: "Tag", HitKind.SPEAKER: "Speaker"}

TEXT: ThemeColour = attrgetter("text")
DIM: ThemeColour = attrgetter("text_dim")
FAINT: ThemeColour = attrgetter("text_faint")
HIT: ThemeColour = attrgetter("search_hit")


class Surroundings(NamedTuple):
    """The words around a hit; it stands from `start` to `end` in them."""

    text: str
    start: int
    end: int

    def after(self, words: str) -> "Surroundings":
        """The same with words before it."""
        return Surroundings(words + self.text, len(words) + self.start, len(words) + self.end)


@dataclass(frozen=True)
class HitWords:
    """All that the row of a hit says. `who` is None where nobody is named, so that there is no column for it."""

    time: str
    who: str | None
    around: Surroundings
    nearness: str


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
        self._hits = Hits()

    @property
    def hits(self) -> Hits:
        """All that is listed."""
        return self._hits

    def show(self, hits: Hits) -> None:
        """Lists these instead of the others."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def add(self, more: Sequence[SomeHits]) -> None:
        """Lists all of these below the others."""
        if count := sum(map(len, more)):
            self.beginInsertRows(QModelIndex(), len(self._hits), len(self._hits) + count - 1)
            for hits in more:
                self._hits.add(hits)
            self.endInsertRows()

    def rearrange(self, hits: Sequence[Hit]) -> None:
        """Lists these instead of the others, which are among them: who was at one of them still is."""
        self.layoutAboutToBeChanged.emit()
        followed = [(index, self._hits[index.row()]) for index in self.persistentIndexList()]
        self._hits = Hits(hits)
        for index, hit in followed:
            row = self._hits.row_of(hit)
            self.changePersistentIndex(index, QModelIndex() if row is None else self.index(row))
        self.layoutChanged.emit()

    # What the list asks

    def count(self) -> int:
        return len(self._hits)

    def spoken(self, row: int) -> str:
        hit = self._hits[row]
        time, who = self._place(hit)
        return ", ".join(filter(None, (time, who, " ".join(self._text(hit).split()), _nearness(hit))))

    def says(self, row: int) -> HitWords:
        hit = self._hits[row]
        around = surroundings(self._text(hit), hit.start, hit.end)
        time, who = self._place(hit)
        if self._facts.session.project.speakers:
            return HitWords(time, who, around, _nearness(hit))
        return HitWords(time, None, around.after(f"{who}: ") if who else around, _nearness(hit))

    def card(self, row: int, style: CardStyle) -> Card:
        longest = clock(self._facts.session.duration_ms)
        time_width = QFontMetrics(style.small).horizontalAdvance(DIGIT.sub("0", longest)) + 2 * SPACE
        return _hit_card(self.says(row), time_width, style)

    def estimated_heights(self, rows: Sequence[int], style: CardStyle) -> list[int]:
        return [Setting(style.font, 0, 1).line_height + 2 * EDGE] * len(rows)

    def _text(self, hit: Hit) -> str:
        return text_of(self._facts.session.project, self._facts.session.index, hit)

    def _place(self, hit: Hit) -> tuple[str, str]:
        segment = segment_of(self._facts.session.project, hit)
        time = clock(segment.start_ms) if segment and segment.start_ms is not None else ""
        return time, KIND_WORDS.get(hit.kind) or self._speaker(segment)

    def _speaker(self, segment: Segment | None) -> str:
        speaker = self._facts.session.project.speakers.get(segment.speaker) if segment and segment.speaker else None
        return speaker.name if speaker else ""


def _nearness(hit: Hit) -> str:
    return "" if hit.nearness is None else f"{hit.nearness} %"


def _hit_card(words: HitWords, time_width: int, style: CardStyle) -> Card:
    near_left = style.width - PADDING - QFontMetrics(style.small).horizontalAdvance(words.nearness)
    left = PADDING + time_width + (0 if words.who is None else WHO_WIDTH)
    width = near_left - left - (SPACE if words.nearness else 0)
    text = lay_out_line(words.around.text, Setting(style.font, width, 1), words.around.start, words.around.end)
    small = (
        _small(words.time, PADDING, time_width - SPACE, FAINT, style),
        _small(words.who or "", PADDING + time_width, WHO_WIDTH - SPACE, DIM, style),
        _small(words.nearness, near_left, style.width - near_left, DIM, style),
    )
    parts = (Part(text, left, EDGE, TEXT, HIT), *(part for part in small if part is not None))
    return Card(text.height + 2 * EDGE, parts, surface=Surface.ROW)


def _small(words: str, left: int, width: int, colour: ThemeColour, style: CardStyle) -> Part | None:
    if not words:
        return None
    text = lay_out_line(words, Setting(style.small, width, 1), 0, 0)
    drop = (Setting(style.font, 0, 1).line_height - text.height) // 2 + 1
    return Part(text, left, EDGE + drop, colour)
