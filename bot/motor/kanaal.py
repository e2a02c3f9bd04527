"""The only input channel: the portal, over loopback, with the shared key. Answers 5xx on any failure, never an empty list."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.motor.begrijpen import begrijp
from bot.motor.herhaling import een_tegelijk, eerder_antwoord
from bot.motor.invoertekst import naar_rasa
from bot.motor.sleutel import rasa_sleutel
from bot.motor.trackeropslag import wis, wis_bericht
from regelingen.kennisbank import Kennisbank

log = logging.getLogger(__name__)
#: The portal's own limit is 2,000 characters; more than this was never a message of the portal.
LANGSTE_TEKST = 8_000
LANGSTE_SLEUTEL = 200


class Verzamelaar(CollectingOutputChannel):
    """Collects the neutral messages and directives of one turn."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in the tracker."""
        return "wegwijzer"

    def antwoord(self) -> dict[str, list[Any]]:
        """The turn as `bot/gesprek/contract.schema.json` describes it."""
        eigen = [m["custom"] for m in self.messages if "custom" in m]
        return {
            "berichten": [c["bericht"] for c in eigen if "bericht" in c],
            "directieven": [c["directief"] for c in eigen if "directief" in c],
        }


class PortaalKanaal(InputChannel):
    """Routes under /webhooks/wegwijzer/; docs/ontwerp.md has their contract."""

    @classmethod
    def name(cls) -> str:
        """The part of the URL."""
        return "wegwijzer"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> PortaalKanaal:
        """Nothing to configure: the key comes from the environment or from disk."""
        return cls()

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes; `on_new_message` is the agent's."""
        bp = Blueprint("wegwijzer_kanaal", __name__)

        @bp.middleware("request")
        async def alleen_het_portaal(request: Request) -> HTTPResponse | None:
            if request.path.endswith("/gereed"):
                return None  # nothing of a resident, and the process manager asks it
            gegeven = request.headers.get("X-Wegwijzer-Sleutel", "")
            return None if hmac.compare_digest(gegeven.encode(), rasa_sleutel().encode()) else _fout("sleutel", 403)

        @bp.get("/gereed")
        async def gereed(request: Request) -> HTTPResponse:
            agent = _agent(request)
            if agent is None or not agent.is_ready():
                return json({"gereed": False}, 503)
            try:
                kennisbank = Kennisbank.open().versie
            except Exception:
                return json({"gereed": False}, 503)
            return json({"gereed": True, "model": str(agent.model_id), "kennisbank": kennisbank})

        @bp.post("/begin")
        async def begin(request: Request) -> HTTPResponse:
            wat, afzender = _lees(request)
            if afzender is None:
                return _fout("afzender", 400)
            uit = Verzamelaar()
            agent = _agent(request)
            if agent is None or not agent.is_ready():
                return _fout("niet_gereed", 503)
            try:
                async with agent.lock_store.lock(afzender):
                    tracker = await agent.processor.fetch_tracker_with_initial_session(afzender, uit, _metadata(wat))
                    await agent.processor.save_tracker(tracker)
                if not uit.messages:
                    await on_new_message(
                        UserMessage("/herhaal", uit, afzender, input_channel=self.name(), metadata=_metadata(wat))
                    )
            except Exception as fout:
                return _mislukt(fout)
            return _antwoord(uit)

        @bp.post("/bericht")
        async def bericht(request: Request) -> HTTPResponse:
            wat, afzender = _lees(request)
            tekst = wat.get("tekst")
            if afzender is None:
                return _fout("afzender", 400)
            if not isinstance(tekst, str) or not tekst.strip() or len(tekst) > LANGSTE_TEKST:
                return _fout("tekst", 400)
            uit = Verzamelaar()
            agent = _agent(request)
            if agent is None or not agent.is_ready():
                return _fout("niet_gereed", 503)
            beurt = UserMessage(
                naar_rasa(tekst), uit, afzender, input_channel=self.name(), message_id=wat.get("id"), metadata=_metadata(wat)
            )
            try:
                async with een_tegelijk(afzender):
                    eerder = await eerder_antwoord(agent.tracker_store, afzender, wat.get("id"))
                    if eerder is not None:
                        return json(eerder)
                    await on_new_message(beurt)
            except Exception as fout:
                return _mislukt(fout)
            return _antwoord(uit)

        @bp.post("/begrijp")
        async def begrijpen(request: Request) -> HTTPResponse:
            wat, _ = _lees(request)
            tekst, gemeente = wat.get("tekst"), wat.get("gemeente")
            if not isinstance(tekst, str) or not tekst.strip() or len(tekst) > LANGSTE_TEKST or not isinstance(gemeente, str):
                return _fout("tekst", 400)
            agent = _agent(request)
            if agent is None or not agent.is_ready():
                return _fout("niet_gereed", 503)
            try:
                return json({"gesprek": await begrijp(agent, tekst, gemeente)})
            except Exception as fout:
                return _mislukt(fout)

        @bp.get("/gesprek/<sleutel>/stand")
        async def stand(request: Request, sleutel: str) -> HTTPResponse:
            agent = _agent(request)
            if agent is None or not agent.is_ready():
                return _fout("niet_gereed", 503)
            try:
                tracker = await agent.tracker_store.retrieve(sleutel)
            except Exception as fout:
                return _mislukt(fout)
            return json({"gesprek": tracker.get_slot("gesprek") if tracker else None})

        @bp.delete("/gesprek/<sleutel>")
        async def wissen(request: Request, sleutel: str) -> HTTPResponse:
            agent = _agent(request)
            if agent is None or not agent.is_ready():
                return _fout("niet_gereed", 503)
            try:
                async with agent.lock_store.lock(sleutel):
                    wis(agent.tracker_store, sleutel)
            except Exception as fout:
                return _mislukt(fout)
            return empty(204)

        @bp.delete("/bericht/<sleutel>/<id>", ignore_body=False)
        async def bericht_wissen(request: Request, sleutel: str, id: str) -> HTTPResponse:
            wat, _ = _lees(request)
            agent = _agent(request)
            if agent is None or not agent.is_ready():
                return _fout("niet_gereed", 503)
            try:
                async with een_tegelijk(sleutel), agent.lock_store.lock(sleutel):
                    wis_bericht(agent.tracker_store, sleutel, id, str(wat.get("tekst") or ""))
            except Exception as fout:
                return _mislukt(fout)
            return empty(204)

        return bp


