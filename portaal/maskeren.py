"""Hides numbers and addresses that point to a person, before a text is stored, logged or passed on.

Pure. What is hidden: citizen service numbers (every loose number of nine digits, since nobody should have to type one here),
bank accounts (IBAN), e-mail addresses, telephone numbers, and the number and code of a hand-over. Amounts, postcodes, years,
dates and ages stay.

Not the eleven test decides: of random nine-digit numbers 9 % pass it, and a mistyped BSN is still nearly one. The test is only
used where a text may just as well hold two amounts ("1.400-12.000").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import Match

NUMMER = "(nummer verborgen)"
REKENING = "(rekeningnummer verborgen)"
MAIL = "(e-mailadres verborgen)"
TELEFOON = "(telefoonnummer verborgen)"
CODE = "(code verborgen)"

#: What may stand between two digits of one number: one mark, or a mark with blanks around it, or some blanks. Never a line end.
_TUSSEN = r"(?:[ \t\u00a0\u2009\u202f]{0,2}[.\-/\u2010-\u2015][ \t\u00a0]{0,2}|[ \t\u00a0\u2009\u202f]{1,3})"
_DATUM = re.compile(
    r"(?<!\d)(?<!\d[-./])(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)(?![-./]\d)"
    r"|(?<!\d)(?<!\d[-./])(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])(?!\d)(?![-./]\d)"
)
_MAIL = re.compile(r"(?<![^\s,;:<>()\[\]\"'|=])[^\s,;:<>()\[\]\"'|=@]+(?:@[^\s,;:<>()\[\]\"'|=@]+)+")
_NL_IBAN = re.compile(r"(?<![^\W_])NL[ .\-]?\d{2}[ .\-]?(?:[A-Z][ .\-]?){4}(?:\d[ .\-]?){9}\d(?!\d)", re.IGNORECASE)
_IBAN = re.compile(r"(?<![^\W_])[A-Z]{2}\d{2}(?:[ .\-]?[A-Z0-9]){11,30}", re.IGNORECASE)
_LOS = r"[ \t\u00a0\u2009\u202f.\-/()\u2010-\u2015]{0,3}"
_INTERNATIONAAL = re.compile(rf"(?<![\d+])(?:\+|00)[ ]?[1-9](?:{_LOS}\d){{7,13}}(?!\d)")
_ZONDER_PLUS = re.compile(rf"(?<!\d)31{_LOS}6(?:{_LOS}\d){{8}}(?!\d)")
_NATIONAAL = re.compile(rf"(?<!\d)(?:0[1-9]\d{{9}}|\(?0[1-9](?:{_LOS}\d){{8}})(?!\d)")
#: Number and code of a hand-over, as they are shown and typed over: together they open it, so neither goes on from here.
_OVERDRACHT = re.compile(rf"(?<![\d.,\-])[1-9]\d(?:{_TUSSEN}\d{{4}}){{2}}(?!\d)|(?<!\d)[1-9]\d{{9}}(?!\d)")
_CODE = re.compile(r"(?<![\d\-])\d-\d-\d-\d(?![\d\-])")
_REEKS = re.compile(rf"\d+(?:{_TUSSEN}\d+)*")
_GROEP = re.compile(r"\d+")
_DUIZENDTAL = re.compile(r"\d{1,3}(?:\.\d{3})+\Z")


@dataclass(frozen=True)
class Gemaskeerd:
    """A text without what points to a person. `soorten` says what was hidden, for the one line that tells the resident."""

    tekst: str
    soorten: tuple[str, ...]


def maskeer(tekst: str) -> str:
    """The text with numbers and addresses that point to a person hidden. Takes any text, raises nothing, is idempotent."""
    return maskeer_met_soorten(tekst).tekst


def maskeer_met_soorten(tekst: str) -> Gemaskeerd:
    """Like `maskeer`, and says which kinds were hidden: nummer, rekeningnummer, e-mailadres, telefoonnummer, code."""
    gevonden: dict[str, None] = {}

    def hier(vorm: str, soort: str) -> Callable[[Match[str]], str]:
        def vervang(_: Match[str]) -> str:
            gevonden[soort] = None
            return vorm

        return vervang

    tekst = _MAIL.sub(hier(MAIL, "e-mailadres"), tekst)
    tekst = _NL_IBAN.sub(hier(REKENING, "rekeningnummer"), tekst)
    tekst = _IBAN.sub(lambda m: _buitenlandse_rekening(m, gevonden), tekst)
    tekst = _buiten_datums(tekst, lambda deel: _telefoons(deel, hier(TELEFOON, "telefoonnummer")))
    tekst = _buiten_datums(tekst, lambda deel: _OVERDRACHT.sub(hier(NUMMER, "nummer"), deel))
    tekst = _CODE.sub(hier(CODE, "code"), tekst)
    tekst = _buiten_datums(tekst, lambda deel: _negens(deel, gevonden))
    return Gemaskeerd(tekst, tuple(gevonden))


def _buiten_datums(tekst: str, doe: Callable[[str], str]) -> str:
    """Applies `doe` to what stands between dates: "12-03-1984 om 10 uur" holds ten digits and no telephone number."""
    uit: list[str] = []
    plek = 0
    for datum in _DATUM.finditer(tekst):
        uit += [doe(tekst[plek : datum.start()]), datum.group()]
        plek = datum.end()
    return "".join([*uit, doe(tekst[plek:])])


def _telefoons(tekst: str, vervang: Callable[[Match[str]], str]) -> str:
    for patroon in (_INTERNATIONAAL, _ZONDER_PLUS, _NATIONAAL):
        tekst = patroon.sub(vervang, tekst)
    return tekst


def _buitenlandse_rekening(treffer: Match[str], gevonden: dict[str, None]) -> str:
    """Hides the longest head of the match that passes the IBAN check (ISO 13616, remainder 1 by 97); the rest are words."""
    tekst = treffer.group()
    for eind in range(len(tekst), 14, -1):
        kop = tekst[:eind]
        if kop[-1].isalnum() and _klopt_iban(re.sub(r"[ .\-]", "", kop)):
            gevonden["rekeningnummer"] = None
            return REKENING + tekst[eind:]
    return tekst


def _klopt_iban(iban: str) -> bool:
    if not 15 <= len(iban) <= 34 or not iban.isascii():
        return False
    omgezet = iban[4:] + iban[:4]
    return int("".join(str(int(teken, 36)) for teken in omgezet)) % 97 == 1


def _negens(tekst: str, gevonden: dict[str, None]) -> str:
    """Hides every nine-digit number, written whole or in groups."""
    uit: list[str] = []
    plek = 0
    for reeks in _REEKS.finditer(tekst):
        for begin, eind in _negens_in(reeks.group(), tekst[: reeks.start()][-2:]):
            van, tot = reeks.start() + begin, reeks.start() + eind
            uit += [tekst[plek:van], NUMMER]
            plek = tot
            gevonden["nummer"] = None
    return "".join([*uit, tekst[plek:]])


def _negens_in(reeks: str, ervoor: str) -> Iterator[tuple[int, int]]:
    """Where in a run of digit groups a number of nine digits stands, from left to right and without overlap."""
    groepen = list(_GROEP.finditer(reeks))
    eerste = 0
    # "1.419,46 600 1200": the 46 belongs to the amount before it.
    if len(ervoor) == 2 and ervoor[1] == "," and ervoor[0].isdigit() and len(groepen[0].group()) == 2:
        eerste = 1
    while eerste < len(groepen):
        laatste = _tot_negen(groepen, eerste)
        if laatste is not None and not _zijn_bedragen(reeks[groepen[eerste].start() : groepen[laatste].end()]):
            yield groepen[eerste].start(), groepen[laatste].end()
            eerste = laatste + 1
        else:
            eerste += 1


def _tot_negen(groepen: list[Match[str]], eerste: int) -> int | None:
    """The group with which the digits from `eerste` on make nine, or None."""
    cijfers = 0
    for plek in range(eerste, len(groepen)):
        cijfers += len(groepen[plek].group())
        if cijfers == 9:
            return plek
        if cijfers > 9:
            return None
    return None


def _zijn_bedragen(stuk: str) -> bool:
    """Whether nine digits are more likely two amounts ("1.400-12.000", "1.400 12.000") than one number.

    Only with different marks between the groups, at least one amount with a point for the thousands, and never when the digits
    pass the eleven test: a real citizen service number is hidden however it is written.
    """
    tussen = re.findall(r"\D+", stuk)
    if len(set(tussen)) < 2 or _elfproef(re.sub(r"\D", "", stuk)):
        return False
    delen = re.split(r"[^\d.]+", stuk)
    return all(deel.isdigit() or _DUIZENDTAL.match(deel) for deel in delen) and any("." in deel for deel in delen)


def _elfproef(cijfers: str) -> bool:
    """The eleven test of a citizen service number: weights 9 to 2 and -1, divisible by 11."""
    gewogen = sum(int(c) * g for c, g in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return gewogen % 11 == 0
