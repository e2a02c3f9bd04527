"""What is not right? Each answer, each fact that was heard, whom it is about, and the matter itself can be put right alone."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, vraag
from bot.gesprek.citaat import citeer
from bot.gesprek.gehoord import gehoord, in_woorden
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.voortgang import VRAGEN
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap

#: A list of options on the narrowest channel holds ten.
HOOGSTENS = 10
#: Of an answer that is shown to be corrected.
LANGSTE = 40
_FEIT, _WEG = "feit_", "weg_"
#: Somebody else for whom no word was used.
_ANDER = "ander"


class Corrigeren(Stap):
    """Shows what was said; everything that is not chosen stays."""

    naam = "corrigeren"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """What can be put right, then the matter itself and "toch goed"."""
        if not gesprek.bevestigd:
            weg = [
                Keuze(f"{_WEG}{i}", omg.zeg("corrigeren.knop_weg", nr=i + 1 - gesprek.huidig))
                for i, _ in list(enumerate(gesprek.onderwerpen))[gesprek.huidig :]
            ]
            return [
                *weg,
                Keuze("onderwerp", omg.zeg("corrigeren.knop_alles")),
                Keuze("toch_goed", omg.zeg("corrigeren.knop_toch_goed")),
            ]
        vast = [
            Keuze("wie", omg.zeg("corrigeren.knop_wie")),
            Keuze("onderwerp", omg.zeg("corrigeren.knop_onderwerp")),
            Keuze("toch_goed", omg.zeg("corrigeren.knop_toch_goed")),
        ]
        return [*(Keuze(id_, titel) for id_, titel, _ in _gezegd(gesprek, omg)), *vast]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """What was said stands in the text, so that a button needs no more than its name."""
        rijen = [f"{titel}: {waarde}" for _, titel, waarde in _gezegd(gesprek, omg)] if gesprek.bevestigd else []
        return [vraag(self.naam, omg.zeg("corrigeren.vraag", gesprek, rijen=rijen), self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Clears that one answer; the route asks it again and everything else stays."""
        verder = replace(gesprek, onderbreking=None)
        if keuze == "toch_goed":
            return Uit(verder)
        if keuze == "onderwerp":
            klaar = tuple(o for o in verder.onderwerpen if o.klaar)
            return Uit(replace(verder, onderwerpen=klaar, huidig=len(klaar), bevestigd=False, suggesties=()))
        if keuze.startswith(_WEG) and keuze[len(_WEG) :].isdigit():
            weg = int(keuze[len(_WEG) :])
            rij = tuple(o for i, o in enumerate(verder.onderwerpen) if i != weg or i < verder.huidig)
            return Uit(replace(verder, onderwerpen=rij))
        huidig = verder.onderwerp
        if huidig is None:
            return None
        if keuze == "wie":
            return Uit(_ander_persoon(verder))
        if keuze in huidig.antwoorden:
            return Uit(verder.met_onderwerp(antwoorden={k: v for k, v in huidig.antwoorden.items() if k != keuze}))
        feit = keuze.removeprefix(_FEIT)
        if keuze.startswith(_FEIT) and feit in verder.feiten_van(huidig.wie):
            feiten = {k: v for k, v in verder.feiten_van(huidig.wie).items() if k != feit}
            verder = replace(verder, feiten={**verder.feiten, huidig.wie: feiten}, feit=feit)
            return Uit(verder.met_onderwerp(gevraagd=tuple(f for f in huidig.gevraagd if f != feit)))
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """No more to say: it was right after all."""
        return self.kies(gesprek, "toch_goed", omg) if invoer.bedoeling in ("nee", "verder", "ja") else None


def _gezegd(gesprek: Gesprek, omg: Omgeving) -> list[tuple[str, str, str]]:
    """What can be put right of the matter at hand: option, name, and what it is now."""
    huidig = gesprek.onderwerp
    if huidig is None:
        return []
    antwoorden = [
        (stap, omg.zeg(f"corrigeren.knop_{stap}", gesprek), _kort(huidig.antwoorden[stap], omg))
        for stap in VRAGEN
        if stap in huidig.antwoorden
    ]
    feiten = [
        (f"{_FEIT}{id_}", omg.woorden(f"corrigeren.feit_{id_}"), in_woorden(id_, waarde, omg))
        for id_, waarde in gesprek.feiten_van(huidig.wie).items()
        if f"corrigeren.feit_{id_}" in omg.woorden and (id_ in huidig.gevraagd or id_ in gehoord(gesprek, huidig, omg))
    ]
    return [*antwoorden, *feiten][: HOOGSTENS - 3]


def _kort(antwoord: str, omg: Omgeving) -> str:
    eigen = {
        WEET_NIET: "algemeen.knop_weet_niet",
        LIEVER_NIET: "algemeen.knop_liever_niet",
        "niets": "zelf.knop_niets",
        "niemand": "omgeving.knop_niemand",
    }
    for stap in ("volhouden", "mag_vragen"):
        if f"{stap}.knop_{antwoord}" in omg.woorden:
            return omg.woorden(f"{stap}.knop_{antwoord}")
    zin = omg.woorden(eigen[antwoord]) if antwoord in eigen else antwoord
    return citeer(zin, LANGSTE)


def _ander_persoon(gesprek: Gesprek) -> Gesprek:
    """The matter turned from the resident to somebody else, or back; what was answered about it goes along."""
    huidig = gesprek.onderwerpen[gesprek.huidig]
    bekend = [o.wie for o in gesprek.onderwerpen if o.voor_ander]
    wie = "zelf" if huidig.voor_ander else (bekend[0] if bekend else _ANDER)
    mee = {f: w for f, w in gesprek.feiten_van(huidig.wie).items() if f in huidig.gevraagd}
    return gesprek.met_onderwerp(wie=wie).met_feiten(wie, mee)
