"""Which time stands at which pixel of the timeline, and how zooming and panning change that."""

from dataclasses import dataclass, replace
from typing import Self

FINEST_MS_PER_PX = 1.0
MARGIN_PX = 8.0


@dataclass(frozen=True)
class TimeScale:
    """The part of a recording that a view shows, `width_px` wide from `left_ms` on. Between pixels, times are no whole ms."""

    left_ms: float
    ms_per_px: float
    width_px: int

    @classmethod
    def fitted(cls, from_ms: float, to_ms: float, width_px: int) -> Self:
        """The scale that shows this stretch, and a small margin on both sides."""
        stretch_ms = max(0.0, to_ms - from_ms)
        ms_per_px = max(FINEST_MS_PER_PX, stretch_ms / max(1.0, width_px - 2 * _margin_px(width_px)))
        return cls(from_ms - (width_px * ms_per_px - stretch_ms) / 2, ms_per_px, width_px)

    @property
    def right_ms(self) -> float:
        """The time at the right end."""
        return self.ms(self.width_px)

    def x(self, ms: float) -> float:
        """The pixel at which a time stands, from 0 at the left end."""
        return (ms - self.left_ms) / self.ms_per_px

    def ms(self, x: float) -> float:
        """The time that stands at a pixel."""
        return self.left_ms + x * self.ms_per_px

    def zoomed(self, factor: float, about_x: float) -> Self:
        """Everything `factor` times as wide (as far as the finest scale allows); what stands at `about_x` stays there."""
        ms_per_px = max(FINEST_MS_PER_PX, self.ms_per_px / factor)
        return replace(self, left_ms=self.ms(about_x) - about_x * ms_per_px, ms_per_px=ms_per_px)

    def panned(self, dx: float) -> Self:
        """The view moved by `dx` px towards later times."""
        return replace(self, left_ms=self.ms(dx))

    def revealing(self, ms: float) -> Self:
        """The view moved so that this time is in its middle, unless it is in view already."""
        if self.left_ms <= ms <= self.right_ms:
            return self
        return self.panned(self.x(ms) - self.width_px / 2)

    def clamped(self, duration_ms: float) -> Self:
        """The nearest scale that shows nothing but the recording and a small margin at its ends."""
        whole = self.fitted(0, duration_ms, self.width_px)
        if self.ms_per_px >= whole.ms_per_px:
            return whole
        ms_per_px = max(FINEST_MS_PER_PX, self.ms_per_px)
        margin_ms = _margin_px(self.width_px) * ms_per_px
        latest_ms = duration_ms + margin_ms - self.width_px * ms_per_px
        return replace(self, left_ms=min(max(self.left_ms, -margin_ms), latest_ms), ms_per_px=ms_per_px)


def _margin_px(width_px: int) -> float:
    return min(MARGIN_PX, width_px / 4)
