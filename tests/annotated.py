"""A transcript with a codebook and marks on it, as it looks after an hour of work: for pictures and for tests that need plenty.

`python -m tests.annotated SOURCE -o NAME.review.json`
"""

import argparse
import random
from pathlib import Path

from reviewer.core.ids import CoderId, SegmentId, TagId
from reviewer.core.patch import Patch
from reviewer.core.project import Project
from reviewer.core.rows import Coder, FlagKind, Segment, Span
from reviewer.edits.codebook import add_tag, tag_named
from reviewer.edits.corrections import correct_segment
from reviewer.edits.flags import flag_span
from reviewer.edits.notes import write_note
from reviewer.edits.reviews import mark_reviewed
from reviewer.edits.speakers import assign_new_speaker
from reviewer.edits.stamp import Stamp
from reviewer.edits.tagging import tag_span
from reviewer.edits.transcripts import add_transcript
from reviewer.formats.files import read_input
from reviewer.formats.table import read_best
from reviewer.storage.files import save_project

BY = Stamp(Coder(id=CoderId("me"), name="Mary"), "2026-11-23T11:58:00Z")
TAGS = ("Claim", "Prediction", "Hedge", "Source", "Escalation", "Diplomacy")
NOTES = (
    "No source is given here. Compare with what is said later about the map, and check both.",
    "Which year, and who says so?",
    "He hesitates: listen again.",
)


class Work:
    """A project, changed edit by edit."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def do(self, patch: Patch) -> None:
        """Applies one edit."""
        self.project = self.project.patched(patch)


def annotated(source: Path, seed: int = 1) -> Project:
    """The transcript in `source` with two speakers, seven tags and some hundred marks, always the same ones."""
    chance, work = random.Random(seed), Work(Project())
    work.do(add_transcript(work.project, read_best(read_input(source))))
    segments = list(work.project.segments.rows())
    for name, begin, end in (("Host", 0, 22), ("Alexander", 22, len(segments) - 40)):
        work.do(assign_new_speaker(work.project, [one.id for one in segments[begin:end]], name))
    tags = _codebook(work)
    for _ in range(len(segments) // 4):
        work.do(tag_span(work.project, _stretch(chance, segments), chance.choice(tags), BY))
    for _ in range(len(segments) // 20):
        work.do(flag_span(work.project, _one(chance, segments), chance.choice(list(FlagKind)), BY))
        work.do(write_note(work.project, _one(chance, segments), chance.choice(NOTES), BY))
    work.do(mark_reviewed(work.project, [one.id for one in segments[: len(segments) * 38 // 100]], BY))
    misheard = next(one for one in segments[24:] if " the " in one.text)
    work.do(correct_segment(work.project, misheard.id, misheard.text.replace(" the ", " that ", 1), BY))
    return work.project


def _codebook(work: Work) -> list[TagId]:
    for name in TAGS:
        work.do(add_tag(work.project, name))
    above = tag_named(work.project, "Source")
    assert above is not None
    work.do(add_tag(work.project, "Eyewitness", above.id))
    return list(map(TagId, work.project.tags))


def _stretch(chance: random.Random, segments: list[Segment]) -> Span:
    begin = chance.randrange(len(segments))
    end = min(len(segments) - 1, begin + chance.choice((0, 0, 0, 1, 2, 5)))
    start = min(len(segments[begin].text) // 3, 12) if chance.random() < 0.2 else 0
    return Span(SegmentId(segments[begin].id), start, SegmentId(segments[end].id), len(segments[end].text))


def _one(chance: random.Random, segments: list[Segment]) -> Span:
    segment = chance.choice(segments)
    return Span(segment.id, 0, segment.id, len(segment.text))


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.annotated", description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    chosen = parser.parse_args()
    save_project(annotated(chosen.source), chosen.output)


if __name__ == "__main__":
    main()
