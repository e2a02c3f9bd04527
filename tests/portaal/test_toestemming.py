"""Talks are only read to improve the program where the resident said yes."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.management import call_command
from nep_rasa import tekst

from portaal import nummers
from portaal.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db(transaction=True)


def _lees(gemeente: str = "voorbeeld") -> str:
    uit = io.StringIO()
    call_command("leesgesprekken", gemeente, stdout=uit)
    return uit.getvalue()


def test_zonder_ja_is_er_niets_te_lezen(inwoner, rasa):
    """No is the default: nothing is shown of a talk that was handed over without that yes."""
    inwoner.zeg("hallo met mij")
    inwoner.stuur_op()

    assert Overdracht.objects.get().verbeteren is False
    assert _lees() == ""


def test_met_ja_zonder_nummer_code_en_telefoon(inwoner, rasa):
    """After yes the talk can be read, without the turn that told number and code, and only for its own municipality."""
    inwoner.zeg("hallo met mij")
    inwoner.stuur_op()
    rasa.antwoord = {"berichten": [tekst("Dank u.")], "directieven": [{"soort": "verbeteren"}]}
    inwoner.zeg("#verbeteren:ja")
    o = Overdracht.objects.get()
    uit = _lees()

    assert o.verbeteren is True
    assert "> hallo met mij" in uit
    for geheim in (nummers.groepeer(o.nummer), nummers.toon_code(o.code()), "12345678", "jan@"):
        assert geheim not in uit
    assert _lees("huizen") == ""


@pytest.mark.parametrize("velden", [{"geen_nacontact": True}, {"staat": "ingetrokken"}, {"gesprek": None}])
def test_nooit_bij_geweld_of_na_intrekken_of_wissen(inwoner, rasa, velden):
    """A yes does not hold where violence was a topic, nor after withdrawing or wiping."""
    inwoner.zeg("hallo met mij")
    inwoner.stuur_op()
    Overdracht.objects.update(verbeteren=True, **velden)

    assert _lees() == ""


@pytest.mark.parametrize(("dagen", "woorden"), [(30, "30 dagen"), (1, "1 dag")])
def test_de_termijn_is_die_van_deze_gemeente(inwoner, rasa, settings, dagen, woorden):
    """How long it is kept is told as it is set here, not as a fixed sentence."""
    settings.BEWAAR_OVERDRACHT = timedelta(days=dagen)
    rasa.antwoord = {"berichten": [tekst("Wij wissen het na [[bewaartermijn]].")], "directieven": []}

    assert inwoner.zeg("hoe lang").json()["berichten"][0]["tekst"] == f"Wij wissen het na {woorden}."
