"""The chat page in a real Chromium: nothing gets lost and nothing happens twice, whatever the connection or the resident does."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Route
from wandeling import CHAT, axe, past, wacht_op, zeg

from portaal.overdracht.models import Overdracht

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_heel_gesprek_met_javascript(venster, rasa):
    """A whole conversation without reloading, from typing to the number, with axe content in every state."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.evaluate("window.nietHerladen = true")
    axe(pagina)
    zeg(pagina, "ik kan de huur niet betalen")
    wacht_op(pagina, "Staat er in de brief")
    assert pagina.inner_text("#voortgang") == "Vraag 2 van ongeveer 5"
    axe(pagina)
    pagina.click("text=Weet ik niet")
    wacht_op(pagina, "Uw plan: de huur")
    assert pagina.locator(".plan__kolom").count() == 3
    axe(pagina)
    pagina.click(".knoppen >> text=Verder")
    wacht_op(pagina, "Gaat naar:")
    axe(pagina)
    pagina.click("text=Stuur dit op")
    wacht_op(pagina, "Op welk nummer")
    pagina.fill("#telefoon", "06")
    pagina.click(".contact >> text=Versturen")
    wacht_op(pagina, "Dit telefoonnummer klopt niet")
    assert pagina.input_value("#telefoon") == "06"
    assert pagina.evaluate("document.activeElement.id") == "contact-melding"
    axe(pagina)
    pagina.fill("#telefoon", "06 12345678")
    pagina.check("input[name=inspreken][value=nee]")
    pagina.click(".contact >> text=Versturen")
    wacht_op(pagina, "Het is verstuurd")
    axe(pagina)
    o = Overdracht.objects.get()

    assert f"{o.nummer[:2]} {o.nummer[2:6]} {o.nummer[6:]}" in pagina.inner_text("#gesprek")
    assert pagina.locator(".contact").count() == 0
    assert pagina.evaluate("window.nietHerladen")
    assert rasa.teksten() == ["ik kan de huur niet betalen", "#brief:weet_niet", "#plan:verder", "#sturen:ja", "#contact:gegeven"]


def test_verbinding_valt_weg(venster, rasa):
    """A message that gets lost on the way, there or back, is sent again under the same id: nothing lost, nothing double."""
    pagina = venster()
    pagina.goto(CHAT)
    soorten = iter(["heen kwijt", "terug kwijt", "goed"])

    def storing(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        soort = next(soorten)
        if soort == "terug kwijt":
            route.fetch()
        if soort == "goed":
            route.continue_()
        else:
            route.abort()

    pagina.route(f"**{CHAT}", storing)
    zeg(pagina, "huur")
    pagina.locator("#verbinding").get_by_text("geen verbinding").wait_for()
    assert pagina.locator(".beurt--onderweg").inner_text().endswith("huur")
    pagina.click("#opnieuw")
    wacht_op(pagina, "Staat er in de brief")

    assert rasa.teksten() == ["huur"]
    assert pagina.locator("#verbinding").is_hidden()
    assert pagina.locator(".bericht--eigen").count() == 1


def test_rasa_even_weg(venster, rasa):
    """When Rasa is away the page tries again by itself, then says so with the telephone number and keeps the message."""
    pagina = venster()
    pagina.goto(CHAT)
    rasa.stuk = True
    zeg(pagina, "huur")
    pagina.locator("#melding").get_by_text("Er is een storing").wait_for()
    assert "0123 45 67 89" in pagina.inner_text("#melding")
    assert "niet aangekomen" in pagina.inner_text("#gesprek")
    rasa.stuk = False
    pagina.click("text=Opnieuw sturen")
    wacht_op(pagina, "Staat er in de brief")

    assert rasa.teksten() == ["huur"]
    assert pagina.locator(".bericht--eigen").count() == 1


def test_te_veel_berichten(venster, rasa, settings):
    """The message after the limit stands in the field again, with the reason."""
    settings.BERICHTEN_PER_MINUUT = 1
    pagina = venster()
    pagina.goto(CHAT)
    zeg(pagina, "hoi")
    wacht_op(pagina, "U zei: hoi")
    zeg(pagina, "nog iets")
    pagina.locator("#melding").get_by_text("veel berichten").wait_for()

    assert pagina.input_value("#tekst") == "nog iets"
    assert pagina.locator(".bericht--eigen").count() == 1


def test_twee_tabbladen(venster, rasa, live_server):
    """Two tabs share one conversation; each shows what was said in the other as soon as it speaks, and nothing twice."""
    een = venster()
    een.goto(CHAT)
    twee = een.context.new_page()
    twee.goto(CHAT)
    zeg(een, "eerste")
    wacht_op(een, "U zei: eerste")
    zeg(twee, "tweede")
    wacht_op(twee, "U zei: tweede")

    assert twee.locator("#gesprek .bericht--eigen p").all_inner_texts() == ["eerste", "tweede"]
    assert rasa.teksten() == ["eerste", "tweede"]


def test_dubbel_klikken(venster, rasa):
    """Clicking a choice twice is one turn."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.dblclick("text=Wonen")
    wacht_op(pagina, "Staat er in de brief")

    assert rasa.teksten() == ["#begin:wonen"]


def test_direct_weg(venster):
    """The quick way out replaces the page; going back shows no conversation."""
    pagina = venster()
    pagina.goto("/robots.txt")
    pagina.goto(CHAT)
    zeg(pagina, "mijn man slaat mij")
    wacht_op(pagina, "0800-2000")
    pagina.click("text=Direct weg")
    pagina.wait_for_url("**/robots.txt")
    pagina.go_back()
    pagina.wait_for_load_state()

    assert "slaat" not in pagina.inner_text("body")


def test_wissen_in_het_gesprek(venster):
    """Asking to wipe leads to the page that says it is done, and back shows nothing."""
    pagina = venster()
    pagina.goto(CHAT)
    zeg(pagina, "geheim woord")
    wacht_op(pagina, "U zei: geheim woord")
    zeg(pagina, "wis mijn gegevens")
    pagina.wait_for_url("**/gewist/")
    pagina.goto(CHAT)

    assert "geheim" not in pagina.inner_text("body")


def test_wijkteam_ziet_het(venster, kb):
    """What was sent stands in the team's list, readable at 320 pixels, without violations, and can be copied."""
    from django.core.management import call_command

    pagina = venster()
    pagina.goto(CHAT)
    zeg(pagina, "formulier")
    wacht_op(pagina, "welk nummer")
    pagina.fill("#telefoon", "06 12345678")
    pagina.check("input[name=inspreken][value=nee]")
    pagina.click(".contact >> text=Versturen")
    wacht_op(pagina, "Het is verstuurd")
    call_command("demo_gebruiker", stdout=io.StringIO())
    for breed in (320, 1280):
        staf = venster(breed, 800, permissions=["clipboard-read", "clipboard-write"])
        staf.goto("/wijkteam/")
        staf.fill("#naam", "wijkteam-demo")
        staf.fill("#wachtwoord", "voorbeeld-demo-2026")
        staf.click("main button")
        staf.locator("table").wait_for()
        past(staf, ruim=False)
        axe(staf)
        staf.click("table a")
        staf.locator("h1").get_by_text(re.compile(r"\d\d \d{4} \d{4}")).wait_for()
        past(staf, ruim=False)
        axe(staf)
        staf.click("text=Kopieer")
        staf.get_by_text("De tekst is gekopieerd.").wait_for()
        assert "NUMMER" in staf.evaluate("navigator.clipboard.readText()")
