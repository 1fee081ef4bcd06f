from __future__ import annotations

import threading
from pathlib import Path

import pytest

from inventory.source import overlaid, place_key, read_text


@pytest.fixture
def root(tmp_path: Path) -> Path:
    inside = tmp_path / "root"
    inside.mkdir()
    (inside / "a.yaml").write_text("on: disk\n")
    (inside / "link.yaml").symlink_to("a.yaml")
    (tmp_path / "secret.yaml").write_text("a: b\n")
    (inside / "out.yaml").symlink_to("../secret.yaml")
    return inside


def test_the_text_stands_in_for_the_file_and_for_links_to_it_until_it_is_taken_away(root: Path) -> None:
    with overlaid({place_key(root / "link.yaml"): "held: here\r\n"}):
        assert read_text(root, "a.yaml") == ("held: here\n", [])
        assert read_text(root, "link.yaml") == ("held: here\n", [])
    assert read_text(root, "a.yaml") == ("on: disk\n", [])


def test_the_text_is_bounded_and_checked_like_a_file(root: Path) -> None:
    key = place_key(root / "a.yaml")
    for text, code in (("x" * 11, "INV010"), ("ü" * 6, "INV010"), ("", "INV009"), ("a\ud800", "INV001")):
        with overlaid({key: text}):
            held, problems = read_text(root, "a.yaml", limit=10)
        assert (held, [problem.code for problem in problems]) == (None, [code])


def test_a_text_opens_no_way_out_of_the_root_and_makes_no_file(root: Path) -> None:
    texts = {place_key(root / name): "held: here\n" for name in ("out.yaml", "new.yaml", "../secret.yaml")}
    with overlaid(texts):
        read = [read_text(root, name) for name in ("out.yaml", "new.yaml", "../secret.yaml")]
    assert [(text, [problem.code for problem in problems]) for text, problems in read] == [(None, ["INV001"])] * 3


def test_another_thread_sees_the_file(root: Path) -> None:
    seen: list[str | None] = []
    with overlaid({place_key(root / "a.yaml"): "held: here\n"}):
        thread = threading.Thread(target=lambda: seen.append(read_text(root, "a.yaml")[0]))
        thread.start()
        thread.join()
    assert seen == ["on: disk\n"]
