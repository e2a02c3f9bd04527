"""Renders a hand-over: the block for other registers, the page for the team, the resident's own page, plain text for mail."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from bot.gesprek.samenvatting.blok import LANGSTE_BLOK, pas_in
from bot.gesprek.samenvatting.brief import Brief

MAP = Path(__file__).resolve().parents[3] / "templates"


def blok(brief: Brief, langste: int = LANGSTE_BLOK) -> str:
    """The text for a register of at most `langste` characters: the least important lines are left out whole."""
    zinnen = tuple(replace(z, kop=_een_regel(z.kop), tekst=_een_regel(z.tekst)) for z in brief.zinnen)
    aanvullingen = tuple((moment, _een_regel(tekst)) for moment, tekst in brief.aanvullingen)
    vlak = replace(brief, zinnen=zinnen, aanvullingen=aanvullingen)
    return pas_in(_maak("samenvatting/blok.txt", vlak).split("\n"), langste)


def voor_het_team(brief: Brief) -> str:
    """The full page for the wijkteam, as a piece of HTML."""
    return _maak("samenvatting/wijkteam.html", brief)


def voor_de_inwoner(brief: Brief) -> str:
    """The resident's own copy, a draft of the persoonlijk plan, as a piece of HTML in B1."""
    return _maak("samenvatting/inwoner.html", brief)


def mail_aan_inwoner(brief: Brief) -> str:
    """The resident's own copy as plain text. Without the code: a mail may be read by somebody else."""
    return _maak("samenvatting/mail_inwoner.txt", brief)


def mail_aan_team(brief: Brief) -> str:
    """The full page as plain text, for a team that receives by mail."""
    return _maak("samenvatting/mail_team.txt", brief)


def _een_regel(tekst: str) -> str:
    return " ".join(tekst.split())


def _maak(sjabloon: str, brief: Brief) -> str:
    return _omgeving().get_template(sjabloon).render(brief=brief).strip() + "\n"


@lru_cache(maxsize=1)
def _omgeving() -> Environment:
    return Environment(
        loader=FileSystemLoader(MAP),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=select_autoescape(("html",)),
    )
