"""A stand-in for Rasa: a real HTTP server on loopback that speaks the contract and remembers what it was asked."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from bot.gesprek.crisis import crisisbericht, zoek_signaal

SLEUTEL = "sleutel-van-de-test"


def tekst(zin: str, *knoppen: tuple[str, str]) -> dict[str, Any]:
    """A plain message."""
    return {"soort": "tekst", "tekst": zin, "knoppen": [{"titel": t, "waarde": w} for t, w in knoppen]}


def vraag(stap: str, zin: str, nu: int, *knoppen: tuple[str, str]) -> dict[str, Any]:
    """A question with its progress."""
    return {**tekst(zin, *knoppen), "soort": "vraag", "vraag": stap, "voortgang": {"nu": nu, "van": 5}}


KAART = {
    "id": "schuldhulpverlening",
    "naam": "Hulp bij schulden",
    "uitkomst": "waarschijnlijk",
    "uitkomst_tekst": "Past waarschijnlijk bij u",
    "waarom": "U heeft een achterstand met de huur en u komt er zelf niet uit.",
    "kort": "Iemand van de gemeente maakt samen met u een plan om uw schulden te betalen. Het is gratis.",
    "bron": "Wet gemeentelijke schuldhulpverlening",
    "bron_url": "https://wetten.overheid.nl/BWBR0031331/",
    "nagekeken": "22 november 2026",
    "telefoon": "0123 45 67 89",
    "telefoon_van": "Hulplijn Voorbeeld",
    "let_op": "Wacht niet tot het gesprek. Open uw brieven en bewaar ze allemaal.",
    "vragen": [
        {"titel": "Wat neem ik mee?", "waarde": "#kaart:meenemen_schuldhulpverlening"},
        {"titel": "Hoe lang duurt het?", "waarde": "#kaart:hoelang_schuldhulpverlening"},
        {"titel": "Bezwaar maken?", "waarde": "#kaart:bezwaar_schuldhulpverlening"},
    ],
}
PLAN = {
    "soort": "plan",
    "tekst": "Dit is uw plan voor de huur.",
    "knoppen": [
        {"titel": "Wat neem ik mee?", "waarde": "#plan:meenemen"},
        {"titel": "Bezwaar maken?", "waarde": "#plan:bezwaar"},
        {"titel": "Verder", "waarde": "#plan:verder"},
    ],
    "plan": {
        "titel": "Uw plan: de huur",
        "kolommen": [
            {
                "id": "zelf",
                "kop": "Wat u zelf doet",
                "stappen": [
                    {"tekst": "Bel morgen uw verhuurder en zeg dat u hulp zoekt.", "bron": None},
                    {"tekst": "Bewaar alle brieven in één map, ook de dichte.", "bron": "Nibud"},
                ],
                "kaarten": [],
            },
            {
                "id": "omgeving",
                "kop": "Wat uw omgeving doet",
                "stappen": [{"tekst": "U heeft nu niemand. Een vrijwilliger kan elke week langskomen.", "bron": None}],
                "kaarten": [],
            },
            {
                "id": "gemeente",
                "kop": "Wat u de gemeente vraagt",
                "stappen": [{"tekst": "Vraag om een gesprek binnen drie werkdagen.", "bron": "Wgs, artikel 4"}],
                "kaarten": [
                    KAART,
                    {
                        **KAART,
                        "id": "bijzondere-bijstand",
                        "naam": "Bijzondere bijstand",
                        "uitkomst": "misschien",
                        "uitkomst_tekst": "Past misschien. Dit weten wij nog niet: uw inkomen",
                        "let_op": None,
                        "telefoon": None,
                        "telefoon_van": None,
                        "vragen": [{"titel": "Hoeveel is het?", "waarde": "#kaart:hoeveel_bijzondere-bijstand"}],
                    },
                ],
            },
        ],
        "rechten": [
            "U mag altijd iemand meenemen naar het gesprek.",
            "Een onafhankelijke cliëntondersteuner is gratis.",
            "Krijgt u een besluit en bent u het er niet mee eens? Dan kunt u binnen zes weken bezwaar maken.",
        ],
        "nog_onbekend": ["Hoeveel er per maand binnenkomt"],
    },
}
REGELS = [
    {"deel": "gevraagd", "kop": "U wilt", "tekst": "dat iemand samen met u de brief leest en een regeling treft."},
    {"deel": "spoed", "kop": "Haast", "tekst": "er ligt een brief van een deurwaarder, inhoud onbekend."},
    {"deel": "situatie", "kop": "In uw woorden", "tekst": '"kan de huur nie meer betalen"'},
]
SAMENVATTING = {
    "soort": "samenvatting",
    "tekst": "Dit sturen wij naar wijkteam Oost. U kunt regels weghalen. Niet sturen mag ook: dan kunt u bellen.",
    "knoppen": [
        {"titel": "Stuur dit op", "waarde": "#sturen:ja"},
        {"titel": "Regel 2 weghalen", "waarde": "#weg:2"},
        {"titel": "Niet sturen", "waarde": "#sturen:nee"},
    ],
    "samenvatting": {
        "regels": [
            {"nr": n, "kop": regel["kop"], "tekst": regel["tekst"], "geschrapt": n == 3} for n, regel in enumerate(REGELS, 1)
        ],
        "onderwerpen": ["Huur en deurwaarder", "Hulp voor uw moeder"],
        "team": "Wijkteam Oost",
    },
}
FORMULIER = {
    "soort": "contactformulier",
    "tekst": "Op welk nummer mag het team u bellen?",
    "knoppen": [],
    "formulier": {"team": "Wijkteam Oost", "taal": "nl"},
}
OVERDRACHT: dict[str, Any] = {
    "team": "oost",
    "gemeente": "voorbeeld",
    "gevraagd": "Samen de brief van de deurwaarder openen en een regeling treffen.",
    "spoed": {"reden": "Brief van een deurwaarder over de huur", "grondslag": "Wgs, artikel 4", "uiterlijk_werkdagen": 3},
    "regels": REGELS,
    "onderwerpen": [
        {
            "thema": "huur",
            "naam": "Huur en deurwaarder",
            "wet": "Wgs",
            "soort": "hulpvraag_schulden",
            "termijn": {"grond": "Wgs art. 4 lid 2", "aantal": 3, "eenheid": "werkdagen"},
        }
    ],
    "regelingen": [{"id": "schuldhulpverlening", "naam": "Hulp bij schulden", "ontbreekt": ["inkomen"]}],
    "kennisbank": "2026-11-22.0123456789ab",
    "wie": "inwoner",
    "rol": "",
    "voor": "zelf",
    "taal": "nl",
    "tekst_versie": "3",
    "geen_nacontact": False,
}
VERSTUURD = (
    "Het is verstuurd. Uw nummer is [[nummer]], uw code is [[code]].\n\nWijkteam Oost belt u uiterlijk [[belt_uiterlijk]]. "
    "Belt er niemand? Bel 0123 45 67 89 en noem uw nummer."
)
GROET = [
    tekst("Goedemiddag. Ik ben Wegwijzer, een computerprogramma van gemeente Voorbeeld. U hoeft uw naam niet te zeggen."),
    vraag(
        "begin",
        "Liever een mens? Bel 0123 45 67 89, werkdagen van 9 tot 17 uur. Waar kan ik u mee helpen?",
        1,
        ("Geld en schulden", "#begin:geld"),
        ("Hulp thuis", "#begin:thuis"),
        ("Zorgen voor iemand", "#begin:zorgen"),
        ("Wonen", "#begin:wonen"),
        ("Iets anders", "#begin:anders"),
    ),
]
GROET[1]["voortgang"] = None


class NepRasa:
    """The server. `beurten` holds what was asked; `stuk`, `traag` and `antwoord` change how it behaves.

    `begonnen`: what conversations began with; `begrepen`: what it makes of a story; `stand`: what a conversation knows.
    """

    def __init__(self, kb: Any) -> None:
        """Takes the knowledge base for the crisis table."""
        self.kb = kb
        self.beurten: list[dict[str, Any]] = []
        self.gewist: list[str] = []
        self.bericht_gewist: list[str] = []
        self.stuk = False
        self.traag = 0.0
        self.antwoord: object = None
        self.begonnen: list[dict[str, Any]] = []
        self.begrepen: dict[str, Any] = {"gemeente": "voorbeeld"}
        self.stand: dict[str, Any] | None = None
        self.slot = threading.Lock()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _maak_handler(self))
        self.server.daemon_threads = True
        self.draad = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.draad.start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def sluit(self) -> None:
        """Stops."""
        self.server.shutdown()
        self.server.server_close()
        self.draad.join(5)

    def teksten(self) -> list[str]:
        """What it was told, in order."""
        return [beurt["tekst"] for beurt in self.beurten]

    def zeg(self, inhoud: dict[str, Any]) -> object:
        """The answer to one turn."""
        with self.slot:
            self.beurten.append(inhoud)
        if self.traag:
            time.sleep(self.traag)
        if self.antwoord is not None:
            return self.antwoord
        gezegd = inhoud["tekst"].lower()
        signaal = zoek_signaal(gezegd, self.kb)
        if signaal:
            bericht = crisisbericht(signaal, self.kb, self.kb.gemeente("voorbeeld"))
            directieven = [{"soort": "direct_weg"}] if bericht["crisis"]["direct_weg"] else []
            return {"berichten": [bericht], "directieven": directieven}
        if gezegd in ("#contact:gegeven", "#contact:belt_zelf") or gezegd == "stuur maar zonder nummer":
            directief = {"soort": "overdracht", "overdracht": OVERDRACHT}
            return {"berichten": [tekst(VERSTUURD, ("Klaar", "#klaar:ja"))], "directieven": [directief]}
        if "wis mijn gegevens" in gezegd:
            return {"berichten": [tekst("Alles is gewist.")], "directieven": [{"soort": "wis"}]}
        return {"berichten": _gesprek(gezegd), "directieven": []}


def _gesprek(gezegd: str) -> list[dict[str, Any]]:
    if gezegd in ("#plan:verder", "samenvatting"):
        return [SAMENVATTING]
    if gezegd in ("#sturen:ja", "formulier"):
        return [FORMULIER]
    if gezegd == "#contact:niet":
        return [tekst("Dat is goed. U kunt ook zelf bellen.", ("Verder", "#plan:verder"))]
    if gezegd in ("plan", "#brief:nee", "#brief:ja", "#brief:weet_niet"):
        return [tekst("Dat snap ik. Veel mensen laten zo'n brief eerst dicht."), PLAN]
    if "huur" in gezegd or gezegd == "#begin:wonen":
        keuzes = (("Ja, met een datum", "#brief:ja"), ("Nee", "#brief:nee"), ("Weet ik niet", "#brief:weet_niet"))
        zin = "Staat er in de brief dat u uw huis uit moet, met een datum?"
        return [tekst("Dat is veel tegelijk. Ik help u eerst met de huur."), vraag("brief", zin, 2, *keuzes)]
    if gezegd.startswith("#kaart:"):
        nog_eens = vraag("plan", "Zeg ik het goed?", 3, ("Ja", "#plan:verder"))
        return [tekst(f"Dit weten wij over {gezegd.partition('_')[2]}."), nog_eens]
    if gezegd in ("#terugkeer:uur", "#terugkeer:dag"):
        keuzes = (("Ja, verder", "#terugkeer:verder"), ("Opnieuw beginnen", "#terugkeer:opnieuw"))
        return [vraag("terugkeer", "Welkom terug. Wilt u verder waar u was?", 1, *keuzes)]
    if gezegd == "#terugkeer:verder":
        return [tekst("Goed, we gaan verder waar we waren."), vraag("brief", "Staat er een datum in?", 2, ("Nee", "#brief:nee"))]
    if gezegd == "stop":
        return [tekst("Wij stoppen. U kunt later verder.", ("Verder", "#plan:verder"))]
    return [tekst(f"U zei: {gezegd}", ("Huur", "#begin:wonen"))]


def _maak_handler(nep: NepRasa) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

        def _stuur(self, status: int, inhoud: object = None) -> None:
            ruw = b"" if inhoud is None else json.dumps(inhoud).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(ruw)))
            self.end_headers()
            self.wfile.write(ruw)

        def _mag(self) -> bool:
            if self.headers.get("X-Wegwijzer-Sleutel") != SLEUTEL:
                self._stuur(403)
                return False
            return True

        def do_GET(self) -> None:
            """Readiness, and the state of a conversation."""
            if self.path.endswith("/stand") and self._mag():
                self._stuur(500 if nep.stuk else 200, {"gesprek": nep.stand})
                return
            if self.path == "/webhooks/wegwijzer/gereed" and not nep.stuk:
                self._stuur(200, {"gereed": True, "model": "nep", "kennisbank": nep.kb.versie})
            else:
                self._stuur(503)

        def do_DELETE(self) -> None:
            """Wiping."""
            if not self._mag():
                return
            if nep.stuk:
                self._stuur(500)
                return
            if "/bericht/" in self.path:
                nep.bericht_gewist.append(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["tekst"])
            else:
                nep.gewist.append(self.path.rsplit("/", 1)[1])
            self._stuur(204)

        def do_POST(self) -> None:
            """The greeting, or a turn."""
            inhoud = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if not self._mag():
                return
            if nep.stuk:
                self._stuur(500)
            elif self.path.endswith("/begrijp"):
                self._stuur(200, {"gesprek": nep.begrepen})
            elif self.path.endswith("/begin"):
                nep.begonnen.append(inhoud)
                self._stuur(200, {"berichten": GROET, "directieven": []})
            else:
                self._stuur(200, nep.zeg(inhoud))

    return Handler
