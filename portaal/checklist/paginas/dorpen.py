"""The villages of a dorpsondersteuner, as an administrator sets them on the page of the accounts."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from portaal.checklist.dorpen import Dorpfout, zet
from portaal.wijkteam import toegang
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.accounts import toon_accounts
from portaal.wijkteam.paginas.hulp import terug_naar, voor


@voor(Handeling.ACCOUNTS)
@require_POST
def dorpen(request: HttpRequest, pk: int) -> HttpResponse:
    """Sets them, in a municipality of which somebody is the administrator. Never one's own: somebody else looks along."""
    gemeente = request.POST.get("gemeente", "")
    if gemeente not in toegang.gemeenten(request.user, Handeling.ACCOUNTS):
        noteer(request, "dorpen", str(pk), "geweigerd")
        raise Http404
    wie = get_object_or_404(get_user_model().objects.filter(teams__gemeente=gemeente).distinct(), pk=pk)
    if wie.pk == request.user.pk:
        return toon_accounts(request, fout="niet_uzelf", status=400)
    try:
        zet(wie, gemeente, request.POST.getlist("dorp"))
    except Dorpfout as fout:
        return toon_accounts(request, fout=str(fout), status=400)
    noteer(request, "dorpen", wie.get_username(), gemeente=gemeente)
    return terug_naar(reverse("wijkteam:accounts"), "dorpen")
