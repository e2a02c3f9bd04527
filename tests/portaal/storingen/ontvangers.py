"""Receivers over real HTTP, with moods: a webhook that remembers keys, and the register."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from storingen.grillen import Gril, Grillen
from storingen.register import TOKEN, Register

GEHEIM = "een-geheim-van-minstens-32-tekens-lang"
#: Takes method, path, search, headers, raw body; gives status and answer.
Doet = Callable[[str, str, dict[str, str], Any, bytes], tuple[int, Any]]


class Webhook:
    """A receiver that does as it should: checks the signature, keeps each key once, answers 200 to a repeat."""

    def __init__(self) -> None:
        self.bewaard: dict[str, bytes] = {}
        self.gekregen: Counter[str] = Counter()
        self.anders: set[str] = set()
        self.status = 200
        self._slot = threading.Lock()

    def vraag(self, methode: str, pad: str, zoek: dict[str, str], koppen: Any, ruw: bytes) -> tuple[int, Any]:
        """One request."""
        sleutel, tijd = koppen["webhook-id"], koppen["webhook-timestamp"]
        som = hmac.new(GEHEIM.encode(), f"{sleutel}.{tijd}.".encode() + ruw, hashlib.sha256).digest()
        if not hmac.compare_digest(koppen["webhook-signature"], "v1," + base64.b64encode(som).decode()):
            return 401, {}
        with self._slot:
            self.gekregen[sleutel] += 1
            if self.bewaard.setdefault(sleutel, ruw) != ruw:
                self.anders.add(sleutel)
        return self.status, {}


def openklant(register: Register) -> Doet:
    """The register over HTTP."""

    def vraag(methode: str, pad: str, zoek: dict[str, str], koppen: Any, ruw: bytes) -> tuple[int, Any]:
        if koppen["Authorization"] != f"Token {TOKEN}":
            return 401, {"code": "authentication_failed"}
        # The address of the register may have a path of its own; what is changed has its id behind it.
        einde = pad.split("/")[-2 if methode in ("PATCH", "DELETE") else -1 :]
        return register.vraag(methode, "/".join(einde), zoek, json.loads(ruw) if ruw else None)

    return vraag


class Server:
    """An HTTP server on loopback that can be taken down and put up again on the same port."""

    def __init__(self, doet: Doet, grillen: Grillen) -> None:
        """Takes what it does, and its moods. Starts at once."""
        self._doet, self._grillen = doet, grillen
        self.poort = 0
        self._server: ThreadingHTTPServer | None = None
        self.op()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.poort}"

    def op(self) -> None:
        """Listens again."""
        if self._server is None:
            self._server = ThreadingHTTPServer(("127.0.0.1", self.poort), _handler(self._doet, self._grillen))
            self._server.daemon_threads = True
            self.poort = self._server.server_address[1]
            threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def neer(self) -> None:
        """Refuses connections."""
        server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.server_close()


def _handler(doet: Doet, grillen: Grillen) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

        def _doe(self) -> None:
            ruw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            gril, delen = grillen.kies(), urlsplit(self.path)
            if gril is Gril.FOUT_500:
                return self._antwoord(500, {})
            if gril is Gril.TRAAG:
                time.sleep(grillen.traag)
            status, inhoud = doet(self.command, delen.path, dict(parse_qsl(delen.query)), self.headers, ruw)
            if gril is Gril.DOET_EN_500:
                return self._antwoord(500, {})
            if gril is Gril.TE_LAAT:
                time.sleep(grillen.te_laat)
            if gril is Gril.BREEKT_AF:
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
                return None
            self._antwoord(status, inhoud)
            if gril is Gril.TWEE_KEER:
                self._antwoord(status, inhoud)
            return None

        def _antwoord(self, status: int, inhoud: Any) -> None:
            ruw = json.dumps(inhoud).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(ruw)))
            self.end_headers()
            self.wfile.write(ruw)

        def handle(self) -> None:
            with contextlib.suppress(OSError, ValueError):  # the client gave up, or we broke off
                super().handle()

        do_GET = do_POST = do_PATCH = do_DELETE = _doe

    return Handler
