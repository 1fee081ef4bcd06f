"""Nothing is passed over in silence: whatever may be source and is not read is told with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence.evidence_file import UnreadableError
from inventory.evidence.source_files import LARGEST
from inventory.evidence.source_folder import read_source


def write(folder: Path, name: str, content: bytes = b"import stripe\n") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def test_what_is_skipped_is_told_with_the_reason(tmp_path: Path) -> None:
    write(tmp_path, "main.py")
    write(tmp_path, "pkg/build/b.py")
    write(tmp_path, "pkg/node_modules/c.js")
    write(tmp_path, "pkg/tests/d.py")
    write(tmp_path, "pkg/e_test.go")
    write(tmp_path, "pkg/large.ts", b" " * (LARGEST + 1))
    write(tmp_path, "pkg/noise.js", b"a\0b")
    write(tmp_path, "pkg/job.ex")
    write(tmp_path, "pkg/readme.md")
    write(tmp_path, ".git/hook.py")
    found = read_source(tmp_path, "app")
    assert {one.name: one.reason for one in found.skipped} == {
        "app/pkg/build": "folders of others' code, or of what is made from the rest",
        "app/pkg/node_modules": "folders of others' code, or of what is made from the rest",
        "app/pkg/tests": "folders of tests",
        "app/pkg/e_test.go": "files of tests",
        "app/pkg/large.ts": "larger than 2 MiB",
        "app/pkg/noise.js": "no text",
        "app/pkg/job.ex": "in a language that is not read",
    }
    assert [one.value for one in found.observations] == ["pkg:pypi/stripe"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_code_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, "a.js", "fetch('https://t.example.net'); // \xe9t\xe9".encode(encoding))
    found = read_source(tmp_path, "app")
    assert ([one.value for one in found.observations], found.skipped) == (["t.example.net"], ())


def test_links_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "app/a.py")
    write(tmp_path, "other/b.py")
    (tmp_path / "app/linked").symlink_to(tmp_path / "other")
    assert [(one.name, one.reason) for one in read_source(tmp_path / "app", "app").skipped] == [("app/linked", "links")]


def test_a_folder_without_source_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "readme.md")
    with pytest.raises(UnreadableError, match="no source code"):
        read_source(tmp_path, "app")
