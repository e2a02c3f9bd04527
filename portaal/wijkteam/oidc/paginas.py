"""To the identity provider, and back."""

from __future__ import annotations

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from mozilla_django_oidc.views import OIDCAuthenticationCallbackView, OIDCAuthenticationRequestView

from portaal.wijkteam.audit import noteer
from portaal.wijkteam.oidc.inlogger import instelling
from portaal.wijkteam.oidc.ontdekken import OntdekFout

log = logging.getLogger(__name__)


class Heen(OIDCAuthenticationRequestView):  # type: ignore[misc]
    """Leads to the identity provider. When that is away, back to the login page, which says so."""

    get_settings = staticmethod(instelling)

    def __init__(self, **opties: Any) -> None:
        """Asks the provider for its addresses only when the page is opened."""
        super(OIDCAuthenticationRequestView, self).__init__(**opties)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The redirect."""
        try:
            self.OIDC_OP_AUTH_ENDPOINT = self.get_settings("OIDC_OP_AUTHORIZATION_ENDPOINT")
        except OntdekFout as fout:
            log.error("oidc: %s", fout)
            return HttpResponseRedirect(f"{reverse('wijkteam:inloggen')}?mislukt=weg")
        self.OIDC_RP_CLIENT_ID = self.get_settings("OIDC_RP_CLIENT_ID")
        antwoord: HttpResponse = super().get(request)
        return antwoord

    def get_extra_params(self, request: HttpRequest) -> dict[str, str]:
        """Asks for the strength of login that the settings want."""
        acr = self.get_settings("OIDC_ACR")
        return {"acr_values": " ".join(acr)} if acr else {}


class Terug(OIDCAuthenticationCallbackView):  # type: ignore[misc]
    """Comes back from the identity provider."""

    get_settings = staticmethod(instelling)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Logs in. A state that is not ours, or was used, is a failed login and no error page."""
        if "code" in request.GET and request.GET.get("state") not in request.session.get("oidc_states", {}):
            noteer(request, "inloggen", resultaat="geweigerd")
            return self.login_failure()
        antwoord: HttpResponse = super().get(request)
        return antwoord

    def login_failure(self) -> HttpResponse:
        """Back to the login page, which says what to do."""
        return HttpResponseRedirect(f"{reverse('wijkteam:inloggen')}?mislukt=oidc")
