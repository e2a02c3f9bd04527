"""`wegwijzer server` before anything starts: ports, secret and messages."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.opdrachten import server


def test_port_in_use_is_said(wortel: Path, tmp_path: Path) -> None:
    """With another program on the port nothing starts: exit code 1, the port, and how to run a second copy."""
    with socket.create_server(("127.0.0.1", 0)) as ander:
        poort = ander.getsockname()[1]
        klaar = subprocess.run(
            [sys.executable, "-m", "bot", "server"],
            cwd=wortel,
            env={**os.environ, "PORT": str(poort), "WEGWIJZER_VAR": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    assert klaar.returncode == 1
    assert f"Port {poort} is in use" in klaar.stderr
    assert "PORT=8001" in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_ports_have_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without settings the portal listens on 8000 and Rasa on 5005."""
    monkeypatch.delenv("PORT", raising=False)
    monkeypatch.delenv("RASA_PORT", raising=False)

    assert server.poorten() == (8000, 5005)


@pytest.mark.parametrize(("poort", "rasa"), [("acht", "5005"), ("0", "5005"), ("70000", "5005"), ("8000", "8000")])
def test_wrong_port_is_refused(monkeypatch: pytest.MonkeyPatch, poort: str, rasa: str) -> None:
    """What is no port number, or the same for both, is refused by name."""
    monkeypatch.setenv("PORT", poort)
    monkeypatch.setenv("RASA_PORT", rasa)

    with pytest.raises(server.StartFout, match="PORT"):
        server.poorten()


def test_children_agree(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Portal, worker and Rasa get the same ports, folder, knowledge base and secret."""
    monkeypatch.setenv("WEGWIJZER_VAR", str(tmp_path))
    monkeypatch.delenv("WEGWIJZER_KENNISBANK", raising=False)
    omgeving = server.omgeving(8001, 5006)

    assert (omgeving["PORT"], omgeving["RASA_PORT"]) == ("8001", "5006")
    assert omgeving["WEGWIJZER_KENNISBANK"] == str(tmp_path / "kennisbank.sqlite3")
    assert omgeving["WEGWIJZER_RASA_SLEUTEL"] == (tmp_path / "geheim" / "rasa_sleutel").read_text().strip()


def test_full_disk_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without room on the disk nothing starts, and the message says how much is needed."""
    monkeypatch.setenv("WEGWIJZER_VAR", str(tmp_path))
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("D", (), {"free": 1_000_000})())

    with pytest.raises(server.StartFout, match="200 MB"):
        server.omgeving(8000, 5005)


def test_login_is_told_in_demo_mode_only() -> None:
    """The demo login is printed in demo mode and in no other."""
    assert server.DEMO_NAAM in server.welkom(8000, 12.0, demo=True)
    assert server.DEMO_NAAM not in server.welkom(8000, 12.0, demo=False)


def test_login_is_the_one_the_portal_makes() -> None:
    """The name and password that are printed are those of the account that the portal makes."""
    from portaal import instellingen
    from portaal.dienst.management.commands import demo_gebruiker

    assert server.DEMO_NAAM in demo_gebruiker.ACCOUNTS
    assert server.DEMO_WACHTWOORD == instellingen.WEGWIJZER_DEMO_WACHTWOORD


def test_demo_means_the_same_as_in_the_portal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word that switches demo mode on or off in the portal does so here."""
    from portaal import omgeving

    for woord in sorted(omgeving.WAAR | omgeving.ONWAAR | {"JA", " 1 "}):
        monkeypatch.setenv("WEGWIJZER_DEMO", woord)
        assert server.is_demo() == omgeving.ja("WEGWIJZER_DEMO"), woord
