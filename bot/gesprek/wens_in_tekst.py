"""What somebody says to want, in their own words, so that it is not asked again. Pure, and careful: a missed wish costs one
question, a wrong one is put into somebody's mouth."""

from __future__ import annotations

import re

#: "ik wil ...", "we zouden graag ...", "ze wil het liefst ...": what follows, to the end of the clause.
_WENS = re.compile(
    r"\b(?:ik|we|wij|ze|zij|hij|(?:mijn|m'?n|me|onze?)\s+\w+)\s+(?:wil(?:len)?|zou(?:den)?)\s+(?:het\s+liefst|liefst|graag|liever)?\s*"
    r"(?P<wens>[^.!?;,\n]{8,160})",
    re.IGNORECASE,
)
#: No wish for the plan: wanting to know, ask or say something, not wanting, and wanting a human.
_GEEN_WENS = re.compile(
    r"^(?:\w+\s+){0,3}?(?:weten|vragen|zeggen|vertellen|praten|spreken|bellen|iemand|mens|stoppen|niet|geen|niks|niets|dood|sterven"
    r"|informatie|info|meer)\b|\b(?:weten|vragen|spreken|dood)\s*$|\b(?:kan|kunnen|moet|moeten|maar)\b",
    re.IGNORECASE,
)


def vind_wens(tekst: str) -> str | None:
    """The wish in a first message, or None when it holds none that is clear.

    >>> vind_wens("ik wil graag in mijn huis blijven wonen.")
    'in mijn huis blijven wonen'
    """
    for gevonden in _WENS.finditer(tekst):
        wens = " ".join(re.split(r"\b(?:en|want|omdat|zodat)\b", gevonden["wens"])[0].split())
        if len(wens) >= 8 and not _GEEN_WENS.search(wens):
            return wens
    return None


#: A whole message that says how it should be: "dat hij veilig kan douchen".
_DAT = re.compile(
    r"^\s*(?P<wens>dat (?:ik|we|wij|hij|ze|zij|er|het|(?:mijn|m'?n|me|onze?) \w+) [^.!?\n]{8,160})[.]?\s*$", re.IGNORECASE
)


def wens_als_bijzin(tekst: str) -> str | None:
    """The wish in a message that answers "wat zou u willen?" before that was asked, or None.

    >>> wens_als_bijzin("dat hij veilig kan douchen"), wens_als_bijzin("dat weet ik niet")
    ('dat hij veilig kan douchen', None)
    """
    gevonden = _DAT.match(tekst)
    return " ".join(gevonden["wens"].split()) if gevonden else None
