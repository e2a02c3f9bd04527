"""Delivery: the outbox that no hand-over leaves by accident, and the receivers behind one small interface."""
