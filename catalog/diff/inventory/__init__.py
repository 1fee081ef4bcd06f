"""Changes between two states of an inventory, each widening, narrowing or neutral for the data subjects."""

from catalog.diff.inventory.change import Change, ChangedFlow, Event, Kind, RecordPlace
from catalog.diff.inventory.compare import InventoryComparison, compare
from catalog.diff.inventory.findings import GATES, change_findings, gates_of, rule_of

__all__ = [
    "GATES",
    "Change",
    "ChangedFlow",
    "Event",
    "InventoryComparison",
    "Kind",
    "RecordPlace",
    "change_findings",
    "compare",
    "gates_of",
    "rule_of",
]
