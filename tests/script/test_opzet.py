"""The set-up from nothing: which Python it takes, and what it says when it cannot go on."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def opzet(script: Callable[[str], ModuleType]) -> ModuleType:
    """script/lib/opzet.py."""
    return script("opzet")


def uitvoerbaar(pad: Path, inhoud: str) -> Path:
    """Put an executable shell script at `pad`."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(f"#!/bin/sh\n{inhoud}\n")
    pad.chmod(pad.stat().st_mode | stat.S_IXUSR)
    return pad


def echte_python(pad: Path) -> Path:
    """Put a Python 3.10 that runs at `pad`."""
    return uitvoerbaar(pad, f'exec "{sys.executable}" "$@"')


def test_broken_shim_is_passed_over(opzet: ModuleType, tmp_path: Path) -> None:
    """A python3.10 on the PATH that fails, as pyenv's shim does, gives way to the one in pyenv's own folder."""
    uitvoerbaar(tmp_path / "bin/python3.10", "echo 'pyenv: python3.10: command not found' >&2; exit 127")
    goed = echte_python(tmp_path / "pyenv/versions/3.10.13/bin/python3.10")
    omgeving = {"PATH": str(tmp_path / "bin"), "PYENV_ROOT": str(tmp_path / "pyenv"), "HOME": "/nergens"}

    assert str(goed) == opzet.vind_python(omgeving)


def test_path_goes_before_pyenv(opzet: ModuleType, tmp_path: Path) -> None:
    """A python3.10 on the PATH that runs is taken, also when an earlier folder of the PATH holds a broken one."""
    uitvoerbaar(tmp_path / "een/python3.10", "exit 127")
    goed = echte_python(tmp_path / "twee/python3.10")
    echte_python(tmp_path / "pyenv/versions/3.10.13/bin/python3.10")
    pad = os.pathsep.join([str(tmp_path / "een"), str(tmp_path / "twee")])

    assert str(goed) == opzet.vind_python({"PATH": pad, "PYENV_ROOT": str(tmp_path / "pyenv"), "HOME": "/nergens"})


def test_newest_patch_of_pyenv_first(opzet: ModuleType, tmp_path: Path) -> None:
    """Of pyenv's 3.10 versions the newest is taken, counted as a number: 13 after 9."""
    for versie in ("3.10.9", "3.10.13"):
        echte_python(tmp_path / f".pyenv/versions/{versie}/bin/python3.10")

    assert str(tmp_path / ".pyenv/versions/3.10.13/bin/python3.10") == opzet.vind_python({"PATH": "", "HOME": str(tmp_path)})


def test_another_version_is_no_candidate(opzet: ModuleType, tmp_path: Path) -> None:
    """A python3.10 that turns out to be something else is not taken."""
    nep = uitvoerbaar(tmp_path / "python3.10", "exit 1")

    assert not opzet.werkt(str(nep))
    assert opzet.vind_python({"PATH": str(tmp_path), "HOME": "/nergens"}) is None


@pytest.mark.parametrize(
    ("woorden", "verwacht"),
    [
        ("error: Failed to fetch: `https://x/simple/`\n dns error: failed to lookup address", "GEEN_NET"),
        ("cause: invalid peer certificate: UnknownIssuer", "GEEN_VERTROUWEN"),
        ("failed to write: No space left on device (os error 28)", "GEEN_RUIMTE"),
    ],
)
def test_failure_is_explained(opzet: ModuleType, woorden: str, verwacht: str) -> None:
    """No network, an unknown certificate and a full disk each get their own explanation."""
    assert getattr(opzet, verwacht) == opzet.verklaar(woorden)


def test_other_failure_is_not_explained_away(opzet: ModuleType) -> None:
    """A failure of another kind is not blamed on the network or the disk."""
    assert opzet.verklaar("No solution found when resolving dependencies") is None


def test_changed_lock_means_work(opzet: ModuleType, tmp_path: Path) -> None:
    """Another lock file, or another command of the project, gives another hash; another line length of the linter does not."""
    (tmp_path / "vereisten").mkdir()
    (tmp_path / "vereisten/alles.lock").write_text("a==1\n")
    (tmp_path / "pyproject.toml").write_text("[project.scripts]\n[tool.ruff]\nline-length = 100\n")
    eerst = opzet.som(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project.scripts]\n[tool.ruff]\nline-length = 130\n")
    assert eerst == opzet.som(tmp_path)

    (tmp_path / "vereisten/alles.lock").write_text("a==2\n")
    daarna = opzet.som(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project.scripts]\nx = 'y'\n")
    assert len({eerst, daarna, opzet.som(tmp_path)}) == 3


def test_prepared_checkout_is_left_alone(opzet: ModuleType, tmp_path: Path) -> None:
    """With the stamp of this very lock file in a .venv that runs, there is nothing to do and nothing is started."""
    (tmp_path / "vereisten").mkdir()
    (tmp_path / "vereisten/alles.lock").write_text("a==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    echte_python(tmp_path / ".venv/bin/python")
    (tmp_path / ".venv/wegwijzer.sha256").write_text(opzet.som(tmp_path) + "\n")

    assert opzet.zet_op(tmp_path, {"PATH": "", "HOME": "/nergens"}) is False


def test_no_python_anywhere_is_said(wortel: Path, tmp_path: Path) -> None:
    """Without any Python the shell part says what to install, and exits with 1."""
    kaal = tmp_path / "script/lib"
    kaal.mkdir(parents=True)
    for naam in ("lib/python.sh", "setup"):
        (tmp_path / "script" / naam).write_text((wortel / "script" / naam).read_text().replace("/usr/bin/python3", "/nergens"))
    uitvoerbaar(tmp_path / "bin/python3", "exit 127")
    (tmp_path / "bin/dirname").symlink_to("/usr/bin/dirname")
    klaar = subprocess.run(
        ["/bin/bash", tmp_path / "script/setup"], env={"PATH": str(tmp_path / "bin")}, capture_output=True, text=True, check=False
    )

    assert klaar.returncode == 1
    assert "Install Python 3.10" in klaar.stderr
