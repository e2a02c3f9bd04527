""" "Wat moet ik meenemen?", "hoeveel is dat?", "hoe lang duurt het?", "kan ik bezwaar maken?": asked of a card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal, get_args

from bot.gesprek.bericht import tekst
from bot.gesprek.datums import in_woorden
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.tonen import tonen_bij
from bot.gesprek.uit import Uit
from regelingen.model import Bedrag, Regeling

Soort = Literal["meenemen", "hoeveel", "hoelang", "bezwaar", "meer"]
#: What a button of a card asks, and the first part of its value: `#kaart:<soort>_<regeling>`.
SOORTEN: tuple[Soort, ...] = get_args(Soort)
KNOP = "kaart"
#: An answer names at most so many things, and offers the same about so many other cards.
HOOGSTENS, ANDERE = 4, 2
#: Letters that a message may have.
LANGST = 320
#: What the unit of an amount of money begins with in the knowledge base.
_EURO = "EUR"


def antwoord_over_kaart(gesprek: Gesprek, soort: Soort, genoemd: Sequence[str], omg: Omgeving) -> Uit:
    """The answer about the regeling that was named, else the card at hand, else the first card of the matter that has one.

    When nobody said which, the same question about the other cards is a button.
    """
    naam = next((r for r in (_bestaat(i, omg) for i in genoemd if not _is_de_vraag_zelf(i, soort)) if r), None)
    getoond = _getoond(gesprek, omg)
    if naam is None:
        bij_de_hand = next((r for r in getoond if r.id == gesprek.kaart), None)
        naam = bij_de_hand or next((r for r in getoond if _weet(r, soort, omg)), None) or next(iter(getoond), None)
        if naam is None and gesprek.kaart and not gesprek.onderwerpen:
            naam = _bestaat(gesprek.kaart, omg)
    if naam is None:
        return Uit(gesprek, (tekst(omg.zeg("kaartvraag.welke", gesprek)),))
    zelfde = [] if genoemd else [r for r in getoond if r.id != naam.id and _weet(r, soort, omg)]
    return _over(gesprek, naam, soort, zelfde[:ANDERE], omg)


def antwoord_op_kaartknop(gesprek: Gesprek, optie: str, omg: Omgeving) -> Uit | None:
    """What a button of a card asks; None when it is of no card that there is."""
    soort, _, id_ = optie.partition("_")
    gekozen, regeling = next((s for s in SOORTEN if s == soort), None), _bestaat(id_, omg)
    return _over(gesprek, regeling, gekozen, (), omg) if gekozen and regeling else None


def kaartknoppen(regeling: Regeling, omg: Omgeving) -> list[dict[str, str]]:
    """What may be asked of a card: only what has an answer."""
    return [
        {"titel": omg.woorden(f"kaartvraag.knop_{soort}"), "waarde": _waarde(soort, regeling)}
        for soort in SOORTEN
        if _weet(regeling, soort, omg)
    ]


def bedragregels(regeling: Regeling, omg: Omgeving) -> tuple[list[str], date | None]:
    """The amounts of today as lines, and the first day on which one of them ends (None: none has an end)."""
    bedragen = _bedragen(regeling, omg)
    regels = [
        omg.woorden("kaartvraag.bedrag", naam=b.naam, waarde=_getal(b.waarde), eenheid=b.eenheid.removeprefix(_EURO))
        for b in bedragen
    ]
    return regels, min((b.tot for b in bedragen if b.tot), default=None)


def _over(gesprek: Gesprek, regeling: Regeling, soort: Soort, ook: Sequence[Regeling], omg: Omgeving) -> Uit:
    """The answer about one card, which is at hand from now on, with the same question about others as buttons."""
    knoppen = [{"titel": r.titel_kort, "waarde": _waarde(soort, r)} for r in ook]
    return Uit(replace(gesprek, kaart=regeling.id), (tekst(_antwoord(gesprek, regeling, soort, omg), knoppen),))


def _antwoord(gesprek: Gesprek, regeling: Regeling, soort: Soort, omg: Omgeving) -> str:
    if not _weet(regeling, soort, omg):
        return omg.zeg(f"kaartvraag.{soort}_onbekend", gesprek, regeling=regeling.naam, vraag_na=regeling.vraag_na)
    if soort == "meenemen":
        return _passend("kaartvraag.meenemen", regeling.aanvragen.meenemen, gesprek, regeling, omg)
    if soort == "hoeveel":
        regels, tot = bedragregels(regeling, omg)
        return _passend("kaartvraag.hoeveel", regels, gesprek, regeling, omg, tot=in_woorden(tot) if tot else "")
    if soort == "meer":
        krijgt = [z.tekst for z in regeling.wat_krijgt_u]
        return _passend("kaartvraag.meer", krijgt, gesprek, regeling, omg, kort=regeling.kort, waar=regeling.aanvragen.waar)
    wat = regeling.aanvragen.termijn if soort == "hoelang" else regeling.bezwaar
    return omg.zeg(f"kaartvraag.{soort}", gesprek, regeling=regeling.naam, wat=wat)


def _passend(sleutel: str, regels: Iterable[str], gesprek: Gesprek, regeling: Regeling, omg: Omgeving, **waarden: Any) -> str:
    """As many of the lines as fit in one message."""
    blijft = list(regels)[:HOOGSTENS]
    zin = omg.zeg(sleutel, gesprek, regeling=regeling.naam, regels=blijft, **waarden)
    while len(zin) > LANGST and blijft:
        blijft.pop()
        zin = omg.zeg(sleutel, gesprek, regeling=regeling.naam, regels=blijft, **waarden)
    return zin


def _weet(regeling: Regeling, soort: Soort, omg: Omgeving) -> bool:
    """Whether the knowledge base has an answer to this question about this regeling today."""
    if soort == "hoeveel":
        return bool(_bedragen(regeling, omg))
    return bool(
        {
            "meenemen": regeling.aanvragen.meenemen,
            "hoelang": regeling.aanvragen.termijn,
            "bezwaar": regeling.bezwaar,
            "meer": regeling.kort,
        }[soort]
    )


def _bedragen(regeling: Regeling, omg: Omgeving) -> list[Bedrag]:
    """Amounts of money that hold today."""
    alle = (omg.kb.bedrag(i, omg.datum) for i in regeling.bedragen)
    return [b for b in alle if b is not None and b.eenheid.startswith(_EURO)]


def _getal(waarde: object) -> str:
    """1419.46 as a resident writes it: 1.419,46; whole amounts without cents."""
    heel = f"{waarde:,.2f}".replace(",", "\0").replace(".", ",").replace("\0", ".")
    return heel[:-3] if heel.endswith(",00") else heel


def _getoond(gesprek: Gesprek, omg: Omgeving) -> list[Regeling]:
    """The cards of the matter at hand, or of the last one."""
    onderwerp = gesprek.onderwerp or (gesprek.onderwerpen[-1] if gesprek.onderwerpen else None)
    if onderwerp is None:
        return []
    return [omg.kb.regeling(p.id, omg.gemeente.id) for p in tonen_bij(gesprek, onderwerp, omg).passingen]


def _bestaat(id_: str, omg: Omgeving) -> Regeling | None:
    try:
        return omg.kb.regeling(id_, omg.gemeente.id)
    except KeyError:
        return None


def _is_de_vraag_zelf(id_: str, soort: Soort) -> bool:
    """ "Kan ik bezwaar maken" names no card, though there is a regeling about objecting."""
    return soort == "bezwaar" and "bezwaar" in id_


def _waarde(soort: Soort, regeling: Regeling) -> str:
    return f"#{KNOP}:{soort}_{regeling.id}"
