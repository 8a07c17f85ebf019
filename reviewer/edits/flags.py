"""Flagging: quick marks that stay open until they are resolved."""

from collections.abc import Iterable

from msgspec.structs import replace

from reviewer.core.ids import MarkId, new_id
from reviewer.core.patch import Patch, put
from reviewer.core.project import Project
from reviewer.core.rows import Flag, FlagKind, Span
from reviewer.core.spans import quote_of
from reviewer.edits.marks import Marks, flags_among
from reviewer.edits.required import required
from reviewer.edits.spans import check_span
from reviewer.edits.stamp import Stamp, authored


def flag_span(project: Project, span: Span, kind: FlagKind, by: Stamp, among: Marks = None) -> Patch:
    """Flags a span, unless the coder has the same flag open on it already."""
    return flag_spans(project, [span], kind, by, among)


def flag_spans(project: Project, spans: Iterable[Span], kind: FlagKind, by: Stamp, among: Marks = None) -> Patch:
    """Flags several spans at once, leaving out those on which the coder has the same flag open."""
    wanted = dict.fromkeys(spans)
    for span in wanted:
        check_span(project, span)
    flagged = {flag.span for flag in flags_among(project, among) if _is_open_one(flag, kind, by)}
    return authored(project, by, *(_flag(project, span, kind, by) for span in wanted if span not in flagged))


def change_flag_kind(project: Project, flag: MarkId, kind: FlagKind) -> Patch:
    """Makes a flag say something else of its span."""
    return project.effective(put(replace(required(project, Flag, flag), kind=kind)))


def resolve_flag(project: Project, flag: MarkId) -> Patch:
    """Marks what a flag asked for as done; the flag stays."""
    return project.effective(put(replace(required(project, Flag, flag), resolved=True)))


def reopen_flag(project: Project, flag: MarkId) -> Patch:
    """Makes a resolved flag an open one again."""
    return project.effective(put(replace(required(project, Flag, flag), resolved=False)))


def _is_open_one(flag: Flag, kind: FlagKind, by: Stamp) -> bool:
    return flag.kind == kind and not flag.resolved and flag.coder == by.coder.id


def _flag(project: Project, span: Span, kind: FlagKind, by: Stamp) -> Flag:
    quote = quote_of(project, span)
    return Flag(id=MarkId(new_id()), span=span, kind=kind, coder=by.coder.id, created=by.at, quote=quote)
