"""Accounts and roles for administrators, one's own account, and logging in."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse, reverse_lazy
from django.views.decorators.http import require_POST, require_safe

from portaal.wijkteam import accounts, toegang
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling, Rol
from portaal.wijkteam.models import ALLE_TEAMS, Account, Teamlid
from portaal.wijkteam.paginas.hulp import terug_naar, voor
from portaal.wijkteam.sessieduur import NIEUW_WACHTWOORD


class Inloggen(LoginView):
    """The login page: the identity provider where there is one, name and password where that is switched on."""

    template_name = "portaal/wijkteam/inloggen.html"
    redirect_authenticated_user = True

    def get_context_data(self, **namen: Any) -> dict[str, Any]:
        """What the page shows."""
        mislukt = self.request.GET.get("mislukt", "")
        eigen = {"oidc": bool(settings.OIDC_UITGEVER), "lokaal": settings.LOKALE_ACCOUNTS, "mislukt": mislukt}
        return {**super().get_context_data(**namen), **eigen}

    def post(self, request: HttpRequest, *args: Any, **namen: Any) -> Any:
        """Refuses a password where only the identity provider counts."""
        if not settings.LOKALE_ACCOUNTS:
            raise Http404
        return super().post(request, *args, **namen)


class Uitloggen(LogoutView):
    """Ends the session, and asks the browser to forget what pages kept on the device, whichever page it is done from."""

    def post(self, request: HttpRequest, *args: Any, **namen: Any) -> Any:
        """Logs out."""
        antwoord = super().post(request, *args, **namen)
        antwoord.headers["Clear-Site-Data"] = '"storage"'
        return antwoord


class Wachtwoord(PasswordChangeView):
    """Somebody's own password."""

    template_name = "portaal/wijkteam/wachtwoord.html"
    success_url = reverse_lazy("wijkteam:mijn_account")

    def form_valid(self, form: Any) -> HttpResponse:
        """Stores it, and lets somebody with a password of the administrator in."""
        antwoord = super().form_valid(form)
        Account.objects.filter(gebruiker_id=self.request.user.pk).update(nieuw_wachtwoord=False)
        self.request.session.pop(NIEUW_WACHTWOORD, None)
        noteer(self.request, "wachtwoord veranderd", self.request.user.get_username())
        return terug_naar(antwoord.headers["Location"], "wachtwoord")


