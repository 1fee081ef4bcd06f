"""Which documents are written down as text before they are read, and by which reader."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from importlib import import_module
from pathlib import PurePosixPath

TRANSCRIBED = {".docx": "word", ".pdf": "pdf", ".mhtml": "saved_page", ".mht": "saved_page"}
"""The endings, and the module of this folder whose `transcript` makes text of the document's bytes."""
_kept: dict[bytes, str] = {}
_MOST_KEPT = 32


def transcribed(content: bytes, name: str) -> str:
    """The text of a document called `name`, a line for each paragraph; raises DocumentRefusedError.

    What was written down once is kept for as long as the program runs: several parts of it ask.
    """
    module = TRANSCRIBED[PurePosixPath(name).suffix.lower()]
    key = blake2b(content, digest_size=20, person=module.encode("ascii")[:16]).digest()
    if key not in _kept:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[key] = _transcriber(module)(content)
    return _kept[key]


@lru_cache
def _transcriber(module: str) -> Callable[[bytes], str]:
    package = __name__.rpartition(".")[0]
    made: Callable[[bytes], str] = import_module(f"{package}.{module}").transcript
    return made
