"""Somebody to talk to: the real model in this process, and the invariants that hold after every turn."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

from bot.gesprek.toestand import Gesprek, van_json
from bot.gesprek.vragen import STAPPEN
from bot.motor.invoertekst import naar_rasa

_SCHEMA = Path(__file__).resolve().parents[2] / "bot" / "gesprek" / "contract.schema.json"
CONTRACT = Draft7Validator(json.loads(_SCHEMA.read_text(encoding="utf-8")))
#: The date of every conversation test: the fact base's own.
NU = "2026-11-22T14:05:00+01:00"
#: A turn holds at most three messages, the question it ends with among them.
HOOGSTENS_BERICHTEN = 3
_VUIL = re.compile(r"\bNone\b|\{|\}|utter_|Traceback|\bnan\b")


class Partner:
    """One conversation with the real model."""

    def __init__(self, agent: Any, gemeente: str = "voorbeeld", nu: str = NU) -> None:
        self.agent = agent
        self.sleutel = uuid.uuid4().hex
        self.metadata = {"gemeente": gemeente, "kanaal": "web", "demo": True, "nu": nu}
        self.berichten: list[dict[str, Any]] = []
        self.directieven: list[dict[str, Any]] = []
        self.toestand = Gesprek(gemeente=gemeente)

    async def begin(self) -> Partner:
        """The greeting."""
        from bot.motor.kanaal import Verzamelaar

        uit = Verzamelaar()
        tracker = await self.agent.processor.fetch_tracker_with_initial_session(self.sleutel, uit, self.metadata)
        await self.agent.processor.save_tracker(tracker)
        await self._neem(uit)
        return self

    async def zeg(self, zin: str) -> list[dict[str, Any]]:
        """Types a sentence (or sends a button's value); gives the messages, after checking what always holds."""
        from rasa.core.channels.channel import UserMessage

        from bot.motor.kanaal import Verzamelaar

        uit = Verzamelaar()
        await self.agent.handle_message(
            UserMessage(naar_rasa(zin), uit, self.sleutel, input_channel=uit.name(), metadata=self.metadata)
        )
        await self._neem(uit)
        return self.berichten

    async def kies(self, optie: str) -> list[dict[str, Any]]:
        """Taps an option of the open question by its id; an option that is not shown is a mistake of the test."""
        waarde = f"#{self.toestand.stap}:{optie}"
        assert waarde in self.waarden, f"{waarde} is not among {self.waarden}"
        return await self.zeg(waarde)

    @property
    def waarden(self) -> list[str]:
        """The values of every button shown in the last turn."""
        return [k["waarde"] for b in self.berichten for k in b["knoppen"]]

    @property
    def stap(self) -> str:
        """The open step."""
        return self.toestand.stap

    @property
    def plan(self) -> dict[str, Any] | None:
        """The plan shown in the last turn."""
        return next((b["plan"] for b in self.berichten if b["soort"] == "plan"), None)

    @property
    def kaarten(self) -> dict[str, str]:
        """The cards of that plan: id to outcome."""
        return {k["id"]: k["uitkomst"] for kol in (self.plan or {"kolommen": []})["kolommen"] for k in kol["kaarten"]}

    async def _neem(self, uit: Any) -> None:
        antwoord = uit.antwoord()
        self.berichten, self.directieven = antwoord["berichten"], antwoord["directieven"]
        tracker = await self.agent.tracker_store.retrieve(self.sleutel)
        self.toestand = van_json(tracker.get_slot("gesprek"))
        self._invarianten(antwoord, tracker)

    def _invarianten(self, antwoord: dict[str, Any], tracker: Any) -> None:
        """What holds after every turn, whatever was said."""
        CONTRACT.validate(antwoord)
        assert self.berichten, "no answer"
        assert len(self.berichten) <= HOOGSTENS_BERICHTEN, f"{len(self.berichten)} messages in one turn"
        for bericht in self.berichten:
            assert bericht["tekst"].strip(), "an empty message"
            assert not _VUIL.search(json.dumps(bericht, ensure_ascii=False).replace("{", "").replace("}", "")), bericht
            assert not _VUIL.search(bericht["tekst"]), bericht["tekst"]
        assert tracker.get_slot("requested_slot") == self.stap, "the open question is not the one Rasa asks"
        assert tracker.active_loop_name == "gesprek_form", "the form was lost"
        laatste = self.berichten[-1]
        assert laatste.get("vraag") == self.stap, f"the turn ends with {laatste.get('vraag')} and not with {self.stap}"
        assert self.stap in STAPPEN
        teksten = [b["tekst"] for b in self.berichten]
        assert len(teksten) == len(set(teksten)), "the same message twice in one turn"
