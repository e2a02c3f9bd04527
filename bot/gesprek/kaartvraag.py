""" "Wat moet ik meenemen?", "hoeveel is dat?", "hoe lang duurt het?", "kan ik bezwaar maken?": asked of a card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bot.gesprek.bericht import Bericht, tekst
from bot.gesprek.datums import in_woorden
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.tonen import tonen_bij
from regelingen.model import Regeling

Soort = Literal["meenemen", "hoeveel", "hoelang", "bezwaar", "meer"]
#: An answer names at most so many things.
HOOGSTENS = 4
#: What the unit of an amount of money begins with in the knowledge base.
_EURO = "EUR"


def antwoord_over_kaart(gesprek: Gesprek, soort: Soort, genoemd: Sequence[str], omg: Omgeving) -> tuple[Bericht, ...]:
    """The answer about the regeling that was named, else about the first card of the matter at hand."""
    regeling = _regeling(gesprek, genoemd, omg)
    if regeling is None:
        return (tekst(omg.zeg("kaartvraag.welke", gesprek)),)
    if soort == "meenemen":
        if not regeling.aanvragen.meenemen:
            return (tekst(omg.zeg("kaartvraag.meenemen_onbekend", gesprek, regeling=regeling.naam)),)
        return (
            tekst(
                omg.zeg("kaartvraag.meenemen", gesprek, regeling=regeling.naam, dingen=regeling.aanvragen.meenemen[:HOOGSTENS])
            ),
        )
    if soort == "hoelang":
        sleutel = "kaartvraag.hoelang" if regeling.aanvragen.termijn else "kaartvraag.hoelang_onbekend"
        return (tekst(omg.zeg(sleutel, gesprek, regeling=regeling.naam, termijn=regeling.aanvragen.termijn)),)
    if soort == "bezwaar":
        sleutel = "kaartvraag.bezwaar" if regeling.bezwaar else "kaartvraag.bezwaar_onbekend"
        return (tekst(omg.zeg(sleutel, gesprek, regeling=regeling.naam, bezwaar=regeling.bezwaar)),)
    if soort == "hoeveel":
        return _hoeveel(gesprek, regeling, omg)
    krijgt = [z.tekst for z in regeling.wat_krijgt_u[:2]]
    return (
        tekst(
            omg.zeg(
                "kaartvraag.meer",
                gesprek,
                regeling=regeling.naam,
                kort=regeling.kort,
                krijgt=krijgt,
                waar=regeling.aanvragen.waar,
            )
        ),
    )


def _hoeveel(gesprek: Gesprek, regeling: Regeling, omg: Omgeving) -> tuple[Bericht, ...]:
    """Amounts that hold today, each with its period; otherwise who knows."""
    alle = (omg.kb.bedrag(i, omg.datum) for i in regeling.bedragen)
    geldig = [b for b in alle if b is not None and b.eenheid.startswith(_EURO)][:HOOGSTENS]
    if not geldig:
        return (tekst(omg.zeg("kaartvraag.hoeveel_onbekend", gesprek, regeling=regeling.naam, vraag_na=regeling.vraag_na)),)
    regels = [
        omg.woorden("kaartvraag.bedrag", naam=b.naam, waarde=_getal(b.waarde), eenheid=b.eenheid.removeprefix(_EURO))
        for b in geldig
    ]
    tot = min((b.tot for b in geldig if b.tot), default=None)
    return (
        tekst(omg.zeg("kaartvraag.hoeveel", gesprek, regeling=regeling.naam, regels=regels, tot=in_woorden(tot) if tot else "")),
    )


def _getal(waarde: object) -> str:
    """1419.46 as a resident writes it: 1.419,46; whole amounts without cents."""
    heel = f"{waarde:,.2f}".replace(",", "\0").replace(".", ",").replace("\0", ".")
    return heel[:-3] if heel.endswith(",00") else heel


def _regeling(gesprek: Gesprek, genoemd: Sequence[str], omg: Omgeving) -> Regeling | None:
    for id_ in genoemd:
        try:
            return omg.kb.regeling(id_, omg.gemeente.id)
        except KeyError:
            continue
    onderwerp = gesprek.onderwerp or (gesprek.onderwerpen[-1] if gesprek.onderwerpen else None)
    if onderwerp is None:
        return None
    passingen = tonen_bij(gesprek, onderwerp, omg).passingen
    return omg.kb.regeling(passingen[0].id, omg.gemeente.id) if passingen else None
