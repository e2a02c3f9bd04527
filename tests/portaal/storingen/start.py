"""Runs a process of the portal with a clock that can jump and a disk that can be full.

    python start.py <folder with the switches> gunicorn|beheer <arguments>

The switch `klok` holds the seconds by which the clock is wrong. While the switch `vol` exists, no SQLite database grows any more.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portaal.instellingen")

from django.db.backends.signals import connection_created

from portaal import klok


def _eindig_met(ouder: int) -> None:
    """Ends this process and its children when the run that started it is gone, so that nothing stays behind."""
    while os.getppid() == ouder:
        time.sleep(1)
    os.killpg(0, signal.SIGKILL)


def main() -> None:
    """Puts the switches in, then runs what was asked."""
    schakelaars, wat, *argumenten = sys.argv[1:]
    echt = klok.nu

    def nu() -> datetime:
        try:
            return echt() + timedelta(seconds=float((Path(schakelaars) / "klok").read_text()))
        except (OSError, ValueError):
            return echt()

    def schijf(connection: Any, **_: Any) -> None:
        if connection.vendor == "sqlite" and (Path(schakelaars) / "vol").exists():
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA max_page_count = 1")  # SQLite makes of this: as large as it is now

    threading.Thread(target=_eindig_met, args=(os.getppid(),), daemon=True).start()
    klok.nu = nu
    connection_created.connect(schijf, weak=False)
    sys.argv = [wat, *argumenten]
    if wat == "gunicorn":
        from gunicorn.app.wsgiapp import run

        run()
    else:
        from portaal.beheer import main as beheer

        beheer()


if __name__ == "__main__":
    main()
