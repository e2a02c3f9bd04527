"""The published document of the chat API: what stands in openapi.yaml, with the messages as the contract with Rasa has them."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ruamel.yaml import YAML

import bot.gesprek
from portaal.chat.verzoek import api

_BRON = Path(__file__).with_name("openapi.yaml")
_CONTRACT = Path(bot.gesprek.__file__).with_name("contract.schema.json")
#: What of the contract a resident's browser sees. Directives and hand-overs never leave the portal.
_ZICHTBAAR = ("tekst", "teksten", "knop", "hulplijn", "stap", "kaart", "kolom", "plan", "bericht")


@api("GET")
def openapi_view(request: HttpRequest) -> HttpResponse:
    """The document, for who builds a channel or tests this one."""
    antwoord = JsonResponse(document())
    antwoord["Cache-Control"] = "public, max-age=600"
    return antwoord


@lru_cache(maxsize=1)
def document() -> dict[str, Any]:
    """The OpenAPI document."""
    inhoud: dict[str, Any] = YAML(typ="safe", pure=True).load(_BRON.read_text(encoding="utf-8"))
    delen = json.loads(_CONTRACT.read_text(encoding="utf-8"))["definitions"]
    schemas = {naam: _verwijs(delen[naam]) for naam in _ZICHTBAAR if naam in delen}
    inhoud["components"]["schemas"] = {**schemas, **inhoud["components"]["schemas"]}
    return inhoud


def _verwijs(deel: Any) -> Any:
    """The same part, with references as OpenAPI writes them."""
    if isinstance(deel, dict):
        return {k: v.replace("#/definitions/", "#/components/schemas/") if k == "$ref" else _verwijs(v) for k, v in deel.items()}
    return [_verwijs(d) for d in deel] if isinstance(deel, list) else deel
