"""`poetry.lock`; what the project itself asks for stands in the pyproject.toml beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.package_graph import Listed, names, observed
from inventory.evidence.forms.toml_packages import pyproject_roots, same, with_lines
from inventory.evidence.observation import Observation

TITLE = "poetry.lock"
NAMES = ("poetry.lock", "*poetry.lock")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages; those of no group but development's are marked."""
    packages = [
        Listed(same(one["name"]), line, "", tuple(map(same, names(one.get("dependencies")))), _is_dev(one))
        for one, line in with_lines(file, "package")
    ]
    yield from observed("pypi", file, packages, pyproject_roots(file))


def _is_dev(one: dict[str, Any]) -> bool:
    if "groups" in one:
        return "main" not in one["groups"]
    return one.get("category") == "dev"
