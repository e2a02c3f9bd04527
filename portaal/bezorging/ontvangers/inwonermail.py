"""A mail that the resident asked for."""

from __future__ import annotations

from portaal.bezorging import post
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.models import UitgaandBericht


def bezorg(rij: UitgaandBericht) -> None:
    """Sends the mail in the row. Raises BezorgFout."""
    if not rij.inhoud:
        raise BezorgFout(Soort.ONVERWACHT, "empty", blijvend=True)
    post.verstuur(rij.sleutel, rij.inhoud["naar"], rij.inhoud["onderwerp"], rij.inhoud["tekst"])
