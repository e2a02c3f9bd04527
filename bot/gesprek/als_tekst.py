"""Neutral messages as plain text: for the terminal, for mail, and as what a screen reader gets at worst."""

from __future__ import annotations

from typing import Any

from bot.gesprek.bericht import Bericht


def als_tekst(bericht: Bericht) -> str:
    """One message with everything it holds; buttons as numbered lines, which may be typed."""
    delen = [bericht["tekst"]]
    if bericht["soort"] == "crisis":
        delen += [f"  {h['naam']}: {h['nummer']} ({h['bereikbaar']})" for h in bericht["crisis"]["hulplijnen"]]
    if bericht["soort"] == "plan":
        delen.append(plan_als_tekst(bericht["plan"]))
    if bericht["soort"] == "samenvatting":
        for regel in bericht["samenvatting"]["regels"]:
            weg = " (weggehaald)" if regel["geschrapt"] else ""
            delen.append(f"  {regel['nr']}. {regel['kop']}: {regel['tekst']}{weg}")
    delen += [f"  {link['titel']}: {link['adres']}" for link in bericht.get("links", ())]
    delen += [f"  [{i}] {k['titel']}" for i, k in enumerate(bericht["knoppen"], 1)]
    return "\n".join(d for d in delen if d)


def plan_als_tekst(plan: dict[str, Any]) -> str:
    """The three columns one under another."""
    delen = [plan["titel"]]
    for kolom in plan["kolommen"]:
        delen.append(f"\n{kolom['kop']}")
        for stap in kolom["stappen"]:
            delen += [f"  - {stap['tekst']}", *(f"    {regel}" for regel in _wat_erbij_hoort(stap))]
        for kaart in kolom["kaarten"]:
            delen.append(f"  * {kaart['naam']}: {kaart['uitkomst_tekst']}. {kaart['waarom']}")
            delen.append(f"    {kaart['kort']} Bron: {kaart['bron']}. Nagekeken: {kaart['nagekeken']}.")
    delen += ["", *(f"  {r}" for r in plan["rechten"])]
    if plan["nog_onbekend"]:
        delen.append("  Dit weten we nog niet: " + ", ".join(plan["nog_onbekend"]) + ".")
    return "\n".join(delen)


def _wat_erbij_hoort(stap: dict[str, Any]) -> list[str]:
    """Who, where, what to bring, when and the telephone number of a step, one a line; only what is known."""
    meenemen = ", ".join(ding.rstrip(".") for ding in stap.get("meenemen") or ())
    regels = {
        "Wie": stap.get("wie"),
        "Waar": stap.get("waar"),
        "Neem mee": meenemen or None,
        "Wanneer": stap.get("wanneer"),
        "Telefoon": stap.get("telefoon"),
    }
    return [f"{naam}: {waarde}" for naam, waarde in regels.items() if waarde]
