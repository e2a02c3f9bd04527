"""A small identity provider over real HTTP: discovery, login without a question, token with PKCE, claims, keys."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, GEHEIM = "wegwijzer", "proef-geheim"


class NepOidc:
    """The provider. A test sets who logs in (`claims`) and what goes wrong (`mis`)."""

    def __init__(self) -> None:
        """Starts it on a port of its own."""
        self.sleutel = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.vreemd = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.claims: dict[str, Any] = {"sub": "u-1", "preferred_username": "anna.oost", "groups": ["ww-oost"]}
        self.mis: dict[str, Any] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.verzoeken: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._afhandelaar())
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def sluit(self) -> None:
        """Stops it."""
        self._server.shutdown()
        self._server.server_close()

    def token(self, nonce: str) -> str:
        """The ID token, with what a test let go wrong."""
        nu = int(time.time())
        inhoud = {
            "iss": self.url, "aud": CLIENT, "sub": self.claims["sub"], "iat": nu, "exp": nu + 60, "nonce": nonce, **self.mis,
        }  # fmt: skip
        return jwt.encode(inhoud, self.vreemd if "sleutel" in self.mis else self.sleutel, "RS256", headers={"kid": "1"})

    def antwoord(self, pad: str, velden: dict[str, str]) -> Any:
        """What an address gives; None for an error of the client."""
        if pad == "/.well-known/openid-configuration":
            return {
                "issuer": self.url, "authorization_endpoint": f"{self.url}/in", "token_endpoint": f"{self.url}/token",
                "userinfo_endpoint": f"{self.url}/wie", "jwks_uri": f"{self.url}/sleutels",
            }  # fmt: skip
        if pad == "/sleutels":
            jwk = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.sleutel.public_key()))
            return {"keys": [{**jwk, "kid": "1", "alg": "RS256"}]}
        if pad == "/wie":
            return self.claims
        gevraagd = self.codes.pop(velden.get("code", ""), None)
        som = base64.urlsafe_b64encode(hashlib.sha256(velden.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if gevraagd is None or som != gevraagd["code_challenge"] or velden.get("client_secret") != GEHEIM:
            return None
        return {"access_token": "a", "token_type": "Bearer", "id_token": self.token(gevraagd["nonce"])}

    def _afhandelaar(nep: NepOidc) -> type[BaseHTTPRequestHandler]:
        class Afhandelaar(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                adres = urlsplit(self.path)
                velden = {naam: waarden[0] for naam, waarden in parse_qs(adres.query).items()}
                nep.verzoeken.append(adres.path)
                if adres.path != "/in":
                    self._json(nep.antwoord(adres.path, velden))
                    return
                code = secrets.token_urlsafe(8)
                nep.codes[code] = velden
                self.send_response(302)
                self.send_header("Location", f"{velden['redirect_uri']}?{urlencode({'code': code, 'state': velden['state']})}")
                self.end_headers()

            def do_POST(self) -> None:
                inhoud = self.rfile.read(int(self.headers["Content-Length"])).decode()
                nep.verzoeken.append(self.path)
                self._json(nep.antwoord(self.path, {naam: waarden[0] for naam, waarden in parse_qs(inhoud).items()}))

            def _json(self, inhoud: Any) -> None:
                self.send_response(200 if inhoud is not None else 400)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(inhoud or {"error": "invalid_grant"}).encode())

            def log_message(self, *_: Any) -> None:
                """Silence."""

        return Afhandelaar
