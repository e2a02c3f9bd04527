"""The chat API over real HTTP, against a stand-in for Rasa."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from proefkennis import TELEFOON

from portaal.chat.models import Bericht, Gesprek

pytestmark = pytest.mark.django_db(transaction=True)


def test_begin_geeft_token_en_groet(inwoner, rasa):
    """Starting gives an unguessable token and the greeting, and the token is stored only as a hash."""
    antwoord = inwoner.begin()

    assert antwoord.status_code == 201
    assert "computerprogramma" in antwoord.json()["berichten"][0]["tekst"]
    token = antwoord.json()["token"]
    assert len(token) >= 40
    assert not Gesprek.objects.filter(token_hash=token).exists()
    assert token not in str(list(Gesprek.objects.values()))


def test_een_beurt(inwoner, rasa):
    """A message goes to Rasa with the portal's own conversation key, and the answer comes back."""
    antwoord = inwoner.zeg("ik kan de huur niet betalen")

    assert antwoord.status_code == 200
    laatste = antwoord.json()["berichten"][-1]
    assert {"titel": "Nee", "waarde": "#brief:nee"} in laatste["knoppen"]
    assert Gesprek.objects.get().sleutel == rasa.beurten[0]["afzender"]
    assert rasa.beurten[0]["tekst"] == "ik kan de huur niet betalen"


def test_zelfde_id_zelfde_antwoord(inwoner, rasa):
    """The same id twice gives the same answer and no second turn, also when the text differs."""
    id = str(uuid.uuid4())
    eerste = inwoner.zeg("hallo", id).json()
    tweede = inwoner.zeg("iets heel anders", id.upper()).json()

    assert eerste == tweede
    assert len(rasa.beurten) == 1


def test_zelfde_id_tegelijk(inwoner, rasa):
    """Ten requests with one id at the same moment give ten times one answer and one turn."""
    rasa.traag = 0.4
    id = str(uuid.uuid4())
    with ThreadPoolExecutor(10) as pool:
        antwoorden = list(pool.map(lambda _: inwoner.zeg("hallo", id), range(10)))

    assert {200} == {a.status_code for a in antwoorden}
    assert len({a.text for a in antwoorden}) == 1
    assert len(rasa.beurten) == 1
    assert Bericht.objects.exclude(client_id="begin").count() == 1


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "onleesbaar"),
        (b"{", "onleesbaar"),
        (b"[]", "onleesbaar"),
        (b"\xff\xfe", "onleesbaar"),
        (b"[" * 100_000, "onleesbaar"),
        (b'{"tekst": "hallo"}', "ongeldig"),
        (b'{"id": "nee", "tekst": "hallo"}', "ongeldig"),
        (b'{"id": 7, "tekst": "hallo"}', "ongeldig"),
        (b'{"id": "c9bf9e57-1685-4c89-bafb-ff5af830be8a"}', "ongeldig"),
        (b'{"id": "c9bf9e57-1685-4c89-bafb-ff5af830be8a", "tekst": 5}', "ongeldig"),
        (b'{"id": "c9bf9e57-1685-4c89-bafb-ff5af830be8a", "tekst": "  \\n \\u0000"}', "leeg"),
    ],
    ids=range(11),
)
def test_slechte_invoer(inwoner, rasa, inhoud, code):
    """Input that cannot be used gives 400, a B1 sentence with the telephone number, and no turn."""
    antwoord = inwoner.http.post("/api/chat/berichten", content=inhoud, headers=inwoner.kop)

    assert antwoord.status_code == 400
    assert code == antwoord.json()["fout"]["code"]
    assert TELEFOON in antwoord.json()["fout"]["tekst"]
    assert rasa.beurten == []


def test_vreemde_tekens(inwoner, rasa):
    """Half characters and control characters are cleaned instead of breaking the store."""
    ruw = b'{"id": "c9bf9e57-1685-4c89-bafb-ff5af830be8a", "tekst": "hoi \\ud800 \\u0000\\u0007 daar\\r\\nja"}'
    antwoord = inwoner.http.post("/api/chat/berichten", content=ruw, headers=inwoner.kop)

    assert antwoord.status_code == 200
    assert rasa.teksten()[0] == "hoi ?  daar\nja"


