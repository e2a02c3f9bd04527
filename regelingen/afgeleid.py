"""Derived amounts: 95 % of a norm, twice an amount, a sum. Computed from the amounts themselves, so they can never lag behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from regelingen.vorm.bedragen import BedragVorm, Formule

_CENT = Decimal("0.01")


class FormuleFout(ValueError):
    """A formula that leans on an amount that is not there, or on itself."""


@dataclass(frozen=True)
class Tijdvak:
    """One value of an amount, with its period. `toonbaar` is False for what may not be told as a fact."""

    waarde: Decimal
    van: date
    tot: date | None
    bronnen: tuple[str, ...]
    toonbaar: bool
    vertrouwen: str


def tijdvakken(bedragen: list[BedragVorm]) -> dict[str, tuple[Tijdvak, ...]]:
    """Takes all amounts, gives the periods of each, the derived ones computed; raises FormuleFout."""
    vormen: dict[str, BedragVorm] = {bedrag.id: bedrag for bedrag in bedragen}
    klaar: dict[str, tuple[Tijdvak, ...]] = {}
    for id_ in vormen:
        _reken(id_, vormen, klaar, ())
    return klaar


def _reken(id_: str, vormen: Mapping[str, BedragVorm], klaar: dict[str, tuple[Tijdvak, ...]], onderweg: tuple[str, ...]) -> None:
    if id_ in klaar:
        return
    if id_ in onderweg:
        raise FormuleFout(f"'{id_}' hangt van zichzelf af; kijk naar de formules van {', '.join(onderweg)}")
    if id_ not in vormen:
        raise FormuleFout(f"de formule van '{onderweg[-1]}' noemt '{id_}', maar dat bedrag bestaat niet; kijk hoe het heet")
    vorm = vormen[id_]
    if vorm.formule is None:
        klaar[id_] = tuple(
            Tijdvak(
                periode.waarde, periode.van, periode.tot, tuple(periode.bron),
                vorm.toonbaar and periode.toonbaar and periode.vertrouwen != "laag", periode.vertrouwen,
            )
            for periode in vorm.perioden
        )
        return
    nodig = vorm.formule.nodig()
    for ander in nodig:
        _reken(ander, vormen, klaar, (*onderweg, id_))
    klaar[id_] = tuple(_combineer(vorm.formule, vorm.toonbaar, [klaar[ander] for ander in nodig]))


def _combineer(formule: Formule, toonbaar: bool, delen: list[tuple[Tijdvak, ...]]) -> list[Tijdvak]:
    """A derived amount holds only where every amount it leans on holds."""
    uit: list[Tijdvak] = []
    for begin in sorted({vak.van for deel in delen for vak in deel}):
        geldend = [_op(deel, begin) for deel in delen]
        if not all(geldend):
            continue
        vakken = [vak for vak in geldend if vak is not None]
        einden = [vak.tot for vak in vakken if vak.tot is not None]
        volgende = [vak.van - timedelta(days=1) for deel in delen for vak in deel if vak.van > begin]
        tot = min([*einden, *volgende], default=None)
        uit.append(
            Tijdvak(
                _waarde(formule, [vak.waarde for vak in vakken]), begin, tot,
                tuple(dict.fromkeys(bron for vak in vakken for bron in vak.bronnen)),
                toonbaar and all(vak.toonbaar for vak in vakken),
                "midden" if any(vak.vertrouwen != "hoog" for vak in vakken) else "hoog",
            )
        )
    return uit


def _waarde(formule: Formule, waarden: list[Decimal]) -> Decimal:
    """Half cents up, as the official tables do."""
    if formule.som is not None:
        uit = sum(waarden, Decimal(0))
    elif formule.procent is not None:
        uit = waarden[0] * formule.procent / 100
    elif formule.keer is not None:
        uit = waarden[0] * formule.keer
    else:
        teller, noemer = formule.deel or (1, 1)
        uit = waarden[0] * teller / noemer
    return uit.quantize(_CENT, ROUND_HALF_UP)


def _op(vakken: tuple[Tijdvak, ...], dag: date) -> Tijdvak | None:
    return next((vak for vak in vakken if vak.van <= dag and (vak.tot is None or dag <= vak.tot)), None)
