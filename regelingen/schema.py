"""The tables of the knowledge base. Plain tables with foreign keys, so that Datasette shows them and joins just work.

A regeling has one row per variant: `sleutel` is its id, or id@gemeente where a municipality has its own or overrides fields.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Raised when the tables change; an older file is refused with "build it again".
VORM = 2

#: Columns that hold whole numbers (or 0 and 1 for no and yes); all others hold text.
_GETALLEN = frozenset(
    """
    volgnr periode rij zin voorwaarde nr last knop spoed volgorde fictief terugbel_werkdagen opvolgen_na_dagen nooit_zeker
    voorstel veronderstel zacht direct_weg toonbaar
    """.split()  # noqa: SIM905  a list of strings over three lines reads worse
)
#: Tables whose `id` is a number that the build hands out.
_GENUMMERD = frozenset(["bedrag_periode", "tabel_rij", "regeling_zin"])


@dataclass(frozen=True)
class Tabel:
    """A table: its columns with their types, its key, and the tables that its columns point to."""

    kolommen: dict[str, type]
    sleutel: str | tuple[str, ...]
    verwijst: dict[str, str]


def _tabel(naam: str, kolommen: str, sleutel: str = "id", **verwijst: str) -> Tabel:
    getallen = _GETALLEN | ({"id"} if naam in _GENUMMERD else set())
    delen = tuple(sleutel.split())
    return Tabel(
        {kolom: int if kolom in getallen else str for kolom in kolommen.split()}, delen if len(delen) > 1 else delen[0], verwijst
    )


#: A table stands after the tables it points to.
TABELLEN: dict[str, Tabel] = {
    naam: _tabel(naam, *rest[:2], **(rest[2] if len(rest) > 2 else {}))  # type: ignore[arg-type]
    for naam, *rest in (
        ("kennisbank", "naam waarde", "naam"),
        ("toetszin", "id tekst"),
        ("bron", "id titel url datum soort gelezen_via opmerking"),
        ("hulplijn", "id volgnr naam nummer tel waarvoor bereikbaar kosten kanalen"),
        ("leefgebied", "id volgnr naam uitleg domeinen"),
        ("leidraad_onderdeel", "id onderwerp artikel"),
        ("leidraad_vraag", "id volgnr fase wmo leefgebied vraag hint", "id", {"leefgebied": "leefgebied"}),
        ("woord", "woord uitleg", "woord"),
        ("woord_vorm", "vorm woord", "vorm", {"woord": "woord"}),
        ("bedrag", "id naam eenheid noot formule herzien_voor"),
        ("bedrag_periode", "id bedrag waarde van tot toonbaar vertrouwen", "id", {"bedrag": "bedrag"}),
        ("bedrag_periode_bron", "periode volgnr bron", "periode bron", {"periode": "bedrag_periode", "bron": "bron"}),
        ("tabel", "id naam"),
        ("tabel_rij", "id tabel volgnr als", "id", {"tabel": "tabel"}),
        ("tabel_rij_bedrag", "rij volgnr bedrag", "rij bedrag", {"rij": "tabel_rij", "bedrag": "bedrag"}),
        (
            "vraag", "id volgnr soort tekst tekst_ander waarom last ontbreekt spoed_reden spoed_grondslag spoed_werkdagen",
            "id", {"spoed_werkdagen": "bedrag"},
        ),
        ("vraag_optie", "vraag volgnr id titel waarde volgt knop spoed", "vraag id", {"vraag": "vraag"}),
        ("thema", "id volgnr naam titel_kort zegt zegt_ander volgorde spoedvraag wet betekent", "id", {"spoedvraag": "vraag"}),
        ("thema_keuze", "thema soort volgnr tekst", "thema soort volgnr", {"thema": "thema"}),
        (
            "gemeente",
            "id naam fictief ingang wie_vraagt telefoon open website spoed_opvang terugbel_werkdagen opvolgen_na_dagen"
            " melding_modus kanalen talen standaardteam bijzonder ontbreekt peildatum",
        ),
        (
            "wijkteam", "sleutel gemeente volgnr id naam telefoon adres open wie_vraagt organisatie daarna",
            "sleutel", {"gemeente": "gemeente"},
        ),
        ("wijkteam_gebied", "team soort volgnr waarde", "team soort waarde", {"team": "wijkteam"}),
        ("wijkteam_thema", "team volgnr thema", "team thema", {"team": "wijkteam", "thema": "thema"}),
        (
            "voorziening", "sleutel gemeente volgnr id naam wat voor_wie waar wanneer telefoon bron nagekeken",
            "sleutel", {"gemeente": "gemeente"},
        ),
        ("voorziening_thema", "voorziening volgnr thema", "voorziening thema", {"voorziening": "voorziening", "thema": "thema"}),
        ("deur", "gemeente woord tekst", "gemeente woord", {"gemeente": "gemeente"}),
        (
            "regeling",
            "sleutel id gemeente naam titel_kort kort kolom status uitvoering voor_wie waar termijn url bezwaar let_op vraag_na"
            " peildatum herzien_voor eigenaar vertrouwen nooit_zeker upl_naam upl_uri",
            "sleutel", {"gemeente": "gemeente"},
        ),
        ("regeling_zin", "id regeling soort volgnr tekst vertrouwen voorstel artikel", "id", {"regeling": "regeling"}),
        ("regeling_zin_bron", "zin volgnr bron", "zin bron", {"zin": "regeling_zin", "bron": "bron"}),
        (
            "regeling_voorwaarde", "nr regeling volgnr id toets wel niet veronderstel zacht artikel",
            "nr", {"regeling": "regeling"},
        ),
        (
            "regeling_voorwaarde_bron", "voorwaarde volgnr bron", "voorwaarde bron",
            {"voorwaarde": "regeling_voorwaarde", "bron": "bron"},
        ),
        ("regeling_woord", "regeling soort volgnr tekst", "regeling soort tekst", {"regeling": "regeling"}),
        ("regeling_thema", "regeling volgnr thema", "regeling thema", {"regeling": "regeling", "thema": "thema"}),
        (
            "regeling_leefgebied", "regeling volgnr leefgebied", "regeling leefgebied",
            {"regeling": "regeling", "leefgebied": "leefgebied"},
        ),
        ("regeling_bedrag", "regeling volgnr bedrag", "regeling bedrag", {"regeling": "regeling", "bedrag": "bedrag"}),
        ("regeling_bron", "regeling volgnr bron", "regeling bron", {"regeling": "regeling", "bron": "bron"}),
        ("regeling_hulplijn", "regeling volgnr hulplijn", "regeling hulplijn", {"regeling": "regeling", "hulplijn": "hulplijn"}),
        ("regeling_verwant", "regeling volgnr verwant", "regeling verwant", {"regeling": "regeling", "verwant": "regeling"}),
        ("thema_kern", "thema volgnr regeling", "thema regeling", {"thema": "thema", "regeling": "regeling"}),
        ("vraag_spoed", "vraag volgnr regeling", "vraag regeling", {"vraag": "vraag", "regeling": "regeling"}),
        ("afwijking", "gemeente regeling veld was wordt reden peildatum", "gemeente regeling veld", {"gemeente": "gemeente"}),
        ("crisis", "id volgnr naam direct_weg thema feiten goedgekeurd_door peildatum", "id", {"thema": "thema"}),
        ("crisis_patroon", "crisis niveau volgnr patroon", "crisis niveau volgnr", {"crisis": "crisis"}),
        ("crisis_tekst", "crisis niveau tekst vraag", "crisis niveau", {"crisis": "crisis"}),
        (
            "crisis_hulplijn", "crisis niveau volgnr hulplijn", "crisis niveau hulplijn",
            {"crisis": "crisis", "hulplijn": "hulplijn"},
        ),
        ("crisis_bron", "crisis volgnr bron", "crisis bron", {"crisis": "crisis", "bron": "bron"}),
    )
}

#: Full text: stems of Dutch words, so the tokenizer has nothing left to do but split on spaces.
ZOEK = """
CREATE VIRTUAL TABLE zoek USING fts5(
    regeling UNINDEXED, gemeente UNINDEXED, naam, synoniemen, tekst, tokenize = "unicode61 remove_diacritics 2"
)
"""
