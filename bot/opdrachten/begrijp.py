"""`wegwijzer begrijp`: what the language model makes of a message, to read, or for many messages as JSON lines."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, TextIO

from bot.opdrachten import Subparsers

#: The intent of what we do not do. Nonsense and abuse are no question to anybody, and get an answer of their own.
BUITEN = "buiten_domein"
#: Regelingen in an answer.
HOOGSTENS = 5


@dataclass(frozen=True)
class Begrip:
    """One message as it was understood."""

    tekst: str
    bedoeling: str
    zekerheid: float
    rang: tuple[tuple[str, float], ...]
    entiteiten: tuple[tuple[str, Any], ...]
    regelingen: tuple[tuple[str, float], ...]

    def waarden(self, soort: str) -> list[Any]:
        """The values of one kind of entity."""
        return [waarde for naam, waarde in self.entiteiten if naam == soort]

    def als_regel(self, id_: Any) -> dict[str, Any]:
        """The line of `--jsonl`."""
        crisis = self.waarden("crisis")
        return {
            "id": id_,
            "intent": self.bedoeling,
            "confidence": round(self.zekerheid, 4),
            "regelingen": [{"id": r, "score": s} for r, s in self.regelingen],
            "crisis": crisis[0] if crisis else None,
            "buiten_domein": self.bedoeling == BUITEN,
            "taal": next(iter(self.waarden("taal")), "nl"),
        }


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer begrijp`."""
    uitleg = "Laat zien wat het taalmodel van een zin maakt, of met --jsonl van veel zinnen."
    parser = sub.add_parser("begrijp", help="laat zien hoe een zin wordt begrepen", description=uitleg)
    parser.add_argument("zin", nargs="*", help="de zin; aanhalingstekens mogen")
    parser.add_argument("--jsonl", action="store_true", help='lees regels {"id", "text"} van de invoer, schrijf er een terug')
    parser.add_argument("--gemeente", default=None, help="de gemeente, voor wat er alleen daar is")
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(args: argparse.Namespace) -> int:
    """Understand one sentence or every line of the input; 1 when there is no model, 2 for a line that could not be read."""
    if args.jsonl == bool(args.zin):
        print("Geef een zin, of --jsonl en regels op de invoer.", file=sys.stderr)
        return 2
    from bot.motor.laden import laad_agent

    try:
        agent = laad_agent()
    except FileNotFoundError as fout:
        print(f"Dat gaat nog niet: {fout}", file=sys.stderr)
        return 1
    if args.jsonl:
        return asyncio.run(_regels(agent, sys.stdin.buffer, sys.stdout, args.gemeente))
    print(leesbaar(asyncio.run(begrijp(agent, " ".join(args.zin), args.gemeente))))
    return 0


async def begrijp(agent: Any, tekst: str, gemeente: str | None = None) -> Begrip:
    """What the model makes of one message, and where a conversation that begins with it would lead."""
    from bot.motor.invoertekst import naar_rasa
    from bot.taal.route import REGELINGEN

    gelezen = await agent.parse_message(naar_rasa(tekst))
    bedoeling = gelezen.get("intent") or {}
    return Begrip(
        tekst=tekst,
        bedoeling=str(bedoeling.get("name") or ""),
        zekerheid=float(bedoeling.get("confidence") or 0.0),
        rang=tuple((str(r["name"]), float(r["confidence"])) for r in gelezen.get("intent_ranking") or []),
        entiteiten=tuple((str(e["entity"]), e["value"]) for e in gelezen.get("entities") or []),
        regelingen=tuple(_hier(gelezen.get(REGELINGEN) or [], gemeente)),
    )


def _hier(regelingen: list[list[Any]], gemeente: str | None) -> Iterator[tuple[str, float]]:
    """The first five that there are in this municipality."""
    from bot.taal.kennis import kennisbank

    kb = kennisbank()
    bestaat = {r.id for r in kb.regelingen(gemeente)} if kb else set()
    yield from islice(((str(id_), float(score)) for id_, score in regelingen if id_ in bestaat), HOOGSTENS)


async def _regels(agent: Any, invoer: Iterable[bytes | str], uitvoer: TextIO, gemeente: str | None) -> int:
    """One line out for each line in, whatever is in it; 2 when a line could not be read, which is told and answered as well."""
    code = 0
    for nummer, ruw in enumerate(invoer, 1):
        regel = ruw.decode("utf-8", "replace") if isinstance(ruw, bytes) else ruw
        if not regel.strip():
            continue
        id_, tekst, fout = lees_regel(regel)
        if fout:
            print(f'regel {nummer} is geen {{"id", "text"}}: {fout}', file=sys.stderr)
            code = 2
        antwoord = (await begrijp(agent, tekst, gemeente)).als_regel(id_)
        print(json.dumps(antwoord, ensure_ascii=True), file=uitvoer, flush=True)
    return code


def lees_regel(regel: str) -> tuple[Any, str, str | None]:
    """The id and the text of a line, and what is wrong with it: an unreadable line is read as an empty message."""
    try:
        vraag = json.loads(regel)
    except (ValueError, RecursionError) as fout:
        return None, "", str(fout)
    if not isinstance(vraag, dict):
        return None, "", "geen object"
    tekst = vraag.get("text")
    if tekst is None or "id" not in vraag:
        return vraag.get("id"), "" if tekst is None else str(tekst), "id of text ontbreekt"
    return vraag["id"], str(tekst), None


def leesbaar(begrip: Begrip) -> str:
    """For a human: what it is taken for, what it might have been, and what was found in it."""
    regels = [f"{begrip.tekst.strip()[:200]}", "", f"  bedoeling    {begrip.bedoeling} ({begrip.zekerheid:.2f})"]
    anders = [f"{naam} {kans:.2f}" for naam, kans in begrip.rang[1:4] if kans >= 0.01]
    kop = {"onderwerp": "onderwerpen", "wie": "gaat over", "regeling": "bij naam", "crisis": "signaal", "taal": "taal"}
    if anders:
        regels.append(f"  of           {', '.join(anders)}")
    for soort, naam in kop.items():
        if begrip.waarden(soort):
            regels.append(f"  {naam:<12} {', '.join(_kort(w) for w in dict.fromkeys(map(_kort, begrip.waarden(soort))))}")
    for feit in begrip.waarden("feit"):
        regels.append(f"  feit         {feit['id']}: {_kort(feit['waarde'])}")
    for id_, score in begrip.regelingen:
        regels.append(f"  regeling     {id_} ({score:.2f})")
    return "\n".join(regels)


def _kort(waarde: Any) -> str:
    if isinstance(waarde, dict) and "niveau" in waarde:
        return f"{waarde['id']} ({waarde['niveau']})"
    if isinstance(waarde, dict):
        laag, hoog = waarde.get("min"), waarde.get("max")
        return f"vanaf {laag}" if hoog is None else f"{laag} tot en met {hoog}"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)
