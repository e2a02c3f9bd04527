"""The sentences of the channel: one file each in templates/portaal/whatsapp/."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string

from portaal import kennis
from portaal.fouten import bel_zin
from portaal.whatsapp.weergave.berichten import Middelen
from portaal.whatsapp.weergave.keuzes import Woorden
from regelingen.model import Gemeente

#: What stands on a list.
LIJST = Woorden(kies="Kies uw antwoord", meer="Meer", vraag="Bij deze vraag", ook="Dit kan ook")


def zin(naam: str, profiel: Gemeente | None, **waarden: Any) -> str:
    """A sentence with the municipality and how to call it in it."""
    bel = bel_zin(profiel)
    inhoud = {"profiel": profiel, "bel": bel, "bel_hoofd": bel[0].upper() + bel[1:], **waarden}
    return render_to_string(f"portaal/whatsapp/{naam}.txt", inhoud).strip()


def middelen(profiel: Gemeente) -> Middelen:
    """What the rendering needs of the portal."""

    def kort(id: str) -> str:
        try:
            return kennis.kennisbank().regeling(id, profiel.id).titel_kort
        except (KeyError, kennis.GeenKennisbank):
            return ""

    return Middelen(zin=lambda naam: zin(naam, profiel), kort=kort, woorden=LIJST)
