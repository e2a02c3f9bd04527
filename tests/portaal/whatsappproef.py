"""What the tests of WhatsApp share: our number, the stand-in of Meta, and the phone of a resident, over real HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.graafproef.server import Graaf, Telefoon
from portaal import klok
from portaal.whatsapp import graaf as client
from portaal.whatsapp import instelling, werk

NUMMER_ID, TOKEN, GEHEIM = "1122334455667", "token-van-de-proef", "app-geheim-van-de-proef"
BESTAND = """
nummers:
- gemeente: voorbeeld
  nummer_id: "{nummer_id}"
  token: [WEGWIJZER_GEHEIM_WA_TOKEN]
  app_geheim: [WEGWIJZER_GEHEIM_WA_APP]
{extra}
"""


@dataclass
class Proef:
    """One resident with a phone, our portal behind it, and what arrived."""

    graaf: Graaf
    telefoon: Telefoon
    bestand: Path
    nieuwe_telefoon: Callable[..., Telefoon]

    def zet(self, extra: str) -> None:
        """Writes the file of our numbers anew, with these lines under the number."""
        self.bestand.write_text(BESTAND.format(nummer_id=NUMMER_ID, extra=extra), encoding="utf-8")
        instelling._onthoud.cache_clear()

    def zeg(self, zin: str, id: str = "") -> list[dict[str, Any]]:
        """Types, lets the worker work, and gives what was answered."""
        return self.doe(lambda: self.telefoon.tekst(zin, id))

    def tik(self, titel: str) -> list[dict[str, Any]]:
        """Taps what has this title in what arrived last."""
        waarde = next(id for romp in reversed(self.graaf.berichten) for id, t in knoppen_van(romp) if t == titel)
        return self.doe(lambda: self.telefoon.tik(waarde, titel))

    def stuur(self, soort: str, deel: dict[str, Any]) -> list[dict[str, Any]]:
        """Sends something of another type."""
        return self.doe(lambda: self.telefoon.stuur(soort, deel))

    def doe(self, wat: Callable[[], int]) -> list[dict[str, Any]]:
        """Does something on the phone, lets the worker work, and gives what was answered."""
        voor = len(self.graaf.berichten)
        assert wat() == 200
        werk.doe_alles()
        assert self.graaf.geweigerd == []
        return self.graaf.berichten[voor:]


def knoppen_van(romp: dict[str, Any]) -> list[tuple[str, str]]:
    """What may be tapped in a body: pairs of value and title, without the number in front."""
    actie = romp.get("interactive", {}).get("action", {})
    knoppen = [(k["reply"]["id"], k["reply"]["title"]) for k in actie.get("buttons", ())]
    rijen = [(r["id"], r["title"]) for sectie in actie.get("sections", ()) for r in sectie["rows"]]
    return knoppen + [(id, titel.split(". ", 1)[-1] if titel[:1].isdigit() else titel) for id, titel in rijen]


def tekst_van(romp: dict[str, Any]) -> str:
    """What a body says."""
    if romp["type"] == "text":
        return str(romp["text"]["body"])
    return str(romp["interactive"]["body"]["text"]) if romp["type"] == "interactive" else ""


def alles(rompen: list[dict[str, Any]]) -> str:
    """What several bodies say."""
    return "\n\n".join(map(tekst_van, rompen))


def link_in(rompen: list[dict[str, Any]]) -> str:
    """The address behind the button of the last body that has one."""
    for romp in reversed(rompen):
        if romp.get("interactive", {}).get("type") == "cta_url":
            return str(romp["interactive"]["action"]["parameters"]["url"])
    raise AssertionError("no link")


@pytest.fixture
def proef(rasa: Any, live_server: Any, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Proef]:
    """The channel with one number of municipality voorbeeld, on Rasa's stand-in."""
    graaf = Graaf(TOKEN)
    settings.WHATSAPP, settings.WHATSAPP_BASIS = str(tmp_path / "whatsapp.yml"), graaf.url
    settings.WEGWIJZER_ADRES, settings.WHATSAPP_VERIFICATIE = live_server.url, "verificatie"
    settings.WHATSAPP_PEPER = "peper-van-de-proef"
    monkeypatch.setenv("WEGWIJZER_GEHEIM_WA_TOKEN", TOKEN)
    monkeypatch.setenv("WEGWIJZER_GEHEIM_WA_APP", GEHEIM)
    adres = f"{live_server.url}/whatsapp/webhook"

    def nieuw(**wat: Any) -> Telefoon:
        return Telefoon(adres, GEHEIM, NUMMER_ID, **wat)

    een = Proef(graaf, nieuw(), tmp_path / "whatsapp.yml", nieuw)
    een.zet("")
    yield een
    graaf.sluit()
    while client._clients:
        client._clients.popitem()[1].close()


def later(monkeypatch: pytest.MonkeyPatch, **hoeveel: float) -> None:
    """Moves the portal's clock on, by the arguments of a timedelta."""
    echt = klok.nu
    monkeypatch.setattr("portaal.klok.nu", lambda: echt() + timedelta(**hoeveel))
