"""The whole of `wegwijzer server`: from the command to a conversation, and back to nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import httpx
import pytest


@pytest.fixture(scope="module")
def meting(script: Callable[[str], ModuleType]) -> ModuleType:
    """script/meting/server.py, which starts and stops a copy to measure it."""
    return script("server")


@pytest.mark.rasa
@pytest.mark.skipif(sys.platform != "linux", reason="counts processes in /proc")
def test_from_command_to_conversation_and_back(meting: ModuleType, wortel: Path, tmp_path: Path) -> None:
    """With a new var folder the server becomes ready to chat, Rasa listens on loopback, and Ctrl-C leaves no process behind."""
    with meting.server(wortel, tmp_path) as kopie:
        pids = list(meting.stamboom(kopie.proces.pid))
        rollen = meting.per_rol(kopie.proces.pid)
        gereed = httpx.get(f"{kopie.adres}/gereed").json()
        sessie = httpx.post(f"{kopie.adres}/api/chat/sessies", json={"gemeente": "voorbeeld"})

    assert gereed["gereed"] is True
    assert set(rollen) == {"beheer", "portaal", "werker", "rasa"}
    assert sessie.status_code == 201
    assert sessie.json()["berichten"]
    assert kopie.proces.returncode == 0
    assert [pid for pid in pids if Path(f"/proc/{pid}").exists()] == []
