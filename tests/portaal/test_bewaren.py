"""Retention, by travelling in time: what goes when, and what never goes by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from portaal import klok
from portaal.bezorging.klaarzetten import overdracht_klaar
from portaal.bezorging.models import UitgaandBericht
from portaal.dienst import bewaren
from portaal.overdracht.models import Overdracht
from portaal.wijkteam.models import Logregel, Opvolging

pytestmark = pytest.mark.django_db


def _er_is(o: Overdracht) -> bool:
    return Overdracht.objects.filter(pk=o.pk).exists()


def _dag(nu, dagen: int) -> None:
    """The daily job, so many days from now."""
    bewaren.bewaak(nu + timedelta(days=dagen))


def _bezorgd(o: Overdracht, nu, staat: str = "bezorgd") -> None:
    overdracht_klaar(o, nu)
    UitgaandBericht.objects.filter(overdracht=o).update(staat=staat, bezorgd_op=nu if staat == "bezorgd" else None)


def test_een_leven(maak):
    """Done, delivered, followed up, and thirty days after that gone, with everything of it; the trail stays."""
    nu = klok.nu()
    o = maak(staat="afgerond", uitkomst="geholpen", afgerond_op=nu)
    _bezorgd(o, nu)
    _dag(nu, 41)
    assert not Opvolging.objects.exists()
    _dag(nu, 42)
    assert Opvolging.objects.get().staat == "open"
    _dag(nu, 83)
    assert Opvolging.objects.get().staat == "open"
    _dag(nu, 84)
    assert Opvolging.objects.get().staat == "gesloten"
    _dag(nu, 113)
    assert _er_is(o)
    _dag(nu, 114)
    assert not _er_is(o)
    assert not UitgaandBericht.objects.exists()
    assert not Opvolging.objects.exists()
    assert Logregel.objects.get(actie="gewist na bewaartermijn").object == o.nummer


def test_wat_niet_af_is_blijft(maak):
    """What nobody finished, or what did not reach another system, is not wiped however old it is."""
    nu = klok.nu()
    open_ = [maak(f"48190736{i:02d}", staat=staat) for i, staat in enumerate(("nieuw", "gelezen", "in_behandeling", "wacht"))]
    wacht = maak("4819073699", staat="afgerond", geen_nacontact=True, uitkomst="geholpen", afgerond_op=nu)
    _bezorgd(wacht, nu, "wacht")
    _dag(nu, 2000)

    assert all(_er_is(o) for o in [*open_, wacht])


def test_zonder_opvolging_eerder(maak):
    """Where nobody may be asked afterwards, and what was withdrawn, goes thirty days after it was over."""
    nu = klok.nu()
    onveilig = maak(staat="afgerond", geen_nacontact=True, uitkomst="geholpen", afgerond_op=nu)
    weg = maak("4819073626", staat="ingetrokken", ingetrokken_op=nu)
    for o in (onveilig, weg):
        _bezorgd(o, nu)
    _dag(nu, 29)
    assert _er_is(onveilig)
    assert _er_is(weg)
    _dag(nu, 30)
    assert not Overdracht.objects.exists()


def test_mislukt_dertig_dagen(maak):
    """A message that was given up is kept thirty days for staff; then what it held is emptied, and the hand-over may go."""
    nu = klok.nu()
    o = maak(staat="afgerond", geen_nacontact=True, uitkomst="geholpen", afgerond_op=nu)
    overdracht_klaar(o, nu)
    UitgaandBericht.objects.update(staat="opgegeven", niet_voor=nu, inhoud={"tekst": "geheim"})
    _dag(nu, 30)
    assert UitgaandBericht.objects.get().inhoud == {"tekst": "geheim"}
    _dag(nu, 31)
    assert not Overdracht.objects.exists()


def test_instelbaar(maak, settings):
    """The term after it was over is the municipality's."""
    settings.BEWAAR_OVERDRACHT = timedelta(days=100)
    nu = klok.nu()
    o = maak(staat="ingetrokken", ingetrokken_op=nu)
    _dag(nu, 99)
    assert _er_is(o)
    _dag(nu, 100)
    assert not _er_is(o)
