from __future__ import annotations

import os
from pathlib import Path

import pytest

from inventory.problem import Problem
from inventory.source import EvidenceFolder, matching, place, read_text, reading, resolve_inside, yaml_files
from tests.hostile.limits import stopped_after


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "secret.yaml").write_text("a: b\n")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.yaml").write_text("a: b\n")
    inside = tmp_path / "root"
    (inside / "categories" / "deep").mkdir(parents=True)
    for name in ("b.yaml", "a.yaml", ".hidden.yaml", "c.yml", "note.md", "deep/d.yaml"):
        (inside / "categories" / name).write_text("a: b\n")
    return inside


def only(problems: list[Problem]) -> tuple[str, str, str]:
    (problem,) = problems
    return problem.code, problem.file, problem.message


def test_text_is_read_with_plain_line_ends_and_no_mark(root: Path) -> None:
    (root / "x.yaml").write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\re\n")
    assert read_text(root, "x.yaml") == ("a: b\nc: d\ne\n", [])


def test_a_file_of_just_the_limit_is_read(root: Path) -> None:
    (root / "x.yaml").write_text("12345")
    assert read_text(root, "x.yaml", limit=5) == ("12345", [])
    text, problems = read_text(root, "x.yaml", limit=4)
    assert text is None
    assert only(problems) == ("INV010", "x.yaml", "The file is larger than 4 bytes.")


def test_a_wrong_byte_is_named_with_its_place(root: Path) -> None:
    (root / "x.yaml").write_bytes("á: b\r\nc: Citro".encode() + b"\xebn\r\n")
    text, problems = read_text(root, "x.yaml")
    assert text is None
    assert only(problems) == ("INV001", "x.yaml", "The file is not UTF-8 text: byte 0xEB on line 2.")
    span = problems[0].span
    assert span is not None
    assert (span.line, span.column, span.end_column) == (2, 9, 10)
    assert "UTF-8" in problems[0].help


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf"])
def test_an_empty_file_is_reported(root: Path, content: bytes) -> None:
    (root / "x.yaml").write_bytes(content)
    assert only(read_text(root, "x.yaml")[1]) == ("INV009", "x.yaml", "There is nothing in this file.")


def make_odd_files(root: Path) -> None:
    os.mkfifo(root / "fifo.yaml")
    (root / "dangling.yaml").symlink_to("nowhere.yaml")
    (root / "circle.yaml").symlink_to("circle.yaml")
    (root / "out.yaml").symlink_to(root.parent / "secret.yaml")
    (root / "device.yaml").symlink_to("/dev/zero")
    (root / "folder.yaml").mkdir()
    (root / "elsewhere").symlink_to(root.parent / "outside")


REFUSED = {
    "fifo.yaml": "is not a regular file",
    "folder.yaml": "is not a regular file",
    "categories": "is not a regular file",
    "": "is not a regular file",
    "dangling.yaml": "does not exist",
    "missing.yaml": "does not exist",
    "\udc00\ud800": "does not exist",
    "circle.yaml": "cannot be read: Too many levels of symbolic links",
    "categories/a.yaml/": "cannot be read: Not a directory",
    "x" * 300: "cannot be read: File name too long",
    "out.yaml": "leaves the inventory's folder",
    "device.yaml": "leaves the inventory's folder",
    "elsewhere/x.yaml": "leaves the inventory's folder",
    "../secret.yaml": "leaves the inventory's folder",
    "categories/../categories/a.yaml": "leaves the inventory's folder",
    "/etc/hostname": "leaves the inventory's folder",
    "a\0b": "leaves the inventory's folder",
}


@pytest.mark.parametrize(("relative", "reason"), REFUSED.items(), ids=lambda text: text[:30].encode("ascii", "replace"))
def test_what_is_no_file_inside_the_root_is_refused(root: Path, relative: str, reason: str) -> None:
    make_odd_files(root)
    with stopped_after(10):
        text, problems = read_text(root, relative)
    assert text is None
    code, file, message = only(problems)
    assert code == "INV001"
    assert message == f"'{file}' {reason}."
    message.encode("utf-8")
    assert resolve_inside(root, relative) is None
    assert EvidenceFolder(root).state(relative) == "missing"


