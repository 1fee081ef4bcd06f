"""Observed recipients: observations held against the inventory, the organisation's own hosts, known services."""

from catalog.observing.observed import Observed, Party, Sighting, observe

__all__ = ["Observed", "Party", "Sighting", "observe"]
