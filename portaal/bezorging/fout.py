"""Why a delivery failed, in codes of our own: nothing that a receiver said is kept or logged."""

from __future__ import annotations

from enum import Enum


class Soort(str, Enum):
    """The kinds of failure. The sentence for staff stands in templates/portaal/bezorging/fout.txt."""

    INSTELLING = "instelling"
    ONBEREIKBAAR = "onbereikbaar"
    TE_TRAAG = "te_traag"
    GEWEIGERD = "geweigerd"
    INHOUD_GEWEIGERD = "inhoud_geweigerd"
    ONVERWACHT = "onverwacht"


class BezorgFout(RuntimeError):
    """A receiver did not take a message.

    Args:
        soort: the kind of failure.
        detail: a status code, or a name of our own. Never a text that came from outside.
        blijvend: trying again will not help; the row goes to the list for staff at once.
    """

    def __init__(self, soort: Soort, detail: str | int = "", *, blijvend: bool = False) -> None:
        self.soort, self.detail, self.blijvend = soort, str(detail), blijvend
        super().__init__(f"{soort.value} {detail}".strip())
