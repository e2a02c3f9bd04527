"""Addresses of the wijkteam's pages."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path, re_path

from portaal.wijkteam import views

app_name = "wijkteam"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path(
        "inloggen/",
        LoginView.as_view(template_name="portaal/wijkteam/inloggen.html", redirect_authenticated_user=True),
        name="inloggen",
    ),
    path("uitloggen/", LogoutView.as_view(), name="uitloggen"),
    re_path(r"^(?P<nummer>[0-9]{10})/$", views.overdracht, name="overdracht"),
    re_path(r"^(?P<nummer>[0-9]{10})/stap/$", views.stap, name="stap"),
]
