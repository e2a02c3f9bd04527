"""Dates in words, as a resident reads them."""

from __future__ import annotations

from datetime import date

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def in_woorden(dag: date) -> str:
    """22 november 2026."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"
