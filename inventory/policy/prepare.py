"""Takes out of Markdown source what no reader of the page sees, and keeps every line where it is."""

from __future__ import annotations

import re

_KEY = re.compile(r"""(?:[\w"'][^:]*:(?:\s|$)|#)""")
_OUTPUT = re.compile(r"\{\{[^{}]{0,400}\}\}")
"""What a template engine puts into the page: “{{ company }}”."""
_ESM = re.compile(
    r"""^(?:import\s+(?:[\w*{][^'"]*\s+from\s+)?['"][^'"]*['"];?\s*|export\s+(?:default|const|let|var|function|class"""
    r"""|async|\*|\{).*)$""",
    re.MULTILINE,
)
_FOOTNOTE = re.compile(r"^( {0,3})\[\^", re.MULTILINE)
_COMMENT_END = re.compile(r"--!?>")
_LIQUID_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}")
_LIQUID_END = re.compile(r"\{%-?\s*endcomment\s*-?%\}")


def normal_lines(text: str) -> str:
    """The text without a byte order mark, its lines ended by line feeds, NUL made visible."""
    text = text.removeprefix("\ufeff").replace("\0", "\ufffd")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def split_front_matter(text: str) -> tuple[str, bool]:
    """The text with its front matter blanked, and whether that front matter never ends (then it is left alone).

    A first line of `---` or `+++` starts front matter only if a key or a remark follows; else it is a rule.
    """
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in ("---", "+++"):
        return text, False
    ends = {"---", "..."} if fence == "---" else {"+++"}
    content = next((line for line in lines[1:] if line.strip()), "")
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() in ends), None)
    if content.rstrip() not in ends and fence == "---" and not _KEY.match(content):
        return text, False
    if end is None:
        return text, True
    return "\n".join([""] * (end + 1) + lines[end + 1 :]), False


def without_templates(text: str) -> str:
    """Markdown without comments (HTML, MDX, Liquid), template tags, and the import and export lines of MDX.

    Insertions of a template inside of a text stay: “{{ company }}” is a place that nobody filled in.
    """
    if "<!--" in text:
        text = _blank_comments(text)
    if "{" in text:
        text = _blank_liquid_comments(text)
        for opener, closer in (("{/*", "*/}"), ("{# ", "#}"), ("{%", "%}")):
            text = blank_between(text, opener, closer)
        text = _OUTPUT.sub(_blank_output, text)
    if "import" in text or "export" in text:
        text = _ESM.sub("", text)
    return _FOOTNOTE.sub(r"\1\\[^", text) if "[^" in text else text


def _blank_output(match: re.Match[str]) -> str:
    """Leave what a template inserts into a sentence as it is written: without it the sentence would say another thing.

    What stands on a line of its own is taken out, like a tag.
    """
    begins = match.string.rfind("\n", 0, match.start()) + 1
    ends = match.string.find("\n", match.end())
    around = match.string[begins : match.start()] + match.string[match.end() : None if ends < 0 else ends]
    return match[0] if around.strip() and "\n" not in match[0] else "\n" * match[0].count("\n")


def blank_between(text: str, opener: str, closer: str) -> str:
    """The text without anything from an opener to the next closer, line feeds excepted; an open end is left alone."""
    if opener not in text:
        return text
    kept, position = [], 0
    while (start := text.find(opener, position)) >= 0:
        end = text.find(closer, start + len(opener))
        if end < 0:
            break
        end += len(closer)
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end
    return "".join([*kept, text[position:]])


def _blank_comments(text: str) -> str:
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0:
        end = _comment_end(text, start)
        if end < 0:
            break
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end
    return "".join([*kept, text[position:]])


def _comment_end(text: str, start: int) -> int:
    for empty in ("<!-->", "<!--->"):
        if text.startswith(empty, start):
            return start + len(empty)
    closing = _COMMENT_END.search(text, start + 4)
    return closing.end() if closing else -1


def _blank_liquid_comments(text: str) -> str:
    kept, position = [], 0
    while (start := _LIQUID_COMMENT.search(text, position)) is not None:
        end = _LIQUID_END.search(text, start.end())
        if end is None:
            break
        kept += [text[position : start.start()], "\n" * text.count("\n", start.start(), end.end())]
        position = end.end()
    return "".join([*kept, text[position:]])
