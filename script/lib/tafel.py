"""A talk at the kitchen table in a browser: every state of the checklist, for looking at it and for testing it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import Page

Bewaar = Callable[[Page, str], None]

VERHAAL = (
    "weduwe van 84 woont alleen, valt steeds en eet slecht. dochter komt soms."
    " ze snapt de brief van de deurwaarder niet en kan de huur niet betalen"
)


def log_in(p: Page, naam: str, wachtwoord: str) -> None:
    """To the list of talks."""
    p.goto("/wijkteam/inloggen/")
    p.fill("#naam", naam)
    p.fill("#wachtwoord", wachtwoord)
    p.press("#wachtwoord", "Enter")
    p.wait_for_url("**/checklist/")


def begin(p: Page, bijnaam: str) -> None:
    """A talk with the resident there, in the first village of the list."""
    p.goto("/checklist/")
    p.fill("#bijnaam", bijnaam)
    if not p.input_value("#gebied"):
        p.select_option("#gebied", index=1)
    p.check("[name=erbij][value=ja]")
    p.click("form button.knop--hoofd")
    _bewaard(p)


def aan_tafel(p: Page, bewaar: Bewaar) -> None:
    """From the list of talks to the board, for who is logged in; `bewaar` is called in each state."""
    bewaar(p, "20-gesprekken")
    begin(p, "rode voordeur")
    hier = p.url.split("?")[0]
    bewaar(p, "21-gesprek-leeg")
    _vertel(p, bewaar)
    _vul_in(p, bewaar)
    _zonder_verbinding(p, hier, bewaar)
    _conflict(p, hier, bewaar)
    for pad, naam in (("plan/", "27-plan"), ("plan/?blad=alles", "27-plan-alles"), ("plan/?letters=groot", "27-plan-groot")):
        p.goto(hier + pad)
        bewaar(p, naam)
    _draag_over(p, hier, bewaar)
    _na_het_gesprek(p, hier, bewaar)
    _prikbord(p, bewaar)
    p.goto("/checklist/signalen/")
    bewaar(p, "32-signalen")
    p.goto(hier + "wis/")
    bewaar(p, "33-wissen")
    p.click(".knop--gevaar")
    p.wait_for_url(re.compile("gedaan=gewist"))
    bewaar(p, "34-gewist")


def _bewaard(p: Page) -> None:
    p.wait_for_selector("#bewaarstand[data-stand=bewaard]")


def _vertel(p: Page, bewaar: Bewaar) -> None:
    p.fill("#verhaal", VERHAAL)
    p.click(".vertel form button")
    p.wait_for_selector("#voorstel")
    bewaar(p, "22-voorstellen")
    for vak in p.locator("#voorstel input[type=checkbox]").all():
        vak.check()
    p.click("#voorstel .knop--hoofd")
    p.wait_for_selector(".zij .kaart", state="attached")
    _bewaard(p)
    bewaar(p, "23-onderwerpen")


def _vul_in(p: Page, bewaar: Bewaar) -> None:
    """The first topic answered, then the next; one more is chosen below another heading."""
    p.locator(".plek__knop[value^=t-]").first.click()
    thema = str(p.locator("details.onderwerp[open]").first.get_attribute("data-telt"))
    p.locator(f"[name='s.{thema}.wens.keuze']").first.check()
    p.fill(f"[name='s.{thema}.wens.tekst']", "weer rustig slapen")
    _bewaard(p)
    bewaar(p, "24-onderwerp-open")
    kaart = p.locator(f"#zij-{thema} summary").first
    kaart.click()
    bewaar(p, "24-regeling-open")
    p.click(".plek__knop[value=kiezen]")
    bewaar(p, "24-kiezen")
    p.click("#g-mensen > summary")
    p.check("[name='o.eenzaam']")
    p.wait_for_selector("#t-eenzaam")
    _bewaard(p)
    bewaar(p, "24-onderwerp-erbij")
    p.click(".plek__knop[value=g-slot]")
    bewaar(p, "24-einde")


def _zonder_verbinding(p: Page, hier: str, bewaar: Bewaar) -> None:
    p.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    p.context.set_offline(True)
    p.click(".plek__knop[value=t-eenzaam]")
    p.fill("[name='s.eenzaam.wens.tekst']", "vaker iemand zien")
    p.wait_for_selector("#bewaarstand[data-stand=apparaat]")
    bewaar(p, "25-zonder-verbinding")
    leeg = p.context.new_page()
    leeg.goto(hier.rstrip("/") + "x/")
    leeg.wait_for_selector("h1")
    bewaar(leeg, "25-pagina-zonder-verbinding")
    leeg.close()
    p.context.set_offline(False)
    _bewaard(p)


def _conflict(p: Page, hier: str, bewaar: Bewaar) -> None:
    """Two screens write something else in one field, one of them without a connection."""
    ander = p.context.new_page()
    ander.goto(f"{hier}?open=t-eenzaam")
    _bewaard(ander)
    ander.fill("[name='s.eenzaam.wens.tekst']", "naar de eettafel")
    _bewaard(ander)
    ander.close()
    p.fill("[name='s.eenzaam.wens.tekst']", "een maatje")
    p.wait_for_selector("#conflicten:not([hidden]) li")
    bewaar(p, "26-conflict")
    p.click("text=Houd wat bewaard is")
    _bewaard(p)


def _draag_over(p: Page, hier: str, bewaar: Bewaar) -> None:
    p.goto(hier + "overdracht/")
    bewaar(p, "28-overdragen-keuze")
    for vak in p.locator("[name=mee]").all():
        vak.check()
    p.click("[name=kies]")
    p.wait_for_selector("#samenvatting")
    bewaar(p, "28-overdragen-lezen")
    p.click("[name=stuur]")
    p.wait_for_selector(".melding--fout")
    bewaar(p, "28-overdragen-fout")
    p.fill("#telefoon", "06 12345678")
    p.check("[name=veilig_bellen][value=ja]")
    p.check("[name=inspreken][value=nee]")
    for wat in ("erbij", "gelezen", "akkoord"):
        p.check(f"[name=akkoord][value={wat}]")
    p.click("[name=stuur]")
    p.wait_for_url(re.compile("gedaan=verstuurd"))
    bewaar(p, "28-verstuurd")


def _na_het_gesprek(p: Page, hier: str, bewaar: Bewaar) -> None:
    p.goto(hier + "daarna/")
    p.fill("#wat", "rit naar het ziekenhuis regelen")
    p.select_option("#bij", "vrijwilliger")
    p.fill("#uiterlijk", (date.today() + timedelta(days=14)).isoformat())
    p.click("text=Schrijf op")
    p.wait_for_url(re.compile("gedaan=opgeschreven"))
    bewaar(p, "29-na-het-gesprek")
    p.goto("/checklist/opvolgen/")
    bewaar(p, "30-open-punten")


def _prikbord(p: Page, bewaar: Bewaar) -> None:
    p.goto("/checklist/bord/")
    for soort in ("vraag", "aanbod"):
        p.check(f"[name=soort][value={soort}]")
        p.check("[name=hulp][value=rijden]")
        p.locator("[name=gebied]").first.check()
        for dag in ("ma", "do"):
            p.check(f"[name=dag][value={dag}]")
        p.check("[name=dagdeel][value=ochtend]")
        p.click("text=Hang op")
        p.wait_for_url(re.compile("gedaan=opgehangen"))
    bewaar(p, "31-prikbord")
    p.locator("button[value=koppel]").first.click()
    p.wait_for_url(re.compile("gedaan=koppel"))
    bewaar(p, "31-prikbord-gekoppeld")
