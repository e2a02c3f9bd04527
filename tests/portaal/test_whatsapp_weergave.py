"""Bodies: within Meta's limits for any conversation, nothing left out, and the same as a kept library would send."""

from __future__ import annotations

import copy
import json
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nep_rasa import FORMULIER, GROET, PLAN, SAMENVATTING

from bot.graafproef import toets
from bot.graafproef.scherm import knoppen
from portaal.whatsapp import keuzes
from portaal.whatsapp.weergave import berichten as weergave
from portaal.whatsapp.weergave import vormen
from portaal.whatsapp.weergave.berichten import Middelen, rompen
from portaal.whatsapp.weergave.keuzes import Woorden
from portaal.whatsapp.weergave.knippen import knip, staart

MIDDELEN = Middelen(
    zin=lambda naam: {
        "formulier": "Vul in voor {team}.", "typ": "Of typ: {keuze}.", "voortgang": "Vraag {nu} van {van}",
    }.get(naam, naam.replace("_", " ")),
    kort=lambda id: id[:20],
    woorden=Woorden("Kies uw antwoord", "Meer", "Bij deze vraag", "Dit kan ook"),
)  # fmt: skip


def _naar(romp: dict[str, Any]) -> dict[str, Any]:
    """A body as it leaves."""
    ruw = json.dumps(romp).replace("[[weblink:afdrukken]]", "https://x.nl/a").replace("[[weblink:pagina]]", "https://x.nl/b")
    return {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "31612345678", **json.loads(ruw)}


def _mis(uit: list[dict[str, Any]]) -> list[str]:
    return [fout for romp in uit for fout in toets.fouten(_naar(romp))]


def _gezegd(uit: list[dict[str, Any]]) -> str:
    """Everything a resident can read."""
    return json.dumps(uit, ensure_ascii=False)


_ZIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=1500).filter(str.strip)
_KNOP = st.builds(
    lambda t, w: {"titel": t, "waarde": f"#x:{w}"},
    st.text("abcdefgh ", min_size=1, max_size=20).filter(str.strip),
    st.integers(0, 10**6),
)
_BERICHT = st.builds(
    lambda zin, knoppen, soort: {
        "soort": soort, "tekst": zin, "knoppen": knoppen, **({"vraag": "x", "voortgang": None} if soort == "vraag" else {})
    },
    _ZIN, st.lists(_KNOP, max_size=14, unique_by=lambda k: k["waarde"]), st.sampled_from(["tekst", "vraag"]),
)  # fmt: skip


