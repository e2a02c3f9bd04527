"""The chat page without JavaScript: plain forms over real HTTP."""

from __future__ import annotations

import re

import httpx
import pytest
from proefkennis import TELEFOON

from portaal.chat.models import Bericht, Gesprek
from portaal.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db(transaction=True)


def test_heel_gesprek_zonder_javascript(bezoeker, rasa):
    """From the greeting to the hand-over with plain forms: typing, tapping, the plan, the summary, the form, the number."""
    blad = bezoeker.open()
    assert "computerprogramma van gemeente Voorbeeld" in blad.tekst
    blad = bezoeker.typ("ik kan de huur niet betalen")
    assert "Vraag 2 van ongeveer 5" in blad.tekst
    blad = bezoeker.tik("Weet ik niet")
    assert {"Wat u zelf doet", "Wat uw omgeving doet", "Wat u de gemeente vraagt"} <= set(re.findall(r"Wat u[^\n<]+", blad.tekst))
    assert "Past waarschijnlijk bij u" in blad.tekst
    blad = bezoeker.tik("Verder")
    assert "(weggehaald, wordt niet verstuurd)" in blad.tekst
    blad = bezoeker.tik("Stuur dit op")
    blad = bezoeker.tik("Versturen", telefoon="06", inspreken="", email="x")
    assert bezoeker.antwoord.status_code == 400
    assert "Dit telefoonnummer klopt niet" in blad.tekst
    assert 'aria-describedby="fout-telefoon"' in blad.html
    assert 'value="x"' in blad.html
    blad = bezoeker.tik("Versturen", telefoon="06 12345678", inspreken="nee", email="", tijden=["middag"])
    o = Overdracht.objects.get()

    assert f"{o.nummer[:2]} {o.nummer[2:6]} {o.nummer[6:]}" in blad.tekst
    assert "Ik heb het formulier ingevuld." in blad.tekst
    assert "612345678" not in blad.html
    assert "06 12" not in blad.tekst
    assert rasa.teksten() == ["ik kan de huur niet betalen", "#brief:weet_niet", "#plan:verder", "#sturen:ja", "#contact:gegeven"]


def test_na_een_bericht_volgt_een_omleiding(bezoeker):
    """A turn ends in a redirect to its own place on the page, so that reloading sends nothing twice."""
    bezoeker.open()
    bezoeker.typ("hallo")
    eerste = bezoeker.antwoord.history[0]

    assert eerste.status_code == 303
    assert re.fullmatch(r"/chat/voorbeeld/#beurt-\d+", eerste.headers["Location"])
    assert eerste.headers["Location"].partition("#")[2] in bezoeker.blad.html


def test_dubbel_tikken_is_een_beurt(bezoeker, rasa):
    """The same form sent twice is one turn; another button of an old page is a turn of its own."""
    bezoeker.open()
    oud = bezoeker.typ("huur")
    bezoeker.tik("Nee")
    bezoeker.blad = oud
    bezoeker.tik("Nee")
    bezoeker.blad = oud
    bezoeker.tik("Ja, met een datum")

    assert rasa.teksten() == ["huur", "#brief:nee", "#brief:ja"]


def test_alleen_de_laatste_keuzes(bezoeker):
    """Only the newest answer has buttons; what was chosen stays readable in the resident's own words."""
    bezoeker.open()
    bezoeker.typ("huur")
    blad = bezoeker.tik("Nee")

    assert "Weet ik niet" not in blad.tekst
    assert re.search(r"U: </span>\s*<p>Nee</p>", blad.html)


def test_wat_getypt_is_raakt_niet_kwijt(bezoeker, rasa):
    """When something goes wrong the message stands in the field again, and sending it once more works."""
    bezoeker.open()
    rasa.stuk = True
    blad = bezoeker.typ("mijn <b>lange</b> verhaal")
    assert bezoeker.antwoord.status_code == 503
    assert TELEFOON in blad.tekst
    assert "mijn &lt;b&gt;lange&lt;/b&gt; verhaal</textarea>" in blad.html
    rasa.stuk = False
    bezoeker.tik("Verstuur", tekst="mijn <b>lange</b> verhaal")

    assert bezoeker.antwoord.status_code == 200
    assert rasa.teksten() == ["mijn <b>lange</b> verhaal"]
    assert Bericht.objects.exclude(client_id="begin").count() == 1


def test_mislukt_bericht_kan_opnieuw(bezoeker, rasa):
    """A message that did not arrive is still there after reloading, with a button to send it again."""
    bezoeker.open()
    rasa.stuk = True
    bezoeker.typ("huur")
    rasa.stuk = False
    bezoeker.open()
    bezoeker.tik("Opnieuw sturen")

    assert rasa.teksten() == ["huur"]
    assert "niet aangekomen" not in bezoeker.blad.tekst


