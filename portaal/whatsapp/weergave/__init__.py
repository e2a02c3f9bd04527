"""Neutral messages as bodies of the Cloud API. Pure: what only the portal knows comes in as `Middelen`."""
