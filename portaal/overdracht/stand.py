"""How a hand-over is doing, in the words a resident may see: received, read, planned, done, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portaal.overdracht.models import Overdracht, VeiligBellen

_S = Overdracht.Staat


@dataclass(frozen=True)
class Stand:
    """Where it is. `woord` is ontvangen, gelezen, gepland, afgerond or ingetrokken; `dag` is the day it is planned for.

    `kan_wijzigen`: the resident can still add, correct and withdraw. `te_laat`: the promised day is over and nobody read it.
    """

    woord: str
    dag: date | None
    bellen_uiterlijk: date
    belt_zelf: bool
    kan_wijzigen: bool
    te_laat: bool


def stand_van(overdracht: Overdracht, vandaag: date) -> Stand:
    """Takes a hand-over and the day, gives where it is. What the team noted for itself is not in it."""
    woord = _woord(overdracht)
    open_ = woord in ("ontvangen", "gelezen", "gepland")
    belt_zelf = overdracht.veilig_bellen == VeiligBellen.NEE
    return Stand(
        woord=woord,
        dag=overdracht.gepland_op if woord == "gepland" else None,
        bellen_uiterlijk=overdracht.belt_uiterlijk,
        belt_zelf=belt_zelf,
        kan_wijzigen=open_,
        te_laat=woord in ("ontvangen", "gelezen") and not belt_zelf and overdracht.belt_uiterlijk < vandaag,
    )


def _woord(overdracht: Overdracht) -> str:
    vast = {_S.INGETROKKEN: "ingetrokken", _S.AFGEROND: "afgerond"}.get(_S(overdracht.staat))
    if vast:
        return vast
    if overdracht.gepland_op:
        return "gepland"
    return "ontvangen" if overdracht.staat == _S.NIEUW else "gelezen"
