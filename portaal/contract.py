"""The contract with Rasa: is an answer what `bot/gesprek/contract.schema.json` says it is?"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any, TypedDict, cast

from jsonschema import Draft7Validator

#: A message of this kind must hold the part of the same name.
VEREIST = {
    "crisis": "crisis",
    "plan": "plan",
    "kaart": "kaart",
    "samenvatting": "samenvatting",
    "contactformulier": "formulier",
}


class Antwoord(TypedDict):
    """What Rasa answers: neutral messages, and directives for the portal."""

    berichten: list[dict[str, Any]]
    directieven: list[dict[str, Any]]


class ContractFout(ValueError):
    """An answer that breaks the contract. The message names the place and the rule, never what stood there."""


@cache
def _toetser() -> Draft7Validator:
    schema = json.loads(resources.files("bot.gesprek").joinpath("contract.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def lees(ruw: object) -> Antwoord:
    """Checks what came back from Rasa.

    Takes:
        ruw: the parsed JSON.

    Gives:
        The same, now known to fit the schema.

    Raises:
        ContractFout: when it does not, when a message lacks the part its kind promises, or when a hand-over holds nothing.
    """
    fout = next(iter(_toetser().iter_errors(ruw)), None)
    if fout is not None:
        plek = "/".join(str(deel) for deel in fout.absolute_path)
        raise ContractFout(f"{plek or 'answer'}: {fout.validator}")
    antwoord = cast(Antwoord, ruw)
    for nummer, bericht in enumerate(antwoord["berichten"]):
        deel = VEREIST.get(bericht["soort"])
        if deel and bericht.get(deel) is None:
            raise ContractFout(f"berichten/{nummer}: {bericht['soort']} without {deel}")
    for nummer, directief in enumerate(antwoord["directieven"]):
        if directief["soort"] == "overdracht" and "overdracht" not in directief:
            raise ContractFout(f"directieven/{nummer}: overdracht is empty")
    return antwoord
