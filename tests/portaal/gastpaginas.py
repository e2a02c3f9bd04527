"""Three pages of somebody else's site, on an origin of their own, that nobody here tuned."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_REGEL = '<script async src="{portaal}/widget/wegwijzer.js" data-gemeente="voorbeeld"></script>'
_TEKST = """<main><h1>Afval en milieu</h1>
<p>De grijze bak wordt op dinsdag geleegd. <a id="door" href="{door}">Meer over afval</a></p>
<p><label>Zoeken <input id="zoek"></label></p>{hoog}</main>{regel}"""
_HOOG = "<p>Nog een regel tekst over afval en milieu.</p>" * 60
#: What a site can do to whatever stands on it: resets, huge letters, a new containing block, everything on top.
DRUK = """html { font-size: 40px; letter-spacing: .5em; line-height: 3; text-transform: uppercase; direction: rtl; }
body { transform: translateZ(0); filter: grayscale(0); overflow-x: hidden; }
* { box-sizing: content-box !important; margin: 3px !important; font: italic 32px/4 fantasy !important; color: red !important;
    border: 2px dotted lime !important; max-width: 200px !important; float: left !important; position: relative !important;
    z-index: 1 !important; min-height: 0 !important; opacity: .9; }
button, input, textarea, dialog, details, [popover] { display: none !important; }
wegwijzer-chat, wegwijzer-chat * {
    display: none !important; opacity: 0 !important; visibility: hidden !important; font-size: 2px !important; }
:host, :root { --ww-rem: 3px; }
header { position: fixed !important; inset: 0 0 auto 0; z-index: 2147483647 !important; height: 60px; background: yellow; }"""
_STRENG = (
    "default-src 'none'; script-src {portaal}; connect-src {portaal}; style-src 'self'; img-src data:; "
    "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types wegwijzer"
)
_VORM = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Gast</title>{hoofd}</head><body>{inhoud}</body></html>"""


class Gast:
    """A site with `/kaal`, `/druk` and `/streng`, and any page that a test adds to `extra` (path -> body)."""

    def __init__(self, portaal: str) -> None:
        """Takes the address of the portal. Starts at once."""
        self.portaal = portaal
        self.extra: dict[str, str] = {}
        self.koekjes: list[str] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _maak(self))
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.draad = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.draad.start()

    def sluit(self) -> None:
        """Stops."""
        self.server.shutdown()
        self.server.server_close()
        self.draad.join(5)

    def pagina(self, pad: str) -> tuple[str, dict[str, str]]:
        """The page at a path, and its headers."""
        regel = _REGEL.format(portaal=self.portaal)
        if pad in self.extra:
            return _VORM.format(hoofd="", inhoud=self.extra[pad].replace("{portaal}", self.portaal)), {}
        hoofd = '<link rel="stylesheet" href="/druk.css"><header>Alles</header>' if pad == "/druk" else ""
        koppen = {"Content-Security-Policy": _STRENG.format(portaal=self.portaal)} if pad == "/streng" else {}
        inhoud = _TEKST.format(door=f"{pad}?verder", hoog=_HOOG, regel=regel)
        return _VORM.format(hoofd=hoofd, inhoud=inhoud), koppen


def _maak(gast: Gast) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

        def do_GET(self) -> None:
            """A page, or the style sheet of the busy one."""
            gast.koekjes.append(self.headers.get("Cookie", ""))
            pad = self.path.partition("?")[0]
            tekst, koppen = (DRUK, {}) if pad == "/druk.css" else gast.pagina(pad)
            ruw = tekst.encode()
            self.send_response(200)
            soort = "text/css" if pad.endswith(".css") else "text/html; charset=utf-8"
            for naam, waarde in {"Content-Type": soort, "Content-Length": str(len(ruw)), **koppen}.items():
                self.send_header(naam, waarde)
            self.end_headers()
            self.wfile.write(ruw)

    return Handler
