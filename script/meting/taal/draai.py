"""Runs one model over all evaluation lines in a process of its own, so that time and memory are that model's alone.

`python -m taal.draai ons|standaard MODEL < lines.jsonl` prints one JSON object: answers, milliseconds on the
clock and of the processor, megabytes, seconds to load.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

#: Messages before the clock runs.
WARM = 5


def main() -> int:
    """Load, answer, measure."""
    soort, model = sys.argv[1], Path(sys.argv[2])
    regels = [json.loads(regel) for regel in sys.stdin if regel.strip()]
    begin = time.perf_counter()
    from bot.motor.laden import laad_agent

    agent = laad_agent(model)
    geladen = time.perf_counter() - begin
    antwoord = _ons if soort == "ons" else _standaard
    uit: list[dict[str, Any]] = []
    tijden: list[float] = []
    rekentijden: list[float] = []
    lus = asyncio.new_event_loop()
    for regel in regels[:WARM]:
        lus.run_until_complete(antwoord(agent, regel))
    for regel in regels:
        begin, rekent = time.perf_counter(), time.process_time()
        uit.append(lus.run_until_complete(antwoord(agent, regel)))
        tijden.append((time.perf_counter() - begin) * 1000)
        rekentijden.append((time.process_time() - rekent) * 1000)
    lus.close()
    piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"antwoorden": uit, "ms": tijden, "cpu_ms": rekentijden, "mb": piek, "laden": geladen}, sys.stdout)
    return 0


async def _ons(agent: Any, regel: dict[str, Any]) -> dict[str, Any]:
    from bot.opdrachten.begrijp import begrijp

    begrip = await begrijp(agent, regel["text"])
    return {**begrip.als_regel(regel["id"]), "themas": begrip.waarden("onderwerp")}


async def _standaard(agent: Any, regel: dict[str, Any]) -> dict[str, Any]:
    """What the default pipeline says, in the same form: no crisis, no language, regelingen by its response selector."""
    from bot.motor.invoertekst import naar_rasa

    gelezen = await agent.parse_message(naar_rasa(regel["text"]))
    bedoeling = gelezen.get("intent") or {}
    rang = gelezen.get("response_selector", {}).get("default", {}).get("ranking") or []
    regelingen: dict[str, float] = {}
    for keuze in rang:
        regelingen.setdefault(str(keuze["intent_response_key"]).partition("/")[2], float(keuze["confidence"]))
    naam = str(bedoeling.get("name") or "")
    return {
        "id": regel["id"],
        "intent": naam,
        "confidence": float(bedoeling.get("confidence") or 0.0),
        "regelingen": [{"id": id_, "score": score} for id_, score in regelingen.items()][:5],
        "crisis": None,
        "buiten_domein": naam == "buiten_domein",
        "taal": "nl",
        "themas": [naam.removeprefix("thema_")] if naam.startswith("thema_") else [],
    }


if __name__ == "__main__":
    sys.exit(main())
