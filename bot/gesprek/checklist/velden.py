"""Which fields a checklist has, and what may stand in them. Whatever else a form or a device sends is left out.

`o.<thema>`: whom a topic is about, empty when it is not on the list. `s.<thema>.<stap>.keuze`, `.tekst`, `.stand`: an answer.
`f.<wie>.<feit>`: a fact. `v.<vraag>.tekst`, `.stand`: an own note with a question of the guide. `x.goed.tekst`,
`x.betrokken.keuze`, `x.betrokken.tekst`, `x.wederkerig.keuze`, `x.wederkerig.tekst`: what goes well, who else is involved, and
what somebody would do for another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.gesprek.checklist.feitveld import naar_feit
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import GROEPEN, ROLLEN
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.open_vragen import LANGSTE_ANTWOORD
from bot.gesprek.vragen.overdragen.betrokken import NIEMAND
from bot.gesprek.vragen.overdragen.betrokken import SOORTEN as BETROKKEN
from regelingen.model import ONBEKEND

#: The open questions of a topic, and those with one choice.
OPEN = ("wens", "zelf", "omgeving")
EEN_KEUZE = ("mag_vragen", "volhouden")
#: Whom a talk or a topic can be about.
PERSONEN = ("zelf", *ROLLEN, *GROEPEN)
#: How an item stands, in the order it is offered; empty: nobody said.
STANDEN = ("", "besproken", "praten", "liever_niet", "niet_besproken")
#: Kinds of help that neighbours ask of each other and offer.
HULPSOORTEN = ("rijden", "gezelschap", "tuin", "papieren")
LANGSTE_NOTITIE = 300


def schoon(naam: str, ruw: object, omg: Omgeving) -> Waarde | None:
    """The value of one field, made even; None for a field that does not exist.

    What is no choice of the field is left out; words are shortened and lose their line ends.
    """
    lezer = _lezer(naam, omg)
    return None if lezer is None else lezer(ruw)


def leeg(naam: str, omg: Omgeving) -> Waarde:
    """What a field holds before anything was filled in."""
    waarde = schoon(naam, "", omg)
    return "" if waarde is None else waarde


def alleen_geldig(velden: Mapping[str, object], omg: Omgeving) -> dict[str, Waarde]:
    """The fields that exist and hold something."""
    gelezen = {naam: schoon(naam, ruw, omg) for naam, ruw in velden.items()}
    return {naam: waarde for naam, waarde in gelezen.items() if waarde}


def is_tekst(naam: str) -> bool:
    """Whether somebody writes in this field: then it is masked, and looked through for signals of danger."""
    return naam.endswith(".tekst")


def _lezer(naam: str, omg: Omgeving) -> Callable[[object], Waarde] | None:
    delen = naam.split(".")
    themas = {t.id for t in omg.kb.themas()}
    if len(delen) == 2 and delen[0] == "o" and delen[1] in themas:
        return _een(PERSONEN)
    if len(delen) == 4 and delen[0] == "s" and delen[1] in themas:
        return _van_stap(delen[1], delen[2], delen[3], omg)
    if len(delen) == 3 and delen[0] == "f" and delen[1] in PERSONEN:
        return _van_feit(delen[2], omg)
    if len(delen) == 3 and delen[0] == "v" and any(v.id == delen[1] for v in omg.kb.leidraad()):
        return {"tekst": _tekst(LANGSTE_NOTITIE), "stand": _een(STANDEN)}.get(delen[2])
    return {
        "x.goed.tekst": _tekst(LANGSTE_ANTWOORD),
        "x.betrokken.keuze": _meer((*BETROKKEN, NIEMAND)),
        "x.betrokken.tekst": _tekst(LANGSTE_ANTWOORD),
        "x.wederkerig.keuze": _meer(HULPSOORTEN),
        "x.wederkerig.tekst": _tekst(LANGSTE_NOTITIE),
    }.get(naam)


def _van_stap(thema: str, stap: str, deel: str, omg: Omgeving) -> Callable[[object], Waarde] | None:
    if deel == "stand" and stap in OPEN:
        return _een(STANDEN)
    if deel == "tekst" and stap in OPEN:
        return _tekst(LANGSTE_ANTWOORD)
    if deel != "keuze" or stap not in (*OPEN, *EEN_KEUZE):
        return None
    gesprek = Gesprek(gemeente=omg.gemeente.id, onderwerpen=(Onderwerp(thema=thema),), bevestigd=True)
    ids = [keuze.id for keuze in STAPPEN[stap].keuzes(gesprek, omg)]
    return _meer(ids) if stap in OPEN else _een([*ids, *ONBEKEND])


def _van_feit(id_: str, omg: Omgeving) -> Callable[[object], Waarde] | None:
    fv = next((een for een in omg.kb.feitvragen() if een.id == id_), None)
    if fv is None:
        return None

    def lees(ruw: object) -> Waarde:
        if fv.soort == "meer":
            losse = [str(een)[:80] for een in ruw if een] if isinstance(ruw, (list, tuple)) else [str(ruw)[:80]] if ruw else []
            return [een for een in dict.fromkeys(losse) if naar_feit(fv, [een], omg) is not None]
        waarde = str(ruw[0] if isinstance(ruw, (list, tuple)) and ruw else ruw or "")
        return waarde if naar_feit(fv, waarde, omg) is not None else ""

    return lees


def _een(mogelijk: object) -> Callable[[object], Waarde]:
    ids = tuple(mogelijk) if isinstance(mogelijk, (list, tuple)) else ()

    def lees(ruw: object) -> Waarde:
        waarde = ruw[0] if isinstance(ruw, (list, tuple)) and ruw else ruw
        return waarde if isinstance(waarde, str) and waarde in ids else ""

    return lees


def _meer(mogelijk: object) -> Callable[[object], Waarde]:
    ids = tuple(mogelijk) if isinstance(mogelijk, (list, tuple)) else ()

    def lees(ruw: object) -> Waarde:
        losse = ruw if isinstance(ruw, (list, tuple)) else [ruw]
        return [een for een in ids if een in losse]

    return lees


def _tekst(langste: int) -> Callable[[object], Waarde]:
    def lees(ruw: object) -> Waarde:
        tekst = ruw[0] if isinstance(ruw, (list, tuple)) and ruw else ruw
        return " ".join(tekst.replace("\x00", "").split())[:langste] if isinstance(tekst, str) else ""

    return lees