@given(st.lists(_BERICHT, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_elke_beurt_past(berichten):
    """Any turn becomes bodies that Meta takes: every word is in them, every choice can be reached, over the pages of "Meer"."""
    uit = rompen(berichten, MIDDELEN)
    bladen = [rompen(berichten, MIDDELEN, bladzijde=blad) for blad in range(6)]
    bereikbaar = {waarde for blad in bladen for romp in blad for waarde, _ in knoppen(romp)}

    assert _mis(uit) == []
    assert [fout for blad in bladen for fout in _mis(blad)] == []
    assert {k["waarde"] for b in berichten for k in b["knoppen"]} <= bereikbaar
    tekst = "".join("".join(_tekst(romp).split()) for romp in uit)
    for bericht in berichten:
        assert "".join(bericht["tekst"].split()) in tekst


@given(_ZIN, st.integers(20, 1024))
@settings(max_examples=150, deadline=None)
def test_knippen_laat_niets_weg(zin, hoogstens):
    """Cutting keeps every letter, and no piece is longer than it may be."""
    delen = knip(zin, hoogstens)
    ervoor, einde = staart(zin, hoogstens)

    assert all(0 < len(deel) <= hoogstens for deel in delen)
    assert "".join("".join(delen).split()) == "".join(zin.split())
    assert "".join((ervoor + einde).split()) == "".join(zin.split())
    assert 0 < len(einde) <= hoogstens


def test_knippen_bij_een_zin():
    """A long text is cut after a sentence, not in the middle of one."""
    zin = "Dit is een zin die ergens over gaat. " * 60

    assert all(deel.endswith("gaat.") for deel in knip(zin, 1024))


@pytest.mark.parametrize("bericht", [PLAN, SAMENVATTING, FORMULIER, *GROET], ids=lambda b: b["soort"])
def test_elke_soort_past(bericht):
    """Each kind of message becomes bodies that Meta takes."""
    assert _mis(rompen([bericht], MIDDELEN)) == []


def test_niets_van_het_plan_valt_weg():
    """Every step, card, right and open question of a plan is said, and each card can be asked about."""
    plan = copy.deepcopy(PLAN)
    kaarten = [kaart for kolom in plan["plan"]["kolommen"] for kaart in kolom["kaarten"]]
    for kaart in kaarten:
        kaart["vragen"] = [{"titel": "Meer", "waarde": f"#kaart:meer_{kaart['id']}"}]
    uit = rompen([plan], MIDDELEN)
    gezegd = _gezegd(uit)

    for kolom in plan["plan"]["kolommen"]:
        for stap in kolom["stappen"]:
            assert stap["tekst"] in gezegd
    for kaart in kaarten:
        assert kaart["naam"] in gezegd
        assert kaart["uitkomst_tekst"] in gezegd
        assert f"#kaart:meer_{kaart['id']}" in gezegd
    for regel in [*plan["plan"]["rechten"], *plan["plan"]["nog_onbekend"]]:
        assert regel in gezegd
    assert len(uit) <= 4
    assert _mis(uit) == []


def test_gevaar_staat_voorop():
    """A crisis comes first, and in it the numbers, whatever else is said in the same turn."""
    hulplijn = {"naam": "113", "nummer": "0800-0113", "tel": "08000113", "bereikbaar": "altijd"}
    deel = {"signaal": "x", "niveau": "acuut", "direct_weg": False, "hulplijnen": [hulplijn]}
    crisis = {"soort": "crisis", "tekst": "Praat met iemand.", "knoppen": [], "crisis": deel}
    uit = rompen([{"soort": "tekst", "tekst": "eerst dit", "knoppen": []}, crisis], MIDDELEN, vooraf="wie ik ben")

    assert uit[0]["text"]["body"].startswith("113: *0800-0113*")
    assert "wie ik ben" in uit[1]["text"]["body"]


def test_getypt_nummer_is_de_rij():
    """The number in front of a row is the place of the choice in the question: what somebody types is what stands there."""
    knoppen_ = [{"titel": f"keuze {i}", "waarde": f"#x:{i}"} for i in range(1, 13)]
    vraag = {"soort": "vraag", "tekst": "Welke?", "vraag": "x", "voortgang": None, "knoppen": knoppen_}
    bladen = [rompen([vraag], MIDDELEN, bladzijde=blad) for blad in (0, 1)]
    rijen = dict(knop for blad in bladen for romp in blad for knop in knoppen(romp))

    assert [rijen[f"#x:{i}"] for i in range(1, 13)] == [f"{i}. keuze {i}" for i in range(1, 13)]


def test_te_lang_voor_een_rij_staat_er_voluit_onder():
    """A title that a row cannot hold is shortened there, and stands in full below it."""
    titel = "Bijzondere bijstand voor woninginrichting"
    keuzes = [{"titel": titel, "waarde": "#x:1"}, {"titel": "b", "waarde": "#x:2"}]
    romp = rompen([{"soort": "tekst", "tekst": "Welke?", "knoppen": keuzes}], MIDDELEN)[0]
    rij = romp["interactive"]["action"]["sections"][0]["rows"][0]

    assert len(rij["title"]) <= 24
    assert rij["description"] == titel


def test_elke_titel_van_de_inhoud_is_kort_genoeg(echte_kb):
    """Every regeling and theme has a short title that fits on a button: no list has to cut one. The build refuses others."""
    lang = [r.id for r in echte_kb.regelingen() if not 0 < len(r.titel_kort) <= 20]
    lang += [t.id for t in echte_kb.themas() if not 0 < len(t.titel_kort) <= 20]

    assert lang == []


def test_het_schema_weigert():
    """The stand-in refuses each thing that goes over a limit of Meta's: a check that passes everything proves nothing."""
    goed = [
        vormen.tekst("x" * 4096),
        vormen.knoppen("x" * 1024, [("a", "t" * 20), ("b", "u"), ("c", "v")], "v" * 60),
        vormen.lijst("x", "k" * 20, [("s" * 24, [vormen.Rij("i" * 200, "t" * 24, "u" * 72)]), ("b", [vormen.Rij("2", "t")])]),
        vormen.link("x", "k" * 20, "https://x.nl"),
        vormen.sjabloon("naam_x", ["a"], "code/"),
    ]
    fout = [
        vormen.tekst("x" * 4097),
        vormen.tekst(""),
        vormen.knoppen("x" * 1025, [("a", "b")]),
        vormen.knoppen("x", [("a", "t" * 21)]),
        vormen.knoppen("x", [("a", "t"), ("b", "t")]),
        vormen.knoppen("x", [(str(i), str(i)) for i in range(4)]),
        vormen.lijst("x", "k", [("", [vormen.Rij(str(i), str(i)) for i in range(11)])]),
        vormen.lijst("x", "k", [(s, [vormen.Rij(f"{s}{i}", "t") for i in range(6)]) for s in "ab"]),
        vormen.lijst("x", "k", [("", [vormen.Rij("1", "t")]), ("b", [vormen.Rij("2", "t")])]),
        vormen.lijst("x", "k", [("", [vormen.Rij("1", "t" * 25)])]),
        vormen.lijst("x", "k", [("", [vormen.Rij("1", "t", "u" * 73)])]),
        vormen.link("x", "k" * 21, "https://x.nl"),
        vormen.link("x", "k", "/chat/voorbeeld/"),
    ]  # fmt: skip
    assert _mis(goed) == []
    assert [i for i, romp in enumerate(fout) if toets.fouten(_naar(romp)) == []] == []


def _pywa() -> tuple[Any, list[dict[str, Any]]]:
    """pywa with a transport that keeps what it would send."""
    from pywa import WhatsApp

    gestuurd: list[dict[str, Any]] = []

    def antwoord(vraag: httpx.Request) -> httpx.Response:
        gestuurd.append(json.loads(vraag.content))
        bericht = {"id": "wamid.1", "message_status": "accepted"}
        wie = {"input": "31612345678", "wa_id": "31612345678"}
        inhoud = {"messaging_product": "whatsapp", "contacts": [wie], "messages": [bericht], "success": True}
        return httpx.Response(200, json=inhoud)

    client = WhatsApp(phone_id="1", token="t", session=httpx.Client(transport=httpx.MockTransport(antwoord)))
    return client, gestuurd


def test_hetzelfde_als_pywa():
    """For each kind of body pywa would send the same to Meta, apart from where it adds a field that may be left out."""
    from pywa import types

    client, gestuurd = _pywa()
    wie = "31612345678"
    client.send_message(wie, "Hallo", preview_url=False, tracker="t")
    knoppen_ = [types.Button("Ja", callback_data="#a:ja"), types.Button("Nee", callback_data="#a:nee")]
    client.send_message(wie, "Kies", footer="v", buttons=knoppen_)
    een = types.SectionRow(title="1. Een", callback_data="#a:1", description="uitleg")
    rijen = [een, types.SectionRow(title="2. Twee", callback_data="#a:2")]
    client.send_message(wie, "Kies", buttons=types.SectionList("Kies", sections=[types.Section(title="S", rows=rijen)]))
    client.send_message(wie, "Lees", buttons=types.URLButton(title="Open", url="https://example.nl"))
    client.mark_message_as_read("wamid.2")
    onze = [
        vormen.tekst("Hallo"),
        vormen.knoppen("Kies", [("#a:ja", "Ja"), ("#a:nee", "Nee")], "v"),
        vormen.lijst("Kies", "Kies", [("S", [vormen.Rij("#a:1", "1. Een", "uitleg"), vormen.Rij("#a:2", "2. Twee")])]),
        vormen.link("Lees", "Open", "https://example.nl"),
    ]
    for van_ons, van_pywa in zip(onze, gestuurd, strict=False):
        van_pywa.pop("biz_opaque_callback_data", None)
        assert _zonder_leeg(van_pywa) == _naar(van_ons)
    assert gestuurd[-1] == {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.2"}


def _zonder_leeg(inhoud: Any) -> Any:
    """Without what pywa leaves empty."""
    if isinstance(inhoud, dict):
        return {naam: _zonder_leeg(deel) for naam, deel in inhoud.items() if deel is not None}
    return [_zonder_leeg(deel) for deel in inhoud] if isinstance(inhoud, list) else inhoud


def _tekst(romp: dict[str, Any]) -> str:
    return romp["text"]["body"] if romp["type"] == "text" else romp["interactive"]["body"]["text"]


def test_een_kaart_met_een_link():
    """A card is one message with a button to where it comes from; everything on it is said."""
    kaart = PLAN["plan"]["kolommen"][2]["kaarten"][0]
    uit = rompen([{"soort": "kaart", "tekst": "", "knoppen": [], "kaart": kaart}], MIDDELEN)

    assert uit[0]["interactive"]["type"] == "cta_url"
    assert _mis(uit) == []
    for veld in ("naam", "waarom", "kort", "bron", "nagekeken", "telefoon", "let_op", "bron_url"):
        assert kaart[veld] in _gezegd(uit)
    assert weergave.WEBLINK not in _gezegd(uit)


@pytest.mark.parametrize(
    ("waarden", "tekst", "wil"),
    [
        ([f"#corrigeren:a{i}" for i in range(12)], "Meer", True),
        ([f"#corrigeren:a{i}" for i in range(12)], "meer hulp", False),
        (["#corrigeren:a1"], "meer", False),
        ([*(f"#hulpvraag:t{i}" for i in range(11)), "#hulpvraag:meer"], "meer", False),
    ],
)
def test_meer_mag_ook_getypt(monkeypatch, waarden, tekst, wil):
    """Typed "meer" is another page only where there is one, and where the question has no choice of that name itself."""
    laatste = [{"knoppen": [{"titel": w, "waarde": w} for w in waarden]}]
    monkeypatch.setattr(keuzes.weergave, "laatste_antwoord", lambda gesprek: laatste)

    assert keuzes.wil_meer(None, tekst) is wil
