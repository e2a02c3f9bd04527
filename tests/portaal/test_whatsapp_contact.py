"""Contact details, asked here or on the one-time page, and never the number itself."""

from __future__ import annotations

import pytest
from whatsappproef import alles, knoppen_van, link_in, proef  # noqa: F401

from portaal.chat.models import Bericht
from portaal.overdracht.models import Overdracht
from portaal.whatsapp.models import Uitgaand

pytestmark = pytest.mark.django_db(transaction=True)


def test_hier_invullen(proef):  # noqa: F811
    """Where a municipality allows it, the number is asked here; it never reaches Rasa, and the outbox holds no code."""
    proef.zet("  contactgegevens_hier: true")
    proef.zeg("hoi")
    assert "Is het veilig als wij u bellen?" in alles(proef.zeg("formulier"))
    assert "telefoonnummer" in alles(proef.tik("Ja, altijd"))
    assert "06 12 34 56 78" in alles(proef.zeg("061212"))
    assert "inspreken" in alles(proef.zeg("06 12345678"))
    assert "inspreken" in alles(proef.doe(lambda: proef.telefoon.tik("#hier:veilig_bellen_nee", "Nee, ik bel zelf")))
    proef.telefoon.tekst("nee")
    uit = proef.doe(lambda: 200)
    o = Overdracht.objects.get()

    assert (o.telefoon, o.inspreken, o.veilig_bellen) == ("+31612345678", False, "ja")
    assert "Ja, dat mag" in [titel for romp in uit for _, titel in knoppen_van(romp)]
    assert o.nummer in alles(uit).replace(" ", "")
    from portaal import nummers

    assert nummers.toon_code(o.code()) in alles(uit)
    assert nummers.toon_code(o.code()) not in str(list(Uitgaand.objects.values("inhoud")))
    assert "12345678" not in str(list(Bericht.objects.values("tekst", "getoond")))


def test_hier_invullen_als_bellen_niet_veilig_is(proef):  # noqa: F811
    """Who says that calling is not safe is asked for no number, and never whether we may write later."""
    proef.zet("  contactgegevens_hier: true")
    proef.zeg("hoi")
    proef.zeg("formulier")
    uit = proef.tik("Nee, ik bel zelf")
    o = Overdracht.objects.get()

    assert (o.telefoon, o.veilig_bellen, o.inspreken) == ("", "nee", False)
    assert "Ja, dat mag" not in [titel for romp in uit for _, titel in knoppen_van(romp)]


def test_hier_invullen_op_vaste_tijden(proef):  # noqa: F811
    """Safe only at times: they are asked; a message that is taken back, or an answer in words, breaks nothing."""
    proef.zet("  contactgegevens_hier: true")
    proef.zeg("hoi")
    proef.zeg("formulier")
    assert "Wanneer is bellen veilig" in alles(proef.zeg("2"))
    assert "telefoonnummer" in alles(proef.zeg("'s ochtends of na 17 uur"))
    assert "inspreken" in alles(proef.zeg("06 12345678", "wamid.nummer"))
    assert "Is het veilig" in alles(proef.stuur("revoke", {"original_message_id": "wamid.nummer"}))
    for zin in ("op vaste tijden", "middag en na 17 uur"):
        proef.zeg(zin)
    proef.zeg("0612345679", "wamid.fout")
    anders = {"original_message_id": "wamid.fout", "message": {"type": "text", "text": {"body": "0687654321"}}}
    assert "Is het veilig" in alles(proef.stuur("edit", anders))
    for zin in ("op vaste tijden", "middag en na 17 uur", "0687654321", "ja"):
        proef.zeg(zin)
    o = Overdracht.objects.get()

    assert (o.telefoon, o.tijden, o.veilig_bellen, o.inspreken) == ("+31687654321", ["middag", "na_17"], "op_tijden", True)


def test_het_nummer_is_geen_telefoonnummer(proef):  # noqa: F811
    """The number somebody writes from is never stored as the number to call."""
    proef.zeg("hoi")
    proef.zeg("stuur maar zonder nummer")

    assert Overdracht.objects.get().telefoon == ""


def test_nieuwe_link(proef):  # noqa: F811
    """The word "link" gives another way to the page."""
    proef.zeg("hoi")
    een = link_in(proef.zeg("formulier"))
    twee = link_in(proef.zeg("link"))

    assert een != twee
