"""Signals of danger come before every limit and when everything else is down."""

from __future__ import annotations

import uuid

import pytest

from portaal import kennis
from portaal.chat.models import Bericht, Gesprek

pytestmark = pytest.mark.django_db(transaction=True)
SIGNAAL = "ik wil niet meer leven"


def _is_crisis(antwoord) -> bool:
    berichten = antwoord.json()["berichten"]
    return antwoord.status_code == 200 and berichten[0]["soort"] == "crisis" and "113" in str(berichten[0])


def test_binnen_de_grenzen_antwoordt_rasa(inwoner, rasa):
    """Within the limits a signal goes to Rasa like any message, so that the conversation knows about it."""
    assert _is_crisis(inwoner.zeg(SIGNAAL))
    assert rasa.teksten() == [SIGNAAL]


@pytest.mark.parametrize("tekst", [SIGNAAL + " a" * 1500, "a " * 1500 + SIGNAAL, "x" * 100_000 + " " + SIGNAAL], ids=range(3))
def test_te_lang_geen_probleem(inwoner, rasa, tekst):
    """A message that is far too long is answered when it holds a signal."""
    antwoord = inwoner.zeg(tekst)

    assert _is_crisis(antwoord)
    assert rasa.beurten == []


def test_te_veel_berichten_geen_probleem(inwoner, rasa):
    """After the limit of messages a signal is still answered, time and again."""
    for _ in range(15):
        inwoner.zeg("hoi")

    assert inwoner.zeg("hoi").status_code == 429
    for _ in range(3):
        assert _is_crisis(inwoner.zeg(SIGNAAL))
    assert len(rasa.beurten) == 15


def test_rasa_stuk_geen_probleem(inwoner, rasa):
    """When Rasa is down the portal gives the fixed message itself, and the same id gives it again."""
    rasa.stuk = True
    id = str(uuid.uuid4())
    eerste, tweede = inwoner.zeg(SIGNAAL, id), inwoner.zeg(SIGNAAL, id)

    assert _is_crisis(eerste)
    assert eerste.json() == tweede.json()
    assert Bericht.objects.get(client_id=id).staat == Bericht.Staat.KLAAR


def test_rasa_weg_geen_probleem(inwoner, settings):
    """The same when nothing listens at all."""
    settings.RASA_URL = "http://127.0.0.1:9"

    assert _is_crisis(inwoner.zeg(SIGNAAL))


def test_database_op_slot_geen_probleem(inwoner, monkeypatch):
    """When nothing can be stored any more, the crisis message is given all the same."""
    from django.db import OperationalError

    def vol(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("portaal.chat.beurt.claim", vol)
    monkeypatch.setattr(Bericht.objects, "get_or_create", vol)

    assert _is_crisis(inwoner.zeg(SIGNAAL))
    assert inwoner.zeg("hoi").status_code == 500


@pytest.mark.parametrize("kop", [{}, {"Authorization": "Bearer x"}, None], ids=range(3))
def test_ook_bij_een_fout(inwoner, kop):
    """Without a conversation or with a broken id the error keeps its status, and the crisis message stands beside it."""
    kop = inwoner.kop if kop is None else kop
    antwoord = inwoner.http.post("/api/chat/berichten", json={"id": "geen uuid", "tekst": SIGNAAL}, headers=kop)

    assert antwoord.status_code in (400, 401)
    assert "113" in antwoord.json()["berichten"][0]["tekst"]
    assert "tekst" in antwoord.json()["fout"]


def test_direct_weg_blijft(inwoner):
    """A signal of violence switches the quick way out on, and it stays on."""
    antwoord = inwoner.zeg("mijn man slaat mij")
    later = inwoner.http.get("/api/chat/berichten", headers=inwoner.kop)

    assert antwoord.json()["direct_weg"] is True
    assert later.json()["direct_weg"] is True
    assert Gesprek.objects.get().direct_weg


def test_direct_weg_ook_zonder_rasa(inwoner, rasa):
    """The quick way out also comes when the portal answers by itself."""
    rasa.stuk = True

    assert inwoner.zeg("mijn man slaat mij").json()["direct_weg"] is True
    assert Gesprek.objects.get().direct_weg


def test_zonder_kennisbank_loopt_het_gesprek(inwoner, monkeypatch, caplog):
    """A fault in looking for signals does not stop the conversation, and is logged without the text."""

    def stuk(*_: object) -> None:
        raise kennis.GeenKennisbank("weg")

    monkeypatch.setattr("bot.gesprek.crisis.zoek_signaal", stuk)

    assert inwoner.zeg("hallo geheim woord").status_code == 200
    assert "looking for signals failed" in caplog.text
    assert "geheim" not in caplog.text


def test_ruwe_tekst_wordt_gezien(inwoner, rasa):
    """Signals are looked for before masking, and what is stored is masked."""
    rasa.stuk = True

    assert _is_crisis(inwoner.zeg(f"{SIGNAAL} bel 06-12345678"))
    assert "12345678" not in str(list(Bericht.objects.values()))


def test_stroom_van_signalen_vult_de_schijf_niet(inwoner, rasa, settings):
    """Beyond sixty turns in a minute a signal is answered but no longer stored."""
    settings.BERICHTEN_PER_MINUUT = 1
    inwoner.zeg("hoi")
    gesprek = Gesprek.objects.get()
    rij = Bericht.objects.exclude(client_id="begin").get()
    Bericht.objects.bulk_create(
        Bericht(gesprek=gesprek, client_id=str(n), lease_tot=rij.lease_tot, gemaakt=rij.gemaakt) for n in range(60)
    )

    assert _is_crisis(inwoner.zeg(SIGNAAL))
    assert Bericht.objects.exclude(client_id="begin").count() == 61
