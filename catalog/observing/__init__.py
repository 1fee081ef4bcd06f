"""Observed recipients: each observation matched with the inventory, the organisation's own hosts, and known services."""

from catalog.observing.observed import Observed, Party, Sighting, observe

__all__ = ["Observed", "Party", "Sighting", "observe"]
