"""The coders of the edit tests, and the moments at which they work."""

from reviewer.core.ids import CoderId
from reviewer.core.rows import Coder
from reviewer.edits.stamp import Stamp
from tests.building import CODER

ME = Stamp(CODER, "2026-11-23T15:58:07Z")
ME_LATER = Stamp(CODER, "2026-11-24T09:00:00Z")
ZOE = Stamp(Coder(id=CoderId("zoe"), name="Zoë"), "2026-11-23T16:00:00Z")
