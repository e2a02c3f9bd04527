"""Frames around a word of danger: what takes it away, and what does not."""

from __future__ import annotations

import pytest

from bot.gesprek.crisis import zoek_signalen
from tests.gesprek.test_crisis_tabel import tabel


@pytest.mark.parametrize(
    "tekst",
    [
        "voor mijn opleiding zoek ik cijfers over mensenhandel in de regio",
        "hebben jullie een protocol verward gedrag voor onze inwerkmap",
        "is er een cursus over seksueel misbruik voor vrijwilligers",
    ],
)
def test_een_vraag_over_een_onderwerp_is_geen_gevaar(tekst: str) -> None:
    """A course, a school paper, a protocol: nobody is in danger, and nobody is told to call."""
    assert zoek_signalen(tekst, tabel(), alleen_regels=True) == ()


@pytest.mark.parametrize(
    "tekst",
    [
        "voor mijn opleiding kan ik niet komen want mijn vriend slaat mij",
        "is er een cursus, wij hebben te maken met huiselijk geweld",
        "ik doe een cursus en mijn dochter heeft last van huiselijk geweld",
        "ik ben slachtoffer van mensenhandel en wil een opleiding doen",
        "client volgt een training, er is huiselijk geweld",
        "zelfmoord is de enige oplossing na dat examen",
        "ik ben dakloos en wil een cursus doen",
        "naast mij krijgt iemand een beroerte, ik heb ehbo gedaan",
        "zelfmoord is de enige oplossing. ik heb een training gevolgd, kan ik iets doen in de wijk",
    ],
)
def test_wie_het_zelf_meemaakt_blijft_gehoord(tekst: str) -> None:
    """The same words around somebody who lives through it."""
    assert zoek_signalen(tekst, tabel(), alleen_regels=True)


@pytest.mark.parametrize(
    "tekst",
    [
        "in 2009 wilde ik niet meer leven, dat ligt ver achter me en het gaat al jaren goed",
        "ruim twintig jaar geleden sloeg mijn man mij, hij is overleden en het gaat goed met me",
        "tien jaar geleden had ik niks te eten, nu heb ik een vaste baan",
    ],
)
def test_wat_lang_geleden_is_en_voorbij_is_geen_gevaar(tekst: str) -> None:
    """Both must be said: how long ago, and that it is over."""
    assert zoek_signalen(tekst, tabel(), alleen_regels=True) == ()


@pytest.mark.parametrize(
    "tekst",
    [
        "in 2009 wilde ik niet meer leven en dat gevoel is weer terug",
        "toen ging het goed, nu wil ik niet meer leven",
        "vorige week sloeg mijn man mij, het gaat nu goed",
        "tien jaar geleden ging het goed, maar nu sla ik mijn kind",
        "vier jaar terug overleed mijn zoon ik wil dood en met de anderen gaat het goed",
        "lang geleden had ik schulden, het gaat goed met geld. mijn man slaat mij",
    ],
)
def test_wat_terugkomt_of_nu_is_blijft_gehoord(tekst: str) -> None:
    """A word of coming back, a short time ago, or a danger elsewhere in the message."""
    assert zoek_signalen(tekst, tabel(), alleen_regels=True)
