"""Verdicts and compiled texts kept from one check to the next."""
