"""What came in: is it something we can work with? Pure."""

from __future__ import annotations

import unicodedata
import uuid

from portaal.fouten import PortaalFout

#: Only the portal says this to Rasa, after it stored the contact details.
CONTACT_GEGEVEN = "#contact:gegeven"
#: The same, when nobody may call: the resident calls.
CONTACT_BELT_ZELF = "#contact:belt_zelf"
CONTACT_NIET = "#contact:niet"
#: Only the portal says these: the resident is back after an hour, or a day.
TERUGKEER = {"uur": "#terugkeer:uur", "dag": "#terugkeer:dag"}


def schoon(tekst: str) -> str:
    """A text without what no keyboard makes: control characters and half characters. Line ends stay."""
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    tekst = tekst.encode("utf-8", "replace").decode("utf-8")
    tekst = "".join(teken for teken in tekst if teken in "\n\t" or unicodedata.category(teken) != "Cc")
    return unicodedata.normalize("NFC", tekst).strip()


def controleer_tekst(tekst: str, maximaal: int) -> None:
    """Raises PortaalFout: "leeg" or "te_lang" for a text outside the limits; "geen_formulier" or "ongeldig" for a word of the
    portal itself."""
    if not tekst:
        raise PortaalFout("leeg")
    if len(tekst) > maximaal:
        raise PortaalFout("te_lang")
    if tekst.lower().startswith((CONTACT_GEGEVEN, CONTACT_BELT_ZELF)):
        raise PortaalFout("geen_formulier")
    if tekst.lower().startswith(tuple(TERUGKEER.values())):
        raise PortaalFout("ongeldig")


def lees_id(id: object) -> str:
    """The client's id of a message, in one spelling. Raises PortaalFout "ongeldig" when it is no uuid."""
    if not isinstance(id, str) or len(id) > 64:
        raise PortaalFout("ongeldig")
    try:
        return str(uuid.UUID(id))
    except ValueError:
        raise PortaalFout("ongeldig") from None
