"""The checklist in a real Chromium: suggestions that follow, offline and back, by keyboard, small, axe on every state; and a talk
as three dorpsondersteuners would hold it, from the first form to the hand-over and the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import medewerker
from playwright.sync_api import Browser, Page
from tafelproef import begin, bewaard, geen_overtredingen, kies, log_in, velden

from portaal.checklist.models import Tafelgesprek
from portaal.overdracht.models import Overdracht

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BLADEN = re.compile(rb"/Type\s*/Page[^s]")
_UIT_KLUIS = """async () => {
  const db = await new Promise(r => { const v = indexedDB.open('wegwijzer-checklist'); v.onsuccess = () => r(v.result); });
  const uit = {};
  for (const naam of db.objectStoreNames) {
    const vak = db.transaction(naam).objectStore(naam);
    const rijen = await new Promise(r => { const v = vak.getAll(); v.onsuccess = () => r(v.result); });
    uit[naam] = rijen.map(een => new TextDecoder('latin1').decode(een.dicht));
  }
  db.close();
  return uit;
}"""
_UIT_CACHES = """async () => {
  const teksten = [];
  for (const naam of await caches.keys()) {
    const vak = await caches.open(naam);
    for (const vraag of await vak.keys()) teksten.push(vraag.url + await (await vak.match(vraag)).text());
  }
  return teksten;
}"""


@pytest.fixture
def bo(browser: Browser, live_server: Any, kb: Any) -> Iterator[Any]:
    """A dorpsondersteuner of team Oost, in a window of some width; each call is another device."""
    medewerker("bo", ("voorbeeld", "oost", "dorpsondersteuner"))
    vensters = []

    def open_(breed: int = 1280, **opties: Any) -> Page:
        context = browser.new_context(
            viewport={"width": breed, "height": 900}, base_url=live_server.url, reduced_motion="reduce", locale="nl-NL", **opties
        )
        vensters.append(context)
        pagina = context.new_page()
        log_in(pagina)
        return pagina

    yield open_
    for context in vensters:
        context.close()


def test_midden_in_een_gesprek_valt_de_verbinding_weg(bo: Any) -> None:
    """What is filled in offline stands encrypted on the device and nothing of it in the cache; a tab that was closed opens again
    without a connection; back online it reaches the server; logging out leaves nothing and takes the key away."""
    p = bo()
    talk = begin(p)
    kies(p, "wonen", "huur")
    p.wait_for_selector("#zij-huur .kaart")
    voor = p.inner_text("#zij-huur")
    p.select_option("[name='f.zelf.ontruiming_datum']", "met_datum")
    p.wait_for_function("voor => document.getElementById('zij-huur').innerText !== voor", arg=voor)
    bewaard(p)
    geen_overtredingen(p)

    p.context.set_offline(True)
    p.fill("[name='s.huur.wens.tekst']", "in dit huis blijven wonen")
    p.check("[name='s.huur.zelf.keuze'][value=niets]")
    p.wait_for_selector("#bewaarstand[data-stand=apparaat]")
    assert "s.huur.wens.tekst" not in velden(talk)
    in_kluis = p.evaluate(_UIT_KLUIS)
    assert {naam: len(rijen) for naam, rijen in in_kluis.items()} == {"wacht": 1, "bladen": 1}
    geen_overtredingen(p)
    assert not any(woord in str(in_kluis) for woord in ("blijven", "rode voordeur", "huur"))
    bewaarde_paginas = p.evaluate(_UIT_CACHES)
    assert len(bewaarde_paginas) > 10
    assert not any(woord in tekst for tekst in bewaarde_paginas for woord in ("rode voordeur", talk.sleutel, 'token" value'))

    tweede = p.context.new_page()
    p.close()
    tweede.goto(f"/checklist/{talk.sleutel}/")
    tweede.wait_for_selector("#bewaarstand[data-stand=apparaat]")
    assert tweede.input_value("[name='s.huur.wens.tekst']") == "in dit huis blijven wonen"
    assert tweede.is_checked("[name='o.huur']")
    geen_overtredingen(tweede)
    tweede.context.set_offline(False)
    tweede.wait_for_selector(".kop__uit")
    tweede.wait_for_function("() => document.querySelector(\"[name='s.huur.wens.tekst']\").value.includes('blijven')")
    bewaard(tweede)
    assert velden(talk)["s.huur.wens.tekst"] == "in dit huis blijven wonen"
    assert velden(talk)["s.huur.zelf.keuze"] == ["niets"]

    tweede.click("text=Uitloggen")
    tweede.wait_for_url("**/inloggen/")
    assert not any(tweede.evaluate(_UIT_KLUIS).values())
    assert tweede.evaluate(_UIT_CACHES) == []
    assert tweede.request.post("/checklist/sleutel/", max_redirects=0).status in (302, 403)


@pytest.mark.lang
def test_op_een_telefoon(bo: Any) -> None:
    """Every page of a talk fits 320 pixels and axe finds nothing: the list, the talk, danger, the plan, the hand-over."""
    p = bo(320)
    geen_overtredingen(p)
    talk = begin(p)
    kies(p, "huishouden", "huishouden")
    p.fill("[name='s.huishouden.wens.tekst']", "ik wil niet meer leven")
    p.wait_for_selector("#gevaar .hulplijn__nummer")
    assert "113" in p.inner_text("#gevaar")
    bewaard(p)
    geen_overtredingen(p)
    for blad in ("plan/", "plan/?letters=groot", "overdracht/", "wis/"):
        p.goto(f"/checklist/{talk.sleutel}/{blad}")
        geen_overtredingen(p)


def draag_over(p: Page, talk: Tafelgesprek) -> Overdracht:
    """From the talk to the sent hand-over, as it is done together at the table."""
    p.click(".acties >> text=Overdragen")
    p.wait_for_url("**/overdracht/")
    if p.locator("[name=kies]").count():
        for vak in p.locator("[name=mee]").all():
            vak.check()
        with p.expect_navigation():
            p.click("[name=kies]")
        p.wait_for_selector("#samenvatting")
    geen_overtredingen(p)
    p.fill("#telefoon", "06 12345678")
    p.check("[name=veilig_bellen][value=ja]")
    p.check("[name=inspreken][value=nee]")
    for wat in ("erbij", "gelezen", "akkoord"):
        p.check(f"[name=akkoord][value={wat}]")
    p.click("[name=stuur]")
    p.wait_for_url(re.compile("gedaan=verstuurd"))
    return Overdracht.objects.latest("pk")


def op_papier(p: Page, talk: Tafelgesprek) -> None:
    """The plan is one sheet of paper, printed and as a file; in large letters it may be more."""
    p.goto(f"/checklist/{talk.sleutel}/plan/")
    geen_overtredingen(p)
    assert len(BLADEN.findall(p.pdf(prefer_css_page_size=True))) == 1
    bestand = p.request.get(f"/checklist/{talk.sleutel}/plan.pdf").body()
    assert len(BLADEN.findall(bestand)) == 1
    p.goto(f"/checklist/{talk.sleutel}/plan/?letters=groot")
    maat = p.evaluate("parseFloat(getComputedStyle(document.querySelector('.papier')).fontSize)")
    assert maat >= 24
    geen_overtredingen(p)


@pytest.mark.lang
def test_in_volgorde(bo: Any) -> None:
    """Somebody who keeps to the order: wish, zelf, omgeving, gemeente for one topic, a plan on one A4, and the hand-over."""
    p = bo(1280)
    talk = begin(p)
    p.click("#g-begin > summary")
    p.fill("[name='v.veranderd.tekst']", "sinds de val in de keuken")
    p.select_option("[name='v.veranderd.stand']", "besproken")
    kies(p, "huishouden", "huishouden")
    for stap, keuze in (("wens", "v1"), ("zelf", "niets"), ("omgeving", "v1")):
        p.check(f"[name='s.huishouden.{stap}.keuze'][value={keuze}]")
        p.fill(f"[name='s.huishouden.{stap}.tekst']", f"in eigen woorden bij {stap}")
        p.select_option(f"[name='s.huishouden.{stap}.stand']", "besproken")
    p.check("[name='s.huishouden.mag_vragen.keuze'][value=samen]")
    p.check("[name='s.huishouden.volhouden.keuze'][value=zwaar]")
    p.select_option("[name='f.zelf.huishouden_lukt']", index=2)
    bewaard(p)
    p.click("#g-slot > summary")
    p.fill("[name='x.goed.tekst']", "de tuin is een feest")
    p.check("[name='x.betrokken.keuze'][value=zorg]")
    bewaard(p)
    assert "Klusdienst De Hamer" in p.inner_text("#zij-huishouden")
    assert "0123 45 67 87" in p.inner_text("#zij-huishouden")
    o = draag_over(p, talk)
    assert (o.team, o.wie, o.rol) == ("oost", "helper", "dorpsondersteuner")
    teksten = " ".join(regel["tekst"] for regel in o.regels)
    assert "in eigen woorden bij wens" in teksten
    assert "de tuin is een feest" in teksten
    assert "sinds de val" not in teksten
    op_papier(p, talk)


@pytest.mark.lang
def test_zonder_volgorde(bo: Any) -> None:
    """Somebody who follows the resident: three topics at once, facts before wishes, taken back, and a note on the board."""
    p = bo(768)
    talk = begin(p)
    p.fill("#verhaal", "een lang verhaal")
    kies(p, "wonen", "huur")
    p.select_option("[name='f.zelf.ontruiming_datum']", "met_datum")
    kies(p, "mensen", "eenzaam")
    kies(p, "huishouden", "vervoer")
    p.check("[name='s.vervoer.omgeving.keuze'][value=niemand]")
    p.fill("[name='s.huur.wens.tekst']", "blijven wonen")
    p.select_option("[name='s.eenzaam.wens.stand']", "liever_niet")
    p.check("[name='s.huur.zelf.keuze'][value=v1]")
    p.uncheck("[name='s.huur.zelf.keuze'][value=v1]")
    p.uncheck("[name='o.eenzaam']")
    p.wait_for_selector("#t-eenzaam", state="detached")
    p.check("[name='o.eenzaam']")
    p.wait_for_selector("#t-eenzaam")
    bewaard(p)
    nu = velden(talk)
    assert (nu["s.eenzaam.wens.stand"], nu.get("s.huur.zelf.keuze")) == ("liever_niet", None)
    geen_overtredingen(p)
    for link in ("Prikbord", "Open punten", "Signalen"):
        p.click(f".menu >> text={link}")
        p.wait_for_load_state()
        geen_overtredingen(p)
    p.goto(f"/checklist/{talk.sleutel}/daarna/")
    p.fill("#wat", "rit naar het ziekenhuis regelen")
    p.select_option("#bij", "vrijwilliger")
    p.fill("#uiterlijk", "2027-01-15")
    p.click("text=Schrijf op")
    p.wait_for_url(re.compile("gedaan=opgeschreven"))
    geen_overtredingen(p)
    p.goto("/checklist/bord/")
    for soort in ("vraag", "aanbod"):
        p.check(f"[name=soort][value={soort}]")
        p.check("[name=hulp][value=rijden]")
        p.check("[name=gebied][value='voorbeeld/oost/Havenbuurt']")
        p.check("[name=dag][value=ma]")
        p.check("[name=dagdeel][value=ochtend]")
        p.click("text=Hang op")
        p.wait_for_url(re.compile("gedaan=opgehangen"))
    p.click("text=Koppel")
    p.wait_for_url(re.compile("gedaan=koppel"))
    geen_overtredingen(p)
    p.goto(f"/checklist/{talk.sleutel}/")
    o = draag_over(p, talk)
    assert {t["thema"] for t in o.onderwerpen} == {"huur", "eenzaam", "vervoer"}
    assert o.spoed is not None
    op_papier(p, talk)


@pytest.mark.lang
def test_met_onderbrekingen(bo: Any) -> None:
    """Somebody who is called away: another household, no connection, another screen, the session over; nothing is lost."""
    p = bo(1280)
    talk = begin(p)
    kies(p, "geld", "schulden")
    p.fill("[name='s.schulden.wens.tekst']", "rust in de post")
    bewaard(p)
    p.click(".kruimel a")
    p.wait_for_url("**/checklist/")
    ander = begin(p, "blauw hek")
    kies(p, "mensen", "eenzaam")
    bewaard(p)
    p.goto(f"/checklist/{talk.sleutel}/")
    p.wait_for_selector("#bewaarstand[data-stand=bewaard]")
    assert p.input_value("[name='s.schulden.wens.tekst']") == "rust in de post"
    assert velden(ander) == {"o.eenzaam": "zelf"}

    p.context.set_offline(True)
    p.fill("[name='s.schulden.wens.tekst']", "rust in de post en overzicht")
    p.wait_for_selector("#bewaarstand[data-stand=apparaat]")
    p.click(".acties >> text=Overdragen")
    p.wait_for_selector("#bewaarstand[data-stand=blijf]")
    geen_overtredingen(p)
    elders = bo(768)
    elders.goto(f"/checklist/{talk.sleutel}/")
    elders.wait_for_selector("#bewaarstand[data-stand=bewaard]")
    elders.fill("[name='s.schulden.wens.tekst']", "iets van het andere scherm")
    bewaard(elders)
    p.context.set_offline(False)
    p.wait_for_selector("#conflicten:not([hidden]) li")
    geen_overtredingen(p)
    assert "iets van het andere scherm" in p.inner_text("#conflicten")
    p.click("text=Houd wat ik invulde")
    bewaard(p)
    assert velden(talk)["s.schulden.wens.tekst"] == "rust in de post en overzicht"

    p.context.clear_cookies(name="medewerker")
    p.check("[name='s.schulden.zelf.keuze'][value=niets]")
    p.wait_for_selector("#bewaarstand[data-stand=uitgelogd]")
    tab = p.context.new_page()
    log_in(tab)
    tab.close()
    p.evaluate("window.dispatchEvent(new Event('online'))")
    bewaard(p)
    assert velden(talk)["s.schulden.zelf.keuze"] == ["niets"]
    assert draag_over(p, talk).gevraagd.find("rust in de post") >= 0
    p.goto(f"/checklist/{talk.sleutel}/wis/")
    p.click("text=Ja, wis")
    p.wait_for_url(re.compile("gedaan=gewist"))
    assert list(Tafelgesprek.objects.all()) == [ander]


@pytest.mark.lang
def test_alleen_met_het_toetsenbord(bo: Any) -> None:
    """A talk is begun, a topic ticked, a question answered and the plan opened without a pointer; the focus stays in sight."""
    p = bo(1280)
    p.focus("#bijnaam")
    p.keyboard.type("rode voordeur")
    p.keyboard.press("Tab")
    p.keyboard.type("Hav")
    for toets in ("Tab", "Space", "Tab", "Tab", "Enter"):
        p.keyboard.press(toets)
    p.wait_for_selector("#bewaarstand[data-stand=bewaard]")
    talk = Tafelgesprek.objects.get()
    assert (talk.wijk, talk.inwoner_erbij) == ("Havenbuurt", True)

    def tot(kenmerk: str) -> None:
        for _ in range(200):
            if p.evaluate("k => document.activeElement.matches(k)", kenmerk):
                return
            p.keyboard.press("Tab")
            zicht = p.evaluate(
                "() => { const r = document.activeElement.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }"
            )
            assert zicht
        raise AssertionError(f"no focus on {kenmerk}")

    tot("#g-wonen > summary")
    p.keyboard.press("Enter")
    tot("[name='o.huur']")
    p.keyboard.press("Space")
    p.wait_for_selector("#t-huur")
    assert p.evaluate("document.activeElement.name") == "o.huur"
    tot("[name='s.huur.wens.keuze']")
    p.keyboard.press("Space")
    bewaard(p)
    assert velden(talk)["s.huur.wens.keuze"] == ["v1"]
    p.focus("h1 ~ nav a")
    p.keyboard.press("Enter")
    p.wait_for_url("**/plan/")


@pytest.mark.lang
@pytest.mark.parametrize("kleuren", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["licht", "donker", "eigen"])
def test_elke_staat_in_elke_kleur(bo: Any, rasa: Any, script: Any, kleuren: dict[str, str]) -> None:
    """Axe finds nothing in any state of a talk, light, in the dark, and in the colours of the device."""
    rasa.begrepen = {
        "gemeente": "voorbeeld",
        "onderwerpen": [{"thema": "huur", "wie": "zelf"}, {"thema": "zorg_thuis", "wie": "zelf"}],
        "feiten": {"zelf": {"leeftijd": 84}},
    }
    staten: list[str] = []

    def kijk(p: Page, naam: str) -> None:
        geen_overtredingen(p)
        staten.append(naam)

    script("tafel").aan_tafel(bo(768, **kleuren), kijk)
    assert len(staten) == len(set(staten)) > 20


@pytest.mark.lang
@pytest.mark.parametrize(("breed", "hoog"), [(768, 1024), (1024, 768)])
def test_op_een_tablet(bo: Any, breed: int, hoog: int) -> None:
    """With four topics each is one tap away, its questions and what fits stand side by side, and stay so while scrolling."""
    p = bo(breed)
    p.set_viewport_size({"width": breed, "height": hoog})
    begin(p)
    themas = ("schulden", "huur", "huishouden", "eenzaam")
    for gebied, thema in zip(("geld", "wonen", "huishouden", "mensen"), themas, strict=True):
        kies(p, gebied, thema)
    bewaard(p)
    p.reload()
    bewaard(p)
    assert p.evaluate("document.documentElement.scrollHeight") < 6_000
    for thema in reversed(themas):
        p.click(f".plek__knop[value=t-{thema}]")
        assert p.locator("details.onderwerp[open]").count() == 1
        p.mouse.wheel(0, 300)
        p.wait_for_timeout(100)
        zij, kop = p.locator(f"#zij-{thema}").bounding_box(), p.locator(f"#t-{thema} fieldset").nth(1).bounding_box()
        assert zij["x"] >= kop["x"] + kop["width"]
        assert zij["y"] < hoog / 2
        assert p.locator(".plek__knop[aria-current]").get_attribute("value") == f"t-{thema}"


@pytest.mark.lang
def test_zonder_script_naar_een_onderwerp(bo: Any) -> None:
    """Without a script a tap on a topic saves, and shows that topic with what fits it."""
    p = bo(768, java_script_enabled=False)
    p.fill("#bijnaam", "rode voordeur")
    p.select_option("#gebied", label="Havenbuurt")
    p.check("[name=erbij][value=ja]")
    p.click("form button.knop--hoofd")
    for gebied, thema in (("wonen", "huur"), ("mensen", "eenzaam")):
        if not p.locator(f"#g-{gebied}[open]").count():
            p.click(f"#g-{gebied} > summary")
        p.check(f"[name='o.{thema}']")
        p.click(".plek__knop[value=kiezen]")
        p.wait_for_url(re.compile("gedaan=bewaard"))
    p.click(".plek__knop[value=t-eenzaam]")
    p.wait_for_url(re.compile("open=t-eenzaam"))
    assert p.locator("#zij-eenzaam").is_visible()
    assert not p.locator("#zij-huur").is_visible()
    p.fill("[name='s.eenzaam.wens.tekst']", "vaker iemand zien")
    p.click("#t-eenzaam button:has-text('Verder')")
    p.wait_for_url(re.compile("open=g-slot"))
    assert velden(Tafelgesprek.objects.get())["s.eenzaam.wens.tekst"] == "vaker iemand zien"
    assert p.locator("#g-slot[open]").count() == 1
