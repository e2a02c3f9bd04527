"""Holds every text a resident may read to plain Dutch: `script/check --taal`."""