def test_links_that_stay_inside_are_followed(root: Path) -> None:
    (root / "link.yaml").symlink_to("categories/a.yaml")
    (root / "linked").symlink_to("categories")
    assert read_text(root, "link.yaml") == ("a: b\n", [])
    assert read_text(root, "linked/a.yaml") == ("a: b\n", [])
    assert resolve_inside(root, "linked/a.yaml") == (root / "categories" / "a.yaml").resolve()


def test_the_root_may_itself_be_a_link(root: Path) -> None:
    other = root.parent / "other"
    other.symlink_to(root)
    (root / "link.yaml").symlink_to("categories/a.yaml")
    assert read_text(other, "link.yaml") == ("a: b\n", [])
    assert matching(other, "categories/a*") == (["categories/a.yaml"], [])


def test_a_file_without_permission_is_reported(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(reading.os, "open", deny)
    message = only(read_text(root, "categories/a.yaml")[1])[2]
    assert message == "'categories/a.yaml' cannot be read: Permission denied."


def test_a_file_swapped_for_a_pipe_while_it_is_opened_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_odd_files(root)
    monkeypatch.setattr(reading, "locate", lambda _root, _relative: str(root / "fifo.yaml"))
    with stopped_after(10):
        assert only(read_text(root, "categories/a.yaml")[1])[2] == "'categories/a.yaml' is not a regular file."


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("categories/*.yaml", ["categories/a.yaml", "categories/b.yaml"]),
        ("categories/?.y*ml", ["categories/a.yaml", "categories/b.yaml", "categories/c.yml"]),
        ("./categories//[ab].yaml", ["categories/a.yaml", "categories/b.yaml"]),
        ("categories/.*.yaml", ["categories/.hidden.yaml"]),
        ("**/*.yaml", ["categories/a.yaml", "categories/b.yaml", "categories/deep/d.yaml"]),
        ("**/**/d.yaml", ["categories/deep/d.yaml"]),
        ("categories/**/*.yaml", ["categories/a.yaml", "categories/b.yaml", "categories/deep/d.yaml"]),
        ("categories/deep/**", ["categories/deep/d.yaml"]),
        ("categories/A.yaml", []),
        ("categories", []),
        ("nowhere/*.yaml", []),
        ("", []),
    ],
)
def test_matching(root: Path, pattern: str, files: list[str]) -> None:
    assert matching(root, pattern) == (files, [])


@pytest.mark.parametrize("pattern", ["../*.yaml", "/etc/*", "categories/../*.yaml", "a\0"])
def test_a_pattern_that_leaves_the_root_is_reported(root: Path, pattern: str) -> None:
    files, problems = matching(root, pattern)
    assert files == []
    assert only(problems)[0] == "INV001"
    assert only(problems)[2] == f"'{pattern}' leaves the inventory's folder."


def test_matching_names_what_it_cannot_take(root: Path) -> None:
    make_odd_files(root)
    (root / "inside.yaml").symlink_to("categories/a.yaml")
    Path(os.fsdecode(os.fsencode(root) + b"/\xe9.yaml")).write_text("a: b\n")
    files, problems = matching(root, "*.yaml")
    assert files == ["inside.yaml"]
    assert [problem.message for problem in problems] == [
        "'\\udce9.yaml' has a name that is not UTF-8.",
        "'circle.yaml' cannot be read: Too many levels of symbolic links.",
        "'dangling.yaml' does not exist.",
        "'device.yaml' leaves the inventory's folder.",
        "'fifo.yaml' is not a regular file.",
        "'out.yaml' leaves the inventory's folder.",
    ]


def test_linked_folders_are_entered_by_name_only(root: Path) -> None:
    make_odd_files(root)
    (root / "linked").symlink_to("categories")
    (root / "categories" / "round").symlink_to(root)
    assert matching(root, "linked/a.yaml") == (["linked/a.yaml"], [])
    files, problems = matching(root, "**/d.yaml")
    assert files == ["categories/deep/d.yaml"]
    assert [(problem.file, problem.code) for problem in problems] == [
        ("circle.yaml", "INV001"), ("dangling.yaml", "INV001"), ("elsewhere", "INV001"),
    ]  # fmt: skip
    files, problems = matching(root, "elsewhere/*.yaml")
    assert files == []
    assert only(problems) == ("INV001", "elsewhere", "'elsewhere' leaves the inventory's folder.")
    with stopped_after(10):
        files, _ = matching(root, "**/round/**/round/**/d.yaml")
    assert files == ["categories/round/categories/round/categories/deep/d.yaml"]


