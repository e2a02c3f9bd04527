"""How to be reached, asked here: only where a municipality allows it (`contactgegevens_hier`). The answers never pass through
Rasa, and stand locked with the line until they are stored with the hand-over."""

from __future__ import annotations

import re
from typing import Any

from portaal.chat import beurt, weergave
from portaal.chat.models import Gesprek
from portaal.fouten import PortaalFout
from portaal.overdracht import contactgegevens
from portaal.whatsapp import slot, toestemming
from portaal.whatsapp.codemerk import met_codemerk
from portaal.whatsapp.models import Lijn
from portaal.whatsapp.weergave import vormen
from portaal.whatsapp.weergave.berichten import Middelen, rompen
from portaal.whatsapp.weergave.vormen import Romp
from regelingen.model import Gemeente

JA, NEE = "#hier:ja", "#hier:nee"
_WOORDEN = {JA: True, "ja": True, "1": True, NEE: False, "nee": False, "2": False}
#: With fewer digits it is no attempt at a telephone number, but something said.
_CIJFERS = 6


def begin(lijn: Lijn, berichten: list[dict[str, Any]], middelen: Middelen) -> list[dict[str, Any]]:
    """The messages of the turn that asks for the form, with the first question in its place."""
    _zet(lijn, {})
    uit = []
    for bericht in berichten:
        if bericht["soort"] == "contactformulier":
            zin = middelen.zin("hier_telefoon").format(team=bericht["formulier"]["team"])
            bericht = {"soort": "tekst", "tekst": f"{zin} {middelen.zin('hier_anders')}", "knoppen": bericht["knoppen"]}
        uit.append(bericht)
    return uit


def lees(
    lijn: Lijn, gesprek: Gesprek, profiel: Gemeente, tekst: str, client_id: str, middelen: Middelen
) -> list[Romp] | None:
    """What a message is to the form: the next question, or the hand-over itself. None when it is something else that is said.

    Raises:
        PortaalFout: as `beurt.contact_gegeven`.
    """
    if not any(b["soort"] == "contactformulier" for b in weergave.laatste_antwoord(gesprek)):
        _zet(lijn, None)
        return None
    velden: dict[str, Any] = slot.open_(lijn.formulier)
    if "telefoon" not in velden:
        return _telefoon(lijn, tekst, middelen)
    gekozen = _WOORDEN.get(tekst.strip().strip(".!").lower())
    if gekozen is None:
        return [_inspreken(middelen)] if not tekst.startswith("#") else None
    gegevens = contactgegevens.lees({**velden, "inspreken": gekozen})
    uit = beurt.contact_gegeven(gesprek, profiel, client_id, gegevens)
    _zet(lijn, None)
    gevraagd = [] if lijn.gestopt_op else [toestemming.vraag("", middelen)]
    return [*rompen(met_codemerk(uit, hier=True), middelen), *gevraagd]


def _telefoon(lijn: Lijn, tekst: str, middelen: Middelen) -> list[Romp] | None:
    if tekst.startswith("#") or len(re.sub(r"\D", "", tekst)) < _CIJFERS:
        return None
    try:
        gegevens = contactgegevens.lees({"telefoon": tekst, "inspreken": False})
    except PortaalFout:
        return [vormen.tekst(middelen.zin("hier_telefoon_fout"))]
    _zet(lijn, {"telefoon": gegevens.telefoon})
    return [_inspreken(middelen)]


def _inspreken(middelen: Middelen) -> Romp:
    keuzes = [(JA, middelen.zin("knop_inspreken_ja")), (NEE, middelen.zin("knop_inspreken_nee"))]
    return vormen.knoppen(middelen.zin("hier_inspreken"), keuzes)


def _zet(lijn: Lijn, velden: dict[str, Any] | None) -> None:
    lijn.formulier = "" if velden is None else slot.dicht(velden)
    Lijn.objects.filter(pk=lijn.pk).update(formulier=lijn.formulier)
