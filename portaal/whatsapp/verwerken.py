"""One message of a resident, from the queue to the answers in the outbox."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from portaal import klok
from portaal.chat import beurt, crisis, sessies
from portaal.chat.antwoord import Antwoord
from portaal.chat.models import Gesprek
from portaal.dienst import schakelaar
from portaal.fouten import WACHT, PortaalFout, zin
from portaal.whatsapp import (
    achteraf,
    formulier,
    instelling,
    keuzes,
    leesteken,
    overzicht,
    slot,
    terugkomen,
    toestemming,
    uitbox,
    woorden,
)
from portaal.whatsapp.codemerk import met_codemerk
from portaal.whatsapp.lijnen import vergeet_adres
from portaal.whatsapp.models import Binnengekomen, Lijn, Uitgaand
from portaal.whatsapp.ontvangst import client_id_van
from portaal.whatsapp.soorten import Gelezen, lees
from portaal.whatsapp.weergave.berichten import rompen
from portaal.whatsapp.weergave.vormen import Romp, tekst
from regelingen.model import Gemeente

log = logging.getLogger(__name__)
#: What may go away by itself in a moment: tried again before the resident hears of it.
TIJDELIJK = frozenset({"storing", "bezig"})
#: The same kind answer is not given twice within this time: an album of photos is one message to who sent it.
ZELFDE_UITLEG = timedelta(minutes=1)
KANAAL = "whatsapp"
#: Messages that may wait for the limit of the conversation to pass. Who sends more at once hears that it is too fast.
MEESTE_WACHTEN = 20


@dataclass
class Uitkomst:
    """What a message leads to: bodies, and what else is stored with them."""

    rompen: list[Romp] = field(default_factory=list)
    daarna: list[Callable[[], None]] = field(default_factory=list)


def verwerk_een() -> bool:
    """Takes the next message that is due and answers it. Gives whether there was one. A failure is noted, not raised."""
    rij = uitbox.BINNEN.neem()
    if rij is None:
        return False
    try:
        _verwerk(rij)
    except PortaalFout as fout:
        if fout.code == "te_veel":
            uitbox.BINNEN.stel_uit(rij, WACHT["te_veel"] / 10)
        else:
            _later_of_nooit(rij, fout.code)
    except Exception as fout:
        log.exception("message %s", rij.pk)
        _later_of_nooit(rij, f"onverwacht {type(fout).__name__}")
    return True


def _verwerk(rij: Binnengekomen) -> None:
    lijn = _lijn(rij)
    if lijn is None:
        uitbox.BINNEN.sluit(rij, {"staat": Binnengekomen.Staat.VERVALLEN, "slot": ""})
        return
    try:
        ruw = slot.open_(rij.slot)
        gelezen = lees(ruw)
    except slot.SlotFout:
        log.error("message %s cannot be opened: was WEGWIJZER_WHATSAPP_PEPER changed?", rij.pk)
        uitbox.BINNEN.sluit(rij, {"staat": Binnengekomen.Staat.OPGEGEVEN, "slot": "", "fout": "slot"})
        return
    nummer = instelling.nummers().met_id(lijn.nummer_id)
    if nummer is None:
        raise PortaalFout("storing")
    profiel = sessies.profiel_van(lijn.gemeente)
    if not gelezen.stil:
        leesteken.toon(nummer, ruw.get("id"))
    uit = Uitkomst() if gelezen.stil else _Beurt(rij, lijn, nummer, profiel).doe(gelezen)
    if gelezen.ander_nummer:
        uit.daarna.append(lambda: vergeet_adres(lijn))
    _bewaar(rij, lijn, uit)


def _bewaar(rij: Binnengekomen, lijn: Lijn, uit: Uitkomst) -> None:
    """The answers, and that it was answered, in one transaction: answered once, or not at all yet."""
    nu = klok.nu()
    with transaction.atomic():
        if not uitbox.BINNEN.sluit(rij, {"staat": Binnengekomen.Staat.BEZORGD, "bezorgd_op": nu, "slot": "", "fout": ""}):
            return
        uitbox.zet_klaar(lijn, f"in{rij.pk}", uit.rompen, nu)
        for doe in uit.daarna:
            doe()


def _later_of_nooit(rij: Binnengekomen, fout: str) -> None:
    """Tries again in a moment; after a few times the resident hears that it did not work, and staff see it."""
    with transaction.atomic():
        op = uitbox.BINNEN.mislukt(rij, fout, blijvend=False, hoogstens=uitbox.MAX_BEURTEN)
        lijn = _lijn(rij)
        if op and lijn is not None:
            Binnengekomen.objects.filter(pk=rij.pk).update(slot="")
            nu = klok.nu()
            uitbox.zet_klaar(lijn, f"in{rij.pk}", [tekst(zin("storing", _profiel(lijn)))], nu)
    log.warning("message %s: %s (%s times%s)", rij.pk, fout, rij.pogingen, ", given up" if op else "")


def _lijn(rij: Binnengekomen) -> Lijn | None:
    return Lijn.objects.filter(pk=rij.lijn_id).first() if rij.lijn_id else None


def _profiel(lijn: Lijn) -> Gemeente | None:
    try:
        return sessies.profiel_van(lijn.gemeente)
    except PortaalFout:
        return None


class _Beurt:
    """What one message leads to."""

    def __init__(self, rij: Binnengekomen, lijn: Lijn, nummer: instelling.Nummer, profiel: Gemeente) -> None:
        self.rij, self.lijn, self.nummer, self.profiel = rij, lijn, nummer, profiel
        self.client_id = client_id_van(rij.kenmerk)
        self.middelen = woorden.middelen(profiel)
        self.uit = Uitkomst()

    def doe(self, gelezen: Gelezen) -> Uitkomst:
        """The answer. Raises PortaalFout of TIJDELIJK."""
        ruw = gelezen.tekst
        signaal = crisis.zoek(ruw) if ruw else None
        kanaal_aan = overzicht.is_aan(self.nummer)
        if not kanaal_aan or schakelaar.is_uit(self.profiel.id):
            if toestemming.is_stop(ruw):
                toestemming.trek_in(self.lijn, klok.nu())
            uit_zin = zin("dienst_uit", self.profiel) if kanaal_aan else self._zin("kanaal_uit")
            return self._zeg([crisis.bericht(signaal, self.profiel)] if signaal else [], uit_zin)
        if gelezen.verwijderd or (gelezen.bewerkt and signaal is None):
            return self._achteraf(gelezen)
        if signaal is None and not gelezen.uitleg:
            eigen = self._van_het_kanaal(ruw, gelezen.getikt)
            if eigen is not None:
                return eigen
        vooraf = self._uitleg(gelezen.uitleg)
        if not ruw:
            return self._zeg([], "\n\n".join(deel for deel in (self._eerste_zin(), vooraf) if deel))
        return self._gesprek(ruw, vooraf, signaal is not None)

    def _gesprek(self, ruw: str, vooraf: str, gevaar: bool) -> Uitkomst:
        """A turn of the conversation. What the channel says first goes along, after what is urgent."""
        try:
            gesprek, nieuw = self._open()
            eerste = self._zin("eerste") if nieuw else ""
            antwoord = self._antwoord(gesprek, ruw, gevaar)
        except PortaalFout as fout:
            if not gevaar and (fout.code in TIJDELIJK or (fout.code == "te_veel" and self._weinig_wachten())):
                raise
            gevonden = crisis.zoek(ruw)
            berichten = [crisis.bericht(gevonden, self.profiel)] if gevonden else []
            naam = "begrensd" if fout.code == "te_veel" else ""
            return self._zeg(berichten, self._zin(naam) if naam else "" if berichten else zin(fout.code, self.profiel))
        if antwoord is None:
            return self.uit
        if antwoord.gewist:
            self.uit.daarna.append(self._wis)
        return self._zeg_antwoord(gesprek, antwoord, "\n\n".join(deel for deel in (eerste, vooraf) if deel), ruw)

    def _antwoord(self, gesprek: Gesprek, ruw: str, gevaar: bool) -> Antwoord | None:
        """The answer to a message, behind the question whether to go on where somebody was away. None: it is answered later.

        Danger and STOP wait for nothing.
        """
        meteen = gevaar or toestemming.is_stop(ruw)
        if not meteen and self.lijn.uitgesteld and terugkomen.kwam_ervoor(self.lijn, self.rij.gemaakt):
            later = terugkomen.bewaar(self.lijn, ruw)
            if later is not None:
                self.uit.daarna.append(later)
                return None
        terug = None if meteen else terugkomen.welkom_terug(gesprek, self.profiel, self.client_id, ruw, self.rij.gemaakt)
        if terug is not None and terugkomen.gaat_voor(terug):
            self._daarna(terugkomen.bewaar(self.lijn, ruw))
            return terug
        antwoord = beurt.doe(gesprek, self.profiel, self.client_id, ruw)
        if terug is not None:
            return terugkomen.samen(terug, antwoord)
        if not self.lijn.uitgesteld or antwoord.gewist or terugkomen.gaat_voor(antwoord):
            return antwoord
        self.uit.daarna.append(lambda: terugkomen.vergeet(self.lijn))
        id = str(uuid.uuid5(uuid.UUID(self.client_id), "uitgesteld"))
        return terugkomen.samen(antwoord, beurt.doe(gesprek, self.profiel, id, terugkomen.bewaard(self.lijn)))

    def _daarna(self, doe: Callable[[], None] | None) -> None:
        if doe is not None:
            self.uit.daarna.append(doe)

    def _weinig_wachten(self) -> bool:
        """Whether what this resident sent can simply be answered a little later."""
        return Binnengekomen.objects.filter(lijn=self.lijn, staat=Binnengekomen.Staat.WACHT).count() <= MEESTE_WACHTEN

    def _open(self) -> tuple[Gesprek, bool]:
        """The conversation of this line, begun when there is none. Gives whether nothing was answered in it yet."""
        gesprek = self.lijn.gesprek
        if gesprek is None:
            gesprek, _ = sessies.begin(self.profiel, self.lijn.sleutel, KANAAL)
            Lijn.objects.filter(pk=self.lijn.pk).update(gesprek=gesprek)
            self.lijn.gesprek = gesprek
        return gesprek, not self._al_begroet(gesprek)

    def _al_begroet(self, gesprek: Gesprek) -> bool:
        """Whether the channel introduced itself in this conversation: then some earlier message of it was answered."""
        eerder = Uitgaand.objects.filter(lijn=self.lijn, gemaakt__gte=gesprek.gemaakt)
        return eerder.exclude(sleutel__startswith=f"in{self.rij.pk}-").exists()

    def _eerste_zin(self) -> str:
        """Who this is, for who begins with something that is no text."""
        if self.lijn.gesprek is not None or Uitgaand.objects.filter(lijn=self.lijn).exists():
            return ""
        return self._zin("eerste")

    def _zeg_antwoord(self, gesprek: Gesprek, antwoord: Antwoord, vooraf: str, ruw: str) -> Uitkomst:
        berichten, achteraan = met_codemerk(antwoord, hier=self.nummer.contactgegevens_hier), []
        if self.nummer.contactgegevens_hier and any(b["soort"] == "contactformulier" for b in berichten):
            berichten = formulier.begin(self.lijn, berichten, self.middelen)
            achteraan = [formulier.vraag(formulier.ingevuld(self.lijn), self.middelen)]
        if ruw.startswith("#kaart:"):
            berichten = keuzes.bij_kaart(gesprek, berichten, ruw)
        if toestemming.is_stop(ruw) and toestemming.trek_in(self.lijn, klok.nu()):
            vooraf = "\n\n".join(deel for deel in (vooraf, self._zin("gestopt")) if deel)
        self.uit.rompen += [*rompen(berichten, self.middelen, vooraf=vooraf), *achteraan]
        return self.uit

    def _van_het_kanaal(self, ruw: str, getikt: bool) -> Uitkomst | None:
        """What the portal answers itself: more choices, another link, later messages, the form. None: a turn."""
        gesprek = self.lijn.gesprek
        antwoord = toestemming.antwoord(self.lijn, ruw, klok.nu(), getikt=getikt)
        if not antwoord and self.lijn.gestopt_op is not None and toestemming.is_start(ruw):
            antwoord = toestemming.begin_weer(self.lijn, klok.nu())
        if antwoord:
            self.uit.daarna.append(lambda: toestemming.onthoud_vraag(self.lijn, open_=False))
            return self._zeg(keuzes.open_vraag(gesprek) if gesprek else [], self._zin(antwoord))
        if self.lijn.vraagt_later:
            toestemming.onthoud_vraag(self.lijn, open_=False)
        if gesprek is None:
            return None
        if keuzes.wil_meer(gesprek, ruw):
            self.uit.rompen += keuzes.meer(gesprek, ruw, self.middelen)
            return self.uit
        if keuzes.wil_link(ruw):
            self.uit.rompen += keuzes.link(gesprek, self.middelen)
            return self.uit
        if self.lijn.formulier:
            stap = formulier.lees(self.lijn, gesprek, self.profiel, ruw, self.client_id, self.middelen)
            if stap is not None:
                self.uit.rompen += stap[0]
                self.uit.daarna.append(stap[1])
                return self.uit
        return None

    def _achteraf(self, gelezen: Gelezen) -> Uitkomst:
        """A message that was changed or taken back after it was sent."""
        if gelezen.verwijderd:
            achteraf.wis(self.lijn, gelezen.gaat_over)
            self._zeg([], self._zin("verwijderd"))
            if self.lijn.formulier:
                formulier.begin_opnieuw(self.lijn)
                self.uit.rompen.append(formulier.vraag({}, self.middelen))
            return self.uit
        wacht = achteraf.vervang(self.lijn, gelezen.gaat_over, gelezen.tekst)
        return self.uit if wacht else self._zeg([], self._zin("bewerkt"))

    def _uitleg(self, soort: str) -> str:
        """The kind answer to what cannot be read; "" when it was given a moment ago."""
        if not soort:
            return ""
        nu = klok.nu()
        net = self.lijn.uitleg == soort and self.lijn.uitleg_op is not None and nu - self.lijn.uitleg_op < ZELFDE_UITLEG
        if net:
            return ""
        self.uit.daarna.append(lambda: _noteer_uitleg(self.lijn, soort, nu))
        return self._zin(soort)

    def _zeg(self, berichten: list[dict[str, Any]], vooraf: str) -> Uitkomst:
        self.uit.rompen += rompen(berichten, self.middelen, vooraf=vooraf)
        return self.uit

    def _wis(self) -> None:
        """The conversation is gone already; the line itself goes after the last word was sent."""
        Lijn.objects.filter(pk=self.lijn.pk).update(wissen=True, toestemming_op=None, formulier="", uitgesteld="")

    def _zin(self, naam: str) -> str:
        return woorden.zin(naam, self.profiel)


def _noteer_uitleg(lijn: Lijn, soort: str, nu: datetime) -> None:
    Lijn.objects.filter(pk=lijn.pk).update(uitleg=soort, uitleg_op=nu)
