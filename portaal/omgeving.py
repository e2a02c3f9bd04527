"""Reads settings from the environment, and secrets from files that are made once.

Pure apart from the files it is told to read: no Django, so that the settings module, scripts and tests can all use it.
"""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

WAAR = frozenset({"1", "ja", "aan", "true", "yes", "on"})
ONWAAR = frozenset({"0", "nee", "uit", "false", "no", "off", ""})


class InstellingFout(ValueError):
    """A setting that cannot be understood. The message names the variable and what it may be."""


def tekst(naam: str, standaard: str = "") -> str:
    """The environment variable `naam` without surrounding blanks, or `standaard` when it is not set or empty."""
    return os.environ.get(naam, "").strip() or standaard


def ja(naam: str, standaard: bool = False) -> bool:
    """The environment variable `naam` as yes or no.

    Raises:
        InstellingFout: for any other word, so that a typing error never silently means "no".
    """
    waarde = os.environ.get(naam)
    if waarde is None:
        return standaard
    woord = waarde.strip().lower()
    if woord in WAAR:
        return True
    if woord in ONWAAR:
        return False
    raise InstellingFout(f"{naam}={waarde!r}: use 1 or 0")


def getal(naam: str, standaard: int, minimaal: int = 0) -> int:
    """The environment variable `naam` as a whole number of at least `minimaal`.

    Raises:
        InstellingFout: when it is no number or too small.
    """
    waarde = tekst(naam)
    if not waarde:
        return standaard
    try:
        uitkomst = int(waarde)
    except ValueError:
        raise InstellingFout(f"{naam}={waarde!r}: use a whole number") from None
    if uitkomst < minimaal:
        raise InstellingFout(f"{naam}={waarde!r}: at least {minimaal}")
    return uitkomst


def lijst(naam: str, standaard: tuple[str, ...] = ()) -> list[str]:
    """The environment variable `naam` as a list: words with commas between."""
    waarde = tekst(naam)
    return [deel.strip() for deel in waarde.split(",") if deel.strip()] if waarde else list(standaard)


def sites(naam: str) -> list[tuple[str, str]]:
    """The environment variable `naam` as sites: `https://www.example.nl`, or `<municipality>=https://www.example.nl`.

    Gives:
        Pairs of (municipality, or "" for all; origin as a browser writes it).

    Raises:
        InstellingFout: for what is no origin: an address with a path never matches, and the widget would silently stay away.
    """
    uit = []
    for regel in lijst(naam):
        van_wie, _, site = regel.rpartition("=")
        deel = urlsplit(site)
        origin = f"{deel.scheme}://{deel.netloc}".lower()
        if deel.scheme not in {"http", "https"} or not deel.netloc or "@" in site or site.lower().rstrip("/") != origin:
            raise InstellingFout(f"{naam}: {regel!r} is no site; use https://www.example.nl, without a path")
        uit.append((van_wie.strip(), origin))
    return uit


def smtp_tls(waarde: str, host: str) -> str:
    """How mail is encrypted on its way: "starttls", "tls", or "geen" for a mail server on this same machine.

    Raises:
        InstellingFout: for any other word, and for "geen" towards another machine: mail holds what residents told.
    """
    if waarde not in {"starttls", "tls", "geen"}:
        raise InstellingFout(f"WEGWIJZER_SMTP_TLS={waarde!r}: use starttls, tls or geen")
    if waarde == "geen" and host not in {"", "localhost", "127.0.0.1", "::1"}:
        raise InstellingFout("WEGWIJZER_SMTP_TLS=geen is only for a mail server on this machine; use starttls or tls")
    return waarde


def geheim(naam: str, bestand: Path) -> str:
    """A secret: from the environment, else from `bestand`, else made now and kept there with mode 600.

    Two processes that start together agree: the file is written whole under another name and then linked, and whoever loses
    reads what the winner wrote.

    Raises:
        InstellingFout: when the file is empty or others may read it.
    """
    uit_omgeving = tekst(naam)
    if uit_omgeving:
        return uit_omgeving
    if not bestand.exists():
        _maak_geheim(bestand)
    if bestand.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise InstellingFout(f"{bestand}: others may read this secret; run chmod 600")
    waarde = bestand.read_text(encoding="ascii").strip()
    if not waarde:
        raise InstellingFout(f"{bestand}: this secret is empty")
    return waarde


def _maak_geheim(bestand: Path) -> None:
    bestand.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    tijdelijk = bestand.with_name(f".{bestand.name}.{os.getpid()}.{secrets.token_hex(4)}")
    greep = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(greep, "w", encoding="ascii") as uit:
            uit.write(secrets.token_urlsafe(48) + "\n")
            uit.flush()
            os.fsync(uit.fileno())
        os.link(tijdelijk, bestand)
    except FileExistsError:
        pass  # another process was first; its secret counts
    finally:
        tijdelijk.unlink(missing_ok=True)


def database(url: str, sqlite_pad: Path) -> dict[str, Any]:
    """Django's setting for one database.

    Takes:
        url: "" for SQLite in `sqlite_pad`, or "postgres://user:password@host:port/name".
        sqlite_pad: where the SQLite file lives.

    Raises:
        InstellingFout: for any other kind of address. The message never repeats the address: it may hold a password.

    SQLite: WAL and synchronous=FULL, because a number that was told must survive a power cut; IMMEDIATE transactions, because a
    deferred one that wants to write later fails without waiting when another was first; secure_delete, so that what was wiped
    is overwritten in the file. Not trusted_schema=OFF: Django's JSON columns check themselves with JSON_VALID, and that
    setting forbids it.
    """
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(sqlite_pad),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA secure_delete=ON;"
                ),
            },
        }
    delen = urlsplit(url)
    if delen.scheme not in {"postgres", "postgresql"} or not delen.path.strip("/"):
        raise InstellingFout("DATABASE_URL: use postgres://user:password@host:port/name, or leave it empty for SQLite")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(delen.path.strip("/")),
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": delen.hostname or "",
        "PORT": str(delen.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
