"""Looks whether the numbers are set well, at every start. A mistake is told and never stops the portal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks

from portaal import kennis
from portaal.whatsapp import instelling
from regelingen.fouten import Fout


@checks.register
def controleer(**_: Any) -> list[checks.CheckMessage]:
    """Every mistake as a warning."""
    return [checks.Warning(str(fout), id="whatsapp.W001") for fout in fouten()]


def fouten() -> list[Fout]:
    """Every mistake in the numbers: of form, and what does not agree with the other settings."""
    nummers = instelling.nummers()
    return [*nummers.fouten, *_bij_andere_instellingen(nummers, Path(settings.WHATSAPP).name)]


def _bij_andere_instellingen(nummers: instelling.Nummers, naam: str) -> Iterator[Fout]:
    if not nummers.nummers:
        return
    if not settings.WEGWIJZER_ADRES:
        doe = "Vul WEGWIJZER_ADRES in (https://...) en start opnieuw."
        yield Fout(naam, 0, "", "WhatsApp kan niet naar uw webpagina's verwijzen: het adres is niet bekend.", doe)
    try:
        bekend = {g.id for g in kennis.kennisbank().gemeenten()}
    except kennis.GeenKennisbank:
        return
    for nummer in nummers.nummers:
        if nummer.gemeente not in bekend:
            wat = f"De gemeente '{nummer.gemeente}' bestaat niet."
            yield Fout(naam, 0, nummer.nummer_id, wat, "Kijk in de kennisbank hoe de gemeente heet.")
        for veld in ("token", "app_geheim"):
            if not getattr(nummer, veld):
                yield Fout(naam, 0, nummer.nummer_id, f"Er staat geen '{veld}'.", "Noem de omgevingsvariabele met het geheim.")
