"""A conversation over WhatsApp: webhooks in, bodies out, over real HTTP with the stand-ins of Rasa and of Meta."""

from __future__ import annotations

import httpx
import pytest
from whatsappproef import alles, knoppen_van, link_in, proef, tekst_van  # noqa: F401

from portaal.chat.models import Gesprek
from portaal.overdracht.models import Overdracht
from portaal.whatsapp.models import Binnengekomen, Lijn

pytestmark = pytest.mark.django_db(transaction=True)


def test_het_eerste_bericht(proef):  # noqa: F811
    """The first answer says what this is, who carries it, what not to send, 112, and how to reach a human; the second not."""
    eerste = alles(proef.zeg("hoi"))
    tweede = alles(proef.zeg("nog iets"))

    for woord in ("computerprogramma", "Meta", "burgerservicenummer", "medische papieren", "112", "0123"):
        assert woord in eerste
    assert "Meta" not in tweede


def test_het_eerste_bericht_is_geen_tekst(proef):  # noqa: F811
    """Who begins with a voice message hears who this is, once."""
    eerste = alles(proef.stuur("audio", {"id": "1", "voice": True}))
    tweede = alles(proef.zeg("ik kan de huur niet betalen"))

    assert "computerprogramma" in eerste
    assert "spraakbericht" in eerste
    assert "computerprogramma" not in tweede


def test_een_samengesteld_antwoord(proef):  # noqa: F811
    """Several messages of one turn are one message on the phone, with the choices below it."""
    proef.zeg("hoi")
    uit = proef.zeg("ik kan de huur niet betalen")

    assert len(uit) == 1
    assert [titel for _, titel in knoppen_van(uit[0])] == ["Ja, met een datum", "Nee", "Weet ik niet"]
    assert uit[0]["interactive"]["footer"]["text"] == "Vraag 2 van 5"


def test_het_plan_en_een_kaart(proef):  # noqa: F811
    """A plan is a few messages: every step, every card and every right stands in them, and a page has it all."""
    proef.zeg("hoi")
    uit = proef.zeg("plan")
    samen = alles(uit)

    assert len(uit) <= 4
    for woord in ("Bel morgen uw verhuurder", "vrijwilliger", "Hulp bij schulden", "Bijzondere bijstand", "iemand meenemen"):
        assert woord in samen
    assert "/whatsapp/verder/voorbeeld/" in link_in(uit)
    assert {"Wat neem ik mee?", "Verder"} <= {titel for _, titel in knoppen_van(uit[-1])}


def test_naar_de_webpagina_en_terug(proef):  # noqa: F811
    """The hand-over is completed on a page with the same conversation, and WhatsApp tells that it was sent."""
    proef.zeg("ik kan de huur niet betalen")
    uit = proef.zeg("formulier")
    adres = link_in(uit)
    with httpx.Client(trust_env=False, follow_redirects=True) as browser:
        assert "Ga verder" in browser.get(adres).text
        token = browser.cookies["csrf"]
        pagina = browser.post(adres, data={"csrfmiddlewaretoken": _token(browser.get(adres).text)})
        assert token
        assert pagina.status_code == 200
        assert "ik kan de huur niet betalen" in pagina.text
        assert 'name="telefoon"' in pagina.text
        velden = {"csrfmiddlewaretoken": _token(pagina.text), "telefoon": "0612345678", "inspreken": "nee"}
        gedaan = browser.post(str(pagina.url.join("contact/")), data=velden)
        weer = browser.post(adres, data={"csrfmiddlewaretoken": _token(gedaan.text)})
        elders = httpx.get(adres, trust_env=False)
    overdracht = Overdracht.objects.get()
    uit = proef.doe(lambda: 200)

    assert overdracht.telefoon == "+31612345678"
    assert overdracht.gesprek == Gesprek.objects.get()
    assert "verstuurd naar Wijkteam Oost" in alles(uit)
    assert [titel for _, titel in knoppen_van(uit[0])] == ["Ja, dat mag", "Nee, liever niet"]
    assert overdracht.nummer not in alles(uit).replace(" ", "")
    assert (weer.status_code, weer.url.path) == (200, "/chat/voorbeeld/")
    assert elders.status_code == 410
    assert "link werkt niet meer" in elders.text
    assert proef.zeg("dank u")


def test_honderd_keer_hetzelfde(proef):  # noqa: F811
    """A hundred deliveries of one message, in one body and in many, give one answer."""
    bericht = proef.telefoon.bericht("text", {"body": "hoi"})
    for _ in range(10):
        assert proef.telefoon.post(proef.telefoon.waarde(messages=[bericht] * 10)) == 200
    uit = proef.doe(lambda: 200)

    assert len(uit) == 1
    assert Binnengekomen.objects.count() == 1


def test_niets_in_de_openheid(proef):  # noqa: F811
    """Neither the number nor what was typed stands in the tables of the channel once it was answered."""
    proef.telefoon.tekst("mijn geheime zin")
    assert "geheime" not in str(Binnengekomen.objects.values())
    proef.doe(lambda: 200)
    lijn = Lijn.objects.get()

    for rij in (lijn, lijn.adres, *Binnengekomen.objects.all()):
        inhoud = str({veld.name: getattr(rij, veld.attname) for veld in rij._meta.concrete_fields})
        assert "31612345678" not in inhoud
        assert "geheime" not in inhoud
    assert Binnengekomen.objects.get().slot == ""


def _token(html: str) -> str:
    return html.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
