"""The webhook: who may knock, that everything in a body is stored once, and that nothing in a body can break it."""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whatsappproef import GEHEIM, NUMMER_ID, alles, proef  # noqa: F401

from portaal.whatsapp import envelop, soorten
from portaal.whatsapp.handtekening import handtekening, klopt
from portaal.whatsapp.models import Binnengekomen, Lijn, Nummerstand

DB = pytest.mark.django_db(transaction=True)


def _post(proef: Any, ruw: bytes, **koppen: str) -> int:  # noqa: F811
    return httpx.post(proef.telefoon.webhook, content=ruw, headers=koppen, trust_env=False).status_code


@DB
def test_bevestigen(proef):  # noqa: F811
    """Meta's question is answered with its challenge, and only with the right token and mode."""
    vraag = {"hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": "verificatie"}
    mis = [{"hub.verify_token": "x"}, {"hub.verify_token": ""}, {"hub.mode": "x"}]
    for anders, status in [({}, 200), *((een, 403) for een in mis)]:
        antwoord = httpx.get(proef.telefoon.webhook, params={**vraag, **anders}, trust_env=False)
        assert antwoord.status_code == status
    goed = httpx.get(proef.telefoon.webhook, params=vraag, trust_env=False)

    assert (goed.text, goed.headers["content-type"].split(";")[0]) == ("1158201444", "text/plain")


@DB
def test_handtekening_over_de_ruwe_bytes(proef):  # noqa: F811
    """Without a signature 401, with a wrong one 403; the raw bytes count, however letters are written in them."""
    waarde = proef.telefoon.waarde(messages=[proef.telefoon.bericht("text", {"body": "café"})])
    lijf = {"object": "whatsapp_business_account", "entry": [{"changes": [{"field": "messages", "value": waarde}]}]}
    for ruw in (json.dumps(lijf).encode(), json.dumps(lijf, ensure_ascii=False, indent=1).encode()):
        assert _post(proef, ruw) == 401
        assert _post(proef, ruw, **{"X-Hub-Signature-256": "sha256=00"}) == 403
        assert _post(proef, ruw, **{"X-Hub-Signature-256": handtekening("anders", ruw)}) == 403
        assert _post(proef, ruw + b" ", **{"X-Hub-Signature-256": handtekening(GEHEIM, ruw)}) == 403
        assert _post(proef, ruw, **{"X-Hub-Signature-256": handtekening(GEHEIM, ruw)}) == 200
    assert Binnengekomen.objects.count() == 1


def test_twee_geheimen_tijdens_een_wissel():
    """While one app secret replaces another, both are good."""
    assert klopt(["nieuw", "oud"], b"{}", handtekening("oud", b"{}"))
    assert klopt(["nieuw", "oud"], b"{}", handtekening("nieuw", b"{}"))
    assert not klopt(["nieuw"], b"{}", handtekening("oud", b"{}"))
    assert not klopt([], b"{}", handtekening("", b"{}"))
    assert not klopt(["é"], b"{}", "sha256=é")


@DB
def test_een_ander_nummer_wordt_niet_geloofd(proef):  # noqa: F811
    """A body signed with the secret of one number says nothing about another."""
    waarde = proef.telefoon.waarde(messages=[proef.telefoon.bericht("text", {"body": "hoi"})])
    waarde["metadata"]["phone_number_id"] = "999"

    assert proef.telefoon.post(waarde) == 200
    assert not Binnengekomen.objects.exists()


@DB
def test_alles_in_een_lijf(proef):  # noqa: F811
    """Every message of every change of every entry is stored, each once, in the order in which it was sent."""
    t, begin = proef.telefoon, int(time.time()) - 60
    berichten = [{**t.bericht("text", {"body": f"zin {i}"}), "timestamp": str(begin + i)} for i in range(6)]
    wijzigingen = [{"field": "messages", "value": t.waarde(messages=berichten[i : i + 2])} for i in (4, 2, 0)]
    assert t.post_ruw({"entry": [{"changes": wijzigingen[:2]}, {"changes": wijzigingen[2:]}]}) == 200
    assert t.post(t.waarde(messages=berichten)) == 200
    uit = alles(proef.doe(lambda: 200))

    assert Binnengekomen.objects.count() == 6
    assert [uit.index(f"zin {i}") for i in range(6)] == sorted(uit.index(f"zin {i}") for i in range(6))
    assert Nummerstand.objects.get().laatste_webhook is not None


