"""Says whether something must be made again: a hash of what it is made from, kept beside what was made."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def som(wortel: Path, paden: Iterable[str], los: Iterable[str] = ()) -> str:
    """SHA-256 over the files at `paden` (files, or folders with all in them) below `wortel`, and the words in `los`.

    A name counts as much as what is in the file. What editors and Python leave behind (`.x`, `x~`, `__pycache__`) does not.

    Raises:
        FileNotFoundError: when one of `paden` is not there.
    """
    optelling = hashlib.sha256()
    for pad in paden:
        for bestand in _bestanden(wortel / pad):
            _voeg_toe(optelling, bestand.relative_to(wortel).as_posix().encode())
            _voeg_toe(optelling, bestand.read_bytes())
    for woord in los:
        _voeg_toe(optelling, woord.encode())
    return optelling.hexdigest()


def _voeg_toe(optelling: hashlib._Hash, inhoud: bytes) -> None:
    optelling.update(len(inhoud).to_bytes(8, "big") + inhoud)


def _bestanden(pad: Path) -> list[Path]:
    if not pad.is_dir():
        return [pad]
    alles = (p for p in pad.rglob("*") if p.is_file())
    return sorted(p for p in alles if not _afval(p.relative_to(pad)))


def _afval(pad: Path) -> bool:
    return any(deel.startswith(".") or deel == "__pycache__" for deel in pad.parts) or pad.name.endswith("~")


def _stempel(gemaakt: Path) -> Path:
    return gemaakt.with_name(gemaakt.name + ".sha256")


def is_actueel(gemaakt: Path, som_nu: str) -> bool:
    """Whether `gemaakt` is there, was made from what has this hash, and nobody has made it otherwise since."""
    try:
        return _stempel(gemaakt).read_text(encoding="ascii") == _regel(gemaakt, som_nu)
    except FileNotFoundError:
        return False


def zet(gemaakt: Path, som_nu: str) -> None:
    """Note that `gemaakt`, as it is now, was made from what has this hash."""
    _stempel(gemaakt).write_text(_regel(gemaakt, som_nu), encoding="ascii")


def _regel(gemaakt: Path, som_nu: str) -> str:
    return f"{som_nu} {gemaakt.stat().st_mtime_ns}\n"


@contextlib.contextmanager
def alleen(gemaakt: Path) -> Iterator[None]:
    """Hold the lock on making `gemaakt`: a second maker waits and then finds it made."""
    gemaakt.parent.mkdir(parents=True, exist_ok=True)
    with gemaakt.with_name(f".{gemaakt.name}.lock").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield
