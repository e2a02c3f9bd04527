"""The worker: delivers, wipes, says nothing personal, stops when told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from portaal import klok
from portaal.bezorging import ontvangers, uitbox
from portaal.bezorging.models import UitgaandBericht
from portaal.chat.models import Aanmelding, Bericht, Gesprek, TeWissen
from portaal.overdracht.models import ContactDraft, Overdracht

pytestmark = pytest.mark.django_db(transaction=True)


def _later(monkeypatch, **duur):
    echt = klok.nu
    monkeypatch.setattr("portaal.klok.nu", lambda: echt() + timedelta(**duur))


def test_bezorgt(inwoner, capsys, caplog):
    """A round delivers what waits, once, and neither prints nor logs anything personal."""
    inwoner.stuur_op()
    call_command("werker", "--eenmaal")
    call_command("werker", "--eenmaal")
    rij = UitgaandBericht.objects.get()

    assert (rij.staat, rij.pogingen, rij.fout) == ("bezorgd", 1, "")
    assert rij.bezorgd_op
    geschreven = capsys.readouterr().out + caplog.text
    assert "bezorgd=1" in caplog.text
    for stuk in ("12345678", "jan@", Overdracht.objects.get().nummer):
        assert stuk not in geschreven


def test_ontvanger_die_weigert(inwoner, monkeypatch, caplog):
    """A receiver that fails is tried again later and later, blocks no other, and ends on the list that staff see."""
    inwoner.stuur_op()
    stuk = UitgaandBericht.objects.create(
        overdracht=Overdracht.objects.get(), ontvanger="stuk", sleutel="1", niet_voor=klok.nu(), gemaakt=klok.nu()
    )

    def weiger(rij: UitgaandBericht) -> None:
        raise ValueError(f"geheim {rij.overdracht.telefoon}")

    monkeypatch.setattr(ontvangers, "VAST", {**ontvangers.VAST, "stuk": weiger})
    call_command("werker", "--eenmaal")
    stuk.refresh_from_db()
    assert (stuk.staat, stuk.pogingen, stuk.fout) == ("wacht", 1, "onverwacht ValueError")
    assert stuk.niet_voor > klok.nu() + timedelta(seconds=5)
    assert UitgaandBericht.objects.get(ontvanger="ingebouwd").staat == "bezorgd"
    assert "12345678" not in caplog.text
    UitgaandBericht.objects.filter(pk=stuk.pk).update(pogingen=uitbox.MAX_POGINGEN - 1, niet_voor=klok.nu())
    call_command("werker", "--eenmaal")
    stuk.refresh_from_db()
    assert stuk.staat == "opgegeven"


def test_onbekende_ontvanger(inwoner):
    """A receiver that does not exist is noted as such and loses nothing."""
    inwoner.stuur_op()
    UitgaandBericht.objects.update(ontvanger="bestaat-niet")
    call_command("werker", "--eenmaal")

    assert UitgaandBericht.objects.get().fout == "instelling unknown receiver"


def test_lease(inwoner, monkeypatch):
    """A row that another worker holds is left alone until its lease ends."""
    inwoner.stuur_op()
    UitgaandBericht.objects.update(lease_tot=klok.nu() + timedelta(minutes=2))
    call_command("werker", "--eenmaal")
    assert UitgaandBericht.objects.get().staat == "wacht"
    _later(monkeypatch, minutes=3)
    call_command("werker", "--eenmaal")
    assert UitgaandBericht.objects.get().staat == "bezorgd"


def test_wist_na_zeven_dagen(inwoner, nieuwe_inwoner, rasa, monkeypatch):
    """A conversation that nobody touched for seven days is gone here and at Rasa; a hand-over that was sent stays."""
    inwoner.stuur_op()
    oud = Gesprek.objects.get()
    _later(monkeypatch, days=6, hours=23)
    ander = nieuwe_inwoner()
    ander.begin()
    call_command("werker", "--eenmaal")
    assert Gesprek.objects.count() == 2
    _later(monkeypatch, hours=2)
    call_command("werker", "--eenmaal")

    assert rasa.gewist == [oud.sleutel]
    assert list(Gesprek.objects.values_list("pk", flat=True)) != [oud.pk]
    assert Gesprek.objects.count() == 1
    assert Bericht.objects.exclude(gesprek=oud).count() == Bericht.objects.count()
    assert Overdracht.objects.get().gesprek is None


def test_gewist_is_ook_van_schijf_weg(inwoner):
    """After wiping and a round of the worker the words are no longer in the database file or the log ahead of it."""
    if connection.vendor != "sqlite":
        pytest.skip("this run uses another database")
    inwoner.zeg("zeldzaamwoord van mij")
    bestand = Path(str(connection.settings_dict["NAME"]))

    def op_schijf() -> bool:
        return any(b"zeldzaamwoord" in pad.read_bytes() for pad in bestand.parent.glob(f"{bestand.name}*"))

    assert op_schijf()
    inwoner.http.delete("/api/chat/sessies", headers=inwoner.kop)
    for _ in range(50):  # threads of the server may still hold their view for a moment
        call_command("werker", "--eenmaal")
        if not op_schijf():
            break
        time.sleep(0.1)
    assert not op_schijf()


def test_wist_contact_zonder_overdracht(inwoner, monkeypatch):
    """Contact details without a hand-over are gone after a day."""
    ContactDraft.objects.create(gesprek=Gesprek.objects.get(), telefoon="+31612345678", inspreken=False, gemaakt=klok.nu())
    _later(monkeypatch, hours=23)
    call_command("werker", "--eenmaal")
    assert ContactDraft.objects.exists()
    _later(monkeypatch, hours=2)
    call_command("werker", "--eenmaal")
    assert not ContactDraft.objects.exists()


def test_wist_sporen_van_adressen(inwoner, monkeypatch):
    """What the limits remember of an address is gone after two hours."""
    assert Aanmelding.objects.exists()
    _later(monkeypatch, hours=3)
    call_command("werker", "--eenmaal")
    assert not Aanmelding.objects.exists()


def test_wissen_als_rasa_weg_was(inwoner, rasa, monkeypatch):
    """When Rasa is away while somebody wipes, the worker keeps trying until Rasa has wiped too."""
    sleutel = Gesprek.objects.get().sleutel
    rasa.stuk = True
    assert inwoner.http.delete("/api/chat/sessies", headers=inwoner.kop).status_code == 204
    call_command("werker", "--eenmaal")
    assert TeWissen.objects.get().pogingen >= 1
    rasa.stuk = False
    _later(monkeypatch, minutes=20)
    call_command("werker", "--eenmaal")

    assert rasa.gewist == [sleutel]
    assert not TeWissen.objects.exists()


def _wacht_tot_sigterm_gevangen_wordt(pid: int) -> None:
    """Until the process has a handler of its own for SIGTERM; where the system cannot say so, a few seconds."""
    stand = Path(f"/proc/{pid}/status")
    tot = time.monotonic() + (30 if stand.exists() else 2.5)
    while time.monotonic() < tot:
        if stand.exists():
            gevangen = next(regel.split()[1] for regel in stand.read_text().splitlines() if regel.startswith("SigCgt"))
            if int(gevangen, 16) & 1 << (signal.SIGTERM - 1):
                return
        time.sleep(0.1)


def test_stopt_netjes(tmp_path):
    """The worker runs on its own and stops within seconds of SIGTERM with nothing on its output."""
    omgeving = {**os.environ, "WEGWIJZER_VAR": str(tmp_path), "WEGWIJZER_DEMO": "1", "RASA_PORT": "9"}
    subprocess.run([sys.executable, "-m", "portaal.beheer", "migrate", "--verbosity", "0"], env=omgeving, check=True, timeout=60)
    werker = subprocess.Popen([sys.executable, "-m", "portaal.beheer", "werker"], env=omgeving, stdout=subprocess.PIPE)
    try:
        _wacht_tot_sigterm_gevangen_wordt(werker.pid)
        assert werker.poll() is None
        werker.send_signal(signal.SIGTERM)
        uit, _ = werker.communicate(timeout=10)
    finally:
        werker.kill()

    assert werker.returncode == 0
    assert uit == b""
    assert (tmp_path / "geheim").stat().st_mode & 0o777 == 0o700
    assert {p.stat().st_mode & 0o777 for p in (tmp_path / "geheim").iterdir()} == {0o600}
