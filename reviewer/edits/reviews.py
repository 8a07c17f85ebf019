"""Marking segments as reviewed: a coder has read them."""

from collections.abc import Iterable

from reviewer.core.ids import ReviewId, SegmentId
from reviewer.core.patch import Patch, remove
from reviewer.core.project import Project
from reviewer.core.rows import Coder, Review, Segment
from reviewer.edits.required import required
from reviewer.edits.stamp import Stamp, authored


def review_id(coder: Coder, segment: SegmentId) -> ReviewId:
    """The id of the one review that a coder can have of a segment."""
    return ReviewId(f"{coder.id}.{segment}")


def mark_reviewed(project: Project, segment_ids: Iterable[SegmentId], by: Stamp) -> Patch:
    """Says that the coder has read these segments; those reviewed before keep the time at which they were."""
    reviews = [_review(required(project, Segment, id), by) for id in segment_ids]
    return authored(project, by, *(review for review in reviews if review.id not in project.reviews))


def mark_unreviewed(project: Project, segment_ids: Iterable[SegmentId], by: Stamp) -> Patch:
    """Says that the coder still has to read these segments; other coders' reviews stay."""
    ids = [review_id(by.coder, required(project, Segment, id).id) for id in segment_ids]
    return remove(*(project.reviews[id] for id in ids if id in project.reviews))


def _review(segment: Segment, by: Stamp) -> Review:
    return Review(id=review_id(by.coder, segment.id), segment=segment.id, coder=by.coder.id, created=by.at)
