"""What to do with a refusal of Meta, by its code. Never by its words: those change.

https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (15 May 2026), with the set of
throttling codes that RapidPro's courier uses in production.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from portaal.whatsapp.models import Lijn, Nummerstand, Uitgaand


class Doe(str, Enum):
    """What is done with the message."""

    #: Somebody must see to it; the message waits meanwhile.
    ALARM = "alarm"
    #: Too fast: again later, as often as needed.
    LANGZAMER = "langzamer"
    #: Too fast for this one resident: 4 to the power of the attempt in seconds.
    PAAR = "paar"
    #: Something at Meta: a few times more.
    NOG_EENS = "nog_eens"
    #: 24 hours have passed: a template, or nothing.
    SJABLOON = "sjabloon"
    #: This resident cannot be reached, or does not want to be.
    NOOIT = "nooit"
    #: Our own mistake: trying again changes nothing.
    ONZE_FOUT = "onze_fout"


_TABEL: dict[Doe, frozenset[int]] = {
    Doe.ALARM: frozenset({0, 3, 10, 190, 131005, 131031, 131042, 131045, 368, 130497, 133010, *range(200, 300)}),
    Doe.LANGZAMER: frozenset({4, 80007, 130429, 131048, 131064, 133016}),
    Doe.PAAR: frozenset({131056}),
    Doe.NOG_EENS: frozenset({1, 2, 131000, 131016, 131053, 131057, 133004}),
    Doe.SJABLOON: frozenset({131047}),
    Doe.NOOIT: frozenset({131026, 131030, 131037, 131049, 131050, 131062, 137000, 130472}),
    Doe.ONZE_FOUT: frozenset({100, 33, 131008, 131009, 131021, 131051, 131052, 131063, *range(132000, 132080), 135000}),
}
_OPNIEUW = frozenset({Doe.LANGZAMER, Doe.PAAR, Doe.NOG_EENS})
#: A few times more; each may have arrived after all.
HOOGSTENS = 3
#: The resident told WhatsApp itself to hear nothing of this kind any more.
GESTOPT = 131050


def beleid(code: int | None, status: int) -> Doe:
    """What to do after a refusal.

    Takes:
        code: Meta's code, None when there was none; status: of HTTP, 0 when there was no answer.
    """
    gevonden = next((doe for doe, codes in _TABEL.items() if code in codes), None)
    if gevonden is not None:
        return gevonden
    if status == 429:
        return Doe.LANGZAMER
    if status in (401, 403):
        return Doe.ALARM
    return Doe.ONZE_FOUT if 400 <= status < 500 else Doe.NOG_EENS


def meld(nummer_id: str, code: int | str, nu: datetime) -> None:
    """Notes that somebody must see to a number."""
    Nummerstand.objects.update_or_create(nummer_id=nummer_id, defaults={"alarm": str(code)[:20], "alarm_op": nu})


def hersteld(nummer_id: str) -> None:
    """Notes that a number works again."""
    Nummerstand.objects.filter(nummer_id=nummer_id).exclude(alarm="").update(alarm="", alarm_op=None)


def na_afloop(rij: Uitgaand, gemeld: tuple[int, ...], nu: datetime) -> None:
    """What a status "failed" asks: Meta took the message and could not deliver it after all.

    Where trying again may help it goes back in the queue, otherwise on the list of failures.
    """
    code = next(iter(gemeld), None)
    doe = beleid(code, 0)
    velden: dict[str, object] = {"fout": f"meta {code if code is not None else 'onbekend'}", "lease_tot": None}
    later = doe in _OPNIEUW or (doe is Doe.SJABLOON and rij.sjabloon)
    if later and rij.inhoud is not None and rij.pogingen < HOOGSTENS:
        weer = nu + timedelta(seconds=4.0**rij.pogingen)
        velden.update(staat=Uitgaand.Staat.WACHT, niet_voor=weer, vertrokken_op=None, bezorgd_op=None, stand="")
    else:
        velden.update(staat=Uitgaand.Staat.OPGEGEVEN)
        if doe is not Doe.ALARM:  # once somebody saw to it, the administrator may let it go again
            velden.update(inhoud=None)
    Uitgaand.objects.filter(pk=rij.pk).update(**velden)
    if doe is Doe.SJABLOON:
        Lijn.objects.filter(pk=rij.lijn_id).update(laatste_in=None)
    if code == GESTOPT:
        Lijn.objects.filter(pk=rij.lijn_id).update(toestemming_op=None, gestopt_op=nu)
    if doe is Doe.ALARM and code is not None:
        meld(rij.lijn.nummer_id, code, nu)
