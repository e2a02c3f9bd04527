"""Logging in with the municipality's own identity provider (OpenID Connect)."""
