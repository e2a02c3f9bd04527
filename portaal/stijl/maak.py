"""Makes `static/portaal/nlds.css` from the NL Design System packages of `package.json`. Run by `script/stijl`.

What it leaves out: variants of a part that no page of ours uses. What it adds: the tokens of those parts, as the theme
`voorbeeld` of NL Design System lays them upon the basis tokens. A theme of a municipality then needs basis tokens only.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

HIER = Path(__file__).resolve().parent
DOEL = HIER.parent / "static" / "portaal" / "nlds.css"
MODULES = HIER / "node_modules"
TOKENS = MODULES / "@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css"
#: Parts, in the order in which they stand in the file.
DELEN = (
    "@nl-design-system-candidate/button-css/dist/button.css",
    "@nl-design-system-candidate/data-badge-css/dist/data-badge.css",
    "@nl-design-system-candidate/skip-link-css/dist/skip-link.css",
    "@utrecht/alert-css/dist/index.css",
    "@utrecht/form-label-css/dist/index.css",
    "@utrecht/form-field-description-css/dist/index.css",
    "@utrecht/form-field-error-message-css/dist/index.css",
    "@utrecht/textbox-css/dist/index.css",
    "@utrecht/textarea-css/dist/index.css",
)
#: Variants, states and places in a selector that no page of ours has.
ONGEBRUIKT = re.compile(
    r"--(positive|pressed|disabled|busy|icon-only|subtle|required|read-only|readonly|placeholder|html-\w+|openforms|checked|"
    r"checkbox|radio|numeric|status|valid|url|password|multiline|autosize|data|[\w-]+-size)(?![\w-])|__icon|__placeholder|:placeholder-shown|::placeholder|"
    r":where\(\.nl-button--negative"
)
_COMMENTAAR = re.compile(r"/\*.*?\*/", re.DOTALL)
_REGEL = re.compile(r"([^{}]+)\{([^{}]*)\}")
_VAR = re.compile(r"var\(\s*(--[\w-]+)")


def zonder_ongebruikt(css: str) -> str:
    """The rules whose selector some page of ours can match, without comments and spare room."""
    uit = []
    css = re.sub(r"@media[^{]*\{((?:[^{}]+\{[^{}]*\})*)\s*\}", lambda m: _media(m[0]), _COMMENTAAR.sub("", css))
    for stuk in re.findall(r"@media[^{]*\{(?:[^{}]+\{[^{}]*\})*\s*\}|[^{}@]+\{[^{}]*\}", css):
        if stuk.startswith("@"):
            uit.append(stuk)
        elif regel := _houd(stuk):
            uit.append(regel)
    return "\n".join(uit)


def _media(blok: str) -> str:
    kop, _, inhoud = blok.partition("{")
    regels = [r for m in _REGEL.finditer(inhoud) if (r := _houd(m[0]))]
    return kop + "{" + "".join(regels) + "}" if regels else ""


def _houd(regel: str) -> str:
    keus, inhoud = _REGEL.fullmatch(regel.strip()).groups()  # type: ignore[union-attr]
    keuzen = [k.strip() for k in re.split(r",(?![^(]*\))", keus) if not ONGEBRUIKT.search(k)]
    if not keuzen:
        return ""
    return ",".join(keuzen) + "{" + re.sub(r"\s+", " ", inhoud).replace("; ", ";").replace(": ", ":").strip(" ;") + "}"


def tokens(css: str) -> dict[str, str]:
    """The tokens a stylesheet sets on its first rule."""
    return {naam: waarde.strip() for naam, waarde in re.findall(r"(--[\w-]+):([^;]+);", css)}


def nodig(delen: str, alle: dict[str, str]) -> list[str]:
    """The tokens below the parts, down to but without the basis tokens."""
    te_doen, gezien = _VAR.findall(delen), []
    while te_doen:
        naam = te_doen.pop(0)
        if naam in gezien or naam.startswith("--basis-") or naam not in alle:
            continue
        gezien.append(naam)
        te_doen += _VAR.findall(alle[naam])
    return sorted(gezien)


def main() -> int:
    """Write the file; 1 when the packages are not there."""
    if not MODULES.is_dir():
        print("Run script/stijl: the packages are not there yet.", file=sys.stderr)
        return 1
    versies = {naam: json.loads((MODULES / naam / "package.json").read_text())["version"] for naam in _pakketten()}
    delen = "\n".join(zonder_ongebruikt((MODULES / pad).read_text()) for pad in DELEN)
    alle = tokens(TOKENS.read_text())
    laag = "\n".join(f"{naam}:{alle[naam]};" for naam in nodig(delen, alle))
    kop = ["Made by script/stijl; change nothing here. Parts of NL Design System, EUPL-1.2:"]
    kop += [f"  {naam} {versie}" for naam, versie in versies.items()]
    tekst = "/*\n" + "\n".join(kop) + "\n*/\n" + ":root,:host{\n" + laag + "\n}\n" + delen + "\n"
    DOEL.write_text(tekst)
    print(f"{DOEL.name}: {len(tekst)} bytes")
    return 0


def _pakketten() -> list[str]:
    namen: dict[str, str] = json.loads((HIER / "package.json").read_text())["devDependencies"]
    return sorted(namen)


if __name__ == "__main__":
    sys.exit(main())
