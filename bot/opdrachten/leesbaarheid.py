"""`wegwijzer leesbaarheid`: holds every text for residents to plain Dutch (`script/check --taal`)."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.opdrachten import Subparsers

if TYPE_CHECKING:
    from bot.leesbaarheid.jargon import Jargon
    from bot.leesbaarheid.tekst import Tekst
    from regelingen.fouten import Fout

WORTEL = Path(__file__).resolve().parents[2]


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer leesbaarheid`."""
    uitleg = "Houdt alle teksten voor inwoners aan de regels voor begrijpelijke taal. Alleen een fout laat de controle stoppen."
    parser = sub.add_parser("leesbaarheid", help="controleer of de teksten begrijpelijk zijn", description=uitleg)
    parser.add_argument("--stil", action="store_true", help="toon alleen fouten")
    parser.add_argument("--paden", action="store_true", help="meet ook hoe hele gesprekken lezen (Flesch-Douma)")
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(args: argparse.Namespace) -> int:
    """Print what is wrong, then what could be better; 1 when something is wrong."""
    from bot.leesbaarheid.jargon import lees_jargon
    from regelingen.verzameling import INHOUD, lees_inhoud

    inhoud = lees_inhoud(INHOUD)
    jargon = lees_jargon(inhoud)
    fouten = sorted(controleer(jargon))
    erg = [fout for fout in fouten if fout.ernst == "fout"]
    for fout in erg if args.stil else fouten:
        print(fout)
    if not args.stil:
        print(_zeldzaam(jargon))
    if args.paden:
        _paden()
    print(f"\n{len(erg)} fout(en), {len(fouten) - len(erg)} opmerking(en) over de taal.")
    return 1 if erg else 0


def controleer(jargon: Jargon) -> Iterator[Fout]:
    """Every rule on every text it is meant for."""
    from bot.leesbaarheid import regels

    moeilijk = regels.moeilijk(jargon)
    yield from regels.pas_toe(_eigen(), (*regels.ALGEMEEN, moeilijk))
    yield from regels.pas_toe(_kennisbank(), (*regels.NAAST_KENNISBANK, moeilijk))


def _eigen() -> Iterator[Tekst]:
    from bot.gesprek.woorden import MAP
    from bot.leesbaarheid import bronnen

    yield from bronnen.gesprek(MAP)
    yield from bronnen.paginas(WORTEL / "templates")


def _kennisbank() -> Iterator[Tekst]:
    from bot.leesbaarheid import bronnen
    from regelingen.verzameling import INHOUD, lees_inhoud

    yield from bronnen.kennisbank(lees_inhoud(INHOUD))


def _zeldzaam(jargon: Jargon) -> str:
    """Rare words, rarest first, with where they stand: a list for an editor to think about, not an error."""
    waar: dict[str, set[str]] = defaultdict(set)
    hoe: dict[str, float] = {}
    for tekst in _alle(_eigen(), _kennisbank()):
        for woord, zipf in jargon.zeldzaam(tekst.tekst):
            waar[woord].add(Path(tekst.bestand).name)
            hoe[woord] = zipf
    regels = [f"  {hoe[w]:.1f}  {w}: {', '.join(sorted(waar[w])[:3])}" for w in sorted(hoe, key=lambda w: (hoe[w], w))]
    return "\n".join([f"\nlet op: {len(regels)} zeldzame woorden zonder uitleg (hoe lager, hoe zeldzamer):", *regels])


def _alle(*bronnen: Iterable[Tekst]) -> Iterator[Tekst]:
    for bron in bronnen:
        yield from bron


def _paden() -> None:
    from datetime import date

    from bot.gesprek.omgeving import Omgeving
    from bot.gesprek.woorden import laad_woorden
    from bot.leesbaarheid.paden import MAKKELIJK, meet_paden
    from regelingen.kennisbank import Kennisbank

    kb = Kennisbank.open().vast()
    omg = Omgeving(kb=kb, woorden=laad_woorden(), datum=date.today(), gemeente=kb.gemeente("voorbeeld"))
    print(f"\nHoe hele gesprekken lezen (Flesch-Douma; boven {MAKKELIJK:.0f} is makkelijk):")
    for pad in sorted(meet_paden(omg), key=lambda pad: pad.score):
        print(f"  {pad.score:5.1f}  {pad.thema} ({pad.beurten} vragen){'' if pad.score >= MAKKELIJK else '  let op: moeilijk'}")
