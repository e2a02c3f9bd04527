"""The fit: which regelingen may suit a household, what is still missing, and what to ask next.

Pure functions over facts, knowledge base and day. The outcome is one of four soft words; only the body that carries out a
regeling decides. Unknown never becomes no, and a limit that has lapsed never gives a verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from regelingen.feiten import bekend, spoed
from regelingen.model import Feiten, FeitVraag, Passing, Regeling, Tonen, Uitkomst, Voorwaarde
from regelingen.waarheid import Blik, Waar, open_feiten, verlopen, waar

if TYPE_CHECKING:
    from regelingen.kennisbank import Lezen

#: No surface shows more regelingen than this at once.
HOOGSTENS = 5
#: Of the regelingen that fit the words of a resident, so many come before the rest of the topic.
EERST = 3

_VOLGORDE = {Uitkomst.WAARSCHIJNLIJK: 0, Uitkomst.MISSCHIEN: 1, Uitkomst.HEEFT_AL: 2, Uitkomst.WAARSCHIJNLIJK_NIET: 3}


def toets(kb: Lezen, regeling: Regeling | str, feiten: Feiten, datum: date) -> Passing:
    """Takes a regeling (or its id), facts and a day, gives the fit with what is missing and why in plain words."""
    stand = kb.vast()
    if isinstance(regeling, str):
        gemeente = feiten.get("gemeente")
        regeling = stand.regeling(regeling, gemeente if isinstance(gemeente, str) else None)
    return pas(regeling, Blik(stand, bekend(stand, feiten), datum))


def te_tonen(
    kb: Lezen,
    gemeente: str | None,
    feiten: Feiten,
    datum: date,
    themas: Iterable[str],
    vooraan: Sequence[str] = (),
    passend: Sequence[str] = (),
) -> Tonen:
    """Takes a household and topics (none: all), gives what any surface shows: at most five, the most urgent first.

    `vooraan` are ids that were asked for by name; they are shown whatever their fit, so that the reason is told.
    Of `passend`, ids that fit the words of the resident, the first `EERST` come before the rest of the topic. Grouped by
    kolom, the kolom of the most urgent first; `meer` holds the rest in the same order.
    """
    stand = kb.vast()
    blik = _blik(stand, gemeente, feiten, datum)
    themas = tuple(themas)
    gevraagd = _ids(stand, vooraan)
    woorden = _ids(stand, passend)[:EERST]
    dringend = {id_ for een in spoed(stand, feiten) for id_ in een.regelingen}
    rang: list[tuple[tuple[int, ...], Regeling, Passing]] = []
    for regeling in kandidaten(stand, gemeente, themas, (*gevraagd, *woorden)):
        passing = pas(regeling, blik)
        if regeling.id not in gevraagd and (passing.uitkomst is Uitkomst.WAARSCHIJNLIJK_NIET or regeling.status != "open"):
            continue
        plaats = (
            0 if regeling.id in dringend else 1,
            0 if regeling.id in gevraagd else 1,
            0 if regeling.id in woorden else 1,
            _VOLGORDE[passing.uitkomst],
            woorden.index(regeling.id) if regeling.id in woorden else _kernplaats(stand, regeling, themas),
            len(passing.ontbreekt),
        )
        rang.append((plaats, regeling, passing))
    rang.sort(key=lambda rij: (rij[0], rij[1].id))
    eerst = [rij for rij in rang if rij[2].uitkomst is not Uitkomst.HEEFT_AL or rij[1].id in gevraagd][:HOOGSTENS]
    rest = [rij for rij in rang if rij not in eerst]
    return Tonen(_per_kolom(eerst), _per_kolom(rest))


def volgende_vraag(
    kb: Lezen,
    gemeente: str | None,
    feiten: Feiten,
    datum: date,
    themas: Iterable[str],
    vooraan: Sequence[str] = (),
    overgeslagen: Iterable[str] = (),
) -> FeitVraag | None:
    """Takes a household and topics, gives the question that settles most, weighed by how heavy it is to be asked.

    Never one that was answered (also with "weet niet"), skipped, or that would change nothing; None when none is left.
    """
    from regelingen.onthouden import onthouden
    from regelingen.vragen import beste_vraag

    stand = kb.vast()
    themas = tuple(themas)
    gevraagd = _ids(stand, vooraan)
    over = frozenset(overgeslagen)

    kandidaat = [regeling for regeling in kandidaten(stand, gemeente, themas, gevraagd) if regeling.status == "open"]
    gewicht = {
        regeling.id: 3.0 if regeling.id in gevraagd else 2.0 if _kernplaats(stand, regeling, themas) < 100 else 1.0
        for regeling in kandidaat
    }
    def zoek() -> FeitVraag | None:
        return beste_vraag(_blik(stand, gemeente, feiten, datum), feiten, kandidaat, gewicht, over)

    # Many households have the same few facts halfway; the order of facts and of what was skipped makes no difference.
    geval = (gemeente, sorted(feiten.items()), datum.isoformat(), themas, gevraagd, sorted(over))
    return onthouden(stand, repr(geval), zoek)


def kandidaten(kb: Lezen, gemeente: str | None, themas: Sequence[str], vooraan: Sequence[str] = ()) -> list[Regeling]:
    """Takes topics and ids asked for by name, gives the regelingen that may be shown in this municipality."""
    return [
        regeling
        for regeling in kb.regelingen(gemeente)
        if regeling.id in vooraan or not themas or any(thema in regeling.themas for thema in themas)
    ]


def pas(regeling: Regeling, blik: Blik) -> Passing:
    """Takes a regeling and what is known, gives its fit."""
    al = blik.feiten.get("al_ontvangt")
    if al and regeling.id in al:
        return Passing(regeling.id, Uitkomst.HEEFT_AL, (), (blik.kb.toetszin("heeft_al"),))
    if regeling.status != "open":
        return Passing(regeling.id, Uitkomst.WAARSCHIJNLIJK_NIET, (), (blik.kb.toetszin(regeling.status),))
    wel: list[str] = []
    niet: list[str] = []
    twijfel: list[str] = []
    ontbreekt: list[str] = []
    for voorwaarde in regeling.voorwaarden:
        uitslag = weeg(voorwaarde, blik)
        if uitslag is True:
            if not voorwaarde.veronderstel:  # nobody doubts what we take for granted; saying it would hide the real reasons
                wel.append(voorwaarde.wel)
        elif uitslag is False:
            niet.append(voorwaarde.niet)
        else:
            if waar(voorwaarde.toets, blik) is False:
                twijfel.append(voorwaarde.niet)  # a soft condition that fails: told as a doubt, nothing left to ask
            else:
                if verlopen(voorwaarde.toets, blik):
                    twijfel.append(blik.kb.toetszin("verlopen"))
                ontbreekt += open_feiten(voorwaarde.toets, blik)
    if niet:
        return Passing(regeling.id, Uitkomst.WAARSCHIJNLIJK_NIET, (), tuple(dict.fromkeys(niet)))
    redenen = tuple(dict.fromkeys([*wel, *twijfel]))
    if ontbreekt or twijfel or regeling.nooit_zeker:
        return Passing(regeling.id, Uitkomst.MISSCHIEN, tuple(dict.fromkeys(ontbreekt)), redenen)
    return Passing(regeling.id, Uitkomst.WAARSCHIJNLIJK, (), redenen)


def weeg(voorwaarde: Voorwaarde, blik: Blik) -> Waar:
    """Takes a condition, gives its value as it counts for the fit: soft ones never fail, some are taken for granted."""
    uitslag = waar(voorwaarde.toets, blik)
    if uitslag is False and voorwaarde.zacht:
        return None
    mag = uitslag is None and voorwaarde.veronderstel and not verlopen(voorwaarde.toets, blik)
    if mag and any(feit not in blik.feiten for feit in open_feiten(voorwaarde.toets, blik)):
        return True
    return uitslag


def _blik(kb: Lezen, gemeente: str | None, feiten: Feiten, datum: date) -> Blik:
    stand = kb.vast()
    return Blik(stand, bekend(stand, {**feiten, "gemeente": gemeente} if gemeente else feiten), datum)


def _ids(kb: Lezen, vooraan: Sequence[str]) -> tuple[str, ...]:
    """Ids asked for by name, aliases resolved; what does not exist is left out."""
    geladen = kb.vast().geladen
    ids = [geladen.aliassen.get(id_, id_) for id_ in vooraan]
    bestaat = {id_ for id_, _ in geladen.regelingen}
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ in bestaat))


def _kernplaats(kb: Lezen, regeling: Regeling, themas: Sequence[str]) -> int:
    """How near to the heart of the topics: the first core regeling of the first topic is 0."""
    plaatsen = [100]
    for nr, thema in enumerate(themas):
        kern = kb.vast().geladen.themas[thema].kern if thema in kb.vast().geladen.themas else ()
        if regeling.id in kern:
            plaatsen.append(kern.index(regeling.id) + 10 * nr)
    return min(plaatsen)


def _per_kolom(rijen: list[tuple[tuple[int, ...], Regeling, Passing]]) -> tuple[Passing, ...]:
    kolommen = list(dict.fromkeys(regeling.kolom for _, regeling, _ in rijen))
    return tuple(passing for kolom in kolommen for _, regeling, passing in rijen if regeling.kolom == kolom)
