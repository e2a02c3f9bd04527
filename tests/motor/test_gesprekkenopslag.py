"""The tracker store: one row a conversation, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.portaal.storingen.database import eigen_postgres


def _tracker(sleutel: str, *zinnen: str) -> Any:
    from rasa.shared.core.events import UserUttered
    from rasa.shared.core.trackers import DialogueStateTracker

    return DialogueStateTracker.from_events(sleutel, [UserUttered(zin, message_id=zin) for zin in zinnen])


@pytest.fixture(params=["sqlite", "postgres"])
async def opslag(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Any]:
    """A store in a database of its own."""
    from rasa.shared.core.domain import Domain

    from bot.motor.gesprekkenopslag import Gesprekkenopslag

    with ExitStack() as later:
        if request.param == "sqlite":
            adres = f"sqlite:///{tmp_path / 't.sqlite3'}"
        else:
            adres = later.enter_context(eigen_postgres(request.getfixturevalue("postgres_url")))
        opslag = Gesprekkenopslag(Domain.empty(), host=adres)
        later.callback(opslag.motor.dispose)
        yield opslag


async def test_wat_bewaard_is_komt_terug(opslag: Any) -> None:
    """Saved twice is the last; another conversation is another row; an unknown one is None."""
    await opslag.save(_tracker("a", "eerst"))
    await opslag.save(_tracker("a", "eerst", "daarna"))
    await opslag.save(_tracker("b", "iets anders"))

    assert [e.text for e in (await opslag.retrieve("a")).events] == ["eerst", "daarna"]
    assert sorted(await opslag.keys()) == ["a", "b"]
    assert await opslag.retrieve("c") is None


async def test_wissen_laat_niets_over(opslag: Any, tmp_path: Path) -> None:
    """After wiping, the words are in no file of the database; another conversation is untouched."""
    from bot.motor.trackeropslag import wis

    for sleutel in ("a", "b"):
        await opslag.save(_tracker(sleutel, f"iets geheims van {sleutel}"))
    wis(opslag, "a")
    wis(opslag, "onbekend")

    assert await opslag.retrieve("a") is None
    assert (await opslag.retrieve("b")).latest_message.text == "iets geheims van b"
    assert not [pad.name for pad in tmp_path.iterdir() if b"geheims van a" in pad.read_bytes()]


async def test_een_bericht_wissen_laat_het_gesprek_staan(opslag: Any, tmp_path: Path) -> None:
    """The words of one message go, wherever they are quoted and from every file; the other messages stay."""
    from bot.motor.trackeropslag import VERWIJDERD, wis_bericht

    await opslag.save(_tracker("a", "mijn zoon Piet", "hallo daar"))
    wis_bericht(opslag, "a", "mijn zoon Piet", "mijn zoon Piet")

    assert [e.text for e in (await opslag.retrieve("a")).events] == [VERWIJDERD, "hallo daar"]
    assert not [pad.name for pad in tmp_path.iterdir() if b"zoon Piet" in pad.read_bytes()]


def test_wat_de_vorige_opslag_schreef_is_weg(tmp_path: Path) -> None:
    """Rasa's own table held words of residents that no route wipes any more."""
    from bot.motor.gesprekkenopslag import Gesprekkenopslag

    pad = tmp_path / "t.sqlite3"
    with sqlite3.connect(pad) as oud:
        oud.execute("CREATE TABLE events (sender_id TEXT, data TEXT)")
        oud.execute("INSERT INTO events VALUES ('a', 'iets geheims')")
    oud.close()
    opslag = Gesprekkenopslag(host=f"sqlite:///{pad}")
    opslag.motor.dispose()

    with sqlite3.connect(pad) as nu:
        assert nu.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == [("gesprekken",)]
    nu.close()


async def test_een_fout_van_de_database_is_een_fout(opslag: Any) -> None:
    """Nothing goes on in memory (the portal then says so and gives the telephone number), and it does not quote the resident."""
    from sqlalchemy.exc import DBAPIError

    with opslag.motor.begin() as verbinding:
        verbinding.exec_driver_sql("DROP TABLE gesprekken")
    with pytest.raises(DBAPIError) as fout:
        await opslag.save(_tracker("a", "iets geheims"))
    assert "iets geheims" not in str(fout.value)
    with pytest.raises(DBAPIError):
        await opslag.retrieve("a")