@pytest.mark.parametrize(("tekst", "status"), [("", 400), ("a" * 2001, 413)])
def test_fout_op_de_pagina(bezoeker, tekst, status):
    """An empty or too long message gives the page again, with a sentence and the title saying that there is an error."""
    bezoeker.open()
    blad = bezoeker.typ(tekst)

    assert bezoeker.antwoord.status_code == status
    assert "<title>Fout: " in blad.html
    assert TELEFOON in blad.tekst


def test_xss_blijft_tekst(bezoeker):
    """Markup that is typed is shown as typed."""
    bezoeker.open()
    bezoeker.typ('"><script>alert(1)</script><img src=x onerror=alert(1)>')

    assert "<script>alert" not in bezoeker.blad.html
    assert "<img" not in bezoeker.blad.html


def test_verborgen_nummer_wordt_gezegd(bezoeker, rasa):
    """When a number was hidden the resident reads so, and Rasa never saw it."""
    bezoeker.open()
    blad = bezoeker.typ("bel 06-12345678")

    assert "Wij hebben een telefoonnummer uit uw bericht weggehaald" in blad.tekst
    assert "12345678" not in str(rasa.beurten)


def test_csrf(bezoeker, rasa):
    """A form without the token, or from another origin, is refused with a page in words."""
    bezoeker.open()
    formulier = bezoeker.blad.formulier(id="opsteller")
    zonder = bezoeker.http.post("/chat/voorbeeld/", data={"tekst": "hoi", "id": formulier["velden"]["id"]})
    vreemd = bezoeker.http.post(
        "/chat/voorbeeld/", data={**formulier["velden"], "tekst": "hoi"}, headers={"Origin": "https://kwaad.example"}
    )

    for antwoord in (zonder, vreemd):
        assert antwoord.status_code == 403
        assert TELEFOON in antwoord.text
    assert rasa.beurten == []


def test_koekje(bezoeker, settings):
    """The cookie is signed, hidden from scripts and holds no readable token; a changed one opens nothing."""
    bezoeker.open()
    koek = next(k for k in bezoeker.antwoord.headers.get_list("Set-Cookie") if k.startswith("wegwijzer-voorbeeld="))
    bezoeker.typ("geheim van mij")
    waarde = bezoeker.http.cookies["wegwijzer-voorbeeld"]
    bezoeker.http.cookies.clear()
    bezoeker.http.cookies.set("wegwijzer-voorbeeld", waarde[:-3] + "abc")

    assert "HttpOnly" in koek
    assert "SameSite=Lax" in koek
    assert "max-age" not in koek.lower()
    assert "geheim van mij" not in bezoeker.open().tekst


def test_gesprek_van_een_ander_is_dicht(bezoeker, live_server, rasa):
    """A second visitor starts a conversation of their own."""
    bezoeker.open()
    bezoeker.typ("geheim van mij")
    with httpx.Client(base_url=live_server.url, trust_env=False) as ander:
        assert "geheim van mij" not in ander.get("/chat/voorbeeld/").text
    assert Gesprek.objects.count() == 2


def test_verlopen_gesprek(bezoeker, rasa):
    """Who comes back to a conversation that is gone loses nothing: a new one starts with what was just typed."""
    bezoeker.open()
    Gesprek.objects.all().delete()
    blad = bezoeker.typ("ik kan de huur niet betalen")

    assert bezoeker.antwoord.status_code == 200
    assert "Uw vorige gesprek was er niet meer" in blad.tekst
    assert rasa.teksten() == ["ik kan de huur niet betalen"]


def test_crisis_als_er_geen_gesprek_kan_beginnen(bezoeker, rasa):
    """When no conversation can be started any more, a signal is answered on the error page."""
    bezoeker.open()
    Gesprek.objects.all().delete()
    rasa.stuk = True
    blad = bezoeker.typ("ik wil niet meer leven")

    assert bezoeker.antwoord.status_code == 503
    assert "Bel 113 of 0800-0113" in blad.tekst
    assert 'href="tel:08000113"' in blad.html


def test_crisis_op_de_pagina(bezoeker, rasa):
    """A crisis message has links that call, and the quick way out appears and takes the conversation out of sight."""
    assert 'id="directweg" hidden' in bezoeker.open().html
    blad = bezoeker.typ("mijn man slaat mij")
    assert 'id="directweg">' in blad.html
    assert 'href="tel:112"' in blad.html
    naar = bezoeker.http.get(blad.links["Direct weg"], follow_redirects=False)
    bezoeker.http.get(blad.links["Direct weg"])

    assert naar.headers["Location"] == "/robots.txt"
    assert "slaat" not in bezoeker.open().tekst


def test_stop_staat_er_altijd(bezoeker, rasa):
    """Stop, a human, wiping and privacy stand on the page at every moment."""
    for blad in (bezoeker.open(), bezoeker.typ("huur"), bezoeker.tik("Stop")):
        assert {"Stop"} <= {k for f in blad.formulieren for k in f["knoppen"]}
        assert {"Wis mijn gegevens", "Privacy", "Afdrukken", f"Bel {TELEFOON}"} <= set(blad.links)
        assert "Werkdagen van 9 tot 17 uur" in blad.tekst
    assert rasa.teksten() == ["huur", "stop"]


