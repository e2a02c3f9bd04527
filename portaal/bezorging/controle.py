"""Looks whether the receivers are set well, at every start and on demand. A mistake is told and never stops the portal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core import checks

from portaal import kennis
from portaal.bezorging import instelling, post
from regelingen.fouten import Fout


@checks.register
def controleer(**_: Any) -> list[checks.CheckMessage]:
    """Every mistake as a warning: an error would stop the worker, and then nobody received anything."""
    return [checks.Warning(str(fout), id="bezorging.W001") for fout in fouten()]


def fouten() -> list[Fout]:
    """Every mistake in the receivers: of form, and what does not agree with mail settings and knowledge base."""
    lijst = instelling.lijst()
    naam = settings.ONTVANGERS.rpartition("/")[2]
    return [*lijst.fouten, *_mail(lijst, naam), *_teams(lijst, naam)]


def _mail(lijst: instelling.Lijst, naam: str) -> Iterator[Fout]:
    nodig = any(isinstance(een.vorm, instelling.TeamMail) for een in lijst.ontvangers)
    if nodig and not post.is_ingesteld():
        doe = "Vul WEGWIJZER_SMTP_HOST en WEGWIJZER_SMTP_VAN in en start opnieuw."
        yield Fout(naam, 0, "", "Er is een ontvanger per mail, maar mail is niet ingesteld.", doe)


def _teams(lijst: instelling.Lijst, naam: str) -> Iterator[Fout]:
    """An id that the knowledge base does not know gets no hand-over at all, and nobody would notice."""
    if not lijst.ontvangers:
        return
    try:
        gemeenten = {g.id: {team.id for team in g.teams} for g in kennis.kennisbank().gemeenten()}
    except kennis.GeenKennisbank:
        return
    for een in lijst.ontvangers:
        if een.gemeente not in gemeenten:
            doe = "Kijk in de kennisbank hoe de gemeente heet."
            yield Fout(naam, 0, een.id, f"De gemeente '{een.gemeente}' bestaat niet.", doe)
            continue
        actoren = set(een.vorm.actoren) if isinstance(een.vorm, instelling.OpenKlant) else set()
        onbekend = sorted({*(een.teams or ()), *map(str, actoren)} - gemeenten[een.gemeente])
        if onbekend:
            doe = f"Kies uit: {', '.join(sorted(gemeenten[een.gemeente]))}."
            yield Fout(naam, 0, een.id, f"Deze teams bestaan niet: {', '.join(onbekend)}.", doe)
        if isinstance(een.vorm, instelling.OpenKlant):
            zonder = sorted((set(een.teams) if een.teams is not None else gemeenten[een.gemeente]) - set(map(str, actoren)))
            if zonder:
                doe = "Zet bij 'actoren' voor elk team de identificatie van de groep of afdeling."
                yield Fout(naam, 0, een.id, f"Deze teams hebben geen actor: {', '.join(zonder)}.", doe)
