"""`pylock.toml`, the lock file of the Python packaging specifications (PEP 751)."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.package_graph import Listed, observed
from inventory.evidence.forms.toml_packages import named, pyproject_roots, same, with_lines
from inventory.evidence.observation import Observation

TITLE = "pylock.toml"
NAMES = ("pylock.toml", "pylock.*.toml")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages; one whose marker asks for a dependency group and no extra is for development."""
    packages = []
    for one, line in with_lines(file, "packages"):
        marker = str(one.get("marker", ""))
        dev = "dependency_groups" in marker and "extras" not in marker
        packages.append(Listed(same(one["name"]), line, "", named(one.get("dependencies")), dev))
    yield from observed("pypi", file, packages, pyproject_roots(file))
