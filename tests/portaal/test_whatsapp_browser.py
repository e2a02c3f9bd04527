"""The pages of the channel in a real Chromium: axe, small and large, keyboard, and without JavaScript."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from conftest import WACHTWOORD, medewerker
from wandeling import axe, past
from whatsappproef import link_in, proef  # noqa: F401

from portaal import klok
from portaal.whatsapp.models import Lijn, Nummerstand, Uitgaand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BREEDTES = (320, 768, 1280)


def _met_alles(proef: Any) -> None:  # noqa: F811
    """One of everything that the page of the administrator can show."""
    proef.zeg("hoi")
    nu = klok.nu()
    vast = {"lijn": Lijn.objects.get(), "inhoud": {"type": "text"}, "niet_voor": nu, "gemaakt": nu, "pogingen": 3}
    for nr, fout in enumerate(("meta 131000", "meta 131026", "buiten_venster", "meta 132001", "instelling", "onverwacht X")):
        Uitgaand.objects.create(sleutel=f"x{nr}", staat="opgegeven", fout=fout, **vast)
    Uitgaand.objects.create(sleutel="wacht", **{**vast, "niet_voor": nu + timedelta(hours=1)})
    Nummerstand.objects.update(alarm="190", alarm_op=nu)
    proef.bestand.write_text(proef.bestand.read_text() + "- gemeente: huizen\n  nummer_id: abc\n")


@pytest.mark.parametrize("script", [True, False])
def test_de_weg_naar_de_pagina(proef, venster, script):  # noqa: F811
    """The link asks for a tap, by keyboard too, leads to the same conversation, and says what to do when it was used."""
    proef.zeg("ik kan de huur niet betalen")
    for breed in BREEDTES:
        adres = link_in(proef.zeg("formulier"))
        pagina = venster(breed, java_script_enabled=script)
        pagina.goto(adres)
        axe(pagina) if script else None
        past(pagina)
        for _ in range(30):
            pagina.keyboard.press("Tab")
            if pagina.locator("main form button:focus").count():
                break
        pagina.keyboard.press("Enter")
        pagina.wait_for_url("**/chat/voorbeeld/**")
        assert "ik kan de huur niet betalen" in pagina.inner_text("main")
        assert pagina.locator("#telefoon").count() == 1
        pagina.goto(adres)
        assert pagina.url.endswith("/chat/voorbeeld/"), "who taps the link again is there already"
        ander = venster(breed, java_script_enabled=script)
        ander.goto(adres)
        assert "Typ op WhatsApp het woord link" in ander.inner_text("main")
        axe(ander) if script else None
        past(ander)


def test_het_plan_in_de_browser(proef, venster):  # noqa: F811
    """The link of a plan says that it is the plan, and opens it."""
    proef.zeg("hoi")
    pagina = venster(320)
    pagina.goto(link_in(proef.zeg("plan")))
    axe(pagina)
    pagina.click("text=Open mijn plan")
    pagina.wait_for_url("**/afdrukken/")


@pytest.mark.parametrize("script", [True, False])
def test_de_pagina_van_de_beheerder(proef, venster, script):  # noqa: F811
    """Queue, failures and the off switch fit on a phone, pass axe, and work without JavaScript and by keyboard."""
    _met_alles(proef)
    medewerker("beheer", ("voorbeeld", "*", "beheerder"))
    for breed in BREEDTES:
        pagina = venster(breed, java_script_enabled=script)
        pagina.goto("/wijkteam/inloggen/?next=/wijkteam/whatsapp/")
        pagina.fill("#naam", "beheer")
        pagina.fill("#wachtwoord", WACHTWOORD)
        pagina.press("#wachtwoord", "Enter")
        pagina.wait_for_url("**/wijkteam/**")
        pagina.goto("/wijkteam/whatsapp/")
        axe(pagina) if script else None
        past(pagina)
        assert pagina.locator("button", has_text="Opnieuw proberen: bericht").count() == 4
        pagina.locator("summary", has_text="Uitzetten").focus()
        pagina.keyboard.press("Enter")
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        pagina.wait_for_url("**gedaan=whatsapp_uit**")
        axe(pagina) if script else None
        past(pagina)
        pagina.locator("summary", has_text="Weer aanzetten").click()
        pagina.click("text=Zet WhatsApp weer aan")
        pagina.wait_for_url("**gedaan=whatsapp_aan**")
        assert "staat uit" not in pagina.inner_text("main")
    pagina.click("text=Alles opnieuw proberen")
    pagina.wait_for_url("**gedaan=berichten_opnieuw**")
    assert Uitgaand.objects.filter(staat="opgegeven").count() == 2
