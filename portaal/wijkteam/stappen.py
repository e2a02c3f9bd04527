"""What a team does with a hand-over."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction

from portaal import klok
from portaal.overdracht.models import Overdracht

#: step -> from which state it may be taken.
STAPPEN = {
    "gelezen": (Overdracht.Staat.NIEUW,),
    "afgerond": (Overdracht.Staat.NIEUW, Overdracht.Staat.GELEZEN),
    "heropend": (Overdracht.Staat.AFGEROND,),
}


def neem(overdracht: Overdracht, stap: str, gebruiker: AbstractBaseUser | AnonymousUser) -> bool:
    """Takes a step.

    Takes:
        stap: a key of STAPPEN.

    Gives:
        Whether something changed. A colleague may have been first; that is no error.

    Raises:
        KeyError: for an unknown step.
    """
    van = STAPPEN[stap]
    nu = klok.nu()
    nieuw: dict[str, object] = {"staat": Overdracht.Staat.GELEZEN, "afgerond_op": None, "afgerond_door": None}
    if stap == "afgerond":
        nieuw = {"staat": Overdracht.Staat.AFGEROND, "afgerond_op": nu, "afgerond_door_id": gebruiker.pk}
    with transaction.atomic():
        if stap in ("gelezen", "afgerond"):
            eerste = Overdracht.objects.filter(pk=overdracht.pk, gelezen_op=None)
            eerste.update(gelezen_op=nu, gelezen_door_id=gebruiker.pk)
        return bool(Overdracht.objects.filter(pk=overdracht.pk, staat__in=van).update(**nieuw))
