"""What a message means to us, whatever its type: words, a tap, or something that gets a kind answer. Pure, and takes any JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

#: What cannot be read here; each has its sentence in templates/portaal/whatsapp/. What Meta adds later is "onbekend".
UITLEG = {
    "audio": "spraak",
    "voice": "spraak",
    "image": "foto",
    "video": "foto",
    "document": "document",
    "location": "plaats",
    "contacts": "contacten",
    "sticker": "sticker",
    "reaction": "reactie",
    "order": "onbekend",
    "unsupported": "onbekend",
}
#: What the resident did not send: nobody waits for an answer.
STIL = frozenset({"system", "ephemeral", "request_welcome"})


@dataclass(frozen=True)
class Gelezen:
    """What came in. `tekst` is what was typed, or the value of what was tapped (`getikt`).

    `uitleg` names the sentence for what cannot be read. `gaat_over` is Meta's id of the message that was edited or deleted.
    """

    tekst: str = ""
    getikt: bool = False
    uitleg: str = ""
    bewerkt: bool = False
    verwijderd: bool = False
    ander_nummer: bool = False
    gaat_over: str = ""

    @property
    def stil(self) -> bool:
        """Whether nothing has to be answered."""
        return not (self.tekst or self.uitleg or self.bewerkt or self.verwijderd)


def lees(ruw: dict[str, Any]) -> Gelezen:
    """Reads one message. Never raises."""
    soort = _tekst(ruw.get("type"))
    deel = _dict(ruw.get(soort))
    if soort == "text":
        return Gelezen(tekst=_tekst(deel.get("body"))) if _tekst(deel.get("body")) else Gelezen(uitleg="onbekend")
    if soort == "interactive":
        return _getikt(deel)
    if soort == "button":  # a quick reply of a template
        return _waarde(_tekst(deel.get("payload")), _tekst(deel.get("text")))
    if soort == "edit":
        nieuw = _dict(deel.get("message"))
        binnen = lees(nieuw) if nieuw.get("type") != "edit" else Gelezen()
        return Gelezen(tekst=binnen.tekst, bewerkt=True, gaat_over=_tekst(deel.get("original_message_id")))
    if soort == "revoke":
        return Gelezen(verwijderd=True, gaat_over=_tekst(deel.get("original_message_id")))
    if soort == "reaction":
        return Gelezen(uitleg="reactie") if _tekst(deel.get("emoji")) else Gelezen()  # taking a reaction back says nothing
    if soort == "system":
        return Gelezen(ander_nummer=deel.get("type") in ("user_changed_number", "customer_changed_number"))
    if soort in STIL:
        return Gelezen()
    return Gelezen(tekst=_tekst(deel.get("caption")), uitleg=UITLEG.get(soort, "onbekend"))


def _getikt(deel: dict[str, Any]) -> Gelezen:
    for vorm in ("button_reply", "list_reply"):
        antwoord = _dict(deel.get(vorm))
        if antwoord:
            return _waarde(_tekst(antwoord.get("id")), _tekst(antwoord.get("title")))
    return Gelezen(uitleg="onbekend")


def _waarde(id: str, titel: str) -> Gelezen:
    """A tap. A value that is none of ours counts as its words being typed."""
    if id.startswith("#"):
        return Gelezen(tekst=id, getikt=True)
    return Gelezen(tekst=titel or id) if titel or id else Gelezen(uitleg="onbekend")


def _tekst(waarde: object) -> str:
    return waarde.replace("\x00", "") if isinstance(waarde, str) else ""


def _dict(waarde: object) -> dict[str, Any]:
    return waarde if isinstance(waarde, dict) else {}