@pytest.mark.parametrize("lengte", [2_001, 200_000, 1_500_000])
def test_te_lang(inwoner, rasa, lengte):
    """A message over 2,000 characters gives 413 in B1, whatever its size."""
    antwoord = inwoner.zeg("a" * lengte)

    assert antwoord.status_code == 413
    assert antwoord.json()["fout"]["code"] == "te_lang"
    assert TELEFOON in antwoord.json()["fout"]["tekst"]
    assert rasa.beurten == []


def test_precies_lang_genoeg(inwoner):
    """A message of exactly 2,000 characters is fine."""
    assert inwoner.zeg("a" * 2_000).status_code == 200


def test_verkeerd_token(inwoner):
    """A wrong or missing token gives 401 with a sentence and the telephone number."""
    for kop in ({}, {"Authorization": "Bearer x"}, {"Authorization": "Basic x"}, {"Authorization": "Bearer " + "x" * 5000}):
        antwoord = inwoner.http.post("/api/chat/berichten", json={"id": str(uuid.uuid4()), "tekst": "hoi"}, headers=kop)

        assert antwoord.status_code == 401
        assert antwoord.headers["WWW-Authenticate"] == "Bearer"
        assert TELEFOON in antwoord.json()["fout"]["tekst"]


def test_afzender_van_de_client_telt_niet(inwoner, nieuwe_inwoner, rasa):
    """Somebody who sends another's conversation key or id in the body stays in their own conversation."""
    inwoner.zeg("geheim van de eerste")
    sleutel = rasa.beurten[0]["afzender"]
    ander = nieuwe_inwoner()
    ander.begin()
    inhoud = {"id": str(uuid.uuid4()), "tekst": "hoi", "afzender": sleutel, "sender": sleutel, "gesprek": 1}
    ander.http.post("/api/chat/berichten", json=inhoud, headers=ander.kop)
    met_sleutel = inwoner.http.post(
        "/api/chat/berichten", json=inhoud, headers={"Authorization": f"Bearer {sleutel}"}
    )

    assert sleutel != rasa.beurten[1]["afzender"]
    assert met_sleutel.status_code == 401
    assert "geheim" not in ander.http.get("/api/chat/berichten", headers=ander.kop).text


@pytest.mark.parametrize(
    ("methode", "pad", "mag"),
    [
        ("GET", "/api/chat/sessies", "POST, DELETE"),
        ("PUT", "/api/chat/berichten", "POST, GET"),
        ("DELETE", "/api/chat/contact", "POST"),
        ("GET", "/api/chat/contact", "POST"),
    ],
)
def test_verkeerde_methode(inwoner, methode, pad, mag):
    """A method that does not exist gives 405 in words, with what may be done."""
    antwoord = inwoner.http.request(methode, pad)

    assert antwoord.status_code == 405
    assert mag == antwoord.headers["Allow"]
    assert TELEFOON in antwoord.json()["fout"]["tekst"]


@pytest.mark.parametrize("pad", ["/api/", "/api/chat/", "/api/chat/sessies/", "/api/chat/iets"])
def test_onbekend_adres(inwoner, pad):
    """An address that does not exist under /api/ gives 404 as JSON in words."""
    antwoord = inwoner.http.get(pad)

    assert antwoord.status_code == 404
    assert TELEFOON in antwoord.json()["fout"]["tekst"]


@pytest.mark.parametrize(
    ("inhoud", "status", "code"),
    [
        ({"gemeente": "bestaat-niet"}, 404, "gemeente_onbekend"),
        ({"gemeente": "../etc"}, 404, "gemeente_onbekend"),
        ({"gemeente": 5}, 400, "ongeldig"),
        ({}, 400, "ongeldig"),
        ([], 400, "onleesbaar"),
    ],
)
def test_begin_met_slechte_gemeente(inwoner, inhoud, status, code):
    """Starting without a municipality we know is refused in words."""
    antwoord = inwoner.http.post("/api/chat/sessies", json=inhoud)

    assert status == antwoord.status_code
    assert code == antwoord.json()["fout"]["code"]
    assert "bel" in antwoord.json()["fout"]["tekst"].lower()


def test_gemeente_zonder_team_alleen_in_demo(inwoner, settings):
    """A municipality without telephone number and team is only served in demo mode: outside it a hand-over would go nowhere."""
    assert inwoner.begin("huizen").status_code == 201
    settings.WEGWIJZER_DEMO = False
    antwoord = inwoner.begin("huizen")

    assert antwoord.status_code == 503
    assert antwoord.json()["fout"]["code"] == "gemeente_niet_klaar"
    assert inwoner.begin("voorbeeld").status_code == 201


