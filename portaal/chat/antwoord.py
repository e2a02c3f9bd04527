"""What a turn gives back, and how it is filled with what only the portal knows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portaal import nummers
from portaal.chat.models import Bericht

NUMMER, CODE, BELT_UITERLIJK = "[[nummer]]", "[[code]]", "[[belt_uiterlijk]]"
ADRES_STAND, ADRES_KOPIE = "[[adres_stand]]", "[[adres_kopie]]"
BEWAARTERMIJN = "[[bewaartermijn]]"
#: Stands where a code stood of a hand-over that is no longer there.
VERLOPEN = "(verlopen)"


@dataclass(frozen=True)
class Antwoord:
    """The answer to one turn. `gewist`: the conversation no longer exists; `bericht`: the stored turn, when there is one."""

    berichten: list[dict[str, Any]]
    direct_weg: bool = False
    gewist: bool = False
    gemaskeerd: tuple[str, ...] = ()
    bericht: int | None = None

    def als_json(self) -> dict[str, Any]:
        """The answer as the API gives it."""
        return {
            "berichten": self.berichten,
            "direct_weg": self.direct_weg,
            "gewist": self.gewist,
            "gemaskeerd": list(self.gemaskeerd),
        }


def vul(inhoud: Any, waarden: Mapping[str, str]) -> Any:
    """Replaces markers in every text inside `inhoud` (lists and dicts of JSON). Gives a copy."""
    if isinstance(inhoud, str):
        for merk, waarde in waarden.items():
            inhoud = inhoud.replace(merk, waarde)
        return inhoud
    if isinstance(inhoud, list):
        return [vul(deel, waarden) for deel in inhoud]
    if isinstance(inhoud, dict):
        return {sleutel: vul(deel, waarden) for sleutel, deel in inhoud.items()}
    return inhoud


def heeft(inhoud: Any, merk: str) -> bool:
    """Whether a marker stands anywhere in `inhoud`."""
    return merk in json.dumps(inhoud, ensure_ascii=False)


def berichten_van(bericht: Bericht) -> list[dict[str, Any]]:
    """The stored messages of a turn as they are shown. The code is filled in here: it is stored nowhere."""
    opgeslagen: list[dict[str, Any]] = (bericht.antwoord or {}).get("berichten", [])
    if not heeft(opgeslagen, CODE):
        return opgeslagen
    code = nummers.toon_code(bericht.overdracht.code()) if bericht.overdracht else VERLOPEN
    gevuld: list[dict[str, Any]] = vul(opgeslagen, {CODE: code})
    return gevuld


def antwoord_van(bericht: Bericht) -> Antwoord:
    """The stored answer of a turn, the same every time it is asked."""
    return Antwoord(
        berichten=berichten_van(bericht),
        direct_weg=bool((bericht.antwoord or {}).get("direct_weg")),
        gemaskeerd=tuple(bericht.gemaskeerd),
        bericht=bericht.pk,
    )
