"""The audit trail: nothing changes it, only the end of its term removes it, and a coordinator can read it by number."""

from __future__ import annotations

from datetime import timedelta

import pytest
from conftest import medewerker
from django.db import DatabaseError, connection, transaction

from portaal import klok
from portaal.wijkteam import spoorslot
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.models import Bewaarronde, Logregel, SpoorFout

pytestmark = pytest.mark.django_db


def _oud(monkeypatch, **duur: float) -> Logregel:
    """A row of that long ago."""
    moment = klok.nu() - timedelta(**duur)
    with monkeypatch.context() as m:
        m.setattr("portaal.klok.nu", lambda: moment)
        noteer(None, "proef", "4819073625", gemeente="voorbeeld")
    return Logregel.objects.latest("pk")


def test_de_modellen_weigeren(monkeypatch):
    """Save, update, bulk update and delete are refused, on a row and on many."""
    rij = _oud(monkeypatch, days=2000)
    for poging in (
        rij.save, rij.delete, Logregel.objects.all().delete, lambda: Logregel.objects.update(actor="x"),
        lambda: Logregel.objects.bulk_update([rij], ["actor"]), lambda: Logregel.objects.filter(pk=rij.pk).delete(),
    ):  # fmt: skip
        with pytest.raises(SpoorFout):
            poging()


@pytest.mark.parametrize("opdracht", ["UPDATE wijkteam_logregel SET actor = 'x'", "DELETE FROM wijkteam_logregel"])
@pytest.mark.parametrize("ronde", [False, True])
def test_de_database_weigert(monkeypatch, opdracht, ronde):
    """SQL that passes the models by is refused too; during a round of the job a row that is not old enough still is."""
    _oud(monkeypatch, days=3 * 365 - 2)
    if ronde:
        Bewaarronde.objects.create(grens=klok.nu() + timedelta(days=1))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert Logregel.objects.get().actor == ""


def test_een_oude_rij_zonder_ronde(monkeypatch):
    """Even what is past its term goes by the job and nothing else."""
    _oud(monkeypatch, days=2000)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM wijkteam_logregel")
    assert spoorslot.wis_voorbij(klok.nu(), 3) == 1
    assert not Bewaarronde.objects.exists()


def test_de_taak_wist_wat_voorbij_is(monkeypatch):
    """After three years a row goes; a day before it stays; a longer term of the municipality counts."""
    _oud(monkeypatch, days=3 * 365.25 + 2)
    jong = _oud(monkeypatch, days=3 * 365.25 - 1)
    assert spoorslot.wis_voorbij(klok.nu(), 5) == 0
    assert spoorslot.wis_voorbij(klok.nu(), 3) == 1
    assert Logregel.objects.get() == jong


def test_wie_keek_er(client, maak):
    """By number, also after the hand-over is gone; only of one's own municipality; and looking here leaves a row as well."""
    o = maak()
    anna = medewerker("anna", ("voorbeeld", "oost", "medewerker"))
    client.force_login(anna, backend="django.contrib.auth.backends.ModelBackend")
    client.get(f"/wijkteam/{o.nummer}/")
    assert client.get(f"/wijkteam/spoor/?nummer={o.nummer}").status_code == 404
    o.delete()
    coordinator = medewerker("c", ("voorbeeld", "*", "coordinator"))
    client.force_login(coordinator, backend="django.contrib.auth.backends.ModelBackend")
    blad = client.get("/wijkteam/spoor/?nummer=48 1907 3625").content.decode()
    assert "overdracht inzien" in blad
    assert ">anna<" in blad
    assert Logregel.objects.filter(actie="spoor inzien", object=o.nummer, actor="c").count() == 1
    elders = medewerker("e", ("huizen", "*", "beheerder"))
    client.force_login(elders, backend="django.contrib.auth.backends.ModelBackend")
    blad = client.get("/wijkteam/spoor/?nummer=4819073625").content.decode()
    assert ">anna<" not in blad
    assert "Een nummer heeft tien cijfers" in client.get("/wijkteam/spoor/?nummer=12").content.decode()