@pytest.mark.lang
@DB
def test_snel_genoeg(proef):  # noqa: F811
    """A webhook is acknowledged in a median of at most 50 ms. Only says something on a machine that does nothing else."""
    duur = []
    for i in range(60):
        begin = time.perf_counter()
        assert proef.telefoon.tekst(f"zin {i}") == 200
        duur.append(time.perf_counter() - begin)

    assert statistics.median(duur) <= 0.05


@DB
def test_zonder_nummer_met_gebruiker(proef):  # noqa: F811
    """A resident with a user name has no number: the business-scoped user id is who it is and where the answer goes."""
    proef.telefoon = proef.nieuwe_telefoon(nummer="", gebruiker="NL.13491208655302741918")
    uit = proef.zeg("hoi")

    assert uit[0]["recipient"] == "NL.13491208655302741918"
    assert "to" not in uit[0]


@DB
def test_van_nummer_naar_gebruiker_is_dezelfde(proef):  # noqa: F811
    """Who wrote under a number and now comes with a user id too goes on in the same conversation, and so does the id alone."""
    proef.zeg("hoi")
    proef.telefoon.gebruiker = "NL.134"
    proef.zeg("met allebei")
    proef.telefoon = proef.nieuwe_telefoon(nummer="", gebruiker="NL.134")
    proef.zeg("alleen de gebruiker")

    assert Lijn.objects.count() == 1
    assert Lijn.objects.get().gesprek.berichten.count() == 4


def _een(**wat: Any) -> dict[str, Any]:
    """One message, as old bodies had it: with a number and no user id."""
    vast = {"from": "31612345678", "id": "wamid.x", "timestamp": str(int(time.time())), "type": "text", "text": {"body": "x"}}
    een = {**vast, **wat}
    return {"messages": [{naam: deel for naam, deel in een.items() if deel is not None}]}


_STATUS = {"id": "x", "timestamp": "1", "recipient_id": "316"}
#: Shapes that were seen in the wild, and how many messages answer them.
VASTE_VORMEN: dict[str, tuple[int, Callable[[], dict[str, Any]]]] = {
    "zonder contacts": (1, lambda: _een()),
    "gebruiker in from": (1, lambda: _een(**{"from": "NL.134"})),
    "geen afzender": (0, lambda: _een(**{"from": None})),
    "from is onzin": (0, lambda: _een(**{"from": "abc"})),
    "tijd is onzin": (1, lambda: _een(timestamp="gisteren")),
    "geen id": (0, lambda: _een(id=None)),
    "groep": (0, lambda: _een(group_id="g")),
    "fout in bericht": (1, lambda: _een(type="unsupported", errors=[{"code": 131051}])),
    "nieuw soort": (1, lambda: _een(type="hologram", hologram={"a": 1})),
    "deel ontbreekt": (1, lambda: _een(type="image")),
    "soort is geen tekst": (1, lambda: _een(type=7)),
    "oude spraak": (1, lambda: _een(type="voice", voice={"id": "1"})),
    "nieuwe spraak": (1, lambda: _een(type="audio", audio={"id": "1", "voice": True})),
    "film": (1, lambda: _een(type="video", video={"id": "1"})),
    "bestand": (1, lambda: _een(type="document", document={"id": "1", "filename": "uitkering.pdf"})),
    "plek": (1, lambda: _een(type="location", location={"latitude": 52.0, "longitude": 5.1})),
    "sticker": (1, lambda: _een(type="sticker", sticker={"id": "1"})),
    "contacten": (1, lambda: _een(type="contacts", contacts=[{"phones": [{"phone": "+31687654321"}]}])),
    "reactie": (1, lambda: _een(type="reaction", reaction={"message_id": "x", "emoji": "\U0001f44d"})),
    "reactie weg": (0, lambda: _een(type="reaction", reaction={"message_id": "x"})),
    "knop van een sjabloon": (1, lambda: _een(type="button", button={"payload": "callback", "text": "Bel mij"})),
    "formulier van Meta": (1, lambda: _een(type="interactive", interactive={"type": "nfm_reply", "nfm_reply": {"body": "x"}})),
    "bestelling": (1, lambda: _een(type="order", order={"catalog_id": "1"})),
    "nummer veranderd": (0, lambda: _een(type="system", system={"type": "user_changed_number", "wa_id": "31687654321"})),
    "fout zonder message": (0, lambda: {"errors": [{"code": 0, "title": "We were unable to authenticate the app user"}]}),
    "alleen statussen": (0, lambda: {"statuses": [{**_STATUS, "status": "delivered"}]}),
    "status onbekend": (0, lambda: {"statuses": [{**_STATUS, "status": "gelukt"}]}),
}


