"""Mistakes in the content, told to an editor: which file, which line, which field, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, order=True)
class Fout:
    """One mistake. `ernst` let_op is told but stops nothing."""

    bestand: str
    regel: int
    veld: str
    wat: str
    doe: str
    ernst: Literal["fout", "let_op"] = "fout"

    def __str__(self) -> str:
        plek = f"{self.bestand}:{self.regel}" if self.regel else self.bestand
        veld = f" [{self.veld}]" if self.veld else ""
        soort = "" if self.ernst == "fout" else "let op: "
        return f"{plek}{veld} {soort}{self.wat} Doe dit: {self.doe}"


class InhoudFout(Exception):
    """The content holds mistakes; `fouten` lists them all, so that an editor can repair them in one go."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = tuple(sorted(fouten))
        super().__init__("\n".join(str(fout) for fout in self.fouten))
