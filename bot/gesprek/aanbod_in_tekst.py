"""What somebody would like to do for another, as it is told in passing ("wil wel oude mensen rijden"). Pure.

Help that is offered is no matter of one's own: it belongs to "wat zou u zelf voor een ander willen doen?".
"""

from __future__ import annotations

import re

#: Kinds of help of the board (`bot.gesprek.checklist.velden.HULPSOORTEN`) and the words for them.
_SOORTEN = {
    "rijden": re.compile(r"\b(?:rijden|rijd|brengen|ophalen|vervoeren|chauffeur)\b"),
    "gezelschap": re.compile(r"\b(?:gezelschap|koffie|wandelen|praatje|voorlezen|spelletje|spelletjes|bezoeken|maatje)\b"),
    "tuin": re.compile(r"\b(?:tuin|tuinieren|klussen|klus|klusje|klusjes|schilderen|repareren|snoeien|grasmaaien)\b"),
    "papieren": re.compile(r"\b(?:papieren|administratie|formulieren|brieven|computer)\b"),
}
_WIL = re.compile(r"\b(?:wil|wilt|willen|kan|kunnen|zou|zouden|vind|vindt)\b")
_VOOR_WIE = re.compile(
    r"\b(?:anderen?|(?:oude(?:re)?|andere|eenzame|meer)\s+mensen|ouderen|buren|buurtgenoten|dorpsgenoten|(?:het|ons)\s+dorp|de\s+buurt"
    r"|vrijwilliger(?:swerk)?|iemand\s+(?:\w+\s+)?(?:rijden|brengen|helpen|bezoeken|ophalen)|voor\s+iemand)\b"
)
#: With these it is something that is asked for, or that does not work.
_GEEN = re.compile(r"\b(?:niet|geen|nodig|zoekt?|vraagt?|iemand\s+(?:die|om)|hulp\s+(?:van|bij|met)|laten)\b")
_STUK = re.compile(r"[.!?;:,\n]+")


def is_aanbod(deel: str) -> bool:
    """Whether a part says that somebody would do something for another.

    >>> is_aanbod("wil best oude mensen rijden"), is_aanbod("wil iemand om mee te wandelen")
    (True, False)
    """
    plat = deel.lower()
    wil = _WIL.search(plat) and _VOOR_WIE.search(plat) and not _GEEN.search(plat)
    return bool(wil) and any(woorden.search(plat) for woorden in _SOORTEN.values())


def aanbod_in(tekst: str) -> list[str]:
    """The kinds of help that are offered in a text, in the order of the board."""
    stukken = [stuk.lower() for stuk in _STUK.split(tekst) if is_aanbod(stuk)]
    return [soort for soort, woorden in _SOORTEN.items() if any(woorden.search(stuk) for stuk in stukken)]
