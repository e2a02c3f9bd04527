"""What a resident does with a message after sending it: taking it back or changing it goes for what we hold as well."""

from __future__ import annotations

import re
from typing import Any

from django.db import transaction

from portaal import rasa
from portaal.chat.models import Bericht
from portaal.fouten import PortaalFout
from portaal.maskeren import maskeer_met_soorten
from portaal.whatsapp import slot, terugkomen
from portaal.whatsapp.models import Binnengekomen, Lijn
from portaal.whatsapp.ontvangst import client_id_van, kenmerk_van

VERWIJDERD = "(verwijderd)"
#: Shorter words ("ja") say nothing about anybody, and stand in many other sentences.
_KORTST = 4


def wis(lijn: Lijn, id: str) -> None:
    """Wipes what a message said: in the queue, in the conversation, where it was quoted, and at Rasa.

    What went to a team with a hand-over is the resident's to withdraw, on the page of that hand-over.

    Raises:
        PortaalFout: "storing" when Rasa cannot be reached: it is tried again.
    """
    terugkomen.zet(lijn, [(kenmerk, tekst) for kenmerk, tekst in terugkomen.bewaard(lijn) if kenmerk != kenmerk_van(id)])
    bericht = _beurt(lijn, id)
    if bericht is not None and bericht.tekst and not bericht.tekst.startswith("#"):
        tekst = bericht.tekst
        with transaction.atomic():
            Bericht.objects.filter(pk=bericht.pk).update(tekst=VERWIJDERD, getoond=VERWIJDERD)
            for rij in Bericht.objects.filter(gesprek=bericht.gesprek_id).exclude(antwoord=None):
                nieuw = zonder(rij.antwoord, tekst)
                if nieuw != rij.antwoord:
                    Bericht.objects.filter(pk=rij.pk).update(antwoord=nieuw)
        try:
            rasa.client().wis_bericht(bericht.gesprek.sleutel, bericht.client_id, tekst)
        except rasa.RasaFout:
            Bericht.objects.filter(pk=bericht.pk).update(tekst=tekst)  # so that the next attempt knows what to look for
            raise PortaalFout("storing") from None
    _wachtend(lijn, id).update(staat=Binnengekomen.Staat.VERVALLEN, slot="")


def vervang(lijn: Lijn, id: str, tekst: str) -> str:
    """Keeps the new words instead of the old.

    Gives:
        The sentence that says so; "" when they will still be read as the message itself.
    """
    kenmerk, nieuw = kenmerk_van(id), slot.dicht({"type": "text", "text": {"body": tekst}})
    if tekst and _wachtend(lijn, id).update(slot=nieuw):
        return ""
    wacht = dict(terugkomen.bewaard(lijn))
    if tekst and kenmerk in wacht:
        terugkomen.zet(lijn, list({**wacht, kenmerk: tekst}.items()))
        return ""
    bericht = _beurt(lijn, id)
    if bericht is None or not tekst:
        return "bewerkt_niet"
    gemaskeerd = maskeer_met_soorten(tekst)
    velden = {"tekst": gemaskeerd.tekst, "getoond": gemaskeerd.tekst, "gemaskeerd": list(gemaskeerd.soorten)}
    Bericht.objects.filter(pk=bericht.pk).update(**velden)
    return "bewerkt"


def zonder(inhoud: Any, tekst: str) -> Any:
    """JSON with this text taken out of every string in it, also with another capital or full stop."""
    kern = tekst.strip().strip(".!?")
    if len(kern) < _KORTST:
        return inhoud
    patroon = re.compile(re.escape(kern), re.IGNORECASE)
    return _zonder(inhoud, patroon)


def _zonder(inhoud: Any, patroon: re.Pattern[str]) -> Any:
    if isinstance(inhoud, str):
        return patroon.sub(VERWIJDERD, inhoud)
    if isinstance(inhoud, list):
        return [_zonder(deel, patroon) for deel in inhoud]
    if isinstance(inhoud, dict):
        return {naam: _zonder(deel, patroon) for naam, deel in inhoud.items()}
    return inhoud


def _wachtend(lijn: Lijn, id: str) -> Any:
    return Binnengekomen.objects.filter(lijn=lijn, kenmerk=kenmerk_van(id), staat=Binnengekomen.Staat.WACHT, soort="text")


def _beurt(lijn: Lijn, id: str) -> Bericht | None:
    if lijn.gesprek_id is None or not id:
        return None
    rijen = Bericht.objects.select_related("gesprek").filter(gesprek=lijn.gesprek_id)
    return rijen.filter(client_id=client_id_van(kenmerk_van(id))).first()
