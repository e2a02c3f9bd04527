"""Carries out what Rasa asks of the portal, in the transaction that stores the reply."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from portaal import klok, nummers
from portaal.chat import antwoord
from portaal.chat.models import Gesprek
from portaal.contract import Antwoord, ContractFout
from portaal.overdracht import adressen
from portaal.overdracht.maken import maak
from portaal.overdracht.models import Overdracht
from regelingen.model import Gemeente


@dataclass(frozen=True)
class Uitgevoerd:
    """What came of it: the messages with number and day filled in, the hand-over, and whether all must be wiped."""

    berichten: list[dict[str, Any]]
    overdracht: Overdracht | None
    direct_weg: bool
    wis: bool


def voer_uit(gesprek: Gesprek, van_rasa: Antwoord, profiel: Gemeente, nu: datetime) -> Uitgevoerd:
    """Carries out the directives of one reply. Call inside a transaction.

    Raises:
        ContractFout: when a text promises a number or a day and there is no hand-over to take it from.
    """
    berichten = van_rasa["berichten"]
    overdracht: Overdracht | None = None
    for directief in van_rasa["directieven"]:
        if directief["soort"] == "overdracht":
            overdracht = maak(gesprek, directief["overdracht"], profiel, nu)
        elif directief["soort"] == "verbeteren":
            laatste = gesprek.overdrachten.order_by("-pk").first()
            if laatste is not None:
                Overdracht.objects.filter(pk=laatste.pk).update(verbeteren=True)
    direct_weg = any(d["soort"] == "direct_weg" for d in van_rasa["directieven"]) or any(
        b["soort"] == "crisis" and b["crisis"]["direct_weg"] for b in berichten
    )
    if any(antwoord.heeft(berichten, merk) for merk in (antwoord.NUMMER, antwoord.CODE, antwoord.BELT_UITERLIJK)):
        overdracht = overdracht or gesprek.overdrachten.order_by("-pk").first()
        berichten = _gevuld(berichten, overdracht)
    vast = {
        antwoord.ADRES_STAND: adressen.stand(),
        antwoord.ADRES_KOPIE: adressen.kopie(gesprek.gemeente),
        antwoord.BEWAARTERMIJN: klok.dagen_in_woorden(settings.BEWAAR_OVERDRACHT),
    }
    berichten = antwoord.vul(berichten, vast)
    return Uitgevoerd(berichten, overdracht, direct_weg, any(d["soort"] == "wis" for d in van_rasa["directieven"]))


def _gevuld(berichten: list[dict[str, Any]], overdracht: Overdracht | None) -> list[dict[str, Any]]:
    """Fills the number and the day. The code stays a marker: it is filled each time it is shown."""
    if overdracht is None:
        raise ContractFout("a number is told without a hand-over")
    waarden = {
        antwoord.NUMMER: nummers.groepeer(overdracht.nummer),
        antwoord.BELT_UITERLIJK: klok.dag_in_woorden(overdracht.belt_uiterlijk),
    }
    gevuld: list[dict[str, Any]] = antwoord.vul(berichten, waarden)
    return gevuld
