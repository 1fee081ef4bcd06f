"""Translations and copies held against their originals."""
