"""Bodies of Meta as somebody sees them on a telephone, in plain text."""

from __future__ import annotations

from typing import Any


def als_tekst(romp: dict[str, Any]) -> str:
    """One body as lines; what may be tapped with its number in front."""
    if romp["type"] == "text":
        return str(romp["text"]["body"])
    if romp["type"] == "template":
        return f"[sjabloon {romp['template']['name']}]"
    deel = romp["interactive"]
    voet = [f"  ({deel['footer']['text']})"] if "footer" in deel else []
    return "\n".join([str(deel["body"]["text"]), *voet, *_actie(deel["action"])])


def knoppen(romp: dict[str, Any]) -> list[tuple[str, str]]:
    """What may be tapped in a body: pairs of value and title, as they stand there."""
    actie = romp.get("interactive", {}).get("action", {})
    rijen = [rij for sectie in actie.get("sections", ()) for rij in sectie["rows"]]
    return [(k["reply"]["id"], k["reply"]["title"]) for k in actie.get("buttons", ())] + [(r["id"], r["title"]) for r in rijen]


def _actie(actie: dict[str, Any]) -> list[str]:
    if "parameters" in actie:
        return [f"  [{actie['parameters']['display_text']}] {actie['parameters']['url']}"]
    regels = [f"  [{knop['reply']['title']}]" for knop in actie.get("buttons", ())]
    if "button" in actie:
        regels.append(f"  [{actie['button']}]")
    for sectie in actie.get("sections", ()):
        regels += [f"    {sectie['title']}:"] if "title" in sectie else []
        regels += [f"    * {r['title']}" + (f" ({r['description']})" if "description" in r else "") for r in sectie["rows"]]
    return regels
