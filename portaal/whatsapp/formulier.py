"""How to be reached, asked here: only where a municipality allows it (`contactgegevens_hier`). The answers never pass through
Rasa, and stand locked with the line until they are stored with the hand-over."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from portaal.chat import beurt, weergave
from portaal.chat.models import Bericht, Gesprek
from portaal.fouten import PortaalFout
from portaal.overdracht import contactgegevens
from portaal.whatsapp import slot, toestemming
from portaal.whatsapp.codemerk import met_codemerk
from portaal.whatsapp.formuliervragen import HIER, TELEFOON, Keuzevraag, Velden, volgende
from portaal.whatsapp.models import Lijn
from portaal.whatsapp.weergave import vormen
from portaal.whatsapp.weergave.berichten import Middelen, rompen
from portaal.whatsapp.weergave.vormen import Romp
from portaal.wijkteam.post import bericht_mag
from regelingen.model import Gemeente

#: With fewer digits it is no attempt at a telephone number, but something said.
_CIJFERS = 6
#: What is said, and what is kept when that is stored.
Stap = tuple[list[Romp], Callable[[], None]]


def begin(lijn: Lijn, berichten: list[dict[str, Any]], middelen: Middelen) -> list[dict[str, Any]]:
    """The messages of the turn that asks for the form, with an introduction in its place; `vraag` comes behind them.

    What was filled in already stays: the resident only asked something in between.
    """
    if not lijn.formulier:
        _zet(lijn, {})
    uit = []
    for bericht in berichten:
        if bericht["soort"] == "contactformulier":
            typ = [middelen.zin("typ").format(keuze=k["titel"]) for k in bericht["knoppen"]]
            zin = middelen.zin("hier_begin").format(team=bericht["formulier"]["team"])
            bericht = {"soort": "tekst", "tekst": " ".join([zin, middelen.zin("hier_anders"), *typ]), "knoppen": []}
        uit.append(bericht)
    return uit


def vraag(velden: Velden, middelen: Middelen) -> Romp:
    """The first question that has no answer yet."""
    open_ = volgende(velden)
    if isinstance(open_, Keuzevraag):
        knoppen = [(open_.knop(optie), middelen.zin(optie.titel)) for optie in open_.opties]
        return vormen.knoppen(middelen.zin(f"hier_{open_.veld}"), knoppen)
    return vormen.tekst(middelen.zin("hier_telefoon"))


def ingevuld(lijn: Lijn) -> Velden:
    """What was filled in so far."""
    velden: Velden = slot.open_(lijn.formulier) if lijn.formulier else {}
    return velden


def lees(lijn: Lijn, gesprek: Gesprek, profiel: Gemeente, tekst: str, client_id: str, middelen: Middelen) -> Stap | None:
    """What a message is to the form: the next question, or the hand-over itself. None when it is something else that is said.

    Raises:
        PortaalFout: as `beurt.contact_gegeven`.
    """
    if not any(b["soort"] == "contactformulier" for b in weergave.laatste_antwoord(gesprek)):
        _zet(lijn, None)
        return None
    velden = ingevuld(lijn)
    open_ = volgende(velden)
    gelezen = open_.lees(tekst) if isinstance(open_, Keuzevraag) else _telefoon(tekst)
    if gelezen is None:
        # A tap on an earlier question of this form brings the open one again.
        return ([vraag(velden, middelen)], lambda: None) if tekst.startswith(HIER) else None
    if not gelezen:
        return [vormen.tekst(middelen.zin("hier_telefoon_fout"))], lambda: None
    velden = {**velden, open_.veld if isinstance(open_, Keuzevraag) else TELEFOON: gelezen}
    if volgende(velden) is None:
        return _verstuur(lijn, gesprek, profiel, client_id, velden, middelen)
    return [vraag(velden, middelen)], lambda: _zet(lijn, velden)


def begin_opnieuw(lijn: Lijn) -> None:
    """Wipes what was filled in so far: the resident took a message back, and it may have been that."""
    _zet(lijn, {})


def _verstuur(lijn: Lijn, gesprek: Gesprek, profiel: Gemeente, client_id: str, velden: Velden, middelen: Middelen) -> Stap:
    uit = beurt.contact_gegeven(gesprek, profiel, client_id, contactgegevens.lees(velden))
    rij = Bericht.objects.select_related("overdracht").filter(pk=uit.bericht).first() if uit.bericht else None
    berichten = met_codemerk(uit, hier=True)
    mag = rij is not None and rij.overdracht is not None and bericht_mag(rij.overdracht)
    if not mag or lijn.gestopt_op is not None or lijn.toestemming_op is not None:
        return rompen(berichten, middelen), lambda: _zet(lijn, None)

    def daarna() -> None:
        _zet(lijn, None)
        toestemming.onthoud_vraag(lijn, open_=True)

    # One question at a time: that of the conversation comes when this one has its answer.
    gezegd = [bericht for bericht in berichten if bericht["soort"] != "vraag"]
    return [*rompen(gezegd, middelen), toestemming.vraag("", middelen)], daarna


def _telefoon(tekst: str) -> str | None:
    """The number in E.164; "" when it is none, and None when it was not meant as one."""
    if tekst.startswith("#") or len(re.sub(r"\D", "", tekst)) < _CIJFERS:
        return None
    try:
        return contactgegevens.lees({"telefoon": tekst, "inspreken": False}).telefoon
    except PortaalFout:
        return ""


def _zet(lijn: Lijn, velden: Velden | None) -> None:
    lijn.formulier = "" if velden is None else slot.dicht(dict(velden))
    Lijn.objects.filter(pk=lijn.pk).update(formulier=lijn.formulier)
