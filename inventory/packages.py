"""Packages: what several inventories share, such as the company's policy, kept in a folder of its own.

The files of a package are read as those of the inventory that uses it, under the names that lead to them from there.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from inventory.manifest_file import MANIFEST_NAMES, manifest_in
from inventory.named_files import files_named
from inventory.package_digest import folder_digest
from inventory.problem import Path as RecordPath
from inventory.problem import Problem
from inventory.record_file import read_mapping
from inventory.schema import PackageManifest, PackageUse
from inventory.schema.fields import Record
from inventory.schema.manifest import PackageUses
from inventory.source import repository_top, share_folder
from inventory.validation import validate

BROUGHT = ".inventory/packages"
"""Where packages of other repositories are kept, below the inventory's folder."""
ALTERED = "INV011"
"""A package is not as it was brought here: everything is judged all the same, and the check fails."""
_LISTS = ("recipients", "vocabulary", "waivers")
_POLICY_NAMES = ("document", "lock")
_POLICY_LISTS = ("statements", "incorporates")


class UsedPackage(NamedTuple):
    """A package that could be read: its folder from the inventory's root, its manifest's file, and what that holds."""

    name: str
    prefix: str
    file: str
    content: dict[str, Any]
    record: PackageManifest


class _Uses(Record):
    uses: PackageUses = ()


def brought_folder(use: PackageUse) -> str:
    """Where the package of another repository is kept: a name made of its address and folder."""
    words = re.findall(
        r"[a-z0-9]+", f"{(use.git or '').removesuffix('.git').rpartition('/')[2]} {use.folder or ''}".lower()
    )
    return f"{BROUGHT}/{'-'.join(words) or 'package'}"


def read_packages(
    root: Path, manifest_file: str, uses: Any, top: Path | None = None
) -> tuple[list[UsedPackage], list[Problem]]:
    """The packages that the manifest in `root` names under `uses`, and what is wrong with them.

    None may lie outside of the folder `top` (default: of the repository).
    """
    record, problems, _ = validate(_Uses, {"uses": uses}, manifest_file)
    found: list[UsedPackage] = []
    for position, use in enumerate(record.uses if record else ()):
        reading = _PackageReading(root, manifest_file, ("uses", position), top)
        package = reading.read(use)
        problems += reading.problems
        twice = next((one for one in found if package and one.name == package.name), None)
        if package and twice:
            problems.append(reading.fault("REF006", f"“{twice.prefix}” is called “{twice.name}”, too.", "Rename one."))
        elif package:
            found.append(package)
    return found, problems


def used_folders(root: Path) -> list[str]:
    """The folders of packages in the same repository that the manifest in `root` names, wherever they lead."""
    name = manifest_in(root) or MANIFEST_NAMES[0]
    return [use.folder for use in uses_in(root, name) if use.folder and use.git is None]


def uses_in(root: Path, manifest_file: str) -> tuple[PackageUse, ...]:
    """What the manifest says under `uses`; nothing where that cannot be read."""
    data, _ = read_mapping(root, manifest_file)
    record, _, _ = validate(_Uses, {"uses": (data or {}).get("uses", [])}, manifest_file)
    return record.uses if record else ()


