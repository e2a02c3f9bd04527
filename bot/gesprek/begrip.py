"""From what the pipeline made of a message, as plain data, to what policy reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.gesprek.invoer import Invoer

#: A regeling that fits the words less than this is no better guess than the core of the theme.
PASSEND_ZEKER = 0.4


def lees_begrip(bericht: Mapping[str, Any]) -> Invoer:
    """Reads a parsed message: Rasa's `intent`, `entities` and `intent_ranking`, and our `regelingen` and `woorden`."""
    bedoeling = (bericht.get("intent") or {}).get("name") or ""
    per_soort: dict[str, list[Any]] = {}
    for entiteit in bericht.get("entities") or []:
        per_soort.setdefault(str(entiteit.get("entity")), []).append(entiteit.get("value"))
    rang = [
        (str(r["name"])[6:], float(r.get("confidence") or 0))
        for r in bericht.get("intent_ranking") or []
        if str(r.get("name", "")).startswith("thema_")
    ]
    return Invoer(
        tekst=str(bericht.get("text") or ""),
        bedoeling=bedoeling,
        zekerheid=float((bericht.get("intent") or {}).get("confidence") or 0),
        themas=tuple(rang),
        onderwerpen=tuple(dict.fromkeys(str(o) for o in per_soort.get("onderwerp", []))),
        regelingen=tuple(dict.fromkeys(str(r) for r in per_soort.get("regeling", []))),
        passend=tuple(str(id_) for id_, score in bericht.get("regelingen") or [] if score >= PASSEND_ZEKER),
        woorden=dict(bericht.get("woorden") or {}),
        feiten={f["id"]: f["waarde"] for f in per_soort.get("feit", []) if isinstance(f, dict)},
        wie=next((str(w) for w in per_soort.get("wie", []) if w != "zelf"), None),
        knop=(str(per_soort["vraag"][0]), str(per_soort["optie"][0]))
        if bedoeling == "knop" and "vraag" in per_soort and "optie" in per_soort
        else None,
        taal=str(next(iter(per_soort.get("taal", [])), "nl")),
    )
