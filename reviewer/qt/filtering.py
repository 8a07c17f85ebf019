"""Shows only the segments that the person asks for, and keeps the filter bar true."""

from dataclasses import replace

from PySide6.QtCore import QObject

from reviewer.core.ids import CoderId, SegmentId, SpeakerId, TagId
from reviewer.core.patch import Patch
from reviewer.core.session import Session
from reviewer.qt.facts import Facts
from reviewer.qt.filter_bar import Chosen, FilterBar
from reviewer.queries.codebook import path_of
from reviewer.queries.filters import EVERYTHING, Counts, Filter, OfSpeaker, counts, matching

NOBODY = "not assigned"


class Filtering(QObject):
    """Holds the filter. What is shown stays as it is while the person works on it, until they filter anew."""

    def __init__(self, facts: Facts, bar: FilterBar, parent: QObject) -> None:
        super().__init__(parent)
        self._facts = facts
        self._bar = bar
        self._coder = CoderId("")
        self.filter = EVERYTHING

    def set_coder(self, coder: CoderId) -> None:
        """Whose reviews count."""
        self._coder = coder
        self._show_bar()

    def show_all(self) -> None:
        """Shows every segment."""
        self._use(EVERYTHING)

    def show_flagged(self, is_on: bool) -> None:
        """Shows only segments with an open flag, or no longer only these."""
        self._use(replace(self.filter, flagged=is_on))

    def show_untagged(self, is_on: bool) -> None:
        """Shows only segments without any tag, or no longer only these."""
        self._use(replace(self.filter, untagged=is_on))

    def show_unreviewed(self, is_on: bool) -> None:
        """Shows only segments that the coder has not reviewed, or no longer only these."""
        self._use(replace(self.filter, unreviewed=is_on))

    def show_tag(self, tag: TagId) -> None:
        """Shows only segments with this tag or one under it."""
        self._use(replace(self.filter, tag=tag))

    def show_speaker(self, speaker: SpeakerId) -> None:
        """Shows only segments of this speaker; empty for those of nobody."""
        self._use(replace(self.filter, speaker=OfSpeaker(speaker or None)))

    def show_found(self, ids: list[SegmentId]) -> None:
        """Shows only these segments, which were found."""
        self._use(replace(self.filter, found=frozenset(ids)))

    def drop_tag(self) -> None:
        """No longer only a tag."""
        self._use(replace(self.filter, tag=None))

    def drop_speaker(self) -> None:
        """No longer only a speaker."""
        self._use(replace(self.filter, speaker=None))

    def drop_found(self) -> None:
        """No longer only what was found."""
        self._use(replace(self.filter, found=None))

    def on_session_replaced(self) -> None:
        """Another project or transcript begins with everything."""
        self.filter = EVERYTHING
        self._show_bar()

    def on_project_changed(self, _patch: Patch) -> None:
        """Counts may have changed, and what is filtered by may be gone."""
        project, filter = self._session.project, self.filter
        speaker = filter.speaker.speaker if filter.speaker else None
        if (filter.tag and filter.tag not in project.tags) or (speaker and speaker not in project.speakers):
            self.show_all()
        elif self._session.shows_all and filter:
            self.on_session_replaced()
        else:
            self._show_bar()

    def refresh(self) -> None:
        """Shows the bar as it is, after a choice that was given up."""
        self._show_bar()

    @property
    def _session(self) -> Session:
        return self._facts.session

    def _use(self, filter: Filter) -> None:
        self.filter = filter
        session = self._session
        if session.transcript is None or not filter:
            session.show_only(None)
        else:
            session.show_only(matching(session.project, session.index, session.transcript, self._coder, filter))
        self._show_bar()

    def _show_bar(self) -> None:
        session, filter = self._session, self.filter
        transcript = session.transcript
        self._bar.show_counts(counts(session.index, transcript, self._coder) if transcript else Counts(0, 0, 0, 0))
        tag = session.project.tags.get(filter.tag) if filter.tag else None
        found = "" if filter.found is None else f"{len(filter.found):,} found"
        self._bar.show_chosen(
            Chosen(
                flagged=filter.flagged,
                untagged=filter.untagged,
                unreviewed=filter.unreviewed,
                tag=path_of(session.project, tag) if tag else "",
                speaker=self._speaker_name(filter.speaker),
                found=found,
            )
        )

    def _speaker_name(self, chosen: OfSpeaker | None) -> str:
        if chosen is None:
            return ""
        return self._session.project.speakers[chosen.speaker].name if chosen.speaker else NOBODY
