"""What has expired or soon will: facts to look up again, and amounts outside their validity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from regelingen.afgeleid import tijdvakken
from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud

#: This many days before its date a fact is told to its owner.
VOORUIT = 60


@dataclass(frozen=True, order=True)
class Verloop:
    """Something that ends or must be looked up again, on a day, by its owner."""

    dag: date
    bestand: str
    id: str
    wat: str
    eigenaar: str


def verloopt(inhoud: Inhoud, voor: date) -> list[Verloop]:
    """Takes the content and a day, gives everything that ends or must be looked up again before it, the first one first."""
    uit: list[Verloop] = []
    for (gemeente, id_), bestand in inhoud.plek.items():
        if gemeente in ("bedrag", "tabel"):
            continue
        regeling = (inhoud.gemeenten[gemeente].regelingen if gemeente else inhoud.regelingen)[id_]
        if regeling.herzien_voor <= voor:
            uit.append(Verloop(regeling.herzien_voor, bestand, id_, "opnieuw nalopen", regeling.eigenaar))
    for bedrag in inhoud.bedragen:
        bestand = inhoud.plek["bedrag", bedrag.id]
        if bedrag.herzien_voor is not None and bedrag.herzien_voor <= voor:
            uit.append(Verloop(bedrag.herzien_voor, bestand, bedrag.id, "opnieuw nalopen", "redactie"))
        if bedrag.perioden and bedrag.toonbaar:
            einde = bedrag.perioden[-1].tot
            if einde is not None and einde < voor:
                uit.append(Verloop(einde, bestand, bedrag.id, "laatste bekende waarde loopt af", "redactie"))
    for naam, gemeente_inhoud in inhoud.gemeenten.items():
        for voorziening in gemeente_inhoud.kaart:
            dag = voorziening.nagekeken + timedelta(days=365)
            if dag <= voor:
                bestand = f"gemeenten/{naam}/sociale_kaart.yml"
                uit.append(Verloop(dag, bestand, voorziening.id, "een jaar geleden nagekeken", naam))
    return sorted(uit)


def tijd(inhoud: Inhoud, vandaag: date) -> Iterator[Fout]:
    """Takes the content and a day, gives what has expired or soon will, and amounts without a value that day."""
    voorbij = [een for een in verloopt(inhoud, vandaag) if een.wat == "opnieuw nalopen" and een.dag < vandaag]
    for een in voorbij:
        wat = f"'{een.id}' moest voor {een.dag} opnieuw worden nagelopen (eigenaar: {een.eigenaar})."
        yield Fout(een.bestand, 0, "herzien_voor", wat, "Loop de feiten na en zet een nieuwe datum.", "let_op")
    straks = [een for een in verloopt(inhoud, vandaag + timedelta(days=VOORUIT)) if een.dag >= vandaag]
    if straks:
        wat = f"{len(straks)} feiten lopen af of moeten worden nagelopen voor {vandaag + timedelta(days=VOORUIT)}."
        doe = f"Kijk met: wegwijzer kennisbank verloopt --voor {vandaag + timedelta(days=VOORUIT)}"
        yield Fout(straks[0].bestand, 0, "", wat, doe, "let_op")
    vakken = tijdvakken(inhoud.bedragen)
    for (gemeente, id_), bestand in inhoud.plek.items():
        if gemeente in ("bedrag", "tabel"):
            continue
        regeling = (inhoud.gemeenten[gemeente].regelingen if gemeente else inhoud.regelingen)[id_]
        if regeling.peildatum > vandaag:
            regel = inhoud.plaats(bestand, ["peildatum"])
            wat = f"De peildatum {regeling.peildatum} ligt in de toekomst."
            yield Fout(bestand, regel, "peildatum", wat, "Zet de dag waarop u keek.")
        for nr, bedrag in enumerate(regeling.bedragen):
            geldt = [vak for vak in vakken[bedrag] if vak.van <= vandaag and (vak.tot is None or vandaag <= vak.tot)]
            if not geldt:
                regel = inhoud.plaats(bestand, ["bedragen", nr])
                wat = f"Het bedrag '{bedrag}' heeft op {vandaag} geen waarde; de kaart laat het weg."
                doe = "Zoek het nieuwe bedrag op en voeg een periode toe."
                yield Fout(bestand, regel, f"bedragen.{nr + 1}", wat, doe, "let_op")
            elif not geldt[0].toonbaar:
                regel = inhoud.plaats(bestand, ["bedragen", nr])
                wat = f"Het bedrag '{bedrag}' mag niet worden getoond."
                yield Fout(bestand, regel, f"bedragen.{nr + 1}", wat, "Haal het weg bij deze regeling, of zoek een goede bron.")
