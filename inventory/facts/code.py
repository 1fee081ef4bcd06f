"""Whether code contains a text, or none of it does: plain text, looked for once through, so that nothing can hang."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from pathlib import PurePosixPath

from inventory.evidence.source_folder import LANGUAGES
from inventory.facts.outcome import HOLDS, EvidenceOutcome, broken
from inventory.facts.repository_files import NotReadError, RepositoryFiles
from inventory.schema.evidence import EvidenceItem
from inventory.source.reading import with_plain_line_ends

MOST_SHOWN = 3
_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
          (codecs.BOM_UTF16_BE, "utf-16"), (codecs.BOM_UTF8, "utf-8-sig"))  # fmt: skip


def code_outcome(item: EvidenceItem, files: RepositoryFiles) -> EvidenceOutcome:
    """Return whether the files that `item` names contain each text that they are to, and none that they are not to.

    What stands in a comment is no code, so it is not taken for what is to be there; what is to be absent must not
    stand there either. `comments` says otherwise; with `any_case` capitals count as small letters. The outcome names
    files and lines and never shows a line.
    """
    try:
        named = files.named(item.code, item.but_not)
        if not named.paths:
            also = f"; {named.passed_over} is a link, which is not followed" if named.passed_over else ""
            return broken(f"names no file: nothing matches {_quoted(item.code)}{also}")
        if item.absent and named.passed_over:
            return broken(f"names {named.passed_over}, a link, which is not followed: nobody looked behind it")
        texts = {path: decoded(files.content(path)) for path in named.paths}
    except NotReadError as error:
        return broken(f"could not be looked at in full: {error}")
    if item.any_case:
        texts = {path: text.lower() for path, text in texts.items()}
    return _present(item, texts) or _absent(item, texts) or HOLDS


def decoded(content: bytes) -> str:
    """Return bytes as text: by their mark, else as UTF-8, with what is no such text replaced."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    return with_plain_line_ends(content.decode(encoding, "replace"))


def _present(item: EvidenceItem, texts: dict[str, str]) -> EvidenceOutcome | None:
    for wanted in _looked_for(item, item.contains):
        raw = [path for path, text in texts.items() if wanted in text]
        found = raw if item.comments else [path for path in raw if wanted in without_comments(path, texts[path])]
        if not found:
            where = f" outside of comments in {_some(raw)}" if raw else f" in {_some(texts)}"
            return broken(f"does not contain “{wanted}”{where}")
    return None


def _absent(item: EvidenceItem, texts: dict[str, str]) -> EvidenceOutcome | None:
    for unwanted in _looked_for(item, item.absent):
        places: list[str] = []
        for path, text in texts.items():
            searched = without_comments(path, text) if item.comments is False else text
            at = searched.find(unwanted)
            if at >= 0:
                line = searched.count("\n", 0, at) + 1
                places.append(f"{path}, line {line}")
        if places:
            return broken(f"contains “{unwanted}” in {_some(places)}")
    return None


def _looked_for(item: EvidenceItem, texts: Sequence[str]) -> list[str]:
    plain = map(with_plain_line_ends, texts)
    return [text.lower() for text in plain] if item.any_case else list(plain)


def without_comments(path: str, text: str) -> str:
    """Return code without its comments where its language is known by the file's ending, else all of it."""
    known = LANGUAGES.get(PurePosixPath(path).suffix.lower())
    return known[0](text) if known else text


def _quoted(patterns: Sequence[str]) -> str:
    return ", ".join(f"“{pattern}”" for pattern in patterns)


def _some(names: Sequence[str] | dict[str, str]) -> str:
    shown = list(names)
    more = f" and {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
    return "; ".join(shown[:MOST_SHOWN]) + more
