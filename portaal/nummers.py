"""The number and the code of a hand-over, and telephone numbers for links. Pure but for the dice and the key."""

from __future__ import annotations

import hashlib
import hmac
import secrets

import phonenumbers


def nieuw_nummer() -> str:
    """Ten random digits, the first not 0: the receiving registers want ten, and a 0 in front looks like a telephone number."""
    return str(secrets.choice(range(10**9, 10**10)))


def groepeer(nummer: str) -> str:
    """A hand-over number as it is shown: "48 1907 3625"."""
    return f"{nummer[:2]} {nummer[2:6]} {nummer[6:]}"


def lees_nummer(getypt: str) -> str | None:
    """The ten digits in what somebody typed as a number, or None when there are not ten."""
    cijfers = "".join(teken for teken in getypt if teken in "0123456789")
    return cijfers if len(cijfers) == 10 else None


def code_van(nummer: str, zout: str, sleutel: str) -> str:
    """The four digits that belong to a hand-over.

    Derived from the key, so that no database holds the code: four digits behind a plain hash are guessed in a second by whoever
    gets hold of the file. The key lives in var/geheim, not in the database.
    """
    som = hmac.new(sleutel.encode(), f"code {nummer} {zout}".encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(som, 'big') % 10_000:04d}"


def toon_code(code: str) -> str:
    """A code as it is shown: "7-4-1-9"."""
    return "-".join(code)


def toon_telefoon(e164: str) -> str:
    """A stored telephone number as people here write it: "06 12345678"; one from abroad keeps its country."""
    try:
        nummer = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    vormen = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(nummer, vormen.NATIONAL if nummer.country_code == 31 else vormen.INTERNATIONAL)


def tel_link(nummer: str) -> str:
    """What stands behind tel: in a link for `nummer`: only digits and a plus in front."""
    plus = "+" if nummer.strip().startswith("+") else ""
    return plus + "".join(teken for teken in nummer if teken in "0123456789")
