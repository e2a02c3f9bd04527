"""All content together: reads every file of `inhoud/`, resolves overrides, and checks that references exist.

Nothing here knows SQL. A mistake anywhere raises InhoudFout with every mistake found, so an editor can repair them in one go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from regelingen.fouten import Fout, InhoudFout
from regelingen.vorm.basis import Vorm
from regelingen.vorm.bedragen import Bedragenbestand, BedragVorm, Tabel
from regelingen.vorm.crisis import Crisistabel, Signaal
from regelingen.vorm.gemeente import Afwijking, Afwijkingen, ProfielVorm, SocialeKaart, VoorzieningVorm
from regelingen.vorm.gesprek import Themabestand, ThemaVorm, VraagVorm, Vragenbestand
from regelingen.vorm.lezen import lees_vorm, regel_van, regelboom
from regelingen.vorm.naslag import (
    Bronnenbestand,
    BronVorm,
    Hulplijnenbestand,
    HulplijnVorm,
    Leefgebiedenbestand,
    LeefgebiedVorm,
    Leidraadbestand,
    Toetszinnen,
    Woordenlijst,
    WoordVorm,
)
from regelingen.vorm.regeling import RegelingVorm

#: The content that ships with the program.
INHOUD = Path(__file__).parent / "inhoud"

V = TypeVar("V", bound=Vorm)


class Lezer(Protocol):
    """Reads one file into a form; None when it holds mistakes, which are then on the list."""

    def __call__(self, naam: str | Path, vorm: type[V], /) -> V | None: ...


@dataclass
class GemeenteInhoud:
    """One municipality's folder."""

    profiel: ProfielVorm
    kaart: list[VoorzieningVorm] = field(default_factory=list)
    regelingen: dict[str, RegelingVorm] = field(default_factory=dict)
    afwijkingen: list[Afwijking] = field(default_factory=list)


@dataclass
class Inhoud:
    """Everything the editors wrote, in forms. `plek` remembers the file of every regeling."""

    map: Path
    bronnen: dict[str, BronVorm] = field(default_factory=dict)
    themas: list[ThemaVorm] = field(default_factory=list)
    vragen: list[VraagVorm] = field(default_factory=list)
    hulplijnen: list[HulplijnVorm] = field(default_factory=list)
    leefgebieden: list[LeefgebiedVorm] = field(default_factory=list)
    leidraad: Leidraadbestand | None = None
    toetszinnen: dict[str, str] = field(default_factory=dict)
    woorden: list[WoordVorm] = field(default_factory=list)
    gewone_woorden: list[str] = field(default_factory=list)
    crisis: list[Signaal] = field(default_factory=list)
    bedragen: list[BedragVorm] = field(default_factory=list)
    tabellen: list[Tabel] = field(default_factory=list)
    regelingen: dict[str, RegelingVorm] = field(default_factory=dict)
    gemeenten: dict[str, GemeenteInhoud] = field(default_factory=dict)
    bestanden: list[Path] = field(default_factory=list)
    plek: dict[tuple[str, str], str] = field(default_factory=dict)
    _bomen: dict[str, Any] = field(default_factory=dict, repr=False)

    def naam(self, pad: Path) -> str:
        """Takes a path, gives it as it is told to an editor: from the content folder on."""
        try:
            return str(pad.relative_to(self.map))
        except ValueError:
            return str(pad)

    def plaats(self, bestand: str, plek: Iterable[str | int]) -> int:
        """Takes a file name as told and a place in it, gives the line."""
        if bestand not in self._bomen:
            try:
                self._bomen[bestand] = regelboom(self.map / bestand)
            except (OSError, ValueError):
                return 0
        return regel_van(self._bomen[bestand], tuple(plek))


