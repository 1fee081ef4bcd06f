"""The cache lies where only the user writes, or there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cli.cache_folder import FOLDER, OFF, cache_for
from inventory import kept_policy
from tests.cli.shell import Shell
from tests.inventory.small import written


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (FOLDER, OFF, "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "project" / "privacy").mkdir(parents=True)


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own folder")
def test_it_is_the_user_s_own_folder(tmp_path: Path) -> None:
    assert cache_for(tmp_path / "project")
    assert (tmp_path / "home" / ".cache" / "clausemap" / "secret").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own folder")
def test_it_goes_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_for(tmp_path / "project")
    assert (tmp_path / "xdg" / "clausemap" / "secret").is_file()
    monkeypatch.setenv(FOLDER, str(tmp_path / "named"))
    assert cache_for(tmp_path / "project")
    assert (tmp_path / "named" / "secret").is_file()
    assert (tmp_path / "named").stat().st_mode & 0o777 == 0o700


def test_it_can_be_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OFF, "1")
    monkeypatch.setenv(FOLDER, str(tmp_path / "named"))
    assert not cache_for(tmp_path / "project")
    assert not (tmp_path / "named").exists()


@pytest.mark.parametrize("place", ["project/privacy/cache", "project/cache", "project/privacy"])
def test_a_folder_of_the_repository_is_never_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "project" / ".git").mkdir()
    monkeypatch.setenv(FOLDER, str(tmp_path / place))
    assert not cache_for(tmp_path / "project" / "privacy")
    assert not (tmp_path / place / "secret").exists()


def test_nor_one_that_a_link_leads_into_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "project" / "privacy")
    monkeypatch.setenv(FOLDER, str(tmp_path / "link" / "cache"))
    assert not cache_for(tmp_path / "project" / "privacy")


def test_nor_one_that_others_can_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o777)
    monkeypatch.setenv(FOLDER, str(tmp_path / "shared"))
    assert not cache_for(tmp_path / "project")


def test_one_that_cannot_be_made_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(FOLDER, str(tmp_path / "file" / "cache"))
    assert not cache_for(tmp_path / "project")


@pytest.mark.parametrize("format", ["full", "json", "sarif"])
def test_a_check_from_the_cache_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Shell, format: str
) -> None:
    monkeypatch.setattr("catalog.checking.assessment.FILES_WORTH_A_CACHE", 0)
    monkeypatch.setenv(FOLDER, str(tmp_path / "named"))
    root = written(tmp_path / "inventory")

    def told(*options: str) -> tuple[int, str, str]:
        return shell.run("check", root, "--format", format, *options), shell.out, shell.err

    without = told("--no-cache")
    assert not (tmp_path / "named").exists()
    assert told() == without
    kept = sorted(file.parent.name for file in (tmp_path / "named").glob("*/*"))
    assert "policies" in kept
    monkeypatch.setattr(kept_policy, "read_policy", None)
    assert told() == without
