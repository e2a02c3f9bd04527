"""`beheer dorpen`: in which villages of a team a dorpsondersteuner works, where that is not all of them."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portaal.checklist import dorpen
from portaal.wijkteam.audit import noteer


class Command(BaseCommand):
    """The villages of a dorpsondersteuner."""

    help = "Sets the villages of a dorpsondersteuner within a team. Without --wijken: all of the team's again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whose, and which."""
        parser.add_argument("naam")
        parser.add_argument("--gemeente", required=True)
        parser.add_argument("--team", required=True)
        parser.add_argument("--wijken", default="", help="names as in the profile, with commas between")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Sets them, and notes it in the audit trail. Raises CommandError with what to do."""
        naam, gemeente, team = (opties[veld] for veld in ("naam", "gemeente", "team"))
        wie = get_user_model().objects.filter(username=naam).first()
        if wie is None:
            raise CommandError("there is no account with this name")
        keuzes = dorpen.te_kiezen(wie, gemeente)
        hier = {keus.gebied.wijk: keus.gebied.waarde for keus in keuzes if keus.gebied.team == team}
        if not hier:
            raise CommandError("this account is no dorpsondersteuner in this team; give the role first (`account`)")
        gevraagd = [deel.strip() for deel in opties["wijken"].split(",") if deel.strip()]
        if onbekend := sorted(set(gevraagd) - set(hier)):
            raise CommandError(f"not in the profile of this team: {', '.join(onbekend)}; it has: {', '.join(sorted(hier))}")
        elders = {keus.gebied.waarde for keus in keuzes if keus.gekozen and keus.gebied.team != team}
        dorpen.zet(wie, gemeente, elders | {hier[wijk] for wijk in gevraagd or hier})
        noteer(None, "dorpen", naam, actor="beheer", gemeente=gemeente)
