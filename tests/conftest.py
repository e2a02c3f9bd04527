"""What all tests share: what a test needs from the machine, and the scripts as modules.

A test that needs something the machine may lack takes its fixture. Absent, the test is skipped and says how to get it;
with CI=true it fails, so that a green run always means that it ran.
"""

from __future__ import annotations

import getpass
import importlib
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

WORTEL = Path(__file__).resolve().parents[1]


def laad_script(naam: str) -> ModuleType:
    """A module of script/lib or script/meting; they are no packages, because the set-up runs before anything is installed."""
    for map_ in (str(WORTEL / "script" / "lib"), str(WORTEL / "script" / "meting")):
        if map_ not in sys.path:
            sys.path.append(map_)
    return importlib.import_module(naam)


def eis(wat: str, gevonden: str | None, hoe: str) -> str:
    """What was found; otherwise skip the test with how to get it, or fail it with CI=true."""
    if gevonden:
        return gevonden
    melding = f"{wat} is not here: {hoe}"
    if os.environ.get("CI") == "true":
        pytest.fail(melding)
    pytest.skip(melding)


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """Loads a module of script/lib by its name."""
    return laad_script


@pytest.fixture(scope="session")
def wortel() -> Path:
    """The root of the checkout."""
    return WORTEL


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, for Playwright's `executable_path`."""
    return eis("Chromium", laad_script("eisen").chromium(), "apt-get install chromium, or set WEGWIJZER_CHROMIUM to its path")


def _hier(soort: str, poort: int, database: str) -> str | None:
    """The URL of a server on its usual port of this machine, for whoever runs the tests; None when nothing listens."""
    try:
        socket.create_connection(("127.0.0.1", poort), timeout=1).close()
    except OSError:
        return None
    wie = f"{getpass.getuser()}@" if soort == "postgres" else ""
    return f"{soort}://{wie}127.0.0.1:{poort}/{database}"


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """A PostgreSQL database that tests may fill and empty."""
    url = os.environ.get("WEGWIJZER_TEST_POSTGRES") or _hier("postgres", 5432, "postgres")
    return eis("PostgreSQL", url, "start it on its usual port, or set WEGWIJZER_TEST_POSTGRES to postgres://...")


@pytest.fixture(scope="session")
def redis_url() -> str:
    """A Redis that tests may fill and empty."""
    url = os.environ.get("WEGWIJZER_TEST_REDIS") or _hier("redis", 6379, "0")
    return eis("Redis", url, "start it on its usual port, or set WEGWIJZER_TEST_REDIS to redis://...")
