"""Comments blanked out, so that what is left keeps its place. Nothing in them is ever sent anywhere.

Each text is gone through once, whatever is left open in it; what stands in quotes is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from inventory.evidence.forms.quotes import ESCAPED, ON_A_LINE, TEMPLATE

_QUOTED = rf"{ESCAPED}|{ON_A_LINE}"
_SLASH = r"/(?<![:=\w\\]/)(?:/[^\n]*|\*)()"
_HASH = r"#(?<!\S#)(?!\[)[^\n]*()"
_SCRIPT = r"<script\b[^>]{0,1000}>(?:[^<]++|<(?!/script))*+"
_MARKUP = re.compile(
    rf"{_SCRIPT}|<!--()|<%(?:#|--)()|\{{\{{!?--()|\{{#(?!(?:if|each|await|key|snippet)\b)()", re.IGNORECASE
)
"""Here as below an empty group ends what begins a comment, and each choice begins with a sign of its own: so the rest
of a text is passed over quickly."""
_MARKUP_ENDS = {"<!--": "-->", "<%#": "%>", "<%--": "--%>", "{{!--": "--}}", "{{--": "--}}", "{#": "#}"}
_SLASHES = re.compile(rf"{_QUOTED}|{TEMPLATE}|{_SLASH}", re.DOTALL)
_HASHES = re.compile(rf"{_QUOTED}|{_HASH}", re.MULTILINE)
_EITHER = re.compile(rf"{_QUOTED}|{_HASH}|{_SLASH}", re.MULTILINE)
_RUBY = re.compile(rf"{_QUOTED}|{_HASH}|=(?<=^=)begin\b()", re.MULTILINE)
_PYTHON_PROSE = re.compile(r"\"\"\"()|'''()")
_IN_SCRIPT = re.compile(_SCRIPT, re.IGNORECASE)
_SHOWN = re.compile(r"[^\n]")


def without_markup_comments(text: str) -> str:
    """HTML or a template without the comments of the markup, of usual template languages, and of its scripts."""
    bare = _blanked(_MARKUP, _MARKUP_ENDS, text)
    return _IN_SCRIPT.sub(lambda found: without_slash_comments(found[0]), bare)


def without_slash_comments(text: str) -> str:
    """Code of a language that comments as C++ does."""
    return _blanked(_SLASHES, {"/*": "*/"}, text)


def without_hash_comments(text: str) -> str:
    """Code or settings that comment with `#`."""
    return _blanked(_HASHES, {}, text)


def without_either_comment(text: str) -> str:
    """Code that may comment in both ways, as PHP and Terraform do."""
    return _blanked(_EITHER, {"/*": "*/"}, text)


def without_python_comments(text: str) -> str:
    """Python code without its comments, and without the texts that stand alone to describe it."""
    parts, done = [], 0
    bare = _blanked(_HASHES, {}, text)
    while opened := _PYTHON_PROSE.search(bare, done):
        closed = bare.find(opened[0], opened.end())
        if closed < 0:
            break
        end = closed + len(opened[0])
        prose = bare[opened.start() : end]
        alone = not bare[bare.rfind("\n", 0, opened.start()) + 1 : opened.start()].strip(" \trRuU")
        parts += [bare[done : opened.start()], _SHOWN.sub(" ", prose) if alone else prose]
        done = end
    return "".join(parts) + bare[done:]


def without_ruby_comments(text: str) -> str:
    """Ruby code."""
    return _blanked(_RUBY, {"=begin": "\n=end"}, text)


def without_python_prose(text: str) -> str:
    """Python code without its texts of several lines, where an import is only an example."""
    return _blanked(_PYTHON_PROSE, {'"""': '"""', "'''": "'''"}, text)


def _blanked(tokens: re.Pattern[str], ends: Mapping[str, str], text: str) -> str:
    """`text` without what begins at a token with a group, up to its end in `ends` or the token's own.

    What is never closed is left as it is, except a comment of HTML: that goes to the end of the text.
    """
    parts, done, at = [], 0, 0
    missing = set[str]()
    while found := tokens.search(text, at):
        at = found.end()
        if found.lastindex is None:
            continue
        closing = ends.get(found[0].lower(), "")
        end = text.find(closing, at) if closing not in missing else -1
        if end < 0 and closing != "-->":
            missing.add(closing)
            continue
        at = end + len(closing) if end >= 0 else len(text)
        parts += [text[done : found.start()], _SHOWN.sub(" ", text[found.start() : at])]
        done = at
    return "".join(parts) + text[done:]