@login_required
@require_safe
def mijn_account(request: HttpRequest) -> HttpResponse:
    """Who somebody is here, and in which teams as what."""
    inhoud = {
        "lid": toegang.leden(request.user),
        "teamnamen": _teamnamen(toegang.leden(request.user)),
        "heeft_wachtwoord": Account.objects.filter(gebruiker_id=request.user.pk).exclude(sub="").first() is None,
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/wijkteam/mijn_account.html", inhoud)


@voor(Handeling.ACCOUNTS)
@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    """The accounts of an administrator's municipalities, with their roles."""
    noteer(request, "accounts inzien")
    return toon_accounts(request)


@voor(Handeling.ACCOUNTS)
@require_POST
def nieuw(request: HttpRequest) -> HttpResponse:
    """Makes an account and shows its password, once."""
    gemeente, team = _plek(request)
    try:
        gebruiker, wachtwoord = accounts.maak(request.POST.get("naam", ""), gemeente, team, request.POST.get("rol", ""))
    except accounts.AccountFout as fout:
        return toon_accounts(request, fout=str(fout), getypt=request.POST.dict(), status=400)
    noteer(request, "account maken", gebruiker.get_username(), gemeente=gemeente)
    return toon_accounts(request, wachtwoord=wachtwoord, van=gebruiker.get_username())


@voor(Handeling.ACCOUNTS)
@require_POST
def wijzig(request: HttpRequest, pk: int) -> HttpResponse:
    """Gives or takes a role, closes or opens an account, or gives a new password. Never one's own: somebody else looks along."""
    eigen = toegang.gemeenten(request.user, Handeling.ACCOUNTS)
    wie = get_object_or_404(get_user_model().objects.filter(teams__gemeente__in=eigen).distinct(), pk=pk)
    wat = request.POST.get("wat", "")
    try:
        if wie.pk == request.user.pk:
            raise accounts.AccountFout("niet_uzelf")
        if wat == "rol":
            gemeente, team = _plek(request)
            accounts.geef_rol(wie, gemeente, team, request.POST.get("rol", ""))
            noteer(request, f"rol {request.POST['rol']} geven", wie.get_username(), gemeente=gemeente)
            return terug_naar(reverse("wijkteam:accounts"), "rol_gegeven")
        if wat == "rol_weg":
            lid = get_object_or_404(
                Teamlid, pk=_getal(request.POST.get("lid")), gebruiker=wie, gemeente__in=eigen, bron=Teamlid.Bron.LOKAAL
            )
            noteer(request, f"rol {lid.rol} weghalen", wie.get_username(), gemeente=lid.gemeente)
            lid.delete()
            return terug_naar(reverse("wijkteam:accounts"), "rol_weg")
        if not accounts.mag_beheren(wie, eigen):
            raise accounts.AccountFout("ook_elders")
        if wat in ("sluit", "open"):
            accounts.zet_open(wie, wat == "open")
            noteer(request, f"account {wat}", wie.get_username(), gemeente=eigen[0])
            return terug_naar(reverse("wijkteam:accounts"), "account_open" if wat == "open" else "account_dicht")
        if wat == "wachtwoord":
            wachtwoord = accounts.zet_wachtwoord(wie)
            noteer(request, "wachtwoord geven", wie.get_username(), gemeente=eigen[0])
            return toon_accounts(request, wachtwoord=wachtwoord, van=wie.get_username())
    except accounts.AccountFout as fout:
        return toon_accounts(request, fout=str(fout), status=400)
    raise Http404


def toon_accounts(request: HttpRequest, *, status: int = 200, **extra: Any) -> HttpResponse:
    """The page, with what `extra` says of the step that led to it (fout, wachtwoord, van, getypt)."""
    gemeenten = toegang.gemeenten(request.user, Handeling.ACCOUNTS)
    wie = accounts.van_gemeenten(gemeenten)
    inhoud = {
        "accounts": [(een, [lid for lid in een.teams.all() if lid.gemeente in gemeenten]) for een in wie],
        "teamnamen": _teamnamen(lid for een in wie for lid in een.teams.all()),
        "teams": [(f"{g}/{ALLE_TEAMS}", f"Alle teams van {g}") for g in gemeenten]
        + [(f"{t.gemeente}/{t.id}", t.naam) for g in gemeenten for t in toegang.teams_van(g)],
        "gemeenten": gemeenten,
        "rollen": Rol.choices,
        "lokaal": settings.LOKALE_ACCOUNTS,
        "gedaan": request.GET.get("gedaan", ""),
        "fout": "", "wachtwoord": "", "van": "", "getypt": {},
        **extra,
    }  # fmt: skip
    return render(request, "portaal/wijkteam/accounts.html", inhoud, status=status)


def _plek(request: HttpRequest) -> tuple[str, str]:
    """Municipality and team as chosen. Raises Http404 for a municipality of which somebody is no administrator."""
    gemeente, _, team = request.POST.get("plek", "").partition("/")
    if gemeente not in toegang.gemeenten(request.user, Handeling.ACCOUNTS):
        raise Http404
    return gemeente, team


def _teamnamen(leden: Any) -> dict[int, str]:
    """The name of the team of each membership."""
    uit: dict[int, str] = {}
    for lid in leden:
        namen = {t.id: t.naam for t in toegang.teams_van(lid.gemeente)}
        uit[lid.pk] = f"Alle teams van {lid.gemeente}" if lid.team == ALLE_TEAMS else namen.get(lid.team, lid.team)
    return uit


def _getal(getypt: str | None) -> int:
    return int(getypt) if getypt and getypt.isascii() and getypt.isdigit() and len(getypt) < 18 else 0
