"""Fault injection: hand-overs through the real portal while processes are killed and receivers misbehave. Nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from storingen import database
from storingen.proef import Uitslag, draai

BIJ = ("inbox", "webhook", "Open Klant contact", "Open Klant task", "mail")


def _niets_kwijt(uit: Uitslag, aantal: int) -> None:
    assert (uit.gevraagd, uit.opgeslagen) == (aantal, aantal)
    assert (uit.verteld_niet_opgeslagen, uit.niet_verteld) == (0, 0)
    assert uit.kwijt == dict.fromkeys(BIJ, 0)
    assert uit.dubbel == {naam: 0 for naam in BIJ if naam != "mail"}
    assert (uit.webhook_anders, uit.kapotte_wacht) == (0, aantal)
    assert uit.database_heel
    assert uit.gedood["portal"] >= 1
    assert uit.gedood["worker 1"] + uit.gedood["worker 2"] >= 1


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """An empty database of each kind."""
    if request.param == "SQLite":
        yield ""
    else:
        with database.eigen_postgres(request.getfixturevalue("postgres_url")) as url:
            yield url


def test_tien(kb_pad: Path):
    """Ten hand-overs, with the portal and a worker killed on the way: all stored, all delivered, none twice."""
    _niets_kwijt(draai(10, kennisbank=kb_pad, ingrepen=3, minuten=5), 10)


@pytest.mark.lang
def test_vijfhonderd(kb_pad: Path, url: str):
    """Five hundred hand-overs under every fault there is: all stored, all delivered, none twice."""
    _niets_kwijt(draai(500, kennisbank=kb_pad, database_url=url, minuten=20), 500)
