"""Documents are read in the encoding that they are written in, or refused with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.source import read_text
from inventory.source.encodings import encoding_of

SAID = "We won’t sell your café’s address."


def page(encoding: str, declared: str) -> bytes:
    return f"<html><head><meta {declared}></head><p>{SAID}</p>".encode(encoding)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", page("cp1252", "charset=windows-1252")),
        ("a.htm", page("cp1252", "http-equiv=Content-Type content='text/html; charset=ISO-8859-1'")),
        ("a.html", page("mac_roman", 'charset="mac-roman"')),
        ("a.html", page("utf-8", "charset=iso-8859-1")),
        ("a.html", page("utf-16", "charset=x")),
        ("a.md", SAID.encode("utf-16")),
        ("a.txt", b"\xfe\xff" + SAID.encode("utf-16-be")),
        ("a.md", b"\xef\xbb\xbf" + SAID.encode()),
    ],
)
def test_a_document_is_read_as_it_is_written(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    text, problems = read_text(tmp_path, name)
    assert problems == []
    assert text is not None
    assert SAID in text
    assert "\ufeff" not in text


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.md", SAID.encode("cp1252"), "is not UTF-8 text: byte 0x92 on line 1"),
        ("a.yaml", f"a: {SAID}".encode("utf-16"), "is not UTF-8 text"),
        ("a.html", page("cp1252", "charset=utf-8"), "is not UTF-8 text"),
        ("a.html", page("cp1252", "charset=zlib_codec"), "is not UTF-8 text"),
        ("a.html", b"<!-- <meta charset=windows-1252> --><p>\x92", "is not UTF-8 text"),
        ("a.html", b"<meta charset=shift_jis><p>\n\x82", "(cp932): byte 0x82 on line 2"),
        ("a.md", "# Privacy".encode("utf-16-le"), "looks like UTF-16 without the mark"),
        ("a.txt", "Privacy".encode("utf-16-be"), "looks like UTF-16 without the mark"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(content)
    text, (problem,) = read_text(tmp_path, name)
    assert text is None
    assert says in problem.message
    assert (problem.code, problem.help) == (
        "INV001",
        "Save the file in the encoding UTF-8 and check its accented letters.",
    )


def test_a_declaration_far_down_does_not_count() -> None:
    assert encoding_of(b"<p>" + b" " * 2000 + b"<meta charset=windows-1252>\x92", "a.html") == "utf-8"
