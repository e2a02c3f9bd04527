"""Telephone numbers and amounts stand in one place each, so a text may not hold its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regelingen.controle.teksten import Tekstplek, alle_teksten
from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud

#: Dutch numbers as people write them: 0800-0113, 030 760 60 55, +31 6 12345678, 14 020.
_TELEFOON = re.compile(r"(?<![\d.,])(?:\+31|0031|0)[\s-]?\(?\d(?:[\s().-]?\d){5,10}(?![\d])|(?<!\d)14[\s-]?0\d{2,3}(?!\d)")
_BEDRAG = re.compile(r"€\s?\d|\b\d+(?:\.\d{3})*(?:,\d\d?)?\s?(?:euro|eur)\b", re.IGNORECASE)


def nummers(inhoud: Inhoud) -> Iterator[Fout]:
    """Takes the content, gives telephone numbers that are not in the helpline table, and amounts in euros in a text."""
    mag = {
        cijfers
        for lijn in inhoud.hulplijnen
        if lijn.mag_bot_tonen
        for tekst in (lijn.nummer or "", lijn.tel or "", *lijn.andere_kanalen)
        for cijfers in gevonden(tekst)
    } | {lijn.tel for lijn in inhoud.hulplijnen if lijn.mag_bot_tonen and lijn.tel}
    for tekst in alle_teksten(inhoud):
        if not tekst.eigen:
            for cijfers in gevonden(tekst.tekst):
                if cijfers not in mag:
                    yield _fout(
                        inhoud, tekst, f"Het telefoonnummer {cijfers} staat niet bij de hulplijnen die getoond mogen worden.",
                        "Zet het in hulplijnen.yml en noem de hulplijn, of haal het weg.",
                    )
        if _BEDRAG.search(tekst.tekst) and not tekst.eigen:
            doe = "Zet het bedrag in bedragen/ met bron en periode, noem de id bij 'bedragen', en haal het getal uit de tekst."
            yield _fout(inhoud, tekst, "Hier staat een bedrag in de tekst; dat kan ongemerkt verouderen.", doe)


def gevonden(tekst: str) -> list[str]:
    """Takes a text, gives the telephone numbers in it, digits only."""
    return [re.sub(r"\D", "", nummer) for nummer in _TELEFOON.findall(tekst)]


def _fout(inhoud: Inhoud, tekst: Tekstplek, wat: str, doe: str) -> Fout:
    return Fout(tekst.bestand, inhoud.plaats(tekst.bestand, tekst.plek), tekst.veld, wat, doe)
