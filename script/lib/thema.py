"""Reports which design tokens a theme lacks, and which of its colours do not differ enough to be read (WCAG 1.4.3 and 1.4.11).

    script/thema portaal/static/portaal/themas/voorbeeld.css [more files ...]

A theme that lacks a token is not broken: it then gets that of the theme voorbeeld, which may not go with the rest.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

STATIC = Path(__file__).resolve().parents[2] / "portaal" / "static" / "portaal"
#: What asks for tokens. Of these, nlds.css also gives the tokens of the parts, in terms of the basis tokens.
VRAGERS = ("nlds.css", "basis.css", "chat.css", "voordeur.css", "wijkteam.css")
_TEKST, _RAND = 4.5, 3.0
_DEFAULT = "--basis-color-default-bg-document"
_SOORTEN = ("positive", "warning", "info", "negative")
#: Letters or lines, on what, and how much they must differ.
PAREN: tuple[tuple[str, str, float], ...] = (
    *((f"--basis-color-default-color-{k}", f"--basis-color-default-bg-{v}", _TEKST)
      for k in ("document", "subtle") for v in ("document", "subtle")),
    *((f"--basis-color-action-1-color-{k}", v, _TEKST)
      for k in ("default", "hover")
      for v in (_DEFAULT, "--basis-color-default-bg-subtle", "--basis-color-action-1-bg-default")),
    *((f"--basis-color-{s}-color-{k}", f"--basis-color-{s}-bg-default", _TEKST)
      for s in _SOORTEN for k in ("default", "document")),
    *((f"--basis-color-{s}-inverse-color-{k}", f"--basis-color-{s}-inverse-bg-{k}", _TEKST)
      for s in ("action-1", "negative") for k in ("default", "hover", "active")),
    ("--basis-color-warning-inverse-color-default", "--basis-color-warning-inverse-bg-default", _TEKST),
    ("--basis-focus-color", "--basis-focus-background-color", _TEKST),
    ("--basis-color-default-border-default", _DEFAULT, _RAND),
    ("--basis-color-action-1-border-default", _DEFAULT, _RAND),
)  # fmt: skip
_COMMENTAAR = re.compile(r"/\*.*?\*/", re.DOTALL)
_ZET = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_DONKER = re.compile(r"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")


def tokens(css: str) -> tuple[dict[str, str], dict[str, str]]:
    """The tokens a stylesheet sets: for daylight, and what it changes in the dark."""
    css = _COMMENTAAR.sub("", css)
    donker = {naam: waarde.strip() for blok in _DONKER.findall(css) for naam, waarde in _ZET.findall(blok)}
    licht = {naam: waarde.strip() for naam, waarde in _ZET.findall(_DONKER.sub("", css))}
    return licht, donker


def gevraagd() -> set[str]:
    """The tokens that our stylesheets need from a theme: asked for without another value to fall back on, and set nowhere."""
    css = "\n".join(_COMMENTAAR.sub("", (STATIC / naam).read_text(encoding="utf-8")) for naam in VRAGERS)
    return set(re.findall(r"var\(\s*(--[\w-]+)\s*\)", css)) & _basis(css)


def _basis(css: str) -> set[str]:
    """What a theme is about: the basis tokens. The parts' own tokens follow from them in nlds.css."""
    return {naam for naam in re.findall(r"var\(\s*(--[\w-]+)", css) if naam.startswith("--basis-")}


def kleur(naam: str, alle: Mapping[str, str]) -> tuple[float, float, float] | None:
    """The colour of a token, following other tokens; None for what is no plain hexadecimal colour."""
    waarde = alle.get(naam, "")
    for _ in range(10):
        if not (verder := re.fullmatch(r"var\(\s*(--[\w-]+)\s*\)", waarde)):
            break
        waarde = alle.get(verder[1], "")
    hexa = re.fullmatch(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", waarde)
    if hexa is None:
        return None
    cijfers = hexa[1] if len(hexa[1]) == 6 else "".join(c * 2 for c in hexa[1])
    rood, groen, blauw = (int(cijfers[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return rood, groen, blauw


def contrast(een: tuple[float, float, float], twee: tuple[float, float, float]) -> float:
    """How much two colours differ, from 1 to 21, as WCAG 2.2 counts it."""
    hoog, laag = sorted((_helderheid(een), _helderheid(twee)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def _helderheid(rgb: tuple[float, float, float]) -> float:
    rood, groen, blauw = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def bezwaren(css: str) -> Iterator[str]:
    """What is wrong with a theme, a line each."""
    licht, donker = tokens(css)
    for naam in sorted(gevraagd() - set(licht)):
        yield f"ontbreekt: {naam}"
    for wanneer, alle in (("", licht), (" in het donker", {**licht, **donker} if donker else {})):
        for voor, achter, minimaal in PAREN:
            een, twee = kleur(voor, alle), kleur(achter, alle)
            if een and twee and (hoe := contrast(een, twee)) < minimaal:
                yield f"te weinig verschil{wanneer}: {voor} op {achter} is {hoe:.1f}, nodig is {minimaal}"


def main() -> int:
    """Report on each theme; 1 when one of them has something wrong."""
    vorm = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="script/thema", description=__doc__, formatter_class=vorm)
    parser.add_argument("thema", nargs="+", type=Path)
    fout = False
    for pad in parser.parse_args().thema:
        try:
            regels = list(bezwaren(pad.read_text(encoding="utf-8")))
        except OSError as reden:
            regels = [f"niet te lezen: {reden.strerror}"]
        fout |= bool(regels)
        print("\n".join(f"{pad.name}: {regel}" for regel in regels) or f"{pad.name}: alle {len(gevraagd())} tokens zijn er")
    return int(fout)


if __name__ == "__main__":
    sys.exit(main())
