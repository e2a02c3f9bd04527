"""The commands of `wegwijzer`: every module in this folder is one, and adds its own parser.

A command module has `voeg_toe(sub)`, which makes a parser with `sub.add_parser(...)` and sets `voer_uit=fn` on it,
`fn(args) -> int` being the exit code. Modules load whenever anybody types `wegwijzer --help`, so they import heavy
things (Rasa, Django, the knowledge base) only inside `fn`. Names that start with `_` are helpers, not commands.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from typing import Protocol


class Subparsers(Protocol):
    """What `ArgumentParser.add_subparsers()` returns, without naming argparse's private class."""

    def add_parser(self, name: str, *, help: str, description: str = ...) -> argparse.ArgumentParser:
        """Make the parser of one command; its `help` is the Dutch line in the list."""
        ...


def namen() -> list[str]:
    """The names of the command modules, sorted."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def maak_parser() -> argparse.ArgumentParser:
    """The parser of `wegwijzer` with the commands of every module in this folder."""
    parser = argparse.ArgumentParser(prog="wegwijzer", description="Bouwt, traint en start de Wegwijzer.")
    sub = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    for naam in namen():
        importlib.import_module(f"{__name__}.{naam}").voeg_toe(sub)
    return parser


def roep(*opdracht: str) -> int:
    """Run another `wegwijzer` command in this process; its exit code."""
    args = maak_parser().parse_args(opdracht)
    code: int = args.voer_uit(args)
    return code
