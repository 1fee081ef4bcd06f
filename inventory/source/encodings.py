"""In which encoding a document is written: by its first bytes, or as an HTML page declares it.

Browsers read a page as it says (WHATWG, Encoding and HTML: “determining the character encoding”), so that its readers
see what is read here. A page that is UTF-8 all the same was served as such: its bytes are so by no accident. Everything
else is UTF-8.
"""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath

PAGES = (".html", ".htm")
DOCUMENTS = (".md", ".mdx", ".markdown", ".txt", *PAGES)
"""Files that are read in other encodings than UTF-8 too; YAML never is."""
LOOKED_AT = 1024
"""Bytes at the beginning of a page that browsers look through for its encoding."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(rb"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_READ_AS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "windows-1252": "cp1252", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "gb2312": "gb18030",
    "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "utf-16": "utf-8", "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}  # fmt: skip
"""Labels that browsers take for another encoding than they name."""
_TEXTS = re.compile(r"cp\d+|iso-?8859-\d+|windows-\d+|koi8-[ru]|euc-?jp|gb18030|big5(?:-?hkscs)?|mac-?roman|utf-?8")


def encoding_of(content: bytes, name: str) -> str:
    """Return the encoding of a file called `name` by Python's name for it; UTF-8 where nothing says another one."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in DOCUMENTS and content.startswith(UTF_16):
        return "utf-16"
    if suffix not in PAGES or _is_utf_8(content):
        return "utf-8"
    declared = _DECLARED.search(_COMMENT.sub(b"", content[:LOOKED_AT]))
    return _known(declared[1].decode("ascii").lower()) if declared else "utf-8"


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _known(label: str) -> str:
    wanted = _READ_AS.get(label, label)
    return wanted if _TEXTS.fullmatch(wanted) and _exists(wanted) else "utf-8"


def _exists(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def is_unmarked_utf_16(content: bytes, name: str) -> bool:
    """Return whether every second byte of a document is mostly zero, as in UTF-16 without a mark at its beginning."""
    beginning = content[:LOOKED_AT]
    halves = beginning[0::2], beginning[1::2]
    mostly_zero = [half.count(0) * 2 > len(half) for half in halves]
    return PurePosixPath(name).suffix.lower() in DOCUMENTS and len(beginning) > 3 and mostly_zero.count(True) == 1