class _PackageReading:
    """One entry of `uses` on its way to a package; what is wrong is kept in `problems`."""

    def __init__(self, root: Path, manifest_file: str, path: RecordPath, top: Path | None) -> None:
        self.problems: list[Problem] = []
        self._root = root
        self._manifest_file = manifest_file
        self._path = path
        self._top = (top or repository_top(root)).resolve()

    def fault(self, code: str, message: str, advice: str) -> Problem:
        """A problem at the entry."""
        return Problem(code, message, advice, self._manifest_file, self._path)

    def read(self, use: PackageUse) -> UsedPackage | None:
        prefix = self._place(use)
        if prefix is None:
            return None
        name = manifest_in(self._root / prefix)
        if name is None:
            self._tell("INV009", f"There is no inventory.yaml in “{prefix}”.", "Name the folder of a package.")
            return None
        share_folder(self._root, prefix)
        return self._package(prefix, f"{prefix}/{name}")

    def _tell(self, code: str, message: str, advice: str) -> None:
        self.problems.append(self.fault(code, message, advice))

    def _place(self, use: PackageUse) -> str | None:
        """The package's folder by its path from the root, or None where it may not be read."""
        if use.git is not None:
            return self._brought(use)
        if use.folder is None:
            self._tell("INV004", "This names no package.", "Name a folder, or a repository: `git`, `ref` and `folder`.")
            return None
        prefix = posixpath.normpath(use.folder)
        place = (self._root / prefix).resolve()
        if prefix.startswith("/") or not place.is_relative_to(self._top):
            self._tell(
                "INV001", f"“{use.folder}” lies outside of this repository.", "Use `git:` for another repository."
            )
        elif self._root.resolve().is_relative_to(place) or place.is_relative_to(self._root.resolve()):
            self._tell("INV001", f"“{use.folder}” and this inventory lie in each other.", "Put the package beside it.")
        else:
            return prefix
        return None

    def _brought(self, use: PackageUse) -> str | None:
        prefix = brought_folder(use)
        if not use.sha256 or not (self._root / prefix).is_dir():
            self._tell("INV009", f"The package of “{use.git}” has not been brought here.", "Run `inventory vendor`.")
            return None
        if folder_digest(self._root / prefix) != use.sha256:
            self._tell(
                ALTERED, f"The files in “{prefix}” are not those that were brought here from “{use.git}”.",
                "Nobody may change them here: run `inventory vendor`, and read what has changed.",
            )  # fmt: skip
        return prefix

    def _package(self, prefix: str, file: str) -> UsedPackage | None:
        data, problems = read_mapping(self._root, file)
        content = dict(data or {})
        vocabulary = content.pop("vocabulary", None) if isinstance(content.get("vocabulary"), dict) else None
        record, faults, _ = validate(PackageManifest, content, file)
        self.problems += problems + faults
        if record is None or problems or faults:
            return None
        if record.package is None or record.uses:
            message = (
                "A package says `package: NAME`." if record.package is None else "A package uses no other package."
            )
            self.problems.append(
                Problem("INV004", message, "Correct the package's manifest.", file, ("uses",) if record.uses else ())
            )
            return None
        if vocabulary is not None:
            content["vocabulary"] = vocabulary
        return UsedPackage(record.package, prefix, file, content, record)


def with_packages(
    root: Path, manifest_file: str, data: Mapping[str, Any], packages: Sequence[UsedPackage]
) -> tuple[dict[str, Any], list[Problem]]:
    """The manifest's content with what its packages hold: a user may add to them, and never redefine."""
    merged, problems = dict(data), list[Problem]()
    for package in packages:
        problems += _clashes(merged, package, manifest_file)
        own = merged.get("policies")
        merged["policies"] = {**_policies(package), **(own if isinstance(own, dict) else {})}
        merged.setdefault("organisation", package.content.get("organisation"))
        for key in _LISTS:
            if isinstance(package.content.get(key), dict):
                continue
            files, faults = _named(root, package, key)
            problems += faults
            merged[key] = [*_list(merged.get(key)), *files]
    return {key: value for key, value in merged.items() if value is not None}, problems


def _clashes(merged: Mapping[str, Any], package: UsedPackage, manifest_file: str) -> list[Problem]:
    own = merged.get("policies")
    twice = [name for name in package.record.policies if isinstance(own, dict) and name in own]
    return [
        Problem("REF006", f"The policy “{name}” is defined a second time; the first is in {package.file}.",
                "Rename one of the two, or take one out.", manifest_file, ("policies", name), True)
        for name in twice
    ]  # fmt: skip


def _policies(package: UsedPackage) -> dict[str, Any]:
    return {name: _prefixed(package.prefix, entry) for name, entry in package.content.get("policies", {}).items()}


def _prefixed(prefix: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    """A policy's entry with its files named from the inventory's root."""
    moved = dict(entry)
    for key in _POLICY_NAMES:
        if key in moved:
            moved[key] = f"{prefix}/{moved[key]}"
    for key in _POLICY_LISTS:
        if key in moved:
            moved[key] = [f"{prefix}/{name}" for name in _list(moved[key])]
    return moved


def _named(root: Path, package: UsedPackage, key: str) -> tuple[list[str], list[Problem]]:
    """The files that the package's manifest names under `key`, from the inventory's root."""
    patterns: Sequence[str] = getattr(package.record, key)
    files, problems = files_named(root / package.prefix, patterns, package.file, (key,))
    return [f"{package.prefix}/{file}" for file in files], problems


def _list(value: Any) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, (list, tuple)) else [value]
