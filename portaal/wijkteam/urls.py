"""Addresses of the wijkteam's pages."""

from __future__ import annotations

from django.urls import path, re_path

from portaal.wijkteam.oidc.paginas import Heen, Terug
from portaal.wijkteam.paginas import accounts, dossier, lijst, opvolgen, toezicht, whatsapp

_NUMMER = r"(?P<nummer>[0-9]{10})"

app_name = "wijkteam"
urlpatterns = [
    path("", lijst.lijst, name="lijst"),
    path("lijst.csv", lijst.als_csv, name="csv"),
    path("opvolgen/", opvolgen.lijst, name="opvolgen"),
    re_path(rf"^opvolgen/{_NUMMER}/$", opvolgen.bellen, name="opvolgen_bellen"),
    re_path(rf"^opvolgen/{_NUMMER}/stap/$", opvolgen.stap, name="opvolgen_stap"),
    path("cijfers/", opvolgen.cijfers, name="cijfers"),
    path("bezorging/", toezicht.bezorging, name="bezorging"),
    path("bezorging/<int:pk>/opnieuw/", toezicht.bezorg_opnieuw, name="bezorg_opnieuw"),
    path("whatsapp/", whatsapp.whatsapp, name="whatsapp"),
    path("whatsapp/<int:pk>/opnieuw/", whatsapp.opnieuw, name="whatsapp_opnieuw"),
    path("whatsapp/opnieuw/", whatsapp.alles_opnieuw, name="whatsapp_alles_opnieuw"),
    path("whatsapp/nummer/<slug:nummer_id>/", whatsapp.schakelaar, name="whatsapp_schakelaar"),
    path("spoor/", toezicht.spoor, name="spoor"),
    path("accounts/", accounts.overzicht, name="accounts"),
    path("accounts/nieuw/", accounts.nieuw, name="account_nieuw"),
    path("accounts/<int:pk>/", accounts.wijzig, name="account_wijzig"),
    path("mijn-account/", accounts.mijn_account, name="mijn_account"),
    path("mijn-account/wachtwoord/", accounts.Wachtwoord.as_view(), name="wachtwoord"),
    path("inloggen/", accounts.Inloggen.as_view(), name="inloggen"),
    path("oidc/", Heen.as_view(), name="oidc_heen"),
    path("oidc/terug/", Terug.as_view(), name="oidc_terug"),
    path("uitloggen/", accounts.Uitloggen.as_view(), name="uitloggen"),
    re_path(rf"^{_NUMMER}/$", dossier.overdracht, name="overdracht"),
    re_path(rf"^{_NUMMER}/stap/$", dossier.stap, name="stap"),
    re_path(rf"^{_NUMMER}/mail/$", dossier.mail, name="mail"),
    re_path(rf"^{_NUMMER}/kijkt/$", dossier.kijkt, name="kijkt"),
]
