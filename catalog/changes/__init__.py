"""Changes between two states of an inventory, each widening, narrowing or neutral for the data subjects."""

from catalog.changes.change import Change, Event, Flow, Kind, Place
from catalog.changes.compare import Comparison, compare

__all__ = ["Change", "Comparison", "Event", "Flow", "Kind", "Place", "compare"]
