"""`wegwijzer praat`: the whole conversation in the terminal, with the model that is in place and nothing stored."""

from __future__ import annotations

import argparse
import asyncio
import uuid
from typing import Any

from bot.opdrachten import Subparsers


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer praat`."""
    uitleg = "Voer het gesprek in de terminal. Typ een zin of het nummer van een knop; Ctrl-D stopt."
    parser = sub.add_parser("praat", help="voer het gesprek in de terminal", description=uitleg)
    parser.add_argument("--gemeente", default="voorbeeld", help="de gemeente (standaard: voorbeeld)")
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(args: argparse.Namespace) -> int:
    """Talk until the input ends; 1 when there is no model or no such municipality."""
    from bot.motor.laden import laad_agent
    from regelingen.kennisbank import Kennisbank

    try:
        Kennisbank.open().gemeente(args.gemeente)
        agent = laad_agent()
    except (FileNotFoundError, KeyError) as fout:
        print(f"Dat gaat nog niet: {fout}")
        return 1
    return asyncio.run(_praat(agent, {"gemeente": args.gemeente, "kanaal": "terminal", "demo": True}))


async def _praat(agent: Any, metadata: dict[str, Any]) -> int:
    from rasa.core.channels.channel import UserMessage

    from bot.motor.invoertekst import naar_rasa
    from bot.motor.kanaal import Verzamelaar

    sleutel = uuid.uuid4().hex
    uit = Verzamelaar()
    tracker = await agent.processor.fetch_tracker_with_initial_session(sleutel, uit, metadata)
    await agent.processor.save_tracker(tracker)
    _toon(uit)
    while True:
        try:
            zin = input("\n> ")
        except EOFError:
            print()
            return 0
        if not zin.strip():
            continue
        uit = Verzamelaar()
        await agent.handle_message(UserMessage(naar_rasa(zin), uit, sleutel, input_channel=uit.name(), metadata=metadata))
        _toon(uit)


def _toon(uit: Any) -> None:
    from bot.gesprek.als_tekst import als_tekst

    antwoord = uit.antwoord()
    for bericht in antwoord["berichten"]:
        print(f"\n{als_tekst(bericht)}")
        if bericht["soort"] == "contactformulier":
            print("  (Het formulier is van het portaal. Typ #contact:gegeven om door te gaan.)")
    for directief in antwoord["directieven"]:
        print(f"\n[het portaal voert uit: {directief['soort']}]")
