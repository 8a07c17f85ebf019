"""The findings of a transcript, and what became of the lines of its source, as rows of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QModelIndex, QObject, QRect

from reviewer.core.rows import Finding, LineLabel, Source
from reviewer.qt.facts import Facts
from reviewer.qt.panels.card_model import CardModel
from reviewer.qt.panels.cards import PADDING, Card, CardStyle, Part, PlacedIcon, Surface, ThemeColour
from reviewer.qt.panels.laid_text import Setting, lay_out_text
from reviewer.queries.findings_words import counted, detail, title
from reviewer.queries.source_lines import LabelledLines, NumberedLine, label_counts, lines_beside_segments

LABEL_WORDS = {
    LineLabel.SEGMENT: "Segments",
    LineLabel.TITLE: "Title",
    LineLabel.DESCRIPTION: "Description",
    LineLabel.HASHTAG: "Hashtags",
    LineLabel.CATEGORY: "Category",
    LineLabel.PAGE_JUNK: "Page",
    LineLabel.UNKNOWN: "Unknown",
}
FOLD = "Lines of the page"
TITLE_LINES, DETAIL_LINES, LINE_LINES, COUNTS_LINES = 3, 4, 6, 3
GAP = 3
ICON = 16
NUMBER_WIDTH = 44

TEXT: ThemeColour = attrgetter("text")
DIM: ThemeColour = attrgetter("text_dim")
FAINT: ThemeColour = attrgetter("text_faint")


@dataclass(frozen=True)
class Fold:
    """The row that shows or hides the lines of the source."""

    is_open: bool
    counts: str


Row = Finding | Fold | LabelledLines | NumberedLine


class FindingModel(CardModel):
    """First the findings, then, folded away, the lines that did not become segments, under their labels."""

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._is_open = False
        self._rows: Sequence[Row] = ()

    @property
    def is_open(self) -> bool:
        """Whether the lines of the source are shown."""
        return self._is_open

    def findings(self) -> Sequence[Finding]:
        """The findings of the transcript shown."""
        source = self._source()
        return source.findings if source else ()

    def show_anew(self) -> None:
        """Lists the findings of the transcript shown."""
        self.beginResetModel()
        self._rows = self._listed()
        self.endResetModel()

    def toggle_fold(self) -> None:
        """Shows the lines of the source, or hides them."""
        fold = self.row_of_fold()
        if fold is None:
            return
        before = len(self._rows)
        self._is_open = not self._is_open
        rows = self._listed()
        if len(rows) > before:
            self.beginInsertRows(QModelIndex(), fold + 1, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        elif len(rows) < before:
            self.beginRemoveRows(QModelIndex(), fold + 1, before - 1)
            self._rows = rows
            self.endRemoveRows()

    def row(self, number: int) -> Row:
        """What stands in a row."""
        return self._rows[number]

    def is_beside_segments(self, line: int) -> bool:
        """Whether a line of the source, from 1, is among those that can be shown here."""
        source = self._source()
        found = source.lines[line - 1] if source and 0 < line <= len(source.lines) else None
        return found is not None and found.label != LineLabel.SEGMENT and bool(found.text.strip())

    def row_of_fold(self) -> int | None:
        """Which row shows or hides the lines; None when there are none."""
        return next((number for number, row in enumerate(self._rows) if isinstance(row, Fold)), None)

    def row_of_line(self, line: int) -> int | None:
        """Which row shows a line of the source; None when it is not shown."""
        numbers = (number for number, row in enumerate(self._rows) if isinstance(row, NumberedLine) and row.number == line)
        return next(numbers, None)

    # What the list asks

    def count(self) -> int:
        return len(self._rows)

    def spoken(self, row: int) -> str:
        match self._rows[row]:
            case Finding() as finding:
                project = self._facts.session.project
                return f"Finding: {title(finding, project)}. {detail(finding, project)}"
            case Fold(is_open, counts):
                return f"{FOLD}, {'shown' if is_open else 'hidden'}. {counts}"
            case LabelledLines() as lines:
                return _label_words(lines)
            case NumberedLine(number, text):
                return f"Line {number}: {text}"

    def says(self, row: int) -> object:
        return self._rows[row], self.spoken(row)

    def card(self, row: int, style: CardStyle) -> Card:
        match self._rows[row]:
            case Finding() as finding:
                project = self._facts.session.project
                return _finding_card(title(finding, project), detail(finding, project), style)
            case Fold() as fold:
                return _fold_card(fold, style)
            case LabelledLines() as lines:
                return _label_card(lines, style)
            case NumberedLine() as line:
                return _line_card(line, style)

    def estimated_heights(self, rows: Sequence[int], style: CardStyle) -> list[int]:
        line = Setting(style.font, 0, 1).line_height
        return [2 * PADDING + 3 * line if isinstance(self._rows[row], Finding) else line + 2 * GAP for row in rows]

    def _source(self) -> Source | None:
        session = self._facts.session
        return session.project.sources.get(session.transcript) if session.transcript else None

    def _listed(self) -> list[Row]:
        source = self._source()
        if source is None:
            return []
        rows: list[Row] = [*source.findings]
        if source.lines:
            rows.append(Fold(self._is_open, _counts_words(source)))
        for labelled in lines_beside_segments(source) if self._is_open else ():
            rows.append(labelled)
            rows.extend(labelled.lines)
        return rows


def _counts_words(source: Source) -> str:
    counts = label_counts(source)
    parts = (f"{LABEL_WORDS[label]} {count:,}" for label, count in counts.items())
    return " · ".join((counted(len(source.lines), "line"), *parts))


def _label_words(lines: LabelledLines) -> str:
    empty = lines.total - len(lines.lines)
    return f"{LABEL_WORDS[lines.label]}, {counted(lines.total, 'line')}" + (f", {empty:,} of them empty" if empty else "")


def _finding_card(heading: str, words: str, style: CardStyle) -> Card:
    above = lay_out_text(heading, Setting(style.font, style.inner_width, TITLE_LINES))
    parts = [Part(above, PADDING, PADDING - 2, TEXT)]
    height = PADDING - 2 + above.height
    if words:
        below = lay_out_text(words, Setting(style.small, style.inner_width, DETAIL_LINES))
        parts.append(Part(below, PADDING, height + GAP, DIM))
        height += GAP + below.height
    return Card(height + PADDING - 2, tuple(parts))


def _fold_card(fold: Fold, style: CardStyle) -> Card:
    left = PADDING + ICON + 4
    heading = lay_out_text(FOLD, Setting(style.bold, style.width - left, 1))
    counts = lay_out_text(fold.counts, Setting(style.small, style.width - left - PADDING, COUNTS_LINES))
    chevron = PlacedIcon("chevron-down" if fold.is_open else "chevron-right", QRect(PADDING - 4, 8, ICON, ICON), DIM)
    parts = (Part(heading, left - 4, 8, TEXT), Part(counts, left - 4, 8 + heading.height + GAP, DIM))
    return Card(8 + heading.height + GAP + counts.height + 8, parts, icons=(chevron,), surface=Surface.ROW)


def _label_card(lines: LabelledLines, style: CardStyle) -> Card:
    words = lay_out_text(_label_words(lines), Setting(style.small, style.inner_width, 2))
    return Card(words.height + 8, (Part(words, PADDING, 8, DIM),), surface=Surface.ROW)


def _line_card(line: NumberedLine, style: CardStyle) -> Card:
    left = PADDING + NUMBER_WIDTH
    number = lay_out_text(f"{line.number:,}", Setting(style.small, NUMBER_WIDTH, 1))
    text = lay_out_text(line.text, Setting(style.font, style.width - left - PADDING, LINE_LINES))
    drop = max(0, (Setting(style.font, 0, 1).line_height - number.height) // 2 + 1)
    return Card(text.height + 4, (Part(number, PADDING, 2 + drop, FAINT), Part(text, left, 2, TEXT)), surface=Surface.ROW)
