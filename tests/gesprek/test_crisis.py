"""Signals of danger: the right one at the right level, nothing where there is none, and the message that follows.

The sentences in `crisis/` were made up after the patterns. A sentence that is missed is solved by the class behind it.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from bot.gesprek.crisis import NIVEAUS, VOORRANG, Signaal, crisisbericht, vul, zoek_signaal, zoek_signalen
from regelingen.model import Gemeente
from tests.gesprek.test_crisis_tabel import Tabel, tabel

HIER = Path(__file__).parent
CONTRACT = json.loads((HIER.parents[1] / "bot" / "gesprek" / "contract.schema.json").read_text(encoding="utf-8"))


def lees(naam: str) -> Any:
    """One file of sentences."""
    return YAML(typ="safe").load((HIER / "crisis" / f"{naam}.yml").read_text(encoding="utf-8"))


def zinnen(niveau: str) -> list[tuple[str, str]]:
    """All sentences of a level, each with its signal."""
    return [(signaal, zin) for signaal in VOORRANG for zin in lees(signaal).get(niveau, ())]


def gewoon() -> list[str]:
    """All sentences without a signal."""
    return [zin for groep in lees("geen_signaal").values() for zin in groep]


ZINNEN = [(signaal, niveau, zin) for niveau in NIVEAUS for signaal, zin in zinnen(niveau)]


def gemeente(telefoon: str | None = None, open_: str | None = None, spoed_opvang: str | None = None) -> Gemeente:
    """A municipality of which little is known."""
    return Gemeente(
        id="proef", naam="Proefstad", fictief=True, ingang="", wie_vraagt="", telefoon=telefoon, open=open_, website=None,
        spoed_opvang=spoed_opvang, terugbel_werkdagen=None, opvolgen_na_dagen=14, melding_modus="geen_melding", kanalen=(),
        talen=(), teams=(), standaardteam=None, sociale_kaart=(), deuren={}, ontbreekt=(),
    )  # fmt: skip


@pytest.mark.parametrize(("signaal", "niveau", "zin"), ZINNEN)
def test_signaal_en_niveau(signaal: str, niveau: str, zin: str) -> None:
    """A sentence of somebody in danger gives its signal at its level."""
    gevonden = zoek_signaal(zin, tabel())

    assert gevonden is not None
    assert (signaal, niveau) == (gevonden.id, gevonden.niveau)


@pytest.mark.parametrize("zin", lees("toch_gevaar"))
def test_wat_een_signaal_wegneemt_laat_niemand_zwijgen(zin: str) -> None:
    """Danger among words of long ago, of a film, of a bill: the rules speak. Lines that take away were searched for these."""
    assert zoek_signalen(zin, tabel(), alleen_regels=True)


@pytest.mark.parametrize("geval", lees("meer_dan_een"), ids=lambda geval: geval["zin"])
def test_meer_dan_een(geval: dict[str, Any]) -> None:
    """Where two signals meet, both are found and one of them speaks."""
    gevonden = zoek_signalen(geval["zin"], tabel())

    assert gevonden[0].id in geval["signalen"]
    assert set(geval["signalen"]) <= {signaal.id for signaal in gevonden}


@pytest.mark.parametrize("zin", gewoon())
def test_geen_signaal(zin: str) -> None:
    """Ordinary questions, figures of speech, the past, mourning and news alarm nobody."""
    assert zoek_signalen(zin, tabel(), alleen_regels=True) == ()


def test_genoeg_zinnen() -> None:
    """Every level of every signal is tried with enough different sentences."""
    for signaal in tabel().crisis():
        for niveau in (n for n in signaal.teksten if signaal.patronen[n]):
            verschillend = set(lees(signaal.id)[niveau])
            assert len(verschillend) >= (10 if niveau == "zwak" else 25), (signaal.id, niveau)
    assert len(set(gewoon())) >= 150


@pytest.mark.parametrize(
    ("zin", "signaal", "niveau"),
    [
        ("mijn man is overleden en nu wil ik ook dood", "suicidaliteit", "acuut"),
        ("ik trek het huishouden niet meer en ik wil dood", "suicidaliteit", "acuut"),
        ("mijn telefoon is dood en ik wil ook dood", "suicidaliteit", "acuut"),
        ("nee ik wil niet praten ik wil dood", "suicidaliteit", "acuut"),
        ("ik wil niet meer, dood wil ik", "suicidaliteit", "acuut"),
        ("mijn broer heeft zelfmoord gepleegd en ik wil er ook niet meer zijn", "suicidaliteit", "acuut"),
        ("mijn moeder wil euthanasie maar ik wil zelf ook dood", "suicidaliteit", "acuut"),
        ("euthanasie krijg ik niet dus ik maak er zelf een eind aan", "suicidaliteit", "acuut"),
        ("door dat pesten maak ik er een einde aan", "suicidaliteit", "acuut"),
        ("op tv zag ik iets over zelfmoord en ik wil ook dood", "suicidaliteit", "acuut"),
        ("ik heb afscheid genomen van mijn kinderen", "suicidaliteit", "acuut"),
        ("vroeger was hij lief maar nu slaat hij mij", "huiselijk-geweld", "acuut"),
        ("ik schaam me dood, hij slaat mij", "huiselijk-geweld", "acuut"),
        ("de deurwaarder dreigt met beslag en mijn man slaat mij", "huiselijk-geweld", "acuut"),
        ("ik word al jaren geslagen door mijn ex", "huiselijk-geweld", "acuut"),
        ("ik heb de rekening betaald maar het ruikt naar gas", "acuut-gevaar", "acuut"),
        ("twee minuten geleden is er brand uitgebroken", "acuut-gevaar", "acuut"),
        ("mijn man van 70 jaar heeft een beroerte", "medische-nood", "acuut"),
        ("ik ben bang dat mijn man een hartaanval heeft", "medische-nood", "acuut"),
        ("ik heb altijd al hartklachten maar nu pijn op de borst", "medische-nood", "acuut"),
        ("ik heb alle pillen genomen omdat ik de rekening niet kan betalen", "medische-nood", "acuut"),
        ("hij gaf me alcohol en heeft me misbruikt", "seksueel-geweld", "acuut"),
        ("ik ben slachtoffer van seksueel misbruik van mijn oom", "seksueel-geweld", "acuut"),
        ("de bank helpt niet en mijn ex bedreigt mij", "bedreiging-stalking", "dringend"),
        ("jaren geleden wilde ik dood en nu weer", "suicidaliteit", "acuut"),
        ("vroeger wilde ik ook dood maar het is terug, ik wil niet meer leven", "suicidaliteit", "acuut"),
        ("de lamp brandt en het gordijn staat in brand", "acuut-gevaar", "acuut"),
        ("mijn hond is dood en nu wil ik ook dood", "suicidaliteit", "acuut"),
        ("ik slaap in een tent op de camping maar ik moet er morgen uit en heb niks", "geen-slaapplek", "dringend"),
        ("hij sloeg zijn arm om mijn nek en sloeg mij", "huiselijk-geweld", "acuut"),
        ("ik mag niet klagen maar mijn man slaat mij", "huiselijk-geweld", "acuut"),
        ("mijn vader wil euthanasie en ik wil er zelf ook niet meer zijn", "suicidaliteit", "acuut"),
    ],
)
def test_wat_geen_crisis_is_verbergt_geen_crisis(zin: str, signaal: str, niveau: str) -> None:
    """A negation, a past, a death or a figure of speech beside it takes no real signal away."""
    gevonden = zoek_signaal(zin, tabel())

    assert gevonden is not None
    assert (signaal, niveau) == (gevonden.id, gevonden.niveau)


def test_ernstigste_eerst() -> None:
    """Of two signals the most severe speaks, wherever it stands."""
    gevonden = zoek_signalen("ze sluiten morgen het gas af en ik heb geen eten en ik wil niet meer leven", tabel())

    assert [(signaal.id, signaal.niveau) for signaal in gevonden] == [
        ("suicidaliteit", "acuut"),
        ("geen-eten-geld", "dringend"),
        ("afsluiting", "dringend"),
    ]


def test_112_gaat_voor() -> None:
    """At one level what needs 112 at once speaks first."""
    gevonden = zoek_signalen("hij slaat mij en er is brand", tabel())

    assert [signaal.id for signaal in gevonden] == ["acuut-gevaar", "huiselijk-geweld"]


def test_fragment_is_het_stukje() -> None:
    """What showed the signal is kept as it was typed, without the rest of the message."""
    gevonden = zoek_signaal("Goedemorgen, mijn naam is geheim. IK WIL DOOD. Groetjes", tabel())

    assert gevonden is not None
    assert gevonden.fragment == "WIL DOOD"


def test_fout_patroon_zwijgt_de_rest_niet(caplog: pytest.LogCaptureFixture) -> None:
    """One pattern that cannot be read is logged and left out; the others still work."""
    echt = tabel()
    stuk = tuple(
        type(s)(**{**s.__dict__, "patronen": {**s.patronen, "acuut": ("(stuk", *s.patronen["acuut"])}})
        if s.id == "suicidaliteit" else s
        for s in echt.crisis()
    )  # fmt: skip

    assert zoek_signaal("ik wil dood", Tabel("met-fout", stuk, echt.lijnen)) is not None
    assert "crisis pattern left out" in caplog.text


GEMEENTEN = {
    "onbekend": None,
    "zonder-nummer": gemeente(),
    "met-nummer": gemeente(telefoon="14 0123", open_="werkdagen van 9 tot 17 uur"),
    "met-opvang": gemeente(telefoon="14 0123", spoed_opvang="0123 45 67 89"),
}
BERICHTEN = [
    pytest.param(Signaal(signaal.id, niveau, ""), naam, id=f"{signaal.id}-{niveau}-{naam}")
    for signaal in tabel().crisis()
    for niveau in signaal.teksten
    for naam in GEMEENTEN
]


@pytest.mark.parametrize(("signaal", "naam"), BERICHTEN)
def test_bericht_past_in_het_contract(signaal: Signaal, naam: str) -> None:
    """Every message fits the contract with the portal, has a helpline and nothing left to fill in."""
    bericht = crisisbericht(signaal, tabel(), GEMEENTEN[naam])

    jsonschema.validate({"berichten": [bericht], "directieven": []}, CONTRACT)
    assert bericht["crisis"]["hulplijnen"]
    assert "[[" not in bericht["tekst"]


@pytest.mark.parametrize(("signaal", "naam"), BERICHTEN)
def test_geen_verzonnen_nummer(signaal: Signaal, naam: str) -> None:
    """Every number in a message is a helpline of the knowledge base or the municipality's own."""
    profiel = GEMEENTEN[naam]
    bericht = crisisbericht(signaal, tabel(), profiel)
    eigen = {profiel.telefoon, profiel.spoed_opvang} - {None} if profiel else set()
    bekend = {lijn.nummer for lijn in tabel().lijnen.values()} | eigen

    assert {lijn["nummer"] for lijn in bericht["crisis"]["hulplijnen"]} <= bekend
    for nummer in re.findall(r"0\d[\d -]{6,}\d|14 0\d+", bericht["tekst"]):
        assert any(nummer in lijn for lijn in bekend), nummer


