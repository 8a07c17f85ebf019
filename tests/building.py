"""Small real projects for tests, built from what people would say: `a_project("Ann: hello", "Bob: hi", tags=["greeting"])`."""

from collections.abc import Iterable

from reviewer.core.ids import CoderId, SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.project import Project, project_of
from reviewer.core.rows import Coder, Row, Segment, Span, Speaker, Tag, Transcript

TRANSCRIPT = TranscriptId("t1")
CODER = Coder(id=CoderId("me"), name="Me")
SEGMENT_MS = 1_000


def a_project(*said: str, tags: Iterable[str] = ()) -> Project:
    """One transcript whose segments s1, s2, … last a second each; `Ann: hello` names a speaker; a tag's id is its name."""
    rows: list[Row] = [Transcript(id=TRANSCRIPT, title="A talk"), CODER]
    speakers: dict[str, Speaker] = {}
    for number, text in enumerate(said, 1):
        name, colon, words = text.partition(": ")
        speaker = speakers.setdefault(name, _speaker(name, len(speakers))) if colon else None
        rows.append(a_segment(number, words if colon else text, speaker))
    rows.extend(speakers.values())
    rows.extend(Tag(id=TagId(name), name=name, colour=number, position=number) for number, name in enumerate(tags))
    return project_of(rows)


def a_segment(number: int, text: str, speaker: Speaker | None = None) -> Segment:
    """The segment `s{number}` of the one transcript."""
    return Segment(
        id=SegmentId(f"s{number}"),
        transcript=TRANSCRIPT,
        start_ms=(number - 1) * SEGMENT_MS,
        end_ms=number * SEGMENT_MS,
        speaker=speaker.id if speaker else None,
        text=text,
    )


def whole(project: Project, first: str, last: str = "") -> Span:
    """The span from the beginning of segment `first` to the end of segment `last` (of `first` itself, when not given)."""
    end = project.segments[last or first]
    return Span(first=SegmentId(first), start=0, last=end.id, end=len(end.text))


def _speaker(name: str, position: int) -> Speaker:
    return Speaker(id=SpeakerId(name.lower()), name=name, position=position)
