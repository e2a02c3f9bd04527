"""Every category of danger at every level, in every kind of state: the right words, the number first, and nothing lost.

The state is one of each step of the conversation; which text is danger is tried elsewhere, so levels without patterns count too.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.gesprek.beurt import beantwoord
from bot.gesprek.crisis import Signaal, crisisbericht, zoek_signaal
from bot.gesprek.globaal import woorden
from bot.gesprek.globaal.crisis import crisis
from bot.gesprek.invoer import Invoer
from bot.gesprek.route import met_volgende
from bot.gesprek.toestand import Gesprek, naar_json
from bot.gesprek.vragen import STAPPEN
from tests.gesprek.loper import Loper, omgeving
from tests.gesprek.standen import ZINNEN, standen
from tests.gesprek.test_crisis_tabel import tabel

OMG = omgeving()
SIGNALEN = [Signaal(s.id, niveau, "") for s in OMG.kb.crisis() for niveau in s.teksten]
WACHT = ("crisis_vervolg", "crisis_veilig", "crisis_zwak")


def in_gevaar(stand: Gesprek, signaal: Signaal) -> Loper:
    """The conversation after the rule of Rasa has run the action for a signal."""
    loper = Loper(omg=OMG)
    loper.gesprek = stand
    zin = ZINNEN.get((signaal.id, signaal.niveau), "ik weet het niet meer")
    loper.doe(crisis(stand, signaal, OMG, Invoer(tekst=zin, bedoeling="crisis", zekerheid=1.0)))
    return loper


def zonder_onderbreking(stand: Gesprek, signaal: Signaal) -> Gesprek:
    """The state once nothing stands before its own question any more. In haste what goes well is not asked any more."""
    signalen = tuple(dict.fromkeys((*stand.signalen, signaal.id)))
    return met_volgende(replace(stand, onderbreking=None, signaal=None, signalen=signalen), OMG)


def wat_gezegd_is(stand: Gesprek) -> dict[str, object]:
    """What a resident told, without where the conversation is."""
    alles = naar_json(stand)
    weg = (
        "nummer",
        "vorige",
        "teller",
        "stap",
        "onderbreking",
        "signaal",
        "signalen",
        "getoond",
        "gezegd",
        "misverstaan",
        "terugkeer",
    )
    return {naam: waarde for naam, waarde in alles.items() if naam not in weg}


def test_elke_stap_heeft_een_stand() -> None:
    """No kind of question is forgotten."""
    assert standen().keys() == STAPPEN.keys()


@pytest.mark.parametrize(
    ("soort", "zin"), ZINNEN.items(), ids=lambda waarde: "-".join(waarde) if isinstance(waarde, tuple) else ""
)
def test_een_gewone_zin_per_soort(soort: tuple[str, str], zin: str) -> None:
    """Each category and level that has patterns is found in a fresh sentence."""
    gevonden = zoek_signaal(zin, tabel())

    assert gevonden is not None
    assert (gevonden.id, gevonden.niveau) == soort


def test_elk_niveau_met_patronen_heeft_een_zin() -> None:
    """No category or level is forgotten."""
    assert {(s.id, niveau) for s in tabel().crisis() for niveau, regels in s.patronen.items() if regels} == ZINNEN.keys()


@pytest.mark.parametrize("stap", sorted(STAPPEN))
def test_geen_stap_houdt_het_tegen(stap: str) -> None:
    """No open question takes words of danger for its answer."""
    for zin in ZINNEN.values():
        assert beantwoord(standen()[stap], Invoer(tekst=zin, bedoeling="crisis", zekerheid=1.0), OMG) is None


@pytest.mark.parametrize("stap", sorted(STAPPEN))
def test_de_tekst_met_het_nummer_eerst(stap: str) -> None:
    """The fixed text comes first and begins with whom to call; the way out is there where somebody may be watching."""
    for signaal in SIGNALEN:
        loper = in_gevaar(standen()[stap], signaal)
        bron = next(s for s in OMG.kb.crisis() if s.id == signaal.id)
        eerste = loper.berichten[0]

        assert eerste == crisisbericht(signaal, OMG.kb, OMG.gemeente)
        assert re.search(r"\d{3}", re.split(r"(?<=[.?])\s", eerste["tekst"])[0]), signaal
        assert ({"soort": "direct_weg"} in loper.uit.directieven) is bron.direct_weg
        assert signaal.id in loper.gesprek.signalen


@pytest.mark.parametrize("stap", sorted(STAPPEN))
def test_acuut_stopt_alles_tot_iemand_verder_wil(stap: str) -> None:
    """After *acuut* only the resident's own word leads on, to the question that was open, with everything that was said."""
    stand = standen()[stap]
    for signaal in (s for s in SIGNALEN if s.niveau == "acuut"):
        voor = zonder_onderbreking(stand, signaal)
        loper = in_gevaar(stand, signaal)
        assert loper.gesprek.stap in ("crisis_vervolg", "crisis_veilig"), signaal
        assert loper.uit.gesprek.onderwerpen == stand.onderwerpen
        loper.doe(woorden.terug(loper.gesprek, {voor.nummer: voor}, OMG))
        assert loper.gesprek.stap in WACHT
        if loper.gesprek.stap == "crisis_veilig":
            loper.tik("ja")
        loper.zeg("mijn brief ligt nog op tafel")
        assert loper.gesprek.stap == "crisis_vervolg"
        loper.tik("verder")
        assert loper.gesprek.stap == voor.stap, signaal
        assert wat_gezegd_is(loper.gesprek) == wat_gezegd_is(voor)