OUT, MISSED = "leaves the inventory's folder", "is a linked folder, which ** does not enter"


@pytest.mark.parametrize(
    ("link", "target", "pattern", "said"),
    [
        ("categories/far", "../../outside", "categories/**/*.yaml", OUT),
        ("categories/far", "../../outside", "**/*.yaml", OUT),
        ("categories/far", "../../outside", "categories/**", OUT),
        ("categories/far", "../../outside", "categories/*/*.yaml", OUT),
        ("categories/deep/far", "../../../outside", "categories/**/*.yaml", OUT),
        ("categories/deep/far", "../../../outside", "**/deep/**/x.yaml", OUT),
        ("categories/far", "../more", "categories/**/*.yaml", MISSED),
        ("categories/deep/far", "../../more", "**/deep/**/*.yaml", MISSED),
        ("categories/far", "..", "categories/**/*.yaml", MISSED),
        ("categories/far", "deep", "categories/**/*.yaml", None),
        ("categories/deep/far", "..", "categories/**/*.yaml", None),
        ("categories/far", "../more", "**/*.yaml", None),
        ("categories/far", "../more", "categories/*.yaml", None),
        ("categories/far", "../more", "categories/*/*.yaml", None),
        ("categories/.far", "../../outside", "categories/**/*.yaml", None),
        ("more/far", "../../outside", "categories/**/*.yaml", None),
        ("categories/far", "far", "categories/**/*.yaml", "cannot be read: Too many levels of symbolic links"),
        ("categories/far", "near", "categories/**/*.yaml", "does not exist"),
        ("categories/far", "near", "categories/*/*.yaml", "does not exist"),
        ("categories/far", "near", "categories/*.yaml", None),
        ("categories/far", "a.yaml", "categories/**/*.yaml", None),
    ],
)  # fmt: skip
def test_no_link_is_passed_over_in_silence(root: Path, link: str, target: str, pattern: str, said: str | None) -> None:
    (root / "more").mkdir()
    (root / "more" / "m.yaml").write_text("a: b\n")
    (root.parent / "outside").mkdir(exist_ok=True)
    (root / link).symlink_to(target)
    with stopped_after(10):
        _, problems = matching(root, pattern)
    assert [(p.code, p.file, p.message) for p in problems] == ([("INV001", link, f"'{link}' {said}.")] if said else [])


def test_a_pattern_of_many_stars_is_quick(root: Path) -> None:
    (root / ("a" * 200)).write_text("x")
    with stopped_after(10):
        assert matching(root, "**/" * 200 + "*a" * 60 + "b") == ([], [])


@pytest.mark.parametrize("search", [lambda root: matching(root, "**/*.yaml"), yaml_files])
def test_a_folder_that_cannot_be_listed_is_reported(root: Path, monkeypatch: pytest.MonkeyPatch, search) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    list_folder = os.scandir

    def deny_deep(path: str) -> object:
        if path.endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", deny_deep)
    files, problems = search(root)
    assert files[:2] == ["categories/a.yaml", "categories/b.yaml"]
    assert only(problems) == ("INV001", "categories/deep", "'categories/deep' cannot be read: Permission denied.")


def test_a_root_that_is_not_there_is_reported(root: Path) -> None:
    files, problems = matching(root / "missing", "*.yaml")
    assert files == []
    assert only(problems) == ("INV001", ".", "'.' cannot be read: No such file or directory.")


def test_yaml_files_leaves_out_other_peoples_folders(root: Path) -> None:
    make_odd_files(root)
    for folder in (".git", "node_modules", ".venv"):
        (root / folder).mkdir()
        (root / folder / "x.yaml").write_text("a: b\n")
    (root / "UPPER.YAML").write_text("a: b\n")
    assert yaml_files(root) == (
        [
            "UPPER.YAML", "categories/a.yaml", "categories/b.yaml", "categories/c.yml", "categories/deep/d.yaml",
            "circle.yaml", "dangling.yaml", "device.yaml", "fifo.yaml", "out.yaml",
        ],
        [],
    )  # fmt: skip


def test_a_link_swapped_away_is_refused(root: Path) -> None:
    (root / "link.yaml").symlink_to(root.parent / "secret.yaml")
    assert not place.is_link_inside(str(root), "link.yaml")
    assert not place.is_link_inside(str(root), "missing.yaml")
