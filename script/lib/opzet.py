"""Sets up the checkout: finds Python 3.10 and uv, makes .venv from the lock file. Does nothing when that was done.

Runs before anything is installed: standard library only, and any Python from 3.8 on.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]
LOCK = Path("vereisten/alles.lock")
UV = "uv>=0.9,<1"
RUIMTE_GB = 4  # .venv takes 2.6 GB, the download cache of uv another 1.2 GB where it cannot share files with it

HOE_PYTHON = """No Python 3.10 that runs was found, and downloading one did not work.
Rasa 3.6 runs on Python 3.10 and nothing newer. Any of these will do, then run this again:
  uv python install 3.10
  pyenv install 3.10
  sudo apt-get install python3.10 python3.10-venv    (Ubuntu 22.04)"""
HOE_UV = """uv (the package installer) was not found, and installing it with pip did not work.
Install it, then run this again: https://docs.astral.sh/uv/getting-started/installation/"""
GEEN_NET = """The package index cannot be reached.
Check the network. Behind a proxy set HTTPS_PROXY; with a mirror of your own set UV_DEFAULT_INDEX and PIP_INDEX_URL."""
GEEN_VERTROUWEN = """The package index shows a certificate that is not trusted here: probably a proxy that looks inside TLS.
Run this again with UV_SYSTEM_CERTS=1, or set SSL_CERT_FILE to the certificates of your organisation."""
GEEN_RUIMTE = f"The disk is full. About {RUIMTE_GB} GB is needed; make room and run this again."

_VERTROUWEN = re.compile(r"unknownissuer|certificate.verify.failed|invalid peer certificate", re.IGNORECASE)
_NET = re.compile(
    r"dns error|error sending request|client error \(connect\)|could not connect|connection (refused|reset)|timed? ?out"
    r"|failed to (fetch|download)|name or service not known|temporary failure in name resolution|network is unreachable",
    re.IGNORECASE,
)
_SCHIJF = re.compile(r"no space left on device|os error 28|disk quota exceeded", re.IGNORECASE)


class OpzetFout(Exception):
    """The set-up cannot go on; the text says what to do about it."""


def meld(tekst: str) -> None:
    """Tell the developer what is going on; standard output stays free for what a command prints."""
    print(tekst, file=sys.stderr, flush=True)


