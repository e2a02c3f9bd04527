"""How to reach a resident: read from the form, kept with the conversation, wiped when no hand-over comes.

These details never pass through Rasa and never stand in the conversation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from portaal import klok
from portaal.chat.models import Gesprek
from portaal.fouten import PortaalFout
from portaal.overdracht.models import ContactDraft

#: When somebody may call. The words stand in the templates.
TIJDEN = ("ochtend", "middag", "na_17")
_LANGSTE_NUMMER = 40


@dataclass(frozen=True)
class Contactgegevens:
    """How to reach somebody. `telefoon` is in E.164 ("+31612345678"), `tijden` is empty when any time is fine."""

    telefoon: str
    email: str
    tijden: tuple[str, ...]
    inspreken: bool


def lees(velden: Mapping[str, Any]) -> Contactgegevens:
    """Reads the form.

    Takes:
        velden: telefoon, email, tijden (a list), inspreken (true or false, or "ja" / "nee").

    Raises:
        PortaalFout: "contact_ongeldig", with per field the code of the sentence that says what to do.
    """
    fouten: dict[str, str] = {}
    telefoon = _lees_telefoon(velden.get("telefoon"), fouten)
    email = _lees_email(velden.get("email"), fouten)
    tijden = velden.get("tijden") or []
    if not isinstance(tijden, (list, tuple)) or any(tijd not in TIJDEN for tijd in tijden):
        fouten["tijden"] = "tijden_ongeldig"
        tijden = []
    inspreken = {"ja": True, "nee": False, True: True, False: False}.get(_sleutel(velden.get("inspreken")))
    if inspreken is None:
        fouten["inspreken"] = "inspreken_leeg"
    if fouten or inspreken is None:
        raise PortaalFout("contact_ongeldig", fouten)
    return Contactgegevens(telefoon, email, tuple(tijd for tijd in TIJDEN if tijd in tijden), inspreken)


def is_gevraagd(gesprek: Gesprek) -> bool:
    """Whether this conversation showed the form: without it there is no reason to keep a telephone number."""
    return any(
        bericht["soort"] == "contactformulier"
        for inhoud in gesprek.berichten.values_list("antwoord", flat=True)
        for bericht in (inhoud or {}).get("berichten", [])
    )


def bewaar_bij(gesprek: Gesprek, gegevens: Contactgegevens) -> Callable[[], None]:
    """Gives what stores the details with the conversation. To be called inside the transaction of the turn."""

    def bewaar() -> None:
        ContactDraft.objects.update_or_create(
            gesprek_id=gesprek.pk,
            defaults={
                "telefoon": gegevens.telefoon,
                "email": gegevens.email,
                "tijden": list(gegevens.tijden),
                "inspreken": gegevens.inspreken,
                "gemaakt": klok.nu(),
            },
        )

    return bewaar


def vergeet_van(gesprek: Gesprek) -> Callable[[], None]:
    """Gives what removes the details of the conversation. To be called inside the transaction of the turn."""

    def vergeet() -> None:
        ContactDraft.objects.filter(gesprek_id=gesprek.pk).delete()

    return vergeet


def _sleutel(waarde: object) -> Any:
    return waarde if isinstance(waarde, (str, bool)) else None


def _lees_telefoon(waarde: object, fouten: dict[str, str]) -> str:
    """A telephone number as E.164; a number without country is Dutch."""
    getypt = waarde.strip() if isinstance(waarde, str) else ""
    if not getypt:
        fouten["telefoon"] = "telefoon_leeg"
        return ""
    try:
        nummer = phonenumbers.parse(getypt[:_LANGSTE_NUMMER], "NL")
    except phonenumbers.NumberParseException:
        nummer = None
    if nummer is None or len(getypt) > _LANGSTE_NUMMER or not phonenumbers.is_valid_number(nummer):
        fouten["telefoon"] = "telefoon_ongeldig"
        return ""
    return phonenumbers.format_number(nummer, phonenumbers.PhoneNumberFormat.E164)


def _lees_email(waarde: object, fouten: dict[str, str]) -> str:
    getypt = waarde.strip() if isinstance(waarde, str) else ""
    if not getypt:
        return ""
    try:
        validate_email(getypt)
    except ValidationError:
        fouten["email"] = "email_ongeldig"
        return ""
    return getypt
