"""Every text that a resident may read, with its place in the files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from regelingen.verzameling import Inhoud
from regelingen.vorm.regeling import RegelingVorm

Plek = tuple[Any, ...]


@dataclass(frozen=True)
class Tekstplek:
    """A text and where it stands. `vrij`: text of the organisation itself, such as its own telephone number, is allowed."""

    bestand: str
    plek: Plek
    tekst: str
    eigen: bool = False

    @property
    def veld(self) -> str:
        """The place as an editor reads it; lists count from 1."""
        return ".".join(str(deel + 1) if isinstance(deel, int) else str(deel) for deel in self.plek)


def alle_teksten(inhoud: Inhoud) -> Iterator[Tekstplek]:
    """Takes the content, gives every text for residents."""
    for (gemeente, id_), bestand in inhoud.plek.items():
        if gemeente in ("bedrag", "tabel"):
            continue
        waarin = inhoud.gemeenten[gemeente].regelingen if gemeente else inhoud.regelingen
        for plek, tekst in regelingteksten(waarin[id_]):
            yield Tekstplek(bestand, plek, tekst, eigen=bool(gemeente))
    yield from _gesprek(inhoud)
    yield from _naslag(inhoud)
    for naam in inhoud.gemeenten:
        yield from _gemeente(inhoud, naam)


def regelingteksten(regeling: RegelingVorm) -> Iterator[tuple[Plek, str]]:
    """Takes a regeling, gives its texts for residents with their place."""
    for veld in ("naam", "titel_kort", "vraag_na"):
        yield (veld,), getattr(regeling, veld)
    for veld in ("kort", "voor_wie", "bezwaar", "let_op"):
        uitspraak = getattr(regeling, veld)
        if uitspraak is not None:
            yield (veld, "tekst"), uitspraak.tekst
    for veld in ("wat_krijgt_u", "zelf", "omgeving", "gemeente", "niet_vastgelegd"):
        for nr, zin in enumerate(getattr(regeling, veld)):
            yield (veld, nr, "tekst"), zin.tekst
    for nr, voorwaarde in enumerate(regeling.voorwaarden):
        yield ("voorwaarden", nr, "wel"), voorwaarde.wel
        yield ("voorwaarden", nr, "niet"), voorwaarde.niet
    yield ("aanvragen", "waar", "tekst"), regeling.aanvragen.waar.tekst
    if regeling.aanvragen.termijn is not None:
        yield ("aanvragen", "termijn", "tekst"), regeling.aanvragen.termijn.tekst
    for nr, hoe in enumerate(regeling.aanvragen.hoe):
        yield ("aanvragen", "hoe", nr, "tekst"), hoe.tekst
    for nr, mee in enumerate(regeling.aanvragen.meenemen):
        yield ("aanvragen", "meenemen", nr, "tekst"), mee.tekst


def _gesprek(inhoud: Inhoud) -> Iterator[Tekstplek]:
    for nr, thema in enumerate(inhoud.themas):
        for veld in ("naam", "titel_kort", "zegt", "zegt_ander"):
            yield Tekstplek("themas.yml", ("themas", nr, veld), getattr(thema, veld))
        for veld in ("wensen", "zelf", "omgeving"):
            for keus_nr, keus in enumerate(getattr(thema, veld)):
                yield Tekstplek("themas.yml", ("themas", nr, veld, keus_nr), keus)
    for nr, vraag in enumerate(inhoud.vragen):
        for veld in ("tekst", "tekst_ander", "waarom", "ontbreekt"):
            yield Tekstplek("vragen.yml", ("vragen", nr, veld), getattr(vraag, veld))
        for veld in ("opties", "ook"):
            for optie_nr, optie in enumerate(getattr(vraag, veld)):
                yield Tekstplek("vragen.yml", ("vragen", nr, veld, optie_nr, "titel"), optie.titel)
        if vraag.spoed is not None:
            yield Tekstplek("vragen.yml", ("vragen", nr, "spoed", "reden"), vraag.spoed.reden)
    for nr, signaal in enumerate(inhoud.crisis):
        for niveau in ("acuut", "dringend", "zwak"):
            tekst = getattr(signaal.teksten, niveau)
            if tekst is not None:
                for veld in ("tekst", "vraag"):
                    if getattr(tekst, veld):
                        yield Tekstplek("crisis.yml", ("signalen", nr, "teksten", niveau, veld), getattr(tekst, veld))
    for id_, zin in inhoud.toetszinnen.items():
        yield Tekstplek("toetszinnen.yml", (id_,), zin)


def _naslag(inhoud: Inhoud) -> Iterator[Tekstplek]:
    for nr, woord in enumerate(inhoud.woorden):
        yield Tekstplek("woordenlijst.yml", ("woorden", nr, "uitleg"), woord.uitleg)
    for nr, lijn in enumerate(inhoud.hulplijnen):
        if lijn.mag_bot_tonen:
            for veld in ("waarvoor", "bereikbaar", "kosten"):
                if getattr(lijn, veld):
                    yield Tekstplek("hulplijnen.yml", ("hulplijnen", nr, veld), getattr(lijn, veld))
    for nr, gebied in enumerate(inhoud.leefgebieden):
        yield Tekstplek("leefgebieden.yml", ("leefgebieden", nr, "naam"), gebied.naam)
        yield Tekstplek("leefgebieden.yml", ("leefgebieden", nr, "uitleg"), gebied.uitleg)
    if inhoud.leidraad is not None:
        for nr, gids in enumerate(inhoud.leidraad.vragen):
            yield Tekstplek("leidraad.yml", ("vragen", nr, "vraag"), gids.vraag)
        for nr, tip in enumerate(inhoud.leidraad.tips):
            yield Tekstplek("leidraad.yml", ("tips", nr), tip)


def _gemeente(inhoud: Inhoud, naam: str) -> Iterator[Tekstplek]:
    gemeente = inhoud.gemeenten[naam]
    bestand = f"gemeenten/{naam}/profiel.yml"
    for veld in ("ingang", "wie_vraagt"):
        yield Tekstplek(bestand, (veld,), getattr(gemeente.profiel, veld), eigen=True)
    for nr, team in enumerate(gemeente.profiel.teams):
        if team.wie_vraagt is not None:
            yield Tekstplek(bestand, ("teams", nr, "wie_vraagt"), team.wie_vraagt, eigen=True)
    for nr, uitspraak in enumerate(gemeente.profiel.bijzonder):
        yield Tekstplek(bestand, ("bijzonder", nr, "tekst"), uitspraak.tekst, eigen=True)
    for woord, tekst in gemeente.profiel.deuren.items():
        yield Tekstplek(bestand, ("deuren", woord), tekst, eigen=True)
    for nr, voorziening in enumerate(gemeente.kaart):
        for veld in ("wat", "voor_wie", "waar", "wanneer"):
            plek = ("voorzieningen", nr, veld)
            yield Tekstplek(f"gemeenten/{naam}/sociale_kaart.yml", plek, getattr(voorziening, veld), eigen=True)
    for nr, afwijking in enumerate(gemeente.afwijkingen):
        if isinstance(afwijking.wordt, str):
            yield Tekstplek(f"gemeenten/{naam}/afwijkingen.yml", ("afwijkingen", nr, "wordt"), afwijking.wordt, eigen=True)
