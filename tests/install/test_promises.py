"""What docs/install.md and docs/dependencies.md say about installing is what pyproject.toml does."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from tests.install.locks import ROOT

README = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
EXPLAINED = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
FACTS: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = FACTS["project"]["optional-dependencies"]
INSTALL = README.partition("# Install")[2].partition("\n## ")[0]


def names(requirements: list[Any]) -> list[str]:
    """Return the packages that these name, without clausemap itself and included groups."""
    stated = [Requirement(text).name for text in requirements if isinstance(text, str)]
    return [name for name in stated if name != "clausemap"]


def test_the_readme_has_every_extra() -> None:
    table = INSTALL.partition("| extra | what for |")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \| \S", table, re.MULTILINE)) == sorted(EXTRAS)


def test_the_extra_all_has_all_others() -> None:
    (whole,) = EXTRAS["all"]
    assert Requirement(whole).extras == set(EXTRAS) - {"all"}


@pytest.mark.parametrize("extra", sorted(set(EXTRAS) - {"all"}))
def test_an_extra_is_explained_and_asked_for_by_its_name(extra: str) -> None:
    """Where what it brings is missing, the message says how it is installed."""
    packages = names(EXTRAS[extra])
    for package in packages:
        assert re.search(rf"^\| `{extra}` \| {package} \|", EXPLAINED, re.MULTILINE)
    layers = [file for layer in ("catalog", "cli", "inventory") for file in (ROOT / layer).rglob("*.py")]
    asked = f"needs the extra “{extra}”: pip install 'clausemap[{extra}]'"
    assert [file.name for file in layers if asked in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize("kind", ["dependencies", "dev", "build", "docs", "release"])
def test_every_dependency_is_explained(kind: str) -> None:
    listed = FACTS["project"][kind] if kind == "dependencies" else FACTS["dependency-groups"][kind]
    assert [name for name in names(listed) if f"| {name} |" not in EXPLAINED] == []


def test_a_plain_installation_draws() -> None:
    (drawing,) = [text for text in requires("clausemap") or [] if Requirement(text).name == "graphviz-pure"]
    assert Requirement(drawing).marker is None


def test_the_name_is_promised_only_for_when_there_is_a_release() -> None:
    """Until then somebody else may own the name: what is told first is a folder or an address."""
    ways = re.findall(r"(?:pip install|uvx --from) '?([\w./+-]+)", README)
    assert ways[0] == "."
    before, _, after = INSTALL.partition("Once clausemap is released, and not before,")
    assert "clausemap" not in re.findall(r"(?:pip install|uvx --from) '?([\w./+-]+)", before)
    assert ways.count("clausemap") == len(re.findall(r"(?:pip install|uvx --from) clausemap\b", after)) == 2


TELLS_HOW = {"install.md", "commands.md"}
"""The page on installing itself, and the help texts of the program as it is installed."""
OTHERS = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")})


@pytest.mark.parametrize("document", [one for one in OTHERS if one.name not in TELLS_HOW], ids=lambda path: path.name)
def test_no_document_installs_by_the_name(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert re.findall(r"(?:pip install|uvx --from) '?(clausemap\b.*)", text) == []
