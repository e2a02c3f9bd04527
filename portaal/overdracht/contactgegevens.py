"""How to reach a resident: read from the form, kept with the conversation, wiped when no hand-over comes.

These details never pass through Rasa and never stand in the conversation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from portaal import klok
from portaal.chat.models import Gesprek
from portaal.fouten import PortaalFout
from portaal.overdracht.models import ContactDraft, Erbij, VeiligBellen
from portaal.overdracht.woorden import TALEN, TIJDEN

_LANGSTE_NUMMER = 40
_LANGSTE_MAIL = 254


@dataclass(frozen=True)
class Contactgegevens:
    """How to reach somebody. `telefoon` is in E.164 ("+31612345678"), `tijden` is empty when any time is fine.

    `veilig_bellen`, `erbij` and `taal` are empty when not told; `telefoon` is only empty when calling is not safe.
    """

    telefoon: str
    email: str
    tijden: tuple[str, ...]
    inspreken: bool
    veilig_bellen: str = ""
    erbij: str = ""
    taal: str = ""
    kopie_mail: bool = False

    @property
    def belt_zelf(self) -> bool:
        """Whether nobody may call: the resident calls."""
        return self.veilig_bellen == VeiligBellen.NEE


def lees(velden: Mapping[str, Any]) -> Contactgegevens:
    """Reads the form.

    Takes:
        velden: telefoon, email, tijden (a list), inspreken (true or false, or "ja" / "nee"), and where they are told
            veilig_bellen ("ja", "op_tijden", "nee"), erbij ("alleen", "samen", "iedereen"), taal (a key of TALEN), kopie (as
            inspreken: a copy by mail).

    Raises:
        PortaalFout: "contact_ongeldig", with per field the code of the sentence that says what to do.
    """
    fouten: dict[str, str] = {}
    veilig = _keuze("veilig_bellen", velden, VeiligBellen.values, fouten)
    telefoon = _lees_telefoon(velden.get("telefoon"), fouten, mag_leeg=veilig == VeiligBellen.NEE)
    email = _lees_email(velden.get("email"), fouten)
    tijden = _lees_tijden(velden.get("tijden"), veilig, fouten)
    inspreken = _JA_NEE.get(_sleutel(velden.get("inspreken")))
    if inspreken is None and veilig == VeiligBellen.NEE:
        inspreken = False
    if inspreken is None:
        fouten["inspreken"] = "inspreken_leeg"
    kopie = _JA_NEE.get(_sleutel(velden.get("kopie")), False)
    if kopie and not email and "email" not in fouten:
        fouten["email"] = "email_leeg"
    erbij = _keuze("erbij", velden, Erbij.values, fouten)
    taal = _keuze("taal", velden, list(TALEN), fouten)
    if fouten or inspreken is None:
        raise PortaalFout("contact_ongeldig", fouten)
    return Contactgegevens(telefoon, email, tijden, inspreken, veilig, erbij, taal, kopie and veilig != VeiligBellen.NEE)


def lees_mail(waarde: object) -> str:
    """Reads one e-mail address. Raises PortaalFout "contact_ongeldig" for the field email."""
    fouten: dict[str, str] = {}
    email = _lees_email(waarde, fouten)
    if not email:
        raise PortaalFout("contact_ongeldig", fouten or {"email": "email_leeg"})
    return email


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
                "veilig_bellen": gegevens.veilig_bellen,
                "erbij": gegevens.erbij,
                "taal": gegevens.taal,
                "kopie_mail": gegevens.kopie_mail,
                "gemaakt": klok.nu(),
            },
        )

    return bewaar


def vergeet_van(gesprek: Gesprek) -> Callable[[], None]:
    """Gives what removes the details of the conversation. To be called inside the transaction of the turn."""

    def vergeet() -> None:
        ContactDraft.objects.filter(gesprek_id=gesprek.pk).delete()

    return vergeet


_JA_NEE = {"ja": True, "nee": False, True: True, False: False}


def _sleutel(waarde: object) -> Any:
    return waarde if isinstance(waarde, (str, bool)) else None


def _keuze(veld: str, velden: Mapping[str, Any], mogelijk: Sequence[str], fouten: dict[str, str]) -> str:
    """One of the options, or "" when nothing was chosen."""
    waarde = velden.get(veld)
    if waarde in (None, ""):
        return ""
    if not isinstance(waarde, str) or waarde not in mogelijk:
        fouten[veld] = "keuze_ongeldig"
        return ""
    return waarde


def _lees_tijden(waarde: object, veilig: str, fouten: dict[str, str]) -> tuple[str, ...]:
    gekozen = waarde or []
    if not isinstance(gekozen, (list, tuple)) or any(tijd not in tuple(TIJDEN) for tijd in gekozen):
        fouten["tijden"] = "tijden_ongeldig"
        return ()
    if veilig == VeiligBellen.OP_TIJDEN and not gekozen:
        fouten["tijden"] = "tijden_leeg"
    return tuple(tijd for tijd in TIJDEN if tijd in gekozen)


def _lees_telefoon(waarde: object, fouten: dict[str, str], *, mag_leeg: bool) -> str:
    """A telephone number as E.164; a number without country is Dutch."""
    getypt = waarde.strip() if isinstance(waarde, str) else ""
    if not getypt:
        if not mag_leeg:
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
    """An address in its usual spelling. Whether the mailbox exists is not looked up: that would tell others who asks for help."""
    getypt = waarde.strip() if isinstance(waarde, str) else ""
    if not getypt:
        return ""
    try:
        if len(getypt) > _LANGSTE_MAIL:
            raise EmailNotValidError
        return validate_email(getypt, check_deliverability=False).normalized
    except EmailNotValidError:
        fouten["email"] = "email_ongeldig"
        return ""
