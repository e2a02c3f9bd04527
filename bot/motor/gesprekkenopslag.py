"""Rasa's tracker store as one row a conversation: read and written in one step each, however long the talk is.

Rasa 3.6.21's own keeps a row for every event and reads all of them back several times in a turn; with SQLite's default journal
its commit took more time than the whole understanding (docs/besluiten/0016). Meant for SQLite and PostgreSQL.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.pool import QueuePool

from bot.motor.inkorten import ingekort

_TABEL = sa.Table(
    "gesprekken",
    sa.MetaData(),
    sa.Column("sleutel", sa.String(255), primary_key=True),
    sa.Column("events", sa.Text, nullable=False),
    sa.Column("bijgewerkt", sa.Float, nullable=False),
)
_LEES = sa.select(_TABEL.c.events).where(_TABEL.c.sleutel == sa.bindparam("wie"))
_WIS = sa.delete(_TABEL).where(_TABEL.c.sleutel == sa.bindparam("wie"))
#: Written out, because SQLAlchemy 1.4 has it per dialect only. SQLite (3.24 and later) and PostgreSQL read it alike.
_SCHRIJF = sa.text(
    "INSERT INTO gesprekken (sleutel, events, bijgewerkt) VALUES (:wie, :events, :nu)"
    " ON CONFLICT (sleutel) DO UPDATE SET events = excluded.events, bijgewerkt = excluded.bijgewerkt"
)


class Gesprekkenopslag(TrackerStore):
    """The events of each conversation, shortened (`bot.motor.inkorten`), as JSON.

    Takes:
        host: where, as an address of SQLAlchemy: "sqlite:///var/tracker.sqlite3", "postgresql://...". Rasa's word for `url`.

    Raises:
        sqlalchemy.exc.DBAPIError: the database cannot be reached. Each method raises it too: an error is an error.
    """

    def __init__(
        self, domain: Domain | None = None, event_broker: EventBroker | None = None, host: str = "", **overig: Any
    ) -> None:
        super().__init__(domain, event_broker, **overig)
        self.motor = _motor(host)
        _TABEL.metadata.create_all(self.motor)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps what the next turns need of a conversation."""
        events = json.dumps([event.as_dict() for event in ingekort(tracker.events)])
        with self.motor.begin() as verbinding:
            verbinding.execute(_SCHRIJF, {"wie": tracker.sender_id, "events": events, "nu": time.time()})

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as it was kept, None for one that is not there."""
        events = self._events(sender_id)
        return DialogueStateTracker.from_dict(sender_id, events, self.domain.slots) if events else None

    async def keys(self) -> Iterable[str]:
        """The keys of all conversations."""
        with self.motor.connect() as verbinding:
            return [sleutel for (sleutel,) in verbinding.execute(sa.select(_TABEL.c.sleutel))]

    def wis(self, sleutel: str) -> None:
        """Deletes a conversation, from SQLite's log of writes too; fine when there is nothing."""
        with self.motor.begin() as verbinding:
            verbinding.execute(_WIS, {"wie": sleutel})
        self._leeg_logboek()

    def wijzig(self, sleutel: str, zo: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        """Puts every event of a conversation through a function, and forgets how it was; fine when there is nothing."""
        events = self._events(sleutel)
        if events:
            anders = json.dumps([zo(event) for event in events])
            with self.motor.begin() as verbinding:
                verbinding.execute(_SCHRIJF, {"wie": sleutel, "events": anders, "nu": time.time()})
            self._leeg_logboek()

    def _leeg_logboek(self) -> None:
        """SQLite's log of writes still holds what was there before; after this it does not."""
        if self.motor.dialect.name == "sqlite":
            with self.motor.connect() as verbinding:
                verbinding.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def _events(self, sleutel: str) -> list[dict[str, Any]]:
        with self.motor.connect() as verbinding:
            gevonden = verbinding.execute(_LEES, {"wie": sleutel}).scalar()
        events: list[dict[str, Any]] = json.loads(gevonden) if gevonden else []
        return events


def _motor(adres: str) -> Any:
    # "postgres://" is what the portal and many hosts write; SQLAlchemy 1.4 knows the longer name only.
    url = sa.engine.make_url(adres.replace("postgres://", "postgresql://", 1))
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url, pool_pre_ping=True, hide_parameters=True)
    # An error of the database does not quote what the resident said.
    motor = sa.create_engine(url, poolclass=QueuePool, connect_args={"check_same_thread": False}, hide_parameters=True)

    @sa.event.listens_for(motor, "connect")
    def _(verbinding: Any, _: Any) -> None:
        # A turn is written without waiting for the disk. The process may die at any moment and nothing is lost; after a
        # power failure the last seconds may be, and the portal, which does wait, still has what was said.
        verbinding.execute("PRAGMA journal_mode=WAL")
        verbinding.execute("PRAGMA synchronous=NORMAL")
        verbinding.execute("PRAGMA secure_delete=ON")
        # What Rasa's own store wrote here before: words of residents that nothing would wipe any more.
        verbinding.execute("DROP TABLE IF EXISTS events")

    return motor
