"""Projects of any size, random but the same every time: what a long recording looks like after much work on it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random

from reviewer.core.ids import ALPHABET, LENGTH, CoderId, CorrectionId, MarkId, SegmentId, SpeakerId, TagId, TranscriptId
from reviewer.core.project import Project, project_of
from reviewer.core.rows import (
    Coder,
    Correction,
    Finding,
    FindingKind,
    Flag,
    FlagKind,
    LineLabel,
    Mark,
    Note,
    Review,
    Row,
    Segment,
    Source,
    SourceLine,
    Span,
    Speaker,
    Tag,
    Tagging,
    Transcript,
)
from reviewer.core.spans import quote_of
from reviewer.core.times import SECOND_MS, clock
from reviewer.edits.reviews import review_id

TRANSCRIPT = Transcript(id=TranscriptId("recording1"), title="An orchard remembered", category="History", language="en")
SPEAKERS = tuple(Speaker(id=SpeakerId(f"speaker00{n}"), name=name, position=n) for n, name in enumerate(("Ines", "Paweł", "Zoë")))
CODERS = tuple(Coder(id=CoderId(f"coder0000{n}"), name=name) for n, name in enumerate(("Joan", "Miro")))
TOP_TAGS = ("Soil", "Water", "Bees", "Frost", "Pruning", "Harvest", "Storage", "Markets", "Family", "Money", "Memory", "Weather")
TAGS_UNDER_EACH = ("worry", "method", "dispute", "hope")
FLAG_KINDS = tuple(FlagKind)

CROWD = 300
"""So many marks stand on one second, if there are as many."""
LOOP = 38
"""So often the recogniser says the same within one second, if there are three times as many segments."""
LOOP_TEXT = "Take care."
REVIEWED_EVERY, CORRECTED_EVERY = 10, 200

COMMON_FIRST = (
    "the and of to a in we that it was is you for they so but then with on have this at from what there all one out not "
    "about had when can just like them year would over before after trees water apples because people never morning really "
    "orchard winter harvest branches remember grandfather roots valley neighbours grafting blossom café naïve Kraków “ladder” "
    "frost-bitten irrigation twenty-seven something everything understand beginning"
)
WORDS = COMMON_FIRST.split()
HOW_COMMON = tuple(accumulate(1 / place for place in range(2, len(WORDS) + 2)))
WORDS_A_SEGMENT = (1, 3, 5, 7, 8, 9, 10, 11, 12, 13, 15, 17, 20, 26)
SECONDS_A_SEGMENT = (0, 1, 2, 3, 4, 5, 6, 8, 11)


def generated_project(segments: int, marks: int | None = None, seed: int = 1) -> Project:
    """One transcript of so many segments, as many marks on it when `marks` is not given, and a codebook of 60 tags.

    Spans are whole segments, parts of one, and stretches over several, some of them long: they overlap, nest and crowd.
    """
    rng = Random(seed)
    said = list(_segments(rng, segments))
    lists: list[Row] = [TRANSCRIPT, *SPEAKERS, *CODERS, *_codebook()]
    heard = project_of([*lists, *said])
    on_them = (*_marks(rng, heard, said, segments if marks is None else marks), *_corrections(said), *_reviews(said))
    return project_of([*lists, *said, *on_them, _source(said)])


def _segments(rng: Random, count: int) -> Iterator[Segment]:
    loop = range(count // 3, count // 3 + min(LOOP, count // 3))
    starts = _starts(rng, count, loop)
    ends = _ends(starts)
    speaker = None
    for number in range(count):
        if rng.random() < 0.3:
            speaker = rng.choice((*SPEAKERS, None))
        yield Segment(
            id=SegmentId(_id("s", number)),
            transcript=TRANSCRIPT.id,
            start_ms=starts[number],
            end_ms=ends[number],
            end_estimated=number % 10 > 0,
            speaker=speaker.id if speaker else None,
            text=LOOP_TEXT if number in loop else _sentence(rng),
        )


def _starts(rng: Random, count: int, loop: range) -> list[int]:
    """Whole seconds, in ms, as on a web page: now and then the same for several, and for all of the loop."""
    steps = rng.choices(SECONDS_A_SEGMENT, k=count)
    return list(accumulate(0 if number in loop else step * SECOND_MS for number, step in enumerate(steps)))


def _ends(starts: Sequence[int]) -> list[int]:
    """The next later start; every tenth time a little more, where two speak at once."""
    ends: list[int] = []
    later = starts[-1] + 2 * SECOND_MS if starts else 0
    for number in reversed(range(len(starts))):
        if number + 1 < len(starts) and starts[number + 1] > starts[number]:
            later = starts[number + 1]
        ends.append(later if number % 10 else later + 800)
    return ends[::-1]


def _sentence(rng: Random) -> str:
    return " ".join(rng.choices(WORDS, cum_weights=HOW_COMMON, k=rng.choice(WORDS_A_SEGMENT))).capitalize() + "."


def _codebook() -> Iterator[Tag]:
    for top, name in enumerate(TOP_TAGS):
        first = top * (1 + len(TAGS_UNDER_EACH))
        yield _tag(first, name, None)
        for number, under in enumerate(TAGS_UNDER_EACH, first + 1):
            yield _tag(number, under, _tag_id(first))


def _tag(number: int, name: str, parent: TagId | None) -> Tag:
    key = str(number + 1) if number < 9 else ""
    return Tag(id=_tag_id(number), name=name, colour=number, key=key, parent=parent, position=number)


def _tag_id(number: int) -> TagId:
    return TagId(f"tag{number:07}")


def _marks(rng: Random, heard: Project, said: Sequence[Segment], count: int) -> Iterator[Mark]:
    tags = [tag.id for tag in heard.tags.rows()]
    crowded = _segments_of_one_second(said)
    for number in range(count):
        span = _span(rng, said, rng.choice(crowded) if number < CROWD else rng.randrange(len(said)))
        yield _mark(rng, number, span, quote_of(heard, span), rng.choice(tags))


def _segments_of_one_second(said: Sequence[Segment]) -> Sequence[int]:
    middle = len(said) // 2
    near = range(max(0, middle - LOOP), min(len(said), middle + LOOP))
    return [number for number in near if said[number].start_ms == said[middle].start_ms]


def _span(rng: Random, said: Sequence[Segment], number: int) -> Span:
    first, length, kind = said[number], len(said[number].text), rng.random()
    if kind < 0.6:
        return Span(first.id, 0, first.id, length)
    start = rng.randrange(length)
    if kind < 0.85:
        return Span(first.id, start, first.id, rng.randint(start + 1, length))
    reach = rng.randint(1, 6) if kind < 0.998 else rng.randint(50, 400)
    last = said[min(number + reach, len(said) - 1)]
    return Span(first.id, 0, last.id, len(last.text))


def _mark(rng: Random, number: int, span: Span, quote: str, tag: TagId) -> Mark:
    id, coder, kind = MarkId(_id("m", number)), CODERS[number % 5 == 0].id, rng.random()
    created = f"2026-{1 + number % 12:02}-{1 + number % 28:02}T{number % 24:02}:{number % 60:02}:00Z"
    if kind < 0.7:
        return Tagging(id=id, span=span, tag=tag, coder=coder, created=created, quote=quote)
    is_done = rng.random() < 0.25
    if kind < 0.9:
        flag = rng.choice(FLAG_KINDS)
        return Flag(id=id, span=span, kind=flag, resolved=is_done, coder=coder, created=created, quote=quote)
    return Note(id=id, span=span, text=_sentence(rng), resolved=is_done, coder=coder, created=created, quote=quote)


def _corrections(said: Sequence[Segment]) -> Iterator[Correction]:
    """Now and then, another first word."""
    for number, segment in enumerate(said[::CORRECTED_EVERY]):
        yield Correction(
            id=CorrectionId(_id("c", number)),
            segment=segment.id,
            start=0,
            end=len(segment.text.partition(" ")[0]),
            text="Cider",
            coder=CODERS[0].id,
            created="2026-11-23T10:00:00Z",
        )


def _reviews(said: Sequence[Segment]) -> Iterator[Review]:
    coder = CODERS[0]
    for segment in said[::REVIEWED_EVERY]:
        id = review_id(coder, segment.id)
        yield Review(id=id, segment=segment.id, coder=coder.id, created="2026-11-23T10:00:00Z")


def _source(said: Sequence[Segment]) -> Source:
    lines = tuple(SourceLine(LineLabel.SEGMENT, f"{clock(one.start_ms or 0)}{one.text}\n") for one in said)
    estimated = Finding(FindingKind.ENDS_ESTIMATED, count=sum(one.end_estimated for one in said))
    return Source(id=TRANSCRIPT.id, name="orchard.txt", format="page", findings=(estimated,), lines=lines)


def _id(kind: str, number: int) -> str:
    """An id that looks random; each number of each kind has its own, as the factor is odd."""
    mixed = (number << 8 | ord(kind)) * 0x9E3779B97F4A7 & (1 << 5 * LENGTH) - 1
    return "".join(ALPHABET[mixed >> 5 * place & 31] for place in range(LENGTH))
