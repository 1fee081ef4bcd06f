"""What the evidence showed where the work since a git ref began: the same files and folders, as they were then."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inventory.source import leaves, matching
from inventory.source.pattern import Pattern

if TYPE_CHECKING:
    from inventory.evidence import Evidence
    from inventory.schema import Manifest

NEIGHBOURS = ("package.json", "pyproject.toml")
"""What a lock file is read together with, anywhere below it; of the files beside it any may be."""


class WantedEvidence(NamedTuple):
    """Evidence by its path from the top of the repository: `patterns` of files and folders, folders of source code."""

    patterns: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.patterns or self.sources)

    def joined(self, other: WantedEvidence) -> WantedEvidence:
        """Both, each once."""
        patterns = dict.fromkeys((*self.patterns, *other.patterns))
        return WantedEvidence(tuple(patterns), tuple(dict.fromkeys((*self.sources, *other.sources))))


def wanted_by(manifest: Manifest, folder: str) -> WantedEvidence:
    """What a manifest in `folder`, a path from the top of the repository, names as evidence."""
    return WantedEvidence(_from_top(folder, manifest.evidence), _from_top(folder, manifest.source))


def wanted_files(files: Iterable[Path], top: Path) -> WantedEvidence:
    """Files that the command line names, as far as they lie in the repository below `top`."""
    resolved = [file.resolve() for file in files]
    return WantedEvidence(tuple(file.relative_to(top).as_posix() for file in resolved if file.is_relative_to(top)))


def wanted_facts(patterns: Iterable[str]) -> WantedEvidence:
    """The code and settings that evidence is about, by patterns from the top of the repository."""
    return WantedEvidence(tuple(dict.fromkeys(name for name in patterns if not leaves(name))))


def _from_top(folder: str, names: Iterable[str]) -> tuple[str, ...]:
    joined = (posixpath.normpath(posixpath.join(folder, name)) for name in names)
    return tuple(name for name in joined if name != ".." and not name.startswith(("../", "/")))


class EvidenceSelection:
    """Tells which files of a tree have to be there for the evidence to be read."""

    def __init__(self, wanted: WantedEvidence, paths: Sequence[str]) -> None:
        folders = tuple("" if name == "." else f"{name}/" for name in (*wanted.patterns, *wanted.sources))
        patterns = [Pattern(name) for name in wanted.patterns]
        named = {path for path in paths if any(pattern.matches(path) for pattern in patterns)}
        beside = {posixpath.dirname(path) for path in named}
        below = tuple(f"{folder}/" if folder else "" for folder in beside)
        self.paths = {
            path for path in paths
            if path.startswith(folders) or posixpath.dirname(path) in beside
            or (below and path.startswith(below) and posixpath.basename(path) in NEIGHBOURS)
        }  # fmt: skip


def evidence_at(top: Path, wanted: WantedEvidence, shown: Mapping[str, str]) -> tuple[Evidence, ...]:
    """What the evidence below the folder `top` shows; a file is called as in `shown`, by its path from there.

    What cannot be read showed nothing then.
    """
    return tuple(_named_as(one, top, shown) for one in _read(top, wanted))


def _read(top: Path, wanted: WantedEvidence) -> Iterator[Evidence]:
    from inventory.evidence import UnreadableError
    from inventory.evidence.gathering import gathered

    files = [top / name for pattern in wanted.patterns for name in _places(top, pattern)]
    sources = [top / name for name in wanted.sources if (top / name).is_dir()]
    for pair in (*(([file], []) for file in files), *(([], [folder]) for folder in sources)):
        try:
            yield from gathered(*pair)
        except UnreadableError:
            continue


def _places(top: Path, pattern: str) -> list[str]:
    return [pattern] if (top / pattern).is_dir() else matching(top, pattern)[0]


def _named_as(one: Evidence, top: Path, shown: Mapping[str, str]) -> Evidence:
    def name(file: str) -> str:
        path = posixpath.relpath(file, top.as_posix())
        return shown.get(path, path)

    return one._replace(
        file=name(one.file), observations=tuple(seen._replace(file=name(seen.file)) for seen in one.observations)
    )