def test_wissen(bezoeker, rasa):
    """Wiping asks once, then removes everything here and at Rasa."""
    bezoeker.open()
    bezoeker.typ("geheim van mij")
    bezoeker.open("/chat/voorbeeld/wissen/")
    blad = bezoeker.tik("Ja, wis alles")

    assert "Uw gesprek is gewist" in blad.tekst
    assert not Gesprek.objects.exists()
    assert len(rasa.gewist) == 1
    assert "wegwijzer-voorbeeld" not in bezoeker.http.cookies


def test_wissen_in_het_gesprek(bezoeker):
    """Asking for it in words leads to the same page."""
    bezoeker.open()
    blad = bezoeker.typ("wis mijn gegevens")

    assert "Uw gesprek is gewist" in blad.tekst
    assert not Gesprek.objects.exists()


def test_terug_uit_het_formulier(bezoeker, rasa):
    """The form has a way back, without filling in anything."""
    bezoeker.open()
    bezoeker.typ("formulier")
    blad = bezoeker.tik("Terug naar het gesprek")

    assert "U kunt ook zelf bellen" in blad.tekst
    assert rasa.teksten()[-1] == "#contact:niet"


def test_afdrukken(bezoeker):
    """The page for paper shows the plan and what was sent; without a conversation it leads to one."""
    bezoeker.open("/chat/voorbeeld/afdrukken/")
    assert bezoeker.antwoord.history
    bezoeker.typ("hallo daar")
    assert "hallo daar" in bezoeker.open("/chat/voorbeeld/afdrukken/").tekst
    bezoeker.open()
    bezoeker.typ("plan")
    assert "Uw plan: de huur" in bezoeker.open("/chat/voorbeeld/afdrukken/").tekst


@pytest.mark.parametrize("naam", ["privacy", "gewist", "wissen"])
def test_vaste_paginas(bezoeker, naam):
    """Pages around the conversation say how to reach a human, and start no conversation."""
    blad = bezoeker.open(f"/chat/voorbeeld/{naam}/")

    assert bezoeker.antwoord.status_code == 200
    assert TELEFOON in blad.tekst
    assert not Gesprek.objects.exists()


def test_onbekende_gemeente(bezoeker):
    """An unknown municipality is a page in words with 404."""
    for pad in ("/chat/nergens/", "/chat/nergens/privacy/", "/chat/nergens/wissen/", "/chat/nergens/afdrukken/"):
        bezoeker.open(pad)
        assert bezoeker.antwoord.status_code in (200, 404)
    assert bezoeker.open("/chat/nergens/").tekst.count("kennen wij niet")
    assert bezoeker.antwoord.status_code == 404


def test_gemeente_zonder_nummer(bezoeker):
    """A municipality of which no number is known gets none made up."""
    blad = bezoeker.open("/chat/huizen/")

    assert bezoeker.antwoord.status_code == 200
    assert "tel:" not in blad.html.replace('href="tel:112"', "")
    assert "gemeente Huizen" in blad.tekst


def test_head_begint_geen_gesprek(bezoeker):
    """A link checker does not start conversations."""
    assert bezoeker.http.head("/chat/voorbeeld/").status_code == 200
    assert not Gesprek.objects.exists()


def test_fragment_alleen_het_nieuwe(bezoeker):
    """The script gets only turns it has not seen, in the same form as the page."""
    bezoeker.open()
    bezoeker.typ("eerste bericht")
    gezien = max(int(n) for n in re.findall(r'data-beurt="(\d+)"', bezoeker.blad.html))
    formulier = bezoeker.blad.formulier(id="opsteller")
    kop = {"X-Wegwijzer": "fragment", "X-Wegwijzer-Gezien": str(gezien)}
    antwoord = bezoeker.http.post("/chat/voorbeeld/", data={**formulier["velden"], "tekst": "tweede bericht"}, headers=kop)

    assert antwoord.status_code == 200
    assert "tweede bericht" in antwoord.text
    assert "eerste bericht" not in antwoord.text
    assert "<html" not in antwoord.text


@pytest.mark.parametrize("gezien", ["", "-1", "x", "9" * 30, "٣"])
def test_fragment_met_onzin(bezoeker, gezien):
    """Nonsense in the script's header gives the whole conversation and no error."""
    bezoeker.open()
    formulier = bezoeker.blad.formulier(id="opsteller")
    kop = {"X-Wegwijzer": "fragment", "X-Wegwijzer-Gezien": gezien.encode("utf-8").decode("latin-1")}
    antwoord = bezoeker.http.post(
        "/chat/voorbeeld/", data={**formulier["velden"], "tekst": "hoi"}, headers={k: v.encode("latin-1") for k, v in kop.items()}
    )

    assert antwoord.status_code == 200
