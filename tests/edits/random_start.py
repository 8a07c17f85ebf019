"""Where random edits begin: a small project in many scripts, and what can be imported into it."""

from itertools import pairwise

from msgspec.structs import replace

from reviewer.core.ids import SegmentId, SpeakerId, TranscriptId
from reviewer.core.imported import Imported
from reviewer.core.patch import put
from reviewer.core.project import Project
from reviewer.core.rows import LineLabel, Segment, Source, SourceLine, Speaker, Transcript
from tests.building import a_project

SAID = (
    "Ann: naïve cafe\u0301, isn’t it?",
    "Ben: שלום עולם",
    "",
    "我叫王明。",
    "👩‍👩‍👧 family \U0001f3af",
    "Ann: Take care.",
    "Ben: Take care.",
    "हिन्दी में",
)


def a_small_project() -> Project:
    """Eight segments, one without text; two speakers; five tags, four of them one under the other."""
    project = a_project(*SAID, tags=["war", "army", "drones", "swarms", "money"])
    line = [project.tags[name] for name in ("war", "army", "drones", "swarms")]
    return project.patched(put(*(replace(tag, parent=above.id) for above, tag in pairwise(line))))


def imports() -> list[Imported]:
    """Two more transcripts, the second with a speaker whom the project knows."""
    return [_imported("t2", "zoe", "one", "two"), _imported("t3", "ann", "Ünï cödé", "", "three")]


def _imported(id: str, speaker: str, *said: str) -> Imported:
    transcript, speaking = TranscriptId(id), Speaker(id=SpeakerId(speaker), name=speaker.title())
    segments = [
        Segment(id=SegmentId(f"{id}-{n}"), transcript=transcript, start_ms=n, speaker=speaking.id, text=text)
        for n, text in enumerate(said)
    ]
    return Imported(
        transcript=Transcript(id=transcript, title=f"The talk {id}"),
        source=Source(id=transcript, name=f"{id}.txt", format="page", lines=(SourceLine(LineLabel.UNKNOWN, "…\r\n"),)),
        segments=tuple(segments),
        speakers=(speaking,),
    )
