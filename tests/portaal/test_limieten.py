"""How much is too much."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from proefkennis import TELEFOON

from portaal.chat.models import Aanmelding, Bericht
from portaal.klok import nu

pytestmark = pytest.mark.django_db(transaction=True)


def test_zestiende_bericht(inwoner, rasa):
    """The sixteenth message within a minute gives 429 in words, and works again a minute later."""
    assert [inwoner.zeg("hoi").status_code for _ in range(15)] == [200] * 15
    antwoord = inwoner.zeg("hoi")
    Bericht.objects.update(gemaakt=nu() - timedelta(seconds=61))

    assert antwoord.status_code == 429
    assert antwoord.json()["fout"]["code"] == "te_veel"
    assert TELEFOON in antwoord.json()["fout"]["tekst"]
    assert antwoord.headers["Retry-After"] == "60"
    assert inwoner.zeg("hoi").status_code == 200


def test_tegelijk_telt_ook(inwoner, rasa):
    """Thirty messages at one moment are fifteen turns."""
    with ThreadPoolExecutor(15) as pool:
        standen = list(pool.map(lambda _: inwoner.zeg("hoi").status_code, range(30)))

    assert standen.count(200) == 15
    assert standen.count(429) == 15
    assert len(rasa.beurten) == 15


def test_herhalen_telt_niet(inwoner):
    """The same message again is no new message: a bad connection does not use up the limit."""
    id = str(uuid.uuid4())

    assert {200} == {inwoner.zeg("hoi", id).status_code for _ in range(20)}


def test_eindeloos_opnieuw_proberen_mag_niet(inwoner, rasa):
    """A message that fails again and again is not tried for ever."""
    rasa.stuk = True
    id = str(uuid.uuid4())
    inwoner.zeg("hoi", id)
    Bericht.objects.update(pogingen=20)

    assert inwoner.zeg("hoi", id).status_code == 429


def test_verloren_beurt_mag_opnieuw(inwoner, rasa):
    """A turn whose process died is run again after its lease, and until then nobody else runs it."""
    id = str(uuid.uuid4())
    inwoner.zeg("hoi", id)
    Bericht.objects.filter(client_id=id).update(staat="bezig", antwoord=None, lease_tot=nu() - timedelta(seconds=1))

    assert inwoner.zeg("hoi", id).status_code == 200
    assert len(rasa.beurten) == 2


def test_wachten_duurt_niet_eeuwig(inwoner, rasa, settings):
    """A request that waits for a turn of somebody else gives up in words."""
    settings.RASA_TIMEOUT = -2.5
    id = str(uuid.uuid4())
    from portaal.chat.models import Gesprek

    Bericht.objects.create(gesprek=Gesprek.objects.get(), client_id=id, lease_tot=nu() + timedelta(seconds=5), gemaakt=nu())
    antwoord = inwoner.zeg("hoi", id)

    assert antwoord.status_code == 503
    assert antwoord.json()["fout"]["code"] == "bezig"
    assert rasa.beurten == []


def test_nieuwe_gesprekken_per_adres(inwoner, settings):
    """An address that starts too many conversations in an hour hears so; its own conversation goes on."""
    settings.SESSIES_PER_UUR = 3
    token = inwoner.token
    standen = [inwoner.begin().status_code for _ in range(3)]
    antwoord = inwoner.begin()
    inwoner.token = token

    assert standen == [201, 201, 429]
    assert TELEFOON in antwoord.json()["fout"]["tekst"]
    assert inwoner.zeg("hoi").status_code == 200
    assert "127.0.0.1" not in str(list(Aanmelding.objects.values()))


def test_verzonnen_adres_helpt_niet(inwoner, settings):
    """X-Forwarded-For is not believed unless our own proxy stands in front."""
    settings.SESSIES_PER_UUR = 1
    for adres in ("1.1.1.1", "2.2.2.2"):
        antwoord = inwoner.http.post("/api/chat/sessies", json={"gemeente": "voorbeeld"}, headers={"X-Forwarded-For": adres})

        assert antwoord.status_code == 429


def test_achter_een_eigen_proxy(inwoner, settings):
    """Behind one proxy the address it saw counts, not what the visitor wrote in front of it."""
    settings.SESSIES_PER_UUR, settings.WEGWIJZER_PROXIES = 1, 1

    def begin(keten: str) -> int:
        kop = {"X-Forwarded-For": keten}
        return inwoner.http.post("/api/chat/sessies", json={"gemeente": "voorbeeld"}, headers=kop).status_code

    assert [begin("9.9.9.9, 1.1.1.1"), begin("8.8.8.8, 1.1.1.1"), begin("9.9.9.9, 2.2.2.2")] == [201, 429, 201]
