"""The opening: what is the matter? Typed in own words, or a topic."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.gesprek.agenda import onderwerpen_uit, wie_bij
from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap

#: Shown first; the rest stands under "Meer onderwerpen".
EERST = ("schulden", "inkomen", "huishouden", "mantelzorg", "woning")
PER_BLADZIJDE = 7
#: The page without topics: own words only.
EIGEN_WOORDEN = -1


class Hulpvraag(Stap):
    """Leads to one or more matters on the agenda."""

    naam = "hulpvraag"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Suggestions after a misunderstanding; else four topics, or a page of the others."""
        if gesprek.suggesties:
            return [_keuze(t, omg) for t in gesprek.suggesties] + [
                Keuze("anders", omg.zeg("hulpvraag.knop_anders"), ("anders", "geen van deze", "nee", "nee iets anders"))
            ]
        meer = Keuze("meer", omg.zeg("hulpvraag.knop_meer"), ("meer", "andere onderwerpen", "onderwerpen"))
        anders = Keuze("anders", omg.zeg("hulpvraag.knop_anders"), ("anders", "geen van deze", "wat anders"))
        if gesprek.bladzijde == EIGEN_WOORDEN:
            return [meer]
        if gesprek.bladzijde == 0:
            return [*(_keuze(t, omg) for t in EERST), meer, anders]
        rest = [t.id for t in omg.kb.themas() if t.id not in EERST]
        bladzijden = [rest[i : i + PER_BLADZIJDE] for i in range(0, len(rest), PER_BLADZIJDE)]
        return [*(_keuze(t, omg) for t in bladzijden[(gesprek.bladzijde - 1) % len(bladzijden)]), meer, anders]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """Asks openly, or offers what it might have been."""
        if gesprek.suggesties:
            zin = omg.zeg("hulpvraag.vraag_suggesties")
        elif gesprek.bladzijde == EIGEN_WOORDEN:
            zin = omg.zeg("hulpvraag.eigen_woorden")
        elif gesprek.onderwerpen:
            zin = omg.zeg("hulpvraag.vraag_nog_een")
        elif gesprek.bladzijde:
            zin = omg.zeg("hulpvraag.vraag_bladzijde")
        else:
            zin = omg.zeg("hulpvraag.vraag_anders" if gesprek.misverstaan % 2 else "hulpvraag.vraag")
        return [vraag(self.naam, zin, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """A topic starts at once: it was chosen, so it need not be said back."""
        if keuze == "meer":
            return Uit(replace(gesprek, bladzijde=gesprek.bladzijde + 1))
        if keuze == "anders":
            return Uit(replace(gesprek, suggesties=(), bladzijde=EIGEN_WOORDEN))
        if keuze not in {t.id for t in omg.kb.themas()}:
            return None
        return Uit(
            begin(gesprek, (Onderwerp(thema=keuze, wie=wie_bij(keuze, "zelf"), woorden=gesprek.eigen_woorden),), bevestigd=True)
        )

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Typed words become matters when they are about something this guide knows."""
        if gesprek.suggesties and invoer.bedoeling == "nee":
            return self.kies(gesprek, "anders", omg)
        gevonden = onderwerpen_uit(invoer, omg)
        if not gevonden:
            return None
        if _te_vaag(gevonden, invoer):
            return Uit(replace(gesprek, suggesties=(), bladzijde=0), (tekst(omg.zeg("hulpvraag.te_vaag")),))
        return Uit(begin(gesprek, gevonden, bevestigd=False))


#: "Ik heb hulp nodig" asks for anything; the Wmo is only meant when it, or the municipality, is named.
_NOEMT_WMO = re.compile(
    r"\b(?:wmo|gemeente|aanvra\w+|aangevraagd|loket|melding|indicatie|keukentafel\w*|consulent\w*)\b", re.IGNORECASE
)


def _te_vaag(gevonden: tuple[Onderwerp, ...], invoer: Invoer) -> bool:
    return [o.thema for o in gevonden] == ["wmo"] and not gevonden[0].regelingen and not _NOEMT_WMO.search(invoer.tekst)


def _keuze(thema: str, omg: Omgeving) -> Keuze:
    t = omg.kb.thema(thema)
    return Keuze(t.id, t.titel_kort, (t.naam,))


def begin(gesprek: Gesprek, nieuw: tuple[Onderwerp, ...], *, bevestigd: bool) -> Gesprek:
    """New matters go behind the ones that are done; unconfirmed ones are replaced."""
    klaar = tuple(o for o in gesprek.onderwerpen if o.klaar)
    return replace(
        gesprek,
        onderwerpen=klaar + nieuw,
        huidig=len(klaar),
        bevestigd=bevestigd,
        suggesties=(),
        bladzijde=0,
        misverstaan=0,
        eigen_woorden="",
        nieuw=False,
        overdracht=None,
        samenvatting_goed=False,
    )
