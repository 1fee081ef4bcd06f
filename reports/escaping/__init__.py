"""Encoders, one module a target language: what comes out reads the same there, and does nothing."""
