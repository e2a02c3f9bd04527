"""The stand-in over HTTP: takes messages as Meta does, refuses what Meta would, and can send webhooks, signed."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any

from bot.graafproef import toets

#: Meta's own codes for what it refuses here.
ONGELDIG, TOKEN = 131009, 190


@dataclass
class Graaf:
    """The stand-in.

    `berichten` holds what was taken, in order, `gelezen` what was marked as read, `geweigerd` what was refused and why.
    `weiger` may refuse a body with (status, code); `bij_bericht` is called with each body that was taken, and its id.
    """

    token: str
    weiger: Callable[[dict[str, Any]], tuple[int, int] | None] = lambda _: None
    bij_bericht: Callable[[dict[str, Any], str], None] = lambda _, __: None
    berichten: list[dict[str, Any]] = field(default_factory=list)
    gelezen: list[str] = field(default_factory=list)
    geweigerd: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listens at once, on a port of its own."""
        self._nummers, self._slot = count(1), threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def sluit(self) -> None:
        """Stops."""
        self._server.shutdown()
        self._server.server_close()

    def neem(self, kop: str, inhoud: Any) -> tuple[int, dict[str, Any]]:
        """One request. Gives the status and the answer."""
        if kop != f"Bearer {self.token}":
            return 401, _fout(TOKEN, "Invalid OAuth access token")
        mis = toets.fouten(inhoud)
        if mis:
            self.geweigerd.append(mis)
            return 400, _fout(ONGELDIG, "; ".join(mis))
        if inhoud.get("status") == "read":
            self.gelezen.append(inhoud["message_id"])
            return 200, {"success": True}
        nee = self.weiger(inhoud)
        if nee is not None:
            return nee[0], _fout(nee[1], "refused")
        with self._slot:
            id = f"wamid.uit{next(self._nummers)}"
            self.berichten.append(inhoud)
        self.bij_bericht(inhoud, id)
        wie = inhoud.get("to") or inhoud["recipient"]
        bericht = {"id": id, "message_status": "accepted"}
        return 200, {"messaging_product": "whatsapp", "contacts": [{"input": wie, "wa_id": wie}], "messages": [bericht]}


def _fout(code: int, uitleg: str) -> dict[str, Any]:
    details = {"messaging_product": "whatsapp", "details": uitleg}
    return {"error": {"message": f"(#{code}) {uitleg}", "type": "OAuthException", "code": code, "error_data": details}}


def _handler(graaf: Graaf) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

        def do_POST(self) -> None:
            """A message."""
            ruw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if not self.path.endswith("/messages"):
                return self._antwoord(404, _fout(100, "unknown path"))
            return self._antwoord(*graaf.neem(self.headers.get("Authorization", ""), json.loads(ruw)))

        def handle(self) -> None:
            """A client that gives up is no error."""
            with contextlib.suppress(OSError, ValueError):
                super().handle()

        def _antwoord(self, status: int, inhoud: dict[str, Any]) -> None:
            ruw = json.dumps(inhoud).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(ruw)))
            self.end_headers()
            self.wfile.write(ruw)

    return Handler


@dataclass
class Telefoon:
    """The phone of a resident: sends what Meta would send to the webhook, signed with the app secret."""

    webhook: str
    geheim: str
    nummer_id: str
    nummer: str = "31612345678"
    gebruiker: str = ""
    _teller: Any = field(default_factory=lambda: count(1))

    def stuur(self, soort: str, deel: dict[str, Any], id: str = "") -> int:
        """Sends one message of this type. Gives the status."""
        return self.post(self.waarde(messages=[self.bericht(soort, deel, id)]))

    def tekst(self, zin: str, id: str = "") -> int:
        """Types."""
        return self.stuur("text", {"body": zin}, id)

    def tik(self, waarde: str, titel: str, id: str = "") -> int:
        """Taps a button or a row."""
        return self.stuur("interactive", {"type": "button_reply", "button_reply": {"id": waarde, "title": titel}}, id)

    def bericht(self, soort: str, deel: dict[str, Any], id: str = "") -> dict[str, Any]:
        """One message as Meta writes it."""
        wie = {"from_user_id": self.gebruiker} if self.gebruiker else {}
        van = {"from": self.nummer} if self.nummer else {}
        eigen = id or f"wamid.{self.nummer or self.gebruiker}.{next(self._teller)}"
        return {**van, **wie, "id": eigen, "timestamp": str(int(time.time())), "type": soort, soort: deel}

    def waarde(self, **wat: Any) -> dict[str, Any]:
        """The value of a change."""
        contact = {"profile": {"name": "Proef"}, **({"wa_id": self.nummer} if self.nummer else {})}
        contact.update({"user_id": self.gebruiker} if self.gebruiker else {})
        meta = {"display_phone_number": "31201234567", "phone_number_id": self.nummer_id}
        return {"messaging_product": "whatsapp", "metadata": meta, "contacts": [contact], **wat}

    def post(self, *waarden: dict[str, Any]) -> int:
        """Sends a body with these values. Gives the status."""
        wijzigingen = [{"field": "messages", "value": waarde} for waarde in waarden]
        return self.post_ruw({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": wijzigingen}]})

    def post_ruw(self, inhoud: object) -> int:
        """Sends any body. Gives the status."""
        ruw = json.dumps(inhoud).encode()
        kop = "sha256=" + hmac.new(self.geheim.encode(), ruw, hashlib.sha256).hexdigest()
        vraag = urllib.request.Request(  # noqa: S310  (loopback)
            self.webhook, ruw, {"Content-Type": "application/json", "X-Hub-Signature-256": kop}
        )
        try:
            with urllib.request.urlopen(vraag, timeout=30) as antwoord:  # noqa: S310
                return int(antwoord.status)
        except urllib.error.HTTPError as fout:
            return int(fout.code)

    def status(self, inhoud: dict[str, Any], id: str, stand: str, *codes: int) -> int:
        """What Meta says of a message of ours."""
        extra = {"errors": [{"code": code, "title": "x"} for code in codes]} if codes else {}
        sleutel = inhoud.get("biz_opaque_callback_data")
        een = {"id": id, "status": stand, "timestamp": str(int(time.time())), "recipient_id": self.nummer, **extra}
        waarde = self.waarde(statuses=[{**een, **({"biz_opaque_callback_data": sleutel} if sleutel else {})}])
        waarde.pop("contacts")
        return self.post(waarde)
