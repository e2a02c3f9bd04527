"""Are the addresses of our sources still there? Asked politely, never in CI: one question a second to a site."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from urllib.parse import urlsplit

import httpx

from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud

_NAAM = "wegwijzer-linkcontrole (open source; een vraag per adres)"
_PAUZE = 1.0


def adressen(inhoud: Inhoud) -> list[tuple[str, str, tuple[str | int, ...]]]:
    """Takes the content, gives (address, file, place), each address once."""
    uit: dict[str, tuple[str, str, tuple[str | int, ...]]] = {}
    for id_, bron in inhoud.bronnen.items():
        if bron.url:
            uit.setdefault(bron.url, (bron.url, "bronnen.yml", ("bronnen", id_, "url")))
    for (gemeente, id_), bestand in inhoud.plek.items():
        if gemeente == "" and (url := inhoud.regelingen[id_].aanvragen.url):
            uit.setdefault(url, (url, bestand, ("aanvragen", "url")))
    for naam, een in inhoud.gemeenten.items():
        if een.profiel.website and not een.profiel.fictief:
            uit.setdefault(een.profiel.website, (een.profiel.website, f"gemeenten/{naam}/profiel.yml", ("website",)))
    return list(uit.values())


async def controleer_links(
    inhoud: Inhoud, transport: httpx.AsyncBaseTransport | None = None, pauze: float = _PAUZE
) -> list[Fout]:
    """Takes the content, gives a remark for each address that does not answer well."""
    per_site: dict[str, list[tuple[str, str, tuple[str | int, ...]]]] = {}
    for adres in adressen(inhoud):
        per_site.setdefault(urlsplit(adres[0]).netloc, []).append(adres)
    grens = asyncio.Semaphore(8)
    async with httpx.AsyncClient(
        transport=transport, timeout=20, follow_redirects=True, headers={"User-Agent": _NAAM}
    ) as client:
        uitslagen = await asyncio.gather(*(_site(client, rij, grens, pauze) for rij in per_site.values()))
    doe = "Zoek het nieuwe adres, of laat de bron zonder adres."
    return sorted(
        Fout(bestand, inhoud.plaats(bestand, plek), "url", f"{url}: {wat}.", doe, "let_op")
        for rij in uitslagen
        for url, bestand, plek, wat in rij
    )


async def _site(
    client: httpx.AsyncClient, rij: Iterable[tuple[str, str, tuple[str | int, ...]]], grens: asyncio.Semaphore, pauze: float
) -> list[tuple[str, str, tuple[str | int, ...], str]]:
    uit = []
    async with grens:
        for url, bestand, plek in rij:
            try:
                antwoord = await client.get(url)
                if antwoord.status_code >= 400:
                    uit.append((url, bestand, plek, f"antwoordt met {antwoord.status_code}"))
            except httpx.HTTPError as fout:
                uit.append((url, bestand, plek, f"antwoordt niet ({type(fout).__name__})"))
            await asyncio.sleep(pauze)
    return uit
