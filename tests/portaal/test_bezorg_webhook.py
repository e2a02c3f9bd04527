"""The signed webhook: what a receiver can check, what it may do wrong, and how little it gets by default."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from storingen.grillen import Gril, Grillen
from storingen.ontvangers import GEHEIM, Server, Webhook

from portaal import klok
from portaal.bezorging import bezorgen
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.ontvangers import webhook
from portaal.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db(transaction=True)
HOOK = {"id": "haak", "soort": "webhook", "geheim": "WEGWIJZER_GEHEIM_HAAK"}


@dataclass
class Opstelling:
    """A receiver over HTTP with its moods."""

    kant: Webhook
    grillen: Grillen
    server: Server


@pytest.fixture
def haak(ontvangers, settings) -> Iterator[Opstelling]:
    """A receiver that behaves, and the file that names it."""
    settings.BEZORG_TIJD = 0.4
    kant, grillen = Webhook(), Grillen("0", 0.0, 0.1, 0.6)
    server = Server(kant.vraag, grillen)
    ontvangers.schrijf({**HOOK, "adres": server.url}, WEGWIJZER_GEHEIM_HAAK=GEHEIM)
    yield Opstelling(kant, grillen, server)
    server.neer()


def _bezorg(o: Overdracht) -> UitgaandBericht:
    o.uitgaand.filter(staat="wacht").update(niet_voor=klok.nu())
    bezorgen.bezorg_alles()
    return o.uitgaand.get(ontvanger="haak")


def test_alleen_wat_nodig_is(haak, nieuwe_overdracht, settings):
    """Number, team, day and link; nothing that the resident said and no way to reach them, unless the municipality chose so."""
    settings.WEGWIJZER_ADRES = "https://hulp.voorbeeld.example"
    o = nieuwe_overdracht()
    assert _bezorg(o).staat == "bezorgd"
    ruw = haak.kant.bewaard[o.nummer].decode()

    assert json.loads(ruw)["link"] == f"https://hulp.voorbeeld.example/wijkteam/{o.nummer}/"
    assert "12345678" not in ruw
    assert "regels" not in ruw


def test_volledig_als_de_gemeente_dat_koos(haak, ontvangers, nieuwe_overdracht):
    """With `samenvatting: true` the lines and how to reach the resident go along."""
    ontvangers.schrijf({**HOOK, "adres": haak.server.url, "samenvatting": True})
    o = nieuwe_overdracht()
    _bezorg(o)
    bericht = json.loads(haak.kant.bewaard[o.nummer])

    assert bericht["regels"] == o.regels
    assert bericht["contact"]["telefoon"] == "+31612345678"


@pytest.mark.parametrize("gril", [g for g in Gril if g is not Gril.GOED])
def test_een_keer_per_sleutel(haak, nieuwe_overdracht, monkeypatch, gril):
    """Whatever goes wrong the first time, the repeat has the same key and the same bytes."""
    o = nieuwe_overdracht()
    eerst = iter([gril])
    monkeypatch.setattr(haak.grillen, "kies", lambda: next(eerst, Gril.GOED))
    if _bezorg(o).staat != "bezorgd":
        assert _bezorg(o).staat == "bezorgd"

    assert list(haak.kant.bewaard) == [o.nummer]
    assert haak.kant.anders == set()


@pytest.mark.parametrize(
    ("status", "staat", "fout"),
    [
        (200, "bezorgd", ""), (202, "bezorgd", ""), (204, "bezorgd", ""),
        (301, "wacht", "geweigerd 301"), (404, "wacht", "geweigerd 404"), (429, "wacht", "geweigerd 429"),
        (503, "wacht", "geweigerd 503"), (401, "wacht", "instelling 401"), (403, "wacht", "instelling 403"),
        (400, "opgegeven", "inhoud_geweigerd 400"), (413, "opgegeven", "inhoud_geweigerd 413"),
        (422, "opgegeven", "inhoud_geweigerd 422"),
    ],
)  # fmt: skip
def test_antwoorden(haak, nieuwe_overdracht, monkeypatch, status, staat, fout):
    """2xx is delivered; what says that this message will never do goes to the list at once; everything else is tried again."""
    monkeypatch.setattr(haak.kant, "status", status)
    rij = _bezorg(nieuwe_overdracht())

    assert (rij.staat, rij.fout) == (staat, fout)


def test_neer(haak, nieuwe_overdracht):
    """A receiver that is down costs nothing but time."""
    haak.server.neer()
    o = nieuwe_overdracht()
    rij = _bezorg(o)
    assert (rij.staat, rij.fout) == ("wacht", "onbereikbaar ConnectError")
    haak.server.op()
    assert _bezorg(o).staat == "bezorgd"


def test_druppelt(haak, nieuwe_overdracht, monkeypatch, settings):
    """A receiver that sends its answer drop by drop does not hold a worker longer than the time for one request."""
    def druppel() -> None:
        verbinding, _ = luister.accept()
        with verbinding, contextlib.suppress(OSError):
            verbinding.recv(65536)
            verbinding.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            for _ in range(50):
                time.sleep(0.1)
                verbinding.sendall(b"x")

    haak.server.neer()
    with socket.create_server(("127.0.0.1", haak.server.poort)) as luister:
        draad = threading.Thread(target=druppel)
        draad.start()
        begin = time.monotonic()
        rij = _bezorg(nieuwe_overdracht())
        duur = time.monotonic() - begin
        draad.join(10)

    assert rij.fout == "te_traag"
    assert duur < 3


def test_handtekening():
    """The signature is what the specification of Standard Webhooks computes, with a plain secret and with one in base64."""
    sleutel, tijd, ruw = "4819073625", "1763766000", b'{"a":1}'
    som = hmac.new(b"g" * 32, b"4819073625.1763766000." + ruw, hashlib.sha256).digest()

    for geheim in ("g" * 32, "whsec_" + base64.b64encode(b"g" * 32).decode()):
        assert webhook.handtekening(geheim, sleutel, tijd, ruw) == "v1," + base64.b64encode(som).decode()
    assert webhook.handtekening("h" * 32, sleutel, tijd, ruw) != webhook.handtekening("g" * 32, sleutel, tijd, ruw)


def test_lease_verlopen_tijdens_bezorgen(haak, nieuwe_overdracht, monkeypatch, settings):
    """When a lease runs out and another worker delivers meanwhile, the late one changes nothing any more."""
    o = nieuwe_overdracht()
    _bezorg(o)
    rij = bezorgen.UITBOX.neem(ontvanger="haak")
    assert rij is None
    o.uitgaand.filter(ontvanger="haak").update(staat="wacht", lease_tot=None, pogingen=0)
    laat = bezorgen.UITBOX.neem(ontvanger="haak")
    assert laat is not None
    echt = klok.nu
    monkeypatch.setattr("portaal.klok.nu", lambda: echt() + timedelta(seconds=settings.BEZORG_LEASE + 1))
    bezorgen.bezorg_bij("haak")
    bezorgen._mislukt(laat, "te_traag", blijvend=True)

    assert o.uitgaand.get(ontvanger="haak").staat == "bezorgd"
    assert len(haak.kant.bewaard) == 1