def test_nummer_van_de_gemeente_eerst() -> None:
    """The number of the emergency shelter stands in the text and is the first line when it is known, else the municipality's."""
    signaal = Signaal("geen-slaapplek", "dringend", "")
    opvang = crisisbericht(signaal, tabel(), GEMEENTEN["met-opvang"])
    nummer = crisisbericht(signaal, tabel(), GEMEENTEN["met-nummer"])
    zonder = crisisbericht(signaal, tabel(), None)

    assert "0123 45 67 89" in opvang["tekst"]
    assert opvang["crisis"]["hulplijnen"][0] == {
        "naam": "Noodopvang gemeente Proefstad", "nummer": "0123 45 67 89", "tel": "0123456789", "bereikbaar": "",
    }  # fmt: skip
    assert nummer["crisis"]["hulplijnen"][0]["nummer"] == "14 0123"
    assert zonder["tekst"].startswith("Bel nu uw gemeente.")


@pytest.mark.parametrize(("signaal", "naam"), BERICHTEN)
def test_een_bericht_vraagt_niets(signaal: Signaal, naam: str) -> None:
    """The question of a text is a step of the conversation, so there is no dead button and no question twice."""
    bericht = crisisbericht(signaal, tabel(), GEMEENTEN[naam])

    assert bericht["knoppen"] == []
    assert "?" not in bericht["tekst"]


def test_onbekend_signaal() -> None:
    """A signal of another version of the table is an error, not a wrong number."""
    with pytest.raises(KeyError):
        crisisbericht(Signaal("bestaat-niet", "acuut", ""), tabel(), None)


def test_vul_laat_andere_haken_staan() -> None:
    """Only the known names are filled in."""
    assert vul("Bel [[gemeente]] [[nummer]] 0[", {"gemeente": "uw gemeente"}) == "Bel uw gemeente [[nummer]] 0["


def test_peildatum_is_een_dag() -> None:
    """The date on which the table was checked is not in the future of the release."""
    assert all(str(signaal["peildatum"]) <= str(date(2026, 11, 22)) for signaal in YAML(typ="safe").load(
        (HIER.parents[1] / "regelingen" / "inhoud" / "crisis.yml").read_text(encoding="utf-8"))["signalen"])  # fmt: skip
