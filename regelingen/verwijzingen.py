"""Dead references: everything in the content that points at something else must find it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from regelingen import toetstaal
from regelingen.afgeleid import FormuleFout, tijdvakken
from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud
from regelingen.vorm.basis import Vorm
from regelingen.vorm.gesprek import VraagVorm
from regelingen.vorm.regeling import RegelingVorm

Plek = tuple[Any, ...]
_HULPLIJN = ("hulplijn (die getoond mag worden)", "hulplijnen.yml")


class Index:
    """All ids of the content, by kind."""

    def __init__(self, inhoud: Inhoud) -> None:
        self.bron = set(inhoud.bronnen)
        self.thema = {thema.id for thema in inhoud.themas}
        self.vraag = {vraag.id for vraag in inhoud.vragen}
        self.hulplijn = {hulplijn.id for hulplijn in inhoud.hulplijnen}
        self.toonbare_hulplijn = {hulplijn.id for hulplijn in inhoud.hulplijnen if hulplijn.mag_bot_tonen}
        self.leefgebied = {leefgebied.id for leefgebied in inhoud.leefgebieden}
        self.bedrag = {bedrag.id for bedrag in inhoud.bedragen}
        self.tabel = {tabel.id for tabel in inhoud.tabellen}
        self.gemeente = set(inhoud.gemeenten)
        self.regeling = set(inhoud.regelingen)
        self.alias = {alias for regeling in inhoud.regelingen.values() for alias in regeling.aliassen}
        self.antwoorden = {vraag.id: {str(optie.id) for optie in (*vraag.opties, *vraag.ook)} for vraag in inhoud.vragen}
        self.soort = {vraag.id: vraag.soort for vraag in inhoud.vragen}


def dode_verwijzingen(inhoud: Inhoud, streng: bool = True) -> list[Fout]:
    """Takes the content, gives a mistake for each reference that finds nothing, and each id that is used twice.

    Not `streng`: a related regeling that is not there yet is left out in silence, so that one file in the making does not
    keep everybody from building.
    """
    index = Index(inhoud)
    fouten = list(_dubbele_ids(inhoud))
    for (gemeente, id_), bestand in inhoud.plek.items():
        if gemeente in ("bedrag", "tabel"):
            continue
        waarin = inhoud.gemeenten[gemeente].regelingen if gemeente else inhoud.regelingen
        regeling = waarin[id_]
        eigen = set(inhoud.gemeenten[gemeente].regelingen) if gemeente else set()
        if streng:
            kijk = _Kijker(inhoud, bestand)
            fouten += kijk.lijst(regeling.verwant, index.regeling | eigen, ("verwant",), "regeling", "landelijk/")
        fouten += _regeling(inhoud, index, regeling, bestand)
    fouten += _rest(inhoud, index)
    try:
        tijdvakken(inhoud.bedragen)
    except FormuleFout as fout:
        wat, _, doe = str(fout).partition("; ")
        fouten.append(Fout("bedragen", 0, "formule", f"{wat[:1].upper()}{wat[1:]}.", f"{doe[:1].upper()}{doe[1:]}."))
    return fouten


def _regeling(inhoud: Inhoud, index: Index, regeling: RegelingVorm, bestand: str) -> Iterator[Fout]:
    kijk = _Kijker(inhoud, bestand)
    yield from kijk.lijst(regeling.themas, index.thema, ("themas",), "thema", "themas.yml")
    yield from kijk.lijst(regeling.leefgebieden, index.leefgebied, ("leefgebieden",), "leefgebied", "leefgebieden.yml")
    yield from kijk.lijst(regeling.hulplijnen, index.toonbare_hulplijn, ("hulplijnen",), *_HULPLIJN)
    yield from kijk.lijst(regeling.bedragen, index.bedrag, ("bedragen",), "bedrag", "bedragen/")
    gebruikt: set[str] = set()
    for plek, bron in bronnen_in(regeling):
        gebruikt.add(bron)
        yield from kijk.een(bron, index.bron, plek, "bron", "bronnen.yml")
    for bron in sorted(gebruikt - set(regeling.bronnen)):
        if bron in index.bron:
            wat = f"De bron '{bron}' wordt gebruikt maar staat niet bij 'bronnen'."
            yield kijk.fout(("bronnen",), wat, "Zet hem in de lijst.")
    for nr, voorwaarde in enumerate(regeling.voorwaarden):
        yield from _toets(kijk, index, voorwaarde.toets, ("voorwaarden", nr, "toets"))


def _rest(inhoud: Inhoud, index: Index) -> Iterator[Fout]:
    kijk = _Kijker(inhoud, "themas.yml")
    for nr, thema in enumerate(inhoud.themas):
        yield from kijk.lijst(thema.kern, index.regeling, ("themas", nr, "kern"), "regeling", "landelijk/")
        if thema.spoedvraag is not None:
            yield from kijk.een(thema.spoedvraag, index.vraag, ("themas", nr, "spoedvraag"), "vraag", "vragen.yml")
        yield from kijk.lijst(thema.betekent, index.vraag, ("themas", nr, "betekent"), "vraag", "vragen.yml")
    kijk = _Kijker(inhoud, "vragen.yml")
    for nr, vraag in enumerate(inhoud.vragen):
        yield from _vraag(kijk, index, vraag, nr)
    kijk = _Kijker(inhoud, "hulplijnen.yml")
    for nr, hulplijn in enumerate(inhoud.hulplijnen):
        yield from kijk.lijst(hulplijn.bron, index.bron, ("hulplijnen", nr, "bron"), "bron", "bronnen.yml")
    kijk = _Kijker(inhoud, "crisis.yml")
    for nr, signaal in enumerate(inhoud.crisis):
        yield from kijk.lijst(signaal.bronnen, index.bron, ("signalen", nr, "bronnen"), "bron", "bronnen.yml")
        if signaal.thema is not None:
            yield from kijk.een(signaal.thema, index.thema, ("signalen", nr, "thema"), "thema", "themas.yml")
        for feit in signaal.feiten:
            yield from kijk.een(feit, index.vraag, ("signalen", nr, "feiten", feit), "vraag", "vragen.yml")
        for niveau in ("acuut", "dringend", "zwak"):
            tekst = getattr(signaal.teksten, niveau)
            if tekst is not None:
                plek: Plek = ("signalen", nr, "teksten", niveau, "hulplijnen")
                yield from kijk.lijst(tekst.hulplijnen, index.toonbare_hulplijn, plek, *_HULPLIJN)
    if inhoud.leidraad is not None:
        kijk = _Kijker(inhoud, "leidraad.yml")
        yield from kijk.lijst(inhoud.leidraad.bron, index.bron, ("bron",), "bron", "bronnen.yml")
        for nr, gids in enumerate(inhoud.leidraad.vragen):
            if gids.leefgebied is not None:
                plek = ("vragen", nr, "leefgebied")
                yield from kijk.een(gids.leefgebied, index.leefgebied, plek, "leefgebied", "leefgebieden.yml")
    yield from _bedragen(inhoud, index)
    yield from _gemeenten(inhoud, index)


def _vraag(kijk: _Kijker, index: Index, vraag: VraagVorm, nr: int) -> Iterator[Fout]:
    for soort in ("opties", "ook"):
        for optie_nr, optie in enumerate(getattr(vraag, soort)):
            plek: Plek = ("vragen", nr, soort, optie_nr, "volgt")
            yield from kijk.lijst(optie.volgt, index.vraag, plek, "vraag", "vragen.yml")
    if vraag.spoed is not None:
        plek = ("vragen", nr, "spoed")
        yield from kijk.lijst(vraag.spoed.regelingen, index.regeling, (*plek, "regelingen"), "regeling", "landelijk/")
        yield from kijk.lijst(vraag.spoed.bron, index.bron, (*plek, "bron"), "bron", "bronnen.yml")
        if vraag.spoed.werkdagen is not None:
            yield from kijk.een(vraag.spoed.werkdagen, index.bedrag, (*plek, "werkdagen"), "bedrag", "bedragen/")


def _bedragen(inhoud: Inhoud, index: Index) -> Iterator[Fout]:
    per_bestand: dict[str, list[Any]] = {}
    for bedrag in inhoud.bedragen:
        per_bestand.setdefault(inhoud.plek["bedrag", bedrag.id], []).append(bedrag)
    for bestand, rij in per_bestand.items():
        kijk = _Kijker(inhoud, bestand)
        for nr, bedrag in enumerate(rij):
            for periode_nr, periode in enumerate(bedrag.perioden):
                plek: Plek = ("bedragen", nr, "perioden", periode_nr, "bron")
                yield from kijk.lijst(periode.bron, index.bron, plek, "bron", "bronnen.yml")
    for tabel in inhoud.tabellen:
        kijk = _Kijker(inhoud, inhoud.plek["tabel", tabel.id])
        nr = [een.id for een in inhoud.tabellen if inhoud.plek["tabel", een.id] == kijk.bestand].index(tabel.id)
        for rij_nr, rij_ in enumerate(tabel.rijen):
            plek = ("tabellen", nr, "rijen", rij_nr)
            yield from kijk.lijst(rij_.bedrag, index.bedrag, (*plek, "bedrag"), "bedrag", "bedragen/")
            yield from _toets(kijk, index, rij_.als, (*plek, "als"))


def _gemeenten(inhoud: Inhoud, index: Index) -> Iterator[Fout]:
    for naam, gemeente in inhoud.gemeenten.items():
        kijk = _Kijker(inhoud, f"gemeenten/{naam}/profiel.yml")
        profiel = gemeente.profiel
        teams = {team.id for team in profiel.teams}
        if profiel.standaardteam is not None:
            yield from kijk.een(profiel.standaardteam, teams, ("standaardteam",), "team", "de lijst 'teams'")
        yield from kijk.lijst(profiel.bron, index.bron, ("bron",), "bron", "bronnen.yml")
        for nr, uitspraak in enumerate(profiel.bijzonder):
            yield from kijk.lijst(uitspraak.bron, index.bron, ("bijzonder", nr, "bron"), "bron", "bronnen.yml")
        for nr, team in enumerate(profiel.teams):
            yield from kijk.lijst(team.themas, index.thema, ("teams", nr, "themas"), "thema", "themas.yml")
            if team.daarna is not None:
                anderen = teams - {team.id}
                yield from kijk.een(team.daarna, anderen, ("teams", nr, "daarna"), "team (een ander dan dit)", "de lijst 'teams'")
        kijk = _Kijker(inhoud, f"gemeenten/{naam}/sociale_kaart.yml")
        for nr, voorziening in enumerate(gemeente.kaart):
            yield from kijk.lijst(voorziening.themas, index.thema, ("voorzieningen", nr, "themas"), "thema", "themas.yml")
        kijk = _Kijker(inhoud, f"gemeenten/{naam}/afwijkingen.yml")
        for nr, afwijking in enumerate(gemeente.afwijkingen):
            yield from kijk.lijst(afwijking.bron, index.bron, ("afwijkingen", nr, "bron"), "bron", "bronnen.yml")


def _toets(kijk: _Kijker, index: Index, toets: Mapping[str, Any], plek: Plek) -> Iterator[Fout]:
    for blad in toetstaal.bladen(toets):
        if "gemeente" in blad:
            yield from kijk.lijst(blad["gemeente"], index.gemeente, plek, "gemeente", "gemeenten/")
            continue
        feit = blad["feit"]
        yield from kijk.een(feit, index.vraag, plek, "vraag", "vragen.yml")
        keuzes = list(blad.get("een_van", ())) + ([blad["is"]] if isinstance(blad.get("is"), str) else [])
        if feit in index.antwoorden and feit != "al_ontvangt" and index.soort[feit] in ("keuze", "meer"):
            yield from kijk.lijst(keuzes, index.antwoorden[feit], plek, f"antwoord op '{feit}'", "vragen.yml")
    for soort, id_ in toetstaal.grenzen(toets):
        yield from kijk.een(id_, index.bedrag if soort == "bedrag" else index.tabel, plek, soort, "bedragen/")


def bronnen_in(vorm: Vorm, plek: Plek = ()) -> Iterator[tuple[Plek, str]]:
    """Takes a form, gives every source it names with the place where it does (the list `bronnen` itself included)."""
    for naam in vorm.__fields__:
        waarde = getattr(vorm, naam)
        if naam in ("bron", "bronnen") and isinstance(waarde, list):
            yield from (((*plek, naam, nr), str(bron)) for nr, bron in enumerate(waarde))
        elif isinstance(waarde, Vorm):
            yield from bronnen_in(waarde, (*plek, naam))
        elif isinstance(waarde, list):
            for nr, deel in enumerate(waarde):
                if isinstance(deel, Vorm):
                    yield from bronnen_in(deel, (*plek, naam, nr))


def _dubbele_ids(inhoud: Inhoud) -> Iterator[Fout]:
    for bestand, rij in (
        ("themas.yml", inhoud.themas), ("vragen.yml", inhoud.vragen), ("hulplijnen.yml", inhoud.hulplijnen),
        ("crisis.yml", inhoud.crisis), ("leefgebieden.yml", inhoud.leefgebieden), ("bedragen", inhoud.bedragen),
        ("bedragen", inhoud.tabellen),
    ):
        yield from _dubbel(bestand, [str(een.id) for een in rij])
    namen = [*inhoud.regelingen, *(alias for regeling in inhoud.regelingen.values() for alias in regeling.aliassen)]
    namen += [id_ for gemeente in inhoud.gemeenten.values() for id_ in set(gemeente.regelingen) - set(inhoud.regelingen)]
    yield from _dubbel("landelijk", namen)
    for naam, gemeente in inhoud.gemeenten.items():
        for id_ in sorted(set(gemeente.regelingen) & set(inhoud.regelingen)):
            wat = f"De regeling '{id_}' bestaat ook landelijk."
            bestand = inhoud.plek[naam, id_]
            yield Fout(bestand, 1, "id", wat, "Gebruik afwijkingen.yml, of geef de eigen regeling een andere id.")


def _dubbel(bestand: str, ids: Iterable[str]) -> Iterator[Fout]:
    gezien: set[str] = set()
    for id_ in ids:
        if id_ in gezien:
            wat = f"De id '{id_}' wordt twee keer gebruikt."
            yield Fout(bestand, 0, "id", wat, "Geef er een een andere id, of voeg ze samen.")
        gezien.add(id_)


class _Kijker:
    """Looks up references of one file."""

    def __init__(self, inhoud: Inhoud, bestand: str) -> None:
        self.inhoud = inhoud
        self.bestand = bestand

    def fout(self, plek: Plek, wat: str, doe: str) -> Fout:
        veld = ".".join(str(deel + 1) if isinstance(deel, int) else str(deel) for deel in plek)
        return Fout(self.bestand, self.inhoud.plaats(self.bestand, plek), veld, wat, doe)

    def een(self, id_: str, bestaat: AbstractSet[str], plek: Plek, soort: str, waar: str) -> Iterator[Fout]:
        if id_ not in bestaat:
            yield self.fout(plek, f"De {soort} '{id_}' bestaat niet.", f"Kijk in {waar} hoe hij heet, of maak hem daar.")

    def lijst(self, ids: Iterable[str], bestaat: AbstractSet[str], plek: Plek, soort: str, waar: str) -> Iterator[Fout]:
        for nr, id_ in enumerate(ids):
            yield from self.een(id_, bestaat, (*plek, nr), soort, waar)
