"""The words for how to reach somebody, in one place: on the form, on the page of the team, in mail and in the block."""

from __future__ import annotations

#: When somebody may call.
TIJDEN = {"ochtend": "'s ochtends", "middag": "'s middags", "na_17": "na 17 uur"}
#: Languages in which somebody may want to be called, by ISO 639-1. The team arranges an interpreter where it needs one.
TALEN = {
    "nl": "Nederlands",
    "en": "Engels",
    "ar": "Arabisch",
    "tr": "Turks",
    "pl": "Pools",
    "uk": "Oekraïens",
    "ti": "Tigrinya",
    "so": "Somalisch",
    "fa": "Farsi",
    "fr": "Frans",
    "es": "Spaans",
    "anders": "Een andere taal",
}
#: What must have happened by the end of the legal term of a topic, by its kind.
TERMIJN = {"hulpvraag_schulden": "eerste gesprek uiterlijk", "wmo_melding": "onderzoek klaar uiterlijk"}
NIET_GEZEGD = "niet gezegd"


def tijden(gekozen: list[str]) -> str:
    """The times somebody chose, in words."""
    return ", ".join(TIJDEN[tijd] for tijd in gekozen) or "geen voorkeur"


def taal(code: str) -> str:
    """The name of a language; a code that is not in the list stays as it is."""
    return TALEN.get(code, code)


def inspreken(mag: bool | None) -> str:
    """Whether a message may be left; when it was not asked, it may not."""
    return "niet gevraagd, dus niet doen" if mag is None else "mag" if mag else "mag niet"
