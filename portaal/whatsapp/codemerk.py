"""The code of a hand-over never stands in the outbox: a mark does, and the code is filled in as the message leaves."""

from __future__ import annotations

import re
from typing import Any

from portaal import nummers
from portaal.chat.antwoord import CODE, VERLOPEN, Antwoord, heeft, vul
from portaal.chat.models import Bericht
from portaal.overdracht.models import Overdracht

#: What is shown of a code where this channel is for information only.
OP_DE_PAGINA = "(staat op uw webpagina)"
_MERK = re.compile(r"\[\[code:(\d{10})\]\]")


def met_codemerk(antwoord: Antwoord, *, hier: bool) -> list[dict[str, Any]]:
    """The messages of a turn, with a mark where the code of the hand-over would be.

    Takes:
        hier: whether the code may be told here at all.
    """
    rij = Bericht.objects.select_related("overdracht").filter(pk=antwoord.bericht).first() if antwoord.bericht else None
    opgeslagen = (rij.antwoord or {}).get("berichten", []) if rij else []
    if rij is None or not heeft(opgeslagen, CODE):
        return antwoord.berichten
    merk = f"[[code:{rij.overdracht.nummer}]]" if hier and rij.overdracht else OP_DE_PAGINA if rij.overdracht else VERLOPEN
    gevuld: list[dict[str, Any]] = vul(opgeslagen, {CODE: merk})
    return gevuld


def vul_codes(tekst: str) -> str:
    """The text with the codes themselves."""

    def code(gevonden: re.Match[str]) -> str:
        overdracht = Overdracht.objects.filter(nummer=gevonden[1]).first()
        return nummers.toon_code(overdracht.code()) if overdracht else VERLOPEN

    return _MERK.sub(code, tekst)
