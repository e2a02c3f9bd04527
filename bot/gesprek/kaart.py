"""A regeling as a card: the outcome in words, why, where it comes from and when it was checked."""

from __future__ import annotations

from typing import Any

from bot.gesprek.datums import in_woorden
from bot.gesprek.kaartvraag import kaartknoppen
from bot.gesprek.omgeving import Omgeving
from regelingen.model import Bron, Passing, Regeling, Uitkomst


def maak_kaart(passing: Passing, omg: Omgeving) -> dict[str, Any]:
    """The card of one outcome, in the form of `contract.schema.json`. Words only; never an entitlement."""
    regeling = omg.kb.regeling(passing.id, omg.gemeente.id)
    ontbreekt = [omg.kb.feitvraag(f).ontbreekt for f in passing.ontbreekt[:2]]
    if passing.uitkomst is Uitkomst.MISSCHIEN and ontbreekt:
        uitkomst = omg.woorden("kaart.misschien_ontbreekt", ontbreekt=" en ".join(ontbreekt))
    else:
        uitkomst = omg.woorden(f"kaart.{passing.uitkomst.value}")
    bronnen = bronnen_van(regeling, omg)
    bron = bronnen[0] if bronnen else None
    hulplijn = next((h for h in map(omg.kb.hulplijn, regeling.hulplijnen) if h.tel), None)
    return {
        "id": regeling.id,
        "naam": regeling.naam,
        "uitkomst": passing.uitkomst.value,
        "uitkomst_tekst": uitkomst,
        "waarom": " ".join(passing.redenen[:3]) or regeling.voor_wie,
        "kort": regeling.kort,
        "bron": bron.titel if bron else (", ".join(regeling.grondslag) or omg.woorden("kaart.bron_onbekend")),
        "bron_url": bron.url if bron else None,
        "nagekeken": in_woorden(regeling.peildatum),
        "telefoon": hulplijn.nummer if hulplijn else None,
        "telefoon_van": hulplijn.naam if hulplijn else None,
        "vragen": kaartknoppen(regeling, omg),
        "let_op": let_op_van(regeling),
    }


def bronnen_van(regeling: Regeling, omg: Omgeving) -> tuple[Bron, ...]:
    """The sources of a regeling, those with an address first; a card names the first."""
    return tuple(sorted((omg.kb.bron(b) for b in regeling.bronnen), key=lambda bron: not bron.url))


def let_op_van(regeling: Regeling) -> str | None:
    """What to watch out for; without such a line, where to ask when we are not sure of all we say."""
    return regeling.let_op or (regeling.vraag_na or None if regeling.vertrouwen != "hoog" else None)
