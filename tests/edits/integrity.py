"""What holds in every project, whatever was done to it."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise

from reviewer.core.patch import Key
from reviewer.core.project import MARK_TABLES, Project
from reviewer.core.rows import Correction, Mark, Note, Review, Tag, Tagging
from reviewer.core.spans import quote_of


def faults(project: Project) -> list[str]:
    """What is wrong in a project: rows that name others that are not there, and rules that are broken."""
    return [
        *(f"{key} is named, but not there" for key in _named(project) if project.row(key) is None),
        *_faults_of_quotes(project),
        *_faults_of_codebook(project),
        *_faults_of_corrections(project),
    ]


def _marks(project: Project) -> Iterator[Mark]:
    for table in MARK_TABLES:
        yield from project.table(table).rows()


def _named(project: Project) -> Iterator[Key]:
    for segment in project.segments.rows():
        yield Key("transcripts", segment.transcript)
        if segment.speaker is not None:
            yield Key("speakers", segment.speaker)
    for tag in project.tags.rows():
        if tag.parent is not None:
            yield Key("tags", tag.parent)
    read: Iterator[Correction | Review] = chain(project.corrections.rows(), project.reviews.rows())
    for row in read:
        yield Key("segments", row.segment)
        yield Key("coders", row.coder)
    for source in project.sources.rows():
        yield Key("transcripts", source.id)
    for mark in _marks(project):
        yield from _named_by_mark(mark)


def _named_by_mark(mark: Mark) -> Iterator[Key]:
    yield Key("coders", mark.coder)
    if mark.span is not None:
        yield Key("segments", mark.span.first)
        yield Key("segments", mark.span.last)
    if isinstance(mark, Tagging):
        yield Key("tags", mark.tag)
    if isinstance(mark, Note) and mark.tag is not None:
        yield Key("tags", mark.tag)
    if isinstance(mark, Note) and mark.transcript is not None:
        yield Key("transcripts", mark.transcript)


def _faults_of_quotes(project: Project) -> Iterator[str]:
    for mark in _marks(project):
        if mark.span is not None and mark.quote != quote_of(project, mark.span):
            yield f"{mark} does not quote what it stands on"


def _faults_of_codebook(project: Project) -> Iterator[str]:
    keys = Counter(tag.key for tag in project.tags.rows() if tag.key)
    yield from (f"{count} tags have the key {key}" for key, count in keys.items() if count > 1)
    names = Counter((tag.parent, tag.name.casefold()) for tag in project.tags.rows())
    yield from (f"{count} tags are called {name}" for name, count in names.items() if count > 1)
    yield from (f"{tag} stands under itself" for tag in project.tags.rows() if _stands_under_itself(project, tag))


def _stands_under_itself(project: Project, tag: Tag) -> bool:
    above: Tag | None = tag
    for _ in range(len(project.tags)):
        above = project.tags.get(above.parent) if above and above.parent else None
    return above is not None


def _faults_of_corrections(project: Project) -> Iterator[str]:
    by_segment: dict[str, list[Correction]] = {}
    for row in sorted(project.corrections.rows(), key=lambda row: row.start):
        by_segment.setdefault(row.segment, []).append(row)
    for rows in by_segment.values():
        yield from (f"{one} and {two} overlap" for one, two in pairwise(rows) if one.end > two.start)
        yield from (f"{row} reaches out of its text" for row in rows if row.end > len(project.segments[row.segment].text))
