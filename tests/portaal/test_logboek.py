"""No log line holds what points to a person."""

from __future__ import annotations

import io
import logging

import pytest

from portaal.logboek import MaskeerFilter

GEHEIM = ("123456782", "jan@voorbeeld.nl", "NL91ABNA0417164300", "06-12345678")


@pytest.fixture
def logger():
    """A logger that writes through the filter, as the settings make it."""
    uit = io.StringIO()
    handler = logging.StreamHandler(uit)
    handler.addFilter(MaskeerFilter())
    logger = logging.getLogger("proef.maskeren")
    logger.addHandler(handler)
    logger.propagate = False
    yield logger, uit
    logger.removeHandler(handler)


def test_bericht_argumenten_en_spoor(logger):
    """The message, its arguments and a traceback are masked."""
    log, uit = logger
    log.error("nummer %s van %s", GEHEIM[0], {"mail": GEHEIM[1]})
    try:
        raise ValueError(" ".join(GEHEIM))
    except ValueError:
        log.exception("mis: %s", GEHEIM[2])

    assert "Traceback" in uit.getvalue()
    for stuk in GEHEIM:
        assert stuk not in uit.getvalue()


def test_kapotte_regel_wordt_toch_geschreven(logger):
    """A log line with wrong arguments is written without them instead of raising."""
    log, uit = logger
    log.error("twee %s %s", GEHEIM[0])

    assert "twee %s %s (arguments left out)" in uit.getvalue()


@pytest.mark.django_db(transaction=True)
def test_niets_persoonlijks_in_het_logboek(inwoner, rasa, caplog, capfd, settings):
    """Whatever goes wrong in a conversation, the log holds neither what was typed, nor contact details, nor keys."""
    caplog.set_level(logging.DEBUG)
    inwoner.zeg(f"mijn bsn is {GEHEIM[0]} zeldzaamwoord")
    inwoner.stuur_op()
    from portaal.chat.models import Gesprek

    sleutel = Gesprek.objects.get().sleutel
    rasa.antwoord = {"berichten": [{"soort": "zeldzaamwoord"}], "directieven": []}
    inwoner.zeg("zeldzaamwoord nog eens")
    rasa.stuk = True
    inwoner.zeg("zeldzaamwoord en stuk")
    rasa.stuk = False
    settings.RASA_URL = "http://127.0.0.1:9"
    inwoner.zeg("zeldzaamwoord en weg")
    inwoner.contact(telefoon="zeldzaamwoord")
    inwoner.http.delete("/api/chat/sessies", headers=inwoner.kop)
    regels = [r for r in caplog.records if not r.name.startswith(("httpx", "httpcore"))]  # the resident's own client
    van_portaal = "\n".join(r.getMessage() + (r.exc_text or "") for r in regels)
    geschreven = "".join(capfd.readouterr()) + van_portaal

    assert "rasa" in geschreven
    for stuk in ("zeldzaamwoord", GEHEIM[0], "12345678", "jan@", sleutel, inwoner.token):
        assert stuk not in geschreven
    assert logging.getLogger("httpx").level == logging.WARNING
