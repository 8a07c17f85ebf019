"""Folded texts that are searched again and again: made when they are first asked for, and kept."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from reviewer.core.ids import MarkId, SegmentId, TranscriptId
from reviewer.core.index import Index
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.rows import Correction, Note, Segment
from reviewer.core.shown import shown_text
from reviewer.queries.folding import Unfolding, folded
from reviewer.queries.hits import Hit, HitKind

SLICE = 1_000  # segments folded and looked through at once: a few ms the first time, then hardly any
NOTES = 500  # notes, in the same way
BREAK = "\n"  # between the texts of a slice; folding leaves none inside them


class Folds:
    """What is searched beside one transcript, which may be None: its shown text in slices, and the notes of the project."""

    def __init__(self, project: Project, index: Index, transcript: TranscriptId | None) -> None:
        self.project, self.index, self.transcript = project, index, transcript
        self._ids = index.order.of_transcript(transcript) if transcript else ()
        self._slices: dict[int, FoldedTexts] = {}
        self._notes: dict[int, tuple[list[Note], FoldedTexts]] = {}

    @property
    def count(self) -> int:
        """How many slices of the text there are."""
        return -(-len(self._ids) // SLICE)

    def are_of(self, ids: Sequence[SegmentId]) -> bool:
        """Whether these are the segments they are of."""
        return ids is self._ids or list(ids) == list(self._ids)

    def follow(self, project: Project, index: Index, patch: Patch) -> None:
        """Follows a patch that leaves the segments and their order as they are."""
        corrections = [row or self.project.corrections[id] for id, row in patch.of(Correction)]
        self.project, self.index = project, index
        first = index.order.first_position(self.transcript) if self.transcript else 0
        for correction in corrections:
            self._slices.pop((index.order.position(correction.segment) - first) // SLICE, None)

    def fold_ahead(self) -> Iterator[None]:
        """Folds all that is not folded yet, in short steps."""
        for number in range(self.count):
            yield
            self._slice(number)
        for _ in self.notes_with(BREAK):  # there are none
            yield

    def segments(self, number: int) -> list[Segment]:
        """The segments of a slice."""
        return [self.project.segments[id] for id in self._ids[number * SLICE : (number + 1) * SLICE]]

    def shown(self, id: str) -> str:
        """The shown text of a segment."""
        segment = self.project.segments[id]
        return shown_text(segment.text, self.index.corrections_of(segment.id))

    def shown_texts(self, size: int) -> Iterator[list[tuple[str, str]]]:
        """The shown texts of all segments after their ids, so many at a time."""
        for number in range(self.count):
            ids, texts = self._slice(number)[:2]
            for start in range(0, len(ids), size):
                yield list(zip(ids[start : start + size], texts[start : start + size], strict=True))

    def hits_in_text(self, number: int, needle: str, most: int) -> "FoldedHits":
        """Where a folded text occurs in a slice of the text; the first `most` places."""
        return FoldedHits(HitKind.TEXT, self._slice(number), needle, most)

    def hits_in_notes(self, ids: Sequence[MarkId], needle: str, most: int) -> "FoldedHits":
        """Where a folded text occurs in these notes; the first `most` places."""
        texts = folded_texts(ids, [self.project.notes[id].text for id in ids])
        return FoldedHits(HitKind.NOTE, texts, needle, most)

    def notes_with(self, needle: str) -> Iterator[list[Note]]:
        """The notes of the project in which a folded text occurs, a few hundred looked through at a time."""
        rows = self.project.notes.rows()
        for slice in range(-(-len(self.project.notes) // NOTES)):
            notes = list(islice(rows, NOTES))
            yield [notes[number] for number in self._folded_notes(slice, notes).numbers_with(needle)]

    def _slice(self, number: int) -> "FoldedTexts":
        if number not in self._slices:
            ids = self._ids[number * SLICE : (number + 1) * SLICE]
            self._slices[number] = folded_texts(ids, [self.shown(id) for id in ids])
        return self._slices[number]

    def _folded_notes(self, slice: int, notes: list[Note]) -> "FoldedTexts":
        known, texts = self._notes.get(slice, (None, None))
        if texts is None or known != notes:  # which is decided quickly: most rows are not only equal but the same
            texts = folded_texts([note.id for note in notes], [note.text for note in notes])
            self._notes[slice] = notes, texts
        return texts


class FoldedTexts(NamedTuple):
    """Texts with their ids, and all of them folded into one string, in which each begins where `starts` says."""

    ids: Sequence[str]
    texts: Sequence[str]
    text: str
    starts: "array[int]"

    def number_at(self, at: int) -> int:
        """Which of the texts stands at a place of the string."""
        return bisect_right(self.starts, at) - 1

    def places_of(self, needle: str, most: int) -> "array[int]":
        """The first `most` places at which a folded text occurs."""
        places, find, at = array("q"), self.text.find, -len(needle)
        for _ in range(most):
            at = find(needle, at + len(needle))
            if at < 0:
                break
            places.append(at)
        return places

    def numbers_with(self, needle: str) -> Iterator[int]:
        """The texts in which a folded text occurs, by number."""
        at = self.text.find(needle)
        while at >= 0:
            number = self.number_at(at)
            yield number
            at = self.text.find(needle, self.starts[number + 1]) if number + 1 < len(self.starts) else -1


def folded_texts(ids: Sequence[str], texts: Sequence[str]) -> FoldedTexts:
    """These texts folded, each with its id."""
    parts = list(map(folded, texts))
    starts = accumulate((len(part) + len(BREAK) for part in parts[:-1]), initial=0)
    return FoldedTexts(ids, texts, BREAK.join(parts), array("q", starts))


class FoldedHits:
    """Hits in folded texts, each made only when it is asked for: nobody looks at most of them."""

    def __init__(self, kind: HitKind, texts: FoldedTexts, needle: str, most: int) -> None:
        self._kind, self._texts = kind, texts
        self._places, self._length = texts.places_of(needle, most), len(needle)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: int) -> Hit:
        at = self._places[number]
        text = self._texts.number_at(at)
        id, at = self._texts.ids[text], at - self._texts.starts[text]
        start, end = Unfolding(self._texts.texts[text]).range(at, at + self._length)
        return Hit(self._kind, id, start, end, id)

    def index(self, hit: Hit) -> int:
        """Which of them a hit is; ValueError if it is none. Only those in its text are made."""
        begin = self._texts.starts[self._texts.ids.index(hit.id)]
        for number in range(bisect_left(self._places, begin), len(self)):
            found = self[number]
            if found == hit:
                return number
            if found.id != hit.id:
                break
        raise ValueError(hit)
