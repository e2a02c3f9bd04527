"""A crisis signal in any state: the fixed text, number first, and then only what its level allows."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.agenda import onderwerpen_uit, wie_bij
from bot.gesprek.beurt import neem_feiten_over
from bot.gesprek.crisis import Signaal, crisisbericht
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.uit import Uit


def crisis(gesprek: Gesprek, signaal: Signaal, omg: Omgeving, invoer: Invoer) -> Uit:
    """*acuut* stops everything, *dringend* goes on by the urgent route, *zwak* asks one gentle question.

    Args:
        invoer: what the resident typed. Its words are only kept for an urgent matter; a matter that stands beside a weak signal
            ("mijn moeder kan niet meer douchen en ik ben op") is kept without them, for who wants to go on.
    """
    bericht = crisisbericht(signaal, omg.kb, omg.gemeente)
    weg = ({"soort": "direct_weg"},) if bericht["crisis"]["direct_weg"] else ()
    verder = replace(gesprek, signalen=tuple(dict.fromkeys((*gesprek.signalen, signaal.id))), signaal=signaal.id)
    soort = next(s for s in omg.kb.crisis() if s.id == signaal.id)
    vraag = soort.teksten[signaal.niveau].vraag
    if vraag and soort.direct_weg:
        return Uit(replace(verder, onderbreking="crisis_veilig"), (bericht,), weg)
    if signaal.niveau == "zwak":
        verder = _bewaar(verder, invoer, omg)
        return Uit(replace(verder, onderbreking="crisis_zwak" if vraag else "crisis_vervolg"), (bericht,), weg)
    if signaal.niveau != "dringend" or soort.thema is None or soort.direct_weg:
        return Uit(replace(verder, onderbreking="crisis_vervolg"), (bericht,), weg)
    verder = replace(verder, onderbreking=None, signaal=None)
    wie = wie_bij(soort.thema, invoer.wie or "zelf")
    verder = _bewaar(neem_feiten_over(_voorop(verder, soort.thema, wie, invoer.tekst), invoer), invoer, omg)
    return Uit(verder.met_feiten(wie, soort.feiten, overschrijf=True), (bericht,), weg)


def _bewaar(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Gesprek:
    """The conversation with what else the message was about behind what is on the agenda."""
    er_al = {(o.thema, o.wie) for o in gesprek.onderwerpen}
    erbij = tuple(replace(o, woorden="") for o in onderwerpen_uit(invoer, omg) if (o.thema, o.wie) not in er_al)
    return neem_feiten_over(replace(gesprek, onderwerpen=gesprek.onderwerpen + erbij), invoer) if erbij else gesprek


def _voorop(gesprek: Gesprek, thema: str, wie: str, woorden: str) -> Gesprek:
    """The urgent matter, whomever it concerns, goes to the front of what is still to do."""
    klaar = [o for o in gesprek.onderwerpen if o.klaar]
    open_ = [o for o in gesprek.onderwerpen if not o.klaar]
    zelfde = [o for o in open_ if (o.thema, o.wie) == (thema, wie)]
    rest = [o for o in open_ if o not in zelfde]
    eerste = zelfde[0] if zelfde else Onderwerp(thema=thema, wie=wie, woorden=woorden)
    return replace(
        gesprek,
        onderwerpen=(*klaar, eerste, *rest),
        huidig=len(klaar),
        bevestigd=True,
        nieuw=False,
        suggesties=(),
        overdracht=None,
        feit=None,
    )
