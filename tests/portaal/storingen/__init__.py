"""Fault injection for delivery: the real portal and real workers, receivers with moods, and a count of what arrived."""
