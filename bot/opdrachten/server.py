"""`wegwijzer server`: makes what is missing and runs portal, worker and Rasa until Ctrl-C."""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import socket
import sys
import time
import urllib.error
import urllib.request

from bot.motor.sleutel import rasa_sleutel
from bot.opdrachten import Subparsers
from bot.opdrachten._toezicht import Gestopt, Toezicht, Uitgevallen, meld
from bot.opdrachten.maak import is_klaar, kennisbank_bestand
from bot.paden import WORTEL, var

HOST = "127.0.0.1"
GEREED_BINNEN = 180.0  # seconds; on two busy cores Rasa takes 10 to 30
RUIMTE_MB = 200
#: What Rasa's packages of 2023 and Rasa itself say at every start, and nobody here can change.
STIL = ("-W", "ignore::DeprecationWarning", "-W", "ignore:Slot auto-fill:UserWarning")
DEMO_NAAM = "wijkteam-demo"  # as portaal/ makes it; tests/script/test_server.py compares
DEMO_WACHTWOORD = "voorbeeld-demo-2026"


class StartFout(Exception):
    """The start cannot go on; the text says what to do about it."""


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer server`."""
    uitleg = "Maakt wat ontbreekt en start portaal, werker en Rasa. Ctrl-C stopt alles. Poorten: PORT en RASA_PORT."
    parser = sub.add_parser("server", help="start alles: portaal, werker en Rasa", description=uitleg)
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(_args: argparse.Namespace) -> int:
    """Run everything. 0 when somebody stopped it; 1, with the reason, when it could not start or something fell over."""
    begin = time.monotonic()
    try:
        poort, rasa_poort = poorten()
        for nummer, naam in ((poort, "PORT"), (rasa_poort, "RASA_PORT")):
            eis_vrij(nummer, naam)
        with Toezicht(WORTEL, omgeving(poort, rasa_poort)) as toezicht:
            try:
                _start(toezicht, poort, rasa_poort)
                meld(welkom(poort, time.monotonic() - begin, demo=is_demo()))
                toezicht.wacht()
            except Gestopt:
                meld("\nStopping ...")
        meld("Stopped.")
    except (StartFout, Uitgevallen) as fout:
        print(f"\n{fout}", file=sys.stderr)
        return 1
    except OSError as fout:
        if fout.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        print(f"\nThe disk of {var()} is full; make room and start again.", file=sys.stderr)
        return 1
    return 0


def is_demo() -> bool:
    """Whether WEGWIJZER_DEMO says yes, in the words that the portal takes for it."""
    return os.environ.get("WEGWIJZER_DEMO", "").strip().lower() in {"1", "ja", "aan", "true", "yes", "on"}


def poorten() -> tuple[int, int]:
    """The ports of the portal and of Rasa, from PORT and RASA_PORT; StartFout when they are no port numbers."""
    nummers = []
    for naam, standaard in (("PORT", "8000"), ("RASA_PORT", "5005")):
        waarde = os.environ.get(naam) or standaard
        if not waarde.isdecimal() or not 0 < int(waarde) < 65536:
            raise StartFout(f"{naam}={waarde}: use a number from 1 to 65535")
        nummers.append(int(waarde))
    if nummers[0] == nummers[1]:
        raise StartFout(f"PORT and RASA_PORT are both {nummers[0]}; give each its own.")
    return nummers[0], nummers[1]


def eis_vrij(poort: int, naam: str) -> None:
    """StartFout when something listens on the port already."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sok:
        sok.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a copy that stopped a second ago is no hindrance
        try:
            sok.bind((HOST, poort))
        except PermissionError:
            raise StartFout(f"Port {poort} may not be used by this account; choose one above 1023 with {naam}.") from None
        except OSError as fout:
            if fout.errno != errno.EADDRINUSE:
                raise
            raise StartFout(
                f"Port {poort} is in use, perhaps by another copy. Stop that one, or run a second copy beside it:\n"
                "  PORT=8001 RASA_PORT=5006 WEGWIJZER_VAR=var/tweede script/server"
            ) from None


def omgeving(poort: int, rasa_poort: int) -> dict[str, str]:
    """What the children get to know: the same ports, folders and secret for all of them."""
    map_ = var().resolve()
    vrij = shutil.disk_usage(map_).free // 1_000_000
    if vrij < RUIMTE_MB:
        raise StartFout(f"{vrij} MB is free on the disk of {map_}; at least {RUIMTE_MB} MB is needed.")
    return {
        **os.environ,
        "PORT": str(poort),
        "RASA_PORT": str(rasa_poort),
        "WEGWIJZER_VAR": str(map_),
        "WEGWIJZER_KENNISBANK": str(kennisbank_bestand()),
        "WEGWIJZER_RASA_SLEUTEL": rasa_sleutel(),
        "PYTHONUNBUFFERED": "1",
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": os.environ.get("TF_CPP_MIN_LOG_LEVEL", "2"),
    }


def _start(toezicht: Toezicht, poort: int, rasa_poort: int) -> None:
    """Everything in the order that is ready soonest: Rasa loads its model while the database is made ready."""
    if not is_klaar():
        wat = "Making the knowledge base and the language model (one to three minutes)"
        toezicht.stap("maak", wat, [sys.executable, "-m", "bot", "maak"])
    toezicht.start("rasa", [sys.executable, *STIL, "-m", "bot.motor.server"])
    toezicht.stap("migrate", "Preparing the database", _beheer("migrate", "--verbosity", "0"))
    if is_demo():
        toezicht.stap("demo", "Making the demo account", _beheer("demo_gebruiker"))
    else:
        toezicht.omgeving.setdefault("WEGWIJZER_STATIC", str(var() / "static"))
        toezicht.stap("static", "Collecting static files", _beheer("collectstatic", "--noinput", "--verbosity", "0"))
    toezicht.start("portaal", _gunicorn(poort))
    toezicht.start("werker", _beheer("werker"))
    for wat, adres in (
        ("Rasa", f"http://{HOST}:{rasa_poort}/webhooks/wegwijzer/gereed"),
        ("the portal", f"http://{HOST}:{poort}/gereed"),
    ):
        toezicht.wacht_op(wat, lambda adres=adres: _antwoordt(adres), GEREED_BINNEN)  # type: ignore[misc]


def _beheer(*opdracht: str) -> list[str]:
    return [sys.executable, "-m", "portaal.beheer", *opdracht]


def _gunicorn(poort: int) -> list[str]:
    """Threads, not processes: a turn waits for Rasa, and SQLite likes one writer. Its control socket is one per account."""
    return [
        sys.executable, "-m", "gunicorn", "portaal.wsgi:application", "--bind", f"{HOST}:{poort}",
        "--worker-class", "gthread", "--workers", "1", "--threads", "16",
        "--graceful-timeout", "5", "--no-control-socket", "--log-level", "warning",
    ]  # fmt: skip


def _antwoordt(adres: str) -> bool:
    """Whether this address of our own answers 200."""
    try:
        with urllib.request.urlopen(adres, timeout=2) as antwoord:  # noqa: S310  (http, loopback)
            return bool(antwoord.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def welkom(poort: int, duur: float, demo: bool) -> str:
    """What to open, and in demo mode with which login; `duur` in seconds since the start."""
    basis = f"http://{HOST}:{poort}"
    wachtwoord = os.environ.get("WEGWIJZER_DEMO_WACHTWOORD") or DEMO_WACHTWOORD
    regels = [
        "",
        f"Ready in {duur:.0f} s. Ctrl-C stops everything.",
        f"  Chat    {basis}/" + ("chat/voorbeeld/" if demo else ""),
        f"  Inbox   {basis}/wijkteam/" + (f"   (demo login: {DEMO_NAAM}, password {wachtwoord})" if demo else ""),
    ]
    if demo:
        regels.append(f"  Site    {basis}/   (the fictitious municipality; demo mode is never for real residents)")
    return "\n".join(regels) + "\n"
