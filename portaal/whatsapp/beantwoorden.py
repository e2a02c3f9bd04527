"""What one message of a resident leads to: what the channel says itself, or a turn of the conversation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from portaal import klok
from portaal.chat import beurt, crisis, sessies
from portaal.chat.antwoord import Antwoord
from portaal.chat.models import Gesprek
from portaal.dienst import schakelaar
from portaal.fouten import PortaalFout, zin
from portaal.whatsapp import achteraf, formulier, instelling, keuzes, overzicht, terugkomen, toestemming, woorden
from portaal.whatsapp.codemerk import met_codemerk
from portaal.whatsapp.models import Binnengekomen, Lijn, Uitgaand
from portaal.whatsapp.ontvangst import client_id_van
from portaal.whatsapp.soorten import Gelezen
from portaal.whatsapp.weergave.berichten import rompen
from portaal.whatsapp.weergave.knippen import knip
from portaal.whatsapp.weergave.vormen import Romp
from regelingen.model import Gemeente

#: What may go away by itself in a moment: tried again before the resident hears of it.
TIJDELIJK = frozenset({"storing", "bezig"})
#: The same kind answer is not given twice within this time: an album of photos is one message to who sent it.
ZELFDE_UITLEG = timedelta(minutes=1)
#: Who began with a photo and typed soon after heard who this is.
_PAS_BEGROET = timedelta(hours=1)
KANAAL = "whatsapp"
#: Messages that may wait for the limit of the conversation to pass. Who sends more at once hears that it is too fast.
MEESTE_WACHTEN = 20


@dataclass
class Uitkomst:
    """What a message leads to: bodies, and what else is stored with them."""

    rompen: list[Romp] = field(default_factory=list)
    daarna: list[Callable[[], None]] = field(default_factory=list)


class Beantwoording:
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
        if self.lijn.vraagt_later and (signaal is not None or gelezen.uitleg):
            toestemming.onthoud_vraag(self.lijn, open_=False)  # what is said now comes behind that question
        if gelezen.verwijderd or (gelezen.bewerkt and signaal is None):
            return self._achteraf(gelezen)
        if signaal is None and not gelezen.uitleg:
            eigen = self._van_het_kanaal(ruw, gelezen.getikt)
            if eigen is not None:
                return eigen
        vooraf = self._uitleg(gelezen.uitleg)
        if signaal is None and len(ruw) > settings.MAX_TEKENS:
            ruw = knip(ruw, settings.MAX_TEKENS)[0]
            vooraf = self._zin("te_lang").format(einde=_einde(ruw))
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
        meteen, wacht = gevaar or toestemming.is_stop(ruw), terugkomen.bewaard(self.lijn)
        if not meteen and wacht and terugkomen.kwam_ervoor(self.lijn, self.rij.gemaakt):
            self._onthoud([*wacht, (self.rij.kenmerk, ruw)])
            return None
        terug = None if meteen else terugkomen.welkom_terug(gesprek, self.profiel, self.client_id, ruw, self.rij.gemaakt)
        if terug is not None and terugkomen.gaat_voor(terug):
            self._onthoud([(self.rij.kenmerk, ruw)])
            return terug
        antwoord = beurt.doe(gesprek, self.profiel, self.client_id, ruw)
        if terug is not None:
            return terugkomen.samen(terug, antwoord)
        while wacht and not antwoord.gewist and not terugkomen.gaat_voor(antwoord):
            kenmerk, tekst_ = wacht.pop(0)
            antwoord = terugkomen.samen(antwoord, beurt.doe(gesprek, self.profiel, client_id_van(kenmerk), tekst_))
        if self.lijn.uitgesteld:
            self._onthoud(wacht)
        return antwoord

    def _onthoud(self, wachtend: list[tuple[str, str]]) -> None:
        self.uit.daarna.append(lambda: terugkomen.zet(self.lijn, wachtend))

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
        """Whether the channel introduced itself: then an earlier message of this conversation was answered, or what came just
        before it and was no text."""
        if self.lijn.uitleg_op is not None and gesprek.gemaakt - self.lijn.uitleg_op < _PAS_BEGROET:
            return True
        eerder = Uitgaand.objects.filter(lijn=self.lijn, gemaakt__gte=gesprek.gemaakt)
        return eerder.exclude(sleutel__startswith=f"in{self.rij.pk}-").exists()

    def _eerste_zin(self) -> str:
        """Who this is, for who begins with something that is no text."""
        pas = Uitgaand.objects.filter(lijn=self.lijn, gemaakt__gt=klok.nu() - _PAS_BEGROET)
        return "" if self.lijn.gesprek is not None or pas.exists() else self._zin("eerste")

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
            if self._stil_houden():
                return self.uit
            return self._met_formulier(self._zeg([], self._zin("verwijderd")))
        naam = achteraf.vervang(self.lijn, gelezen.gaat_over, gelezen.tekst)
        if not naam or self._stil_houden():
            return self.uit
        return self._met_formulier(self._zeg([], self._zin(naam)))

    def _met_formulier(self, uit: Uitkomst) -> Uitkomst:
        """What was taken back or changed may have been an answer of the form: then the form begins again."""
        if self.lijn.formulier:
            formulier.begin_opnieuw(self.lijn)
            uit.rompen.append(formulier.vraag({}, self.middelen))
        return uit

    def _stil_houden(self) -> bool:
        """Whether somebody else may be looking: who takes words about violence back wants no message about it on the screen."""
        return self.lijn.gesprek is not None and self.lijn.gesprek.direct_weg

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


def _einde(tekst: str) -> str:
    """The last words of a text, to be quoted."""
    return " ".join(tekst.split()[-6:])[-60:].replace("{", "(").replace("}", ")")


def _noteer_uitleg(lijn: Lijn, soort: str, nu: datetime) -> None:
    Lijn.objects.filter(pk=lijn.pk).update(uitleg=soort, uitleg_op=nu)
