"""What is kept of a talk, with a name for every part, and the world in which its plan is made."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from bot.gesprek.checklist.lijst import Lijst
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.woorden import laad_woorden
from portaal import kennis, klok
from portaal.checklist.models import Tafelgesprek


@dataclass(frozen=True)
class Stand:
    """The parts of `Tafelgesprek.stand`.

    `velden` and `bij` are those of a `Lijst`; `signalen` are (id, niveau). `voorstel` is what the understanding proposes and
    nobody accepted yet. `mee`, `melding`, `naar`: what was chosen for the hand-over. `verstuurd`: topics that went already.
    `vaker`: needs that were counted for this talk. `nummers`: of the hand-overs that were sent. `gehaald`: up to which moment the
    chat of this talk was read.
    """

    velden: dict[str, Waarde] = field(default_factory=dict)
    bij: dict[str, dict[str, Any]] = field(default_factory=dict)
    signalen: list[list[str]] = field(default_factory=list)
    voorstel: dict[str, Any] = field(default_factory=dict)
    mee: list[str] = field(default_factory=list)
    melding: list[str] = field(default_factory=list)
    naar: str = ""
    verstuurd: list[str] = field(default_factory=list)
    vaker: list[str] = field(default_factory=list)
    nummers: list[str] = field(default_factory=list)
    gehaald: str = ""


def stand_van(talk: Tafelgesprek) -> Stand:
    """The parts, of a stored talk."""
    bekend = {een.name for een in fields(Stand)}
    return Stand(**{naam: waarde for naam, waarde in talk.stand.items() if naam in bekend})


def als_json(stand: Stand) -> dict[str, Any]:
    """What is stored; empty parts are left out."""
    return {naam: waarde for naam, waarde in asdict(stand).items() if waarde}


def lijst_van(talk: Tafelgesprek) -> Lijst:
    """The checklist of a talk, as the policy reads it."""
    stand = stand_van(talk)
    return Lijst(
        voor=talk.voor,
        velden=stand.velden,
        bij=stand.bij,
        signalen=tuple(id_ for id_, _ in stand.signalen),
        verstuurd=tuple(stand.verstuurd),
    )


def omgeving(gemeente: str) -> Omgeving:
    """Knowledge base, words, today and municipality.

    Raises:
        GeenKennisbank: when there is none. KeyError: when the municipality is gone from it.
    """
    kb = kennis.kennisbank()
    return Omgeving(kb=kb.vast(), woorden=laad_woorden(), datum=klok.nu().date(), gemeente=kb.gemeente(gemeente))
