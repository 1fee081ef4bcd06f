"""Fides manifests as typed records: systems with their declarations, policies with their rules, data sets, terms.

The form is that of fideslang 3.1 (https://github.com/ethyca/fideslang); older manifests are read as far as they agree.
"""

from inventory.fides.manifest import read_manifests
from inventory.fides.model import (
    FidesDataset,
    FidesDeclaration,
    FidesManifest,
    FidesMatch,
    FidesPolicyRule,
    FidesSystem,
    FidesTerm,
    Unplaced,
    UnreadableManifestError,
)

__all__ = [
    "FidesDataset",
    "FidesDeclaration",
    "FidesManifest",
    "FidesMatch",
    "FidesPolicyRule",
    "FidesSystem",
    "FidesTerm",
    "Unplaced",
    "UnreadableManifestError",
    "read_manifests",
]
