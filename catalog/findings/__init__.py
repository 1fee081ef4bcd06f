"""Findings: what they are, where they stand, and which of them count."""