def werkt(python: str) -> bool:
    """Whether this really is a Python 3.10 that runs; a shim of pyenv can be on the PATH and still fail."""
    vraag = "import sys, venv; sys.exit(sys.version_info[:2] != (3, 10))"
    try:
        return subprocess.run([python, "-c", vraag], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def kandidaten(omgeving: Mapping[str, str]) -> Iterator[str]:
    """Where a Python 3.10 may be, best first: every python3.10 on the PATH, then pyenv's versions, newest first."""
    for map_ in omgeving.get("PATH", "").split(os.pathsep):
        pad = Path(map_ or ".") / "python3.10"
        if os.access(pad, os.X_OK):
            yield str(pad)
    wortels = [omgeving.get("PYENV_ROOT"), os.path.join(omgeving.get("HOME", ""), ".pyenv")]
    for wortel in dict.fromkeys(w for w in wortels if w):
        gevonden = Path(wortel).glob("versions/3.10.*/bin/python3.10")
        yield from (str(p) for p in sorted(gevonden, key=_patch, reverse=True))


def _patch(pad: Path) -> int:
    getal = re.search(r"/3\.10\.(\d+)", str(pad))
    return int(getal.group(1)) if getal else 0


def vind_python(omgeving: Mapping[str, str]) -> str | None:
    """The first candidate that works, or None."""
    return next((p for p in kandidaten(omgeving) if werkt(p)), None)


def verklaar(uitvoer: str) -> str | None:
    """What a failed installer most likely ran into, told by its own words; None when it was something else."""
    if _SCHIJF.search(uitvoer):
        return GEEN_RUIMTE
    if _VERTROUWEN.search(uitvoer):
        return GEEN_VERTROUWEN
    if _NET.search(uitvoer):
        return GEEN_NET
    return None


def draai(opdracht: Sequence[str], fout: str, omgeving: Mapping[str, str] | None = None) -> str:
    """Run an installer with its progress on standard error and return what it printed; OpzetFout when it fails."""
    try:
        proces = subprocess.Popen(
            list(opdracht), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, cwd=WORTEL, env=dict(omgeving) if omgeving is not None else None,
        )
    except OSError as reden:
        raise OpzetFout(f"{fout}\n{reden}") from reden
    regels = []
    for regel in proces.stdout or ():
        regels.append(regel)
        if not re.match(r" [-+~] ", regel):  # uv's list of 280 packages says nothing
            meld("  " + regel.rstrip())
    uitvoer = "".join(regels)
    if proces.wait() != 0:
        raise OpzetFout(verklaar(uitvoer) or fout)
    return uitvoer


def vind_uv(python: str | None, gereedschap: Path) -> str:
    """uv from the PATH, or the checkout's own copy, fetched from the package index with pip when it is not there yet."""
    eigen = gereedschap / "bin" / "uv"
    for uv in filter(None, (shutil.which("uv"), str(eigen))):
        with contextlib.suppress(OSError):
            if subprocess.run([uv, "--version"], capture_output=True, check=False).returncode == 0:
                return uv
    meld("Installing uv, the package installer ...")
    reden = HOE_UV
    for kandidaat in dict.fromkeys(filter(None, (python, sys.executable, "/usr/bin/python3"))):
        try:
            draai([kandidaat, "-m", "pip", "install", "-qq", "--disable-pip-version-check",
                   "--upgrade", "--target", str(gereedschap), UV], HOE_UV)
            return str(eigen)
        except OpzetFout as fout:
            reden = str(fout)
    raise OpzetFout(reden)


def haal_python(uv: str) -> str:
    """Let uv download a Python 3.10."""
    meld("Downloading Python 3.10 ...")
    try:
        draai([uv, "python", "install", "3.10"], HOE_PYTHON)
    except OpzetFout as fout:
        raise OpzetFout(HOE_PYTHON) from fout
    gevonden = subprocess.run(
        [uv, "python", "find", "--managed-python", "3.10"], capture_output=True, text=True, check=False, cwd=WORTEL
    ).stdout.strip()
    if not werkt(gevonden):
        raise OpzetFout(HOE_PYTHON)
    return gevonden


def som(wortel: Path) -> str:
    """What .venv was made from, as one hash: the locked packages, and the project's own name, commands and build."""
    tabellen = re.split(r"^(?=\[)", (wortel / "pyproject.toml").read_text(encoding="utf-8"), flags=re.MULTILINE)
    eigen = [t for t in tabellen if t.startswith(("[project", "[build-system", "[tool.setuptools"))]
    return hashlib.sha256((wortel / LOCK).read_bytes() + "\0".join(eigen).encode()).hexdigest()


@contextlib.contextmanager
def alleen(slot: Path) -> Iterator[None]:
    """Hold the lock of the set-up: two scripts started together must not both fill .venv."""
    slot.parent.mkdir(parents=True, exist_ok=True)
    with slot.open("w") as bestand:
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            meld("Another set-up is busy in this checkout; waiting for it ...")
            fcntl.flock(bestand, fcntl.LOCK_EX)
        yield


def zet_op(wortel: Path, omgeving: Mapping[str, str]) -> bool:
    """Make .venv what the lock file says; True when there was something to do."""
    venv = wortel / ".venv"
    python = venv / "bin" / "python"
    stempel = venv / "wegwijzer.sha256"
    nodig = som(wortel)
    if stempel.is_file() and stempel.read_text().strip() == nodig and werkt(str(python)):
        return False
    with alleen(wortel / "var" / "opzet.lock"):
        if stempel.is_file() and stempel.read_text().strip() == nodig and werkt(str(python)):
            return False  # another set-up did it while this one waited
        begin = time.monotonic()
        stempel.unlink(missing_ok=True)
        heel = werkt(str(python))
        basis = str(python) if heel else vind_python(omgeving)
        uv = vind_uv(basis, wortel / "var" / "gereedschap")
        if not heel:
            vrij = shutil.disk_usage(wortel).free / 1e9
            if vrij < RUIMTE_GB:
                meld(f"Careful: {vrij:.1f} GB is free here and about {RUIMTE_GB} GB is needed.")
            basis = basis or haal_python(uv)
            meld(f"Making .venv with {basis} ...")
            draai([uv, "venv", "--quiet", "--clear", "--python", basis, str(venv)], "Making .venv did not work.")
        meld("Installing the packages of vereisten/alles.lock (2.6 GB; a minute, or more on a slow line) ...")
        # What belongs to another environment of the user must not steer where this one is filled.
        kaal = {k: v for k, v in omgeving.items() if k not in ("VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONPATH", "PYTHONHOME")}
        pip = [uv, "pip"]
        hierin = ["--python", str(python)]
        fout = "Installing the packages did not work; the lines above say why."
        # Compiled now, half a minute, and not at every start where Python may not write beside its packages: Rasa's
        # imports take 7 s compiled and 14 s not.
        draai([*pip, "sync", "--compile-bytecode", *hierin, "--require-hashes", str(wortel / LOCK)], fout, kaal)
        # Without isolation the build uses the setuptools of the lock file and needs no network.
        zelf = ["--quiet", "--no-deps", "--no-build-isolation", "--editable", str(wortel)]
        draai([*pip, "install", *hierin, *zelf], "Installing the project itself did not work; the lines above say why.", kaal)
        stempel.write_text(nodig + "\n")
        meld(f"Set-up done in {time.monotonic() - begin:.0f} s.")
    return True


def main() -> int:
    """Run the set-up; 1 with a message when it cannot be done."""
    parser = argparse.ArgumentParser(prog="script/setup", description=__doc__)
    parser.add_argument("--quiet", action="store_true", help="say nothing when everything is there")
    parser.add_argument("--uv", action="store_true", help="print where uv is, fetching it if need be, and do nothing else")
    args = parser.parse_args()
    try:
        if args.uv:
            print(vind_uv(vind_python(os.environ), WORTEL / "var" / "gereedschap"))
            return 0
        if not zet_op(WORTEL, os.environ) and not args.quiet:
            meld("Everything is set up.")
    except OpzetFout as fout:
        meld(f"\n{fout}")
        return 1
    except OSError as fout:
        meld(f"\n{verklaar(str(fout)) or fout}")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
