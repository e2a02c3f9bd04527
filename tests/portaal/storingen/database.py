"""A database of this run's own, and questions to it from outside the portal."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit


class Database:
    """Where the portal of this run keeps its rows: PostgreSQL at `url`, or the SQLite file in `var`."""

    def __init__(self, url: str, var: Path) -> None:
        self.url, self._bestand = url, var / "portaal.sqlite3"

    @property
    def soort(self) -> str:
        """Which kind it is."""
        return "PostgreSQL" if self.url else "SQLite"

    def vraag(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        if not self.url:
            with closing(sqlite3.connect(self._bestand, timeout=20)) as db:
                return db.execute(sql).fetchall()
        import psycopg

        with psycopg.connect(self.url) as pg:
            return pg.execute(sql).fetchall()  # type: ignore[arg-type]

    def doe(self, *opdrachten: str) -> None:
        """Runs commands on PostgreSQL."""
        import psycopg

        with psycopg.connect(self.url, autocommit=True) as pg:
            for opdracht in opdrachten:
                pg.execute(opdracht)  # type: ignore[arg-type]

    def is_heel(self) -> bool:
        """Whether SQLite finds its own file whole; PostgreSQL watches itself."""
        return bool(self.url) or self.vraag("PRAGMA integrity_check") == [("ok",)]


#: PostgreSQL on a full disk answers 53100 to whatever writes. We cannot fill its disk; this gives the same answer.
VOL = (
    "CREATE OR REPLACE FUNCTION schijf_vol() RETURNS trigger LANGUAGE plpgsql AS "
    "$$BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END$$",
    *(
        f"CREATE OR REPLACE TRIGGER vol BEFORE INSERT OR UPDATE ON {tabel} EXECUTE FUNCTION schijf_vol()"
        for tabel in ("overdracht_overdracht", "bezorging_uitgaandbericht", "chat_bericht")
    ),
)
LEEG = tuple(f"DROP TRIGGER IF EXISTS vol ON {t}" for t in ("overdracht_overdracht", "bezorging_uitgaandbericht", "chat_bericht"))
#: What a restart of the server does to everybody who was connected.
VERBREEK = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


@contextmanager
def eigen_postgres(server: str) -> Iterator[str]:
    """Makes an empty database on this server, and removes it afterwards. Gives its URL."""
    import psycopg

    naam = f"storingen_{uuid.uuid4().hex[:12]}"
    delen = urlsplit(server)
    with psycopg.connect(server, autocommit=True) as pg:
        pg.execute(f"CREATE DATABASE {naam}")  # type: ignore[arg-type]
    try:
        yield urlunsplit(delen._replace(path=f"/{naam}"))
    finally:
        with psycopg.connect(server, autocommit=True) as pg:
            pg.execute(f"DROP DATABASE {naam} WITH (FORCE)")  # type: ignore[arg-type]
