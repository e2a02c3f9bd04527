"""Second opinions from Node: pa11y (axe and htmlcs), html-validate, and Lighthouse's accessibility score, on the main states.

The packages are those of `tests/portaal/node/package-lock.json`; they are installed there at the first run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.lang, pytest.mark.django_db(transaction=True)]
HIER = Path(__file__).resolve().parent / "node"
PADEN = ("", "privacy/", "wissen/", "verder/", "woorden/", "bewaren/")


@pytest.fixture(scope="module")
def gereedschap(chromium: str) -> Path:
    """Where the tools are; without Node, or without a network to get them once, these tests are skipped."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("Node is not here: these second opinions need it")
    if not (HIER / "node_modules" / ".bin" / "pa11y").exists():
        omgeving = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
        klaar = subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HIER, env=omgeving, check=False)
        if klaar.returncode:
            pytest.skip("the Node packages could not be installed: npm ci in tests/portaal/node says why")
    return HIER / "node_modules" / ".bin"


def _json(opdracht: list[str], chromium: str) -> Any:
    uit = subprocess.run(
        opdracht, capture_output=True, text=True, timeout=300, cwd=HIER, env={**os.environ, "CHROME_PATH": chromium}, check=False
    )
    return json.loads(uit.stdout or f'"{uit.returncode}"')


@pytest.mark.parametrize("pad", PADEN)
def test_pa11y(gereedschap, chromium, live_server, rasa, tmp_path, pad):
    """pa11y finds nothing, with both its runners."""
    instelling = {"chromeLaunchConfig": {"executablePath": chromium, "args": ["--no-sandbox"]}, "timeout": 120_000}
    (tmp_path / "pa11y.json").write_text(json.dumps({**instelling, "runners": ["axe", "htmlcs"], "standard": "WCAG2AA"}))
    adres = f"{live_server.url}/chat/voorbeeld/{pad}"
    opdracht = [str(gereedschap / "pa11y"), "--config", str(tmp_path / "pa11y.json"), "--reporter", "json", adres]

    assert _json(opdracht, chromium) == []


def test_html_validate(gereedschap, chromium, bezoeker, tmp_path):
    """The HTML of every main state is valid, without JavaScript, as the server sends it."""
    bladen = {f"los-{i}": bezoeker.open(f"/chat/voorbeeld/{pad}").html for i, pad in enumerate(PADEN)}
    bladen["voordeur"] = bezoeker.open("/").html
    for pad in ("gespreksleidraad/", "regelingen/", "regelingen/?zoek=huur", "regelingen/huurtoeslag/", "woorden/"):
        bladen["gids-" + re.sub(r"\W", "-", pad)] = bezoeker.open(f"/{pad}").html
    bezoeker.open()
    for tekst in ("huur", "plan", "samenvatting", "formulier", "mijn man slaat mij"):
        bladen[tekst.replace(" ", "-")] = bezoeker.typ(tekst).html
    bladen["afdrukken"] = bezoeker.open("/chat/voorbeeld/afdrukken/").html
    for naam, html in bladen.items():
        (tmp_path / f"{naam}.html").write_text(html)
    opdracht = [str(gereedschap / "html-validate"), "--config", str(HIER / "htmlvalidate.json"), "-f", "json", str(tmp_path)]
    mis = {(m["ruleId"], m["message"], Path(b["filePath"]).stem) for b in _json(opdracht, chromium) for m in b["messages"]}

    assert sorted(mis) == []


def test_lighthouse(gereedschap, chromium, live_server, rasa):
    """Lighthouse gives the chat page the full score for accessibility."""
    vlaggen = ["--only-categories=accessibility", "--output=json", "--quiet", "--chrome-flags=--headless --no-sandbox"]
    uit = _json([str(gereedschap / "lighthouse"), f"{live_server.url}/chat/voorbeeld/", *vlaggen], chromium)

    assert uit["categories"]["accessibility"]["score"] == 1
