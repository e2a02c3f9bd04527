"""Signals of danger in what a resident types, and the fixed message they get.

Pure: runs on the raw text before any limit, in every state, and also when Rasa is down. Nothing here learns or guesses; what
counts as a signal stands in `regelingen/inhoud/crisis.yml`, in the language that `bot.gesprek.crisispatronen` describes.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from bot.gesprek.crisisgeleerd import vermoed
from bot.gesprek.crisiskaders import Kaders
from bot.gesprek.crisisletters import schoon
from bot.gesprek.crisisoveral import OVERAL
from bot.gesprek.crisispatronen import Patroon, PatroonFout, vertaal
from bot.gesprek.crisiszoeker import Zoeker
from regelingen.model import CrisisSignaal, Gemeente, Hulplijn

log = logging.getLogger(__name__)

Niveau = Literal["acuut", "dringend", "zwak"]
#: Most severe first.
NIVEAUS: tuple[Niveau, ...] = ("acuut", "dringend", "zwak")
#: In this order a text is searched: what takes a signal away, and then the most severe, so that what is acute is found even
#: where the search of a very long text gives up.
_VOLGORDE: tuple[Niveau | None, ...] = (None, "acuut", "dringend", "zwak")
#: Which signal speaks when two are found at the same level: first what needs 112 now. Others follow in the order of the file.
VOORRANG = (
    "acuut-gevaar",
    "medische-nood",
    "suicidaliteit",
    "seksueel-geweld",
    "kindermishandeling",
    "huiselijk-geweld",
    "bedreiging-stalking",
    "mensenhandel",
    "geen-slaapplek",
    "geen-eten-geld",
    "afsluiting",
    "verward-gedrag",
)
MAX_FRAGMENT = 200
_ELK = "*"  # a line that takes away a signal of any category


class Crisisbron(Protocol):
    """The part of the knowledge base that is needed here."""

    @property
    def versie(self) -> str: ...

    def crisis(self) -> Sequence[CrisisSignaal]: ...

    def hulplijn(self, id: str) -> Hulplijn: ...


@dataclass(frozen=True)
class Signaal:
    """A signal that was found. `fragment` is the piece of the text that showed it, at most 200 characters.

    `geleerd`: no rule said it; it only sounds like one.
    """

    id: str
    niveau: Niveau
    fragment: str
    geleerd: bool = False


@dataclass(frozen=True)
class _Regel:
    """Where a pattern belongs; `niveau` None marks a line of `geen_crisis`."""

    signaal: str
    niveau: Niveau | None
    rang: int


@dataclass(frozen=True)
class _Tabel:
    """The crisis table of one knowledge base version, ready to run."""

    zoeker: Zoeker
    regels: tuple[_Regel, ...]


_tabellen: dict[str, _Tabel] = {}


def _stel_samen(signalen: Sequence[CrisisSignaal]) -> _Tabel:
    """Compiles a crisis table. A pattern that cannot be read is logged and left out: one typing error of an editor
    may not silence the rest (the check of the knowledge base's content refuses it)."""
    patronen: list[Patroon] = []
    regels: list[_Regel] = []
    volgorde = {id: n for n, id in enumerate(VOORRANG)}
    for tekst in OVERAL:
        vertaald = vertaal(tekst, strikt=False)
        patronen += vertaald
        regels += [_Regel(_ELK, None, 0)] * len(vertaald)
    for niveau in _VOLGORDE:
        for nummer, signaal in enumerate(signalen):
            rang = volgorde.get(signaal.id, len(VOORRANG) + nummer)
            for tekst in signaal.geen_crisis if niveau is None else signaal.patronen.get(niveau, ()):
                try:
                    vertaald = vertaal(tekst, strikt=niveau is not None)
                except PatroonFout:
                    log.exception("crisis pattern left out")
                    continue
                patronen += vertaald
                regels += [_Regel(signaal.id, niveau, rang)] * len(vertaald)
    return _Tabel(Zoeker(patronen), tuple(regels))


def _tabel(kb: Crisisbron) -> _Tabel:
    tabel = _tabellen.get(kb.versie)
    if tabel is None:
        tabel = _stel_samen(kb.crisis())
        while len(_tabellen) > 3:
            _tabellen.pop(next(iter(_tabellen)))
        _tabellen[kb.versie] = tabel
    return tabel


def zoek_signalen(tekst: str, kb: Crisisbron, *, alleen_regels: bool = False) -> tuple[Signaal, ...]:
    """All signals in a text, the most severe first, each category once.

    The rules speak first. Only where none does, what was learned may add a signal, never an acute one.

    Takes:
        tekst: what was typed, raw: any length, any characters.
        kb: the knowledge base; its table is compiled once per version.
        alleen_regels: True leaves out what was learned.

    Gives:
        The signals; empty when there is none. Never raises on any text, takes bounded time (head and tail of a very long text).
    """
    tabel = _tabel(kb)
    net = schoon(tekst)
    woorden = tabel.zoeker.woordenboek.lees(net)
    kaders = Kaders(woorden)
    niet: dict[str, bytearray] = {}  # per category, the words that a line of `geen_crisis` takes away
    beste: dict[str, tuple[int, int, int, int]] = {}

    def voor(nummer: int) -> int:
        """Only what is more severe than what a category has already, or as severe and earlier, is looked for."""
        regel = tabel.regels[nummer]
        if regel.niveau is None or regel.signaal not in beste:
            return len(woorden)
        niveau, _, van, _ = beste[regel.signaal]
        return van + 1 if NIVEAUS.index(regel.niveau) == niveau else 0

    for nummer, van, tot in tabel.zoeker.zoek(woorden, voor):
        regel = tabel.regels[nummer]
        if regel.niveau is None:
            if tabel.zoeker.patronen[nummer].voorbij and kaders.is_nu(van, tot):
                continue
            gedekt = niet.setdefault(regel.signaal, bytearray(len(woorden)))
            gedekt[van:tot] = b"\1" * (tot - van)
            continue
        sleutel = (NIVEAUS.index(regel.niveau), regel.rang, van, tot)
        if regel.signaal in beste and sleutel >= beste[regel.signaal]:
            continue
        if any(1 in niet[signaal][van:tot] for signaal in (regel.signaal, _ELK) if signaal in niet):
            continue
        if not kaders.neemt_weg(van, tot):
            beste[regel.signaal] = sleutel
    if not beste and not alleen_regels:
        return _vermoed(tekst, kb)
    return tuple(
        Signaal(id, NIVEAUS[niveau], net[woorden[van].begin : woorden[tot - 1].eind][:MAX_FRAGMENT])
        for id, (niveau, _, van, tot) in sorted(beste.items(), key=lambda paar: paar[1])
    )


def _vermoed(tekst: str, kb: Crisisbron) -> tuple[Signaal, ...]:
    """What the text sounds like, never *acuut*: *dringend* where its category knows that level and it is sure, else *zwak*.

    So somebody who is in no danger sees a number, and goes on.
    """
    vermoeden = vermoed(tekst)
    if vermoeden is None:
        return ()
    bron = next((signaal for signaal in kb.crisis() if signaal.id == vermoeden.signaal), None)
    if bron is None:
        return ()
    niveau: Niveau = "dringend" if vermoeden.zeker and bron.patronen.get("dringend") else "zwak"
    if niveau not in bron.teksten:
        return ()
    return (Signaal(vermoeden.signaal, niveau, vermoeden.fragment[:MAX_FRAGMENT], geleerd=True),)


def zoek_signaal(tekst: str, kb: Crisisbron) -> Signaal | None:
    """The most severe signal in a text, or None. Takes and promises what `zoek_signalen` does."""
    signalen = zoek_signalen(tekst, kb)
    return signalen[0] if signalen else None


def _signaal(kb: Crisisbron, id: str) -> CrisisSignaal:
    for signaal in kb.crisis():
        if signaal.id == id:
            return signaal
    raise KeyError(id)


def _lokaal(gemeente: Gemeente | None) -> tuple[dict[str, str], dict[str, dict[str, Any]]]:
    """What a text may fill in about the municipality, and the lines that belong to it.

    A number that is not known is not made up: the text then says whom to call.
    """
    naam = f"gemeente {gemeente.naam}" if gemeente else "uw gemeente"
    bel = f"{naam}, telefoon {gemeente.telefoon}" if gemeente and gemeente.telefoon else naam
    waarden = {"gemeente": bel, "opvang": bel}
    lijnen: dict[str, dict[str, Any]] = {}
    if gemeente and gemeente.telefoon:
        lijnen["gemeente"] = _lijn(naam[0].upper() + naam[1:], gemeente.telefoon, gemeente.open or "")
        lijnen["opvang"] = lijnen["gemeente"]
    if gemeente and gemeente.spoed_opvang:
        waarden["opvang"] = f"de noodopvang van {naam}: {gemeente.spoed_opvang}"
        lijnen["opvang"] = _lijn(f"Noodopvang {naam}", gemeente.spoed_opvang, "")
    return waarden, lijnen


def _lijn(naam: str, nummer: str, bereikbaar: str) -> dict[str, Any]:
    cijfers = "".join(c for c in nummer if c.isdigit() or c == "+")
    return {"naam": naam, "nummer": nummer, "tel": cijfers if 3 <= len(cijfers) <= 15 else None, "bereikbaar": bereikbaar}


def crisisbericht(signaal: Signaal, kb: Crisisbron, gemeente: Gemeente | None) -> dict[str, Any]:
    """The fixed message for a signal, as a `bericht` of the kind "crisis".

    Takes:
        signaal: what `zoek_signaal` found.
        kb: the knowledge base with the texts and the helplines.
        gemeente: the municipality's profile; None when it is not known.

    Gives:
        A message that fits `contract.schema.json`: the text with the number first, and the helplines. It asks nothing: the one
        question of a text is a step of the conversation. `[[gemeente]]` and `[[opvang]]` in a text become the municipality's
        own number when known, otherwise its name.

    Raises:
        KeyError: when the signal is not in the knowledge base (another version).
    """
    bron = _signaal(kb, signaal.id)
    tekst = bron.teksten[signaal.niveau]
    waarden, lokaal = _lokaal(gemeente)
    zin = vul(tekst.tekst, waarden)
    hulplijnen = [lokaal[sleutel] for sleutel in ("opvang", "gemeente") if f"[[{sleutel}]]" in tekst.tekst and sleutel in lokaal]
    for id in tekst.hulplijnen:
        lijn = kb.hulplijn(id)
        hulplijnen.append({"naam": lijn.naam, "nummer": lijn.nummer, "tel": lijn.tel, "bereikbaar": lijn.bereikbaar})
    return {
        "soort": "crisis",
        "tekst": zin,
        "knoppen": [],
        "crisis": {"signaal": signaal.id, "niveau": signaal.niveau, "direct_weg": bron.direct_weg, "hulplijnen": hulplijnen},
    }


def vul(zin: str, waarden: Mapping[str, str]) -> str:
    """Fills `[[naam]]` in a text of the table; other brackets stay as they are."""
    for naam, waarde in waarden.items():
        zin = zin.replace(f"[[{naam}]]", waarde)
    return zin
