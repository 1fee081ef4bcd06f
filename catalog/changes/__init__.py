"""Changes between two states of an inventory, each widening, narrowing or neutral for the data subjects."""

from catalog.changes.change import Change, Event, Flow, Kind, Place
from catalog.changes.compare import Comparison, compare
from catalog.changes.findings import GATES, change_findings, rule_of

__all__ = ["GATES", "Change", "Comparison", "Event", "Flow", "Kind", "Place", "change_findings", "compare", "rule_of"]
