"""Rasa's own two commands keep working beside ours: `rasa run` with `rasa run actions`, for whoever wants them apart."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.paden import MODEL, WORTEL

SLEUTEL = "sleutel-van-deze-test"
WACHT = 150.0


def _poort() -> int:
    with socket.socket() as sok:
        sok.bind(("127.0.0.1", 0))
        return int(sok.getsockname()[1])


@pytest.fixture(scope="module")
def rasa_adres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Both servers as Rasa starts them, on free ports."""
    if not MODEL.exists():
        pytest.fail("the model is missing: run `wegwijzer train` (script/test does)")
    map_ = tmp_path_factory.mktemp("rasa")
    poort, actiepoort = _poort(), _poort()
    eindpunten = map_ / "endpoints.yml"
    eindpunten.write_text(f"action_endpoint:\n  url: http://127.0.0.1:{actiepoort}/webhook\n", encoding="utf-8")
    omgeving = {**os.environ, "WEGWIJZER_RASA_SLEUTEL": SLEUTEL, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    rasa = [sys.executable, "-m", "rasa"]
    acties = [*rasa, "run", "actions", "--actions", "actions", "--port", str(actiepoort)]
    server = [
        *rasa, "run", "--interface", "127.0.0.1", "--port", str(poort), "--model", str(MODEL),
        "--endpoints", str(eindpunten), "--credentials", str(WORTEL / "credentials.yml"),
    ]  # fmt: skip
    with (map_ / "log").open("w") as log:
        processen = [subprocess.Popen(o, cwd=WORTEL, env=omgeving, stdout=log, stderr=log) for o in (acties, server)]
        try:
            adres = f"http://127.0.0.1:{poort}/webhooks/wegwijzer"
            _wacht(f"http://127.0.0.1:{actiepoort}/health", map_ / "log")
            _wacht(f"{adres}/gereed", map_ / "log")
            yield adres
        finally:
            for proces in processen:
                proces.terminate()
            for proces in processen:
                proces.wait(20)


def _wacht(adres: str, log: Path) -> None:
    tot = time.monotonic() + WACHT
    while time.monotonic() < tot:
        try:
            if httpx.get(adres, timeout=2).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    pytest.fail(f"{adres} was not ready in {WACHT:.0f} s:\n{log.read_text(encoding='utf-8')[-2000:]}")


@pytest.mark.rasa
def test_een_gesprek_over_twee_servers(rasa_adres: str) -> None:
    """The same conversation, with the actions in a server of their own."""
    with httpx.Client(headers={"X-Wegwijzer-Sleutel": SLEUTEL}, timeout=30) as client:
        begin = client.post(f"{rasa_adres}/begin", json={"afzender": "a", "gemeente": "voorbeeld", "kanaal": "web", "demo": True})
        assert begin.status_code == 200
        assert begin.json()["berichten"][-1]["vraag"] == "hulpvraag"

        antwoord = client.post(f"{rasa_adres}/bericht", json={"afzender": "a", "tekst": "#hulpvraag:huishouden", "id": "1"})
        assert antwoord.json()["berichten"][-1]["vraag"] == "wens"

        assert client.delete(f"{rasa_adres}/gesprek/a").status_code == 204
        opnieuw = client.post(f"{rasa_adres}/bericht", json={"afzender": "a", "tekst": "#wens:v1", "id": "2"})
        assert opnieuw.json()["berichten"][-1]["vraag"] == "hulpvraag"


@pytest.mark.rasa
def test_hetzelfde_bericht_is_een_beurt(rasa_adres: str) -> None:
    """Sent again under its id, also after another message, a turn gives its first answer and moves nothing."""
    with httpx.Client(headers={"X-Wegwijzer-Sleutel": SLEUTEL}, timeout=30) as client:

        def zeg(tekst: str, nr: str) -> dict[str, object]:
            body = {"afzender": "c", "tekst": tekst, "id": nr}
            antwoord: dict[str, object] = client.post(f"{rasa_adres}/bericht", json=body).json()
            return antwoord

        client.post(f"{rasa_adres}/begin", json={"afzender": "c", "gemeente": "voorbeeld"})
        eerst = zeg("#hulpvraag:huishouden", "1")
        assert zeg("#hulpvraag:huishouden", "1") == eerst

        daarna = zeg("#wens:v1", "2")
        assert daarna["berichten"][-1]["vraag"] == "zelf"  # type: ignore[index]
        assert zeg("#hulpvraag:huishouden", "1") == eerst
        assert zeg("#wens:v1", "2") == daarna


@pytest.mark.rasa
def test_een_gesprek_begint_met_wat_bekend_is(rasa_adres: str) -> None:
    """A story gives topics and facts; a conversation that begins with them asks the first question that is open, and tells its
    state back."""
    with httpx.Client(headers={"X-Wegwijzer-Sleutel": SLEUTEL}, timeout=30) as client:
        verhaal = {"tekst": "mijn moeder van 84 kan haar huis niet meer schoonmaken", "gemeente": "voorbeeld"}
        begrepen = client.post(f"{rasa_adres}/begrijp", json=verhaal).json()["gesprek"]
        assert [o["thema"] for o in begrepen["onderwerpen"]] == ["huishouden"]
        assert begrepen["feiten"]["moeder"]["leeftijd"] == 84

        inhoud = {"afzender": "d", "gemeente": "voorbeeld", "kanaal": "checklist", "stand": begrepen}
        begin = client.post(f"{rasa_adres}/begin", json=inhoud)
        assert begin.json()["berichten"][-1]["vraag"] == "wens"
        client.post(f"{rasa_adres}/bericht", json={"afzender": "d", "tekst": "#wens:v1", "id": "1"})
        stand = client.get(f"{rasa_adres}/gesprek/d/stand").json()["gesprek"]
        assert "wens" in stand["onderwerpen"][0]["antwoorden"]
        assert stand["feiten"]["moeder"]["leeftijd"] == 84
        assert client.get(f"{rasa_adres}/gesprek/niemand/stand").json() == {"gesprek": None}


@pytest.mark.rasa
@pytest.mark.parametrize(
    ("pad", "body", "status"),
    [
        ("begin", {"gemeente": "voorbeeld"}, 400),
        ("bericht", {"afzender": "b", "tekst": ""}, 400),
        ("bericht", {"afzender": "b", "tekst": "x" * 9_000}, 400),
        ("bericht", {"afzender": "b" * 500, "tekst": "hoi"}, 400),
        ("bericht", ["geen", "object"], 400),
        ("begrijp", {"gemeente": "voorbeeld", "tekst": ""}, 400),
    ],
)  # fmt: skip
def test_slechte_invoer_is_een_4xx(rasa_adres: str, pad: str, body: object, status: int) -> None:
    """The channel says what is wrong with a status, never with an empty list."""
    antwoord = httpx.post(f"{rasa_adres}/{pad}", json=body, headers={"X-Wegwijzer-Sleutel": SLEUTEL}, timeout=30)

    assert antwoord.status_code == status
    assert "fout" in antwoord.json()


@pytest.mark.rasa
def test_zonder_de_sleutel_praat_niemand_voor_een_inwoner(rasa_adres: str) -> None:
    """Another program on the machine cannot go on with somebody's conversation."""
    for kop in ({}, {"X-Wegwijzer-Sleutel": "geraden"}):
        antwoord = httpx.post(f"{rasa_adres}/bericht", json={"afzender": "a", "tekst": "hoi"}, headers=kop, timeout=30)
        assert antwoord.status_code == 403
