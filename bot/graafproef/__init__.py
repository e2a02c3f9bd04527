"""A small stand-in of Meta's Graph API, for a developer and for tests: it refuses what Meta would refuse.

Written from what Meta publishes, not from our own rendering, so that the one checks the other.
"""
