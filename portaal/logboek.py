"""Logging that cannot leak: every line is masked before any handler writes it."""

from __future__ import annotations

import logging

from portaal.maskeren import maskeer

_FORMATTER = logging.Formatter()


class MaskeerFilter(logging.Filter):
    """Masks the message and the traceback of a log record. Put it on every handler."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Masks `record` in place. Gives True: nothing is dropped. A record that cannot be formatted loses its arguments."""
        try:
            tekst = record.getMessage()
        except Exception:
            tekst = f"{record.msg!s} (arguments left out)"
        record.msg = maskeer(tekst)
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = _FORMATTER.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = maskeer(record.exc_text)
        return True
