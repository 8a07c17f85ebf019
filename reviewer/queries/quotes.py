"""What is read at a span: its text with the corrections."""

from reviewer.core.index import Index
from reviewer.core.project import Project
from reviewer.core.rows import Span
from reviewer.core.shown import shown

QUOTE_MOST = 500
ELLIPSIS = "…"


def quote_shown(project: Project, index: Index, span: Span, most: int = QUOTE_MOST) -> str:
    """The shown text of a span, its segments joined by spaces; after about `most` characters it ends with an ellipsis."""
    parts: list[str] = []
    length = 0
    for id in index.order.between(span.first, span.last):
        if length > most:
            return " ".join(parts)[:most] + ELLIPSIS
        segment = project.segments[id]
        text = shown(segment.text, index.corrections_of(id))
        start = text.shown_at(span.start) if id == span.first else 0
        end = text.shown_end_at(span.end) if id == span.last else len(text.text)
        parts.append(text.text[start:end].strip())
        length += len(parts[-1])
    whole = " ".join(part for part in parts if part)
    return whole if len(whole) <= most else whole[:most] + ELLIPSIS
