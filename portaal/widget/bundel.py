"""Puts the widget together: one script of our modules, one style sheet of what the pages use. No tool but Python.

Both are made at the first request and kept; a file that changes is noticed. Other rules hold inside a shadow root on somebody
else's page than on a page of our own, so the style sheets are rewritten: see `_regel`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from portaal import thema

BRON = Path(__file__).resolve().parent.parent / "static" / "portaal"
WOORDEN = "portaal/widget/woorden.json"
_BEGIN = BRON / "widget" / "begin.js"
_INVOER = re.compile(r'^import \{(?P<namen>[^}]+)\} from "(?P<pad>\./[\w/.-]+|\.\./[\w/.-]+)";$', re.MULTILINE)
_UITVOER = re.compile(r"^export (?P<wat>(?:async )?(?:function|const|class)) (?P<naam>\w+)", re.MULTILINE)
_KOP = "/* Wegwijzer, EUPL-1.2 */\n"

#: Rules of the pages that the widget has no use for: frames, fixed pages, paper.
_NIET_NODIG = re.compile(
    r"\.(?:kop|voet|papier|woordenlijst|code|smal|breed|chat|inleiding|knoppenrij|alleen-scherm)(?=__|--|[\s:.>]|$)|"
    r"\.nl-skip-link|^(?:html|body|main|h1|:root\[)"
)


class BundelFout(RuntimeError):
    """A module or style sheet that cannot be put into the bundle. The message names the file."""


def script() -> str:
    """The script: a classic one, so that any page can load it with one line."""
    bestanden = [*sorted((BRON / "chat").glob("*.js")), *sorted((BRON / "widget").glob("*")), _woordenpad()]
    return _script(_stand(bestanden))


def stijl(naam: str) -> str:
    """The style sheet in the theme `naam`, which is that of a municipality or any other in `themas/`."""
    bladen = [_pad(blad) for blad in thema.bladen_van(naam)]
    vast = [BRON / "nlds.css", BRON / "basis.css", BRON / "chat.css", BRON / "widget" / "widget.css"]
    return _stijl(_stand([*bladen, *vast]))


def _stand(bestanden: list[Path]) -> tuple[tuple[Path, int], ...]:
    """The files with when they changed: what the kept result belongs to."""
    return tuple((pad, pad.stat().st_mtime_ns) for pad in bestanden)


def _pad(blad: str) -> Path:
    return BRON.parent / blad


def _woordenpad() -> Path:
    return Path(settings.BASIS) / "templates" / WOORDEN


@lru_cache(maxsize=2)
def _script(stand: tuple[tuple[Path, int], ...]) -> str:
    delen: dict[Path, str] = {}
    _voeg_toe(_BEGIN, delen, ())
    woorden = json.dumps(json.loads(_woordenpad().read_text(encoding="utf-8")), ensure_ascii=False)
    grond = json.dumps(_krimp((BRON / "widget" / "grond.css").read_text(encoding="utf-8")))
    vooraf = f"const WOORDEN = {woorden};\nconst GROND = {grond};\n"
    return f'{_KOP}(() => {{\n"use strict";\n{vooraf}' + "\n".join(delen.values()) + "\n})();\n"


def _voeg_toe(pad: Path, delen: dict[Path, str], boven: tuple[Path, ...]) -> None:
    """Adds a module after those it needs, each in a scope of its own."""
    if pad in delen:
        return
    if pad in boven:
        raise BundelFout(f"{pad.name}: modules need each other in a circle")
    bron = pad.read_text(encoding="utf-8")
    for invoer in _INVOER.finditer(bron):
        _voeg_toe((pad.parent / invoer["pad"]).resolve(), delen, (*boven, pad))
    inhoud = _INVOER.sub(lambda i: f"const {{{i['namen']}}} = {_naam((pad.parent / i['pad']).resolve())};", bron)
    namen = [u["naam"] for u in _UITVOER.finditer(inhoud)]
    inhoud = _UITVOER.sub(lambda u: f"{u['wat']} {u['naam']}", inhoud)
    if re.search(r"^(?:import|export)\b", inhoud, re.MULTILINE):
        raise BundelFout(f'{pad.name}: only `import {{ x }} from "./y.js"` and `export function|const|class` are understood')
    regels = [regel for regel in inhoud.splitlines() if regel.strip() and not regel.lstrip().startswith("//")]
    delen[pad] = f"const {_naam(pad)} = (() => {{\n" + "\n".join(regels) + f"\nreturn {{ {', '.join(namen)} }};\n}})();"


def _naam(pad: Path) -> str:
    return "m_" + re.sub(r"\W", "_", f"{pad.parent.name}_{pad.stem}")


# --- Style ---------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def _stijl(stand: tuple[tuple[Path, int], ...]) -> str:
    return _KOP + "".join(blok for pad, _ in stand for blok in _blokken(pad.read_text(encoding="utf-8"), pad.name))


def _blokken(css: str, bestand: str) -> Iterator[str]:
    """The rules of a style sheet, rewritten."""
    for voor, inhoud in _ontleed(_krimp(css), bestand):
        yield _regel(voor, inhoud, bestand)


def _ontleed(css: str, bestand: str) -> Iterator[tuple[str, str]]:
    """(what stands before the brace, what stands between) of each rule at this level."""
    begin = diep = waar = 0
    for i, teken in enumerate(css):
        if teken == "{":
            diep += 1
            if diep == 1:
                waar = i
        elif teken == "}":
            diep -= 1
            if diep == 0:
                yield css[begin:waar].strip(), css[waar + 1 : i].strip()
                begin = i + 1
    if diep or css[begin:].strip():
        raise BundelFout(f"{bestand}: braces do not match, or something stands outside a rule: {css[begin:][:60]!r}")


def _regel(voor: str, inhoud: str, bestand: str) -> str:
    """One rule, so that it works inside the widget.

    `:root` is the widget's own element. `rem` follows the root of the host page, whatever that made of it, so lengths follow a
    length of our own instead. A width is that of the widget and not of the window. Faces of letters and paper do not work there.
    """
    if voor.startswith(("@font-face", "@page", "@media print")):
        return ""
    if voor.startswith("@keyframes"):
        return f"{voor}{{{inhoud}}}"
    if voor.startswith("@"):
        breedte = voor.startswith("@media (") and "width" in voor
        kop = voor.replace("@media", "@container").replace("rem", "em") if breedte else voor
        binnen = "".join(_blokken(inhoud, bestand))
        return f"{kop}{{{binnen}}}" if binnen else ""
    kiezers = [kiezer.strip() for kiezer in voor.split(",")] if "(" not in voor else [voor]
    kiezers = [kiezer for kiezer in kiezers if not _NIET_NODIG.search(kiezer)]
    if not kiezers:
        return ""
    kop = ",".join(dict.fromkeys(":host" if kiezer == ":root" else kiezer for kiezer in kiezers))
    return f"{kop}{{{_waarden(inhoud)}}}"


_REM = re.compile(r"(?<![\w.-])(-?\d*\.?\d+)rem\b")


def _waarden(inhoud: str) -> str:
    eigen = _REM.sub(r"calc(var(--ww-rem)*\1)", inhoud)
    return re.sub(r"(?<![\w-])color-scheme:\s*([^;]+)", r"color-scheme:\1 !important", eigen)


_OPMERKING = re.compile(r"/\*.*?\*/", re.DOTALL)
_RUIMTE: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"\s+", " "),
    (r"\s*([{};,])\s*", r"\1"),
    (r":\s+(?=[^{}]*[;}])", ":"),
)


def _krimp(css: str) -> str:
    """The same style sheet without comments and needless blanks."""
    kort = _OPMERKING.sub("", css)
    for van, naar in _RUIMTE:
        kort = re.sub(van, naar, kort)
    return kort.strip()
