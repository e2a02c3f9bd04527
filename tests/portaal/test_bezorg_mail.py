"""Mail to a team and to a resident, against a real mail server over STARTTLS."""

from __future__ import annotations

import datetime as dt
import ssl
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from storingen.processen import vrije_poort

from portaal import klok, omgeving
from portaal.bezorging import bezorgen, post
from portaal.bezorging.klaarzetten import inwonermail_klaar, laat_vervallen
from portaal.bezorging.models import UitgaandBericht

pytestmark = pytest.mark.django_db(transaction=True)
TEAM = {"id": "team", "soort": "mail", "naar": "team@voorbeeld.example"}


class Bus:
    """What the mail server took; `antwoorden` are given first, then 250."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.naar: list[str] = []
        self.antwoorden: list[str] = []
        self.weiger_adres = ""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        """Takes an address, or refuses it."""
        if self.weiger_adres:
            return self.weiger_adres
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Takes a mail."""
        assert session.ssl is not None
        antwoord = self.antwoorden.pop(0) if self.antwoorden else "250 OK"
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        self.naar += envelope.rcpt_tos
        return antwoord


@pytest.fixture(scope="module")
def certificaat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine, with its key."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    nu = dt.datetime.now(dt.timezone.utc)
    gemaakt = (
        x509.CertificateBuilder().subject_name(naam).issuer_name(naam).public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(nu - dt.timedelta(days=1))
        .not_valid_after(nu + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, hashes.SHA256())
    )  # fmt: skip
    pad = tmp_path_factory.mktemp("tls") / "server.pem"
    prive = serialization.PrivateFormat.PKCS8
    pad.write_bytes(
        sleutel.private_bytes(serialization.Encoding.PEM, prive, serialization.NoEncryption())
        + gemaakt.public_bytes(serialization.Encoding.PEM)
    )
    return pad


@pytest.fixture
def bus(certificaat, settings, monkeypatch) -> Iterator[Bus]:
    """A mail server on loopback that wants STARTTLS, and settings that point to it."""
    bus, poort = Bus(), vrije_poort()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificaat)
    kant = Controller(bus, hostname="127.0.0.1", port=poort, tls_context=context, require_starttls=True)
    kant.start()
    monkeypatch.setenv("SSL_CERT_FILE", str(certificaat))
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "localhost", poort, True
    settings.EMAIL_TIMEOUT, settings.DEFAULT_FROM_EMAIL = 5, "Wegwijzer <wegwijzer@voorbeeld.example>"
    yield bus
    kant.stop()


def test_mail_aan_het_team(bus, ontvangers, nieuwe_overdracht, settings):
    """Number, team, day and link; nothing personal in the subject or elsewhere; a Message-ID that follows from the number."""
    settings.WEGWIJZER_ADRES = "https://hulp.voorbeeld.example"
    ontvangers.schrijf(TEAM)
    o = nieuwe_overdracht(email="jan@voorbeeld.nl")
    bezorgen.bezorg_alles()
    (mail,) = bus.mails
    tekst = mail.get_content()

    assert o.uitgaand.get(ontvanger="team").staat == "bezorgd"
    assert bus.naar == ["team@voorbeeld.example"]
    assert mail["Message-ID"] == f"<wegwijzer.{o.nummer}.team@voorbeeld.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert f"https://hulp.voorbeeld.example/wijkteam/{o.nummer}/" in tekst
    for stuk in ("12345678", "jan@", o.regels[0]["tekst"], o.gevraagd):
        assert stuk not in mail.as_string()


def test_samenvatting_als_de_gemeente_dat_koos(bus, ontvangers, nieuwe_overdracht):
    """With `samenvatting: true` the summary is in the mail, and still not in the subject."""
    ontvangers.schrijf({**TEAM, "samenvatting": True})
    o = nieuwe_overdracht()
    bezorgen.bezorg_alles()

    assert o.regels[0]["tekst"] in " ".join(bus.mails[0].get_content().split())
    assert set(bus.mails[0]["Subject"].split()) & set(o.regels[0]["tekst"].split()) == set()


def test_herhaling_is_herkenbaar(bus, ontvangers, nieuwe_overdracht):
    """When the server kept a mail and then said no, the repeat carries the same Message-ID."""
    ontvangers.schrijf(TEAM)
    bus.antwoorden = ["451 later"]
    o = nieuwe_overdracht()
    bezorgen.bezorg_alles()
    assert o.uitgaand.get(ontvanger="team").fout == "geweigerd 451"
    o.uitgaand.update(niet_voor=klok.nu())
    bezorgen.bezorg_alles()

    assert len(bus.mails) == 2
    assert len({mail["Message-ID"] for mail in bus.mails}) == 1


