"""What the understanding makes of a story told in short: proposals, which count only after somebody accepts them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db import transaction

from bot.gesprek.aanbod_in_tekst import aanbod_in
from bot.gesprek.checklist.uit_gesprek import uit_gesprek
from bot.gesprek.checklist.veldnamen import naam_van, waarde_in_woorden
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import persoon
from bot.gesprek.toestand import van_json
from portaal import rasa
from portaal.chat import crisis, invoer
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.opslaan import bewaar, met_signalen
from portaal.checklist.stand import stand_van
from portaal.fouten import PortaalFout
from portaal.maskeren import maskeer

#: Words for whoever the talk is about, when a dorpsondersteuner writes about them.
_DE_INWONER = ("client", "cliënt", "ander")


@dataclass(frozen=True)
class Voorstel:
    """One proposal: the field it fills, in words, and whether that field holds something already."""

    veld: str
    tekst: str
    bezet: bool


def vertel(talk: Tafelgesprek, ruw: str, omg: Omgeving) -> None:
    """Reads a story and keeps what it may mean as proposals; the words themselves are kept masked, with the topics.

    Signals of danger are looked for first, in the raw text, and kept also when the rest fails.

    Raises:
        PortaalFout: "leeg", "te_lang", or "storing" when Rasa is not there.
    """
    signaal = crisis.zoek(ruw)
    if signaal is not None:
        _bewaar(talk, signalen=[(signaal.id, signaal.niveau)])
    tekst = invoer.schoon(ruw)
    invoer.controleer_tekst(tekst, settings.MAX_TEKENS)
    try:
        begrepen = rasa.client().begrijp(tekst=maskeer(tekst), gemeente=talk.gemeente)
    except rasa.RasaFout:
        raise PortaalFout("storing") from None
    velden, bij = uit_gesprek(van_json(begrepen), omg)
    velden = {_naam_over(naam, talk.voor): _waarde_over(naam, waarde, talk.voor) for naam, waarde in velden.items()}
    aanbod = aanbod_in(tekst)
    _bewaar(talk, voorstel={"velden": {**velden, "x.wederkerig.keuze": aanbod} if aanbod else velden, "bij": bij})


def in_woorden(talk: Tafelgesprek, omg: Omgeving) -> list[Voorstel]:
    """The proposals that wait, as the page shows them; topics first."""
    stand = stand_van(talk)
    velden: dict[str, Waarde] = stand.voorstel.get("velden", {})
    return [
        Voorstel(naam, _zin(naam, waarde, omg), bool(stand.velden.get(naam)))
        for naam, waarde in sorted(velden.items(), key=lambda paar: (not paar[0].startswith("o."), paar[0]))
    ]


def neem_over(talk: Tafelgesprek, gekozen: Collection[str]) -> None:
    """Fills in the proposals that were accepted and forgets the others. An answer goes along with its topic only."""
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().get(pk=talk.pk)
        stand = stand_van(vers)
        velden: dict[str, Waarde] = stand.voorstel.get("velden", {})
        aan = {naam: waarde for naam, waarde in velden.items() if naam in gekozen}
        bij = {thema: wat for thema, wat in stand.voorstel.get("bij", {}).items() if f"o.{thema}" in aan}
        bewaar(vers, replace(stand, velden={**stand.velden, **aan}, bij={**stand.bij, **bij}, voorstel={}))


def _bewaar(talk: Tafelgesprek, voorstel: dict[str, Any] | None = None, signalen: Collection[tuple[str, str]] = ()) -> None:
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().get(pk=talk.pk)
        stand = met_signalen(stand_van(vers), signalen)
        bewaar(vers, replace(stand, voorstel=voorstel) if voorstel is not None else stand)


def _zin(naam: str, waarde: Waarde, omg: Omgeving) -> str:
    if naam.startswith("o."):
        thema = omg.kb.thema(naam.split(".")[1])
        wie = persoon(str(waarde))
        return thema.zegt_ander.replace("{wie}", wie.wie).replace("{Wie}", wie.Wie) if wie.ander else thema.zegt
    kop = naam_van(naam, omg)
    return f"{kop[:1].upper()}{kop[1:]}: {waarde_in_woorden(naam, waarde, omg)}"


def _wie_over(wie: str, voor: str) -> str:
    """Who is meant: the one who tells speaks about the resident, not about themselves."""
    return voor if wie == "zelf" or wie in _DE_INWONER else wie


def _naam_over(naam: str, voor: str) -> str:
    delen = naam.split(".")
    return ".".join([delen[0], _wie_over(delen[1], voor), *delen[2:]]) if delen[0] == "f" else naam


def _waarde_over(naam: str, waarde: Waarde, voor: str) -> Waarde:
    return _wie_over(waarde, voor) if naam.startswith("o.") and isinstance(waarde, str) else waarde
