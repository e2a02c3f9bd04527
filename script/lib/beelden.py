"""Makes pictures of the main states at three widths, from the demo as `script/server` starts it.

    script/beelden [folder] [--adres http://127.0.0.1:8000] [--alleen 320]

Without --adres a copy of its own is started beside whatever runs, and stopped afterwards.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import eisen
from playwright.sync_api import Page, sync_playwright

WORTEL = Path(__file__).resolve().parents[2]
WEGWIJZER = WORTEL / ".venv" / "bin" / "wegwijzer"
MATEN = {320: 640, 768: 1024, 1280: 900}
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
CHAT = "/chat/voorbeeld/"


@contextlib.contextmanager
def eigen_server() -> Iterator[str]:
    """A demo with ports and a database of its own. Gives its address.

    Raises:
        SystemExit: when it is not there after three minutes; the last lines it wrote say why.
    """
    with tempfile.TemporaryDirectory() as map_, socket.socket() as een, socket.socket() as twee:
        een.bind(("127.0.0.1", 0))
        twee.bind(("127.0.0.1", 0))
        poort, rasa = een.getsockname()[1], twee.getsockname()[1]
        een.close()
        twee.close()
        kennis = str(WORTEL / "var" / "kennisbank.sqlite3")
        eigen = {"PORT": str(poort), "RASA_PORT": str(rasa), "WEGWIJZER_VAR": map_, "WEGWIJZER_KENNISBANK": kennis}
        eigen["WEGWIJZER_BERICHTEN_PER_MINUUT"] = "1000"  # a walk is quicker than a resident
        schrift = Path(map_) / "server.log"
        with schrift.open("w") as uit:
            server = subprocess.Popen(
                [str(WEGWIJZER), "server"], cwd=WORTEL, env={**os.environ, "WEGWIJZER_DEMO": "1", **eigen}, stdout=uit, stderr=uit
            )
        try:
            adres = f"http://127.0.0.1:{poort}"
            if not _wacht_op(f"{adres}/gereed", server):
                raise SystemExit("The server did not start:\n" + schrift.read_text()[-3000:])
            yield adres
        finally:
            server.terminate()
            server.wait(30)


def _wacht_op(adres: str, server: subprocess.Popen[bytes]) -> bool:
    tot = time.monotonic() + 180
    while time.monotonic() < tot and server.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(adres, timeout=5) as antwoord:  # noqa: S310 -- our own
            if antwoord.status == 200:
                return True
        time.sleep(0.5)
    return False


class Wandeling:
    """One conversation from the front door to the sent hand-over, with a picture of each main state."""

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
        self.pagina.wait_for_function("n => document.querySelectorAll('[data-beurt]').length > n", arg=aantal, timeout=60_000)
        self.pagina.locator("#wacht").wait_for(state="hidden")

    def loop(self) -> None:
        """The whole walk."""
        p = self.pagina
        p.goto("/")
        self.bewaar(p, "01-voordeur")
        p.goto(CHAT)
        self.bewaar(p, "02-begin")
        self.zeg("ik kan de huur niet meer betalen, er ligt een brief van de deurwaarder en mijn moeder van 84 heeft hulp nodig")
        self.bewaar(p, "03-teruggezegd")
        self.tik("klopt", "Ja")
        self.bewaar(p, "04-vraag")
        for _ in range(14):
            if p.locator(".bericht--plan").count():
                break
            if not self.tik("Weet ik niet", "Niemand", "Nog niets", "Sla over", "Nee", "Ja"):
                self.zeg("weet ik niet")
        self.bewaar(p, "05-plan")
        woord = p.locator("button.woord")
        if woord.count():
            woord.last.click()
            self.bewaar(p, "06-woord-uitgelegd")
        p.goto(f"{CHAT}afdrukken/")
        self.bewaar(p, "07-meenemen")
        p.goto(f"{CHAT}bewaren/")
        p.click("main form button")
        self.bewaar(p, "08-code")
        p.goto(CHAT)
        self.zeg("ik wil iemand spreken")
        for _ in range(30):
            if p.locator(".bericht--samenvatting").count() or p.locator(".contact").count():
                break
            kansen = ("Bel mij", "Laat mij bellen", "Ja", "Weet ik niet", "Sla over", "Verder", "Niemand")
            if not self.tik(*kansen, "Zeg ik liever niet", "Nee"):
                self.zeg("ja")
        self.bewaar(p, "09-samenvatting")
        for _ in range(8):
            if p.locator(".contact").count() or not self.tik("Stuur", "Ja", "Verder"):
                break
        self.bewaar(p, "10-formulier")
        for gevaar, naam in (("mijn man slaat mij", "11-geweld"), ("ik wil niet meer leven", "12-zelfmoord")):
            p.context.clear_cookies()
            p.goto(CHAT)
            self.zeg(gevaar)
            self.bewaar(p, naam)


def maak(adres: str, map_: Path, breedtes: list[int]) -> None:
    """Write the pictures: `<width>-<state>.png`, also of the end of a high page as it stands on the screen, and in the dark."""
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

                Wandeling(context.new_page(), bewaar).loop()
                context.close()
        browser.close()


def main() -> int:
    """Make the pictures; 1 without a browser."""
    vorm = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="script/beelden", description=__doc__, formatter_class=vorm)
    parser.add_argument("map", nargs="?", type=Path, default=WORTEL / "var" / "beelden")
    parser.add_argument("--adres", help="a demo that runs already")
    parser.add_argument("--alleen", type=int, choices=sorted(MATEN), help="only this width")
    args = parser.parse_args()
    if not eisen.zorg_voor_chromium():
        return 1
    breedtes = [args.alleen] if args.alleen else sorted(MATEN)
    if args.adres:
        maak(args.adres, args.map, breedtes)
    else:
        subprocess.run([str(WEGWIJZER), "maak"], cwd=WORTEL, check=True)
        with eigen_server() as adres:
            maak(adres, args.map, breedtes)
    print(f"Pictures are in {args.map}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
