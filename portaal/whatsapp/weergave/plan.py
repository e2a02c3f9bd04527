"""The plan as a few compact messages: what you and those around you do, what you ask, and a page with all of it."""

from __future__ import annotations

from typing import Any


def eigen_deel(bericht: dict[str, Any]) -> str:
    """The introduction and the columns of oneself and of those around."""
    plan = bericht["plan"]
    kolommen = [_kolom(kolom) for kolom in plan["kolommen"] if kolom["id"] != "gemeente"]
    return "\n\n".join(deel for deel in (bericht["tekst"], f"*{plan['titel']}*", *kolommen) if deel)


def gemeente_deel(bericht: dict[str, Any]) -> str:
    """The column of the municipality, with what may fit: each regeling with its outcome and why."""
    return "\n\n".join(_kolom(kolom) for kolom in bericht["plan"]["kolommen"] if kolom["id"] == "gemeente")


def slot_deel(bericht: dict[str, Any], nog_onbekend: str) -> str:
    """Rights, and what is not known yet. `nog_onbekend` is how that line begins."""
    plan = bericht["plan"]
    onbekend = [f"{nog_onbekend} {', '.join(plan['nog_onbekend'])}."] if plan["nog_onbekend"] else []
    return "\n".join([*(f"- {recht}" for recht in plan["rechten"]), *onbekend])


def kaarten(bericht: dict[str, Any]) -> list[dict[str, Any]]:
    """All cards of a plan."""
    return [kaart for kolom in bericht["plan"]["kolommen"] for kaart in kolom["kaarten"]]


def kaarttekst(kaart: dict[str, Any]) -> str:
    """One card in full."""
    telefoon = f"{kaart['telefoon_van']}: {kaart['telefoon']}" if kaart.get("telefoon") else ""
    delen = [
        f"*{kaart['naam']}*",
        f"{kaart['uitkomst_tekst'].rstrip('.')}. {kaart['waarom']}",
        kaart["kort"],
        kaart.get("let_op") or "",
        telefoon,
        f"Bron: {kaart['bron']}. Nagekeken: {kaart['nagekeken']}.",
    ]
    return "\n".join(deel for deel in delen if deel)


def _kolom(kolom: dict[str, Any]) -> str:
    """A column: each step and each card a paragraph, so that a long plan is cut between them."""
    delen = [
        "\n".join([f"{nummer}. {stap['tekst']}", *(f"   {deel}" for deel in _erbij(stap))])
        for nummer, stap in enumerate(kolom["stappen"], 1)
    ]
    for kaart in kolom["kaarten"]:
        kop = f"- {kaart['naam']}: {kaart['uitkomst_tekst'].rstrip('.')}. {kaart['waarom']}"
        delen.append("\n".join([kop, *(f"   {deel}" for deel in (kaart.get("let_op"), _bel(kaart)) if deel)]))
    if not delen:
        return ""
    return "\n\n".join([f"*{kolom['kop']}*\n{delen[0]}", *delen[1:]])


def _erbij(stap: dict[str, Any]) -> list[str]:
    """When, with whom, where, what to bring and the number of a step; only what is known."""
    meenemen = "; ".join(ding.rstrip(".") for ding in stap.get("meenemen") or ())
    regels = {
        "Wanneer": stap.get("wanneer"),
        "Wie": stap.get("wie"),
        "Waar": stap.get("waar"),
        "Neem mee": meenemen,
        "Telefoon": stap.get("telefoon"),
    }
    return [f"{naam}: {waarde}" for naam, waarde in regels.items() if waarde]


def _bel(kaart: dict[str, Any]) -> str:
    return f"{kaart['telefoon_van'] or 'Telefoon'}: {kaart['telefoon']}" if kaart.get("telefoon") else ""
