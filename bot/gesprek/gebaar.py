"""A message without a word: a thumb is yes or no, and anything else without a letter or a digit answers nothing."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.invoer import Invoer

#: Skin tones and the marks that choose how a sign is drawn.
_ERBIJ = dict.fromkeys([*range(0x1F3FB, 0x1F400), 0xFE0E, 0xFE0F, 0x200D])
_JA = "\N{THUMBS UP SIGN}\N{OK HAND SIGN}\N{WHITE HEAVY CHECK MARK}\N{HEAVY CHECK MARK}"
_NEE = "\N{THUMBS DOWN SIGN}\N{CROSS MARK}"


def in_woorden(invoer: Invoer) -> Invoer | None:
    """The same message with a thumb as its word; None when it holds neither a word nor a thumb."""
    if any(teken.isalnum() for teken in invoer.tekst):
        return invoer
    tekens = set("".join(invoer.tekst.translate(_ERBIJ).split()))
    woord = "ja" if tekens and tekens <= set(_JA) else "nee" if tekens and tekens <= set(_NEE) else ""
    return replace(invoer, tekst=woord, bedoeling=woord, zekerheid=1.0, feiten={}) if woord else None
