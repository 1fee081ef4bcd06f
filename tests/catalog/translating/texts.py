"""One invented policy in six languages, block by block, as translators write: sentences are joined and cut, too."""

from __future__ import annotations

from pathlib import Path

LANGUAGES = ("en", "de", "fr", "es", "nl", "ja")
"""The languages of `texts.txt`, a line each in every block."""
_BLOCKS = Path(__file__).with_name("texts.txt").read_text(encoding="utf-8").strip().split("\n\n")


def policy_in(language: str) -> str:
    """The policy in one language, in Markdown."""
    place = LANGUAGES.index(language)
    return "\n\n".join(block.split("\n")[place] for block in _BLOCKS) + "\n"
