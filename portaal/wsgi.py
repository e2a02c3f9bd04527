"""The portal as gunicorn starts it: `gunicorn portaal.wsgi:application`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portaal.instellingen")
application = get_wsgi_application()

# Reading the patterns and weights of danger takes a second: not the first resident's.
from portaal.chat import crisis  # noqa: E402  needs the settings

crisis.zoek("warm")
