"""What the tests need from the machine, and getting it where that is possible. Standard library only."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def chromium() -> str | None:
    """The path of a Chromium or Chrome: $WEGWIJZER_CHROMIUM, else one on the PATH, else None."""
    eigen = os.environ.get("WEGWIJZER_CHROMIUM")
    if eigen:
        return eigen if os.access(eigen, os.X_OK) else None
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def is_debian() -> bool:
    """Whether Debian's packages belong to this machine. Ubuntu's do not: its chromium is a snap."""
    try:
        return "ID=debian" in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False


def zorg_voor_chromium() -> bool:
    """Install Debian's chromium when it is missing and we may; False, with a message, when there is none after all."""
    if chromium():
        return True
    if is_debian() and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Debian's chromium for the browser tests (once, about 100 MB) ...", flush=True)
        apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
        omgeving = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for stap in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            klaar = subprocess.run([*apt, *stap], stdin=subprocess.DEVNULL, env=omgeving, check=False)
            if klaar.returncode != 0:
                break
        if chromium():
            return True
    print(
        "No Chromium: the browser tests are skipped, and with CI=true they fail.\n"
        "Install it (Debian: sudo apt-get install chromium), or set WEGWIJZER_CHROMIUM to the path of a Chromium or Chrome.",
        file=sys.stderr,
    )
    return False
