"""Who somebody is and what they may do, from the claims of the identity provider."""

from __future__ import annotations

import logging
from typing import Any

import jwt
import requests
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import SuspiciousOperation
from django.db import transaction
from django.http import HttpRequest
from mozilla_django_oidc.auth import OIDCAuthenticationBackend

from portaal.wijkteam.audit import noteer
from portaal.wijkteam.models import Account, Teamlid
from portaal.wijkteam.oidc import groepen, ontdekken

log = logging.getLogger(__name__)


def instelling(naam: str, *standaard: Any) -> Any:
    """A setting of mozilla-django-oidc: an address comes from the provider itself, the rest from ours."""
    adres = {
        "OIDC_OP_AUTHORIZATION_ENDPOINT": "inloggen",
        "OIDC_OP_TOKEN_ENDPOINT": "token",
        "OIDC_OP_USER_ENDPOINT": "gebruiker",
        "OIDC_OP_JWKS_ENDPOINT": "sleutels",
    }.get(naam)
    if adres:
        return getattr(ontdekken.adressen(), adres)
    return getattr(settings, naam, *standaard)


class Inlogger(OIDCAuthenticationBackend):  # type: ignore[misc]
    """The login with the identity provider.

    Somebody is recognised by issuer and subject, never by an e-mail address: that can go to somebody else. Whoever is in no
    group that gives a role does not come in.
    """

    get_settings = staticmethod(instelling)

    def __init__(self) -> None:
        """Asks the provider nothing: this runs with every page of somebody who is logged in, also when the provider is away."""
        self.UserModel = get_user_model()
        self.OIDC_RP_CLIENT_ID = settings.OIDC_RP_CLIENT_ID
        self.OIDC_RP_CLIENT_SECRET = settings.OIDC_RP_CLIENT_SECRET
        self.OIDC_RP_SIGN_ALGO = settings.OIDC_RP_SIGN_ALGO
        self.OIDC_RP_IDP_SIGN_KEY = None

    @property
    def OIDC_OP_TOKEN_ENDPOINT(self) -> str:
        """Where a code becomes a token."""
        return ontdekken.adressen().token

    @property
    def OIDC_OP_USER_ENDPOINT(self) -> str:
        """Where the claims are."""
        return ontdekken.adressen().gebruiker

    @property
    def OIDC_OP_JWKS_ENDPOINT(self) -> str:
        """Where the keys are."""
        return ontdekken.adressen().sleutels

    def authenticate(self, request: HttpRequest | None, **gegevens: Any) -> Any:
        """Logs in, or gives None and notes why. Takes what the callback page passes; a password is no business of this one."""
        if request is None or "nonce" not in gegevens:
            return None
        try:
            return super().authenticate(request, **gegevens)
        except (requests.RequestException, SuspiciousOperation, jwt.PyJWTError, ValueError, KeyError, TypeError) as fout:
            log.warning("oidc login failed: %s", type(fout).__name__)
            return None

    def verify_token(self, token: str, **gegevens: Any) -> dict[str, Any]:
        """The claims of a token whose signature, nonce, issuer, audience, time and strength of login are right.

        Raises:
            SuspiciousOperation: when one of them is not.
        """
        claims: dict[str, Any] = super().verify_token(token, **gegevens)
        publiek = claims.get("aud")
        publiek = publiek if isinstance(publiek, list) else [publiek]
        if claims.get("iss") != settings.OIDC_UITGEVER or settings.OIDC_RP_CLIENT_ID not in publiek:
            raise SuspiciousOperation("the token is not from our provider, or not for us")
        if len(publiek) > 1 and claims.get("azp") != settings.OIDC_RP_CLIENT_ID:
            raise SuspiciousOperation("the token was given to another party")
        if "exp" not in claims or not claims.get("sub"):
            raise SuspiciousOperation("the token has no end or no subject")
        if settings.OIDC_ACR and claims.get("acr") not in settings.OIDC_ACR:
            raise SuspiciousOperation("the login was not strong enough")
        return claims

    def get_or_create_user(self, access_token: str, id_token: str, payload: dict[str, Any]) -> Any:
        """The account of these claims, with the roles that its groups give now. None when they give none."""
        info = self.get_userinfo(access_token, id_token, payload)
        if info.get("sub") != payload["sub"]:
            raise SuspiciousOperation("the claims are of somebody else")
        claims = {**info, **payload}
        rollen = groepen.rollen(groepen.claim(claims, settings.OIDC_GROEPEN_CLAIM), settings.OIDC_GROEPEN)
        with transaction.atomic():
            account = Account.objects.filter(uitgever=settings.OIDC_UITGEVER, sub=payload["sub"]).first()
            if account is None and rollen:
                account = self._nieuw(claims)
            if account is not None:
                _geef_rollen(account, rollen)
        if account is None or not rollen:
            noteer(self.request, "inloggen", resultaat="geen groep", actor=_naam(claims))
            return None
        return account.gebruiker

    def get_user(self, user_id: int) -> Any:
        """The account of a session, or None when it was closed meanwhile."""
        gebruiker = super().get_user(user_id)
        return gebruiker if gebruiker is not None and gebruiker.is_active else None

    def _nieuw(self, claims: dict[str, Any]) -> Account:
        """A new account. A name that is taken gets something behind it: it is never somebody else's account."""
        naam = _naam(claims)
        if self.UserModel.objects.filter(username=naam).exists():
            naam = f"{naam[:130]} {claims['sub'][:12]}"
        gebruiker = self.UserModel.objects.create_user(naam)
        return Account.objects.create(gebruiker=gebruiker, uitgever=settings.OIDC_UITGEVER, sub=claims["sub"])


def _naam(claims: dict[str, Any]) -> str:
    waarde = claims.get(settings.OIDC_NAAM_CLAIM)
    return " ".join((waarde if isinstance(waarde, str) and waarde.strip() else str(claims["sub"])).split())[:150]


def _geef_rollen(account: Account, rollen: dict[tuple[str, str], str]) -> None:
    """Replaces the memberships by what the groups give now: whoever left a group has lost the role."""
    Teamlid.objects.filter(gebruiker=account.gebruiker).delete()
    Teamlid.objects.bulk_create(
        Teamlid(gebruiker=account.gebruiker, gemeente=gemeente, team=team, rol=rol, bron=Teamlid.Bron.OIDC)
        for (gemeente, team), rol in rollen.items()
    )
