"""`inhoud/crisis.yml`: signals of danger, the fixed texts they get, and who approved those texts.

    signalen:
      - id: suicidaliteit
        naam: Gedachten aan zelfdoding
        patronen:                 # plain word patterns; their syntax is bot.gesprek.crisis' affair
          acuut: [ik wil dood]
          dringend: []
          zwak: [het hoeft niet meer]
        geen_crisis: [mijn telefoon is dood]
        teksten:                  # one for each level that has patterns; zwak also where there are none: for what was learned
          acuut: {tekst: "Bel nu 113 of 0800-0113. ...", hulplijnen: ["113", "112"]}
          zwak: {tekst: "...", hulplijnen: ["113"], vraag: "Denkt u aan zelfmoord?"}
        direct_weg: false         # true: show the button that leaves the page at once
        thema: psychisch          # id of themas.yml, or null
        feiten: {}                # facts that become known, ids of vragen.yml
        goedgekeurd_door: null    # name, function and date; outside the demo the check refuses null
        bronnen: [site113]        # ids of bronnen.yml
        peildatum: 2026-11-22
"""

from __future__ import annotations

from typing import Any, Optional

from pydantic import Field, root_validator

from regelingen.vorm.basis import Datum, Sleutel, Tekst, Vorm, Waarde, lijst


class Patronen(Vorm):
    """Word patterns per level. *acuut* stops everything, *dringend* gives the number and then the urgent route."""

    acuut: list[Tekst] = Field(default_factory=list)
    dringend: list[Tekst] = Field(default_factory=list)
    zwak: list[Tekst] = Field(default_factory=list)

    _lijsten = lijst("acuut", "dringend", "zwak")


class Crisistekst(Vorm):
    """What is said, with the helplines beside it (ids of hulplijnen.yml that may be shown)."""

    tekst: Tekst
    hulplijnen: list[Sleutel] = Field(default_factory=list)
    vraag: str = ""


class Teksten(Vorm):
    """One text a level."""

    acuut: Optional[Crisistekst] = None
    dringend: Optional[Crisistekst] = None
    zwak: Optional[Crisistekst] = None


class Signaal(Vorm):
    """One category of the crisis table."""

    id: Sleutel
    naam: Tekst
    patronen: Patronen
    geen_crisis: list[Tekst] = Field(default_factory=list)
    teksten: Teksten
    direct_weg: bool = False
    thema: Optional[Sleutel] = None
    feiten: dict[Sleutel, Waarde] = Field(default_factory=dict)
    goedgekeurd_door: Optional[Tekst]
    bronnen: list[Sleutel]
    peildatum: Datum

    _lijsten = lijst("geen_crisis", "bronnen")

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _tekst_per_niveau(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        """A level that can be found needs words; a weak signal needs its one gentle question."""
        patronen: Patronen = waarden["patronen"]
        teksten: Teksten = waarden["teksten"]
        for niveau in ("acuut", "dringend", "zwak"):
            if getattr(patronen, niveau) and getattr(teksten, niveau) is None:
                raise ValueError(f"er zijn patronen voor '{niveau}' maar er is geen tekst: vul teksten.{niveau} in")
        if patronen.zwak and teksten.zwak is not None and not teksten.zwak.vraag:
            raise ValueError("een zwak signaal heeft één rustige vraag nodig: vul teksten.zwak.vraag in")
        return waarden


class Crisistabel(Vorm):
    """The whole file."""

    signalen: list[Signaal]
