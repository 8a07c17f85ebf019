"""Tagging: putting tags of the codebook on spans, and taking them off."""

from collections.abc import Iterable

from reviewer.core.ids import MarkId, TagId, new_id
from reviewer.core.patch import NOTHING, Patch, put, remove
from reviewer.core.project import Project
from reviewer.core.rows import Span, Tag, Tagging
from reviewer.core.spans import quote_of
from reviewer.edits.codebook import new_tag, tag_named
from reviewer.edits.marks import Marks, taggings_among
from reviewer.edits.required import required
from reviewer.edits.spans import check_span, within
from reviewer.edits.stamp import Stamp, authored


def tag_span(project: Project, span: Span, tag: TagId, by: Stamp, among: Marks = None) -> Patch:
    """Puts a tag on a span, unless the coder has put it on the very same span already."""
    return tag_spans(project, [span], tag, by, among)


def tag_spans(project: Project, spans: Iterable[Span], tag: TagId, by: Stamp, among: Marks = None) -> Patch:
    """Puts a tag on several spans at once, leaving out those on which the coder has put it already."""
    required(project, Tag, tag)
    wanted = dict.fromkeys(spans)
    for span in wanted:
        check_span(project, span)
    tagged = {tagging.span for tagging in _own_taggings(project, tag, by, among)}
    return authored(project, by, *(_tagging(project, span, tag, by) for span in wanted if span not in tagged))


def tag_span_with_new(project: Project, span: Span, name: str, by: Stamp, among: Marks = None) -> Patch:
    """Makes a tag of this name at the top of the codebook and puts it on a span."""
    return tag_spans_with_new(project, [span], name, by, among)


def tag_spans_with_new(project: Project, spans: Iterable[Span], name: str, by: Stamp, among: Marks = None) -> Patch:
    """Makes a tag of this name at the top of the codebook and puts it on several spans; one that is there is taken.

    No tag is made when there is no span to put it on.
    """
    known = tag_named(project, name)
    if known:
        return tag_spans(project, spans, known.id, by, among)
    tag = new_tag(project, name)
    taggings = tag_spans(project.patched(put(tag)), spans, tag.id, by, among=())
    return put(tag).then(taggings) if taggings else NOTHING


def untag_span(project: Project, span: Span, tag: TagId, by: Stamp, among: Marks = None) -> Patch:
    """Takes off the coder's taggings with this tag that lie wholly in the span.

    A tagging that reaches beyond the span stays, as it also tags text that was not selected, and so do other coders'
    taggings and those with tags under this one.
    """
    required(project, Tag, tag)
    check_span(project, span)
    own = _own_taggings(project, tag, by, among)
    if not own:
        return NOTHING
    is_within = within(project, span)
    return remove(*(tagging for tagging in own if is_within(tagging.span)))


def _own_taggings(project: Project, tag: TagId, by: Stamp, among: Marks) -> list[Tagging]:
    coder = by.coder.id
    return [one for one in taggings_among(project, among) if one.tag == tag and one.coder == coder]


def _tagging(project: Project, span: Span, tag: TagId, by: Stamp) -> Tagging:
    quote = quote_of(project, span)
    return Tagging(id=MarkId(new_id()), span=span, tag=tag, coder=by.coder.id, created=by.at, quote=quote)
