"""The parts of a message that may each be about something of their own. Pure."""

from __future__ import annotations

import re

from bot.gesprek.aanbod_in_tekst import is_aanbod
from bot.gesprek.naasten_in_tekst import is_over_naasten, is_wie

#: A part of fewer words says too little to be a matter.
MINSTE_WOORDEN = 3
#: More parts than this are not looked at: nobody has more than a few matters in one message.
MEESTE_DELEN = 8

_GRENS = re.compile(
    r"[.!?;:,\n]+|\s[-–—+&]\s|\b(?:en|maar|ook|daarnaast|verder|bovendien|plus|tevens|daarbij|trouwens)\b", re.IGNORECASE
)
_WOORD = re.compile(r"\w+")


def _woorden(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


#: Words that "en" joins to each other ("gas en licht", "wassen en aankleden"): both sides of it stand here.
_SAMEN = _woorden("""
        gas licht stroom water elektra verwarming huur energie eten drinken kleding kleren schoenen wassen aankleden
        douchen eten koken poetsen schoonmaken stofzuigen dweilen strijken ramen boodschappen vader moeder pa ma opa
        oma papa mama broer zus man vrouw zoon dochter kind kinderen partner ik wij we huis tuin auto fiets bus trein
        bed bad brief brieven papieren rekeningen formulieren dag nacht week maand jaar af toe over weer moe ziek oud
        bang boos alleen somber moeder zorg hulp koffie thee
    """)


def zinsdelen(tekst: str) -> list[str]:
    """The parts of a text of at least `MINSTE_WOORDEN` words, in order; empty when the text is one whole.

    Pieces that are too short by themselves and follow each other are one part ("valt steeds. eet slecht.").

    >>> zinsdelen("kan de huur niet betalen en mijn moeder heeft hulp nodig")
    ['kan de huur niet betalen', 'mijn moeder heeft hulp nodig']
    >>> zinsdelen("ik kan gas en licht niet betalen")
    []
    """
    delen: list[str] = []
    kort: list[str] = []
    for deel in [*stukken(tekst), None]:
        if deel is not None and _lang(deel) < MINSTE_WOORDEN and not is_bijzaak(deel):
            kort.append(deel)
            continue
        if _lang(" ".join(kort)) >= MINSTE_WOORDEN and len(kort) > 1:
            delen.append(", ".join(kort))
        kort = []
        if deel is not None and _lang(deel) >= MINSTE_WOORDEN:
            delen.append(deel)
    return [] if delen == [tekst.strip()] else delen[:MEESTE_DELEN]


def stukken(tekst: str) -> list[str]:
    """All pieces of a text, also the short ones."""
    uit = []
    begin = 0
    for van, tot in [*_grenzen(tekst), (len(tekst), len(tekst))]:
        uit.append(tekst[begin:van].strip())
        begin = tot
    return [stuk for stuk in uit if stuk]


def _lang(deel: str) -> int:
    return len(_WOORD.findall(deel))


#: Parts that only say who somebody is: a fact (`bot.taal.feiten`), and never what the message is about.
_BIJZAAK = re.compile(
    r"(?:(?:ik|we|wij|hij|zij|ze)\s+)?(?:(?:ben|is|zijn)\s+)?"
    r"(?:(?:nu\s+)?\d{2}(?:\s*jaar(?:\s+oud)?)?|(?:woont?|wonen|leeft?)\s+(?:nog\s+|helemaal\s+)?(?:alleen|samen)"
    r"(?:\s+in\s+een\s+\w*(?:huis|flat|appartement|woning))?|alleenstaand"
    r"|heb(?:ben)?\s+(?:\d|een|twee|drie|vier)\s+(?:kind|kinderen)"
    r"|(?:alleen|freelancer|zzp'?er|zelfstandige?|gepensioneerd|samenwonend|getrouwd|gescheiden|slechtziend|slechthorend)"
    r"|werkt?\s+(?:nog\s+)?\d{1,2}\s+uur(?:\s+per\s+week)?|(?:woont?|wonen)\s+in\s+een\s+(?:flat|appartement|huurhuis))",
    re.IGNORECASE,
)


def is_bijzaak(deel: str) -> bool:
    """Whether a part says only who somebody is, who is around them or what they would do for another: no matter of its own.

    >>> is_bijzaak("dochter komt soms"), is_bijzaak("mevrouw van 84 woont alleen"), is_bijzaak("valt steeds in huis")
    (True, True, False)
    """
    return bool(_BIJZAAK.fullmatch(deel)) or is_over_naasten(deel) or is_wie(deel) or is_aanbod(deel)


def zonder_bijzaak(tekst: str) -> str:
    """The text without the parts that only say who somebody is or who comes by; the whole text when nothing else would be left.

    >>> zonder_bijzaak("ik ben 71, woon alleen en kan de huur niet betalen")
    'kan de huur niet betalen'
    >>> zonder_bijzaak("ik woon alleen")
    'ik woon alleen'
    """
    delen = []
    begin = 0
    for van, tot in [*_grenzen(tekst), (len(tekst), len(tekst))]:
        delen.append((tekst[begin:van].strip(), tekst[begin:tot]))
        begin = tot
    over = [heel for deel, heel in delen if not is_bijzaak(deel)]
    if len(over) == len(delen) or len(_WOORD.findall("".join(over))) < MINSTE_WOORDEN:
        return tekst
    return "".join(over).strip()


def _grenzen(tekst: str) -> list[tuple[int, int]]:
    """Where one part ends and the next begins."""
    uit = []
    for grens in _GRENS.finditer(tekst):
        voor, na = tekst[: grens.start()], tekst[grens.end() :]
        if voor[-1:].isdigit() and na[:1].isdigit():  # "1.200,50", "14:30"
            continue
        if grens.group().lower() == "en" and _laatste(voor) in _SAMEN and _eerste(na) in _SAMEN:
            continue
        uit.append(grens.span())
    return uit


def _laatste(tekst: str) -> str:
    woorden = _WOORD.findall(tekst[-30:])
    return woorden[-1].lower() if woorden else ""


def _eerste(tekst: str) -> str:
    woord = _WOORD.search(tekst[:30])
    return woord.group().lower() if woord else ""
