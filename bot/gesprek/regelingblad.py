"""All there is to say about one regeling, for a page of its own: the words of the card and of the answers about it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.gesprek.datums import in_woorden
from bot.gesprek.kaart import bronnen_van, let_op_van
from bot.gesprek.kaartvraag import bedragregels
from bot.gesprek.omgeving import Omgeving
from regelingen.model import Bron, Hulplijn, Regeling


@dataclass(frozen=True)
class Regelingblad:
    """A regeling as it holds in one municipality on one day.

    `stand` says why it is not offered now, empty when it is. `bedragen` hold up to and with `bedragen_tot`. `hulplijnen` are
    those with a number to call; `verwant` are regelingen that are there in this municipality too.
    """

    regeling: Regeling
    stand: str
    let_op: str
    voorwaarden: tuple[str, ...]
    bedragen: tuple[str, ...]
    bedragen_tot: str
    hulplijnen: tuple[Hulplijn, ...]
    bronnen: tuple[Bron, ...]
    nagekeken: str
    verwant: tuple[Regeling, ...]


def maak_regelingblad(regeling: Regeling, omg: Omgeving) -> Regelingblad:
    """Takes a regeling of this municipality, gives its page. Only what may be shown is in it, as in the conversation."""
    regels, tot = bedragregels(regeling, omg)
    bestaat = {r.id: r for r in omg.kb.regelingen(omg.gemeente.id) if r.status == "open"}
    return Regelingblad(
        regeling=regeling,
        stand="" if regeling.status == "open" else omg.kb.toetszin(regeling.status),
        let_op=let_op_van(regeling) or "",
        voorwaarden=tuple(dict.fromkeys(v.wel for v in regeling.voorwaarden)),
        bedragen=tuple(regels),
        bedragen_tot=in_woorden(tot) if tot else "",
        hulplijnen=tuple(h for h in map(omg.kb.hulplijn, regeling.hulplijnen) if h.tel),
        bronnen=bronnen_van(regeling, omg),
        nagekeken=in_woorden(regeling.peildatum),
        verwant=tuple(bestaat[id_] for id_ in regeling.verwant if id_ in bestaat),
    )