def test_rasa_stuk_en_weer_heel(inwoner, rasa):
    """When Rasa fails the resident hears so with the telephone number, and the same id works once it is back."""
    id = str(uuid.uuid4())
    rasa.stuk = True
    fout = inwoner.zeg("hallo", id)
    rasa.stuk = False
    goed = inwoner.zeg("hallo", id)

    assert fout.status_code == 503
    assert fout.json()["fout"]["code"] == "storing"
    assert TELEFOON in fout.json()["fout"]["tekst"]
    assert "Retry-After" in fout.headers
    assert goed.status_code == 200
    assert rasa.teksten() == ["hallo"]


def test_rasa_weg(inwoner, nieuwe_inwoner, settings):
    """When nothing listens at all, both starting and going on give 503 in words."""
    settings.RASA_URL = "http://127.0.0.1:9"

    for antwoord in (inwoner.zeg("hallo"), nieuwe_inwoner().begin()):
        assert antwoord.status_code == 503
        assert TELEFOON in antwoord.json()["fout"]["tekst"]
    assert not Bericht.objects.filter(staat=Bericht.Staat.BEZIG).exists()


def test_rasa_te_traag(inwoner, rasa, settings):
    """An answer that takes too long gives 503, and not a hanging page."""
    settings.RASA_TIMEOUT = 1
    rasa.traag = 1.6

    assert inwoner.zeg("hallo").status_code == 503


@pytest.mark.parametrize(
    "antwoord",
    [
        [],
        {"berichten": []},
        {"berichten": [{"soort": "tekst"}], "directieven": []},
        {"berichten": [{"soort": "plan", "tekst": "", "knoppen": []}], "directieven": []},
        {"berichten": [], "directieven": [{"soort": "overdracht"}]},
        {"berichten": [], "directieven": [{"soort": "koffie"}]},
        {"berichten": [{"soort": "tekst", "tekst": "Uw nummer is [[nummer]]", "knoppen": []}], "directieven": []},
    ],
)
def test_rasa_breekt_het_contract(inwoner, rasa, antwoord):
    """An answer that does not fit the contract never reaches a resident; a number is never told without a hand-over."""
    rasa.antwoord = antwoord

    assert inwoner.zeg("hallo").status_code == 503


def test_verkeerde_sleutel(inwoner, settings):
    """Without the shared secret Rasa refuses, and the resident gets the sentence of a disturbance."""
    settings.RASA_SLEUTEL = "een andere"

    assert inwoner.zeg("hallo").status_code == 503


def test_verloop(inwoner):
    """The conversation so far can be read back, both sides, with the words of a button instead of its value."""
    inwoner.zeg("ik kan de huur niet betalen")
    inwoner.zeg("#brief:nee")
    regels = inwoner.http.get("/api/chat/berichten", headers=inwoner.kop).json()["berichten"]

    assert [r["tekst"] for r in regels if r["van"] == "inwoner"] == ["ik kan de huur niet betalen", "Nee"]
    assert regels[-1]["soort"] == "plan"
    assert regels[-1]["van"] == "wegwijzer"


def test_wissen(inwoner, rasa):
    """Wiping removes the portal's copy and Rasa's copy, and the token opens nothing any more."""
    inwoner.zeg("geheim")
    sleutel = Gesprek.objects.get().sleutel
    antwoord = inwoner.http.delete("/api/chat/sessies", headers=inwoner.kop)

    assert antwoord.status_code == 204
    assert [sleutel] == rasa.gewist
    assert not Gesprek.objects.exists()
    assert not Bericht.objects.exists()
    assert inwoner.zeg("hoi").status_code == 401


def test_vreemde_oorsprong_krijgt_niets(inwoner):
    """A page of another origin is refused, and gets no permission to read that."""
    antwoord = inwoner.http.post(
        "/api/chat/sessies", json={"gemeente": "voorbeeld"}, headers={"Origin": "https://kwaad.example"}
    )
    vooraf = inwoner.http.options("/api/chat/berichten", headers={"Origin": "https://kwaad.example"})

    assert "Access-Control-Allow-Origin" not in antwoord.headers
    assert (antwoord.status_code, vooraf.status_code) == (403, 403)
    assert "Access-Control-Allow-Origin" not in vooraf.headers
