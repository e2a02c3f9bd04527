"""The questions about how to be reached, for where they are asked on WhatsApp: which comes now, and what an answer means. Pure.

They are those of the form on the page that cannot be left out. Whether the telephone is safe comes first: who says no is asked
for no number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from portaal.overdracht.models import VeiligBellen
from portaal.overdracht.woorden import TIJDEN

#: A tap on one of these questions.
HIER = "#hier:"
TELEFOON = "telefoon"
Velden = Mapping[str, Any]


@dataclass(frozen=True)
class Optie:
    """One button. `titel` names its words in templates/portaal/whatsapp/; `woorden` may be typed for it."""

    waarde: str
    titel: str
    woorden: tuple[str, ...]


@dataclass(frozen=True)
class Keuzevraag:
    """A question with up to three buttons. `nodig` tells by the other answers whether it is asked; `meer`: several may hold."""

    veld: str
    opties: tuple[Optie, ...]
    nodig: Callable[[Velden], bool]
    meer: bool = False

    def knop(self, optie: Optie) -> str:
        """The value of a button."""
        return f"{HIER}{self.veld}_{optie.waarde}"

    def lees(self, tekst: str) -> str | list[str] | None:
        """What a tap, a number or words choose; None when it is something else."""
        getypt = tekst.strip().strip(".!").lower()
        for nummer, optie in enumerate(self.opties, 1):
            if getypt in (self.knop(optie), str(nummer), *optie.woorden):
                return [optie.waarde] if self.meer else optie.waarde
        genoemd = [optie.waarde for optie in self.opties if any(woord in getypt for woord in optie.woorden)]
        return genoemd if self.meer and genoemd and not getypt.startswith("#") else None


def _belt(velden: Velden) -> bool:
    return velden.get("veilig_bellen") != VeiligBellen.NEE


VEILIG = Keuzevraag(
    "veilig_bellen",
    (
        Optie(VeiligBellen.JA.value, "knop_veilig_ja", ("ja, altijd", "altijd", "ja hoor", "ja")),
        Optie(VeiligBellen.OP_TIJDEN.value, "knop_veilig_tijden", ("op vaste tijden", "op tijden", "soms")),
        Optie(VeiligBellen.NEE.value, "knop_veilig_nee", ("nee, ik bel zelf", "ik bel zelf", "niet bellen", "nee")),
    ),
    lambda velden: True,
)
_WOORDEN = {"ochtend": ("ochtend",), "middag": ("middag",), "na_17": ("17", "avond", "5 uur")}
TIJD = Keuzevraag(
    "tijden",
    tuple(Optie(tijd, f"knop_tijd_{tijd}", _WOORDEN[tijd]) for tijd in TIJDEN),
    lambda velden: velden.get("veilig_bellen") == VeiligBellen.OP_TIJDEN,
    meer=True,
)
INSPREKEN = Keuzevraag(
    "inspreken",
    (
        Optie("ja", "knop_ja", ("ja, dat mag", "dat mag", "ja hoor", "ja")),
        Optie("nee", "knop_nee", ("nee, liever niet", "liever niet", "niet doen", "nee")),
    ),
    _belt,
)


def volgende(velden: Velden) -> Keuzevraag | str | None:
    """The question that is asked now: a choice, TELEFOON, or None when all is answered."""
    for een in (VEILIG, TIJD):
        if een.nodig(velden) and een.veld not in velden:
            return een
    if not _belt(velden):
        return None
    if TELEFOON not in velden:
        return TELEFOON
    return INSPREKEN if INSPREKEN.veld not in velden else None
