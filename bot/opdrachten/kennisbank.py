"""`wegwijzer kennisbank`: build, check and look at the knowledge base."""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.opdrachten import Subparsers

if TYPE_CHECKING:
    from regelingen.kennisbank import Kennisbank
    from regelingen.model import Regeling


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer kennisbank bouw|controleer|toon|zoek|verloopt|toets`."""
    ouder = sub.add_parser("kennisbank", help="bouw, controleer en bekijk de kennisbank")
    taken = ouder.add_subparsers(title="taken", metavar="TAAK", required=True)

    bouw = taken.add_parser("bouw", help="maak de kennisbank uit de bestanden van de redactie")
    _inhoud(bouw)
    bouw.add_argument("--naar", type=Path, help="het bestand dat gemaakt wordt")
    bouw.set_defaults(voer_uit=_bouw)

    controleer = taken.add_parser("controleer", help="zoek fouten in de inhoud; bestand, regel, veld en wat te doen")
    _inhoud(controleer)
    controleer.add_argument("--demo", action="store_true", help="zonder goedgekeurde crisisteksten en volledige gemeenten")
    controleer.add_argument("--gemeente", help="de gemeente die voor inwoners open gaat")
    controleer.add_argument("--datum", type=_dag, default=None, metavar="JJJJ-MM-DD")
    controleer.add_argument("--links", action="store_true", help="vraag ook elk adres op (traag; niet in CI)")
    controleer.add_argument("--stil", action="store_true", help="alleen fouten, geen opmerkingen")
    controleer.set_defaults(voer_uit=_controleer)

    toon = taken.add_parser("toon", help="laat een regeling, bedrag, thema, vraag, hulplijn of gemeente zien")
    toon.add_argument("id")
    toon.add_argument("--gemeente")
    toon.add_argument("--datum", type=_dag, default=None, metavar="JJJJ-MM-DD")
    toon.set_defaults(voer_uit=_toon)

    zoek = taken.add_parser("zoek", help="zoek regelingen met de woorden van een inwoner")
    zoek.add_argument("tekst")
    zoek.add_argument("--gemeente")
    zoek.add_argument("--maximaal", type=int, default=5)
    zoek.set_defaults(voer_uit=_zoek)

    verloopt = taken.add_parser("verloopt", help="wat afloopt of opnieuw nagelopen moet worden, met eigenaar")
    _inhoud(verloopt)
    verloopt.add_argument("--voor", type=_dag, required=True, metavar="JJJJ-MM-DD")
    verloopt.set_defaults(voer_uit=_verloopt)

    toets = taken.add_parser("toets", help="welke regelingen passen bij een huishouden, en wat nog te vragen")
    toets.add_argument("--gemeente", default="voorbeeld")
    toets.add_argument("--datum", type=_dag, default=None, metavar="JJJJ-MM-DD")
    toets.add_argument("--feiten", type=Path, required=True, help="een JSON-bestand: feit -> waarde; - is standaardinvoer")
    toets.add_argument("--themas", default="", help="alleen deze onderwerpen, met komma's")
    toets.set_defaults(voer_uit=_toets)


def _inhoud(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--inhoud", type=Path, default=None, help="de map met de bestanden van de redactie")


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen datum; schrijf jaar-maand-dag, zoals 2026-11-22") from None


def _bouw(args: argparse.Namespace) -> int:
    from regelingen.bouw import bouw
    from regelingen.fouten import InhoudFout
    from regelingen.verzameling import INHOUD

    try:
        versie = bouw(args.inhoud or INHOUD, args.naar)
    except InhoudFout as fout:
        for een in fout.fouten:
            print(een, file=sys.stderr)
        print(f"\n{len(fout.fouten)} fout(en). De oude kennisbank is niet veranderd.", file=sys.stderr)
        return 1
    except OSError as fout:
        print(f"De kennisbank kan niet worden geschreven: {fout}. De oude is niet veranderd.", file=sys.stderr)
        return 1
    print(f"Kennisbank {versie} gemaakt.")
    return 0


def _controleer(args: argparse.Namespace) -> int:
    from regelingen.controle import controleer
    from regelingen.verzameling import INHOUD

    demo = args.demo or os.environ.get("WEGWIJZER_DEMO") == "1"
    gemeente = args.gemeente or (None if demo else os.environ.get("WEGWIJZER_GEMEENTE") or None)
    fouten = controleer(args.inhoud or INHOUD, args.datum, demo, gemeente)
    if args.links and not any(fout.ernst == "fout" for fout in fouten):
        import asyncio

        from regelingen.controle.links import controleer_links
        from regelingen.verzameling import lees_inhoud

        fouten += asyncio.run(controleer_links(lees_inhoud(args.inhoud or INHOUD)))
    erg = [fout for fout in fouten if fout.ernst == "fout"]
    for fout in erg if args.stil else fouten:
        print(fout)
    rest = len(fouten) - len(erg)
    print(f"\n{len(erg)} fout(en), {rest} opmerking(en)." if fouten else "Alles in orde.")
    return 1 if erg else 0


def _toon(args: argparse.Namespace) -> int:
    kb = _open()
    if kb is None:
        return 1
    dag = args.datum or date.today()
    try:
        _druk_regeling(kb, kb.regeling(args.id, args.gemeente), dag)
        return 0
    except KeyError:
        pass
    if kb.perioden(args.id):
        for bedrag in kb.perioden(args.id):
            tot = bedrag.tot or "nu"
            mag = "" if bedrag.toonbaar else "  (niet tonen)"
            print(f"{bedrag.naam}: {bedrag.waarde} {bedrag.eenheid}, {bedrag.van} tot en met {tot}{mag}")
        return 0
    for zoek in (kb.thema, kb.feitvraag, kb.hulplijn, kb.gemeente, kb.bron):
        try:
            print(json.dumps(zoek(args.id), default=_als_json, ensure_ascii=False, indent=2))
            return 0
        except KeyError:
            continue
    uitleg = kb.woord(args.id)
    if uitleg is not None:
        print(f"{args.id}: {uitleg}")
        return 0
    lijkt = ", ".join(id_ for id_, _ in kb.zoek(args.id.replace("-", " "), args.gemeente))
    print(f"'{args.id}' bestaat niet." + (f" Bedoelt u: {lijkt}?" if lijkt else ""), file=sys.stderr)
    return 1


def _zoek(args: argparse.Namespace) -> int:
    kb = _open()
    if kb is None:
        return 1
    gevonden = kb.zoek(args.tekst, args.gemeente, args.maximaal)
    for id_, score in gevonden:
        print(f"{score:8.2f}  {id_:45} {kb.regeling(id_, args.gemeente).naam}")
    if not gevonden:
        print("Niets gevonden.")
    return 0


def _verloopt(args: argparse.Namespace) -> int:
    from regelingen.controle.tijd import verloopt
    from regelingen.fouten import InhoudFout
    from regelingen.verzameling import INHOUD, lees_inhoud

    try:
        rij = verloopt(lees_inhoud(args.inhoud or INHOUD), args.voor)
    except InhoudFout as fout:
        print(fout, file=sys.stderr)
        return 1
    for een in rij:
        print(f"{een.dag}  {een.bestand:45} {een.id:40} {een.wat} ({een.eigenaar})")
    print(f"\n{len(rij)} feit(en) voor {args.voor}.")
    return 0


def _toets(args: argparse.Namespace) -> int:
    from regelingen.toets import kandidaten, toets, volgende_vraag

    kb = _open()
    if kb is None:
        return 1
    try:
        feiten = json.loads(sys.stdin.read() if str(args.feiten) == "-" else args.feiten.read_text(encoding="utf-8"))
        if not isinstance(feiten, dict):
            raise ValueError("de feiten horen een object te zijn")
    except (OSError, ValueError) as fout:
        print(f"De feiten kunnen niet worden gelezen: {fout}", file=sys.stderr)
        return 1
    if args.gemeente not in {gemeente.id for gemeente in kb.gemeenten()}:
        namen = ", ".join(gemeente.id for gemeente in kb.gemeenten())
        print(f"De gemeente '{args.gemeente}' bestaat niet. Kies uit: {namen}.", file=sys.stderr)
        return 1
    themas = tuple(thema.strip() for thema in args.themas.split(",") if thema.strip())
    dag = args.datum or date.today()
    erbij = {**feiten, "gemeente": args.gemeente}
    passingen = [toets(kb, regeling, erbij, dag) for regeling in kandidaten(kb, args.gemeente, themas)]
    vraag = volgende_vraag(kb, args.gemeente, feiten, dag, themas)
    uit = {
        "regelingen": [
            {
                "id": passing.id, "uitkomst": passing.uitkomst.value, "ontbreekt": list(passing.ontbreekt),
                "redenen": list(passing.redenen),
            }
            for passing in passingen
        ],
        "volgende_vraag": {"id": vraag.id, "tekst": vraag.tekst} if vraag else None,
        "kennisbank": kb.versie,
    }
    print(json.dumps(uit, ensure_ascii=False, indent=2))
    return 0


def _open() -> Kennisbank | None:
    from regelingen.kennisbank import Kennisbank, KennisbankFout

    try:
        return Kennisbank.open()
    except KennisbankFout as fout:
        print(fout, file=sys.stderr)
        return None


def _druk_regeling(kb: Kennisbank, regeling: Regeling, dag: date) -> None:
    print(f"{regeling.naam}  [{regeling.id}]  {regeling.status}, {regeling.kolom}, vertrouwen {regeling.vertrouwen}")
    print(f"Nagekeken {regeling.peildatum}. {regeling.vraag_na}")
    if regeling.aliassen:
        print("Ook bekend als: " + ", ".join(regeling.aliassen))
    for veld, was in regeling.overschreven.items():
        print(f"Deze gemeente wijkt af: {veld} (landelijk: {was})")
    print(f"\n{regeling.kort}\n\nVoor wie\n  {regeling.voor_wie}")
    _druk("Voorwaarden", [f"{een.wel}  <- {json.dumps(dict(een.toets), ensure_ascii=False)}" for een in regeling.voorwaarden])
    _druk("Niet vastgelegd", regeling.niet_vastgelegd)
    _druk("Wat het is", [zin.tekst for zin in regeling.wat_krijgt_u])
    bedragen = []
    for id_ in regeling.bedragen:
        bedrag = kb.bedrag(id_, dag)
        bedragen.append(f"{bedrag.naam}: {bedrag.waarde} {bedrag.eenheid}" if bedrag else f"{id_}: op {dag} niet te tonen")
    _druk("Bedragen", bedragen)
    _druk("Aanvragen", [regeling.aanvragen.waar, *regeling.aanvragen.hoe, regeling.aanvragen.termijn])
    _druk("Meenemen", regeling.aanvragen.meenemen)
    _druk("Niet eens", [regeling.bezwaar])
    for kop, zinnen in (("Zelf", regeling.zelf), ("Omgeving", regeling.omgeving), ("Gemeente", regeling.gemeente)):
        _druk(kop, [zin.tekst for zin in zinnen])
    _druk("Let op", [regeling.let_op])
    _druk("Grondslag", regeling.grondslag)
    _druk("Bronnen", [f"{kb.bron(id_).titel} {kb.bron(id_).url or ''}".rstrip() for id_ in regeling.bronnen])


def _druk(kop: str, regels: Any) -> None:
    rij = [regel for regel in regels if regel]
    if rij:
        print(f"\n{kop}")
        for regel in rij:
            print(f"  - {regel}")


def _als_json(waarde: Any) -> Any:
    """Frozen objects of the model as JSON, for `toon`."""
    from dataclasses import fields, is_dataclass

    if is_dataclass(waarde):
        return {veld.name: getattr(waarde, veld.name) for veld in fields(waarde)}
    return dict(waarde) if hasattr(waarde, "items") else str(waarde)
