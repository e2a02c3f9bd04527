"""Makes pictures of the main states at three widths, from the demo as `script/server` starts it.

    script/beelden [folder] [--adres http://127.0.0.1:8000] [--alleen 320] [--deel checklist]

Without --adres a copy of its own is started beside whatever runs, and stopped afterwards.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import eisen
from playwright.sync_api import Page, sync_playwright
from tafel import aan_tafel, log_in

from bot.graafproef.opstelling import Opstelling, opstelling
from bot.opdrachten.server import DEMO_WACHTWOORD

WORTEL = Path(__file__).resolve().parents[2]
WEGWIJZER = WORTEL / ".venv" / "bin" / "wegwijzer"
MATEN = {320: 640, 768: 1024, 1280: 900}
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
CHAT = "/chat/voorbeeld/"
#: What everybody may read, without a conversation.
GIDS = {
    "/gespreksleidraad/": "14-leidraad",
    "/regelingen/": "15-regelingen",
    "/regelingen/?zoek=huur": "16-gezocht",
    "/regelingen/huurtoeslag/": "17-regeling",
    "/woorden/": "18-woorden",
}


@contextlib.contextmanager
def eigen_server() -> Iterator[Opstelling]:
    """A demo with ports and a database of its own, and a stand-in of WhatsApp. Raises NietGestart when it does not start."""
    with socket.create_server(("127.0.0.1", 0)) as een, socket.create_server(("127.0.0.1", 0)) as twee:
        poorten = een.getsockname()[1], twee.getsockname()[1]
    with opstelling(WORTEL, *poorten, WEGWIJZER_BERICHTEN_PER_MINUUT="1000") as proef:
        yield proef


class Wandeling:
    """One conversation from greeting to sent hand-over, with a picture of each main state; on the page or in the widget."""

    def __init__(self, pagina: Page, bewaar: Callable[[Page, str], None]) -> None:
        """Takes the window, and what to do in each state."""
        self.pagina, self.bewaar = pagina, bewaar

    def zeg(self, tekst: str) -> None:
        """Types a message and waits for the answer."""
        aantal = self.pagina.locator("[data-beurt]").count()
        self.pagina.fill("#tekst", tekst)
        self.pagina.click("#verstuur")
        self._rust(aantal)

    def tik(self, *kansen: str) -> bool:
        """Taps the first of these choices that is there; gives whether one was."""
        for kans in kansen:
            knop = self.pagina.locator(".knoppen button", has_text=kans)
            if knop.count():
                aantal = self.pagina.locator("[data-beurt]").count()
                knop.first.click()
                self._rust(aantal)
                return True
        return False

    def _rust(self, aantal: int) -> None:
        self.pagina.locator("[data-beurt]").nth(aantal).wait_for(state="attached", timeout=60_000)
        self.pagina.locator("#wacht").wait_for(state="hidden")

    def tot_plan(self) -> None:
        """From the greeting to the plan of the first matter, and a question about one of its cards."""
        self.bewaar(self.pagina, "02-begin")
        self.zeg("ik kan de huur niet meer betalen, er ligt een brief van de deurwaarder en mijn moeder van 84 heeft hulp nodig")
        self.bewaar(self.pagina, "03-teruggezegd")
        self.tik("klopt", "Ja")
        self.bewaar(self.pagina, "04-vraag")
        for _ in range(14):
            if self.pagina.locator(".bericht--plan").count():
                break
            if not self.tik("Weet ik niet", "Niemand", "Nog niets", "Sla over", "Nee", "Ja"):
                self.zeg("weet ik niet")
        self.bewaar(self.pagina, "05-plan")
        vraag = self.pagina.locator(".kaart__vraag").first
        if vraag.count():
            vraag.locator("summary").click()
            self.bewaar(self.pagina, "05-kaart-open")
            aantal = self.pagina.locator("[data-beurt]").count()
            vraag.locator("button").first.click()
            self._rust(aantal)
            self.bewaar(self.pagina, "05-kaart-gevraagd")

    def tot_verstuurd(self) -> None:
        """From "ik wil iemand spreken" to the number of the hand-over."""
        p = self.pagina
        self.zeg("ik wil iemand spreken")
        for _ in range(30):
            if p.locator(".bericht--samenvatting").count() or p.locator(".contact").count():
                break
            kansen = ("Bel mij", "Laat mij bellen", "Ja", "Weet ik niet", "Sla over", "Verder", "Niemand")
            if not self.tik(*kansen, "Zeg ik liever niet", "Nee"):
                self.zeg("ja")
        self.bewaar(p, "09-samenvatting")
        for _ in range(8):
            if p.locator(".contact").count() or not self.tik("Stuur", "Ja", "Verder", "Nee, alleen"):
                break
        self.bewaar(p, "10-formulier")
        p.fill("#telefoon", "06 12345678")
        for vak in p.locator(".contact fieldset:has(input[type=radio])").all():
            vak.locator("input").first.check()
        aantal = p.locator("[data-beurt]").count()
        p.click(".contact button:has-text('Versturen')")
        self._rust(aantal)
        self.bewaar(p, "11-verstuurd")


def op_de_pagina(pagina: Page, bewaar: Callable[[Page, str], None]) -> None:
    """The front door, the whole conversation, the pages around it, and the answer to danger."""
    wandeling = Wandeling(pagina, bewaar)
    pagina.goto("/")
    bewaar(pagina, "01-voordeur")
    pagina.goto(CHAT)
    wandeling.tot_plan()
    woord = pagina.locator("button.woord")
    if woord.count():
        woord.last.click()
        bewaar(pagina, "06-woord-uitgelegd")
    pagina.goto(f"{CHAT}afdrukken/")
    bewaar(pagina, "07-meenemen")
    pagina.goto(f"{CHAT}bewaren/")
    pagina.click("main form button")
    bewaar(pagina, "08-code")
    pagina.goto(CHAT)
    wandeling.tot_verstuurd()
    for gevaar, naam in (("mijn man slaat mij", "12-geweld"), ("ik wil niet meer leven", "13-zelfmoord")):
        pagina.context.clear_cookies()
        pagina.goto(CHAT)
        wandeling.zeg(gevaar)
        bewaar(pagina, naam)
    for pad, naam in GIDS.items():
        pagina.goto(pad)
        bewaar(pagina, naam)


def in_de_widget(pagina: Page, bewaar: Callable[[Page, str], None]) -> None:
    """The same conversation in the panel on a page of the municipality."""
    pagina.goto("/voorbeeld/huur/")
    pagina.locator("wegwijzer-chat .start").click()
    pagina.locator("[data-beurt]").first.wait_for()
    wandeling = Wandeling(pagina, lambda p, naam: bewaar(p, f"widget-{naam}"))
    wandeling.tot_plan()
    wandeling.tot_verstuurd()


def op_whatsapp(pagina: Page, bewaar: Callable[[Page, str], None], proef: Opstelling) -> None:
    """The way from WhatsApp to the page, the same when it was used, and what the administrator sees of the channel."""
    for zin in ("ik heb schulden", "link"):
        gezien = len(proef.graaf.berichten)
        proef.telefoon.tekst(zin)
        while len(proef.graaf.berichten) == gezien:
            pagina.wait_for_timeout(200)
    link = proef.graaf.berichten[-1]["interactive"]["action"]["parameters"]["url"]
    pagina.goto(link)
    bewaar(pagina, "19-van-whatsapp")
    pagina.click("main form button")
    pagina.context.clear_cookies()
    pagina.goto(link)
    bewaar(pagina, "20-link-gebruikt")
    pagina.goto("/wijkteam/inloggen/")
    pagina.fill("#naam", "beheer-demo")
    pagina.fill("#wachtwoord", DEMO_WACHTWOORD)
    pagina.press("#wachtwoord", "Enter")
    pagina.wait_for_url("**/wijkteam/**")
    pagina.goto("/wijkteam/whatsapp/")
    bewaar(pagina, "21-whatsapp-beheer")


def van_medewerkers(pagina: Page, bewaar: Callable[[Page, str], None]) -> None:
    """The checklist of a dorpsondersteuner, and where an administrator says in which villages somebody works."""
    log_in(pagina, "dorp-demo", DEMO_WACHTWOORD)
    aan_tafel(pagina, bewaar)
    pagina.context.clear_cookies()
    pagina.goto("/wijkteam/inloggen/")
    pagina.fill("#naam", "beheer-demo")
    pagina.fill("#wachtwoord", DEMO_WACHTWOORD)
    pagina.press("#wachtwoord", "Enter")
    pagina.wait_for_load_state()
    pagina.goto("/wijkteam/accounts/")
    pagina.locator("summary", has_text="Dorpen en wijken").first.click()
    bewaar(pagina, "35-accounts-dorpen")


#: Parts of which pictures can be made by themselves.
DELEN: dict[str, Callable[[Page, Callable[[Page, str], None]], None]] = {
    "pagina": op_de_pagina,
    "widget": in_de_widget,
    "checklist": van_medewerkers,
}


def maak(adres: str, map_: Path, breedtes: list[int], deel: str | None = None, proef: Opstelling | None = None) -> None:
    """Write the pictures: `<width>-<state>.png`, also of the end of a high page as it stands on the screen, and in the dark.

    Takes:
        deel: one of DELEN, else all of it; proef: the server with a stand-in of WhatsApp; without it those pages are left out.
    """
    map_.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=eisen.chromium(), args=VLAGGEN)
        for breed in breedtes:
            for kleur in ("light", "dark") if breed == 768 else ("light",):
                context = browser.new_context(
                    base_url=adres, viewport={"width": breed, "height": MATEN[breed]}, locale="nl-NL", reduced_motion="reduce",
                    color_scheme="dark" if kleur == "dark" else "light",
                )  # fmt: skip
                voor = f"{breed}{'-donker' if kleur == 'dark' else ''}"

                def bewaar(pagina: Page, naam: str, voor: str = voor) -> None:
                    pagina.wait_for_timeout(150)
                    pagina.screenshot(path=map_ / f"{voor}-{naam}.png")
                    pagina.screenshot(path=map_ / f"{voor}-{naam}-heel.png", full_page=True)
                    print(f"{voor}-{naam}", flush=True)

                for doe in [DELEN[deel]] if deel else DELEN.values():
                    doe(context.new_page(), bewaar)
                if proef is not None and not deel:
                    op_whatsapp(context.new_page(), bewaar, proef)
                context.close()
        browser.close()


def main() -> int:
    """Make the pictures; 1 without a browser."""
    vorm = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="script/beelden", description=__doc__, formatter_class=vorm)
    parser.add_argument("map", nargs="?", type=Path, default=WORTEL / "var" / "beelden")
    parser.add_argument("--adres", help="a demo that runs already")
    parser.add_argument("--alleen", type=int, choices=sorted(MATEN), help="only this width")
    parser.add_argument("--deel", choices=sorted(DELEN), help="only these states")
    args = parser.parse_args()
    if not eisen.zorg_voor_chromium():
        return 1
    breedtes = [args.alleen] if args.alleen else sorted(MATEN)
    if args.adres:
        maak(args.adres, args.map, breedtes, args.deel)
    else:
        subprocess.run([str(WEGWIJZER), "maak"], cwd=WORTEL, check=True)
        with eigen_server() as proef:
            maak(proef.basis, args.map, breedtes, args.deel, proef)
    print(f"Pictures are in {args.map}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
