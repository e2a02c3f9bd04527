"""The hand-over: stored with the reply that tells about it, delivered by the worker."""
