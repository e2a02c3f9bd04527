"""What the crisis table says: patterns that can be read, texts that give the number first, helplines that may be shown.

`tabel()` reads it straight from the YAML, so these tests need no build of the knowledge base; the other crisis tests use it too.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from bot.gesprek.crisis import NIVEAUS, VOORRANG
from bot.gesprek.crisispatronen import PatroonFout, vertaal
from regelingen.model import CrisisSignaal, CrisisTekst, Hulplijn
from regelingen.vorm.crisis import Crisistabel
from regelingen.vorm.crisis import Signaal as SignaalVorm
from regelingen.vorm.gesprek import Themabestand, Vragenbestand
from regelingen.vorm.lezen import lees_vorm
from regelingen.vorm.naslag import Bronnenbestand, Hulplijnenbestand, HulplijnVorm

INHOUD = Path(__file__).resolve().parents[2] / "regelingen" / "inhoud"


@dataclass(frozen=True)
class Tabel:
    """As much of a knowledge base as the crisis table needs."""

    versie: str
    signalen: tuple[CrisisSignaal, ...]
    lijnen: dict[str, Hulplijn]

    def crisis(self) -> tuple[CrisisSignaal, ...]:
        """The signals in the order of the file."""
        return self.signalen

    def hulplijn(self, id: str) -> Hulplijn:
        """One helpline; KeyError for one that may not be shown."""
        return self.lijnen[id]


def vormen() -> list[SignaalVorm]:
    """The table as the editors wrote it."""
    return lees_vorm(INHOUD / "crisis.yml", "crisis.yml", Crisistabel).signalen


def lijnvormen() -> dict[str, HulplijnVorm]:
    """The helplines as the editors wrote them."""
    return {str(lijn.id): lijn for lijn in lees_vorm(INHOUD / "hulplijnen.yml", "hulplijnen.yml", Hulplijnenbestand).hulplijnen}


def signaal_uit(vorm: SignaalVorm) -> CrisisSignaal:
    """A signal of the YAML as the program sees it."""
    teksten = {niveau: getattr(vorm.teksten, niveau) for niveau in NIVEAUS}
    return CrisisSignaal(
        id=str(vorm.id),
        naam=vorm.naam,
        patronen={niveau: tuple(getattr(vorm.patronen, niveau)) for niveau in NIVEAUS},
        geen_crisis=tuple(vorm.geen_crisis),
        teksten={n: CrisisTekst(t.tekst, tuple(str(h) for h in t.hulplijnen), t.vraag) for n, t in teksten.items() if t},
        direct_weg=vorm.direct_weg,
        thema=vorm.thema,
        feiten=vorm.feiten,
        goedgekeurd_door=vorm.goedgekeurd_door,
    )


@lru_cache(maxsize=1)
def tabel() -> Tabel:
    """The crisis table of this checkout."""
    lijnen = {
        id: Hulplijn(id, lijn.naam, lijn.nummer or "", lijn.tel, lijn.waarvoor, lijn.bereikbaar)
        for id, lijn in lijnvormen().items()
        if lijn.mag_bot_tonen
    }
    versie = hashlib.sha256((INHOUD / "crisis.yml").read_bytes()).hexdigest()[:12]
    return Tabel(versie, tuple(signaal_uit(vorm) for vorm in vormen()), lijnen)


SIGNALEN = vormen()
TEKSTEN = [
    pytest.param(signaal, niveau, getattr(signaal.teksten, niveau), id=f"{signaal.id}-{niveau}")
    for signaal in SIGNALEN
    for niveau in NIVEAUS
    if getattr(signaal.teksten, niveau)
]


def test_alle_soorten() -> None:
    """The table knows the twelve kinds, and each has its place when two are found."""
    assert sorted(VOORRANG) == sorted(str(signaal.id) for signaal in SIGNALEN)


@pytest.mark.parametrize("signaal", SIGNALEN, ids=lambda s: str(s.id))
def test_patronen_leesbaar(signaal: SignaalVorm) -> None:
    """Every pattern can be read; one that cannot would be left out silently in production."""
    fouten = []
    for niveau in (*NIVEAUS, None):
        for tekst in signaal.geen_crisis if niveau is None else getattr(signaal.patronen, niveau):
            try:
                vertaal(tekst, strikt=niveau is not None)
            except PatroonFout as fout:
                fouten.append(str(fout))

    assert fouten == []


@pytest.mark.parametrize("signaal", SIGNALEN, ids=lambda s: str(s.id))
def test_elk_niveau_heeft_patronen_en_tekst(signaal: SignaalVorm) -> None:
    """A text stands where there are patterns, and *zwak* has one everywhere: for what only sounds so. No pattern stands twice."""
    met_patronen = [n for n in NIVEAUS if getattr(signaal.patronen, n)]
    alles = [p for n in NIVEAUS for p in getattr(signaal.patronen, n)]

    assert {*met_patronen, "zwak"} == {n for n in NIVEAUS if getattr(signaal.teksten, n)}
    assert sorted({p for p in alles if alles.count(p) > 1}) == []


@pytest.mark.parametrize("signaal", SIGNALEN, ids=lambda s: str(s.id))
def test_verwijzingen(signaal: SignaalVorm) -> None:
    """The sources, theme and facts that a signal names exist."""
    bronnen = lees_vorm(INHOUD / "bronnen.yml", "bronnen.yml", Bronnenbestand).bronnen
    themas = {str(thema.id) for thema in lees_vorm(INHOUD / "themas.yml", "themas.yml", Themabestand).themas}
    vragen = {str(vraag.id) for vraag in lees_vorm(INHOUD / "vragen.yml", "vragen.yml", Vragenbestand).vragen}

    assert set(signaal.bronnen) <= set(bronnen)
    assert signaal.thema is None or str(signaal.thema) in themas
    assert {str(feit) for feit in signaal.feiten} <= vragen


@pytest.mark.parametrize(("signaal", "niveau", "tekst"), TEKSTEN)
def test_tekst_is_kort_en_begint_met_het_nummer(signaal: SignaalVorm, niveau: str, tekst: CrisisTekst) -> None:
    """At most three sentences and 320 characters with the question; whom to call stands in the first sentence."""
    zin = f"{tekst.tekst} {tekst.vraag}".strip()
    eerste = re.split(r"(?<=[.?!])\s", zin)[0]

    assert len(zin) <= 320
    assert len(re.findall(r"[.?!](?:\s|$)", zin)) <= 3
    assert re.search(r"\d{3}|\[\[(opvang|gemeente)\]\]", eerste)


@pytest.mark.parametrize(("signaal", "niveau", "tekst"), TEKSTEN)
def test_nummers_staan_bij_de_hulplijnen(signaal: SignaalVorm, niveau: str, tekst: CrisisTekst) -> None:
    """Every number in a text is one of the helplines beside it, and each of those may be shown."""
    lijnen = [tabel().hulplijn(str(id)) for id in tekst.hulplijnen]
    bekend = {"".join(re.findall(r"\d", deel)) for lijn in lijnen for deel in lijn.nummer.split(" of ")}
    kaal = re.sub(r"liefst binnen 7 dagen|van 9\s+tot 17 uur|van 8 tot 18", "", tekst.tekst)
    genoemd = {re.sub(r"\D", "", nummer) for nummer in re.findall(r"\d[\d -]*\d", re.sub(r"\b113\.nl", "", kaal))}

    assert genoemd <= bekend


def test_geweld_heeft_direct_weg() -> None:
    """Who may be watched gets the button that leaves the page; only they."""
    assert {"huiselijk-geweld", "kindermishandeling", "seksueel-geweld", "bedreiging-stalking"} == {
        str(signaal.id) for signaal in SIGNALEN if signaal.direct_weg
    }


def test_alleen_genoemde_vragen() -> None:
    """Only the weak signal of suicidality and violence at home ask something."""
    vragen = {(str(s.id), niveau) for s in SIGNALEN for niveau in NIVEAUS if (t := getattr(s.teksten, niveau)) and t.vraag}

    assert {("suicidaliteit", "zwak"), *(("huiselijk-geweld", niveau) for niveau in NIVEAUS)} == vragen
    zwak = next(s for s in SIGNALEN if s.id == "suicidaliteit").teksten.zwak
    assert zwak is not None
    assert "zelfmoord" in zwak.vraag


def test_113_alleen_bij_zelfdoding() -> None:
    """No other signal refers to 113: too wide a referral turns people away."""
    noemt = {
        str(s.id) for s in SIGNALEN for niveau in NIVEAUS if (t := getattr(s.teksten, niveau)) and "113" in map(str, t.hulplijnen)
    }

    assert {"suicidaliteit"} == noemt


def test_vervolg_van_dringend() -> None:
    """What is urgent goes on along the urgent route of its own theme, with what is then known."""
    vervolg = {str(s.id): (s.thema, dict(s.feiten)) for s in SIGNALEN}

    assert vervolg["geen-slaapplek"] == ("dakloos", {})
    assert vervolg["afsluiting"] == ("energie", {"afsluiting_dreigt": True})
    assert vervolg["geen-eten-geld"] == ("eten", {})


def test_nog_niet_goedgekeurd() -> None:
    """The texts are proposals until a person has put a name under them."""
    assert all(signaal.goedgekeurd_door is None for signaal in SIGNALEN)
