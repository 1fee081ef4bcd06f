from __future__ import annotations

from pathlib import Path

import pytest

from cli.editor.documents import Documents, path_of
from tests.inventory.small import written


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///home/a/b.yaml", "/home/a/b.yaml"),
        ("file:///home/a%20b/%C3%BC%F0%9F%A6%8A.yaml", "/home/a b/ü🦊.yaml"),
        ("file://localhost/home/a.yaml", "/home/a.yaml"),
        ("FILE:///a.yaml", "/a.yaml"),
        ("file:///c%3A/data/a.yaml", "c:/data/a.yaml"),
        ("file:///C:/data/a%23b.yaml", "C:/data/a#b.yaml"),
        ("file://server/share/a.yaml", "//server/share/a.yaml"),
    ],
)
def test_a_uri_names_a_path_however_it_is_encoded(uri: str, path: str) -> None:
    found = path_of(uri)
    assert found is not None
    assert found.as_posix() == path


@pytest.mark.parametrize("uri", ["untitled:Untitled-1", "git:/a/b.yaml?x", "file:///a%00b", "http://[", "", "a.yaml"])
def test_what_is_no_file_has_no_path(uri: str) -> None:
    assert path_of(uri) is None
    assert Documents().put(uri, "a: b\n", 1) is None


def test_the_root_is_the_nearest_folder_with_a_manifest(tmp_path: Path) -> None:
    outer = written(tmp_path / "outer")
    inner = written(outer / "deep" / "inner")
    documents = Documents()

    def root(path: Path) -> Path | None:
        document = documents.put(path.as_uri(), "a: b\n", 1)
        assert document is not None
        return document.root

    assert root(outer / "categories" / "account.yaml") == outer
    assert root(inner / "categories" / "account.yaml") == inner
    assert root(outer / "deep" / "note.md") == outer
    assert root(tmp_path / "note.md") is None


def test_a_text_is_kept_with_plain_line_ends_and_the_last_one_that_was_yaml(tmp_path: Path) -> None:
    documents, uri = Documents(), (tmp_path / "ü.yaml").as_uri()
    document = documents.put(uri, "a: [b]\r\nc: d\r", 1)
    assert document is not None
    assert document.text == "a: [b]\nc: d\n"
    documents.put(uri, "a: [b\r\n", 2)
    assert (document.text, document.version, document.sound) == ("a: [b\n", 2, "a: [b]\nc: d\n")
    assert (documents.shown(), documents.sound()) == ({document.key: "a: [b\n"}, {document.key: "a: [b]\nc: d\n"})
    assert documents.close(uri) is document
    assert (documents.get(uri), documents.shown()) == (None, {})


def test_a_text_that_was_never_yaml_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    documents = Documents()
    documents.put((tmp_path / "a.yaml").as_uri(), "a: [b", 1)
    documents.put((tmp_path / "policy.md").as_uri(), "# [", 1)
    assert [Path(key).name for key in documents.sound()] == ["policy.md"]
