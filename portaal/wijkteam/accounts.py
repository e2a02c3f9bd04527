"""Making accounts and giving roles. For the page of the administrator and for `beheer account`."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.db import transaction

from portaal.wijkteam import toegang
from portaal.wijkteam.beleid import Rol
from portaal.wijkteam.models import ALLE_TEAMS, Account, Teamlid

#: Letters and digits that are not taken for one another when they are read out.
_TEKENS = "abcdefghjkmnpqrstuvwxyz23456789"
_LANGSTE_NAAM = 150


class AccountFout(ValueError):
    """Something that cannot be done with an account. The message is a code of `accounts.html`."""


def nieuw_wachtwoord() -> str:
    """A password to hand over once: five groups of four, some hundred random bits."""
    return "-".join("".join(secrets.choice(_TEKENS) for _ in range(4)) for _ in range(5))


def maak(naam: str, gemeente: str, team: str, rol: str) -> tuple[User, str]:
    """Makes a local account with a role.

    Gives:
        The account, and the password, which exists nowhere else and must be replaced at the first login.

    Raises:
        AccountFout: for a name that is empty, too long or taken, or a role or team that does not exist.
    """
    naam = " ".join(naam.replace("\x00", "").split())
    if not naam or len(naam) > _LANGSTE_NAAM:
        raise AccountFout("naam_leeg")
    with transaction.atomic():
        if get_user_model().objects.filter(username__iexact=naam).exists():
            raise AccountFout("naam_bezet")
        wachtwoord = nieuw_wachtwoord()
        gebruiker = get_user_model().objects.create_user(naam, password=wachtwoord)
        Account.objects.create(gebruiker=gebruiker, nieuw_wachtwoord=True)
        geef_rol(gebruiker, gemeente, team, rol)
    return gebruiker, wachtwoord


def geef_rol(gebruiker: User, gemeente: str, team: str, rol: str) -> Teamlid:
    """Gives a role in a team, or another role than it had there.

    Raises:
        AccountFout: for a role or team that does not exist, a role of the whole municipality for one team, or an account whose
            roles come from the identity provider.
    """
    if rol not in Rol.values:
        raise AccountFout("rol_onbekend")
    if team != ALLE_TEAMS and team not in {t.id for t in toegang.teams_van(gemeente)}:
        raise AccountFout("team_onbekend")
    if rol == Rol.BEHEERDER and team != ALLE_TEAMS:
        raise AccountFout("beheerder_overal")
    if Account.objects.filter(gebruiker=gebruiker).exclude(sub="").exists():
        raise AccountFout("van_oidc")
    lid, _ = Teamlid.objects.update_or_create(gebruiker=gebruiker, gemeente=gemeente, team=team, defaults={"rol": rol})
    return lid


def zet_wachtwoord(gebruiker: User) -> str:
    """Gives a new password to hand over once, and ends the sessions. Raises AccountFout for an account without a password."""
    if Account.objects.filter(gebruiker=gebruiker).exclude(sub="").exists():
        raise AccountFout("van_oidc")
    wachtwoord = nieuw_wachtwoord()
    gebruiker.set_password(wachtwoord)
    gebruiker.save(update_fields=("password",))
    Account.objects.update_or_create(gebruiker=gebruiker, defaults={"nieuw_wachtwoord": True})
    return wachtwoord


def zet_open(gebruiker: User, open_: bool) -> None:
    """Opens or closes an account. Closing ends its sessions with the next click; what it did stays in the trail."""
    gebruiker.is_active = open_
    gebruiker.save(update_fields=("is_active",))
    if not open_:
        for sessie in Session.objects.iterator():
            if str(sessie.get_decoded().get("_auth_user_id")) == str(gebruiker.pk):
                sessie.delete()


def van_gemeenten(gemeenten: Iterable[str]) -> list[User]:
    """The accounts with a role in one of these municipalities, by name."""
    gevonden = get_user_model().objects.filter(teams__gemeente__in=gemeenten).distinct().order_by("username")
    return list(gevonden.prefetch_related("teams").select_related("account"))


def mag_beheren(gebruiker: User, gemeenten: Iterable[str]) -> bool:
    """Whether an administrator of these municipalities may close the account: not when it also works somewhere else."""
    eigen = set(Teamlid.objects.filter(gebruiker=gebruiker).values_list("gemeente", flat=True))
    return bool(eigen) and eigen <= set(gemeenten)