def test_mail_aan_de_inwoner(bus, nieuwe_overdracht):
    """The resident's mail is sent once however often it is asked for, and then nothing of it is left in the outbox."""
    o = nieuwe_overdracht()
    for _ in range(2):
        inwonermail_klaar(o, wat="kopie", naar="jan@voorbeeld.nl", onderwerp="Uw\nhulpvraag", tekst="Hallo, é", nu=klok.nu())
    bezorgen.bezorg_alles()
    rij = UitgaandBericht.objects.get(ontvanger="inwoner_mail")

    assert (rij.staat, rij.inhoud, rij.sleutel) == ("bezorgd", None, f"{o.nummer}-kopie")
    (mail,) = bus.mails
    assert (mail["To"], mail["Subject"], mail.get_content().strip()) == ("jan@voorbeeld.nl", "Uw hulpvraag", "Hallo, é")


def test_ingetrokken_voor_het_vertrok(bus, ontvangers, nieuwe_overdracht):
    """What was withdrawn before it left is not sent, and its text is gone."""
    ontvangers.schrijf(TEAM)
    o = nieuwe_overdracht()
    inwonermail_klaar(o, wat="kopie", naar="jan@voorbeeld.nl", onderwerp="x", tekst="geheim", nu=klok.nu())
    assert laat_vervallen(o) == 3
    bezorgen.bezorg_alles()

    assert bus.mails == []
    assert set(o.uitgaand.values_list("staat", "inhoud")) == {("vervallen", None)}


@pytest.mark.parametrize(
    ("antwoord", "staat", "fout"),
    [
        ("550 5.1.1 unknown jan@voorbeeld.nl", "opgegeven", "inhoud_geweigerd 550"),
        ("450 4.2.1 busy", "wacht", "geweigerd 450"),
        ("530 5.7.0 authenticate first", "wacht", "instelling 530"),
    ],
)
def test_geweigerd(bus, nieuwe_overdracht, caplog, antwoord, staat, fout):
    """An address refused for good goes to the list at once, the rest waits; what the server said is neither kept nor logged."""
    bus.weiger_adres = antwoord
    o = nieuwe_overdracht()
    inwonermail_klaar(o, wat="kopie", naar="jan@voorbeeld.nl", onderwerp="x", tekst="y", nu=klok.nu())
    bezorgen.bezorg_alles()
    rij = o.uitgaand.get(ontvanger="inwoner_mail")

    assert (rij.staat, rij.fout) == (staat, fout)
    assert "jan@" not in caplog.text


@pytest.mark.parametrize(
    ("instelling", "fout"),
    [
        ({"EMAIL_HOST": ""}, "instelling mail"),
        ({"EMAIL_USE_TLS": False}, "instelling 530"),
        ({"EMAIL_PORT": 1}, "onbereikbaar ConnectionRefusedError"),
        ({"EMAIL_HOST_USER": "x", "EMAIL_HOST_PASSWORD": "y"}, "instelling 535"),
    ],
)
def test_verkeerd_ingesteld(bus, ontvangers, nieuwe_overdracht, settings, instelling, fout):
    """Mail that is set wrong waits for repair, and the inbox has the hand-over all the same."""
    for naam, waarde in instelling.items():
        setattr(settings, naam, waarde)
    ontvangers.schrijf(TEAM)
    o = nieuwe_overdracht()
    bezorgen.bezorg_alles()

    assert [(r.staat, r.fout) for r in o.uitgaand.order_by("ontvanger")] == [("bezorgd", ""), ("wacht", fout)]


def test_vreemd_certificaat(bus, ontvangers, nieuwe_overdracht, monkeypatch):
    """A mail server that cannot show who it is gets nothing."""
    monkeypatch.delenv("SSL_CERT_FILE")
    ontvangers.schrijf(TEAM)
    o = nieuwe_overdracht()
    bezorgen.bezorg_alles()

    assert o.uitgaand.get(ontvanger="team").fout == "instelling tls"
    assert bus.mails == []


@pytest.mark.parametrize(("waarde", "host"), [("geen", "mail.gemeente.nl"), ("ja", "localhost")])
def test_nooit_onversleuteld_naar_buiten(waarde, host):
    """Without TLS mail goes to this same machine only; a word that nobody knows is refused."""
    with pytest.raises(omgeving.InstellingFout):
        omgeving.smtp_tls(waarde, host)
    assert omgeving.smtp_tls("geen", "127.0.0.1") == "geen"


def test_wordt_alleen_aangeboden_als_het_kan(settings):
    """Pages offer a mail only when mail is set."""
    settings.EMAIL_BACKEND, settings.DEFAULT_FROM_EMAIL = "django.core.mail.backends.smtp.EmailBackend", "a@b.nl"
    settings.EMAIL_HOST = ""
    assert not post.is_ingesteld()
    settings.EMAIL_HOST = "localhost"
    assert post.is_ingesteld()
