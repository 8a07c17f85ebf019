"""What each field of the project file means, for its published schema."""

_OF_MANY = {
    "id": "Its id, unique in its table.",
    "position": "Where it stands in its list, from 0.",
    "coder": "Who made it: the id of a coder.",
    "created": "When it was made: ISO 8601, UTC.",
    "span": "The stretch of heard text that it is on.",
    "quote": (
        "The heard text that it was put on, checked on opening: of one segment the first 200 characters of the span; of several "
        "the last 200 of the part in the first segment, a line end, and the first 200 of the part in the last one. Not checked "
        "when empty."
    ),
    "resolved": "Whether it is dealt with.",
    "segment": "The id of a segment.",
}

_OF_ONE = {
    "ProjectFile.format": "Says that this is a project file.",
    "ProjectFile.version": "The version of this format. It is raised only by changes that an older program would misread.",
    "ProjectFile.transcripts": "The transcripts, as they stand in lists.",
    "ProjectFile.segments": "The segments, grouped by transcript, in source order.",
    "ProjectFile.speakers": "The speakers, as they stand in lists.",
    "ProjectFile.tags": "The codebook.",
    "ProjectFile.flags": "The flags, by where they begin.",
    "ProjectFile.taggings": "The taggings, by where they begin.",
    "ProjectFile.notes": "The notes, by where they begin; those on no span last.",
    "ProjectFile.corrections": "The corrections, by where they begin; those of one segment do not overlap.",
    "ProjectFile.coders": "The coders.",
    "ProjectFile.reviews": "Who has read which segment.",
    "ProjectFile.sources": "What the transcripts were imported from.",
    "Transcript.title": "What it is called.",
    "Transcript.description": "What its source says of it.",
    "Transcript.hashtags": "The hashtags of its source.",
    "Transcript.category": "The category its source puts it in.",
    "Transcript.language": "The language spoken, as a BCP 47 tag.",
    "Transcript.media": "The path of its sound or film, from the project file.",
    "Segment.transcript": "The transcript it belongs to: an id.",
    "Segment.start_ms": "When it starts, in milliseconds.",
    "Segment.end_ms": "When it ends, in milliseconds.",
    "Segment.end_estimated": "Whether its end was not in the source.",
    "Segment.speaker": "Who speaks: the id of a speaker.",
    "Segment.text": "The heard text: the text as imported.",
    "Speaker.name": "The speaker's name.",
    "Tag.name": "The tag's name.",
    "Tag.colour": "Which colour of the palette, from 0.",
    "Tag.definition": "When the tag applies.",
    "Tag.key": "The digit that puts it on, from 1 to 9.",
    "Tag.parent": "The tag above it: an id.",
    "Flag.kind": "What it says of its span.",
    "Tagging.tag": "The tag that was put on: an id.",
    "Note.tag": "The tag that it is on: an id.",
    "Note.transcript": "The transcript that it is on: an id.",
    "Note.text": "What it says.",
    "Note.changed": "When it was last changed: ISO 8601, UTC.",
    "Correction.start": "Where what it replaces starts in the heard text.",
    "Correction.end": "Where what it replaces ends in the heard text.",
    "Correction.text": "What is shown instead.",
    "Coder.name": "The coder's name.",
    "Source.id": "The transcript's id.",
    "Source.name": "The name of the file, or what was pasted.",
    "Source.format": "The format it was read as.",
    "Source.encoding": "The encoding of its text.",
    "Source.sha256": "The SHA-256 of its bytes, in hexadecimal.",
    "Source.findings": "What was noticed while reading it.",
    "Source.unreadable": "Bytes that are no text: the offset in the joined text, and the bytes in hexadecimal.",
    "Source.lines": "Its lines with their line ends: what each was understood to be, and its text.",
    "Span.first": "The segment in which it begins: an id.",
    "Span.start": "Where it begins in the heard text of that segment.",
    "Span.last": "The segment in which it ends: an id.",
    "Span.end": "Where it ends in the heard text of that segment.",
    "Finding.kind": "What it is about.",
    "Finding.count": "How often it was found.",
    "Finding.first": "The first segment concerned: an id.",
    "Finding.last": "The last segment concerned: an id.",
    "Finding.line": "The line of the source concerned, from 1.",
    "Finding.text": "The words concerned.",
}


def field_description(owner: str, field: str) -> str:
    """What `field` of the object called `owner` means, in a sentence; KeyError when nothing is known of it."""
    found = _OF_ONE.get(f"{owner}.{field}")
    return _OF_MANY[field] if found is None else found