@pytest.mark.parametrize("stap", sorted(STAPPEN))
def test_dringend_gaat_langs_de_spoedroute(stap: str) -> None:
    """After *dringend* the urgent matter is at hand and what was on the agenda stands behind it; of violence it stops."""
    stand = standen()[stap]
    for signaal in (s for s in SIGNALEN if s.niveau == "dringend"):
        loper = in_gevaar(stand, signaal)
        bron = next(s for s in OMG.kb.crisis() if s.id == signaal.id)
        erna = {(o.thema, o.wie) for o in loper.gesprek.onderwerpen}
        assert {(o.thema, o.wie) for o in stand.onderwerpen} <= erna, signaal
        for wie, feiten in stand.feiten.items():
            blijft = {feit: waarde for feit, waarde in feiten.items() if feit not in bron.feiten}
            assert loper.gesprek.feiten_van(wie).items() >= blijft.items(), signaal
        if bron.thema is None or bron.direct_weg:
            assert loper.gesprek.stap in WACHT, signaal
        else:
            assert loper.gesprek.onderwerp is not None
            assert loper.gesprek.onderwerp.thema == bron.thema
            assert loper.gesprek.stap not in WACHT
            assert loper.gesprek.feiten_van(loper.gesprek.onderwerp.wie).items() >= bron.feiten.items()


@pytest.mark.parametrize("stap", sorted(STAPPEN))
def test_zwak_vraagt_hoogstens_een_ding_en_dan_komt_de_vraag_terug(stap: str) -> None:
    """After *zwak* a "no" leads back to the question that was open, and nothing is lost."""
    stand = standen()[stap]
    for signaal in (s for s in SIGNALEN if s.niveau == "zwak"):
        voor = zonder_onderbreking(stand, signaal)
        loper = in_gevaar(stand, signaal)
        assert loper.gesprek.stap in WACHT, signaal
        if loper.gesprek.stap != "crisis_vervolg":
            loper.tik("ja" if loper.gesprek.stap == "crisis_veilig" else "nee")
        assert loper.gesprek.stap == "crisis_vervolg"
        loper.tik("verder")
        assert loper.gesprek.stap == voor.stap, signaal
        assert wat_gezegd_is(loper.gesprek) == wat_gezegd_is(voor)


@pytest.mark.parametrize("keuze", ["bel", "stop"])
def test_bellen_en_stoppen_kan_altijd(keuze: str) -> None:
    """From every state the other two choices lead to a human, or to rest; neither throws away what was said."""
    for stap, stand in standen().items():
        loper = in_gevaar(stand, Signaal("suicidaliteit", "acuut", ""))
        loper.tik(keuze)
        assert loper.gesprek.stap == "gestopt" if keuze == "stop" else loper.gesprek.stap not in WACHT, stap
        assert {o.thema for o in loper.gesprek.onderwerpen} == {o.thema for o in stand.onderwerpen}
