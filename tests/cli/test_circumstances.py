"""From which commit something is recorded, and under which name: by the repository of the folder alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.circumstances import commit_of, is_uncommitted, name_of
from tests.catalog.diff.inventory.small import SMALL
from tests.cli.repository import repository


@pytest.mark.parametrize("variable", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"])
def test_the_environment_of_a_hook_leads_to_no_other_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    folder = repository(tmp_path / "shop", SMALL)
    commit = commit_of(folder)
    assert commit is not None
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert (commit_of(folder), name_of(folder), is_uncommitted(folder)) == (commit, "shop/privacy", False)
    (folder / "new.yaml").write_text("a: b\n", encoding="utf-8")
    assert is_uncommitted(folder)


def test_outside_of_a_repository_the_folder_names_it(tmp_path: Path) -> None:
    assert (commit_of(tmp_path), name_of(tmp_path)) == (None, tmp_path.name)
