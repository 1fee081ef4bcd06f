"""The locks are complete, agree with each other and with pyproject.toml, and name no place.

`requirements/install.sh` installs them without resolving, so what a lock forgets would be missing at run time.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.install.locks import LOCKS, ROOT, Pin, entries, lock_text, pins

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "linux": ("posix", "Linux", "x86_64"),
    "darwin": ("posix", "Darwin", "arm64"),
    "win32": ("nt", "Windows", "AMD64"),
}
FACTS: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = FACTS["project"]["optional-dependencies"]
Need = tuple[str, Requirement]
"""Who needs it, and what."""


def environment(python: str, system: str) -> dict[str, str]:
    """Return what a marker asks for: CPython of this version on this system."""
    os_name, platform, machine = SYSTEMS[system]
    return {
        "python_version": python, "python_full_version": f"{python}.1", "implementation_version": f"{python}.1",
        "sys_platform": system, "os_name": os_name, "platform_system": platform, "platform_machine": machine,
        "platform_python_implementation": "CPython", "implementation_name": "cpython", "platform_release": "",
        "platform_version": "", "extra": "",
    }  # fmt: skip


def group(name: str) -> Iterator[str]:
    """Yield the requirements of a dependency group, those of included groups as well."""
    for entry in FACTS["dependency-groups"][name]:
        yield from group(entry["include-group"]) if isinstance(entry, dict) else (entry,)


def asked_for(lock: str) -> list[Need]:
    """Return what a lock is written for; extras that name clausemap's own extras are left out: all are named anyway."""
    wanted = [*FACTS["project"]["dependencies"], *group("dev" if lock == "dev" else "build")]
    if lock == "dev":
        wanted += [text for texts in EXTRAS.values() for text in texts if not text.startswith("clausemap[")]
    return [("pyproject.toml", Requirement(text)) for text in wanted]


@cache
def stated_by(name: str) -> list[Requirement]:
    """Return what a package needs by its installed metadata; nothing where it is not for this system."""
    try:
        return [Requirement(text) for text in distribution(name).requires or []]
    except PackageNotFoundError:
        return []


def needs_of(requirement: Requirement, where: dict[str, str]) -> Iterator[Need]:
    """Yield what a package needs there."""
    for needed in stated_by(requirement.name):
        extras = requirement.extras or {""}
        if needed.marker is None or any(needed.marker.evaluate(where | {"extra": extra}) for extra in extras):
            yield requirement.name, needed


def reached(lock: str, where: dict[str, str]) -> Iterator[Need]:
    """Yield every requirement that follows from what a lock is written for."""
    waiting = [need for need in asked_for(lock) if need[1].marker is None or need[1].marker.evaluate(where)]
    known = set()
    while waiting:
        need = waiting.pop()
        key = canonicalize_name(need[1].name), frozenset(need[1].extras)
        yield need
        if key not in known:
            known.add(key)
            waiting += needs_of(need[1], where)


def locked(lock: str, where: dict[str, str]) -> dict[str, Pin]:
    """Return the pins of a lock that hold there, by name; no name has two."""
    held = [pin for pin in pins(lock_text(lock)) if pin.holds(where)]
    by_name = {pin.name: pin for pin in held}
    assert len(by_name) == len(held)
    return by_name


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_pins_one_version_with_hashes(lock: str) -> None:
    listed = list(pins(lock_text(lock)))
    assert len(listed) == len(entries(lock_text(lock))) > 25
    assert [pin.name for pin in listed if not pin.hashes] == []
    assert {len(hashed) for pin in listed for hashed in pin.hashes} == {len("sha256:") + 64}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_place(lock: str) -> None:
    assert re.findall(r"://|--(?:extra-)?index|--find-links|file:|/\w", lock_text(lock).partition("\n")[2]) == []


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_of_every_locked_package_is_locked(lock: str, python: str, system: str) -> None:
    where = environment(python, system)
    held = locked(lock, where)
    needed = list(reached(lock, where))
    missing = [(by, str(need)) for by, need in needed if canonicalize_name(need.name) not in held]
    assert missing == []
    others = [
        (by, str(need), held[canonicalize_name(need.name)].version)
        for by, need in needed
        if not need.specifier.contains(held[canonicalize_name(need.name)].version, prereleases=True)
    ]
    assert others == []


@pytest.mark.parametrize("lock", LOCKS)
def test_nothing_is_locked_that_nobody_needs(lock: str) -> None:
    places = [environment(python, system) for python in PYTHONS for system in SYSTEMS]
    needed = {canonicalize_name(need.name) for where in places for _, need in reached(lock, where)}
    assert {pin.name for pin in pins(lock_text(lock))} - needed == set()


@pytest.mark.parametrize("python", PYTHONS)
def test_every_locked_package_allows_every_python(python: str) -> None:
    held = locked("dev", environment(python, "linux"))
    refusing = []
    for name, pin in held.items():
        try:
            facts = distribution(name).metadata
        except PackageNotFoundError:
            continue
        allowed = SpecifierSet(facts.get("Requires-Python") or "")
        if facts["Version"] == pin.version and not allowed.contains(f"{python}.1"):
            refusing.append((name, str(allowed)))
    assert refusing == []


def test_the_run_time_lock_is_a_part_of_the_other() -> None:
    dev = {(pin.name, pin.version): pin for pin in pins(lock_text("dev"))}
    for pin in pins(lock_text("runtime")):
        assert dev[pin.name, pin.version].hashes == pin.hashes, pin.name
        assert str(dev[pin.name, pin.version].marker) == str(pin.marker), pin.name
    assert {pin.name for pin in pins(lock_text("runtime"))}.isdisjoint({"pytest", "mypy", "playwright", "typst"})


def test_what_is_installed_here_is_what_is_locked() -> None:
    here = [pin for pin in pins(lock_text("dev")) if pin.marker is None or pin.marker.evaluate()]
    assert [pin.name for pin in here if distribution(pin.name).version != pin.version] == []


def test_the_pythons_are_those_that_pyproject_names() -> None:
    named = re.findall(r"Programming Language :: Python :: (3\.\d+)", "\n".join(FACTS["project"]["classifiers"]))
    assert tuple(named) == PYTHONS
    assert FACTS["project"]["requires-python"] == f">={PYTHONS[0]}"


def test_the_workflow_runs_on_these_pythons_and_systems() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    assert tuple(jobs["check"]["strategy"]["matrix"]["python"]) == PYTHONS
    others = jobs["elsewhere"]["strategy"]["matrix"]
    assert set(others["python"]) == {PYTHONS[0], PYTHONS[-1]}
    assert {system.partition("-")[0] for system in others["system"]} == {"macos", "windows"}
