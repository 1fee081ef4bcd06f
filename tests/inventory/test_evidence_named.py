"""What a reference to evidence comes to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inventory.source import EvidenceFolder, overlaid, place_key
from inventory.source.evidence import LOOKED_AT, is_blank

WORDS = "Consent is asked for in a dialog."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    (folder / "evidence").mkdir(parents=True)
    (folder / "inventory.yaml").write_text("organisation: {}\n", encoding="utf-8")
    (folder / "evidence" / "kept.md").write_text(WORDS, encoding="utf-8")
    (tmp_path / "outside.md").write_text(WORDS, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("content", "blank"),
    [
        (b"", True),
        (b" \n\t\r\n\x0b\x0c", True),
        (b"\xef\xbb\xbf", True),
        (b"\xff\xfe \x00\n\x00", True),
        (b"\xfe\xff\x00 ", True),
        ("\u00a0\u2003\u2028\u2029\u3000\u180e".encode(), True),
        ("\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f".encode(), True),
        ("\u2800\u3164\ufe0f\U000e0100\U000e0020".encode(), True),
        (b"\0" * 64, True),
        (b"x", False),
        (b"\xff\xfex\x00", False),
        ("\u200b\u00e9\u200b".encode(), False),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", False),
        (b"\x80", False),
    ],
)
def test_blank(content: bytes, blank: bool) -> None:
    assert is_blank(content) is blank


@pytest.mark.parametrize("content", [b"", b" \n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_shows_nothing(root: Path, content: bytes) -> None:
    (root / "evidence" / "kept.md").write_bytes(content)
    assert EvidenceFolder(root).state("evidence/kept.md") == "empty"


def test_a_file_counts_as_far_as_it_is_looked_at(root: Path) -> None:
    (root / "evidence" / "kept.md").write_bytes(b" " * (LOOKED_AT - 1) + b"x")
    (root / "late.md").write_bytes(b" " * LOOKED_AT + b"x")
    folder = EvidenceFolder(root)
    assert (folder.state("evidence/kept.md"), folder.state("late.md")) == ("holds", "empty")


def test_an_unsaved_text_counts_in_place_of_the_file(root: Path) -> None:
    place = place_key(root / "evidence" / "kept.md")
    with overlaid({place: " \n"}):
        assert EvidenceFolder(root).state("evidence/kept.md") == "empty"


@pytest.mark.parametrize("reference", ["missing.md", "evidence", "../outside.md", "http://wiki.example/x", "", "a\0b"])
def test_what_is_no_file_inside_the_root(root: Path, reference: str) -> None:
    assert EvidenceFolder(root).state(reference) == "missing"


def test_the_inventory_proves_nothing_about_itself(root: Path) -> None:
    (root / "link.md").symlink_to("inventory.yaml")
    (root / "here").symlink_to(".")
    os.link(root / "inventory.yaml", root / "hard.md")
    (root / "recipients.yaml").symlink_to("evidence/kept.md")
    own = EvidenceFolder(root, lambda: ["inventory.yaml", "recipients.yaml", "gone.yaml", ""])
    spellings = ("inventory.yaml", "./inventory.yaml", ".//inventory.yaml", "link.md", "here/inventory.yaml", "hard.md",
                 "recipients.yaml", "evidence/kept.md")  # fmt: skip
    assert {own.state(name) for name in spellings} == {"own-file"}
    assert EvidenceFolder(root).state("evidence/kept.md") == "holds"


@pytest.mark.parametrize(
    ("reference", "state"),
    [
        ("https://example.com/dpa.pdf", "holds"),
        ("HTTPS://EXAMPLE.COM/x", "holds"),
        ("https://example.com:8443/x?y#z", "holds"),
        ("https://b\u00fccher.example/x", "holds"),
        ("https://example.com./x", "holds"),
        ("https://example.com", "bare-address"),
        ("https://example.com/", "bare-address"),
        ("https://example.com//", "bare-address"),
        ("https://example.com?x=/y", "bare-address"),
        ("https://example.com/#/x", "bare-address"),
        ("https://x", "bare-address"),
        ("https://x/y", "bare-address"),
        ("https://localhost/x", "bare-address"),
        ("https://127.0.0.1/x", "bare-address"),
        ("https://[::1]/x", "bare-address"),
        ("https://someone:secret@example.com/x", "bare-address"),
        ("https://@example.com/x", "bare-address"),
        ("https://example.com:port/x", "bare-address"),
        ("https://exa_mple.com/x", "bare-address"),
        ("https://-a.example/x", "bare-address"),
        ("https://a..example/x", "bare-address"),
        ("https://", "bare-address"),
        ("https:///path", "bare-address"),
        ("https://./", "bare-address"),
        ("https:example", "bare-address"),
        ("https://[x/", "bare-address"),
        ("https://exa mple.com/x", "bare-address"),
        ("https://example.com/\u202e", "bare-address"),
        ("http://example.com/x", "missing"),
        ("ftp://example.com/x", "missing"),
        ("javascript:alert(1)", "missing"),
    ],
)
def test_addresses(root: Path, reference: str, state: str) -> None:
    assert EvidenceFolder(root).state(reference) == state
