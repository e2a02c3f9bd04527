"""Every text that a resident can read is found, with its line."""

from __future__ import annotations

from pathlib import Path

from bot.gesprek.woorden import MAP, laad_woorden
from bot.leesbaarheid import bronnen

WORTEL = Path(__file__).resolve().parents[2]


def test_every_line_of_the_conversation_is_read() -> None:
    """Each line of data/antwoorden comes past, also those with loops and conditions."""
    gezien = {f"{Path(t.bestand).stem}.{t.veld}" for t in bronnen.gesprek(MAP)}

    assert gezien == set(laad_woorden())


def test_a_condition_is_read_both_ways() -> None:
    """What stands under an `if` and what stands under its `else` are both texts."""
    assert list(bronnen.vul_in("{% if wie %}Over {{ wie.naam }}.{% else %}Over u.{% endif %}")) == ["Over voorbeeld.", "Over u."]


def test_pages_keep_their_lines() -> None:
    """Text between tags is found with the line on which it stands; tags, scripts and template words are not text."""
    ruw = "{% block a %}\n<h1>Kop</h1>\n<script>var x = 1;</script>\n<p>Bel\n{{ nummer }} <b>nu</b>.</p>\n{% endblock %}"
    gevonden = [(t.regel, t.tekst) for t in bronnen.pagina("x.html", ruw)]

    assert gevonden == [(2, "Kop"), (4, "Bel voorbeeld nu.")]


def test_pages_of_residents_are_read_and_those_of_staff_are_not() -> None:
    """The chat and its errors are held to the rules; the pages of the wijkteam have readers of their own trade."""
    bestanden = {t.bestand for t in bronnen.paginas(WORTEL / "templates")}

    assert "templates/portaal/chat/privacy.html" in bestanden
    assert any(b.startswith("templates/portaal/fouten/") for b in bestanden)
    assert "templates/portaal/wijkteam/hoe_gaat_het.html" in bestanden
    assert not any(b.endswith(("wijkteam/lijst.html", "teammail.txt", "blok.txt")) for b in bestanden)
