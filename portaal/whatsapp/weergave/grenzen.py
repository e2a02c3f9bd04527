"""What a message of WhatsApp may hold, in characters and pieces.

Meta's own OpenAPI (facebook/openapi, business-messaging-api_v23.0.yaml) and the pages of each kind of message at
https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/. `bot/graafproef/` has the same limits once
more, as a schema that refuses what goes over them.
"""

from __future__ import annotations

TEKST = 4096
#: The text of a message with buttons, a list or a link.
ROMP = 1024
VOET = 60
KNOPPEN = 3
KNOPTITEL = 20
RIJEN = 10
RIJTITEL, RIJUITLEG = 24, 72
SECTIETITEL = 24
