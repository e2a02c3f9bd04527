"""Sends one mail over SMTP."""

from __future__ import annotations

import smtplib
import ssl
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from portaal.bezorging.fout import BezorgFout, Soort

_SMTP = "django.core.mail.backends.smtp.EmailBackend"


def is_ingesteld() -> bool:
    """Whether mail can be sent: only then a page offers it."""
    return bool(settings.DEFAULT_FROM_EMAIL and (settings.EMAIL_HOST or settings.EMAIL_BACKEND != _SMTP))


def bericht_id(sleutel: str) -> str:
    """The Message-ID of the mail with this key: the same each time, so that a repeat is recognisable as one."""
    domein = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<wegwijzer.{sleutel}@{domein}>"


def verstuur(sleutel: str, naar: str, onderwerp: str, tekst: str, *, antwoord_op: str = "") -> None:
    """Sends plain text to one address. Done when the mail server took it over.

    One address at a time: SMTP may take a mail for some addresses and refuse it for others, and then nobody would notice.

    Takes:
        antwoord_op: the key of an earlier mail; a mail program shows this one beneath it (RFC 5322, 3.6.4).

    Raises:
        BezorgFout: `blijvend` when the server refuses this address or this message for good (5xx).
    """
    if not is_ingesteld():
        raise BezorgFout(Soort.INSTELLING, "mail")
    koppen = {"Message-ID": bericht_id(sleutel), "Auto-Submitted": "auto-generated"}
    if antwoord_op:
        koppen["In-Reply-To"] = koppen["References"] = bericht_id(antwoord_op)
    verbinding = get_connection(fail_silently=False)
    try:
        EmailMessage(onderwerp, tekst, to=[naar], headers=koppen, connection=verbinding).send()
    except smtplib.SMTPRecipientsRefused as fout:
        code = next((code for code, _ in fout.recipients.values()), 0)
        raise _geweigerd(code) from fout
    except smtplib.SMTPAuthenticationError as fout:
        raise BezorgFout(Soort.INSTELLING, fout.smtp_code) from fout
    except smtplib.SMTPResponseException as fout:
        raise _geweigerd(fout.smtp_code) from fout
    except TimeoutError as fout:
        raise BezorgFout(Soort.TE_TRAAG) from fout
    except ssl.SSLError as fout:
        raise BezorgFout(Soort.INSTELLING, "tls") from fout
    except smtplib.SMTPNotSupportedError as fout:
        raise BezorgFout(Soort.INSTELLING, "not supported") from fout
    except (OSError, smtplib.SMTPException) as fout:
        raise BezorgFout(Soort.ONBEREIKBAAR, type(fout).__name__) from fout
    finally:
        verbinding.close()  # Django leaves it open when the login was refused


def _geweigerd(code: int) -> BezorgFout:
    """4xx: later perhaps (RFC 5321, 4.2.1). 5xx: never; but 530, 535 and such say that our own account is wrong, not the mail."""
    if code in {421, 454, 530, 534, 535, 538}:
        return BezorgFout(Soort.INSTELLING if code >= 500 else Soort.GEWEIGERD, code)
    if code >= 500:
        return BezorgFout(Soort.INHOUD_GEWEIGERD, code, blijvend=True)
    return BezorgFout(Soort.GEWEIGERD, code)