def _agent(request: Request) -> Any:
    app: Sanic = request.app
    return getattr(app.ctx, "agent", None)


def _lees(request: Request) -> tuple[dict[str, Any], str | None]:
    """The body and a usable sender, or None where there is none."""
    try:
        wat = request.json
    except Exception:
        return {}, None
    if not isinstance(wat, dict):
        return {}, None
    afzender = wat.get("afzender")
    goed = isinstance(afzender, str) and 0 < len(afzender) <= LANGSTE_SLEUTEL
    return wat, afzender if goed else None


def _metadata(wat: dict[str, Any]) -> dict[str, Any]:
    """Only what the actions need; it is kept in the tracker."""
    return {naam: wat[naam] for naam in ("gemeente", "kanaal", "demo", "nu", "stand") if wat.get(naam) is not None}


def _antwoord(uit: Verzamelaar) -> HTTPResponse:
    antwoord = uit.antwoord()
    if not antwoord["berichten"]:
        log.error("a turn without an answer")
        return _fout("leeg", 500)
    return json(antwoord)


def _mislukt(fout: Exception) -> HTTPResponse:
    """What went wrong, never what was said."""
    log.error("a turn failed: %s", type(fout).__name__, exc_info=log.isEnabledFor(logging.DEBUG))
    return _fout("intern", 500)


def _fout(code: str, status: int) -> HTTPResponse:
    return json({"fout": code}, status)