def lees_inhoud(map_: Path = INHOUD) -> Inhoud:
    """Takes a content folder, gives everything in it, raises InhoudFout with all mistakes in single files."""
    if not map_.is_dir():
        raise InhoudFout([Fout(str(map_), 0, "", "Deze map met inhoud bestaat niet.", "Geef een bestaande map.")])
    inhoud = Inhoud(map_)
    fouten: list[Fout] = []

    def lees(naam: str | Path, vorm: type[V]) -> V | None:
        pad = map_ / naam
        inhoud.bestanden.append(pad)
        try:
            return lees_vorm(pad, inhoud.naam(pad), vorm)
        except InhoudFout as fout:
            fouten.extend(fout.fouten)
            return None

    _lees_naslag(inhoud, lees)
    for pad in _bestanden(map_ / "bedragen"):
        if (bestand := lees(pad, Bedragenbestand)) is not None:
            inhoud.bedragen += bestand.bedragen
            inhoud.tabellen += bestand.tabellen
            inhoud.plek |= {("bedrag", bedrag.id): inhoud.naam(pad) for bedrag in bestand.bedragen}
            inhoud.plek |= {("tabel", tabel.id): inhoud.naam(pad) for tabel in bestand.tabellen}
    for pad in _bestanden(map_ / "landelijk"):
        if (regeling := lees(pad, RegelingVorm)) is not None:
            _neem_op(inhoud, inhoud.regelingen, regeling, pad, "", fouten)
    for folder in sorted(pad for pad in (map_ / "gemeenten").glob("*") if pad.is_dir() and not pad.name.startswith((".", "_"))):
        _lees_gemeente(inhoud, folder, lees, fouten)
    if fouten:
        raise InhoudFout(fouten)
    return inhoud


def _lees_naslag(inhoud: Inhoud, lees: Lezer) -> None:
    if (bronnen := lees("bronnen.yml", Bronnenbestand)) is not None:
        inhoud.bronnen = {str(id_): bron for id_, bron in bronnen.bronnen.items()}
    if (themas := lees("themas.yml", Themabestand)) is not None:
        inhoud.themas = themas.themas
    if (vragen := lees("vragen.yml", Vragenbestand)) is not None:
        inhoud.vragen = vragen.vragen
    if (hulplijnen := lees("hulplijnen.yml", Hulplijnenbestand)) is not None:
        inhoud.hulplijnen = hulplijnen.hulplijnen
    if (leefgebieden := lees("leefgebieden.yml", Leefgebiedenbestand)) is not None:
        inhoud.leefgebieden = leefgebieden.leefgebieden
    inhoud.leidraad = lees("leidraad.yml", Leidraadbestand)
    if (zinnen := lees("toetszinnen.yml", Toetszinnen)) is not None:
        inhoud.toetszinnen = zinnen.dict()
    if (woorden := lees("woordenlijst.yml", Woordenlijst)) is not None:
        inhoud.woorden = woorden.woorden
        inhoud.gewone_woorden = [str(woord) for woord in woorden.gewoon]
    if (crisis := lees("crisis.yml", Crisistabel)) is not None:
        inhoud.crisis = crisis.signalen


def _lees_gemeente(inhoud: Inhoud, folder: Path, lees: Lezer, fouten: list[Fout]) -> None:
    profiel = lees(folder / "profiel.yml", ProfielVorm)
    if profiel is None:
        return
    naam = inhoud.naam(folder / "profiel.yml")
    if profiel.id != folder.name:
        wat = f"De id '{profiel.id}' is anders dan de naam van de map '{folder.name}'."
        fouten.append(Fout(naam, inhoud.plaats(naam, ["id"]), "id", wat, "Maak ze gelijk."))
    gemeente = inhoud.gemeenten[folder.name] = GemeenteInhoud(profiel)
    if (folder / "sociale_kaart.yml").exists() and (kaart := lees(folder / "sociale_kaart.yml", SocialeKaart)) is not None:
        gemeente.kaart = kaart.voorzieningen
    if (folder / "afwijkingen.yml").exists() and (afwijkingen := lees(folder / "afwijkingen.yml", Afwijkingen)) is not None:
        gemeente.afwijkingen = afwijkingen.afwijkingen
    for pad in _bestanden(folder / "regelingen"):
        if (regeling := lees(pad, RegelingVorm)) is not None:
            _neem_op(inhoud, gemeente.regelingen, regeling, pad, folder.name, fouten)


def _neem_op(
    inhoud: Inhoud, waarin: dict[str, RegelingVorm], regeling: RegelingVorm, pad: Path, gemeente: str, fouten: list[Fout]
) -> None:
    naam = inhoud.naam(pad)
    if regeling.id != pad.stem:
        wat = f"De id '{regeling.id}' is anders dan de naam van het bestand."
        doe = f"Noem het bestand {regeling.id}.yml of verander de id."
        fouten.append(Fout(naam, inhoud.plaats(naam, ["id"]), "id", wat, doe))
    waarin[regeling.id] = regeling
    inhoud.plek[gemeente, regeling.id] = naam


def _bestanden(map_: Path) -> Iterator[Path]:
    yield from sorted(pad for pad in map_.glob("*.yml") if not pad.name.startswith((".", "_")))
