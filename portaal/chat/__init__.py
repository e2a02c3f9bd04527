"""The conversation as the portal keeps it: sessions, turns, limits, the chat page and the API."""
