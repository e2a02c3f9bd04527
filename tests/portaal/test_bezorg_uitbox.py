"""The outbox itself: two workers, clocks that jump, a receiver that hangs, what was given up and tried once more."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, connections
from hypothesis import given
from hypothesis import strategies as st

from portaal import klok
from portaal.bezorging import bezorgen, ontvangers
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.opgegeven import opgegeven_van, opnieuw, uitleg
from portaal.bezorging.uitbox import Uitbox
from portaal.bezorging.wachtrijen import Wachtrijen
from portaal.wijkteam.models import Teamlid
from portaal.wijkteam.toegang import zichtbaar

pytestmark = pytest.mark.django_db(transaction=True)


def _met(monkeypatch, **extra):
    monkeypatch.setattr(ontvangers, "VAST", {**ontvangers.VAST, **extra})


def _rij(o, ontvanger="proef", **velden) -> UitgaandBericht:
    nu = klok.nu()
    return UitgaandBericht.objects.create(
        **{"overdracht": o, "ontvanger": ontvanger, "sleutel": o.nummer, "niet_voor": nu, "gemaakt": nu, **velden}
    )


def test_twee_werkers_tegelijk(nieuwe_overdracht, monkeypatch):
    """Four workers on one queue deliver each row once."""
    gezien: list[str] = []
    _met(monkeypatch, proef=lambda rij: gezien.append(rij.sleutel))
    sleutels = sorted(_rij(nieuwe_overdracht()).sleutel for _ in range(12))

    def werk() -> None:
        try:
            bezorgen.bezorg_bij("proef")
        finally:
            connections.close_all()

    draden = [threading.Thread(target=werk) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert sorted(gezien) == sleutels
    assert set(UitgaandBericht.objects.filter(ontvanger="proef").values_list("staat", "pogingen")) == {("bezorgd", 1)}


def test_wie_hangt_houdt_alleen_zichzelf_op(nieuwe_overdracht, monkeypatch):
    """While one receiver hangs, what comes later for another is delivered."""
    los = threading.Event()
    _met(monkeypatch, hangt=lambda _: los.wait(10), proef=lambda _: None)
    _rij(nieuwe_overdracht(), "hangt")
    wachtrijen = Wachtrijen()
    wachtrijen.ronde()
    _rij(nieuwe_overdracht())
    tot = time.monotonic() + 10
    while time.monotonic() < tot and not UitgaandBericht.objects.filter(ontvanger="proef", staat="bezorgd").exists():
        wachtrijen.ronde()
        time.sleep(0.05)
    hing = UitgaandBericht.objects.get(ontvanger="hangt").staat
    los.set()
    wachtrijen.stop(10)

    assert UitgaandBericht.objects.get(ontvanger="proef").staat == "bezorgd"
    assert hing == "wacht"
    assert UitgaandBericht.objects.get(ontvanger="hangt").staat == "bezorgd"


@pytest.mark.parametrize("uren", [-26, -1, 1, 26])
def test_klok_die_sprong(nieuwe_overdracht, monkeypatch, uren):
    """A row written, tried and held while the clock was wrong is delivered once the clock is right, within an hour's pause."""
    o, echt = nieuwe_overdracht(), klok.nu
    monkeypatch.setattr("portaal.klok.nu", lambda: echt() + timedelta(hours=uren))

    def weiger(_rij: UitgaandBericht) -> None:
        raise BezorgFout(Soort.ONBEREIKBAAR)

    _met(monkeypatch, proef=weiger)
    _rij(o)
    bezorgen.bezorg_alles()
    bezorgen.UITBOX.neem(ontvanger="ingebouwd")
    monkeypatch.setattr("portaal.klok.nu", lambda: echt() + timedelta(hours=1, minutes=13))
    _met(monkeypatch, proef=lambda _: None)
    bezorgen.bezorg_alles()

    assert set(o.uitgaand.values_list("staat", flat=True)) == {"bezorgd"}


@given(pogingen=st.integers(1, 29))
def test_pauzes_groeien(pogingen):
    """The pause doubles from ten seconds up to an hour, with a fifth of chance in it, and is always in the future."""
    rij = UitgaandBericht(pk=0, ontvanger="proef", pogingen=pogingen)
    gezet: dict[str, object] = {}
    with pytest.MonkeyPatch.context() as tijdelijk:
        tijdelijk.setattr(Uitbox, "sluit", lambda _, __, velden: gezet.update(velden) or True)
        voor = klok.nu()
        bezorgen._mislukt(rij, "x", blijvend=False)
    pauze = (gezet["niet_voor"] - voor).total_seconds()
    verwacht = min(3600.0, 10.0 * 2 ** (pogingen - 1))

    assert verwacht * 0.8 <= pauze <= verwacht * 1.2 + 5


def test_opgegeven_en_opnieuw(nieuwe_overdracht, monkeypatch):
    """What was given up is on the list of who may see the hand-over, with what to do; once more gives all attempts again."""
    fout = BezorgFout(Soort.INHOUD_GEWEIGERD, 422, blijvend=True)

    def weiger(_rij: UitgaandBericht) -> None:
        raise fout

    _met(monkeypatch, proef=weiger)
    oost, west = (get_user_model().objects.create(username=team) for team in ("oost", "west"))
    for gebruiker in (oost, west):
        Teamlid.objects.create(gebruiker=gebruiker, gemeente="voorbeeld", team=gebruiker.username)
    rij = _rij(nieuwe_overdracht(team="oost"))
    bezorgen.bezorg_alles()

    assert list(opgegeven_van(zichtbaar(oost))) == [rij]
    assert list(opgegeven_van(zichtbaar(west))) == []
    assert "422" in uitleg(opgegeven_van(zichtbaar(oost)).get())
    _met(monkeypatch, proef=lambda _: None)
    assert opnieuw(rij)
    assert not opnieuw(rij)
    bezorgen.bezorg_alles()
    assert UitgaandBericht.objects.get(pk=rij.pk).staat == "bezorgd"


@pytest.mark.parametrize("soort", list(Soort))
def test_elke_fout_heeft_een_uitleg(soort):
    """Each kind of failure has a sentence for staff that says what to do."""
    rij = UitgaandBericht(fout=str(BezorgFout(soort, 418)))
    zinnen = {uitleg(rij), uitleg(UitgaandBericht(fout=""))}

    assert all(zin.endswith(".") for zin in zinnen)
    assert len(zinnen) == (1 if soort is Soort.ONVERWACHT else 2)


def test_ingetrokken_tijdens_het_bezorgen(nieuwe_overdracht, monkeypatch):
    """What is withdrawn while it is leaving stays withdrawn in the books."""
    from portaal.bezorging.klaarzetten import laat_vervallen

    o = nieuwe_overdracht()
    _met(monkeypatch, proef=lambda rij: laat_vervallen(rij.overdracht))
    rij = _rij(o)
    bezorgen.bezorg_bij("proef")

    assert UitgaandBericht.objects.get(pk=rij.pk).staat == "vervallen"


def test_slaat_rijen_over_op_postgresql():
    """Where the database can, a worker passes by the rows that another is taking."""
    assert connection.features.has_select_for_update_skip_locked == (connection.vendor == "postgresql")
