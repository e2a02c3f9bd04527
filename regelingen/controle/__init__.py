"""The check of the content: everything an editor should repair or know before residents read it.

A `fout` stops the check; a `let_op` is only told. Outside the demo more is a `fout`: crisis texts that nobody approved, and
a municipality that residents cannot reach.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from regelingen.afwijkingen import alle_varianten
from regelingen.controle.compleet import compleet
from regelingen.controle.gebruik import gebruik
from regelingen.controle.nummers import nummers
from regelingen.controle.taal import taal
from regelingen.controle.tijd import tijd
from regelingen.fouten import Fout, InhoudFout
from regelingen.verwijzingen import dode_verwijzingen
from regelingen.verzameling import INHOUD, lees_inhoud


def controleer(map_: Path = INHOUD, vandaag: date | None = None, demo: bool = True, gemeente: str | None = None) -> list[Fout]:
    """Takes the content folder, a day, and whether this is a demo, gives all mistakes and remarks, mistakes first.

    Outside the demo `gemeente` says which municipality goes live (default: all that are not fictitious).
    """
    vandaag = vandaag or date.today()
    try:
        inhoud = lees_inhoud(map_)
    except InhoudFout as fout:
        return list(fout.fouten)  # files that cannot be read make every further check guesswork
    fouten = dode_verwijzingen(inhoud)
    fouten += alle_varianten(inhoud)[1]
    if fouten:
        return sorted(fouten)
    for deel in (taal(inhoud), nummers(inhoud), tijd(inhoud, vandaag), gebruik(inhoud), compleet(inhoud, demo, gemeente)):
        fouten += deel
    return sorted(set(fouten), key=lambda fout: (fout.ernst != "fout", fout))