@DB
@pytest.mark.parametrize("naam", VASTE_VORMEN)
def test_oude_en_nieuwe_vormen(proef, naam):  # noqa: F811
    """Each shape that was seen in the wild is acknowledged, handled once without a crash, and answered where somebody asked."""
    antwoorden, vorm = VASTE_VORMEN[naam]
    waarde = {"metadata": {"phone_number_id": NUMMER_ID}, **vorm()}
    uit = [len(proef.doe(lambda: proef.telefoon.post(waarde))) for _ in range(2)]

    assert uit == [antwoorden, 0]
    assert not Binnengekomen.objects.exclude(staat="bezorgd").exists()


@DB
def test_willekeurige_volgorde(proef):  # noqa: F811
    """A hundred deliveries of ten messages, shuffled and in bodies of any size, give each one answer."""
    dobbel = random.Random(1)
    berichten = [proef.telefoon.bericht("text", {"body": f"zin {i}."}) for i in range(10)] * 10
    dobbel.shuffle(berichten)
    while berichten:
        aantal = dobbel.randint(1, 9)
        proef.telefoon.post(proef.telefoon.waarde(messages=[berichten.pop() for _ in range(min(aantal, len(berichten)))]))
    uit = alles(proef.doe(lambda: 200))

    assert [uit.count(f"U zei: zin {i}.") for i in range(10)] == [1] * 10


_NAMEN = """object entry changes value field messages statuses errors contacts metadata phone_number_id id from from_user_id type
text body timestamp interactive button_reply code wa_id user_id x"""
_SLEUTELS = st.sampled_from(_NAMEN.split())
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
    | st.sampled_from([NUMMER_ID, "text", "interactive", "31612345678", "whatsapp_business_account", "messages"]),
    lambda binnen: st.lists(binnen, max_size=3) | st.dictionaries(_SLEUTELS | st.text(max_size=5), binnen, max_size=4),
    max_leaves=15,
)  # fmt: skip


@given(_JSON)
@settings(max_examples=120, deadline=None)
def test_elk_json_is_te_lezen(ruw):
    """No JSON breaks the reading of a body or of a message."""
    inhoud = envelop.lees(ruw)
    for bericht in inhoud.berichten:
        soorten.lees(bericht.ruw)
    soorten.lees(ruw if isinstance(ruw, dict) else {"type": "text", "text": ruw})


@pytest.mark.lang
@given(st.lists(st.dictionaries(_SLEUTELS, _JSON, max_size=6), max_size=4), st.dictionaries(_SLEUTELS, _JSON, max_size=4))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@DB
def test_nooit_een_5xx(proef, berichten, waarde):  # noqa: F811
    """Whatever is signed well is acknowledged and handled: never an error, never stuck in the queue."""
    vast = {"from": "31612345678", "timestamp": str(int(time.time()))}
    met_id = [{**bericht, **vast, "id": f"wamid.{plek}.{hash(str(bericht))}"} for plek, bericht in enumerate(berichten)]
    lijf = {**waarde, "metadata": {"phone_number_id": NUMMER_ID}, "messages": met_id}
    proef.doe(lambda: proef.telefoon.post(lijf))

    assert not Binnengekomen.objects.filter(staat__in=("wacht", "opgegeven")).exists()
