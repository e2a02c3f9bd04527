"""Which talks may be read to improve the program: only where the resident said yes, and only while the talk is kept."""

from __future__ import annotations

from collections.abc import Iterator

from portaal.chat.models import Bericht
from portaal.maskeren import maskeer
from portaal.overdracht.models import Overdracht


def gesprekken_met_ja(gemeente: str) -> Iterator[list[str]]:
    """The lines of each talk: what was said (masked when it was stored) and the question it answered.

    Turns that told a number or a code are left out, and so is everything of a talk about violence or of one that was withdrawn.
    """
    met_ja = Overdracht.objects.filter(gemeente=gemeente, verbeteren=True, geen_nacontact=False, gesprek__isnull=False)
    for pk in (
        met_ja.exclude(staat=Overdracht.Staat.INGETROKKEN).order_by("gesprek_id").values_list("gesprek_id", flat=True).distinct()
    ):
        yield [regel for rij in Bericht.objects.filter(gesprek_id=pk, overdracht=None) for regel in _regels(rij)]


def _regels(rij: Bericht) -> Iterator[str]:
    if rij.getoond:
        yield f"> {maskeer(rij.getoond)}"
    for bericht in (rij.antwoord or {}).get("berichten", []):
        if bericht["soort"] in ("tekst", "vraag"):
            yield f"  {maskeer(bericht['tekst'])}"
