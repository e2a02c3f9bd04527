"""Everything for real but Meta: webhooks, worker, Rasa with the trained model, and the page that a link opens."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from whatsappproef import alles, knoppen_van, link_in

from bot.graafproef.opstelling import Opstelling, opstelling

WORTEL = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.rasa, pytest.mark.lang]
#: What is answered to each step until the contact form: an option by the end of its value.
DOOR = {
    "klopt": "ja", "plan": "goed", "overdracht": "ja", "samenvatting": "goed", "meesturen": "ja", "akkoord": "ja",
    "volhouden": "weet_niet", "mag_vragen": "niet", "soort": "bellen",
}  # fmt: skip


@pytest.fixture(scope="module")
def echt() -> Iterator[Opstelling]:
    """The whole product on two ports of its own."""
    poorten = []
    for _ in range(2):
        with socket.create_server(("127.0.0.1", 0)) as sok:
            poorten.append(sok.getsockname()[1])
    with opstelling(WORTEL, *poorten, WEGWIJZER_BERICHTEN_PER_MINUUT="1000") as alles_:
        yield alles_


def _antwoord(echt: Opstelling, gezien: int, tot: float = 30.0) -> list[dict]:
    """What came after the first `gezien` messages, once nothing more comes for a moment."""
    einde, aantal, sinds = time.monotonic() + tot, gezien, time.monotonic()
    while time.monotonic() < einde:
        time.sleep(0.1)
        if len(echt.graaf.berichten) != aantal:
            aantal, sinds = len(echt.graaf.berichten), time.monotonic()
        elif aantal > gezien and time.monotonic() - sinds > 1.0:
            break
    assert echt.graaf.geweigerd == []
    return echt.graaf.berichten[gezien:]


def _zeg(echt: Opstelling, zin: str) -> list[dict]:
    gezien = len(echt.graaf.berichten)
    assert echt.telefoon.tekst(zin) == 200
    return _antwoord(echt, gezien)


def _verder(echt: Opstelling, uit: list[dict]) -> list[dict]:
    """Taps what leads on."""
    knoppen = knoppen_van(uit[-1])
    stap = re.match(r"#(\w+):", knoppen[0][0])[1] if knoppen else ""
    gezien = len(echt.graaf.berichten)
    einde = DOOR.get(stap, "weet_niet")
    gekozen = next((k for k in knoppen if k[0] == f"#{stap}:{einde}"), None) or next(
        (k for k in knoppen if k[0].endswith((":liever_niet", ":weet_niet", ":nee"))), None
    )
    assert gekozen or not knoppen, f"no way on at {knoppen}"
    assert (echt.telefoon.tik(*gekozen) if gekozen else echt.telefoon.tekst("weet ik niet")) == 200
    return _antwoord(echt, gezien)


def test_van_hoi_tot_de_webpagina_en_terug(echt):
    """From "hoi" to the link, the form on the page with the same conversation, and back on WhatsApp."""
    assert "computerprogramma" in alles(_zeg(echt, "hoi"))
    uit = _zeg(echt, "ik kan de huur niet meer betalen en er ligt een brief van de deurwaarder")
    assert "klopt" in knoppen_van(uit[-1])[0][0]
    plan = False
    for _ in range(25):
        uit = _verder(echt, uit)
        plan = plan or any("/whatsapp/verder/" in str(romp) and "plan" in alles([romp]) for romp in uit)
        if any("Verder op webpagina" in str(romp) for romp in uit):
            break
    assert plan
    with httpx.Client(trust_env=False, follow_redirects=True) as browser:
        adres = link_in(uit)
        pagina = browser.post(adres, data={"csrfmiddlewaretoken": _token(browser.get(adres).text)})
        assert "brief van de deurwaarder" in pagina.text
        velden = {"csrfmiddlewaretoken": _token(pagina.text), "telefoon": "0612345678", "inspreken": "nee"}
        gezien = len(echt.graaf.berichten)
        klaar = browser.post(str(pagina.url.join("contact/")), data=velden)
    nummer = re.search(r"\b\d\d \d{4} \d{4}\b", klaar.text)
    assert nummer, klaar.text.split("role=\"alert\"")[-1][:800]
    terug = _antwoord(echt, gezien)

    assert "is verstuurd naar" in alles(terug)
    assert nummer[0] not in alles(terug)
    assert alles(_zeg(echt, "dank u wel"))
    assert len(echt.graaf.gelezen) > 5


def test_gevaar_met_het_nummer_eerst(echt):
    """Somebody in danger gets the numbers before anything else, also as a very first message."""
    echt.telefoon.nummer = "31687654321"
    uit = _zeg(echt, "ik wil niet meer leven")

    assert re.match(r"\D*\*?(113|112)", alles(uit[:1]))
    assert "computerprogramma" in alles(uit[1:])


def test_een_verwijderd_bericht_is_nergens_meer(echt):
    """A message that was deleted on the telephone is gone from every table and from Rasa's tracker, quotes too."""
    import sqlite3

    echt.telefoon.nummer = "31611111111"
    zin = "mijn zwager Barend heeft de huur van mijn moestuin vergokt"
    gezien = len(echt.graaf.berichten)
    assert echt.telefoon.tekst(zin, "wamid.weg") == 200
    _antwoord(echt, gezien)
    gezien = len(echt.graaf.berichten)
    assert echt.telefoon.stuur("revoke", {"original_message_id": "wamid.weg"}) == 200
    assert "gewist" in alles(_antwoord(echt, gezien))
    assert _zeg(echt, "hallo")
    bestanden = {bestand.name: bestand for bestand in echt.var.glob("*.sqlite3")}
    assert {"portaal.sqlite3", "tracker.sqlite3"} <= set(bestanden)
    for bestand in bestanden.values():
        with sqlite3.connect(bestand) as db:
            tekst = "\n".join(db.iterdump())
        assert "Barend" not in tekst, bestand
        assert "moestuin" not in tekst, bestand


def _token(html: str) -> str:
    return html.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
