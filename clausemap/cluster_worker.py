"""What the workers of a cluster run: found by a name that every installation of clausemap has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clausemap.private_packages import load


def run_task(task: Mapping[str, Any], what_if: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Judge one recorded inventory again; task and result are plain data (`catalog/proving/tasks.py`)."""
    result: dict[str, Any] = load("catalog.proving.tasks").run_task(task, what_if)
    return result


def hand_on(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is `given`: as the result of a task it reaches each worker once."""
    return given
