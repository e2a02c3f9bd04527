"""A hand-over as every rendering needs it: plain data, no database and no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.gesprek.samenvatting.regels import DELEN, Deel


@dataclass(frozen=True)
class Zin:
    """One line of the summary, as the resident read it."""

    deel: Deel
    kop: str
    tekst: str


@dataclass(frozen=True)
class Zaak:
    """One matter: its name, what it is before the law in words, and what must have happened by when ("" without a term)."""

    naam: str
    soort: str
    grond: str = ""
    uiterlijk: str = ""


@dataclass(frozen=True)
class Bereiken:
    """How to reach the resident. All in words; `telefoon` and `email` are empty where they were not given."""

    telefoon: str
    email: str
    tijden: str
    inspreken: str
    veilig: str
    erbij: str
    taal: str


@dataclass(frozen=True)
class Brief:
    """Everything that stands in a hand-over. Days and moments are in words, `nummer` in groups.

    `belt_zelf`: nobody may call the resident; they call themselves. `haast` holds the reason and its ground, or "".
    `plan_tot` is the day until which a persoonlijk plan may be handed in, or "" when no melding was done. `aanvullingen`
    are what the resident added later, with the moment.
    """

    nummer: str
    gemeente: str
    team: str
    telefoon_gemeente: str
    bellen_uiterlijk: str
    belt_zelf: bool
    zinnen: tuple[Zin, ...]
    zaken: tuple[Zaak, ...]
    haast: str
    kennisbank: str
    bereiken: Bereiken
    akkoord_op: str
    tekst_versie: str
    door: str
    voor_ander: bool = False
    plan_tot: str = ""
    aanvullingen: tuple[tuple[str, str], ...] = field(default=())

    @property
    def bellen_zin(self) -> str:
        """Who calls whom, and by when, as the resident was told."""
        if self.belt_zelf:
            return f"Wij bellen u niet. Bel zelf als het veilig is: {self.telefoon_gemeente}."
        return f"{self.team} belt u uiterlijk {self.bellen_uiterlijk}."

    def deel(self, *namen: Deel) -> Sequence[Zin]:
        """The lines of some parts, in the order of a summary."""
        return [z for d in DELEN if d in namen for z in self.zinnen if z.deel == d]
