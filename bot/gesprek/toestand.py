"""The state of one conversation: frozen, and JSON by way of `naar_json` and `van_json`.

It lives in one Rasa slot. Every change makes a new state with its own number, which remembers the number it came from;
"terug" looks that one up among the states the tracker has kept, so no stack is carried along.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Literal

from regelingen.model import FeitWaarde

#: Steps that stand before the ordinary route until they are answered.
Onderbreking = Literal[
    "gestopt", "terugkeer", "crisis_veilig", "crisis_zwak", "crisis_vervolg", "wis_zeker", "corrigeren", "weg_regel"
]
#: Steps beside the route that "terug" passes over: the resident left them already.
TERZIJDE = ("gestopt", "terugkeer", "wis_zeker", "corrigeren", "weg_regel")


@dataclass(frozen=True)
class Onderwerp:
    """One matter on the agenda, with what the resident said about it.

    `wie` is "zelf" or the word the resident used for the other ("moeder"). `regelingen` were asked for by name, `passend`
    fit the words. `antwoorden` maps a step (wens, zelf,
    omgeving, volhouden) to the resident's own words or an option id. `gevraagd` are the facts asked for this matter.
    `mee` says whether it goes along with a hand-over (None: not asked), `soort` what the resident chose it to be.
    """

    thema: str
    wie: str = "zelf"
    regelingen: tuple[str, ...] = ()
    passend: tuple[str, ...] = ()
    woorden: str = ""
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    gevraagd: tuple[str, ...] = ()
    klaar: bool = False
    verstuurd: bool = False
    mee: bool | None = None
    soort: str | None = None

    @property
    def voor_ander(self) -> bool:
        """True when the matter concerns somebody else than the one who types."""
        return self.wie != "zelf"


@dataclass(frozen=True)
class Gesprek:
    """Everything a conversation remembers.

    `feiten` maps a person ("zelf", "moeder") to what is known about that person. `overdracht` is None until asked,
    then "ja", "nee" or "verstuurd". `geschrapt` and `gewijzigd` hold what the resident did with the summary's lines.
    `goed` is what goes well, in own words; `betrokken` which organisations help already; `verbeteren` whether
    the talk may be read to improve the program.
    `getoond`: the long message of this step stood there already. `gezegd`: the last line of small talk, so that it is not
    said twice in a row. `kaart`: the regeling last asked about. `terugkeer`: how long the resident was away.
    """

    gemeente: str
    kanaal: str = "web"
    nummer: int = 0
    vorige: int | None = None
    teller: int = 0
    stap: str = "hulpvraag"
    onderwerpen: tuple[Onderwerp, ...] = ()
    huidig: int = 0
    bevestigd: bool = False
    feiten: Mapping[str, Mapping[str, FeitWaarde]] = field(default_factory=dict)
    feit: str | None = None
    onderbreking: Onderbreking | None = None
    signaal: str | None = None
    signalen: tuple[str, ...] = ()
    suggesties: tuple[str, ...] = ()
    bladzijde: int = 0
    misverstaan: int = 0
    eigen_woorden: str = ""
    nieuw: bool = False
    overdracht: Literal["ja", "nee", "verstuurd"] | None = None
    geschrapt: tuple[str, ...] = ()
    gewijzigd: Mapping[str, str] = field(default_factory=dict)
    goed: str | None = None
    betrokken: str | None = None
    samenvatting_goed: bool = False
    akkoord: bool = False
    verbeteren: bool | None = None
    postcode_gevraagd: bool = False
    taal: str = "nl"
    getoond: bool = False
    gezegd: str = ""
    kaart: str | None = None
    terugkeer: str | None = None

    @property
    def onderwerp(self) -> Onderwerp | None:
        """The matter at hand, or None before the first."""
        return self.onderwerpen[self.huidig] if self.huidig < len(self.onderwerpen) else None

    def feiten_van(self, wie: str) -> dict[str, FeitWaarde]:
        """What is known about one person; a fresh dict."""
        return dict(self.feiten.get(wie, {}))

    def met_feiten(self, wie: str, nieuw: Mapping[str, FeitWaarde], *, overschrijf: bool = False) -> Gesprek:
        """The same conversation with more facts about one person. What was said stays unless `overschrijf`."""
        oud = self.feiten.get(wie, {})
        samen = {**oud, **nieuw} if overschrijf else {**nieuw, **oud}
        return replace(self, feiten={**self.feiten, wie: samen})

    def met_onderwerp(self, **wat: Any) -> Gesprek:
        """The same conversation with the matter at hand changed in the named fields."""
        rij = list(self.onderwerpen)
        rij[self.huidig] = replace(rij[self.huidig], **wat)
        return replace(self, onderwerpen=tuple(rij))

    def met_antwoord(self, stap: str, antwoord: str) -> Gesprek:
        """The same conversation with one answer about the matter at hand added."""
        huidig = self.onderwerpen[self.huidig]
        return self.met_onderwerp(antwoorden={**huidig.antwoorden, stap: antwoord})


def volgende_toestand(oud: Gesprek, nieuw: Gesprek) -> Gesprek:
    """Gives `nieuw` its own number and lets it remember `oud`; an unchanged state keeps its number."""
    gelijk = replace(nieuw, nummer=oud.nummer, vorige=oud.vorige, teller=oud.teller)
    if gelijk == oud:
        return oud
    return replace(nieuw, nummer=oud.teller + 1, vorige=oud.nummer, teller=oud.teller + 1)


def zelfde_plek(een: Gesprek, ander: Gesprek) -> bool:
    """Whether two states differ in nothing a resident would call a step: counters and small talk do not count."""
    return _kern(een) == _kern(ander)


def _kern(gesprek: Gesprek) -> Gesprek:
    return replace(
        gesprek,
        nummer=0,
        vorige=None,
        teller=0,
        misverstaan=0,
        getoond=False,
        gezegd="",
        kaart=None,
        terugkeer=None,
        signalen=(),
        taal="nl",
    )


def naar_json(gesprek: Gesprek) -> dict[str, Any]:
    """The state as JSON, without what still has its first value: the tracker keeps one of these per turn."""
    leeg = Gesprek(gemeente=gesprek.gemeente)
    uit = {f.name: getattr(gesprek, f.name) for f in fields(Gesprek) if getattr(gesprek, f.name) != getattr(leeg, f.name)}
    uit["gemeente"] = gesprek.gemeente
    if "onderwerpen" in uit:
        uit["onderwerpen"] = [asdict(o) for o in gesprek.onderwerpen]
    return uit


def van_json(ruw: Mapping[str, Any]) -> Gesprek:
    """Reads what `naar_json` wrote.

    Raises:
        KeyError, TypeError: when it is not such a state.
    """
    velden = dict(ruw)
    velden["onderwerpen"] = tuple(
        Onderwerp(**{**o, **{naam: tuple(o.get(naam, ())) for naam in ("regelingen", "passend", "gevraagd")}})
        for o in ruw.get("onderwerpen", ())
    )
    for naam in ("signalen", "suggesties", "geschrapt"):
        if naam in velden:
            velden[naam] = tuple(velden[naam])
    return Gesprek(**velden)
