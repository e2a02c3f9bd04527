"""The lock on the audit trail in the database itself: no UPDATE, and DELETE only at the end of the term by the retention job.

Triggers, so that it also holds for SQL that passes the models by. They are put on after every migration (`apps.py`): SQLite
drops them when a later migration makes the table again. Whoever owns the database can take a trigger off; what they do then is
outside the application. `docs/taken/accounts.md` says how to give the portal a database account that cannot.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction

from portaal.wijkteam.models import Bewaarronde

#: A row stays three years at least (BIO2 5.28.01), by the clock of the database.
_SQLITE = (
    """CREATE TRIGGER IF NOT EXISTS spoor_geen_update BEFORE UPDATE ON wijkteam_logregel
       BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END""",
    """CREATE TRIGGER IF NOT EXISTS spoor_geen_delete BEFORE DELETE ON wijkteam_logregel
        WHEN OLD.tijdstip >= datetime('now', '-3 years')
          OR NOT EXISTS (SELECT 1 FROM wijkteam_bewaarronde WHERE grens > OLD.tijdstip)
        BEGIN SELECT RAISE(ABORT, 'audit rows go at the end of their term'); END""",
)
_POSTGRESQL = (
    """CREATE OR REPLACE FUNCTION wijkteam_spoorslot() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' THEN
            IF OLD.tijdstip < now() - interval '3 years'
               AND EXISTS (SELECT 1 FROM wijkteam_bewaarronde WHERE grens > OLD.tijdstip) THEN
              RETURN OLD;
            END IF;
          END IF;
          RAISE EXCEPTION 'audit rows are never changed, and go at the end of their term';
        END $$""",
    """CREATE OR REPLACE TRIGGER spoor_geen_update BEFORE UPDATE ON wijkteam_logregel
       FOR EACH ROW EXECUTE FUNCTION wijkteam_spoorslot()""",
    """CREATE OR REPLACE TRIGGER spoor_geen_delete BEFORE DELETE ON wijkteam_logregel
       FOR EACH ROW EXECUTE FUNCTION wijkteam_spoorslot()""",
    """CREATE OR REPLACE TRIGGER spoor_geen_truncate BEFORE TRUNCATE ON wijkteam_logregel
       FOR EACH STATEMENT EXECUTE FUNCTION wijkteam_spoorslot()""",
)


def zet_op(**_: Any) -> None:
    """Puts the triggers on when the table is there. Doing it twice is fine. Takes what Django's post_migrate passes."""
    with connection.cursor() as cursor:
        if not {"wijkteam_logregel", "wijkteam_bewaarronde"} <= set(connection.introspection.table_names(cursor)):
            return
        for opdracht in _SQLITE if connection.vendor == "sqlite" else _POSTGRESQL:
            cursor.execute(opdracht)


def wis_voorbij(nu: datetime, jaren: int) -> int:
    """Removes the rows whose term is over, and gives how many. For the worker only.

    Takes:
        jaren: the term; less than three is refused by the database.
    """
    # A day more than the term: the clock of the database counts its own years.
    grens = nu - timedelta(days=365.25 * jaren + 1)
    waarde = connection.ops.adapt_datetimefield_value(grens)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM wijkteam_logregel WHERE tijdstip < %s", [waarde])
        if not cursor.fetchone()[0]:
            return 0
        ronde = Bewaarronde.objects.create(grens=grens)
        cursor.execute("DELETE FROM wijkteam_logregel WHERE tijdstip < %s", [waarde])
        gewist = cursor.rowcount
        ronde.delete()
    return int(gewist)
