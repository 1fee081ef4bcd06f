"""Changes between two states of an inventory, each widening, narrowing or neutral for the data subjects."""

from catalog.diff.inventory.change import Change, Event, Flow, Kind, Place
from catalog.diff.inventory.compare import Comparison, compare
from catalog.diff.inventory.findings import GATES, change_findings, rule_of

__all__ = ["GATES", "Change", "Comparison", "Event", "Flow", "Kind", "Place", "change_findings", "compare", "rule_of"]
