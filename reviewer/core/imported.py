"""What reading a file of others gives: the rows of one transcript, ready to be added to a project."""

from dataclasses import dataclass

from reviewer.core.rows import Segment, Source, Speaker, Transcript


@dataclass(frozen=True)
class Imported:
    """One transcript with its source, its segments in source order, and its speakers in the order in which they first speak."""

    transcript: Transcript
    source: Source
    segments: tuple[Segment, ...]
    speakers: tuple[Speaker, ...] = ()
