"""A folder of evidence: files of known kinds are read, everything else is counted with the reason."""

from __future__ import annotations

from pathlib import Path

from catalog.observing.left_out import left_out
from inventory.evidence.gathering import gathered

FILES = {
    "deploy/.env.example": b"A_TOKEN=\n",
    "deploy/compose.yaml": b"services: {a: {environment: [B_TOKEN=1]}}\n",
    "deploy/in/hosts.txt": b"a.example.net\n",
    "deploy/in/notes.md": b"See b.example.net\n",
    "deploy/in/names": b"c.example.net\nd.example.net\n",
    "deploy/old.env": b"\xff\xfe\x00",
    "deploy/node_modules/x/.env": b"D_TOKEN=\n",
}


def _written(folder: Path) -> Path:
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder / "deploy"


def test_files_of_known_kinds_are_read_and_the_rest_is_counted(tmp_path: Path) -> None:
    (folder,) = gathered([_written(tmp_path)])
    assert [one.value for one in folder.observations] == ["A_TOKEN", "B_TOKEN", "a.example.net"]
    assert folder.title == "folder, 3 of its files are evidence"
    skipped = {Path(one.name).name: one.reason for one in folder.skipped}
    assert skipped == {
        "node_modules": "folders of others' code, or of what is made", "old.env": "not UTF-8 text",
        "names": "of no known kind", "notes.md": "of no known kind",
    }  # fmt: skip


def test_what_was_left_out_is_told_in_lines(tmp_path: Path) -> None:
    folder = _written(tmp_path)
    (tmp_path / "page.html").write_text("<p>Hello</p>", encoding="utf-8")
    lines = list(left_out(gathered([tmp_path / "page.html", folder])))
    assert lines[0].startswith(f"“{tmp_path}/page.html” (")
    assert lines[0].endswith("shows nothing.")
    names = f"{folder}/in/names, {folder}/in/notes.md"
    assert f"2 paths not read, of no known kind: {names}." in lines


def test_what_only_a_pattern_reaches_may_be_of_an_unknown_kind(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("See b.example.net\n", encoding="utf-8")
    (one,) = gathered([], [], [tmp_path / "notes.md"])
    assert (one.observations, [each.reason for each in one.skipped]) == ((), ["of no known kind"])
